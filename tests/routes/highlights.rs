//! What a step of a route brings, in the order of how much it says.

use std::fs;
use std::path::Path;

use career_ladder::model::ChangeKind;
use career_ladder::query::{Route, RouteQuestion, RouteView, Step, moves_from, routes};
use career_ladder::source::{self, Catalog, Request, RoleId};

const LADDER: &str = "\
schema: 1
id: highlights
name: Highlights
version: 1.0.0
levels: [A1, A2, A3]
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
roles:
  - {code: A1, track: main, level: A1, title: One}
  - {code: A2, track: main, level: A2, title: Two}
  - {code: A3, track: main, level: A3, title: Three}
  - {code: B3, track: lead, level: A3, title: Lead}
moves:
  - {from: A2, to: B3, kind: switch}
dimensions:
  - id: craft
    name: Craft
    cells:
      - {roles: [A1], expects: [Writes plain reports]}
      - {roles: [A2], expects: [Writes plain monthly reports, Answers customers]}
      - {roles: [A3, B3], expects: [Budgets projects, Writes plain monthly reports]}
  - id: reach
    name: Reach
    scale: [Low, High]
    cells:
      - {roles: [A1], rating: Low, expects: [Knows nearby colleagues]}
      - {roles: [A2], rating: Low, expects: [Knows nearby colleagues, Visits offices]}
      - {roles: [A3, B3], rating: High, expects: [Knows nearby colleagues, Speaks abroad]}
  - id: people
    name: People
    cells:
      - {roles: [A1, A2], expects: [Helps newcomers]}
      - {roles: [A3], expects: [Helps newcomers, Teaches newcomers]}
      - {roles: [B3], expects: [Helps newcomers, Teaches newcomers well, Hires staff]}
";

fn catalog(name: &str) -> Catalog {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("routes-{name}.yaml"));
    fs::write(&path, LADDER).unwrap();
    let ladders = vec!["highlights".to_owned()];
    source::load(&Request { files: vec![path], ladders, ..Request::default() }).unwrap().0
}

/// The highlights of each step of the best route between two roles.
fn highlights_between(name: &str, from: usize, to: usize) -> Vec<Vec<String>> {
    let catalog = catalog(name);
    let roles: Vec<RoleId> = catalog.roles_of(catalog.scope()[0]).collect();
    let view = RouteView::new(&catalog, best(&catalog, roles[from], roles[to]).unwrap());
    view.steps.iter().map(highlights).collect()
}

/// Of the first step craft and reach bring as much, and the first counts; of the second reach rises.
#[test]
fn first_comes_what_adds_most_then_what_rises_or_what_no_other_step_brings() {
    assert_eq!(
        highlights_between("highlights-of-two", 0, 2),
        [
            &["new Answers customers", "new Visits offices", "reworded Writes plain monthly reports",][..],
            &["new Speaks abroad", "new Teaches newcomers", "new Budgets projects"],
        ]
    );
}

#[test]
fn of_one_step_alone_first_comes_what_raises_a_rating() {
    let expected = ["new Speaks abroad", "new Budgets projects", "new Teaches newcomers"];
    assert_eq!(highlights_between("highlights-of-one", 1, 2), [expected]);
    let catalog = catalog("highlights-of-a-move");
    let from = catalog.roles_of(catalog.scope()[0]).nth(1).unwrap();
    let onward = moves_from(&catalog, from)[0];
    assert_eq!(highlights(&Step::new(&catalog, from, onward)), expected);
}

/// That of people, which adds most, comes first, and its second statement behind those of the others.
#[test]
fn of_a_dimension_first_comes_what_is_least_like_what_other_roles_are_asked() {
    let expected =
        ["new Hires staff", "new Speaks abroad", "new Budgets projects", "new Teaches newcomers well"];
    assert_eq!(highlights_between("highlights-of-a-switch", 1, 3), [expected]);
}

/// What a manager does that nobody else does.
#[test]
fn of_the_switch_to_a_manager_first_comes_managing() {
    let catalog = source::load(&Request::default()).unwrap().0;
    for (from, to) in [("L4", "M4"), ("L6", "M5")] {
        let role =
            |code: &str| catalog.roles_in_scope().find(|&role| catalog.role(role).code.as_str() == code);
        let view = RouteView::new(&catalog, best(&catalog, role(from).unwrap(), role(to).unwrap()).unwrap());
        let first = &highlights(&view.steps[0])[0];
        assert!(first.starts_with("new Manages the work and performance of"), "{first}");
    }
}

/// Whatever a built-in route brings is there, once.
#[test]
fn every_statement_that_is_new_or_reworded_is_among_the_highlights() {
    let catalog = source::load(&Request::default()).unwrap().0;
    let ladders = 0..catalog.entries().len();
    let all: Vec<RoleId> = ladders.flat_map(|ladder| catalog.roles_of(ladder)).collect();
    let routes = all.iter().flat_map(|&from| all.iter().map(move |&to| (from, to)));
    for route in routes.filter_map(|(from, to)| best(&catalog, from, to)) {
        for step in RouteView::new(&catalog, route).steps {
            let highlights = step.highlights();
            let count = |kind| {
                let of_kind = highlights.iter().filter(|one| one.kind == kind);
                of_kind.count()
            };
            let counts = (count(ChangeKind::New), count(ChangeKind::Reworded));
            assert_eq!(counts, step.count_of_new());
            assert_eq!(counts.0 + counts.1, highlights.len());
            assert!(highlights.is_sorted_by_key(|one| one.kind == ChangeKind::Reworded));
        }
    }
}

fn highlights(step: &Step<'_>) -> Vec<String> {
    let highlights = step.highlights();
    let words = highlights.iter().map(|one| format!("{} {}", one.kind.word(), one.to.unwrap().text));
    words.collect()
}

fn best(catalog: &Catalog, from: RoleId, to: RoleId) -> Option<Route<'_>> {
    let question = RouteQuestion { from: &[from], to: &[to], via: None, tracks: None };
    routes(catalog, &question, 1).into_iter().next()
}
