//! Owns the cells of a dimension that a sheet is laid over: which roles still share one, and what is asked of them.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use crate::source::{number, pairs};

use super::super::about::cleaned;
use super::super::words::years_in;
use super::{Codes, cleaned_name, list, name, set, text, texts};

/// What a dimension of a sheet asks of each role.
pub(super) struct AskedOnSheet {
    of_roles: HashMap<String, AskedOfRole>,
    /// The codes of the roles of each cell, in the order of the sheet.
    pub(super) roles: Vec<Vec<String>>,
    pub(super) not_asked: Vec<String>,
}

/// What a cell of a sheet says.
#[derive(Clone, PartialEq)]
struct AskedOfRole {
    /// All but the roles and the statements.
    facts: Map<String, Value>,
    statements: Vec<Value>,
}

/// What is stated beside the cells of a sheet, so that what has no place in them is no longer meant; without it whatever
/// a cell does not say stays.
#[derive(Clone, Copy)]
pub(super) struct StatedBeside<'s>(pub(super) Option<&'s HashSet<String>>);

impl StatedBeside<'_> {
    fn has(self, value: &Value) -> bool {
        self.0.is_none_or(|stated| cleaned(value).is_some_and(|text| stated.contains(&text)))
    }

    /// What stays of something that the sheet does not say.
    fn what_stays(self, value: &Value) -> Option<Value> {
        match value {
            Value::Array(all) => {
                let stay: Vec<Value> = all.iter().filter(|one| self.has(one)).cloned().collect();
                (!stay.is_empty()).then_some(Value::Array(stay))
            }
            one => self.has(one).then(|| one.clone()),
        }
    }
}

impl AskedOnSheet {
    /// What a dimension of a sheet asks, of roles as the ladder calls them.
    pub(super) fn of(dimension: &Value, codes: &Codes) -> Self {
        let called = |of: &Value, key: &str| -> Vec<String> {
            texts(of, key).into_iter().filter_map(|code| codes.get(&code).cloned()).collect()
        };
        let mut asked =
            Self { of_roles: HashMap::new(), roles: Vec::new(), not_asked: called(dimension, "not_asked") };
        for cell in list(dimension, "cells") {
            let mut facts = cell.as_object().cloned().unwrap_or_default();
            let statements = facts.shift_remove("expects").and_then(|all| all.as_array().cloned());
            facts.shift_remove("roles");
            let of_role = AskedOfRole { facts, statements: statements.unwrap_or_default() };
            let roles = called(cell, "roles");
            asked.of_roles.extend(roles.iter().map(|code| (code.clone(), of_role.clone())));
            asked.roles.push(roles);
        }
        asked
    }

    /// Reads the cells by what is known of the dimension: which words are ratings, and what these ask by themselves.
    pub(super) fn know(&mut self, points: &[Value], old: &Value) {
        let cells = list(old, "cells").iter();
        let cells = cells.flat_map(|cell| texts(cell, "roles").into_iter().map(move |code| (code, cell)));
        let cells: HashMap<String, &Value> = cells.collect();
        for (code, asked) in &mut self.of_roles {
            let held = cells.get(code);
            asked.know(points, held.map_or(&[][..], |cell| list(cell, "expects")));
            if held.is_some_and(|cell| cell.get("years").is_some()) {
                asked.find_years();
            }
        }
    }

    /// Takes the years of another dimension, for the cells that say none.
    pub(super) fn take_years(&mut self, years: &Self) {
        for (code, asked) in &mut self.of_roles {
            let of_role = years.of_roles.get(code).into_iter().flat_map(|of| &of.facts);
            for (key, value) in of_role {
                asked.facts.entry(key.clone()).or_insert_with(|| value.clone());
            }
        }
    }
}

impl AskedOfRole {
    /// Whether the same is asked, as far as both say it.
    fn agrees_with(&self, other: &Self) -> bool {
        let agree = |one: &Map<String, Value>, other: &Map<String, Value>, keys: &[&str]| {
            let is_other =
                |key: &&&str| one.get(**key).zip(other.get(**key)).is_some_and(|(one, other)| one != other);
            !keys.iter().any(|key| is_other(&key))
        };
        let facts = ["rating", "years", "years_in"].map(|key| self.facts.get(key) == other.facts.get(key));
        let pairs = || self.statements.iter().zip(&other.statements);
        facts == [true; 3]
            && agree(&self.facts, &other.facts, &["inferred"])
            && self.statements.len() == other.statements.len()
            && pairs().all(|(one, other)| said(one) == said(other))
            && pairs()
                .filter_map(|(one, other)| one.as_object().zip(other.as_object()))
                .all(|(one, other)| agree(one, other, &["id", "examples", "expands"]))
    }

