//! What is told of two versions, applied to the old one: it is all that is needed to make the new one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::facts::{CellFacts, Facts, Fields, name_of_move};

/// What the old version says after everything that `ladder diff --format json` tells has been done to it.
///
/// # Panics
/// What is told does not fit the old version: something is not there that is said to have been.
pub(crate) fn applied(old: &Facts, told: &Value) -> Facts {
    let names = Names::of(old, told);
    let mut new = Facts::default();
    for kind in ["ladder", "level", "track", "role", "dimension", "move", "title", "reality", "waiver"] {
        let changes: Vec<&Value> = list(told, "parts").iter().filter(|part| part["kind"] == kind).collect();
        let is_unchanged = |id: &str| names.of_kind(kind, id);
        new.parts.insert(kind.to_owned(), parts(&old.parts[kind], &changes, &names, is_unchanged));
    }
    // A level is told by the names that levels have now.
    let levels: Vec<String> = new.parts["level"].iter().map(|(name, _)| name.clone()).collect();
    for (_, fields) in new.parts.get_mut("role").unwrap() {
        if let Some([label]) = fields.get("level").map(Vec::as_slice) {
            fields.insert("level".to_owned(), span(label, &levels));
        }
    }
    for (title, _) in &new.parts["title"].clone() {
        let before = names.before("title", title);
        let of_old = before.and_then(|before| old.parts.get(&format!("meaning {before}")));
        // The id of a meaning is behind that of its title.
        let of_title = |part: &&Value| {
            part["kind"] == "meaning" && {
                let is_of = |side: &str, title: &str| {
                    part[side]["id"]
                        .as_str()
                        .is_some_and(|id| id.rsplit_once('/').is_some_and(|(of, _)| of == title))
                };
                is_of("new", title) || before.is_some_and(|before| is_of("old", before))
            }
        };
        let changes: Vec<Value> = list(told, "parts").iter().filter(of_title).map(short_ids).collect();
        let changes: Vec<&Value> = changes.iter().collect();
        let of_old = of_old.map_or(&[][..], Vec::as_slice);
        new.parts
            .insert(format!("meaning {title}"), parts(of_old, &changes, &names, |id| Some(id.to_owned())));
    }
    let scales = new.parts["dimension"].iter();
    let scales: BTreeMap<String, Vec<String>> =
        scales.map(|(id, fields)| (id.clone(), fields.get("scale").cloned().unwrap_or_default())).collect();
    new.cells = states(old, told, &names, &scales, &new);
    statements(old, told, &mut new);
    new.shared = shared(old, told, &names, &new);
    new
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|one| text(one).to_owned()).collect()
}

/// What the parts of the old version are called in the new one.
struct Names {
    /// By kind and old id the new one; none where the part is gone.
    now: BTreeMap<(String, String), Option<String>>,
}

impl Names {
    fn of(old: &Facts, told: &Value) -> Self {
        let mut now = BTreeMap::new();
        for kind in ["level", "track", "role", "dimension", "title", "reality"] {
            for (id, _) in &old.parts[kind] {
                now.insert((kind.to_owned(), id.clone()), Some(id.clone()));
            }
        }
        for part in list(told, "parts").iter().filter(|part| !part["old"].is_null()) {
            let at = (text(&part["kind"]).to_owned(), text(&part["old"]["id"]).to_owned());
            now.insert(at, part["new"]["id"].as_str().map(str::to_owned));
        }
        Self { now }
    }

    /// The new id of a part that was not told to be gone.
    fn of_kind(&self, kind: &str, id: &str) -> Option<String> {
        self.now.get(&(kind.to_owned(), id.to_owned())).cloned().unwrap_or_else(|| Some(id.to_owned()))
    }

    fn before<'n>(&'n self, kind: &str, new: &str) -> Option<&'n str> {
        let mut now = self.now.iter();
        now.find(|((of, _), now)| of == kind && now.as_deref() == Some(new)).map(|((_, old), _)| old.as_str())
    }

    /// What is said of a part in the names of the new version, as far as it has what is named.
    fn renamed(&self, fields: &Fields) -> Fields {
        let kind = |key: &str| match key {
            "from" | "to" | "nearest" | "applies_to" => Some("role"),
            "track" | "tracks" => Some("track"),
            "level" => Some("level"),
            _ => None,
        };
        let name = |key: &str, name: &String| {
            let kind = kind(key)?;
            let is_foreign = name.contains('/');
            (!is_foreign).then(|| self.of_kind(kind, name).unwrap_or_else(|| format!("no longer {name}")))
        };
        let renamed = fields.iter().map(|(key, values)| {
            let values = values.iter().map(|value| name(key, value).unwrap_or_else(|| value.clone()));
            (key.clone(), values.collect())
        });
        renamed.collect()
    }
}

/// A part of a title, by its own id alone.
fn short_ids(part: &Value) -> Value {
    let mut part = part.clone();
    for side in ["old", "new"] {
        for key in ["id", "after"] {
            if let Some(id) = part[side][key].as_str() {
                part[side][key] = json!(id.rsplit_once('/').map_or(id, |(_, id)| id));
            }
        }
    }
    part
}

