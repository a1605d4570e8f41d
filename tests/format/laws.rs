//! Laws of what is asked: what builds on what, and what is asked of nobody.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use career_ladder::check::check;
use career_ladder::model::{Absence, ChangeKind, RoleIndex};
use career_ladder::query::{RoleRow, Verdict, compare};
use career_ladder::source::{Catalog, Request, RoleId, survey};
use proptest::prelude::*;

use super::generated::{Made, made};
use super::{answer, catalog_of};

/// The ladder, from a file that no other test has.
fn file_of(made: &Made, name: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("format-{name}.yaml"));
    fs::write(&path, made.yaml()).unwrap();
    path.to_str().unwrap().to_owned()
}

fn rows(catalog: &Catalog, role: usize) -> Vec<RoleRow<'_>> {
    let ladder = catalog.ladder(0);
    ladder.dimensions.iter().map(|dimension| RoleRow::new(ladder, dimension, RoleIndex(role))).collect()
}

fn id(role: usize) -> RoleId {
    RoleId { ladder: 0, role: RoleIndex(role) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    /// A role is asked what its ratings ask, what its cells add, and on a cumulative track all of that of the
    /// roles below; each once.
    #[test]
    fn what_is_asked_is_what_is_written(made in made()) {
        let catalog = catalog_of(&file_of(&made, "asked"));
        for role in 0..made.roles.len() {
            for (dimension, row) in rows(&catalog, role).iter().enumerate() {
                let own: BTreeSet<&str> = row.own_statements().map(|one| one.text.as_str()).collect();
                prop_assert_eq!(own, made.own(dimension, role));
                let all: Vec<&str> = row.statements().into_iter().map(|one| one.text.as_str()).collect();
                let asked: BTreeSet<&str> = all.iter().copied().collect();
                prop_assert_eq!(&asked, &made.asked(dimension, role));
                let below = row.statements_below();
                let below: BTreeSet<&str> = below.iter().map(|(_, one)| one.text.as_str()).collect();
                prop_assert_eq!(below.len(), row.statements_below().len());
                prop_assert_eq!(row.is_covered(), row.cell.is_some() || !asked.is_empty());
            }
        }
    }

    /// Up a cumulative track nothing is gone but where the ladder says that nothing is asked.
    #[test]
    fn nothing_that_is_still_asked_is_told_as_gone(made in made()) {
        let catalog = catalog_of(&file_of(&made, "gone"));
        for (lower, &(track, level)) in made.roles.iter().enumerate() {
            for (upper, &(other, higher)) in made.roles.iter().enumerate() {
                if other != track || higher <= level || !made.cumulative[track] {
                    continue;
                }
                for change in compare(&catalog, id(lower), id(upper), |_| true).dimensions {
                    let is_gone = change.count(ChangeKind::Gone) > 0;
                    let is_ended = change.verdict() == Verdict::NoLongerAsked;
                    prop_assert!(!is_gone || is_ended, "{:#?}", change);
                    // A rating is not what the roles above build on.
                    let is_rating_alone = change.statements.is_empty();
                    prop_assert!(change.verdict() != Verdict::NoLongerCovered || is_rating_alone);
                }
            }
        }
    }

    /// What is not asked is no gap: not in an answer, and not in what is found wrong.
    #[test]
    fn what_is_not_asked_is_no_gap(made in made()) {
        let path = file_of(&made, "not-asked");
        let catalog = catalog_of(&path);
        for role in 0..made.roles.len() {
            for (dimension, row) in rows(&catalog, role).iter().enumerate() {
                if made.is_not_asked(dimension, role) {
                    prop_assert_eq!(row.absence(), Some(Absence::NotAsked));
                } else {
                    prop_assert!(row.absence() != Some(Absence::NotAsked));
                }
            }
        }
        let survey = survey(&[path.into()], &Request::default()).unwrap();
        let report = check(&survey.files, &survey.catalog);
        for (_, finding) in report.findings().filter(|(_, finding)| finding.code == "gap") {
            for (index, dimension) in made.dimensions.iter().enumerate() {
                if !finding.message.contains(&format!("`d{index}`")) {
                    continue;
                }
                for role in (0..dimension.not_asked.len()).filter(|&role| made.is_not_asked(index, role)) {
                    prop_assert!(!finding.message.contains(&format!("`R{role}`")), "{}", finding.message);
                }
            }
        }
    }

    /// However much is folded, each statement that is asked is on the screen in full.
    #[test]
    fn all_that_is_asked_is_shown_in_full(made in made()) {
        let catalog = catalog_of(&file_of(&made, "shown"));
        for role in 0..made.roles.len() {
            let shown = answer(&catalog, &format!("show R{role} --full"));
            for dimension in 0..made.dimensions.len() {
                for text in made.asked(dimension, role) {
                    prop_assert!(shown.contains(text), "{text} is not in\n{shown}");
                }
            }
        }
    }
}
