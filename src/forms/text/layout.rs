//! Owns wrapping and the one kind of table: words wrapped to the width of their column before the
//! table sees them, so that a bullet hangs and nothing is past the width.

use std::iter;

use comfy_table::{
    Attribute, Cell, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};
use textwrap::core::Fragment;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::screen::Screen;

/// A text wrapped by word, each line as what it starts with (the first one otherwise than the
/// others) and its words. A word longer than a line breaks between characters; one that is too long
/// only for what the first line leaves it goes to the next.
pub(crate) fn paragraph<'a>(
    text: &'a str,
    width: usize,
    first: &'a str,
    others: &'a str,
) -> Vec<(&'a str, &'a str)> {
    // No text is wider than it has bytes.
    if first.len() + text.len() <= width {
        return vec![(first, text)];
    }
    let room = |lead: &str| width.saturating_sub(width_of(lead));
    // The first line may be full already; the others have to hold the text.
    let (room_of_first, room) = (room(first), room(others).max(1));
    let pieces = pieces(text, room);
    let words = |line: &[Piece]| match line {
        [one] => &text[one.start..one.end],
        [one, .., last] => &text[one.start..last.end],
        [] => "",
    };
    let fits = |piece: &Piece| piece.width <= room_of_first;
    if pieces.first().is_none_or(fits) {
        let wrapped = wrap_first_fit(&pieces, &[room_of_first, room].map(f64_of));
        let leads = iter::once(first).chain(iter::repeat(others));
        leads.zip(wrapped.into_iter().map(words)).collect()
    } else {
        let wrapped = wrap_first_fit(&pieces, &[f64_of(room)]);
        let below = wrapped.into_iter().map(|line| (others, words(line)));
        iter::once((first.trim_end(), "")).chain(below).collect()
    }
}

/// A word, or the part of one that fits a line: where in the text it is, how wide it is, and
/// how many blanks are behind it.
#[derive(Debug)]
struct Piece {
    start: usize,
    end: usize,
    width: usize,
    blanks: usize,
}

impl Fragment for Piece {
    fn width(&self) -> f64 {
        f64_of(self.width)
    }

    fn whitespace_width(&self) -> f64 {
        f64_of(self.blanks)
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

fn pieces(text: &str, most: usize) -> Vec<Piece> {
    // Words and their blanks take about six letters.
    let mut pieces = Vec::with_capacity(text.len() / 6 + 1);
    let mut at = 0;
    while at < text.len() {
        let after = &text.as_bytes()[at..];
        let length = after.iter().position(|&byte| byte == b' ');
        let end = length.map_or(text.len(), |length| at + length);
        let blanks = text.as_bytes()[end..].iter().take_while(|&&byte| byte == b' ').count();
        let word = &text[at..end];
        let width = width_of(word);
        let start = if width > most { at + parts(word, at, most, &mut pieces) } else { at };
        pieces.push(Piece {
            start,
            end,
            width: if start == at { width } else { width_of(&text[start..end]) },
            blanks,
        });
        at = end + blanks;
    }
    pieces
}

/// Cuts a word, which begins `at` this byte of its text, into parts that are each as wide as a line
/// at most, and says where in the word the last begins. A mark stays with its letter; what is measured
/// is the part and not its characters, since one may be wider for what comes after it.
fn parts(word: &str, at: usize, most: usize, pieces: &mut Vec<Piece>) -> usize {
    let (mut start, mut letter) = (0, 0);
    for (index, c) in word.char_indices() {
        if c.width() != Some(0) {
            letter = index;
        }
        if letter > start && word[start..index + c.len_utf8()].width() > most {
            pieces.push(Piece {
                start: at + start,
                end: at + letter,
                width: width_of(&word[start..letter]),
                blanks: 0,
            });
            start = letter;
        }
    }
    start
}

/// Screens are not so wide that the wrapping's floating point would lose a column.
fn f64_of(width: usize) -> f64 {
    f64::from(u32::try_from(width).unwrap_or(u32::MAX))
}

/// Lines below one another, each of them ended: what a cell of a table holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines(String);

impl Lines {
    /// The lines of one paragraph at the left edge.
    pub(crate) fn of(text: &str, width: usize) -> Self {
        let mut lines = Self::default();
        lines.hang(text, width, "", "");
        lines
    }

    /// Adds a [`paragraph`].
    pub(crate) fn hang(&mut self, text: &str, width: usize, first: &str, others: &str) {
        let wrapped = paragraph(text, width, first, others);
        let lead = first.len().max(others.len()) + 1;
        self.0.reserve(text.len() + wrapped.len() * lead);
        for (lead, words) in wrapped {
            self.0.push_str(lead);
            self.push(words);
        }
    }

    /// Adds a paragraph behind a bullet.
    pub(crate) fn bullet(&mut self, text: &str, width: usize, screen: Screen) {
        self.hang(text, width, screen.bullet(), "  ");
    }

    /// Adds marks on a line of their own, where there are some.
    pub(crate) fn marks(&mut self, marks: &str, width: usize) {
        if !marks.is_empty() {
            self.hang(marks.trim_start(), width, "", "");
        }
    }

    /// Adds a line.
    pub(crate) fn push(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    /// Adds other lines.
    pub(crate) fn add(&mut self, lines: &Self) {
        self.0.push_str(&lines.0);
    }

    /// The lines, from above.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split_terminator('\n')
    }

    /// The lines as a cell of a table.
    fn into_cell(mut self) -> Cell {
        self.0.pop();
        Cell::new_owned(self.0)
    }
}

/// How many columns a text takes. Plain text, which is nearly all there is, is not looked up
/// letter by letter.
fn width_of(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// How many columns the widest of some lines takes.
pub(crate) fn widest<'a>(lines: impl IntoIterator<Item = &'a str>) -> usize {
    lines.into_iter().map(width_of).max().unwrap_or(0)
}

/// The space between two columns.
pub(crate) const GUTTER: usize = 2;

/// A column of a table.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    width: usize,
    heading: String,
    is_bold: bool,
}

impl Column {
    /// A column of so many columns of the screen.
    pub(crate) fn plain(width: usize, heading: &str) -> Self {
        Self { width, heading: heading.to_owned(), is_bold: false }
    }

