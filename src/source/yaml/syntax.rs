//! Owns the wording of what is no YAML at all: the commonest slips in plain words, and of the rest
//! where to look.

use serde_yaml::Error;
use serde_yaml::granit_parser::ErrorKind;
use serde_yaml::localizer::ExternalMessageSource;

use super::faults::{fault, tab, too_complex};
use super::written::{Line, lines_from};
use crate::source::error::Fault;
use crate::source::span::Span;

/// What the parser could not read.
pub(super) fn of_syntax(error: &Error, span: Span, text: &str) -> Fault {
    let kind = kind_of(error);
    if let Some(at) = indenting_tab(span, text).filter(|_| kind.is_some_and(may_be_a_tab)) {
        return tab(at);
    }
    if let Some((at, c)) = unprintable(span, text) {
        let found = fault(
            "syntax",
            format!("the character U+{:04X} stands in this line", u32::from(c)),
            "delete it: it cannot be seen, and no text may hold it",
        );
        return found.at(at, c.len_utf8());
    }
    if kind == Some(&ErrorKind::RecursionLimitExceeded) {
        return too_complex();
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
        Some(Kind::MappingValueNotAllowed) => (
            "a second `:` stands in this line, where YAML can read no key",
            "put a text that holds `: ` in quotes, or mend the indentation",
        ),
        Some(Kind::SimpleKeyExpected) => (
            "this line is neither a `key: value` nor an item of a list",
            "a key has a `:` and a space behind it, an item a `-` and a space before it; text that goes on is indented further",
        ),
        Some(Kind::InvalidColonPlacement) => (
            "a `:` stands where YAML can read no key",
            "look above: a `[`, a `{` or a quote may not be closed",
        ),
        Some(Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar) => {
            (
                "text stands behind the closing quote",
                "put the whole text in quotes of the other kind, `'` or `\"`",
            )
        }
        Some(Kind::UnclosedQuotedScalar) => (
            "a quote begins here and is not closed",
            "close it behind the text, or put the whole text in quotes of the other kind",
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
            "this text starts with a sign that YAML takes for its own",
            "put the whole text in quotes",
        ),
        Some(Kind::ExpectedBlockSequenceEntry | Kind::ExpectedDocumentStart) => (
            "this line is not indented as those before it",
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
            "a `,`, a `]` or a `}` is missing here, or stands here once too often",
            "items within `[` and `]` are separated by one `,` each; a text with such a sign goes in quotes",
        ),
        _ => (
            "this line is not indented as those before it, or a quote or bracket is not closed",
            "keys of one group, and items of one list, start in the same column; a text that starts with a sign goes in quotes",
        ),
    }
}

/// The first tab that indents the line of a span or one of the lines beside it: the parser may stumble
/// before the tab, or after it.
fn indenting_tab(span: Span, text: &str) -> Option<usize> {
    let number = text.get(..span.bytes()?.start)?.matches('\n').count();
    let mut near = lines_from(0, text).take(number + 2).skip(number.saturating_sub(1));
    near.find_map(Line::indenting_tab)
}

/// The first character in the line of a span that no YAML may hold. The parser stops some way before it.
fn unprintable(span: Span, text: &str) -> Option<(usize, char)> {
    let line = Line::of(span, text)?;
    let mut characters = line.text.char_indices();
    let found = characters.find(|&(_, c)| c.is_control() && !matches!(c, '\t' | '\r' | '\u{85}'));
    found.map(|(at, c)| (line.offset + at, c))
}
