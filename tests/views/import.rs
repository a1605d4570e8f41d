//! Laws of the report of an import.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::{CheckCounts, ImportOutcome, import};
use crate::forms::text::{Screen, write};
use crate::import::{Address, Choice, Counts, Decision, ImportReport, Setting, Unplaced};
use crate::source::FileName;

fn setting() -> impl Strategy<Value = Setting> {
    let options = prop::sample::select(vec!["facts", "tracks", "roles", "blank", "name"]);
    (options, "[a-z]{1,6}=[A-Z]-[A-Z]( [a-z]{1,9}){0,2}")
        .prop_map(|(option, value)| Setting { option, value })
}

fn decision() -> impl Strategy<Value = Decision> {
    let words = "[a-z]{1,12}( [a-z\"`•]{1,12}){0,12}";
    let other = (words, setting()).prop_map(|(label, setting)| Choice { label, setting });
    (words, setting(), prop::collection::vec(other, 0..3), any::<bool>()).prop_map(
        |(chosen, setting, others, is_open)| Decision { about: "blank", chosen, setting, others, is_open },
    )
}

fn unplaced() -> impl Strategy<Value = Unplaced> {
    let cells = prop::collection::btree_set((0_u32..40, 0_u32..12), 1..40);
    ("row [0-9]{1,3} \"[A-Za-z ]{1,30}\": no dimension", "[A-Z][a-z ]{0,9}", cells).prop_map(
        |(what, sheet, cells)| Unplaced {
            what,
            sheet,
            cells: cells.into_iter().map(|(row, column)| Address::new(row, column)).collect(),
        },
    )
}

fn outcome() -> impl Strategy<Value = ImportOutcome> {
    let decisions = prop::collection::vec(decision(), 0..12);
    let left_out = prop::collection::vec(unplaced(), 0..20);
    let sheets = prop::collection::vec("[A-Z][a-z ]{0,20}", 0..5);
    (decisions, left_out, sheets, any::<bool>()).prop_map(|(decisions, left_out, sheets, is_written)| {
        ImportOutcome {
            file: FileName::new("levels.xlsx"),
            kind: "Excel workbook",
            settings: decisions.iter().map(|decision| decision.setting.clone()).collect(),
            report: ImportReport {
                sheet_count: sheets.len(),
                sheets,
                counts: Counts::default(),
                decisions,
                left_out,
                older_version: None,
            },
            checked: CheckCounts { warnings: 2, advice: 0, allowed: 0 },
            written: is_written.then(|| FileName::new("customer-ops.yaml")),
            command: "ladder import levels.xlsx".to_owned(),
        }
    })
}

/// What is laid out, its words in one line each.
fn text(outcome: &ImportOutcome, width: usize) -> String {
    write(&import(outcome), Screen { width, ascii: false, styled: false, sources: false })
}

proptest! {
    #[test]
    fn the_report_fits_every_width_and_says_every_decision(outcome in outcome(), width in 40_usize..140) {
        let text = text(&outcome, width);
        for line in text.lines().filter(|line| !line.starts_with("  ladder import ")) {
            prop_assert!(unicode_width::UnicodeWidthStr::width(line) <= width, "{}", line);
        }
        let words: String = text.split_whitespace().collect();
        for decision in &outcome.report.decisions {
            let others = decision.others.iter().map(|other| &other.setting).filter(|_| decision.is_open);
            for setting in others.chain([&decision.setting]) {
                let value: String = setting.value.split_whitespace().collect();
                // In a table a cell stands beside others.
                let is_whole = words.contains(&value);
                let is_in_pieces = || setting.value.split(' ').all(|word| words.contains(word));
                prop_assert!(is_whole || is_in_pieces(), "{}\n{}", setting, text);
            }
        }
    }

    #[test]
    fn what_is_open_comes_first(outcome in outcome()) {
        let text = text(&outcome, 80);
        let open = text.find("the sheet leaves open");
        let decided = text.find("Decided ");
        let is_any = |is_open| outcome.report.decisions.iter().any(|decision| decision.is_open == is_open);
        prop_assert_eq!((open.is_some(), decided.is_some()), (is_any(true), is_any(false)));
        if let (Some(open), Some(decided)) = (open, decided) {
            prop_assert!(open < decided);
        }
    }
}

/// The areas of the first three, and how many cells there are besides.
#[test]
fn cells_are_told_as_areas() {
    let cells = |list: &[(u32, u32)]| -> Vec<Address> {
        list.iter().map(|&(row, column)| Address::new(row, column)).collect()
    };
    assert_eq!(super::cells(&cells(&[(22, 1), (22, 2), (22, 3)])).as_deref(), Some("B23:D23"));
    let scattered = cells(&[(0, 0), (0, 2), (2, 0), (4, 4), (4, 5), (9, 9)]);
    assert_eq!(super::cells(&scattered).as_deref(), Some("A1, C1, A3 and 3 more"));
    assert_eq!(super::cells(&[]), None);
}
