//! Owns what a sheet that was filled in adds to a record: marks, notes and evidence, each to the statement that its row
//! means. What means no statement is kept apart, and nothing that the record has is lost.

use crate::model::prose::listed;
use crate::model::{Ladder, Text};
use crate::record::{
    Assessor, Day, DimensionNames, Evidence, FilledRow, FilledSheet, Mark, MarkedStatement, NotRead, Record,
    SheetFact, SheetFault,
};

use super::by_words::StatementsByWords;
use super::carry::carry_in_order;

/// A record with what a sheet adds to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The record as it is then.
    pub record: Record,
    /// What the sheet has.
    pub read: FilledCounts,
    /// What of that the record had already.
    pub there: FilledCounts,
    /// The statements whose mark the sheet changes or withdraws, by their indices in the record, rising, each with the
    /// mark that it had.
    pub changed: Vec<(usize, Mark)>,
    /// Of a record that had evidence the pieces that are new, by their indices in it.
    pub new_evidence: Vec<usize>,
    /// The statements that the sheet has in other words, and that are to be confirmed for that: indices in the record.
    pub confirm: Vec<usize>,
    /// The rows that are no statement of the record, and of which something is said: what is kept apart, with its cell.
    pub apart: Vec<(MarkedStatement, String)>,
    /// The rows that are no statement of the record, and of which nothing is said, with their cells.
    pub unsaid: Vec<(Text, String)>,
    /// How many statements of the record have no row.
    pub without_row: usize,
    /// What of the sheet was not read.
    pub not_read: Vec<NotRead>,
}

/// How much of each a sheet has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FilledCounts {
    /// Statements with a mark.
    pub marks: usize,
    /// Pieces of evidence.
    pub evidence: usize,
    /// Statements with a note.
    pub notes: usize,
}

/// A record with what a sheet adds to it, the name of the person too; the ladder says what dimensions are called. A
/// mark that the record does not have yet is set today.
///
/// # Errors
/// Rows of one statement have different marks.
pub fn fill(
    base: &Record,
    sheet: FilledSheet,
    ladder: Option<&Ladder>,
    today: Day,
) -> Result<Filled, Vec<SheetFault>> {
    let name = sheet.fact(SheetFact::Name).cloned();
    let rows = Rows::of(sheet.rows, base, ladder)?;
    let unmarked = base.statements.iter().map(|one| {
        let unmarked = MarkedStatement::unmarked(one.dimension.clone(), one.id.clone(), one.text.clone());
        MarkedStatement { is_asked_already: one.is_asked_already, ..unmarked }
    });
    let asked = Record {
        statements: unmarked.collect(),
        no_longer_asked: Vec::new(),
        evidence: Vec::new(),
        plan: Vec::new(),
        ..base.clone()
    };
    let read = FilledCounts {
        marks: rows.statements.iter().filter(|one| one.mark.is_some()).count(),
        evidence: rows.evidence.len(),
        notes: rows.statements.iter().filter(|one| one.note.is_some()).count(),
    };
    let (statements, evidence) = (rows.statements.clone(), rows.evidence.clone());
    let of_sheet = Record { statements, evidence, ..asked.clone() };
    let carried = carry_in_order(&of_sheet, asked);
    let mut filled = Filled {
        record: base.clone(),
        read,
        there: FilledCounts::default(),
        changed: Vec::new(),
        new_evidence: Vec::new(),
        confirm: Vec::new(),
        apart: Vec::new(),
        unsaid: Vec::new(),
        without_row: carried.new.len(),
        not_read: sheet.not_read,
    };
    filled.record.name = filled.record.name.or(name);
    filled.withdraw(&rows.withdrawn);
    if !rows.none_of_others.is_empty() {
        let what = format!("`{}` for what is no statement of the record", Mark::NONE);
        filled.not_read.push(NotRead { what, cells: rows.none_of_others.clone() });
    }
    for (index, one) in carried.record.statements.iter().enumerate() {
        let held = &mut filled.record.statements[index];
        let before = held.mark.filter(|mark| one.mark.is_some_and(|new| new != *mark));
        filled.changed.extend(before.map(|mark| (index, mark)));
        if carried.reworded.iter().any(|one| one.index == index) && set_aside(held, one) {
            filled.confirm.push(index);
        }
        lay_over(held, one, today, &mut filled.there);
    }
    filled.changed.sort_unstable();
    for &index in &carried.gone {
        let one = &carried.record.no_longer_asked[index];
        filled.keep_apart(one, rows.cell_of(one), today);
    }
    filled.unsaid.extend(carried.dropped.iter().map(|one| (one.text.clone(), rows.cell_of(one))));
    let held = base.evidence.len();
    for evidence in carried.record.evidence {
        match add_evidence(&mut filled.record, held, evidence) {
            Added::Piece if held > 0 => filled.new_evidence.push(filled.record.evidence.len() - 1),
            Added::Piece | Added::More => {}
            Added::Nothing => filled.there.evidence += 1,
        }
    }
    Ok(filled)
}

