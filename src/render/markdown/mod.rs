//! Markdown: headings and bullets, fit to paste into a document or a pull request.

mod check;
mod compare;
mod dimension;
mod escape;
mod fits;
mod ladder;
mod overview;
mod role;
mod route;
mod search;
mod title;

pub use check::{kind, kinds, report};
pub use compare::comparison;
pub use dimension::dimension;
pub use fits::fits;
pub use ladder::ladder;
pub use overview::overview;
pub use role::{role, surroundings};
pub use route::path;
pub use search::hits;
pub use title::title;

use super::shared::Footnotes;
use escape::escape;

use crate::model::{Cell, Expectation, Text};

/// Stands between the roles of a route and the points of a scale.
const ARROW: &str = "→ ";

/// The reasons behind the marks of what is inferred, with an empty line before them; nothing
/// where there are none.
pub fn footnotes(notes: &Footnotes<'_>) -> String {
    notes
        .all()
        .map(|(number, reason)| format!("\n[^{number}]: Inferred: {}\n", escape(reason.as_str())))
        .collect()
}

/// The mark of each reason: `[^1]`.
fn marks<'a>(reasons: impl IntoIterator<Item = &'a Text>, notes: &mut Footnotes<'a>) -> String {
    reasons
        .into_iter()
        .map(|reason| format!("[^{}]", notes.number(reason)))
        .collect()
}

/// A row of a table, of cells that are escaped already.
fn table_row(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// What a cell asks, as bullets behind an empty line; nothing where it says no more than a rating.
fn expectations(cell: Option<&Cell>, examples: bool) -> String {
    let Some(cell) = cell else {
        return format!("\n*{}*\n", super::shared::GAP);
    };
    let years = cell.years.as_ref().map(super::shared::years);
    let years = years.map(|years| format!("- {}\n", escape(&years)));
    let statements = cell
        .expectations
        .iter()
        .map(|expectation| bullet(expectation, examples));
    let bullets: String = years.into_iter().chain(statements).collect();
    if bullets.is_empty() {
        bullets
    } else {
        format!("\n{bullets}")
    }
}

fn bullet(expectation: &Expectation, examples: bool) -> String {
    let mut out = format!("- {}\n", escape(expectation.text.as_str()));
    if examples {
        for example in &expectation.examples {
            out.push_str(&format!("  - For example: {}\n", escape(example.as_str())));
        }
    }
    out
}
