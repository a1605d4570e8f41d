//! Texts that only hold a place.

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::check::texts::each_text;

pub(super) fn find(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    each_text(context, |site, text, span| {
        let is_statement = matches!(site, Site::Statement { .. });
        if let Some(placeholder) = placeholder_in(text.trim(), is_statement) {
            let message = format!("`{placeholder}` is a placeholder, not a text");
            let help = "write the text, or delete the key or item until you have one";
            findings.add(site, span, message, help);
        }
    });
}

/// The part of a text that only holds a place, if any does.
fn placeholder_in(text: &str, is_statement: bool) -> Option<&str> {
    const WHOLE: [&str; 27] = [
        "#n/a",
        "#ref!",
        "#name?",
        "#value!",
        "t.b.d.",
        "nil",
        "pending",
        "n/a",
        "n.a.",
        "na",
        "todo",
        "to do",
        "tbd",
        "tba",
        "tbc",
        "fixme",
        "wip",
        "work in progress",
        "placeholder",
        "lorem",
        "to be defined",
        "to be determined",
        "to be decided",
        "to be confirmed",
        "to be added",
        "coming soon",
        "under construction",
    ];
    // Elsewhere they may be an answer: a job may lead to none.
    const WHOLE_STATEMENT: [&str; 3] = ["none", "nothing", "not applicable"];
    let bare = text.trim_matches(['<', '>', '[', ']', '(', ')', '*', '_']);
    let word = bare.trim_end_matches(['.', '\u{2026}', '!', ':']).trim_end();
    let is = |known: &&str| word.eq_ignore_ascii_case(known) || bare.eq_ignore_ascii_case(known);
    let is_filler = |c: char| matches!(c, '.' | '\u{2026}' | '-' | '\u{2013}' | '\u{2014}' | '?');
    let is_x = |c: char| matches!(c, 'x' | 'X');
    if bare.chars().all(is_filler)
        || bare.len() > 1 && bare.chars().all(is_x)
        || WHOLE.iter().any(is)
        || is_statement && WHOLE_STATEMENT.iter().any(is)
        || is_to_be_filled_in(text)
    {
        return Some(text);
    }
    lorem_ipsum(text).or_else(|| mark_in(text))
}

/// Whether all of a text is in brackets: `[optional: fill in]`. A link is not.
fn is_to_be_filled_in(text: &str) -> bool {
    let inside = |open, close| text.strip_prefix(open)?.strip_suffix(close);
    let inside = inside('[', ']').or_else(|| inside('<', '>'));
    inside.is_some_and(|inside| !inside.contains(['[', ']', '<', '>']) && !inside.contains("://"))
}

/// Filler that begins as it always does; who knows it by heart only speaks of it.
fn lorem_ipsum(text: &str) -> Option<&str> {
    const LOREM: &str = "lorem ipsum";
    // Letters that change their length with their case are none of its.
    let folded = text.to_ascii_lowercase();
    let start = folded.find(LOREM)?;
    let is_filler =
        start == 0 || folded[start + LOREM.len()..].trim_start_matches([' ', ',']).starts_with("dolor");
    text.get(start..start + LOREM.len()).filter(|_| is_filler)
}

/// A mark for whoever goes on writing: at the start, at the end behind a sign, in brackets or before a colon.
/// Within a sentence it is a word of it, as in "keeps the TBD list short".
fn mark_in(text: &str) -> Option<&str> {
    // In lower case some of these are words: a to-do list.
    const MARKS: [&str; 7] = ["TODO", "TBD", "TBA", "TBC", "FIXME", "XXX", "xxx"];
    MARKS.into_iter().find(|mark| {
        text.match_indices(mark).any(|(at, _)| {
            let (before, behind) = (&text[..at], &text[at + mark.len()..]);
            let is_word =
                !before.ends_with(char::is_alphanumeric) && !behind.starts_with(char::is_alphanumeric);
            let (before, behind) = (before.trim_end(), behind.trim_start());
            let is_cut_off =
                before.ends_with([',', ';', ':', '.', '-', '\u{2013}', '\u{2014}', '(', '[', '/']);
            let is_last = behind.is_empty() || behind.starts_with([')', ']', '.']);
            let is_mark = before.is_empty() || behind.starts_with(':') || is_cut_off && is_last;
            is_word && (is_mark || mark.eq_ignore_ascii_case("xxx"))
        })
    })
}
