//! Generated ladders with moves between their roles, and all that a test may hold against the
//! program's answers: what was written into the files, never what was read out of them.

use std::collections::HashSet;

use career_ladder::model::{MoveKind, RoleIndex, YearCount};
use career_ladder::source::RoleId;
use proptest::prelude::*;

pub(super) const IDS: [&str; 3] = ["my-team", "their-team", "our-team"];
pub(super) const TRACKS: [&str; 2] = ["one", "two"];
pub(super) const LEVELS: usize = 4;
pub(super) const SCALE: [&str; 3] = ["Low", "Middle", "High"];
pub(super) const DIMENSIONS: usize = 2;

/// Ladders in the order of the catalog; the built-in ones come behind them.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    pub(super) ladders: Vec<MadeLadder>,
    pub(super) moves: Vec<MadeMove>,
}

#[derive(Clone, Debug)]
pub(super) struct MadeLadder {
    pub(super) roles: Vec<MadeRole>,
    pub(super) has_notes: [bool; 2],
}

/// A role: its track, its lowest and highest level, and its rating and years where it has them.
#[derive(Clone, Debug)]
pub(super) struct MadeRole {
    pub(super) track: usize,
    pub(super) span: (usize, usize),
    pub(super) ratings: [Option<usize>; DIMENSIONS],
    pub(super) years: Option<u8>,
}

/// A move that a file states.
#[derive(Clone, Debug)]
pub(super) struct MadeMove {
    pub(super) from: RoleId,
    pub(super) to: Target,
    pub(super) both_ways: bool,
    pub(super) note: Option<String>,
    /// Whether the role it leads to is written in small letters.
    pub(super) is_small: bool,
}

#[derive(Clone, Debug)]
pub(super) enum Target {
    Role(RoleId),
    /// A role that no ladder holds.
    Nobody(&'static str),
}

/// A move as the files hold it, both ways told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edge {
    pub(crate) from: RoleId,
    pub(crate) to: RoleId,
    pub(crate) kind: MoveKind,
    pub(crate) note: Option<String>,
}

pub(crate) fn made() -> impl Strategy<Value = Made> {
    let ladders = prop::collection::vec(made_ladder(), 1..=3);
    let number = any::<prop::sample::Index>;
    let raw_move = (number(), number(), any::<bool>(), any::<bool>(), 0..12_u8, any::<bool>());
    let moves = prop::collection::vec(raw_move, 0..32);
    (ladders, moves).prop_map(|(ladders, raw)| {
        let mut made = Made { ladders, moves: Vec::new() };
        let roles = made.roles();
        let mut stated: HashSet<(usize, RoleId, RoleId)> = HashSet::new();
        for (number, (from, to, both_ways, has_note, of_twelve, is_small)) in raw.into_iter().enumerate() {
            let (from, to) = (*from.get(&roles), *to.get(&roles));
            let note = has_note.then(|| format!("Move {number} of many."));
            let target = match of_twelve {
                0 => Target::Nobody("elsewhere/R1"),
                1 if made.ladders.len() > 1 => {
                    Target::Nobody(["their-team/R99", "my-team/R99"][from.ladder.min(1)])
                }
                _ => Target::Role(to),
            };
            if let Target::Role(to) = target {
                let ends = (from.ladder, from, to);
                let back = (from.ladder, to, from);
                // In one file a move is stated once; another file may state it again.
                let is_stated = stated.contains(&ends) || both_ways && stated.contains(&back);
                let is_of_a_track = (from.ladder, made.role(from).track) == (to.ladder, made.role(to).track);
                if is_stated || is_of_a_track {
                    continue;
                }
                stated.insert(ends);
                if both_ways {
                    stated.insert(back);
                }
            }
            made.moves.push(MadeMove { from, to: target, both_ways, note, is_small });
        }
        made.drop_repeated_nobodies();
        made
    })
}

fn made_ladder() -> impl Strategy<Value = MadeLadder> {
    let role = || {
        let ratings = prop::array::uniform2(prop::option::weighted(0.8, 0..SCALE.len()));
        let years = prop::option::of(0..9_u8);
        (0..LEVELS, 0..2_usize, ratings, years)
    };
    // At the most so many on a track that every way through three ladders can be tried.
    let track = || prop::collection::vec(role(), 1..=3);
    let tracks = (track(), prop::option::weighted(0.8, track()));
    (tracks, any::<[bool; 2]>(), any::<bool>()).prop_map(|((first, second), has_notes, is_mixed)| {
        let on = |track: usize, mut rising: Vec<_>| {
            rising.sort_by_key(|&(lowest, more, ..): &(usize, usize, _, _)| span(lowest, more));
            let rising = rising.into_iter();
            rising
                .map(|(lowest, more, ratings, years)| MadeRole {
                    track,
                    span: span(lowest, more),
                    ratings,
                    years,
                })
                .collect::<Vec<_>>()
        };
        let mut roles = on(0, first);
        roles.extend(on(1, second.unwrap_or_default()));
        if is_mixed {
            // Tracks through one another in the file, each still rising.
            roles.sort_by_key(|role| role.span);
        }
        MadeLadder { roles, has_notes }
    })
}

