//! Owns the dimensions of a sheet that is laid over a ladder: which is which, and what is said of each.

use std::collections::HashSet;

use serde_json::Value;

use super::super::about::labels_of;
use super::cells::{AskedOnSheet, StatedBeside, merged_cells};
use super::{Codes, keys_of, list, name, set, take_said, text, texts};
use crate::model::letters::uncased;

/// Puts the dimensions of a sheet in the place of those of a ladder.
pub(super) fn merged_dimensions(
    ladder: &mut Value,
    held: &Value,
    sheet: &Value,
    known: &[Option<usize>],
    codes: &Codes,
) {
    let before = list(held, "dimensions");
    let labels = labels_of("dimensions", held);
    let is_of_years =
        |(dimension, known): (&Value, &Option<usize>)| known.is_none() && has_years_alone(dimension);
    let has_years = before
        .iter()
        .any(|dimension| list(dimension, "cells").iter().any(|cell| cell.get("years").is_some()));
    // Years that stand above the table belong to the dimension that has them.
    let years = list(sheet, "dimensions").iter().zip(known).find(|one| has_years && is_of_years(*one));
    let years = years.map(|(dimension, _)| AskedOnSheet::of(dimension, codes));
    let on_sheet: Vec<(&Value, Option<usize>)> = list(sheet, "dimensions")
        .iter()
        .zip(known.iter().copied())
        .filter(|(dimension, known)| !(has_years && is_of_years((dimension, known))))
        .collect();
    let all: Vec<Value> = on_sheet.iter().map(|(dimension, _)| (*dimension).clone()).collect();
    let said = keys_of(&all, &["section", "about", "short", "inferred"]);
    let says_years = years.is_some()
        || all.iter().flat_map(|one| list(one, "cells")).any(|cell| cell.get("years").is_some());
    let order: Vec<String> = list(ladder, "roles").iter().filter_map(|role| text(role, "code")).collect();
    let mut scales = ladder.get("scales").cloned();
    let mut ids: HashSet<String> = before.iter().filter_map(|dimension| text(dimension, "id")).collect();
    let mut merged = Vec::new();
    for (dimension, known) in on_sheet {
        let mut asked = AskedOnSheet::of(dimension, codes);
        let Some(old) = known.map(|index| &before[index]) else {
            merged.push(new_dimension(dimension, &asked, &order, &mut ids));
            continue;
        };
        let mut now = old.clone();
        // Of two with one name the sheet's reader calls the second otherwise.
        if known.and_then(|index| labels.get(index)).map(|label| uncased(label)) != name(dimension, "name") {
            set(&mut now, "name", dimension.get("name").cloned());
        }
        take_said(&mut now, dimension, &said);
        let points = points_of(old, scales.as_ref());
        asked.know(&points, old);
        if let Some(years) =
            years.as_ref().filter(|_| list(old, "cells").iter().any(|cell| cell.get("years").is_some()))
        {
            asked.take_years(years);
        }
        let cells = merged_cells(old, &asked, &order, &points, says_years, StatedBeside(None));
        add_points(&mut now, &mut scales, dimension, &cells);
        // An empty cell does not say whether nothing is asked on purpose.
        let was_not_asked = texts(old, "not_asked");
        let asked_of: HashSet<String> = cells.iter().flat_map(|cell| texts(cell, "roles")).collect();
        let not_asked: Vec<Value> = (order.iter())
            .filter(|code| !asked_of.contains(*code))
            .filter(|code| was_not_asked.contains(code) || asked.not_asked.contains(code))
            .map(|code| code.as_str().into())
            .collect();
        set(
            &mut now,
            "not_asked",
            Some(Value::Array(not_asked)).filter(|list| list.as_array().is_some_and(|all| !all.is_empty())),
        );
        set(&mut now, "cells", Some(Value::Array(cells)));
        without_lost_origins(&mut now, scales.as_ref());
        merged.push(now);
    }
    set(ladder, "scales", scales);
    set(ladder, "dimensions", Some(Value::Array(merged)));
}

