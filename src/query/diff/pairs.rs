//! Owns which part of one version is which part of the other: roles and dimensions by their ids, else by what
//! they ask; everything else by what names it.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::Hash;

use crate::model::{Dimension, Expectation, Ladder, Lookup, RoleIndex};
use crate::query::compare::{SAME_STATEMENT, likeness};

/// From this share of what it asks being kept on, a role or a dimension under another id is the same one: chosen
/// on labeled edits, see `tests/versions/labeled.rs`.
const RENAMED: f64 = 0.5;

/// What it counts that a part has the same id, beside the share of what it asks that is kept, which is at most 1.
const SAME_ID: f64 = 1.0;

/// What it counts that a part is called the same.
const SAME_NAME: f64 = 0.6;

/// A statement that is asked in more places says nothing of where it is asked.
const MOST_PLACES: usize = 8;

/// So many parts that are left on either side are compared word by word at most.
const MOST_LEFT: usize = 60;

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

    /// The pairs the other way.
    pub(super) fn mirrored(self) -> Self {
        Self { to_new: self.to_old, to_old: self.to_new }
    }
}

/// Parts that have the same first key, or else the same next one, and so on.
pub(super) fn by_keys<T>(old: &[T], new: &[T], keys: &[fn(&T) -> String]) -> Paired {
    let mut paired = Paired::none(old.len(), new.len());
    for key in keys {
        paired.pair_same(|index| key(&old[index]), |index| key(&new[index]));
    }
    paired
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
    id: &'a str,
    name: &'a str,
    /// What it asks, each statement once.
    asks: Vec<&'a str>,
}

/// The dimensions of two versions.
pub(super) fn dimensions(old: &Ladder, new: &Ladder) -> Paired {
    let [old, new] = [old, new].map(|ladder| -> Vec<Known<'_>> {
        let known = ladder.dimensions.iter().map(|dimension| Known {
            id: &dimension.id,
            name: &dimension.name,
            asks: once_each(statements_of(dimension)),
        });
        known.collect()
    });
    by_what_they_ask(&old, &new)
}

/// The roles of two versions.
pub(super) fn roles(old: &Ladder, new: &Ladder) -> Paired {
    let [old, new] = [old, new].map(|ladder| -> Vec<Known<'_>> {
        let known = ladder.roles.iter().enumerate().map(|(index, role)| {
            let cells = ladder
                .dimensions
                .iter()
                .filter_map(|dimension| Some(dimension.statements_of(dimension.cell_of(RoleIndex(index))?)));
            Known { id: &role.code, name: &role.title, asks: once_each(cells.flatten()) }
        });
        known.collect()
    });
    by_what_they_ask(&old, &new)
}

/// All that a dimension asks of any role.
fn statements_of(dimension: &Dimension) -> impl Iterator<Item = &Expectation> {
    dimension.cells.iter().flat_map(|cell| dimension.statements_of(cell))
}

fn once_each<'a>(statements: impl Iterator<Item = &'a Expectation>) -> Vec<&'a str> {
    let mut texts: Vec<&str> = statements.map(|statement| statement.text.as_str()).collect();
    texts.sort_unstable();
    texts.dedup();
    texts
}

/// Pairs the parts that have most in common: their id, their name, what they ask. An id is enough, and so is a
/// name; without both it takes a share of [`RENAMED`].
fn by_what_they_ask(old: &[Known<'_>], new: &[Known<'_>]) -> Paired {
    let mut paired = Paired::none(old.len(), new.len());
    let mut shares = shares(old, new);
    let of_old = names(old);
    let of_new = names(new);
    for (name, olds) in &of_old {
        if let ([old], Some([new])) = (olds.as_slice(), of_new.get(name).map(Vec::as_slice)) {
            shares.entry((*old, *new)).or_default();
        }
    }
    let ids: HashMap<&str, usize> = new.iter().enumerate().map(|(index, known)| (known.id, index)).collect();
    for (index, known) in old.iter().enumerate() {
        if let Some(&other) = ids.get(known.id) {
            shares.entry((index, other)).or_default();
        }
    }
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for (&(at, to), &share) in &shares {
        let is_same_id = old[at].id == new[to].id;
        let is_same_name = Lookup::new(old[at].name).is(new[to].name);
        if is_same_id || is_same_name || share >= RENAMED {
            let of_id = if is_same_id { SAME_ID } else { 0.0 };
            let of_name = if is_same_name { SAME_NAME } else { 0.0 };
            candidates.push((share + of_id + of_name, at, to));
        }
    }
    candidates.sort_unstable_by(|one, other| {
        let near = |&(_, at, to): &(f64, usize, usize)| (at.abs_diff(to), at + to);
        other.0.total_cmp(&one.0).then_with(|| near(one).cmp(&near(other)))
    });
    for (_, at, to) in candidates {
        paired.pair(at, to);
    }
    pair_reworded(&mut paired, old, new);
    paired
}

