//! From text to sound ladders: reading files, raw shapes, lowering and its faults, the built-in ladders, the
//! catalog; and the text of new ladders, with the schema that editors know it by.
//!
//! This room refuses what is not a ladder; it prints nothing and knows no command.

mod builtin;
mod catalog;
mod edit;
mod error;
mod file;
mod folder;
mod foreign;
mod load;
mod lower;
mod meant;
pub(crate) mod raw;
#[cfg(test)]
#[path = "../../tests/schema/generated.rs"]
pub(crate) mod schema;
mod span;
#[cfg(test)]
#[path = "../../tests/written/spliced.rs"]
mod spliced;
mod starter;
mod version;
mod write;
#[cfg(test)]
#[path = "../../tests/written/laws.rs"]
pub(crate) mod written;
mod yaml;

pub use builtin::{BUILTIN_IDS, builtin_ladders};
pub use catalog::{Catalog, Entry, LeftOut, RoleId, role_called};
pub use edit::LadderFile;
pub use error::{Fault, FaultyFile, LoadError, MOST_FAULTS, Warning};
pub(crate) use file::read_bytes;
pub use file::{FileName, SIZE_LIMIT, read_foreign};
pub use load::{Request, Survey, SurveyedFile, load, load_files, survey, survey_text};
pub use lower::{SpannedLadder, is_id, parse_ladder, parse_spanned_ladder};
pub(crate) use span::At;
pub use span::{Position, Positions, Span};
pub use starter::{
    CopiedLadder, JSON_SCHEMA, SCHEMA_FILE, STARTER_ID, as_id, copy_of, copy_of_file, starter,
};
pub use version::{load_version, version_of_text};
pub use write::splice_ladder;
pub(crate) use write::{
    json_of, number, put_in_order, raw_value, with_comments, write_ratings_as_numbers, yaml_of,
};
pub use yaml::Unspliced;
pub(crate) use yaml::{comments, pairs, parse_as, splice as splice_as};
