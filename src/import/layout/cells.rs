//! Owns the way from the texts of a dimension's rows to its cells: which roles share one, and what its lines are.

use std::collections::BTreeMap;

use crate::import::settings::{Blank, Ratings, Settings, Splitting};
use crate::import::words::{CellLine, is_short_label, likely_splitting, split_cell, without_sign, years_in};

use super::decisions::Decisions;
use super::draft::{DraftCell, DraftDimension, DraftStatement};
use super::known::Known;
use super::ratings::{find_ratings, note_new_ratings};
use super::rows::{SheetDimension, SheetRow};
use super::years::find_years;

/// The dimensions with their cells, of which no line is known to be a rating yet. Of some roles, by their indices, it is
/// open what an empty cell means.
pub(super) fn read_cells(
    found: Vec<SheetDimension>,
    is_open: &[bool],
    settings: &Settings,
    known: &Known,
    decisions: &mut Decisions,
) -> Vec<DraftDimension> {
    if found.is_empty() {
        return Vec::new();
    }
    let splitting = find_splitting(&found, settings, known, decisions);
    // An export says it of all dimensions that it has.
    let is_open_in = |of: &SheetDimension| {
        let is_new = known.is_own && !known.has_dimension(&of.dimension.name);
        move |role: usize| is_new || is_open.get(role) == Some(&true)
    };
    let blanks = found.iter().map(|of| blank_roles(&of.rows, is_open_in(of)).len()).sum::<usize>();
    let blank = settings.blank.unwrap_or(Blank::Gap);
    if blanks > 0 {
        let of = if known.is_own { " in new rows or columns" } else { "" };
        note_blank(blank, blanks, of, settings.blank.is_some(), decisions);
    }
    let takes_new = settings.ratings != Some(Ratings::None);
    let dimensions: Vec<DraftDimension> = found
        .into_iter()
        .map(|of| {
            let not_asked = match blank {
                Blank::Gap => Vec::new(),
                Blank::NotAsked => blank_roles(&of.rows, is_open_in(&of)),
            };
            with_cells(of, splitting, not_asked, known, takes_new)
        })
        .collect();
    note_new_ratings(&dimensions, known, decisions);
    dimensions
}

/// Makes years and ratings of the statements that are some, and finds the scales.
pub(super) fn find_years_and_ratings(
    dimensions: &mut [DraftDimension],
    heights: &[usize],
    settings: &Settings,
    known: &Known,
    decisions: &mut Decisions,
) {
    if !known.is_own {
        find_years(dimensions);
    }
    find_ratings(dimensions, heights, settings, known, decisions);
}

fn find_splitting(
    found: &[SheetDimension],
    settings: &Settings,
    known: &Known,
    decisions: &mut Decisions,
) -> Splitting {
    if known.is_own {
        return Splitting::Lines;
    }
    let cells = found.iter().flat_map(|of| &of.rows).flat_map(|row| &row.cells);
    let texts: Vec<&str> = cells.flat_map(|cell| &cell.texts).map(String::as_str).collect();
    let (likely, is_sure) = likely_splitting(&texts);
    let splitting = settings.splitting.unwrap_or(likely);
    let chosen = match splitting {
        Splitting::Lines => "one a line",
        Splitting::Sentences => "one a sentence",
        Splitting::Semicolons => "what stands between semicolons",
        Splitting::Cells => "one a cell",
    };
    decisions.note("statements", chosen, "statements", super::word_of(&splitting, &Splitting::WORDS));
    let others = [
        ("one a line", Splitting::Lines),
        ("one a sentence", Splitting::Sentences),
        ("what stands between semicolons", Splitting::Semicolons),
        ("one a cell", Splitting::Cells),
    ];
    let parted = |how: Splitting| texts.iter().map(|text| split_cell(text, how).len()).collect::<Vec<_>>();
    // One that parts the texts as another does is no choice.
    let mut known = vec![parted(splitting)];
    let mut choices = Vec::new();
    for (label, other) in others.into_iter().filter(|(_, other)| *other != splitting) {
        let counts = parted(other);
        if !known.contains(&counts) {
            known.push(counts);
            choices.push((label, super::word_of(&other, &Splitting::WORDS)));
        }
    }
    let is_open = !is_sure && settings.splitting.is_none() && !choices.is_empty();
    decisions.or(is_open, choices);
    splitting
}

/// Notes what cells mean that have no text, and how many they are.
pub(super) fn note_blank(blank: Blank, count: usize, of: &str, is_said: bool, decisions: &mut Decisions) {
    let cells =
        if count == 1 { format!("an empty cell{of} is") } else { format!("{count} empty cells{of} are") };
    let (gap, not_asked) = ("a gap: the ladder says nothing", "not asked: nothing is asked of the role");
    match blank {
        Blank::Gap => {
            decisions.note("blank", format!("{cells} {gap}"), "blank", "gap");
            decisions.or(!is_said, [(not_asked, "not-asked")]);
        }
        Blank::NotAsked => {
            decisions.note("blank", format!("{cells} {not_asked}"), "blank", "not-asked");
            decisions.or(false, [(gap, "gap")]);
        }
    }
}

/// The roles without a text in any row, and of which none says that nothing is asked, where it is open what that means.
fn blank_roles(rows: &[SheetRow], is_open: impl Fn(usize) -> bool) -> Vec<usize> {
    let Some(first) = rows.first() else { return Vec::new() };
    let is_blank =
        |role: &usize| is_open(*role) && rows.iter().all(|row| row.blank.binary_search(role).is_ok());
    first.blank.iter().copied().filter(is_blank).collect()
}

