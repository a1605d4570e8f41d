//! Tables for spreadsheets and for what reads them: a header row, then records that are all as
//! long, by RFC 4180, so that lines end with CR LF. Lines within a cell end with LF, as spreadsheets
//! write them.
//!
//! No cell runs when it is opened in a spreadsheet. A result that is no table has no form here.

mod cell;
mod check;
mod compare;
mod dimension;
mod list;
mod overview;
mod role;
mod route;
mod search;

pub use check::{kinds, report};
pub use compare::comparisons;
pub use dimension::dimensions;
pub use list::list;
pub use overview::overviews;
pub use role::roles;
pub use route::path;
pub use search::hits;

use std::borrow::Cow;

use csv::{Terminator, WriterBuilder};

use crate::model::Text;

/// A table: what its columns are called, and its rows.
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn new<C: Into<String>>(columns: impl IntoIterator<Item = C>) -> Self {
        Self {
            columns: columns.into_iter().map(Into::into).collect(),
            rows: Vec::new(),
        }
    }

    /// The table as CSV.
    ///
    /// # Errors
    /// When a row is not as long as the others.
    fn write(&self) -> csv::Result<String> {
        let mut bytes = Vec::new();
        let mut writer = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer(&mut bytes);
        for record in [&self.columns].into_iter().chain(&self.rows) {
            writer.write_record(record.iter().map(|cell| defused(cell).into_owned()))?;
        }
        writer.flush()?;
        drop(writer);
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// A cell that no spreadsheet takes for a formula: where it could be one, an apostrophe stands
/// before it.
///
/// What begins a formula is said by the Open Web Application Security Project ("CSV Injection"):
/// `=`, `+`, `-`, `@`, a tab, an end of line, and the full-width forms of the signs. Some programs
/// pass over the white space in front.
fn defused(cell: &str) -> Cow<'_, str> {
    let acts = |c: char| {
        matches!(
            c,
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
        )
    };
    let first = cell.trim_start().chars().next();
    if cell.starts_with(acts) || first.is_some_and(acts) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
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

#[cfg(test)]
mod tests {
    use super::defused;

    #[test]
    fn what_a_spreadsheet_would_run_stands_behind_an_apostrophe() {
        for cell in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u{a0}+1", "＝1",
        ] {
            assert_eq!(defused(cell), format!("'{cell}"));
        }
    }

    #[test]
    fn any_other_cell_stays_as_it_is() {
        for cell in ["", "1", "a=b", "(=1)", "'=1", "L6-L7", "•"] {
            assert_eq!(defused(cell), cell);
        }
    }
}
