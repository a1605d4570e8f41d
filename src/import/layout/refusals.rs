//! Owns why a sheet is no ladder.

use crate::import::error::ImportError;
use crate::import::grid::Grid;
use crate::import::settings::{Layout, Settings, word_of};
use crate::import::words::rating_rank;
use crate::model::prose::listed;

use super::frame::Frame;
use super::table::Table;

/// Refuses people by skills: nothing but scores, under or beside names that are no levels and no titles.
///
/// # Errors
/// The sheet is such a table.
pub(super) fn refuse_people(table: &Table, frame: &Frame, settings: &Settings) -> Result<(), ImportError> {
    if frame.is_sure || settings.roles.is_some() {
        return Ok(());
    }
    let columns = frame.roles.iter().flat_map(|role| role.statements.iter().chain(&role.ratings));
    let texts: Vec<&str> = columns
        .flat_map(|&column| frame.body.iter().filter_map(move |&row| table.own_text(row, column)))
        .collect();
    let is_score = |text: &&&str| {
        rating_rank(text).is_some()
            || matches!(**text, "x" | "X" | "✓" | "✔" | "✗" | "yes" | "no" | "y" | "n")
    };
    let scores = texts.iter().filter(is_score).count();
    if scores * 10 >= texts.len() * 8 {
        let message = "the sheet looks like people by skills: it has scores, and no row or column names levels or titles";
        let help = "a ladder says what is expected at a level; if the columns are roles, say which, as in `--roles B-F`";
        return Err(ImportError::new(message, help));
    }
    Ok(())
}

/// Why no sheet is a ladder.
pub(super) fn no_ladder(grids: &[&Grid]) -> ImportError {
    let message = match grids {
        [] => {
            return ImportError::new("the file has no sheet with a text", "fill it in, or name another file");
        }
        [_] => {
            "found no roles in the sheet, expected levels or titles in a row or a column, such as `L1`, `L2`, `Senior`"
        }
        _ => {
            "found no roles in any of the sheets, expected levels or titles in a row or a column, such as `L1`, `L2`, `Senior`"
        }
    };
    let help = "if they are there, say where, as in `--layout across --facts level=2 --roles B-F`";
    ImportError::new(message, help)
}

/// Why a sheet alone that says what another cannot show is nothing.
pub(super) fn about_alone() -> ImportError {
    let message =
        "the sheet `About` says what the ladder's own sheet cannot show, and is no ladder by itself";
    ImportError::new(message, "read the sheet with the ladder: `About` is read with it")
}

/// Why a sheet is not read that is named.
pub(super) fn unread_sheet(grid: &Grid, layout: Option<Layout>) -> ImportError {
    let name = &grid.name;
    match layout {
        Some(layout) if layout != Layout::Sheets => {
            let word = word_of(&layout, &Layout::WORDS);
            let message = format!("`--layout {word}` reads one sheet, and `--sheet` names several");
            ImportError::new(message, "say `--layout sheets`, or name one sheet")
        }
        _ => {
            let message = format!("found no roles in the sheet `{name}`, which `--sheet` names");
            ImportError::new(message, "name the sheets of the ladder alone")
        }
    }
}

/// Why a sheet that is a ladder is none in the way that settings say.
pub(super) fn no_ladder_as_said(settings: &Settings) -> ImportError {
    let said = [
        ("`--layout`", settings.layout.is_some()),
        ("`--facts`", !settings.facts.is_empty()),
        ("`--roles`", settings.roles.is_some()),
    ];
    let said = said.into_iter().filter(|(_, is_said)| *is_said).map(|(option, _)| option.to_owned());
    let said = listed(&said.collect::<Vec<_>>(), "and");
    let message =
        format!("found no roles with anything below them in the way that {said} would have the sheet read");
    ImportError::new(message, format!("leave out {said}, and the report says how it is read"))
}
