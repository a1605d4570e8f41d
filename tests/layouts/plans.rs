//! Generated ladders, and the sheets that a person could have made of them: every layout, with noise around it.

use career_ladder::import::{Grid, Workbook};
use proptest::prelude::*;

use super::made::MadeSheet;

/// A ladder as it was thought up, before any sheet.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) levels: usize,
    pub(super) naming: Naming,
    pub(super) sections: Sections,
    pub(super) dimensions: Vec<PlannedDimension>,
}

/// What roles are called in the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// `K1`
    Levels,
    /// `K1 - Junior Baker`
    Both,
    /// `Level 1 description`
    Decorated,
    /// `Junior Baker`
    Titles,
}

/// Where the sections stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sections {
    None,
    Repeated,
    BlankBelow,
    Merged,
    OwnRows,
}

#[derive(Clone, Debug)]
pub(super) struct PlannedDimension {
    pub(super) name: String,
    pub(super) section: Option<String>,
    /// What it asks of each role; nothing where two neighbors share what is asked of the first.
    pub(super) cells: Vec<PlannedCell>,
}

#[derive(Clone, Debug)]
pub(super) enum PlannedCell {
    Statements {
        rating: Option<&'static str>,
        statements: Vec<String>,
    },
    Blank,
    NotAsked,
    /// What the role before it is asked, in one merged cell.
    Shared,
}

/// What stands around and within the table, and is no part of the ladder.
#[derive(Clone, Debug)]
pub(super) struct Noise {
    parts: Vec<Part>,
    blank_rows: u32,
    blank_columns: u32,
    bullets: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Title,
    NotesColumn,
    NotesRow,
    Legend,
    Footnote,
    HiddenRow,
    HiddenColumn,
    OtherSheet,
    OddSpaces,
}

