//! Owns the search for ways, one after another, the best first. What a way may be and where it has
//! to lead is not known here.

use std::collections::{BTreeSet, HashSet};

use pathfinding::directed::dijkstra::dijkstra;
use pathfinding::num_traits::Zero;

use crate::source::RoleId;

use super::Rank;

/// A place of the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Stop {
    /// Before the first role, since there may be several to start from.
    Start,
    /// At a role, and whether all that is to be passed has been.
    At(RoleId, bool),
}

impl Stop {
    fn role(self) -> Option<RoleId> {
        match self {
            Self::Start => None,
            Self::At(role, _) => Some(role),
        }
    }
}

/// The ways from [`Stop::Start`] to the first stop that is the goal, the least rank first, each
/// once. None comes to a stop twice, but one may come to a role twice, before all is passed that is
/// to be and after; whoever asks leaves it out.
///
/// The search is Yen's (Finding the K shortest loopless paths in a network, 1971) as Lawler has it
/// (A procedure for computing the K best solutions, 1972): a way leaves the one before it at each
/// of its stops in turn, by none of the moves that were taken there before. The library's own
/// `yen` is not used, since of several ways of one rank it goes on from the first alone, and so
/// overlooks what leaves the others.
pub(super) struct BestWays<O, T> {
    onward: O,
    is_there: T,
    open: BTreeSet<Way>,
    last: Option<Way>,
}

/// A way, ordered by its rank.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Way {
    rank: Rank,
    stops: Vec<Stop>,
    /// Where it leaves the way that it came of.
    branch: usize,
    /// Where the ways found before it lead on to from there.
    barred: Vec<Stop>,
}

impl<O, T> BestWays<O, T>
where
    O: Fn(&Stop) -> Vec<(Stop, Rank)>,
    T: Fn(&Stop) -> bool,
{
    /// The ways over the stops that `onward` leads to, each with its rank, to one that `is_there`.
    pub(super) fn new(onward: O, is_there: T) -> Self {
        let mut ways = Self {
            onward,
            is_there,
            open: BTreeSet::new(),
            last: None,
        };
        ways.search(&[Stop::Start], Rank::zero(), Vec::new());
        ways
    }

    /// Finds the best way that begins as one found, for each place where it can leave that one.
    /// What begins with a role twice comes to it twice, and is not looked for.
    fn branch_off(&mut self, way: &Way) {
        let mut rank = Rank::zero();
        let mut roles = HashSet::new();
        for (place, pair) in way.stops.windows(2).enumerate() {
            if !roles.insert(pair[0].role()) {
                return;
            }
            if place >= way.branch {
                let known = (place == way.branch).then_some(&way.barred);
                let mut barred = known.cloned().unwrap_or_default();
                barred.push(pair[1]);
                self.search(&way.stops[..=place], rank, barred);
            }
            let moves = (self.onward)(&pair[0]);
            let taken = moves.into_iter().find(|(to, _)| *to == pair[1]);
            rank = rank + taken.map_or_else(Rank::zero, |(_, rank)| rank);
        }
    }

    /// Finds the best way that begins so and does not lead on to what is barred; `rank` is that of
    /// its beginning.
    fn search(&mut self, beginning: &[Stop], rank: Rank, barred: Vec<Stop>) {
        let Some((end, before)) = beginning.split_last() else {
            return;
        };
        let roles: HashSet<Option<RoleId>> = beginning.iter().map(|stop| stop.role()).collect();
        let onward = |stop: &Stop| {
            let mut moves = (self.onward)(stop);
            moves.retain(|(to, _)| {
                let is_barred = stop == end && barred.contains(to);
                !is_barred && !roles.contains(&to.role())
            });
            moves
        };
        if let Some((rest, rank_of_rest)) = dijkstra(end, onward, &self.is_there) {
            self.open.insert(Way {
                rank: rank + rank_of_rest,
                stops: [before, &rest].concat(),
                branch: before.len(),
                barred,
            });
        }
    }
}

impl<O, T> Iterator for BestWays<O, T>
where
    O: Fn(&Stop) -> Vec<(Stop, Rank)>,
    T: Fn(&Stop) -> bool,
{
    /// The roles of a way.
    type Item = Vec<RoleId>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(last) = self.last.take() {
            self.branch_off(&last);
        }
        let way = self.open.pop_first()?;
        let roles = way.stops.iter().filter_map(|stop| stop.role()).collect();
        self.last = Some(way);
        Some(roles)
    }
}
