//! Owns what becomes of cells: their ratings and years, which roles share one, and each statement in them.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Absence, Cell, Dimension, Expectation, Ladder, RoleIndex, Text};
use crate::query::compare::{StatementChange, pair_statements};
use crate::query::role::RoleRow;

use super::facts::of_statement;
use super::in_place::pair_in_place;
use super::{
    Asking, CellDifference, CellState, ReorderedCell, SharedCell, StatementDifference, VersionDifference,
};

/// What dimensions ask of one role, or of two that are the same in two versions.
type RolePair = [Option<RoleIndex>; 2];

/// Compares what every dimension asks of every role.
pub(super) fn compare_cells(difference: &mut VersionDifference<'_>) {
    let roles = difference.pairs.roles.all();
    let roles: Vec<RolePair> = roles.into_iter().map(|pair| pair.map(|index| index.map(RoleIndex))).collect();
    for [old, new] in difference.pairs.dimensions.all() {
        let sides = [old.map(|at| (difference.old, at)), new.map(|at| (difference.new, at))];
        compare_dimension(difference, sides, &roles);
    }
}

/// What becomes of all that a dimension asks of one role, by itself and because of those that it builds on.
pub(super) fn compare_rows(
    dimension: [Option<usize>; 2],
    role: RolePair,
    rows: [Option<RoleRow<'_>>; 2],
) -> Vec<StatementDifference<'_>> {
    let asked = rows.map(|row| {
        let asked = row.map(|row| {
            let rating = row.cell.and_then(|cell| cell.rating);
            let of_rating = rating.map_or(0, |point| row.dimension.scale[point].expectations.len());
            Asked { statements: row.statements(), of_rating }
        });
        asked.unwrap_or_default()
    });
    let mut told = Told::default();
    told.add(dimension, &asked, &role.map(|role| role.into_iter().collect()));
    told.statements.into_values().collect()
}

fn compare_dimension<'a>(
    difference: &mut VersionDifference<'a>,
    sides: [Option<(&'a Ladder, usize)>; 2],
    roles: &[RolePair],
) {
    let indices = sides.map(|side| side.map(|(_, at)| at));
    let dimensions = sides.map(|side| side.map(|(ladder, at)| (ladder, &ladder.dimensions[at])));
    // Roles that share cells on both sides have everything in common.
    let mut alike: BTreeMap<[CellKey; 2], Vec<RolePair>> = BTreeMap::new();
    for &pair in roles {
        let keys = [0, 1].map(|side| match (dimensions[side], pair[side]) {
            (Some((ladder, dimension)), Some(role)) => key(ladder, dimension, role),
            _ => CellKey::Nowhere,
        });
        if keys != [CellKey::Nowhere; 2] {
            alike.entry(keys).or_default().push(pair);
        }
    }
    let mut told = Told::default();
    for (keys, pairs) in &alike {
        let roles = [0, 1].map(|side| pairs.iter().filter_map(|pair| pair[side]).collect::<Vec<RoleIndex>>());
        let states = [0, 1].map(|side| state(dimensions[side]?.1, keys[side]));
        let rating_move = rating_move(dimensions.map(|side| side.map(|(_, dimension)| dimension)), &states);
        if !is_same(dimensions.map(|side| side.map(|(_, dimension)| dimension)), &states, rating_move) {
            difference.cells.push(CellDifference {
                dimension: indices,
                roles: roles.clone(),
                states,
                rating_move,
            });
        }
        let cells = [0, 1].map(|side| asked(dimensions[side].map(|(_, dimension)| dimension), keys[side]));
        told.add(indices, &cells, &roles);
    }
    let Told { statements, reordered, is_cut } = told;
    difference.statements.extend(statements.into_values());
    difference.reordered.extend(reordered.into_values());
    difference.is_cut |= is_cut;
    if let [Some(old), Some(new)] = indices {
        difference.shared.extend(shared([old, new], alike.keys().zip(alike.values())));
    }
}

/// Which cell a dimension has for a role, or what it means that there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum CellKey {
    /// The cell at an index.
    Cell(usize),
    /// There is none, for a reason.
    Absent(Absence),
    /// The version has no such dimension, or no such role.
    Nowhere,
}

fn key(ladder: &Ladder, dimension: &Dimension, role: RoleIndex) -> CellKey {
    match (dimension.cell_index_of(role), ladder.absence(dimension, role)) {
        (Some(index), _) => CellKey::Cell(index),
        (None, absence) => CellKey::Absent(absence.unwrap_or(Absence::Gap)),
    }
}

