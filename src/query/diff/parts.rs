//! Owns what becomes of the parts of a ladder, from the ladder itself to its realities: which came, which went,
//! which stand elsewhere, and what is said of each differently.

use std::collections::HashSet;

use crate::model::letters::unaccented;
use crate::model::{Ladder, Meaning, RoleIndex, staying};

use super::Pairs;
use super::facts::{Fact, FieldChange, Side, changes as field_changes};
use super::pairs::{self, Paired};

/// The kinds of parts, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartKind {
    /// A level.
    Level,
    /// A track.
    Track,
    /// A role.
    Role,
    /// A dimension.
    Dimension,
    /// A move that the file states.
    Move,
    /// An ambiguous title.
    Title,
    /// One of the jobs that hide behind an ambiguous title.
    Meaning,
    /// A reality.
    Reality,
    /// A waiver: what of the ladder is meant to stay as it is found.
    Waiver,
    /// The ladder itself: its texts are the longest.
    Ladder,
}

impl PartKind {
    /// All of them, in their order.
    pub const ALL: [Self; 10] = [
        Self::Level,
        Self::Track,
        Self::Role,
        Self::Dimension,
        Self::Move,
        Self::Title,
        Self::Meaning,
        Self::Reality,
        Self::Waiver,
        Self::Ladder,
    ];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ladder => "ladder",
            Self::Level => "level",
            Self::Track => "track",
            Self::Role => "role",
            Self::Dimension => "dimension",
            Self::Move => "move",
            Self::Title => "title",
            Self::Meaning => "meaning",
            Self::Reality => "reality",
            Self::Waiver => "waiver",
        }
    }
}

/// A part of one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartName {
    /// Its index among the parts of its kind; of a meaning among those of its title.
    pub index: usize,
    /// Where it stands among all parts of its kind: of a meaning the place of its title, then its own.
    pub(super) order: (usize, usize),
    /// What it is called for short: the id of a dimension, the code of a role.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The id of the one before it in its list; `None` where it is the first.
    pub after: Option<String>,
}

/// What becomes of a part from one version to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartChange {
    /// What it is.
    pub kind: PartKind,
    /// It in the old version and in the new one; `None` where that does not have it.
    pub sides: [Option<PartName>; 2],
    /// Whether it stands elsewhere among those that both versions have.
    pub is_moved: bool,
    /// What is said of it differently; of one that came or went all that is said.
    pub fields: Vec<FieldChange>,
}

impl PartChange {
    pub(super) fn mirrored(self) -> Self {
        let [old, new] = self.sides;
        let fields = self.fields.into_iter().map(FieldChange::mirrored).collect();
        Self { sides: [new, old], fields, ..self }
    }

    /// Whether only the new version has it.
    pub fn is_added(&self) -> bool {
        self.sides[0].is_none()
    }

    /// Whether only the old version has it.
    pub fn is_removed(&self) -> bool {
        self.sides[1].is_none()
    }

    /// What is said differently under a key.
    pub fn field(&self, name: &str) -> Option<&FieldChange> {
        self.fields.iter().find(|field| field.field == name)
    }
}

/// Which levels, tracks, roles and dimensions of two versions are the same.
pub(super) fn pairs(old: &Ladder, new: &Ladder) -> Pairs {
    let roles = pairs::roles(old, new);
    let dimensions = pairs::dimensions(old, new);
    let mut tracks = pairs::by_keys(
        &old.tracks,
        &new.tracks,
        &[|track| track.id.to_string(), |track| unaccented(&track.name)],
    );
    let both = || roles.pairs().map(|(at, to)| (old.role(RoleIndex(at)), new.role(RoleIndex(to))));
    pairs::by_votes(&mut tracks, both().map(|(old, new)| (old.track.0, new.track.0)));
    let levels = pairs::levels(old, new, &roles);
    Pairs { levels, tracks, roles, dimensions }
}

