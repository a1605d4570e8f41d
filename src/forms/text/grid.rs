//! Owns how a ladder at a glance is drawn: its roles as columns, its dimensions as rows, in as many
//! tables as the width asks for; or as a list where not even two roles fit side by side.

use std::ops::Range;

use crate::document::{Grid, GridCell, GridRole, GridRow, GridSection, Inlines};
use crate::forms::grid::{GridEntry, GridSigns};
use crate::forms::line::words_with;

use super::cells::{asked, rating};
use super::layout::{Column, GUTTER, Lines, widest};
use super::page::Page;
use super::screen::Screen;
use super::style::Style;

/// What the row of the roles' titles is called.
const TITLE: &str = "Title";

/// What the row of their levels is called.
const LEVEL: &str = "Level";

/// Draws a grid, and below it what its signs mean.
pub(super) fn grid<'a>(grid: &Grid<'a>, page: &mut Page<'a>) {
    match Spread::new(grid, page.screen) {
        Some(spread) => {
            let mut drawing = Drawing {
                grid,
                spread: &spread,
                signs: GridSigns::new(grid, page.screen.left(), page.screen.gap()),
            };
            for roles in &spread.tables {
                drawing.table(roles, page);
            }
            if let Some(legend) = drawing.signs.legend() {
                page.part();
                page.hang(Style::Hint, "", "  ", &legend);
            }
        }
        None => list(grid, page),
    }
}

fn roles<'g, 'a>(grid: &'g Grid<'a>) -> Vec<&'g GridRole<'a>> {
    grid.tracks.iter().flat_map(|track| &track.roles).collect()
}

fn rows<'g, 'a>(grid: &'g Grid<'a>) -> impl Iterator<Item = &'g GridRow<'a>> {
    grid.sections.iter().flat_map(|section| &section.rows)
}

fn heading<'a>(section: &GridSection<'a>) -> &'a str {
    section.heading.unwrap_or("Dimension")
}

/// The tables of a grid, and the widths that all of them have.
struct Spread {
    /// The width of the dimensions' names.
    label: usize,
    /// The width of a role.
    column: usize,
    /// The roles of each table.
    tables: Vec<Range<usize>>,
}

impl Spread {
    /// As few tables as the width allows with no column narrower than its words; `None` where not
    /// even two roles fit side by side. What is left of the width goes to the dimensions' names
    /// first; no column is wider than it has use for.
    fn new(grid: &Grid<'_>, screen: Screen) -> Option<Self> {
        const LEAST_FOR_STATEMENTS: usize = 24;
        let contents = contents(grid);
        let least = if grid.is_full { LEAST_FOR_STATEMENTS } else { longest_word(grid, &contents) };
        let least = least.max(widest_bar(grid, screen));
        let labels = labels(grid);
        let least_label = longest(labels.iter().flat_map(|label| label.split(' ')));
        let most = screen.width.saturating_sub(least_label) / (least + GUTTER);
        if most < roles(grid).len().min(2) {
            return None;
        }
        let tables = tables(grid, most);
        let side_by_side = tables.iter().map(Range::len).max().unwrap_or(1);
        let label = widest(labels.iter().map(String::as_str))
            .min((screen.width / 5).max(least_label))
            .min(screen.width - side_by_side * (least + GUTTER));
        let available = (screen.width - label) / side_by_side - GUTTER;
        let column = if grid.is_full {
            available
        } else {
            let wanted = widest(contents.iter().map(String::as_str));
            available.min(wanted.max(least))
        };
        Some(Self { label, column, tables })
    }
}

/// What names a row, with room for a mark; a heading wraps over them, by word.
fn labels(grid: &Grid<'_>) -> Vec<String> {
    let mut labels = vec![TITLE.to_owned(), LEVEL.to_owned()];
    for section in &grid.sections {
        labels.extend(heading(section).split(' ').map(str::to_owned));
        let rows = section.rows.iter();
        labels.extend(rows.map(|row| words_with(" [1]", &row.name)));
    }
    labels
}

