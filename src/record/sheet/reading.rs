//! Owns the way from the grids of a file to what somebody has filled in of a record's sheet, wherever its columns and
//! rows stand by now.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::{Address, Opened, column_name};
use crate::model::Text;
use crate::model::prose::{counted, listed_few, quoted, typed as shown};
use crate::model::words::fold;
use crate::record::{Day, Evidence, Mark};

use super::cells::{Cells, lines, place};
use super::days::{SaidDay, day};
use super::header::{Header, column_called};
use super::{FACTS_SHEET, FilledRow, FilledSheet, NotRead, SHEET_HINTS, SheetColumn, SheetFact, SheetFault};

/// So many rows are read at most: no ladder asks a role for as many statements.
const MOST_ROWS: usize = 5_000;

/// So many names of columns are told.
const MOST_NAMES: usize = 12;

const ROWS_HELP: &str = "delete the rows in which nothing is filled in, or read the rest from a second file, which adds to the record";

const DATE_HELP: &str = "write dates with the year first, as in `2026-11-02`";

/// Reads what is filled in. Columns are known by their names, in whatever order; sheets without the statements are
/// not read, but for the facts of the record.
///
/// # Errors
/// No table has the column of the statements, or cells say what cannot be understood: all of them.
pub fn read_sheet(opened: &Opened) -> Result<FilledSheet, Vec<SheetFault>> {
    let mut reading = Reading::default();
    let mut is_found = false;
    for grid in &opened.workbook.grids {
        let cells = Cells::new(grid);
        if let Some(header) = Header::find(&cells) {
            is_found = true;
            reading.table(&cells, &header);
        } else if !reading.facts(&cells) {
            let all = grid.cells.keys().map(|at| cells.name(*at)).collect();
            let name =
                if grid.name.is_empty() { "a table".to_owned() } else { format!("sheet `{}`", grid.name) };
            reading.not_read(format!("{name}, which has no column `{}`", SheetColumn::Statement.name()), all);
        }
    }
    if !is_found {
        reading.no_table(opened);
    }
    for unplaced in &opened.left_out {
        let at = |address: &Address| place(&unplaced.sheet, *address);
        reading.not_read(unplaced.what.clone(), unplaced.cells.iter().map(at).collect());
    }
    reading.settle_lacking();
    if reading.faults.is_empty() { Ok(reading.sheet) } else { Err(reading.faults) }
}

/// Whether what was opened is the sheet of a record, by the names of its columns and facts.
pub fn is_sheet_of_record(opened: &Opened) -> bool {
    let columns = [SheetColumn::Statement, SheetColumn::Mark].map(SheetColumn::name);
    let facts = [SheetFact::Ladder, SheetFact::Version, SheetFact::By].map(SheetFact::name);
    let mut texts: BTreeSet<&str> = columns.into_iter().chain(facts).collect();
    for cell in opened.workbook.grids.iter().flat_map(|grid| grid.cells.values()) {
        texts.remove(cell.text.as_str());
    }
    texts.is_empty()
}

/// What is read so far.
#[derive(Default)]
struct Reading {
    sheet: FilledSheet,
    faults: Vec<SheetFault>,
}

impl Reading {
    fn not_read(&mut self, what: impl Into<String>, cells: Vec<String>) {
        if cells.is_empty() {
            return;
        }
        let what = what.into();
        match self.sheet.not_read.iter_mut().find(|known| known.what == what) {
            Some(known) => known.cells.extend(cells),
            None => self.sheet.not_read.push(NotRead { what, cells }),
        }
    }

    /// Notes that there is no table of statements, and what is nearest to one.
    fn no_table(&mut self, opened: &Opened) {
        let [statement, mark] = [SheetColumn::Statement, SheetColumn::Mark].map(SheetColumn::name);
        let nearest = Header::nearest(opened.workbook.grids.iter().map(Cells::new));
        let message = match nearest {
            Some(names) => format!(
                "found a table with the columns {}, expected one with `{statement}` and `{mark}`",
                listed_few(&quoted(&names), MOST_NAMES, "and")
            ),
            None => format!(
                "found no table with the columns `{statement}` and `{mark}`, expected the sheet of a record"
            ),
        };
        let names = SheetColumn::ALL.map(SheetColumn::name).join("`, `");
        let help = format!("call its columns `{names}`; any but the statements and the marks may be missing");
        self.fault(String::new(), message, help);
    }

    /// Of a sheet that the program has not written no column is missing but that of the marks.
    fn settle_lacking(&mut self) {
        let is_written = self.sheet.facts.contains_key(&SheetFact::Version);
        for table in &mut self.sheet.lacking {
            table.columns.retain(|column| is_written || *column == SheetColumn::Mark);
        }
        self.sheet.lacking.retain(|table| !table.columns.is_empty());
    }

