//! Owns what can be seen in a file's text and not in what the parser says: how far its lines are indented and what
//! they begin with, and what kind of value is written at a span.

use crate::model::escape_controls;
use crate::source::span::Span;

/// A line of a file.
#[derive(Clone, Copy)]
pub(super) struct Line<'a> {
    /// Where it begins in the file, in bytes.
    offset: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    /// The line of a span.
    pub(super) fn of(span: Span, text: &'a str) -> Option<Self> {
        let start = span.bytes()?.start;
        let offset = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
        Some(Self::at(offset, text))
    }

    /// The first line below a span that says something.
    pub(super) fn below(span: Span, text: &'a str) -> Option<Self> {
        Self::of(span, text)?.all_below(text).next()
    }

    fn at(offset: usize, text: &'a str) -> Self {
        let line = text[offset..].split('\n').next().unwrap_or_default();
        let text = line.strip_suffix('\r').unwrap_or(line);
        Self { offset, text }
    }

    /// The lines below it that say something.
    fn all_below(self, text: &'a str) -> impl Iterator<Item = Self> {
        let mut next = Some(self.offset);
        let lines = std::iter::from_fn(move || {
            let below = text.get(next?..)?.find('\n').map(|end| next.unwrap_or_default() + end + 1);
            next = below;
            below.map(|offset| Self::at(offset, text))
        });
        lines.filter(|line| {
            let said = line.text.trim_start_matches(' ');
            !said.trim().is_empty() && !said.starts_with('#')
        })
    }

    /// Where it begins to say something.
    pub(super) fn start(self) -> Span {
        let start = self.offset + self.indentation();
        Span::new(start, start)
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
        let said = self.text.trim_start_matches([' ', '\u{a0}']);
        said == "-" || said.starts_with("- ")
    }

    /// The first no-break space where a plain one belongs: before the text, or behind a key.
    pub(super) fn no_break_space(self) -> Option<Span> {
        const NO_BREAK: char = '\u{a0}';
        let before_text = self.text.split(char::is_alphanumeric).next()?;
        let behind_key = || self.text.find(":\u{a0}").map(|at| at + 1);
        let at = before_text.find(NO_BREAK).or_else(behind_key)?;
        let start = self.offset + at;
        Some(Span::new(start, start + NO_BREAK.len_utf8()))
    }

    /// The first line below that belongs to no group: it starts left of this line's key, and right
    /// of the `-` of the item that the key is in.
    pub(super) fn stray_in_its_group(self, text: &'a str) -> Option<Self> {
        let column = self.column();
        let dash = self.dash_above(text)?;
        let mut below = self.all_below(text);
        let next = below.find(|line| line.indentation() < column)?;
        (next.indentation() > dash).then_some(next)
    }

    /// The column of the `-` of the item that this line's key is in.
    fn dash_above(self, text: &'a str) -> Option<usize> {
        let column = self.column();
        let mut lines = text[..self.offset + self.text.len()].rsplit('\n');
        let first = lines.find_map(|text| {
            let line = Self { offset: 0, text };
            let is_outer = line.column() < column && !text.trim().is_empty();
            (is_outer || line.is_item() && line.column() == column).then_some(line)
        })?;
        let dash = first.text[..first.column()].rfind('-');
        dash.filter(|_| first.column() == column)
    }
}

/// The first tab among the white space that begins the line of an offset or one of the lines
/// beside it: the parser may stumble before the tab, or after it.
pub(super) fn indenting_tab(text: &str, offset: usize) -> Option<usize> {
    let line = text.get(..offset)?.matches('\n').count();
    let mut start = 0;
    for (number, content) in text.split_inclusive('\n').enumerate().take(line + 2) {
        let indentation = content.len() - content.trim_start_matches([' ', '\t']).len();
        if number + 1 >= line
            && let Some(tab) = content[..indentation].find('\t')
        {
            return Some(start + tab);
        }
        start += content.len();
    }
    None
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

/// What a text and a number are to the parser.
pub(super) const SINGLE: &str = "a single text or number";

/// What the parser says it expected, in our words.
pub(super) fn plain_shape(expected: &str) -> &str {
    match expected {
        "sequence start" => "a list",
        "mapping start" => "a group of keys",
        "string scalar" | "scalar" => SINGLE,
        other => other,
    }
}

/// Whether a span is the `:` behind a key that has no value.
pub(super) fn is_without_value(span: Span, text: &str) -> bool {
    let rest = span.bytes().and_then(|bytes| text.get(bytes.start..));
    let behind = rest.and_then(|rest| rest.strip_prefix(':'));
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_whitespace))
}
