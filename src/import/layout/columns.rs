//! Owns which columns of a sheet are roles.

use std::collections::BTreeSet;

use crate::import::settings::{Fact, Settings};
use crate::import::words::{fact_of, is_level_like};

use super::again::{Again, column_again, is_title};
use super::frame::{is_role_like, is_short};
use super::table::Table;

/// The columns that are roles, rising: from the first header that is like a role to the last, and those beside
/// them that have a name of their own.
pub(super) fn role_columns(table: &Table, main: u32, settings: &Settings) -> Vec<u32> {
    let is_said = |column: u32| {
        settings.facts.iter().any(|(fact, line)| {
            matches!(fact, Fact::Section | Fact::Dimension | Fact::About | Fact::Nothing)
                && table.column_at(*line) == Some(column)
        })
    };
    if let Some(lines) = &settings.roles {
        let said: BTreeSet<u32> = lines.0.iter().filter_map(|line| table.column_at(*line)).collect();
        // One name may be merged over several columns, of which the first is said.
        let names: BTreeSet<_> = said.iter().map(|column| table.anchor(main, *column)).collect();
        let is_more = |column: &u32| {
            table.text(main, *column).is_some()
                && names.contains(&table.anchor(main, *column))
                && !is_said(*column)
        };
        let more = table.columns.iter().copied().filter(is_more);
        return more.chain(said.iter().copied()).collect::<BTreeSet<u32>>().into_iter().collect();
    }
    let text = |column: u32| table.text(main, column);
    let is_role = |column: &u32| text(*column).is_some_and(is_role_like);
    let named: Vec<u32> = table.columns.iter().copied().filter(is_role).collect();
    let is_nothing =
        |column: u32| is_said(column) || text(column).is_some_and(|text| fact_of(text).is_some());
    let (Some(&first), Some(&last)) = (named.first(), named.last()) else {
        // The first column has the labels, where it has a text in every row.
        let skip = usize::from(table.columns.len() > 1);
        let rest = || table.columns.iter().copied().skip(skip);
        let first = rest().next().unwrap_or_default();
        let is_role = |column: &u32| {
            text(*column).is_some()
                && !is_nothing(*column)
                && column_again(table, main, first, *column).is_none()
        };
        return rest().filter(is_role).collect();
    };
    let mut columns = before_first(table, main, first, is_nothing);
    let mut is_open = true;
    for &column in table.columns.iter().filter(|column| **column >= first) {
        // The title over a header that comes again is no role, and behind that of another table is none.
        let again = column_again(table, main, columns.first().copied().unwrap_or(first), column);
        if again.is_some() {
            while columns.pop_if(|last| is_title(table, main, *last)).is_some() {}
        }
        match again {
            Some(Again::Other) => break,
            Some(Again::Same) => continue,
            None => {}
        }
        if column > last {
            // What stands beside the roles is one if it is named like them, without a gap between.
            is_open &= text(column).is_some_and(is_short) && !is_nothing(column);
        }
        if is_open && text(column).is_some() && !is_nothing(column) {
            columns.push(column);
        }
    }
    columns
}

/// The columns before the first title, rising, that are roles, too: jobs have names that are like no title. One
/// column at least is left for the names of dimensions.
fn before_first(table: &Table, main: u32, first: u32, is_nothing: impl Fn(u32) -> bool) -> Vec<u32> {
    /// Of what a job is called.
    const MOST_WORDS: usize = 3;
    let has_levels = table.row(main).any(|(_, text)| is_level_like(text));
    let is_job = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        let of_dimensions =
            ["purpose", "intent", "goal", "goals", "objective", "why", "question", "focus", "theme"];
        words.len() <= MOST_WORDS
            && text.starts_with(char::is_uppercase)
            && !words.iter().any(|word| of_dimensions.contains(&word.to_lowercase().as_str()))
    };
    let below = || table.rows.iter().filter(|row| **row > main);
    let full = |column: u32| below().filter(|row| table.own_text(**row, column).is_some()).count();
    let are_sentences = |column: u32| {
        let texts = || below().filter_map(|&row| table.own_text(row, column));
        texts().filter(|text| text.split_whitespace().count() > 2).count() * 2 > texts().count()
    };
    let before: Vec<u32> = table.columns.iter().copied().filter(|column| *column < first).collect();
    let is_role = |column: &&u32| {
        let is_named = table.text(main, **column).is_some_and(is_job) && !is_nothing(**column);
        is_named && are_sentences(**column)
    };
    let mut roles: Vec<u32> = before.iter().rev().take_while(is_role).copied().collect();
    roles.reverse();
    let has_labels =
        |roles: &[u32]| before.iter().any(|&column| !roles.contains(&column) && full(column) > 0);
    if has_levels || !has_labels(&roles) { Vec::new() } else { roles }
}
