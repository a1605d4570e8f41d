//! Owns how cells are drawn: as a table with a label, a rating and what is asked in each row; on a
//! narrow screen below one another.

use crate::document::{CellRow, CellSection, Cells, Inline, Item};
use crate::model::Rating;

use super::layout::{Column, GUTTER, Lines, widest};
use super::page::Page;
use super::screen::Screen;
use super::style::Style;

/// Draws cells, each section under its heading; the columns are as wide in all sections.
pub(super) fn cells<'a>(cells: &Cells<'a>, page: &mut Page<'a>) {
    let mut labels = Vec::new();
    for row in cells.sections.iter().flat_map(|section| &section.rows) {
        labels.push(page.words(&row.label));
    }
    let widths = Widths::new(cells, &labels, page.screen);
    let mut labels = labels.iter();
    for section in &cells.sections {
        if !cells.is_list {
            page.part();
        }
        let rows = section.rows.iter().zip(&mut labels);
        let rows: Vec<(&CellRow<'a>, &String)> = rows.collect();
        if !cells.is_list && page.screen.has_room_for_tables() {
            table(heading(section), &rows, &widths, page);
            continue;
        }
        if !cells.is_list {
            page.say(Style::Heading, heading(section));
        }
        for (row, label) in rows {
            below_one_another(row, label, page);
        }
    }
}

/// The heading of the column of a section's labels.
fn heading<'a>(section: &CellSection<'a>) -> &'a str {
    section.heading.unwrap_or(section.label)
}

/// The widths of the columns.
struct Widths {
    label: usize,
    /// None where nothing is rated.
    rating: Option<usize>,
    asked: usize,
}

impl Widths {
    /// The label gets at most a fifth of the screen, the rating at most a sixth, as far as they
    /// need it; what is asked gets the rest. A heading wraps over the labels, by word.
    fn new(cells: &Cells<'_>, labels: &[String], screen: Screen) -> Self {
        let headings = cells.sections.iter().map(heading);
        let words = headings.flat_map(|heading| heading.split(' '));
        let labels = labels.iter().map(String::as_str);
        let label = widest(words.chain(labels)).clamp(9, (screen.width / 5).max(14));
        let rows = cells.sections.iter().flat_map(|section| &section.rows);
        let ratings = rows.filter_map(|row| row.rating);
        let widest_of = ratings.map(|rating| {
            let bar = widest([screen.bar(rating).as_str()]);
            (bar, widest([rating.name.as_str()]))
        });
        let most = (screen.width / 6).max(12);
        let rating = widest_of
            .reduce(|one, other| (one.0.max(other.0), one.1.max(other.1)))
            .map(|(bar, name)| name.min(most).max(bar));
        let taken = label + GUTTER + rating.map_or(0, |rating| rating + GUTTER);
        Self { label, rating, asked: screen.width.saturating_sub(taken) }
    }
}

fn table<'a>(
    heading: &str,
    rows: &[(&CellRow<'a>, &String)],
    widths: &Widths,
    page: &mut Page<'a>,
) {
    let screen = page.screen;
    let mut columns = vec![Column::bold(widths.label, heading)];
    columns.extend(widths.rating.map(|width| Column::plain(width, "Rating")));
    columns.push(Column::plain(widths.asked, "Expectations"));
    let mut drawn = Vec::with_capacity(rows.len());
    for (row, label) in rows {
        let mut cells = vec![Lines::of(label, widths.label)];
        cells.extend(widths.rating.map(|width| rating(row.rating, width, screen)));
        cells.push(asked(row.about.as_deref(), &row.items, widths.asked, page));
        drawn.push(cells);
    }
    page.table(&columns, drawn.into_iter(), true);
}

/// A cell as a heading and what is asked below it.
fn below_one_another<'a>(row: &CellRow<'a>, label: &str, page: &mut Page<'a>) {
    let screen = page.screen;
    let head = match row.rating {
        Some(rating) => format!("{label}: {}", screen.rating(rating)),
        None => label.to_owned(),
    };
    page.hang(Style::Heading, "  ", "    ", &head);
    let width = screen.width.saturating_sub(4);
    let asked = asked(row.about.as_deref(), &row.items, width, page);
    page.indent("    ", &asked);
}

/// A rating as lines: its word, then its bar; none where there is no rating.
pub(super) fn rating(rating: Option<Rating<'_>>, width: usize, screen: Screen) -> Lines {
    let Some(rating) = rating else {
        return Lines::default();
    };
    let mut lines = Lines::of(rating.name, width);
    lines.push(&screen.bar(rating));
    lines
}

/// What a cell asks: what is said before it, then its items behind bullets.
pub(super) fn asked<'a>(
    about: Option<&[Inline<'a>]>,
    items: &[Item<'a>],
    width: usize,
    page: &mut Page<'a>,
) -> Lines {
    let screen = page.screen;
    let mut lines = Lines::default();
    if let Some(about) = about {
        lines.hang(&page.run(about).text, width, "", "");
    }
    for item in items {
        lines.bullet(&page.run(&item.text).text, width, screen);
        for below in &item.below {
            lines.hang(&page.run(below).text, width, "    ", "    ");
        }
    }
    lines
}