impl Noise {
    fn has(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Across,
    Down,
    Long,
    Sheets,
}

pub(super) const TITLES: [&str; 6] =
    ["Junior Baker", "Baker", "Senior Baker", "Lead Baker", "Head Baker", "Baking Director"];

/// A word that no other number has.
pub(super) fn word(number: usize) -> String {
    const SYLLABLES: [&str; 16] =
        ["ba", "du", "fo", "gi", "ka", "lu", "mo", "ni", "po", "ra", "su", "te", "vo", "zu", "je", "wi"];
    let mut word = String::new();
    let mut left = number + 300;
    while left > 0 {
        word.push_str(SYLLABLES[left % SYLLABLES.len()]);
        left /= SYLLABLES.len();
    }
    word + "x"
}

pub(super) fn capital(word: &str) -> String {
    word[..1].to_uppercase() + &word[1..]
}

pub(super) fn any_plan() -> impl Strategy<Value = Plan> {
    let naming = prop::sample::select(vec![Naming::Levels, Naming::Both, Naming::Decorated, Naming::Titles]);
    let sections = prop::sample::select(vec![
        Sections::None,
        Sections::Repeated,
        Sections::BlankBelow,
        Sections::Merged,
        Sections::OwnRows,
    ]);
    // Of each dimension whether its cells are rated, and of each cell what it is and how many statements it has.
    let cell = (0..12_u8, 1..4_usize);
    let dimension = (any::<bool>(), prop::collection::vec(cell, 6));
    (2..=6_usize, naming, sections, prop::collection::vec(dimension, 2..7)).prop_map(
        |(levels, naming, sections, dimensions)| {
            let mut number = 0;
            let mut next = || {
                number += 1;
                word(number)
            };
            let count = dimensions.len();
            let sections_of = [capital(&next()), capital(&next())];
            let planned =
                dimensions.into_iter().enumerate().map(|(index, (is_rated, cells))| PlannedDimension {
                    name: format!("{} {}", capital(&next()), next()),
                    section: (sections != Sections::None)
                        .then(|| sections_of[usize::from(index * 2 >= count)].clone()),
                    cells: cells
                        .into_iter()
                        .take(levels)
                        .enumerate()
                        // The first dimension asks something of each role, so that a list names them in their order.
                        .map(|(role, (kind, statements))| match if index == 0 { 9 } else { kind } {
                            0 if role > 1 => PlannedCell::Blank,
                            1 if role > 1 => PlannedCell::NotAsked,
                            2 if role > 0 => PlannedCell::Shared,
                            _ => PlannedCell::Statements {
                                rating: is_rated.then(|| ["Low", "Moderate", "High"][role * 3 / levels]),
                                statements: (0..statements)
                                    .map(|_| format!("Plans the {} of {} with others", next(), next()))
                                    .collect(),
                            },
                        })
                        .collect(),
                });
            let dimensions: Vec<PlannedDimension> =
                planned.map(without_lost_shares).map(without_lone_ratings).collect();
            Plan { levels, naming, sections, dimensions }
        },
    )
}

/// A cell can only be shared with one that has statements.
fn without_lost_shares(mut dimension: PlannedDimension) -> PlannedDimension {
    let mut has_statements = false;
    for (role, cell) in dimension.cells.iter_mut().enumerate() {
        if matches!(cell, PlannedCell::Shared) && (!has_statements || role < 2) {
            *cell = PlannedCell::Blank;
        }
        has_statements = matches!(cell, PlannedCell::Statements { .. } | PlannedCell::Shared);
    }
    dimension
}

/// One cell alone does not tell a rating.
fn without_lone_ratings(mut dimension: PlannedDimension) -> PlannedDimension {
    let ratings = dimension.cells.iter_mut().filter_map(|cell| match cell {
        PlannedCell::Statements { rating, .. } => Some(rating),
        _ => None,
    });
    if let [rating] = &mut ratings.collect::<Vec<_>>()[..] {
        **rating = None;
    }
    dimension
}

prop_compose! {
    pub(super) fn any_noise()(
        parts in prop::sample::subsequence(vec![
            Part::Title, Part::NotesColumn, Part::NotesRow, Part::Legend, Part::Footnote, Part::HiddenRow,
            Part::HiddenColumn, Part::OtherSheet, Part::OddSpaces,
        ], 0..=9),
        blank_rows in 0..3_u32,
        blank_columns in 0..2_u32,
        bullets in prop::sample::select(vec!["• ", "- ", "* ", "1. ", ""]),
    ) -> Noise {
        Noise { parts, blank_rows, blank_columns, bullets }
    }
}

impl Plan {
    pub(super) fn role(&self, role: usize) -> String {
        match self.naming {
            Naming::Levels => format!("K{}", role + 1),
            Naming::Both => format!("K{} - {}", role + 1, TITLES[role]),
            Naming::Decorated => format!("Level {} description", role + 1),
            Naming::Titles => TITLES[role].to_owned(),
        }
    }

    /// The workbook of a shape.
    pub(super) fn workbook(&self, shape: Shape, noise: &Noise) -> Workbook {
        let mut grids: Vec<Grid> = Vec::new();
        if noise.has(Part::OtherSheet) {
            let rows: &[&[&str]] = &[&["Welcome to this file"], &["Ask the owner before you change it"]];
            grids.push(MadeSheet::of_rows("Read me", rows).grid());
        }
        match shape {
            Shape::Across => grids.push(self.matrix("Matrix", &self.dimensions, noise).grid()),
            Shape::Down => grids.push(self.matrix("Matrix", &self.dimensions, noise).turned().grid()),
            Shape::Long => grids.push(self.long(noise).grid()),
            Shape::Sheets => {
                let middle = self.dimensions.len() / 2;
                let (first, second) = self.dimensions.split_at(middle);
                grids.push(self.matrix("First pillar", first, noise).grid());
                grids.push(self.matrix("Second pillar", second, noise).grid());
            }
        }
        Workbook { grids }
    }

