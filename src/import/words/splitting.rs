//! Owns how the statements of a whole sheet are told apart: what most of its cells use.

use crate::import::settings::Splitting;
use crate::model::sentences::sentences;

use super::statements::{CellLine, between_semicolons, split_cell};

/// How the cells of a sheet are split, and whether the sheet tells; where it does not, that is the way that parts
/// nothing that may be one.
pub(in crate::import) fn likely_splitting(cells: &[&str]) -> (Splitting, bool) {
    let cells: Vec<SplitCell> = cells
        .iter()
        .filter(|cell| cell.contains(char::is_alphanumeric))
        .map(|cell| SplitCell::new(cell))
        .collect();
    let count = |is: fn(&SplitCell) -> bool| cells.iter().filter(|cell| is(cell)).count();
    let (with_lines, with_sentences) = (count(|cell| cell.lines.len() > 1), count(|cell| cell.has_sentences));
    let listed = count(|cell| cell.is_list);
    let with_several = count(|cell| cell.lines.len() > 1 || cell.has_sentences || cell.is_list);
    if with_several == 0 {
        return (Splitting::Cells, true);
    }
    if with_lines > 0 {
        // A sheet that breaks lines between statements does so in all of them.
        let has_bullets = cells.iter().flat_map(|cell| &cell.lines).any(|line| line.is_bulleted);
        let is_most = with_lines * 2 >= with_several;
        return (Splitting::Lines, is_most || has_bullets);
    }
    if listed * 2 > with_several {
        return (Splitting::Semicolons, listed * 4 >= with_several * 3);
    }
    if listed == 0 && with_sentences * 5 >= cells.len() * 3 {
        return (Splitting::Sentences, true);
    }
    (Splitting::Cells, false)
}

/// What is seen of one cell.
struct SplitCell {
    lines: Vec<CellLine>,
    has_sentences: bool,
    is_list: bool,
}

impl SplitCell {
    fn new(cell: &str) -> Self {
        let lines = split_cell(cell, Splitting::Lines);
        let has_sentences = lines.iter().any(|line| sentences(&line.text).len() > 1);
        Self { lines, has_sentences, is_list: is_list(cell) }
    }
}

/// Whether a text is a list by its semicolons: three things or more that begin alike, and no sentence among others.
fn is_list(text: &str) -> bool {
    const FEWEST: usize = 3;
    /// Of words in one of them.
    const MOST_WORDS: usize = 30;
    let parts = between_semicolons(text);
    let begins_small = |part: &str| part.starts_with(char::is_lowercase);
    let joints = ["but ", "however", "which ", "who ", "therefore", "thus "];
    let is_alike =
        parts.iter().skip(1).all(|part| begins_small(part)) || !parts.iter().any(|part| begins_small(part));
    let goes_on = |part: &str| joints.iter().any(|joint| part.to_lowercase().starts_with(joint));
    let is_short = |part: &str| part.split_whitespace().count() <= MOST_WORDS;
    parts.len() >= FEWEST
        && is_alike
        && !parts.iter().any(|part| goes_on(part))
        && parts.iter().all(|part| is_short(part))
        && sentences(text).len() == 1
}
