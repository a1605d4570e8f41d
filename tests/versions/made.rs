//! Generated ladders, and edits of all that a ladder may hold: each takes something out of a list, puts something in
//! one, moves it within or to another, or says something otherwise. What is not sound after that is made so.

use std::collections::HashSet;
use std::sync::OnceLock;

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::draft::{Draft, items, text_of};

/// Two versions: a ladder that came of some edits, and what came of it by others.
pub(crate) fn versions() -> impl Strategy<Value = (Draft, Draft)> {
    let edits = |most| prop::collection::vec(edit(), 0..most);
    (edits(24), edits(12), 0..4_u8).prop_map(|(before, after, numbers)| {
        let old = edited(start(), &before);
        let mut new = edited(&old, &after);
        // Which number is higher, as texts and as numbers, is no matter.
        match numbers {
            0 => new.0["version"] = json!("1.0.1"),
            1 => new.0["version"] = json!("0.9.0"),
            _ => {}
        }
        (old, new)
    })
}

/// Where an edit is made and what it does, by numbers of which each is taken modulo what there is.
#[derive(Clone, Debug)]
struct Edit {
    kind: Kind,
    act: Act,
    at: [usize; 4],
    text: String,
}

/// What a list holds.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Level,
    Track,
    Role,
    Dimension,
    Point,
    Cell,
    Statement,
    Move,
    Title,
    Meaning,
    Reality,
    Waiver,
    /// The codes of roles that anything names.
    Codes,
    /// Texts alone: notes, aliases, examples, the tracks of a dimension.
    Texts,
}

#[derive(Clone, Copy, Debug)]
enum Act {
    Remove,
    /// A copy of an item, called otherwise, or something made up.
    Insert,
    /// To another place of the same list.
    Shift,
    /// To another list of the same kind.
    Carry,
    /// Something is said otherwise.
    Say,
    /// Of the ladder itself.
    SayOfLadder,
}

fn edit() -> impl Strategy<Value = Edit> {
    use Kind::*;
    let kind = prop_oneof![
        6 => Just(Statement),
        3 => Just(Cell),
        2 => Just(Role),
        2 => Just(Dimension),
        2 => Just(Codes),
        6 => prop::sample::select(vec![Level, Track, Point, Move, Title, Meaning, Reality, Waiver, Texts]),
    ];
    let act = prop_oneof![
        2 => Just(Act::Remove),
        3 => Just(Act::Insert),
        2 => Just(Act::Shift),
        2 => Just(Act::Carry),
        6 => Just(Act::Say),
        1 => Just(Act::SayOfLadder),
    ];
    (kind, act, prop::array::uniform4(0..60_usize), words()).prop_map(|(kind, act, at, text)| Edit {
        kind,
        act,
        at,
        text,
    })
}

/// Few words, so that equal and similar texts meet.
fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(
        &[
            "Leads",
            "the",
            "team",
            "with",
            "minimal",
            "help",
            "plans",
            "work",
            "and",
            "budgets",
            "hires",
            "r\u{e9}sum\u{e9}s",
            "re\u{301}sume\u{301}s",
        ][..],
    );
    prop::collection::vec(word, 1..7).prop_map(|words| words.join(" "))
}

fn edited(draft: &Draft, edits: &[Edit]) -> Draft {
    let mut draft = draft.clone();
    for edit in edits {
        draft.make(edit);
        draft.settle();
    }
    draft.settle();
    draft
}

fn start() -> &'static Draft {
    static READ: OnceLock<Draft> = OnceLock::new();
    READ.get_or_init(|| Draft::of_yaml(START))
}

const START: &str = "
schema: 1
id: made
name: Made
version: 1.0.0
about: What is asked.
notes: [First, Second]
levels: [N1, N2, {id: N3, about: The third.}, N4]
tracks:
  - {id: one, name: One}
  - {id: two, name: Two, cumulative: true}