fn cell_of(dimension: &Dimension, key: CellKey) -> Option<&Cell> {
    match key {
        CellKey::Cell(index) => Some(&dimension.cells[index]),
        CellKey::Absent(_) | CellKey::Nowhere => None,
    }
}

/// What a cell says beside its statements; `None` where the version has no such dimension or role.
fn state(dimension: &Dimension, key: CellKey) -> Option<CellState<'_>> {
    let absence = match key {
        CellKey::Nowhere => return None,
        CellKey::Cell(_) => None,
        CellKey::Absent(why) => Some(why),
    };
    let cell = cell_of(dimension, key);
    Some(CellState {
        roles: cell.map_or(&[], |cell| &cell.roles),
        absence,
        rating: cell.and_then(|cell| dimension.rating_of(cell)),
        years: cell.and_then(|cell| cell.years.as_ref()),
        inferred: cell.and_then(|cell| cell.inferred.as_ref()),
    })
}

/// Whether two cells say the same beside statements. A rating is the same by its name, or where the point of the
/// scale is called otherwise, which is told of the dimension: its place and what it means are not the cell's.
fn is_same(
    dimensions: [Option<&Dimension>; 2],
    states: &[Option<CellState<'_>>; 2],
    rating_move: Option<isize>,
) -> bool {
    let [Some(before), Some(after)] = states else { return false };
    let has = |side: usize, name: &Text| {
        dimensions[side].is_some_and(|dimension| dimension.scale.iter().any(|point| point.name == *name))
    };
    let is_same_rating = match (before.rating, after.rating) {
        (Some(before), Some(after)) => {
            let is_renamed = !has(1, before.name) && !has(0, after.name);
            rating_move == Some(0) && (before.name == after.name || is_renamed)
        }
        (before, after) => before.is_none() && after.is_none(),
    };
    is_same_rating
        && before.absence == after.absence
        && before.years == after.years
        && before.inferred == after.inferred
}

/// By how many points of the new scale a rating rises. Points of two scales are the same by name, or where both
/// scales are as long by place.
fn rating_move(dimensions: [Option<&Dimension>; 2], states: &[Option<CellState<'_>>; 2]) -> Option<isize> {
    let [Some(old), Some(new)] = dimensions else { return None };
    let [before, after] = states.each_ref().map(|state| state.as_ref().and_then(|state| state.rating));
    let (before, after) = (before?, after?);
    let place = new.scale.iter().position(|point| point.name == *before.name);
    let place = place.or((old.scale.len() == new.scale.len()).then_some(before.place - 1))?;
    Some((after.place - 1).cast_signed() - place.cast_signed())
}

/// All that a cell asks, and how many of that, the first, its rating does.
#[derive(Default)]
struct Asked<'a> {
    statements: Vec<&'a Expectation>,
    of_rating: usize,
}

fn asked(dimension: Option<&Dimension>, key: CellKey) -> Asked<'_> {
    let cell = dimension.and_then(|dimension| Some((dimension, cell_of(dimension, key)?)));
    let asked = cell.map(|(dimension, cell)| Asked {
        statements: dimension.statements_of(cell).collect(),
        of_rating: cell.rating.map_or(0, |point| dimension.scale[point].expectations.len()),
    });
    asked.unwrap_or_default()
}

/// Where a statement stands: the same one of a point of the scale is in many cells.
type Site = *const Expectation;

/// Which statement becomes which, and how: what is told once.
type Fate = (usize, [Option<(Site, usize)>; 2]);

/// What has been found of one dimension: what becomes the same of the same statement is told once, for all roles
/// of which it does.
#[derive(Default)]
struct Told<'a> {
    statements: BTreeMap<Fate, StatementDifference<'a>>,
    reordered: BTreeMap<[usize; 2], ReorderedCell>,
    is_cut: bool,
}

