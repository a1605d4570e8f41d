//! Owns a record as a document to fill in: one table of its statements, and one of what is said of the whole record.

use crate::document::{Block, Document, Inline, Inlines, Table, line};
use crate::model::Ladder;
use crate::record::{FACTS_SHEET, Record, SHEET_HINTS, SheetColumn};
use crate::views::sheets::{facts, record_rows};

use super::title_of;

/// A record to fill in; the ladder says what dimensions are called.
pub fn to_fill_in(record: &Record, ladder: Option<&Ladder>) -> Document<'static> {
    let title = title_of(record);
    let rows = record_rows(record, ladder).into_iter();
    let rows: Vec<Vec<Inlines<'static>>> = rows.map(|row| row.map(line).to_vec()).collect();
    let (name, head) = FACTS_SHEET;
    let hints = SHEET_HINTS.map(|(about, hint)| (about, hint.to_owned()));
    let facts = facts(record).into_iter().chain(hints);
    let facts = facts.map(|(about, value)| vec![line(about), line(value)]);
    let blocks = vec![
        Block::Heading(1, line(title.clone())),
        Block::Table(Table::new(SheetColumn::ALL.map(SheetColumn::name), rows)),
        Block::Heading(2, vec![Inline::from(name)]),
        Block::Table(Table::new(head, facts.collect())),
    ];
    Document { title, parts: vec![blocks], ladders: Vec::new() }
}
