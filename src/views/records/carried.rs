//! Owns what is read of a record that was carried over: what is to be confirmed first, then what came, moved and went.

use crate::document::{Block, Change, Document, Inline, Inlines, Item, line};
use crate::model::ChangeKind;
use crate::model::prose::counted;
use crate::query::{Carried, ToConfirm};
use crate::record::{MarkedStatement, Record};
use crate::source::FileName;
use crate::views::reworded::reworded;

use super::{behind_dimension, counted_heading, list};

/// What became of a record, which is in a file where it has a name.
pub fn carried<'a>(name: Option<&'a FileName>, before: &'a Record, carried: &'a Carried) -> Document<'a> {
    let now = &carried.record;
    let title = title(name, before, now);
    let mut blocks = vec![Block::Heading(1, line(title.clone()))];
    if carried.is_unchanged(before) {
        blocks.push(Block::paragraph(line("The record has all that the ladder asks; nothing changes.")));
        return Document { title, parts: vec![blocks], ladders: Vec::new() };
    }
    blocks.push(Block::paragraph(line(summary(carried))));
    let of = |index: &usize| &now.statements[*index];
    let confirm = carried.reworded.iter().map(|ToConfirm { index, changed }| {
        let one = of(index);
        let then = one.confirm.as_ref().unwrap_or(&one.text);
        let mut text = behind_dimension(&one.dimension);
        text.extend(reworded(then, &one.text, changed));
        let mark = one.mark.map(|mark| line(format!("marked as {}", mark.label())));
        Item { text, below: mark.into_iter().collect() }
    });
    blocks.extend(list("Please confirm", confirm.collect()));
    let marked = carried.marked.iter().map(|index| {
        let mark = of(index).mark.map(|mark| line(format!("marked as {}", mark.label())));
        Item { text: statement(of(index)), below: mark.into_iter().collect() }
    });
    blocks.extend(list("Marked now", marked.collect()));
    let new = carried.new.iter().map(|index| statement(of(index)));
    blocks.extend(changes("New", ChangeKind::New, new.collect()));
    let moved = carried.moved.iter().map(|(index, from)| {
        let one = of(index);
        let mut text = vec![from.into(), Inline::Arrow];
        text.extend(statement(one));
        Item::new(text)
    });
    blocks.extend(list("In another dimension", moved.collect()));
    let back = carried.back.iter().map(|index| Item::new(statement(of(index))));
    blocks.extend(list("Asked again", back.collect()));
    let gone = carried.gone.iter().map(|index| statement(&now.no_longer_asked[*index]));
    blocks.extend(changes("No longer asked, kept apart", ChangeKind::Gone, gone.collect()));
    let dropped = carried.dropped.iter().map(statement);
    blocks.extend(changes("No longer asked, without a mark", ChangeKind::Gone, dropped.collect()));
    let evidence = now.stranded().map(|one| {
        let on = one.on.map(|day| Inline::from(format!("{day}: ")));
        Item::new(on.into_iter().chain([(&one.what).into()]).collect())
    });
    blocks.extend(list("Evidence for nothing that is asked by now", evidence.collect()));
    Document { title, parts: vec![blocks], ladders: Vec::new() }
}

fn title(name: Option<&FileName>, before: &Record, now: &Record) -> String {
    let roles = |record: &Record| match &record.goal {
        Some(goal) => format!("{} toward {goal}", record.role),
        None => record.role.to_string(),
    };
    let (was, is) = (roles(before), roles(now));
    let roles = if was == is { is } else { format!("{was}, now {is}") };
    let versions = if before.version == now.version {
        now.version.to_string()
    } else {
        format!("{} to {}", before.version, now.version)
    };
    let name = name.map_or_else(|| "Record".to_owned(), FileName::to_string);
    format!("{name}: {roles}, {} {versions}", now.ladder)
}

fn summary(carried: &Carried) -> String {
    let mut counts = Vec::new();
    if carried.kept > 0 {
        let keep = if carried.kept == 1 { "keeps" } else { "keep" };
        counts.push(format!("{} {keep} what was said", counted(carried.kept, "statement")));
    }
    for (count, what) in [
        (carried.marked.len(), "marked now"),
        (carried.reworded.len(), "to confirm"),
        (carried.new.len(), "new"),
        (carried.back.len(), "asked again"),
        (carried.gone.len(), "no longer asked and kept apart"),
    ] {
        if count > 0 {
            counts.push(format!("{count} {what}"));
        }
    }
    if counts.is_empty() {
        return "Nothing that was said is touched.".to_owned();
    }
    counts.join(", ") + "."
}

fn changes<'a>(heading: &str, kind: ChangeKind, texts: Vec<Inlines<'a>>) -> Vec<Block<'a>> {
    if texts.is_empty() {
        return Vec::new();
    }
    let heading = counted_heading(heading, texts.len());
    let changes = texts.into_iter().map(|text| Change { kind, text });
    vec![heading, Block::Changes(changes.collect())]
}

fn statement(one: &MarkedStatement) -> Inlines<'_> {
    let mut text = behind_dimension(&one.dimension);
    text.push((&one.text).into());
    text
}
