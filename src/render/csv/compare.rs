//! Owns comparisons in CSV.

use crate::model::Rating;
use crate::query::{Asks, Comparison, DimensionChange, OneSided, StatementChange};
use crate::render::compared::{asks_name, change_word, reasons};
use crate::render::shared::inferred;
use crate::render::text::CompareDetail;
use crate::source::Catalog;

use super::{Table, lines};

/// What every row starts with: which roles, which dimension, and what it asks as a whole.
const DIMENSION: [&str; 9] = [
    "from",
    "to",
    "dimension",
    "asks",
    "rating_before",
    "rating_after",
    "years_before",
    "years_after",
    "gap",
];

/// What becomes of a statement, in words: the signs would begin a formula.
const STATEMENT: [&str; 3] = ["change", "before", "after"];

/// How many statements become what.
const COUNTS: [&str; 4] = ["kept", "reworded", "new", "gone"];

/// Comparisons, a row a statement, or a row a dimension where no statement is told. A dimension
/// that only one of two ladders has asks `only from` or `only to`.
///
/// # Errors
/// None that these rows can come to; see [`csv::Writer::write_record`].
pub fn comparisons(
    all: &[Comparison<'_>],
    catalog: &Catalog,
    detail: CompareDetail,
) -> csv::Result<String> {
    let told: &[&str] = match detail {
        CompareDetail::Full | CompareDetail::Changes => &STATEMENT,
        CompareDetail::Stat => &COUNTS,
    };
    let columns = DIMENSION.iter().chain(told).chain(&["inferred"]);
    let mut table = Table::new(columns.copied());
    for comparison in all {
        let roles = [comparison.from, comparison.to].map(|role| catalog.qualified(role));
        for change in &comparison.dimensions {
            let head = head(&roles, change);
            let why = lines(reasons(change));
            let rows = match detail {
                CompareDetail::Full => statements(change, |_| true),
                CompareDetail::Changes if change.asks == Asks::TheSame => Vec::new(),
                CompareDetail::Changes => {
                    statements(change, |one| !matches!(one, StatementChange::Kept(_)))
                }
                CompareDetail::Stat => vec![counts(change)],
            };
            for row in rows {
                table
                    .rows
                    .push([head.clone(), row, vec![why.clone()]].concat());
            }
        }
        let only_from = comparison.only_from.iter().map(|side| (side, true));
        let only_to = comparison.only_to.iter().map(|side| (side, false));
        for (side, is_from) in only_from.chain(only_to) {
            let head = one_sided_head(&roles, side, is_from);
            let why = lines(inferred(side.dimension, side.cell));
            let rows = match detail {
                CompareDetail::Stat => vec![vec![String::new(); COUNTS.len()]],
                CompareDetail::Full | CompareDetail::Changes => one_sided(side, is_from),
            };
            for row in rows {
                table
                    .rows
                    .push([head.clone(), row, vec![why.clone()]].concat());
            }
        }
    }
    table.write()
}

fn head([from, to]: &[String; 2], change: &DimensionChange<'_>) -> Vec<String> {
    let (rating_before, rating_after) = change.ratings();
    let (years_before, years_after) = change.years();
    let gap = match (change.from.cell, change.to.cell) {
        (None, None) => "both",
        (None, Some(_)) => "from",
        (Some(_), None) => "to",
        (Some(_), Some(_)) => "",
    };
    vec![
        from.clone(),
        to.clone(),
        change.from.dimension.name.to_string(),
        asks_name(change.asks).to_owned(),
        rating_name(rating_before),
        rating_name(rating_after),
        number(years_before),
        number(years_after),
        gap.to_owned(),
    ]
}

fn one_sided_head([from, to]: &[String; 2], side: &OneSided<'_>, is_from: bool) -> Vec<String> {
    let (asks, name) = if is_from {
        ("only from", "from")
    } else {
        ("only to", "to")
    };
    let [rating_before, rating_after] = placed(rating_name(side.rating()), is_from);
    let [years_before, years_after] = placed(number(side.years()), is_from);
    vec![
        from.clone(),
        to.clone(),
        side.dimension.name.to_string(),
        asks.to_owned(),
        rating_before,
        rating_after,
        years_before,
        years_after,
        side.cell.map_or(name, |_| "").to_owned(),
    ]
}

/// A row a statement that is wanted; one without, where none is.
fn statements(
    change: &DimensionChange<'_>,
    is_wanted: impl Fn(&StatementChange<'_>) -> bool,
) -> Vec<Vec<String>> {
    let wanted = change.statements.iter().filter(|one| is_wanted(one));
    let rows = wanted.map(|one| {
        let (before, after) = match one {
            StatementChange::Kept(both) => (Some(both), Some(both)),
            StatementChange::Reworded { from, to, .. } => (Some(from), Some(to)),
            StatementChange::New(new) => (None, Some(new)),
            StatementChange::Gone(gone) => (Some(gone), None),
        };
        let mut cells = vec![change_word(one).to_owned()];
        cells.extend([before, after].map(|side| lines(side.map(|said| &said.text))));
        cells
    });
    or_one_empty(rows.collect())
}

fn one_sided(side: &OneSided<'_>, is_from: bool) -> Vec<Vec<String>> {
    let said = side.cell.iter().flat_map(|cell| &cell.expectations);
    let rows = said.map(|said| {
        let [before, after] = placed(said.text.to_string(), is_from);
        vec![String::new(), before, after]
    });
    or_one_empty(rows.collect())
}

fn or_one_empty(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    if rows.is_empty() {
        vec![vec![String::new(); STATEMENT.len()]]
    } else {
        rows
    }
}

fn counts(change: &DimensionChange<'_>) -> Vec<String> {
    let count = |name: &&str| {
        let all = change.statements.iter();
        all.filter(|one| change_word(one) == *name)
            .count()
            .to_string()
    };
    COUNTS.iter().map(count).collect()
}

/// What one side says, on its side.
fn placed(said: String, is_from: bool) -> [String; 2] {
    if is_from {
        [said, String::new()]
    } else {
        [String::new(), said]
    }
}

fn rating_name(rating: Option<Rating<'_>>) -> String {
    lines(rating.map(|rating| &rating.point.name))
}

fn number(years: Option<u8>) -> String {
    years.map_or_else(String::new, |years| years.to_string())
}
