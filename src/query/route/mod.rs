//! Owns routes: which moves lead from one role to another, the best first.

mod find;
mod step;
mod view;
mod ways;

pub use find::{NextMoves, NoRoute, PathAnswer, PathFound, PathOptions, PathQuestion, find_path};
pub use step::{Headline, Step};
pub use view::{Growth, NearestRoutes, RouteView, TitleEnd, TitleRoutes};
pub use ways::Rank;

use std::iter;

use crate::model::MoveKind;
use crate::source::{Catalog, RoleId};

use super::moves::{MoveGraph, Onward};
use super::named::Tracks;
use ways::{BestWays, Node};

/// A way through the catalog: a role, and the moves that lead on from it one after another. No
/// role is on it twice.
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
        let of_kind = self.moves.iter().filter(|onward| onward.kind == kind);
        of_kind.count()
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

/// The best routes, at most so many, best first: those with the fewest roles off the tracks to
/// keep to, then the fewest moves, bridges and switches (see [`Rank`]), then those whose roles
/// come earlier in the catalog. They pass only ladders in scope.
///
/// With `via` the search runs over pairs of a role and whether the way has passed there yet. Of the
/// ways found so, those that come to a role twice are dropped, and of [`MOST_WAYS`] no more are
/// looked at: to find a way that passes a role and comes to none twice can take any time.
pub fn routes<'a>(
    catalog: &'a Catalog,
    question: &RouteQuestion<'_>,
    most: usize,
) -> Vec<Route<'a>> {
    routes_in(&MoveGraph::new(catalog), catalog, question, most)
}

/// The best routes of a catalog by the graph of its moves, see [`routes`].
fn routes_in<'a>(
    graph: &MoveGraph<'a>,
    catalog: &Catalog,
    question: &RouteQuestion<'_>,
    most: usize,
) -> Vec<Route<'a>> {
    let is_asked = |role: &RoleId| catalog.scope().contains(&role.ladder);
    let arrive = |role: RoleId, kind: Option<MoveKind>, has_passed: bool| {
        let is_off = question.tracks.is_some_and(|tracks| !tracks.has(catalog, role));
        let has_passed = has_passed || question.via.is_none_or(|via| via.contains(&role));
        let rank = Rank::of_one(kind, is_off, graph.index(role));
        (Node::At(role, has_passed), rank)
    };
    let successors = |node: &Node| -> Vec<(Node, Rank)> {
        match *node {
            Node::Start => {
                let starts = question.from.iter().copied().filter(is_asked);
                starts.map(|role| arrive(role, None, false)).collect()
            }
            Node::At(role, has_passed) => {
                let moves = graph.from(role).iter();
                moves.map(|onward| arrive(onward.to, Some(onward.kind), has_passed)).collect()
            }
        }
    };
    let is_goal = |node: &Node| matches!(node, Node::At(role, true) if question.to.contains(role));
    BestWays::new(successors, is_goal)
        .take(MOST_WAYS)
        .filter(|way| is_simple(way))
        .take(most)
        .filter_map(|way| along(graph, &way))
        .collect()
}

/// How many ways are looked at for those that pass a role and come to none twice.
pub const MOST_WAYS: usize = 320;

fn is_simple(way: &[RoleId]) -> bool {
    let mut roles = way.to_vec();
    roles.sort_unstable();
    roles.windows(2).all(|pair| pair[0] != pair[1])
}

/// The route through some roles; `None` where there are none, or no move leads on.
fn along<'a>(graph: &MoveGraph<'a>, way: &[RoleId]) -> Option<Route<'a>> {
    let moves = way.windows(2).map(|pair| {
        let mut onward = graph.from(pair[0]).iter();
        onward.find(|onward| onward.to == pair[1]).copied()
    });
    Some(Route { start: *way.first()?, moves: moves.collect::<Option<_>>()? })
}