fn names(parts: &[Known<'_>]) -> HashMap<String, Vec<usize>> {
    let mut names: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, known) in parts.iter().enumerate() {
        names.entry(known.name.to_lowercase()).or_default().push(index);
    }
    names
}

/// The share of what two parts ask that both do, from 0 to 1, for those that share anything: Dice's coefficient
/// over statements, each weighing the less the more parts ask it.
fn shares(old: &[Known<'_>], new: &[Known<'_>]) -> HashMap<(usize, usize), f64> {
    let [askers_old, askers_new] = [old, new].map(|parts| {
        let mut askers: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, known) in parts.iter().enumerate() {
            for text in &known.asks {
                askers.entry(text).or_default().push(index);
            }
        }
        askers
    });
    let weight = |askers: &HashMap<&str, Vec<usize>>, text: &str| match askers.get(text).map_or(0, Vec::len) {
        places if places > MOST_PLACES => 0.0,
        places => 1.0 / count(places.max(1)),
    };
    let both = |text: &str| weight(&askers_old, text).min(weight(&askers_new, text));
    let [weights_old, weights_new] = [old, new].map(|parts| -> Vec<f64> {
        parts.iter().map(|known| known.asks.iter().map(|text| both(text)).sum()).collect()
    });
    let mut shares: HashMap<(usize, usize), f64> = HashMap::new();
    let mut texts: Vec<&&str> = askers_old.keys().collect();
    // Sums of fractions depend on their order.
    texts.sort_unstable();
    for &text in texts {
        let (weight, Some(there)) = (both(text), askers_new.get(text)) else { continue };
        if weight > 0.0 {
            for &at in &askers_old[text] {
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

#[expect(clippy::cast_precision_loss, reason = "at most a few")]
fn count(places: usize) -> f64 {
    places as f64
}

/// Pairs of what is left those of which most of what they ask is the same in other words.
fn pair_reworded(paired: &mut Paired, old: &[Known<'_>], new: &[Known<'_>]) {
    let left =
        |to: &[Option<usize>]| -> Vec<usize> { (0..to.len()).filter(|&index| to[index].is_none()).collect() };
    let (left_old, left_new) = (left(&paired.to_new), left(&paired.to_old));
    if left_old.len() > MOST_LEFT || left_new.len() > MOST_LEFT {
        return;
    }
    let mut candidates: Vec<(f64, usize, usize)> = Vec::new();
    for &at in &left_old {
        for &to in &left_new {
            let (here, there) = (&old[at].asks, &new[to].asks);
            let found = |one: &[&str], other: &[&str]| {
                likeness(one, other).into_iter().filter(|&alike| alike >= SAME_STATEMENT).count()
            };
            let of_both = count((here.len() + there.len()).max(1));
            let share = count(found(here, there) + found(there, here)) / of_both;
            candidates.extend((share >= RENAMED).then_some((share, at, to)));
        }
    }
    candidates.sort_unstable_by(|one, other| {
        let near = |&(_, at, to): &(f64, usize, usize)| (at.abs_diff(to), at + to);
        other.0.total_cmp(&one.0).then_with(|| near(one).cmp(&near(other)))
    });
    for (_, at, to) in candidates {
        paired.pair(at, to);
    }
}