/// The parts of a kind: those that stay in their order, then those that came or moved each behind the one that it
/// is told to follow.
fn parts(
    old: &[(String, Fields)],
    changes: &[&Value],
    names: &Names,
    name: impl Fn(&str) -> Option<String>,
) -> Vec<(String, Fields)> {
    let mut new: Vec<(String, Fields)> = Vec::new();
    let mut put: Vec<(String, Fields)> = Vec::new();
    let mut told = 0;
    for (id, fields) in old {
        let change = changes.iter().find(|change| change["old"]["id"] == **id);
        told += usize::from(change.is_some());
        let mut fields = names.renamed(fields);
        let Some(change) = change else {
            let mut id = name(id).unwrap();
            if fields.contains_key("from") {
                id = name_of_move(&fields);
            }
            new.push((id, fields));
            continue;
        };
        if change["change"] == "gone" {
            continue;
        }
        say(&mut fields, change);
        let part = (text(&change["new"]["id"]).to_owned(), fields);
        if change["moved"] == true { put.push(part) } else { new.push(part) }
    }
    for change in changes.iter().filter(|change| change["change"] == "new") {
        told += 1;
        let mut fields = Fields::new();
        say(&mut fields, change);
        put.push((text(&change["new"]["id"]).to_owned(), fields));
    }
    assert_eq!(told, changes.len(), "something is told of what was not there");
    // They are told in the order in which they stand.
    for change in changes.iter().filter(|change| change["change"] == "new" || change["moved"] == true) {
        let at = put.iter().position(|(id, _)| change["new"]["id"] == **id).unwrap();
        let after = change["new"]["after"].as_str();
        let place = after.map_or(0, |after| new.iter().position(|(id, _)| id == after).expect(after) + 1);
        new.insert(place, put.remove(at));
    }
    new
}

/// Says of a part what is told of it.
fn say(fields: &mut Fields, change: &Value) {
    for field in list(change, "fields") {
        let (before, after) = (texts(&field["before"]), texts(&field["after"]));
        let key = text(&field["field"]);
        assert!(
            before != after
                || ["level", "track", "tracks", "from", "to", "nearest", "applies_to"].contains(&key)
        );
        if after.is_empty() {
            fields.remove(key);
        } else {
            fields.insert(key.to_owned(), after);
        }
    }
}

/// The lowest and the highest level of a label.
fn span(label: &str, levels: &[String]) -> Vec<String> {
    let pairs =
        levels.iter().enumerate().flat_map(|(at, low)| levels[at..].iter().map(move |high| (low, high)));
    let mut pairs = pairs.filter(
        |(low, high)| {
            if low == high { *low == label } else { format!("{low}-{high}") == label }
        },
    );
    let (low, high) = pairs.next().unwrap_or_else(|| panic!("`{label}` is no level of {levels:?}"));
    vec![low.clone(), high.clone()]
}

/// The places of a cell that is told, in the old version and in the new one.
fn places(cell: &Value) -> Vec<[Option<(String, String)>; 2]> {
    let [old, new] = ["old", "new"].map(|side| {
        let dimension = cell["dimension"][side].as_str().map(str::to_owned);
        let roles = texts(&cell["roles"][side]);
        (dimension, roles)
    });
    let at = |(dimension, roles): &(Option<String>, Vec<String>), place: usize| {
        Some((dimension.clone()?, roles.get(place)?.clone()))
    };
    (0..old.1.len().max(new.1.len())).map(|place| [at(&old, place), at(&new, place)]).collect()
}

/// A state as the facts have it.
fn state(told: &Value) -> Value {
    json!({
        "absent": told["absent"],
        "rating": told["rating"]["name"],
        "years": told["years"],
        "inferred": told["inferred"],
    })
}

/// What all cells say beside statements: what is told, or what the old version says there.
fn states(
    old: &Facts,
    told: &Value,
    names: &Names,
    scales: &BTreeMap<String, Vec<String>>,
    new: &Facts,
) -> BTreeMap<(String, String), CellFacts> {
    let mut changed = BTreeMap::new();
    for cell in list(told, "cells") {
        for [before, after] in places(cell) {
            if let Some(before) = before {
                assert_eq!(state(&cell["before"]), old.cells[&before].state, "{before:?}");
            }
            if let Some(after) = after {
                assert!(changed.insert(after, state(&cell["after"])).is_none(), "told twice: {cell}");
            }
        }
    }
    let mut cells = BTreeMap::new();
    for (dimension, _) in &new.parts["dimension"] {
        for (role, _) in &new.parts["role"] {
            let at = (dimension.clone(), role.clone());
            let state = changed.remove(&at).unwrap_or_else(|| {
                let before = names.before("dimension", dimension).zip(names.before("role", role));
                let (dimension_before, role_before) =
                    before.unwrap_or_else(|| panic!("nothing told of {at:?}"));
                let mut state =
                    old.cells[&(dimension_before.to_owned(), role_before.to_owned())].state.clone();
                // A point that is called otherwise, on a scale as long, is not told cell by cell.
                let before = old.parts["dimension"].iter().find(|(id, _)| id == dimension_before);
                let before = before.and_then(|(_, fields)| fields.get("scale")).cloned().unwrap_or_default();
                if let Some(rating) = state["rating"].as_str().map(str::to_owned)
                    && !scales[dimension].contains(&rating)
                {
                    let place = before.iter().position(|point| *point == rating).unwrap();
                    state["rating"] = json!(scales[dimension][place]);
                }
                state
            });
            cells.insert(at, CellFacts { state, statements: Vec::new() });
        }
    }
    assert!(changed.is_empty(), "told of what is not there: {changed:?}");
    cells
}