/// What the cells say without their statements.
fn contents(grid: &Grid<'_>) -> Vec<String> {
    let cells = rows(grid).flat_map(|row| &row.cells);
    cells
        .filter(|cell| !cell.is_gap)
        .flat_map(|cell| {
            let name = cell.rating.map(|rating| rating.name.to_string());
            name.into_iter().chain(cell.amount.clone())
        })
        .collect()
}

/// The longest word that is to stay whole.
fn longest_word(grid: &Grid<'_>, contents: &[String]) -> usize {
    let roles = roles(grid);
    let titles = roles.iter().map(|role| words_with("", &role.title));
    let titles: Vec<String> = titles.collect();
    let codes = roles.iter().flat_map(|role| [role.code, role.span.as_str()]);
    let others = contents.iter().chain(&titles).map(String::as_str);
    longest(others.chain(codes).flat_map(|text| text.split(' ')))
}

/// How wide the widest of some words is. A word that is past all measure breaks.
fn longest<'t>(words: impl Iterator<Item = &'t str>) -> usize {
    widest(words).clamp(9, 16)
}

fn widest_bar(grid: &Grid<'_>, screen: Screen) -> usize {
    let ratings = rows(grid).flat_map(|row| &row.cells);
    let bars =
        ratings.filter_map(|cell| cell.rating).map(|rating| widest([screen.bar(rating).as_str()]));
    bars.max().unwrap_or(0)
}

/// The roles of each table, at most so many: a table holds several tracks while they fit, and a
/// track that does not fit by itself is split evenly.
fn tables(grid: &Grid<'_>, most: usize) -> Vec<Range<usize>> {
    let mut tables: Vec<Range<usize>> = Vec::new();
    let mut holds_whole_tracks = false;
    let mut roles = 0..0;
    for track in &grid.tracks {
        let count = track.roles.len();
        roles = roles.end..roles.end + count;
        match tables.last_mut() {
            Some(table) if holds_whole_tracks && table.len() + count <= most => {
                table.end = roles.end;
            }
            _ => {
                let each = count.div_ceil(count.div_ceil(most));
                let starts = roles.clone().step_by(each);
                tables.extend(starts.map(|start| start..roles.end.min(start + each)));
                holds_whole_tracks = count <= most;
            }
        }
    }
    tables
}

/// A grid being drawn as tables.
struct Drawing<'g, 'a> {
    grid: &'g Grid<'a>,
    spread: &'g Spread,
    signs: GridSigns<'a>,
}

