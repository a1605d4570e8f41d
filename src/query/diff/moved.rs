//! Owns which statements moved to another dimension or to other roles: what went in one place and came in
//! another.

use std::collections::{HashMap, HashSet};

use crate::model::{ChangeKind, Expectation, RoleIndex};
use crate::query::compare::{changed_words, pair_statements, similarity};

use super::facts::of_statement;
use super::{Asking, Pairs, StatementDifference};

/// From so alike on, a statement that went and one that came elsewhere are one that moved and was reworded: chosen
/// on labeled edits, see `tests/versions/labeled.rs`.
const MOVED: f64 = 0.75;

/// Makes one of what went in one place and came in another: what is in the same words, the same roles first, then
/// what is alike enough. A statement that is still asked of other roles did not move to new ones.
pub(super) fn find_moved(statements: &mut Vec<StatementDifference<'_>>, pairs: &Pairs) {
    let mut used = HashSet::new();
    let mut found = Vec::new();
    for (gone, came) in in_the_same_words(statements, pairs).into_iter().chain(reworded(statements, pairs)) {
        if !used.contains(&gone) && !used.contains(&came) {
            used.extend([gone, came]);
            found.push((gone, came));
        }
    }
    for (gone, came) in found {
        let (Some(from), Some(to)) = (statements[gone].from.take(), statements[came].to.take()) else {
            continue;
        };
        let (from, to) = both_alone(from, to, pairs, |rest| statements.push(rest));
        let moved = &mut statements[gone];
        moved.fields = of_statement(Some(&from), Some(&to));
        moved.is_moved = true;
        moved.kind = ChangeKind::Kept;
        if from.statement.text != to.statement.text {
            moved.kind = ChangeKind::Reworded;
            moved.changed = changed_words(&from.statement.text, &to.statement.text);
        }
        (moved.from, moved.to) = (Some(from), Some(to));
    }
    statements.retain(|one| one.from.is_some() || one.to.is_some());
}

/// What went and came, for the roles alone of which it did both, where there are such; for the others it is given
/// away as gone, or as new.
fn both_alone<'a>(
    mut from: Asking<'a>,
    mut to: Asking<'a>,
    pairs: &Pairs,
    mut rest: impl FnMut(StatementDifference<'a>),
) -> (Asking<'a>, Asking<'a>) {
    let there: HashSet<usize> = to.roles.iter().map(|role| role.0).collect();
    let is_both = |role: RoleIndex| pairs.roles.to_new[role.0].is_some_and(|role| there.contains(&role));
    let (both, gone): (Vec<RoleIndex>, Vec<RoleIndex>) =
        from.roles.iter().copied().partition(|&role| is_both(role));
    if both.is_empty() {
        return (from, to);
    }
    let stays: Vec<RoleIndex> =
        both.iter().filter_map(|role| pairs.roles.to_new[role.0].map(RoleIndex)).collect();
    let came: Vec<RoleIndex> = to.roles.iter().copied().filter(|role| !stays.contains(role)).collect();
    let alone = |asking: &Asking<'a>, roles: Vec<RoleIndex>| {
        (!roles.is_empty()).then(|| Asking { roles, ..asking.clone() })
    };
    let one_sided = |kind, from, to| StatementDifference {
        kind,
        is_moved: false,
        from,
        to,
        changed: Default::default(),
        fields: Vec::new(),
    };
    for one in [
        one_sided(ChangeKind::Gone, alone(&from, gone), None),
        one_sided(ChangeKind::New, None, alone(&to, came)),
    ] {
        rest(one);
    }
    from.roles = both;
    to.roles = stays;
    (from, to)
}

/// Where something went or came.
struct Loose<'s, 'a> {
    index: usize,
    asking: &'s Asking<'a>,
}

fn loose<'s, 'a>(statements: &'s [StatementDifference<'a>], kind: ChangeKind) -> Vec<Loose<'s, 'a>> {
    let of_kind = statements.iter().enumerate().filter(|(_, one)| one.kind == kind);
    of_kind
        .filter_map(|(index, one)| {
            let asking = one.from.as_ref().or(one.to.as_ref())?;
            Some(Loose { index, asking })
        })
        .collect()
}

