//! Owns sheets with a row a statement, or a rating: their columns say of which role and in which dimension.

use std::collections::{BTreeSet, HashMap};

use crate::import::grid::Address;
use crate::import::settings::{Blank, Fact, Settings, Splitting};
use crate::import::words::{fact_of, means_blank, split_cell};

use super::cells::note_blank;
use super::decisions::Decisions;
use super::draft::{Draft, DraftCell, DraftDimension, DraftRole, DraftStatement};
use super::roles::{one_line, take, untaken_header};
use super::table::Table;

/// Where what stands in such a sheet.
#[derive(Debug)]
pub(super) struct LongFrame {
    pub(super) header: u32,
    /// What each column says, rising.
    pub(super) columns: Vec<(u32, Fact)>,
    /// How much of it was recognized, to be compared with other ways to read the sheet.
    pub(super) score: f64,
}

/// Headers are looked for in so many rows with texts.
const HEADER_ROWS: usize = 20;

/// The frame of a sheet with a row a statement; `None` where it is not laid out so.
pub(super) fn find_long(table: &Table, settings: &Settings) -> Option<LongFrame> {
    // Where it is said what the columns hold, the row of their names is the one that holds nothing else.
    let mut said = settings.facts.iter().filter(|(fact, _)| *fact == Fact::Nothing);
    if let Some(header) = said.find_map(|(_, line)| table.row_at(*line)) {
        return frame_at(table, header, settings);
    }
    let frames = table.rows.iter().take(HEADER_ROWS).filter_map(|&row| frame_at(table, row, settings));
    frames.max_by(|one, other| one.score.total_cmp(&other.score).then(other.header.cmp(&one.header)))
}

fn frame_at(table: &Table, header: u32, settings: &Settings) -> Option<LongFrame> {
    let said = |column: u32| {
        let is_here = |(_, line): &&(Fact, _)| table.column_at(*line) == Some(column);
        settings.facts.iter().find(is_here).map(|(fact, _)| *fact)
    };
    let mut columns: Vec<(u32, Option<Fact>)> =
        table.row(header).map(|(at, text)| (at.column, said(at.column).or_else(|| fact_of(text)))).collect();
    let has = |columns: &[(u32, Option<Fact>)], facts: &[Fact]| {
        columns.iter().any(|(_, fact)| fact.is_some_and(|fact| facts.contains(&fact)))
    };
    let body: Vec<u32> = table.rows.iter().copied().filter(|row| *row > header).collect();
    if !has(&columns, &[Fact::Statement]) && !has(&columns, &[Fact::Rating]) {
        // What says what something is about is the statement, where nothing else is.
        let longest = columns.iter_mut().filter(|(_, fact)| matches!(fact, None | Some(Fact::About)));
        let longest = longest.max_by_key(|(column, _)| letters(table, &body, *column))?;
        longest.1 = Some(Fact::Statement);
    }
    let names_dimension = has(&columns, &[Fact::Dimension, Fact::Section]);
    let names_role = has(&columns, &[Fact::Role, Fact::Level, Fact::Code, Fact::Title]);
    if !names_dimension || !names_role || body.is_empty() {
        return None;
    }
    if !has(&columns, &[Fact::Dimension])
        && let Some(section) = columns.iter_mut().find(|(_, fact)| *fact == Some(Fact::Section))
    {
        section.1 = Some(Fact::Dimension);
    }
    // A dimension that comes once is no such sheet: its roles are rows.
    let repeated = |fact: Fact| {
        let column = columns.iter().find(|(_, of)| *of == Some(fact)).map(|(column, _)| *column)?;
        let mut texts: Vec<&str> = body.iter().filter_map(|&row| table.text(row, column)).collect();
        let all = texts.len();
        texts.sort_unstable();
        texts.dedup();
        Some(texts.len() < all)
    };
    let is_long = repeated(Fact::Dimension) == Some(true);
    let of_roles = [Fact::Role, Fact::Level, Fact::Code, Fact::Title];
    let is_long = is_long || of_roles.into_iter().filter_map(repeated).any(|is| is);
    let recognized = columns.iter().filter(|(_, fact)| fact.is_some()).count();
    #[expect(clippy::cast_precision_loss, reason = "counts of columns")]
    let score = recognized as f64 * if is_long { 12.0 } else { 1.0 };
    let columns = columns.into_iter().map(|(column, fact)| (column, fact.unwrap_or(Fact::Nothing))).collect();
    Some(LongFrame { header, columns, score })
}

