//! Owns the built-in ladders: embedded in the program, generated from `data/ladders/`.
//!
//! YAML is the source, and slow to read; what is embedded is the same raw shapes as JSON, made
//! beforehand, which keeps the start of the program quick.

use crate::model::Ladder;

use super::fault::{Fault, LoadError};
use super::lower;
use super::raw::RawLadder;
use super::yaml;

/// The ids of the built-in ladders, in the order they are listed.
pub const BUILTIN_IDS: [&str; 2] = ["product-ops", "operations"];

const TABLE: &str = include_str!("../../data/builtin.json");

/// The built-in ladders, in the order of [`BUILTIN_IDS`].
///
/// # Errors
/// The table is checked by a test, so an error is a fault of this program; it is told, not hidden.
pub(super) fn builtin_ladders() -> Result<Vec<Ladder>, LoadError> {
    let broken = |what: String| LoadError::Unusable {
        message: format!("the built-in ladders cannot be read: {what}"),
        help: "this is a fault of `ladder` itself: please report it".to_owned(),
    };
    let raw: Vec<RawLadder> =
        serde_json::from_str(TABLE).map_err(|error| broken(error.to_string()))?;
    raw.into_iter()
        .map(|raw| lower::lower(raw).map_err(|faults| broken(format!("{faults:?}"))))
        .collect()
}

/// Makes the embedded table of the texts of the built-in ladders, in the order of [`BUILTIN_IDS`].
///
/// Returns JSON on one line, with a final newline.
///
/// # Errors
/// The fault of a text that is not of the shape of a ladder.
pub fn builtin_table<'a>(texts: impl IntoIterator<Item = &'a str>) -> Result<String, Fault> {
    let ladders = texts
        .into_iter()
        .map(yaml::parse)
        .collect::<Result<Vec<RawLadder>, Fault>>()?;
    // Raw shapes hold nothing that JSON cannot.
    let mut table = serde_json::to_string(&ladders).unwrap_or_default();
    table.push('\n');
    Ok(table)
}
