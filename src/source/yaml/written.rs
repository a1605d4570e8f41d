//! Owns what can be seen in a file's text and not in what the parser says: how far its lines are indented and
//! what they begin with, and what kind of value is written at a span.

use crate::model::escape_controls;
use crate::source::span::Span;

/// A line of a file, without its end.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// Where it begins in the file, in bytes.
    pub(super) offset: usize,
    pub(super) text: &'a str,
}

/// The lines of a text from the offset of one of them on.
fn lines_from(offset: usize, text: &str) -> impl Iterator<Item = Line<'_>> {
    let mut next = offset;
    text[offset..].split('\n').map(move |line| {
        let offset = next;
        next += line.len() + 1;
        Line { offset, text: line.strip_suffix('\r').unwrap_or(line) }
    })
}

impl<'a> Line<'a> {
    /// The line of a span.
    pub(super) fn of(span: Span, text: &'a str) -> Option<Self> {
        let before = text.get(..span.bytes()?.start)?;
        lines_from(before.rfind('\n').map_or(0, |at| at + 1), text).next()
    }

    /// The lines below it that say something.
    pub(super) fn below(self, text: &'a str) -> impl Iterator<Item = Self> {
        lines_from(self.offset, text).skip(1).filter(|line| {
            let said = line.text.trim_start_matches(' ');
            !said.trim().is_empty() && !said.starts_with('#')
        })
    }

    /// How many spaces it begins with.
    pub(super) fn indentation(self) -> usize {
        self.text.len() - self.text.trim_start_matches(' ').len()
    }

    /// How many spaces and `-` it begins with: where its key begins, if it has one.
    pub(super) fn column(self) -> usize {
        let mut rest = self.text.trim_start_matches(' ');
        while let Some(item) = rest.strip_prefix("- ") {
            rest = item.trim_start_matches(' ');
        }
        self.text.len() - rest.len()
    }

    /// Whether it is an item of a list.
    pub(super) fn is_item(&self) -> bool {
        let said = self.text.trim_start_matches(' ');
        said == "-" || said.starts_with("- ")
    }

    /// The first tab among the white space that it begins with.
    pub(super) fn indenting_tab(self) -> Option<usize> {
        let at = self.indentation();
        self.text[at..].starts_with('\t').then_some(self.offset + at)
    }

    /// The first space that YAML takes for a letter and that is where a plain one belongs: before the text,
    /// or behind a key.
    pub(super) fn odd_space(self) -> Option<(usize, char)> {
        let is_odd = |c: char| c.is_whitespace() && !c.is_ascii() || c == '\u{200b}';
        let before_text = self.text.find(|c: char| c.is_alphanumeric() || c == '"' || c == '\'');
        let behind_key = self.text.find(':').map_or(self.text.len(), |at| at + 1);
        let [before_text, behind_key] =
            [&self.text[..before_text.unwrap_or_default()], &self.text[behind_key..]];
        let at = before_text
            .find(is_odd)
            .or_else(|| behind_key.starts_with(is_odd).then(|| self.text.len() - behind_key.len()))?;
        Some((self.offset + at, self.text[at..].chars().next()?))
    }

    /// The start of the first line below that belongs to no group: it starts left of this line's key, and
    /// right of the `-` of the item that the key is in.
    pub(super) fn stray_in_its_group(self, text: &'a str) -> Option<usize> {
        let column = self.column();
        let above = text[..self.offset + self.text.len()].rsplit('\n');
        let first = above.map(|text| Line { offset: 0, text }).find(|line| {
            let is_outer = line.column() < column && !line.text.trim().is_empty();
            is_outer || line.is_item() && line.column() == column
        })?;
        let dash = first.text[..first.column()].rfind('-')?;
        let next = self.below(text).find(|line| line.indentation() < column)?;
        let is_stray = first.column() == column && next.indentation() > dash;
        is_stray.then_some(next.offset + next.indentation())
    }
}

/// What is written at a span, as a message shows it; no more than fits a line.
pub(super) fn written_at(span: Span, text: &str) -> String {
    const MOST: usize = 30;
    let written = span.bytes().and_then(|bytes| text.get(bytes));
    match written.map(str::trim) {
        _ if is_without_value(span, text) => "nothing".to_owned(),
        Some(written) if !written.is_empty() && written.chars().count() <= MOST => {
            format!("`{}`", escape_controls(written))
        }
        _ => "something else".to_owned(),
    }
}

/// What kind of value begins at a span.
pub(super) fn shape_at(span: Span, text: &str) -> &'static str {
    let rest = span.bytes().and_then(|bytes| text.get(bytes.start..)).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    match line.as_bytes() {
        _ if is_without_value(span, text) => "nothing",
        [b'[', ..] | [b'-', b' ', ..] | [b'-'] => "a list",
        [b'{', ..] => "a group of keys",
        [b'"' | b'\'', ..] => "a text",
        _ if line.contains(": ") || line.trim_end().ends_with(':') => "a group of keys",
        [] => "nothing",
        _ if line.trim().parse::<f64>().is_ok() => "a number",
        _ => "a text",
    }
}

/// Whether a span is the `:` behind a key that has no value.
pub(super) fn is_without_value(span: Span, text: &str) -> bool {
    let rest = span.bytes().and_then(|bytes| text.get(bytes.start..));
    let behind = rest.and_then(|rest| rest.strip_prefix(':'));
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_whitespace))
}

/// The first tab that indents the line of a span or one of the lines beside it: the parser may stumble before
/// the tab, or after it.
pub(super) fn indenting_tab(span: Span, text: &str) -> Option<usize> {
    let number = text.get(..span.bytes()?.start)?.matches('\n').count();
    let mut near = lines_from(0, text).take(number + 2).skip(number.saturating_sub(1));
    near.find_map(Line::indenting_tab)
}

/// The first character in the line of a span that no YAML may hold. The parser stops some way before it.
pub(super) fn unprintable(span: Span, text: &str) -> Option<(usize, char)> {
    let line = Line::of(span, text)?;
    let mut characters = line.text.char_indices();
    let found = characters.find(|&(_, c)| match c {
        '\t' | '\r' | '\u{85}' => false,
        c => c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'),
    });
    found.map(|(at, c)| (line.offset + at, c))
}

/// Where the character of a line and a column begins, both counted from one; the end of the text behind the
/// last. Line ends of Windows are one character to the parser.
pub(super) fn byte_of(line: u64, column: u64, text: &str) -> usize {
    let index = |counted: u64| usize::try_from(counted.saturating_sub(1)).unwrap_or(usize::MAX);
    let start = lines_from(0, text).nth(index(line)).map_or(text.len(), |line| line.offset);
    text[start..].char_indices().nth(index(column)).map_or(text.len(), |(at, _)| start + at)
}

/// The first key of a file, for a span that is a key of the file itself: the parser reports a missing key at
/// the last of its group, and that may be hundreds of lines below.
pub(super) fn first_key_of_the_file(span: Span, text: &str) -> Option<Span> {
    let start = span.bytes()?.start;
    if start > 0 && !text.get(..start)?.ends_with('\n') {
        return None;
    }
    lines_from(0, text).find_map(|line| {
        let is_key = line.text.starts_with(|c: char| c.is_alphanumeric() || c == '"' || c == '\'');
        let colon = line.text.find(':').filter(|_| is_key)?;
        Some(Span::new(line.offset, line.offset + colon))
    })
}
