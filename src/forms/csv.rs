//! CSV: a sheet by RFC 4180, so that lines end with CR LF. Lines within a cell end with LF, as spreadsheets
//! write them. No cell runs when it is opened in a spreadsheet.

use crate::document::Sheet;

/// What CSV starts with so that every spreadsheet knows it for UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// A sheet as CSV.
pub fn write(sheet: &Sheet) -> String {
    let mut written = String::new();
    for row in [&sheet.columns].into_iter().chain(&sheet.rows) {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                written.push(',');
            }
            let cell = defused(cell);
            if cell.bytes().any(parts) || row.len() == 1 && cell.is_empty() {
                written.extend(["\"", &cell.replace('"', "\"\""), "\""]);
            } else {
                written.push_str(&cell);
            }
        }
        written.push_str("\r\n");
    }
    written
}

/// Whether a sign parts cells and rows, also for a spreadsheet that does so at others than the comma, or is the
/// quote.
fn parts(sign: u8) -> bool {
    matches!(sign, b',' | b';' | b'\t' | b'\n' | b'\r' | b'"')
}

/// A cell that no spreadsheet takes for a formula: where it could be one, an apostrophe is put before it. The
/// same goes for what would be a cell of its own where a semicolon, a tab or an end of line parts them and
/// quotes that begin within a cell do not hold it together.
///
/// What begins a formula is said by the Open Web Application Security Project ("CSV Injection"): `=`, `+`,
/// `-`, `@`, a tab, an end of line, and the full-width forms of the signs. Some programs pass over the white
/// space in front.
///
/// A part that begins with apostrophes and would be a formula without them gets one more, so that what was done can
/// be undone: of each part (what ends with a semicolon, a tab or an end of line, or the cell) that begins with an
/// apostrophe and, without all apostrophes in front, would be a formula, the first apostrophe is taken away.
fn defused(cell: &str) -> String {
    let acts = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    let mut defused = String::with_capacity(cell.len());
    for part in cell.split_inclusive([';', '\t', '\n', '\r']) {
        let bare = part.trim_start_matches('\'');
        if bare.trim_start().starts_with(acts) || defused.is_empty() && bare.starts_with(acts) {
            defused.push('\'');
        }
        defused.push_str(part);
    }
    defused
}

#[cfg(test)]
mod tests {
    use super::defused;

    #[test]
    fn no_part_of_a_cell_is_a_formula() {
        for (cell, written) in [
            ("=1+41", "'=1+41"),
            ("'=1+41", "''=1+41"),
            ("'a", "'a"),
            (" =1+41", "' =1+41"),
            ("Owns the budget;=1+41", "Owns the budget;'=1+41"),
            ("a\n- b", "a\n'- b"),
            ("a\t@b", "a\t'@b"),
            ("a; b = c, d - e", "a; b = c, d - e"),
            ("\n", "'\n"),
        ] {
            assert_eq!(defused(cell), written);
        }
    }
}
