//! Owns the search for ways, one after another, the best first, and which of two is better.

use std::collections::{BTreeSet, HashSet};
use std::iter;
use std::ops::Add;

use pathfinding::directed::dijkstra::dijkstra;
use pathfinding::num_traits::Zero;

use crate::model::MoveKind;
use crate::query::moves::MoveGraph;
use crate::source::{Catalog, RoleId};

use super::{Route, RouteQuestion};

/// So many ways are looked at for those that pass a role and come to none twice: to find one can take any
/// time.
pub(super) const MOST_WAYS: usize = 320;

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

/// What a way is made of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Node {
    /// Before the first role, since there may be several to start from.
    Start,
    /// A role, and whether all that is to be passed has been.
    Role(RoleId, bool),
    /// Between roles that rank alike and those that they are promoted to, by the index of the promotions: so
    /// that not each of the ones is tried with each of the others. No way that is found has it.
    Between(usize, bool),
}

/// A way from before its first role, ordered by its rank.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    rank: Rank,
    nodes: Vec<Node>,
    /// Where it leaves the way that it came of.
    branch: usize,
    /// The rank of what it has in common with that.
    rank_there: Rank,
    /// What it is to keep off from there on.
    limits: Limits,
}

/// What a way is to keep off.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Limits {
    /// Where it does not lead on to from where it leaves another: where those that were found before do.
    excluded: Vec<Node>,
    /// What it comes to nowhere.
    barred: Vec<Node>,
}