    fn fault(&mut self, cell: String, message: String, help: impl Into<String>) {
        self.faults.push(SheetFault::new(cell, message, help));
    }

    /// Takes a table of facts, the name of each before what it is; whether the grid is one.
    fn facts(&mut self, cells: &Cells<'_>) -> bool {
        let known = |text: &str| SheetFact::ALL.into_iter().find(|fact| fold(fact.name()) == fold(text));
        let labels: Vec<(&Address, SheetFact)> =
            cells.grid.cells.iter().filter_map(|(at, cell)| Some((at, known(&cell.text)?))).collect();
        // The column in which most of them stand.
        let count = |column: u32| labels.iter().filter(|(at, _)| at.column == column).count();
        let Some(column) =
            labels.iter().map(|(at, _)| at.column).max_by_key(|&column| (count(column), u32::MAX - column))
        else {
            return false;
        };
        if count(column) < 2 {
            return false;
        }
        let mut others = Vec::new();
        for (at, cell) in &cells.grid.cells {
            let label = cells.text(Address::new(at.row, column));
            let is_ours = |own: &str| fold(own) == fold(&label);
            let hints = SHEET_HINTS.iter().map(|(about, _)| *about);
            let is_label = at.column == column;
            match known(&label) {
                Some(_) if is_label => {}
                Some(fact) if at.column == column + 1 => self.fact(fact, &cell.text, cells.name(*at)),
                None if hints.chain(FACTS_SHEET.1).any(is_ours) => {}
                _ => others.push(cells.name(*at)),
            }
        }
        self.not_read(format!("no fact of a record on sheet `{}`", cells.grid.name), others);
        true
    }

    fn fact(&mut self, fact: SheetFact, text: &str, cell: String) {
        let Some(text) = Text::new(text.replace('\u{200b}', "")) else { return };
        match self.sheet.facts.get(&fact) {
            Some((known, _)) if *known == text => {}
            Some((known, first)) => {
                let message = format!("found `{}`, expected `{}` as in {first}", shown(&text), shown(known));
                self.fault(cell, message, "keep the rows of one record in a sheet");
            }
            None => {
                self.sheet.facts.insert(fact, (text, cell));
            }
        }
    }

    /// Takes the rows below a header, and notes all that is in no column of it.
    fn table(&mut self, cells: &Cells<'_>, header: &Header) {
        let mut rows: Vec<u32> = Vec::new();
        let mut others: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        let (mut above, mut struck, mut failing) = (Vec::new(), Vec::new(), Vec::new());
        self.sheet.lacking.push(header.lacking(&cells.grid.name));
        for (at, cell) in &cells.grid.cells {
            if at.row < header.row {
                above.push(cells.name(*at));
            } else if at.row > header.row && header.has(at.column) {
                struck.extend((!cell.struck.trim().is_empty()).then(|| cells.name(*at)));
                failing.extend(cells.is_failing(*at).then(|| cells.name(*at)));
                if rows.last() != Some(&at.row) {
                    rows.push(at.row);
                }
            } else if at.row > header.row {
                others.entry(at.column).or_default().push(cells.name(*at));
            }
        }
        self.not_read("above the columns", above);
        for (column, all) in others {
            let name = cells.text(Address::new(header.row, column));
            let why = match column_called(&name) {
                Some(_) => "which is there before",
                None => "which a record does not have",
            };
            let name = if name.trim().is_empty() { String::new() } else { format!(" `{}`", shown(&name)) };
            self.not_read(format!("column {}{name}, {why}", column_name(column)), all);
        }
        self.not_read("struck out", struck);
        self.not_read("a formula that fails", failing);
        if rows.len() > MOST_ROWS {
            let of = if cells.grid.name.is_empty() {
                String::new()
            } else {
                format!(" on sheet `{}`", cells.grid.name)
            };
            let message = format!("found {} rows{of}, expected at most {MOST_ROWS}", rows.len());
            self.fault(String::new(), message, ROWS_HELP);
            return;
        }
        let mut dimension = None;
        for row in rows {
            self.row(cells, header, row, &mut dimension);
        }
    }