roles:
  - {code: A1, track: one, level: [N1], title: Helper, aliases: [help]}
  - {code: A2, track: one, level: [N2], title: Senior Helper}
  - {code: A3, track: one, level: [N3], title: Staff Helper}
  - {code: B2, track: two, level: [N2], title: Lead}
  - {code: B3, track: two, level: [N3, N4], title: Head}
moves:
  - {from: A2, to: B2, kind: switch, both_ways: true}
  - {from: B3, to: operations/coo, kind: bridge, note: Far.}
dimensions:
  - id: craft
    name: Craft
    section: Work
    scale: [Low, {name: Middle, about: Between., expects: [Knows the tools of the trade]}, High]
    cells:
      - {roles: [A1], rating: Low, years: 1, expects: [Leads the work with help, Plans the day]}
      - {roles: [A2, B2], rating: Middle, years: 3, expects: [Leads the work with minimal help]}
      - {roles: [A3], rating: Middle, years: 5, expects: [{id: leads, text: Leads the work, examples: [A plan]}]}
      - {roles: [B3], rating: High, expects: [Leads the work and the team, Decides what is planned]}
  - id: people
    name: People
    section: Work
    not_asked: [A1]
    cells:
      - {roles: [A2, A3], expects: [Helps others]}
      - {roles: [B2], expects: [{id: hires, text: Hires with help}, Helps others]}
      - {roles: [B3], expects: [{text: Hires, expands: hires}, Plans budgets]}
  - id: money
    name: Money
    tracks: [two]
    cells:
      - {roles: [B2, B3], expects: [Knows the budget, Spends with care]}
titles:
  - title: Hero
    aliases: [champion]
    about: It says little.
    meanings:
      - {id: helper, name: A helper, about: Helps., nearest: [A1, A2]}
      - {id: head, name: A head, about: Leads., leads_to: Away.}
realities:
  - {id: mondays, name: Mondays, applies_to: [A1, B2], about: Long., practice: Rest.}
  - {id: noise, name: Noise, applies_to: [], about: Loud., practice: Listen.}
allow:
  - {code: gap, because: It is small.}
  - {code: long-text, at: craft/A1, because: Long ago.}
";

impl Draft {
    fn lists_of(&mut self, kind: Kind) -> Vec<&mut Vec<Value>> {
        match kind {
            Kind::Level => vec![self.list("levels")],
            Kind::Track => vec![self.list("tracks")],
            Kind::Role => vec![self.list("roles")],
            Kind::Dimension => vec![self.list("dimensions")],
            Kind::Move => vec![self.list("moves")],
            Kind::Title => vec![self.list("titles")],
            Kind::Reality => vec![self.list("realities")],
            Kind::Waiver => vec![self.list("allow")],
            Kind::Meaning => each(self.list("titles"), "meanings"),
            Kind::Point => each(self.list("dimensions"), "scale"),
            Kind::Cell => each(self.list("dimensions"), "cells"),
            Kind::Codes => self.role_lists(),
            Kind::Statement => {
                let mut lists = Vec::new();
                for dimension in self.list("dimensions") {
                    let Value::Object(keys) = dimension else { continue };
                    for (key, list) in keys.iter_mut() {
                        if let ("cells" | "scale", Value::Array(list)) = (key.as_str(), list) {
                            lists.extend(each(list, "expects"));
                        }
                    }
                }
                lists
            }
            Kind::Texts => {
                let Value::Object(keys) = &mut self.0 else { return Vec::new() };
                let mut lists = Vec::new();
                for (key, list) in keys.iter_mut() {
                    match (key.as_str(), list) {
                        ("notes", Value::Array(notes)) => lists.push(notes),
                        ("roles" | "titles", Value::Array(list)) => lists.extend(each(list, "aliases")),
                        ("dimensions", Value::Array(list)) => lists.extend(each(list, "tracks")),
                        _ => {}
                    }
                }
                lists
            }
        }
    }

