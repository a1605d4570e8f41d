//! Owns what becomes of a record when its ladder changes, or its goal: which statements are still asked, which in
//! other words, and which no longer. Nothing that somebody has written is lost.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::ops::Range;

use crate::model::Text;
use crate::model::words::fold;
use crate::query::compare::{Pairs, best_pairs, changed_words};
use crate::record::{MarkedStatement, Record};

/// A record carried over, and what became of its statements, in its order: that of the file, with what is new behind
/// what the ladder has before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The record as it is then.
    pub record: Record,
    /// How many statements with a mark, a note or evidence are asked in the same words.
    pub kept: usize,
    /// Those that were reworded and are to be confirmed for that.
    pub reworded: Vec<ToConfirm>,
    /// Those that another dimension asks now, with the dimension before: indices among the statements.
    pub moved: Vec<(usize, Text)>,
    /// Those that were no longer asked and are asked again: indices among the statements.
    pub back: Vec<usize>,
    /// Those that were not asked before: indices among the statements.
    pub new: Vec<usize>,
    /// Those that are no longer asked and are kept apart: indices among what is no longer asked.
    pub gone: Vec<usize>,
    /// Those that are no longer asked and of which nothing was said.
    pub dropped: Vec<MarkedStatement>,
    /// Those that were marked since: indices among the statements.
    pub marked: Vec<usize>,
}

/// A statement that was reworded since its mark was set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToConfirm {
    /// Its index among the statements of the record.
    pub index: usize,
    /// The stretches of what it said then and of what it says now that the other does not have, in bytes, rising.
    pub changed: [Vec<Range<usize>>; 2],
}

impl Carried {
    /// Whether the record is the one that it was.
    pub fn is_unchanged(&self, before: &Record) -> bool {
        self.record == *before
    }
}

/// Carries a record over to what is asked now, a record without a mark.
///
/// A statement is the same one if it has the same permanent name; else if it has the same words in the same
/// dimension, then in any; else those statements of one dimension are, then those of any, that are most alike, as
/// in comparisons. What was no longer asked comes back by its name or its words alone.
pub fn carry(before: &Record, now: Record) -> Carried {
    let of_now = pairs(before, &now);
    let places = places_in_file(&of_now, before.statements.len());
    let statements = places.iter().map(|&place| now.statements[place].clone()).collect();
    let of_now: Vec<Option<usize>> = places.iter().map(|&place| of_now[place]).collect();
    carried(before, Record { statements, ..now }, &of_now)
}

/// What [`carry`] gives, in the order of what is asked now.
pub(super) fn carry_in_order(before: &Record, now: Record) -> Carried {
    let of_now = pairs(before, &now);
    carried(before, now, &of_now)
}

/// Which statement before is which one now: an index among those asked before, then those no longer asked.
fn pairs(before: &Record, now: &Record) -> Vec<Option<usize>> {
    let held = all_of(before);
    let mut pairs = StatementPairs::new(&held, &now.statements);
    pairs.by(|one| one.id.clone().map(|id| (id, one.dimension.clone())));
    pairs.by(|one| one.id.clone());
    pairs.by(|one| Some((fold(&one.text), one.dimension.clone())));
    // Of what is back, the words that its mark was set for are its words, too.
    pairs.by(|one| Some(fold(&one.text)));
    pairs.by_likeness(before.statements.len());
    pairs.of_now
}

