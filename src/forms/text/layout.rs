//! Owns wrapping, and the drawing of tables whose cells are wrapped already.

use std::borrow::Cow;

use comfy_table::{
    Attribute, Cell, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

use crate::model::links;

use super::screen::Screen;

/// The space between two columns.
pub(crate) const GUTTER: usize = 2;

/// A text wrapped by word, each line as what it starts with (the first one otherwise than the others) and its
/// words. A word longer than a line breaks between characters; one that is too long only for what the first
/// line leaves it goes to the next. One with an address does not break: it has a line for itself, which
/// starts with nothing where it is long, and which a terminal folds so that the address can still be copied.
pub(crate) fn paragraph<'a>(
    text: &str,
    width: usize,
    first: &'a str,
    others: &'a str,
) -> Vec<(&'a str, String)> {
    // No text is wider than it has bytes.
    if first.len() + text.len() <= width {
        return vec![(first, text.to_owned())];
    }
    let mut lines: Vec<(&str, String)> = Vec::new();
    let lead = |lines: &[_]| if lines.is_empty() { first } else { others };
    let (mut at, mut done) = (0, 0);
    let words = text.contains(':').then(|| text.split(' '));
    for word in words.into_iter().flatten() {
        let start = at;
        at += word.len() + 1;
        if width_of(others) + width_of(word) <= width || links(word).is_empty() {
            continue;
        }
        let before = text[done..start].trim_end();
        if !before.is_empty() || lines.is_empty() && !first.trim().is_empty() {
            lines.extend(wrapped(before, width, lead(&lines), others));
        }
        lines.push(("", word.to_owned()));
        done = text.len().min(at);
    }
    if done < text.len() || lines.is_empty() {
        lines.extend(wrapped(&text[done..], width, lead(&lines), others));
    }
    lines
}

fn wrapped<'a>(text: &str, width: usize, first: &'a str, others: &'a str) -> Vec<(&'a str, String)> {
    let options = |room| {
        Options::new(room)
            .initial_indent(first)
            .subsequent_indent(others)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .wrap_algorithm(WrapAlgorithm::FirstFit)
    };
    // Signs that are wider together than one by one are measured here alone: where they make a line too wide,
    // there is less room.
    let least = width_of(others) + 1;
    let rooms = (least..=width.max(least)).rev();
    let mut tries = rooms.map(|room| textwrap::wrap(text, options(room)));
    let fits = |lines: &Vec<Cow<'_, str>>| lines.iter().all(|line| width_of(line) <= width);
    let lines = tries.find(fits).unwrap_or_else(|| textwrap::wrap(text, options(least)));
    let lines = lines.into_iter().enumerate().map(|(index, line)| {
        let lead = if index == 0 { first } else { others };
        let words = line.strip_prefix(lead).unwrap_or(&line);
        (if words.is_empty() { lead.trim_end() } else { lead }, words.to_owned())
    });
    lines.collect()
}

/// A text wrapped by word, as the lines of a cell.
pub(crate) fn lines(text: &str, width: usize) -> String {
    let lines = paragraph(text, width, "", "").into_iter().map(|(_, words)| words);
    lines.collect::<Vec<String>>().join("\n")
}

/// How many columns a text takes. Plain text, which is nearly all there is, is not looked up letter by
/// letter.
fn width_of(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// How many columns the widest of some lines takes.
pub(crate) fn widest<'a>(lines: impl IntoIterator<Item = &'a str>) -> usize {
    lines.into_iter().map(width_of).max().unwrap_or(0)
}

/// A table; its cells are lines wrapped to the width of their columns already. Ends with a newline, and no
/// line has white space at its end.
pub(crate) fn draw(
    screen: Screen,
    widths: &[usize],
    head: Vec<String>,
    rows: impl Iterator<Item = Vec<String>>,
) -> String {
    let line = if screen.ascii { '=' } else { '─' };
    let bold = |lines: String| Cell::new_owned(lines).add_attribute(Attribute::Bold);
    let mut table = Table::new();
    table
        .load_style(TableStyle::new().header_separator(LineStyle::none().fill(line).junction(line)))
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(narrow(screen.width))
        .set_header(head.into_iter().map(bold));
    table.style_text_only();
    if screen.styled {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    for row in rows {
        let cells = row.into_iter().enumerate();
        table.add_row(cells.map(|(index, lines)| match index {
            0 => bold(lines),
            _ => Cell::new_owned(lines),
        }));
    }
    for (index, width) in widths.iter().enumerate() {
        // The table itself puts a space between columns, where its rules cross.
        let padding = if index + 1 == widths.len() { 0 } else { GUTTER - 1 };
        if let Some(drawn) = table.column_mut(index) {
            drawn.set_padding((0, narrow(padding)));
            let width = Width::Fixed(narrow(width + padding));
            drawn.set_constraint(ColumnConstraint::Absolute(width));
        }
    }
    table.lines().map(|line| format!("{}\n", line.trim_ascii_end())).collect()
}

fn narrow(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::paragraph;

    #[test]
    fn an_address_is_whole() {
        let address = "https://a.example/with/many/words";
        let lines = |text: &str, width| {
            let lines = paragraph(text, width, "• ", "  ").into_iter();
            lines.map(|(lead, words)| format!("{lead}{words}")).collect::<Vec<String>>()
        };
        let text = format!("Follows it: {address}, or not");
        assert_eq!(
            lines(&text, 40),
            ["• Follows it:".to_owned(), format!("  {address}, or"), "  not".to_owned()]
        );
        assert_eq!(
            lines(&text, 34),
            ["• Follows it:".to_owned(), format!("{address},"), "  or not".to_owned()]
        );
        assert_eq!(
            lines(&text, 20),
            ["• Follows it:".to_owned(), format!("{address},"), "  or not".to_owned()]
        );
        assert_eq!(lines(address, 20), ["•".to_owned(), address.to_owned()]);
    }

    #[test]
    fn a_first_line_that_is_full_leaves_its_text_to_the_next() {
        let full = "asks more:                 1  ";
        let lines = [("asks more:                 1", String::new()), ("    ", "J".to_owned())];
        assert_eq!(paragraph("J", 30, full, "    "), lines);
        assert_eq!(paragraph("J", 31, full, "    "), [(full, "J".to_owned())]);
    }
}
