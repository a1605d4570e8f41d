//! Ten small ladders as people keep them, each of another shape, and other people's troubles: exactly what is
//! marked is found. A finding that its keeper would be glad of is marked `# right: CODE`, one about what is
//! meant so `# wrong: CODE`. Of ten findings nine have to be right.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::{report, surveyed};

/// The findings of files that are kept as they came, all of them right but for one: a row of one track, of which
/// the ladder does not say so.
const CASES: [(&str, &[(usize, &str)]); 14] = [
    ("block-list", &[(18, "glued-item")]),
    (
        "markup-left",
        &[
            (13, "stray-markup"),
            (17, "stray-markup"),
            (18, "stray-markup"),
            (19, "stray-markup"),
            (20, "stray-markup"),
            (21, "stray-markup"),
            (24, "stray-markup"),
        ],
    ),
    ("merge-conflict", &[(12, "syntax")]),
    ("mention", &[]),
    ("neither-role", &[(20, "gap")]),
    ("nested-folder/eng/broken", &[(3, "syntax")]),
    ("nested-folder/sound", &[]),
    ("placeholders", &PLACEHOLDERS),
    ("prose-dash", &[]),
    ("scattered-section", &[(28, "scattered-section")]),
    ("smart-quotes", &[(9, "stray-markup"), (16, "stray-markup")]),
    ("space-a-nbsp", &[(12, "syntax")]),
    ("space-b-ideographic", &[(13, "syntax")]),
    ("space-c-emspace", &[(14, "syntax")]),
];

/// Those of a line of placeholders, in order; beside it is a line of statements that only speak of some.
const PLACEHOLDERS: [(usize, &str); 17] = [
    (16, "referring-statement"),
    (16, "referring-statement"),
    (16, "referring-statement"),
    (16, "referring-statement"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "placeholder"),
    (16, "referring-statement"),
];

#[test]
fn of_ten_findings_nine_are_right() {
    // Of each code those that are right, and all.
    let mut counts: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut count = |code: &str, is_right: bool| {
        let (right, all) = counts.entry(code.to_owned()).or_default();
        *right += usize::from(is_right);
        *all += 1;
    };
    for (name, expected) in CASES {
        let path = Path::new("tests/fixtures/cases").join(format!("{name}.yaml"));
        assert_eq!(found(&path), owned(expected), "{name}");
        for (_, code) in expected {
            count(code, *code != "gap");
        }
    }
    let mut shapes = 0;
    for entry in fs::read_dir("tests/fixtures/shapes").unwrap() {
        let path = entry.unwrap().path();
        let marked = marked(&fs::read_to_string(&path).unwrap());
        let expected: Vec<(usize, String)> =
            marked.iter().map(|(line, code, _)| (*line, code.clone())).collect();
        assert_eq!(found(&path), expected, "{}", path.display());
        for (_, code, is_right) in &marked {
            count(code, *is_right);
        }
        shapes += 1;
    }
    assert_eq!(shapes, 10);
    let (right, all) = counts.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    assert!(right * 10 >= all * 9, "{right} of {all}: {counts:#?}");
}

fn found(path: &Path) -> Vec<(usize, String)> {
    let survey = surveyed(&[path.to_owned()]);
    let report = report(&survey);
    report.findings().map(|(_, finding)| (finding.position.line, finding.code.to_owned())).collect()
}

fn owned(findings: &[(usize, &str)]) -> Vec<(usize, String)> {
    findings.iter().map(|(line, code)| (*line, (*code).to_owned())).collect()
}

/// What a file marks, each finding with whether it is right.
fn marked(text: &str) -> Vec<(usize, String, bool)> {
    let marks = text.lines().zip(1..).flat_map(|(line, number)| {
        [("# right: ", true), ("# wrong: ", false)].into_iter().filter_map(move |(mark, is_right)| {
            let (_, code) = line.split_once(mark)?;
            Some((number, code.to_owned(), is_right))
        })
    });
    marks.collect()
}
