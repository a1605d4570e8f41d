//! The examples by which codes are explained: what is before has the finding, what is after has
//! none.

use std::path::PathBuf;

use career_ladder::check::{Finding, Kind, kinds, waiver_of};
use career_ladder::forms::{json, markdown};
use career_ladder::views::{self, data};

use crate::{codes, made_file, report, surveyed};

#[test]
fn what_is_before_has_the_finding_and_what_is_after_has_none() {
    for kind in shown_kinds() {
        let before = found(kind, "before", &kind.explanation().before);
        let of_code = before.iter().filter(|finding| finding.code == kind.code);
        assert!(of_code.count() > 0, "{}: {:?}", kind.code, codes(&before));
        assert!(
            before.iter().all(|finding| finding.code == kind.code
                || kind.code == "unknown-place"
                || kind.code == "unknown-code"),
            "{}: {:?}",
            kind.code,
            codes(&before)
        );
        let after = found(kind, "after", &kind.explanation().after);
        assert!(after.is_empty(), "{}: {after:?}", kind.code);
    }
}

/// The waiver goes with the example, and allows all of what it shows.
#[test]
fn the_waiver_that_is_explained_allows_the_example() {
    for kind in kinds() {
        let Some(waiver) = waiver_of(kind) else {
            continue;
        };
        let before = match kind.explanation().before.split_once("# two.yaml\n") {
            Some((one, two)) => format!("{one}{waiver}# two.yaml\n{two}"),
            None => format!("{}{waiver}", kind.explanation().before),
        };
        let left = found(kind, "allowed", &before);
        assert!(left.is_empty(), "{}: {left:?}", kind.code);
    }
}

/// The kinds that a text can show: what is wrong with bytes, or beside another version, has no example.
fn shown_kinds() -> impl Iterator<Item = &'static Kind> {
    const NO_TEXT: [&str; 5] = ["unreadable", "not-yaml", "too-large", "not-utf8", "low-version"];
    kinds().filter(|kind| {
        let is_shown = !NO_TEXT.contains(&kind.code);
        assert_eq!(is_shown, !kind.explanation().before.is_empty(), "{}", kind.code);
        assert_eq!(is_shown, !kind.explanation().after.is_empty(), "{}", kind.code);
        is_shown
    })
}

#[test]
fn every_explanation_is_in_sentences_and_every_summary_in_a_few_words() {
    for kind in kinds() {
        for sentences in [&kind.explanation().meaning, &kind.explanation().harm] {
            assert!(
                sentences.ends_with(['.', ')']) && sentences.starts_with(char::is_uppercase)
                    || sentences.starts_with('`'),
                "{}: {sentences}",
                kind.code
            );
        }
        assert!(!kind.explanation().summary.ends_with('.') && kind.explanation().summary.len() < 80);
        assert!(kind.explanation().summary.starts_with(char::is_lowercase), "{}", kind.code);
    }
    for kind in shown_kinds() {
        for example in [&kind.explanation().before, &kind.explanation().after] {
            assert!(example.ends_with('\n') && !example.ends_with("\n\n"));
            assert!(example.lines().all(|line| line.chars().count() <= 100));
        }
    }
}

/// In Markdown each example is a block of its own, whatever is in it; in JSON it is all there.
#[test]
fn every_format_explains_the_same() {
    for kind in shown_kinds() {
        let markdown = markdown::write(&views::kind(kind));
        let blocks = if waiver_of(kind).is_some() { 3 } else { 2 };
        assert_eq!(markdown.matches("\n```yaml\n").count(), blocks);
        assert_eq!(markdown.matches("\n```\n").count(), blocks);
        let json = json::write(&data::kinds([kind])).unwrap();
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        let of_kind = &json["codes"][0];
        assert_eq!(of_kind["code"], kind.code);
        assert_eq!(of_kind["waivable"], waiver_of(kind).is_some());
        for (key, example) in [("before", &kind.explanation().before), ("after", &kind.explanation().after)] {
            assert!(markdown.contains(&format!("```yaml\n{example}```\n")));
            assert_eq!(of_kind[key], *example);
        }
    }
}

/// The parts of a small ladder that an example does not bring itself.
const REST: [(&str, &str); 7] = [
    ("schema", "schema: 1\n"),
    ("id", "id: my-team\n"),
    ("name", "name: My Team\n"),
    ("version", "version: 1.0.0\n"),
    ("levels", "levels: [A1, A2]\n"),
    ("tracks", "tracks:\n  - {id: main, name: Main}\n"),
    (
        "roles",
        "roles:\n  - {code: A1, track: main, level: A1, title: Alpha}\n  \
         - {code: A2, track: main, level: A2, title: Beta}\n",
    ),
];

/// What is found in an example made a whole file; in two files where it tells of two.
fn found(kind: &Kind, which: &str, example: &str) -> Vec<Finding> {
    let parts: Vec<&str> = match example.split_once("# two.yaml\n") {
        Some((one, two)) => vec![one, two],
        None => vec![example],
    };
    let paths: Vec<PathBuf> = parts
        .iter()
        .enumerate()
        .map(|(number, part)| {
            let name = format!("examples/{}-{which}-{number}.yaml", kind.code);
            made_file(&name, &completed(part))
        })
        .collect();
    let survey = surveyed(&paths);
    let report = report(&survey);
    report.findings().map(|(_, finding)| finding.clone()).collect()
}

/// A file of comments alone is left as it is.
fn completed(example: &str) -> String {
    if example.lines().all(|line| line.starts_with('#')) {
        return example.to_owned();
    }
    let has = |key: &str| {
        let key = format!("{key}:");
        example.lines().any(|line| line.starts_with(&key))
    };
    let rest = REST.iter().filter(|(key, _)| !has(key));
    let rest: String = rest.map(|(_, text)| *text).collect();
    rest + example
}
