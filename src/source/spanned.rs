//! Owns the way from a file's text to a ladder with the spans of all that is in it, for
//! whoever has to point at it.

use std::sync::Arc;

use crate::model::{Ladder, Text};

use super::error::Fault;
use super::lower::lower;
use super::raw::{RawLadder, TextOr};
use super::span::{At, Span};
use super::yaml;

/// A sound ladder, the shape of its file, and the findings that its file allows.
#[derive(Clone, Debug)]
pub struct SpannedLadder {
    /// The ladder, which the catalog may hold as well.
    pub ladder: Arc<Ladder>,
    /// In file order.
    pub waivers: Vec<Waiver>,
    /// What the ladder was made of, each value with its span. Its lists are as long as those of
    /// the ladder and in the same order.
    pub(crate) raw: RawLadder,
}

/// A finding that is meant to stay. Neither its code nor its span need mean anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiver {
    /// The code of the finding.
    pub code: Text,
    /// The span of the code.
    pub code_span: Span,
    /// What of the ladder it is about; the whole of it where nothing is said.
    pub at: Option<Text>,
    /// The span of that; of the whole waiver where nothing is said.
    pub at_span: Span,
    /// Why the finding is to stay.
    pub because: Text,
    /// The span of the whole waiver.
    pub span: Span,
}

/// Reads one ladder from YAML text, see [`parse_spanned_ladder`].
pub fn parse_ladder(text: &str) -> Result<Ladder, Vec<Fault>> {
    lower(parse(text)?).map(|(ladder, _)| ladder)
}

/// Reads one ladder from YAML text, with the spans of all that is in it.
///
/// # Errors
/// One fault of syntax or shape, at which reading stops; or else every fault of meaning, in the
/// order of the file's parts.
pub fn parse_spanned_ladder(text: &str) -> Result<SpannedLadder, Vec<Fault>> {
    let raw = parse(text)?;
    // Lowered from a copy, so that a ladder that is only read is never held twice.
    let (ladder, waivers) = lower(raw.clone())?;
    Ok(SpannedLadder { ladder: Arc::new(ladder), waivers, raw })
}

fn parse(text: &str) -> Result<RawLadder, Vec<Fault>> {
    let mut raw = yaml::parse(text).map_err(|fault| vec![fault])?;
    spell_numbers(&mut raw, text);
    Ok(raw)
}

/// Gives each number that is used as a text, as a level `0x1` or a statement `+5`, the spelling that
/// it has in the file: the YAML crate gives its value alone.
fn spell_numbers(raw: &mut RawLadder, text: &str) {
    for role in &mut raw.roles {
        spell_number(&mut role.level, text);
    }
    for dimension in &mut raw.dimensions {
        for point in &mut dimension.scale {
            spell_number(point, text);
        }
        let cells = dimension.cells.iter_mut();
        for statement in cells.flat_map(|cell| &mut cell.value.expects) {
            spell_number(statement, text);
        }
    }
}

fn spell_number<T>(at: &mut At<TextOr<T>>, text: &str) {
    let is_of_number = |c: char| c.is_ascii_alphanumeric() || c == '+' || c == '-';
    if let TextOr::Text(value) = &mut at.value
        && value.bytes().all(|c| c.is_ascii_digit() || c == b'-')
        && let Some(written) = at.span.bytes().and_then(|span| text.get(span)).map(str::trim)
        // A text of digits is in quotes, and is no number.
        && !written.is_empty()
        && written.chars().all(is_of_number)
    {
        written.clone_into(value);
    }
}
