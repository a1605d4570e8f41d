//! Owns the scales of a sheet: which ratings each has, in which order they rise, and what they mean.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::words::rating_rank;
use crate::model::letters::uncased;
use crate::model::point_number;

use super::draft::{DraftCell, DraftDimension};
use super::known::Known;

/// Finds the scale of each dimension, and what its ratings mean. Numbers are on one scale in the whole sheet.
pub(super) fn find_scales(dimensions: &mut [DraftDimension], heights: &[usize], known: &Known) {
    if !known.is_own {
        dimensions.iter_mut().for_each(unify);
    }
    find_meanings(dimensions);
    for dimension in dimensions.iter_mut().filter(|dimension| dimension.scale.is_none()) {
        let of_sheet = known.scales.get(&dimension.name).cloned();
        dimension.scale = of_sheet.or_else(|| Some(scale(&dimension.cells, heights)));
    }
    if !known.is_own {
        share_numbers(dimensions);
    }
}

/// Writes each rating as where it comes first, whatever its case, and numbers that are equal alike.
fn unify(dimension: &mut DraftDimension) {
    let mut forms: BTreeMap<String, String> = BTreeMap::new();
    for rating in dimension.cells.iter_mut().filter_map(|cell| cell.rating.as_mut()) {
        let number = point_number(rating).map(|number| number.to_string());
        let key = number.unwrap_or_else(|| uncased(rating));
        *rating = forms.entry(key).or_insert_with(|| rating.clone()).clone();
    }
}

/// The ratings of some cells, rising: by what they are known to mean where all are known, else by the places of
/// the roles that have them.
fn scale(cells: &[DraftCell], heights: &[usize]) -> Vec<String> {
    let mut of: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    for cell in cells {
        let Some(rating) = cell.rating.as_deref() else { continue };
        for role in cell.roles.iter().map(|&role| heights.get(role).copied().unwrap_or(role)) {
            let (sum, count, first) = of.entry(rating).or_insert((0, 0, role));
            *sum += role;
            *count += 1;
            *first = (*first).min(role);
        }
    }
    let ranks: Option<BTreeSet<i32>> = of.keys().map(|rating| rating_rank(rating)).collect();
    let mut points: Vec<&str> = of.keys().copied().collect();
    if ranks.is_some_and(|ranks| ranks.len() == points.len()) {
        points.sort_by_key(|point| rating_rank(point));
    } else {
        // Two means of places compared without a division.
        points.sort_by(|one, other| {
            let ((sum, count, first), (other_sum, other_count, other_first)) = (of[one], of[other]);
            (sum * other_count).cmp(&(other_sum * count)).then(first.cmp(&other_first))
        });
    }
    points.into_iter().map(str::to_owned).collect()
}

/// Gives all dimensions that are rated by nothing but whole numbers the numbers of all of them.
fn share_numbers(dimensions: &mut [DraftDimension]) {
    let is_of_numbers = |scale: &Vec<String>| {
        !scale.is_empty()
            && scale.iter().all(|point| !point.is_empty() && point.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let scales = || dimensions.iter().filter_map(|dimension| dimension.scale.as_ref());
    let all: BTreeSet<&String> = scales().filter(|scale| is_of_numbers(scale)).flatten().collect();
    let by_number: BTreeMap<u32, &String> =
        all.into_iter().filter_map(|point| Some((point.parse().ok()?, point))).collect();
    let all: Vec<String> = by_number.into_values().cloned().collect();
    let has_all = |scale: &Vec<String>| scale.iter().all(|point| all.contains(point));
    for dimension in dimensions.iter_mut() {
        if let Some(scale) = dimension.scale.as_mut().filter(|scale| is_of_numbers(scale) && has_all(scale)) {
            scale.clone_from(&all);
        }
    }
}

/// What stands in parentheses behind a rating is what the rating means, where it always says the same and says it
/// more than once. Else it is asked of the cell.
fn find_meanings(dimensions: &mut [DraftDimension]) {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (rating, text) in dimensions.iter().flat_map(|dimension| &dimension.cells).filter_map(meaning) {
        *counts.entry((rating.to_owned(), text.to_owned())).or_default() += 1;
    }
    for dimension in dimensions.iter_mut() {
        let mut meanings: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (rating, text) in dimension.cells.iter().filter_map(meaning) {
            meanings.entry(rating.to_owned()).or_default().insert(text.to_owned());
        }
        let only = |(rating, texts): (String, BTreeSet<String>)| {
            let text = texts.iter().next().filter(|_| texts.len() == 1)?.clone();
            let count = counts.get(&(rating.clone(), text.clone())).copied().unwrap_or_default();
            (count > 1).then_some((rating, text))
        };
        dimension.meanings = meanings.into_iter().filter_map(only).collect();
        for cell in &mut dimension.cells {
            if meaning(cell).is_some_and(|(rating, _)| dimension.meanings.contains_key(rating)) {
                cell.statements.remove(0);
            }
        }
    }
}

/// The rating of a cell and what stands in parentheses behind it.
fn meaning(cell: &DraftCell) -> Option<(&str, &str)> {
    let first = cell.statements.first().filter(|first| first.is_in_parentheses)?;
    Some((cell.rating.as_deref()?, first.text.as_str()))
}
