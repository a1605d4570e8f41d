//! Owns how a ladder at a glance is drawn: its roles as columns, its dimensions as rows, in as many
//! tables as the width asks for; or as a list where not even two roles fit side by side.

use crate::document::{Grid, GridCell, GridRole, GridRow, GridSection, Inline, Inlines};

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
                signs: Signs::default(),
            };
            for roles in &spread.tables {
                drawing.table(roles, page);
            }
            drawing.legend(page);
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
    tables: Vec<Vec<usize>>,
}

impl Spread {
    /// As few tables as the width allows with no column narrower than its words; `None` where not
    /// even two roles fit side by side. What is left of the width goes to the dimensions' names
    /// first; no column is wider than it has use for.
    fn new(grid: &Grid<'_>, screen: Screen) -> Option<Self> {
        const LEAST_FOR_STATEMENTS: usize = 24;
        let contents = contents(grid);
        let least = if grid.is_full {
            LEAST_FOR_STATEMENTS
        } else {
            longest_word(grid, &contents)
        };
        let least = least.max(widest_bar(grid, screen));
        let labels = labels(grid);
        let least_label = longest(labels.iter().flat_map(|label| label.split(' ')));
        let most = screen.width.saturating_sub(least_label) / (least + GUTTER);
        if most < roles(grid).len().min(2) {
            return None;
        }
        let tables = tables(grid, most);
        let side_by_side = tables.iter().map(Vec::len).max().unwrap_or(1);
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
        Some(Self {
            label,
            column,
            tables,
        })
    }
}

/// What names a row, with room for a mark; a heading wraps over them, by word.
fn labels(grid: &Grid<'_>) -> Vec<String> {
    let mut labels = vec![TITLE.to_owned(), LEVEL.to_owned()];
    for section in &grid.sections {
        labels.extend(heading(section).split(' ').map(str::to_owned));
        labels.extend(section.rows.iter().map(|row| plain_words(&row.name)));
    }
    labels
}

/// The words of a name, with room for its mark where it has one.
fn plain_words(name: &Inlines<'_>) -> String {
    let words = name.iter().map(|piece| match piece {
        Inline::Text(text) => text.as_ref(),
        Inline::Note(_) => " [1]",
        _ => "",
    });
    words.collect()
}

/// What the cells say without their statements.
fn contents(grid: &Grid<'_>) -> Vec<String> {
    let cells = rows(grid).flat_map(|row| &row.cells);
    cells
        .filter(|cell| !cell.is_gap)
        .flat_map(|cell| {
            let name = cell.rating.map(|rating| rating.point.name.to_string());
            name.into_iter().chain(cell.amount.clone())
        })
        .collect()
}

/// The longest word that is to stay whole.
fn longest_word(grid: &Grid<'_>, contents: &[String]) -> usize {
    let titles: Vec<String> = roles(grid)
        .iter()
        .map(|role| plain_words(&role.title).replace(" [1]", ""))
        .collect();
    let roles = roles(grid);
    let codes = roles
        .iter()
        .flat_map(|role| [role.code, role.span.as_str()]);
    let others = contents.iter().chain(&titles).map(String::as_str);
    longest(others.chain(codes).flat_map(|text| text.split(' ')))
}

/// How wide the widest of some words is. A word that is past all measure breaks.
fn longest<'t>(words: impl Iterator<Item = &'t str>) -> usize {
    widest(words).clamp(9, 16)
}

fn widest_bar(grid: &Grid<'_>, screen: Screen) -> usize {
    let ratings = rows(grid).flat_map(|row| &row.cells);
    let bars = ratings
        .filter_map(|cell| cell.rating)
        .map(|rating| widest([screen.bar(rating).as_str()]));
    bars.max().unwrap_or(0)
}

/// The roles of each table, at most so many: tracks stand together while they fit, and one that
/// does not fit by itself is split evenly.
fn tables(grid: &Grid<'_>, most: usize) -> Vec<Vec<usize>> {
    let mut tables: Vec<Vec<usize>> = Vec::new();
    let mut holds_whole_tracks = false;
    let mut first = 0;
    for track in &grid.tracks {
        let count = track.roles.len();
        let roles: Vec<usize> = (first..first + count).collect();
        first += count;
        match tables.last_mut() {
            Some(table) if holds_whole_tracks && table.len() + count <= most => {
                table.extend(roles);
            }
            _ => {
                let each = count.div_ceil(count.div_ceil(most));
                tables.extend(roles.chunks(each).map(<[usize]>::to_vec));
                holds_whole_tracks = count <= most;
            }
        }
    }
    tables
}

/// What stands in one place of a table.
enum Entry<'g, 'a> {
    /// The ladder says nothing.
    Gap,
    /// The cell of the role to the left.
    Left,
    /// The cell of a role further to the left.
    As(usize),
    /// A cell that this table has not told yet; the role with which an earlier table has.
    Cell(&'g GridCell<'a>, Option<usize>),
}

