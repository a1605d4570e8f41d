//! Owns what kind of value is written at a span, and what was expected there, in our words.

use crate::model::escape_controls;
use crate::source::span::Span;

/// What is written at a span, as it is told of; no more than fits a line.
pub(super) fn written_at(span: Span, text: &str) -> String {
    const MOST: usize = 30;
    let written = span.bytes().and_then(|bytes| text.get(bytes));
    match written.map(str::trim) {
        _ if is_without_value(span, text) => "nothing".to_owned(),
        Some(written) if !written.is_empty() && written.chars().count() <= MOST => {
            format!("`{}`", escape_controls(written))
        }
        _ => "something else".to_owned(),
    }
}

/// What kind of value begins at a span.
pub(super) fn shape_at(span: Span, text: &str) -> &'static str {
    let rest = span
        .bytes()
        .and_then(|bytes| text.get(bytes.start..))
        .unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    match line.as_bytes() {
        _ if is_without_value(span, text) => "nothing",
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

/// Whether a span is the `:` behind a key that has no value.
pub(super) fn is_without_value(span: Span, text: &str) -> bool {
    let rest = span.bytes().and_then(|bytes| text.get(bytes.start..));
    let behind = rest.and_then(|rest| rest.strip_prefix(':'));
    behind.is_some_and(|behind| behind.is_empty() || behind.starts_with(char::is_whitespace))
}
