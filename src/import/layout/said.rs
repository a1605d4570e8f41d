//! Owns whether the lines that settings name are lines of the sheet, and of the kind that its layout asks for.

use crate::import::error::ImportError;
use crate::import::grid::{Grid, column_name};
use crate::import::lines::{Line, Lines};
use crate::import::settings::{Fact, Ratings, Settings, TrackSetting, word_of};

use super::frame::is_of_roles;
use super::sheets::Way;
use super::table::Table;

/// Holds settings to the sheets that are read.
///
/// # Errors
/// A setting names a line that none of the sheets has.
pub(super) fn hold_to_sheets(grids: &[&Grid], settings: &Settings) -> Result<(), ImportError> {
    let ends = || {
        let cells = grids.iter().flat_map(|grid| grid.cells.keys().copied());
        cells.chain(grids.iter().flat_map(|grid| grid.merges.iter().map(|area| area.last)))
    };
    let last_row = ends().map(|address| address.row).max().unwrap_or_default();
    let last_column = ends().map(|address| address.column).max().unwrap_or_default();
    let is_there = |line: &Line| match line {
        Line::Row(row) => *row <= last_row,
        Line::Column(column) => *column <= last_column,
    };
    match named_lines(settings).into_iter().find(|(_, line)| !is_there(line)) {
        None => Ok(()),
        Some((option, line)) => {
            let (last_row, last_column) = (last_row + 1, column_name(last_column));
            let message = format!(
                "`--{option}` names {}, expected a line of the sheet, which ends with row {last_row} and column {last_column}",
                Table::shown(line)
            );
            Err(ImportError::new(message, format!("leave out `--{option}`, and the report names the lines")))
        }
    }
}

/// Holds settings to the way in which a sheet is read.
///
/// # Errors
/// A setting names rows where the layout has columns, or columns where it has rows, or lines where it has none.
pub(super) fn hold_to_way(table: &Table, way: &Way, settings: &Settings) -> Result<(), ImportError> {
    let lines = |lines: &Option<Lines>| lines.iter().flat_map(|lines| lines.0.clone()).collect::<Vec<Line>>();
    let (roles, dimensions) = (lines(&settings.roles), lines(&settings.dimensions));
    if matches!(way, Way::Long(_)) {
        let wrong = [("roles", &roles), ("dimensions", &dimensions)];
        return match wrong.into_iter().find(|(_, lines)| !lines.is_empty()) {
            None => Ok(()),
            Some((option, _)) => {
                let message = format!(
                    "`--{option}` names lines, but the sheet is read as a row a statement, where a column names them"
                );
                Err(ImportError::new(message, format!("leave it out, or say `--layout across --{option} …`")))
            }
        };
    }
    let (across, along) = if table.is_turned { ("rows", "columns") } else { ("columns", "rows") };
    let wrong_role = roles.iter().any(|line| table.column_at(*line).is_none());
    let wrong_dimension = dimensions.iter().any(|line| table.row_at(*line).is_none());
    let wrong_fact = settings.facts.iter().find(|(fact, line)| match fact {
        Fact::Section | Fact::Dimension | Fact::About => table.column_at(*line).is_none(),
        fact => is_of_roles(*fact) && table.row_at(*line).is_none(),
    });
    let message = match (wrong_role, wrong_dimension, wrong_fact) {
        (true, ..) => {
            format!("`--roles` names {along}, expected {across}, since the roles are {across} of the sheet")
        }
        (_, true, _) => {
            format!(
                "`--dimensions` names {across}, expected {along}, since the roles are {across} of the sheet"
            )
        }
        (.., Some((fact, line))) => {
            let (found, expected) =
                if table.column_at(*line).is_some() { (across, along) } else { (along, across) };
            let fact = word_of(fact, &Fact::WORDS);
            format!(
                "`--facts {fact}={line}` is one of the {found}, expected one of the {expected}, since the roles are {across} of the sheet"
            )
        }
        _ => return Ok(()),
    };
    let other = if table.is_turned { "across" } else { "down" };
    Err(ImportError::new(message, format!("if the roles are {along}, say `--layout {other}`")))
}

/// All lines that settings name, each with its option.
fn named_lines(settings: &Settings) -> Vec<(&'static str, Line)> {
    let mut named: Vec<(&'static str, Line)> =
        settings.facts.iter().map(|(_, line)| ("facts", *line)).collect();
    let mut add = |option, lines: &Lines| named.extend(lines.0.iter().map(|line| (option, *line)));
    for (option, lines) in [("roles", &settings.roles), ("dimensions", &settings.dimensions)] {
        if let Some(lines) = lines {
            add(option, lines);
        }
    }
    if let Some(Ratings::On(lines)) = &settings.ratings {
        add("ratings", lines);
    }
    if let Some(TrackSetting::Lines(tracks)) = &settings.tracks {
        for (_, lines) in tracks {
            add("tracks", lines);
        }
    }
    named
}
