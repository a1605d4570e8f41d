//! CSV: a sheet by RFC 4180, so that lines end with CR LF. Lines within a cell end with LF, as spreadsheets
//! write them. No cell runs when it is opened in a spreadsheet.

use csv::{Terminator, WriterBuilder};

use crate::document::Sheet;

/// What CSV starts with so that every spreadsheet knows it for UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A sheet as CSV.
///
/// # Errors
/// When a row is not as long as the others.
pub fn write(sheet: &Sheet) -> csv::Result<String> {
    let mut bytes = Vec::new();
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(&mut bytes);
    for row in [&sheet.columns].into_iter().chain(&sheet.rows) {
        writer.write_record(row.iter().map(|cell| defused(cell)))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A cell that no spreadsheet takes for a formula: where it could be one, an apostrophe is put before it.
///
/// What begins a formula is said by the Open Web Application Security Project ("CSV Injection"): `=`, `+`,
/// `-`, `@`, a tab, an end of line, and the full-width forms of the signs. Some programs pass over the white
/// space in front.
fn defused(cell: &str) -> String {
    let acts = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    let first = cell.trim_start().chars().next();
    if cell.starts_with(acts) || first.is_some_and(acts) { format!("'{cell}") } else { cell.to_owned() }
}
