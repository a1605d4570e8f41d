//! What a question for a way comes to: routes, a reason why there is none, or what can come next.

use std::collections::{BTreeMap, VecDeque};

use career_ladder::model::MoveKind;
use career_ladder::query::{NextMoves, NoRoute, PathAnswer, PathQuestion, Tracks, find_path};
use career_ladder::source::{Catalog, RoleId};
use proptest::prelude::*;

use super::every_way::{Question, Ways, questions};
use super::generated::{Made, TRACKS, made};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn where_no_route_leads_the_reason_is_the_right_one(
        made in made(),
        questions in questions(),
        ladder in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let narrowed_to = ladder.map(|ladder| ladder.index(made.ladders()));
        let catalog = made.catalog("reasons", narrowed_to);
        let ways = Ways::new(&made, narrowed_to);
        let mut roles = made.roles();
        roles.retain(|role| narrowed_to.is_none_or(|ladder| role.ladder == ladder));
        for question in &questions {
            let mut question = question.about(&roles);
            question.from.truncate(1);
            question.to.truncate(1);
            if let Some(via) = &mut question.via {
                via.truncate(1);
            }
            let reason = reason(&ways, &question, narrowed_to.is_some());
            let tracks = question.tracks(&catalog);
            let words = [question.from[0], question.to[0]].map(Made::qualified);
            let via = question.via.as_ref().map(|via| Made::qualified(via[0]));
            match answer(&catalog, &words, via.as_deref(), tracks.as_ref()) {
                PathAnswer::Routes { found, .. } => {
                    prop_assert_eq!(reason, None, "{:?} answers {:?}", found, question);
                }
                PathAnswer::NoRoute { from, to, because } => {
                    prop_assert_eq!((&[from][..], &[to][..]), (&*question.from, &*question.to));
                    prop_assert_eq!(Some(because), reason, "{:?}", question);
                }
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }

    #[test]
    fn what_can_come_next_is_each_move_to_a_ladder_that_is_asked_for(
        made in made(),
        ladder in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let narrowed_to = ladder.map(|ladder| ladder.index(made.ladders()));
        let catalog = made.catalog("next", narrowed_to);
        let ways = Ways::new(&made, narrowed_to);
        for start in asked(&made, narrowed_to) {
            let mut held: Vec<(MoveKind, RoleId)> = ways
                .edges()
                .iter()
                .filter(|edge| edge.from == start)
                .map(|edge| (edge.kind, edge.to))
                .collect();
            held.sort_by_key(|(kind, _)| *kind);
            let steps = next(&catalog, start).steps;
            let found: Vec<_> = steps.iter().map(|step| (step.onward.kind, step.onward.to)).collect();
            prop_assert_eq!(found, held, "{:?}", start);
        }
    }

    #[test]
    fn a_track_opens_at_the_nearest_of_its_roles(
        made in made(),
        ladder in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let narrowed_to = ladder.map(|ladder| ladder.index(made.ladders()));
        let catalog = made.catalog("openings", narrowed_to);
        let ways = Ways::new(&made, narrowed_to);
        let roles = asked(&made, narrowed_to);
        for &start in &roles {
            let far = distances(&ways, start);
            let track_of = |role: RoleId| (role.ladder, made.track_of(role));
            let mut held: BTreeMap<(usize, &str), Option<usize>> = BTreeMap::new();
            for &role in roles.iter().filter(|role| track_of(**role) != track_of(start)) {
                let nearest = held.entry(track_of(role)).or_default();
                *nearest = nearest.iter().chain(far.get(&role)).min().copied();
            }
            held.retain(|(ladder, _), nearest| *ladder == start.ladder || nearest.is_some());
            let mut found = BTreeMap::new();
            for opening in next(&catalog, start).openings {
                let track = catalog.ladder(opening.ladder).track(opening.track).id.as_str();
                let track = TRACKS.into_iter().find(|id| *id == track).unwrap();
                if let Some(route) = &opening.route {
                    let ends = (route.start, track_of(route.end()));
                    prop_assert_eq!(ends, (start, (opening.ladder, track)));
                    let question =
                        Question { from: vec![start], to: roles.clone(), via: None, track: None };
                    prop_assert!(ways.has(route, &question), "{:?}", route);
                }
                found.insert((opening.ladder, track), opening.route.map(|way| way.moves.len()));
            }
            prop_assert_eq!(found, held, "{:?}", start);
        }
    }

    /// Named by an option, by its name as the goal, or with the word `track`.
    #[test]
    fn a_track_as_the_goal_is_its_nearest_role(
        made in made(),
        questions in questions(),
        named in 0..4_usize,
    ) {
        let catalog = made.catalog("to-track", None);
        let ways = Ways::new(&made, None);
        for question in &questions {
            let question = question.about(&made.roles());
            let Some(tracks) = question.tracks(&catalog) else { continue };
            let start = question.from[0];
            let name = question.track.unwrap();
            let mut ends = vec![Made::qualified(start)];
            match named {
                0 => {}
                1 => ends.push(name.to_uppercase()),
                2 => ends.extend([name.to_owned(), "track".to_owned()]),
                _ => ends.push(format!("the {name} track")),
            }
            let via = question.via.as_ref().map(|via| Made::qualified(via[0]));
            let option = (named == 0).then_some(&tracks);
            let mut to = made.roles();
            to.retain(|role| made.track_of(*role) == name);
            let passed = question.via.as_ref().map(|via| vec![via[0]]);
            let question = Question { from: vec![start], to, via: passed, track: None };
            let best = ways.worths(&question).first().copied();
            match answer(&catalog, &ends, via.as_deref(), option) {
                PathAnswer::Routes { found, is_to_track, .. } => {
                    prop_assert!(is_to_track && ways.has(&found[0], &question), "{:?}", found);
                    let way: Vec<RoleId> = found[0].roles().collect();
                    prop_assert_eq!(Some(ways.worth(&way, None)), best);
                    if question.via.is_none() {
                        let far = distances(&ways, start);
                        let nearest = question.to.iter().filter_map(|role| far.get(role)).min();
                        prop_assert_eq!(Some(&found[0].moves.len()), nearest);
                    }
                }
                PathAnswer::NoRoute { .. } => prop_assert_eq!(best, None),
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
}

/// The roles of the ladders that are asked about.
fn asked(made: &Made, narrowed_to: Option<usize>) -> Vec<RoleId> {
    let mut roles = made.roles();
    roles.retain(|role| narrowed_to.is_none_or(|ladder| role.ladder == ladder));
    roles
}

/// How many moves each role is away, where one leads there at all: breadth first.
fn distances(ways: &Ways<'_>, start: RoleId) -> BTreeMap<RoleId, usize> {
    let mut far = BTreeMap::from([(start, 0)]);
    let mut open = VecDeque::from([start]);
    while let Some(here) = open.pop_front() {
        for edge in ways.edges().iter().filter(|edge| edge.from == here) {
            if !far.contains_key(&edge.to) {
                far.insert(edge.to, far[&here] + 1);
                open.push_back(edge.to);
            }
        }
    }
    far
}

/// Why no route answers a question; `None` where one does.
fn reason(ways: &Ways<'_>, question: &Question, is_narrowed: bool) -> Option<NoRoute> {
    let leads = |question: &Question| !ways.worths(question).is_empty();
    if leads(question) {
        None
    } else if question.via.is_some() && leads(&question.plain()) {
        Some(NoRoute::NotVia)
    } else if leads(&question.turned()) {
        Some(NoRoute::OtherWay)
    } else if is_narrowed {
        Some(NoRoute::Narrowed)
    } else if is_dead_end(ways, question.from[0]) {
        Some(NoRoute::DeadEnd)
    } else {
        Some(NoRoute::Nothing)
    }
}

/// Whether no move leads on from a role.
fn is_dead_end(ways: &Ways<'_>, role: RoleId) -> bool {
    ways.edges().iter().all(|edge| edge.from != role)
}

/// What is told of a start alone.
fn next(catalog: &Catalog, start: RoleId) -> NextMoves<'_> {
    let mut next = match answer(catalog, &[Made::qualified(start)], None, None) {
        PathAnswer::Next(next) => next,
        _ => Vec::new(),
    };
    assert_eq!(next.len(), 1, "a qualified id is of one role");
    next.remove(0)
}

fn answer<'a>(
    catalog: &'a Catalog,
    ends: &[String],
    via: Option<&str>,
    tracks: Option<&Tracks>,
) -> PathAnswer<'a> {
    let question = PathQuestion { ends, via, tracks, all: false, needs_two_roles: false };
    find_path(catalog, &question).unwrap().answer
}
