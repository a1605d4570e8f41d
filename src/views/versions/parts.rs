//! Owns what is read of parts that came, went, stand elsewhere or are described otherwise.

use std::collections::HashSet;

use crate::document::{Block, Change, Inline, Inlines, joined, line};
use crate::model::letters::looks_same;
use crate::model::prose::{counted, listed};
use crate::model::{ChangeKind, RoleIndex};
use crate::query::{FieldChange, PartChange, PartKind, VersionDifference};
use crate::views::reworded::reworded;

use super::names::SAME_LETTERS;
use super::{is_from_nothing, plural};

/// A text that is longer is shown with its changed words marked, a shorter one before and after.
const LONG: usize = 40;

/// How many parts of each kind came, went and are called otherwise: `1 role new`.
pub(super) fn counts(difference: &VersionDifference<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    let kinds = [PartKind::Level, PartKind::Track, PartKind::Role, PartKind::Dimension];
    for kind in kinds {
        let of_kind = || difference.parts.iter().filter(|part| part.kind == kind);
        let is_renamed = |part: &&PartChange| {
            ["id", "code", "name"].iter().any(|name| part.field(name).is_some())
                && !part.is_added()
                && !part.is_removed()
        };
        let counts = [
            (of_kind().filter(|part| part.is_added()).count(), "new"),
            (of_kind().filter(|part| part.is_removed()).count(), "gone"),
            (of_kind().filter(is_renamed).count(), "renamed"),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0);
        facts.extend(counts.map(|(count, words)| format!("{count} {} {words}", plural(kind, count))));
    }
    facts
}

/// The keys that hold several texts.
const LISTS: [&str; 6] = ["aliases", "notes", "tracks", "applies_to", "nearest", "scale"];

/// What becomes of all parts.
///
/// Beside a version in which there is nothing what is said of the ladder itself is no change.
pub(super) fn of_ladder<'a>(difference: &'a VersionDifference<'_>) -> Vec<Block<'a>> {
    let parts = difference.parts.iter();
    let parts = parts.filter(|part| part.kind != PartKind::Ladder || !is_from_nothing(difference));
    told(difference, &parts.collect::<Vec<_>>())
}

fn told<'a>(difference: &'a VersionDifference<'_>, parts: &[&'a PartChange]) -> Vec<Block<'a>> {
    let mut changes: Vec<Change<'a>> = Vec::new();
    for kind in PartKind::ALL {
        let of_kind: Vec<&PartChange> = parts.iter().copied().filter(|part| part.kind == kind).collect();
        let stay = |part: &&&PartChange| !part.is_added() && !part.is_removed();
        // What is said of several parts in the same words is told once.
        let mut told: Vec<&FieldChange> = Vec::new();
        for part in of_kind.iter().filter(stay) {
            for field in part.fields.iter().filter(|field| is_told(kind, field)) {
                let same = of_kind.iter().filter(stay).filter(|other| other.fields.contains(field));
                let names: Vec<Inlines<'a>> = same.map(|other| name(other)).collect();
                if names.len() > 1 && !told.contains(&field) {
                    told.push(field);
                    let mut text = line(format!("{} ", plural(kind, names.len())));
                    text.extend(joined(names, &", ".into()));
                    text.push(": ".into());
                    text.extend(said(field));
                    changes.push(Change { kind: ChangeKind::Reworded, text });
                }
            }
        }
        if matches!(kind, PartKind::Role | PartKind::Dimension) {
            changes.extend(of_kind.iter().filter_map(|part| change(difference, part, &told)));
        } else {
            changes.extend(of_kind.iter().filter(stay).filter_map(|part| change(difference, part, &told)));
            let came: Vec<_> = of_kind.iter().filter(|part| part.is_added()).collect();
            let gone: Vec<_> = of_kind.iter().filter(|part| part.is_removed()).collect();
            changes.extend(together(kind, &came, ChangeKind::New));
            changes.extend(together(kind, &gone, ChangeKind::Gone));
        }
    }
    if changes.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(2, line("The ladder and its parts")), Block::Changes(changes)]
}

/// Parts that came or went, in a line: `levels S4 and S5 are new`.
fn together<'a>(kind: PartKind, parts: &[&&'a PartChange], change: ChangeKind) -> Option<Change<'a>> {
    let mut text = line(format!("{} ", plural(kind, parts.len())));
    text.extend(joined(parts.iter().map(|part| name(part)), &", ".into()));
    let is = if parts.len() == 1 { "is" } else { "are" };
    text.push(format!(" {is} {}", if change == ChangeKind::New { "new" } else { "gone" }).into());
    (!parts.is_empty()).then_some(Change { kind: change, text })
}

/// The number of a version is said at the top.
fn is_told(kind: PartKind, field: &FieldChange) -> bool {
    kind != PartKind::Ladder || field.field != "version"
}

