//! Owns the wording of what the YAML crate finds wrong: what was found, what was expected, what to
//! do.

use serde_yaml::{Error, Location};

use super::syntax::of_syntax;
use super::written::{Line, SINGLE, is_without_value, plain_shape, shape_at, written_at};
use crate::model::words::nearest;
use crate::source::error::Fault;
use crate::source::span::Span;

/// The crate's error in our words.
pub(super) fn fault_of(error: &Error, text: &str) -> Fault {
    // Before the first key the parser takes a tab for white space, and what follows for another
    // document.
    if text.starts_with('\t') {
        return tab().at(Span::new(0, 1));
    }
    let error = innermost(error);
    let span = error.location().map_or(Span::UNKNOWN, |at| span_in(at, text));
    let span = match error {
        Error::SerdeMissingField { .. } => first_key_of_the_file(span, text).unwrap_or(span),
        _ => span,
    };
    let told_by_lines = no_break_space(span, text).or_else(|| stray_line(error, span, text));
    told_by_lines.unwrap_or_else(|| {
        question_mark(error, span, text)
            .or_else(|| of_keys(error, span, text))
            .or_else(|| of_values(error, span, text))
            .or_else(|| of_the_whole(error))
            .map_or_else(|| of_syntax(error, span, text), |fault| fault.at(span))
    })
}

/// A tag, which no ladder needs.
pub(super) fn tag(span: Span) -> Fault {
    fault(
        "syntax",
        "a `!` at the start of a value makes a tag of its first word, and the ladder format has none",
        "put a text that starts with `!` in quotes",
    )
    .at(span)
}

/// A fault at which reading stops, before it is known where.
pub(super) fn fault(
    code: &'static str,
    message: impl Into<String>,
    help: impl Into<String>,
) -> Fault {
    Fault {
        // A file without a value was read to its end.
        ends_reading: code != "empty-file",
        ..Fault::new(code, Span::UNKNOWN, message, help)
    }
}

impl Fault {
    /// The fault at a span.
    pub(super) fn at(self, span: Span) -> Self {
        Self { span, ..self }
    }
}

pub(super) fn tab() -> Fault {
    fault("tab", "a tab is used for indentation", "indent with spaces, two for each step")
}

pub(super) fn too_complex() -> Fault {
    fault(
        "too-complex",
        "the file is nested deeper, or refers to itself more often, than any ladder does",
        "write the ladder out plainly, without anchors (`&`) and aliases (`*`)",
    )
}

/// A no-break space looks like a space, and YAML takes it for a letter. Behind a key without a value
/// it may be the next line that holds it.
fn no_break_space(span: Span, text: &str) -> Option<Fault> {
    let here = Line::of(span, text)?;
    let next = || Line::below(span, text).filter(|_| is_without_value(span, text));
    let at = here.no_break_space().or_else(|| next()?.no_break_space())?;
    let found = fault(
        "syntax",
        "a no-break space stands in this line, which YAML does not take for a space",
        "type plain spaces for the indentation, and behind `:` and `-`",
    );
    Some(found.at(at))
}

/// A key that is not indented as its group is taken for the end of the group, and a key that follows
/// it for a missing one.
fn stray_line(error: &Error, span: Span, text: &str) -> Option<Fault> {
    let Error::SerdeMissingField { .. } = error else {
        return None;
    };
    let stray = Line::of(span, text)?.stray_in_its_group(text)?;
    let found = fault(
        "syntax",
        "this line is not indented as the key above it",
        "keys of one group start in the same column",
    );
    Some(found.at(stray.start()))
}

/// A `?` at the start of a text makes a key of it.
fn question_mark(error: &Error, span: Span, text: &str) -> Option<Fault> {
    let Error::SerdeUnknownField { .. } = error else {
        return None;
    };
    let before = text.get(..span.bytes()?.start)?;
    let is_behind_one = before.ends_with(' ') && before.trim_end_matches(' ').ends_with('?');
    is_behind_one.then(|| {
        fault(
            "syntax",
            "a `?` stands at the start of this text, which YAML takes for a sign of its own",
            "put the whole text in quotes",
        )
    })
}

fn of_keys(error: &Error, span: Span, text: &str) -> Option<Fault> {
    Some(match error {
        Error::SerdeUnknownField { field, .. } if field.contains(' ') => fault(
            "unknown-key",
            format!("`{field}` is read as a key, for the `:` behind it"),
            "put the whole text in quotes",
        ),
        Error::SerdeUnknownField { field, expected, .. } => fault(
            "unknown-key",
            format!("`{field}` is no key of the ladder format here"),
            nearest(field, expected.iter().copied(), 1).first().map_or_else(
                || keys_here(expected, span, text),
                |near| format!("did you mean `{near}`?"),
            ),
        ),
        Error::SerdeMissingField { field, .. } => fault(
            "missing-key",
            format!("the key `{field}` is missing"),
            format!("add `{field}:` beside the key shown"),
        ),
        Error::DuplicateMappingKey { key, .. } => fault(
            "repeated-key",
            match key {
                Some(key) => format!("the key `{key}` is written twice"),
                None => "a key is written twice".to_owned(),
            },
            "keep one of the two; a list goes below one key, each item after a `-`",
        ),
        Error::MergeKeyNotAllowed { .. } => fault(
            "merge-key",
            "the merge key `<<` is not part of the ladder format",
            "write the keys out where they are meant",
        ),
        _ => return None,
    })
}

