//! Owns what is read of a role: what it is, where it leads, its ratings at a glance, then what each dimension
//! asks; and what the job is really like.

use crate::document::{Block, Inline, Inlines, Item, joined, line, notes};
use crate::model::prose::{counted, listed};
use crate::model::{Absence, Dimension, Ladder, MoveKind, Role, RoleIndex};
use crate::query::{RoleRow, RoleView};
use crate::source::Catalog;

use super::names::{name_beside, role_beside, track_name};
use super::words::{
    absence, asked, by_section, counts_by_section, inferred, marked, meaning, rated, realities, role_line,
    statement,
};

/// How much of a role is wanted.
#[derive(Clone, Copy, Debug)]
pub struct RoleDetail {
    /// Whether examples of meeting an expectation are shown.
    pub examples: bool,
    /// Whether it is only counted what the job is really like, and what the ladder notes.
    pub folds_realities: bool,
    /// Whether it is only counted what is asked because roles below are asked it.
    pub folds_below: bool,
}

/// A role: its facts and what is asked of it; in whole also what the job is really like, where it leads and
/// what its ladder notes.
pub(super) fn role<'a>(
    view: &RoleView<'a>,
    catalog: &'a Catalog,
    is_whole: bool,
    detail: RoleDetail,
) -> Vec<Block<'a>> {
    let mut blocks = vec![
        Block::Heading(1, vec![role_beside(catalog, view.id, view.id.ladder)]),
        Block::paragraph(role_line(view.ladder, view.id.role)),
    ];
    if is_whole {
        blocks.extend(abouts(view.ladder, view.role));
        blocks.push(Block::paragraph(next_moves(view, catalog)));
    }
    blocks.extend(asked_of(view, is_whole, 2, detail));
    if detail.folds_below {
        blocks.extend(asked_below(view, vec![" (".into(), Inline::Code("--full".into()), ")".into()]));
    }
    if is_whole {
        blocks.extend(asks_nothing(view, Absence::NotAsked, "Not asked: "));
        blocks.extend(asks_nothing(view, Absence::Gap, "Not covered: "));
        blocks.extend(other_names(view.role).map(Block::hint));
        let found = view.realities.iter().map(|&found| (found, String::new()));
        let found: Vec<_> = found.collect();
        blocks.extend(realities("What the job is really like", &found, detail.folds_realities));
        blocks.extend(move_notes(view, catalog));
        blocks.extend(ladder_notes(view.ladder, detail.folds_realities));
    }
    blocks
}

/// What a role asks, where its name is a heading already: what it is, where it leads, what each dimension asks under a
/// heading of some level, and of what asks nothing the name. What it asks because roles below are asked it is counted.
pub(super) fn role_below_name<'a>(view: &RoleView<'a>, catalog: &'a Catalog, level: u8) -> Vec<Block<'a>> {
    let detail = RoleDetail { examples: true, folds_realities: true, folds_below: true };
    let mut blocks: Vec<Block<'a>> = abouts(view.ladder, view.role).collect();
    blocks.push(Block::paragraph(next_moves(view, catalog)));
    blocks.extend(asked_of(view, true, level, detail));
    blocks.extend(asked_below(view, Vec::new()));
    blocks.extend(asks_nothing(view, Absence::NotAsked, "Not asked: "));
    blocks.extend(asks_nothing(view, Absence::Gap, "Not covered: "));
    blocks
}

/// The ratings of a role, then what its dimensions ask under headings of some level.
fn asked_of<'a>(view: &RoleView<'a>, is_whole: bool, level: u8, detail: RoleDetail) -> Vec<Block<'a>> {
    let glance = at_a_glance(&view.rows);
    let is_seen = |row: &&RoleRow<'_>| {
        let is_all = detail.folds_below || row.statements_below().is_empty();
        glance.is_some() && row.rating().is_some() && is_bare(row) && is_all
    };
    // In a whole role, what asks nothing is named at the end.
    let is_empty =
        |row: &&RoleRow<'_>| is_whole && row.absence().is_some() && (detail.folds_below || !row.is_covered());
    let told: Vec<&RoleRow<'a>> = view.rows.iter().filter(|row| !is_seen(row) && !is_empty(row)).collect();
    glance.into_iter().chain(dimensions(told, level, detail)).collect()
}