/// Whether two places are of the same roles, as far as both versions have them, and whether of the same dimension.
fn nearness(gone: &Asking<'_>, came: &Asking<'_>, pairs: &Pairs) -> (bool, bool) {
    let roles: Vec<Option<usize>> = gone.roles.iter().map(|role| pairs.roles.to_new[role.0]).collect();
    let there: Vec<Option<usize>> = came.roles.iter().map(|role| Some(role.0)).collect();
    let is_of_same_roles = roles.iter().any(|role| role.is_some() && there.contains(role));
    (is_of_same_roles, pairs.dimensions.to_new[gone.dimension] == Some(came.dimension))
}

/// What went and came in the same words, the nearest first.
fn in_the_same_words(statements: &[StatementDifference<'_>], pairs: &Pairs) -> Vec<(usize, usize)> {
    // What stays for others in the same dimension.
    let stays: HashSet<(usize, &str)> = statements
        .iter()
        .filter(|one| one.kind == ChangeKind::Kept)
        .filter_map(|one| one.to.as_ref())
        .map(|asking| (asking.dimension, asking.statement.text.as_str()))
        .collect();
    let mut by_text: HashMap<&str, Vec<Loose<'_, '_>>> = HashMap::new();
    for one in loose(statements, ChangeKind::New) {
        by_text.entry(&one.asking.statement.text).or_default().push(one);
    }
    let mut found = Vec::new();
    for gone in loose(statements, ChangeKind::Gone) {
        for came in by_text.get(gone.asking.statement.text.as_str()).into_iter().flatten() {
            let (same_roles, same_dimension) = nearness(gone.asking, came.asking, pairs);
            let is_kept_here = stays.contains(&(came.asking.dimension, &came.asking.statement.text));
            if same_roles || !(same_dimension && is_kept_here) {
                found.push((!same_roles, !same_dimension, gone.index, came.index));
            }
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, _, gone, came)| (gone, came)).collect()
}

/// What went and came in other words, of the same roles in another dimension or in the same one of other roles.
fn reworded<'a>(statements: &[StatementDifference<'a>], pairs: &Pairs) -> Vec<(usize, usize)> {
    let (gone, came) = (loose(statements, ChangeKind::Gone), loose(statements, ChangeKind::New));
    let texts = |all: &[Loose<'_, '_>]| -> HashSet<String> {
        all.iter().map(|one| one.asking.statement.text.to_string()).collect()
    };
    let (texts_gone, texts_came) = (texts(&gone), texts(&came));
    let left = |all: &[Loose<'_, '_>], others: &HashSet<String>| -> Vec<usize> {
        let left = all.iter().enumerate();
        left.filter(|(_, one)| !others.contains(one.asking.statement.text.as_str()))
            .map(|(at, _)| at)
            .collect()
    };
    let (left_gone, left_came) = (left(&gone, &texts_came), left(&came, &texts_gone));
    let of = |all: &[Loose<'_, 'a>], left: &[usize]| -> Vec<&'a Expectation> {
        left.iter().map(|&at| all[at].asking.statement).collect()
    };
    let (here, there) = (of(&gone, &left_gone), of(&came, &left_came));
    // The same statement of a scale may have gone from several dimensions: each is taken once.
    let places = |all: &[&Expectation]| -> HashMap<*const Expectation, Vec<usize>> {
        let mut places: HashMap<_, Vec<usize>> = HashMap::new();
        for (place, &one) in all.iter().enumerate().rev() {
            places.entry(std::ptr::from_ref(one)).or_default().push(place);
        }
        places
    };
    let (mut of_gone, mut of_came) = (places(&here), places(&there));
    let mut found = Vec::new();
    for change in pair_statements(&here, &there, &[]).changes {
        let (Some(from), Some(to)) = (change.from, change.to) else { continue };
        let take = |places: &mut HashMap<*const Expectation, Vec<usize>>, one| {
            places.get_mut(&std::ptr::from_ref::<Expectation>(one)).and_then(Vec::pop)
        };
        let (Some(here), Some(there)) = (take(&mut of_gone, from), take(&mut of_came, to)) else {
            continue;
        };
        let (gone, came) = (&gone[left_gone[here]], &came[left_came[there]]);
        let (same_roles, same_dimension) = nearness(gone.asking, came.asking, pairs);
        if (same_roles || same_dimension) && similarity(&from.text, &to.text) >= MOVED {
            found.push((gone.index, came.index));
        }
    }
    found
}
