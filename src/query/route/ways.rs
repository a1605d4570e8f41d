//! Owns the search for ways, one after another, the best first, and which of two is better. What a
//! way may be and where it has to lead is not known here.

use std::collections::{BTreeSet, HashSet};
use std::ops::Add;

use pathfinding::directed::dijkstra::dijkstra;
use pathfinding::num_traits::Zero;

use crate::model::MoveKind;
use crate::source::RoleId;

/// What a route costs. The lesser is the better; what comes first counts first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// Roles that are on none of the tracks to keep to.
    off_tracks: usize,
    /// Roles come to, the first included.
    roles: usize,
    bridges: usize,
    switches: usize,
    /// The sum of the roles' indices in the catalog.
    indices: usize,
}

impl Rank {
    /// The rank of coming to one role, by a move or, at the start, by none.
    pub(super) fn of_one(kind: Option<MoveKind>, is_off_tracks: bool, index: usize) -> Self {
        Self {
            off_tracks: usize::from(is_off_tracks),
            roles: 1,
            bridges: usize::from(kind == Some(MoveKind::Bridge)),
            switches: usize::from(kind == Some(MoveKind::Switch)),
            indices: index,
        }
    }
}

impl Add for Rank {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            off_tracks: self.off_tracks + other.off_tracks,
            roles: self.roles + other.roles,
            bridges: self.bridges + other.bridges,
            switches: self.switches + other.switches,
            indices: self.indices + other.indices,
        }
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

/// A node of the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Node {
    /// Before the first role, since there may be several to start from.
    Start,
    /// At a role, and whether all that is to be passed has been.
    At(RoleId, bool),
}

impl Node {
    fn role(self) -> Option<RoleId> {
        match self {
            Self::Start => None,
            Self::At(role, _) => Some(role),
        }
    }
}

/// The ways from [`Node::Start`] to the first node that is the goal, the least rank first, each
/// once. None comes to a node twice, but one may come to a role twice, before all is passed that is
/// to be and after; whoever asks leaves it out.
///
/// The search is Yen's (Finding the K shortest loopless paths in a network, 1971) as Lawler has it
/// (A procedure for computing the K best solutions, 1972): a way leaves the one before it at each
/// of its nodes in turn, by none of the moves that were taken there before. The library's own
/// `yen` is not used, since of several ways of one rank it goes on from the first alone, and so
/// overlooks what leaves the others.
pub(super) struct BestWays<O, T> {
    successors: O,
    is_goal: T,
    open: BTreeSet<Way>,
    last: Option<Way>,
}

/// A way, ordered by its rank.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    rank: Rank,
    nodes: Vec<Node>,
    /// Where it leaves the way that it came of.
    branch: usize,
    /// Where the ways found before it lead on to from there.
    excluded: Vec<Node>,
}

impl<O, T> BestWays<O, T>
where
    O: Fn(&Node) -> Vec<(Node, Rank)>,
    T: Fn(&Node) -> bool,
{
    /// The ways over the nodes that `successors` leads to, each with its rank, to one that `is_goal`.
    pub(super) fn new(successors: O, is_goal: T) -> Self {
        let mut ways = Self { successors, is_goal, open: BTreeSet::new(), last: None };
        ways.search(&[Node::Start], Rank::zero(), Vec::new());
        ways
    }

    /// Finds the best way that begins as one found, for each node where it can leave that one.
    /// What begins with a role twice comes to it twice, and is not looked for.
    fn branch_off(&mut self, way: &Way) {
        let mut rank = Rank::zero();
        let mut roles = HashSet::new();
        for (at, pair) in way.nodes.windows(2).enumerate() {
            if !roles.insert(pair[0].role()) {
                return;
            }
            if at >= way.branch {
                let known = (at == way.branch).then_some(&way.excluded);
                let mut excluded = known.cloned().unwrap_or_default();
                excluded.push(pair[1]);
                self.search(&way.nodes[..=at], rank, excluded);
            }
            let moves = (self.successors)(&pair[0]);
            let taken = moves.into_iter().find(|(to, _)| *to == pair[1]);
            rank = rank + taken.map_or_else(Rank::zero, |(_, rank)| rank);
        }
    }

    /// Finds the best way that begins so and does not lead on to what is excluded; `rank` is that of
    /// its beginning.
    fn search(&mut self, beginning: &[Node], rank: Rank, excluded: Vec<Node>) {
        let Some((end, before)) = beginning.split_last() else {
            return;
        };
        let roles: HashSet<Option<RoleId>> = beginning.iter().map(|node| node.role()).collect();
        let successors = |node: &Node| {
            let mut moves = (self.successors)(node);
            moves.retain(|(to, _)| {
                let is_excluded = node == end && excluded.contains(to);
                !is_excluded && !roles.contains(&to.role())
            });
            moves
        };
        if let Some((rest, rank_of_rest)) = dijkstra(end, successors, &self.is_goal) {
            self.open.insert(Way {
                rank: rank + rank_of_rest,
                nodes: [before, &rest].concat(),
                branch: before.len(),
                excluded,
            });
        }
    }
}

impl<O, T> Iterator for BestWays<O, T>
where
    O: Fn(&Node) -> Vec<(Node, Rank)>,
    T: Fn(&Node) -> bool,
{
    /// The roles of a way.
    type Item = Vec<RoleId>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(last) = self.last.take() {
            self.branch_off(&last);
        }
        let way = self.open.pop_first()?;
        let roles = way.nodes.iter().filter_map(|node| node.role()).collect();
        self.last = Some(way);
        Some(roles)
    }
}