/// What a role is, and what its levels are.
fn abouts<'a>(ladder: &'a Ladder, role: &'a Role) -> impl Iterator<Item = Block<'a>> {
    let of_levels = ladder.levels_of(role.levels).iter().filter_map(|level| {
        let about = level.about.as_ref()?;
        Some(vec![format!("Level {}: ", level.name).into(), about.into()])
    });
    role.about.iter().map(line).chain(of_levels).map(Block::paragraph)
}

/// How much a role is asked because roles that it builds on are asked it: `And 31 more statements that L1, L2
/// and L3 ask`, and how to see them.
fn asked_below<'a>(view: &RoleView<'a>, how: Inlines<'a>) -> Option<Block<'a>> {
    let below: Vec<RoleIndex> =
        view.rows.iter().flat_map(RoleRow::statements_below).map(|(role, _)| role).collect();
    let roles = view.ladder.role_indices().filter(|role| below.contains(role));
    let codes: Vec<String> = roles.map(|role| view.ladder.role(role).code.to_string()).collect();
    (!below.is_empty()).then(|| {
        let verb = if codes.len() == 1 { "asks" } else { "ask" };
        let more = counted(below.len(), "more statement");
        let mut all = line(format!("And {more} that {} {verb}", listed(&codes, "and")));
        all.extend(how);
        Block::paragraph(all)
    })
}

/// The dimensions that ask nothing, for one reason, in a line where there are any.
fn asks_nothing<'a>(view: &RoleView<'a>, why: Absence, words: &'static str) -> Option<Block<'a>> {
    let rows = view.rows.iter().filter(|row| row.absence() == Some(why));
    let dimensions: Vec<&Dimension> = rows.clone().map(|row| row.dimension).collect();
    if let Some(counts) = counts_by_section(&dimensions) {
        return Some(Block::hint(line(format!("{words}{counts}"))));
    }
    let names = rows.map(|row| marked(row.dimension.short_name(), &row.dimension.inferred));
    let mut all = line(words);
    all.extend(joined(names, &", ".into()));
    (all.len() > 1).then(|| Block::hint(all))
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
pub(super) fn other_names(role: &Role) -> Option<Inlines<'_>> {
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
    let asks = row.cell.is_some_and(|cell| cell.years.is_some() || row.own_statements().next().is_some());
    !is_explained && !asks
}

/// Dimensions one after another; where they fill more than a screen or two by section, if there are such.
fn dimensions<'a>(rows: Vec<&RoleRow<'a>>, level: u8, detail: RoleDetail) -> Vec<Block<'a>> {
    const MOST: usize = 20;
    let has_sections = rows.len() > MOST && rows.iter().any(|row| row.dimension.section.is_some());
    if !has_sections {
        return rows.into_iter().flat_map(|row| dimension(row, level, detail)).collect();
    }
    let sections = by_section(rows, |row| row.dimension).into_iter();
    let sections = sections.flat_map(|(section, rows)| {
        let name = section.map(|name| Block::Heading(level, line(name)));
        name.into_iter().chain(rows.into_iter().flat_map(|row| dimension(row, level + 1, detail)))
    });
    sections.collect()
}

/// A dimension under its name and rating, with what its cell asks; below it, unless that is folded, what is
/// asked because roles below are asked it.
fn dimension<'a>(row: &RoleRow<'a>, heading: u8, detail: RoleDetail) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::Heading(heading, rated(row))];
    blocks.extend(row.absence().map(|why| Block::hint(line(absence(why)))));
    if let Some(cell) = row.cell {
        let meaning = meaning(row.rating().and_then(|rating| rating.about), row.own_statements());
        blocks.extend(meaning.map(|meaning| Block::hint(line(meaning))));
        let mut items = asked(row.dimension, cell, detail.examples);
        // Years in nothing in particular are said of the role already.
        if items.len() > 1 && cell.years.iter().any(|years| years.experience.is_none()) {
            items.remove(0);
        }
        blocks.extend((!items.is_empty()).then_some(Block::List(items)));
    }
    if !detail.folds_below {
        let below = row.statements_below();
        blocks.extend(below.chunk_by(|(one, _), (other, _)| one == other).flat_map(|of_role| {
            let role = &row.ladder.role(of_role[0].0).code;
            let items = of_role.iter().map(|(_, one)| statement(one, detail.examples));
            [Block::paragraph(line(format!("As at {role}:"))), Block::List(items.collect())]
        }));
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
