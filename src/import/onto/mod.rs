//! Owns the laying of what a sheet says over a ladder that there is already: what the sheet says is as it says, and
//! what no sheet holds, or this one is silent about, stays.

mod cells;
mod dimensions;
mod known;
mod names;
mod roles;

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::Value;

use crate::model::Ladder;
use crate::model::letters::uncased;
use crate::source::LadderFile;

use super::about::{cleaned, raise_roles};
use super::settings::Fact;

use dimensions::{keep_cells, merged_dimensions};
use names::level_id;
use roles::merged_roles;

pub use known::{FindSame, SameParts};
pub(super) use names::Names;

/// Which facts of roles a sheet has in words of its own, and not by what else it says.
pub(super) type Says = BTreeSet<Fact>;

/// What a sheet says that has all of them.
pub(super) fn says_all() -> Says {
    Fact::WORDS.iter().map(|(fact, _)| *fact).collect()
}

/// What a ladder becomes by what a sheet says, all in the shape of a file.
pub(super) struct LaidOver {
    /// The ladder with nothing but its parts called as the sheet does.
    pub(super) renamed: Value,
    /// All that it becomes.
    pub(super) ladder: Value,
}

/// Lays what a sheet says over a ladder. What is not on the sheet is no more, and with it go the moves and whatever
/// else needs it. A sheet that says nothing of facts of roles leaves them; where something is stated beside the table, all
/// else is.
pub(super) fn laid_over(
    held: &Value,
    sheet: &Value,
    says: &Says,
    stated: Option<&HashSet<String>>,
    same: &SameParts,
) -> LaidOver {
    let mut renamed = held.clone();
    Names::of(held, sheet, says, same).rename(&mut renamed);
    if let Some(stated) = stated {
        let mut ladder = sheet.clone();
        keep_cells(&mut ladder, &renamed, &same.dimensions, stated);
        without_lost_waivers(&mut ladder, &renamed);
        return LaidOver { renamed, ladder };
    }
    let mut ladder = renamed.clone();
    let codes = merged_roles(&mut ladder, &renamed, sheet, &same.roles, says);
    merged_dimensions(&mut ladder, &renamed, sheet, &same.dimensions, &codes);
    raise_roles(&mut ladder);
    without_what_is_gone(&mut ladder, &renamed);
    without_lost_waivers(&mut ladder, &renamed);
    LaidOver { renamed, ladder }
}

/// A ladder that sheets are laid over.
pub(super) struct Held<'h> {
    /// It in the shape of its file.
    pub(super) value: Value,
    ladder: &'h Ladder,
    find: FindSame,
}

impl<'h> Held<'h> {
    /// The ladder of a file, of which `find` says which parts are those of another.
    pub(super) fn of(file: &'h LadderFile, find: FindSame) -> Self {
        Self { value: file.value(), ladder: &file.ladder.ladder, find }
    }

    /// Which parts of a sheet are those of the ladder.
    pub(super) fn same_parts(&self, sheet: &Value, says: &Says) -> SameParts {
        SameParts::of((&self.value, self.ladder), sheet, says, self.find)
    }

    /// The names that a sheet has for what is in the ladder.
    pub(super) fn names_on(&self, sheet: &Value, says: &Says) -> Names {
        Names::of(&self.value, sheet, says, &self.same_parts(sheet, says))
    }

    /// Makes levels from the one to the other of what a sheet has as `L2-L4`, unless the ladder has a level that is
    /// called so.
    pub(super) fn spread_levels(&self, sheet: &mut Value) {
        let levels: Vec<String> = list(sheet, "levels").iter().filter_map(level_id).collect();
        let held: Vec<String> = list(&self.value, "levels").iter().filter_map(level_id).collect();
        let ends = |level: &str| {
            let is_level = |half: &str| levels.iter().any(|level| level == half);
            let mut halves = level.match_indices('-').map(|(at, _)| (&level[..at], &level[at + 1..]));
            halves
                .find(|(low, high)| is_level(low) && is_level(high))
                .map(|(low, high)| [low, high].map(str::to_owned))
        };
        let spans: HashMap<&String, [String; 2]> = levels
            .iter()
            .filter(|level| !held.contains(level))
            .filter_map(|level| Some((level, ends(level)?)))
            .collect();
        let others: Vec<&String> = levels.iter().filter(|level| !spans.contains_key(level)).collect();
        let spread = |level: &String| {
            let [low, high] = spans.get(level)?;
            let place = |end: &String| others.iter().position(|level| *level == end);
            others.get(place(low)?..=place(high)?)
        };
        for role in sheet.get_mut("roles").and_then(Value::as_array_mut).into_iter().flatten() {
            let level = match list(role, "level") {
                [only] => cleaned(only),
                _ => text(role, "level"),
            };
            if let Some(levels) = level.as_ref().and_then(spread) {
                role["level"] = levels.iter().map(|level| level.as_str()).collect();
            }
        }
        if let Some(all) = sheet.get_mut("levels").and_then(Value::as_array_mut) {
            all.retain(|level| level_id(level).is_none_or(|level| spread(&level).is_none()));
        }
    }
}

/// How many of the roles of a ladder, and how many of its dimensions, a sheet has by their names.
pub(super) fn known_on(held: &Value, sheet: &Value, says: &Says) -> [usize; 2] {
    counts(&SameParts::by_names(held, sheet, says))
}

fn counts(same: &SameParts) -> [usize; 2] {
    [&same.roles, &same.dimensions].map(|known| known.iter().flatten().count())
}

