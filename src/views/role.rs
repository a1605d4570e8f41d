//! Owns what is read of a role: facts, what each dimension asks, realities, moves.

use crate::document::{
    Block, CellRow, CellSection, Cells, Entry, Fact, FactPlace, Inline, Inlines, Lead, Mark,
    Paragraph, joined, line, notes,
};
use crate::model::{Ladder, Reality};
use crate::query::{RoleRow, RoleView};
use crate::source::Catalog;

use super::words::{GAP, asked, facts, inferred, marked, role_beside};

/// A role: its facts and what is asked of it; in whole also what the job is really like, where it
/// leads and what its ladder notes.
pub(super) fn role<'a>(
    view: &RoleView<'a>,
    catalog: &'a Catalog,
    is_whole: bool,
    examples: bool,
) -> Vec<Block<'a>> {
    let code = view.role.code.as_str();
    let title = vec![Inline::Role(code.into(), &view.role.title)];
    let mut blocks = vec![
        Block::Title(1, title),
        Block::Facts(all_facts(view)),
        Block::Cells(cells(&view.rows, examples)),
    ];
    if is_whole {
        if !view.realities.is_empty() {
            let heading = "What the job is really like";
            blocks.push(Block::Heading(2, line(heading)));
            let realities = view.realities.iter();
            let entries = realities.map(|found| reality(found, line(&found.name)));
            blocks.push(Block::Entries(entries.collect()));
        }
        blocks.push(Block::Heading(2, line("Where it leads")));
        blocks.push(moves(view, catalog));
        blocks.extend(ladder_notes(view.ladder));
    }
    blocks
}

fn all_facts<'a>(view: &RoleView<'a>) -> Vec<Fact<'a>> {
    let (ladder, role) = (view.ladder, view.role);
    let mut facts = facts(ladder, view.id.role);
    match &role.family {
        Some(family) => facts.push(Fact {
            label: "Family",
            value: marked(family, &role.inferred),
            place: FactPlace::Own,
        }),
        None if role.inferred.is_some() => facts.push(Fact {
            label: "In part inferred",
            value: notes(&role.inferred).collect(),
            place: FactPlace::Own,
        }),
        None => {}
    }
    if !role.aliases.is_empty() {
        facts.push(Fact {
            label: "Also called",
            value: joined(role.aliases.iter().map(line), &", ".into()),
            place: FactPlace::Quiet,
        });
    }
    facts
}

/// The rows of a role by section.
fn cells<'a>(rows: &[RoleRow<'a>], examples: bool) -> Cells<'a> {
    let sections = rows.chunk_by(|one, next| one.dimension.section == next.dimension.section);
    let section = |rows: &[RoleRow<'a>]| CellSection {
        heading: rows[0].dimension.section.as_deref(),
        label: "Dimension",
        rows: rows.iter().map(|row| cell(row, examples)).collect(),
    };
    Cells { sections: sections.map(section).collect(), is_list: false }
}

fn cell<'a>(row: &RoleRow<'a>, examples: bool) -> CellRow<'a> {
    let rating = row.rating();
    let meaning = rating.and_then(|rating| rating.about);
    CellRow {
        label: marked(&row.dimension.name, inferred(row.dimension, row.cell)),
        rating,
        about: match row.cell {
            None => Some(line(GAP)),
            Some(_) => meaning.map(line),
        },
        items: asked(row.cell, examples),
    }
}

/// A reality under a name.
pub(super) fn reality<'a>(reality: &'a Reality, head: Inlines<'a>) -> Entry<'a> {
    let practice = Paragraph::of(&reality.practice).with_lead(Lead::Arrow("In practice"));
    Entry::heading(Mark::Bullet, head, vec![Paragraph::of(&reality.about), practice])
}

fn moves<'a>(view: &RoleView<'a>, catalog: &'a Catalog) -> Block<'a> {
    if view.moves.is_empty() {
        return Block::Paragraph(Paragraph::of("No move leads on from here."));
    }
    let entries = view.moves.iter().map(|onward| {
        let note = onward.note.map(|note| Paragraph::of(note).quiet());
        let role = role_beside(catalog, onward.to, view.id.ladder);
        Entry {
            paragraphs: note.into_iter().collect(),
            ..Entry::new(Mark::Word(onward.kind.word()), vec![role])
        }
    });
    Block::Entries(entries.collect())
}

/// What a reader of any role of a ladder should know.
pub(super) fn ladder_notes(ladder: &Ladder) -> impl Iterator<Item = Block<'_>> {
    ladder.notes.iter().map(|note| {
        let note = Paragraph::of(note).with_lead(Lead::Label("Note"));
        Block::Paragraph(note.apart())
    })
}
