//! Spoilt files: whatever is done to one, `check` tells what is wrong with it, and calls sound what
//! the other commands take.

use std::fs;
use std::path::PathBuf;

use career_ladder::check::Severity;
use career_ladder::forms::text::Screen;
use career_ladder::forms::{github, html, json, markdown, text};
use career_ladder::source::{self, Request};
use career_ladder::views::{self, data};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::spoil::{spoil, spoiling};
use crate::{made_file, report, surveyed};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_spoilt_file_is_checked_as_the_other_commands_take_it(
        of in prop::sample::select(vec![
            "tests/fixtures/ladders/my-team.yaml",
            "tests/fixtures/ladders/wide.yaml",
            "data/ladders/operations.yaml",
        ]),
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), spoiling()), 1..4),
        width in 30_usize..=120,
    ) {
        let mut text = fs::read_to_string(of).unwrap();
        for (from, to, new) in &edits {
            spoil(&mut text, *from, *to, new);
        }
        let path = made_file("spoilt.yaml", &text);
        let request = Request { files: vec![path.clone()], ..Request::default() };
        let loaded = source::load(&request);
        let survey = surveyed(&[path]);
        let report = report(&survey);
        prop_assert_eq!(report.worst() == Some(Severity::Fault), loaded.is_err());
        for (file, finding) in report.findings() {
            prop_assert!(!finding.message.is_empty() && !finding.help.is_empty());
            let line = file.file.text.split('\n').nth(finding.position.line - 1);
            let columns = line.map(|line| line.chars().count());
            prop_assert!(columns.is_some_and(|most| finding.position.column <= most + 1));
        }
        // Nothing that is written acts on a terminal or on a workflow.
        let document = views::report(&report);
        let shown = text::write(&document, Screen { width, ascii: true, styled: false, sources: false });
        let shown = shown + &github::write(&document) + &markdown::write(&document) + &html::write(&document);
        let acting: Vec<char> = shown.chars().filter(|&c| c != '\n' && c.is_control()).collect();
        prop_assert!(acting.is_empty(), "{acting:?} in\n{shown}");
        let json = json::write(&data::report(&report)).unwrap();
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
    }
}

/// A file is read once and to its end, however it was named.
#[test]
fn a_file_that_is_named_twice_is_checked_once() {
    let path = PathBuf::from("tests/fixtures/findings/gap.yaml");
    let again = PathBuf::from("tests/../tests/fixtures/findings/gap.yaml");
    let survey = surveyed(&[path.clone(), again, path]);
    assert_eq!(report(&survey).files.len(), 1);
}
