//! Owns the rows of the matrix: which of them are sections, which begin a dimension and which go on with one, and
//! what they ask of which roles.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::grid::Address;
use crate::import::settings::{Blank, Cross, Fact, Settings};
use crate::import::words::{fact_of, is_short_label, means_blank};
use crate::model::words::words;

use super::again::{AGAIN, Again, OTHER_TABLE, own_label, row_again};
use super::draft::DraftDimension;
use super::frame::Frame;
use super::known::Known;
use super::labels::{is_always_nothing, is_end, label_parts};
use super::roles::one_line;
use super::rows::{SheetCell, SheetDimension, SheetRow};
use super::table::{Table, named};
use super::ticks::read_ticks;

/// The dimensions of a sheet, in its order. The first of them are in a section, where one is given.
pub(super) fn read_body(
    table: &Table,
    frame: &Frame,
    settings: &Settings,
    known: &Known,
    section: Option<(Address, String)>,
) -> Vec<SheetDimension> {
    let is_area = |column: u32| {
        let addresses = frame.body.iter().map(|&row| Address::new(row, column));
        addresses.filter_map(|address| table.area(address)).any(|area| area.first.row < area.last.row)
    };
    let ends_with_area = known.is_own || frame.labels.section.is_some_and(is_area);
    let found = Vec::new();
    let (heading, section): (Vec<Address>, Option<String>) =
        section.map_or_else(Default::default, |(address, name)| (vec![address], Some(name)));
    let mut reading = Reading {
        table,
        frame,
        settings,
        known,
        found,
        section,
        section_of_last: None,
        ends_with_area,
        rest: None,
        heading,
        kinds: frame.labels.kinds(table, &frame.body),
    };
    for (index, &row) in frame.body.iter().enumerate() {
        reading.read(row, &frame.body[index + 1..]);
    }
    reading.drop_heading();
    for &column in &frame.labels.nothing {
        let texts: Vec<Address> = table.rows.iter().map(|&row| Address::new(row, column)).collect();
        let mut rows = std::iter::once(frame.main).chain(frame.headers.iter().map(|(row, _)| *row));
        let heading = rows.find_map(|row| table.text(row, column));
        let what = named(&Table::shown(table.column_line(column)), heading);
        let is_known = heading.is_some_and(|heading| fact_of(heading) == Some(Fact::Nothing));
        let why = match heading {
            _ if is_known => "no part of a ladder",
            None if frame.is_among_roles(column) => "it has no name",
            _ => "neither a role nor the names of dimensions",
        };
        table.leave_out(texts, format!("{what}: {why}"));
    }
    for (&column, why) in &frame.beside {
        let texts: Vec<Address> = table.rows.iter().map(|&row| Address::new(row, column)).collect();
        let first = texts.iter().find_map(|at| table.own_text(at.row, column));
        let what = named(&Table::shown(table.column_line(column)), first);
        table.leave_out(texts, format!("{what}: {why}"));
    }
    reading.found
}

struct Reading<'t> {
    table: &'t Table,
    frame: &'t Frame,
    settings: &'t Settings,
    known: &'t Known,
    found: Vec<SheetDimension>,
    section: Option<String>,
    /// The one that the last dimension began in, though it may be called the same.
    section_of_last: Option<String>,
    /// Whether a section ends where the merged area of its name does.
    ends_with_area: bool,
    /// What follows, where the matrix has ended.
    rest: Option<&'static str>,
    /// The labels of rows that say what stands in them, and not of which dimension.
    kinds: BTreeSet<String>,
    /// Where the section is named, until a dimension is in it.
    heading: Vec<Address>,
}

