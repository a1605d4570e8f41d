//! Owns a whole ladder as one long sheet, a row a statement and role, from which it can be read back.

use serde_json::Value;

use crate::document::Sheet;
use crate::import::LONG_COLUMNS;
use crate::model::{Cell, Dimension, Expectation, Ladder, Point, RoleIndex, Text};

use super::cell;

/// Ladders, a row a statement of each role, sorted as their files are by dimensions, then roles, then statements.
///
/// Each row says all of its role, its dimension and its cell, so that rows can be sorted and filtered: lists have an
/// item a line. What is of the whole ladder beyond its names stands in its first row. The first dimension has a row
/// for each role, the others for those of which something is asked, or on purpose nothing; a dimension without such
/// roles has a row by itself. `of_rating` says whether a statement is asked by the rating, and not by the cell alone;
/// `shared_with` has the other roles of the cell.
pub fn whole(ladders: &[&Ladder]) -> Sheet {
    let mut sheet = Sheet::new(LONG_COLUMNS);
    for &ladder in ladders {
        let first = sheet.rows.len();
        let mut add = |role: Option<RoleIndex>, dimension: Option<&Dimension>| {
            sheet.rows.extend(rows(ladder, role, dimension));
        };
        for (index, dimension) in ladder.dimensions.iter().enumerate() {
            let is_told = |role: &RoleIndex| {
                index == 0 || dimension.cell_of(*role).is_some() || dimension.not_asked.contains(role)
            };
            let mut roles = ladder.role_indices().filter(is_told).peekable();
            if roles.peek().is_none() {
                add(None, Some(dimension));
            }
            roles.for_each(|role| add(Some(role), Some(dimension)));
        }
        if ladder.dimensions.is_empty() {
            ladder.role_indices().for_each(|role| add(Some(role), None));
        }
        if ladder.dimensions.is_empty() && ladder.roles.is_empty() {
            add(None, None);
        }
        let of_ladder = [
            cell(ladder.language.as_ref()),
            cell(ladder.about.as_ref()),
            cell(ladder.source.as_ref()),
            cell(ladder.inferred.as_ref()),
            listed(&ladder.notes),
            listed(ladder.level_names()),
        ];
        sheet.rows[first][3..][..of_ladder.len()].clone_from_slice(&of_ladder);
    }
    sheet
}

/// What a dimension asks of a role, a row a statement, or one row.
fn rows(ladder: &Ladder, role: Option<RoleIndex>, dimension: Option<&Dimension>) -> Vec<Vec<String>> {
    let mut before = [&ladder.id, &ladder.name, &ladder.version].map(ToString::to_string).to_vec();
    before.extend(vec![String::new(); 6]);
    before.extend(of_role(ladder, role));
    before.extend(of_dimension(ladder, dimension));
    let asked =
        role.zip(dimension).and_then(|(role, dimension)| Some((role, dimension, dimension.cell_of(role)?)));
    let Some((role, dimension, of)) = asked else {
        let is_not_asked = role.zip(dimension).is_some_and(|(role, of)| of.not_asked.contains(&role));
        before.extend(vec![String::new(); 5]);
        before.extend([is_not_asked.to_string()]);
        before.resize(LONG_COLUMNS.len(), String::new());
        return vec![before];
    };
    let point = of.rating.and_then(|point| dimension.scale.get(point));
    let others = of.roles.iter().filter(|&&other| other != role).map(|&other| &ladder.role(other).code);
    before.extend([
        cell(point.map(|point| &point.name)),
        cell(point.and_then(|point| point.about.as_ref())),
        cell(of.years.as_ref().map(|years| years.minimum)),
        cell(of.years.as_ref().and_then(|years| years.experience.as_ref())),
        listed(others),
        false.to_string(),
    ]);
    statements(&before, point, of)
}

