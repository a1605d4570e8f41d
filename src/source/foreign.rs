//! Owns what is told of a file that is no ladder's, and that one can be imported from: which kind of file it is,
//! where that is sure, and how to import it.

use super::error::{Fault, FaultyFile, LoadError};
use super::file::FileName;
use super::span::Span;

/// The endings of texts that tables are in, and what such a file is.
const TEXTS: [(&[&str], &str); 3] = [
    (&["csv", "tsv", "tab"], "a CSV file"),
    (&["html", "htm", "xhtml"], "an HTML page"),
    (&["md", "markdown"], "a Markdown file"),
];

/// The code of what is wrong with such a file.
pub(super) const NOT_YAML: &str = "not-yaml";

const EXCEL: &str = "an Excel workbook";
const OPEN_DOCUMENT: &str = "an OpenDocument spreadsheet";

/// That bytes are those of a workbook, where they are.
pub(super) fn workbook(name: &FileName, bytes: &[u8]) -> Option<LoadError> {
    /// A zip says at its end what is in it.
    const LIST: usize = 64 * 1024;
    let has = |bytes: &[u8], part: &str| bytes.windows(part.len()).any(|window| window == part.as_bytes());
    let what = if bytes.starts_with(b"PK\x03\x04") {
        let (start, end) = (&bytes[..bytes.len().min(LIST)], &bytes[bytes.len().saturating_sub(LIST)..]);
        // Cut off at the limit of what is read, its end is not there.
        if has(start, "opendocument.spreadsheet") {
            OPEN_DOCUMENT
        } else if has(end, "xl/workbook") || has(start, "xl/workbook") || has_ending(name, &["xlsx", "xlsm"])
        {
            EXCEL
        } else {
            return None;
        }
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") && has_ending(name, &["xls", "xlsx"]) {
        EXCEL
    } else {
        return None;
    };
    Some(foreign(name, String::new(), what))
}

/// That a text holds no ladder: what it is where it was never to hold one, else its faults.
pub(super) fn no_ladder(name: FileName, text: String, faults: Vec<Fault>) -> LoadError {
    match table(&name, &text) {
        Some(table) => table,
        None if is_record(&text) => LoadError::Record(name),
        None => LoadError::Faulty(FaultyFile { name, text, faults }),
    }
}

/// Whether a text was to be somebody's record.
fn is_record(text: &str) -> bool {
    let has = |key: &str| text.lines().any(|line| line.starts_with(key));
    has("record:") && !has("schema:")
}

/// That a text is a table or a page, where its name or its beginning says so. Whether it holds a ladder was looked
/// at before: no name keeps one from being read.
pub(super) fn table(name: &FileName, text: &str) -> Option<LoadError> {
    let start = text.trim_start().get(..15).unwrap_or_default().to_ascii_lowercase();
    let named = TEXTS.iter().find(|(endings, _)| has_ending(name, endings)).map(|(_, what)| *what);
    let is_page = start.starts_with("<!doctype html") || start.starts_with("<html");
    let what = if is_page { Some("an HTML page") } else { named };
    // What has this key was to be a ladder.
    let is_meant_as_one = text.lines().any(|line| line.starts_with("schema:"));
    what.filter(|_| !is_meant_as_one).map(|what| foreign(name, text.to_owned(), what))
}

fn has_ending(name: &FileName, endings: &[&str]) -> bool {
    let ending = name.as_shown().rsplit_once('.').map_or("", |(_, ending)| ending);
    endings.iter().any(|known| ending.eq_ignore_ascii_case(known))
}

fn foreign(name: &FileName, text: String, what: &str) -> LoadError {
    let help = if !name.is_lasting() {
        "to make a ladder of it, save it as a file and run `ladder import FILE`".to_owned()
    } else if has_ending(name, &["yaml", "yml"]) {
        "to make a ladder of it, give its name the ending of what it is, and run `ladder import FILE`"
            .to_owned()
    } else {
        let (from, to) = (name.in_shell(), name.with_ending("yaml").in_shell());
        format!("to make a ladder of it, run `ladder import {from} -o {to}`")
    };
    let expected = "expected a ladder in YAML";
    let start = Span::new(0, 0);
    let fault = Fault::new(NOT_YAML, start, format!("the file is {what}, {expected}"), help);
    let faulty = FaultyFile { name: name.clone(), text, faults: vec![fault] };
    LoadError::Unfit(format!("`{name}` is {what}, {expected}"), faulty)
}
