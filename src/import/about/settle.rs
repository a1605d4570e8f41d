//! Owns what is set right once all rows of an `About` sheet have found their places: the order of lists, references
//! by names that are ids in the file, and parts that are not whole.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::overlay::{Listed, Overlay};
use super::parts::{AboutPart, LADDER, ONE_CELL, Stated, cleaned};
use super::paths::{Path, item_at_mut, list_at, list_at_mut};

/// Makes a ladder's file of what has been laid over it. Gives the rows of parts that lack what the format asks for,
/// by their numbers, each with what they lack: these parts are not in the ladder.
pub(super) fn settle(overlay: &mut Overlay<'_>) -> Vec<(u32, String)> {
    let mut incomplete = without_incomplete(overlay);
    incomplete.extend(without_lost_origins(overlay));
    add_new_points(overlay.tree);
    name_tracks_by_id(overlay);
    let levels = stated_levels(overlay);
    order_lists(overlay);
    spread_levels(overlay, &levels);
    raise_roles(overlay.tree);
    for dimension in list_mut(overlay.tree, "dimensions") {
        for cell in list_mut(dimension, "cells") {
            cell.as_object_mut().map(|keys| keys.shift_remove(ONE_CELL));
        }
    }
    if let Some(scales) = overlay.tree.get_mut("scales") {
        let listed = scales.take();
        let named = listed.as_array().into_iter().flatten().filter_map(|scale| {
            let name = scale.get("name").and_then(cleaned)?;
            Some((name, scale.get("points").cloned().unwrap_or_default()))
        });
        *scales = Value::Object(named.collect());
    }
    incomplete
}

/// Takes out of the cells what their ratings ask: the first sheet shows it with what each cell asks beside that.
pub(super) fn without_what_ratings_ask(tree: &mut Value) {
    let mut asked: HashMap<(String, String), Vec<String>> = HashMap::new();
    let mut add = |of: &str, points: &[Value]| {
        for point in points {
            let name = point.get("name").and_then(cleaned);
            let texts = list_at(point, &[], "expects").iter().filter_map(text_of).collect();
            asked.extend(name.map(|name| ((of.to_owned(), name), texts)));
        }
    };
    for scale in list_at(tree, &[], "scales") {
        let name = scale.get("name").and_then(cleaned).unwrap_or_default();
        add(&format!("scale {name}"), list_at(scale, &[], "points"));
    }
    for (index, dimension) in list_at(tree, &[], "dimensions").iter().enumerate() {
        add(&format!("dimension {index}"), list_at(dimension, &[], "scale"));
    }
    for (index, dimension) in list_mut(tree, "dimensions").iter_mut().enumerate() {
        let of = match dimension.get("scale").and_then(Value::as_str) {
            Some(name) => format!("scale {name}"),
            None => format!("dimension {index}"),
        };
        for cell in list_mut(dimension, "cells") {
            let rating = cell.get("rating").and_then(cleaned).unwrap_or_default();
            for text in asked.get(&(of.clone(), rating)).into_iter().flatten() {
                let Some(own) = cell.get_mut("expects").and_then(Value::as_array_mut) else { continue };
                let place = own.iter().position(|one| text_of(one).as_ref() == Some(text));
                place.map(|place| own.remove(place));
            }
        }
    }
}

fn text_of(statement: &Value) -> Option<String> {
    cleaned(statement.get("text").unwrap_or(statement))
}

/// A list; an empty one where there is none.
fn list_mut<'t>(of: &'t mut Value, list: &str) -> &'t mut [Value] {
    of.get_mut(list).and_then(Value::as_array_mut).map_or(&mut [], Vec::as_mut_slice)
}

