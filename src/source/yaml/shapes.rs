//! Owns what kind of value is written at a place, and what was expected there, in our words.

use crate::model::harmless;
use crate::source::fault::Place;

/// What is written at a place, as it is told of; no more than fits a line.
pub(super) fn written_at(place: Place, text: &str) -> String {
    const MOST: usize = 30;
    let written = place.bytes().and_then(|bytes| text.get(bytes));
    match written.map(str::trim) {
        _ if is_without_value(place, text) => "nothing".to_owned(),
        Some(written) if !written.is_empty() && written.chars().count() <= MOST => {
            format!("`{}`", harmless(written))
        }
        _ => "something else".to_owned(),
    }
}

/// What kind of value begins at a place.
pub(super) fn shape_at(place: Place, text: &str) -> &'static str {
    let rest = place
        .bytes()
        .and_then(|bytes| text.get(bytes.start..))
        .unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    match line.as_bytes() {
        _ if is_without_value(place, text) => "nothing",
        [b'[', ..] | [b'-', b' ', ..] | [b'-'] => "a list",
        [b'{', ..] => "a group of keys",
        [b'"' | b'\'', ..] => "a text",
        _ if line.contains(": ") || line.trim_end().ends_with(':') => "a group of keys",
        [] => "nothing",
        _ if line.trim().parse::<f64>().is_ok() => "a number",
        _ => "a text",
    }
}

/// What a text and a number are to the parser.
pub(super) const SINGLE: &str = "a single text or number";

/// What the parser says it expected, in our words.
pub(super) fn plain_shape(expected: &str) -> &str {
    match expected {
        "sequence start" => "a list",
        "mapping start" => "a group of keys",
        "string scalar" | "scalar" => SINGLE,
        other => other,
    }
}

/// Whether a place is the `:` behind a key that has no value.
pub(super) fn is_without_value(place: Place, text: &str) -> bool {
    let rest = place.bytes().and_then(|bytes| text.get(bytes.start..));
    let behind = rest.and_then(|rest| rest.strip_prefix(':'));
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_whitespace))
}
