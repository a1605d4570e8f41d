//! Owns lines and columns: where in a text a span is, as people count.

use super::fault::Span;

/// A line and a column, both counted from one; columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Finds the positions of spans in one text, each from the one before: in the order of the text
/// all of them together cost one reading of it.
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
        Self {
            text,
            offset: 0,
            at: Self::START,
        }
    }

    /// Where a span begins; the start of the text where the span is not known.
    pub fn of(&mut self, span: Span) -> Position {
        let offset = span.within(self.text).map_or(0, |bytes| bytes.start);
        if offset < self.offset {
            (self.offset, self.at) = (0, Self::START);
        }
        let between = &self.text[self.offset..offset];
        let lines = between.matches('\n').count();
        if lines > 0 {
            self.at.line += lines;
            self.at.column = 1;
        }
        let last_line = between.rsplit('\n').next().unwrap_or_default();
        self.at.column += last_line.chars().count();
        self.offset = offset;
        self.at
    }
}

#[cfg(test)]
mod tests {
    use super::{Position, Positions, Span};

    #[test]
    fn lines_and_columns_are_counted_from_one_and_columns_in_characters() {
        let mut positions = Positions::new("ab\ncä\u{1f600}d\n");
        for (offset, line, column) in [
            (0, 1, 1),
            (1, 1, 2),
            (3, 2, 1),
            (10, 2, 4),
            (4, 2, 2),
            (99, 3, 1),
        ] {
            assert_eq!(
                positions.of(Span::new(offset, offset)),
                Position { line, column },
                "{offset}"
            );
        }
        assert_eq!(positions.of(Span::UNKNOWN), Positions::START);
    }
}
