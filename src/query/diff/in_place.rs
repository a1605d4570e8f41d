//! Owns which statements of a cell are one in very different words: what went and what came in the same place, between
//! the same others.

use std::collections::HashMap;

use crate::model::{ChangeKind, Expectation};
use crate::query::compare::{StatementChange, changed_words, similarity_of_stems};

/// From so alike on, a statement that went and one that came in its place are one that was reworded: less than
/// elsewhere, as the place says so, too. Chosen on labeled edits, see `tests/versions/labeled.rs`.
const IN_PLACE: f64 = 0.4;

/// So many pairs of what went and came in one place are weighed at most.
const MOST_PAIRS: usize = 400;

/// Makes one of what went and came in the same place of a cell, the most alike first.
pub(super) fn pair_in_place<'a>([old, new]: [&[&'a Expectation]; 2], changes: &mut Vec<StatementChange<'a>>) {
    let place_of = |all: &[&'a Expectation]| -> HashMap<*const Expectation, usize> {
        all.iter().enumerate().map(|(place, &one)| (std::ptr::from_ref(one), place)).collect()
    };
    let places = [place_of(old), place_of(new)];
    let place = |side: usize, one: Option<&Expectation>| places[side].get(&std::ptr::from_ref(one?)).copied();
    // What each statement became, and what each came of.
    let mut partners = [vec![None; old.len()], vec![None; new.len()]];
    let mut loose: [Vec<(usize, usize)>; 2] = Default::default();
    for (index, change) in changes.iter().enumerate() {
        match (place(0, change.from), place(1, change.to)) {
            (Some(before), Some(after)) => {
                partners[0][before] = Some(after);
                partners[1][after] = Some(after);
            }
            (Some(before), None) => loose[0].push((before, index)),
            (None, Some(after)) => loose[1].push((after, index)),
            (None, None) => {}
        }
    }
    if loose.iter().any(Vec::is_empty) {
        return;
    }
    let mut by_place: HashMap<Option<usize>, [Vec<usize>; 2]> = HashMap::new();
    for side in [0, 1] {
        for &(place, index) in &loose[side] {
            let before = partners[side][..place].iter().rev().find_map(|partner| *partner);
            by_place.entry(before).or_default()[side].push(index);
        }
    }
    let mut alike: Vec<(f64, usize, usize)> = Vec::new();
    for [gone, came] in by_place.values().filter(|[gone, came]| gone.len() * came.len() <= MOST_PAIRS) {
        for &at in gone {
            for &to in came {
                if let (Some(from), Some(into)) = (changes[at].from, changes[to].to) {
                    let similarity = similarity_of_stems(&from.text, &into.text);
                    alike.extend((similarity >= IN_PLACE).then_some((similarity, at, to)));
                }
            }
        }
    }
    alike.sort_unstable_by(|one, other| {
        other.0.total_cmp(&one.0).then_with(|| (one.1, one.2).cmp(&(other.1, other.2)))
    });
    for (_, at, to) in alike {
        if let (Some(from), None, Some(into)) = (changes[at].from, changes[at].to, changes[to].to) {
            let words = changed_words(&from.text, &into.text);
            changes[at] = StatementChange {
                kind: ChangeKind::Reworded,
                from: Some(from),
                to: Some(into),
                changed: words,
            };
            changes[to].to = None;
        }
    }
    changes.retain(|change| change.from.is_some() || change.to.is_some());
}