/// How many roles and how many dimensions a ladder has.
pub(super) fn parts_of(held: &Value) -> [usize; 2] {
    ["roles", "dimensions"].map(|key| list(held, key).len())
}

/// What of a ladder a sheet has none of, where it is a sheet of something else, or was not read as what it is.
pub(super) fn is_another(held: &Value, same: &SameParts) -> Option<&'static str> {
    let [roles, dimensions] = counts(same);
    let has_dimensions = parts_of(held)[1] > 0;
    if roles == 0 {
        Some("roles")
    } else if dimensions == 0 && has_dimensions {
        Some("dimensions")
    } else {
        None
    }
}

/// Whether a version comes before another, number by number.
pub(super) fn is_older(version: &str, than: &Value) -> bool {
    let numbers = |version: &str| -> Vec<u64> {
        let parts = version.split(['.', '-', '+']);
        parts.map_while(|part| part.parse().ok()).collect()
    };
    cleaned(than).is_some_and(|than| numbers(version) < numbers(&than))
}

/// What roles are called in the ladder, by what the sheet calls them.
type Codes = HashMap<String, String>;

/// A list of something; an empty one where there is none.
fn list<'v>(of: &'v Value, key: &str) -> &'v [Value] {
    of.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A text under a key, as a ladder has it.
fn text(of: &Value, key: &str) -> Option<String> {
    of.get(key).and_then(cleaned)
}

/// A text under a key by which things are told apart.
fn name(of: &Value, key: &str) -> Option<String> {
    text(of, key).map(|text| uncased(&text))
}

/// A text by itself by which things are told apart.
fn cleaned_name(text: &Value) -> Option<String> {
    cleaned(text).map(|text| uncased(&text))
}

/// The texts of a list.
fn texts(of: &Value, key: &str) -> Vec<String> {
    list(of, key).iter().filter_map(cleaned).collect()
}

/// Sets a key, or takes it away where there is nothing to set.
fn set(of: &mut Value, key: &str, value: Option<Value>) {
    let Some(keys) = of.as_object_mut() else { return };
    match value {
        Some(value) => _ = keys.insert(key.to_owned(), value),
        None => _ = keys.shift_remove(key),
    }
}

/// The keys that any item of a list has: under the others a sheet is silent.
fn keys_of<'k>(all: &[Value], keys: &[&'k str]) -> Vec<&'k str> {
    keys.iter().copied().filter(|key| all.iter().any(|one| one.get(*key).is_some())).collect()
}

/// Takes what a sheet says under keys.
fn take_said(of: &mut Value, said: &Value, keys: &[&str]) {
    for key in keys {
        set(of, key, said.get(*key).cloned());
    }
}

/// Takes away what names roles that are no more: moves, and the roles that titles and realities lead to.
fn without_what_is_gone(ladder: &mut Value, held: &Value) {
    let codes =
        |of: &Value| list(of, "roles").iter().filter_map(|role| name(role, "code")).collect::<Vec<_>>();
    let (before, now) = (codes(held), codes(ladder));
    let is_gone = |code: &Value| {
        let code = cleaned(code).map(|code| uncased(&code)).unwrap_or_default();
        before.contains(&code) && !now.contains(&code)
    };
    let mut keep = |key: &str, is_kept: &mut dyn FnMut(&mut Value) -> bool| {
        if let Some(items) = ladder.get_mut(key).and_then(Value::as_array_mut) {
            items.retain_mut(is_kept);
        }
    };
    keep("moves", &mut |one| !["from", "to"].iter().any(|end| one.get(*end).is_some_and(is_gone)));
    let without = |of: &mut Value, key: &str| {
        let roles = of.get_mut(key).and_then(Value::as_array_mut);
        let before = roles.as_ref().map_or(0, |roles| roles.len());
        roles.is_none_or(|roles| {
            roles.retain(|code| !is_gone(code));
            before == 0 || !roles.is_empty()
        })
    };
    keep("realities", &mut |one| without(one, "applies_to"));
    keep("titles", &mut |one| {
        for meaning in one.get_mut("meanings").and_then(Value::as_array_mut).into_iter().flatten() {
            if !without(meaning, "nearest") {
                set(meaning, "nearest", None);
            }
        }
        true
    });
}

/// Takes away the waivers of roles, dimensions and cells that are no more.
fn without_lost_waivers(ladder: &mut Value, held: &Value) {
    let codes =
        |of: &Value| list(of, "roles").iter().filter_map(|role| name(role, "code")).collect::<HashSet<_>>();
    let names = |of: &Value| -> HashSet<String> {
        let all = list(of, "dimensions").iter();
        all.flat_map(|one| ["id", "name", "short"].map(|key| name(one, key))).flatten().collect()
    };
    let gone = |of: &dyn Fn(&Value) -> HashSet<String>| -> HashSet<String> { &of(held) - &of(ladder) };
    let (codes, dimensions) = (gone(&codes), gone(&names));
    let is_gone = |at: &str| {
        let at = uncased(at);
        let mut steps = at.split('/').map(str::trim);
        let dimension = steps.next().unwrap_or_default();
        let of_part = at.strip_prefix("role ").or(steps.next());
        let ends = at.strip_prefix("move ").and_then(|ends| ends.split_once(" to "));
        dimensions.contains(dimension)
            || of_part.is_some_and(|code| codes.contains(code.trim()))
            || ends.is_some_and(|(from, to)| codes.contains(from.trim()) || codes.contains(to.trim()))
    };
    if let Some(waivers) = ladder.get_mut("allow").and_then(Value::as_array_mut) {
        waivers.retain(|waiver| !text(waiver, "at").is_some_and(|at| is_gone(&at)));
    }
}