/// Takes each statement from where the old version asks it, changes it as it is told, and puts it where the new
/// version asks it.
fn statements(old: &Facts, told: &Value, new: &mut Facts) {
    let mut left: BTreeMap<(String, String, usize), Value> = BTreeMap::new();
    for ((dimension, role), cell) in &old.cells {
        for (place, statement) in cell.statements.iter().enumerate() {
            left.insert((dimension.clone(), role.clone(), place + 1), statement.clone());
        }
    }
    let mut put: BTreeMap<(String, String, usize), Value> = BTreeMap::new();
    for one in list(told, "statements") {
        let sites = |side: &str| -> Vec<(String, String, usize)> {
            if one[side].is_null() {
                return Vec::new();
            }
            let place = usize::try_from(one[side]["place"].as_u64().unwrap()).unwrap();
            let roles = texts(&one[side]["roles"]).into_iter();
            roles.map(|role| (text(&one[side]["dimension"]).to_owned(), role, place)).collect()
        };
        let mut taken = Vec::new();
        for site in sites("from") {
            let statement =
                left.remove(&site).unwrap_or_else(|| panic!("told twice, or not there: {site:?}"));
            assert_eq!(statement["text"], one["from"]["text"]);
            taken.push(statement);
        }
        let mut statement = match one["change"].as_str() {
            Some("new") => {
                let keys = ["id", "text", "examples", "expands", "asked_by"];
                keys.iter().map(|key| ((*key).to_owned(), one["to"][key].clone())).collect()
            }
            Some("gone") => {
                assert!(one["to"].is_null());
                continue;
            }
            _ => taken[0].clone(),
        };
        let is_same = statement["text"] == one["to"]["text"];
        assert_eq!(is_same, one["change"] != "reworded", "{one}");
        statement["text"] = one["to"]["text"].clone();
        for field in list(one, "fields") {
            let after = texts(&field["after"]);
            let key = text(&field["field"]);
            statement[key] = match key {
                "examples" => json!(after),
                _ => json!(after.first()),
            };
        }
        for site in sites("to") {
            assert!(put.insert(site.clone(), statement.clone()).is_none(), "told twice: {site:?}");
        }
    }
    assert!(left.is_empty(), "not told: {left:?}");
    for ((dimension, role, place), statement) in put {
        let cell = new.cells.get_mut(&(dimension, role)).unwrap();
        cell.statements.push(statement);
        assert_eq!(cell.statements.len(), place, "a place is left out");
    }
}

/// The roles of each cell: those of the old version, without those that no longer have one; those that are told to
/// be split or made one; and those of cells that came.
fn shared(old: &Facts, told: &Value, names: &Names, new: &Facts) -> BTreeSet<(String, BTreeSet<String>)> {
    let has_cell = |dimension: &str, role: &str| {
        new.cells[&(dimension.to_owned(), role.to_owned())].state["absent"].is_null()
    };
    let mut cells: Vec<(String, BTreeSet<String>)> = Vec::new();
    for (dimension, roles) in &old.shared {
        let Some(dimension) = names.of_kind("dimension", dimension) else { continue };
        let roles = roles.iter().filter_map(|role| names.of_kind("role", role));
        let roles: BTreeSet<String> = roles.filter(|role| has_cell(&dimension, role)).collect();
        if !roles.is_empty() {
            cells.push((dimension, roles));
        }
    }
    for one in list(told, "shared") {
        let dimension = text(&one["dimension"]["new"]);
        for roles in list(&one["cells"], "old") {
            let roles: BTreeSet<String> =
                texts(roles).iter().map(|role| names.of_kind("role", role).unwrap()).collect();
            let at = cells.iter().position(|cell| cell.0 == dimension && cell.1 == roles);
            cells.remove(at.unwrap_or_else(|| panic!("no cell of {roles:?} in {dimension}: {cells:?}")));
        }
        for roles in list(&one["cells"], "new") {
            cells.push((dimension.to_owned(), texts(roles).into_iter().collect()));
        }
    }
    for cell in list(told, "cells").iter().filter(|cell| !cell["after"].is_null()) {
        let dimension = text(&cell["dimension"]["new"]);
        let roles: BTreeSet<String> = texts(&cell["after"]["roles"]).into_iter().collect();
        if !roles.is_empty() && cell["before"]["roles"].as_array().is_none_or(Vec::is_empty) {
            cells.retain(|(of, some)| of != dimension || some.is_disjoint(&roles));
            cells.push((dimension.to_owned(), roles));
        }
    }
    cells.into_iter().collect()
}
