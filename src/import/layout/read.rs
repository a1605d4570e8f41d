//! Owns the reading of one sheet, once it is known how it is laid out.

use std::collections::BTreeMap;

use crate::import::grid::Address;
use crate::import::lines::Line;
use crate::import::report::Unplaced;
use crate::import::settings::Settings;
use crate::import::words::fact_of;
use crate::model::words::words;

use super::again::{Again, own_label, row_again};
use super::body::read_body;
use super::cells::{find_years_and_ratings, read_cells};
use super::decisions::Decisions;
use super::draft::{Draft, DraftRole};
use super::frame::Frame;
use super::known::{Known, own_roles, own_title, place_own_years};
use super::levels::Levels;
use super::long::read_long;
use super::notes::{note_dimensions, note_rating_lines, rating_lines};
use super::roles::{one_line, read_roles};
use super::rows::{SheetDimension, place_cells};
use super::sheets::Way;
use super::table::Table;
use super::titled::titled_roles;

/// What one sheet says, before its cells are looked into.
#[derive(Debug, Default)]
pub(super) struct SheetDraft {
    /// Its roles, and dimensions whose cells are known already.
    pub(super) draft: Draft,
    /// The other dimensions.
    pub(super) found: Vec<SheetDimension>,
    pub(super) left_out: Vec<Unplaced>,
}

/// Reads one sheet, of which something may be known beforehand.
pub(super) fn read_one(
    table: Table,
    way: &Way,
    settings: &Settings,
    known: &Known,
    decisions: &mut Decisions,
) -> SheetDraft {
    let (draft, found) = match way {
        Way::Long(frame) => (read_long(&table, frame, settings, decisions), Vec::new()),
        Way::Own(frame) => {
            let name = own_title(&table, frame);
            let roles = own_roles(&table, frame, known);
            let mut found = read_body(&table, frame, settings, known, None);
            place_own_years(&table, frame, &roles, &mut found);
            let levels = Some(known.levels.clone());
            (Draft { name, levels, roles, ..Draft::default() }, found)
        }
        Way::Matrix(frame) => {
            let (name, about) = title(&table, frame);
            let (name, section) = corner(&table, frame, name);
            let roles = read_roles(&table, frame);
            let found = read_body(&table, frame, settings, known, section);
            match titled_roles(&table, frame, &roles, &found, settings) {
                Some(roles) => (Draft { name, about, roles, ..Draft::default() }, Vec::new()),
                None => (Draft { name, about, roles, ..Draft::default() }, found),
            }
        }
    };
    let mut draft = draft;
    if let Way::Matrix(_) | Way::Long(_) = way {
        draft.rating_lines = rating_lines(&table, way, &found);
    }
    if let Way::Own(frame) | Way::Matrix(frame) = way {
        for of in &found {
            place_cells(&table, frame, &of.dimension);
        }
    }
    SheetDraft { draft, found, left_out: table.into_left_out() }
}

/// Looks into the cells of all sheets that were read: what their statements, years and ratings are is decided for
/// all of them.
pub(super) fn read_all_cells(
    sheets: SheetDraft,
    several: bool,
    settings: &Settings,
    known: &Known,
    decisions: &mut Decisions,
) -> Draft {
    let SheetDraft { mut draft, found, .. } = sheets;
    let heights = heights(&draft.roles);
    note_rating_lines(&draft.rating_lines, found.is_empty(), decisions);
    let is_open: Vec<bool> = draft.roles.iter().map(|role| known.is_open(role)).collect();
    let mut dimensions = read_cells(found, &is_open, settings, known, decisions);
    dimensions.append(&mut draft.dimensions);
    find_years_and_ratings(&mut dimensions, &heights, settings, known, decisions);
    if several {
        decisions.of_sheets("ratings");
    }
    if !several && !known.is_own {
        note_dimensions(&dimensions, decisions);
    }
    draft.dimensions = dimensions;
    draft
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
    let texts = above(table, frame);
    let all: Vec<Address> = texts.iter().map(|(address, _)| *address).collect();
    let mut texts = texts.into_iter().peekable();
    let is_name = |(_, text): &(Address, String)| text.chars().count() <= LONGEST;
    let Some((address, name)) = texts.next_if(is_name) else {
        table.leave_out(all, ABOVE);
        return (None, None);
    };
    table.place(address.row, address.column);
    let mut about: Vec<String> = Vec::new();
    for (address, text) in texts.filter(|(_, text)| is_sentence(text)) {
        table.place(address.row, address.column);
        about.push(text);
    }
    table.leave_out(all, ABOVE);
    (Some(name), Some(about.join(" ")).filter(|about| !about.is_empty()))
}

