//! Owns how parts of a ladder are called otherwise: whatever names them follows.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::model::letters::uncased;

use super::super::about::{cleaned, labels_of};
use super::super::settings::Fact;
use super::known::SameParts;
use super::{Says, cleaned_name, list, name, text};

/// What parts are called now, by what they were called, in lower case.
#[derive(Clone, Debug, Default)]
pub(in crate::import) struct Names {
    pub(super) codes: HashMap<String, String>,
    pub(super) levels: HashMap<String, String>,
    /// By what tracks are named.
    tracks: HashMap<String, String>,
    /// By what dimensions are named, each behind a number where another is called so.
    dimensions: HashMap<String, String>,
}

impl Names {
    /// The names that a sheet has for what is in a ladder. What has none on the sheet makes room where its own is taken.
    pub(super) fn of(held: &Value, sheet: &Value, says: &Says, same: &SameParts) -> Self {
        let mut names = Self::default();
        let codes = |of: &Value| list(of, "roles").iter().map(|role| text(role, "code")).collect::<Vec<_>>();
        if says.contains(&Fact::Code) {
            names.codes = renames(&codes(held), &codes(sheet), &same.roles);
        }
        if says.contains(&Fact::Level) {
            // Where a sheet has no level its reader takes a code.
            let is_code = |of: &Value, level: &str| {
                list(of, "roles").iter().any(|role| name(role, "code").is_some_and(|code| code == level))
            };
            let levels = |of: &Value| list(of, "levels").iter().map(level_id).collect::<Vec<_>>();
            let (before, mut on_sheet) = (levels(held), levels(sheet));
            for (place, level) in on_sheet.iter_mut().enumerate() {
                let old = same.levels.get(place).copied().flatten().and_then(|index| before[index].as_ref());
                let is_made = |level: &String| {
                    is_code(sheet, &uncased(level)) && !old.is_some_and(|old| is_code(held, &uncased(old)))
                };
                *level = level.take().filter(|level| !is_made(level));
            }
            names.levels = renames(&before, &on_sheet, &same.levels);
        }
        names.tracks = renames(&called(held, "tracks"), &called(sheet, "tracks"), &same.tracks);
        let labels = |of: &Value| labels_of("dimensions", of).into_iter().map(Some).collect::<Vec<_>>();
        names.dimensions = renames(&labels(held), &labels(sheet), &same.dimensions);
        names
    }

    /// Calls all by their names.
    pub(super) fn rename(&self, ladder: &mut Value) {
        let Self { codes, levels, .. } = self;
        for level in items(ladder, "levels") {
            let id = if level.is_object() { level.get_mut("id") } else { Some(level) };
            if let Some(id) = id {
                call(id, levels);
            }
        }
        for role in items(ladder, "roles") {
            call_under(role, "code", codes);
            call_under(role, "level", levels);
        }
        for dimension in items(ladder, "dimensions") {
            call_under(dimension, "not_asked", codes);
            items(dimension, "cells").for_each(|cell| call_under(cell, "roles", codes));
        }
        for one in items(ladder, "moves") {
            call_under(one, "from", codes);
            call_under(one, "to", codes);
        }
        for title in items(ladder, "titles") {
            items(title, "meanings").for_each(|meaning| call_under(meaning, "nearest", codes));
        }
        items(ladder, "realities").for_each(|reality| call_under(reality, "applies_to", codes));
        for waiver in items(ladder, "allow") {
            if let Some(at) = text(waiver, "at").and_then(|at| self.renamed_place(&at)) {
                waiver["at"] = at.into();
            }
        }
    }

    /// Has a row of an `About` sheet, which was written when all had their old names, say the new ones.
    pub(in crate::import) fn rename_row(&self, texts: &mut [String; 6]) {
        let [part, name, within, _, fact, value] = texts;
        let now = |names: &HashMap<String, String>, text: &mut String| {
            if let Some(now) = names.get(&uncased(text)) {
                text.clone_from(now);
            }
        };
        match uncased(part).as_str() {
            "role" => now(&self.codes, name),
            "level" => now(&self.levels, name),
            "track" => now(&self.tracks, name),
            "dimension" => now(&self.dimensions, name),
            "rating" | "rating statement" => now(&self.dimensions, within),
            "cell" | "statement" => {
                let code =
                    |code: &str| self.codes.get(&uncased(code)).cloned().unwrap_or_else(|| code.to_owned());
                *name = name.split(", ").map(code).collect::<Vec<_>>().join(", ");
                now(&self.dimensions, within);
            }
            "move" => {
                if let Some(mut place) = self.renamed_place(&format!("move {name}")) {
                    *name = place.split_off("move ".len());
                }
            }
            "allowed finding" => {
                let place =
                    name.split_once(" at ").and_then(|(code, at)| Some((code, self.renamed_place(at)?)));
                if let Some((code, at)) = place {
                    *name = format!("{code} at {at}");
                }
            }
            _ => {}
        }
        match uncased(fact).as_str() {
            "from" | "to" | "nearest role" | "applies to" => now(&self.codes, value),
            "level" => now(&self.levels, value),
            "only for track" => now(&self.tracks, value),
            "at" => *value = self.renamed_place(value).unwrap_or_else(|| value.clone()),
            _ => {}
        }
    }