impl<'a> Told<'a> {
    fn add(&mut self, indices: [Option<usize>; 2], cells: &[Asked<'a>; 2], roles: &[Vec<RoleIndex>; 2]) {
        let [old, new] = cells.each_ref().map(|asked| &asked.statements);
        let mut paired = pair_statements(old, new, &same_ids(old, new));
        self.is_cut |= paired.is_cut;
        pair_in_place([old, new], &mut paired.changes);
        let places = cells.each_ref().map(|all| -> HashMap<Site, usize> {
            let all = all.statements.iter().enumerate();
            all.map(|(place, &one)| (std::ptr::from_ref(one), place)).collect()
        });
        let place = |side: usize, one: &Expectation| places[side].get(&std::ptr::from_ref(one)).copied();
        let mut last = None;
        let mut is_reordered = false;
        for change in paired.changes {
            let StatementChange { kind, from, to, changed } = change;
            let at = [from, to];
            let places = [0, 1].map(|side| at[side].and_then(|one| place(side, one)).unwrap_or_default());
            if from.is_some() && to.is_some() {
                is_reordered |= last > Some(places[1]);
                last = Some(places[1]);
            }
            let asking = |side: usize| -> Option<Asking<'a>> {
                let (statement, dimension) = (at[side]?, indices[side]?);
                let (place, is_of_rating) = (places[side], places[side] < cells[side].of_rating);
                Some(Asking { dimension, roles: Vec::new(), statement, place, is_of_rating })
            };
            let sites = [0, 1].map(|side| Some((std::ptr::from_ref(at[side]?), places[side])));
            let told = self.statements.entry((kind as usize, sites)).or_insert_with(|| StatementDifference {
                kind,
                is_moved: false,
                from: asking(0),
                to: asking(1),
                changed,
                fields: of_statement(asking(0).as_ref(), asking(1).as_ref()),
            });
            for (side, asking) in [&mut told.from, &mut told.to].into_iter().enumerate() {
                if let Some(asking) = asking {
                    asking.roles.extend(&roles[side]);
                }
            }
        }
        if let ([Some(old), Some(new)], true) = (indices, is_reordered) {
            let cell = self
                .reordered
                .entry([old, new])
                .or_insert_with(|| ReorderedCell { dimension: [old, new], roles: [Vec::new(), Vec::new()] });
            cell.roles[0].extend(&roles[0]);
            cell.roles[1].extend(&roles[1]);
        }
    }
}

/// The statements of two cells that have the same id: whatever their words, they are the same.
fn same_ids(old: &[&Expectation], new: &[&Expectation]) -> Vec<(usize, usize)> {
    let of_new: HashMap<&str, usize> =
        new.iter().enumerate().filter_map(|(at, one)| Some((one.id.as_deref()?, at))).collect();
    let pairs = old.iter().enumerate().filter_map(|(at, one)| Some((at, *of_new.get(one.id.as_deref()?)?)));
    pairs.collect()
}

/// The cells whose roles, as far as both versions have them, are not those of one cell of the other version.
fn shared<'p>(
    dimension: [usize; 2],
    alike: impl Iterator<Item = (&'p [CellKey; 2], &'p Vec<RolePair>)>,
) -> Vec<SharedCell> {
    let mut split: BTreeMap<CellKey, Vec<(CellKey, Vec<RolePair>)>> = BTreeMap::new();
    let mut merged: BTreeMap<CellKey, Vec<CellKey>> = BTreeMap::new();
    for (&[old, new], pairs) in alike {
        let is_cell = |key| matches!(key, CellKey::Cell(_));
        let pairs: Vec<RolePair> =
            pairs.iter().copied().filter(|pair| pair.iter().all(Option::is_some)).collect();
        if is_cell(old) && is_cell(new) && !pairs.is_empty() {
            split.entry(old).or_default().push((new, pairs));
            merged.entry(new).or_default().push(old);
        }
    }
    // Cells that are linked by a split or a merger are told together.
    let mut all = Vec::new();
    while let Some((first, _)) = split.first_key_value() {
        let (mut olds, mut open) = (vec![*first], vec![*first]);
        while let Some(old) = open.pop() {
            for (new, _) in split.get(&old).into_iter().flatten() {
                for &other in merged.get(new).into_iter().flatten() {
                    if !olds.contains(&other) {
                        olds.push(other);
                        open.push(other);
                    }
                }
            }
        }
        olds.sort_unstable();
        let mut cells: [BTreeMap<CellKey, Vec<RoleIndex>>; 2] = Default::default();
        for old in olds {
            for (new, pairs) in split.remove(&old).into_iter().flatten() {
                for [before, after] in pairs {
                    cells[0].entry(old).or_default().extend(before);
                    cells[1].entry(new).or_default().extend(after);
                }
            }
        }
        if cells.iter().any(|cells| cells.len() > 1) {
            let [before, after] = cells.map(|cells| {
                let mut cells: Vec<Vec<RoleIndex>> = cells.into_values().collect();
                for roles in &mut cells {
                    roles.sort_unstable();
                }
                cells.sort();
                cells
            });
            all.push(SharedCell { dimension, before, after });
        }
    }
    all
}
