//! What of an answer is a table, as a sheet: one row a statement, a role, a hit or a finding.

mod compare;
mod findings;
mod ladders;
mod moves;

pub use compare::comparisons;
pub use findings::{kinds, report};
pub use ladders::{dimensions, list, matrices, roles};
pub use moves::{hits, path};

use crate::model::Text;

/// What there is of something, or an empty cell.
fn cell(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Texts as the lines of a cell, each once.
fn lines<'a>(texts: impl IntoIterator<Item = &'a Text>) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for text in texts {
        if !lines.contains(&text.as_str()) {
            lines.push(text);
        }
    }
    lines.join("\n")
}
