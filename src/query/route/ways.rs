//! Owns the search for ways, one after another, the best first, and which of two is better.

use std::collections::{BTreeSet, HashSet};
use std::ops::Add;

use pathfinding::directed::dijkstra::dijkstra;
use pathfinding::num_traits::Zero;

use crate::model::MoveKind;
use crate::query::moves::MoveGraph;
use crate::source::{Catalog, RoleId};

use super::{Route, RouteQuestion};

/// How many ways are looked at for those that pass a role and come to none twice.
const MOST_WAYS: usize = 320;

/// What a way costs; the lesser is the better. What counts most comes first: the roles that are on none of
/// the tracks to keep to, the roles come to, the bridges, the switches, and the sum of the roles' indices in
/// the catalog.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Rank(usize, usize, usize, usize, usize);

impl Add for Rank {
    type Output = Self;

    fn add(self, Self(off_tracks, roles, bridges, switches, indices): Self) -> Self {
        Self(self.0 + off_tracks, self.1 + roles, self.2 + bridges, self.3 + switches, self.4 + indices)
    }
}

impl Zero for Rank {
    fn zero() -> Self {
        Self::default()
    }

    fn is_zero(&self) -> bool {
        *self == Self::default()
    }
}

/// A role, and whether all that is to be passed has been; `None` before the first role, since there may be
/// several to start from.
type Node = Option<(RoleId, bool)>;

/// A way from before its first role, ordered by its rank.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    rank: Rank,
    nodes: Vec<Node>,
    /// Where it leaves the way that it came of.
    branch: usize,
    /// Where the ways found before it lead on to from there.
    excluded: Vec<Node>,
}

/// A question for routes, and the moves that they can be made of.
pub(super) struct Search<'q, 'a> {
    pub(super) catalog: &'q Catalog,
    pub(super) graph: &'q MoveGraph<'a>,
    pub(super) question: RouteQuestion<'q>,
}

impl<'a> Search<'_, 'a> {
    /// The best routes, at most so many, best first.
    ///
    /// The search is Yen's (Finding the K shortest loopless paths in a network, 1971) as Lawler has it (A
    /// procedure for computing the K best solutions, 1972): a way leaves the one before it at each of its
    /// nodes in turn, by none of the moves that were taken there before. The library's own `yen` is not used,
    /// since of several ways of one rank it goes on from the first alone, and so overlooks what leaves the
    /// others.
    ///
    /// No way comes to a node twice, but one may come to a role twice, before all is passed that is to be and
    /// after; such a way is dropped.
    pub(super) fn routes(&self, most: usize) -> Vec<Route<'a>> {
        let mut open = BTreeSet::new();
        open.extend(self.best_way(&[None], Rank::zero(), Vec::new()));
        let mut found = Vec::new();
        for _ in 0..MOST_WAYS {
            let Some(way) = open.pop_first() else { break };
            let roles: Vec<RoleId> = way.nodes.iter().flatten().map(|(role, _)| *role).collect();
            let once: HashSet<&RoleId> = roles.iter().collect();
            if once.len() == roles.len() {
                found.extend(self.route(&roles));
            }
            if found.len() == most {
                break;
            }
            self.branch_off(&way, &mut open);
        }
        found
    }

    /// Finds the best way that begins as one found, for each node where it can leave that one. What begins
    /// with a role twice comes to it twice, and is not looked for.
    fn branch_off(&self, way: &Way, open: &mut BTreeSet<Way>) {
        let mut rank = Rank::zero();
        let mut roles = HashSet::new();
        for (at, pair) in way.nodes.windows(2).enumerate() {
            if !roles.insert(role_at(pair[0])) {
                return;
            }
            if at >= way.branch {
                let mut excluded = vec![pair[1]];
                if at == way.branch {
                    excluded.extend(&way.excluded);
                }
                open.extend(self.best_way(&way.nodes[..=at], rank, excluded));
            }
            let taken = self.successors(pair[0]).into_iter().find(|(to, _)| *to == pair[1]);
            rank = rank + taken.map_or_else(Rank::zero, |(_, rank)| rank);
        }
    }

    /// The best way that begins so and does not lead on to what is excluded; `rank` is that of its beginning.
    fn best_way(&self, beginning: &[Node], rank: Rank, excluded: Vec<Node>) -> Option<Way> {
        let (end, before) = beginning.split_last()?;
        let roles: HashSet<Option<RoleId>> = beginning.iter().map(|&node| role_at(node)).collect();
        let successors = |node: &Node| {
            let mut moves = self.successors(*node);
            moves.retain(|(to, _)| {
                let is_excluded = node == end && excluded.contains(to);
                !is_excluded && !roles.contains(&role_at(*to))
            });
            moves
        };
        let is_goal = |node: &Node| matches!(node, Some((role, true)) if self.question.to.contains(role));
        let (rest, rank_of_rest) = dijkstra(end, successors, is_goal)?;
        Some(Way {
            rank: rank + rank_of_rest,
            nodes: [before, &rest].concat(),
            branch: before.len(),
            excluded,
        })
    }

    /// Where a way can lead on to, and what it costs to come there.
    fn successors(&self, node: Node) -> Vec<(Node, Rank)> {
        let RouteQuestion { from, via, tracks, .. } = self.question;
        let arrive = |role: RoleId, kind: Option<MoveKind>| {
            let is_off = tracks.is_some_and(|tracks| !tracks.has(self.catalog, role));
            let has_passed = matches!(node, Some((_, true)));
            let rank = Rank(
                usize::from(is_off),
                1,
                usize::from(kind == Some(MoveKind::Bridge)),
                usize::from(kind == Some(MoveKind::Switch)),
                self.graph.index(role),
            );
            let passes = has_passed || via.is_none_or(|via| via.contains(&role));
            (Some((role, passes)), rank)
        };
        match node {
            None => {
                let reach = self.catalog.reach();
                let starts = from.iter().filter(|role| reach.contains(&role.ladder));
                starts.map(|&role| arrive(role, None)).collect()
            }
            Some((role, _)) => {
                let moves = self.graph.from(role).iter();
                moves.map(|onward| arrive(onward.to, Some(onward.kind))).collect()
            }
        }
    }

    /// The route through some roles; `None` where there are none.
    fn route(&self, roles: &[RoleId]) -> Option<Route<'a>> {
        let moves = roles.windows(2).filter_map(|pair| {
            let mut onward = self.graph.from(pair[0]).iter();
            onward.find(|onward| onward.to == pair[1]).copied()
        });
        Some(Route { start: *roles.first()?, moves: moves.collect() })
    }
}

fn role_at(node: Node) -> Option<RoleId> {
    node.map(|(role, _)| role)
}
