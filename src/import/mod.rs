//! Foreign sheets to ladders: every file is read as grids, one reader of grids finds the layout, and the report
//! says what was decided, what was left out and where that stands.
//!
//! What a sheet says is data: nothing is executed, nothing is fetched.

mod error;
mod files;
mod grid;
mod report;
mod settings;
// The reader of grids, which comes next, uses all of it.
#[cfg_attr(not(test), allow(dead_code, unused_imports))]
mod words;

pub use error::ImportError;
pub use files::{Opened, Progress, open};
pub use grid::{Address, Area, Grid, GridCell, Workbook, column_name, column_named};
pub use report::{Choice, Counts, Decision, ImportReport, Unplaced};
pub use settings::{
    Blank, Fact, Layout, Line, Lines, Ratings, Setting, Settings, Splitting, TrackSetting, word_of,
};

/// The ladder that was made of a file, and what there is to say of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The ladder's file, as YAML, with comments where a person should look.
    pub text: String,
    /// What was decided, and what was left out.
    pub report: ImportReport,
}

/// Makes a ladder of the grids of a file. Its id and name come from `stem` where neither the file nor the
/// settings say them.
///
/// # Errors
/// No grid is a ladder, or the settings fit none.
pub fn import(_opened: &Opened, _stem: &str, _settings: &Settings) -> Result<Imported, ImportError> {
    Err(ImportError::new("no ladder can be made of it", "wait"))
}
