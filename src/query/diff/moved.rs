//! Owns which statements moved to another dimension or to other roles: what went in one place and came in
//! another.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::model::{ChangeKind, RoleIndex};
use crate::query::compare::{alike_from, changed_words};

use super::facts::of_statement;
use super::{Asking, Pairs, StatementDifference};

/// From so alike on, a statement that went and one that came elsewhere are one that moved and was reworded: chosen
/// on labeled edits, see `tests/versions/labeled.rs`.
const MOVED: f64 = 0.6;

/// Makes one of what went in one place and came in another: what is in the same words, then what is alike enough,
/// the most alike first.
pub(super) fn find_moved(statements: &mut Vec<StatementDifference<'_>>, pairs: &Pairs) {
    loop {
        let mut moves = Moves::new(statements, pairs);
        moves.find_same_words();
        moves.find_reworded();
        if moves.found.is_empty() {
            return;
        }
        for (gone, came) in moves.found {
            make_one(statements, [gone, came], pairs);
        }
        statements.retain(|one| one.from.is_some() || one.to.is_some());
        // Of cells that were split or made one some roles may be left, whose statement moved as well.
    }
}

/// Makes one of what went and what came, by their indices; the latter is nothing then.
fn make_one(statements: &mut Vec<StatementDifference<'_>>, [gone, came]: [usize; 2], pairs: &Pairs) {
    let (Some(from), Some(to)) = (statements[gone].from.take(), statements[came].to.take()) else { return };
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

/// How near the two places of a statement that moved are to each other, the nearest first.
#[derive(Clone, Copy, PartialEq)]
enum Nearness {
    SameRoles,
    SameDimension,
    Neither,
}

/// What went and came, and which of it is one.
struct Moves<'s, 'a> {
    statements: &'s [StatementDifference<'a>],
    pairs: &'s Pairs,
    /// By text and in their order.
    gone: BTreeMap<&'a str, Vec<usize>>,
    came: BTreeMap<&'a str, Vec<usize>>,
    /// What stays as it is, by text and dimension of the new version.
    stays: BTreeSet<(&'a str, usize)>,
    used: HashSet<usize>,
    found: Vec<(usize, usize)>,
}

impl<'s, 'a> Moves<'s, 'a> {
    fn new(statements: &'s [StatementDifference<'a>], pairs: &'s Pairs) -> Self {
        let by_text = |kind: ChangeKind| {
            let mut by_text: BTreeMap<&'a str, Vec<usize>> = BTreeMap::new();
            for (index, one) in statements.iter().enumerate().filter(|(_, one)| one.kind == kind) {
                if let Some(asking) = one.from.as_ref().or(one.to.as_ref()) {
                    by_text.entry(asking.statement.text.as_str()).or_default().push(index);
                }
            }
            by_text
        };
        let stays = statements.iter().filter(|one| one.kind == ChangeKind::Kept);
        let stays = stays.filter_map(|one| one.to.as_ref());
        Self {
            gone: by_text(ChangeKind::Gone),
            came: by_text(ChangeKind::New),
            stays: stays.map(|asking| (asking.statement.text.as_str(), asking.dimension)).collect(),
            used: HashSet::new(),
            found: Vec::new(),
            statements,
            pairs,
        }
    }

    fn find_same_words(&mut self) {
        let texts: Vec<&str> =
            self.gone.keys().copied().filter(|text| self.came.contains_key(text)).collect();
        for nearness in [Nearness::SameRoles, Nearness::SameDimension, Nearness::Neither] {
            for text in &texts {
                self.find([text, text], nearness);
            }
        }
    }

    /// What is told in other words stays near.
    fn find_reworded(&mut self) {
        let left = |by_text: &BTreeMap<&'a str, Vec<usize>>| -> Vec<&'a str> {
            let is_left = |all: &Vec<usize>| all.iter().any(|index| !self.used.contains(index));
            by_text.iter().filter(|(_, all)| is_left(all)).map(|(text, _)| *text).collect()
        };
        let (gone, came) = (left(&self.gone), left(&self.came));
        let mut alike = alike_from(MOVED, &gone, &came).unwrap_or_default();
        alike.sort_unstable_by(|one, other| {
            other.2.total_cmp(&one.2).then_with(|| (one.0, one.1).cmp(&(other.0, other.1)))
        });
        for nearness in [Nearness::SameRoles, Nearness::SameDimension] {
            for &(here, there, _) in &alike {
                self.find([gone[here], came[there]], nearness);
            }
        }
    }

    /// Makes one of each statement that went in some words and the first that came as near in some.
    fn find(&mut self, [before, after]: [&str; 2], nearness: Nearness) {
        let is_free = |index: &usize| !self.used.contains(index);
        let free = |by_text: &BTreeMap<&str, Vec<usize>>, text: &str| -> Vec<usize> {
            by_text.get(text).into_iter().flatten().copied().filter(is_free).collect()
        };
        let (gone, came) = (free(&self.gone, before), free(&self.came, after));
        if gone.is_empty() || came.is_empty() {
            return;
        }
        // Those that came by what they have to have in common with what went, the first last.
        let mut by_key: HashMap<usize, Vec<usize>> = HashMap::new();
        for &index in came.iter().rev() {
            for key in self.keys(index, nearness) {
                by_key.entry(key).or_default().push(index);
            }
        }
        for index in gone {
            let mut firsts = Vec::new();
            for key in self.keys(index, nearness) {
                let Some(same) = by_key.get_mut(&key) else { continue };
                while same.last().is_some_and(|last| self.used.contains(last)) {
                    same.pop();
                }
                firsts.extend(same.last().copied());
            }
            let first = firsts.into_iter().filter(|&other| self.is_move(index, other, nearness)).min();
            if let Some(other) = first {
                self.used.extend([index, other]);
                self.found.push((index, other));
            }
        }
    }

    /// What a statement that went and one that came have in common where they are so near: roles or a dimension,
    /// by their indices in the new version.
    fn keys(&self, index: usize, nearness: Nearness) -> Vec<usize> {
        let one = &self.statements[index];
        match (nearness, &one.from, &one.to) {
            (Nearness::SameRoles, Some(from), _) => {
                from.roles.iter().filter_map(|role| self.pairs.roles.to_new[role.0]).collect()
            }
            (Nearness::SameRoles, None, Some(to)) => to.roles.iter().map(|role| role.0).collect(),
            (Nearness::SameDimension, Some(from), _) => {
                self.pairs.dimensions.to_new[from.dimension].into_iter().collect()
            }
            (Nearness::SameDimension, None, Some(to)) => vec![to.dimension],
            _ => vec![0],
        }
    }

    /// Whether what went here can have come there. What is still asked of others did not move to new ones; and
    /// what went with a role and came with another says nothing beside that.
    fn is_move(&self, gone: usize, came: usize, nearness: Nearness) -> bool {
        let (Some(from), Some(to)) = (&self.statements[gone].from, &self.statements[came].to) else {
            return false;
        };
        let text = from.statement.text.as_str();
        let is_of_both = from.roles.iter().any(|role| self.pairs.roles.to_new[role.0].is_some())
            || to.roles.iter().any(|role| self.pairs.roles.to_old[role.0].is_some());
        let stays = match nearness {
            Nearness::SameRoles => false,
            Nearness::SameDimension => self.stays.contains(&(text, to.dimension)),
            Nearness::Neither => self.stays.range((text, 0)..=(text, usize::MAX)).next().is_some(),
        };
        is_of_both && !stays
    }
}
