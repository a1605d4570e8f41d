//! Owns the laying of an `About` sheet's facts over the ladder that the first sheet gave.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use crate::import::grid::Grid;
use crate::import::onto::Names;
use crate::import::report::Unplaced;
use crate::model::letters::uncased;
use crate::model::words::words;

use super::parts::{
    AboutFact, AboutPart, FactKind, LADDER, ONE_CELL, PartLabel, Stated, labels, labels_of, parts_to,
    with_scales_listed,
};
use super::paths::{Path, keys_at, list_at, list_at_mut};
use super::renamed::renamed;
use super::rows::{AboutRow, rows_of};
use super::settle::{settle, without_what_ratings_ask};

/// Lays the facts of an `About` sheet over a ladder in the shape of its file, in which the first sheet has been
/// read. Gives the rows that attach to nothing, in the order of the sheet: what they are about is not there, or they
/// say what a ladder does not have. What the rows are about may have another name by now.
pub(in crate::import) fn overlay(tree: &mut Value, grid: &Grid, mut names: Names) -> Vec<Unplaced> {
    let mut rows = rows_of(grid);
    let noted = |rows: &[AboutRow], part: &str| -> HashSet<String> {
        let of_part = rows.iter().filter(|row| row.part().eq_ignore_ascii_case(part));
        of_part.map(|row| uncased(row.labels(1)[0])).collect()
    };
    names.without_renamed(tree, |part| noted(&rows, part));
    for row in &mut rows {
        row.rename(&names);
    }
    let on_sheet: HashSet<String> = labels_of("roles", tree).iter().map(|code| uncased(code)).collect();
    let gone = noted(&rows, "role").into_iter().filter(|code| !on_sheet.contains(code)).collect();
    with_scales_listed(tree);
    let mut left_out: Vec<(u32, Unplaced)> = Vec::new();
    left_out.extend(rename(&mut rows, tree, &grid.name));
    if let Some(keys) = tree.as_object_mut().filter(|_| !rows.is_empty()) {
        // Where a ladder came from stands here, and not that it was read from a sheet.
        keys.shift_remove("source");
    }
    let mut overlay = Overlay { gone, ..Overlay::new(tree) };
    let is_of_cells = |row: &&AboutRow| ["cell", "statement"].contains(&row.part().to_lowercase().as_str());
    let (of_cells, others): (Vec<&AboutRow>, Vec<&AboutRow>) = rows.iter().partition(is_of_cells);
    let mut failed = place_all(&mut overlay, others);
    // A cell has its own statements once those that its rating asks are gone from it.
    without_what_ratings_ask(overlay.tree);
    // Which statements have been edited is looked for once all others have their rows.
    let without: Vec<&AboutRow> = place_all(&mut overlay, of_cells).into_iter().map(|(row, _)| row).collect();
    overlay.takes_edited = true;
    failed.extend(place_all(&mut overlay, without));
    left_out.extend(failed.into_iter().map(|(row, why)| (row.number, row.unplaced(&grid.name, &why))));
    let incomplete = settle(&mut overlay);
    let with_number = |number: &u32| rows.iter().find(|row| row.number == *number);
    for (number, lacking) in incomplete {
        let row = with_number(&number).map(|row| row.unplaced(&grid.name, &lacking));
        left_out.extend(row.map(|row| (number, row)));
    }
    let beside = rows.iter().filter(|row| !row.beside.is_empty());
    left_out.extend(beside.map(|row| {
        let what = format!("row {}: it has more than the columns of the sheet", row.number + 1);
        (row.number, Unplaced { what, sheet: grid.name.clone(), cells: row.beside.clone() })
    }));
    left_out.sort_by_key(|(number, _)| *number);
    left_out.into_iter().map(|(_, row)| row).collect()
}

/// Gives rows their places. Those without one are given back, each with the reason.
fn place_all<'r>(overlay: &mut Overlay<'_>, rows: Vec<&'r AboutRow>) -> Vec<(&'r AboutRow, String)> {
    rows.into_iter().filter_map(|row| Some((row, overlay.place(row).err()?))).collect()
}

