//! Owns which statements of two cells are pairs: those whose similarities sum up to the most.
//!
//! The cost of the best assignment of one side to the other grows with the third power of their number. But
//! two statements that no chain of similar ones links never want the same third one: so each linked group is
//! solved by itself, and most groups are of two or three.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

use super::statements::{SAME_STATEMENT, Weighed};

/// On either side of a linked group so many statements at most are weighed in all their combinations.
const MOST_ASSIGNED: usize = 500;

/// A word that both sides have in common is met so often at most: enough for 2,000 statements a side of which
/// each shares two dozen words with each.
const MOST_MEETINGS: usize = 100_000_000;

/// So many pairs that are alike are kept at most: those of 2,000 statements a side that are all alike.
const MOST_ALIKE: usize = 4_000_000;

/// The pairs of two cells.
#[derive(Debug, Default)]
pub(in crate::query) struct Pairs {
    /// Each as the place of the one text and the place of the other.
    pub(in crate::query) places: Vec<(usize, usize)>,
    /// Whether there is too much that is alike to weigh all of it, so that other pairs may be better.
    pub(in crate::query) is_cut: bool,
}

/// Two statements that may be a pair, by their places.
#[derive(Clone, Copy)]
struct Alike {
    row: usize,
    column: usize,
    /// How alike they are as a whole number, since the assignment wants a total order.
    weight: u32,
}

/// The best pairs of two sides of statements, each of them sorted, of all pairs from [`SAME_STATEMENT`] on.
pub(in crate::query) fn best_pairs(from: &[&str], to: &[&str]) -> Pairs {
    let Some(mut alike) = all_alike(from, to) else {
        return Pairs { places: Vec::new(), is_cut: true };
    };
    let leaders = leaders(&alike, from.len(), to.len());
    alike.sort_unstable_by_key(|one| (leaders[one.row], one.row, one.column));
    let mut pairs = Pairs::default();
    for group in alike.chunk_by_mut(|one, other| leaders[one.row] == leaders[other.row]) {
        pairs.is_cut |= !pair_group(group, from, to, &mut pairs.places);
    }
    pairs
}

/// All pairs that are alike; `None` where there are too many to look at.
fn all_alike(from: &[&str], to: &[&str]) -> Option<Vec<Alike>> {
    let mut columns = ByWord::new(to);
    let mut alike = Vec::new();
    for (row, text) in from.iter().enumerate() {
        for (column, similarity) in columns.similarities(text) {
            let weight = weight(similarity);
            alike.extend((weight > 0).then_some(Alike { row, column, weight }));
        }
        if columns.meetings > MOST_MEETINGS || alike.len() > MOST_ALIKE {
            return None;
        }
    }
    Some(alike)
}

/// How alike each of some statements is to that of others which is most like it.
pub(in crate::query) fn likeness(statements: &[&str], others: &[&str]) -> Vec<f64> {
    let mut others = ByWord::new(others);
    let most = |text: &&str| others.similarities(text).into_iter().map(|(_, one)| one).fold(0.0, f64::max);
    statements.iter().map(most).collect()
}

/// The pairs of some texts and others that are so alike at least, by their places, each with how alike they are;
/// `None` where there are too many to look at.
pub(in crate::query) fn alike_from(
    least: f64,
    from: &[&str],
    to: &[&str],
) -> Option<Vec<(usize, usize, f64)>> {
    let mut columns = ByWord::new(to);
    let mut alike = Vec::new();
    for (row, text) in from.iter().enumerate() {
        let near = columns.similarities(text).into_iter().filter(|(_, similarity)| *similarity >= least);
        alike.extend(near.map(|(column, similarity)| (row, column, similarity)));
        if columns.meetings > MOST_MEETINGS || alike.len() > MOST_ALIKE {
            return None;
        }
    }
    Some(alike)
}

/// Statements by the words in them, so that those are found that share any with another.
struct ByWord {
    /// The statements, their words taken out.
    statements: Vec<Weighed>,
    /// The place of each statement with a word, and what the word weighs there.
    with_word: HashMap<String, Vec<(usize, u32)>>,
    /// What each shares with the statement that is looked at.
    shared: Vec<u32>,
    /// How often a word was met in them.
    meetings: usize,
}

