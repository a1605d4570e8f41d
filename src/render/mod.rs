//! Result values to what a person or a program reads: terminal text, Markdown, JSON, CSV.
//!
//! Each format has one file a view. This room writes to nothing; it returns strings.

mod compared;
pub mod csv;
mod faults;
mod filtered;
pub mod json;
pub mod markdown;
mod message;
mod shared;
mod standing;
pub mod text;

pub use faults::faults;
pub use filtered::{nothing_fits, unknown_levels, unknown_rating, without_years};
pub use message::{
    Message, also, load_error, taken_as, unknown_dimension, unknown_track, unresolved, warning,
};
pub use shared::Footnotes;