    fn make(&mut self, Edit { kind, act, at, text }: &Edit) {
        let [list, item, other, more] = *at;
        let roles = self.list("roles");
        let code = roles[more % roles.len()]["code"].clone();
        if matches!(act, Act::SayOfLadder) {
            const KEYS: [&str; 7] = ["id", "name", "about", "source", "inferred", "language", "version"];
            let value = match KEYS[item % KEYS.len()] {
                "id" => ["made", "other"][other % 2],
                "language" => ["en", "de"][other % 2],
                "version" => ["1.0.0", "1.1.0", "1.10.0", "2.0.0-rc.1"][other % 4],
                _ => text,
            };
            let is_optional = (2..6).contains(&(item % KEYS.len()));
            say(&mut self.0, KEYS[item % KEYS.len()], (more % 3 > 0 || !is_optional).then(|| json!(value)));
            return;
        }
        let mut lists = self.lists_of(*kind);
        if lists.is_empty() {
            return;
        }
        let count = lists.len();
        let list_at = list % count;
        let len = lists[list_at].len();
        match act {
            Act::Remove if len > 0 => drop(lists[list_at].remove(item % len)),
            Act::Insert => {
                let model = (len > 0).then(|| lists[list_at][item % len].clone());
                let made = made(*kind, model, &code, other, text);
                lists[list_at].insert(more % (len + 1), made);
            }
            Act::Shift if len > 0 => {
                let taken = lists[list_at].remove(item % len);
                lists[list_at].insert(other % len, taken);
            }
            Act::Carry if len > 0 => {
                let taken = lists[list_at].remove(item % len);
                let to = &mut *lists[other % count];
                to.insert(more % (to.len() + 1), taken);
            }
            Act::Say if len > 0 => {
                drop(lists);
                self.say(*kind, [list_at, item % len, other, more], text);
            }
            _ => {}
        }
    }