    /// A column of bold texts, as those are that name a row.
    pub(crate) fn bold(width: usize, heading: &str) -> Self {
        Self { is_bold: true, ..Self::plain(width, heading) }
    }
}

/// Adds a table; its cells are lines wrapped to their columns already. Rows of many lines want to
/// be ruled. Ends with a newline, and no line has white space at its end.
pub(crate) fn table(
    screen: Screen,
    columns: &[Column],
    rows: impl Iterator<Item = Vec<Lines>>,
    ruled: bool,
    out: &mut String,
) {
    let mut table = Table::new();
    table
        .load_style(style(screen, ruled))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(narrow(screen.width))
        .set_header(columns.iter().map(|column| {
            let heading = Lines::of(&column.heading, column.width);
            heading.into_cell().add_attribute(Attribute::Bold)
        }));
    table.style_text_only();
    if screen.styled {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    for row in rows {
        table.add_row(row.into_iter().zip(columns).map(|(lines, column)| {
            let cell = lines.into_cell();
            if column.is_bold { cell.add_attribute(Attribute::Bold) } else { cell }
        }));
    }
    for (index, column) in columns.iter().enumerate() {
        // The table itself puts a space between columns, where its rules cross.
        let padding = if index + 1 == columns.len() { 0 } else { GUTTER - 1 };
        if let Some(drawn) = table.column_mut(index) {
            drawn.set_padding((0, narrow(padding)));
            let width = Width::Fixed(narrow(column.width + padding));
            drawn.set_constraint(ColumnConstraint::Absolute(width));
        }
    }
    for line in table.lines() {
        out.push_str(line.trim_ascii_end());
        out.push('\n');
    }
}

fn narrow(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

/// A line under the heading, a fainter one between rows where they are ruled, no borders.
fn style(screen: Screen, ruled: bool) -> TableStyle {
    let (heading, between) = if screen.ascii { ('=', '-') } else { ('─', '┈') };
    let style =
        TableStyle::new().header_separator(LineStyle::none().fill(heading).junction(heading));
    if ruled {
        style.row_separator(LineStyle::none().fill(between).junction(between))
    } else {
        style
    }
}

#[cfg(test)]
mod tests {
    use super::paragraph;

    #[test]
    fn a_first_line_that_is_full_leaves_its_text_to_the_next() {
        let full = "asks more:                 1  ";
        assert_eq!(
            paragraph("J", 30, full, "    "),
            [("asks more:                 1", ""), ("    ", "J")]
        );
        assert_eq!(paragraph("J", 31, full, "    "), [(full, "J")]);
    }
}