/// Puts what a sheet that says everything asks in the cells that the ladder has for it, as far as their roles still share
/// them. What is known of statements stays as long as it is stated beside the table.
pub(super) fn keep_cells(
    ladder: &mut Value,
    held: &Value,
    known: &[Option<usize>],
    stated: &HashSet<String>,
) {
    let order: Vec<String> = list(ladder, "roles").iter().filter_map(|role| text(role, "code")).collect();
    let codes: Codes = order.iter().map(|code| (code.clone(), code.clone())).collect();
    let scales = ladder.get("scales").cloned();
    let dimensions = ladder.get_mut("dimensions").and_then(Value::as_array_mut).into_iter().flatten();
    for (dimension, known) in dimensions.zip(known) {
        let Some(old) = known.map(|index| &list(held, "dimensions")[index]) else { continue };
        let asked = AskedOnSheet::of(dimension, &codes);
        let points = points_of(dimension, scales.as_ref());
        let cells = merged_cells(old, &asked, &order, &points, true, StatedBeside(Some(stated)));
        set(dimension, "cells", Some(Value::Array(cells)));
        without_lost_origins(dimension, scales.as_ref());
    }
}

/// Whether a dimension has cells, all of which have years and nothing else.
pub(super) fn has_years_alone(dimension: &Value) -> bool {
    let cells = list(dimension, "cells");
    let has = |cell: &Value, key: &str| cell.get(key).is_some();
    !cells.is_empty()
        && cells.iter().all(|cell| has(cell, "years") && !has(cell, "rating") && !has(cell, "expects"))
}

/// A dimension that the ladder does not have yet, under an id that no other has.
fn new_dimension(
    dimension: &Value,
    asked: &AskedOnSheet,
    order: &[String],
    ids: &mut HashSet<String>,
) -> Value {
    let mut now = dimension.clone();
    let id = text(dimension, "id").unwrap_or_default();
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let free = std::iter::once(id.clone()).chain(numbered).find(|id| ids.insert(id.clone()));
    set(&mut now, "id", free.map(Value::from));
    let renamed = |codes: &[String]| codes.iter().map(|code| code.as_str().into()).collect::<Vec<Value>>();
    let not_asked: Vec<String> =
        order.iter().filter(|code| asked.not_asked.contains(code)).cloned().collect();
    set(&mut now, "not_asked", Some(Value::Array(renamed(&not_asked))));
    for (cell, roles) in
        now.get_mut("cells").and_then(Value::as_array_mut).into_iter().flatten().zip(&asked.roles)
    {
        set(cell, "roles", Some(Value::Array(renamed(roles))));
    }
    now
}

/// The points of a dimension's scale, whether it is its own or one that several have.
fn points_of(dimension: &Value, scales: Option<&Value>) -> Vec<Value> {
    match dimension.get("scale") {
        Some(Value::Array(points)) => points.clone(),
        Some(of) => {
            let scale = scales.and_then(|scales| {
                scales.as_object()?.iter().find(|(key, _)| Some(key.as_str()) == of.as_str())
            });
            scale.and_then(|(_, points)| points.as_array()).cloned().unwrap_or_default()
        }
        None => Vec::new(),
    }
}

/// Puts ratings that no scale has behind the others of it. A dimension that had no scale has that of the sheet.
fn add_points(now: &mut Value, scales: &mut Option<Value>, on_sheet: &Value, cells: &[Value]) {
    let called = |point: &Value| name(point, "name").or_else(|| super::cleaned_name(point));
    let known: HashSet<Option<String>> = points_of(now, scales.as_ref()).iter().map(called).collect();
    let mut new: Vec<Value> = Vec::new();
    for rating in cells.iter().filter_map(|cell| cell.get("rating")) {
        if !known.contains(&called(rating)) && !new.contains(rating) {
            new.push(rating.clone());
        }
    }
    if new.is_empty() {
        return;
    }
    let points = match now.get("scale").cloned() {
        None => return set(now, "scale", on_sheet.get("scale").cloned()),
        Some(Value::String(name)) => scales.as_mut().and_then(|scales| scales.get_mut(&name)),
        Some(_) => now.get_mut("scale"),
    };
    if let Some(points) = points.and_then(Value::as_array_mut) {
        points.extend(new);
    }
}

/// Takes away what statements grow out of where no statement of the dimension has that id any more.
fn without_lost_origins(dimension: &mut Value, scales: Option<&Value>) {
    let points = points_of(dimension, scales);
    let asked = points.iter().chain(list(dimension, "cells")).flat_map(|of| list(of, "expects"));
    let ids: HashSet<String> = asked.filter_map(|statement| text(statement, "id")).collect();
    let cells = dimension.get_mut("cells").and_then(Value::as_array_mut).into_iter().flatten();
    for statement in cells.filter_map(|cell| cell.get_mut("expects")?.as_array_mut()).flatten() {
        if text(statement, "expands").is_some_and(|id| !ids.contains(&id)) {
            set(statement, "expands", None);
            if statement.as_object().is_some_and(|keys| keys.len() == 1) {
                *statement = statement.get("text").cloned().unwrap_or_default();
            }
        }
    }
}
