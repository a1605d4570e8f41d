//! Edits of which people know what they are: what is told of each, beside how they would list it.
//!
//! The thresholds of `query/diff` are chosen here. Precision and recall with one of them changed, the others as they
//! are:
//!
//! | `RENAMED` | 0.3 to 0.45 | 0.5 | 0.55 to 0.7 |
//! | --- | --- | --- | --- |
//! | precision | 0.907 | 0.992 | 0.977 |
//! | recall | 0.977 | 0.985 | 0.961 |
//!
//! | `MOVED` | 0.5 | 0.55 to 0.65 | 0.7 | 0.75, 0.8 |
//! | --- | --- | --- | --- | --- |
//! | precision | 0.988 | 0.992 | 0.977 | 0.969 |
//! | recall | 0.977 | 0.985 | 0.977 | 0.973 |
//!
//! | `IN_PLACE` | 0.3, 0.35 | 0.4 | 0.45 | 0.5 | 0.55 |
//! | --- | --- | --- | --- | --- | --- |
//! | precision | 0.988 | 0.992 | 0.981 | 0.973 | 0.951 |
//! | recall | 0.977 | 0.985 | 0.985 | 0.981 | 0.969 |

use std::collections::HashMap;
use std::fs;

use career_ladder::query::diff;

use super::draft::Draft;
use super::events::{Event, events, is_as_expected};

/// An edit of `edits.txt`: of which file, by which lines, and what it is to be told as.
struct Edit {
    title: String,
    file: String,
    lines: Vec<String>,
    expected: Vec<Event>,
}

fn edits() -> Vec<Edit> {
    let text = fs::read_to_string("tests/versions/edits.txt").unwrap();
    let edits = text.split("\n\n").map(|block| {
        let (edit, told) = block.trim().split_once("\n=\n").unwrap_or_else(|| panic!("{block}"));
        let mut lines = edit.lines().map(str::to_owned);
        let title = lines.next().unwrap().strip_prefix("# ").unwrap().to_owned();
        let file = lines.next().unwrap().strip_prefix("in ").unwrap().to_owned();
        let expected = told.lines().map(|line| shlex::split(line).unwrap()).collect();
        Edit { title, file, lines: lines.collect(), expected }
    });
    edits.collect()
}

/// How many things are told and expected, and how many of those are the same.
#[derive(Default)]
struct Score {
    told: usize,
    expected: usize,
    right: usize,
}

impl Score {
    #[expect(clippy::cast_precision_loss, reason = "some hundreds")]
    fn shares(&self) -> [f64; 2] {
        [self.told, self.expected].map(|all| self.right as f64 / all as f64)
    }
}

#[test]
fn edits_are_told_as_people_would_list_them() {
    let mut score = Score::default();
    let mut report = String::new();
    let edits = edits();
    let mut files = HashMap::new();
    // Which of the versions has the higher number is no matter.
    for (edit, number) in edits.iter().flat_map(|edit| [(edit, "0.0.1"), (edit, "9.0.0")]) {
        let old = files.entry(&edit.file).or_insert_with(|| {
            let text = fs::read_to_string(&edit.file).unwrap();
            (Draft::of_yaml(&text), Draft::of_yaml(&text).ladder())
        });
        let (draft, old) = &*old;
        let mut new = draft.clone();
        edit.lines.iter().for_each(|line| new.run(line));
        new.0["version"] = number.into();
        let new = new.ladder();
        let mut told = events(&diff(old, &new));
        let count = told.len();
        let mut missing = edit.expected.clone();
        missing.retain(|expected| {
            let found = told.iter().position(|told| is_as_expected(told, expected));
            found.map(|at| told.remove(at)).is_none()
        });
        score.told += count;
        score.expected += edit.expected.len();
        score.right += count - told.len();
        if !(told.is_empty() && missing.is_empty()) {
            report += &format!("{} (as {number})\n", edit.title);
            for one in &told {
                report += &format!("  but told: {}\n", one.join(" · "));
            }
            for one in &missing {
                report += &format!("  not told: {}\n", one.join(" · "));
            }
        }
    }
    let [precision, recall] = score.shares();
    assert!(edits.len() >= 45);
    assert!(precision >= 0.99 && recall >= 0.98, "{report}precision {precision}, recall {recall}");
}
