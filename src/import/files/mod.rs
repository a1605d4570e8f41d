//! Owns the reading of a file as grids: what kind of file it is, told from what is in it, and one reader a kind.

use super::error::ImportError;
use super::grid::Workbook;
use super::report::{Decision, Unplaced};
use super::settings::Settings;

/// A file read as grids, and what there is to say of the reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// What it holds.
    pub workbook: Workbook,
    /// What kind of file it is, as people call it: `Excel workbook`, `CSV`.
    pub kind: &'static str,
    /// What was decided: its encoding, what stands between its cells.
    pub decisions: Vec<Decision>,
    /// What was not read: rows that have more cells than their table, sheets that are charts.
    pub left_out: Vec<Unplaced>,
}

/// Who is told how far the reading has come.
pub trait Progress {
    /// So many bytes of so many have been read of what is read now.
    fn read(&self, what: &str, done: u64, of: u64);
}

/// Reads a file's bytes as grids. What kind of file it is, is told from the bytes, and from its name where they do
/// not tell.
///
/// # Errors
/// It is none of the kinds that can be read, it is protected or damaged, or it holds more than is read.
pub fn open(
    _name: &str,
    _bytes: &[u8],
    _settings: &Settings,
    _progress: &dyn Progress,
) -> Result<Opened, ImportError> {
    Err(ImportError::new("no kind of file can be read", "wait"))
}