    /// Says something of an item otherwise.
    #[expect(clippy::too_many_lines, reason = "a line or two for each kind of thing that is said")]
    fn say(&mut self, kind: Kind, [list, item, which, value]: [usize; 4], text: &str) {
        let levels: Vec<Value> = self.list("levels").iter().map(|level| named(level, "id")).collect();
        let tracks: Vec<Value> = self.list("tracks").iter().map(|track| track["id"].clone()).collect();
        let codes: Vec<Value> = self.list("roles").iter().map(|role| role["code"].clone()).collect();
        let dimension = self.list("dimensions").iter().position(|one| one["scale"].is_array());
        let points: Vec<Value> = dimension.map_or_else(Vec::new, |at| {
            items(&mut self.list("dimensions")[at], "scale")
                .iter()
                .map(|point| named(point, "name"))
                .collect()
        });
        let pick = |all: &[Value]| all.get(value % all.len().max(1)).cloned();
        let text = json!(text);
        let some = (value % 4 > 0).then(|| text.clone());
        let name = |kind: &str| json!(format!("{kind}{}", value % 7));
        let mut lists = self.lists_of(kind);
        let one = &mut lists[list][item];
        match kind {
            Kind::Level | Kind::Point | Kind::Statement => {
                let (key, key_name) = [("id", "level"), ("name", "point"), ("text", "")][match kind {
                    Kind::Level => 0,
                    Kind::Point => 1,
                    _ => 2,
                }];
                if one.is_string() {
                    *one = json!({ key: one.clone() });
                }
                match (kind, which % 5) {
                    (Kind::Statement, 0) => one["text"] = text,
                    (Kind::Statement, 1) => {
                        let first = text.as_str().and_then(|text| text.split(' ').next());
                        one["text"] = json!(format!("{} {}", text_of(one), first.unwrap_or_default()));
                    }
                    (Kind::Statement, 2) => say(one, "id", some.map(|_| name("s"))),
                    (Kind::Statement, 3) => say(one, "expands", some.map(|_| name("s"))),
                    (Kind::Statement, _) => say(one, "examples", some.map(|text| json!([text]))),
                    (_, 0 | 1) => {
                        let (old, new) = (one[key].clone(), name(key_name));
                        if kind == Kind::Level {
                            return self.swap_names(Self::rename_levels, &old, &new);
                        }
                        one[key] = new;
                    }
                    _ => say(one, "about", some),
                }
            }
            Kind::Track => match which % 4 {
                0 => {
                    let old = one["id"].clone();
                    self.swap_names(Self::rename_tracks, &old, &name("t"));
                }
                1 => one["name"] = text,
                2 => say(one, "note", some),
                _ => say(one, "cumulative", Some(json!(value % 2 == 0))),
            },
            Kind::Role => match which % 9 {
                0 | 1 => {
                    let old = one["code"].clone();
                    self.swap_names(Self::rename_roles, &old, &name("R"));
                }
                2 => one["title"] = text,
                3 => say(one, "track", pick(&tracks)),
                4 => one["level"] = json!([pick(&levels)]),
                5 => {
                    one["level"] = json!(levels.windows(2).nth(value % levels.len()).unwrap_or(&levels[..1]));
                }
                6 => say(one, "family", some),
                7 => say(one, "about", some),
                _ => say(one, "inferred", some),
            },
            Kind::Dimension => match which % 6 {
                0 => one["id"] = name("d"),
                1 => one["name"] = text,
                2 => say(one, "short", some.map(|_| name("D"))),
                3 => say(one, "section", some),
                4 => say(one, "about", some),
                _ => say(one, "inferred", some),
            },
            Kind::Cell => match which % 4 {
                0 | 1 => say(one, "rating", pick(&points).filter(|_| which % 8 > 0)),
                2 => {
                    let years = some.map(|_| json!(value % 5));
                    let years_in = years.as_ref().filter(|_| value % 3 == 0).map(|_| text);
                    say(one, "years", years);
                    say(one, "years_in", years_in);
                }
                _ => say(one, "inferred", some),
            },
            Kind::Move => match which % 4 {
                0 => say(one, "from", pick(&codes)),
                1 => say(one, "to", pick(&codes)),
                2 => say(one, "both_ways", Some(json!(value % 2 == 0))),
                _ => say(one, "note", some),
            },
            Kind::Title => one[["title", "about"][which % 2]] = text,
            Kind::Meaning => match which % 5 {
                0 => one["id"] = name("m"),
                1 => one["name"] = text,
                2 => one["about"] = text,
                3 => say(one, "leads_to", some),
                _ => say(one, "inferred", some),
            },
            Kind::Reality if which.is_multiple_of(4) => one["id"] = name("r"),
            Kind::Reality => one[["name", "about", "practice"][which % 3]] = text,
            Kind::Waiver => match which % 3 {
                0 => one["code"] = json!(["gap", "long-text", "no-code"][value % 3]),
                1 => say(one, "at", some),
                _ => one["because"] = text,
            },
            Kind::Codes => *one = pick(&codes).unwrap_or_default(),
            Kind::Texts => *one = text,
        }
    }

    /// Gives a name to one of several things, and its old name to whichever had the new one.
    fn swap_names(&mut self, rename: fn(&mut Self, &[(&str, &str)]), old: &Value, new: &Value) {
        let (old, new) = (old.as_str().unwrap(), new.as_str().unwrap());
        rename(self, &[(old, new), (new, old)]);
    }
}

fn each<'v>(list: &'v mut [Value], key: &str) -> Vec<&'v mut Vec<Value>> {
    let with_keys = list.iter_mut().filter_map(|one| {
        if one.is_string() {
            // A point of a scale in its short form.
            *one = json!({ "name": one.clone() });
        }
        one.is_object().then(|| items(one, key))
    });
    with_keys.collect()
}

fn say(of: &mut Value, key: &str, value: Option<Value>) {
    let Value::Object(keys) = of else { return };
    match value {
        Some(value) => drop(keys.insert(key.to_owned(), value)),
        None => drop(keys.remove(key)),
    }
}

