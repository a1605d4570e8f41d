//! Owns the wording of what is no YAML at all: the commonest slips in plain words, and of the rest
//! where to look.

use serde_yaml::Error;

use super::faults::Worded;
use super::lines::indenting_tab;
use crate::source::error::Fault;
use crate::source::span::Span;

/// What the parser could not read.
pub(super) fn of_syntax(error: &Error, span: Span, text: &str) -> Fault {
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or(&said);
    let start = span.bytes().map(|bytes| bytes.start);
    let mentions_tab = said.contains("tab") || said.contains("document start");
    if let Some(tab) = start
        .filter(|_| mentions_tab)
        .and_then(|start| indenting_tab(text, start))
    {
        return Worded::tab().at(Span::new(tab as u64, tab as u64 + 1));
    }
    if let Some((at, c)) = start.and_then(|start| unprintable(text, start)) {
        return Worded::new(
            "syntax",
            format!("the character U+{:04X} stands in this line", u32::from(c)),
            "delete it: it cannot be seen, and no text may hold it",
        )
        .at(Span::new(at as u64, (at + c.len_utf8()) as u64));
    }
    worded(said).at(span)
}

fn worded(said: &str) -> Worded {
    let (message, help) = if said.contains("recursion limit") {
        return Worded::too_complex();
    } else if said.contains("mapping values are not allowed") {
        (
            "a second `:` stands in this line, where YAML can read no key",
            "put a text that holds `: ` in quotes, or mend the indentation",
        )
    } else if said.contains("simple key expected") {
        (
            "this line is neither a `key: value` nor an item of a list",
            "a key has a `:` and a space behind it, an item a `-` and a space before it; text that goes on is indented further",
        )
    } else if said.contains("illegal placement of ':'") {
        (
            "a `:` stands where YAML can read no key",
            "look above: a `[`, a `{` or a quote may not be closed",
        )
    } else if said.contains("trailing content after") {
        (
            "text stands behind the closing quote",
            "put the whole text in quotes of the other kind, `'` or `\"`",
        )
    } else if said.contains("unclosed quote") {
        (
            "a quote begins here and is not closed",
            "close it behind the text, or put the whole text in quotes of the other kind",
        )
    } else if said.contains("tag")
        || said.contains("unexpected character")
        || said.contains("anchor or alias")
    {
        (
            "this text starts with a sign that YAML takes for its own",
            "put the whole text in quotes",
        )
    } else if said.contains("expected '-' indicator")
        || said.contains("expected <block end>")
        || said.contains("document start")
    {
        (
            "this line is not indented as those before it",
            "keys of one group, and items of one list, start in the same column",
        )
    } else if said.contains("flow") {
        (
            "a `,`, a `]` or a `}` is missing here, or stands here once too often",
            "items within `[` and `]` are separated by one `,` each; a text with such a sign goes in quotes",
        )
    } else {
        (
            "this line is not indented as those before it, or a quote or bracket is not closed",
            "keys of one group, and items of one list, start in the same column; a text that starts with a sign goes in quotes",
        )
    };
    Worded::new("syntax", message, help)
}

/// The first character from the line of an offset on that may stand in no YAML. The parser tells of
/// it some way before.
fn unprintable(text: &str, offset: usize) -> Option<(usize, char)> {
    let line = text.get(..offset)?.rfind('\n').map_or(0, |at| at + 1);
    let end = text[offset..]
        .find('\n')
        .map_or(text.len(), |at| offset + at);
    let mut characters = text[line..end].char_indices();
    let found = characters.find(|&(_, c)| c.is_control() && !matches!(c, '\t' | '\r' | '\u{85}'));
    found.map(|(at, c)| (line + at, c))
}
