//! What holds of each form of an answer, whatever it is about.

use career_ladder::forms::text::Screen;
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

/// Checks text for a screen, made by `make` with styles and without: no line is past the width but one with an
/// address, no character acts, no line is a command, and styles add nothing but themselves.
pub(crate) fn text(of: &str, width: usize, ascii: bool, make: impl Fn(Screen) -> String) {
    laid_out(of, width, ascii, make, |line| line.contains("://") || line.contains("mailto:"));
}

/// The same for pictures of places in a file. In one piece however narrow the screen is are the
/// path of the file and a code, so that they can be copied, and the line of the file with its mark,
/// of which the renderer cuts nothing that is marked.
pub(crate) fn pictures(of: &str, width: usize, ascii: bool, make: impl Fn(Screen) -> String) {
    laid_out(of, width, ascii, make, |line| {
        let beside = line.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit());
        line.contains("robust/") || line.ends_with("]:") || beside.starts_with(['│', '|'])
    });
}

fn laid_out(
    of: &str,
    width: usize,
    ascii: bool,
    make: impl Fn(Screen) -> String,
    is_whole: impl Fn(&str) -> bool,
) {
    let [plain, styled] = [false, true].map(|styled| make(Screen { width, ascii, styled, sources: false }));
    for line in plain.lines().filter(|line| !is_whole(line)) {
        let columns = line.width();
        assert!(columns <= width, "{of}: {columns} columns of {width}: {line:?}");
    }
    harmless(of, &plain);
    let command = plain.lines().find(|line| line.trim_start().starts_with("::"));
    assert!(command.is_none(), "{of}: a runner would act on {command:?}");
    assert_eq!(words(&without_styles(&styled)), words(&plain), "{of}: styles change it");
}

/// The words of a screen: where there is color, it stands for the signs of what changed.
fn words(screen: &str) -> String {
    let mut words = screen.to_owned();
    for sign in ["{+", "+}", "[-", "-]"] {
        words = words.replace(sign, "");
    }
    // A word with its signs may be too long for a line where it is not without them.
    words.split_whitespace().collect()
}

/// Checks a message or a document: no character acts.
pub(crate) fn harmless(of: &str, text: &str) {
    let acting = text.chars().find(|&c| c != '\n' && acts(c));
    assert!(acting.is_none(), "{of}: {acting:?} in {text}");
}

/// Controls, and what reverses a line or hides a text.
fn acts(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

/// Checks a document for browsers: the parser of HTML finds nothing wrong in it, no character acts, and
/// nothing in it runs.
pub(crate) fn html(of: &str, html: &str) {
    harmless(of, html);
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let errors = dom.errors.borrow();
    assert!(errors.is_empty(), "{of}: {errors:?} in {html}");
    assert!(!html.contains("<script"), "{of}: something runs in {html}");
}

/// Checks a JSON answer: an object with its version, and a final newline.
pub(crate) fn json(of: &str, json: &str) {
    harmless(of, json);
    assert!(json.ends_with("}\n"), "{of}: no final newline");
    let value: Value = serde_json::from_str(json).unwrap_or_else(|why| panic!("{of}: {why}"));
    assert_eq!(value["schema"], 1, "{of}: no version");
}

/// Checks a table: every record as long as the first, each line ended as it should be, and no cell
/// a formula.
pub(crate) fn csv(of: &str, csv: &str) {
    harmless(of, &csv.replace("\r\n", "\n"));
    assert!(csv.ends_with("\r\n"), "{of}: no final end of line");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    for record in reader.records() {
        let record = record.unwrap_or_else(|why| panic!("{of}: {why}"));
        for field in &record {
            let is_formula = field.trim().starts_with(['=', '+', '-', '@']);
            assert!(!is_formula, "{of}: {field:?}");
        }
    }
}

/// Checks a diagram.
pub(crate) fn mermaid(of: &str, diagram: &str) {
    harmless(of, diagram);
    assert!(diagram.starts_with("flowchart "), "{of}: {diagram}");
    assert!(diagram.matches('"').count().is_multiple_of(2), "{of}: a quote is open in {diagram}");
}

/// A text without the sequences that change its style; any other stays.
pub(crate) fn without_styles(styled: &str) -> String {
    let mut plain = String::with_capacity(styled.len());
    let mut rest = styled;
    while let Some(start) = rest.find("\u{1b}[") {
        plain.push_str(&rest[..start]);
        let parameters = &rest[start + 2..];
        let end = parameters.find(|c: char| !c.is_ascii_digit() && c != ';');
        match end {
            Some(end) if parameters[end..].starts_with('m') => rest = &parameters[end + 1..],
            _ => {
                plain.push_str("\u{1b}[");
                rest = parameters;
            }
        }
    }
    plain + rest
}
