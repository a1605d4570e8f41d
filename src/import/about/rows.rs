//! Owns the rows of an `About` sheet as they are read: its columns are found by their names.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::import::grid::{Address, Grid};
use crate::import::onto::Names;
use crate::import::report::Unplaced;
use crate::model::Text;

use super::parts::ABOUT_COLUMNS;

/// A row of an `About` sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct AboutRow {
    /// Its number, counted from 0.
    pub(super) number: u32,
    /// What stands in each of the columns, in the order of [`ABOUT_COLUMNS`]; empty where nothing does.
    texts: [String; ABOUT_COLUMNS.len()],
    /// Where each of them stands.
    cells: [Option<Address>; ABOUT_COLUMNS.len()],
    /// Those that stand in none.
    pub(super) beside: Vec<Address>,
}

impl AboutRow {
    /// Which part it is about.
    pub(super) fn part(&self) -> &str {
        &self.texts[0]
    }

    /// What it calls the part and those that it is in, the outermost first, for a part at a depth.
    pub(super) fn labels(&self, depth: usize) -> Vec<&str> {
        let [_, name, within, statement, ..] = &self.texts;
        let order = match depth {
            0 => &[][..],
            1 => &[name],
            2 => &[within, name],
            _ => &[within, name, statement],
        };
        order.iter().map(|text| text.as_str()).collect()
    }

    /// Calls the dimension that it is about by another name, where one is given.
    pub(super) fn rename_dimension(&mut self, names: &HashMap<String, String>) {
        let column = match self.part().to_lowercase().as_str() {
            "dimension" => 1,
            "rating" | "rating statement" | "cell" | "statement" => 2,
            _ => return,
        };
        if let Some(name) = names.get(&self.texts[column]) {
            self.texts[column].clone_from(name);
        }
    }

    /// Calls all that it is about by the names that these have now.
    pub(super) fn rename(&mut self, names: &Names) {
        names.rename_row(&mut self.texts);
    }

    /// Which fact it states; empty where it only says that there is such a part.
    pub(super) fn fact(&self) -> &str {
        &self.texts[4]
    }

    /// What the fact is.
    pub(super) fn value(&self) -> &str {
        &self.texts[5]
    }

    /// The row as what is left out, and why.
    pub(super) fn unplaced(&self, sheet: &str, why: &str) -> Unplaced {
        let said: Vec<&str> = self.texts.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        let said: String = said.join(" | ").chars().take(80).collect();
        let what = format!("row {} \"{said}\": {why}", self.number + 1);
        Unplaced { what, sheet: sheet.to_owned(), cells: self.cells.iter().flatten().copied().collect() }
    }

    /// What the row calls the part as what is left out, and why.
    pub(super) fn unplaced_name(&self, sheet: &str, why: &str) -> Unplaced {
        let what = format!("row {} \"{}\": {why}", self.number + 1, self.texts[1]);
        Unplaced { what, sheet: sheet.to_owned(), cells: self.cells[1].into_iter().collect() }
    }
}

/// Whether a sheet is the `About` of a ladder: its first row with texts has the names of all the columns.
pub(in crate::import) fn is_about(grid: &Grid) -> bool {
    header(grid).is_some()
}

/// All that an `About` sheet states.
pub(in crate::import) fn stated(grid: &Grid) -> HashSet<String> {
    rows_of(grid).into_iter().map(|row| row.value().to_owned()).filter(|value| !value.is_empty()).collect()
}

/// The row of the names of the columns, and where each stands.
fn header(grid: &Grid) -> Option<(u32, [u32; ABOUT_COLUMNS.len()])> {
    let row = grid.cells.keys().next()?.row;
    let mut columns = [0; ABOUT_COLUMNS.len()];
    for (column, name) in columns.iter_mut().zip(ABOUT_COLUMNS) {
        let mut cells = grid.cells.range(Address::new(row, 0)..Address::new(row + 1, 0));
        *column = cells.find(|(_, cell)| cell.text.trim().eq_ignore_ascii_case(name))?.0.column;
    }
    Some((row, columns))
}

/// The rows below the header, rising.
pub(super) fn rows_of(grid: &Grid) -> Vec<AboutRow> {
    let Some((head, columns)) = header(grid) else { return Vec::new() };
    let mut rows: BTreeMap<u32, AboutRow> = BTreeMap::new();
    for (&address, cell) in grid.cells.range(Address::new(head + 1, 0)..) {
        let Some(text) = Text::new(cell.text.clone()) else { continue };
        let row = rows.entry(address.row).or_default();
        row.number = address.row;
        match columns.iter().position(|&column| column == address.column) {
            Some(at) => {
                row.texts[at] = text.to_string();
                row.cells[at] = Some(address);
            }
            None => row.beside.push(address),
        }
    }
    rows.into_values().collect()
}