fn named(one: &Value, key: &str) -> Value {
    if one.is_string() { one.clone() } else { one[key].clone() }
}

/// Something that can be put in a list: like what is there, or by itself.
fn made(kind: Kind, model: Option<Value>, code: &Value, number: usize, text: &str) -> Value {
    let name = |kind: &str| format!("{kind}{}", number % 7);
    let like = |keys: &[(&str, Value)]| {
        let mut one = model.clone().filter(Value::is_object).unwrap_or_else(|| json!({}));
        for (key, value) in keys {
            one[*key] = value.clone();
        }
        one
    };
    let text_value = json!(text);
    match kind {
        Kind::Level => json!(name("level")),
        Kind::Track => json!({ "id": name("t"), "name": text }),
        Kind::Role => like(&[("code", json!(name("R"))), ("title", text_value)]),
        Kind::Dimension if number.is_multiple_of(2) => {
            like(&[("id", json!(name("d"))), ("name", text_value)])
        }
        Kind::Dimension => {
            json!({ "id": name("d"), "name": text, "cells": [{ "roles": [code], "expects": [text] }] })
        }
        Kind::Point => json!({ "name": name("point"), "expects": [text] }),
        Kind::Cell => json!({ "roles": [code], "expects": [text] }),
        Kind::Statement => match (number % 3, model) {
            (0, Some(model)) => model,
            (1, Some(model)) => json!(format!("{} {text}", text_of(&model))),
            _ => text_value,
        },
        Kind::Move => {
            let to = ["operations/coo", "A1", "B2"][number % 3];
            json!({ "from": code, "to": to, "kind": "switch" })
        }
        Kind::Title => {
            json!({ "title": text, "about": text, "meanings": [{ "id": "m", "name": text, "about": text }] })
        }
        Kind::Meaning => json!({ "id": name("m"), "name": text, "about": text, "nearest": [code] }),
        Kind::Reality => {
            json!({ "id": name("r"), "name": text, "applies_to": [code], "about": text, "practice": text })
        }
        Kind::Waiver => json!({ "code": "gap", "at": code, "because": text }),
        Kind::Codes => code.clone(),
        Kind::Texts => text_value,
    }
}

/// A map with none of what is said twice.
fn keep_first(list: &mut Vec<Value>, name: impl Fn(&Value) -> String) {
    let mut seen = HashSet::new();
    list.retain(|one| seen.insert(name(one).to_lowercase()));
}

/// What a list of names may name, each once.
fn keep_known(list: &mut Vec<Value>, known: &[String], others: bool) {
    let mut seen = HashSet::new();
    list.retain(|one| {
        let name = one.as_str().unwrap_or_default();
        (known.iter().any(|known| known == name) || others && name.contains('/'))
            && seen.insert(name.to_owned())
    });
}

impl Draft {
    /// Makes a sound ladder of it again, in the order in which its cells are told.
    fn settle(&mut self) {
        keep_first(self.list("levels"), |level| named(level, "id").to_string());
        keep_first(self.list("tracks"), |track| track["id"].to_string());
        keep_first(self.list("roles"), |role| role["code"].to_string());
        keep_first(self.list("dimensions"), |dimension| dimension["id"].to_string());
        keep_first(self.list("titles"), |title| title["title"].to_string());
        keep_first(self.list("realities"), |reality| reality["id"].to_string());
        keep_first(self.list("allow"), |waiver| format!("{} {}", waiver["code"], waiver["at"]));
        for key in ["levels", "tracks", "roles"] {
            if self.list(key).is_empty() {
                self.0[key] = start().0[key].clone();
            }
        }
        let roles = self.settle_roles();
        let codes: Vec<String> = roles.iter().map(|(code, ..)| code.clone()).collect();
        for title in self.list("titles") {
            let meanings = items(title, "meanings");
            keep_first(meanings, |meaning| meaning["id"].to_string());
            for meaning in meanings.iter_mut() {
                keep_known(items(meaning, "nearest"), &codes, true);
            }
        }
        self.list("titles").retain(|title| title["meanings"] != json!([]));
        for reality in self.list("realities") {
            keep_known(items(reality, "applies_to"), &codes, true);
        }
        self.settle_moves(&roles);
        let tracks: Vec<String> =
            self.list("tracks").iter().map(|track| track["id"].as_str().unwrap().to_owned()).collect();
        let mut with_years = HashSet::new();
        for dimension in self.list("dimensions") {
            settle_dimension(dimension, &roles, &tracks, &mut with_years);
        }
    }

