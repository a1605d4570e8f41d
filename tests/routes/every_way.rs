//! The search by hand: every way through the moves of the files that comes to no role twice, and
//! how much each is worth.

use std::collections::BTreeSet;

use career_ladder::model::MoveKind;
use career_ladder::query::{Route, RouteQuestion, Tracks};
use career_ladder::source::{Catalog, RoleId};
use proptest::prelude::*;
use proptest::sample::Index;

use super::generated::{Edge, Made, TRACKS};

/// What a test asks for.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    pub(crate) from: Vec<RoleId>,
    pub(crate) to: Vec<RoleId>,
    pub(crate) via: Option<Vec<RoleId>>,
    pub(crate) track: Option<&'static str>,
}

/// A question before it is known which roles there are.
#[derive(Clone, Debug)]
pub(crate) struct RawQuestion {
    from: Vec<Index>,
    to: Vec<Index>,
    via: Option<Vec<Index>>,
    track: Option<&'static str>,
}

/// Mostly about one role at each end, at times about several.
pub(crate) fn questions() -> impl Strategy<Value = Vec<RawQuestion>> {
    let roles = || {
        let some = |most| prop::collection::vec(any::<Index>(), 1..=most);
        prop_oneof![3 => some(1), 1 => some(3)]
    };
    let via = prop::option::of(roles());
    let track = prop::option::weighted(0.3, prop::sample::select(&TRACKS[..]));
    let question = (roles(), roles(), via, track).prop_map(|(from, to, via, track)| RawQuestion {
        from,
        to,
        via,
        track,
    });
    prop::collection::vec(question, 12)
}

impl RawQuestion {
    /// The question about some of these roles, a role once in each place.
    pub(crate) fn about(&self, roles: &[RoleId]) -> Question {
        let pick = |indices: &[Index]| {
            let picked: BTreeSet<RoleId> = indices.iter().map(|index| *index.get(roles)).collect();
            picked.into_iter().collect::<Vec<_>>()
        };
        Question {
            from: pick(&self.from),
            to: pick(&self.to),
            via: self.via.as_deref().map(pick),
            track: self.track,
        }
    }
}

impl Question {
    /// The tracks to keep to, where a ladder has them.
    pub(crate) fn tracks(&self, catalog: &Catalog) -> Option<Tracks> {
        Tracks::named(catalog, self.track?).ok()
    }

    /// The question as the program takes it.
    pub(crate) fn for_program<'a>(&'a self, tracks: Option<&'a Tracks>) -> RouteQuestion<'a> {
        RouteQuestion { from: &self.from, to: &self.to, via: self.via.as_deref(), tracks }
    }

    /// The same question the other way round, with nothing else asked.
    pub(crate) fn turned(&self) -> Self {
        Self { from: self.to.clone(), to: self.from.clone(), via: None, track: None }
    }

    /// The same question with nothing asked but the ends.
    pub(crate) fn plain(&self) -> Self {
        Self { via: None, track: None, ..self.clone() }
    }
}

/// What a way is worth; the least is the best. First the roles off the track to keep to, then the
/// moves, the bridges, the switches, the places of its roles.
pub(crate) type Worth = [usize; 5];

/// The moves between roles that may be asked about.
pub(crate) struct Ways<'a> {
    made: &'a Made,
    narrowed_to: Option<usize>,
    edges: Vec<Edge>,
}

impl<'a> Ways<'a> {
    /// The moves of all ladders, or of one alone.
    pub(crate) fn new(made: &'a Made, narrowed_to: Option<usize>) -> Self {
        let mut ways = Self { made, narrowed_to, edges: Vec::new() };
        let mut edges = made.edges();
        edges.retain(|edge| ways.is_asked(edge.from) && ways.is_asked(edge.to));
        ways.edges = edges;
        ways
    }

    /// The moves.
    pub(crate) fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// What every way is worth that answers a question, the least first. A way ends where it first
    /// comes to a goal with all passed that is to be passed.
    pub(crate) fn worths(&self, question: &Question) -> Vec<Worth> {
        let mut found = Vec::new();
        for start in question.from.iter().filter(|role| self.is_asked(**role)) {
            self.go_on(&mut vec![*start], question, &mut found);
        }
        found.sort_unstable();
        found
    }

    fn go_on(&self, way: &mut Vec<RoleId>, question: &Question, found: &mut Vec<Worth>) {
        let here = way[way.len() - 1];
        if passes(way, question) && question.to.contains(&here) {
            found.push(self.worth(way, question.track));
            return;
        }
        for edge in self.edges.iter().filter(|edge| edge.from == here) {
            if !way.contains(&edge.to) {
                way.push(edge.to);
                self.go_on(way, question, found);
                way.pop();
            }
        }
    }

    /// What one way is worth.
    pub(crate) fn worth(&self, way: &[RoleId], track: Option<&str>) -> Worth {
        let is_off = |role: &&RoleId| track.is_some_and(|track| self.made.track_of(**role) != track);
        let kinds: Vec<MoveKind> =
            way.windows(2).map(|pair| self.edge(pair[0], pair[1]).expect("a way is of moves").kind).collect();
        let count = |wanted| kinds.iter().filter(|kind| **kind == wanted).count();
        let all = self.made.roles();
        let place = |role: &RoleId| all.iter().position(|other| other == role).unwrap();
        [
            way.iter().filter(is_off).count(),
            kinds.len(),
            count(MoveKind::Bridge),
            count(MoveKind::Switch),
            way.iter().map(place).sum(),
        ]
    }

    /// Whether a route is one of the moves of the files, from a start to a goal, over what it was
    /// to pass, and comes to no role twice.
    pub(crate) fn has(&self, route: &Route<'_>, question: &Question) -> bool {
        let way: Vec<RoleId> = route.roles().collect();
        let once: BTreeSet<RoleId> = way.iter().copied().collect();
        let steps = route.roles().zip(&route.moves);
        let are_there = steps.map(|(from, onward)| {
            self.edge(from, onward.to).is_some_and(|edge| {
                let note = onward.note.map(|note| note.as_str().to_owned());
                (edge.kind, &edge.note) == (onward.kind, &note)
            })
        });
        let are_there = are_there.collect::<Vec<_>>();
        self.is_asked(route.start)
            && question.from.contains(&route.start)
            && question.to.contains(&route.end())
            && passes(&way, question)
            && once.len() == way.len()
            && are_there.into_iter().all(|is_there| is_there)
    }

    fn is_asked(&self, role: RoleId) -> bool {
        let ladder = self.narrowed_to;
        ladder.is_none_or(|ladder| role.ladder == ladder)
    }

    fn edge(&self, from: RoleId, to: RoleId) -> Option<&Edge> {
        self.edges.iter().find(|edge| (edge.from, edge.to) == (from, to))
    }
}

fn passes(way: &[RoleId], question: &Question) -> bool {
    let via = question.via.as_deref();
    via.is_none_or(|via| way.iter().any(|role| via.contains(role)))
}
