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

/// A text wrapped by word: what the first line starts with, what the others do. A word longer
/// than a line breaks between characters; one that is too long only for what the first line leaves
/// it goes to the next.
pub(super) fn paragraph(text: &str, width: usize, first: &str, others: &str) -> Vec<String> {
    // No text is wider than it has bytes.
    if first.len() + text.len() <= width {
        return vec![format!("{first}{text}")];
    }
    let room = |lead: &str| width.saturating_sub(width_of(lead)).max(1);
    let (room_of_first, room) = (room(first), room(others));
    let pieces = pieces(text, room);
    let fits = |piece: &Piece<'_>| piece.width <= room_of_first;
    let mut lines = Vec::new();
    if pieces.first().is_none_or(fits) {
        let wrapped = wrap_first_fit(&pieces, &[room_of_first, room].map(f64_of));
        let leads = iter::once(first).chain(iter::repeat(others));
        lines.extend(
            wrapped
                .into_iter()
                .zip(leads)
                .map(|(pieces, lead)| line(lead, pieces)),
        );
    } else {
        lines.push(first.trim_end().to_owned());
        let wrapped = wrap_first_fit(&pieces, &[f64_of(room)]);
        lines.extend(wrapped.into_iter().map(|pieces| line(others, pieces)));
    }
    lines
}

/// A word, or the part of one that fits a line, and the blanks behind it.
#[derive(Debug)]
struct Piece<'a> {
    text: &'a str,
    width: usize,
    blanks: &'a str,
}

impl Fragment for Piece<'_> {
    fn width(&self) -> f64 {
        f64_of(self.width)
    }

    fn whitespace_width(&self) -> f64 {
        f64_of(self.blanks.len())
    }

    fn penalty_width(&self) -> f64 {
        0.0
    }
}

fn pieces(text: &str, most: usize) -> Vec<Piece<'_>> {
    let mut pieces = Vec::with_capacity(text.len() / 4);
    let mut after = text;
    while !after.is_empty() {
        let (bare, behind) = after.split_at(after.find(' ').unwrap_or(after.len()));
        after = behind.trim_start_matches(' ');
        let width = width_of(bare);
        let rest = if width > most {
            parts(bare, most, &mut pieces)
        } else {
            bare
        };
        pieces.push(Piece {
            text: rest,
            width: if rest.len() == bare.len() {
                width
            } else {
                width_of(rest)
            },
            blanks: &behind[..behind.len() - after.len()],
        });
    }
    pieces
}

/// Cuts a word into parts that are each as wide as a line at most, and gives back the last. A mark
/// stays with its letter; what is measured is the part and not its characters, since one may be
/// wider for what comes after it.
fn parts<'a>(word: &'a str, most: usize, pieces: &mut Vec<Piece<'a>>) -> &'a str {
    let (mut start, mut letter) = (0, 0);
    for (at, c) in word.char_indices() {
        if c.width() != Some(0) {
            letter = at;
        }
        if letter > start && word[start..at + c.len_utf8()].width() > most {
            let text = &word[start..letter];
            pieces.push(Piece {
                text,
                width: width_of(text),
                blanks: "",
            });
            start = letter;
        }
    }
    &word[start..]
}

/// The pieces of a line after what it starts with, without the blanks behind the last.
fn line(lead: &str, pieces: &[Piece<'_>]) -> String {
    let length = pieces.iter().map(|piece| piece.text.len() + 1);
    let mut line = String::with_capacity(lead.len() + length.sum::<usize>());
    line.push_str(lead);
    for (index, piece) in pieces.iter().enumerate() {
        line.push_str(piece.text);
        if index + 1 < pieces.len() {
            line.push_str(piece.blanks);
        }
    }
    line
}

/// Screens are not so wide that the wrapping's floating point would lose a column.
fn f64_of(width: usize) -> f64 {
    f64::from(u32::try_from(width).unwrap_or(u32::MAX))
}

/// Texts as bullets with their lines hanging.
pub(super) fn bullets<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    width: usize,
    screen: Screen,
) -> Vec<String> {
    texts
        .into_iter()
        .flat_map(|text| paragraph(text, width, screen.bullet(), "  "))
        .collect()
}

/// How many columns a text takes. Plain text, which is nearly all there is, is not looked up
/// letter by letter.
fn width_of(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.width()
    }
}

/// How many columns the widest of some lines takes.
pub(super) fn widest<'a>(lines: impl IntoIterator<Item = &'a str>) -> usize {
    lines.into_iter().map(width_of).max().unwrap_or(0)
}

/// The space between two columns.
pub(super) const GUTTER: usize = 2;

/// A column of a table.
#[derive(Clone, Debug)]
pub(super) struct Column {
    width: usize,
    heading: String,
    is_bold: bool,
}

impl Column {
    /// A column of so many columns of the screen.
    pub(super) fn plain(width: usize, heading: &str) -> Self {
        Self {
            width,
            heading: heading.to_owned(),
            is_bold: false,
        }
    }

    /// The same, for what names a row.
    pub(super) fn bold(width: usize, heading: &str) -> Self {
        Self {
            is_bold: true,
            ..Self::plain(width, heading)
        }
    }
}

/// Adds a table; its cells are lines wrapped to their columns already. Rows of many lines want to
/// be ruled. Ends with a newline, and no line has white space at its end.
pub(super) fn table(
    screen: Screen,
    columns: &[Column],
    rows: impl Iterator<Item = Vec<Vec<String>>>,
    ruled: bool,
    out: &mut String,
) {
    let mut table = Table::new();
    table
        .load_style(style(screen, ruled))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(narrow(screen.width))
        .set_header(columns.iter().map(|column| {
            let lines = paragraph(&column.heading, column.width, "", "");
            Cell::new_owned(lines.join("\n")).add_attribute(Attribute::Bold)
        }));
    table.style_text_only();
    if screen.styled {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    for row in rows {
        table.add_row(row.into_iter().zip(columns).map(|(lines, column)| {
            let cell = Cell::new_owned(lines.join("\n"));
            if column.is_bold {
                cell.add_attribute(Attribute::Bold)
            } else {
                cell
            }
        }));
    }
    for (index, column) in columns.iter().enumerate() {
        // The table itself puts a space between columns, where its rules cross.
        let padding = if index + 1 == columns.len() {
            0
        } else {
            GUTTER - 1
        };
        if let Some(drawn) = table.column_mut(index) {
            drawn.set_padding((0, narrow(padding)));
            let width = Width::Fixed(narrow(column.width + padding));
            drawn.set_constraint(ColumnConstraint::Absolute(width));
        }
    }
    for line in table.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

fn narrow(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

/// A line under the heading, a fainter one between rows where they are ruled, no borders.
fn style(screen: Screen, ruled: bool) -> TableStyle {
    let (heading, between) = if screen.ascii {
        ('=', '-')
    } else {
        ('─', '┈')
    };
    let style =
        TableStyle::new().header_separator(LineStyle::none().fill(heading).junction(heading));
    if ruled {
        style.row_separator(LineStyle::none().fill(between).junction(between))
    } else {
        style
    }
}
