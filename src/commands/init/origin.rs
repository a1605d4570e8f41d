//! Owns what a new ladder starts from: the example, a ladder that is built in, another file, a spreadsheet.

use std::path::{Path, is_separator};

use crate::commands::import::{Made, Source};
use crate::commands::{Desk, Ladders};
use crate::import::Setting;
use crate::model::RoleReference;
use crate::source::{BUILTIN_IDS, CopiedLadder, FileName, builtin_ladders, copy_of, copy_of_file, starter};
use crate::views::{ImportOutcome, notices};

/// A new ladder.
pub(super) struct Started {
    /// The text of its file.
    pub(super) text: String,
    /// What the file is said to be once it is written; `None` where a report says it.
    pub(super) what: Option<String>,
    /// What is told of it.
    pub(super) notes: Vec<String>,
    /// What came of the import that made it.
    pub(super) outcome: Option<ImportOutcome>,
}

/// Starts a ladder of an id that is to be a file, or to go to standard output.
///
/// # Errors
/// There is nothing of the name that it is to start from, or it can be no ladder, or the new one would take the
/// place of a built-in ladder that it is no copy of.
pub(super) fn start(
    from: Option<&str>,
    id: &str,
    to: Option<&Path>,
    ladders: &Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<Started> {
    let started = match from {
        None => {
            let what = Some("a small example to edit".to_owned());
            Started { text: starter(id), what, notes: Vec::new(), outcome: None }
        }
        Some(from) => match copy_of(from, id) {
            Some(text) => {
                let what = Some(format!("a copy of the built-in ladder `{from}` to edit"));
                let notes = if from == id { Vec::new() } else { left_behind(from) };
                Started { text, what, notes, outcome: None }
            }
            None if is_path(from) => of_file(Path::new(from), id, to, ladders, desk)?,
            None => return Err(notices::unknown_origin(from).into()),
        },
    };
    // The file would take the place of a ladder that it is not a copy of, and that others refer to.
    if BUILTIN_IDS.contains(&id) && from != Some(id) {
        return Err(notices::id_of_built_in(id).into());
    }
    Ok(started)
}

/// Whether a file is meant: there is one, or no ladder could be called so.
fn is_path(from: &str) -> bool {
    from.contains(|c| c == '.' || is_separator(c)) || Path::new(from).exists()
}

/// A copy of the ladder in a file, or the ladder that its sheet is.
fn of_file(
    path: &Path,
    id: &str,
    to: Option<&Path>,
    ladders: &Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<Started> {
    let name = FileName::new(path);
    let CopiedLadder { text, from, names_itself } = match copy_of_file(path, id) {
        Ok(copied) => copied,
        Err(why) if why.is_importable() => return of_sheet(path, id, to, ladders, desk),
        Err(why) => return Err(why.into()),
    };
    let notes =
        if names_itself && from != id { vec![notices::names_itself(&name, &from)] } else { Vec::new() };
    Ok(Started { text, what: Some(format!("a copy of `{name}` to edit")), notes, outcome: None })
}

fn of_sheet(
    path: &Path,
    id: &str,
    to: Option<&Path>,
    ladders: &Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<Started> {
    let typed = vec![Setting { option: "id", value: id.to_owned() }];
    let source = Source { path, name: FileName::new(path), stem: id, typed, asks: false, onto: None };
    let Made { text, mut outcome, mut notes, .. } =
        source.make(to.unwrap_or(Path::new("-")), ladders, desk)?;
    outcome.command = outcome.command_to(to.map(|to| ("-o", to)), to.is_some());
    outcome.written = to.map(FileName::new);
    notes.push(notices::read_otherwise());
    Ok(Started { text, what: None, notes, outcome: Some(outcome) })
}

/// What other ladders tell of the roles of a built-in one, which is not in a copy.
fn left_behind(from: &str) -> Vec<String> {
    let is_of_it = |reference: &RoleReference| match reference {
        RoleReference::Own(_) => false,
        RoleReference::Foreign { ladder, .. } => ladder.as_str() == from,
    };
    let others = builtin_ladders().iter().filter_map(|other| {
        let mut of = other.realities.iter().flat_map(|reality| &reality.applies_to);
        of.any(is_of_it).then(|| notices::left_behind(from, &other.id))
    });
    others.collect()
}