fn name(part: &PartChange) -> Inlines<'_> {
    let [old, new] = part.sides.each_ref().map(Option::as_ref);
    let Some(side) = new.or(old) else { return Inlines::new() };
    match part.kind {
        PartKind::Role => {
            let code = old.map_or(side.id.as_str(), |old| old.id.as_str());
            let title = old.map_or(side.name.as_str(), |old| old.name.as_str());
            line(Inline::Role(code.into(), title))
        }
        _ => line(old.map_or(side.name.as_str(), |old| old.name.as_str())),
    }
}

/// What becomes of a part; nothing where all of it has been told.
fn change<'a>(
    difference: &VersionDifference<'_>,
    part: &'a PartChange,
    told: &[&FieldChange],
) -> Option<Change<'a>> {
    let mut text = line(format!("{} ", part.kind.word()));
    if part.kind == PartKind::Ladder {
        text = line("the ladder");
    } else {
        text.extend(name(part));
    }
    if part.is_added() || part.is_removed() {
        let (side, kind) = if part.is_added() { (1, ChangeKind::New) } else { (0, ChangeKind::Gone) };
        text.push(if side == 1 { " is new".into() } else { " is gone".into() });
        text.push(match asked(difference, part, side) {
            0 => " (asks nothing)".into(),
            count => format!(" ({})", counted(count, "statement")).into(),
        });
        return Some(Change { kind, text });
    }
    let fields = part.fields.iter().filter(|field| is_told(part.kind, field) && !told.contains(field));
    let mut words: Vec<Inlines<'a>> = fields.map(said).collect();
    if part.is_moved {
        let after = part.sides[1].as_ref().and_then(|side| side.after.as_deref());
        words.push(line(match after {
            Some(after) => format!("now behind {after}"),
            None => "now the first".to_owned(),
        }));
    }
    if words.is_empty() {
        return None;
    }
    text.push(": ".into());
    text.extend(joined(words, &"; ".into()));
    Some(Change { kind: ChangeKind::Reworded, text })
}

/// How many statements came or went with a role or a dimension, each counted once.
fn asked(difference: &VersionDifference<'_>, part: &PartChange, side: usize) -> usize {
    let Some(index) = part.sides[side].as_ref().map(|name| name.index) else { return 0 };
    let ladder = [difference.old, difference.new][side];
    let is_role = part.kind == PartKind::Role;
    let dimensions = ladder.dimensions.iter().enumerate().filter(|(at, _)| is_role || *at == index);
    let statements = dimensions.flat_map(|(at, dimension)| {
        let cells = dimension.cells.iter().filter(|cell| !is_role || cell.roles.contains(&RoleIndex(index)));
        let statements = cells.flat_map(|cell| dimension.statements_of(cell));
        statements.map(move |statement| (at, statement.text.as_str()))
    });
    statements.collect::<HashSet<_>>().len()
}

/// What is said differently: `title: Staff → Lead`, or of a longer text with the words that came and went.
fn said(field: &FieldChange) -> Inlines<'_> {
    let name = field.field.replace('_', " ");
    let is_list = LISTS.contains(&field.field.as_str());
    let mut text = line(format!("{name}: "));
    match (&field.before[..], &field.after[..]) {
        ([before], [after]) if before != after && looks_same(before, after) => {
            text.extend([after.as_str().into(), format!(" ({SAME_LETTERS})").into()]);
        }
        ([before], [after]) if before.len().max(after.len()) > LONG => match &field.changed {
            Some(changed) => text.extend(reworded(before, after, changed)),
            None => text.extend([
                Inline::Deleted(before.as_str().into()),
                " ".into(),
                Inline::Inserted(after.as_str().into()),
            ]),
        },
        ([before], [after]) => text.extend([before.as_str().into(), Inline::Arrow, after.as_str().into()]),
        ([], [after]) if after == "true" => text.push("now yes".into()),
        ([before], []) if before == "true" => text.push("no longer".into()),
        ([], [after]) if !is_list => text.push(Inline::Inserted(after.as_str().into())),
        ([before], []) if !is_list => text.push(Inline::Deleted(before.as_str().into())),
        (before, after) => {
            let only = |these: &[String], those: &[String]| -> Vec<String> {
                these.iter().filter(|one| !those.contains(one)).cloned().collect()
            };
            let (gone, came) = (only(before, after), only(after, before));
            let mut parts = Vec::new();
            if before.iter().chain(after).any(|one| one.len() > LONG) {
                parts.extend(came.into_iter().map(|one| line(Inline::Inserted(one.into()))));
                parts.extend(gone.into_iter().map(|one| line(Inline::Deleted(one.into()))));
            } else {
                parts.extend((!came.is_empty()).then(|| line(format!("now also {}", listed(&came, "and")))));
                parts.extend((!gone.is_empty()).then(|| line(format!("no longer {}", listed(&gone, "and")))));
            }
            if parts.is_empty() {
                parts.push(line(format!("now in the order {}", after.join(", "))));
            }
            text.extend(joined(parts, &", ".into()));
        }
    }
    text
}
