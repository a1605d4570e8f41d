//! Owns the reading of one sheet, once it is known how it is laid out.

use crate::import::report::Unplaced;
use crate::import::settings::Settings;
use crate::import::words::fact_of;
use crate::model::words::words;

use super::body::{place_cells, read_body};
use super::cells::{find_years_and_ratings, read_cells};
use super::decisions::Decisions;
use super::draft::{Draft, DraftRole};
use super::frame::Frame;
use super::known::{Known, own_roles, own_title};
use super::levels::Levels;
use super::long::read_long;
use super::notes::note_dimensions;
use super::roles::{one_line, read_roles};
use super::sheets::Way;
use super::table::Table;

/// Reads one sheet, of which something may be known beforehand.
pub(super) fn read_one(
    table: Table,
    way: &Way,
    several: bool,
    settings: &Settings,
    known: &Known,
    decisions: &mut Decisions,
) -> (Draft, Vec<Unplaced>) {
    let mut draft = match way {
        Way::Long(frame) => {
            let mut draft = read_long(&table, frame, settings, decisions);
            let heights = heights(&draft.roles);
            find_years_and_ratings(&mut draft.dimensions, &heights, settings, known, decisions);
            draft
        }
        Way::Own(frame) => {
            let name = own_title(&table, frame);
            let roles = own_roles(&table, frame, known);
            let found = read_body(&table, frame, settings, known, None);
            for of in &found {
                place_cells(&table, frame, &of.dimension);
            }
            let dimensions = read_cells(found, &[], settings, known, decisions);
            let levels = Some(known.levels.clone());
            Draft { name, levels, roles, dimensions, ..Draft::default() }
        }
        Way::Matrix(frame) => {
            let (name, about) = title(&table, frame);
            let (name, section) = corner(&table, frame, name);
            let roles = read_roles(&table, frame);
            let heights = heights(&roles);
            let found = read_body(&table, frame, settings, known, section);
            for of in &found {
                place_cells(&table, frame, &of.dimension);
            }
            let dimensions = read_cells(found, &heights, settings, known, decisions);
            Draft { name, about, levels: None, roles, dimensions }
        }
    };
    if several {
        let sheet = &table.sheet;
        for dimension in draft.dimensions.iter_mut().filter(|of| of.section.is_none() && of.name != *sheet) {
            dimension.section = Some(sheet.clone());
        }
    } else if !known.is_own {
        note_dimensions(&draft.dimensions, decisions);
    }
    (draft, table.into_left_out())
}

/// How high each role ranks among the levels that the sheet names; its place where it names none.
fn heights(roles: &[DraftRole]) -> Vec<usize> {
    if roles.iter().any(|role| role.levels.is_empty()) {
        return (0..roles.len()).collect();
    }
    let levels = Levels::new(roles);
    // Twice the middle of the levels that it spans.
    let height = |role: &DraftRole| {
        let (lowest, highest) = levels.spanned(role);
        lowest + highest
    };
    roles.iter().map(height).collect()
}

/// What stands above the table: its name, and what it says besides.
fn title(table: &Table, frame: &Frame) -> (Option<String>, Option<String>) {
    /// A longer text is no name.
    const LONGEST: usize = 100;
    let first = frame.headers.iter().map(|(row, _)| *row).min().unwrap_or(frame.main);
    let is_header = |row: u32| frame.headers.iter().any(|(header, _)| *header == row);
    let above = table.rows.iter().copied().filter(|row| *row < frame.main.max(first) && !is_header(*row));
    let mut texts = above.filter_map(|row| {
        let mut of_row = table.row(row);
        let only = of_row.next().filter(|_| of_row.next().is_none());
        only.map(|(address, text)| (row, address.column, one_line(text)))
    });
    let mut name = None;
    let mut about = None;
    if let Some((row, column, text)) = texts.next().filter(|(_, _, text)| text.chars().count() <= LONGEST) {
        table.place(row, column);
        name = Some(text);
        // A few words are a date, a state of work, a link.
        let is_sentence = |text: &str| text.split_whitespace().count() > 4;
        if let Some((row, column, text)) = texts.next().filter(|(_, _, text)| is_sentence(text)) {
            table.place(row, column);
            about = Some(text);
        }
    }
    (name, about)
}

/// What stands over the names of the dimensions, and is neither the heading of their column nor the label of a
/// header row: the name of the ladder, where nothing else is and it is called so, or else the section of them all.
fn corner(table: &Table, frame: &Frame, name: Option<String>) -> (Option<String>, Option<String>) {
    let Some(column) = frame.labels.dimension.filter(|_| frame.labels.section.is_none()) else {
        return (name, None);
    };
    let mut headers = frame.headers.iter().map(|(row, _)| *row);
    let text = headers.find_map(|row| {
        let text = table.own_text(row, column).filter(|text| fact_of(text).is_none())?;
        table.place(row, column);
        Some(one_line(text))
    });
    let is_name = |text: &String| {
        let words = words(text);
        ["ladder", "matrix", "framework", "career", "levels"]
            .iter()
            .any(|of| words.iter().any(|word| word == of))
    };
    match text {
        Some(text) if name.is_none() && is_name(&text) => (Some(text), None),
        section => (name, section),
    }
}