impl ByWord {
    fn new(texts: &[&str]) -> Self {
        let mut statements: Vec<Weighed> = texts.iter().map(|text| Weighed::new(text)).collect();
        let mut with_word: HashMap<String, Vec<(usize, u32)>> = HashMap::new();
        for (place, statement) in statements.iter_mut().enumerate() {
            for (word, tenths) in statement.words.drain() {
                with_word.entry(word).or_default().push((place, tenths));
            }
        }
        Self { shared: vec![0; statements.len()], statements, with_word, meetings: 0 }
    }

    /// The places of those that share a word with a statement, and how alike they are to it.
    fn similarities(&mut self, text: &str) -> Vec<(usize, f64)> {
        let other = Weighed::new(text);
        let mut met = Vec::new();
        for (word, &tenths) in &other.words {
            let with_word = self.with_word.get(word).map_or(&[][..], Vec::as_slice);
            self.meetings += with_word.len();
            for &(place, there) in with_word {
                if self.shared[place] == 0 {
                    met.push(place);
                }
                self.shared[place] += tenths.min(there);
            }
        }
        let similarity = |place: usize| {
            let shared = std::mem::take(&mut self.shared[place]);
            (place, other.similarity_sharing(shared, &self.statements[place]))
        };
        met.into_iter().map(similarity).collect()
    }
}

/// 0 for no pair.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to a million")]
fn weight(similarity: f64) -> u32 {
    if similarity < SAME_STATEMENT { 0 } else { (similarity * 1_000_000.0).round() as u32 }
}

/// For each row a number that all have in common which are linked, and no others.
fn leaders(alike: &[Alike], rows: usize, columns: usize) -> Vec<usize> {
    fn leader(next: &mut [usize], mut of: usize) -> usize {
        while next[of] != of {
            next[of] = next[next[of]];
            of = next[of];
        }
        of
    }
    let mut next: Vec<usize> = (0..rows + columns).collect();
    for one in alike {
        let (row, column) = (leader(&mut next, one.row), leader(&mut next, rows + one.column));
        next[column] = row;
    }
    (0..rows).map(|row| leader(&mut next, row)).collect()
}

/// Adds the pairs of a linked group, and says whether none can be better.
///
/// Where several ways to pair are equally good one is as right as another, but it has to be the same one from
/// either side: so the smaller side, or the one that sorts first, makes the rows.
fn pair_group(group: &mut [Alike], from: &[&str], to: &[&str], pairs: &mut Vec<(usize, usize)>) -> bool {
    let places = |of: fn(&Alike) -> usize| {
        let mut places: Vec<usize> = group.iter().map(of).collect();
        places.sort_unstable();
        places.dedup();
        places
    };
    let (mut rows, mut columns) = (places(|one| one.row), places(|one| one.column));
    let texts = rows.iter().map(|&row| from[row]).cmp(columns.iter().map(|&column| to[column]));
    let is_turned = rows.len().cmp(&columns.len()).then(texts).is_gt();
    if is_turned {
        std::mem::swap(&mut rows, &mut columns);
        for Alike { row, column, .. } in &mut *group {
            std::mem::swap(row, column);
        }
    }
    let is_small = columns.len() <= MOST_ASSIGNED;
    let found = if is_small { best_of(group, &rows, &columns) } else { most_alike_first(group) };
    pairs
        .extend(found.into_iter().map(|(row, column)| if is_turned { (column, row) } else { (row, column) }));
    is_small
}

/// The pairs whose weights sum up to the most, by the Hungarian algorithm (Kuhn 1955, Munkres 1957).
fn best_of(group: &[Alike], rows: &[usize], columns: &[usize]) -> Vec<(usize, usize)> {
    let mut weights = Matrix::new(rows.len(), columns.len(), 0_i64);
    for one in group {
        let place =
            (rows.partition_point(|&row| row < one.row), columns.partition_point(|&c| c < one.column));
        weights[place] = i64::from(one.weight);
    }
    let (_, assigned) = kuhn_munkres(&weights);
    let pairs = assigned.into_iter().enumerate().filter(|&pair| weights[pair] > 0);
    pairs.map(|(row, column)| (rows[row], columns[column])).collect()
}

/// Pairs taken one after another, the most alike of those that are left first.
fn most_alike_first(group: &mut [Alike]) -> Vec<(usize, usize)> {
    group.sort_unstable_by_key(|one| (Reverse(one.weight), one.row, one.column));
    let (mut rows, mut columns) = (HashSet::new(), HashSet::new());
    let mut pairs = Vec::new();
    for one in group {
        if !rows.contains(&one.row) && !columns.contains(&one.column) {
            rows.insert(one.row);
            columns.insert(one.column);
            pairs.push((one.row, one.column));
        }
    }
    pairs
}
