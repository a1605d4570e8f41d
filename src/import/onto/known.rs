//! Owns which parts of a sheet are those of the ladder that it is laid over: those that a comparison of the two tells
//! as the same, and for the rest those that are called the same or stand in the same place.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::model::Ladder;
use crate::model::letters::uncased;
use crate::source::{parse_ladder, yaml_of};

use super::super::about::{labels_of, renamed};
use super::super::settings::Fact;
use super::dimensions::has_years_alone;
use super::names::Names;
use super::roles::level_label;
use super::{Says, list, name, set, text};

/// Says which parts of a ladder are those of another, the ladder being the first.
pub type FindSame = fn(&Ladder, &Ladder) -> SameParts;

/// For each part of one ladder the part of another that it is, by their indices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SameParts {
    /// The levels.
    pub levels: Vec<Option<usize>>,
    /// The tracks.
    pub tracks: Vec<Option<usize>>,
    /// The roles.
    pub roles: Vec<Option<usize>>,
    /// The dimensions.
    pub dimensions: Vec<Option<usize>>,
}

impl SameParts {
    /// What each part of a sheet is called in the ladder: roles by their codes, or by titles and levels where the sheet
    /// has no codes; levels and dimensions by their names.
    pub(super) fn by_names(held: &Value, sheet: &Value, says: &Says) -> Self {
        Self {
            levels: Vec::new(),
            tracks: Vec::new(),
            roles: roles_by_names(list(held, "roles"), list(sheet, "roles"), says),
            dimensions: dimensions_by_names(list(held, "dimensions"), list(sheet, "dimensions")),
        }
    }

    /// The parts of a sheet that are those of the ladder: what they ask counts, and what they are called.
    pub(super) fn of(held: (&Value, &Ladder), sheet: &Value, says: &Says, find: FindSame) -> Self {
        let (held, ladder) = held;
        let by_names = Self::by_names(held, sheet, says);
        let mut same = match parse_ladder(&yaml_of(&likened(held, sheet, says, &by_names))) {
            Ok(likened) => find(ladder, &likened),
            Err(_) => Self::default(),
        };
        fill(&mut same.roles, &by_names.roles);
        fill(&mut same.dimensions, &by_names.dimensions);
        by_place(&mut same.dimensions, list(held, "dimensions"), list(sheet, "dimensions"));
        same
    }
}

/// Adds pairs where both are free.
fn fill(known: &mut Vec<Option<usize>>, others: &[Option<usize>]) {
    known.resize(others.len(), None);
    for (place, other) in others.iter().enumerate() {
        if known[place].is_none() && !known.contains(other) {
            known[place] = *other;
        }
    }
}

/// A sheet as a ladder of which the names that its reader made up are like none of the ladder, unless what is called
/// by them is called the same there.
fn likened(held: &Value, sheet: &Value, says: &Says, by_names: &SameParts) -> Value {
    let mut likened = sheet.clone();
    if !says.contains(&Fact::Code) {
        let mut names = Names::default();
        for (place, role) in list(sheet, "roles").iter().enumerate() {
            let same = by_names.roles[place].and_then(|index| text(&list(held, "roles")[index], "code"));
            let called = same.unwrap_or_else(|| format!("no-{place}-of-the-sheet"));
            names.codes.extend(name(role, "code").map(|code| (code, called)));
        }
        names.rename(&mut likened);
    }
    let dimensions = likened.get_mut("dimensions").and_then(Value::as_array_mut).into_iter().flatten();
    for (place, dimension) in dimensions.enumerate() {
        let same = by_names.dimensions[place].and_then(|index| text(&list(held, "dimensions")[index], "id"));
        let called = same.unwrap_or_else(|| format!("no-{place}-of-the-sheet"));
        set(dimension, "id", Some(called.into()));
    }
    likened
}

/// Which role of the ladder each role of the sheet is called as, by its index.
fn roles_by_names(before: &[Value], on_sheet: &[Value], says: &Says) -> Vec<Option<usize>> {
    let mut known: Vec<Option<usize>> = vec![None; on_sheet.len()];
    let mut pair = |called: &dyn Fn(&Value) -> Option<String>| {
        let taken: HashSet<usize> = known.iter().flatten().copied().collect();
        let mut free: HashMap<String, Vec<usize>> = HashMap::new();
        for index in (0..before.len()).filter(|index| !taken.contains(index)) {
            if let Some(called) = called(&before[index]) {
                free.entry(called).or_default().push(index);
            }
        }
        let mut wanted: HashMap<String, Vec<usize>> = HashMap::new();
        for place in (0..on_sheet.len()).filter(|place| known[*place].is_none()) {
            if let Some(called) = called(&on_sheet[place]) {
                wanted.entry(called).or_default().push(place);
            }
        }
        for (called, places) in wanted {
            if let ([place], Some([index])) = (&places[..], free.get(&called).map(Vec::as_slice)) {
                known[*place] = Some(*index);
            }
        }
    };
    // Codes that are made of levels may be those of other roles.
    if !says.contains(&Fact::Code) {
        pair(&|role| name(role, "title").filter(|_| says.contains(&Fact::Title)));
        pair(&|role| level_label(role).filter(|_| says.contains(&Fact::Level)));
    }
    pair(&|role| name(role, "code"));
    known
}

/// Which dimension of the ladder each of the sheet is called as.
fn dimensions_by_names(before: &[Value], on_sheet: &[Value]) -> Vec<Option<usize>> {
    let mut known: Vec<Option<usize>> = vec![None; on_sheet.len()];
    let labels = labels_of("dimensions", &serde_json::json!({"dimensions": before}));
    for key in ["", "name", "short", "id"] {
        for place in 0..on_sheet.len() {
            let called = name(&on_sheet[place], if key == "id" { "id" } else { "name" });
            let is_called = |index: usize| match key {
                "" => Some(uncased(&labels[index])),
                _ => name(&before[index], key),
            };
            let is_it = |index: &usize| !known.contains(&Some(*index)) && is_called(*index) == called;
            if known[place].is_none() && called.is_some() {
                known[place] = (0..before.len()).find(is_it);
            }
        }
    }
    known
}

/// Has dimensions that are not known be the ones that are not on the sheet and stand between the same others.
fn by_place(known: &mut [Option<usize>], before: &[Value], on_sheet: &[Value]) {
    let names = |all: &[Value]| -> Vec<String> {
        all.iter().map(|one| name(one, "name").unwrap_or_default()).collect()
    };
    let (old, mut new) = (names(before), names(on_sheet));
    // What is known has the old name here.
    for (name, known) in new.iter_mut().zip(known.iter()) {
        if let Some(index) = known {
            name.clone_from(&old[*index]);
        }
    }
    let names: Vec<&str> = new.iter().map(String::as_str).collect();
    let renamed: HashMap<String, String> =
        renamed(&old, &names).into_iter().map(|(old, new)| (new, old)).collect();
    for place in (0..new.len()).filter(|place| known[*place].is_none()).collect::<Vec<_>>() {
        let index = renamed.get(&new[place]).and_then(|name| old.iter().position(|old| old == name));
        let is_of_years =
            |index: &usize| has_years_alone(&on_sheet[place]) == has_years_alone(&before[*index]);
        known[place] = index.filter(is_of_years);
    }
}