impl Reading<'_> {
    fn read(&mut self, row: u32, rest: &[u32]) {
        let (table, labels) = (self.table, &self.frame.labels);
        let name = labels.dimension.and_then(|column| table.text(row, column));
        let is_known = name.is_some_and(|name| self.known.has_dimension(name));
        let mut cells = self.cells(row, name);
        let is_of_kind = name.is_some_and(|name| !is_known && self.kinds.contains(&one_line(name)));
        let kind = labels.kind.and_then(|column| table.text(row, column));
        let is_labelled = is_of_kind || kind.is_some();
        let is_rating = match self.settings.fact_on(table.row_line(row)) {
            Some(Fact::Rating) => !self.found.is_empty() && !is_labelled,
            Some(Fact::Statement) => false,
            _ => !is_known && self.is_rating_of_last(name, &cells),
        };
        if is_rating {
            cells.make_ratings();
        }
        let ticked = name.filter(|_| !is_rating && !self.known.is_own);
        let cross = self.settings.cross.unwrap_or(Cross::Asked);
        let is_ticked = ticked.is_some_and(|name| read_ticks(&mut cells, &label_parts(name).0, cross));
        match kind.or(name.filter(|_| is_of_kind)).and_then(fact_of) {
            Some(Fact::Rating) => cells.make_ratings(),
            Some(Fact::Example) => cells.make_examples(),
            _ => {}
        }
        let line = table.row_line(row);
        let said = self.settings.dimensions.as_ref().map(|lines| lines.0.binary_search(&line).is_ok());
        let is_said = said == Some(true) || is_known;
        let unsaid = (said == Some(false) && !cells.is_empty_row()).then_some("not one of `--dimensions`");
        let beside = if is_said { None } else { self.beside(row, name, &cells) };
        if let Some(why) = beside.or(unsaid) {
            if why == AGAIN {
                self.heading_again(row);
            }
            return self.leave_out(row, name, why);
        }
        let name = name.filter(|_| !is_of_kind);
        let section = labels.section.and_then(|column| table.text(row, column));
        if cells.is_empty_row() && !(is_said && name.is_some()) {
            return self.heading(row, name.or(section), rest);
        }
        self.take_section(row, section);
        let is_same_area = |column: u32| {
            let last = self.found.last().and_then(|found| found.dimension.lines.last().copied());
            let last = last.and_then(|line| table.row_at(line));
            last.is_some_and(|last| table.anchor(last, column) == table.anchor(row, column))
        };
        let last = self.found.last().map(|found| &found.dimension);
        // What stands in the place of a section is the dimension, where the labels only say what is in a row.
        let name = name.or_else(|| {
            let section = section.filter(|_| is_of_kind)?;
            let is_new = last.is_none_or(|last| last.name != one_line(section));
            is_new.then_some(section)
        });
        let goes_on = match name {
            _ if is_rating => true,
            None => last.is_some(),
            Some(name) => {
                last.is_some_and(|last| {
                    self.section_of_last == self.section && last.name == self.label_parts(name).0
                }) || labels.dimension.is_some_and(|column| !is_of_kind && is_same_area(column))
            }
        };
        if goes_on {
            self.go_on(row, cells);
        } else {
            self.begin(row, name, cells);
        }
        if let Some(last) = self.found.last_mut().filter(|_| is_ticked) {
            let remark = "The sheet only ticks of whom it is asked. What is asked?";
            last.dimension.remark.get_or_insert(remark);
        }
    }

    /// Why a row is none of the matrix: it holds notes, or stands behind the end.
    fn beside(&mut self, row: u32, name: Option<&str>, cells: &SheetRow) -> Option<&'static str> {
        let table = self.table;
        let first = name.or_else(|| table.row(row).next().map(|(_, text)| text));
        let is_nothing = |text: &str| {
            fact_of(text) == Some(Fact::Nothing) && (is_always_nothing(text) || !cells.has_sentences())
        };
        if first.is_some_and(is_end) {
            self.rest = self.rest.or(Some("below the dimensions"));
        }
        let again = row_again(table, self.frame, row, name);
        if again == Some(Again::Other) {
            self.rest = self.rest.or(Some(OTHER_TABLE));
        }
        match first {
            _ if self.rest.is_some() => self.rest,
            _ if again == Some(Again::Same) => Some(AGAIN),
            Some(text) if is_nothing(text) => Some("no part of a ladder"),
            _ => None,
        }
    }

    fn leave_out(&self, row: u32, name: Option<&str>, why: &str) {
        let table = self.table;
        let texts = table.row(row).map(|(address, _)| address);
        let texts: Vec<Address> = texts.filter(|address| !self.heading.contains(address)).collect();
        let name = name.or_else(|| table.row(row).next().map(|(_, text)| text));
        let what = named(&Table::shown(table.row_line(row)), name);
        table.leave_out(texts, format!("{what}: {why}"));
    }

    /// A row without anything for a role is the heading of a section, if there is something below it.
    fn heading(&mut self, row: u32, text: Option<&str>, rest: &[u32]) {
        let table = self.table;
        let own: Vec<(Address, &str)> = table.row(row).collect();
        let is_followed = rest.iter().take(2).any(|&below| !self.cells(below, None).is_empty_row());
        let text = text.or_else(|| own.first().map(|(_, text)| *text));
        // A row of the last dimension in which nothing stands is no heading.
        let is_of_last = |text: &str| {
            self.found.last().is_some_and(|last| last.dimension.name == self.label_parts(text).0)
        };
        let may_be_heading =
            |text: &&str| is_followed && text.chars().count() <= 80 && own.len() <= 2 && !is_of_last(text);
        match text.filter(may_be_heading) {
            Some(text) => {
                self.drop_heading();
                self.section = Some(one_line(text));
                let named = own.iter().filter(|(_, own)| *own == text);
                self.heading = named.map(|(address, _)| *address).collect();
            }
            None => self.leave_out(row, text, "it says nothing of a role"),
        }
    }

    /// The header with a label of its own is the heading of a section, where no column names them.
    fn heading_again(&mut self, row: u32) {
        let (table, labels) = (self.table, &self.frame.labels);
        let label = own_label(table, self.frame, row).filter(|_| labels.section.is_none());
        if let (Some(label), Some(column)) = (label, labels.dimension) {
            self.drop_heading();
            self.section = Some(one_line(label));
            self.heading = vec![Address::new(row, column)];
        }
    }

    /// Leaves out the name of a section in which no dimension was found.
    fn drop_heading(&mut self) {
        let table = self.table;
        let Some(&first) = self.heading.first() else { return };
        let what = named(&Table::shown(table.row_line(first.row)), table.own_text(first.row, first.column));
        table.leave_out(self.heading.drain(..), format!("{what}: nothing of a ladder below it"));
    }

    /// Marks the name of the section as placed, now that a dimension is in it.
    fn place_heading(&mut self) {
        for address in self.heading.drain(..) {
            self.table.place(address.row, address.column);
        }
    }

    /// The section that a row names, or goes on with: a column of them is blank below the first of each.
    fn take_section(&mut self, row: u32, section: Option<&str>) {
        let Some(column) = self.frame.labels.section else { return };
        if let Some(section) = section.map(one_line) {
            if self.section.as_ref() != Some(&section) {
                self.drop_heading();
                self.section = Some(section);
            }
            self.heading.push(self.table.anchor(row, column));
        } else if self.ends_with_area {
            self.drop_heading();
            self.section = None;
        }
    }

    fn begin(&mut self, row: u32, name: Option<&str>, cells: SheetRow) {
        self.place_heading();
        let (table, labels) = (self.table, &self.frame.labels);
        for column in labels.dimension.into_iter().chain(labels.kind) {
            table.place(row, column);
        }
        let (name, about) = name.map_or_else(|| (unnamed(&table.sheet), None), |name| self.label_parts(name));
        let of_column = labels.about.and_then(|column| {
            table.place(row, column);
            table.linked_line(row, column)
        });
        let about = match (about, of_column) {
            (Some(about), Some(more)) => Some(format!("{about} {more}")),
            (about, of_column) => about.or(of_column),
        };
        self.section_of_last.clone_from(&self.section);
        let dimension = DraftDimension {
            lines: vec![table.row_line(row)],
            section: self.section.clone().filter(|section| *section != name),
            name,
            about,
            ..DraftDimension::default()
        };
        self.found.push(SheetDimension { dimension, rows: vec![cells] });
    }

    fn go_on(&mut self, row: u32, cells: SheetRow) {
        let (table, labels) = (self.table, &self.frame.labels);
        for column in labels.dimension.into_iter().chain(labels.kind) {
            table.place(row, column);
        }
        if self.found.last().is_some_and(|last| last.dimension.section == self.section) {
            self.place_heading();
        }
        let Some(last) = self.found.last_mut() else { return };
        last.dimension.lines.push(table.row_line(row));
        last.rows.push(cells);
        // What only the first row says of a dimension is what it is about; what a later one says is not.
        if let Some(column) = labels.about
            && let Some(about) = table.linked_line(row, column)
            && (last.dimension.about.is_none() || last.dimension.about.as_ref() == Some(&about))
        {
            last.dimension.about = Some(about);
            table.place(row, column);
        }
    }

    /// The name of a dimension, and what it is about, where its label says both.
    fn label_parts(&self, label: &str) -> (String, Option<String>) {
        if self.known.is_own { (one_line(label), None) } else { label_parts(label) }
    }

    /// Whether a row has the ratings of the dimension before it: `Autonomy rating` behind `Autonomy`.
    fn is_rating_of_last(&self, name: Option<&str>, cells: &SheetRow) -> bool {
        let (Some(name), Some(last)) = (name, self.found.last()) else { return false };
        let (name, last) = (words(name), words(&last.dimension.name));
        let rest = name.strip_prefix(&last[..]).map(|rest| rest.join(" "));
        let mut texts = cells.cells.iter().flat_map(|cell| &cell.texts);
        rest.is_some_and(|rest| fact_of(&rest) == Some(Fact::Rating))
            && texts.all(|text| is_short_label(text))
    }

    /// What a row asks of which roles.
    fn cells(&self, row: u32, name: Option<&str>) -> SheetRow {
        let table = self.table;
        let mut by_text: BTreeMap<Vec<Address>, SheetCell> = BTreeMap::new();
        let first = self.frame.roles.first().map_or(0, |role| role.column);
        let mut of_row = SheetRow::default();
        for (index, role) in self.frame.roles.iter().enumerate() {
            let texts = |columns: &[u32]| -> Vec<(Address, String)> {
                let text =
                    |column: &u32| Some((table.anchor(row, *column), table.text(row, *column)?.to_owned()));
                let mut texts: Vec<_> = columns.iter().filter_map(text).collect();
                // A name that is merged over the whole row is the heading of a section.
                texts.retain(|(address, _)| address.column >= first);
                texts.dedup_by_key(|(address, _)| *address);
                texts
            };
            let (mut statements, mut ratings) = (texts(&role.statements), texts(&role.ratings));
            statements.extend(ratings.drain(1.min(ratings.len())..));
            let examples = texts(&role.examples);
            let all: Vec<Address> = [&statements, &ratings, &examples]
                .into_iter()
                .flatten()
                .map(|(address, _)| *address)
                .collect();
            let meaning = match &statements[..] {
                [(_, only)] if all.len() == 1 => self.blank(only, name),
                _ => None,
            };
            match meaning {
                Some(Blank::NotAsked) => of_row.not_asked.push(index),
                Some(Blank::Gap) => of_row.blank.push(index),
                None if all.is_empty() => of_row.blank.push(index),
                None => {
                    let links = all.iter().flat_map(|address| table.links(*address)).cloned().collect();
                    let cell = by_text.entry(all).or_insert_with(|| SheetCell {
                        links,
                        roles: Vec::new(),
                        texts: statements.into_iter().map(|(_, text)| text).collect(),
                        rating: ratings.into_iter().next().map(|(_, text)| one_line(&text)),
                        examples: examples.into_iter().map(|(_, text)| text).collect(),
                    });
                    cell.roles.push(index);
                }
            }
        }
        of_row.cells = by_text.into_values().collect();
        of_row.cells.sort_by_key(|cell| cell.roles.first().copied());
        of_row
    }
}

impl Reading<'_> {
    /// What a text means that is all there is in a cell, if it means that there is nothing.
    fn blank(&self, text: &str, dimension: Option<&str>) -> Option<Blank> {
        if !self.known.is_own {
            return means_blank(text);
        }
        let is_point = dimension.is_some_and(|dimension| self.known.has_point(dimension, text));
        // Whoever goes on with the sheet says it as they please.
        let is_plain = !is_point && !text.starts_with('•');
        if is_plain { means_blank(text) } else { None }
    }
}

/// What a dimension is called that is all of its sheet.
fn unnamed(sheet: &str) -> String {
    let name = one_line(sheet);
    if name.is_empty() { "Expectations".to_owned() } else { name }
}
