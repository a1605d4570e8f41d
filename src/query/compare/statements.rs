//! Owns the pairing of two cells' statements.

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

use crate::model::{ChangeKind, Expectation};

use super::wording::{SAME_STATEMENT, Weighed, Wording};

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
        /// Which words changed.
        wording: Wording,
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
    let mut partners: Vec<Option<usize>> = vec![None; to.len()];
    let mut is_taken = vec![false; from.len()];
    for (partner, statement) in partners.iter_mut().zip(to) {
        let same =
            (0..from.len()).find(|&index| !is_taken[index] && from[index].text == statement.text);
        if let Some(index) = same {
            is_taken[index] = true;
            *partner = Some(index);
        }
    }
    let open_from: Vec<usize> = (0..from.len()).filter(|&index| !is_taken[index]).collect();
    let open_to: Vec<usize> = (0..to.len()).filter(|&index| partners[index].is_none()).collect();
    for (index_from, index_to) in best_pairs(from, open_from, to, open_to) {
        partners[index_to] = Some(index_from);
    }
    let mut becomes: Vec<Option<usize>> = vec![None; from.len()];
    for (index_to, partner) in partners.iter().enumerate() {
        if let Some(index_from) = *partner {
            becomes[index_from] = Some(index_to);
        }
    }
    let of_first = from.iter().zip(becomes).map(|(statement, partner)| match partner {
        None => StatementChange::Gone(statement),
        Some(index) if to[index].text == statement.text => StatementChange::Kept(statement),
        Some(index) => StatementChange::Reworded {
            from: statement,
            to: &to[index],
            wording: Wording::new(&statement.text, &to[index].text),
        },
    });
    let new = to
        .iter()
        .zip(&partners)
        .filter(|(_, partner)| partner.is_none())
        .map(|(statement, _)| StatementChange::New(statement));
    of_first.chain(new).collect()
}

/// The best pairs of the statements that are left, as indices in both cells.
///
/// Where several pairings are equally good one is as right as another, but it has to be the same
/// one in whatever order the statements are: so they are sorted first, and the smaller side (or the one
/// that sorts first) makes the rows.
fn best_pairs<'a>(
    from: &'a [Expectation],
    mut open_from: Vec<usize>,
    to: &'a [Expectation],
    mut open_to: Vec<usize>,
) -> Vec<(usize, usize)> {
    open_from.sort_by_key(|&index| from[index].text.as_str());
    open_to.sort_by_key(|&index| to[index].text.as_str());
    let texts = |open: &[usize], of: &'a [Expectation]| -> Vec<&'a str> {
        open.iter().map(|&index| of[index].text.as_str()).collect()
    };
    let (texts_from, texts_to) = (texts(&open_from, from), texts(&open_to, to));
    let is_turned = (texts_from.len(), &texts_from) > (texts_to.len(), &texts_to);
    let weighed =
        |texts: Vec<&str>| -> Vec<Weighed> { texts.into_iter().map(Weighed::new).collect() };
    let (rows, columns) = if is_turned {
        (weighed(texts_to), weighed(texts_from))
    } else {
        (weighed(texts_from), weighed(texts_to))
    };
    if rows.is_empty() {
        return Vec::new();
    }
    let weights = Matrix::from_fn(rows.len(), columns.len(), |(row, column)| {
        weight(rows[row].similarity(&columns[column]))
    });
    let (_, assigned) = kuhn_munkres(&weights);
    assigned
        .into_iter()
        .enumerate()
        .filter(|&(row, column)| weights[(row, column)] > 0)
        .map(|(row, column)| if is_turned { (column, row) } else { (row, column) })
        .map(|(index_from, index_to)| (open_from[index_from], open_to[index_to]))
        .collect()
}

/// A similarity as a whole number, since the assignment wants a total order; 0 for no pair.
#[expect(clippy::cast_possible_truncation, reason = "at most a million")]
fn weight(similarity: f64) -> i64 {
    if similarity < SAME_STATEMENT {
        return 0;
    }
    (similarity * 1_000_000.0).round() as i64
}
