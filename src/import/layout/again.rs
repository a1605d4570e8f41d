//! Owns which lines of a sheet are its header again, and where another table begins: a row below the roles that
//! names them, or a column beside them that names the dimensions.

use std::collections::BTreeMap;

use crate::import::settings::Fact;
use crate::import::words::{fact_of, is_level_like, rating_rank};

use super::frame::{Frame, is_role_like, is_short};
use super::headers::is_of_roles;
use super::roles::one_line;
use super::table::Table;

/// Why the header is left out where it comes again.
pub(super) const AGAIN: &str = "the header again";
/// Why what follows is left out.
pub(super) const OTHER_TABLE: &str = "another table, which can be read from a sheet of its own";

/// What looks like a header once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    /// The one there is, word for word; perhaps with a label of its own.
    Same,
    /// That of another table.
    Other,
}

/// Whether a row of the matrix, with its label, is the header that tells roles apart once more, or that of another
/// table.
pub(super) fn row_again(table: &Table, frame: &Frame, row: u32, label: Option<&str>) -> Option<Again> {
    let main = frame.main;
    let columns: Vec<u32> = frame.roles.iter().map(|role| role.column).collect();
    let texts: Vec<&str> = columns.iter().filter_map(|&column| table.own_text(row, column)).collect();
    if texts.len() < 2 {
        return None;
    }
    if columns.iter().all(|&column| table.text(row, column) == table.text(main, column)) {
        return Some(Again::Same);
    }
    let of_main = frame.labels.dimension.and_then(|column| table.text(main, column));
    let says_so = label.is_none()
        || label == of_main
        || label.and_then(fact_of).is_some_and(|fact| fact == Fact::Dimension || is_of_roles(fact));
    // With a name of its own it may be a dimension, unless it stands apart and has nothing but levels.
    let stands_apart = || row.checked_sub(1).is_some_and(|above| table.rows.binary_search(&above).is_err());
    let is_other = says_so && texts.iter().all(|text| is_role_like(text))
        || stands_apart() && texts.iter().all(|text| is_level_like(text));
    is_other.then_some(Again::Other)
}

/// The label of a row that has the header again, where it is a name of its own: that of what is below it.
pub(super) fn own_label<'t>(table: &'t Table, frame: &Frame, row: u32) -> Option<&'t str> {
    let column = frame.labels.dimension?;
    let label = table.own_text(row, column).filter(|text| fact_of(text).is_none())?;
    (table.text(frame.main, column) != Some(label)).then_some(label)
}

/// Whether a column beside the first role names the dimensions once more, or those of another table.
pub(super) fn column_again(table: &Table, main: u32, first: u32, column: u32) -> Option<Again> {
    let below = || table.rows.iter().copied().filter(|row| *row > main);
    let before = || table.columns.iter().copied().filter(|before| *before < first);
    let count = |of: u32| below().filter(|row| table.own_text(*row, of).is_some()).take(2).count();
    let is_same = |of: u32| below().all(|row| table.text(row, column) == table.text(row, of));
    // Ratings beside the roles are called the same and say the same.
    if below().filter_map(|row| table.own_text(row, column)).all(|text| rating_rank(text).is_some()) {
        return None;
    }
    if before().any(|of| is_same(of) && count(of) > 1) {
        return Some(Again::Same);
    }
    let label = table.text(main, column);
    let is_header_like = |of: u32| match (label, table.text(main, of)) {
        (Some(label), Some(known)) => {
            let fact = fact_of(label);
            fact.is_none_or(is_of_names)
                && (fact.is_some() && fact == fact_of(known) || one_line(label) == one_line(known))
        }
        (None, None) => stands_apart(table, main, column) && are_names(table, main, column),
        _ => false,
    };
    let is_followed = || {
        let mut behind = table.columns.iter().filter(|behind| **behind > column);
        behind.any(|behind| table.text(main, *behind).is_some_and(is_role_like))
    };
    let are_short = || below().filter_map(|row| table.own_text(row, column)).all(is_short);
    let is_other = before().any(|of| is_header_like(of) && count(of) > 1) && count(column) > 1;
    (is_other && are_short() && is_followed()).then_some(Again::Other)
}

/// Whether what has such a heading are the names of dimensions or, in a turned sheet, says something of roles.
fn is_of_names(fact: Fact) -> bool {
    matches!(fact, Fact::Dimension | Fact::Role) || is_of_roles(fact)
}

/// Whether there is nothing before a column but perhaps the title of what begins there.
fn stands_apart(table: &Table, main: u32, column: u32) -> bool {
    let place = table.columns.partition_point(|before| *before < column);
    let mut first = column;
    for &before in table.columns[..place].iter().rev().take_while(|before| is_title(table, main, **before)) {
        first = before;
    }
    first.checked_sub(1).is_some_and(|before| table.columns.binary_search(&before).is_err())
}

/// Whether all texts of a column are of a few words, as names are.
fn are_names(table: &Table, main: u32, column: u32) -> bool {
    const MOST_WORDS: usize = 4;
    let texts = table.rows.iter().filter(|row| **row > main).filter_map(|&row| table.own_text(row, column));
    texts.map(|text| text.split_whitespace().count()).all(|words| words <= MOST_WORDS)
}

/// Whether a column has nothing but a name, which is like that of no role: the title of what stands behind it.
pub(super) fn is_title(table: &Table, main: u32, column: u32) -> bool {
    let is_alone = table.rows.iter().all(|&row| row == main || table.text(row, column).is_none());
    is_alone && table.own_text(main, column).is_some_and(|text| !is_role_like(text))
}

/// The columns beside the roles that are the header again or of another table, rising, each with why it is left out.
pub(super) fn columns_again(table: &Table, main: u32, roles: &[u32]) -> BTreeMap<u32, &'static str> {
    let (Some(&first), Some(&last)) = (roles.first(), roles.last()) else { return BTreeMap::new() };
    let mut again: BTreeMap<u32, &'static str> = BTreeMap::new();
    let mut titles: Vec<u32> = Vec::new();
    let mut is_over = false;
    for &column in table.columns.iter().filter(|column| **column > first && !roles.contains(column)) {
        let why = match column_again(table, main, first, column) {
            _ if is_over => OTHER_TABLE,
            Some(Again::Same) => AGAIN,
            Some(Again::Other) if column > last => OTHER_TABLE,
            _ => {
                if is_title(table, main, column) {
                    titles.push(column);
                } else {
                    titles.clear();
                }
                continue;
            }
        };
        is_over = why == OTHER_TABLE;
        let of_title = if is_over { OTHER_TABLE } else { "it says nothing of a role" };
        again.extend(titles.drain(..).map(|title| (title, of_title)));
        again.insert(column, why);
    }
    again
}
