//! Owns the YAML crate: the only file that names it.
//!
//! It turns text into raw shapes and the crate's errors into [`Fault`]s worded by the house
//! rules. It refuses what a ladder has no use for and an attacker has: merge keys, alias bombs,
//! nesting past any ladder's depth.

use serde::de::{Deserialize, Deserializer};
use serde_yaml::{Error, Location, MergeKeyPolicy, Options, Spanned};

use super::fault::{Fault, Place};
use super::raw::RawLadder;
use super::words::nearest;

/// A value together with where it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) place: Place,
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Spanned { value, defined, .. } = Spanned::<T>::deserialize(deserializer)?;
        Ok(Self {
            value,
            place: place_of(defined),
        })
    }
}

/// Reads one ladder's raw shape from YAML.
///
/// # Errors
/// The first fault of syntax or shape: reading stops there.
pub(crate) fn parse(text: &str) -> Result<RawLadder, Fault> {
    serde_yaml::from_str_with_options(text, options(text.len()))
        .map_err(|error| fault_of(&error, text))
}

/// What a file may cost. Every node takes a byte of text at the least, so a budget by the length
/// of the file stops nothing but what aliases multiply.
fn options(length: usize) -> Options {
    let nodes = length + 1_000;
    serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_nodes: nodes,
            max_events: 2 * nodes,
            max_depth: 64,
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

fn place_of(location: Location) -> Place {
    let span = location.span();
    match (span.byte_offset(), span.byte_len()) {
        (Some(start), Some(length)) => Place::new(start, start + length),
        _ => Place::UNKNOWN,
    }
}

/// The place of an error. Where the parser knows only line and column, both counted from one, it
/// is the character there.
fn place_in(location: Location, text: &str) -> Place {
    let known = place_of(location);
    let (Ok(line), Ok(column)) = (
        usize::try_from(location.line()),
        usize::try_from(location.column()),
    ) else {
        return known;
    };
    if known != Place::UNKNOWN || line == 0 {
        return known;
    }
    let before: usize = text
        .split_inclusive('\n')
        .take(line - 1)
        .map(str::len)
        .sum();
    let rest = &text[before..];
    let width: usize = rest
        .chars()
        .take(column.saturating_sub(1))
        .map(char::len_utf8)
        .sum();
    let start = (before + width) as u64;
    Place::new(start, start)
}

/// The crate's error in our words: what was found, what was expected, what to do.
fn fault_of(error: &Error, text: &str) -> Fault {
    let error = innermost(error);
    let place = error
        .location()
        .map_or(Place::UNKNOWN, |at| place_in(at, text));
    let (code, message, help) = match error {
        Error::SerdeUnknownField {
            field, expected, ..
        } => (
            "unknown-key",
            format!("`{field}` is no key of the ladder format here"),
            keys_help(field, expected),
        ),
        Error::SerdeMissingField { field, .. } => (
            "missing-key",
            format!("the key `{field}` is missing"),
            format!("add `{field}:` beside the key shown"),
        ),
        Error::DuplicateMappingKey { key, .. } => (
            "repeated-key",
            match key {
                Some(key) => format!("the key `{key}` is written twice"),
                None => "a key is written twice".to_owned(),
            },
            "keep one of the two; a list goes below one key, each item after a `-`".to_owned(),
        ),
        Error::SerdeInvalidType {
            unexpected,
            expected,
            ..
        }
        | Error::SerdeInvalidValue {
            unexpected,
            expected,
            ..
        } => (
            "wrong-type",
            format!("found {unexpected}, expected {expected}"),
            "put a number, `true` or `false` that is meant as text in quotes".to_owned(),
        ),
        Error::NullIntoString { .. } => (
            "empty-text",
            "found nothing, expected a text".to_owned(),
            "write the text, or delete the key".to_owned(),
        ),
        Error::InvalidScalar { .. } => (
            "wrong-type",
            "expected a whole number from 0 to 255".to_owned(),
            "write the number alone, without a sign, a fraction or a unit".to_owned(),
        ),
        Error::InvalidBooleanStrict { .. } => (
            "wrong-type",
            "expected `true` or `false`".to_owned(),
            "write `true` or `false`, without quotes".to_owned(),
        ),
        Error::Unexpected { expected, .. } => (
            "wrong-type",
            format!("expected {}", plain_shape(expected)),
            "a list has a `-` before each item; a group of keys has one `key: value` a line"
                .to_owned(),
        ),
        Error::Eof { .. } => (
            "empty-file",
            "the file holds no ladder".to_owned(),
            "begin it with `schema: 1`, `id:`, `name:` and `version:`".to_owned(),
        ),
        Error::MultipleDocuments { .. } => (
            "several-documents",
            "a second document begins here".to_owned(),
            "one file is one ladder: take out the `---`, or make two files".to_owned(),
        ),
        Error::MergeKeyNotAllowed { .. } => (
            "merge-key",
            "the merge key `<<` is not part of the ladder format".to_owned(),
            "write the keys out where they are meant".to_owned(),
        ),
        Error::UnknownAnchor { .. } => (
            "syntax",
            "a `*` at the start of a value refers to an anchor, and there is none of that name"
                .to_owned(),
            "put a text that starts with `*` in quotes".to_owned(),
        ),
        Error::Budget { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. } => (
            "too-complex",
            "the file is nested deeper, or refers to itself more often, than any ladder does"
                .to_owned(),
            "write the ladder out plainly, without anchors (`&`) and aliases (`*`)".to_owned(),
        ),
        other => return syntax_fault(other, place, text),
    };
    Fault {
        code,
        message,
        place,
        help,
    }
}

/// An error inside what an alias stands for tells more than the error of the alias.
fn innermost(error: &Error) -> &Error {
    match error.without_snippet() {
        Error::AliasError { error, .. } => innermost(error),
        other => other,
    }
}

fn keys_help(key: &str, expected: &[&str]) -> String {
    match nearest(key, expected.iter().copied(), 1).first() {
        Some(near) => format!("did you mean `{near}`?"),
        None => "delete it, or say it in a comment (`# ...`)".to_owned(),
    }
}

fn plain_shape(expected: &str) -> &str {
    match expected {
        "sequence start" => "a list",
        "mapping start" => "a group of keys",
        "string scalar" | "scalar" => "a text",
        other => other,
    }
}

/// What the parser could not read as YAML at all, the commonest slips in plain words.
fn syntax_fault(error: &Error, place: Place, text: &str) -> Fault {
    if let Some(tab) = place
        .bytes()
        .and_then(|bytes| indenting_tab(text, bytes.start))
    {
        return Fault {
            code: "tab",
            message: "a tab is used for indentation".to_owned(),
            place: Place::new(tab as u64, tab as u64 + 1),
            help: "indent with spaces, two for each step".to_owned(),
        };
    }
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or(&said);
    let (code, message, help) = if said.contains("mapping values are not allowed") {
        (
            "syntax",
            "a second `:` stands in this line, where YAML can read no key".to_owned(),
            "put a text that holds `: ` in quotes, or mend the indentation",
        )
    } else if said.contains("recursion limit") {
        (
            "too-complex",
            TOO_COMPLEX.to_owned(),
            "write the ladder out plainly",
        )
    } else {
        (
            "syntax",
            format!("this is not YAML: {said}"),
            "look at the indentation; a text holding `: ` or ` #`, or starting with a sign, goes in quotes",
        )
    };
    Fault {
        code,
        message,
        place,
        help: help.to_owned(),
    }
}

const TOO_COMPLEX: &str =
    "the file is nested deeper, or refers to itself more often, than any ladder does";

/// The first tab among the white space that begins the line of an offset or one of the lines
/// beside it: the parser may stumble before the tab, or after it.
fn indenting_tab(text: &str, offset: usize) -> Option<usize> {
    let line = text.get(..offset)?.matches('\n').count();
    let mut start = 0;
    for (number, content) in text.split_inclusive('\n').enumerate().take(line + 2) {
        let indentation = content.len() - content.trim_start_matches([' ', '\t']).len();
        if number + 1 >= line
            && let Some(tab) = content[..indentation].find('\t')
        {
            return Some(start + tab);
        }
        start += content.len();
    }
    None
}
