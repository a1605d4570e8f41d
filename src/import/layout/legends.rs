//! Owns legends: what a file says of its ratings elsewhere than in the matrix becomes what the points of a scale
//! are about.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::grid::{Address, Grid};
use crate::import::report::Unplaced;
use crate::model::letters::uncased;

use super::draft::DraftDimension;
use super::links::link_words;
use super::roles::one_line;

/// What one legend says: each rating, whatever its case, with what it means and where both stand.
type Legend = BTreeMap<String, (String, [Address; 2])>;

/// Looks among what was left out for legends, and takes what is used of them out of that. A legend is used where it
/// has all ratings of a scale, at least two.
pub(super) fn take_legends(dimensions: &mut [DraftDimension], grids: &[Grid], left_out: &mut Vec<Unplaced>) {
    for grid in grids {
        // Which of several that are called the same was left out is not known.
        if grids.iter().filter(|other| other.name == grid.name).count() > 1 {
            continue;
        }
        let of_grid = left_out.iter().filter(|of| of.sheet == grid.name);
        let free: BTreeSet<Address> = of_grid.flat_map(|of| of.cells.iter().copied()).collect();
        let mut used = BTreeSet::new();
        for legend in legends(grid, &free, dimensions) {
            used.extend(take_legend(&legend, dimensions));
        }
        for of in left_out.iter_mut().filter(|of| of.sheet == grid.name && !used.is_empty()) {
            of.cells.retain(|at| !used.contains(at));
            // What had no cells from the start says something else.
            if of.cells.is_empty() {
                of.what.clear();
            }
        }
        left_out.retain(|of| !of.what.is_empty());
    }
}

/// Ratings below one another with a text to the right of each, or beside one another with a text below each, by the
/// column or the row of the ratings.
fn legends(grid: &Grid, free: &BTreeSet<Address>, dimensions: &[DraftDimension]) -> Vec<Legend> {
    let scales = dimensions.iter().filter_map(|dimension| dimension.scale.as_ref());
    let points: BTreeSet<String> = scales.flatten().map(|point| uncased(point)).collect();
    let text =
        |at: Address| grid.cells.get(&at).filter(|_| free.contains(&at)).map(|cell| one_line(&cell.text));
    let (mut below, mut beside) = (BTreeMap::<u32, Legend>::new(), BTreeMap::<u32, Legend>::new());
    let mut unclear = BTreeSet::new();
    for &at in free {
        let Some(point) = text(at).map(|text| uncased(&text)).filter(|text| points.contains(text)) else {
            continue;
        };
        let ways = [
            (Address::new(at.row, at.column + 1), below.entry(at.column).or_default()),
            (Address::new(at.row + 1, at.column), beside.entry(at.row).or_default()),
        ];
        for (place, legend) in ways {
            let Some(mut meaning) = text(place).filter(|text| !points.contains(&uncased(text))) else {
                continue;
            };
            link_words([&mut meaning], grid.links.get(&place).map_or(&[], Vec::as_slice));
            let known = legend.entry(point.clone()).or_insert_with(|| (meaning.clone(), [at, place]));
            if known.0 != meaning {
                unclear.insert(known.1);
            }
        }
    }
    let is_clear = |legend: &Legend| legend.values().all(|(_, places)| !unclear.contains(places));
    below.into_values().chain(beside.into_values()).filter(is_clear).collect()
}

/// Gives the scales of which a legend has all ratings what it says of them, and returns what is used of it.
fn take_legend(legend: &Legend, dimensions: &mut [DraftDimension]) -> Vec<Address> {
    let has_all = |dimension: &&mut DraftDimension| {
        let scale = dimension.scale.as_deref().unwrap_or_default();
        dimension.meanings.is_empty()
            && !scale.is_empty()
            && scale.iter().all(|point| legend.contains_key(&uncased(point)))
    };
    let mut of: Vec<&mut DraftDimension> = dimensions.iter_mut().filter(has_all).collect();
    let mut used = Vec::new();
    if of.iter().all(|dimension| dimension.scale.as_ref().is_none_or(|scale| scale.len() < 2)) {
        return used;
    }
    for dimension in &mut of {
        for point in dimension.scale.iter().flatten() {
            if let Some((meaning, places)) = legend.get(&uncased(point)) {
                dimension.meanings.insert(point.clone(), meaning.clone());
                used.extend(places);
            }
        }
    }
    used
}
