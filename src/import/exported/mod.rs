//! Owns the long sheet of an export, read back: a row a statement and role, in which each row says all of its role,
//! its dimension and its cell, so that rows may have been sorted, added and taken away.

mod made;
mod reading;

use std::collections::HashMap;

use serde_json::Value;

use super::error::ImportError;
use super::grid::{Address, Grid};
use super::report::Unplaced;

use reading::Reading;

/// What the columns of such a sheet are called, from what is of the whole ladder to what is of one statement.
pub(crate) const LONG_COLUMNS: [&str; 39] = [
    "ladder",
    "ladder_name",
    "version",
    "language",
    "ladder_about",
    "ladder_source",
    "ladder_inferred",
    "ladder_notes",
    "ladder_levels",
    "code",
    "title",
    "aliases",
    "family",
    "track",
    "track_id",
    "cumulative",
    "levels",
    "role_about",
    "role_inferred",
    "section",
    "dimension",
    "dimension_id",
    "short",
    "about",
    "dimension_inferred",
    "tracks",
    "scale",
    "rating",
    "rating_about",
    "years",
    "years_in",
    "shared_with",
    "not_asked",
    "of_rating",
    "statement",
    "statement_id",
    "examples",
    "expands",
    "inferred",
];

/// Without these a sheet is read as any other is.
const NEEDED: [&str; 7] = ["ladder", "code", "track_id", "levels", "dimension_id", "of_rating", "statement"];

/// Whether a sheet has the columns of an export.
pub(super) fn is_exported(grid: &Grid) -> bool {
    let columns = columns(grid);
    NEEDED.iter().all(|name| columns.contains_key(name))
}

/// Whether a sheet has a column of an export.
pub(super) fn states(grid: &Grid, column: &str) -> bool {
    columns(grid).contains_key(column)
}

/// The columns that are known, by their names in the first row.
fn columns(grid: &Grid) -> HashMap<&'static str, u32> {
    let Some(first) = grid.cells.keys().next() else { return HashMap::new() };
    let names = grid.cells.range(Address::new(first.row, 0)..Address::new(first.row + 1, 0));
    // The mark at the start of a file goes along where its first column is put elsewhere.
    let known = |name: &str| {
        LONG_COLUMNS.into_iter().find(|known| *known == name.trim().trim_start_matches('\u{feff}'))
    };
    names.filter_map(|(address, cell)| Some((known(&cell.text)?, address.column))).collect()
}

/// The ladder of such a sheet in the shape of its file, and what is not in it, in the order of the sheet. Of several
/// ladders it is the one of an id.
///
/// # Errors
/// There are several, and none is called so; or there are no roles.
pub(super) fn read_exported(grid: &Grid, id: Option<&str>) -> Result<(Value, Vec<Unplaced>), ImportError> {
    let mut reading = Reading::new(grid);
    let all = reading.ids();
    let only = match (all.as_slice(), id) {
        ([] | [_], _) => None,
        (several, Some(id)) if several.iter().any(|known| known == id) => Some(id.to_owned()),
        (several, _) => {
            let ids: Vec<String> = several.iter().map(|id| format!("`{id}`")).collect();
            let message = format!("found {} ladders in one sheet: {}", several.len(), ids.join(", "));
            return Err(ImportError::new(message, format!("say which, as in `--id {}`", several[0])));
        }
    };
    for row in reading.rows.clone() {
        let of = reading.at(row, "ladder").unwrap_or_default();
        if only.as_ref().is_some_and(|only| *only != of) {
            reading.leave_out("the other ladders", row, &LONG_COLUMNS);
        } else {
            reading.read(row);
        }
    }
    if reading.roles.all.is_empty() {
        let message = "found no role in the sheet, expected one under `code` in each row";
        return Err(ImportError::new(message, "export the ladder again, and keep the column"));
    }
    Ok(reading.finish())
}
