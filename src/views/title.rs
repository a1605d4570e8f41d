//! Owns what is read of an ambiguous title: its meanings and where each leads.

use crate::document::{Block, Entry, Inlines, Lead, Mark, Paragraph};
use crate::model::Meaning;
use crate::query::{Subject, TitleId};
use crate::source::Catalog;

use super::role::ladder_notes;
use super::words::{ladder_name, marked, subject_name};

/// A title with its meanings; below each what `below` has to say of it by its index.
pub(super) fn title<'a>(
    id: TitleId,
    catalog: &'a Catalog,
    below: impl Fn(usize) -> Vec<Inlines<'a>>,
) -> Vec<Block<'a>> {
    let title = id.of(catalog);
    let ladder = catalog.ladder(id.ladder);
    let count = match title.meanings.len() {
        1 => "a title with one meaning".to_owned(),
        many => format!("a title with {many} meanings"),
    };
    let heading = vec![(&title.title).into(), format!(": {count}").into()];
    let mut blocks = vec![
        Block::Title(1, heading),
        Block::Paragraph(Paragraph::new(ladder_name(ladder))),
        Block::Paragraph(Paragraph::of(&title.about)),
    ];
    let entries = title.meanings.iter().enumerate().map(|(index, meaning)| {
        let mut paragraphs = vec![Paragraph::of(&meaning.about)];
        if let Some(leads_to) = &meaning.leads_to {
            paragraphs.push(Paragraph::of(leads_to).with_lead(Lead::Label("Leads to")));
        }
        let nearest = nearest_roles(catalog, id.ladder, meaning);
        if !nearest.is_empty() {
            let nearest = Paragraph::of(nearest.join(", "));
            paragraphs.push(nearest.with_lead(Lead::Label("Nearest roles")));
        }
        paragraphs.extend(below(index).into_iter().map(|line| Paragraph::new(line).hanging()));
        let name = marked(&meaning.name, &meaning.inferred);
        Entry::heading(Mark::Number, name, paragraphs)
    });
    blocks.push(Block::Entries(entries.collect()));
    blocks.extend(ladder_notes(ladder));
    blocks
}

/// The roles nearest to a meaning, as far as they are in the catalog, by qualified id and title.
fn nearest_roles(catalog: &Catalog, ladder: usize, meaning: &Meaning) -> Vec<String> {
    let nearest = meaning.nearest.iter();
    let roles = nearest.filter_map(|reference| catalog.follow(ladder, reference));
    roles.map(|role| subject_name(catalog, Subject::Role(role))).collect()
}
