//! What is told of two versions as people would list it, a line each, and how near that is to what they did list.

use std::collections::{BTreeMap, BTreeSet};

use career_ladder::query::VersionDifference;
use career_ladder::views::data;
use serde_json::Value;

/// One thing that is told, by its words: what it is, where, and last the texts of statements.
pub(crate) type Event = Vec<String>;

/// All that is told. What comes and goes with a role or a dimension is told with it.
pub(crate) fn events(difference: &VersionDifference<'_>) -> Vec<Event> {
    let told = serde_json::to_value(data::versions(difference)).unwrap();
    let mut events: BTreeSet<Event> = BTreeSet::new();
    let mut only: [BTreeSet<String>; 2] = Default::default();
    for part in list(&told, "parts") {
        let (kind, id) = (text(&part["kind"]), [&part["old"]["id"], &part["new"]["id"]]);
        match part["change"].as_str() {
            Some("new") => {
                only[1].insert(format!("{kind} {}", text(id[1])));
                events.insert(event(&["new", kind, text(id[1])]));
            }
            Some("gone") => {
                only[0].insert(format!("{kind} {}", text(id[0])));
                events.insert(event(&["gone", kind, text(id[0])]));
            }
            _ => events.extend(of_part(kind, part)),
        }
    }
    let is_only = |side: usize, kind: &str, id: &Value| only[side].contains(&format!("{kind} {}", text(id)));
    of_statements(&told, is_only, &mut events);
    of_cells(&told, &mut events);
    events.into_iter().collect()
}

fn event(words: &[&str]) -> Event {
    words.iter().map(|&word| word.to_owned()).collect()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value[key].as_array().unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// What is told of a part that both versions have.
fn of_part(kind: &str, part: &Value) -> Vec<Event> {
    let (old, new) = (text(&part["old"]["id"]), text(&part["new"]["id"]));
    let mut events = Vec::new();
    for field in list(part, "fields") {
        match text(&field["field"]) {
            "version" => {}
            "id" | "code" => events.push(event(&["renamed", kind, old, new])),
            key => events.push(event(&["said", kind, new, key])),
        }
    }
    if part["moved"] == true {
        events.push(event(&["ordered", kind]));
    }
    events
}

/// What becomes of statements; the same of the same words in one dimension once, with all its roles.
fn of_statements(told: &Value, is_only: impl Fn(usize, &str, &Value) -> bool, events: &mut BTreeSet<Event>) {
    let mut all: BTreeMap<(String, Vec<String>), [BTreeSet<String>; 2]> = BTreeMap::new();
    for one in list(told, "statements") {
        let sides = [&one["from"], &one["to"]];
        let whole = |side: usize| {
            let asking = sides[side];
            let mut roles = list(asking, "roles").iter();
            is_only(side, "dimension", &asking["dimension"]) || roles.all(|role| is_only(side, "role", role))
        };
        let sign = match (text(&one["change"]), one["moved"] == true) {
            ("new", _) if whole(1) => continue,
            ("gone", _) if whole(0) => continue,
            ("new", _) => "+",
            ("gone", _) => "-",
            ("kept", true) => ">",
            ("reworded", true) => ">~",
            ("reworded", false) => "~",
            _ => "",
        };
        let dimension = |side: usize| sides[side]["dimension"].as_str().unwrap_or_default().to_owned();
        let words = |side: usize| sides[side]["text"].as_str().unwrap_or_default().to_owned();
        let what = match sign {
            "-" => vec![dimension(0), words(0)],
            "~" => vec![dimension(1), words(0), words(1)],
            ">" => vec![dimension(0), dimension(1), words(0)],
            ">~" => vec![dimension(0), dimension(1), words(0), words(1)],
            _ => vec![dimension(1), words(1)],
        };
        let codes = |side: usize| -> Vec<String> {
            let roles = sides[side]["roles"].as_array().into_iter().flatten();
            let is_told = |role: &&Value| sign.starts_with('>') || !is_only(side, "role", role);
            roles.filter(is_told).map(|role| text(role).to_owned()).collect()
        };
        let signs = list(one, "fields").iter().map(|field| text(&field["field"]).to_owned());
        let signs = signs.chain((!sign.is_empty()).then(|| sign.to_owned()));
        for sign in signs {
            let roles = all.entry((sign, what.clone())).or_default();
            roles[0].extend(codes(0));
            roles[1].extend(codes(1));
        }
    }
    for ((sign, what), roles) in all {
        let [old, new] = roles.map(|roles| roles.into_iter().collect::<Vec<_>>().join(","));
        let mut words = match sign.as_str() {
            "-" => vec![sign, old],
            ">" | ">~" => vec![sign, old, new],
            _ => vec![sign, new],
        };
        words.extend(what);
        events.insert(words);
    }
}

/// What cells say beside statements, who shares one, and in which statements stand otherwise.
fn of_cells(told: &Value, events: &mut BTreeSet<Event>) {
    let mut all: BTreeMap<Event, BTreeSet<String>> = BTreeMap::new();
    for cell in
        list(told, "cells").iter().filter(|cell| !cell["before"].is_null() && !cell["after"].is_null())
    {
        let dimension = text(&cell["dimension"]["new"]);
        let mut add = |key: &str, of: &dyn Fn(&Value) -> String| {
            let [before, after] = [of(&cell["before"]), of(&cell["after"])];
            if before != after {
                let roles = list(&cell["roles"], "new").iter().map(|role| text(role).to_owned());
                all.entry(event(&[key, dimension, &before, &after])).or_default().extend(roles);
            }
        };
        add("rating", &|state| state["rating"]["name"].as_str().unwrap_or("-").to_owned());
        add("years", &|state| state["years"]["minimum"].to_string());
        add("cell", &|state| state["absent"].as_str().unwrap_or("cell").to_owned());
        add("inferred", &|state| state["inferred"].as_str().unwrap_or("-").to_owned());
    }
    for (mut words, roles) in all {
        words.insert(1, roles.into_iter().collect::<Vec<_>>().join(","));
        events.insert(words);
    }
    for one in list(told, "shared") {
        let cells = |side: &str| {
            let cells = list(&one["cells"], side).iter();
            let codes =
                |roles: &Value| roles.as_array().unwrap().iter().map(text).collect::<Vec<_>>().join(",");
            cells.map(codes).collect::<Vec<_>>().join("|")
        };
        events.insert(event(&["shared", text(&one["dimension"]["new"]), &cells("old"), &cells("new")]));
    }
    let mut ordered: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for one in list(told, "reordered") {
        let roles = list(&one["roles"], "new").iter().map(|role| text(role).to_owned());
        ordered.entry(text(&one["dimension"]["new"]).to_owned()).or_default().extend(roles);
    }
    for (dimension, roles) in ordered {
        let roles: Vec<String> = roles.into_iter().collect();
        events.insert(event(&["order", &roles.join(","), &dimension]));
    }
}

/// Whether something told is what is expected, of which each text may be its first words.
pub(crate) fn is_as_expected(told: &Event, expected: &Event) -> bool {
    let has_texts = |word: &str| word.contains(' ');
    let is = |(told, expected): (&String, &String)| {
        told == expected || has_texts(expected) && told.starts_with(expected.as_str())
    };
    told.len() == expected.len() && told.iter().zip(expected).all(is)
}
