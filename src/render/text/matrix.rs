//! Owns the drawing of cells: a line for each with its label, rating and expectations, as a table
//! or, on a narrow screen, stacked.

use crate::model::{Cell, Rating};
use crate::render::shared::{GAP, years};

use super::page::Page;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::{Column, GUTTER, Lines, widest};

/// One cell with what it is to be called.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    pub(super) label: String,
    pub(super) rating: Option<Rating<'a>>,
    /// Whether to say what the rating means.
    pub(super) says_rating: bool,
    /// `None` is a gap.
    pub(super) cell: Option<&'a Cell>,
}

/// The widths of the columns, the same for all tables of one answer.
pub(super) struct Widths {
    label: usize,
    /// None where nothing is rated.
    rating: Option<usize>,
    expectations: usize,
}

impl Widths {
    /// The label gets at most a fifth of the screen, the rating at most a sixth, as far as they
    /// need it; the expectations get the rest. A heading wraps over the labels, by word.
    pub(super) fn new<'h>(
        headings: impl IntoIterator<Item = &'h str>,
        lines: &[Line<'_>],
        screen: Screen,
    ) -> Self {
        let words = headings.into_iter().flat_map(|heading| heading.split(' '));
        let labels = lines.iter().map(|line| line.label.as_str());
        let label = widest(words.chain(labels)).clamp(9, (screen.width / 5).max(14));
        let ratings = || lines.iter().filter_map(|line| line.rating);
        let bars: Vec<String> = ratings().map(|rating| screen.bar(rating)).collect();
        let widest_bar = widest(bars.iter().map(String::as_str));
        let widest_name = widest(ratings().map(|rating| rating.point.name.as_str()));
        let rating =
            (!bars.is_empty()).then(|| widest_name.min((screen.width / 6).max(12)).max(widest_bar));
        let taken = label + GUTTER + rating.map_or(0, |rating| rating + GUTTER);
        Self {
            label,
            rating,
            expectations: screen.width.saturating_sub(taken),
        }
    }
}

/// Lines under a heading. Examples of expectations are left out unless wanted.
pub(super) fn lines(
    heading: &str,
    lines: &[Line<'_>],
    widths: &Widths,
    examples: bool,
    page: &mut Page,
) {
    if page.screen.has_room_for_tables() {
        as_table(heading, lines, widths, examples, page);
    } else {
        stacked(heading, lines, examples, page);
    }
}

fn as_table(heading: &str, lines: &[Line<'_>], widths: &Widths, examples: bool, page: &mut Page) {
    let screen = page.screen;
    let mut columns = vec![Column::bold(widths.label, heading)];
    columns.extend(widths.rating.map(|width| Column::plain(width, "Rating")));
    columns.push(Column::plain(widths.expectations, "Expectations"));
    let rows = lines.iter().map(|line| {
        let mut cells = vec![Lines::of(&line.label, widths.label)];
        cells.extend(
            widths
                .rating
                .map(|width| rating(line.rating, width, screen)),
        );
        cells.push(asked(line, examples, widths.expectations, screen));
        cells
    });
    page.table(&columns, rows, true);
}

/// A rating as lines: its word, then its bar; none where there is no rating.
pub(super) fn rating(rating: Option<Rating<'_>>, width: usize, screen: Screen) -> Lines {
    let Some(rating) = rating else {
        return Lines::default();
    };
    let mut lines = Lines::of(&rating.point.name, width);
    lines.push(&screen.bar(rating));
    lines
}

fn stacked(heading: &str, lines: &[Line<'_>], examples: bool, page: &mut Page) {
    page.say(Meaning::Heading, heading);
    let screen = page.screen;
    for line in lines {
        let head = match line.rating {
            Some(rating) => format!(
                "{}: {} {}",
                line.label,
                rating.point.name,
                screen.bar(rating)
            ),
            None => line.label.clone(),
        };
        page.hang(Meaning::Heading, "  ", "    ", &head);
        let asked = asked(line, examples, screen.width.saturating_sub(4), screen);
        page.indent("    ", &asked);
    }
}

/// What a line's rating means, where the scale says so and not the page already, and what its cell
/// asks.
fn asked(line: &Line<'_>, examples: bool, width: usize, screen: Screen) -> Lines {
    let mut lines = Lines::default();
    if let Some(about) = line
        .rating
        .filter(|_| line.says_rating)
        .and_then(|rating| rating.point.about.as_ref())
    {
        lines.hang(about, width, "", "");
    }
    expectations(line.cell, examples, width, screen, &mut lines);
    lines
}

/// Adds what a cell asks: the years, then each expectation, its examples below it.
pub(super) fn expectations(
    cell: Option<&Cell>,
    examples: bool,
    width: usize,
    screen: Screen,
    lines: &mut Lines,
) {
    let Some(cell) = cell else {
        return lines.hang(GAP, width, "", "");
    };
    if let Some(stated) = &cell.years {
        lines.bullet(&years(stated), width, screen);
    }
    for expectation in &cell.expectations {
        lines.bullet(&expectation.text, width, screen);
        if examples {
            for example in &expectation.examples {
                lines.hang(&format!("for example: {example}"), width, "    ", "    ");
            }
        }
    }
}
