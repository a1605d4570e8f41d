//! Owns the way from a raw shape to a sound ladder, and every fault of meaning met on it.
//!
//! Lowering goes on after a fault, so that one run reports all of them; the ladder made on the way
//! is thrown away if there was any.

mod faults;
mod matrix;
mod references;
mod structure;
mod titles;

use crate::model::{AmbiguousTitle, Dimension, Ladder, Move, Reality};

use super::error::Fault;
use super::raw::RawLadder;
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
    let faults = &mut Faults::default();
    if raw.schema.value != SCHEMA {
        faults.add(
            "schema-version",
            raw.schema.span,
            format!("the file is of format {}, expected {SCHEMA}", raw.schema.value),
            "a newer `ladder` may read it; this one reads `schema: 1`",
        );
    }
    let id = faults.id(raw.id, "ladder");
    let name = faults.text(raw.name);
    let version = faults.text(raw.version);
    let about = faults.optional_text(raw.about);
    let source = faults.optional_text(raw.source);
    let notes = faults.texts(raw.notes);
    let levels = structure::levels(raw.levels, faults);
    let tracks = structure::tracks(raw.tracks, faults);
    let roles = structure::roles(raw.roles, &levels, &tracks, faults);

    let names = Names::new(&id, &roles);
    let moves: Vec<Move> = references::moves(raw.moves, &names, faults);
    let dimensions: Vec<Dimension> = matrix::dimensions(raw.dimensions, &names, faults);
    let titles: Vec<AmbiguousTitle> = titles::titles(raw.titles, &names, faults);
    let realities: Vec<Reality> = titles::realities(raw.realities, &names, faults);

    let waivers = titles::waivers(raw.allow, faults);

    let ladder = Ladder {
        id,
        name,
        version,
        about,
        source,
        notes,
        levels: levels.all,
        tracks,
        roles,
        moves,
        dimensions,
        titles,
        realities,
    };
    faults.finish((ladder, waivers))
}
