//! Owns the ratings of a sheet: which first lines are some.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::lines::{Line, Lines};
use crate::import::settings::{Ratings, Settings};
use crate::import::words::{is_short_label, leading_rating, rating_rank};

use super::decisions::Decisions;
use super::draft::{DraftCell, DraftDimension};
use super::known::Known;
use super::scales::find_scales;

/// What the first lines of a dimension's cells are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FirstLines {
    /// Ratings, most likely.
    Ratings,
    /// They look like ratings, and may as well be statements.
    Perhaps,
    Statements,
}

/// Makes ratings of the first lines that are some, and finds the scale of each dimension.
pub(super) fn find_ratings(
    dimensions: &mut [DraftDimension],
    heights: &[usize],
    settings: &Settings,
    known: &Known,
    decisions: &mut Decisions,
) {
    if !known.is_own {
        let none = Lines::default();
        let said = match &settings.ratings {
            Some(Ratings::On(lines)) => Some(lines),
            Some(Ratings::None) => Some(&none),
            None => None,
        };
        take_first_lines(dimensions, said, decisions);
    }
    find_scales(dimensions, heights, known);
}

/// Notes the ratings that the scales of an exported ladder did not have.
pub(super) fn note_new_ratings(dimensions: &[DraftDimension], known: &Known, decisions: &mut Decisions) {
    let (mut new, mut lines) = (Vec::new(), BTreeSet::new());
    for dimension in dimensions.iter().filter(|_| known.is_own) {
        let points = known.scales.get(&dimension.name).map_or(&[][..], Vec::as_slice);
        let ratings: BTreeSet<&String> =
            dimension.cells.iter().filter_map(|cell| cell.rating.as_ref()).collect();
        for rating in ratings.into_iter().filter(|rating| !points.contains(rating)) {
            let behind = points.last().map(|last| format!(", behind `{last}`")).unwrap_or_default();
            new.push(format!("`{rating}` is new on the scale of \"{}\"{behind}", dimension.name));
            lines.extend(dimension.lines.iter().copied());
        }
    }
    if !new.is_empty() {
        let lines = Lines(lines.into_iter().collect());
        decisions.note("ratings", new.join("; "), "ratings", lines.to_string());
        decisions.or(true, [("a statement", "none")]);
    }
}

fn take_first_lines(dimensions: &mut [DraftDimension], said: Option<&Lines>, decisions: &mut Decisions) {
    let elsewhere = repeated_labels(dimensions);
    let has_ratings = |dimension: &DraftDimension| dimension.cells.iter().any(|cell| cell.rating.is_some());
    let columns = dimensions.iter().filter(|dimension| has_ratings(dimension)).count();
    let kinds = dimensions.iter().map(|dimension| {
        if has_ratings(dimension) { FirstLines::Statements } else { kind_of(dimension, &elsewhere) }
    });
    let kinds: Vec<FirstLines> = kinds.collect();
    // Of several sheets one line may be several dimensions, and is then said of those that may have ratings.
    let mut counts: BTreeMap<Line, usize> = BTreeMap::new();
    for line in dimensions.iter().flat_map(|dimension| &dimension.lines) {
        *counts.entry(*line).or_default() += 1;
    }
    let is_only = |dimension: &DraftDimension| dimension.lines.iter().all(|line| counts[line] == 1);
    let of_ratings = dimensions.iter().zip(&kinds).filter(|(_, kind)| **kind == FirstLines::Ratings);
    let on: BTreeSet<Line> = match said {
        Some(lines) => lines.0.iter().copied().collect(),
        None => of_ratings.flat_map(|(dimension, _)| dimension.lines.iter().copied()).collect(),
    };
    let (mut taken, mut perhaps) = (BTreeSet::new(), BTreeSet::new());
    for (dimension, kind) in dimensions.iter_mut().zip(&kinds).filter(|(of, _)| !has_ratings(of)) {
        let is_on = dimension.lines.iter().any(|line| on.contains(line));
        let is_forced = is_on && said.is_some() && *kind == FirstLines::Statements && is_only(dimension);
        let is_taken = is_on && *kind != FirstLines::Statements || is_forced;
        if is_taken || dimension.lines.is_empty() && said.is_none() && *kind == FirstLines::Ratings {
            taken.extend(dimension.lines.iter().copied());
            dimension.cells.iter_mut().for_each(|cell| take_rating(cell, is_forced));
        } else if *kind == FirstLines::Perhaps && said.is_none() {
            perhaps.extend(dimension.lines.iter().copied());
            dimension.remark = Some("Are the first statements ratings? Then give the dimension a `scale`.");
        }
    }
    perhaps.retain(|line| !taken.contains(line));
    let (taken, perhaps): (Vec<_>, Vec<_>) = (taken.into_iter().collect(), perhaps.into_iter().collect());
    note(&taken, &perhaps, columns, said.is_some(), decisions);
}

