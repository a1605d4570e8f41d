//! Owns the moves between roles, those that follow from the order of a track and those that the ladders
//! state: all that lead on from one role, and the graph of them all.

use std::collections::HashSet;

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
    for (_, onward) in stated(catalog).filter(|(start, _)| *start == from) {
        add(&mut moves, onward);
    }
    moves.sort_by_key(|onward| onward.kind);
    moves
}

/// Adds a move to those that lead on from the same role, unless one leads there already.
fn add<'a>(moves: &mut Vec<Onward<'a>>, onward: Onward<'a>) {
    if moves.iter().all(|other| other.to != onward.to) {
        moves.push(onward);
    }
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

/// All moves between the roles of some ladders.
#[derive(Debug)]
pub(super) struct MoveGraph<'a> {
    /// For each ladder, where its roles begin among all.
    first: Vec<usize>,
    /// For each role, the moves that lead on from it, one for each role they lead to.
    onward: Vec<Vec<Onward<'a>>>,
}

impl<'a> MoveGraph<'a> {
    /// The graph of these ladders. A move that is stated more than once is taken as it comes first.
    pub(super) fn new(catalog: &'a Catalog, ladders: &[usize]) -> Self {
        let mut graph = Self { first: Vec::new(), onward: Vec::new() };
        for entry in catalog.entries() {
            graph.first.push(graph.onward.len());
            graph.onward.resize(graph.onward.len() + entry.ladder.roles.len(), Vec::new());
        }
        for &ladder in ladders {
            for (from, to) in catalog.ladder(ladder).promotions() {
                let from = RoleId { ladder, role: from };
                let index = graph.index(from);
                graph.onward[index].push(promotion(catalog, from, to));
            }
        }
        for (from, onward) in stated(catalog) {
            if ladders.contains(&from.ladder) && ladders.contains(&onward.to.ladder) {
                let index = graph.index(from);
                add(&mut graph.onward[index], onward);
            }
        }
        graph
    }

    /// The index of a role among all roles, in the order of the catalog.
    pub(super) fn index(&self, role: RoleId) -> usize {
        self.first[role.ladder] + role.role.0
    }

    /// The moves that lead on from a role.
    pub(super) fn from(&self, role: RoleId) -> &[Onward<'a>] {
        &self.onward[self.index(role)]
    }
}

/// All moves of the ladders in scope, by the role that they start from; each with whether it can be gone
/// back.
pub fn all_moves(catalog: &Catalog) -> Vec<(RoleId, Onward<'_>, bool)> {
    let all_ladders: Vec<usize> = (0..catalog.entries().len()).collect();
    let graph = MoveGraph::new(catalog, &all_ladders);
    let all_roles = all_ladders.iter().flat_map(|&ladder| catalog.roles_of(ladder));
    let pairs: HashSet<(RoleId, RoleId)> =
        all_roles.flat_map(|from| graph.from(from).iter().map(move |onward| (from, onward.to))).collect();
    let mut all = Vec::new();
    for from in catalog.roles_in_scope() {
        let mut moves = graph.from(from).to_vec();
        moves.sort_by_key(|onward| onward.kind);
        for onward in moves {
            all.push((from, onward, pairs.contains(&(onward.to, from))));
        }
    }
    all
}