/// Has the rows call the dimensions as the first sheet does. Gives the names that it has no more, by their rows.
fn rename(rows: &mut [AboutRow], tree: &Value, sheet: &str) -> Vec<(u32, Unplaced)> {
    let mut before: Vec<String> = Vec::new();
    for row in rows.iter().filter(|row| row.part().eq_ignore_ascii_case("dimension")) {
        if !before.iter().any(|name| name == row.labels(1)[0]) {
            before.push(row.labels(1)[0].to_owned());
        }
    }
    let now = labels_of("dimensions", tree);
    let now: Vec<&str> = now.iter().map(String::as_str).collect();
    let names: HashMap<String, String> = renamed(&before, &now).into_iter().collect();
    let mut told = HashSet::new();
    let of_renamed = rows.iter().filter_map(|row| {
        let now = names.get(row.labels(1)[0]).filter(|_| row.part().eq_ignore_ascii_case("dimension"))?;
        let why = format!("the sheet has `{now}` in its place, which is taken for the same dimension");
        told.insert(now).then(|| (row.number, row.unplaced_name(sheet, &why)))
    });
    let left_out = of_renamed.collect();
    for row in rows {
        row.rename_dimension(&names);
    }
    left_out
}

/// From which share of the words on a statement is one that somebody has edited, where the cell has several.
const LEAST_OF_MOST: f64 = 0.5;

/// From which share on the only statement of a cell is: another that was beside it may have been taken away.
const LEAST_OF_ONE: f64 = 0.3;

