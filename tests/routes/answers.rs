//! What a question for a way comes to: routes, a reason why there is none, or what can come next.

use career_ladder::model::MoveKind;
use career_ladder::query::{NoRoute, PathAnswer, PathQuestion, Tracks, find_path};
use career_ladder::source::{Catalog, RoleId};
use proptest::prelude::*;

use super::every_way::{Question, Ways, questions};
use super::generated::{Made, made};

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
    fn what_can_come_next_is_each_move_to_a_ladder_and_track_that_is_asked_for(
        made in made(),
        questions in questions(),
        ladder in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let narrowed_to = ladder.map(|ladder| ladder.index(made.ladders()));
        let catalog = made.catalog("next", narrowed_to);
        let ways = Ways::new(&made, narrowed_to);
        let mut roles = made.roles();
        roles.retain(|role| narrowed_to.is_none_or(|ladder| role.ladder == ladder));
        for question in &questions {
            let question = question.about(&roles);
            let start = question.from[0];
            let tracks = question.tracks(&catalog);
            let is_wanted = |role| tracks.is_none() || Some(made.track_of(role)) == question.track;
            let mut held: Vec<(MoveKind, RoleId)> = ways
                .edges()
                .iter()
                .filter(|edge| edge.from == start && is_wanted(edge.to))
                .map(|edge| (edge.kind, edge.to))
                .collect();
            held.sort_by_key(|(kind, _)| *kind);
            prop_assert_eq!(next(&catalog, tracks.as_ref(), start), held, "{:?}", question);
        }
    }
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

/// The moves that are told of a start alone.
fn next(catalog: &Catalog, tracks: Option<&Tracks>, start: RoleId) -> Vec<(MoveKind, RoleId)> {
    let next = match answer(catalog, &[Made::qualified(start)], None, tracks) {
        PathAnswer::Next(next) => next,
        _ => Vec::new(),
    };
    let starts: Vec<RoleId> = next.iter().map(|next| next.from).collect();
    assert_eq!(starts, [start], "a qualified id is of one role");
    let steps = next.iter().flat_map(|next| &next.steps);
    steps.map(|step| (step.onward.kind, step.onward.to)).collect()
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
