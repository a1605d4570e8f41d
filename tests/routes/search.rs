//! The routes found are the best of all there are.

use std::collections::BTreeSet;

use career_ladder::model::RoleIndex;
use career_ladder::query::{PathQuestion, Route, RouteQuestion, find_path, routes};
use career_ladder::source::{self, Catalog, Request, RoleId};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::every_way::{Question, Ways, Worth, questions};
use super::generated::{Made, made};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 160,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_routes_are_the_best_of_all_ways(
        made in made(),
        questions in questions(),
        most in 1..=5_usize,
    ) {
        let catalog = made.catalog("best", None);
        let ways = Ways::new(&made, None);
        for question in &questions {
            assert_best(&catalog, &ways, &question.about(&made.roles()), most);
        }
    }

    #[test]
    fn a_narrowed_search_keeps_to_its_ladder(
        made in made(),
        questions in questions(),
        ladder: prop::sample::Index,
    ) {
        let ladder = ladder.index(made.ladders());
        let catalog = made.catalog("narrowed", Some(ladder));
        let ways = Ways::new(&made, Some(ladder));
        // Ends out of the ladder are asked for as well, and never come to.
        for question in &questions {
            assert_best(&catalog, &ways, &question.about(&made.roles()), 5);
        }
    }

    #[test]
    fn of_several_ends_the_best_pair_is_taken(made in made(), questions in questions()) {
        let catalog = made.catalog("ends", None);
        let ways = Ways::new(&made, None);
        for question in &questions {
            let question = question.about(&made.roles());
            let alone = question.from.iter().flat_map(|&from| {
                let to = question.to.iter();
                to.map(move |&to| (vec![from], vec![to]))
            });
            let best_alone = alone
                .filter_map(|(from, to)| {
                    let question = Question { from, to, ..question.clone() };
                    worths(&ways, &found(&catalog, &question, 1), &question).first().copied()
                })
                .min();
            let together = worths(&ways, &found(&catalog, &question, 1), &question);
            prop_assert_eq!(together.first().copied(), best_alone, "{:?}", question);
        }
    }
}

/// Two routes of three roles are worth the same here, and the fifth best leaves the later of them.
#[test]
fn what_leaves_the_later_of_two_equal_routes_is_not_overlooked() {
    let role = |ladder, role| RoleId { ladder, role: RoleIndex(role) };
    let goal = role(1, 0);
    let made = Made::of(
        &[&[(0, 0), (0, 0), (0, 1), (1, 0), (1, 1), (1, 1)], &[(0, 0)]],
        &[
            (role(0, 1), goal),
            (role(0, 4), goal),
            (role(0, 2), goal),
            (role(0, 4), role(0, 1)),
            (role(0, 3), goal),
            (role(0, 2), role(0, 3)),
        ],
    );
    let question = Question { from: vec![role(0, 2), role(0, 4)], to: vec![goal], via: None, track: None };
    let catalog = made.catalog("equal", None);
    assert_best(&catalog, &Ways::new(&made, None), &question, 5);
}

/// The best ways to the role to pass all come to one role twice, and there are hundreds of them.
#[test]
fn a_route_over_a_role_is_found_behind_many_ways_that_come_to_a_role_twice() {
    let files = vec!["tests/fixtures/cases/via_missed_route.yaml".into()];
    let (catalog, _) = source::load(&Request { files, ..Request::default() }).unwrap();
    let roles: Vec<RoleId> = catalog.roles_of(0).collect();
    let called = |code: &str| {
        let called = roles.iter().filter(|role| catalog.role(**role).code.as_str() == code);
        called.copied().collect::<Vec<RoleId>>()
    };
    let [from, via, to] = ["S", "V", "G"].map(called);
    let question = RouteQuestion { from: &from, to: &to, via: Some(&via), tracks: None };
    let found = routes(&catalog, &question, 5);
    let codes =
        found.iter().map(|route| route.roles().map(|role| catalog.role(role).code.to_string()).collect());
    let codes: Vec<Vec<String>> = codes.collect();
    assert_eq!(codes, [["S", "x0", "x1", "x2", "x3", "x4", "V", "H", "G"]]);
}