fn statements(before: &[String], point: Option<&Point>, of: &Cell) -> Vec<Vec<String>> {
    let inferred = [cell(of.inferred.as_ref())];
    let row = |is_of_rating: bool, statement: Option<&Expectation>| {
        let cells = [
            is_of_rating.to_string(),
            cell(statement.map(|one| &one.text)),
            cell(statement.and_then(|one| one.id.as_ref())),
            statement.map_or_else(String::new, |one| listed(&one.examples)),
            cell(statement.and_then(|one| one.expands.as_ref())),
        ];
        [before, &cells, &inferred].concat()
    };
    let of_point = point.into_iter().flat_map(|point| &point.expectations).map(|one| row(true, Some(one)));
    let rows: Vec<_> = of_point.chain(of.expectations.iter().map(|one| row(false, Some(one)))).collect();
    if rows.is_empty() { vec![row(false, None)] } else { rows }
}

fn of_role(ladder: &Ladder, role: Option<RoleIndex>) -> Vec<String> {
    let Some(role) = role.map(|role| ladder.role(role)) else { return vec![String::new(); 10] };
    let track = ladder.track(role.track);
    vec![
        role.code.to_string(),
        role.title.to_string(),
        listed(&role.aliases),
        cell(role.family.as_ref()),
        track.name.to_string(),
        track.id.to_string(),
        track.cumulative.to_string(),
        listed(ladder.levels_of(role.levels).iter().map(|level| &level.name)),
        cell(role.about.as_ref()),
        cell(role.inferred.as_ref()),
    ]
}

fn of_dimension(ladder: &Ladder, dimension: Option<&Dimension>) -> Vec<String> {
    let Some(dimension) = dimension else { return vec![String::new(); 8] };
    vec![
        cell(dimension.section.as_ref()),
        dimension.name.to_string(),
        dimension.id.to_string(),
        cell(dimension.short.as_ref()),
        cell(dimension.about.as_ref()),
        cell(dimension.inferred.as_ref()),
        listed(dimension.tracks.iter().map(|&track| &ladder.track(track).id)),
        listed(dimension.scale.iter().map(|point| &point.name)),
    ]
}

/// Texts, one a line, each as often as it comes.
fn listed<'a>(texts: impl IntoIterator<Item = &'a Text>) -> String {
    texts.into_iter().map(Text::as_str).collect::<Vec<_>>().join("\n")
}

/// What of a ladder, and of what is written in its file, [`whole`] does not hold, in plain words.
pub fn not_in_whole(ladder: &Ladder, raw: &Value) -> Vec<&'static str> {
    let has = |key: &str| match raw.get(key) {
        Some(Value::Array(all)) => !all.is_empty(),
        Some(Value::Object(all)) => !all.is_empty(),
        _ => false,
    };
    let mut tracks: Vec<usize> = ladder.roles.iter().map(|role| role.track.0).collect();
    let mut seen = vec![false; ladder.tracks.len()];
    tracks.retain(|&track| !std::mem::replace(&mut seen[track], true));
    let is_out_of_order = |dimension: &Dimension| {
        !dimension.cells.is_sorted_by_key(|cell| cell.roles.first().map(|role| role.0))
    };
    let unused_says = |dimension: &Dimension| {
        let is_used = |index: usize| dimension.cells.iter().any(|cell| cell.rating == Some(index));
        let says = |point: &Point| point.about.is_some() || !point.expectations.is_empty();
        dimension.scale.iter().enumerate().any(|(index, point)| says(point) && !is_used(index))
    };
    let lost = [
        (ladder.levels.iter().any(|level| level.about.is_some()), "what its levels are"),
        (ladder.tracks.iter().any(|track| track.note.is_some()), "what it notes of promotions"),
        (tracks.len() < ladder.tracks.len(), "tracks without roles"),
        (!tracks.is_sorted(), "the order of its tracks"),
        (!ladder.moves.is_empty(), "moves"),
        (has("scales"), "names of scales"),
        (ladder.dimensions.iter().any(unused_says), "what ratings mean and ask that no cell has"),
        (ladder.dimensions.iter().any(is_out_of_order), "the order of its cells"),
        (!ladder.titles.is_empty(), "ambiguous titles"),
        (!ladder.realities.is_empty(), "realities"),
        (has("allow"), "allowed findings"),
    ];
    lost.into_iter().filter(|(is_lost, _)| *is_lost).map(|(_, what)| what).collect()
}

#[cfg(test)]
#[path = "../../../tests/books/long.rs"]
mod laws;
