//! Owns the moves between roles, those that follow from the order of a track and those that the ladders
//! state: all that lead on from one role, and the graph of them all.

use std::collections::{HashMap, HashSet};

use crate::model::{MoveKind, RoleIndex, Text};
use crate::source::{Catalog, RoleId};

/// A move that leads on from a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Onward<'a> {
    /// What kind of move it is.
    pub kind: MoveKind,
    /// Where it leads.
    pub to: RoleId,
    /// What its ladder says of it.
    pub note: Option<&'a Text>,
}

/// The moves that lead on from a role: promotions, switches, bridges, each in the order of the catalog. A
/// move into a ladder or to a role that is not in the catalog is left out, and one that two ladders state is
/// there once, as the first of them states it.
pub fn moves_from(catalog: &Catalog, from: RoleId) -> Vec<Onward<'_>> {
    let promotions = catalog.ladder_of(from).promotions_from(from.role).into_iter();
    let mut moves: Vec<Onward<'_>> = promotions.map(|to| promotion(catalog, from, to)).collect();
    let mut met = HashSet::new();
    let stated = stated(catalog).filter(|(start, _)| *start == from).map(|(_, onward)| onward);
    moves.extend(stated.filter(|onward| met.insert(onward.to)));
    moves.sort_by_key(|onward| onward.kind);
    moves
}

fn promotion(catalog: &Catalog, from: RoleId, to: RoleIndex) -> Onward<'_> {
    let track = catalog.track_of(from);
    Onward { kind: MoveKind::Promotion, to: RoleId { role: to, ..from }, note: track.note.as_ref() }
}

/// The switches and bridges that the ladders state, each with where it starts, the way back right behind the
/// way there.
fn stated(catalog: &Catalog) -> impl Iterator<Item = (RoleId, Onward<'_>)> {
    catalog.entries().iter().enumerate().flat_map(move |(ladder, entry)| {
        entry.ladder.moves.iter().flat_map(move |stated| {
            let from = RoleId { ladder, role: stated.from };
            let onward = |to| Onward { kind: stated.kind, to, note: stated.note.as_ref() };
            let to = catalog.follow(ladder, &stated.to);
            let back = to.filter(|_| stated.both_ways).map(|to| (to, onward(from)));
            to.map(|to| (from, onward(to))).into_iter().chain(back)
        })
    })
}

/// All moves between the roles of some ladders. Promotions are kept once for all roles that rank alike, as
/// between many roles of two ranks there are as many as their product.
#[derive(Debug)]
pub(super) struct MoveGraph<'a> {
    /// For each ladder, where its roles begin among all.
    first: Vec<usize>,
    /// For each role, the index of what those that rank as it does are promoted to.
    promoted: Vec<Option<usize>>,
    /// The promotions to each role of a rank.
    promotions: Vec<Vec<Onward<'a>>>,
    /// For each role, the switches and bridges that lead on from it, one for each role they lead to.
    stated: Vec<Vec<Onward<'a>>>,
}

impl<'a> MoveGraph<'a> {
    /// The graph of these ladders. A move that is stated more than once is taken as it comes first.
    pub(super) fn new(catalog: &'a Catalog, ladders: &[usize]) -> Self {
        let mut first = Vec::new();
        let mut count = 0;
        for entry in catalog.entries() {
            first.push(count);
            count += entry.ladder.roles.len();
        }
        let mut graph = Self {
            first,
            promoted: vec![None; count],
            promotions: Vec::new(),
            stated: vec![Vec::new(); count],
        };
        let mut is_within = vec![false; catalog.entries().len()];
        for &ladder in ladders {
            is_within[ladder] = true;
            for ranks in catalog.ladder(ladder).ranks() {
                for pair in ranks.windows(2) {
                    for &role in &pair[0] {
                        let index = graph.index(RoleId { ladder, role });
                        graph.promoted[index] = Some(graph.promotions.len());
                    }
                    let to = |&to| promotion(catalog, RoleId { ladder, role: pair[0][0] }, to);
                    graph.promotions.push(pair[1].iter().map(to).collect());
                }
            }
        }
        let mut met = HashSet::new();
        for (from, onward) in stated(catalog) {
            if is_within[from.ladder] && is_within[onward.to.ladder] && met.insert((from, onward.to)) {
                let index = graph.index(from);
                graph.stated[index].push(onward);
            }
        }
        graph
    }