fn letters(table: &Table, body: &[u32], column: u32) -> usize {
    body.iter().filter_map(|&row| table.text(row, column)).map(str::len).sum()
}

/// What a sheet with a row a statement says.
pub(super) fn read_long(
    table: &Table,
    frame: &LongFrame,
    settings: &Settings,
    decisions: &mut Decisions,
) -> Draft {
    for (column, fact) in &frame.columns {
        let heading = table.text(frame.header, *column);
        if *fact != Fact::Nothing && heading.is_some_and(|heading| fact_of(heading).is_some()) {
            table.place(frame.header, *column);
        }
    }
    let guessed = frame.columns.iter().filter(|(_, fact)| *fact != Fact::Nothing);
    let guessed = guessed.map(|(column, _)| Address::new(frame.header, *column));
    table.leave_out(guessed, "headings that say nothing of what is below them");
    let splitting = settings.splitting.unwrap_or(Splitting::Cells);
    let label = match splitting {
        Splitting::Cells => "one a cell, since each has a row",
        Splitting::Lines => "one a line",
        Splitting::Sentences => "one a sentence",
        Splitting::Semicolons => "what stands between semicolons",
    };
    decisions.note("statements", label, "statements", super::word_of(&splitting, &Splitting::WORDS));
    decisions.or(false, [("one a line", "lines")]);
    let mut reading = LongReading::new(table, frame, splitting);
    for &row in table.rows.iter().filter(|row| **row > frame.header) {
        reading.read(row);
    }
    reading.finish(settings, decisions)
}

struct LongReading<'t> {
    table: &'t Table,
    frame: &'t LongFrame,
    splitting: Splitting,
    draft: Draft,
    roles: HashMap<String, usize>,
    /// The cell of a dimension and a role, by their indices.
    cells: HashMap<(usize, usize), usize>,
    dimensions: HashMap<(String, Option<String>), usize>,
    /// What the row above says of the dimension, for rows that leave it out.
    above: (Option<String>, Option<String>),
    /// The role of the row above, likewise.
    last_role: Option<usize>,
}

impl<'t> LongReading<'t> {
    fn new(table: &'t Table, frame: &'t LongFrame, splitting: Splitting) -> Self {
        Self {
            table,
            frame,
            splitting,
            draft: Draft::default(),
            roles: HashMap::new(),
            cells: HashMap::new(),
            dimensions: HashMap::new(),
            above: (None, None),
            last_role: None,
        }
    }

