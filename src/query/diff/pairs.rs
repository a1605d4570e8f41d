//! Owns which part of one version is which part of the other: roles and dimensions by their ids, else by what
//! they ask; everything else by what names it.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;
use std::iter;

use crate::model::letters::{unaccented, uncased};
use crate::model::{Dimension, Expectation, Ladder, Level, LevelSpan, RoleIndex, Text};
use crate::query::compare::{SAME_STATEMENT, alike_from};

/// From this share of what it asks being kept on, a role or a dimension under another id is the same one: chosen
/// on labeled edits, see `tests/versions/labeled.rs`.
const RENAMED: f64 = 0.5;

/// What it counts that a part has the same id, beside the share of what it asks that is kept, which is at most 1.
const SAME_ID: f64 = 1.0;

/// What it counts that a part alone is called the same: with the same contents more than an id, which may be given
/// to another part when all are numbered anew.
const SAME_NAME: f64 = 0.9;

/// A statement that is asked in more places says nothing of where it is asked.
const MOST_PLACES: usize = 8;

/// Which part of one version is which of the other, by their indices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paired {
    /// For each part of the old version the one of the new.
    pub to_new: Vec<Option<usize>>,
    /// For each part of the new version the one of the old.
    pub to_old: Vec<Option<usize>>,
}

impl Paired {
    fn none(old: usize, new: usize) -> Self {
        Self { to_new: vec![None; old], to_old: vec![None; new] }
    }

    /// Makes two parts a pair where both are free.
    fn pair(&mut self, old: usize, new: usize) {
        if self.to_new[old].is_none() && self.to_old[new].is_none() {
            self.to_new[old] = Some(new);
            self.to_old[new] = Some(old);
        }
    }

    /// Pairs what is free and has the same key, in order.
    fn pair_same<K: Eq + Hash>(&mut self, old: impl Fn(usize) -> K, new: impl Fn(usize) -> K) {
        let mut free: HashMap<K, Vec<usize>> = HashMap::new();
        for index in (0..self.to_old.len()).rev().filter(|&index| self.to_old[index].is_none()) {
            free.entry(new(index)).or_default().push(index);
        }
        for index in 0..self.to_new.len() {
            if self.to_new[index].is_none()
                && let Some(other) = free.get_mut(&old(index)).and_then(Vec::pop)
            {
                self.pair(index, other);
            }
        }
    }

    /// The pairs, in the order of the old version.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.to_new.iter().enumerate().filter_map(|(old, new)| Some((old, (*new)?)))
    }

    /// All pairs, then what only one version has.
    pub(super) fn all(&self) -> Vec<[Option<usize>; 2]> {
        let both = self.pairs().map(|(old, new)| [Some(old), Some(new)]);
        let free = |to: &[Option<usize>]| -> Vec<usize> {
            (0..to.len()).filter(|&index| to[index].is_none()).collect()
        };
        let gone = free(&self.to_new).into_iter().map(|old| [Some(old), None]);
        let came = free(&self.to_old).into_iter().map(|new| [None, Some(new)]);
        both.chain(gone).chain(came).collect()
    }

    /// The pairs the other way.
    pub(super) fn mirrored(self) -> Self {
        Self { to_new: self.to_old, to_old: self.to_new }
    }
}

/// Parts that have the same first key, or else the same next one, and so on.
pub(super) fn by_keys<T>(old: &[T], new: &[T], keys: &[fn(&T) -> String]) -> Paired {
    let mut paired = Paired::none(old.len(), new.len());
    pair_by_keys(&mut paired, old, new, keys);
    paired
}

fn pair_by_keys<T>(paired: &mut Paired, old: &[T], new: &[T], keys: &[fn(&T) -> String]) {
    for key in keys {
        paired.pair_same(|index| key(&old[index]), |index| key(&new[index]));
    }
}

