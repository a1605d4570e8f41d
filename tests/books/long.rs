//! The long sheet of a ladder gives back all of it but for what is named as lost.

#![allow(clippy::unwrap_used)]

use std::cell::RefCell;
use std::collections::HashMap;
use std::fs;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::document::Sheet;
use crate::source::written::{generated, sound_files};
use crate::source::{parse_spanned_ladder, raw_value};
use crate::views::sheets::{not_in_whole, whole};

/// What a row has in a column.
struct Rows<'s> {
    sheet: &'s Sheet,
    /// The first role that has a rating of a dimension.
    first_rated: RefCell<HashMap<(&'s str, &'s str), &'s str>>,
}

impl<'s> Rows<'s> {
    fn at(&self, row: &'s [String], column: &str) -> &'s str {
        &row[self.sheet.columns.iter().position(|known| known == column).unwrap()]
    }

    /// Sets keys of something to what a row has in columns.
    fn fill(&self, row: &'s [String], of: &mut Value, texts: &[(&str, &str)], lists: &[(&str, &str)]) {
        for (key, column) in texts {
            let text = self.at(row, column);
            if !text.is_empty() {
                of[*key] = json!(text);
            }
        }
        for (key, column) in lists {
            of[*key] = self.at(row, column).lines().collect();
        }
    }

    fn ladder(&self) -> Value {
        let first = &self.sheet.rows[0];
        let mut tree = json!({"schema": 1, "tracks": [], "roles": [], "dimensions": []});
        let texts = [
            ("id", "ladder"),
            ("name", "ladder_name"),
            ("version", "version"),
            ("about", "ladder_about"),
            ("source", "ladder_source"),
            ("inferred", "ladder_inferred"),
        ];
        self.fill(first, &mut tree, &texts, &[("notes", "ladder_notes"), ("levels", "ladder_levels")]);
        for row in &self.sheet.rows {
            self.add_role(row, &mut tree);
            self.add_cell(row, &mut tree);
        }
        tree
    }

    fn add_role(&self, row: &'s [String], tree: &mut Value) {
        let has =
            |list: &Value, key: &str, text: &str| list.as_array().unwrap().iter().any(|one| one[key] == text);
        let track = self.at(row, "track_id");
        if !track.is_empty() && !has(&tree["tracks"], "id", track) {
            let is_cumulative = self.at(row, "cumulative") == "true";
            let track = json!({"id": track, "name": self.at(row, "track"), "cumulative": is_cumulative});
            tree["tracks"].as_array_mut().unwrap().push(track);
        }
        let code = self.at(row, "code");
        if !code.is_empty() && !has(&tree["roles"], "code", code) {
            let mut role = json!({});
            let texts = [
                ("code", "code"),
                ("track", "track_id"),
                ("family", "family"),
                ("title", "title"),
                ("about", "role_about"),
                ("inferred", "role_inferred"),
            ];
            self.fill(row, &mut role, &texts, &[("level", "levels"), ("aliases", "aliases")]);
            tree["roles"].as_array_mut().unwrap().push(role);
        }
    }

    fn add_cell(&self, row: &'s [String], tree: &mut Value) {
        let id = self.at(row, "dimension_id");
        if id.is_empty() {
            return;
        }
        let dimensions = tree["dimensions"].as_array_mut().unwrap();
        if dimensions.last().is_none_or(|last| last["id"] != id) {
            let mut dimension = json!({"cells": [], "not_asked": []});
            let texts = [
                ("id", "dimension_id"),
                ("name", "dimension"),
                ("short", "short"),
                ("section", "section"),
                ("about", "about"),
                ("inferred", "dimension_inferred"),
            ];
            self.fill(row, &mut dimension, &texts, &[("tracks", "tracks")]);
            let points = self.at(row, "scale").lines().map(|point| json!({"name": point, "expects": []}));
            dimension["scale"] = points.collect();
            dimensions.push(dimension);
        }
        let dimension = dimensions.last_mut().unwrap();
        let code = self.at(row, "code");
        if self.at(row, "not_asked") == "true" {
            dimension["not_asked"].as_array_mut().unwrap().push(json!(code));
        }
        let shared: Vec<&str> = self.at(row, "shared_with").lines().collect();
        let says = |column: &str| !self.at(row, column).is_empty();
        if !says("rating") && !says("years") && !says("statement") {
            return;
        }
        {
            let cells = dimension["cells"].as_array_mut().unwrap();
            let known =
                cells.iter_mut().find(|cell| cell["roles"].as_array().unwrap().contains(&json!(code)));
            if known.is_none() {
                let mut cell = json!({"roles": [code], "expects": []});
                cell["roles"].as_array_mut().unwrap().extend(shared.iter().map(|code| json!(code)));
                self.fill(
                    row,
                    &mut cell,
                    &[("rating", "rating"), ("years_in", "years_in"), ("inferred", "inferred")],
                    &[],
                );
                if says("years") {
                    cell["years"] = json!(self.at(row, "years").parse::<f64>().unwrap());
                }
                cells.push(cell);
            }
        }
        let mut statement = json!({});
        let texts = [("text", "statement"), ("id", "statement_id"), ("expands", "expands")];
        self.fill(row, &mut statement, &texts, &[("examples", "examples")]);
        let rating = self.at(row, "rating");
        let points = dimension["scale"].as_array_mut().unwrap();
        if let Some(point) = points.iter_mut().find(|point| point["name"] == rating) {
            self.fill(row, point, &[("about", "rating_about")], &[]);
            let asked = point["expects"].as_array_mut().unwrap();
            // Each cell with the rating says what it asks: the first one counts.
            let first = self.first_rated.borrow_mut().entry((id, rating)).or_insert(code).to_owned();
            if self.at(row, "of_rating") == "true" && first == code {
                asked.push(statement.clone());
            }
        }
        let cells = dimension["cells"].as_array_mut().unwrap();
        let own = cells.iter_mut().find(|cell| cell["roles"][0] == code).filter(|_| says("statement"));
        if let Some(own) = own.filter(|_| self.at(row, "of_rating") == "false") {
            own["expects"].as_array_mut().unwrap().push(statement);
        }
    }
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
    let mut tree = Rows { sheet: &sheet, first_rated: RefCell::default() }.ladder();
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
