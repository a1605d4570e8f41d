//! Owns the way from a file's text over its raw shape to a sound ladder, and every fault of meaning met on
//! it.
//!
//! Lowering goes on after a fault, so that one run reports all of them; the ladder made on the way is thrown
//! away if there was any.

mod faults;
mod matrix;
mod names;
mod references;
mod renames;
mod roles;
mod scales;
mod statements;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::model::{Ladder, Level, Role, RoleIndex, Text, Track, TrackIndex, Waiver};

use super::error::Fault;
use super::raw::{RawLadder, RawWaiver};
use super::span::At;
use super::yaml;
pub use faults::is_id;
use names::Names;
use scales::Scale;

/// A sound ladder, and the shape of its file.
#[derive(Clone, Debug)]
pub struct SpannedLadder {
    /// The ladder, which the catalog may hold as well.
    pub ladder: Arc<Ladder>,
    /// What the ladder was made of, each value with its span. Its lists are as long as those of the ladder
    /// and in the same order.
    pub(crate) raw: RawLadder,
}

/// The version of the file format that this program reads.
const SCHEMA: u64 = 1;

/// What has been lowered so far of what other parts of the file refer to, and the faults met.
#[derive(Default)]
struct Lowering {
    faults: Vec<Fault>,
    id: String,
    levels: Vec<Level>,
    level_names: Names,
    tracks: Vec<Track>,
    tracks_by_id: HashMap<String, TrackIndex>,
    roles: Vec<Role>,
    role_codes: Names,
    roles_with_years: HashSet<RoleIndex>,
    scales: Vec<(Text, Scale)>,
    scale_names: Names,
}

/// Reads one ladder from YAML text, see [`parse_spanned_ladder`].
pub fn parse_ladder(text: &str) -> Result<Ladder, Vec<Fault>> {
    let raw = yaml::parse(text)?;
    lower(raw)
}

/// Reads one ladder from YAML text, with the spans of all that is in it.
///
/// # Errors
/// One fault of syntax, at which reading stops; or else every fault of shape; or else every fault of meaning.
/// They are in the order of the file.
pub fn parse_spanned_ladder(text: &str) -> Result<SpannedLadder, Vec<Fault>> {
    let raw = yaml::parse(text)?;
    // Lowered from a copy, so that a ladder that is only read is never held twice.
    let ladder = lower(raw.clone())?;
    Ok(SpannedLadder { ladder: Arc::new(ladder), raw })
}

/// Makes a ladder of a raw shape.
fn lower(raw: RawLadder) -> Result<Ladder, Vec<Fault>> {
    let mut lowering = Lowering::default();
    if raw.schema.value != SCHEMA {
        let message = format!("the file has format {}, expected {SCHEMA}", raw.schema.value);
        let help = "a newer version of `ladder` may read it; this one reads `schema: 1`";
        lowering.fault("schema-version", raw.schema.span, message, help);
    }
    let id = lowering.id(raw.id, "ladder");
    lowering.id = id.to_string();
    lowering.levels(raw.levels);
    lowering.tracks(raw.tracks, raw.cumulative);
    lowering.roles(raw.roles);
    lowering.named_scales(raw.scales);
    let ladder = Ladder {
        id,
        name: lowering.text(raw.name),
        version: lowering.text(raw.version),
        language: lowering.language(raw.language),
        about: lowering.optional_text(raw.about),
        source: lowering.optional_text(raw.source),
        inferred: lowering.optional_text(raw.inferred),
        notes: lowering.texts(raw.notes),
        moves: lowering.moves(raw.moves),
        dimensions: lowering.dimensions(raw.dimensions),
        titles: lowering.titles(raw.titles),
        realities: lowering.realities(raw.realities),
        waivers: raw.allow.into_iter().map(|raw| lowering.waiver(raw)).collect(),
        levels: lowering.levels,
        tracks: lowering.tracks,
        roles: lowering.roles,
    };
    let mut faults = lowering.faults;
    faults.sort_by_key(|fault| fault.span);
    if faults.is_empty() { Ok(ladder) } else { Err(renames::gathered(faults, &ladder)) }
}

impl Lowering {
    /// Whether the code and the site of a waiver mean anything is for whoever checks a ladder to say.
    fn waiver(&mut self, At { value: raw, .. }: At<RawWaiver>) -> Waiver {
        let RawWaiver { code, at, because } = raw;
        Waiver { code: self.text(code), at: self.optional_text(at), because: self.text(because) }
    }
}
