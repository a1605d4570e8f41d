//! Owns the way from a raw shape to a sound ladder, and every fault of meaning met on it.
//!
//! Lowering goes on after a fault, so that one run reports all of them; the ladder made on the way
//! is thrown away if there was any.

mod faults;
mod matrix;
mod references;
mod roles;

use crate::model::Ladder;

use super::error::Fault;
use super::raw::{RawLadder, RawWaiver};
use super::span::At;
use super::spanned::Waiver;
use faults::Faults;
pub use faults::is_id;
use references::Names;

/// The version of the file format that this program reads.
const SCHEMA: u64 = 1;

/// Makes a ladder of a raw shape, and the waivers beside it.
///
/// # Errors
/// Every fault of meaning, in the order of the file.
pub(super) fn lower(raw: RawLadder) -> Result<(Ladder, Vec<Waiver>), Vec<Fault>> {
    let mut noted = Faults::default();
    let faults = &mut noted;
    if raw.schema.value != SCHEMA {
        let message = format!("the file is of format {}, expected {SCHEMA}", raw.schema.value);
        let help = "a newer `ladder` may read it; this one reads `schema: 1`";
        faults.add("schema-version", raw.schema.span, message, help);
    }
    let id = faults.id(raw.id, "ladder");
    let levels = roles::levels(raw.levels, faults);
    let tracks = roles::tracks(raw.tracks, faults);
    let roles = roles::roles(raw.roles, &levels, &tracks, faults);
    let names = Names::new(&id, &roles);
    let moves = references::moves(raw.moves, &names, faults);
    let dimensions = matrix::dimensions(raw.dimensions, &names, faults);
    let titles = references::titles(raw.titles, &names, faults);
    let realities = references::realities(raw.realities, &names, faults);
    let waivers = waivers(raw.allow, faults);
    let ladder = Ladder {
        id,
        name: faults.text(raw.name),
        version: faults.text(raw.version),
        about: faults.optional_text(raw.about),
        source: faults.optional_text(raw.source),
        notes: faults.texts(raw.notes),
        levels,
        tracks,
        roles,
        moves,
        dimensions,
        titles,
        realities,
    };
    noted.finish((ladder, waivers))
}

/// Whether the codes and sites of waivers mean anything is for whoever checks a ladder to say.
fn waivers(raw: Vec<At<RawWaiver>>, faults: &mut Faults) -> Vec<Waiver> {
    let waivers = raw.into_iter().map(|At { value: raw, span }| Waiver {
        code_span: raw.code.span,
        code: faults.text(raw.code),
        at_span: raw.at.as_ref().map_or(span, |at| at.span),
        at: faults.optional_text(raw.at),
        because: faults.text(raw.because),
        span,
    });
    waivers.collect()
}