/// A dimension with its cells: roles that have all their texts together share one. Of some roles nothing is asked since
/// they have no text.
fn with_cells(
    of: SheetDimension,
    splitting: Splitting,
    blanks: Vec<usize>,
    known: &Known,
    takes_new: bool,
) -> DraftDimension {
    let SheetDimension { mut dimension, rows } = of;
    // Of each role the texts it has, by row and by their number there.
    let mut texts_of: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (row, of_row) in rows.iter().enumerate() {
        for (number, cell) in of_row.cells.iter().enumerate() {
            for &role in &cell.roles {
                texts_of.entry(role).or_default().push((row, number));
            }
        }
    }
    let mut by_texts: BTreeMap<Vec<(usize, usize)>, Vec<usize>> = BTreeMap::new();
    for (role, texts) in texts_of {
        by_texts.entry(texts).or_default().push(role);
    }
    for (texts, roles) in by_texts {
        let mut cell = DraftCell { roles, ..DraftCell::default() };
        for (row, number) in texts {
            let of_row = &rows[row].cells[number];
            cell.links.extend(of_row.links.iter().cloned());
            let before = cell.statements.len();
            match (&cell.rating, &of_row.rating) {
                (None, Some(rating)) => cell.rating = Some(rating.clone()),
                // A second rating is asked, too.
                (Some(first), Some(second)) if first != second => cell.statements.push(plain(second.clone())),
                _ => {}
            }
            for text in &of_row.texts {
                if known.is_own {
                    own_lines(text, &mut cell, known.scales.get(&dimension.name), takes_new);
                } else {
                    cell.statements.extend(whole(split_cell(text, splitting)).into_iter().map(statement));
                }
            }
            let examples = of_row.examples.iter().flat_map(|text| split_cell(text, Splitting::Lines));
            let examples: Vec<String> = examples.map(|line| line.text).collect();
            // Examples in a row of their own belong to what the rows above it ask.
            let place = if cell.statements.len() > before { before } else { 0 };
            match cell.statements[place..].last_mut() {
                Some(last) => last.examples.extend(examples),
                None => cell.statements.extend(examples.into_iter().map(plain)),
            }
        }
        dimension.cells.push(cell);
    }
    dimension.cells.sort_by_key(|cell| cell.roles.first().copied());
    let has_cell = |role: &usize| dimension.cells.iter().any(|cell| cell.roles.contains(role));
    let mut not_asked: Vec<usize> = rows.iter().flat_map(|row| row.not_asked.iter().copied()).collect();
    not_asked.extend(blanks);
    not_asked.retain(|role| !has_cell(role));
    not_asked.sort_unstable();
    not_asked.dedup();
    dimension.not_asked = not_asked;
    dimension
}

/// Lines of which those that stand below another and begin small, so that they say nothing alone, are part of it.
fn whole(lines: Vec<CellLine>) -> Vec<CellLine> {
    let mut all: Vec<CellLine> = Vec::with_capacity(lines.len());
    let mut parts = 0;
    for line in lines {
        let is_part = line.depth > 0 && line.text.starts_with(char::is_lowercase);
        if let Some(last) = all.last_mut().filter(|last| is_part && line.depth > last.depth) {
            let is_opened = last.text.ends_with(':');
            let sign = if parts > 0 { "; " } else { [": ", " "][usize::from(is_opened)] };
            last.text.push_str(sign);
            last.text.push_str(&line.text);
            parts += 1;
        } else {
            parts = 0;
            all.push(line);
        }
    }
    all
}

fn statement(line: CellLine) -> DraftStatement {
    DraftStatement { text: line.text, is_bulleted: line.is_bulleted, ..DraftStatement::default() }
}

fn plain(text: String) -> DraftStatement {
    DraftStatement { text, ..DraftStatement::default() }
}

/// The lines of a cell that was exported. Where there is a scale, a word above all bullets is a rating, also if the
/// scale lacks it and new ones are taken.
fn own_lines(text: &str, cell: &mut DraftCell, scale: Option<&Vec<String>>, takes_new: bool) {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_rated = lines.iter().any(|line| point_called(line, scale).is_some());
    let may_be_new = |place: usize, line: &str| {
        let is_apart =
            place == 0 && lines[1..].iter().all(|line| listed(line).is_some() || years_in(line).is_some());
        let has_scale = scale.is_some_and(|points| !points.is_empty());
        takes_new && has_scale && !is_rated && is_apart && is_short_label(line)
    };
    for (place, line) in lines.iter().enumerate() {
        if let Some(text) = listed(line) {
            cell.statements.push(plain(text.to_owned()));
        } else if let Some(point) = point_called(line, scale).filter(|_| cell.rating.is_none()) {
            cell.rating = Some(point);
        } else if let Some(years) = years_in(line).filter(|_| cell.years.is_none()) {
            cell.years = Some(years);
        } else if cell.rating.is_none() && may_be_new(place, line) {
            cell.rating = Some((*line).to_owned());
        } else {
            // Whoever goes on with the sheet writes as they please.
            cell.statements.push(plain((*line).to_owned()));
        }
    }
}

/// What stands behind the sign with which a line of a list begins: the one that exports write, or one that somebody has
/// put in its place.
pub(super) fn listed(line: &str) -> Option<&str> {
    line.strip_prefix('•').or_else(|| without_sign(line)).map(str::trim)
}

/// The point of a scale that a line is, as it is written there or else whatever its case.
fn point_called(line: &str, scale: Option<&Vec<String>>) -> Option<String> {
    let points = || scale.into_iter().flatten();
    let exact = points().find(|point| *point == line);
    exact.or_else(|| points().find(|point| point.to_lowercase() == line.to_lowercase())).cloned()
}
