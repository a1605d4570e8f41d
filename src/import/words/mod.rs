//! Owns what the words of a sheet mean, cell by cell: what a label says, what a header names, years, ratings, and
//! the statements of a cell. It knows no grid: the same text is the same wherever it stands.

mod blanks;
mod bullets;
mod headers;
mod labels;
mod levels;
mod pieces;
mod ranks;
mod ratings;
mod roles;
mod splitting;
mod statements;
mod titles;
mod tracks;
mod years;

pub(in crate::import) use blanks::means_blank;
pub(in crate::import) use bullets::without_sign;
pub(in crate::import) use headers::fact_of;
pub(in crate::import) use ranks::title_rank;
pub(in crate::import) use ratings::{is_short_label, leading_rating, rating_rank};
pub(in crate::import) use roles::{is_level_like, is_title_like, read_role};
pub(in crate::import) use splitting::likely_splitting;
pub(in crate::import) use statements::{CellLine, split_cell};
pub(in crate::import) use tracks::track_of;
pub(in crate::import) use years::{has_most_years, is_of_experience, years_alone, years_in};

use crate::model::words::words;

/// The words of a label, spelled out, each in the singular: `job level` for `Job Levels:`.
fn plain(label: &str) -> String {
    let words: Vec<String> = words(label).into_iter().map(singular).collect();
    words.join(" ")
}

fn singular(word: String) -> String {
    /// Too short to be a plural, as `is`.
    const SHORTEST: usize = 3;
    if word.len() <= SHORTEST && word != "ics" && word != "yrs" {
        return word;
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return format!("{stem}y");
    }
    let is_plural = word.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    if is_plural { word[..word.len() - 1].to_owned() } else { word }
}

/// A label without what it has in parentheses; all of it where nothing else is there.
fn without_parentheses(label: &str) -> String {
    let mut depth = 0_usize;
    let outside = label.chars().filter(|c| match c {
        '(' | '[' => {
            depth += 1;
            false
        }
        ')' | ']' => {
            depth = depth.saturating_sub(1);
            false
        }
        _ => depth == 0,
    });
    let outside: String = outside.collect();
    if outside.chars().any(char::is_alphanumeric) { outside } else { label.to_owned() }
}

#[cfg(test)]
#[path = "../../../tests/import/words/mod.rs"]
mod tests;