    /// Roles across, with all that stands around them.
    fn matrix(&self, name: &str, dimensions: &[PlannedDimension], noise: &Noise) -> MadeSheet {
        let mut made = MadeSheet::new(name);
        let has_column =
            matches!(self.sections, Sections::Repeated | Sections::BlankBelow | Sections::Merged);
        let left = noise.blank_columns;
        let labels = left + u32::from(has_column);
        let first_role = labels + 1 + u32::from(noise.has(Part::HiddenColumn));
        let column = |role: usize| first_role + u32::try_from(role).unwrap();
        let mut row = 0;
        if noise.has(Part::Title) {
            made.put((0, left), (0, left), "Baking ladder");
            row = 1;
        }
        row += noise.blank_rows;
        if has_column {
            made.put((row, left), (row, left), "Section");
        }
        made.put((row, labels), (row, labels), "Competency");
        if noise.has(Part::HiddenColumn) {
            made.put((row, labels + 1), (row, labels + 1), "Hidden words");
            made.hidden_columns.push(labels + 1);
        }
        for role in 0..self.levels {
            made.put((row, column(role)), (row, column(role)), &spaced(&self.role(role), noise));
        }
        let notes = column(self.levels);
        if noise.has(Part::NotesColumn) {
            made.put((row, notes), (row, notes), "Notes");
            made.put((row + 1, notes), (row + 1, notes), "ask whoever wrote this");
        }
        row += 1;
        let mut section: Option<(&str, u32)> = None;
        for dimension in dimensions {
            let of = dimension.section.as_deref();
            let is_new = of.is_some() && section.map(|(name, _)| name) != of;
            if is_new {
                self.end_section(&mut made, section, left, row);
                section = of.map(|of| (of, row));
            }
            match (self.sections, of) {
                (Sections::OwnRows, Some(of)) if is_new => {
                    made.put((row, labels), (row, labels), of);
                    row += 1;
                }
                (Sections::BlankBelow, Some(of)) if is_new => made.put((row, left), (row, left), of),
                (Sections::Repeated, Some(of)) => made.put((row, left), (row, left), of),
                _ => {}
            }
            made.put((row, labels), (row, labels), &spaced(&dimension.name, noise));
            if noise.has(Part::HiddenColumn) {
                made.put((row, labels + 1), (row, labels + 1), "not shown");
            }
            Self::cells(&mut made, row, column, dimension, noise);
            row += 1;
        }
        self.end_section(&mut made, section, left, row);
        if noise.has(Part::HiddenRow) {
            made.put((row, labels), (row, labels), "Retired name");
            made.put((row, column(0)), (row, column(0)), "Retired words here");
            made.hidden_rows.push(row);
            row += 1;
        }
        if noise.has(Part::NotesRow) {
            made.put((row, labels), (row, labels), "Notes");
            made.put((row, column(0)), (row, column(0)), "some words about the first role");
            row += 1;
        }
        if noise.has(Part::Footnote) {
            row += 1;
            made.put((row, labels), (row, labels), "* as of the last reading");
            row += 1;
        }
        if noise.has(Part::Legend) {
            row += 1;
            made.put((row, labels), (row, labels), "Legend");
            made.put((row + 1, labels), (row + 1, labels), "bold");
            made.put((row + 1, labels + 1), (row + 1, labels + 1), "what has changed");
        }
        made
    }

    fn end_section(&self, made: &mut MadeSheet, section: Option<(&str, u32)>, column: u32, row: u32) {
        if let Some((name, first)) = section.filter(|_| self.sections == Sections::Merged) {
            made.put((first, column), (row - 1, column), name);
        }
    }

    fn cells(
        made: &mut MadeSheet,
        row: u32,
        column: impl Fn(usize) -> u32,
        dimension: &PlannedDimension,
        noise: &Noise,
    ) {
        for (role, cell) in dimension.cells.iter().enumerate() {
            let text = match cell {
                PlannedCell::Statements { rating, statements } => {
                    let lines = statements.iter().enumerate().map(|(index, text)| match noise.bullets {
                        "1. " => format!("{}. {text}", index + 1),
                        bullet => format!("{bullet}{text}"),
                    });
                    rating.map(str::to_owned).into_iter().chain(lines).collect::<Vec<_>>().join("\n")
                }
                PlannedCell::NotAsked => "n/a".to_owned(),
                PlannedCell::Blank | PlannedCell::Shared => continue,
            };
            let shared = dimension.cells[role + 1..].iter();
            let shared = shared.take_while(|cell| matches!(cell, PlannedCell::Shared)).count();
            made.put((row, column(role)), (row, column(role + shared)), &spaced(&text, noise));
        }
    }

