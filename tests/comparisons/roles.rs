//! Laws of two roles, of one ladder or of two.

use career_ladder::model::Dimension;
use career_ladder::query::{Comparison, DimensionChange, RoleRow, Verdict, compare};
use career_ladder::source::{self, Catalog, Request, RoleId};
use proptest::prelude::*;

use super::generated::{MADE_ROLES, catalog_of, dimensions};
use super::{Told, role, sorted, told};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_made_role_against_itself_changes_nothing(dimensions in dimensions()) {
        let catalog = catalog_of("itself", "Alpha", &dimensions);
        for id in MADE_ROLES {
            assert_nothing_changes(&catalog, role(&catalog, id));
        }
    }

    #[test]
    fn swapping_made_roles_mirrors_what_changes(dimensions in dimensions()) {
        let catalog = catalog_of("swapped", "Alpha", &dimensions);
        for from in MADE_ROLES {
            for to in MADE_ROLES {
                assert_mirrored(&catalog, role(&catalog, from), role(&catalog, to));
            }
        }
    }

    /// A dimension of either ladder is in one list where it covers one of the roles, else in none.
    #[test]
    fn what_covers_a_role_is_there_once_and_nothing_else(dimensions in dimensions()) {
        let catalog = catalog_of("covered", "Alpha", &dimensions);
        for from in MADE_ROLES {
            for to in MADE_ROLES {
                let ends = [role(&catalog, from), role(&catalog, to)];
                let mut expected = [Vec::new(), Vec::new(), Vec::new()];
                let ladders = ends.map(|end| &catalog.ladder_of(end).dimensions);
                for id in sorted_ids(ladders.iter().copied().flatten()) {
                    let own = ladders.map(|of| of.iter().find(|own| own.id.as_str() == id));
                    let sides = own.iter().zip(ends);
                    let covers = sides.map(|(own, end)| own.and_then(|own| own.cell_of(end.role)));
                    if covers.flatten().next().is_some() {
                        let list = match own {
                            [Some(_), Some(_)] => 0,
                            [Some(_), None] => 1,
                            [None, _] => 2,
                        };
                        expected[list].push(id);
                    }
                }
                let found = compare(&catalog, ends[0], ends[1], |_| true);
                let shared = found.dimensions.iter().map(|change| change.from.dimension);
                let only = |rows: &[RoleRow<'_>]| sorted(names(rows).into_iter().map(str::to_owned));
                let [shared_expected, only_from, only_to] = expected;
                prop_assert_eq!(sorted(shared.map(|of| of.id.to_string())), shared_expected);
                prop_assert_eq!(only(&found.only_from), only_from);
                prop_assert_eq!(only(&found.only_to), only_to);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Each verdict against the words of its definition.
    #[test]
    fn a_verdict_says_what_changes(dimensions in dimensions()) {
        let catalog = catalog_of("verdicts", "Alpha", &dimensions);
        for from in MADE_ROLES {
            for to in MADE_ROLES {
                let (from, to) = (role(&catalog, from), role(&catalog, to));
                for change in &compare(&catalog, from, to, |_| true).dimensions {
                    prop_assert_eq!(change.verdict(), expected_verdict(change), "{:#?}", change);
                }
            }
        }
    }
}

/// Whether the rating stays, or there is none on either side.
fn is_level(change: &DimensionChange<'_>) -> bool {
    let ratings = [change.from.rating(), change.to.rating()];
    ratings.iter().all(Option::is_none) || change.rating_move == Some(0)
}

fn expected_verdict(change: &DimensionChange<'_>) -> Verdict {
    let (before, after) = match (change.from.cell, change.to.cell) {
        (None, None) => panic!("it covers neither role: {change:#?}"),
        (None, Some(_)) => return Verdict::NewlyAsked,
        (Some(_), None) => return Verdict::NoLongerCovered,
        (Some(before), Some(after)) => (before, after),
    };
    let years = [change.from.years(), change.to.years()];
    let has_years = years.iter().all(Option::is_some);
    let is_up = change.rating_move > Some(0) || has_years && years[0] < years[1];
    let is_down = change.rating_move.is_some_and(|points| points < 0) || has_years && years[0] > years[1];
    if is_up != is_down {
        return if is_up { Verdict::More } else { Verdict::Less };
    }
    if is_up || !is_level(change) || before.years != after.years {
        return Verdict::Different;
    }
    let told = told(&change.statements);
    let mut changing: Vec<&Told> = told.iter().filter(|told| !matches!(told, Told::Kept(_))).collect();
    changing.dedup_by_key(|told| std::mem::discriminant(*told));
    match changing[..] {
        [] => Verdict::Same,
        [Told::New(_)] => Verdict::Adds,
        [Told::Gone(_)] => Verdict::Drops,
        _ => Verdict::Different,
    }
}

#[test]
fn a_built_in_role_against_itself_changes_nothing() {
    let catalog = source::load(&Request::default()).unwrap().0;
    for role in all_roles(&catalog) {
        assert_nothing_changes(&catalog, role);
    }
}

#[test]
fn swapping_built_in_roles_mirrors_what_changes() {
    let catalog = source::load(&Request::default()).unwrap().0;
    for from in all_roles(&catalog) {
        for to in all_roles(&catalog) {
            assert_mirrored(&catalog, from, to);
        }
    }
}

fn all_roles(catalog: &Catalog) -> Vec<RoleId> {
    (0..catalog.entries().len()).flat_map(|ladder| catalog.roles_of(ladder)).collect()
}

fn assert_nothing_changes(catalog: &Catalog, role: RoleId) {
    let comparison = compare(catalog, role, role, |_| true);
    assert!(!comparison.has_changes());
    assert_eq!(comparison.count(Verdict::Same), comparison.dimensions.len());
    for change in &comparison.dimensions {
        assert!(is_level(change));
        let told = told(&change.statements);
        assert!(told.iter().all(|told| matches!(told, Told::Kept(_))));
    }
}

fn assert_mirrored(catalog: &Catalog, from: RoleId, to: RoleId) {
    let there = compare(catalog, from, to, |_| true);
    let back = compare(catalog, to, from, |_| true);
    assert_eq!(there.has_changes(), back.has_changes());
    assert_eq!(names(&there.only_from), names(&back.only_to));
    assert_eq!(names(&there.only_to), names(&back.only_from));
    assert_eq!(there.dimensions.len(), back.dimensions.len());
    for change in &there.dimensions {
        let of_back = found(&back, change);
        assert_eq!(mirrored(change.verdict()), covered_alike(of_back.verdict()), "{change:#?}");
        assert_eq!(change.rating_move, of_back.rating_move.map(|points| -points));
        let statements = told(&of_back.statements).into_iter().map(Told::mirrored);
        assert_eq!(told(&change.statements), sorted(statements));
    }
}

fn found<'a, 'b>(comparison: &'a Comparison<'b>, change: &DimensionChange<'_>) -> &'a DimensionChange<'b> {
    let mut dimensions = comparison.dimensions.iter();
    dimensions.find(|other| other.to.dimension.id == change.from.dimension.id).unwrap()
}

fn mirrored(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::More => Verdict::Less,
        Verdict::Less => Verdict::More,
        Verdict::Adds => Verdict::Drops,
        Verdict::Drops => Verdict::Adds,
        Verdict::NewlyAsked => Verdict::NoLongerCovered,
        Verdict::NoLongerCovered | Verdict::NoLongerAsked => Verdict::NewlyAsked,
        Verdict::Same => Verdict::Same,
        Verdict::Different => Verdict::Different,
    }
}

/// Why one side is not covered is lost on the way back.
fn covered_alike(verdict: Verdict) -> Verdict {
    if verdict == Verdict::NoLongerAsked { Verdict::NoLongerCovered } else { verdict }
}

/// The ids of some dimensions, each once.
fn sorted_ids<'a>(dimensions: impl Iterator<Item = &'a Dimension>) -> Vec<String> {
    let mut ids = sorted(dimensions.map(|of| of.id.to_string()));
    ids.dedup();
    ids
}

fn names<'a>(only: &[RoleRow<'a>]) -> Vec<&'a str> {
    let names = only.iter().map(|side| side.dimension.id.as_str());
    names.collect()
}
