//! The long sheet of a ladder gives back all of it but for what is named as lost.

#![allow(clippy::unwrap_used)]

use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::document::Sheet;
use crate::forms::csv;
use crate::import::{Progress, Settings, import, open};
use crate::source::written::{generated, sound_files};
use crate::source::{parse_spanned_ladder, raw_value};
use crate::views::sheets::{not_in_whole, whole};

/// Nobody to tell.
struct Silent;

impl Progress for Silent {
    fn read(&self, _: &str, _: u64, _: u64) {}
}

/// What the sheet becomes as a file that is imported, in the shape of a ladder's file.
fn imported(sheet: &Sheet) -> Value {
    let file = csv::BYTE_ORDER_MARK.to_owned() + &csv::write(sheet);
    let opened = open("long.csv", file.as_bytes(), &Settings::default(), &Silent).unwrap();
    let imported = import(&opened, "long", &Settings::default()).unwrap();
    assert_eq!(imported.report.left_out, []);
    raw_value(&parse_spanned_ladder(&imported.text).unwrap().raw)
}

fn check(text: &str) {
    let before = parse_spanned_ladder(text).unwrap();
    let raw = raw_value(&before.raw);
    let lost = not_in_whole(&before.ladder, &raw);
    // Orders are compared where they are not lost.
    if lost.iter().any(|what| what.contains("order") || what.contains("without roles")) {
        return;
    }
    let sheet = whole(&[&before.ladder]);
    assert!(sheet.rows.iter().all(|row| row.len() == sheet.columns.len()));
    let mut tree = imported(&sheet);
    for (key, word) in [
        ("moves", "moves"),
        ("titles", "ambiguous titles"),
        ("realities", "realities"),
        ("allow", "allowed findings"),
        ("levels", "what its levels are"),
    ] {
        if lost.contains(&word) {
            tree[key] = raw[key].clone();
        }
    }
    for (track, was) in tree["tracks"].as_array_mut().unwrap().iter_mut().zip(&before.ladder.tracks) {
        if let Some(note) = was.note.as_ref().filter(|_| lost.contains(&"what it notes of promotions")) {
            track["note"] = json!(note.as_str());
        }
    }
    if lost.contains(&"what ratings mean and ask that no cell has") {
        for (dimension, was) in
            tree["dimensions"].as_array_mut().unwrap().iter_mut().zip(&before.ladder.dimensions)
        {
            let unused = |index: usize| !was.cells.iter().any(|cell| cell.rating == Some(index));
            for (index, point) in dimension["scale"].as_array_mut().unwrap().iter_mut().enumerate() {
                if unused(index) {
                    *point = json!({"name": was.scale[index].name.as_str()});
                    let asked = was.scale[index]
                        .expectations
                        .iter()
                        .map(|one| json!({"text": one.text.as_str(), "id": one.id.as_deref()}));
                    point["expects"] = asked.collect();
                    point["about"] = json!(was.scale[index].about.as_deref());
                }
            }
        }
    }
    let after = parse_spanned_ladder(&tree.to_string()).unwrap();
    let [one, other] = [&after, &before].map(|of| format!("{:#?}", of.ladder));
    let difference = one.lines().zip(other.lines()).find(|(one, other)| one != other);
    assert_eq!(difference, None, "{}", before.ladder.id);
    assert_eq!(one.len(), other.len());
}

#[test]
fn a_long_sheet_gives_a_ladder_back() {
    for file in sound_files() {
        check(&fs::read_to_string(file).unwrap());
    }
    let guide = include_str!("../../data/README.md").split("```yaml\n").nth(1).unwrap();
    check(guide.split("```").next().unwrap());
}

proptest! {
    #[test]
    fn a_long_sheet_gives_any_ladder_back(made in generated::made()) {
        check(&made.yaml());
    }
}

/// What a long sheet becomes that somebody has written, and what is left out of it.
fn read(text: &str) -> (Value, Vec<String>) {
    let opened = open("long.csv", text.as_bytes(), &Settings::default(), &Silent).unwrap();
    let imported = import(&opened, "long", &Settings::default()).unwrap();
    let left_out = imported.report.left_out.iter().map(|one| one.what.clone()).collect();
    (raw_value(&parse_spanned_ladder(&imported.text).unwrap().raw), left_out)
}

/// Numbers come back as numbers, and nothing is added that the ladder did not say.
#[test]
fn a_long_sheet_gives_numbers_back() {
    let guide = include_str!("../../data/README.md").split("```yaml\n").nth(1).unwrap();
    let spanned = parse_spanned_ladder(guide.split("```").next().unwrap()).unwrap();
    let sheet = whole(&[&spanned.ladder]);
    let file = csv::BYTE_ORDER_MARK.to_owned() + &csv::write(&sheet);
    let opened = open("long.csv", file.as_bytes(), &Settings::default(), &Silent).unwrap();
    let text = import(&opened, "long", &Settings::default()).unwrap().text;
    for line in ["    scale: [0, 1, 1.5, 2]\n", "        rating: 1.5\n", "        years: 0\n"] {
        assert!(text.contains(line), "{line}{text}");
    }
    assert_eq!(text.matches("cumulative:").count(), 1, "{text}");
}

/// Examples, ids and origins of a statement that is not there are no statements, and are told.
#[test]
fn what_is_said_of_no_statement_is_left_out() {
    let exported = "ladder,code,track_id,levels,dimension_id,of_rating,rating,statement,statement_id,examples\n\
        a,L1,t,L1,d,false,,Plans,plans,Has planned\n\
        a,L1,t,L1,e,false,,,lost,Nobody knows of what\n";
    let (ladder, left_out) = read(exported);
    assert_eq!(left_out, ["what is said of no statement"]);
    assert_eq!(ladder["dimensions"][0]["cells"][0]["expects"][0]["examples"], json!(["Has planned"]));
    assert_eq!(ladder["dimensions"][1]["cells"], Value::Null);
    let foreign = "Level,Competency,Rating,Expectation,Example\n\
        L1,Planning,Low,Plans a day,Has planned a day\n\
        L1,Writing,Low,,Wrote a page\n\
        L2,Planning,High,Plans a year,\n\
        L2,Writing,High,Writes a book,Wrote a book\n";
    let (ladder, left_out) = read(foreign);
    assert_eq!(left_out.len(), 1, "{left_out:?}");
    assert!(!ladder.to_string().contains("Wrote a page"), "{ladder}");
    assert_eq!(ladder["dimensions"][1]["cells"][1]["expects"][0]["examples"], json!(["Wrote a book"]));
}