fn note(taken: &[Line], perhaps: &[Line], columns: usize, is_said: bool, decisions: &mut Decisions) {
    let (sure, unsure) = (Lines(taken.to_vec()), Lines(perhaps.to_vec()));
    if taken.is_empty() {
        let value = "none";
        if !perhaps.is_empty() {
            let chosen = format!("none; the first lines in {} look like some", unsure.shown());
            decisions.note("ratings", chosen, "ratings", value);
            decisions.or(!is_said, [("those first lines", unsure.to_string())]);
        } else if columns == 0 {
            decisions.note("ratings", "none", "ratings", value);
        }
        return;
    }
    let mut chosen = format!("the first lines in {}", sure.shown());
    let mut others = vec![("none, all lines are statements".to_owned(), "none".to_owned())];
    if !perhaps.is_empty() {
        chosen.push_str(&format!("; those in {} look like some", unsure.shown()));
        let mut both = Lines([taken, perhaps].concat());
        both.0.sort_unstable();
        others.push((format!("the first lines in {}, too", unsure.shown()), both.to_string()));
    }
    decisions.note("ratings", chosen, "ratings", sure.to_string());
    decisions.or(!is_said && !perhaps.is_empty(), others);
}

/// What begins the cells of several dimensions, and is short.
fn repeated_labels(dimensions: &[DraftDimension]) -> BTreeSet<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for dimension in dimensions {
        let labels: BTreeSet<String> = dimension.cells.iter().filter_map(label).collect();
        for label in labels {
            *counts.entry(label).or_default() += 1;
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(label, _)| label).collect()
}

/// What the first line of a cell would be as a rating.
fn label(cell: &DraftCell) -> Option<String> {
    let first = &cell.statements.first()?.text;
    match leading_rating(first) {
        Some((rating, _)) => Some(rating),
        None => is_short_label(first).then(|| first.clone()),
    }
}

/// Ratings are few short words that come again along the row, some of them known as ratings. In a cell with more
/// than a rating it stands apart: what follows is longer, or behind bullets that it lacks.
fn kind_of(dimension: &DraftDimension, elsewhere: &BTreeSet<String>) -> FirstLines {
    let cells: Vec<&DraftCell> = dimension.cells.iter().filter(|cell| !cell.statements.is_empty()).collect();
    let labels: Vec<String> = cells.iter().filter_map(|cell| label(cell)).collect();
    let is_known = |label: &String| rating_rank(label).is_some();
    if let ([cell], [label]) = (&cells[..], &labels[..]) {
        // One cell for all roles is too little to go by, but for a word that is no statement.
        return match () {
            () if !is_known(label) || cell.statements.len() < 2 => FirstLines::Statements,
            () if elsewhere.contains(label) || stands_apart(cell) => FirstLines::Ratings,
            () => FirstLines::Perhaps,
        };
    }
    if cells.len() < 2 || labels.len() * 2 < cells.len() {
        return FirstLines::Statements;
    }
    let known = labels.iter().filter(|label| is_known(label)).count();
    let distinct: BTreeSet<&String> = labels.iter().collect();
    let repeated = labels.len() - distinct.len();
    let single = cells.iter().filter(|cell| cell.statements.len() == 1).count();
    let apart = cells.iter().filter(|cell| stands_apart(cell)).count();
    let is_all = labels.len() == cells.len();
    let is_recurring = repeated > 0 || labels.iter().any(|label| elsewhere.contains(label));
    if single == cells.len() {
        // Nothing but one line a cell.
        return match () {
            () if is_all && known == labels.len() => FirstLines::Ratings,
            () if is_all && known > 0 && is_recurring => FirstLines::Ratings,
            () if is_all && (known > 0 || repeated > 1) => FirstLines::Perhaps,
            () => FirstLines::Statements,
        };
    }
    let is_apart = apart * 2 > cells.len() - single;
    match () {
        () if known > 0 && (is_recurring || known * 2 > labels.len()) => FirstLines::Ratings,
        () if known > 0 && is_apart => FirstLines::Ratings,
        () if is_apart && is_recurring => FirstLines::Ratings,
        () if is_all && (is_recurring || is_apart) && is_much_shorter(&cells) => FirstLines::Perhaps,
        () => FirstLines::Statements,
    }
}

/// Whether the first line of a cell has no bullet, and what follows has.
fn stands_apart(cell: &DraftCell) -> bool {
    let mut bullets = cell.statements.iter().map(|one| one.is_bulleted);
    bullets.next() == Some(false) && bullets.len() > 0 && bullets.all(|is_bulleted| is_bulleted)
}

/// Whether the first lines are much shorter than the others.
fn is_much_shorter(cells: &[&DraftCell]) -> bool {
    let length = |text: &str| text.chars().count();
    let (mut first, mut others, mut count) = (0, 0, 0);
    for cell in cells.iter().filter(|cell| cell.statements.len() > 1) {
        first += length(&cell.statements[0].text);
        others += cell.statements[1..].iter().map(|one| length(&one.text)).sum::<usize>();
        count += cell.statements.len() - 1;
    }
    let cells = cells.iter().filter(|cell| cell.statements.len() > 1).count();
    count > 0 && first * count * 2 < others * cells
}

/// Makes the first line of a cell its rating, where it can be one. What the line says behind the rating stays.
fn take_rating(cell: &mut DraftCell, is_said: bool) {
    let Some(first) = cell.statements.first().map(|one| one.text.clone()) else { return };
    match leading_rating(&first) {
        Some((rating, rest)) => {
            cell.rating = Some(rating);
            if rest.is_empty() {
                cell.statements.remove(0);
            } else {
                cell.statements[0].is_in_parentheses =
                    first.trim_end().ends_with([')', '.']) && first.contains(&format!("({rest})"));
                cell.statements[0].text = rest;
            }
        }
        None if is_short_label(&first) || is_said && cell.statements.len() > 1 => {
            cell.rating = Some(first);
            cell.statements.remove(0);
        }
        None => {}
    }
}
