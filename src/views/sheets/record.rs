//! Owns a record as a sheet to fill in.

use crate::document::{Book, BookArea, BookChoice, BookRow, BookSheet, RowKind, Sheet};
use crate::model::{Ladder, Text};
use crate::record::{
    DimensionNames, Evidence, FACTS_SHEET, Mark, MarkedStatement, Record, SHEET_HINTS, SheetColumn, SheetFact,
};

use crate::views::records::title_of;

use super::cell;

/// How wide the columns are, in characters.
const WIDTHS: [u16; SheetColumn::ALL.len()] = [20, 60, 9, 16, 50, 12, 30, 30];

/// For so many rows that somebody adds a mark is offered, too.
const MORE_ROWS: usize = 200;

/// A record, a row a statement or one for each of its pieces of evidence; then what is evidence for no statement. The
/// ladder says what dimensions are called. What is said of the whole record stands in every row, so that rows can be
/// sorted.
pub fn record(record: &Record, ladder: Option<&Ladder>) -> Sheet {
    let facts = facts(record);
    let columns = SheetColumn::ALL.map(SheetColumn::name).into_iter();
    let mut sheet = Sheet::new(columns.chain(facts.iter().map(|(fact, _)| *fact)));
    let values = facts.iter().map(|(_, value)| value.clone());
    let row = |row: [String; 8]| row.into_iter().chain(values.clone()).collect();
    sheet.rows = record_rows(record, ladder).into_iter().map(row).collect();
    sheet
}

/// A record as a book, with the marks to choose from; what is said of the whole record has a sheet of its own.
pub fn record_book(record: &Record, ladder: Option<&Ladder>) -> Book {
    let columns = SheetColumn::ALL.map(|column| column.name().to_owned());
    let mut rows = vec![BookRow::of_texts(RowKind::Header, columns)];
    let texts = record_rows(record, ladder).into_iter();
    rows.extend(texts.map(|row| BookRow::of_texts(RowKind::Body, row)));
    let of_mark = SheetColumn::ALL.iter().position(|column| *column == SheetColumn::Mark).unwrap_or_default();
    let area = BookArea { rows: (1, rows.len() - 1 + MORE_ROWS), columns: (of_mark, of_mark) };
    let marks = Mark::ALL.map(Mark::label).into_iter().chain([Mark::NONE]).map(str::to_owned).collect();
    let sheet = BookSheet {
        name: "Record".to_owned(),
        rows,
        widths: WIDTHS.to_vec(),
        label_columns: 1,
        frozen_rows: 1,
        is_wide: true,
        choices: vec![BookChoice { area, words: marks }],
        ..BookSheet::default()
    };
    Book { title: title_of(record), sheets: vec![sheet, about(record)] }
}

/// The sheet of what is said of the whole record, and of how the other is filled in.
fn about(record: &Record) -> BookSheet {
    let (name, head) = FACTS_SHEET;
    let mut rows = vec![BookRow::of_texts(RowKind::Header, head.map(str::to_owned))];
    let hints = SHEET_HINTS.map(|(about, hint)| (about, hint.to_owned()));
    let lines = facts(record).into_iter().chain(hints);
    rows.extend(lines.map(|(about, value)| BookRow::of_texts(RowKind::Body, [about.to_owned(), value])));
    BookSheet {
        name: name.to_owned(),
        rows,
        widths: vec![16, 80],
        label_columns: 1,
        frozen_rows: 1,
        ..BookSheet::default()
    }
}

/// What is said of the whole record, with what each is called.
pub(crate) fn facts(record: &Record) -> Vec<(&'static str, String)> {
    let of = |fact: SheetFact| match fact {
        SheetFact::Ladder => Some(record.ladder.to_string()),
        SheetFact::Version => Some(record.version.to_string()),
        SheetFact::Role => Some(record.role.to_string()),
        SheetFact::Goal => record.goal.as_ref().map(Text::to_string),
        SheetFact::By => Some(record.by.word().to_owned()),
        SheetFact::Name => record.name.as_ref().map(Text::to_string),
    };
    SheetFact::ALL.into_iter().filter_map(|fact| Some((fact.name(), of(fact)?))).collect()
}

/// The rows of a record, with the columns of [`SheetColumn::ALL`].
pub(crate) fn record_rows(record: &Record, ladder: Option<&Ladder>) -> Vec<[String; 8]> {
    let names = DimensionNames::new(ladder);
    let mut rows = Vec::new();
    for (index, one) in record.statements.iter().enumerate() {
        let is_for = |evidence: &&Evidence| evidence.about.iter().any(|name| one.is_named(name));
        let mut evidence = record.evidence.iter().filter(is_for);
        let first = evidence.next();
        let label = names.of(&one.dimension);
        rows.push(row(label, Some(one), one.mark, first));
        rows.extend(evidence.map(|more| {
            let bare = MarkedStatement { note: None, ..one.clone() };
            row(label, Some(&bare), None, Some(more))
        }));
        let is_last = record.statements[index + 1..].iter().all(|other| other.dimension != one.dimension);
        if is_last {
            let is_for = |evidence: &&Evidence| evidence.about.contains(&one.dimension);
            rows.extend(record.evidence.iter().filter(is_for).map(|more| row(label, None, None, Some(more))));
        }
    }
    for evidence in &record.evidence {
        let is_asked =
            |name: &Text| record.statements.iter().any(|one| one.is_named(name) || one.dimension == *name);
        let others = evidence.about.iter().filter(|name| !is_asked(name));
        rows.extend(others.map(|name| row(name, None, None, Some(evidence))));
        if evidence.about.is_empty() {
            rows.push(row("", None, None, Some(evidence)));
        }
    }
    rows
}

fn row(
    dimension: &str,
    one: Option<&MarkedStatement>,
    mark: Option<Mark>,
    evidence: Option<&Evidence>,
) -> [String; 8] {
    let is_asked_already = one.is_some_and(|one| one.is_asked_already);
    [
        dimension.to_owned(),
        cell(one.map(|one| &one.text)),
        if is_asked_already { "yes" } else { "" }.to_owned(),
        cell(mark.map(Mark::label)),
        cell(evidence.map(|evidence| &evidence.what)),
        cell(evidence.and_then(|evidence| evidence.on)),
        cell(evidence.and_then(|evidence| evidence.link.as_ref())),
        cell(one.and_then(|one| one.note.as_ref())),
    ]
}
