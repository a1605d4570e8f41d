//! Owns the wording of what the YAML crate finds wrong: what was found, what was expected, what to do.

use serde::de::IgnoredAny;
use serde_json::Value;
use serde_yaml::granit_parser::ErrorKind;
use serde_yaml::localizer::ExternalMessageSource;
use serde_yaml::{Error, Location};

use super::shape::{Misshape, faults_of_shape};
use super::slips;
use super::written::{
    Line, byte_of, first_key_of_the_file, indenting_tab, is_without_value, shape_at, unprintable, written_at,
};
use crate::model::YearCount;
use crate::model::near::nearest;
use crate::model::prose::{did_you_mean, listed};
use crate::source::error::{Fault, MOST_FAULTS};
use crate::source::span::Span;

/// The crate's error in our words; where it is one of shape, all of these in the order of the file, and what
/// ends the reading of them. The schema is that of the file.
pub(super) fn faults_of(error: &Error, text: &str, schema: &'static Value) -> Vec<Fault> {
    let conflicts = slips::conflicts(text);
    if !conflicts.is_empty() {
        return conflicts;
    }
    let first = first_fault(error, text);
    if !is_of_shape(&first) {
        return vec![first];
    }
    let mut faults = Vec::new();
    for (misshape, span) in faults_of_shape(text, schema) {
        let fault = match misshape {
            Misshape::Found(error) => worded_at(&error, span, text),
            Misshape::Missing(fields) => missing(&fields, span, text),
        };
        // Of several missing keys the crate knows one.
        if fault.code == "missing-key" || !is_at(&first, &fault) {
            faults.push(fault);
        }
    }
    let is_found = faults.iter().any(|fault| is_of_value(fault, &first, text));
    let end = serde_yaml::from_str_with_options::<IgnoredAny>(text, super::options(text.len()));
    let end = end.err().map(|error| first_fault(&error, text)).filter(|end| !is_of_shape(end));
    for fault in Some(first).filter(|_| !is_found).into_iter().chain(end) {
        if !faults.iter().any(|other| is_at(other, &fault)) {
            faults.push(fault);
        }
    }
    faults.sort_by_key(|fault| fault.span);
    faults.truncate(MOST_FAULTS);
    faults
}

fn is_of_shape(fault: &Fault) -> bool {
    ["unknown-key", "missing-key", "repeated-key", "merge-key", "wrong-type", "empty-text"]
        .contains(&fault.code)
}

/// Whether a fault is that of a value which the crate has found at the value's key.
fn is_of_value(fault: &Fault, at_key: &Fault, text: &str) -> bool {
    let [key, value] = [at_key, fault].map(|fault| fault.span.within(text).unwrap_or_default());
    let between = text.get(key.end..value.start);
    (fault.code, &fault.message) == (at_key.code, &at_key.message)
        && between.is_some_and(|between| between.chars().all(|c| c.is_whitespace() || c == ':'))
}

fn is_at(one: &Fault, other: &Fault) -> bool {
    (one.code, one.span) == (other.code, other.span)
}

fn first_fault(mut error: &Error, text: &str) -> Fault {
    // Before the first key the parser takes a tab for white space, and what follows for another document.
    if text.starts_with('\t') {
        return tab(0);
    }
    // The error inside what an alias refers to says more than that of the alias.
    while let Error::AliasError { error: inner, .. } = error {
        error = inner;
    }
    worded_at(error, error.location().map_or(Span::UNKNOWN, |at| span_in(at, text)), text)
}

fn worded_at(error: &Error, span: Span, text: &str) -> Fault {
    if let Error::SerdeMissingField { field, .. } = error {
        return missing(&[*field], span, text);
    }
    let fault = slips::slip(span, text).unwrap_or_else(|| of_keys(error, span, text));
    if fault.span == Span::UNKNOWN { Fault { span, ..fault } } else { fault }
}