    fn text(&self, row: u32, fact: Fact) -> Option<&'t str> {
        let mut columns = self.frame.columns.iter().filter(|(_, of)| *of == fact);
        columns.find_map(|(column, _)| self.table.text(row, *column))
    }

    fn linked_line(&self, row: u32, fact: Fact) -> Option<String> {
        let mut columns = self.frame.columns.iter().filter(|(_, of)| *of == fact);
        columns.find_map(|(column, _)| self.table.linked_line(row, *column))
    }

    fn read(&mut self, row: u32) {
        let section = self.text(row, Fact::Section).map(one_line).or_else(|| self.above.0.clone());
        let name = self.text(row, Fact::Dimension).map(one_line).or_else(|| self.above.1.clone());
        let role = self.role(row).or_else(|| self.last_role.filter(|_| self.asks(row)));
        let (Some(name), Some(role)) = (name, role) else {
            return self.leave_out(row, "it names no role, or no dimension");
        };
        self.above = (section.clone(), Some(name.clone()));
        self.last_role = Some(role);
        let draft = &mut self.draft;
        let dimension = *self.dimensions.entry((name.clone(), section.clone())).or_insert_with(|| {
            draft.dimensions.push(DraftDimension { name, section, ..DraftDimension::default() });
            draft.dimensions.len() - 1
        });
        let has_statement = self.frame.columns.iter().any(|(_, fact)| *fact == Fact::Statement);
        if has_statement && let Some(about) = self.linked_line(row, Fact::About) {
            let of = &mut self.draft.dimensions[dimension].about;
            if of.as_ref().is_none_or(|known| *known == about) {
                *of = Some(about);
                self.place(row, &[Fact::About]);
            }
        }
        self.ask(row, dimension, role);
        self.place(row, &[Fact::Section, Fact::Dimension]);
    }

    fn leave_out(&self, row: u32, why: &str) {
        let texts: Vec<_> = self.table.row(row).map(|(address, _)| address).collect();
        let line = Table::shown(self.table.row_line(row));
        self.table.leave_out(texts, format!("{line}: {why}"));
    }

    /// Whether a row has a statement or a rating.
    fn asks(&self, row: u32) -> bool {
        [Fact::Statement, Fact::Rating].into_iter().any(|fact| self.text(row, fact).is_some())
    }

    fn ask(&mut self, row: u32, dimension: usize, role: usize) {
        let statement = self.text(row, Fact::Statement);
        let rating = self.text(row, Fact::Rating).map(one_line);
        let of = &mut self.draft.dimensions[dimension];
        if rating.is_none() {
            match statement.map(means_blank) {
                Some(Some(Blank::NotAsked)) => {
                    of.not_asked.push(role);
                    return self.place(row, &[Fact::Statement]);
                }
                Some(Some(Blank::Gap)) => {
                    of.blank.push(role);
                    return self.place(row, &[Fact::Statement]);
                }
                Some(None) => {}
                None => {
                    of.blank.push(role);
                    self.place(row, &[Fact::Section, Fact::Dimension]);
                    return self.leave_out(row, "it has no statement");
                }
            }
        }
        let cells = &mut self.cells;
        let index = *cells.entry((dimension, role)).or_insert_with(|| {
            of.cells.push(DraftCell { roles: vec![role], ..DraftCell::default() });
            of.cells.len() - 1
        });
        let cell = &mut of.cells[index];
        let mut placed = vec![Fact::Statement];
        if cell.rating.is_none() || cell.rating == rating {
            cell.rating = rating.or(cell.rating.take());
            placed.push(Fact::Rating);
        }
        let lines = statement.map(|text| split_cell(text, self.splitting)).unwrap_or_default();
        for line in lines {
            cell.statements.push(DraftStatement { text: line.text, ..DraftStatement::default() });
        }
        let examples = self.text(row, Fact::Example).map(|text| split_cell(text, Splitting::Lines));
        // Without a statement there is nothing that they are examples of.
        if let Some(last) = self.draft.dimensions[dimension].cells[index].statements.last_mut() {
            last.examples.extend(examples.into_iter().flatten().map(|line| line.text));
            placed.push(Fact::Example);
        }
        let cell = &mut self.draft.dimensions[dimension].cells[index];
        for (column, _) in self.frame.columns.iter().filter(|(_, fact)| placed.contains(fact)) {
            let linked = self.table.links(self.table.anchor(row, *column));
            cell.links.extend(linked.iter().cloned());
        }
        self.place(row, &placed);
    }

    /// The role of a row, by all that its columns say of it.
    fn role(&mut self, row: u32) -> Option<usize> {
        let facts = self.frame.columns.iter().filter(|(_, fact)| is_of_roles(*fact));
        let facts: Vec<(u32, Fact, &str)> =
            facts.filter_map(|&(column, fact)| Some((column, fact, self.table.text(row, column)?))).collect();
        let names = |fact: &Fact| matches!(fact, Fact::Role | Fact::Level | Fact::Code | Fact::Title);
        let key: Vec<String> =
            facts.iter().filter(|(_, fact, _)| names(fact)).map(|(_, _, text)| one_line(text)).collect();
        if key.is_empty() {
            return None;
        }
        let mut read = DraftRole::default();
        let mut taken = Vec::new();
        for (column, fact, text) in facts {
            if take(&mut read, fact, text) {
                taken.push((column, fact));
            } else {
                let line = Table::shown(self.table.column_line(column));
                self.table.leave_out([self.table.anchor(row, column)], untaken_header(&line, fact));
            }
        }
        let index = *self.roles.entry(key.join("\n")).or_insert_with(|| {
            self.draft.roles.push(read.clone());
            self.draft.roles.len() - 1
        });
        let known = &mut self.draft.roles[index];
        let differs = |fact: &Fact| match fact {
            Fact::Years => differ(known.years.as_ref(), read.years.as_ref()),
            Fact::Summary => differ(known.about.as_ref(), read.about.as_ref()),
            Fact::Family => differ(known.family.as_ref(), read.family.as_ref()),
            Fact::Track => differ(known.track.as_ref(), read.track.as_ref()),
            _ => false,
        };
        for (column, fact) in taken {
            let line = Table::shown(self.table.column_line(column));
            if differs(&fact) {
                let what = format!("{line}: an earlier row says otherwise of the role");
                self.table.leave_out([self.table.anchor(row, column)], what);
            } else {
                self.table.place(row, column);
            }
        }
        known.years = known.years.take().or(read.years);
        known.about = known.about.take().or(read.about);
        known.family = known.family.take().or(read.family);
        known.track = known.track.take().or(read.track);
        Some(index)
    }

    fn place(&self, row: u32, facts: &[Fact]) {
        for (column, fact) in &self.frame.columns {
            if facts.contains(fact) {
                self.table.place(row, *column);
            }
        }
    }

    fn finish(mut self, settings: &Settings, decisions: &mut Decisions) -> Draft {
        let blank = settings.blank.unwrap_or(Blank::Gap);
        let mut count = 0;
        for dimension in &mut self.draft.dimensions {
            let cells = &dimension.cells;
            let mut not_asked = std::mem::take(&mut dimension.not_asked);
            let (has_cell, is_asked) = (
                |role: &usize| cells.iter().any(|cell| cell.roles.contains(role)),
                |role: &usize| !not_asked.contains(role),
            );
            let blanks: BTreeSet<usize> = std::mem::take(&mut dimension.blank)
                .into_iter()
                .filter(|role| !has_cell(role) && is_asked(role))
                .collect();
            count += blanks.len();
            if blank == Blank::NotAsked {
                not_asked.extend(blanks);
            }
            not_asked.retain(|role| !cells.iter().any(|cell| cell.roles.contains(role)));
            not_asked.sort_unstable();
            not_asked.dedup();
            dimension.not_asked = not_asked;
            dimension.cells.sort_by_key(|cell| cell.roles.first().copied());
        }
        if count > 0 {
            note_blank(blank, count, "", settings.blank.is_some(), decisions);
        }
        let mut columns = self.frame.columns.iter().filter(|(_, fact)| *fact == Fact::Track);
        self.draft.track_line = columns.next().map(|(column, _)| self.table.column_line(*column));
        self.draft
    }
}

/// Whether two facts are there, and are not the same.
fn differ<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

fn is_of_roles(fact: Fact) -> bool {
    matches!(
        fact,
        Fact::Role
            | Fact::Level
            | Fact::Code
            | Fact::Title
            | Fact::Track
            | Fact::Family
            | Fact::Years
            | Fact::Summary
            | Fact::Aliases
    )
}