/// Which keys there are where one is unknown, and what it may be where it is an item of a list.
fn keys_here(expected: &[&str], span: Span, text: &str) -> String {
    let keys = format!("the keys here are {}", expected.join(", "));
    if Line::of(span, text).is_some_and(|line| line.is_item()) {
        keys + "; a text that holds `: ` or starts with `{` goes in quotes"
    } else {
        keys
    }
}

fn of_values(error: &Error, span: Span, text: &str) -> Option<Fault> {
    const WRONG_TYPE: &str = "wrong-type";
    Some(match error {
        Error::SerdeInvalidType { unexpected, expected, .. }
        | Error::SerdeInvalidValue { unexpected, expected, .. } => {
            let (found, help) = match unexpected.as_str() {
                "unit value" => ("nothing", "write the text, or delete the item"),
                "sequence" => ("a list", "put a text that starts with `[` or `- ` in quotes"),
                "map" => {
                    ("a group of keys", "put a text that starts with `{`, or holds `: `, in quotes")
                }
                other => (other, "put a number, `true` or `false` that is meant as text in quotes"),
            };
            fault(WRONG_TYPE, format!("found {found}, expected {expected}"), help)
        }
        Error::NullIntoString { .. } => fault(
            "empty-text",
            "found nothing, expected a text",
            "write the text; what need not be there can be deleted",
        ),
        Error::InvalidScalar { ty, .. } => fault(
            WRONG_TYPE,
            format!(
                "found {}, expected a whole number{}",
                written_at(span, text),
                if *ty == "u8" { " from 0 to 255" } else { "" }
            ),
            "write such a number alone, as in `6`",
        ),
        Error::InvalidBooleanStrict { .. } => fault(
            WRONG_TYPE,
            format!("found {}, expected `true` or `false`", written_at(span, text)),
            "write `true` or `false`, without quotes",
        ),
        Error::Unexpected { expected, .. } => fault(
            WRONG_TYPE,
            format!("found {}, expected {}", shape_at(span, text), plain_shape(expected)),
            match plain_shape(expected) {
                "a list" if has_item_too_far_left(span, text) => {
                    "indent the items below at least as far as their key"
                }
                "a list" if is_without_value(span, text) => {
                    "write an item a line below it, each after a `- `; an empty list is `[]`"
                }
                "a list" => "write it as `[a, b]`, or an item a line, each after a `- `",
                SINGLE => "write one; a text that starts with `[`, `{` or `- ` goes in quotes",
                _ => "write one `key: value` a line",
            },
        ),
        _ => return None,
    })
}

fn of_the_whole(error: &Error) -> Option<Fault> {
    Some(match error {
        Error::Eof { .. } => fault(
            "empty-file",
            "the file holds no ladder",
            "begin it with `schema: 1`, `id:`, `name:` and `version:`",
        ),
        Error::MultipleDocuments { .. } => fault(
            "several-documents",
            "a second document begins here",
            "one file is one ladder: take out the `---`, or make two files",
        ),
        Error::UnknownAnchor { .. } => fault(
            "syntax",
            "a `*` at the start of a value refers to an anchor, and there is none of that name",
            "put a text that starts with `*` in quotes",
        ),
        Error::Budget { .. }
        | Error::AliasReplayLimitExceeded { .. }
        | Error::AliasExpansionLimitExceeded { .. }
        | Error::AliasReplayStackDepthExceeded { .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. } => too_complex(),
        _ => return None,
    })
}

/// The error inside what an alias refers to, which says more than the error of the alias.
fn innermost(error: &Error) -> &Error {
    match error.without_snippet() {
        Error::AliasError { error, .. } => innermost(error),
        other => other,
    }
}

/// The span of an error. Where the parser knows only line and column, both counted from one, it
/// is the start of the character there.
fn span_in(location: Location, text: &str) -> Span {
    let span = location.span();
    let known = [span.byte_offset(), span.byte_len()].map(|at| usize::try_from(at?).ok());
    if let [Some(start), Some(length)] = known {
        return Span::new(start, start + length);
    }
    let [line, column] = [location.line(), location.column()]
        .map(|counted| usize::try_from(counted).ok()?.checked_sub(1));
    let (Some(line), Some(column)) = (line, column) else {
        return Span::UNKNOWN;
    };
    let before: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut characters = text[before..].char_indices();
    let start = characters.nth(column).map_or(text.len(), |(at, _)| before + at);
    Span::new(start, start)
}

/// The first key of a file, for a span that is a key of the file itself: the parser reports a missing
/// key at the last of its group, and that may be hundreds of lines below.
fn first_key_of_the_file(span: Span, text: &str) -> Option<Span> {
    let start = span.bytes()?.start;
    let is_of_the_file = start == 0 || text.get(..start)?.ends_with('\n');
    let mut offset = 0;
    for line in text.split_inclusive('\n').take_while(|_| is_of_the_file) {
        let is_key = line.starts_with(|c: char| c.is_alphanumeric() || c == '"' || c == '\'');
        if let Some(colon) = line.find(':').filter(|_| is_key) {
            return Some(Span::new(offset, offset + colon));
        }
        offset += line.len();
    }
    None
}

/// Whether a key without a value has items below it that start left of it.
fn has_item_too_far_left(span: Span, text: &str) -> bool {
    let key = Line::of(span, text).filter(|_| is_without_value(span, text));
    let item = Line::below(span, text).filter(Line::is_item);
    key.zip(item).is_some_and(|(key, item)| item.indentation() < key.column())
}