/// What a sheet says of a whole record: whose marks it has, where that is one of the words.
///
/// # Errors
/// The cell says something else.
pub fn assessor_of_sheet(sheet: &FilledSheet) -> Result<Option<Assessor>, SheetFault> {
    let Some((text, cell)) = sheet.facts.get(&SheetFact::By) else { return Ok(None) };
    Assessor::parse(text).map(Some).ok_or_else(|| {
        let words = Assessor::ALL.map(Assessor::word).join("`, `");
        let message = format!("found `{text}`, expected who sets the marks");
        SheetFault::new(cell.clone(), message, format!("write one of `{words}`"))
    })
}

/// Notes that a statement was in other words where its row was filled in; whether it is to be confirmed for that: not
/// where what is held was said of its words of now.
fn set_aside(held: &mut MarkedStatement, one: &MarkedStatement) -> bool {
    let says_more = one.mark.is_some() && one.mark != held.mark;
    if says_more || !held.has_something() {
        held.confirm.clone_from(&one.confirm);
        return true;
    }
    false
}

/// Lays what a row says over a statement. A mark that is new is one for the words that the row has.
fn lay_over(held: &mut MarkedStatement, one: &MarkedStatement, today: Day, there: &mut FilledCounts) {
    if one.mark.is_some() && one.mark == held.mark {
        there.marks += 1;
    } else if one.mark.is_some() {
        (held.mark, held.on) = (one.mark, Some(today));
        held.confirm.clone_from(&one.confirm);
    }
    if let Some(note) = &one.note {
        there.notes += usize::from(!add_note(&mut held.note, note));
    }
}

impl Filled {
    /// Takes the marks of statements away that are none by now, by their indices.
    fn withdraw(&mut self, withdrawn: &[usize]) {
        for &index in withdrawn {
            let held = &mut self.record.statements[index];
            if let Some(before) = held.mark.take() {
                (held.on, held.confirm) = (None, None);
                self.changed.push((index, before));
            }
        }
    }

    /// Keeps what is no statement of the record apart, beside what is there.
    fn keep_apart(&mut self, one: &MarkedStatement, cell: String, today: Day) {
        let apart = &mut self.record.no_longer_asked;
        let is_same = |held: &MarkedStatement| held.dimension == one.dimension && held.text == one.text;
        let index = apart.iter().position(is_same).unwrap_or_else(|| {
            apart.push(MarkedStatement::unmarked(one.dimension.clone(), None, one.text.clone()));
            apart.len() - 1
        });
        lay_over(&mut apart[index], one, today, &mut self.there);
        self.apart.push((one.clone(), cell));
    }
}

/// Adds a note behind what is noted, unless it is there; whether it was not.
fn add_note(held: &mut Option<Text>, note: &Text) -> bool {
    let whole = match held.as_ref() {
        Some(held) if held.contains(note.as_str()) => return false,
        Some(held) if !note.contains(held.as_str()) => Text::new(format!("{held}; {note}")),
        _ => None,
    };
    *held = Some(whole.unwrap_or_else(|| note.clone()));
    true
}

/// Adds a piece of evidence, or to the same piece among the first what it is for and what that leaves out: the day, the
/// address. What the sheet leaves out is as it is there.
fn add_evidence(record: &mut Record, first: usize, mut evidence: Evidence) -> Added {
    let Record { statements, evidence: all, .. } = record;
    let Some(place) = same_piece(&all[..first], &evidence) else {
        all.push(evidence);
        return Added::Piece;
    };
    let same = &mut all[place];
    let before = same.clone();
    // A name of two statements says what a name of each does.
    evidence.about.retain(|name| {
        let mut named = statements.iter().filter(|one| one.is_named(name)).peekable();
        let is_held = |one: &MarkedStatement| same.about.iter().any(|held| one.is_named(held));
        named.peek().is_none() || !named.all(is_held)
    });
    add_names(&mut same.about, evidence.about);
    same.on = same.on.or(evidence.on);
    if same.what == evidence.what {
        same.link = same.link.take().or(evidence.link);
    }
    if *same == before { Added::Nothing } else { Added::More }
}

/// What a piece of evidence of a sheet brings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Added {
    Piece,
    More,
    Nothing,
}

/// The place of the piece that says what another one does: the day and the address, too, as far as both have them.
fn same_piece(all: &[Evidence], wanted: &Evidence) -> Option<usize> {
    fn is_like<T: PartialEq>(held: Option<&T>, said: Option<&T>, may_be_open: bool) -> bool {
        said.is_none() || held == said || may_be_open && held.is_none()
    }
    // Words that lead to an address may have been read as both.
    let linked = wanted.link.as_ref().map(|link| format!("[{}]({link})", wanted.what));
    let is_said = |held: &Evidence| held.what == wanted.what || linked.as_deref() == Some(held.what.as_str());
    let find = |may_be_open| {
        all.iter().position(|held| {
            is_said(held)
                && is_like(held.on.as_ref(), wanted.on.as_ref(), may_be_open)
                && is_like(held.link.as_ref(), wanted.link.as_ref(), may_be_open)
        })
    };
    find(false).or_else(|| find(true))
}

