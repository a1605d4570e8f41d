//! Owns a cell of the ladder as rows of a table, one a statement.

use crate::model::{Cell, Dimension};

/// What the columns of [`statements`] are called.
pub(super) const COLUMNS: [&str; 8] = [
    "rating",
    "place",
    "of",
    "years",
    "years_in",
    "gap",
    "statement",
    "examples",
];

/// What a cell asks: a row a statement, with the rating and the years in each; one row where there
/// is no statement, or no cell.
pub(super) fn statements(
    dimension: &Dimension,
    cell: Option<&Cell>,
) -> Vec<[String; COLUMNS.len()]> {
    let rating = cell.and_then(|cell| dimension.rating_of(cell));
    let years = cell.and_then(|cell| cell.years.as_ref());
    let row = |statement: String, examples: String| {
        [
            rating.map_or_else(String::new, |rating| rating.point.name.to_string()),
            rating.map_or_else(String::new, |rating| rating.place.to_string()),
            rating.map_or_else(String::new, |rating| rating.of.to_string()),
            years.map_or_else(String::new, |years| years.minimum.to_string()),
            years
                .and_then(|years| years.experience.as_ref())
                .map_or_else(String::new, ToString::to_string),
            cell.is_none().to_string(),
            statement,
            examples,
        ]
    };
    let rows: Vec<_> = cell
        .iter()
        .flat_map(|cell| &cell.expectations)
        .map(|said| {
            let examples: Vec<&str> = said.examples.iter().map(AsRef::as_ref).collect();
            row(said.text.to_string(), examples.join("\n"))
        })
        .collect();
    if rows.is_empty() {
        vec![row(String::new(), String::new())]
    } else {
        rows
    }
}