fn span(lowest: usize, more: usize) -> (usize, usize) {
    (lowest, (lowest + more).min(LEVELS - 1))
}

impl Made {
    /// Ladders of roles by track and level, and moves one way.
    pub(crate) fn of(ladders: &[&[(usize, usize)]], moves: &[(RoleId, RoleId)]) -> Self {
        let ladders = ladders.iter().map(|roles| {
            let roles = roles.iter().map(|&(track, level)| MadeRole {
                track,
                span: (level, level),
                ratings: [None; DIMENSIONS],
                years: None,
            });
            MadeLadder { roles: roles.collect(), has_notes: [false; 2] }
        });
        let moves = moves.iter().map(|&(from, to)| MadeMove {
            from,
            to: Target::Role(to),
            both_ways: false,
            note: None,
            is_small: false,
        });
        Self { ladders: ladders.collect(), moves: moves.collect() }
    }

    /// All roles, in the order of the catalog.
    pub(crate) fn roles(&self) -> Vec<RoleId> {
        let ladders = self.ladders.iter().enumerate();
        let roles = ladders.flat_map(|(ladder, of)| {
            (0..of.roles.len()).map(move |role| RoleId { ladder, role: RoleIndex(role) })
        });
        roles.collect()
    }

    /// How many ladders there are.
    pub(crate) fn ladders(&self) -> usize {
        self.ladders.len()
    }

    /// The track that a role is on, by its id.
    pub(crate) fn track_of(&self, role: RoleId) -> &'static str {
        TRACKS[self.role(role).track]
    }

    /// The rating that a role has in each dimension.
    pub(crate) fn ratings_of(&self, role: RoleId) -> [Option<&'static str>; DIMENSIONS] {
        self.role(role).ratings.map(|rating| rating.map(|place| SCALE[place]))
    }

    /// The least years that a role asks for.
    pub(crate) fn years_of(&self, role: RoleId) -> Option<YearCount> {
        self.role(role).years.and_then(|years| YearCount::new(years.into()))
    }

    /// How a role is named good everywhere.
    pub(crate) fn qualified(role: RoleId) -> String {
        format!("{}/R{}", IDS[role.ladder], role.role.0)
    }

    /// The promotions within one ladder: on one track, to a role that ranks higher, with none
    /// between them.
    pub(crate) fn promotions(&self, ladder: usize) -> Vec<(RoleIndex, RoleIndex)> {
        let roles = &self.ladders[ladder].roles;
        let mut found = Vec::new();
        for track in 0..TRACKS.len() {
            for (low, from) in roles.iter().enumerate() {
                for (high, to) in roles.iter().enumerate() {
                    let is_between = |other: &MadeRole| {
                        other.track == track && from.span < other.span && other.span < to.span
                    };
                    let is_on = from.track == track && to.track == track;
                    if is_on && from.span < to.span && !roles.iter().any(is_between) {
                        found.push((RoleIndex(low), RoleIndex(high)));
                    }
                }
            }
        }
        found
    }

    /// Every move that the files hold: the promotions of each ladder, then what is stated, in the
    /// order of the files, the way back behind the way there. One that two files state is there
    /// once, as the first of them states it.
    pub(crate) fn edges(&self) -> Vec<Edge> {
        let mut edges: Vec<Edge> = Vec::new();
        for ladder in 0..self.ladders.len() {
            for (from, to) in self.promotions(ladder) {
                let [from, to] = [from, to].map(|role| RoleId { ladder, role });
                let track = self.role(from).track;
                let has_note = self.ladders[ladder].has_notes[track];
                edges.push(Edge {
                    from,
                    to,
                    kind: MoveKind::Promotion,
                    note: has_note.then(|| track_note(track)),
                });
            }
        }
        for ladder in 0..self.ladders.len() {
            for stated in self.moves.iter().filter(|stated| stated.from.ladder == ladder) {
                let Target::Role(to) = stated.to else {
                    continue;
                };
                let there = (stated.from, to);
                let back = stated.both_ways.then_some((to, stated.from));
                for (from, to) in std::iter::once(there).chain(back) {
                    if edges.iter().any(|edge| (edge.from, edge.to) == (from, to)) {
                        continue;
                    }
                    let kind = if from.ladder == to.ladder { MoveKind::Switch } else { MoveKind::Bridge };
                    let note = stated.note.clone();
                    edges.push(Edge { from, to, kind, note });
                }
            }
        }
        edges
    }

    fn role(&self, role: RoleId) -> &MadeRole {
        &self.ladders[role.ladder].roles[role.role.0]
    }

    fn drop_repeated_nobodies(&mut self) {
        let mut seen = HashSet::new();
        self.moves.retain(|stated| match stated.to {
            Target::Role(_) => true,
            Target::Nobody(name) => seen.insert((stated.from, name)),
        });
    }
}

pub(super) fn track_note(track: usize) -> String {
    format!("Up track {}.", TRACKS[track])
}