/// Keys that a group lacks, at its last one.
fn missing(fields: &[&str], span: Span, text: &str) -> Fault {
    let span = first_key_of_the_file(span, text).unwrap_or(span);
    if let Some(slip) = slips::slip_below_a_group(span, text) {
        return slip;
    }
    let names: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
    let lines: Vec<String> = fields.iter().map(|field| format!("`{field}:`")).collect();
    let (keys, are) = if fields.len() == 1 { ("key", "is") } else { ("keys", "are") };
    let message = format!("the {keys} {} {are} missing", listed(&names, "and"));
    let help = format!("add {} next to the key shown", listed(&lines, "and"));
    Fault { span, ..fault("missing-key", message, help) }
}

/// A fault at which reading stops, at the span of the error.
pub(super) fn fault(code: &'static str, message: impl Into<String>, help: impl Into<String>) -> Fault {
    // A file without a value was read to its end.
    let ends_reading = code != "empty-file";
    Fault { ends_reading, ..Fault::new(code, Span::UNKNOWN, message, help) }
}

impl Fault {
    /// The fault at a better span than that of the error.
    pub(super) fn at(self, start: usize, length: usize) -> Self {
        Self { span: Span::new(start, start + length), ..self }
    }
}

fn tab(at: usize) -> Fault {
    fault("tab", "a tab is used for indentation", "indent with spaces, two per level").at(at, 1)
}

fn too_complex() -> Fault {
    fault(
        "too-complex",
        "the file is nested too deeply, or refers to itself too often",
        "write everything out plainly, without anchors (`&`) and aliases (`*`)",
    )
}

fn of_keys(error: &Error, span: Span, text: &str) -> Fault {
    match error {
        Error::SerdeUnknownField { .. } if is_behind_question_mark(span, text) => fault(
            "syntax",
            "this text starts with `?`, which has a special meaning in YAML",
            "put the whole text in quotes",
        ),
        Error::SerdeUnknownField { field, .. } if field.contains(' ') => fault(
            "unknown-key",
            format!("`{field}` is read as a key because of the `:` after it"),
            "put the whole text in quotes",
        ),
        Error::SerdeUnknownField { field, expected, .. } => fault(
            "unknown-key",
            format!("there is no key `{field}` here"),
            did_you_mean(field, nearest(field, expected.iter().copied(), 1))
                .unwrap_or_else(|| keys_here(expected, span, text)),
        ),
        Error::DuplicateMappingKey { key, .. } => fault(
            "repeated-key",
            match key {
                Some(key) => format!("the key `{key}` is written twice"),
                None => "a key is written twice".to_owned(),
            },
            "keep one of the two; a list goes below one key, with a `-` before each item",
        ),
        Error::MergeKeyNotAllowed { .. } => fault(
            "merge-key",
            "the merge key `<<` is not part of the format",
            "write the keys out in each place",
        ),
        _ => of_values(error, span, text),
    }
}

/// A `?` at the start of a text makes a key of it.
fn is_behind_question_mark(span: Span, text: &str) -> bool {
    let before = span.bytes().and_then(|span| text.get(..span.start)).unwrap_or_default();
    before.ends_with(' ') && before.trim_end_matches(' ').ends_with('?')
}

/// Which keys there are where one is unknown, and what it may be where it is an item of a list.
fn keys_here(expected: &[&str], span: Span, text: &str) -> String {
    let keys = format!("the keys allowed here are {}", expected.join(", "));
    if Line::of(span, text).is_some_and(|line| line.is_item()) {
        keys + "; put a text that contains `: ` or starts with `{` in quotes"
    } else {
        keys
    }
}

const WRONG_TYPE: &str = "wrong-type";

/// What the crate calls the type of the only numbers that may have a fraction: years.
pub(super) const FLOAT: &str = "floating point";