    /// Without those by which nothing is called: what a sheet says of roles, levels or tracks under just the names that
    /// they have has been renamed there, too.
    pub(in crate::import) fn without_renamed(
        &mut self,
        sheet: &Value,
        noted: impl Fn(&str) -> HashSet<String>,
    ) {
        let is_renamed = |part: &str, now: Vec<Option<String>>| {
            noted(part) == now.iter().flatten().map(|name| uncased(name)).collect()
        };
        if is_renamed("role", list(sheet, "roles").iter().map(|role| text(role, "code")).collect()) {
            self.codes.clear();
        }
        if is_renamed("level", list(sheet, "levels").iter().map(level_id).collect()) {
            self.levels.clear();
        }
        if is_renamed("track", called(sheet, "tracks")) {
            self.tracks.clear();
        }
    }

    /// How a waiver names a place of which something is called otherwise.
    fn renamed_place(&self, at: &str) -> Option<String> {
        let now = |names: &HashMap<String, String>, name: &str| names.get(&uncased(name.trim())).cloned();
        if let Some((dimension, rest)) = at.split_once('/') {
            let (code, statement) = rest.split_once('/').map_or((rest, None), |(code, of)| (code, Some(of)));
            let statement = statement.map(|of| format!("/{of}")).unwrap_or_default();
            return now(&self.codes, code).map(|code| format!("{dimension}/{code}{statement}"));
        }
        let (what, which) = at.split_once(' ')?;
        let which = match uncased(what).as_str() {
            "role" => now(&self.codes, which),
            "level" => now(&self.levels, which),
            "move" => {
                let (from, to) = which.split_once(" to ")?;
                let end = |name: &str| now(&self.codes, name).unwrap_or_else(|| name.to_owned());
                Some(format!("{} to {}", end(from), end(to)))
            }
            _ => None,
        }?;
        Some(format!("{what} {which}"))
    }
}

/// What the parts of a list are named.
fn called(of: &Value, key: &str) -> Vec<Option<String>> {
    list(of, key).iter().map(|one| text(one, "name")).collect()
}

/// What a level is called, in either form.
pub(super) fn level_id(level: &Value) -> Option<String> {
    cleaned(level.get("id").unwrap_or(level))
}

/// What is called otherwise: what is the same under another name, and what has no place on the sheet but the name of
/// something there.
fn renames(
    before: &[Option<String>],
    on_sheet: &[Option<String>],
    same: &[Option<usize>],
) -> HashMap<String, String> {
    let mut names = HashMap::new();
    let taken: HashSet<String> = on_sheet.iter().flatten().map(|name| uncased(name)).collect();
    let known = same.iter().zip(on_sheet).filter_map(|(index, now)| Some(((*index)?, now.clone()?)));
    let known: HashMap<usize, String> = known.collect();
    for (index, old) in before.iter().enumerate() {
        let Some(old) = old else { continue };
        match known.get(&index) {
            Some(now) if uncased(now) != uncased(old) => _ = names.insert(uncased(old), now.clone()),
            None if taken.contains(&uncased(old)) => {
                let is_free = |name: &String| {
                    !taken.contains(name) && !before.iter().flatten().any(|old| uncased(old) == *name)
                };
                let mut others = (1..).map(|number| format!("{}-{number}", uncased(old)));
                names.extend(others.find(is_free).map(|now| (uncased(old), now)));
            }
            _ => {}
        }
    }
    names
}

fn items<'v>(of: &'v mut Value, key: &str) -> impl Iterator<Item = &'v mut Value> {
    of.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten()
}

/// Calls what stands under a key, a name or a list of names, by its name.
fn call_under(of: &mut Value, key: &str, names: &HashMap<String, String>) {
    match of.get_mut(key) {
        Some(Value::Array(all)) => all.iter_mut().for_each(|one| call(one, names)),
        Some(one) => call(one, names),
        None => {}
    }
}

fn call(name: &mut Value, names: &HashMap<String, String>) {
    if let Some(now) = cleaned_name(name).and_then(|old| names.get(&old)) {
        *name = now.as_str().into();
    }
}