/// The levels of two versions: by their names; or where more fits so, as after one came and all above it were
/// numbered anew, by the roles on them.
pub(super) fn levels(old: &Ladder, new: &Ladder, roles: &Paired) -> Paired {
    let spans = || roles.pairs().map(|(at, to)| [old.roles[at].levels, new.roles[to].levels]);
    let votes =
        || spans().flat_map(|[old, new]| [(old.lowest.0, new.lowest.0), (old.highest.0, new.highest.0)]);
    let name: &[fn(&Level) -> String] = &[|level| level.name.to_string(), |level| unaccented(&level.name)];
    let mut by_names = by_keys(&old.levels, &new.levels, name);
    by_votes(&mut by_names, votes());
    let mut by_roles = Paired::none(old.levels.len(), new.levels.len());
    by_votes(&mut by_roles, votes());
    pair_by_keys(&mut by_roles, &old.levels, &new.levels, name);
    // What would have to be told of levels, and of roles on account of them.
    let changes = |paired: &Paired| {
        let renamed = paired.pairs().filter(|&(at, to)| old.levels[at].name != new.levels[to].name).count();
        let sides = [&paired.to_new, &paired.to_old];
        let alone: usize = sides.map(|side| side.iter().filter(|other| other.is_none()).count()).iter().sum();
        let is_on_another = |[old, new]: &[LevelSpan; 2]| {
            let now = [old.lowest, old.highest].map(|level| paired.to_new[level.0]);
            now != [Some(new.lowest.0), Some(new.highest.0)]
        };
        let falling = paired.pairs().zip(paired.pairs().skip(1)).filter(|((_, one), (_, next))| next < one);
        renamed + alone + spans().filter(is_on_another).count() + falling.count()
    };
    let is_longer = old.levels.len() != new.levels.len();
    let (names, others) = (changes(&by_names), changes(&by_roles));
    if others < names || others == names && is_longer { by_roles } else { by_names }
}

/// Parts that are the same where most of what belongs to them is: each vote is for a part of the old version and
/// one of the new.
pub(super) fn by_votes(paired: &mut Paired, votes: impl Iterator<Item = (usize, usize)>) {
    let mut counts: HashMap<(usize, usize), usize> = HashMap::new();
    for vote in votes {
        *counts.entry(vote).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_unstable_by_key(|&((old, new), count)| (Reverse(count), old.abs_diff(new), old + new));
    for ((old, new), _) in counts {
        paired.pair(old, new);
    }
}

/// What is known of a part when its counterpart is looked for.
struct Known<'a> {
    /// In lower case.
    id: String,
    /// What it is called, in lower case and without accents.
    names: Vec<String>,
    /// What it asks, and what else tells it from others, each text once.
    says: Vec<Cow<'a, str>>,
}

impl<'a> Known<'a> {
    fn new<'n>(
        id: &str,
        names: impl IntoIterator<Item = &'n Text>,
        says: impl Iterator<Item = Cow<'a, str>>,
    ) -> Self {
        let mut says: Vec<_> = says.collect();
        says.sort_unstable();
        says.dedup();
        Self { id: uncased(id), names: names.into_iter().map(|name| unaccented(name)).collect(), says }
    }
}

/// The dimensions of two versions.
pub(super) fn dimensions(old: &Ladder, new: &Ladder) -> Paired {
    let [old, new] = [old, new].map(|ladder| -> Vec<Known<'_>> {
        let known = ladder.dimensions.iter().map(|dimension| {
            let statements = dimension.cells.iter().flat_map(|cell| dimension.statements_of(cell));
            let about = dimension.about.iter().map(Cow::from);
            let says = texts(statements).chain(about).chain(row(ladder, dimension));
            Known::new(&dimension.id, iter::once(&dimension.name).chain(&dimension.short), says)
        });
        known.collect()
    });
    by_what_they_say(&old, &new)
}

