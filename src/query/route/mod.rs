//! Owns routes: which moves lead from one role to another, the best first.

mod answer;
mod find;
mod view;
mod ways;

pub use answer::{NextMoves, NoRoute, Opening, PathAnswer, PathFound};
pub use find::{PathQuestion, find_path};
pub use view::{Growth, NearestRoutes, RouteView, Step, TitleEnd, TitleRoutes};

use std::iter;

use crate::model::MoveKind;
use crate::source::{Catalog, RoleId};

use super::moves::{MoveGraph, Onward};
use super::named::Tracks;
use ways::Search;

/// A way through the catalog: a role, and the moves that lead on from it one after another. No role is on it
/// twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route<'a> {
    /// Where it starts.
    pub start: RoleId,
    /// The moves, each from where the one before it leads; none where one is there already.
    pub moves: Vec<Onward<'a>>,
}

impl Route<'_> {
    /// Where it ends.
    pub fn end(&self) -> RoleId {
        self.moves.last().map_or(self.start, |onward| onward.to)
    }

    /// The roles on it, both ends included, in the order of the way.
    pub fn roles(&self) -> impl Iterator<Item = RoleId> {
        iter::once(self.start).chain(self.moves.iter().map(|onward| onward.to))
    }

    /// How many of its moves are of a kind.
    pub fn count(&self, kind: MoveKind) -> usize {
        self.moves.iter().filter(|onward| onward.kind == kind).count()
    }
}

/// Which routes are asked for.
#[derive(Clone, Copy, Debug)]
pub struct RouteQuestion<'a> {
    /// Where they start: at any of these.
    pub from: &'a [RoleId],
    /// Where they end: at the first of these that they come to.
    pub to: &'a [RoleId],
    /// Where they pass, both ends included: any of these.
    pub via: Option<&'a [RoleId]>,
    /// The tracks that they keep to as long as the goal allows.
    pub tracks: Option<&'a Tracks>,
}

/// The best routes, at most so many, best first: those with the fewest roles off the tracks to keep to, then
/// the fewest moves, bridges and switches, then those whose roles come earlier in the catalog. They pass only
/// ladders within reach.
///
/// With `via` the search runs over pairs of a role and whether the way has passed there yet. A way found so may
/// come to a role twice, and is then no route; no more than 320 are looked at, since to find one that passes a
/// role and comes to none twice can take any time.
pub fn routes<'a>(catalog: &'a Catalog, question: &RouteQuestion<'_>, most: usize) -> Vec<Route<'a>> {
    let graph = &MoveGraph::new(catalog, catalog.reach());
    Search { catalog, graph, question: *question }.routes(most).routes
}
