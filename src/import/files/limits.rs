//! Owns how much is read of a file: more than any sheet that people made, and no more than fits into memory.

use crate::import::error::ImportError;
use crate::import::grid::{Address, Grid, GridCell};
use crate::source::SIZE_LIMIT;

/// As many rows as any spreadsheet has.
pub(super) const MOST_ROWS: u32 = 1_048_576;

/// As many columns as any spreadsheet has.
pub(super) const MOST_COLUMNS: u32 = 16_384;

/// The most cells of a file that are not empty.
pub(super) const MOST_CELLS: usize = 1_000_000;

/// What to do about a file that holds more than is read.
pub(super) const LESS: &str = "delete from a copy all that is not needed, and name that";

/// The most tables of a file.
#[cfg(feature = "sheets")]
const MOST_TABLES: usize = 1000;

/// That a file may have one more table than so many.
///
/// # Errors
/// They are as many as are read.
#[cfg(feature = "sheets")]
pub(super) fn one_more_table(tables: usize) -> Result<(), ImportError> {
    if tables < MOST_TABLES {
        return Ok(());
    }
    Err(ImportError::new(format!("found more than {MOST_TABLES} tables, which is more than is read"), LESS))
}

/// Puts the cells of one file into its grids, and counts them.
#[derive(Default)]
pub(super) struct Cells {
    count: usize,
}

impl Cells {
    /// Puts a cell where it belongs, unless it is empty.
    ///
    /// # Errors
    /// It lies outside of what any spreadsheet has, or there are too many.
    pub(super) fn put(&mut self, grid: &mut Grid, at: Address, cell: GridCell) -> Result<(), ImportError> {
        if cell.text.trim().is_empty() && cell.struck.trim().is_empty() {
            return Ok(());
        }
        within(at)?;
        self.count += 1;
        if self.count > MOST_CELLS {
            return Err(too_many_cells());
        }
        grid.cells.insert(at, cell);
        Ok(())
    }
}

/// That an address is one that a spreadsheet has.
///
/// # Errors
/// Its row or its column is past the last.
pub(super) fn within(at: Address) -> Result<(), ImportError> {
    let (most, what) = if at.row >= MOST_ROWS {
        (MOST_ROWS, "rows")
    } else if at.column >= MOST_COLUMNS {
        (MOST_COLUMNS, "columns")
    } else {
        return Ok(());
    };
    Err(ImportError::new(
        format!("found more than {most} {what}, which is more than any spreadsheet has"),
        LESS,
    ))
}

/// That a file has more cells than are read.
pub(super) fn too_many_cells() -> ImportError {
    let message =
        format!("found more than {MOST_CELLS} cells that are not empty, which is more than is read");
    ImportError::new(message, LESS)
}

/// That a file is neither empty nor too large.
///
/// # Errors
/// It is one of both.
pub(super) fn sized(bytes: &[u8]) -> Result<(), ImportError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(ImportError::new(
            format!("found more than {} MiB, which is more than is read", SIZE_LIMIT / (1024 * 1024)),
            "delete from a copy all that is not needed, pictures too, and name that",
        ));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::new(
            "found an empty file, expected a sheet or a table",
            "check whether it was saved",
        ));
    }
    Ok(())
}
