//! Owns what is read of a role: what it is, where it leads, its ratings at a glance, then what each dimension
//! asks; and what the job is really like.

use crate::document::{Block, Inline, Inlines, Item, joined, line, notes};
use crate::model::{Ladder, MoveKind};
use crate::query::{RoleRow, RoleView};
use crate::source::Catalog;

use super::words::{
    GAP, asked, inferred, marked, name_beside, rated, realities, role_beside, role_line, track_name,
};

/// A role: its facts and what is asked of it; in whole also what the job is really like, where it leads and
/// what its ladder notes. On a screen what is long of that may be folded.
pub(super) fn role<'a>(
    view: &RoleView<'a>,
    catalog: &'a Catalog,
    is_whole: bool,
    examples: bool,
    fold: bool,
) -> Vec<Block<'a>> {
    let mut blocks = vec![
        Block::Heading(1, vec![role_beside(catalog, view.id, view.id.ladder)]),
        Block::paragraph(role_line(view.ladder, view.id.role)),
    ];
    if is_whole {
        blocks.push(Block::paragraph(next_moves(view, catalog)));
    }
    let glance = at_a_glance(&view.rows);
    let is_seen = |row: &&RoleRow<'_>| glance.is_some() && row.rating().is_some() && is_bare(row);
    let dimensions = view.rows.iter().filter(|row| !is_seen(row));
    let dimensions: Vec<Block<'a>> = dimensions.flat_map(|row| dimension(row, examples)).collect();
    blocks.extend(glance.into_iter().chain(dimensions));
    if is_whole {
        blocks.extend(other_names(view).map(Block::hint));
        let found = view.realities.iter().map(|&found| (found, String::new()));
        let found: Vec<_> = found.collect();
        blocks.extend(realities("What the job is really like", &found, fold));
        blocks.extend(move_notes(view, catalog));
        blocks.extend(ladder_notes(view.ladder, fold));
    }
    blocks
}

/// `Next: L5 Principal (promotion), M4 Group Manager (switch)`.
fn next_moves<'a>(view: &RoleView<'a>, catalog: &'a Catalog) -> Inlines<'a> {
    if view.moves.is_empty() {
        return line("No further moves from here.");
    }
    let moves = view.moves.iter().map(|onward| {
        let kind = match onward.kind {
            MoveKind::Switch => {
                format!(" (switch to the {})", track_name(catalog.track_of(onward.to)))
            }
            kind => format!(" ({})", kind.word()),
        };
        let name = name_beside(catalog, onward.to, view.id.ladder).into();
        // Of several titles of the same role, the first.
        let title = catalog.role(onward.to).title.split(" / ").next().unwrap_or_default();
        vec![Inline::Role(name, title), kind.into()]
    });
    let mut next = line("Next: ");
    next.extend(joined(moves, &", ".into()));
    next
}

/// The job family and the other names of a role, in a line where there are any.
fn other_names<'a>(view: &RoleView<'a>) -> Option<Inlines<'a>> {
    let role = view.role;
    let mut names = Vec::new();
    if let Some(family) = &role.family {
        let mut words = line("Family: ");
        words.extend(marked(family, &role.inferred));
        names.push(words);
    } else if role.inferred.is_some() {
        let mut words = line("Partly inferred");
        words.extend(notes(&role.inferred));
        names.push(words);
    }
    if !role.aliases.is_empty() {
        let mut words = line("Also called: ");
        words.extend(joined(role.aliases.iter().map(line), &", ".into()));
        names.push(words);
    }
    (!names.is_empty()).then(|| joined(names, &Inline::Dot))
}

/// The ratings, where there are several.
fn at_a_glance<'a>(rows: &[RoleRow<'a>]) -> Option<Block<'a>> {
    let rated = rows.iter().filter_map(|row| {
        let name = marked(row.dimension.short_name(), inferred(row.dimension, row.cell));
        Some((name, line(Inline::Rating(row.rating()?))))
    });
    let rated: Vec<_> = rated.collect();
    (rated.len() > 1).then_some(Block::Pairs(rated))
}

/// Whether there is nothing to say of a dimension but its rating.
fn is_bare(row: &RoleRow<'_>) -> bool {
    let is_explained = row.rating().is_some_and(|rating| rating.about.is_some());
    let asks = row.cell.is_some_and(|cell| cell.years.is_some() || !cell.expectations.is_empty());
    !is_explained && !asks
}

/// A dimension under its name and rating, with what its cell asks.
pub(super) fn dimension<'a>(row: &RoleRow<'a>, examples: bool) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::Heading(2, rated(row))];
    match row.cell {
        None => blocks.push(Block::hint(line(GAP))),
        Some(cell) => {
            let meaning = row.rating().and_then(|rating| rating.about);
            blocks.extend(meaning.map(|meaning| Block::hint(line(meaning))));
            let mut items = asked(Some(cell), examples);
            // Years in nothing in particular are said of the role already.
            if items.len() > 1 && cell.years.iter().any(|years| years.experience.is_none()) {
                items.remove(0);
            }
            blocks.extend((!items.is_empty()).then_some(Block::List(items)));
        }
    }
    blocks
}

/// What the ladder says of the moves, where it says something.
fn move_notes<'a>(view: &RoleView<'a>, catalog: &'a Catalog) -> Vec<Block<'a>> {
    let noted = view.moves.iter().filter_map(|onward| {
        let kind = format!("{} to ", onward.kind.word());
        let to = role_beside(catalog, onward.to, view.id.ladder);
        Some(Item::new(vec![kind.into(), to, ": ".into(), onward.note?.into()]))
    });
    let noted: Vec<Item> = noted.collect();
    if noted.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(2, line("Where it leads")), Block::List(noted)]
}

/// What a reader of any role of a ladder should know; or where that is folded, and there is more than one
/// note, how many there are.
pub(super) fn ladder_notes(ladder: &Ladder, is_folded: bool) -> Vec<Block<'_>> {
    if is_folded && ladder.notes.len() > 1 {
        let count = format!("Notes on this ladder: {} (", ladder.notes.len());
        let folded = vec![count.into(), Inline::Code("--realities".into()), ")".into()];
        return vec![Block::hint(folded)];
    }
    let notes = ladder.notes.iter();
    notes.map(|note| Block::hint(vec!["Note: ".into(), note.into()])).collect()
}
