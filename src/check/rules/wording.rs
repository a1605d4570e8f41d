//! Texts that are not what their author meant to write: placeholders, texts that YAML reads in another way
//! than they look, statements that are too long.

use std::ops::Range;

use crate::check::context::{CheckContext, SpannedCell};
use crate::check::finding::Findings;
use crate::check::texts::each_text;
use crate::source::Span;

pub(super) fn placeholders(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    each_text(context, |site, text, span| {
        if let Some(placeholder) = placeholder_in(text) {
            let message = format!("`{placeholder}` is a placeholder, not a text");
            let help = "write the text, or delete the key or item until you have one";
            findings.add(site, span, message, help);
        }
    });
}

/// The part of a text that only holds a place, if any does.
fn placeholder_in(text: &str) -> Option<&str> {
    const WHOLE: [&str; 10] =
        ["n/a", "n.a.", "na", "todo", "tbd", "tba", "tbc", "fixme", "placeholder", "lorem"];
    // In lower case some of these are words: a to-do list, a number of x's.
    const WORDS: [&str; 7] = ["TODO", "TBD", "TBA", "TBC", "FIXME", "XXX", "xxx"];
    const LOREM: &str = "lorem ipsum";
    let text = text.trim();
    let bare = text.trim_matches(['<', '>', '[', ']', '(', ')', '*', '_']);
    let is_filler = |c: char| matches!(c, '.' | '\u{2026}' | '-' | '\u{2013}' | '\u{2014}' | '?');
    let is_x = |c: char| matches!(c, 'x' | 'X');
    if bare.chars().all(is_filler)
        || bare.len() > 1 && bare.chars().all(is_x)
        || WHOLE.iter().any(|whole| bare.eq_ignore_ascii_case(whole))
    {
        return Some(text);
    }
    // Letters that change their length with their case are none of these words'.
    let lorem = text.to_ascii_lowercase().find(LOREM);
    let lorem = lorem.and_then(|start| text.get(start..start + LOREM.len()));
    lorem.or_else(|| text.split(|c: char| !c.is_alphanumeric()).find(|word| WORDS.contains(word)))
}

/// Texts that a comment cuts short.
pub(super) fn comments(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    each_text(context, |site, _, span| {
        if unquoted(span, context.text).is_some_and(|text| ends_at_a_comment(context.text, text)) {
            let message = "the words after this text are read as a comment, but may belong to it";
            let help = "put the whole text in quotes, or add a space after the `#`";
            findings.add(site, span, message, help);
        }
    });
}

/// Whether a `#` is next, with a space before it and a letter or a digit behind it.
fn ends_at_a_comment(file: &str, text: Range<usize>) -> bool {
    let behind = &file[text.end..];
    let rest = behind.trim_start_matches(' ');
    let is_apart = rest.len() < behind.len() || file[text].ends_with(' ');
    let word = rest.strip_prefix('#').filter(|_| is_apart);
    word.is_some_and(|word| word.starts_with(char::is_alphanumeric))
}

/// Items of a list that have become the end of the one before them.
pub(super) fn glued_items(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    each_text(context, |site, _, span| {
        let text = unquoted(span, context.text);
        if let Some(item) = text.and_then(|text| item_within(context.text, text)) {
            let message = "this line continues the text above it, despite its `-`";
            let help = "indent it like the item above, or put the whole text in quotes";
            findings.add(site, item, message, help);
        }
    });
}

/// The first line of a text, below the first, that starts with a `-`.
fn item_within(file: &str, text: Range<usize>) -> Option<Span> {
    let first = text.start;
    let mut start = first;
    for line in file[text].split_inclusive('\n') {
        let item = line.trim_start();
        let indent = line.len() - item.len();
        if start > first && item.starts_with("- ") {
            return Some(Span::new(start + indent, start + line.trim_end_matches(['\r', '\n']).len()));
        }
        start += line.len();
    }
    None
}

/// Where a text is in its file, if it is written as it is: neither in quotes nor as a block below a `|` or a
/// `>`.
fn unquoted(span: Span, file: &str) -> Option<Range<usize>> {
    let text = span.within(file)?;
    let before = file[..text.start].trim_end();
    let begins_a_line = file[before.len()..text.start].contains('\n');
    let sign = before.rsplit(char::is_whitespace).next();
    let is_block = begins_a_line && sign.is_some_and(|sign| sign.starts_with(['|', '>']));
    let is_quoted = file[text.clone()].starts_with(['"', '\'']);
    (!is_block && !is_quoted).then_some(text)
}

pub(super) fn long_statements(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    /// In characters: two distinct statements of the built-in ladders are longer, and both say several things
    /// at once; the next one below has 200.
    const MOST: usize = 240;
    for (site, expectation, raw) in context.cells().flat_map(SpannedCell::statements) {
        let length = expectation.text.chars().count();
        if length > MOST {
            let message = format!("the statement has {length} characters, expected at most {MOST}");
            let help = "make a separate statement of each thing it says, or shorten it";
            findings.add(site, raw.span, message, help);
        }
    }
}