    /// Puts the roles of each track in the order of their levels. Returns the code, the track and the lowest level
    /// of each.
    fn settle_roles(&mut self) -> Vec<(String, String, [usize; 2])> {
        let levels: Vec<Value> = self.list("levels").iter().map(|level| named(level, "id")).collect();
        let tracks: Vec<Value> = self.list("tracks").iter().map(|track| track["id"].clone()).collect();
        let mut all = Vec::new();
        for role in self.list("roles") {
            if !tracks.contains(&role["track"]) {
                role["track"] = tracks[0].clone();
            }
            let of_role = items(role, "level");
            let mut places: Vec<usize> =
                of_role.iter().filter_map(|level| levels.iter().position(|one| one == level)).collect();
            places.sort_unstable();
            let lowest = places.first().copied().unwrap_or_default();
            let highest = places.last().copied().unwrap_or_default().min(lowest + 1);
            *of_role = levels[lowest..=highest].to_vec();
            all.push((role["track"].clone(), [lowest, highest], role.clone()));
        }
        for track in &tracks {
            let places: Vec<usize> = (0..all.len()).filter(|&at| all[at].0 == *track).collect();
            let mut of_track: Vec<_> = places.iter().map(|&at| all[at].clone()).collect();
            of_track.sort_by_key(|(_, levels, _)| *levels);
            places.into_iter().zip(of_track).for_each(|(place, role)| all[place] = role);
        }
        *self.list("roles") = all.iter().map(|(.., role)| role.clone()).collect();
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        all.iter().map(|(track, levels, role)| (text(&role["code"]), text(track), *levels)).collect()
    }

    fn settle_moves(&mut self, roles: &[(String, String, [usize; 2])]) {
        let track =
            |code: &str| roles.iter().find(|(other, ..)| other == code).map(|(_, track, _)| track.clone());
        let mut seen = HashSet::new();
        self.list("moves").retain_mut(|stated| {
            let end = |key: &str| stated[key].as_str().unwrap_or_default().to_owned();
            let (from, to) = (end("from"), end("to"));
            let is_bridge = to.contains('/');
            let is_switch = !is_bridge && track(&to).is_some() && track(&to) != track(&from);
            stated["kind"] = json!(if is_bridge { "bridge" } else { "switch" });
            let is_sound = track(&from).is_some() && (is_bridge || is_switch);
            is_sound && seen.insert((from.clone(), to.clone())) && {
                let is_new = seen.insert((to, from));
                if !is_new {
                    say(stated, "both_ways", None);
                }
                is_new
            }
        });
    }
}