/// What becomes of all parts, those that stay as they are left out.
pub(super) fn changes(old: &Ladder, new: &Ladder, pairs: &Pairs) -> Vec<PartChange> {
    let sides = [Side { ladder: old, pairs, is_new: false }, Side { ladder: new, pairs, is_new: true }];
    let mut all = Vec::new();
    let ladder = |side: Side<'_>| Listed {
        id: side.ladder.id.to_string(),
        name: side.ladder.name.to_string(),
        facts: side.of_ladder(),
    };
    let same = pairs::by_keys(&[()], &[()], &[|()| String::new()]);
    let lists = sides.map(|side| vec![ladder(side)]);
    all.extend(of_kind(PartKind::Ladder, lists, &same));
    let lists =
        sides.map(|side| listed(&side.ladder.levels, |one| (&one.name, &one.name, Side::of_level(one))));
    all.extend(of_kind(PartKind::Level, lists, &pairs.levels));
    let lists =
        sides.map(|side| listed(&side.ladder.tracks, |one| (&one.id, &one.name, Side::of_track(one))));
    all.extend(of_kind(PartKind::Track, lists, &pairs.tracks));
    let lists =
        sides.map(|side| listed(&side.ladder.roles, |one| (&one.code, &one.title, side.of_role(one))));
    all.extend(of_kind(PartKind::Role, lists, &pairs.roles));
    let lists =
        sides.map(|side| listed(&side.ladder.dimensions, |one| (&one.id, &one.name, side.of_dimension(one))));
    all.extend(of_kind(PartKind::Dimension, lists, &pairs.dimensions));
    all.extend(moves(sides));
    all.extend(titles(sides));
    let same = pairs::by_keys(
        &old.realities,
        &new.realities,
        &[|one| one.id.to_string(), |one| unaccented(&one.name), |one| one.about.to_string()],
    );
    let lists =
        sides.map(|side| listed(&side.ladder.realities, |one| (&one.id, &one.name, side.of_reality(one))));
    all.extend(of_kind(PartKind::Reality, lists, &same));
    all.extend(waivers(sides));
    all
}

/// A part of one version, with what that says of it.
struct Listed {
    id: String,
    name: String,
    facts: Vec<Fact>,
}

fn listed<T, N: ToString>(parts: &[T], of: impl Fn(&T) -> (&N, &N, Vec<Fact>)) -> Vec<Listed> {
    let listed = parts.iter().map(|part| {
        let (id, name, facts) = of(part);
        Listed { id: id.to_string(), name: name.to_string(), facts }
    });
    listed.collect()
}

