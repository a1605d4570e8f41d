//! Owns the ladder that is made of what a long sheet said.

use serde_json::{Map, Value, json};

use crate::import::grid::Address;
use crate::import::report::Unplaced;

use super::reading::{AskedOfRoles, Reading};

impl Reading<'_> {
    /// The ladder of what was met, in the shape of its file, and what is not in it.
    pub(super) fn finish(mut self) -> (Value, Vec<Unplaced>) {
        self.complete();
        let codes: Vec<String> =
            self.roles.all.iter().filter_map(|role| role["code"].as_str().map(str::to_owned)).collect();
        let mut dimensions = Vec::new();
        for (mut dimension, asked) in self.dimensions.all.into_iter().zip(self.asked) {
            let not_asked = asked.not_asked.iter().filter(|role| !asked.cells.contains_key(role));
            let not_asked: Vec<&String> = not_asked.map(|&role| &codes[role]).collect();
            set_list(&mut dimension, "not_asked", json!(not_asked));
            let cells = cells(&asked, &codes);
            let points = asked.points.into_iter().map(|point| {
                let name = point.get("name").cloned().filter(|_| point.len() == 1);
                name.unwrap_or(Value::Object(point))
            });
            set_list(&mut dimension, "scale", points.collect());
            set_list(&mut dimension, "cells", Value::Array(cells));
            let id = dimension["id"].clone();
            dimension.entry("name").or_insert(id);
            dimensions.push(Value::Object(dimension));
        }
        let levels = self.ladder.shift_remove("levels").unwrap_or_else(|| json!(levels(&self.roles.all)));
        for role in &mut self.roles.all {
            // One level is written as a text.
            let single =
                role["level"].as_array().filter(|levels| levels.len() == 1).map(|levels| levels[0].clone());
            if let Some(level) = single {
                role.insert("level".to_owned(), level);
            }
        }
        let objects = |all: Vec<Map<String, Value>>| all.into_iter().map(Value::Object).collect::<Vec<_>>();
        for (key, value) in [
            ("levels", levels),
            ("tracks", json!(objects(self.tracks.all))),
            ("roles", json!(objects(self.roles.all))),
            ("dimensions", json!(dimensions)),
        ] {
            self.ladder.insert(key.to_owned(), value);
        }
        let sheet = &self.grid.name;
        let unplaced = |(what, mut cells): (String, Vec<Address>)| {
            cells.sort_unstable();
            Unplaced { what, sheet: sheet.clone(), cells }
        };
        let mut left_out: Vec<Unplaced> = self.left_out.into_iter().map(unplaced).collect();
        left_out.retain(|unplaced| !unplaced.cells.is_empty());
        left_out.sort_by_key(|unplaced| unplaced.cells.first().copied());
        (Value::Object(self.ladder), left_out)
    }

    /// Gives what the format asks for and the sheet has no more, since columns were taken away.
    fn complete(&mut self) {
        let id = self.ladder.get("id").cloned().unwrap_or_else(|| json!("my-ladder"));
        for (key, value) in [("id", id.clone()), ("name", id), ("version", json!("1.0.0"))] {
            self.ladder.entry(key).or_insert(value);
        }
        let is_without = |role: &Map<String, Value>| !role.contains_key("track");
        if self.tracks.all.is_empty() && self.roles.all.iter().any(is_without) {
            let index = self.tracks.one("main");
            self.tracks.all[index].insert("id".to_owned(), json!("main"));
        }
        for track in &mut self.tracks.all {
            let id = track["id"].clone();
            track.entry("name").or_insert(id);
            // What nobody says is so, and need not stand in the file.
            track.retain(|key, value| key != "cumulative" || *value == json!(true));
        }
        let track = self.tracks.all.first().map(|track| track["id"].clone()).unwrap_or_default();
        for role in &mut self.roles.all {
            let code = role["code"].clone();
            role.entry("track").or_insert_with(|| track.clone());
            role.entry("level").or_insert_with(|| json!([code.clone()]));
            role.entry("title").or_insert(code);
        }
    }
}

/// The cells of a dimension by their first roles: roles that share one do so as long as the same is asked of them.
fn cells(asked: &AskedOfRoles, codes: &[String]) -> Vec<Value> {
    let mut cells = Vec::new();
    let mut done = vec![false; codes.len()];
    for (&role, cell) in &asked.cells {
        if done[role] {
            continue;
        }
        let shared = asked.shared.get(&role);
        let is_shared = |other: usize| shared.is_some_and(|shared| shared.contains(&codes[other]));
        let alike = asked
            .cells
            .range(role..)
            .filter(|(other, of)| **other == role || is_shared(**other) && *of == cell);
        let roles: Vec<usize> = alike.map(|(other, _)| *other).filter(|other| !done[*other]).collect();
        for &role in &roles {
            done[role] = true;
        }
        let roles: Vec<&String> = roles.iter().map(|&role| &codes[role]).collect();
        let mut whole = Map::from_iter([("roles".to_owned(), json!(roles))]);
        whole.extend(cell.clone());
        cells.push(Value::Object(whole));
    }
    cells
}

/// The levels of some roles, as they are met.
fn levels(roles: &[Map<String, Value>]) -> Vec<String> {
    let mut levels: Vec<String> = Vec::new();
    for level in roles.iter().filter_map(|role| role.get("level")?.as_array()).flatten() {
        let level = level.as_str().unwrap_or_default();
        if !levels.iter().any(|known| known == level) {
            levels.push(level.to_owned());
        }
    }
    levels
}

fn set_list(of: &mut Map<String, Value>, key: &str, list: Value) {
    if list.as_array().is_some_and(|list| !list.is_empty()) {
        of.insert(key.to_owned(), list);
    }
}
