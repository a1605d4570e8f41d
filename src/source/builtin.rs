//! Owns the built-in ladders: made of `data/ladders/` beforehand, and part of the program.
//!
//! YAML is the source, and slow to read. So the ladders are lowered when the program is made, by
//! the very code that lowers a user's file, and the sound ladders are written down as the Rust
//! expressions that make them: a run copies and checks nothing. A test holds the table against
//! the YAML.

use crate::model::Ladder;

/// The ids of the built-in ladders, in the order they are listed.
pub const BUILTIN_IDS: [&str; 2] = ["product-ops", "operations"];

/// The built-in ladders, in the order of [`BUILTIN_IDS`].
pub fn builtin_ladders() -> &'static [Ladder] {
    table::LADDERS
}

/// The files that the built-in ladders are made of, in the order of [`BUILTIN_IDS`]: for whoever
/// has to point at a line of them.
pub(super) fn builtin_texts() -> [&'static str; 2] {
    [
        include_str!("../../data/ladders/product-ops.yaml"),
        include_str!("../../data/ladders/operations.yaml"),
    ]
}

/// The generated table: see [`builtin_table`].
mod table {
    use crate::model::MoveKind::{Bridge, Switch};
    use crate::model::RoleReference::{Foreign, Own};
    use crate::model::{
        AmbiguousTitle, Cell, Dimension, Expectation, Ladder, Level, LevelIndex, LevelSpan, List,
        Meaning, Move, Point, Reality, Role, RoleIndex, Scale, Text, Track, TrackIndex, Years,
    };

    pub(super) static LADDERS: &[Ladder] = include!("../../data/builtin.rs");
}

/// Writes the table of the built-in ladders: the Rust expression of a slice of them, with a line
/// that says what it is.
pub fn builtin_table(ladders: &[Ladder]) -> String {
    format!(
        "// Generated from data/ladders/; do not edit. The test in tests/data.rs says how to refresh it.\n&{ladders:#?}\n"
    )
}
