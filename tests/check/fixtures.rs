//! The fixtures: a file, or a folder of files, for each code, which has that one finding.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use career_ladder::check::{Severity, kind_named, kinds};
use career_ladder::forms::text::{self, Screen};
use career_ladder::source::{FileName, SIZE_LIMIT, SurveyedFile, load_version, parse_ladder};
use career_ladder::views;

use crate::{codes, made_file, report, surveyed};

#[test]
fn every_code_has_a_fixture_and_every_fixture_its_code() {
    let codes: Vec<String> = kinds().map(|kind| kind.code.to_owned()).collect();
    let each: BTreeSet<String> = codes.iter().cloned().collect();
    assert_eq!(each.len(), codes.len(), "a code is there twice");
    let mut fixtures: BTreeSet<String> = fixtures().into_iter().map(|(code, _)| code).collect();
    // Its fixture is made when it is needed, see `a_file_past_every_ladder_is_told_of_and_not_shown`.
    fixtures.insert("too-large".to_owned());
    // It is found beside an older version alone, see `a_number_that_says_too_little_is_found`.
    fixtures.insert("low-version".to_owned());
    assert_eq!(each, fixtures);
}

#[test]
fn a_file_past_every_ladder_is_told_of_and_not_shown() {
    let path = made_file("large.yaml", &"# \n".repeat(SIZE_LIMIT / 3 + 1));
    let survey = surveyed(&[path]);
    let report = report(&survey);
    let found: Vec<_> = report.findings().map(|(_, finding)| finding).collect();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].code, found[0].position.line), ("too-large", 1));
    assert!(survey.files[0].text.is_empty());
}

#[test]
fn a_number_that_says_too_little_is_found() {
    let [old, new] = ["old", "new"].map(|name| PathBuf::from(format!("tests/fixtures/versions/{name}.yaml")));
    let old = load_version(&old, &FileName::new(&old)).unwrap();
    let survey = surveyed(&[new]);
    let mut report = report(&survey);
    report.compare_with(old.versioned());
    let found: Vec<_> = report.findings().filter(|(_, finding)| finding.code == "low-version").collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1.position.line, 4);
    assert!(found[0].1.help.starts_with("raise it to 2.0.0"), "{}", found[0].1.help);
    // Of a version beside itself there is nothing to say.
    let mut same = super::report(&survey);
    let new = PathBuf::from("tests/fixtures/versions/new.yaml");
    same.compare_with(load_version(&new, &FileName::new(&new)).unwrap().versioned());
    assert!(same.findings().all(|(_, finding)| finding.code != "low-version"));
}

/// The line is the one that ends in `# here`, in the file that has one; the end of the file where
/// there is none. Two files of one id are told of in both.
#[test]
fn each_fixture_has_its_one_finding_at_the_line_it_marks() {
    for (code, path) in fixtures() {
        let survey = surveyed(&[path]);
        let report = report(&survey);
        let mut found = 0;
        for file in &report.files {
            assert!(file.findings.len() <= 1, "{code}: {:?}", codes(&file.findings));
            for finding in &file.findings {
                assert_eq!(finding.code, code);
                assert_eq!(finding.severity, kind_named(&code).unwrap().severity);
                assert_eq!(finding.position.line, marked_line(file.file), "{code}");
                found += 1;
            }
        }
        let expected = if code == "repeated-ladder" { 2 } else { 1 };
        assert_eq!(found, expected, "{code}");
    }
}

/// Whatever has no fault is a ladder to every command, and whatever has one is not.
#[test]
fn what_has_no_fault_is_a_ladder() {
    for (code, path) in fixtures() {
        let survey = surveyed(&[path]);
        let is_faulty = kind_named(&code).unwrap().severity == Severity::Fault;
        assert_eq!(survey.unreadable() == 0, code != "unreadable");
        for file in &survey.files {
            let is_ladder = parse_ladder(&file.text).is_ok();
            assert_eq!(is_ladder, !is_faulty || code == "repeated-ladder", "{code}");
        }
    }
}

/// Names of files are as long as they are, and are not broken.
#[test]
fn no_line_of_a_report_is_past_the_width() {
    let paths: Vec<PathBuf> = fixtures().into_iter().map(|(_, path)| path).collect();
    for path in paths {
        let survey = surveyed(&[path]);
        let report = report(&survey);
        for (width, ascii) in (40..=120).flat_map(|width| [(width, false), (width, true)]) {
            let screen = Screen { width, ascii, styled: false, sources: false };
            for line in text::write(&views::report(&report), screen).lines() {
                let is_name = line.contains("\u{256d}\u{25b8} ") || line.contains("--> ");
                let of_name = line.contains("tests/fixtures/");
                assert!(
                    is_name || of_name || unicode_width::UnicodeWidthStr::width(line) <= width,
                    "past {width} columns: {line}"
                );
            }
        }
    }
}

fn marked_line(file: &SurveyedFile) -> usize {
    let marked = file.text.lines().position(|line| line.ends_with("# here"));
    marked.unwrap_or(file.text.lines().count()) + 1
}

/// Each fixture, by the code it is named after.
fn fixtures() -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    for folder in ["tests/fixtures/faults", "tests/fixtures/findings"] {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let code = path.file_stem().unwrap().to_str().unwrap().to_owned();
            found.push((code, path));
        }
    }
    found.sort();
    found
}
