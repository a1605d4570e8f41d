//! Owns the one reader of grids: which of a file's sheets are a ladder, how they are laid out, and what they say.

mod again;
mod assemble;
mod body;
mod cells;
mod columns;
mod decisions;
mod draft;
mod frame;
mod gathered;
mod headers;
mod kept;
mod known;
mod labels;
mod legends;
mod levels;
mod links;
mod long;
mod names;
mod notes;
mod ratings;
mod read;
mod refusals;
mod roles;
mod rows;
mod said;
mod scales;
mod score;
mod sheets;
mod table;
mod ticks;
mod titled;
mod tracks;
mod years;

use crate::source::raw::RawLadder;

use super::error::ImportError;
use super::files::Opened;
use super::onto::Says;
use super::report::{Counts, ImportReport};
use super::settings::{Fact, Settings, word_of};

use assemble::{assemble, at};
use decisions::Decisions;
use draft::DraftRole;
use sheets::read_sheets;

pub(crate) use links::link_words;
pub(super) use links::lost_links;
pub(crate) use table::is_error;
pub(super) use years::lost_years;

/// A ladder made of sheets, and what there is to tell of it.
pub(super) struct Read {
    pub(super) raw: RawLadder,
    /// What a person should look at, each with the id of its dimension.
    pub(super) remarks: Vec<(String, &'static str)>,
    pub(super) report: ImportReport,
    /// Which facts of roles the sheets have.
    pub(super) says: Says,
}

/// Which facts the sheets have of these roles, or the settings.
fn says(roles: &[DraftRole], settings: &Settings) -> Says {
    let has = |said: fn(&DraftRole) -> bool| roles.iter().any(said);
    let facts = [
        (Fact::Code, has(|role| role.code.is_some())),
        (Fact::Title, has(|role| role.title.is_some() || role.level_title.is_some())),
        (Fact::Level, has(|role| !role.levels.is_empty())),
        (Fact::Aliases, has(|role| !role.aliases.is_empty())),
        (Fact::Track, settings.tracks.is_some() || has(|role| role.track.is_some())),
    ];
    facts.into_iter().filter(|(_, has)| *has).map(|(fact, _)| fact).collect()
}

/// Reads the sheets of a file as one ladder, whose id is made of the stem of the file's name.
///
/// # Errors
/// No sheet is a ladder, or the settings name what is not there.
pub(super) fn read_ladder(opened: &Opened, stem: &str, settings: &Settings) -> Result<Read, ImportError> {
    let mut decisions = Decisions(opened.decisions.clone());
    let sheets = read_sheets(&opened.workbook, settings, &mut decisions)?;
    let says = says(&sheets.draft.roles, settings);
    let assembled = assemble(sheets.draft, stem, settings, &mut decisions);
    let mut raw = assembled.raw;
    let names: Vec<String> = sheets.names.iter().map(|name| format!("\"{name}\"")).collect();
    let file = if opened.name.is_empty() { stem } else { &opened.name };
    raw.source = Some(at(match names.len() {
        0 => format!("Imported from {file}."),
        1 => format!("Imported from {file}, sheet {}.", names[0]),
        _ => format!("Imported from {file}, sheets {}.", names.join(", ")),
    }));
    let left_out = opened.left_out.iter().cloned().chain(sheets.left_out).collect();
    let report = ImportReport {
        sheets: sheets.names,
        sheet_count: opened.workbook.grids.len(),
        counts: Counts::default(),
        decisions: decisions.0,
        left_out,
        older_version: None,
    };
    Ok(Read { raw, remarks: assembled.remarks, report, says })
}
