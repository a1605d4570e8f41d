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
roles:
  - {code: A1, track: main, level: A1, title: One}
  - {code: A2, track: main, level: A2, title: Two}
  - {code: A3, track: main, level: A3, title: Three}
dimensions:
  - id: craft
    name: Craft
    cells:
      - {roles: [A1], expects: [Writes plain reports]}
      - {roles: [A2], expects: [Writes plain monthly reports, Answers customers]}
      - {roles: [A3], expects: [Budgets projects, Writes plain monthly reports]}
  - id: reach
    name: Reach
    scale: [Low, High]
    cells:
      - {roles: [A1], rating: Low, expects: [Knows nearby colleagues]}
      - {roles: [A2], rating: Low, expects: [Knows nearby colleagues, Visits offices]}
      - {roles: [A3], rating: High, expects: [Knows nearby colleagues, Speaks abroad]}
  - id: people
    name: People
    cells:
      - {roles: [A1, A2], expects: [Helps newcomers]}
      - {roles: [A3], expects: [Helps newcomers, Hires staff]}
";

fn catalog(name: &str) -> Catalog {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("routes-{name}.yaml"));
    fs::write(&path, LADDER).unwrap();
    let ladders = vec!["highlights".to_owned()];
    source::load(&Request { files: vec![path], ladders, ..Request::default() }).unwrap().0
}

#[test]
fn first_comes_what_raises_a_rating_or_is_in_a_dimension_that_grows_at_no_other_step() {
    let catalog = catalog("highlights-of-two");
    let roles: Vec<RoleId> = catalog.roles_of(catalog.scope()[0]).collect();
    let view = RouteView::new(&catalog, best(&catalog, roles[0], roles[2]).unwrap());
    let steps: Vec<Vec<String>> = view.steps.iter().map(highlights).collect();
    assert_eq!(
        steps,
        [
            &[
                "new Answers customers",
                "new Visits offices",
                "reworded Writes plain monthly reports",
            ][..],
            &["new Speaks abroad", "new Hires staff", "new Budgets projects"],
        ]
    );
}

#[test]
fn of_one_step_alone_first_comes_what_raises_a_rating() {
    let catalog = catalog("highlights-of-one");
    let roles: Vec<RoleId> = catalog.roles_of(catalog.scope()[0]).collect();
    let expected = ["new Speaks abroad", "new Budgets projects", "new Hires staff"];
    let view = RouteView::new(&catalog, best(&catalog, roles[1], roles[2]).unwrap());
    assert_eq!(highlights(&view.steps[0]), expected);
    let onward = moves_from(&catalog, roles[1])[0];
    assert_eq!(highlights(&Step::new(&catalog, roles[1], onward)), expected);
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
    let words =
        highlights.iter().map(|one| format!("{} {}", one.kind.word(), one.to.unwrap().text));
    words.collect()
}

fn best(catalog: &Catalog, from: RoleId, to: RoleId) -> Option<Route<'_>> {
    let question = RouteQuestion { from: &[from], to: &[to], via: None, tracks: None };
    routes(catalog, &question, 1).into_iter().next()
}