    /// How much it says beside texts.
    fn facts_said(&self) -> usize {
        let of_statements = self.statements.iter().filter_map(Value::as_object).map(Map::len);
        self.facts.len() + of_statements.sum::<usize>()
    }

    fn know(&mut self, points: &[Value], held: &[Value]) {
        let called = |point: &Value| name(point, "name").or_else(|| cleaned_name(point));
        let point = |text: &Value| {
            let text = said(text).and_then(|text| cleaned_name(&text.into()));
            points.iter().find(|point| text.is_some() && called(point) == text)
        };
        let is_first = |rating: &Value| held.first().and_then(said) == cleaned(rating);
        match self.facts.get("rating").cloned() {
            // What stands first in a cell of the ladder is a statement.
            Some(rating) if point(&rating).is_none() && is_first(&rating) => {
                self.facts.shift_remove("rating");
                self.statements.insert(0, rating);
            }
            None if self.statements.first().and_then(point).is_some() => {
                let rating = self.statements.remove(0);
                self.facts.insert("rating".to_owned(), rating);
            }
            _ => {}
        }
        let Some(point) = self.facts.get("rating").and_then(point) else { return };
        let rating = point.get("name").unwrap_or(point).clone();
        self.facts.insert("rating".to_owned(), rating);
        // The sheet shows it with what each cell asks beside that.
        for text in list(point, "expects").iter().map(said) {
            if !held.iter().any(|own| said(own) == text)
                && let Some(place) = self.statements.iter().position(|one| said(one) == text)
            {
                self.statements.remove(place);
            }
        }
    }
}

impl AskedOfRole {
    /// Takes the years out of the statements, where nothing else says them.
    fn find_years(&mut self) {
        let years = |statement: &Value| years_in(&said(statement)?);
        if self.facts.contains_key("years") {
            return;
        }
        if let Some((place, (years, is_in))) =
            self.statements.iter().enumerate().find_map(|(place, one)| Some((place, years(one)?)))
        {
            self.statements.remove(place);
            self.facts
                .extend(number(f64::from(years.halves()) / 2.0).map(|years| ("years".to_owned(), years)));
            self.facts.extend(is_in.map(|is_in| ("years_in".to_owned(), is_in.into())));
        }
    }
}

/// The text of a statement, in whichever form.
fn said(statement: &Value) -> Option<String> {
    cleaned(statement.get("text").unwrap_or(statement))
}

/// The cells of a dimension: those that there were, each of the roles of which the same is asked still, then those of
/// the other roles where these have their places.
pub(super) fn merged_cells(
    old: &Value,
    asked: &AskedOnSheet,
    order: &[String],
    points: &[Value],
    says_years: bool,
    stated: StatedBeside<'_>,
) -> Vec<Value> {
    let before = list(old, "cells");
    let says_ratings =
        asked.of_roles.values().any(|one| one.facts.contains_key("rating")) || points.is_empty();
    let mut cells: Vec<(Value, AskedOfRole)> = Vec::new();
    let mut done: HashSet<&String> = HashSet::new();
    let mut ids: HashSet<String> = HashSet::new();
    for cell in before {
        let of_cell = texts(cell, "roles");
        let mut groups: Vec<(Vec<&String>, &AskedOfRole)> = Vec::new();
        for code in of_cell.iter().filter_map(|code| order.iter().find(|one| *one == code)) {
            let Some(of_role) = asked.of_roles.get(code) else { continue };
            done.insert(code);
            match groups.iter_mut().find(|(_, other)| other.agrees_with(of_role)) {
                Some((roles, most)) => {
                    roles.push(code);
                    if of_role.facts_said() > most.facts_said() {
                        *most = of_role;
                    }
                }
                None => groups.push((vec![code], of_role)),
            }
        }
        // What most of them are asked is the cell, and what is split off comes behind.
        groups.sort_by_key(|(roles, _)| std::cmp::Reverse(roles.len()));
        for (roles, of_role) in groups {
            let mut now = cell.clone();
            set_roles(&mut now, &roles);
            take_facts(&mut now, of_role, says_ratings, says_years, stated);
            let statements = merged_statements(list(cell, "expects"), &of_role.statements, &mut ids, stated);
            set(&mut now, "expects", Some(Value::Array(statements)));
            cells.push((now, of_role.clone()));
        }
    }
    add_others(&mut cells, asked, order, &done);
    cells.into_iter().map(|(cell, _)| cell).collect()
}

