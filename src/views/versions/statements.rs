//! Owns what is read of what is asked otherwise: ratings and years, then statements by dimension, each behind the
//! roles that it concerns.

use crate::document::{Block, Change, Inline, Inlines, Item, joined, line};
use crate::model::letters::looks_same;
use crate::model::prose::listed;
use crate::model::{Absence, ChangeKind};
use crate::query::{
    Asking, CellDifference, CellState, ReorderedCell, SharedCell, StatementDifference, VersionDifference,
};
use crate::views::reworded::reworded;

use super::counted_statements;
use super::names::{SAME_LETTERS, codes, dimension, is_whole};

/// What is asked otherwise, of all roles or of the one that it is narrowed to.
pub(super) fn of<'a>(difference: &'a VersionDifference<'_>, is_of_one: bool) -> Vec<Block<'a>> {
    let mut blocks = ratings(difference, is_of_one);
    for (heading, told) in groups(difference, is_of_one) {
        blocks.extend(group(difference, &told, heading, !is_of_one));
    }
    blocks
}

/// Statements that become the same, each as often as a version has it.
type Same<'d, 'a> = Vec<&'d StatementDifference<'a>>;

/// What becomes of statements, in the order in which it is told, and those of which it does.
fn groups<'d, 'a>(
    difference: &'d VersionDifference<'a>,
    is_of_one: bool,
) -> [(&'static str, Vec<Same<'d, 'a>>); 5] {
    [
        ("New", ChangeKind::New, false),
        ("Reworded", ChangeKind::Reworded, false),
        ("Moved", ChangeKind::Kept, true),
        ("No longer asked", ChangeKind::Gone, false),
        ("Described otherwise", ChangeKind::Kept, false),
    ]
    .map(|(heading, kind, is_moved)| {
        let of_kind = difference.statements.iter().filter(|one| {
            // What came or went with a role is told where one asks for it alone.
            let is_wanted = if is_of_one { !one.is_unchanged() } else { !is_whole(difference, one) };
            is_wanted && one.is_moved == is_moved && (is_moved || one.kind == kind)
        });
        (heading, in_the_same_words(&of_kind.collect::<Vec<_>>()))
    })
}

/// How many statements become what: `5 statements new, 3 reworded`.
pub(super) fn counts(difference: &VersionDifference<'_>) -> String {
    let groups = groups(difference, false);
    let counts = groups.iter().map(|(heading, told)| (told.len(), heading.to_lowercase()));
    counted_statements(counts).join(", ")
}

/// Statements under a heading with their count, dimension by dimension.
fn group<'a>(
    difference: &VersionDifference<'_>,
    statements: &[Same<'a, '_>],
    heading: &str,
    names_roles: bool,
) -> Vec<Block<'a>> {
    if statements.is_empty() {
        return Vec::new();
    }
    let mut blocks: Vec<Block<'a>> = Vec::new();
    let mut last: Option<String> = None;
    let mut open: Vec<(Change<'a>, Vec<Inlines<'a>>)> = Vec::new();
    let close = |open: &mut Vec<(Change<'a>, Vec<Inlines<'a>>)>, blocks: &mut Vec<Block<'a>>| {
        if open.iter().any(|(_, below)| !below.is_empty()) {
            let items = open.drain(..).map(|(change, below)| Item { text: change.text, below });
            blocks.push(Block::List(items.collect()));
        } else if !open.is_empty() {
            blocks.push(Block::Changes(open.drain(..).map(|(change, _)| change).collect()));
        }
    };
    for same in statements {
        let sides = sides_of(same[0]);
        let name = dimension(difference, sides);
        if last.as_ref() != Some(&name) {
            close(&mut open, &mut blocks);
            blocks.push(Block::Heading(3, line(name.clone())));
            last = Some(name);
        }
        let mut text = Inlines::new();
        let roles = who(difference, same);
        if names_roles {
            text.extend([Inline::Strong(roles.into()), ": ".into()]);
        }
        text.extend(words(same[0]));
        open.push((Change { kind: same[0].kind, text }, below(difference, same)));
    }
    close(&mut open, &mut blocks);
    blocks.insert(0, Block::Heading(2, line(format!("{heading} ({})", statements.len()))));
    blocks
}

