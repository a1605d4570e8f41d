//! Owns the slips that the lines of a file show better than what the parser makes of them: spaces that are
//! none, keys out of line, brackets that a comment hides, marks that git left.

use super::faults::fault;
use super::written::{Line, is_without_value};
use crate::source::error::{Fault, MOST_FAULTS};
use crate::source::span::Span;

/// The slip behind an error, if one is seen: an odd space in its line or, where a key is without its value, in
/// the next.
pub(super) fn slip(span: Span, text: &str) -> Option<Fault> {
    let here = Line::of(span, text)?;
    let next = || here.below(text).next().filter(|_| is_without_value(span, text))?.odd_space();
    here.odd_space().or_else(next).map(odd_space)
}

/// The slip that ends a group before a key of it comes: a key that is not indented as the others is taken for
/// the end of the group, and a key that follows it for a missing one.
pub(super) fn slip_below_a_group(span: Span, text: &str) -> Option<Fault> {
    let here = Line::of(span, text)?;
    let end = || here.below(text).find(|line| line.indentation() < here.column())?.odd_space();
    if let Some(odd) = here.odd_space().or_else(end) {
        return Some(odd_space(odd));
    }
    let stray = here.stray_in_its_group(text)?;
    let found = fault(
        "syntax",
        "this line is not indented like the key above it",
        "keys of one group start in the same column",
    );
    Some(found.at(stray, 0))
}

/// It looks like a space, and YAML takes it for a letter.
fn odd_space((at, c): (usize, char)) -> Fault {
    let name = match c {
        '\u{a0}' => "a no-break space",
        '\u{2002}' => "an en space",
        '\u{2003}' => "an em space",
        '\u{2009}' => "a thin space",
        '\u{202f}' => "a narrow no-break space",
        '\u{3000}' => "an ideographic space",
        '\u{200b}' => "a zero-width space",
        _ => "an unusual space",
    };
    let code = u32::from(c);
    let found = fault(
        "syntax",
        format!("this line has {name} (U+{code:04X}), which YAML does not read as a space"),
        "type plain spaces for the indentation, and after `:` and `-`",
    );
    found.at(at, c.len_utf8())
}

/// Where a merge left both versions of some lines in the file, each place of it.
pub(super) fn conflicts(text: &str) -> Vec<Fault> {
    let is_mark = |line: &str, mark| {
        let behind = line.strip_prefix(mark);
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_whitespace))
    };
    let has = |mark| text.lines().any(|line| is_mark(line, mark));
    let [ours, middle, theirs] = ["<<<<<<<", "=======", ">>>>>>>"];
    if !(has(ours) && has(middle) && has(theirs)) {
        return Vec::new();
    }
    let mut start = 0;
    let mut faults = Vec::new();
    for line in text.split_inclusive('\n') {
        if is_mark(line, ours) && faults.len() < MOST_FAULTS {
            let found = fault(
                "syntax",
                "a conflict of git begins here: two versions of the same lines",
                "keep one version, and delete the other and the lines `<<<<<<<`, `=======` and `>>>>>>>`",
            );
            faults.push(found.at(start, line.trim_end().len()));
        }
        start += line.len();
    }
    faults
}

/// A `}` or `]` that is part of a comment, as in `{title: Maker #1}`: the parser stumbles over one of the next
/// lines.
pub(super) fn cut_by_a_comment(span: Span, text: &str) -> Option<Fault> {
    /// The error is in one of so many lines from there on.
    const NEAR: usize = 4;
    let at = span.within(text)?.start;
    let end = text[at..].find('\n').map_or(text.len(), |length| at + length);
    let mut above = &text[..end];
    for _ in 0..NEAR {
        let start = above.rfind('\n').map_or(0, |at| at + 1);
        let line = &above[start..];
        if let Some((comment, sign)) = hidden_bracket(line) {
            let found = fault(
                "syntax",
                format!("a `#` after a space begins a comment, and the `{sign}` in it closes nothing"),
                "put the text with the `#` in quotes",
            );
            return Some(found.at(start + comment, line.trim_end().len() - comment));
        }
        above = &above[..start.saturating_sub(1)];
    }
    None
}

/// Where the comment of a line begins, if a bracket is open before it and the closing one is part of it.
fn hidden_bracket(line: &str) -> Option<(usize, char)> {
    let (mut open, mut quote, mut before) = (Vec::new(), None, ' ');
    for (at, c) in line.char_indices() {
        match (quote, c) {
            (Some(sign), _) => quote = quote.filter(|_| c != sign),
            // Within a word it is an apostrophe.
            (None, '"' | '\'') if !before.is_alphanumeric() => quote = Some(c),
            (None, '{') => open.push('}'),
            (None, '[') => open.push(']'),
            (None, '}' | ']') => _ = open.pop(),
            (None, '#') if before.is_whitespace() => {
                let sign = *open.last()?;
                return line[at..].contains(sign).then_some((at, sign));
            }
            _ => {}
        }
        before = c;
    }
    None
}
