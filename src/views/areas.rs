//! Owns the short names of many cells: rectangles of them.

use std::collections::HashMap;

use crate::import::{Address, Area};

/// The cells of a grid as rectangles, in the order of their first cells. The cells come by row and then by
/// column, each once.
pub(super) fn areas(cells: &[Address]) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    // The areas that reach down to some row, by their first and last column.
    let mut open: HashMap<(u32, u32), usize> = HashMap::new();
    let mut left = cells.iter().copied().peekable();
    while let Some(first) = left.next() {
        let mut last = first;
        while let Some(next) = left.next_if(|next| next.row == last.row && next.column == last.column + 1) {
            last = next;
        }
        let columns = (first.column, last.column);
        match open.get(&columns).and_then(|&index| areas.get_mut(index)) {
            Some(area) if area.last.row + 1 == first.row => area.last.row = first.row,
            _ => {
                open.insert(columns, areas.len());
                areas.push(Area { first, last });
            }
        }
    }
    areas
}

/// What spreadsheets call an area: `C5:C12`, and of one cell `C5`.
pub(super) fn name(area: &Area) -> String {
    if area.first == area.last { area.first.to_string() } else { format!("{}:{}", area.first, area.last) }
}

/// How many cells an area has.
pub(super) fn size(area: &Area) -> usize {
    let rows = area.last.row - area.first.row + 1;
    let columns = area.last.column - area.first.column + 1;
    rows as usize * columns as usize
}

#[cfg(test)]
#[path = "../../tests/views/areas.rs"]
mod tests;