/// What a sheet says, statement by statement.
#[derive(Default)]
struct Rows {
    /// Each statement once.
    statements: Vec<MarkedStatement>,
    /// Where each of them is, and where its mark is.
    cells: Vec<[String; 2]>,
    /// The statements of the record whose rows say that there is no mark: their indices.
    withdrawn: Vec<usize>,
    /// The cells that say that there is no mark of what is no statement of the record.
    none_of_others: Vec<String>,
    /// Each piece of evidence once.
    evidence: Vec<Evidence>,
}

impl Rows {
    fn of(rows: Vec<FilledRow>, base: &Record, ladder: Option<&Ladder>) -> Result<Self, Vec<SheetFault>> {
        let names = DimensionNames::new(ladder);
        let known = StatementsByWords::of(base);
        let (mut read, mut faults) = (Self::default(), Vec::new());
        for row in rows {
            let dimension = row.dimension.as_ref();
            let dimension = dimension.map(|name| names.id_of(name, &base.statements).unwrap_or(name.clone()));
            let Some(text) = &row.statement else {
                read.add_evidence(row.evidence, dimension.as_ref());
                continue;
            };
            let says_something = row.mark.is_some() || row.note.is_some() || !row.evidence.is_empty();
            if let Some(shared) = known.shared(text).filter(|_| dimension.is_none() && says_something) {
                let ids: Vec<String> = shared.iter().map(|one| format!("`{}`", one.dimension)).collect();
                let message = format!("found what {} ask, expected which of them", listed(&ids, "and"));
                let help = "keep the column `Dimension`, and say it in this row";
                faults.push(SheetFault::new(row.cell, message, help));
                continue;
            }
            let meant = known.meant(text, dimension.as_ref());
            let own = meant.map(|index| known.all[index]);
            let text = own.map_or(text, |one| &one.text).clone();
            // Words that are known say better where they belong than the rows above.
            let dimension =
                own.map(|one| one.dimension.clone()).or(dimension).unwrap_or_else(Text::placeholder);
            let name = meant.filter(|&index| known.is_asked(index)).map(|index| base.name_of(index));
            read.add_evidence(row.evidence.clone(), Some(name.as_ref().unwrap_or(&text)));
            if let Some((None, cell)) = &row.mark {
                match meant.filter(|&index| known.is_asked(index)) {
                    Some(index) => read.withdrawn.push(index),
                    None => read.none_of_others.push(cell.clone()),
                }
            }
            faults.extend(read.add(&dimension, &text, row));
        }
        if faults.is_empty() { Ok(read) } else { Err(faults) }
    }

    /// Adds what a row says of a statement; what is wrong with it.
    fn add(&mut self, dimension: &Text, text: &Text, row: FilledRow) -> Option<SheetFault> {
        let is_same = |one: &MarkedStatement| one.dimension == *dimension && one.text == *text;
        let index = self.statements.iter().position(is_same).unwrap_or_else(|| {
            self.statements.push(MarkedStatement::unmarked(dimension.clone(), None, text.clone()));
            self.cells.push([row.cell, String::new()]);
            self.statements.len() - 1
        });
        let (one, [_, cell_of_mark]) = (&mut self.statements[index], &mut self.cells[index]);
        if let Some(note) = &row.note {
            add_note(&mut one.note, note);
        }
        let (mark, cell) = row.mark?;
        if cell_of_mark.is_empty() {
            (one.mark, *cell_of_mark) = (mark, cell);
            return None;
        }
        let label = |mark: Option<Mark>| mark.map_or(Mark::NONE, Mark::label);
        (one.mark != mark).then(|| {
            let (found, expected) = (label(mark), label(one.mark));
            let message = format!("found `{found}`, expected `{expected}` as in {cell_of_mark}, or nothing");
            SheetFault::new(cell, message, "leave the mark of a statement in one of its rows")
        })
    }

    /// Adds evidence for something; what is the same in several rows is one piece for all of them.
    fn add_evidence(&mut self, evidence: Vec<Evidence>, about: Option<&Text>) {
        for mut one in evidence {
            one.about.extend(about.cloned());
            let same = |other: &&mut Evidence| {
                other.what == one.what && other.on == one.on && other.link == one.link
            };
            match self.evidence.iter_mut().find(same) {
                Some(known) => add_names(&mut known.about, one.about),
                None => self.evidence.push(one),
            }
        }
    }

    fn cell_of(&self, statement: &MarkedStatement) -> String {
        let is_same =
            |one: &MarkedStatement| one.dimension == statement.dimension && one.text == statement.text;
        let index = self.statements.iter().position(is_same);
        index.map(|index| self.cells[index][0].clone()).unwrap_or_default()
    }
}

fn add_names(held: &mut Vec<Text>, names: Vec<Text>) {
    for name in names {
        if !held.contains(&name) {
            held.push(name);
        }
    }
}
