//! Result values to what a person or a program reads: terminal text, Markdown, JSON.
//!
//! Each format has one file a view. This room writes to nothing; it returns strings.

mod compared;
mod faults;
mod found;
pub mod github;
pub mod json;
pub mod markdown;
mod message;
mod shared;
pub mod text;

pub use faults::faults;
pub use message::{
    Message, also, load_error, taken_as, unknown_code, unknown_dimension, unknown_track,
    unresolved, warning,
};
pub use shared::Footnotes;
