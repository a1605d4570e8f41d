//! CSV: what a program writes comes back as it was, whatever stands between its cells and at its line ends.

use std::collections::BTreeMap;

use career_ladder::document::Sheet;
use career_ladder::forms;
use career_ladder::import::{Address, Opened};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use proptest::prelude::*;

use super::{cells, opened, opened_with, refused};

/// The texts of all cells that are not empty.
fn texts(opened: &Opened) -> BTreeMap<Address, String> {
    let cells = opened.workbook.grids[0].cells.iter();
    cells.map(|(at, cell)| (*at, cell.text.clone())).collect()
}

/// What is expected of some rows: no cell that is empty, and LF for every end of line.
fn expected(rows: &[Vec<String>]) -> BTreeMap<Address, String> {
    let mut expected = BTreeMap::new();
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells).filter(|(_, text)| !text.trim().is_empty()) {
            expected.insert(Address::new(row, column), text.replace("\r\n", "\n").replace('\r', "\n"));
        }
    }
    expected
}

/// Rows of words, and of some signs.
fn any_rows(signs: &'static str) -> impl Strategy<Value = Vec<Vec<String>>> {
    let text = prop_oneof!["[a-zé漢' ]{0,6}", signs];
    let rows = prop::collection::vec(prop::collection::vec(text, 1..5), 1..6);
    rows.prop_map(|mut rows| {
        // So that the file is not empty.
        rows[0][0].insert(0, 'x');
        rows
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_the_crate_writes_comes_back(
        // No apostrophe, since one before a formula is taken for one that was put there.
        rows in any_rows("[a=+@,;|\"\t\r\n -]{0,6}"),
        delimiter in prop::sample::select(vec![",", ";", "|", "tab", ":"]),
        ends in prop::sample::select(vec![Terminator::CRLF, Terminator::Any(b'\n'), Terminator::Any(b'\r')]),
        has_mark in any::<bool>(),
        blanks in 0_usize..3,
    ) {
        let mut writer = WriterBuilder::new()
            .delimiter(if delimiter == "tab" { b'\t' } else { delimiter.as_bytes()[0] })
            .terminator(ends)
            .quote_style(QuoteStyle::Necessary)
            .flexible(true)
            .from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let end = if let Terminator::Any(end) = ends { vec![end] } else { b"\r\n".to_vec() };
        let mark: &[u8] = if has_mark { b"\xef\xbb\xbf" } else { b"" };
        let file = [mark, &end.repeat(blanks), &writer.into_inner().unwrap()].concat();
        let opened = opened_with("a.csv", file, &[("delimiter", delimiter)]).unwrap();
        let blank = vec![Vec::new(); blanks];
        prop_assert_eq!(texts(&opened), expected(&[blank, rows].concat()));
    }

    #[test]
    fn what_was_made_harmless_comes_back_as_it_was(rows in any_rows("[a=+@,;|'\"\t\r\n -]{0,6}")) {
        let columns = rows[0].clone();
        let sheet = Sheet { columns: columns.clone(), rows: rows.clone() };
        let file = forms::csv::write(&sheet);
        let opened = opened_with("a.csv", file, &[("delimiter", ",")]).unwrap();
        prop_assert_eq!(texts(&opened), expected(&[vec![columns], rows].concat()));
    }

    #[test]
    fn the_delimiter_is_found_by_a_vote(
        rows in prop::collection::vec(
            prop::array::uniform3("[A-Z][a-z]{0,5}(, [a-z]{1,5}){0,3}( [a-z]{1,5}){0,3}"), 3..8
        ),
        delimiter in prop::sample::select(vec![b',', b';', b'|', b'\t']),
    ) {
        let mut writer = WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let opened = opened("a.csv", writer.into_inner().unwrap());
        let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
        prop_assert_eq!(texts(&opened), expected(&rows));
        let is_printed = !opened.decisions.is_empty();
        prop_assert_eq!(is_printed, matches!(delimiter, b';' | b'|'), "{:?}", opened.decisions);
    }
}

#[test]
fn an_apostrophe_is_taken_away_where_it_was_put_and_nowhere_else() {
    for (written, text) in [
        ("'=1+41", "=1+41"),
        ("' =1+41", " =1+41"),
        ("a;'- b", "a;- b"),
        ("''=1", "'=1"),
        ("'tis", "'tis"),
        ("the 'plan", "the 'plan"),
        ("a '- b", "a '- b"),
        ("a, '- b", "a, '- b"),
    ] {
        let file = format!("x,\"{written}\"\n");
        assert_eq!(cells(&opened("a.csv", file).workbook.grids[0]), ["A1 x", &format!("B1 {text}")]);
    }
}

#[test]
fn the_first_line_may_say_the_delimiter() {
    let opened = opened("a.csv", "sep=;\r\nLevel;What\r\nL1;one, two\r\n");
    assert_eq!(cells(&opened.workbook.grids[0]), ["A1 Level", "B1 What", "A2 L1", "B2 one, two"]);
    let [decision] = &opened.decisions[..] else { panic!("{:?}", opened.decisions) };
    assert_eq!(decision.setting.to_string(), "--delimiter ';'");
    assert!(!decision.is_open);
}

#[test]
fn where_two_signs_part_the_rows_as_well_the_decision_is_open() {
    let file = "a|b,c\nd|e,f\ng|h,i\n";
    let found = opened("a.csv", file);
    let [decision] = &found.decisions[..] else { panic!("{:?}", found.decisions) };
    assert!(decision.is_open);
    for choice in &decision.others {
        let other = opened_with("a.csv", file, &[("delimiter", &choice.setting.value)]).unwrap();
        assert_ne!(texts(&other), texts(&found));
    }
}

#[test]
fn a_quote_that_nothing_ends_is_found_where_it_begins() {
    for (file, line) in
        [("a,b\nc,\"d\ne,f\n", 2), ("a,\"b\nb\"\nc,\"d \"\" e\n", 3), ("\"", 1), ("a\r\n\r\nb,\"", 3)]
    {
        assert!(refused("a.csv", file).message.starts_with(&format!("line {line} ")), "{file}");
    }
    assert_eq!(
        cells(&opened("a.csv", "a 5\" wide,\"\"\"b\"\"\"\n").workbook.grids[0]),
        ["A1 a 5\" wide", "B1 \"b\""]
    );
}

#[test]
fn no_more_is_read_than_a_spreadsheet_holds() {
    for (file, what) in [
        ("x".to_owned() + &",".repeat(16_384), "columns"),
        ("\n".repeat(1_048_576) + "x", "rows"),
        ("x,x,x,x,x,x,x,x,x,x\n".repeat(100_001), "cells"),
        (",".repeat(33 * 1024 * 1024), "MiB"),
    ] {
        let refused = refused("a.csv", file);
        assert!(refused.message.contains(what), "{refused}");
    }
    assert_eq!(cells(&opened("a.csv", "\n".repeat(1_048_575) + "x").workbook.grids[0]), ["A1048576 x"]);
}
