//! Owns the row of a table that says what its columns hold.

use std::collections::BTreeMap;

use crate::import::Address;
use crate::model::prose::typed;
use crate::model::words::fold;

use super::cells::Cells;
use super::{LackingTable, SheetColumn, SheetFact};

/// Where the columns of a table are.
#[derive(Default)]
pub(super) struct Header {
    pub(super) row: u32,
    pub(super) columns: BTreeMap<SheetColumn, u32>,
    pub(super) facts: BTreeMap<SheetFact, u32>,
    /// All that stands in its cells.
    names: Vec<String>,
}

impl Header {
    /// The first row that names the column of the statements and another.
    pub(super) fn find(cells: &Cells<'_>) -> Option<Self> {
        let statement = fold(SheetColumn::Statement.name());
        let mut named = cells.grid.cells.iter().filter(|(_, cell)| fold(&cell.text) == statement);
        named.find_map(|(at, _)| {
            let header = Self::of_row(cells, at.row);
            (header.columns.len() > 1).then_some(header)
        })
    }

    /// What stands in the row that names the most columns, two at least.
    pub(super) fn nearest<'a>(grids: impl Iterator<Item = Cells<'a>>) -> Option<Vec<String>> {
        let mut nearest = Self::default();
        for cells in grids {
            let known = cells.grid.cells.iter().filter(|(_, cell)| column_called(&cell.text).is_some());
            let mut rows: Vec<u32> = known.map(|(at, _)| at.row).collect();
            rows.dedup();
            let headers = rows.into_iter().map(|row| Self::of_row(&cells, row));
            // Of several the first one is the likeliest.
            nearest =
                headers.fold(
                    nearest,
                    |most, header| {
                        if header.columns.len() > most.columns.len() { header } else { most }
                    },
                );
        }
        (nearest.columns.len() > 1).then_some(nearest.names)
    }

    fn of_row(cells: &Cells<'_>, row: u32) -> Self {
        let mut header = Self { row, ..Self::default() };
        let in_row = Address::new(row, 0)..=Address::new(row, u32::MAX);
        for (at, cell) in cells.grid.cells.range(in_row) {
            let name = fold(&cell.text);
            let fact = SheetFact::ALL.into_iter().find(|fact| fold(fact.name()) == name);
            if let Some(column) = column_called(&cell.text) {
                header.columns.entry(column).or_insert(at.column);
            } else if let Some(fact) = fact {
                header.facts.entry(fact).or_insert(at.column);
            }
            header.names.push(typed(&cells.text(*at)));
        }
        header
    }

    /// Whether a column is one of a record's sheet.
    pub(super) fn has(&self, column: u32) -> bool {
        self.columns.values().chain(self.facts.values()).any(|&known| known == column)
    }

    /// The columns that it does not have, of those that are read.
    pub(super) fn lacking(&self, sheet: &str) -> LackingTable {
        let is_lacking =
            |column: &SheetColumn| *column != SheetColumn::AskedAlready && !self.columns.contains_key(column);
        LackingTable {
            sheet: sheet.to_owned(),
            columns: SheetColumn::ALL.into_iter().filter(is_lacking).collect(),
            found: self.names.clone(),
        }
    }
}

/// The column of a name.
pub(super) fn column_called(name: &str) -> Option<SheetColumn> {
    let name = fold(name);
    SheetColumn::ALL.into_iter().find(|column| fold(column.name()) == name)
}