const ABOVE: &str = "what stands above the table";

/// The texts that stand alone in their rows of the sheet, above all that the table has.
fn above(table: &Table, frame: &Frame) -> Vec<(Address, String)> {
    let (rows, labels) = (frame.headers.iter().map(|(row, _)| *row), &frame.labels);
    let lines: Vec<Line> = if table.is_turned {
        let columns = [labels.section, labels.dimension, labels.about].into_iter().flatten();
        columns
            .chain(frame.roles.iter().map(|role| role.column))
            .map(|column| table.column_line(column))
            .collect()
    } else {
        rows.map(|row| table.row_line(row)).collect()
    };
    let Some(first) = lines.into_iter().map(Line::number).min() else { return Vec::new() };
    let mut by_row: BTreeMap<u32, Vec<(Address, &str)>> = BTreeMap::new();
    for &row in table.rows.iter().filter(|row| table.is_turned || **row < first) {
        for (address, text) in
            table.row(row).take_while(|(address, _)| !table.is_turned || address.column < first)
        {
            by_row.entry(table.in_sheet(address).row).or_default().push((address, text));
        }
    }
    let alone = by_row.into_values().filter_map(|texts| match texts[..] {
        [(address, text)] => Some((address, one_line(text))),
        _ => None,
    });
    alone.collect()
}

/// Whether a text above the table says what the ladder is for: a few words are a date or a link, and some words tell
/// of the file.
fn is_sentence(text: &str) -> bool {
    let words = words(text);
    let of_file =
        ["draft", "version", "owner", "updated", "revised", "author", "confidential", "contact", "status"];
    words.len() > 4 && !words.iter().any(|word| of_file.contains(&word.as_str()))
}

/// What stands over the names of the dimensions, and is neither the heading of their column nor the label of a
/// header row: the name of the ladder, where nothing else is and it is called so, or else the section of them all.
fn corner(table: &Table, frame: &Frame, name: Option<String>) -> (Option<String>, Option<(Address, String)>) {
    let Some(column) = frame.labels.dimension.filter(|_| frame.labels.section.is_none()) else {
        return (name, None);
    };
    let mut headers = frame.headers.iter().map(|(row, _)| *row);
    let text = headers.find_map(|row| {
        let text = table.own_text(row, column).filter(|text| fact_of(text).is_none())?;
        Some((Address::new(row, column), one_line(text)))
    });
    let is_name = |text: &str| {
        let words = words(text);
        ["ladder", "matrix", "framework", "career", "levels"]
            .iter()
            .any(|of| words.iter().any(|word| word == of))
    };
    match text {
        Some((address, text)) if name.is_none() && is_name(&text) => {
            table.place(address.row, address.column);
            (Some(text), None)
        }
        // It is a section where others follow, else the heading of a column.
        Some((address, text)) if !has_headings(table, frame, column) => {
            table.leave_out([address], format!("\"{text}\": over the names of the dimensions"));
            (name, None)
        }
        section => (name, section),
    }
}

/// Whether rows of the matrix have nothing but a text in the place of a dimension's name, or the header again
/// behind one of its own.
fn has_headings(table: &Table, frame: &Frame, column: u32) -> bool {
    let is_bare = |row: &u32| {
        let has_role = frame.roles.iter().any(|role| table.own_text(*row, role.column).is_some());
        let is_again = || {
            own_label(table, frame, *row)
                .is_some_and(|label| row_again(table, frame, *row, Some(label)) == Some(Again::Same))
        };
        table.own_text(*row, column).is_some() && (!has_role || is_again())
    };
    frame.body.iter().any(is_bare)
}
