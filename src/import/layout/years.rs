//! Owns the years of experience of a sheet: which dimension states them, and what of them no ladder holds.

use serde_json::Value;

use crate::import::grid::Grid;
use crate::import::report::Unplaced;
use crate::import::words::{has_most_years, is_of_experience, years_alone, years_in};

use super::draft::{DraftCell, DraftDimension};
use super::roles::one_line;

/// The dimension most of whose cells state years has them as years, and all others as statements.
pub(super) fn find_years(dimensions: &mut [DraftDimension]) {
    let is_called_so = |dimension: &DraftDimension| is_of_experience(&dimension.name);
    // Below such a name a number is one of years, too.
    let read = |text: &str, is_called_so| if is_called_so { years_alone(text) } else { years_in(text) };
    let count = |dimension: &DraftDimension| {
        let is_called_so = is_called_so(dimension);
        let states =
            |cell: &&DraftCell| cell.statements.iter().any(|one| read(&one.text, is_called_so).is_some());
        dimension.cells.iter().filter(states).count()
    };
    let is_of_years = |dimension: &&mut DraftDimension| {
        let count = count(dimension);
        count > 0 && (is_called_so(dimension) || count >= 2 && count * 2 >= dimension.cells.len())
    };
    let Some(best) = dimensions.iter_mut().filter(is_of_years).max_by_key(|dimension| count(dimension))
    else {
        return;
    };
    let is_called_so = is_called_so(best);
    for cell in &mut best.cells {
        let place = cell.statements.iter().position(|one| read(&one.text, is_called_so).is_some());
        if let Some(place) = place.filter(|_| cell.years.is_none()) {
            cell.years = read(&cell.statements.remove(place).text, is_called_so);
        }
    }
}

/// The cells of some sheets that say the most years, too, of which the ladder has the least alone.
pub(in crate::import) fn lost_years(
    grids: &[Grid],
    names: &[String],
    ladder: &Value,
    left_out: &[Unplaced],
) -> Vec<Unplaced> {
    let is_read = |grid: &&Grid| names.is_empty() || names.contains(&grid.name);
    let lost = grids.iter().filter(is_read).filter_map(|grid| {
        let of_sheet = || left_out.iter().filter(|of| of.sheet == grid.name);
        let ranges =
            grid.cells.iter().filter(|(_, cell)| cell.text.lines().any(|line| has_most_years(line.trim())));
        let is_lost = |text: &str| {
            let lines = text.lines().map(one_line).filter(|line| has_most_years(line));
            lines.into_iter().any(|line| !has_text(ladder, &line))
        };
        let cells = ranges.filter(|(at, cell)| {
            is_lost(&cell.text) && !of_sheet().any(|of| of.cells.binary_search(at).is_ok())
        });
        let cells: Vec<_> = cells.map(|(at, _)| *at).collect();
        let what = "the most years, where a ladder has the least".to_owned();
        (!cells.is_empty()).then(|| Unplaced { what, sheet: grid.name.clone(), cells })
    });
    lost.collect()
}

/// Whether a text is part of one that a ladder has.
fn has_text(ladder: &Value, text: &str) -> bool {
    match ladder {
        Value::String(of) => of.contains(text),
        Value::Array(values) => values.iter().any(|value| has_text(value, text)),
        Value::Object(values) => values.values().any(|value| has_text(value, text)),
        _ => false,
    }
}
