//! Owns comparisons in Markdown, fit to paste into a one-to-one document or a pull request.

use crate::query::{Asks, Comparison, DimensionChange, OneSided, Piece, StatementChange};
use crate::render::compared::{
    asks_word, counts, gap_words, move_words, rating_words, reasons, years_words,
};
use crate::render::shared::{Footnotes, facts, inferred, place, years_reasons};
use crate::render::text::CompareDetail;
use crate::source::{Catalog, RoleId};

use super::escape::escape;
use super::{ARROW, expectations, marks};

/// A comparison: its header, then a heading for each dimension.
pub fn comparison<'a>(
    comparison: &Comparison<'a>,
    catalog: &'a Catalog,
    detail: CompareDetail,
    notes: &mut Footnotes<'a>,
) -> String {
    let name = |role: RoleId| {
        let title = &catalog.role(role).title;
        format!("{} ({})", escape(&catalog.qualified(role)), escape(title))
    };
    let (from, to) = (name(comparison.from), name(comparison.to));
    let mut out = format!("# From {from} to {to}\n\n");
    let (short_from, short_to) = (
        catalog.qualified(comparison.from),
        catalog.qualified(comparison.to),
    );
    out.push_str(&format!(
        "{}\n\n",
        escape(&move_words(catalog, comparison, &short_from, &short_to))
    ));
    for (side, role) in [("From", comparison.from), ("To", comparison.to)] {
        let ladder = catalog.ladder_of(role);
        let facts = facts(ladder, role.role).join(", ");
        let marks = marks(years_reasons(ladder, role.role), notes);
        out.push_str(&format!("- **{side}:** {}{marks}\n", escape(&facts)));
    }
    for asks in Asks::ALL {
        let names: Vec<String> = comparison
            .dimensions
            .iter()
            .filter(|change| change.asks == asks)
            .map(|change| escape(&change.from.dimension.name))
            .collect();
        if !names.is_empty() {
            out.push_str(&format!(
                "- **{}:** {} ({})\n",
                asks_word(asks),
                names.len(),
                names.join(", ")
            ));
        }
    }
    if detail == CompareDetail::Stat {
        out.push('\n');
    }
    for change in &comparison.dimensions {
        out.push_str(&if detail == CompareDetail::Stat {
            stat(change, notes)
        } else {
            dimension(change, detail, notes)
        });
    }
    out.push_str(&one_sided(
        &comparison.only_from,
        &short_from,
        detail,
        notes,
    ));
    out.push_str(&one_sided(&comparison.only_to, &short_to, detail, notes));
    out
}

fn told(change: &DimensionChange<'_>) -> String {
    let mut parts = vec![asks_word(change.asks).to_owned()];
    parts.extend(rating_words(change, ARROW));
    parts.extend(years_words(change, ARROW));
    parts.extend(gap_words(change).map(str::to_owned));
    escape(&parts.join(", "))
}

fn stat<'a>(change: &DimensionChange<'a>, notes: &mut Footnotes<'a>) -> String {
    let counts =
        counts(&change.statements).map_or_else(String::new, |counts| format!(", `{counts}`"));
    let name = escape(&change.from.dimension.name);
    let marks = marks(reasons(change), notes);
    format!("- {name}{marks}: {}{counts}\n", told(change))
}

fn dimension<'a>(
    change: &DimensionChange<'a>,
    detail: CompareDetail,
    notes: &mut Footnotes<'a>,
) -> String {
    let name = escape(&change.from.dimension.name);
    let mut out = format!(
        "\n## {name}: {}{}\n",
        told(change),
        marks(reasons(change), notes)
    );
    if change.asks == Asks::TheSame {
        return out;
    }
    let is_wanted = |change: &&StatementChange| {
        detail == CompareDetail::Full || !matches!(change, StatementChange::Kept(_))
    };
    for (index, change) in change.statements.iter().filter(is_wanted).enumerate() {
        if index == 0 {
            out.push('\n');
        }
        out.push_str(&statement(change));
    }
    out
}

fn statement(change: &StatementChange<'_>) -> String {
    match change {
        StatementChange::Kept(statement) => format!("- kept: {}\n", escape(&statement.text)),
        StatementChange::New(statement) => format!("- new: **{}**\n", escape(&statement.text)),
        StatementChange::Gone(statement) => format!("- gone: ~~{}~~\n", escape(&statement.text)),
        StatementChange::Reworded { wording, .. } => {
            let mut out = format!("- reworded: {}\n", marked(&wording.to, "**"));
            if wording.from.iter().any(|piece| piece.is_changed) {
                out.push_str(&format!("  - was: {}\n", marked(&wording.from, "~~")));
            }
            out
        }
    }
}

/// A statement with its changed words between two signs. Punctuation at either end of a change is
/// left outside: next to a letter, Markdown would not take the signs for signs.
fn marked(pieces: &[Piece], sign: &str) -> String {
    let is_outer = |c: char| !c.is_alphanumeric();
    pieces
        .iter()
        .map(|piece| {
            let words = piece.text.trim_matches(is_outer);
            if !piece.is_changed || words.is_empty() {
                return escape(&piece.text);
            }
            let start = piece.text.len() - piece.text.trim_start_matches(is_outer).len();
            let (before, after) = (&piece.text[..start], &piece.text[start + words.len()..]);
            format!(
                "{}{sign}{}{sign}{}",
                escape(before),
                escape(words),
                escape(after)
            )
        })
        .collect()
}

fn one_sided<'a>(
    only: &[OneSided<'a>],
    name: &str,
    detail: CompareDetail,
    notes: &mut Footnotes<'a>,
) -> String {
    if only.is_empty() {
        return String::new();
    }
    let mut out = format!("\n## Only in the ladder of {}\n", escape(name));
    for (index, side) in only.iter().enumerate() {
        let dimension = escape(&side.dimension.name);
        if detail == CompareDetail::Stat {
            out.push_str(&format!(
                "{}- {dimension}\n",
                if index == 0 { "\n" } else { "" }
            ));
            continue;
        }
        let rating = side.rating().map_or_else(String::new, |rating| {
            format!(": {} ({})", escape(&rating.point.name), place(rating))
        });
        let marks = marks(inferred(side.dimension, side.cell), notes);
        out.push_str(&format!("\n### {dimension}{rating}{marks}\n"));
        out.push_str(&expectations(side.cell, false));
    }
    out
}