    /// The index of a role among all roles, in the order of the catalog.
    pub(super) fn index(&self, role: RoleId) -> usize {
        self.first[role.ladder] + role.role.0
    }

    /// The moves that lead on from a role.
    pub(super) fn from(&self, role: RoleId) -> impl Iterator<Item = &Onward<'a>> {
        let promotions = self.promotions_from(role).map_or(&[][..], |promotions| self.promotions(promotions));
        promotions.iter().chain(self.stated_from(role))
    }

    /// The index of the promotions that lead on from a role, which are those of all that rank as it does;
    /// `None` at the top of a track.
    pub(super) fn promotions_from(&self, role: RoleId) -> Option<usize> {
        self.promoted[self.index(role)]
    }

    /// The promotions of an index.
    pub(super) fn promotions(&self, index: usize) -> &[Onward<'a>] {
        &self.promotions[index]
    }

    /// The switches and bridges that lead on from a role.
    pub(super) fn stated_from(&self, role: RoleId) -> &[Onward<'a>] {
        &self.stated[self.index(role)]
    }
}

/// Moves of one kind that lead from each of some roles to each of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MovesBetween {
    /// The roles that they lead on from; several where they rank alike and are promoted.
    pub from: Vec<RoleId>,
    /// The roles that they lead to.
    pub to: Vec<RoleId>,
    /// What kind of moves they are.
    pub kind: MoveKind,
    /// Whether they can be gone back.
    pub is_both_ways: bool,
}

/// All moves of the ladders in scope, by the role that they start from. Where several roles are promoted to
/// several, that is told once, with the first of them.
pub fn all_moves(catalog: &Catalog) -> Vec<MovesBetween> {
    let all_ladders: Vec<usize> = (0..catalog.entries().len()).collect();
    let graph = MoveGraph::new(catalog, &all_ladders);
    let all_roles = all_ladders.iter().flat_map(|&ladder| catalog.roles_of(ladder));
    let stated: HashSet<(RoleId, RoleId)> = all_roles
        .flat_map(|from| graph.stated_from(from).iter().map(move |onward| (from, onward.to)))
        .collect();
    let mut alike: HashMap<usize, Vec<RoleId>> = HashMap::new();
    for role in catalog.roles_in_scope() {
        if let Some(promotions) = graph.promotions_from(role) {
            alike.entry(promotions).or_default().push(role);
        }
    }
    let mut all = Vec::new();
    for from in catalog.roles_in_scope() {
        if let Some(promotions) = graph.promotions_from(from) {
            let to: Vec<RoleId> = graph.promotions(promotions).iter().map(|onward| onward.to).collect();
            let kind = MoveKind::Promotion;
            let single = |to| MovesBetween { from: vec![from], to: vec![to], kind, is_both_ways: false };
            match &alike[&promotions][..] {
                several @ [first, _, ..] if to.len() > 1 => {
                    let several = MovesBetween { from: several.to_vec(), to, kind, is_both_ways: false };
                    all.extend((*first == from).then_some(several));
                }
                _ => all.extend(to.into_iter().map(single)),
            }
        }
        let mut moves = graph.stated_from(from).to_vec();
        moves.sort_by_key(|onward| onward.kind);
        all.extend(moves.into_iter().map(|onward| MovesBetween {
            from: vec![from],
            to: vec![onward.to],
            kind: onward.kind,
            is_both_ways: stated.contains(&(onward.to, from)),
        }));
    }
    all
}