/// The way to the role to pass and the way on from there lead through a row of pairs of roles, of which each
/// may take one, and then both through one role: so there is no route, but there are many that nearly are one.
#[test]
fn a_search_that_is_cut_off_says_so() {
    const PAIRS: usize = 24;
    let role = |number| RoleId { ladder: 0, role: RoleIndex(number) };
    let [last, start, via, goal] = [0, 1, 2, 3].map(|number| role(2 * PAIRS + number));
    let mut moves = vec![(last, via), (last, goal)];
    for which in [0, 1] {
        moves.extend([(start, role(which)), (via, role(which)), (role(2 * PAIRS - 2 + which), last)]);
        for pair in 1..PAIRS {
            moves.extend([0, 1].map(|next| (role(2 * pair - 2 + which), role(2 * pair + next))));
        }
    }
    let mut roles: Vec<(usize, usize)> = (0..2 * PAIRS).map(|number| (number / 2 % 2, 0)).collect();
    roles.extend([(0, 0), (1, 0), (1, 0), (1, 0)]);
    let catalog = Made::of(&[&roles], &moves).catalog("cut", None);
    let [start, via, goal] = [start, via, goal].map(Made::qualified);
    let question = PathQuestion {
        ends: &[start, goal],
        via: Some(&via),
        tracks: None,
        all: false,
        needs_two_roles: true,
    };
    let error = find_path(&catalog, &question).unwrap_err();
    assert!(error.message.starts_with("none of the 320 best ways"), "{error:?}");
}

/// Where this fails, the other laws here may hold of nothing much.
#[test]
fn the_made_questions_are_of_every_kind() {
    let mut runner = TestRunner::deterministic();
    let (mut none, mut many, mut passing, mut detours, mut cycles) = (0, 0, 0, 0, 0);
    for _ in 0..100 {
        let made = made().new_tree(&mut runner).unwrap().current();
        let ways = Ways::new(&made, None);
        for question in questions().new_tree(&mut runner).unwrap().current() {
            let question = question.about(&made.roles());
            let all = ways.worths(&question);
            none += usize::from(all.is_empty());
            many += usize::from(all.len() > 5);
            let plain = ways.worths(&Question { via: None, ..question.clone() });
            let is_passing = question.via.is_some() && !all.is_empty();
            passing += usize::from(is_passing);
            detours += usize::from(is_passing && plain[0] < all[0]);
            let leads_back = !ways.worths(&question.turned()).is_empty();
            cycles += usize::from(!plain.is_empty() && plain[0][1] > 0 && leads_back);
        }
    }
    for (kind, count) in [
        ("no way", none),
        ("more than five ways", many),
        ("a way over a role", passing),
        ("a detour over a role", detours),
        ("a way there and one back", cycles),
    ] {
        assert!(count >= 50, "{count} of 1200 questions have {kind}");
    }
}

fn assert_best(catalog: &Catalog, ways: &Ways<'_>, question: &Question, most: usize) {
    let found = found(catalog, question, most);
    let mut all = ways.worths(question);
    for route in &found {
        assert!(ways.has(route, question), "{route:?} does not answer {question:?}");
    }
    let distinct: BTreeSet<Vec<RoleId>> = found.iter().map(|route| route.roles().collect()).collect();
    assert_eq!(distinct.len(), found.len(), "one is there twice: {found:?}");
    all.truncate(most);
    assert_eq!(worths(ways, &found, question), all, "{question:?}");
}

fn found<'a>(catalog: &'a Catalog, question: &Question, most: usize) -> Vec<Route<'a>> {
    let tracks = question.tracks(catalog);
    routes(catalog, &question.for_program(tracks.as_ref()), most)
}

/// What routes are worth, in their order.
fn worths(ways: &Ways<'_>, routes: &[Route<'_>], question: &Question) -> Vec<Worth> {
    let roles = routes.iter().map(|route| route.roles().collect::<Vec<_>>());
    roles.map(|way| ways.worth(&way, question.track)).collect()
}