/// The routes that were found.
pub(super) struct Ways<'a> {
    /// The best, best first.
    pub(super) routes: Vec<Route<'a>>,
    /// Whether there may be more, as [`MOST_WAYS`] were looked at.
    pub(super) is_cut: bool,
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
    /// after. No route is like that: it does without the role before or without it after. So the best way of
    /// either kind is looked for in its place.
    pub(super) fn routes(&self, most: usize) -> Ways<'a> {
        let mut open = BTreeSet::new();
        open.extend(self.best_way(&[Node::Start], Rank::zero(), Limits::default()));
        let (mut found, mut routes) = (HashSet::new(), Vec::new());
        let mut looked_at = 0;
        while routes.len() < most
            && looked_at < MOST_WAYS
            && let Some(way) = open.pop_first()
        {
            looked_at += 1;
            let twice = come_to_twice(&way.nodes);
            if !twice.is_empty() {
                open.extend(self.without_one(&way, &twice));
                continue;
            }
            let roles: Vec<RoleId> = way.nodes.iter().filter_map(|&node| role_at(node)).collect();
            if !found.contains(&roles) {
                routes.extend(self.route(&roles));
                found.insert(roles);
            }
            if routes.len() < most {
                self.branch_off(&way, &mut open);
            }
        }
        Ways { is_cut: routes.len() < most && !open.is_empty(), routes }
    }

    /// Finds the best way that begins as one found, for each node where it can leave that one.
    fn branch_off(&self, way: &Way, open: &mut BTreeSet<Way>) {
        let mut rank = Rank::zero();
        for (at, pair) in way.nodes.windows(2).enumerate() {
            if at >= way.branch {
                let mut limits = Limits { excluded: vec![pair[1]], barred: way.limits.barred.clone() };
                if at == way.branch {
                    limits.excluded.extend(&way.limits.excluded);
                }
                open.extend(self.best_way(&way.nodes[..=at], rank, limits));
            }
            let taken = self.next_roles(pair[0]).into_iter().find(|(to, _)| *to == pair[1]);
            rank = rank + taken.map_or_else(Rank::zero, |(_, rank)| rank);
        }
    }

    /// The best ways that begin as one does and do without one of the roles that it comes to twice, before all
    /// is passed and after: one where that can be on one side alone.
    fn without_one(&self, way: &Way, twice: &[RoleId]) -> Vec<Way> {
        /// To try each would take long where they are many.
        const MOST: usize = 16;
        let without = |role: RoleId| {
            let sides = [false, true].into_iter().filter_map(|has_passed| {
                let mut limits = way.limits.clone();
                limits.barred.push(Node::Role(role, has_passed));
                self.best_way(&way.nodes[..=way.branch], way.rank_there, limits)
            });
            sides.collect::<Vec<Way>>()
        };
        let mut of_first = None;
        for &role in twice.iter().take(MOST) {
            let ways = without(role);
            if ways.len() < 2 {
                return ways;
            }
            of_first.get_or_insert(ways);
        }
        of_first.unwrap_or_default()
    }

    /// The best way that begins so and keeps off what it is to; `rank` is that of its beginning.
    fn best_way(&self, beginning: &[Node], rank: Rank, limits: Limits) -> Option<Way> {
        let (end, before) = beginning.split_last()?;
        let roles: HashSet<RoleId> = beginning.iter().filter_map(|&node| role_at(node)).collect();
        let is_open = |node: Node| {
            role_at(node).is_none_or(|role| !roles.contains(&role)) && !limits.barred.contains(&node)
        };
        let successors = |node: &Node| {
            let mut next = if node == end { self.next_roles(*node) } else { self.next_nodes(*node) };
            next.retain(|(to, _)| is_open(*to) && (node != end || !limits.excluded.contains(to)));
            next
        };
        let is_goal = |node: &Node| matches!(node, Node::Role(role, true) if self.question.to.contains(role));
        let (rest, rank_of_rest) = dijkstra(end, successors, is_goal)?;
        let rest = rest.into_iter().filter(|node| !matches!(node, Node::Between(..)));
        Some(Way {
            rank: rank + rank_of_rest,
            nodes: before.iter().copied().chain(rest).collect(),
            branch: before.len(),
            rank_there: rank,
            limits,
        })
    }

    /// Where a way can lead on to, and what it costs to come there.
    fn next_nodes(&self, node: Node) -> Vec<(Node, Rank)> {
        match node {
            Node::Role(role, has_passed) => match self.graph.promotions_from(role) {
                Some(index) if self.graph.promotions(index).len() > 1 => {
                    let stated = self.graph.stated_from(role).iter();
                    let stated = stated.map(|onward| self.arrive(onward.to, Some(onward.kind), has_passed));
                    iter::once((Node::Between(index, has_passed), Rank::zero())).chain(stated).collect()
                }
                _ => self.next_roles(node),
            },
            Node::Between(index, has_passed) => {
                let promotions = self.graph.promotions(index).iter();
                promotions.map(|onward| self.arrive(onward.to, Some(onward.kind), has_passed)).collect()
            }
            Node::Start => self.next_roles(node),
        }
    }

    /// The roles that a way can lead on to from where it starts or from a role, and what it costs to come there.
    fn next_roles(&self, node: Node) -> Vec<(Node, Rank)> {
        let Node::Role(role, has_passed) = node else {
            let reach = self.catalog.reach();
            let starts = self.question.from.iter().filter(|role| reach.contains(&role.ladder));
            return starts.map(|&role| self.arrive(role, None, false)).collect();
        };
        let moves = self.graph.from(role);
        moves.map(|onward| self.arrive(onward.to, Some(onward.kind), has_passed)).collect()
    }

    fn arrive(&self, role: RoleId, kind: Option<MoveKind>, has_passed: bool) -> (Node, Rank) {
        let RouteQuestion { via, tracks, .. } = self.question;
        let is_off = tracks.is_some_and(|tracks| !tracks.has(self.catalog, role));
        let rank = Rank(
            usize::from(is_off),
            1,
            usize::from(kind == Some(MoveKind::Bridge)),
            usize::from(kind == Some(MoveKind::Switch)),
            self.graph.index(role),
        );
        let passes = has_passed || via.is_none_or(|via| via.contains(&role));
        (Node::Role(role, passes), rank)
    }

    /// The route through some roles; `None` where there are none.
    fn route(&self, roles: &[RoleId]) -> Option<Route<'a>> {
        let moves = roles.windows(2).filter_map(|pair| {
            let mut onward = self.graph.from(pair[0]);
            onward.find(|onward| onward.to == pair[1]).copied()
        });
        Some(Route { start: *roles.first()?, moves: moves.collect() })
    }
}

fn role_at(node: Node) -> Option<RoleId> {
    match node {
        Node::Role(role, _) => Some(role),
        Node::Start | Node::Between(..) => None,
    }
}

/// The roles that a way comes to before all is passed and after, in the order after.
fn come_to_twice(nodes: &[Node]) -> Vec<RoleId> {
    let before = nodes.iter().filter(|node| matches!(node, Node::Role(_, false)));
    let before: HashSet<RoleId> = before.filter_map(|&node| role_at(node)).collect();
    let after = nodes.iter().filter(|node| matches!(node, Node::Role(_, true)));
    after.filter_map(|&node| role_at(node)).filter(|role| before.contains(role)).collect()
}