fn of_values(error: &Error, span: Span, text: &str) -> Fault {
    match error {
        Error::SerdeInvalidType { unexpected, expected, .. }
        | Error::SerdeInvalidValue { unexpected, expected, .. } => {
            let (found, help) = match unexpected.as_str() {
                "unit value" => ("nothing", "write the text, or delete the item"),
                "sequence" => ("a list", "put a text that starts with `[` or `- ` in quotes"),
                "map" => ("a group of keys", "put a text that starts with `{` or contains `: ` in quotes"),
                other => (other, "put a number, `true` or `false` that is meant as text in quotes"),
            };
            fault(WRONG_TYPE, format!("found {found}, expected {expected}"), help)
        }
        Error::NullIntoString { .. } => fault(
            "empty-text",
            "found nothing, expected a text",
            "write the text, or delete the key or item if it is optional",
        ),
        Error::InvalidScalar { ty, .. } => {
            let expected = if *ty == FLOAT { YearCount::EXPECTED } else { "a whole number" };
            let message = format!("found {}, expected {expected}", written_at(span, text));
            fault(WRONG_TYPE, message, "write only the number, as in `6` or `1.5`")
        }
        Error::NonFiniteFloat { .. } => fault(
            WRONG_TYPE,
            format!("found the special number {}, expected a text", written_at(span, text)),
            "put it in quotes to use it as text",
        ),
        Error::InvalidBooleanStrict { .. } => fault(
            WRONG_TYPE,
            format!("found {}, expected `true` or `false`", written_at(span, text)),
            "write `true` or `false`, without quotes",
        ),
        Error::Unexpected { expected, .. } => {
            let (expected, help) = match *expected {
                "sequence start" => ("a list", help_for_a_list(span, text)),
                "string scalar" | "scalar" => (
                    "a single text or number",
                    "write one; put a text that starts with `[`, `{` or `- ` in quotes",
                ),
                "mapping start" => ("a group of keys", "write one `key: value` per line"),
                other => (other, "write one `key: value` per line"),
            };
            let found = shape_at(span, text);
            fault(WRONG_TYPE, format!("found {found}, expected {expected}"), help)
        }
        _ => of_the_whole(error, span, text),
    }
}

fn help_for_a_list(span: Span, text: &str) -> &'static str {
    let key = Line::of(span, text).filter(|_| is_without_value(span, text));
    let item = key.and_then(|key| key.below(text).next()).filter(Line::is_item);
    match (key, item) {
        (Some(key), Some(item)) if item.indentation() < key.column() => {
            "indent the items below at least as far as their key"
        }
        (Some(_), _) => "write one item per line below it, each after `- `; an empty list is `[]`",
        (None, _) => "write it as `[a, b]`, or one item per line, each after `- `",
    }
}

fn of_the_whole(error: &Error, span: Span, text: &str) -> Fault {
    match error {
        Error::Eof { .. } => fault(
            "empty-file",
            "the file says nothing",
            "begin it with `schema: 1`, `id:`, `name:` and `version:`",
        ),
        Error::MultipleDocuments { .. } => fault(
            "several-documents",
            "a second document begins here",
            "a file holds one document: delete the `---`, or make two files",
        ),
        Error::UnknownAnchor { .. } => fault(
            "syntax",
            "a `*` at the start of a value refers to an anchor, but there is none with that name",
            "put a text that starts with `*` in quotes",
        ),
        Error::Budget { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. } => too_complex(),
        _ => of_syntax(error, span, text),
    }
}

/// What the parser could not read.
fn of_syntax(error: &Error, span: Span, text: &str) -> Fault {
    let kind = kind_of(error);
    if let Some(at) = indenting_tab(span, text).filter(|_| kind.is_some_and(may_be_a_tab)) {
        return tab(at);
    }
    if let Some((at, c)) = unprintable(span, text) {
        let found = fault(
            "syntax",
            format!("this line contains the character U+{:04X}", u32::from(c)),
            format!("delete it, or write it as `\\u{:04X}` between double quotes", u32::from(c)),
        );
        return found.at(at, c.len_utf8());
    }
    if kind == Some(&ErrorKind::RecursionLimitExceeded) {
        return too_complex();
    }
    if let Some(fault) = slips::cut_by_a_comment(span, text) {
        return fault;
    }
    let (message, help) = worded(kind);
    fault("syntax", message, help)
}