    /// Takes a row; the dimension is that of the rows before.
    fn row(&mut self, cells: &Cells<'_>, header: &Header, row: u32, dimension: &mut Option<Text>) {
        let seen = |column: SheetColumn| header.columns.get(&column).map(|&column| cells.seen(row, column));
        let text = |column| seen(column).map(|at| cells.text(at)).unwrap_or_default();
        let name = |column| seen(column).map(|at| cells.name(at)).unwrap_or_default();
        for (&fact, &column) in &header.facts {
            let at = Address::new(row, column);
            self.fact(fact, &cells.text(at), cells.name(at));
        }
        let statement = Text::new(text(SheetColumn::Statement));
        if statement.as_ref().is_some_and(|text| fold(text) == fold(SheetColumn::Statement.name())) {
            // The header, repeated.
            return;
        }
        let own = Text::new(text(SheetColumn::Dimension));
        if own.is_some() {
            dimension.clone_from(&own);
        }
        let typed = text(SheetColumn::Mark);
        let mark = Mark::parse(&typed).unwrap_or_else(|why| {
            let message = format!("found `{}`, expected a mark", shown(&typed));
            let fault = SheetFault::new(name(SheetColumn::Mark), message, why.help);
            self.faults.push(SheetFault { rule: Mark::rule(), ..fault });
            None
        });
        let has_mark_cell = !typed.trim().is_empty();
        let mut links = seen(SheetColumn::Link).map(|at| cells.addresses(at)).unwrap_or_default();
        let days = self.days(&text(SheetColumn::Date), &name(SheetColumn::Date));
        let note = Text::new(text(SheetColumn::Note));
        let mut done = lines(&text(SheetColumn::Evidence));
        let link = seen(SheetColumn::Evidence).and_then(|at| cells.link(at));
        if let Some((words, address)) = link.filter(|_| links.is_empty()) {
            (done, links) = (lines(&words), vec![address]);
        }
        if done.is_empty() {
            // An address alone is evidence, too.
            done.clone_from(&links);
        }
        let evidence = self.evidence(&done, &days, &links, &name);
        if evidence.is_empty() && !days.is_empty() {
            self.not_read("a date without evidence", vec![name(SheetColumn::Date)]);
        }
        if statement.is_none() {
            let says = [own.is_some() && evidence.is_empty(), has_mark_cell, note.is_some()];
            self.without_statement(says, &name);
            if evidence.is_empty() {
                return;
            }
        }
        let of = if statement.is_some() { SheetColumn::Statement } else { SheetColumn::Evidence };
        let cell = seen(of).map(|at| cells.name(Address::new(row, at.column))).unwrap_or_default();
        self.sheet.rows.push(FilledRow {
            cell,
            dimension: if statement.is_some() { dimension.clone() } else { own },
            mark: (has_mark_cell && statement.is_some()).then(|| (mark, name(SheetColumn::Mark))),
            note: note.filter(|_| statement.is_some()),
            statement,
            evidence,
        });
    }

    /// Notes what a row without a statement says in vain: a dimension alone, a mark, a note.
    fn without_statement(&mut self, says: [bool; 3], name: &impl Fn(SheetColumn) -> String) {
        let [has_dimension, has_mark, has_note] = says;
        for (is_so, column, what) in [
            (
                has_dimension && !has_mark && !has_note,
                SheetColumn::Dimension,
                "a dimension without a statement or evidence",
            ),
            (has_mark, SheetColumn::Mark, "a mark without a statement"),
            (has_note, SheetColumn::Note, "a note without a statement"),
        ] {
            self.not_read(what, is_so.then(|| name(column)).into_iter().collect());
        }
    }

    fn days(&mut self, text: &str, cell: &str) -> Vec<Day> {
        let mut days = Vec::new();
        for line in lines(text) {
            let found = shown(&line);
            let message = match day(&line) {
                SaidDay::One(day) => {
                    days.push(day);
                    continue;
                }
                SaidDay::Either(one, other) => {
                    format!(
                        "found `{found}`, which is {} or {}, expected one date",
                        one.min(other),
                        one.max(other)
                    )
                }
                SaidDay::None => format!("found `{found}`, expected a date"),
            };
            self.fault(cell.to_owned(), message, DATE_HELP);
        }
        days
    }

    /// What was done, each line with its day and its address, or with the only ones.
    fn evidence(
        &mut self,
        done: &[String],
        days: &[Day],
        links: &[String],
        name: &impl Fn(SheetColumn) -> String,
    ) -> Vec<Evidence> {
        for (count, column, what) in
            [(days.len(), SheetColumn::Date, "date"), (links.len(), SheetColumn::Link, "link")]
        {
            if count > 1 && count != done.len() {
                let of = counted(done.len(), "line");
                let message = format!(
                    "found {}, expected one, or one for each piece of evidence ({of})",
                    counted(count, what)
                );
                self.fault(name(column), message, "write one a line, or give each piece of evidence a row");
            }
        }
        let evidence = done.iter().enumerate().filter_map(|(index, what)| {
            Some(Evidence {
                on: days.get(index).or(days.first().filter(|_| days.len() == 1)).copied(),
                what: Text::new(what.clone())?,
                link: links.get(index).or(links.first()).cloned().and_then(Text::new),
                about: Vec::new(),
            })
        });
        evidence.collect()
    }
}