/// Statements that become the same, of whichever cells, together.
fn in_the_same_words<'s, 'a>(
    statements: &[&'s StatementDifference<'a>],
) -> Vec<Vec<&'s StatementDifference<'a>>> {
    let key = |one: &StatementDifference<'_>| {
        let side = |asking: &Option<Asking<'_>>| {
            asking.as_ref().map(|asking| (asking.dimension, asking.statement.text.to_string()))
        };
        (side(&one.from), side(&one.to), one.fields.clone())
    };
    let mut groups: Vec<Vec<&StatementDifference<'_>>> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for &one in statements {
        // Where it moved from and to other roles each move is one of its own.
        let key = (key(one), one.is_moved.then(|| roles_of(one)));
        let place = *places.entry(format!("{key:?}")).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
}

fn roles_of(one: &StatementDifference<'_>) -> [Vec<crate::model::RoleIndex>; 2] {
    [&one.from, &one.to].map(|side| side.as_ref().map(|asking| asking.roles.clone()).unwrap_or_default())
}

fn sides_of(one: &StatementDifference<'_>) -> [Option<usize>; 2] {
    let of = |asking: &Option<Asking<'_>>| asking.as_ref().map(|asking| asking.dimension);
    [of(&one.from), of(&one.to)]
}

/// The roles that some statements are asked of: now, or where they are gone, before.
fn who(difference: &VersionDifference<'_>, same: &[&StatementDifference<'_>]) -> String {
    let roles = |side: usize| same.iter().flat_map(|one| roles_of(one)[side].clone()).collect::<Vec<_>>();
    let (before, after) = (roles(0), roles(1));
    if after.is_empty() { codes(difference.old, &before) } else { codes(difference.new, &after) }
}

/// The words of a statement, those that came and went marked.
fn words<'a>(one: &'a StatementDifference<'_>) -> Inlines<'a> {
    match (&one.from, &one.to) {
        (Some(from), Some(to)) if looks_same(&from.statement.text, &to.statement.text) => {
            line(&to.statement.text)
        }
        (Some(from), Some(to)) => reworded(&from.statement.text, &to.statement.text, &one.changed),
        (from, to) => {
            let side = from.as_ref().or(to.as_ref());
            side.map_or_else(Inlines::new, |asking| line(&asking.statement.text))
        }
    }
}

/// What is to be said of a statement besides: from where it moved, and what else is said of it differently.
fn below<'a>(difference: &VersionDifference<'_>, same: &[&'a StatementDifference<'_>]) -> Vec<Inlines<'a>> {
    let one = same[0];
    let mut lines = Vec::new();
    if let (true, Some(from), Some(to)) = (one.is_moved, &one.from, &one.to) {
        let is_same_dimension = difference.pairs.dimensions.to_new[from.dimension] == Some(to.dimension);
        let old = dimension(difference, [Some(from.dimension), None]);
        let roles = codes(difference.old, &from.roles);
        let same_roles = from.roles.iter().map(|role| difference.pairs.roles.to_new[role.0]);
        let is_same_roles = same_roles.eq(to.roles.iter().map(|role| Some(role.0)));
        lines.push(line(match (is_same_dimension, is_same_roles) {
            (true, _) => format!("moved from {roles}"),
            (false, true) => format!("moved from {old}"),
            (false, false) => format!("moved from {old}, where it was asked of {roles}"),
        }));
    }
    if let (ChangeKind::Reworded, Some(from), Some(to)) = (one.kind, &one.from, &one.to)
        && looks_same(&from.statement.text, &to.statement.text)
    {
        lines.push(line(SAME_LETTERS));
    }
    for field in &one.fields {
        let name = match field.field.as_str() {
            "expands" => "what it grew out of",
            "asked_by" => "asked by its",
            name => name,
        };
        let words = match (&field.before[..], &field.after[..]) {
            ([], after) => format!("{name}: {}", after.join("; ")),
            (before, []) => format!("{name} no longer given: {}", before.join("; ")),
            (before, after) => format!("{name}: {}, before: {}", after.join("; "), before.join("; ")),
        };
        lines.push(line(words));
    }
    lines
}

