//! Owns what is read of a sheet that was filled in: how much of it is in the record by now, and what is not.

use crate::document::{Block, Document, Inline, Inlines, Item, line};
use crate::model::prose::{counted, listed, listed_few};
use crate::query::{Filled, FilledCounts};
use crate::record::Mark;
use crate::source::FileName;

use super::parts::done;
use super::{behind_dimension, counted_heading, list, title_of};

/// What a sheet of a name came to, in a record of another name.
pub fn filled<'a>(name: &'a FileName, into: Option<&'a FileName>, filled: &'a Filled) -> Document<'a> {
    let record = &filled.record;
    let into = into.map(|into| format!(" into {into}")).unwrap_or_default();
    let title = format!("{name}{into}: {}", title_of(record));
    let mut blocks = vec![Block::Heading(1, line(title.clone())), Block::paragraph(line(summary(filled)))];
    let changed = filled.changed.iter().map(|(index, before)| {
        let one = &record.statements[*index];
        let mut text = behind_dimension(&one.dimension);
        text.push((&one.text).into());
        let now = one.mark.map_or(Mark::NONE, Mark::label);
        Item { text, below: vec![vec![before.label().into(), Inline::Arrow, now.into()]] }
    });
    blocks.extend(list("Another mark in the sheet, which counts now", changed.collect()));
    let new = filled.new_evidence.iter().map(|&index| Item::new(done(&record.evidence[index])));
    blocks.extend(list("New evidence", new.collect()));
    let confirm = filled.confirm.iter().map(|&index| {
        let one = &record.statements[index];
        let mut text = behind_dimension(&one.dimension);
        text.push((&one.text).into());
        let then = one.confirm.as_ref().map(|then| line(format!("in the sheet: {then}")));
        Item { text, below: then.into_iter().collect() }
    });
    blocks.extend(list("In other words in the sheet, please confirm", confirm.collect()));
    let apart = filled.apart.iter().map(|(one, cell)| {
        let mut text: Inlines<'a> = line(format!("{cell} "));
        text.extend(behind_dimension(&one.dimension));
        text.push((&one.text).into());
        let mark = one.mark.map(|mark| line(format!("marked as {}", mark.label())));
        Item { text, below: mark.into_iter().collect() }
    });
    let asked = record.goal.as_ref().unwrap_or(&record.role);
    blocks.extend(list(&format!("Not asked of {asked}, kept under `no_longer_asked`"), apart.collect()));
    let unsaid = filled.unsaid.iter().map(|(text, cell)| Item::new(line(format!("{cell} {text}"))));
    blocks.extend(list(&format!("Not asked of {asked}, and nothing said of it"), unsaid.collect()));
    if !filled.not_read.is_empty() {
        let items = filled.not_read.iter().map(|one| {
            let cells = match one.cells.len() {
                0 => String::new(),
                _ => format!(" ({})", listed_few(&one.cells, 9, "and")),
            };
            Item::new(line(format!("{}{cells}", one.what)))
        });
        blocks.push(counted_heading("Not read", filled.not_read.len()));
        blocks.push(Block::List(items.collect()));
    }
    Document { title, parts: vec![blocks], ladders: Vec::new() }
}

fn summary(filled: &Filled) -> String {
    let mut summary = format!("Read {}", counts(filled.read));
    if filled.there != FilledCounts::default() {
        summary.push_str(&format!("; of these the record had {}", counts(filled.there)));
    }
    if filled.without_row > 0 {
        let statements = counted(filled.without_row, "statement");
        summary.push_str(&format!("; {statements} of the record not in the sheet"));
    }
    summary + "."
}

fn counts(counts: FilledCounts) -> String {
    let FilledCounts { marks, evidence, notes } = counts;
    let evidence = format!("{} of evidence", counted(evidence, "piece"));
    listed(&[counted(marks, "mark"), evidence, counted(notes, "note")], "and")
}
