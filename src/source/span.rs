//! Owns where in a file's text something is: as a stretch of bytes, and as the line and column that people
//! count.

use std::ops::Range;

use serde::{Serialize, Serializer};

/// A stretch of a file's text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// Of what has no span.
    pub(crate) const UNKNOWN: Self = Self { start: u32::MAX, end: u32::MAX };

    /// The stretch between two byte offsets. Files past 4 GiB have no spans; they are refused long before.
    pub(crate) fn new(start: usize, end: usize) -> Self {
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(start), Ok(end)) => Self { start, end },
            _ => Self::UNKNOWN,
        }
    }

    /// The byte offsets; `None` where the span is not known.
    pub fn bytes(self) -> Option<Range<usize>> {
        (self != Self::UNKNOWN).then_some(self.start as usize..self.end as usize)
    }

    /// The byte offsets, moved down to where characters of its text begin.
    pub fn within(self, text: &str) -> Option<Range<usize>> {
        let bytes = self.bytes()?;
        let start = floor_boundary(text, bytes.start);
        Some(start..floor_boundary(text, bytes.end).max(start))
    }
}

/// The offset itself, or the start of the character it falls into, or the end of the text.
fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut below = (0..=offset.min(text.len())).rev();
    below.find(|&at| text.is_char_boundary(at)).unwrap_or_default()
}

/// A value and its span in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

/// The value alone: where it was means nothing elsewhere.
impl<T: Serialize> Serialize for At<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

/// A line and a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Position {
    /// The line it is on, counted from 1.
    pub line: usize,
    /// The column it starts at, in characters, counted from 1.
    pub column: usize,
}

/// Finds the positions of spans in one text, each from the one before: in the order of the text all of them
/// together cost one reading of it.
#[derive(Debug)]
pub struct Positions<'a> {
    text: &'a str,
    offset: usize,
    at: Position,
}

impl<'a> Positions<'a> {
    const START: Position = Position { line: 1, column: 1 };

    /// Those of a text.
    pub fn new(text: &'a str) -> Self {
        Self { text, offset: 0, at: Self::START }
    }

    /// Where a span begins; the start of the text where the span is not known.
    pub fn of(&mut self, span: Span) -> Position {
        let offset = span.within(self.text).map_or(0, |bytes| bytes.start);
        if offset < self.offset {
            (self.offset, self.at) = (0, Self::START);
        }
        for c in self.text[self.offset..offset].chars() {
            self.at.column += 1;
            if c == '\n' {
                self.at = Position { line: self.at.line + 1, column: 1 };
            }
        }
        self.offset = offset;
        self.at
    }
}
