//! What `check` finds: each kind of finding has its fixture and its example, the built-in ladders
//! and the guide have none, and whatever is planted in a ladder is found.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "check/examples.rs"]
mod examples;
#[path = "check/fixtures.rs"]
mod fixtures;
#[path = "check/folders.rs"]
mod folders;
#[path = "check/names.rs"]
mod names;
#[path = "check/planted.rs"]
mod planted;
#[path = "check/rules.rs"]
mod rules;
#[path = "check/shapes.rs"]
mod shapes;
#[path = "check/spoilt.rs"]
mod spoilt;
#[path = "check/texts.rs"]
mod texts;
#[path = "check/waivers.rs"]
mod waivers;

mod spoil;

use std::fs;
use std::path::{Path, PathBuf};

use career_ladder::check::{Finding, Report, Severity, check};
use career_ladder::forms::github;
use career_ladder::source::{Request, Survey, survey};
use career_ladder::views;

/// A file that a test makes for itself, by a name that no other test uses.
fn made_file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("check").join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path
}

/// Some files and folders, surveyed beside nothing but the built-in ladders.
fn surveyed(paths: &[PathBuf]) -> Survey {
    survey(paths, &Request::default()).unwrap()
}

fn report(survey: &Survey) -> Report<'_> {
    check(&survey.files, &survey.catalog)
}

/// All that is found in one text, in a file of this name.
fn findings_in(name: &str, text: &str) -> Vec<Finding> {
    let survey = surveyed(&[made_file(name, text)]);
    let report = report(&survey);
    report.findings().map(|(_, finding)| finding.clone()).collect()
}

/// The codes of some findings, in order.
fn codes(findings: &[Finding]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.code).collect()
}

#[test]
fn nothing_is_found_in_the_built_in_ladders_and_their_waivers_are_all_of_use() {
    let survey = surveyed(&[]);
    let report = report(&survey);
    let found: Vec<_> = report.findings().map(|(_, finding)| finding).collect();
    assert!(found.is_empty(), "{found:#?}");
    assert_eq!((report.files.len(), report.waived()), (2, 1));
    assert_eq!(report.worst(), None);
}

/// A `%` everywhere, and in a property a `,` or a `:`, which would end it.
#[test]
fn what_would_end_a_part_of_an_annotation_is_escaped() {
    let survey = surveyed(&[made_file("a,b:c%.yaml", "schema: 1\n\"50%: a, b\": 1\n")]);
    let written = github::write(&views::report(&report(&survey)));
    assert!(written.contains("a%2Cb%3Ac%25.yaml,line=2,col=1,title=unknown-key::"), "{written}");
    assert!(written.contains("`50%25: a, b`"), "{written}");
}

/// As files they are found to be the same as built in.
#[test]
fn the_files_of_the_built_in_ladders_are_as_sound() {
    let survey = surveyed(&[PathBuf::from("data/ladders")]);
    assert_eq!(report(&survey).worst(), None);
}

#[test]
fn the_ladder_in_the_guide_is_sound() {
    let guide = fs::read_to_string("data/README.md").unwrap();
    let examples: Vec<&str> =
        guide.split("```yaml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert_eq!(examples.len(), 1);
    assert_eq!(findings_in("guide.yaml", examples[0]), []);
}

/// In a table and in the example.
#[test]
fn every_key_of_the_format_is_in_the_guide() {
    let guide = fs::read_to_string("data/README.md").unwrap();
    let shape = fs::read_to_string("src/source/raw/mod.rs").unwrap();
    let keys: Vec<&str> = shape
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub(crate) "))
        .filter_map(|field| field.split_once(": ").map(|(key, _)| key))
        .collect();
    assert!(keys.len() > 50);
    for key in keys {
        let of_table = format!("`{key}`");
        assert!(guide.contains(&of_table), "{key} is in no table");
        let of_example = format!("{key}: ");
        let block = format!("{key}:\n");
        assert!(guide.contains(&of_example) || guide.contains(&block), "{key} is not in the example");
    }
}

#[test]
fn severities_are_ordered_from_the_least_to_the_worst() {
    assert!(Severity::Advice < Severity::Warning && Severity::Warning < Severity::Fault);
    assert_eq!(Severity::ALL.map(Severity::word), ["fault", "warning", "advice"]);
}
