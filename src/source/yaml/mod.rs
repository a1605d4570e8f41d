//! Owns the YAML crate: the only room that names it.
//!
//! It turns text into raw shapes; `faults` words the crate's errors by the house rules. It refuses what our
//! files have no use for and an attacker has: merge keys, alias bombs, nesting past any ladder's depth; and
//! tags, which make of a text something else than what is written.

mod at;
mod faults;
mod shape;
mod slips;
mod splice;
mod write;
mod written;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_yaml::granit_parser::{Event, Parser};
use serde_yaml::{MergeKeyPolicy, Options};

use super::error::Fault;
use super::raw::{RawLadder, RawPoints, TextOr};
use super::span::At;
pub(super) use shape::{SCHEMA, of_type};
pub use splice::Unspliced;
pub(crate) use splice::pairs;
pub(crate) use splice::{splice, splice_in_order};
pub(crate) use write::comments;
pub(super) use write::{closed_lines, has_comments, write};
use written::byte_of;

/// Reads one ladder's raw shape from YAML.
///
/// # Errors
/// The first fault of syntax, at which reading stops; or all faults of shape, in the order of the file.
pub(super) fn parse(text: &str) -> Result<RawLadder, Vec<Fault>> {
    let mut raw = parse_as(text, &SCHEMA)?;
    spell_numbers(&mut raw, text);
    Ok(raw)
}

/// Reads a raw shape from YAML, of which a schema is known.
///
/// # Errors
/// Those of [`parse`].
pub(crate) fn parse_as<T: DeserializeOwned>(text: &str, schema: &'static Value) -> Result<T, Vec<Fault>> {
    if let Some(at) = first_tag(text) {
        let found = faults::fault(
            "syntax",
            "a `!` at the start of a value makes its first word a tag, expected a text",
            "put a text that starts with `!` in quotes",
        );
        return Err(vec![found.at(at, 1)]);
    }
    serde_yaml::from_str_with_options(text, options(text.len()))
        .map_err(|error| faults::faults_of(&error, text, schema))
}

/// What a file may cost. Every node takes a byte of text at the least, and two bytes make three at the most
/// (`\L` in quotes), so a budget by the length of the file stops nothing but what aliases multiply.
fn options(length: usize) -> Options {
    let nodes = length + 1_000;
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_nodes: nodes,
            max_events: 2 * nodes,
            max_depth: 64,
            max_total_scalar_bytes: 2 * length + 1_000_000,
            max_anchors: 10_000,
            max_aliases: 10_000,
        },
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: 100_000,
        },
        merge_keys: MergeKeyPolicy::Error,
        // A level `007` stays what was written.
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        strict_booleans: true,
        with_snippet: false,
    }
}

/// The first tag of a text (`!!null`, `!mine`); `None` where there is none, or where the text is no YAML
/// before one comes. The YAML crate would follow some and pass over others: a text behind `!!null` is
/// nothing, one behind `!!binary` another text.
fn first_tag(text: &str) -> Option<usize> {
    // Nearly all files have no `!` where a tag may be, and need no second look.
    let is_inside = |c: char| c.is_alphanumeric() || c == '!';
    if text.match_indices('!').all(|(at, _)| text[..at].ends_with(is_inside)) {
        return None;
    }
    let mut events = Parser::new_from_str(text).map_while(Result::ok);
    let (_, span) = events.find(|(event, _)| match event {
        Event::Scalar(_, _, _, tag) | Event::SequenceStart(_, _, tag) | Event::MappingStart(_, _, tag) => {
            tag.is_some()
        }
        _ => false,
    })?;
    // The span is that of the tag or of what follows it.
    let start = byte_of(span.start.line() as u64, span.start.col() as u64 + 1, text);
    let sign = text[..start].rfind('!').unwrap_or(start);
    Some(text[..sign].trim_end_matches('!').len())
}

/// Gives each number that is used as a text, as a level `0x1` or a rating `+5`, the spelling that it has in
/// the file: the YAML crate gives its value alone.
fn spell_numbers(raw: &mut RawLadder, text: &str) {
    for level in &mut raw.levels {
        spell_number(level, text);
    }
    for role in &mut raw.roles {
        spell_number(&mut role.level, text);
    }
    for (_, points) in &mut raw.scales.0 {
        spell_points(points, text);
    }
    for dimension in &mut raw.dimensions {
        if let Some(scale) = &mut dimension.scale {
            spell_number(scale, text);
            if let TextOr::Full(points) = &mut scale.value {
                spell_points(points, text);
            }
        }
        let cells = dimension.cells.iter_mut();
        for statement in cells.flat_map(|cell| &mut cell.value.expects) {
            spell_number(statement, text);
        }
    }
}

fn spell_points(points: &mut RawPoints, text: &str) {
    for point in &mut points.0 {
        spell_number(point, text);
        if let TextOr::Full(full) = &mut point.value {
            full.expects.iter_mut().for_each(|statement| spell_number(statement, text));
        }
    }
}

fn spell_number<T>(at: &mut At<TextOr<T>>, text: &str) {
    let is_of_number = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    if let TextOr::Text(value) = &mut at.value
        && !value.starts_with(|c: char| c.is_ascii_alphabetic() && !matches!(c, 'i' | 'N'))
        && value.parse::<f64>().is_ok()
        && let Some(written) = at.span.bytes().and_then(|span| text.get(span)).map(str::trim)
        // A text of digits is in quotes, and is no number.
        && !written.is_empty()
        && written.chars().all(is_of_number)
    {
        written.clone_into(value);
    }
}
