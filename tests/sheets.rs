//! Workbooks as grids: all that spreadsheet programs write into .xlsx and .ods, and what nobody should.

#![cfg(feature = "sheets")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "sheets/hostile.rs"]
mod hostile;
#[path = "sheets/laws.rs"]
mod laws;
#[path = "sheets/links.rs"]
mod links;
#[path = "sheets/numbers.rs"]
mod numbers;
#[path = "sheets/ods.rs"]
mod ods;
#[path = "sheets/packing.rs"]
mod packing;
mod spoil;
#[path = "sheets/xlsx.rs"]
mod xlsx;

use career_ladder::import::{
    Address, Grid, GridCell, ImportError, Opened, Progress, Settings, Unplaced, open,
};

/// Nobody to tell how far the reading has come.
struct Nobody;

impl Progress for Nobody {
    fn read(&self, _what: &str, _done: u64, _of: u64) {}
}

/// A file as it is opened.
fn try_open(bytes: &[u8]) -> Result<Opened, ImportError> {
    open("levels", bytes, &Settings::default(), &Nobody)
}

/// A file that can be opened.
fn opened(bytes: &[u8]) -> Opened {
    try_open(bytes).unwrap_or_else(|error| panic!("{error}"))
}

/// The only grid of a file, of which nothing was left out.
fn only(bytes: &[u8]) -> Grid {
    let mut opened = opened(bytes);
    assert_eq!(opened.left_out, []);
    assert_eq!(opened.workbook.grids.len(), 1);
    opened.workbook.grids.remove(0)
}

/// Why a file cannot be opened.
fn refused(bytes: &[u8]) -> ImportError {
    try_open(bytes).unwrap_err()
}

/// The cells of a grid with their addresses: `B7 its text`, and behind `~` what is struck out.
fn cells(grid: &Grid) -> Vec<String> {
    grid.cells.iter().map(|(at, cell)| format!("{at} {}", shown(cell))).collect()
}

fn shown(cell: &GridCell) -> String {
    if cell.struck.is_empty() { cell.text.clone() } else { format!("{}~{}", cell.text, cell.struck) }
}

/// What was left out, a line each: `Sheet1: what (B7, C8)`.
fn left_out(opened: &Opened) -> Vec<String> {
    let line = |unplaced: &Unplaced| {
        let cells: Vec<String> = unplaced.cells.iter().map(Address::to_string).collect();
        format!("{}: {} ({})", unplaced.sheet, unplaced.what, cells.join(", "))
    };
    opened.left_out.iter().map(line).collect()
}
