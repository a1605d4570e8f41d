//! Names that are hard to tell apart: each kind of them, and what they differ by.

use std::path::PathBuf;

use crate::{findings_in, report, surveyed};

/// A ladder with two names of every kind, one of which is put in another's place.
const LADDER: &str = "\
schema: 1
id: names
name: Names
version: 1.0.0
levels: [V1, V2, V3]
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
scales:
  named: [Rare, Usual]
roles:
  - {code: A1, track: main, level: V1, title: Alpha}
  - {code: A2, track: main, level: V2, title: Beta}
  - {code: B1, track: lead, level: V1, title: Gamma}
moves:
  - {from: A1, to: B1, kind: switch}
dimensions:
  - id: focus
    name: Focus
    scale: [Low, 2, {name: High}]
    cells:
      - {roles: [A1], rating: Low}
      - {roles: [A2], rating: '2'}
      - {roles: [B1], rating: '2'}
  - id: care
    name: Care
    scale: named
    cells:
      - {roles: [A1, A2, B1], rating: Rare}
titles:
  - {title: Zeta, about: It says little., meanings: [{id: one, name: One, about: It is one.}]}
  - {title: Eta, about: It says little., meanings: [{id: one, name: One, about: It is one.}]}
";

/// What is found where some of the ladder's names are others.
fn found(number: usize, changes: &[(&str, &str)]) -> Vec<String> {
    let mut text = LADDER.to_owned();
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        text =
            text.replace(old, &format!("{}\"{new}\"", &old[..old.rfind(' ').map_or(0, |space| space + 1)]));
    }
    let findings = findings_in(&format!("confusable-{number}.yaml"), &text).into_iter();
    findings.map(|finding| format!("{}: {}", finding.code, finding.message)).collect()
}

#[test]
fn names_of_every_kind_are_held_against_each_other() {
    for (number, (changes, what, names)) in [
        ([("V1", "V-1"), ("V2", "V1")], "levels", "`V-1` and `V1`"),
        ([("A2", "A1+"), ("V3", "V3")], "codes", "`A1` and `A1+`"),
        ([("title: Alpha", "C++ Dev"), ("title: Gamma", "C# Dev")], "titles", "`C++ Dev` and `C# Dev`"),
        ([("name: Main", "C"), ("name: Lead", "C++")], "tracks", "`C` and `C++`"),
        ([("title: Zeta", "Head."), ("title: Eta", "Head")], "ambiguous titles", "`Head.` and `Head`"),
        (
            [("name: Focus", "C++ craft"), ("name: Care", "C# craft")],
            "dimensions",
            "`C++ craft` and `C# craft`",
        ),
        ([("name: High", "Low+"), ("V3", "V3")], "ratings", "`Low` and `Low+`"),
        ([("Usual", "Rare-"), ("V3", "V3")], "ratings", "`Rare` and `Rare-`"),
    ]
    .into_iter()
    .enumerate()
    {
        let changes: Vec<_> = changes.into_iter().filter(|(old, new)| old != new).collect();
        let expected = format!("confusable-names: the {what} {names} differ only in punctuation");
        assert_eq!(found(number, &changes), [expected]);
    }
}

#[test]
fn what_two_names_differ_by_is_said_as_it_is() {
    for (number, (one, other, difference)) in [
        ("Lead, Care", "Lead Care", Some("differ only in punctuation")),
        ("Oncall", "On-call", Some("differ only in punctuation")),
        ("Ingénieur", "Ingenieur", Some("differ only in accents")),
        ("Ingénieur-chef", "Ingenieur chef", Some("differ only in accents and punctuation")),
        ("Head of Care", "Head Care", Some("differ only in short forms and little words")),
        ("VP Care", "Vice President Care", Some("differ only in short forms and little words")),
        ("Coach", "C\u{43e}ach", Some("look the same, but have letters of different alphabets")),
        ("Lead", "lead", None),
        ("Lead", "Lead", None),
        ("Lead I", "Lead II", None),
        ("Lead 1", "Lead 2", None),
        ("Шеф", "Лід", None),
    ]
    .into_iter()
    .enumerate()
    {
        let expected =
            difference.map(|how| format!("confusable-names: the titles `{one}` and `{other}` {how}"));
        let found = found(100 + number, &[("title: Alpha", one), ("title: Beta", other)]);
        assert_eq!(found, Vec::from_iter(expected), "{one} and {other}");
    }
}

/// Numbers are told apart by whoever types them, and a name that is there many times is one.
#[test]
fn numbers_and_repeated_names_are_no_cause_for_advice() {
    assert_eq!(found(200, &[("name: High", "15"), ("Low", "1.5")]), Vec::<String>::new());
    let three = [("title: Alpha", "Maker"), ("title: Beta", "Maker+"), ("title: Gamma", "Maker")];
    assert_eq!(found(201, &three).len(), 1);
}

/// Each is told once, the codes that are called as their levels are with these.
#[test]
fn in_the_cases_each_such_pair_is_found_once() {
    for (case, expected) in [
        ("exact-title", &["tracks", "tracks", "titles", "titles", "titles"][..]),
        ("plus-and-dot", &["levels", "levels", "codes"]),
        ("nfd-title", &[]),
    ] {
        let survey = surveyed(&[PathBuf::from(format!("tests/fixtures/cases/{case}.yaml"))]);
        let report = report(&survey);
        let findings = report.files.iter().flat_map(|file| &file.findings);
        let alike = findings.filter(|finding| finding.code == "confusable-names");
        let kinds: Vec<&str> = alike.filter_map(|finding| finding.message.split(' ').nth(1)).collect();
        assert_eq!(kinds, expected, "{case}");
    }
}
