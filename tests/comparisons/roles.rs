//! Laws of two roles, of one ladder or of two.

use career_ladder::query::{
    Comparison, DimensionChange, ExpectationShift, RoleRow, Verdict, compare,
};
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

    /// By the words of the definition, and not by those of the code.
    #[test]
    fn a_dimension_asks_what_its_rating_years_and_statements_say(dimensions in dimensions()) {
        let catalog = catalog_of("asks", "Alpha", &dimensions);
        for from in MADE_ROLES {
            for to in MADE_ROLES {
                let (from, to) = (role(&catalog, from), role(&catalog, to));
                for change in &compare(&catalog, from, to, |_| true).dimensions {
                    let gaps = [change.from.cell, change.to.cell].map(|cell| cell.is_none());
                    if gaps[0] != gaps[1] {
                        // A gap says nothing that could rise or fall.
                        prop_assert_eq!(change.asks(), ExpectationShift::SomethingDifferent);
                        continue;
                    }
                    // Years move like ratings do.
                    if change.from.years() != change.to.years() {
                        continue;
                    }
                    let told = told(&change.statements);
                    let has_new = told.iter().any(|told| matches!(told, Told::New(_)));
                    let has_gone = told.iter().any(|told| matches!(told, Told::Gone(_)));
                    let is_level = is_level(change);
                    let is_more = change.rating_move > Some(0)
                        || is_level && has_new && !has_gone;
                    let is_less = change.rating_move.is_some_and(|points| points < 0)
                        || is_level && has_gone && !has_new;
                    prop_assert_eq!(change.asks() == ExpectationShift::More, is_more, "{:#?}", change);
                    prop_assert_eq!(change.asks() == ExpectationShift::Less, is_less, "{:#?}", change);
                }
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
                    let has_no_cell = change.from.cell.or(change.to.cell).is_none();
                    prop_assert_eq!(change.covers_neither(), has_no_cell);
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
        (None, None) => return Verdict::Same,
        (None, Some(_)) => return Verdict::NewlyAsked,
        (Some(_), None) => return Verdict::NoLongerCovered,
        (Some(before), Some(after)) => (before, after),
    };
    let years = [change.from.years(), change.to.years()];
    let has_years = years.iter().all(Option::is_some);
    let is_up = change.rating_move > Some(0) || has_years && years[0] < years[1];
    let is_down =
        change.rating_move.is_some_and(|points| points < 0) || has_years && years[0] > years[1];
    if is_up != is_down {
        return if is_up { Verdict::More } else { Verdict::Less };
    }
    if is_up || !is_level(change) || before.years != after.years {
        return Verdict::Different;
    }
    let told = told(&change.statements);
    let mut changing: Vec<&Told> =
        told.iter().filter(|told| !matches!(told, Told::Kept(_))).collect();
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
    assert_eq!(
        comparison.count(ExpectationShift::TheSame),
        catalog.ladder_of(role).dimensions.len()
    );
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
        assert_eq!(change.asks(), mirrored(of_back.asks()), "{change:#?}");
        assert_eq!(change.rating_move, of_back.rating_move.map(|points| -points));
        let statements = told(&of_back.statements).into_iter().map(Told::mirrored);
        assert_eq!(told(&change.statements), sorted(statements));
    }
}

fn found<'a, 'b>(
    comparison: &'a Comparison<'b>,
    change: &DimensionChange<'_>,
) -> &'a DimensionChange<'b> {
    let mut dimensions = comparison.dimensions.iter();
    dimensions.find(|other| other.to.dimension.id == change.from.dimension.id).unwrap()
}

fn mirrored(asks: ExpectationShift) -> ExpectationShift {
    match asks {
        ExpectationShift::More => ExpectationShift::Less,
        ExpectationShift::Less => ExpectationShift::More,
        ExpectationShift::TheSame => ExpectationShift::TheSame,
        ExpectationShift::SomethingDifferent => ExpectationShift::SomethingDifferent,
    }
}

fn names<'a>(only: &[RoleRow<'a>]) -> Vec<&'a str> {
    let names = only.iter().map(|side| side.dimension.id.as_str());
    names.collect()
}