fn moves(sides: [Side<'_>; 2]) -> Vec<PartChange> {
    let keys = sides.map(|side| -> Vec<(String, &str)> {
        let moves = side.ladder.moves.iter();
        moves.map(|one| (side.ends_of(one), one.kind.word())).collect()
    });
    let same = pairs::by_keys(
        &keys[0],
        &keys[1],
        &[|(ends, kind)| format!("{ends} {kind}"), |(ends, _)| ends.clone()],
    );
    let lists = sides.map(|side| -> Vec<Listed> {
        let moves = side.ladder.moves.iter().map(|one| {
            let name = side.name_of_move(one);
            Listed { id: name.clone(), name, facts: side.of_move(one) }
        });
        moves.collect()
    });
    of_kind(PartKind::Move, lists, &same)
}

fn waivers(sides: [Side<'_>; 2]) -> Vec<PartChange> {
    let [old, new] = sides.map(|side| &side.ladder.waivers);
    let same = pairs::by_keys(
        old,
        new,
        &[|one| Side::name_of_waiver(one), |one| format!("{} {}", one.code, one.because)],
    );
    let lists = sides.map(|side| -> Vec<Listed> {
        let waivers = side.ladder.waivers.iter().map(|one| {
            let name = Side::name_of_waiver(one);
            Listed { id: name.clone(), name, facts: Side::of_waiver(one) }
        });
        waivers.collect()
    });
    of_kind(PartKind::Waiver, lists, &same)
}

/// What becomes of titles, then of the meanings of those that both versions have. The meanings of a title that came
/// or went come or go with it.
fn titles(sides: [Side<'_>; 2]) -> Vec<PartChange> {
    let [old, new] = sides.map(|side| &side.ladder.titles);
    let same = pairs::by_keys(
        old,
        new,
        &[|one| one.title.to_string(), |one| unaccented(&one.title), |one| one.about.to_string()],
    );
    let lists =
        sides.map(|side| listed(&side.ladder.titles, |one| (&one.title, &one.title, Side::of_title(one))));
    let mut all = of_kind(PartKind::Title, lists, &same);
    for [at, to] in same.all() {
        let meanings = |side: Side<'_>, title: Option<usize>| -> (Vec<Listed>, Vec<(String, String)>) {
            let title = title.map(|index| &side.ladder.titles[index]);
            let of = |one: &Meaning| Listed {
                id: format!("{}/{}", title.map_or("", |title| &title.title), one.id),
                name: one.name.to_string(),
                facts: side.of_meaning(one),
            };
            let all = title.map_or(&[][..], |title| &title.meanings[..]);
            let keys = all.iter().map(|one| (one.id.to_string(), unaccented(&one.name)));
            (all.iter().map(of).collect(), keys.collect())
        };
        let ((old, keys_old), (new, keys_new)) = (meanings(sides[0], at), meanings(sides[1], to));
        let same = pairs::by_keys(&keys_old, &keys_new, &[|(id, _)| id.clone(), |(_, name)| name.clone()]);
        let mut changes = of_kind(PartKind::Meaning, [old, new], &same);
        for change in &mut changes {
            for (side, title) in change.sides.iter_mut().zip([at, to]) {
                if let Some(side) = side {
                    side.order.0 = title.unwrap_or_default();
                }
            }
        }
        all.extend(changes);
    }
    all
}

/// What becomes of the parts of one kind.
fn of_kind(kind: PartKind, lists: [Vec<Listed>; 2], same: &Paired) -> Vec<PartChange> {
    let names = lists.each_ref().map(|list| -> Vec<PartName> {
        let names = list.iter().enumerate().map(|(index, part)| PartName {
            index,
            order: (0, index),
            id: part.id.clone(),
            name: part.name.clone(),
            after: index.checked_sub(1).map(|before| list[before].id.clone()),
        });
        names.collect()
    });
    let [old, new] = lists;
    let moved = moved(same);
    let mut old: Vec<Option<Vec<Fact>>> = old.into_iter().map(|part| Some(part.facts)).collect();
    let mut all = Vec::new();
    for (index, part) in new.into_iter().enumerate() {
        let before = same.to_old[index];
        let facts = before.and_then(|before| old[before].take());
        let change = PartChange {
            kind,
            sides: [before.map(|before| names[0][before].clone()), Some(names[1][index].clone())],
            is_moved: moved.contains(&index),
            fields: field_changes(facts.unwrap_or_default(), part.facts),
        };
        all.extend((change.is_added() || change.is_moved || !change.fields.is_empty()).then_some(change));
    }
    let gone = old.into_iter().enumerate().filter_map(|(index, facts)| Some((index, facts?)));
    all.extend(gone.map(|(index, facts)| PartChange {
        kind,
        sides: [Some(names[0][index].clone()), None],
        is_moved: false,
        fields: field_changes(facts, Vec::new()),
    }));
    all
}

/// The parts that moved, by their indices in the new version: as few as there can be so that the others stand in
/// the order of the old one.
fn moved(same: &Paired) -> HashSet<usize> {
    let stay = staying(&same.to_old);
    let pairs = same.to_old.iter().zip(stay).enumerate();
    pairs.filter(|(_, (old, stays))| old.is_some() && !stays).map(|(new, _)| new).collect()
}
