//! Owns which roles, levels and ratings a sheet had when it was written, as its `About` sheet says.

use std::collections::HashMap;

use crate::import::grid::Grid;

use super::rows::rows_of;

/// The dimensions that an `About` sheet names, in its order, as they are called on the first sheet, each with the points of its
/// scale, rising; without a scale none.
pub(in crate::import) fn known_scales(grid: &Grid) -> Vec<(String, Vec<String>)> {
    let mut order: Vec<String> = Vec::new();
    let mut scales: HashMap<String, Vec<String>> = HashMap::new();
    let mut shared: HashMap<String, Vec<String>> = HashMap::new();
    let mut named: Vec<(String, String)> = Vec::new();
    let add = |scales: &mut HashMap<String, Vec<String>>, within: &str, point: &str| {
        let points = scales.entry(within.to_owned()).or_default();
        if !points.iter().any(|known| known == point) {
            points.push(point.to_owned());
        }
    };
    for row in rows_of(grid) {
        let of_two = row.labels(2);
        match row.part().to_lowercase().as_str() {
            "dimension" => {
                let name = row.labels(1)[0].to_owned();
                if row.fact().eq_ignore_ascii_case("scale") {
                    named.push((name.clone(), row.value().to_lowercase()));
                }
                scales.entry(name.clone()).or_insert_with(|| {
                    order.push(name);
                    Vec::new()
                });
            }
            "rating" => add(&mut scales, of_two[0], of_two[1]),
            "scale rating" => add(&mut shared, &of_two[0].to_lowercase(), of_two[1]),
            _ => {}
        }
    }
    for (dimension, scale) in named {
        let points = shared.get(&scale).cloned().unwrap_or_default();
        scales.entry(dimension).or_default().extend(points);
    }
    let with_points = |name: String| {
        let points = scales.remove(&name).unwrap_or_default();
        (name, points)
    };
    order.into_iter().map(with_points).collect()
}

/// The levels that an `About` sheet names, rising.
pub(in crate::import) fn known_levels(grid: &Grid) -> Vec<String> {
    named(grid, "level")
}

/// The codes of the roles that an `About` sheet names.
pub(in crate::import) fn known_roles(grid: &Grid) -> Vec<String> {
    named(grid, "role")
}

/// What an `About` sheet calls all of a part, in its order.
fn named(grid: &Grid, part: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for row in rows_of(grid).iter().filter(|row| row.part().eq_ignore_ascii_case(part)) {
        let name = row.labels(1)[0].to_owned();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
