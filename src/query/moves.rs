//! Owns the moves between roles, those that follow from the order of a track and those that the
//! ladders state: all that lead on from one role, and the graph of them all.

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

/// The moves that lead on from a role: promotions, switches, bridges, each in the order of the
/// catalog. A move into a ladder or to a role that is not in the catalog is left out, and one that
/// two ladders state is there once, as the first of them states it.
pub fn moves_from(catalog: &Catalog, from: RoleId) -> Vec<Onward<'_>> {
    let ladder = catalog.ladder_of(from);
    let promotions = ladder.promotions_from(from.role).into_iter();
    let mut moves: Vec<Onward<'_>> =
        promotions.map(|to| promotion(catalog, from.ladder, from.role, to)).collect();
    for (start, onward) in stated(catalog) {
        if start == from {
            add(&mut moves, onward);
        }
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

/// The promotions along the tracks of one ladder, each with where it starts.
fn promotions(catalog: &Catalog, ladder: usize) -> impl Iterator<Item = (RoleId, Onward<'_>)> {
    let all = catalog.ladder(ladder).promotions().into_iter();
    all.map(move |(from, to)| {
        let onward = promotion(catalog, ladder, from, to);
        (RoleId { ladder, role: from }, onward)
    })
}

fn promotion(catalog: &Catalog, ladder: usize, from: RoleIndex, to: RoleIndex) -> Onward<'_> {
    let of = catalog.ladder(ladder);
    Onward {
        kind: MoveKind::Promotion,
        to: RoleId { ladder, role: to },
        note: of.track(of.role(from).track).note.as_ref(),
    }
}

/// The switches and bridges that the ladders state, each with where it starts, the way back right
/// behind the way there.
fn stated(catalog: &Catalog) -> impl Iterator<Item = (RoleId, Onward<'_>)> {
    let ladders = catalog.entries().iter().enumerate();
    let all =
        ladders.flat_map(|(ladder, entry)| entry.ladder.moves.iter().map(move |of| (ladder, of)));
    all.flat_map(|(ladder, stated)| {
        let from = RoleId { ladder, role: stated.from };
        let there = catalog.follow(ladder, &stated.to);
        let back = there.filter(|_| stated.both_ways);
        let onward = |to: RoleId| Onward { kind: stated.kind, to, note: stated.note.as_ref() };
        let there = there.map(|to| (from, onward(to)));
        there.into_iter().chain(back.map(|end| (end, onward(from))))
    })
}

/// All moves between the roles of the ladders in scope.
#[derive(Debug)]
pub(super) struct MoveGraph<'a> {
    /// For each ladder, where its roles begin among all.
    first: Vec<usize>,
    /// For each role, the moves that lead on from it, one for each role they lead to.
    onward: Vec<Vec<Onward<'a>>>,
}

impl<'a> MoveGraph<'a> {
    /// The graph of a catalog. A move that is stated more than once is taken as it comes first.
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let mut first = Vec::with_capacity(catalog.entries().len());
        let mut count = 0;
        for entry in catalog.entries() {
            first.push(count);
            count += entry.ladder.roles.len();
        }
        let mut graph = Self { first, onward: vec![Vec::new(); count] };
        let is_asked = |role: RoleId| catalog.scope().contains(&role.ladder);
        let ladders = catalog.scope().iter();
        let promotions = ladders.flat_map(|&ladder| promotions(catalog, ladder));
        let stated =
            stated(catalog).filter(|(from, onward)| is_asked(*from) && is_asked(onward.to));
        for (from, onward) in promotions.chain(stated) {
            let index = graph.index(from);
            add(&mut graph.onward[index], onward);
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

/// All moves of the ladders in scope, by the role that they start from; each with whether it can be
/// gone back.
pub fn all_moves(catalog: &Catalog) -> Vec<(RoleId, Onward<'_>, bool)> {
    // The goals of each role that was met so far: to ask anew for each way back takes too long where
    // many roles rank alike.
    let mut goals: HashMap<RoleId, HashSet<RoleId>> = HashMap::new();
    let scope = catalog.scope().iter();
    let mut all = Vec::new();
    for from in scope.flat_map(|&ladder| catalog.roles_of(ladder)) {
        for onward in moves_from(catalog, from) {
            let back = goals.entry(onward.to).or_insert_with(|| {
                let moves = moves_from(catalog, onward.to);
                moves.iter().map(|back| back.to).collect()
            });
            all.push((from, onward, back.contains(&from)));
        }
    }
    all
}
