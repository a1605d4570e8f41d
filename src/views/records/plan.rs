//! Owns what is read of a plan: what is open, and what will be done for it by when, with boxes to tick.

use crate::document::{Block, Document, Inline, Inlines, Item, line};
use crate::model::prose::counted;
use crate::query::Plan;
use crate::record::{Mark, PlanItem};

use super::title_of;

/// A plan, by dimension: what is planned for all of it, then its open statements, each with what is planned for it.
pub fn plan<'a>(plan: &Plan<'a>) -> Document<'a> {
    let title = format!("Plan: {}", title_of(plan.record));
    let mut blocks = vec![Block::Heading(1, line(title.clone()))];
    if plan.dimensions.is_empty() && plan.others.is_empty() {
        blocks.push(Block::paragraph(line(
            "Nothing is marked as partly or not yet met, and nothing is planned.",
        )));
    }
    for dimension in &plan.dimensions {
        blocks.push(Block::Heading(2, line(dimension.name)));
        blocks.extend(boxes(&dimension.items));
        for one in &dimension.statements {
            let mut text: Inlines<'a> = line(&one.statement.text);
            text.extend([Inline::Dot, one.statement.mark.map_or("unmarked", Mark::label).into()]);
            blocks.push(Block::paragraph(text));
            blocks.extend(boxes(&one.items));
        }
    }
    if !plan.others.is_empty() {
        blocks.push(Block::Heading(2, line("For nothing that is asked")));
        blocks.extend(boxes(&plan.others));
    }
    if plan.unmarked > 0 {
        let hint = format!("{} without a mark", counted(plan.unmarked, "statement"));
        blocks.push(Block::hint(line(hint)));
    }
    Document { title, parts: vec![blocks], ladders: Vec::new() }
}

fn boxes<'a>(items: &[&'a PlanItem]) -> Option<Block<'a>> {
    let each = items.iter().map(|item| Item::new(ticked(item)));
    (!items.is_empty()).then(|| Block::List(each.collect()))
}

fn ticked(item: &PlanItem) -> Inlines<'_> {
    let mut text = vec![Inline::Tick(item.done.is_some()), (&item.what).into()];
    text.extend(item.by.map(|day| Inline::from(format!(", by {day}"))));
    text.extend(item.done.map(|day| Inline::from(format!(", done {day}"))));
    text
}
