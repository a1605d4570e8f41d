//! Owns what is read of an ambiguous title: its meanings and where each leads.

use crate::document::{Block, Inline, Inlines, Item, line, notes};
use crate::model::Meaning;
use crate::query::{Subject, TitleId};
use crate::source::Catalog;

use super::names::{ladder_name, subject_name};
use super::role::ladder_notes;

/// A title with its meanings; below each what `below` has to say of it by its index. Several notes of the
/// ladder may be folded.
pub(super) fn title<'a>(
    id: TitleId,
    catalog: &'a Catalog,
    fold: bool,
    below: impl Fn(usize) -> Vec<Inlines<'a>>,
) -> Vec<Block<'a>> {
    let title = id.of(catalog);
    let ladder = catalog.ladder(id.ladder);
    let count = match title.meanings.len() {
        1 => "a title with one meaning".to_owned(),
        many => format!("a title with {many} meanings"),
    };
    let meanings = title.meanings.iter().enumerate().map(|(index, meaning)| {
        let mut text = line(Inline::Strong(meaning.name.as_str().into()));
        text.extend(notes(&meaning.inferred));
        let mut lines = vec![line(&meaning.about)];
        lines.extend(meaning.leads_to.iter().map(|to| vec!["Leads to: ".into(), to.into()]));
        let nearest = nearest_roles(catalog, id.ladder, meaning).join(", ");
        if !nearest.is_empty() {
            lines.push(vec!["Nearest roles: ".into(), nearest.into()]);
        }
        lines.extend(below(index));
        Item { text, below: lines }
    });
    let mut blocks = vec![
        Block::Heading(1, vec![(&title.title).into(), format!(": {count}").into()]),
        Block::paragraph(ladder_name(ladder)),
        Block::paragraph(line(&title.about)),
        Block::Numbered(meanings.collect()),
    ];
    blocks.extend(ladder_notes(ladder, fold));
    blocks
}

/// The roles nearest to a meaning, as far as they are in the catalog, by qualified id and title.
fn nearest_roles(catalog: &Catalog, ladder: usize, meaning: &Meaning) -> Vec<String> {
    let nearest = meaning.nearest.iter();
    let roles = nearest.filter_map(|reference| catalog.follow(ladder, reference));
    roles.map(|role| subject_name(catalog, Subject::Role(role))).collect()
}
