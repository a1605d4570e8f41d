//! Owns wrapping and the one kind of table: words wrapped to the width of their column before the
//! table sees them, so that a bullet hangs and nothing is past the width.

use comfy_table::{
    Attribute, Cell, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};
use textwrap::WordSeparator;
use textwrap::core::{Word, break_words};
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_width::UnicodeWidthStr;

use super::screen::Screen;

/// A text wrapped by word: what the first line starts with, what the others do. A word longer
/// than the width breaks between characters.
pub(super) fn paragraph(text: &str, width: usize, first: &str, others: &str) -> Vec<String> {
    // No text is wider than it has bytes.
    if first.len() + text.len() <= width {
        return vec![format!("{first}{text}")];
    }
    let room = |lead: &str| width.saturating_sub(lead.width()).max(1);
    let widths = [room(first), room(others)];
    let narrowest = widths[0].min(widths[1]);
    let mut words: Vec<Word> = Vec::with_capacity(text.len() / 4);
    words.extend(WordSeparator::AsciiSpace.find_words(text));
    if words.iter().any(|word| word.width > narrowest) {
        words = break_words(words, narrowest);
    }
    wrap_first_fit(&words, &widths.map(f64_of))
        .into_iter()
        .enumerate()
        .map(|(index, words)| line(if index == 0 { first } else { others }, words))
        .collect()
}

/// The words of a line after what it starts with, without the white space behind the last.
fn line(lead: &str, words: &[Word<'_>]) -> String {
    let mut line =
        String::with_capacity(lead.len() + words.iter().map(|word| word.len() + 1).sum::<usize>());
    line.push_str(lead);
    for (index, word) in words.iter().enumerate() {
        line.push_str(word.word);
        if index + 1 < words.len() {
            line.push_str(word.whitespace);
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

/// How many columns the widest of some lines takes.
pub(super) fn widest<'a>(lines: impl IntoIterator<Item = &'a str>) -> usize {
    lines
        .into_iter()
        .map(UnicodeWidthStr::width)
        .max()
        .unwrap_or(0)
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

/// A table; its cells are lines wrapped to their columns already. Rows of many lines want to be
/// ruled. Ends with a newline, and no line has white space at its end.
pub(super) fn table(
    screen: Screen,
    columns: &[Column],
    rows: impl Iterator<Item = Vec<Vec<String>>>,
    ruled: bool,
) -> String {
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
    let mut out = String::new();
    for line in table.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
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