/// Takes away what rows alone say that there is, and do not say in whole.
fn without_incomplete(overlay: &mut Overlay<'_>) -> Vec<(u32, String)> {
    let mut left_out = Vec::new();
    let mut stated: Vec<(Path, &'static AboutPart)> = Vec::new();
    for (path, _, _) in &overlay.placed {
        let mut parts = LADDER.parts;
        for (depth, (list, _)) in path.iter().enumerate() {
            let Some(part) = parts.iter().find(|part| part.list == *list) else { break };
            stated.push((path[..=depth].to_vec(), part));
            parts = part.parts;
        }
    }
    stated.retain(|(_, part)| {
        matches!(part.stated, Stated::Here | Stated::OnBoth) && !part.required.is_empty()
    });
    // What is in another goes first: without it that may lack something.
    stated.sort_by_key(|(path, _)| Reverse(path.len()));
    let mut seen = HashSet::new();
    stated.retain(|(path, _)| seen.insert(path.clone()));
    for (path, part) in stated {
        let Some(((list, index), parent)) = path.split_last() else { continue };
        let item = &list_at(overlay.tree, parent, list)[*index];
        let is_there = |key: &&&str| match item.get(**key) {
            Some(Value::Array(list)) => list.iter().any(|one| !one.is_null()),
            found => found.is_some_and(|value| !value.is_null()),
        };
        let Some(lacking) = part.required.iter().find(|key| !is_there(key)) else { continue };
        let word = part.facts.iter().find(|fact| fact.key == *lacking).map(|fact| fact.word.to_owned());
        let below =
            || part.parts.iter().find(|below| below.list == *lacking).map(|below| below.word.to_owned());
        let lacking = word.or_else(below).unwrap_or_default();
        let of = part.word.to_lowercase();
        let is_of_it = |(at, _, _): &&(Path, &AboutPart, u32)| at.starts_with(&path);
        let rows = overlay.placed.iter().filter(is_of_it).map(|(_, _, row)| *row);
        left_out.extend(rows.map(|row| (row, format!("no row says the `{lacking}` of this {of}"))));
        overlay.placed.retain(|(at, _, _)| !at.starts_with(&path));
        if let Some(list) = list_at_mut(overlay.tree, parent, list) {
            list[*index] = Value::Null;
        }
    }
    left_out
}

/// Takes away what statements grow out of where no statement of the dimension has that id any more.
fn without_lost_origins(overlay: &mut Overlay<'_>) -> Vec<(u32, String)> {
    let mut left_out = Vec::new();
    for ((path, key), row) in overlay.said.iter().filter(|((_, key), _)| *key == "expands") {
        let ids = match path[..] {
            [("dimensions", dimension), ..] => ids_of(overlay.tree, dimension),
            _ => continue,
        };
        let Some(statement) = item_at_mut(overlay.tree, path) else { continue };
        if statement.get(*key).and_then(cleaned).is_some_and(|id| !ids.contains(&id)) {
            statement.as_object_mut().map(|keys| keys.shift_remove(*key));
            // A text by itself where it has nothing else.
            if let Some(text) =
                statement.as_object().filter(|keys| keys.len() == 1).and_then(|keys| keys.get("text"))
            {
                *statement = text.clone();
            }
            left_out.push((*row, "the statement that it grows out of is not there".to_owned()));
        }
    }
    left_out
}

/// The ids of the statements of a dimension, by its index.
fn ids_of(tree: &Value, dimension: usize) -> HashSet<String> {
    let dimension = &tree["dimensions"][dimension];
    let cells = list_at(dimension, &[], "cells").iter();
    let asked = cells.chain(points_of(tree, dimension)).flat_map(|of| list_at(of, &[], "expects"));
    asked.filter_map(|statement| statement.get("id").and_then(cleaned)).collect()
}

/// The points of a dimension's scale, whether it is its own or one that several have.
fn points_of<'t>(tree: &'t Value, dimension: &'t Value) -> &'t [Value] {
    let Some(name) = dimension.get("scale").and_then(Value::as_str) else {
        return list_at(dimension, &[], "scale");
    };
    place_of_scale(tree, name).map_or(&[], |place| list_at(tree, &[("scales", place)], "points"))
}

/// Puts ratings that no row knows behind the others of their scales.
fn add_new_points(tree: &mut Value) {
    for index in 0..list_at(tree, &[], "dimensions").len() {
        let dimension = &tree["dimensions"][index];
        let known = points_of(tree, dimension).iter();
        let known: HashSet<String> =
            known.filter_map(|point| cleaned(point.get("name").unwrap_or(point))).collect();
        let mut new: Vec<String> =
            list_at(dimension, &[], "cells").iter().filter_map(|cell| cleaned(cell.get("rating")?)).collect();
        let mut seen = known;
        new.retain(|rating| seen.insert(rating.clone()));
        let place = match dimension.get("scale").and_then(Value::as_str) {
            None => Some((vec![("dimensions", index)], "scale")),
            Some(name) => place_of_scale(tree, name).map(|place| (vec![("scales", place)], "points")),
        };
        let points =
            place.filter(|_| !new.is_empty()).and_then(|(path, list)| list_at_mut(tree, &path, list));
        if let Some(points) = points {
            points.extend(new.into_iter().map(Value::from));
        }
    }
}

fn place_of_scale(tree: &Value, name: &str) -> Option<usize> {
    let is_it =
        |scale: &Value| scale.get("name").and_then(cleaned).is_some_and(|of| of.eq_ignore_ascii_case(name));
    list_at(tree, &[], "scales").iter().position(is_it)
}

/// Puts the ids of tracks where the first sheet had others, and where rows have their names.
fn name_tracks_by_id(overlay: &mut Overlay<'_>) {
    let ids = |tree: &Value| -> Vec<Option<Value>> {
        list_at(tree, &[], "tracks").iter().map(|track| track.get("id").cloned()).collect()
    };
    let now = ids(overlay.tree);
    let now = |index: usize| now.get(index).cloned().flatten();
    let before: HashMap<&str, usize> = overlay.track_ids.iter().map(String::as_str).zip(0..).collect();
    for role in list_mut(overlay.tree, "roles") {
        let index = role.get("track").and_then(Value::as_str).and_then(|id| before.get(id));
        if let Some(id) = index.and_then(|index| now(*index)) {
            role["track"] = id;
        }
    }
    let called = overlay.lists.get(&(Path::new(), "tracks")).map(|listed| &listed.by_label);
    for dimension in list_mut(overlay.tree, "dimensions") {
        for track in list_mut(dimension, "tracks") {
            let name = track.as_str().unwrap_or_default();
            let index = called.and_then(|called| called.get(name)).or_else(|| before.get(name));
            if let Some(id) = index.and_then(|index| now(*index)) {
                *track = id;
            }
        }
    }
}

/// Puts levels, tracks and cells in the order of their rows, and takes away what is no longer there.
fn order_lists(overlay: &mut Overlay<'_>) {
    let mut lists: Vec<((Path, &'static str), Listed)> = overlay.lists.drain().collect();
    // While what is in them is looked for, lists are as they were.
    lists.sort_by_key(|((path, _), _)| Reverse(path.len()));
    for ((path, list), listed) in lists {
        let is_ordered = ["levels", "tracks", "cells"].contains(&list);
        if list_at(overlay.tree, &path, list).is_empty() {
            continue;
        }
        let Some(items) = list_at_mut(overlay.tree, &path, list) else { continue };
        if is_ordered {
            let order = order_of(items.len(), &listed);
            *items = order.into_iter().map(|index| items[index].take()).collect();
        }
        items.retain(|item| !item.is_null());
    }
}

/// The order of a list in which some have a place by their rows: each of the others stays behind the one that was
/// before it.
fn order_of(count: usize, listed: &Listed) -> Vec<usize> {
    let mentioned: HashSet<usize> = listed.mentioned.iter().copied().collect();
    let mut behind: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    let mut last = None;
    for index in 0..count {
        if mentioned.contains(&index) {
            last = Some(index);
        } else {
            behind.entry(last).or_default().push(index);
        }
    }
    let first = behind.remove(&None).unwrap_or_default();
    let others = listed.mentioned.iter().flat_map(|index| {
        std::iter::once(*index)
            .chain(behind.get(&Some(*index)).into_iter().flatten().copied())
            .collect::<Vec<_>>()
    });
    first.into_iter().chain(others).collect()
}

/// The levels that rows name.
fn stated_levels(overlay: &Overlay<'_>) -> HashSet<String> {
    let listed = overlay.lists.get(&(Path::new(), "levels"));
    let levels = list_at(overlay.tree, &[], "levels");
    let mentioned = listed.into_iter().flat_map(|listed| &listed.mentioned);
    mentioned.filter_map(|index| level_name(levels.get(*index)?)).collect()
}

fn level_name(level: &Value) -> Option<String> {
    cleaned(level.get("id").unwrap_or(level))
}

/// Makes the levels of the roles those that there are: `L6-L8` is all levels from the one to the other, unless a
/// level is called so. Levels that neither a role nor a row names are taken away.
fn spread_levels(overlay: &mut Overlay<'_>, stated: &HashSet<String>) {
    if stated.is_empty() {
        return;
    }
    let is_span = |name: &str| halves(name).any(|(low, high)| stated.contains(low) && stated.contains(high));
    let names = list_at(overlay.tree, &[], "levels").iter().filter_map(level_name);
    let names: Vec<String> = names.filter(|name| stated.contains(name) || !is_span(name)).collect();
    let places: HashMap<&str, usize> = names.iter().map(String::as_str).zip(0..).collect();
    let mut used: HashSet<String> = HashSet::new();
    for (index, role) in list_mut(overlay.tree, "roles").iter_mut().enumerate() {
        let own = texts_of(role.get("level"));
        let is_said = overlay.said.contains_key(&(vec![("roles", index)], "level"));
        let spanned = if is_said { None } else { spanned(&own, &names, &places) };
        let levels = spanned.unwrap_or(own);
        role["level"] = match levels.as_slice() {
            [only] => Value::from(only.as_str()),
            several => several.into(),
        };
        used.extend(levels);
    }
    if let Some(levels) = list_at_mut(overlay.tree, &[], "levels") {
        levels.retain(|level| {
            level_name(level).is_none_or(|name| stated.contains(&name) || used.contains(&name))
        });
    }
}

/// Puts the roles of each track from the lowest level to the highest, where a level has been changed or added.
pub(in crate::import) fn raise_roles(tree: &mut Value) {
    let levels: Vec<String> = list_at(tree, &[], "levels").iter().filter_map(level_name).collect();
    let places: HashMap<&str, usize> = levels.iter().map(String::as_str).zip(0..).collect();
    let roles = list_mut(tree, "roles");
    let track = |role: &Value| role.get("track").and_then(cleaned);
    let span = |role: &Value| {
        let own = texts_of(role.get("level"));
        let own = || own.iter().filter_map(|level| places.get(level.as_str()).copied());
        (own().min(), own().max())
    };
    let tracks: HashSet<Option<String>> = roles.iter().map(track).collect();
    for of_track in tracks {
        let of_it = (0..roles.len()).filter(|&index| track(&roles[index]) == of_track);
        let of_it: Vec<usize> = of_it.collect();
        let mut risen: Vec<Value> = of_it.iter().map(|&index| roles[index].clone()).collect();
        risen.sort_by_key(span);
        of_it.into_iter().zip(risen).for_each(|(index, role)| roles[index] = role);
    }
}

/// The levels that a role has, whose name or whose ends the first sheet gave.
fn spanned(own: &[String], names: &[String], places: &HashMap<&str, usize>) -> Option<Vec<String>> {
    let whole = match own {
        [first, .., last] => format!("{first}-{last}"),
        own => own.concat(),
    };
    if places.contains_key(whole.as_str()) {
        return Some(vec![whole]);
    }
    let mut ends = halves(&whole).filter_map(|(low, high)| Some((*places.get(low)?, *places.get(high)?)));
    ends.find(|(low, high)| low < high).map(|(low, high)| names[low..=high].to_vec())
}

/// What stands around each hyphen.
fn halves(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.match_indices('-').map(|(at, _)| (&text[..at], &text[at + 1..]))
}

fn texts_of(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(all)) => all.iter().filter_map(cleaned).collect(),
        one => one.and_then(cleaned).into_iter().collect(),
    }
}