/// The record with what is asked now, each statement with what was said of the one that it was.
fn carried(before: &Record, now: Record, of_now: &[Option<usize>]) -> Carried {
    let held = all_of(before);
    let asked_before = before.statements.len();
    let about = |one: &MarkedStatement| {
        let evidence =
            before.evidence.iter().any(|evidence| evidence.about.iter().any(|name| one.is_named(name)));
        evidence || before.plan.iter().any(|item| item.about.iter().any(|name| one.is_named(name)))
    };
    let mut carried = Carried {
        kept: 0,
        reworded: Vec::new(),
        moved: Vec::new(),
        back: Vec::new(),
        new: Vec::new(),
        gone: Vec::new(),
        dropped: Vec::new(),
        marked: Vec::new(),
        record: Record {
            by: before.by,
            name: before.name.clone(),
            no_longer_asked: Vec::new(),
            evidence: before.evidence.clone(),
            plan: before.plan.clone(),
            ..now
        },
    };
    let mut is_carried = vec![false; held.len()];
    for (index, statement) in carried.record.statements.iter_mut().enumerate() {
        let Some(old) = of_now[index] else {
            carried.new.push(index);
            continue;
        };
        is_carried[old] = true;
        let old_one = held[old];
        let has_something = old_one.has_something() || about(old_one);
        statement.mark = old_one.mark;
        statement.on = old_one.on;
        statement.note.clone_from(&old_one.note);
        let said_then = old_one.confirm.as_ref().unwrap_or(&old_one.text);
        statement.confirm = Some(said_then.clone()).filter(|then| has_something && *then != statement.text);
        if old >= asked_before {
            carried.back.push(index);
        } else if let Some(then) = statement.confirm.as_ref().filter(|_| old_one.text != statement.text) {
            carried.reworded.push(ToConfirm { index, changed: changed_words(then, &statement.text) });
        } else if has_something {
            carried.kept += 1;
        }
        if old_one.dimension != statement.dimension {
            carried.moved.push((index, old_one.dimension.clone()));
        }
    }
    for (old, one) in held.iter().enumerate().filter(|(old, _)| !is_carried[*old]) {
        if one.has_something() || about(one) {
            if old < asked_before {
                carried.gone.push(carried.record.no_longer_asked.len());
            }
            carried.record.no_longer_asked.push((*one).clone());
        } else if old < asked_before {
            carried.dropped.push((*one).clone());
        }
    }
    rename(&mut carried.record, &held, of_now);
    carried
}

fn all_of(record: &Record) -> Vec<&MarkedStatement> {
    record.statements.iter().chain(&record.no_longer_asked).collect()
}

/// The places of what is asked now, in the order of the file; what was not asked before comes behind what the ladder
/// has before it.
fn places_in_file(of_now: &[Option<usize>], asked_before: usize) -> Vec<usize> {
    let mut last = None;
    let of_file = |old: &Option<usize>| old.filter(|old| *old < asked_before);
    let mut places: Vec<(Option<usize>, usize)> = Vec::with_capacity(of_now.len());
    for (place, old) in of_now.iter().enumerate() {
        last = of_file(old).or(last);
        places.push((last, place));
    }
    places.sort_by_key(|&(file, place)| (file, of_file(&of_now[place]) != file, place));
    places.into_iter().map(|(_, place)| place).collect()
}

/// The dimensions that no statement has any more, each with the one that most of its statements have now and that was
/// not there before: what was done for a dimension that is gone is not for another one that stays.
fn renamed_dimensions(
    held: &[&MarkedStatement],
    now: &[MarkedStatement],
    of_now: &[Option<usize>],
) -> Vec<(Text, Text)> {
    let mut votes: HashMap<(&Text, &Text), usize> = HashMap::new();
    for (statement, old) in now.iter().zip(of_now) {
        if let Some(old) = old {
            *votes.entry((&held[*old].dimension, &statement.dimension)).or_default() += 1;
        }
    }
    let is_there = |dimension: &Text| now.iter().any(|one| one.dimension == *dimension);
    let was_there = |dimension: &Text| held.iter().any(|one| one.dimension == *dimension);
    let is_renamed = |(old, new): (&Text, &Text)| !is_there(old) && !was_there(new);
    let mut votes: Vec<_> = votes.into_iter().filter(|(pair, _)| is_renamed(*pair)).collect();
    // The last of several is the one that stays in a map.
    votes.sort_by_key(|((old, new), count)| (old.to_string(), *count, new.to_string()));
    votes.into_iter().map(|((old, new), _)| (old.clone(), new.clone())).collect()
}