/// A ladder, and what has been found in it and said of it so far.
pub(super) struct Overlay<'t> {
    pub(super) tree: &'t mut Value,
    /// By where their parents are, and by their keys.
    pub(super) lists: HashMap<(Path, &'static str), Listed>,
    /// The rows that have found their place, with the part that is there.
    pub(super) placed: Vec<(Path, &'static AboutPart, u32)>,
    /// What a row has said already, and which did.
    pub(super) said: HashMap<(Path, &'static str), u32>,
    /// Whether a row of a statement that is not there is of one that has most of its words.
    takes_edited: bool,
    /// The ids of the tracks as the first sheet gave them.
    pub(super) track_ids: Vec<String>,
    /// The codes of the roles that rows are about and that are not on the first sheet, in lower case.
    gone: HashSet<String>,
}

/// What is known of a list.
#[derive(Default)]
pub(super) struct Listed {
    /// By what each is called.
    pub(super) by_label: HashMap<String, usize>,
    /// Those that rows are about, in the order of the rows.
    pub(super) mentioned: Vec<usize>,
    seen: HashSet<usize>,
}

impl<'t> Overlay<'t> {
    fn new(tree: &'t mut Value) -> Self {
        let tracks = list_at(tree, &[], "tracks").iter();
        let id = |track: &Value| track.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        let track_ids = tracks.map(id).collect();
        let (lists, said) = (HashMap::new(), HashMap::new());
        Self { tree, lists, placed: Vec::new(), said, takes_edited: false, track_ids, gone: HashSet::new() }
    }

    fn place(&mut self, row: &AboutRow) -> Result<(), String> {
        let parts = parts_to(row.part()).ok_or("no such part of a ladder")?;
        let labels = row.labels(parts.len());
        if labels.iter().any(|label| label.is_empty()) {
            return Err("it does not say of what".to_owned());
        }
        let last = parts.last().copied().unwrap_or(&LADDER);
        let fact = match row.fact() {
            "" if last.stated == Stated::OnSheet || !row.value().is_empty() => {
                return Err("it names no fact".to_owned());
            }
            "" => None,
            word => {
                let fact = last.facts.iter().find(|fact| fact.word.eq_ignore_ascii_case(word));
                let fact = fact.ok_or_else(|| format!("no fact of a {}", last.word.to_lowercase()))?;
                if row.value().is_empty() {
                    return Err("it says nothing".to_owned());
                }
                // Before anything is added on account of the row.
                if fact.kind == FactKind::Flag && flag(row.value()).is_none() {
                    return Err("expected `yes` or `no`".to_owned());
                }
                Some(fact)
            }
        };
        let mut path = Path::new();
        for (depth, (part, label)) in parts.iter().copied().zip(&labels).enumerate() {
            let statement = parts.get(depth + 1).copied().zip(labels.get(depth + 1).copied());
            let is_one_cell = fact.is_some_and(|fact| fact.key == ONE_CELL);
            let found = match self.find(&path, part, label) {
                None if matches!(part.label, PartLabel::Roles) => {
                    self.find_cell(&path, part, label, statement, is_one_cell)
                }
                None if self.takes_edited && part.list == "expects" => self.find_edited(&path, part, label),
                found => found,
            };
            let index = match found {
                None if matches!(part.stated, Stated::Here | Stated::OnBoth) => self.add(&path, part, label),
                found => found,
            };
            let missing = || format!("there is no such {} on the sheet", part.word.to_lowercase());
            let index = index.ok_or_else(missing)?;
            self.mention(&path, part, index);
            path.push((part.list, index));
        }
        if let Some(fact) = fact {
            self.say(&path, last, fact, row)?;
        }
        self.placed.push((path, last, row.number));
        Ok(())
    }

    /// The index of what is called so in a list.
    fn find(&mut self, path: &Path, part: &'static AboutPart, label: &str) -> Option<usize> {
        self.listed(path, part).by_label.get(&key_of(part.label, label)).copied()
    }

    fn listed(&mut self, path: &Path, part: &'static AboutPart) -> &mut Listed {
        let tree = &*self.tree;
        self.lists.entry((path.clone(), part.list)).or_insert_with(|| {
            let labels = labels(part, list_at(tree, path, part.list));
            let keys = labels.iter().map(|label| key_of(part.label, label));
            Listed { by_label: keys.zip(0..).collect(), ..Listed::default() }
        })
    }

    /// The index of a cell where none has just these roles: of those that have some of them the one with a
    /// statement, or the only one. Those that ask the same of all these roles become one where a row says so.
    fn find_cell(
        &mut self,
        path: &Path,
        part: &'static AboutPart,
        label: &str,
        statement: Option<(&'static AboutPart, &str)>,
        is_one_cell: bool,
    ) -> Option<usize> {
        let wanted: HashSet<&str> = label.split(", ").collect();
        let cells = labels(part, list_at(self.tree, path, part.list));
        let is_near = |(_, cell): &(usize, String)| cell.split(", ").any(|role| wanted.contains(role));
        let near: Vec<(usize, String)> = (0..).zip(cells).filter(is_near).collect();
        if is_one_cell {
            return self.join(path, part, label, &near);
        }
        let Some((part_of_statements, text)) = statement else {
            return if let [(only, _)] = near[..] { Some(only) } else { None };
        };
        let with_statement = |&index: &usize| {
            let path: Path = path.iter().copied().chain([(part.list, index)]).collect();
            self.find(&path, part_of_statements, text).is_some()
        };
        near.into_iter().map(|(index, _)| index).find(with_statement)
    }

    /// The index of a statement that somebody has edited, of those of a cell that no row is about: the one with most
    /// of the words, or the only one if it has some of them.
    fn find_edited(&mut self, path: &Path, part: &'static AboutPart, label: &str) -> Option<usize> {
        let texts = labels(part, list_at(self.tree, path, part.list));
        let listed = self.listed(path, part);
        let left = (0..).zip(&texts).filter(|(index, _)| !listed.seen.contains(index));
        let shares = left.map(|(index, text)| (index, shared(text, label)));
        let best = shares.max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
        let (index, _) =
            best.filter(|(_, share)| *share > if texts.len() == 1 { LEAST_OF_ONE } else { LEAST_OF_MOST })?;
        listed.by_label.insert(key_of(part.label, label), index);
        Some(index)
    }

    /// Makes one of cells that ask the same, if they are for just the roles of a label.
    fn join(
        &mut self,
        path: &Path,
        part: &'static AboutPart,
        label: &str,
        near: &[(usize, String)],
    ) -> Option<usize> {
        let [(first, _), others @ ..] = near else { return None };
        let all: Vec<&str> = near.iter().map(|(_, cell)| cell.as_str()).collect();
        let key = key_of(part.label, label);
        if key_of(part.label, &all.join(", ")) != key {
            return None;
        }
        let cells = list_at_mut(self.tree, path, part.list)?;
        let asked = |cell: &Value| {
            let mut cell = cell.clone();
            cell.as_object_mut().map(|keys| keys.shift_remove("roles"));
            cell
        };
        let of_first = asked(&cells[*first]);
        if others.iter().any(|(index, _)| asked(&cells[*index]) != of_first) {
            return None;
        }
        for (index, _) in others {
            let roles = cells[*index].take().get("roles").and_then(Value::as_array).cloned();
            if let Some(all) = cells[*first].get_mut("roles").and_then(Value::as_array_mut) {
                all.extend(roles.unwrap_or_default());
            }
        }
        self.listed(path, part).by_label.insert(key, *first);
        Some(*first)
    }

    /// Adds what a row says that there is.
    fn add(&mut self, path: &Path, part: &'static AboutPart, label: &str) -> Option<usize> {
        self.listed(path, part);
        let list = list_at_mut(self.tree, path, part.list)?;
        list.push(match part.label {
            PartLabel::Key(_) => Value::from(label),
            PartLabel::Roles | PartLabel::Both(..) => Value::Object(Map::new()),
        });
        let index = list.len() - 1;
        self.listed(path, part).by_label.insert(key_of(part.label, label), index);
        Some(index)
    }

    fn mention(&mut self, path: &Path, part: &'static AboutPart, index: usize) {
        let listed = self.listed(path, part);
        if !listed.seen.insert(index) {
            return;
        }
        listed.mentioned.push(index);
        let list = list_at_mut(self.tree, path, part.list).filter(|_| part.list == "dimensions");
        if let Some(dimension) = list.and_then(|list| list.get_mut(index)?.as_object_mut()) {
            // All of its scale stands here.
            dimension.shift_remove("scale");
        }
    }

    fn say(
        &mut self,
        path: &Path,
        part: &AboutPart,
        fact: &'static AboutFact,
        row: &AboutRow,
    ) -> Result<(), String> {
        let value = row.value();
        if ["from", "to", "nearest", "applies_to"].contains(&fact.key) && self.gone.contains(&uncased(value))
        {
            return Err(format!("there is no role `{value}` on the sheet"));
        }
        let is_first = !self.said.contains_key(&(path.clone(), fact.key));
        if !is_first && fact.kind != FactKind::List {
            return Err("another row says this already".to_owned());
        }
        self.said.insert((path.clone(), fact.key), row.number);
        let value = match fact.kind {
            FactKind::Flag => Value::Bool(flag(value) == Some(true)),
            FactKind::Text | FactKind::List => Value::from(value),
        };
        let Some(keys) = keys_at(self.tree, path, part.label) else { return Ok(()) };
        match keys.get_mut(fact.key) {
            Some(Value::Array(list)) if !is_first => list.push(value),
            _ if fact.kind == FactKind::List => _ = keys.insert(fact.key.to_owned(), vec![value].into()),
            _ => _ = keys.insert(fact.key.to_owned(), value),
        }
        Ok(())
    }
}

fn flag(value: &str) -> Option<bool> {
    match value.to_lowercase().as_str() {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

/// Which part of the words of two texts both have.
#[expect(clippy::cast_precision_loss, reason = "counts of words")]
fn shared(one: &str, other: &str) -> f64 {
    let (one, other) = (words(one), words(other));
    let mut left = other.clone();
    let both = one.iter().filter(|word| {
        let place = left.iter().position(|left| left == *word);
        place.map(|place| left.swap_remove(place)).is_some()
    });
    (both.count() * 2) as f64 / (one.len() + other.len()).max(1) as f64
}

/// What something is looked up by: of roles it does not matter in which order they are named.
fn key_of(kind: PartLabel, label: &str) -> String {
    match kind {
        PartLabel::Roles => {
            let mut codes: Vec<&str> = label.split(", ").collect();
            codes.sort_unstable();
            codes.join(", ")
        }
        _ => label.to_owned(),
    }
}