/// How ratings and years move: `Autonomy · L4, L5   Moderate 2/4 → High 3/4`.
fn ratings<'a>(difference: &'a VersionDifference<'_>, is_of_one: bool) -> Vec<Block<'a>> {
    let pairs = difference.cells.iter().filter_map(|cell| {
        let words = match &cell.states {
            [Some(before), Some(after)] => moved(cell, before, after),
            // What came or went with the role.
            [Some(state), None] | [None, Some(state)] if is_of_one => said(state)?,
            _ => return None,
        };
        let mut name = line(dimension(difference, cell.dimension));
        if !is_of_one {
            name.extend([Inline::Dot, codes(difference.new, &cell.roles[1]).into()]);
        }
        Some((name, words))
    });
    let pairs: Vec<_> = pairs.collect();
    if pairs.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(2, line("Ratings and years")), Block::Pairs(pairs)]
}

/// What a cell said and says beside its statements.
fn moved<'a>(cell: &CellDifference<'_>, before: &CellState<'a>, after: &CellState<'a>) -> Inlines<'a> {
    let words = |state: &CellState<'a>| -> Inlines<'a> {
        match state.absence {
            Some(Absence::Gap) => line("not covered"),
            Some(Absence::NotAsked) => line("not asked"),
            Some(Absence::OnlyBelow) => line("nothing of its own"),
            None => said(state).unwrap_or_else(|| line("asked, without rating or years")),
        }
    };
    let (from, to) = (words(before), words(after));
    if cell.is_reason_alone() && before.inferred != after.inferred {
        // What differs is why it is inferred.
        let reason =
            |state: &CellState<'a>| state.inferred.map_or("nothing".into(), |why| why.as_str().into());
        return vec!["inferred: ".into(), reason(before), Inline::Arrow, reason(after)];
    }
    let mut all = from;
    all.push(Inline::Arrow);
    all.extend(to);
    all
}

/// The rating and the years of a cell; `None` where it has neither.
fn said<'a>(state: &CellState<'a>) -> Option<Inlines<'a>> {
    let rating = state.rating.map(|rating| line(Inline::Rating(rating)));
    let years = state.years.map(|years| line(years.to_string()));
    let words = joined(rating.into_iter().chain(years), &", ".into());
    (!words.is_empty()).then_some(words)
}

/// Which cells were split or made one, and in which statements stand in another order.
pub(super) fn cells<'a>(difference: &VersionDifference<'_>) -> Vec<Block<'a>> {
    let shared = difference.shared.iter().map(|SharedCell { dimension: at, before, after }| {
        let name = dimension(difference, at.map(Some));
        let names = |ladder, cells: &[Vec<_>]| -> Vec<String> {
            cells.iter().map(|roles| codes(ladder, roles)).collect()
        };
        let (before, after) = (names(difference.old, before), names(difference.new, after));
        Item::new(line(match (&before[..], &after[..]) {
            ([_], [..]) => {
                format!("{name}: {} shared one text, and have one each now", listed(&after, "and"))
            }
            ([..], [_]) => format!("{name}: {} had a text each, and share one now", listed(&before, "and")),
            _ => format!(
                "{name}: texts shared by {}, before by {}",
                listed(&after, "and by"),
                listed(&before, "and by")
            ),
        }))
    });
    let reordered = difference.reordered.iter().map(|ReorderedCell { dimension: at, roles }| {
        let name = dimension(difference, at.map(Some));
        let roles = codes(difference.new, &roles[1]);
        Item::new(line(format!("{name}: the statements of {roles} stand in another order")))
    });
    let items: Vec<Item<'a>> = shared.chain(reordered).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(2, line("Layout alone")), Block::List(items)]
}
