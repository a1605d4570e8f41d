//! What every book of a ladder holds.

#![allow(clippy::unwrap_used)]

use std::collections::HashSet;

use serde_json::Value;

use crate::document::{Book, BookCell};
use crate::source::{parse_spanned_ladder, raw_value};

use crate::views::export::book;

fn made(text: &str) -> (Value, Book) {
    let spanned = parse_spanned_ladder(text).unwrap();
    let raw = raw_value(&spanned.raw);
    let book = book(&spanned.ladder, &raw);
    (raw, book)
}

fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Value::Array(all) => all.iter().for_each(|one| texts(one, found)),
        Value::Object(keys) => keys.values().for_each(|one| texts(one, found)),
        _ => {}
    }
}

#[test]
fn every_text_of_a_ladder_is_in_its_book() {
    let guide = include_str!("../../data/README.md").split("```yaml\n").nth(1).unwrap();
    for text in [
        include_str!("../../data/ladders/product-ops.yaml"),
        include_str!("../../data/ladders/operations.yaml"),
        guide.split("```").next().unwrap(),
    ] {
        let (raw, book) = made(text);
        let cells = book.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells);
        let cells: Vec<&str> = cells
            .filter_map(|cell| match cell {
                BookCell::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        let mut all = Vec::new();
        texts(&raw, &mut all);
        let missing: Vec<&String> =
            all.iter().filter(|text| !cells.iter().any(|cell| cell.contains(text.as_str()))).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(all.len() > 50);
    }
}

#[test]
fn merges_cover_nothing_and_one_another_nowhere() {
    for text in [
        include_str!("../../data/ladders/product-ops.yaml"),
        include_str!("../../data/ladders/operations.yaml"),
    ] {
        for sheet in made(text).1.sheets {
            let mut covered = HashSet::new();
            for area in &sheet.merges {
                for row in area.rows.0..=area.rows.1 {
                    for column in area.columns.0..=area.columns.1 {
                        assert!(covered.insert((row, column)), "{area:?}");
                        let is_first = (row, column) == (area.rows.0, area.columns.0);
                        let cell = sheet.rows[row].cells.get(column).cloned().unwrap_or_default();
                        assert!(is_first || cell == BookCell::Empty, "{area:?}");
                    }
                }
            }
            assert!(sheet.rows.iter().all(|row| row.cells.len() <= sheet.widths.len()));
        }
    }
}
