//! Owns the way from a raw shape to a sound ladder, and every fault of meaning met on it.
//!
//! Lowering goes on after a fault, so that one run reports all of them; the ladder made on the way
//! is thrown away if there was any.

mod faults;
mod matrix;
mod references;
mod roles;

use std::collections::{HashMap, HashSet};

use crate::model::{Ladder, LevelIndex, Role, RoleIndex, Text, Track, TrackIndex};

use super::error::Fault;
use super::raw::{RawLadder, RawWaiver};
use super::span::At;
use super::spanned::Waiver;
pub use faults::is_id;

/// The version of the file format that this program reads.
const SCHEMA: u64 = 1;

/// What has been lowered so far of what other parts of the file refer to, and the faults met.
#[derive(Default)]
struct Lowering {
    faults: Vec<Fault>,
    id: String,
    levels: Vec<Text>,
    levels_by_fold: HashMap<String, LevelIndex>,
    tracks: Vec<Track>,
    tracks_by_id: HashMap<String, TrackIndex>,
    roles: Vec<Role>,
    roles_by_code: HashMap<String, RoleIndex>,
    roles_by_fold: HashMap<String, RoleIndex>,
    roles_with_years: HashSet<RoleIndex>,
}

/// Makes a ladder of a raw shape, and the waivers beside it.
///
/// # Errors
/// Every fault of meaning, in the order of the file.
pub(super) fn lower(raw: RawLadder) -> Result<(Ladder, Vec<Waiver>), Vec<Fault>> {
    let mut lowering = Lowering::default();
    if raw.schema.value != SCHEMA {
        let message = format!("the file is of format {}, expected {SCHEMA}", raw.schema.value);
        let help = "a newer `ladder` may read it; this one reads `schema: 1`";
        lowering.fault("schema-version", raw.schema.span, message, help);
    }
    let id = lowering.id(raw.id, "ladder");
    lowering.id = id.to_string();
    lowering.levels(raw.levels);
    lowering.tracks(raw.tracks);
    lowering.roles(raw.roles);
    let waivers = raw.allow.into_iter().map(|raw| lowering.waiver(raw)).collect();
    let ladder = Ladder {
        id,
        name: lowering.text(raw.name),
        version: lowering.text(raw.version),
        about: lowering.optional_text(raw.about),
        source: lowering.optional_text(raw.source),
        notes: lowering.texts(raw.notes),
        moves: lowering.moves(raw.moves),
        dimensions: lowering.dimensions(raw.dimensions),
        titles: lowering.titles(raw.titles),
        realities: lowering.realities(raw.realities),
        levels: lowering.levels,
        tracks: lowering.tracks,
        roles: lowering.roles,
    };
    let mut faults = lowering.faults;
    faults.sort_by_key(|fault| fault.span);
    if faults.is_empty() { Ok((ladder, waivers)) } else { Err(faults) }
}

impl Lowering {
    /// Whether the code and the site of a waiver mean anything is for whoever checks a ladder to say.
    fn waiver(&mut self, raw: At<RawWaiver>) -> Waiver {
        let At { value: raw, span } = raw;
        Waiver {
            code_span: raw.code.span,
            code: self.text(raw.code),
            at_span: raw.at.as_ref().map_or(span, |at| at.span),
            at: self.optional_text(raw.at),
            because: self.text(raw.because),
            span,
        }
    }
}
