//! Owns the pairing of two cells' statements.

use std::ops::Range;

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

use crate::model::{ChangeKind, Expectation};

use super::wording::{SAME_STATEMENT, Weighed, changed_words};

/// What becomes of a statement.
#[derive(Clone, Debug)]
pub struct StatementChange<'a> {
    /// What becomes of it; a longer or shorter form is reworded, too.
    pub kind: ChangeKind,
    /// The statement of the side compared from, where it has it.
    pub from: Option<&'a Expectation>,
    /// The statement of the side compared to, where it has it.
    pub to: Option<&'a Expectation>,
    /// Where it is reworded, which stretches of either changed, as bytes of it.
    pub changed: [Vec<Range<usize>>; 2],
}

impl<'a> StatementChange<'a> {
    pub(in crate::query) fn new(to: &'a Expectation) -> Self {
        Self { kind: ChangeKind::New, from: None, to: Some(to), changed: Default::default() }
    }
}

/// Says of each statement of two cells whether it is kept, reworded, new or gone: first those of
/// the first cell in their order, with what becomes of each, then the new ones of the second, in
/// theirs.
///
/// Statements in the same words are pairs. Of the others those pairs are taken whose similarities
/// sum up to the most, by the Hungarian algorithm (Kuhn 1955, Munkres 1957), among all pairs from
/// [`SAME_STATEMENT`] on. Neither the order of statements nor the direction of the comparison
/// changes which are pairs.
pub fn pair_statements<'a>(
    from: &'a [Expectation],
    to: &'a [Expectation],
) -> Vec<StatementChange<'a>> {
    let mut becomes: Vec<Option<usize>> = vec![None; from.len()];
    let mut is_new = vec![true; to.len()];
    for (partner, statement) in becomes.iter_mut().zip(from) {
        *partner = (0..to.len()).find(|&index| is_new[index] && to[index].text == statement.text);
        if let Some(index) = *partner {
            is_new[index] = false;
        }
    }
    let open_from = (0..from.len()).filter(|&index| becomes[index].is_none());
    let open_to = (0..to.len()).filter(|&index| is_new[index]);
    let mut open_from: Vec<_> = open_from.map(|index| (from[index].text.as_str(), index)).collect();
    let mut open_to: Vec<_> = open_to.map(|index| (to[index].text.as_str(), index)).collect();
    open_from.sort_unstable();
    open_to.sort_unstable();
    for (index_from, index_to) in best_pairs(&open_from, &open_to) {
        becomes[index_from] = Some(index_to);
        is_new[index_to] = false;
    }
    let of_first = from.iter().zip(becomes).map(|(statement, partner)| {
        let to = partner.map(|index| &to[index]);
        let (kind, changed) = match to {
            None => (ChangeKind::Gone, Default::default()),
            Some(to) if to.text == statement.text => (ChangeKind::Kept, Default::default()),
            Some(to) => (ChangeKind::Reworded, changed_words(&statement.text, &to.text)),
        };
        StatementChange { kind, from: Some(statement), to, changed }
    });
    let new = to.iter().zip(is_new).filter(|(_, is_new)| *is_new);
    of_first.chain(new.map(|(statement, _)| StatementChange::new(statement))).collect()
}

/// The best pairs of the statements that are left of two cells, by their indices there.
///
/// Where several pairings are equally good one is as right as another, but it has to be the same
/// one in whatever order the statements are and from either side: so both sides are sorted, and the
/// smaller one, or the one that sorts first, makes the rows.
fn best_pairs(from: &[(&str, usize)], to: &[(&str, usize)]) -> Vec<(usize, usize)> {
    if (from.len(), from) > (to.len(), to) {
        let turned = best_pairs(to, from).into_iter();
        return turned.map(|(index_to, index_from)| (index_from, index_to)).collect();
    }
    if from.is_empty() {
        return Vec::new();
    }
    let [rows, columns] = [from, to]
        .map(|side| -> Vec<Weighed> { side.iter().map(|(text, _)| Weighed::new(text)).collect() });
    let weights = Matrix::from_fn(rows.len(), columns.len(), |(row, column)| {
        weight(rows[row].similarity(&columns[column]))
    });
    let (_, assigned) = kuhn_munkres(&weights);
    let pairs = assigned.into_iter().enumerate().filter(|&pair| weights[pair] > 0);
    pairs.map(|(row, column)| (from[row].1, to[column].1)).collect()
}

/// A similarity as a whole number, since the assignment wants a total order; 0 for no pair.
#[expect(clippy::cast_possible_truncation, reason = "at most a million")]
fn weight(similarity: f64) -> i64 {
    if similarity < SAME_STATEMENT {
        return 0;
    }
    (similarity * 1_000_000.0).round() as i64
}