/// What the parser says it is, where the error is the parser's.
fn kind_of(error: &Error) -> Option<&ErrorKind> {
    let Error::ExternalMessage { source, .. } = error else {
        return None;
    };
    match source.as_ref() {
        ExternalMessageSource::Parser(error) => Some(error.kind()),
        _ => None,
    }
}

/// Whether a tab in the indentation may be what the parser stumbled over.
fn may_be_a_tab(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabAtBlockScalarStart
            | ErrorKind::TabInIndentation
            | ErrorKind::TabInPlainScalar
            | ErrorKind::ExpectedDocumentStart
    )
}

/// What was found, and what to do about it.
fn worded(kind: Option<&ErrorKind>) -> (&'static str, &'static str) {
    use ErrorKind as Kind;
    match kind {
        Some(Kind::BomInsideDocument) => (
            "there is a byte-order mark here, which is allowed only at the start of a file",
            "delete it: it is invisible, and often left where two files were joined",
        ),
        Some(Kind::MappingValueNotAllowed) => (
            "this line has a second `:`, where YAML cannot read a key",
            "put a text that contains `: ` in quotes, or correct the indentation",
        ),
        Some(Kind::SimpleKeyExpected) => (
            "this line is neither a `key: value` nor an item of a list",
            "a key ends with `: `, an item starts with `- `, and text that continues is indented further",
        ),
        Some(Kind::InvalidColonPlacement) => (
            "there is a `:` where YAML cannot read a key",
            "look above: a `[`, a `{` or a quote may not be closed",
        ),
        Some(Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar) => (
            "there is text after the closing quote",
            "put the whole text in quotes of the other kind, `'` or `\"`",
        ),
        Some(Kind::UnclosedQuotedScalar) => (
            "a quote begins here and is not closed",
            "close it after the text, or put the whole text in quotes of the other kind",
        ),
        Some(
            Kind::UnexpectedCharacter { .. }
            | Kind::MissingAnchorOrAliasName
            | Kind::UndeclaredTagHandle
            | Kind::ExpectedTagBang
            | Kind::InvalidGlobalTagCharacter
            | Kind::InvalidTagTerminator
            | Kind::MissingTagUri
            | Kind::UnclosedVerbatimTag
            | Kind::InvalidTagEscape
            | Kind::InvalidTagUtf8LeadingByte
            | Kind::InvalidTagUtf8TrailingByte
            | Kind::InvalidTagUtf8,
        ) => (
            "this text starts with a character that has a special meaning in YAML",
            "put the whole text in quotes",
        ),
        Some(Kind::ExpectedBlockSequenceEntry | Kind::ExpectedDocumentStart) => (
            "this line is not indented like those before it",
            "keys of one group, and items of one list, start in the same column",
        ),
        Some(
            Kind::UnexpectedEofFlowSequence
            | Kind::UnexpectedEofFlowMapping
            | Kind::UnexpectedEofImplicitFlowMapping
            | Kind::ExpectedFlowMappingSeparator
            | Kind::ExpectedFlowSequenceSeparator
            | Kind::InvalidFlowScalarIndent
            | Kind::FlowMappingValueAdjacentCollection,
        ) => (
            "a `,`, `]` or `}` is missing here, or there is one too many",
            "items within `[` and `]` are separated by one `,` each; put a text with such a character in quotes",
        ),
        _ => (
            "this line is not indented like those before it, or a quote or bracket is not closed",
            "keys of one group, and items of one list, start in the same column; put a text that starts with a special character in quotes",
        ),
    }
}

/// The span of an error. Where the text is no YAML, the parser knows line and column alone.
fn span_in(location: Location, text: &str) -> Span {
    let span = location.span();
    let known = [span.byte_offset(), span.byte_len()].map(|at| usize::try_from(at?).ok());
    if let [Some(start), Some(length)] = known {
        return Span::new(start, start + length);
    }
    let start = byte_of(location.line(), location.column(), text);
    Span::new(start, start)
}
