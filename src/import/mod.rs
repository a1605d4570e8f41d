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
