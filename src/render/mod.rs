//! Result values to what a person or a program reads: terminal text, Markdown, JSON, CSV.
//!
//! Each format has one file a view. This room writes to nothing; it returns strings.

mod compared;
pub mod csv;
mod faults;
mod filtered;
mod findings;
mod found;
pub mod github;
pub mod json;
pub mod markdown;
pub mod mermaid;
mod message;
mod routed;
mod shared;
mod standing;
mod started;
pub mod text;

pub use faults::faults;
pub use filtered::{nothing_fits, unknown_levels, unknown_rating, without_rating, without_years};
pub use message::{
    Message, also, also_ladder, left_out, missed, slip, taken_as, unknown_code, unknown_dimension,
    unknown_track, unresolved, unresolved_ends,
};
pub use shared::Footnotes;
pub use started::{
    id_of_built_in, init_reads_nothing, init_writes_yaml, invalid_id, ladder_written, left_behind,
    schema_is_json, schema_not_written, schema_written, takes_the_place, unknown_built_in,
};