/// Who has which rating in a dimension whose scale is its own and all that it has: of others that are rated alike
/// one is not the other.
fn row<'a>(ladder: &Ladder, dimension: &Dimension) -> Option<Cow<'a, str>> {
    let has_scale = |other: &&Dimension| other.scale == dimension.scale;
    let is_alone = dimension.cells.iter().all(|cell| dimension.statements_of(cell).next().is_none())
        && !dimension.scale.is_empty()
        && ladder.dimensions.iter().filter(has_scale).count() == 1;
    let ratings = dimension.cells.iter().filter_map(|cell| Some(dimension.rating_of(cell)?.name.as_str()));
    is_alone.then(|| ratings.collect::<Vec<_>>().join(", ").into())
}

/// The roles of two versions.
pub(super) fn roles(old: &Ladder, new: &Ladder) -> Paired {
    let [old, new] = [old, new].map(|ladder| -> Vec<Known<'_>> {
        let known = ladder.roles.iter().enumerate().map(|(index, role)| {
            let cells = ladder
                .dimensions
                .iter()
                .filter_map(|dimension| Some(dimension.statements_of(dimension.cell_of(RoleIndex(index))?)));
            let about = role.about.iter().map(Cow::from);
            Known::new(
                &role.code,
                iter::once(&role.title).chain(&role.aliases),
                texts(cells.flatten()).chain(about),
            )
        });
        known.collect()
    });
    by_what_they_say(&old, &new)
}

fn texts<'a>(statements: impl Iterator<Item = &'a Expectation>) -> impl Iterator<Item = Cow<'a, str>> {
    statements.map(|statement| Cow::from(&statement.text))
}

/// Pairs the parts that have most in common: their id, their name, what they ask. An id is enough, and so is a
/// name; without both it takes a share of [`RENAMED`].
fn by_what_they_say(old: &[Known<'_>], new: &[Known<'_>]) -> Paired {
    let mut paired = Paired::none(old.len(), new.len());
    let shares = shares(old, new);
    let ids: HashMap<&str, usize> =
        new.iter().enumerate().map(|(index, known)| (&*known.id, index)).collect();
    let same_ids = old.iter().enumerate().filter_map(|(at, known)| Some((at, *ids.get(&*known.id)?)));
    let same_ids: HashSet<(usize, usize)> = same_ids.collect();
    let (names_old, names_new) = (names(old), names(new));
    let same_names = names_old.iter().filter_map(|(name, at)| Some(((*at)?, (*names_new.get(name)?)?)));
    let same_names: HashSet<(usize, usize)> = same_names.collect();
    let alike = shares.iter().filter(|(_, share)| **share >= RENAMED).map(|(pair, _)| *pair);
    let pairs: HashSet<(usize, usize)> = alike.chain(same_ids.iter().chain(&same_names).copied()).collect();
    let count = |pair: (usize, usize)| {
        let of_id = if same_ids.contains(&pair) { SAME_ID } else { 0.0 };
        let of_name = if same_names.contains(&pair) { SAME_NAME } else { 0.0 };
        (shares.get(&pair).copied().unwrap_or_default() + of_id + of_name, pair.0, pair.1)
    };
    pair_best(&mut paired, pairs.into_iter().map(count).collect());
    pair_reworded(&mut paired, old, new);
    paired
}

/// Pairs what is free, what counts most first, then what is nearest.
fn pair_best(paired: &mut Paired, mut candidates: Vec<(f64, usize, usize)>) {
    candidates.sort_unstable_by(|one, other| {
        let near = |&(_, at, to): &(f64, usize, usize)| (at.abs_diff(to), at + to, at);
        other.0.total_cmp(&one.0).then_with(|| near(one).cmp(&near(other)))
    });
    for (_, at, to) in candidates {
        paired.pair(at, to);
    }
}