fn settle_dimension(
    dimension: &mut Value,
    roles: &[(String, String, [usize; 2])],
    tracks: &[String],
    with_years: &mut HashSet<String>,
) {
    keep_known(items(dimension, "tracks"), tracks, false);
    let on: Vec<String> =
        items(dimension, "tracks").iter().map(|one| one.as_str().unwrap().to_owned()).collect();
    let asked = roles.iter().filter(|(_, track, _)| on.is_empty() || on.contains(track));
    let mut free: Vec<String> = asked.map(|(code, ..)| code.clone()).collect();
    let mut points: Vec<Value> = Vec::new();
    let mut ids = HashSet::new();
    let mut origins: Vec<(String, Option<usize>, [usize; 2])> = Vec::new();
    if dimension["scale"].is_array() {
        let scale = items(dimension, "scale");
        keep_first(scale, |point| named(point, "name").to_string());
        for (place, point) in scale.iter_mut().enumerate() {
            points.push(named(point, "name"));
            if point.is_object() {
                for statement in items(point, "expects") {
                    let is_lower =
                        |(_, origin, _): &&(_, Option<usize>, _)| origin.is_some_and(|at| at < place);
                    settle_statement(statement, &mut ids, &origins, is_lower);
                    let id = statement["id"].as_str().map(str::to_owned);
                    origins.extend(id.map(|id| (id, Some(place), [0, 0])));
                }
            }
        }
        if scale.is_empty() {
            say(dimension, "scale", None);
        }
    }
    let said: Map<String, Value> = points
        .iter()
        .zip(dimension["scale"].as_array().into_iter().flatten())
        .map(|(name, point)| (name.as_str().unwrap().to_owned(), point["expects"].clone()))
        .collect();
    let place = |code: &Value| roles.iter().position(|(other, ..)| code == other);
    let cells = items(dimension, "cells");
    for cell in cells.iter_mut() {
        keep_known(items(cell, "roles"), &free, false);
        items(cell, "roles").sort_by_key(|code| place(code));
        let rating = cell["rating"].clone();
        if !points.contains(&rating) {
            say(cell, "rating", None);
        }
        let of_point = rating.as_str().and_then(|name| said.get(name)).and_then(Value::as_array);
        let of_point: Vec<String> =
            of_point.into_iter().flatten().map(|statement| text_of(statement).to_owned()).collect();
        items(cell, "expects").retain(|one| !of_point.iter().any(|other| other == text_of(one)));
        let of_cell: Vec<String> =
            items(cell, "roles").iter().map(|one| one.as_str().unwrap().to_owned()).collect();
        if of_cell.iter().any(|code| with_years.contains(code)) || cell["years"].is_null() {
            say(cell, "years", None);
            say(cell, "years_in", None);
        } else {
            with_years.extend(of_cell.iter().cloned());
        }
        let is_asking = !cell["rating"].is_null() || !cell["years"].is_null() || cell["expects"] != json!([]);
        if is_asking {
            free.retain(|code| !of_cell.contains(code));
        } else {
            items(cell, "roles").clear();
        }
    }
    cells.retain(|cell| cell["roles"] != json!([]));
    cells.sort_by_key(|cell| place(&cell["roles"][0]));
    for cell in cells.iter_mut() {
        let levels = roles[place(&cell["roles"][0]).unwrap()].2;
        let lowest = cell["roles"].as_array().unwrap().iter().filter_map(place);
        let lowest = lowest.map(|at| roles[at].2).min().unwrap_or(levels);
        for statement in items(cell, "expects") {
            let is_lower = |(_, point, levels): &&(_, Option<usize>, _)| point.is_some() || *levels < lowest;
            settle_statement(statement, &mut ids, &origins, is_lower);
            let id = statement["id"].as_str().map(str::to_owned);
            origins.extend(id.map(|id| (id, None, lowest)));
        }
    }
    keep_known(items(dimension, "not_asked"), &free, false);
    items(dimension, "not_asked").sort_by_key(|code| place(code));
}

/// An id once, and growth out of what is lower and before it.
fn settle_statement(
    statement: &mut Value,
    ids: &mut HashSet<String>,
    origins: &[(String, Option<usize>, [usize; 2])],
    is_lower: impl Fn(&&(String, Option<usize>, [usize; 2])) -> bool,
) {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    if text(&statement["id"]).is_some_and(|id| !ids.insert(id)) {
        say(statement, "id", None);
    }
    let expands = text(&statement["expands"]);
    let origin = origins.iter().filter(is_lower).find(|(id, ..)| Some(id) == expands.as_ref());
    if origin.is_none() {
        say(statement, "expands", None);
    }
}
