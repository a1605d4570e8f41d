//! Owns what sheets may be called in a workbook.

use unicode_segmentation::UnicodeSegmentation;

use crate::document::BookSheet;

/// A name in UTF-16 has at most so many characters.
const LONGEST: usize = 31;

/// A name for each sheet, as near to its own as a workbook allows: not longer than 31 characters, without signs that
/// addresses are written with, none like another.
pub(super) fn sheet_names(sheets: &[BookSheet]) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        let name = allowed(&sheet.name);
        let numbered = (2..).map(|number| {
            let number = format!(" ({number})");
            cut(&name, LONGEST - number.len()) + &number
        });
        let is_free = |name: &String| !names.iter().any(|other| other.to_lowercase() == name.to_lowercase());
        let free = std::iter::once(cut(&name, LONGEST)).chain(numbered).find(is_free);
        names.push(free.unwrap_or(name));
    }
    names
}

/// A name without what no name of a sheet may have.
fn allowed(name: &str) -> String {
    let is_sign = |c: char| matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control();
    let name: String = name.chars().map(|c| if is_sign(c) { '-' } else { c }).collect();
    let name = cut(name.trim(), LONGEST);
    match name.as_str() {
        "" => "Sheet".to_owned(),
        // Spreadsheets keep the name for themselves.
        kept if kept.eq_ignore_ascii_case("history") => format!("{kept} (ladder)"),
        _ => name,
    }
}

/// The beginning of a name, without an apostrophe at an end, with which a workbook quotes names.
fn cut(name: &str, most: usize) -> String {
    let mut length = 0;
    let letters = name.graphemes(true).take_while(|letter| {
        length += letter.encode_utf16().count();
        length <= most
    });
    letters.collect::<String>().trim_matches(|c: char| c == '\'' || c.is_whitespace()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::sheet_names;
    use crate::document::BookSheet;

    #[test]
    fn every_sheet_has_a_name_that_is_allowed_and_its_own() {
        for (names, allowed) in [
            (["Ops: people/plans?", "About"], ["Ops- people-plans-", "About"]),
            (["About", "About"], ["About", "About (2)"]),
            (["about", "About"], ["about", "About (2)"]),
            (["'Quoted'", "'"], ["Quoted", "Sheet"]),
            (["History", ""], ["History (ladder)", "Sheet"]),
            (
                ["A name that is longer than a sheet's", "A name that is longer than a sheets"],
                ["A name that is longer than a sh", "A name that is longer than (2)"],
            ),
        ] {
            let sheets = names.map(|name| BookSheet { name: name.to_owned(), ..BookSheet::default() });
            let given = sheet_names(&sheets);
            assert!(given.iter().all(|name| name.encode_utf16().count() <= 31), "{given:?}");
            assert_eq!(given, allowed);
        }
    }
}