/// Adds what is asked of roles of which nothing was: to a cell that the sheet has them share, or in new ones.
fn add_others(
    cells: &mut Vec<(Value, AskedOfRole)>,
    asked: &AskedOnSheet,
    order: &[String],
    done: &HashSet<&String>,
) {
    let place = |cell: &Value| {
        texts(cell, "roles").iter().filter_map(|code| order.iter().position(|one| one == code)).min()
    };
    for roles in &asked.roles {
        let new: Vec<&String> =
            order.iter().filter(|code| roles.contains(code) && !done.contains(code)).collect();
        let Some(of_role) = new.first().and_then(|code| asked.of_roles.get(*code)) else { continue };
        let shares = |(cell, of): &&mut (Value, AskedOfRole)| {
            of.agrees_with(of_role) && texts(cell, "roles").iter().any(|code| roles.contains(code))
        };
        if let Some((cell, _)) = cells.iter_mut().find(shares) {
            let all = texts(cell, "roles");
            let all: Vec<&String> =
                order.iter().filter(|code| all.contains(code) || new.contains(code)).collect();
            set_roles(cell, &all);
            continue;
        }
        let mut cell = Value::Object(of_role.facts.clone());
        set_roles(&mut cell, &new);
        set(&mut cell, "expects", Some(Value::Array(of_role.statements.clone())));
        let first = place(&cell);
        let behind = cells.iter().rposition(|(other, _)| place(other) < first).map_or(0, |place| place + 1);
        cells.insert(behind, (cell, of_role.clone()));
    }
}

fn set_roles(cell: &mut Value, roles: &[&String]) {
    set(cell, "roles", Some(roles.iter().map(|code| code.as_str()).collect()));
}

/// Gives a cell the rating and the years that the sheet says, where it has any at all.
fn take_facts(
    cell: &mut Value,
    of_role: &AskedOfRole,
    says_ratings: bool,
    says_years: bool,
    stated: StatedBeside<'_>,
) {
    let facts = &of_role.facts;
    if says_ratings {
        set(cell, "rating", facts.get("rating").cloned());
    }
    if says_years {
        let years = facts.get("years").cloned();
        let is_in = facts.get("years_in").or(cell.get("years_in").filter(|_| years.is_some())).cloned();
        set(cell, "years", years);
        set(cell, "years_in", is_in);
    }
    let stays = cell.get("inferred").and_then(|inferred| stated.what_stays(inferred));
    set(cell, "inferred", facts.get("inferred").cloned().or(stays));
}

/// The statements of a sheet, each with what is known of it: its id, its examples, what it grows out of.
fn merged_statements(
    held: &[Value],
    on_sheet: &[Value],
    ids: &mut HashSet<String>,
    stated: StatedBeside<'_>,
) -> Vec<Value> {
    // One with an id is the one that has it, whatever it says now.
    let with_id = |statement: &Value| {
        let id = text(statement, "id")?;
        held.iter().find(|known| text(known, "id").as_ref() == Some(&id))
    };
    let words_of_held: Vec<Value> = held.iter().map(|one| said(one).into()).collect();
    let words: Vec<Value> = on_sheet.iter().map(|one| said(with_id(one).unwrap_or(one)).into()).collect();
    let merged = on_sheet.iter().zip(pairs(&words_of_held, &words)).map(|(statement, known)| {
        let Some(known) = known.map(|index| &held[index]).filter(|known| known.is_object()) else {
            return statement.clone();
        };
        let mut now = known.clone();
        for key in ["id", "examples", "expands"] {
            let stays = known.get(key).and_then(|value| stated.what_stays(value));
            set(&mut now, key, statement.get(key).cloned().or(stays));
        }
        set(&mut now, "text", said(statement).map(Value::from));
        now
    });
    let mut merged: Vec<Value> = merged.collect();
    for statement in &mut merged {
        // A cell that was split has its ids once.
        if text(statement, "id").is_some_and(|id| !ids.insert(id)) {
            set(statement, "id", None);
        }
    }
    merged
}
