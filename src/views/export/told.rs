//! Owns the shape of a ladder's file as it is told to people: as the ladder has been understood, with names in place
//! of ids, and with what the sheet of the ladder cannot show by itself.

use serde_json::Value;

use crate::import::{ONE_CELL, labels_of, with_scales_listed};
use crate::model::{Cell, Dimension, Ladder, LevelSpan, Text};

/// The shape of a ladder's file, made fit for rows that people read and edit.
pub(super) fn told(ladder: &Ladder, raw: &Value) -> Value {
    let mut told = raw.clone();
    with_scales_listed(&mut told);
    let tracks = labels_of("tracks", &told);
    let levels: Vec<&str> = ladder.level_names().map(Text::as_str).collect();
    for (role, raw) in ladder.roles.iter().zip(list(&mut told, "roles")) {
        if let Some(keys) = raw.as_object_mut().filter(|_| !is_plain(ladder, role.levels, &levels)) {
            let names = ladder.levels_of(role.levels).iter().map(|level| Value::from(level.name.as_str()));
            keys.insert("level".to_owned(), names.collect());
        } else if let Some(keys) = raw.as_object_mut() {
            keys.shift_remove("level");
        }
    }
    for (dimension, raw) in ladder.dimensions.iter().zip(list(&mut told, "dimensions")) {
        if !dimension.tracks.is_empty() {
            let names = dimension.tracks.iter().map(|track| Value::from(tracks[track.0].as_str()));
            raw["tracks"] = names.collect();
        }
        let is_told = is_out_of_order(dimension);
        for (cell, raw) in dimension.cells.iter().zip(list(raw, "cells")) {
            let codes = cell.roles.iter().map(|&role| Value::from(ladder.role(role).code.as_str()));
            raw["roles"] = codes.collect();
            if is_told || !stands_together(cell) {
                raw[ONE_CELL] = true.into();
            }
        }
    }
    told
}

fn list<'t>(of: &'t mut Value, key: &str) -> &'t mut [Value] {
    of.get_mut(key).and_then(Value::as_array_mut).map_or(&mut [], Vec::as_mut_slice)
}

/// Whether the label of a span means these levels alone, as `L6-L7` does unless a level is called so.
fn is_plain(ladder: &Ladder, span: LevelSpan, levels: &[&str]) -> bool {
    let label = ladder.span_label(span);
    if span.is_single() {
        return true;
    }
    let place = |name: &str| levels.iter().position(|level| *level == name);
    let halves = label.match_indices('-').map(|(at, _)| (place(&label[..at]), place(&label[at + 1..])));
    let ends = halves.filter(|(low, high)| low.is_some() && high.is_some() && low < high);
    place(&label).is_none() && ends.count() == 1
}

/// Whether the roles of a cell are neighbors.
pub(super) fn stands_together(cell: &Cell) -> bool {
    cell.roles.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0)
}

/// Whether the cells of a dimension are in another order than their first roles.
fn is_out_of_order(dimension: &Dimension) -> bool {
    !dimension.cells.is_sorted_by_key(|cell| cell.roles.first().map(|role| role.0))
}