/// Gives what evidence and plan name its new name.
fn rename(record: &mut Record, held: &[&MarkedStatement], of_now: &[Option<usize>]) {
    let dimensions: HashMap<Text, Text> =
        renamed_dimensions(held, &record.statements, of_now).into_iter().collect();
    let of_evidence = record.evidence.iter().map(|evidence| &evidence.about);
    let names: HashSet<&Text> =
        of_evidence.chain(record.plan.iter().map(|item| &item.about)).flatten().collect();
    let mut renames: HashMap<Text, Vec<Text>> = HashMap::new();
    for name in names {
        let new = match dimensions.get(name) {
            Some(new) => vec![new.clone()],
            None => names_after(record, name, held, of_now),
        };
        if new[..] != [name.clone()] {
            renames.insert(name.clone(), new);
        }
    }
    let of_evidence = record.evidence.iter_mut().map(|evidence| &mut evidence.about);
    for about in of_evidence.chain(record.plan.iter_mut().map(|item| &mut item.about)) {
        if about.iter().any(|name| renames.contains_key(name)) {
            let mut met = HashSet::new();
            let new = about.iter().flat_map(|name| match renames.get(name) {
                Some(new) => new.as_slice(),
                None => std::slice::from_ref(name),
            });
            *about = new.filter(|name| met.insert(*name)).cloned().collect();
        }
    }
}

/// What the statements that had a name are called now: so still, where that names them and no other.
fn names_after(
    record: &Record,
    name: &Text,
    held: &[&MarkedStatement],
    of_now: &[Option<usize>],
) -> Vec<Text> {
    let had: Vec<bool> = of_now.iter().map(|old| old.is_some_and(|old| held[old].is_named(name))).collect();
    let has: Vec<bool> = record.statements.iter().map(|one| one.is_named(name)).collect();
    if had == has || !had.contains(&true) {
        return vec![name.clone()];
    }
    let is_kept_apart = record.no_longer_asked.iter().any(|one| one.is_named(name));
    let renamed = (0..had.len()).filter(|&index| had[index]).map(|index| record.name_of(index));
    renamed.chain(is_kept_apart.then(|| name.clone())).collect()
}

/// Which statement now is which one before.
struct StatementPairs<'a> {
    held: &'a [&'a MarkedStatement],
    now: &'a [MarkedStatement],
    of_now: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl<'a> StatementPairs<'a> {
    fn new(held: &'a [&'a MarkedStatement], now: &'a [MarkedStatement]) -> Self {
        Self { held, now, of_now: vec![None; now.len()], is_taken: vec![false; held.len()] }
    }

    fn pair(&mut self, old: usize, now: usize) {
        self.of_now[now] = Some(old);
        self.is_taken[old] = true;
    }

    /// Pairs what is free and has the same key, in order.
    fn by<K: Eq + Hash>(&mut self, key: impl Fn(&MarkedStatement) -> Option<K>) {
        let mut free: HashMap<K, Vec<usize>> = HashMap::new();
        for old in (0..self.held.len()).rev().filter(|&old| !self.is_taken[old]) {
            if let Some(key) = key(self.held[old]) {
                free.entry(key).or_default().push(old);
            }
        }
        for now in 0..self.now.len() {
            let key = if self.of_now[now].is_none() { key(&self.now[now]) } else { None };
            if let Some(old) = key.and_then(|key| free.get_mut(&key)?.pop()) {
                self.pair(old, now);
            }
        }
    }

    /// Pairs what is free and much alike: within a dimension, then anywhere; among the first of those before.
    fn by_likeness(&mut self, asked_before: usize) {
        let mut dimensions: Vec<&Text> = Vec::new();
        for one in self.now {
            if dimensions.last() != Some(&&one.dimension) {
                dimensions.push(&one.dimension);
            }
        }
        for dimension in dimensions {
            self.alike(asked_before, |one| one.dimension == *dimension);
        }
        self.alike(asked_before, |_| true);
    }

    fn alike(&mut self, asked_before: usize, is_wanted: impl Fn(&MarkedStatement) -> bool) {
        let mut old: Vec<usize> = (0..asked_before).filter(|&old| !self.is_taken[old]).collect();
        old.retain(|&old| is_wanted(self.held[old]));
        let free = (0..self.now.len()).filter(|&now| self.of_now[now].is_none());
        let mut now: Vec<usize> = free.filter(|&now| is_wanted(&self.now[now])).collect();
        old.sort_by_key(|&old| self.held[old].text.as_str());
        now.sort_by_key(|&now| self.now[now].text.as_str());
        let of_old: Vec<&str> = old.iter().map(|&old| self.held[old].text.as_str()).collect();
        let of_now: Vec<&str> = now.iter().map(|&now| self.now[now].text.as_str()).collect();
        let Pairs { places, .. } = best_pairs(&of_old, &of_now);
        for (place_old, place_now) in places {
            self.pair(old[place_old], now[place_now]);
        }
    }
}
