//! Owns the pairing of two cells' statements.

use std::ops::Range;

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

use crate::model::{ChangeKind, Expectation};

use super::wording::{SAME_STATEMENT, Weighed, changed_words};

/// What becomes of a statement.
#[derive(Clone, Debug)]
pub enum StatementChange<'a> {
    /// It is on both sides in the same words.
    Kept(&'a Expectation),
    /// It is on both sides in other words; a longer or shorter form is that, too.
    Reworded {
        /// The statement compared from.
        from: &'a Expectation,
        /// The statement compared to.
        to: &'a Expectation,
        /// Which stretches of either changed, as bytes of it.
        changed: [Vec<Range<usize>>; 2],
    },
    /// Only the side compared to has it.
    New(&'a Expectation),
    /// Only the side compared from has it.
    Gone(&'a Expectation),
}

impl<'a> StatementChange<'a> {
    /// What becomes of it.
    pub fn kind(&self) -> ChangeKind {
        match self {
            Self::Kept(_) => ChangeKind::Kept,
            Self::Reworded { .. } => ChangeKind::Reworded,
            Self::New(_) => ChangeKind::New,
            Self::Gone(_) => ChangeKind::Gone,
        }
    }

    /// The statement of the side compared from.
    pub fn before(&self) -> Option<&'a Expectation> {
        match self {
            Self::Kept(from) | Self::Reworded { from, .. } | Self::Gone(from) => Some(from),
            Self::New(_) => None,
        }
    }

    /// The statement of the side compared to.
    pub fn after(&self) -> Option<&'a Expectation> {
        match self {
            Self::Kept(to) | Self::Reworded { to, .. } | Self::New(to) => Some(to),
            Self::Gone(_) => None,
        }
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
    let of_first = from.iter().zip(becomes).map(|(statement, partner)| match partner {
        None => StatementChange::Gone(statement),
        Some(index) if to[index].text == statement.text => StatementChange::Kept(statement),
        Some(index) => StatementChange::Reworded {
            from: statement,
            to: &to[index],
            changed: changed_words(&statement.text, &to[index].text),
        },
    });
    let new = to.iter().zip(is_new).filter(|(_, is_new)| *is_new);
    of_first.chain(new.map(|(statement, _)| StatementChange::New(statement))).collect()
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
