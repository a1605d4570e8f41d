//! From text to sound ladders: reading files, raw shapes, lowering and its faults, the built-in
//! table, the catalog; and the text of new ladders, with the schema that editors know it by.
//!
//! This room refuses what is not a ladder; it prints nothing and knows no command.

mod builtin;
mod catalog;
mod fault;
mod file;
mod load;
mod lower;
mod new_file;
mod numbers;
mod position;
pub(crate) mod raw;
mod schema;
mod spanned;
mod starter;
mod survey;
pub mod words;
mod yaml;

pub use builtin::{BUILTIN_IDS, builtin_ladders};
pub use catalog::{Catalog, Entry, Origin, RoleId};
pub use fault::{Fault, FaultyLadder, LoadError, MOST_FAULTS, Span};
pub use file::SIZE_LIMIT;
pub use load::{Request, Warning, load};
pub use lower::is_id;
pub use new_file::{NotWritten, holds, write_new};
pub use position::{Position, Positions};
pub use schema::JSON_SCHEMA;
pub use spanned::{SpannedLadder, Waiver, parse_spanned_ladder};
pub use starter::{SCHEMA_FILE, STARTER_ID, as_id, copy_of, starter};
pub use survey::{Survey, SurveyedFile, survey};
pub(crate) use yaml::At;

use std::sync::Arc;

use crate::model::Ladder;
use yaml::Spans;

/// Reads one ladder from YAML text.
///
/// # Errors
/// One fault of syntax or shape, at which reading stops; or else every fault of meaning, in the
/// order of the file's parts.
pub fn parse_ladder(text: &str) -> Result<Ladder, Vec<Fault>> {
    // Nearly all ladders are sound, and need no spans; one that is not is read again with them.
    if let Ok(raw) = yaml::parse(text, Spans::Skipped)
        && let Ok((ladder, _)) = lower::lower(raw)
    {
        return Ok(ladder);
    }
    parse_spanned_ladder(text).map(|read| Arc::unwrap_or_clone(read.ladder))
}
