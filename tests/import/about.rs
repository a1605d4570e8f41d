//! What the book of a ladder holds is all of the ladder: the first sheet, read as plainly as can be, and its `About`
//! sheet laid over that.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::document::{Book, BookCell, BookSheet};
use crate::import::about::{is_about, known_scales, overlay};
use crate::import::{Address, Grid, GridCell, Unplaced};
use crate::model::Ladder;

use crate::source::written::{generated, sound_files};
use crate::source::{SpannedLadder, parse_spanned_ladder, raw_value};
use crate::views::export::book;

fn ladder(text: &str) -> SpannedLadder {
    parse_spanned_ladder(text).unwrap_or_else(|faults| panic!("{text}\n{faults:?}"))
}

fn guide() -> String {
    let guide = include_str!("../../data/README.md");
    guide.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap().to_owned()
}

fn grid(sheet: &BookSheet) -> Grid {
    let mut cells = BTreeMap::new();
    for (row, of) in (0..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(&of.cells) {
            let text = text(cell);
            if !text.is_empty() {
                cells.insert(Address::new(row, column), GridCell { text, ..GridCell::default() });
            }
        }
    }
    Grid { name: sheet.name.clone(), cells, ..Grid::default() }
}

fn text(cell: &BookCell) -> String {
    match cell {
        BookCell::Empty => String::new(),
        BookCell::Text(text) => text.clone(),
        BookCell::Number(number) => number.to_string(),
    }
}

/// What stands in a row, with what is merged in each of its columns.
fn spread(sheet: &BookSheet, row: usize) -> Vec<String> {
    let mut texts: Vec<String> = sheet.rows[row].cells.iter().map(text).collect();
    for area in &sheet.merges {
        if (area.rows.0..=area.rows.1).contains(&row) {
            for column in area.columns.0..=area.columns.1 {
                texts.resize(texts.len().max(column + 1), String::new());
                texts[column] = text(&sheet.rows[area.rows.0].cells[area.columns.0]);
            }
        }
    }
    texts
}

/// The first sheet as the shape of a ladder's file: ids are numbered, a span of levels is one.
fn read(book: &Book) -> Value {
    let sheet = &book.sheets[0];
    let about = grid(&book.sheets[1]);
    assert!(is_about(&about) && !is_about(&grid(sheet)));
    let scales = known_scales(&about);
    let name = text(&sheet.rows[0].cells[0]);
    let (mut levels, mut tracks): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let mut roles: Vec<Value> = vec![json!({}); sheet.rows[sheet.frozen_rows - 1].cells.len() - 2];
    for row in 1..sheet.frozen_rows {
        let texts = spread(sheet, row);
        for (role, text) in roles.iter_mut().zip(&texts[2..]).filter(|(_, text)| !text.is_empty()) {
            match texts[1].as_str() {
                "Level" => {
                    role["level"] = json!(text);
                    if !levels.contains(text) {
                        levels.push(text.clone());
                    }
                }
                "Track" => {
                    if !tracks.contains(text) {
                        tracks.push(text.clone());
                    }
                    let place = tracks.iter().position(|track| track == text);
                    role["track"] = json!(format!("t{}", place.unwrap()));
                }
                "Years" => {}
                label => role[label.to_lowercase()] = json!(text),
            }
        }
    }
    let codes: Vec<String> = roles.iter().map(|role| role["code"].as_str().unwrap().to_owned()).collect();
    let mut dimensions = Vec::new();
    for row in sheet.frozen_rows..sheet.rows.len() {
        let texts = spread(sheet, row);
        let mut dimension = json!({"id": format!("d{row}"), "name": texts[1], "cells": []});
        if !texts[0].is_empty() {
            dimension["section"] = json!(texts[0]);
        }
        for (column, cell) in sheet.rows[row].cells.iter().enumerate().skip(2) {
            let merge = sheet.merges.iter().find(|area| (area.rows.0, area.columns.0) == (row, column));
            let last = merge.map_or(column, |area| area.columns.1);
            let roles = &codes[column - 2..=last - 2];
            match text(cell).as_str() {
                "" => {}
                "not asked" => {
                    let codes = roles.iter().map(|code| json!(code));
                    match dimension.get_mut("not_asked").and_then(Value::as_array_mut) {
                        Some(not_asked) => not_asked.extend(codes),
                        None => dimension["not_asked"] = codes.collect(),
                    }
                }
                text => {
                    let asked = cell_of(text, roles, &scales[&texts[1]]);
                    dimension["cells"].as_array_mut().unwrap().push(asked);
                }
            }
        }
        dimensions.push(dimension);
    }
    let tracks: Vec<Value> =
        tracks.iter().enumerate().map(|(at, name)| json!({"id": format!("t{at}"), "name": name})).collect();
    json!({"schema": 1, "id": "read", "name": name, "version": "0.0.1", "levels": levels, "tracks": tracks,
        "roles": roles, "dimensions": dimensions})
}