impl<'a> Drawing<'_, 'a> {
    /// The table of some roles: what they are, then section by section what is asked.
    fn table(&mut self, columns: &Range<usize>, page: &mut Page<'a>) {
        page.part();
        self.tracks(columns, page);
        self.head(columns, page);
        for section in &self.grid.sections {
            page.part();
            let mut drawn = Vec::with_capacity(section.rows.len());
            for row in &section.rows {
                drawn.push(self.row(row, columns, page));
            }
            let heads = self.columns(heading(section), columns);
            page.table(&heads, drawn.into_iter(), true);
        }
    }

    /// The tracks and, where these are several, which roles are on which.
    fn tracks(&self, columns: &Range<usize>, page: &mut Page<'a>) {
        if !self.grid.names_tracks {
            return;
        }
        let mut first = 0;
        let mut groups = Vec::new();
        for track in &self.grid.tracks {
            let of_track = track.roles.iter().enumerate();
            let here = of_track.filter(|(index, _)| columns.contains(&(first + index)));
            let codes: Vec<&str> = here.map(|(_, role)| role.code).collect();
            first += track.roles.len();
            if !codes.is_empty() {
                groups.push((track.name, codes.join(", ")));
            }
        }
        let names: Vec<String> = match groups.as_slice() {
            [(name, _)] => vec![(*name).to_owned()],
            several => several.iter().map(|(name, codes)| format!("{name}: {codes}")).collect(),
        };
        let names = names.join(page.screen.dot());
        page.hang(Style::Heading, "", "  ", &names);
    }

    /// What the roles are: their titles, and their levels where these are not the codes.
    fn head(&self, columns: &Range<usize>, page: &mut Page<'a>) {
        let mut has_other_levels = false;
        let (label, column) = (self.spread.label, self.spread.column);
        let mut titles = vec![Lines::of(TITLE, label)];
        let mut levels = vec![Lines::of(LEVEL, label)];
        for role in &roles(self.grid)[columns.clone()] {
            let title = page.words(&role.title);
            titles.push(Lines::of(&title, column));
            levels.push(Lines::of(&role.span, column));
            has_other_levels |= role.level.is_some();
        }
        let rows = [titles, levels].into_iter();
        let heads = self.columns("Role", columns);
        page.table(&heads, rows.take(1 + usize::from(has_other_levels)), false);
    }

    fn columns(&self, heading: &str, columns: &Range<usize>) -> Vec<Column> {
        let mut heads = vec![Column::bold(self.spread.label, heading)];
        let roles = &roles(self.grid)[columns.clone()];
        let width = self.spread.column;
        heads.extend(roles.iter().map(|role| Column::plain(width, role.code)));
        heads
    }

    fn row(
        &mut self,
        row: &GridRow<'a>,
        columns: &Range<usize>,
        page: &mut Page<'a>,
    ) -> Vec<Lines> {
        let label = page.words(&row.name);
        let mut cells = vec![Lines::of(&label, self.spread.label)];
        for entry in self.signs.entries(row, columns, columns.start) {
            cells.push(match entry {
                GridEntry::Sign(sign) => Lines::of(&sign, self.spread.column),
                GridEntry::Cell(cell, same) => self.cell(cell, same, page),
            });
        }
        cells
    }

    fn cell(&self, cell: &GridCell<'a>, same: Option<String>, page: &mut Page<'a>) -> Lines {
        let width = self.spread.column;
        let same = same.map(|same| Lines::of(&format!("{same}:"), width));
        let mut lines = same.unwrap_or_default();
        lines.add(&rating(cell.rating, width, page.screen));
        if self.grid.is_full {
            lines.add(&asked(None, &cell.items, width, page));
        } else if let Some(amount) = &cell.amount {
            lines.hang(amount, width, "", "");
        }
        lines.marks(&page.words(&cell.marks), width);
        lines
    }
}

/// The roles by track, then a line a cell, with what is asked below it where that is wanted.
fn list<'a>(grid: &Grid<'a>, page: &mut Page<'a>) {
    for track in &grid.tracks {
        page.part();
        page.say(Style::Heading, track.name);
        for role in &track.roles {
            let level = role.level.as_ref().map(|level| format!(", level {level}"));
            let mut line: Inlines<'a> = vec![format!("{}  ", role.code).into()];
            let marks = role.title.len().min(1);
            line.extend(role.title[..marks].iter().cloned());
            line.extend(level.map(Into::into));
            line.extend(role.title[marks..].iter().cloned());
            page.hang_line(Style::Body, "  ", "    ", &line);
        }
    }
    let all = roles(grid);
    for section in &grid.sections {
        page.part();
        page.say(Style::Heading, heading(section));
        for row in &section.rows {
            page.hang_line(Style::Heading, "  ", "    ", &row.name);
            for cell in &row.cells {
                let codes: Vec<&str> = cell.roles.iter().map(|&role| all[role].code).collect();
                list_cell(&codes.join(", "), cell, grid.is_full, page);
            }
        }
    }
}

fn list_cell<'a>(codes: &str, cell: &GridCell<'a>, is_full: bool, page: &mut Page<'a>) {
    let rating = cell.rating.map(|rating| page.screen.rating(rating));
    let amount = cell.amount.clone().filter(|_| !is_full || cell.is_gap);
    let said: Vec<String> = rating.into_iter().chain(amount).collect();
    let mut head: Inlines<'a> = vec![match said.as_slice() {
        [] => codes.to_owned().into(),
        said => format!("{codes}: {}", said.join(", ")).into(),
    }];
    head.extend(cell.marks.iter().cloned());
    page.hang_line(Style::Body, "    ", "      ", &head);
    if is_full {
        let width = page.screen.width.saturating_sub(6);
        let lines = asked(None, &cell.items, width, page);
        page.indent("      ", &lines);
    }
}