/// What stands in a row of a table with these roles as its columns.
fn entries<'g, 'a>(row: &'g GridRow<'a>, columns: &[usize]) -> Vec<Entry<'g, 'a>> {
    let entry = |(at, &role): (usize, &usize)| {
        let cell = row.cells.iter().find(|cell| cell.roles.contains(&role));
        let Some(cell) = cell.filter(|cell| !cell.is_gap) else {
            return Entry::Gap;
        };
        let before = &columns[..at];
        if before.last().is_some_and(|left| cell.roles.contains(left)) {
            return Entry::Left;
        }
        let is_told = |other: &&usize| before.contains(other);
        if let Some(&told) = cell.roles.iter().find(is_told) {
            return Entry::As(told);
        }
        let first = cell.roles.first().copied();
        Entry::Cell(cell, first.filter(|&first| first != role))
    };
    columns.iter().enumerate().map(entry).collect()
}

/// The signs that tables have used, to be explained once.
#[derive(Debug, Default)]
struct Signs {
    left: bool,
    same: Option<usize>,
    gap: bool,
}

/// A grid being drawn as tables.
struct Drawing<'g, 'a> {
    grid: &'g Grid<'a>,
    spread: &'g Spread,
    signs: Signs,
}

impl<'a> Drawing<'_, 'a> {
    /// The table of some roles: what they are, then section by section what is asked.
    fn table(&mut self, columns: &[usize], page: &mut Page<'a>) {
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
    fn tracks(&self, columns: &[usize], page: &mut Page<'a>) {
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
            several => several
                .iter()
                .map(|(name, codes)| format!("{name}: {codes}"))
                .collect(),
        };
        let names = names.join(page.screen.dot());
        page.hang(Style::Heading, "", "  ", &names);
    }

    /// What the roles are: their titles, and their levels where these are not the codes.
    fn head(&self, columns: &[usize], page: &mut Page<'a>) {
        let all = roles(self.grid);
        let (label, column) = (self.spread.label, self.spread.column);
        let mut titles = vec![Lines::of(TITLE, label)];
        let mut levels = vec![Lines::of(LEVEL, label)];
        for &role in columns {
            let title = page.words(&all[role].title);
            titles.push(Lines::of(&title, column));
            levels.push(Lines::of(&all[role].span, column));
        }
        let has_other_levels = columns.iter().any(|&role| all[role].level.is_some());
        let rows = [titles, levels].into_iter();
        let heads = self.columns("Role", columns);
        page.table(&heads, rows.take(1 + usize::from(has_other_levels)), false);
    }

    fn columns(&self, heading: &str, columns: &[usize]) -> Vec<Column> {
        let all = roles(self.grid);
        let mut heads = vec![Column::bold(self.spread.label, heading)];
        let codes = columns.iter().map(|&role| all[role].code);
        heads.extend(codes.map(|code| Column::plain(self.spread.column, code)));
        heads
    }

    fn row(&mut self, row: &GridRow<'a>, columns: &[usize], page: &mut Page<'a>) -> Vec<Lines> {
        let label = page.words(&row.name);
        let mut cells = vec![Lines::of(&label, self.spread.label)];
        for entry in entries(row, columns) {
            cells.push(self.cell(&entry, page));
        }
        cells
    }

    fn cell(&mut self, entry: &Entry<'_, 'a>, page: &mut Page<'a>) -> Lines {
        let (screen, width) = (page.screen, self.spread.column);
        match *entry {
            Entry::Gap => {
                self.signs.gap = true;
                Lines::of(screen.gap(), width)
            }
            Entry::Left => {
                self.signs.left = true;
                Lines::of(screen.left(), width)
            }
            Entry::As(role) => self.same_as(role, ""),
            Entry::Cell(cell, told) => {
                let mut lines = told.map_or_else(Lines::default, |role| self.same_as(role, ":"));
                lines.add(&rating(cell.rating, width, screen));
                if self.grid.is_full {
                    lines.add(&asked(None, &cell.items, width, page));
                } else if let Some(amount) = &cell.amount {
                    lines.hang(amount, width, "", "");
                }
                let marks = page.words(&cell.marks);
                if !marks.is_empty() {
                    lines.hang(marks.trim_start(), width, "", "");
                }
                lines
            }
        }
    }

    fn same_as(&mut self, role: usize, end: &str) -> Lines {
        self.signs.same.get_or_insert(role);
        let code = roles(self.grid)[role].code;
        Lines::of(&format!("as {code}{end}"), self.spread.column)
    }

    fn legend(&self, page: &mut Page<'a>) {
        let screen = page.screen;
        let left = self.signs.left.then(|| {
            let left = screen.left();
            format!("{left} shares the cell of the role on its left")
        });
        let same = self.signs.same.map(|role| {
            let code = roles(self.grid)[role].code;
            format!("as {code} shares that of {code}")
        });
        let gap = self.signs.gap.then(|| {
            let gap = screen.gap();
            format!("{gap} is a gap, where the ladder says nothing")
        });
        let all: Vec<String> = left.into_iter().chain(same).chain(gap).collect();
        if !all.is_empty() {
            page.part();
            page.hang(Style::Hint, "", "  ", &all.join("; "));
        }
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
    let rating = cell
        .rating
        .map(|rating| format!("{} {}", rating.point.name, page.screen.bar(rating)));
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