fn cell_of(text: &str, roles: &[String], scale: &[String]) -> Value {
    let mut cell = json!({"roles": roles, "expects": []});
    for (number, line) in text.lines().enumerate() {
        if let Some(statement) = line.strip_prefix("• ") {
            cell["expects"].as_array_mut().unwrap().push(json!(statement));
        } else if number == 0 && scale.iter().any(|point| point == line) {
            cell["rating"] = json!(line);
        } else {
            let (years, experience) =
                line.split_once(" in ").map_or((line, None), |(one, other)| (one, Some(other)));
            cell["years"] = match years {
                "No years of experience needed" => json!(0),
                "At least half a year" => json!(0.5),
                years => {
                    let number = years.strip_prefix("At least ").unwrap().split(' ').next().unwrap();
                    json!(number.parse::<f64>().unwrap())
                }
            };
            if let Some(experience) = experience {
                cell["years_in"] = json!(experience);
            }
        }
    }
    cell
}

/// The ladder that a book gives, and what of its second sheet attached to nothing.
fn given(book: &Book) -> (String, Vec<Unplaced>) {
    let mut tree = read(book);
    let left_out = overlay(&mut tree, &grid(&book.sheets[1]));
    (tree.to_string(), left_out)
}

/// Where two ladders differ first, in a few lines of each.
fn first_difference(one: &Ladder, other: &Ladder) -> Option<[String; 2]> {
    let [one, other] = [one, other].map(|ladder| format!("{ladder:#?}"));
    let at = one.lines().zip(other.lines()).position(|(one, other)| one != other);
    let near = |text: &str, at: usize| {
        text.lines().skip(at.saturating_sub(6)).take(12).collect::<Vec<_>>().join("\n")
    };
    at.map(|at| [near(&one, at), near(&other, at)]).or((one != other).then_some([one, other]))
}

fn check(text: &str) {
    let before = ladder(text);
    let book = book(&before.ladder, &raw_value(&before.raw));
    let (text, left_out) = given(&book);
    assert_eq!(left_out, []);
    let after = ladder(&text);
    assert_eq!(first_difference(&after.ladder, &before.ladder), None);
    let waivers = |of: &SpannedLadder| -> Vec<String> {
        of.waivers.iter().map(|one| format!("{} {:?} {}", one.code, one.at, one.because)).collect()
    };
    assert_eq!(waivers(&after), waivers(&before));
}

#[test]
fn a_book_holds_all_of_a_ladder() {
    for file in sound_files() {
        check(&fs::read_to_string(file).unwrap());
    }
    check(&guide());
    check(ODD);
}

proptest! {
    #[test]
    fn a_book_holds_all_of_any_ladder(made in generated::made()) {
        check(&made.yaml());
    }
}

/// Names that are alike, cells whose roles do not stand together or that are in another order than the roles, levels
/// that look like spans, statements that are asked twice, tracks and levels without a role.
const ODD: &str = "
schema: 1
id: odd
name: About
version: 1.0.0
cumulative: true
levels: [low, A, B, {id: A-B, about: A level.}, C, C-C, high]
tracks:
  - {id: none, name: Nobody}
  - {id: one, name: Track}
  - {id: two, name: Track, cumulative: false}
  - {id: three, name: one}
roles:
  - {code: X, track: two, level: A, title: '=1+1', aliases: [x, '-x']}
  - {code: Y, track: one, level: [A, B], title: Y}
  - {code: Z, track: two, level: A-B, title: Y}
  - {code: W, track: one, level: [B, A-B, C], title: W}
  - {code: V, track: three, level: [C, C-C], title: V}
scales:
  Plain: [Not asked, 'None', {name: 1.0, about: One, expects: [Asks]}]
dimensions:
  - {id: a, name: Same, section: S, cells: [{roles: [Z, X], expects: [b, a, a]}, {roles: [Y, V], rating: high, expects: [a, a, {id: second, text: a, examples: [e, f]}]}], scale: [low, {name: high, expects: [a, {text: a, id: first}]}]}
  - {id: b, name: Same, tracks: [two, three], not_asked: [Y], cells: [{roles: [V], years: 0.5, years_in: this in that, inferred: guessed}, {roles: [Z], expects: ['• b', 'At least 3 years']}]}
  - {id: c, name: Same (2), section: S, scale: Plain, cells: [{roles: [W, X], rating: '1', inferred: a guess}]}
  - {id: d, name: Level, section: S}
  - {id: e, name: About, section: S, scale: plain, not_asked: [X, Y]}
titles:
  - {title: T, about: T, meanings: [{id: t, name: T, about: T, nearest: [X, other/Y]}, {id: u, name: T, about: U}]}
  - {title: U, about: T, meanings: [{id: t, name: T, about: T, inferred: T}]}
allow:
  - {code: gap, because: so}
  - {code: gap, because: so}
";