/// The part that alone has a name; `None` where several do.
fn names<'k>(parts: &'k [Known<'_>]) -> HashMap<&'k str, Option<usize>> {
    let mut names: HashMap<&str, Option<usize>> = HashMap::new();
    for (index, known) in parts.iter().enumerate() {
        for name in &known.names {
            let only = names.entry(name).or_insert(Some(index));
            *only = only.filter(|&other| other == index);
        }
    }
    names
}

/// The parts that say each text.
fn sayers<'k>(parts: &'k [Known<'_>], is_wanted: impl Fn(usize) -> bool) -> BTreeMap<&'k str, Vec<usize>> {
    let mut sayers: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, known) in parts.iter().enumerate().filter(|(index, _)| is_wanted(*index)) {
        for text in &known.says {
            sayers.entry(text).or_default().push(index);
        }
    }
    sayers
}

/// The share of what two parts say that both do, from 0 to 1, for those that share anything: Dice's coefficient
/// over texts, each weighing the less the more parts say it.
fn shares(old: &[Known<'_>], new: &[Known<'_>]) -> HashMap<(usize, usize), f64> {
    let [sayers_old, sayers_new] = [old, new].map(|parts| sayers(parts, |_| true));
    let weight = |sayers: &BTreeMap<&str, Vec<usize>>, text: &str| match sayers.get(text).map_or(0, Vec::len)
    {
        places if places > MOST_PLACES => 0.0,
        places => 1.0 / count(places.max(1)),
    };
    let both = |text: &str| weight(&sayers_old, text).min(weight(&sayers_new, text));
    let [weights_old, weights_new] = [old, new].map(|parts| -> Vec<f64> {
        parts.iter().map(|known| known.says.iter().map(|text| both(text)).sum()).collect()
    });
    let mut shares: HashMap<(usize, usize), f64> = HashMap::new();
    // In the order of the texts, as sums of fractions depend on their order.
    for (text, here) in &sayers_old {
        let (weight, Some(there)) = (both(text), sayers_new.get(text)) else { continue };
        if weight > 0.0 {
            for &at in here {
                for &to in there {
                    *shares.entry((at, to)).or_default() += weight;
                }
            }
        }
    }
    for (&(at, to), share) in &mut shares {
        *share = 2.0 * *share / (weights_old[at] + weights_new[to]);
    }
    shares
}

#[expect(clippy::cast_precision_loss, reason = "at most a few thousand")]
fn count(places: usize) -> f64 {
    places as f64
}

/// Pairs of what is left those of which most of what they say is the same in other words.
fn pair_reworded(paired: &mut Paired, old: &[Known<'_>], new: &[Known<'_>]) {
    let here = sayers(old, |index| paired.to_new[index].is_none());
    let there = sayers(new, |index| paired.to_old[index].is_none());
    let [texts_old, texts_new] = [&here, &there].map(|sayers| sayers.keys().copied().collect::<Vec<_>>());
    let Some(alike) = alike_from(SAME_STATEMENT, &texts_old, &texts_new) else { return };
    // How many texts of the one the other has in some words.
    let mut found: [HashSet<(usize, usize, &str)>; 2] = Default::default();
    for (one, other, _) in alike {
        let (one, other) = (texts_old[one], texts_new[other]);
        if here[one].len() > MOST_PLACES || there[other].len() > MOST_PLACES {
            continue;
        }
        for &at in &here[one] {
            for &to in &there[other] {
                found[0].insert((at, to, one));
                found[1].insert((at, to, other));
            }
        }
    }
    let mut counts: HashMap<(usize, usize), usize> = HashMap::new();
    for (at, to, _) in found.iter().flatten() {
        *counts.entry((*at, *to)).or_default() += 1;
    }
    let share = |((at, to), found): ((usize, usize), usize)| {
        let share = count(found) / count(old[at].says.len() + new[to].says.len());
        (share >= RENAMED).then_some((share, at, to))
    };
    pair_best(paired, counts.into_iter().filter_map(share).collect());
}
