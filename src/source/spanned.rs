//! Owns a ladder together with where everything in it stands, for whoever has to point at it.

use std::sync::Arc;

use crate::model::{Ladder, Text};

use super::fault::{Fault, Span};
use super::lower::lower;
use super::numbers::spell_numbers;
use super::raw::RawLadder;
use super::yaml::{self, Spans};

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
    /// Where the code stands.
    pub code_span: Span,
    /// What of the ladder it is about; the whole of it where nothing is said.
    pub at: Option<Text>,
    /// Where that stands.
    pub at_span: Span,
    /// Why the finding is to stay.
    pub because: Text,
    /// Where the waiver stands.
    pub span: Span,
}

/// Reads one ladder from YAML text as [`super::parse_ladder`] does, and keeps the spans.
///
/// # Errors
/// As [`super::parse_ladder`].
pub fn parse_spanned_ladder(text: &str) -> Result<SpannedLadder, Vec<Fault>> {
    let mut raw = yaml::parse(text, Spans::Noted).map_err(|fault| vec![fault])?;
    spell_numbers(&mut raw, text);
    let (ladder, waivers) = lower(raw.clone())?;
    Ok(SpannedLadder {
        ladder: Arc::new(ladder),
        waivers,
        raw,
    })
}
