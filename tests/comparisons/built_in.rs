//! The built-in matrix: what is one statement in the sheet it restates is kept, and what differs
//! there by a word is reworded by that word.

use std::collections::BTreeMap;

use career_ladder::query::{Comparison, Verdict, compare};
use career_ladder::source::{self, Catalog, Request};

use super::{Told, role, sorted, told};

const ROLES: [&str; 10] = ["L1", "L2", "L3", "L4", "L5", "L6", "M4", "M5", "M6", "M7"];

fn built_in() -> Catalog {
    source::load(&Request::default()).unwrap().0
}

fn comparison<'a>(catalog: &'a Catalog, from: &str, to: &str) -> Comparison<'a> {
    let role = |code: &str| role(catalog, &format!("product-ops/{code}"));
    compare(catalog, role(from), role(to), |_| true)
}

/// The statements that are reworded in a dimension, as they were and as they are.
fn reworded(from: &str, to: &str, dimension: &str) -> Vec<(String, String)> {
    let catalog = built_in();
    let comparison = comparison(&catalog, from, to);
    let mut dimensions = comparison.dimensions.iter();
    let change = dimensions.find(|change| change.to.dimension.id.as_str() == dimension).unwrap();
    let pairs = told(&change.statements).into_iter().filter_map(|told| match told {
        Told::Reworded(from, to) => Some((from, to)),
        _ => None,
    });
    pairs.collect()
}

/// The ids of a role's statements in a dimension of the sheet, in the order of its cell.
fn ids_of_the_sheet() -> BTreeMap<(&'static str, &'static str), Vec<&'static str>> {
    let mut ids: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for line in include_str!("../data/product-ops-cells.tsv").lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        if let [dimension, roles, "statement", id, _] = fields[..] {
            for role in roles.split('+') {
                ids.entry((dimension, role)).or_default().push(id);
            }
        }
    }
    ids
}

#[test]
fn a_statement_is_kept_where_the_sheet_has_it_on_both_sides_and_nowhere_else() {
    let catalog = built_in();
    let ids = ids_of_the_sheet();
    let no_ids = Vec::new();
    let mut pairs_with_something_kept = 0;
    for from in ROLES {
        for to in ROLES {
            for change in &comparison(&catalog, from, to).dimensions {
                let dimension = change.from.dimension.id.as_str();
                let ids_of = |role| ids.get(&(dimension, role)).unwrap_or(&no_ids);
                let mut left_over = ids_of(from).clone();
                let cell = change.to.cell.unwrap();
                let mut expected = Vec::new();
                assert_eq!(cell.expectations.len(), ids_of(to).len());
                for (id, statement) in ids_of(to).iter().zip(&cell.expectations) {
                    if let Some(place) = left_over.iter().position(|other| other == id) {
                        left_over.remove(place);
                        expected.push(Told::Kept(statement.text.to_string()));
                    }
                }
                let mut kept = told(&change.statements);
                kept.retain(|told| matches!(told, Told::Kept(_)));
                assert_eq!(kept, sorted(expected), "{dimension} from {from} to {to}");
                pairs_with_something_kept += usize::from(!kept.is_empty());
            }
        }
    }
    assert!(pairs_with_something_kept > 100);
}

#[test]
fn supervision_becomes_minimal() {
    assert_eq!(
        reworded("L2", "L3", "autonomy")[0],
        (
            "Can propose work and carry it out with supervision".to_owned(),
            "Can propose work and carry it out with [minimal] supervision".to_owned(),
        )
    );
}

#[test]
fn complexity_rises_by_one_word_from_low_to_medium() {
    let statement = |word| {
        format!(
            "Solves problems of [{word}] complexity, with direction from senior teammates on \
             occasion"
        )
    };
    assert_eq!(reworded("L2", "L3", "complexity"), [(statement("low"), statement("medium"))]);
}

#[test]
fn complexity_rises_from_medium_to_high_and_mentoring_is_added() {
    assert_eq!(
        reworded("L3", "L4", "complexity"),
        [(
            "Solves problems of [medium] complexity, with direction from senior teammates on \
             occasion"
                .to_owned(),
            "Solves problems of [high] complexity, with direction from senior teammates on \
             occasion[; mentors junior teammates]"
                .to_owned(),
        )]
    );
}

#[test]
fn knowledge_of_tools_grows_from_basic_to_intermediate_to_advanced() {
    let statement = |word| {
        format!(
            "Has [{word}] knowledge of the tools the job runs on, for example Jira, Confluence, \
             Asana and Aha"
        )
    };
    assert_eq!(reworded("L2", "L3", "tools"), [(statement("basic"), statement("intermediate"))]);
    for to in ["L5", "M4"] {
        assert_eq!(reworded("L4", to, "tools"), [(statement("intermediate"), statement("advanced"))]);
    }
}

#[test]
fn neighbors_that_share_most_cells_differ_in_the_others_alone() {
    let catalog = built_in();
    for (from, to, expected) in
        [("L5", "L6", &["career-level", "experience", "autonomy"][..]), ("M4", "M5", &["experience"])]
    {
        for (from, to) in [(from, to), (to, from)] {
            let comparison = comparison(&catalog, from, to);
            let differing: Vec<&str> = comparison
                .dimensions
                .iter()
                .filter(|change| change.verdict() != Verdict::Same)
                .map(|change| change.from.dimension.id.as_str())
                .collect();
            assert_eq!(differing, expected, "from {from} to {to}");
            assert_eq!(comparison.dimensions.len(), 11);
        }
    }
}