    /// A row a statement.
    fn long(&self, noise: &Noise) -> MadeSheet {
        let mut made = MadeSheet::new("List");
        let mut row = 0;
        if noise.has(Part::Title) {
            made.put((0, 0), (0, 0), "Baking ladder");
            row = 1 + noise.blank_rows;
        }
        let has_section = self.sections != Sections::None;
        let mut labels = vec!["Competency", "Role", "Expectation"];
        if has_section {
            labels.insert(0, "Section");
        }
        labels.push("Rating");
        if noise.has(Part::NotesColumn) {
            labels.push("Notes");
        }
        for (column, label) in (0..).zip(&labels) {
            made.put((row, column), (row, column), label);
        }
        row += 1;
        for dimension in &self.dimensions {
            let mut last: Option<&PlannedCell> = None;
            for (role, cell) in dimension.cells.iter().enumerate() {
                let cell = if matches!(cell, PlannedCell::Shared) { last.unwrap() } else { cell };
                last = Some(cell);
                let (rating, texts): (_, Vec<String>) = match cell {
                    PlannedCell::Statements { rating, statements } => (*rating, statements.clone()),
                    PlannedCell::NotAsked => (None, vec!["n/a".to_owned()]),
                    PlannedCell::Blank | PlannedCell::Shared => continue,
                };
                for text in texts {
                    let mut texts = vec![dimension.name.clone(), self.role(role), text];
                    if has_section {
                        texts.insert(0, dimension.section.clone().unwrap());
                    }
                    texts.push(rating.unwrap_or_default().to_owned());
                    if noise.has(Part::NotesColumn) {
                        texts.push("ask whoever wrote this".to_owned());
                    }
                    for (column, text) in (0..).zip(&texts).filter(|(_, text)| !text.is_empty()) {
                        made.put((row, column), (row, column), &spaced(text, noise));
                    }
                    row += 1;
                }
            }
        }
        made
    }

    /// What the ladder says that such a sheet has to become, a line a fact.
    pub(super) fn facts(&self, shape: Shape) -> Vec<String> {
        let mut facts: Vec<String> = (0..self.levels).map(|role| self.role_fact(role)).collect();
        let middle = self.dimensions.len() / 2;
        for (index, dimension) in self.dimensions.iter().enumerate() {
            let of_sheet = (shape == Shape::Sheets)
                .then(|| ["First pillar", "Second pillar"][usize::from(index >= middle)].to_owned());
            let section = dimension.section.clone().or(of_sheet);
            facts.push(format!("dimension {} in {section:?}", dimension.name));
            for (role, cell) in dimension.cells.iter().enumerate() {
                match cell {
                    PlannedCell::Statements { rating, statements } => {
                        let shared = dimension.cells[role + 1..].iter();
                        let shared = shared.take_while(|cell| matches!(cell, PlannedCell::Shared)).count();
                        let roles: Vec<usize> = (role..=role + shared).collect();
                        // A list has no shared cells.
                        let parts: Vec<Vec<usize>> = match shape {
                            Shape::Long => roles.into_iter().map(|role| vec![role]).collect(),
                            _ => vec![roles],
                        };
                        for roles in parts {
                            facts.push(format!("cell of {roles:?}: {rating:?} {statements:?}"));
                        }
                    }
                    PlannedCell::NotAsked => facts.push(format!("not asked of {role}")),
                    PlannedCell::Blank | PlannedCell::Shared => {}
                }
            }
        }
        facts
    }

    fn role_fact(&self, role: usize) -> String {
        let number = role + 1;
        match self.naming {
            Naming::Levels => format!("role K{number} at K{number}: K{number}"),
            Naming::Both => format!("role K{number} at K{number}: {}", TITLES[role]),
            Naming::Decorated => format!("role L{number} at Level {number}: Level {number}"),
            Naming::Titles => {
                let code = TITLES[role].to_lowercase().replace(' ', "-");
                format!("role {code} at {code}: {}", TITLES[role])
            }
        }
    }
}

/// A text with the spaces that come along from where it was copied.
fn spaced(text: &str, noise: &Noise) -> String {
    if noise.has(Part::OddSpaces) {
        format!("\u{200b} {}\u{a0}", text.replacen(' ', "\u{a0}", 1))
    } else {
        text.to_owned()
    }
}
