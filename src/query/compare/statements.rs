//! Owns what becomes of two cells' statements: how alike two are, and which of their words changed.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices_by_key};
use unicode_segmentation::UnicodeSegmentation;

use crate::model::letters::unaccented;
use crate::model::{ChangeKind, Expectation, links};
use crate::query::search::stem;

use super::pairing::{Pairs, best_pairs};

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

    /// What becomes of it the other way.
    pub(super) fn mirrored(&self) -> Self {
        let kind = self.kind.mirrored();
        let [before, after] = self.changed.clone();
        Self { kind, from: self.to, to: self.from, changed: [after, before] }
    }
}

/// What becomes of the statements of two cells.
#[derive(Clone, Debug)]
pub struct PairedStatements<'a> {
    /// First those of the first cell in their order, with what becomes of each, then the new ones of the
    /// second, in theirs.
    pub changes: Vec<StatementChange<'a>>,
    /// Whether the cells are so large that not all pairs were weighed: what is reworded may be among what is
    /// new and gone.
    pub is_cut: bool,
}

/// Says of each statement of two cells whether it is kept, reworded, new or gone.
///
/// Statements in the same words are pairs, then those of which one grew out of the other, which are given by
/// their indices. Of the others those pairs are taken whose similarities sum up to
/// the most, among all pairs from [`SAME_STATEMENT`] on. Neither the order of statements nor the direction of
/// the comparison changes which are pairs.
pub fn pair_statements<'a>(
    from: &[&'a Expectation],
    to: &[&'a Expectation],
    grown: &[(usize, usize)],
) -> PairedStatements<'a> {
    let mut becomes: Vec<Option<usize>> = vec![None; from.len()];
    let mut is_new = vec![true; to.len()];
    let mut same_words: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, statement) in to.iter().enumerate().rev() {
        same_words.entry(&statement.text).or_default().push(index);
    }
    for (partner, statement) in becomes.iter_mut().zip(from) {
        *partner = same_words.get_mut(statement.text.as_str()).and_then(Vec::pop);
        if let Some(index) = *partner {
            is_new[index] = false;
        }
    }
    for &(index_from, index_to) in grown {
        if becomes[index_from].is_none() && is_new[index_to] {
            becomes[index_from] = Some(index_to);
            is_new[index_to] = false;
        }
    }
    let sorted = |side: &[&'a Expectation], is_open: &dyn Fn(usize) -> bool| -> (Vec<&'a str>, Vec<usize>) {
        let open = (0..side.len()).filter(|&index| is_open(index));
        let mut open: Vec<_> = open.map(|index| (side[index].text.as_str(), index)).collect();
        open.sort_unstable();
        open.into_iter().unzip()
    };
    let (texts_from, open_from) = sorted(from, &|index| becomes[index].is_none());
    let (texts_to, open_to) = sorted(to, &|index| is_new[index]);
    let Pairs { places, is_cut } = best_pairs(&texts_from, &texts_to);
    for (place_from, place_to) in places {
        let index = open_to[place_to];
        becomes[open_from[place_from]] = Some(index);
        is_new[index] = false;
    }
    let of_first = from.iter().zip(becomes).map(|(&statement, partner)| {
        let to = partner.map(|index| to[index]);
        let (kind, changed) = match to {
            None => (ChangeKind::Gone, Default::default()),
            Some(to) if to.text == statement.text => (ChangeKind::Kept, Default::default()),
            Some(to) => (ChangeKind::Reworded, changed_words(&statement.text, &to.text)),
        };
        StatementChange { kind, from: Some(statement), to, changed }
    });
    let new = to.iter().zip(is_new).filter(|(_, is_new)| *is_new);
    let changes = of_first.chain(new.map(|(&statement, _)| StatementChange::new(statement)));
    PairedStatements { changes: changes.collect(), is_cut }
}

/// From so alike on, two statements are one statement in other words: chosen on labeled pairs, see
/// `tests/similarity.rs`.
pub const SAME_STATEMENT: f64 = 0.55;

/// The stretches of two statements that the other one does not have, as bytes of each, rising: the
/// differences by words, as few as there can be (Myers 1986). Swapping the statements swaps the sides.
pub fn changed_words(from: &str, to: &str) -> [Vec<Range<usize>>; 2] {
    // A difference is found from one end; to find its mirror, too, it is always looked for in the same
    // direction.
    if from > to {
        let [to, from] = changed_words(to, from);
        return [from, to];
    }
    let [words_from, words_to] = [from, to].map(words_of);
    let mut ops = capture_diff_slices_by_key(Algorithm::Myers, &words_from, &words_to, |(_, word)| *word);
    ops.retain(|op| op.tag() != DiffTag::Equal);
    let stretch = |words: &[(usize, &str)]| {
        let ((start, _), (last, word)) = (words.first()?, words.last()?);
        Some(*start..last + word.len())
    };
    [
        ops.iter().filter_map(|op| stretch(&words_from[op.old_range()])).collect(),
        ops.iter().filter_map(|op| stretch(&words_to[op.new_range()])).collect(),
    ]
}

/// The words of a statement, each with where it starts. An address, with the words that lead to it, is one.
fn words_of(statement: &str) -> Vec<(usize, &str)> {
    let mut words = Vec::new();
    let mut done = 0;
    let end = statement.len()..statement.len();
    for whole in links(statement).into_iter().map(|link| link.whole).chain([end]) {
        let between = statement[done..whole.start].split_word_bound_indices();
        let between = between.filter(|(_, word)| !word.trim().is_empty());
        words.extend(between.map(|(start, word)| (done + start, word)));
        done = whole.end;
        if !whole.is_empty() {
            words.push((whole.start, &statement[whole]));
        }
    }
    words
}

/// How alike two statements are, from 0 (no word in common) to 1 (the same words). Case, accents, and how Unicode
/// writes a letter make no other word.
///
/// It is the weight of the words they share in the weight of both (Dice's coefficient over multisets), small
/// words weighing little. Where one statement is a longer form of the other, nearly all of the shorter being
/// in it, it is the share of the shorter that counts.
pub fn similarity(one: &str, other: &str) -> f64 {
    Weighed::new(one).similarity(&Weighed::new(other))
}

/// How alike two statements are where forms of a word are one: `plans` and `planning`.
pub(in crate::query) fn similarity_of_stems(one: &str, other: &str) -> f64 {
    let weighed = |statement| Weighed::by(statement, stem);
    weighed(one).similarity(&weighed(other))
}

/// How much of a statement has to be in a longer form of it.
const LONGER_FORM: f64 = 0.85;

/// How much a statement has to weigh to be recognized in a longer one.
const LEAST_TO_EXTEND: f64 = 2.0;

/// A longer form is never as near as the same words.
const EXTENDED: f64 = 0.85;

/// How much nearer a longer form is for having little more.
const NEARER: f64 = 0.1;

/// The words of a statement, and what they weigh together.
pub(super) struct Weighed {
    /// What each word weighs, as often as it is there, in tenths: whole numbers add up to the same in any
    /// order.
    pub(super) words: HashMap<String, u32>,
    weight: f64,
}

impl Weighed {
    pub(super) fn new(statement: &str) -> Self {
        Self::by(statement, str::to_owned)
    }

    /// The words of a statement by what is to be the same of them, if they are not small.
    fn by(statement: &str, key: impl Fn(&str) -> String) -> Self {
        let mut words: HashMap<String, u32> = HashMap::new();
        // Of scripts without blanks these are the signs.
        for word in statement.unicode_words() {
            let word = unaccented(word);
            let tenths = tenths_of(&word);
            let word = if tenths == SMALL_WORD { word } else { key(&word) };
            *words.entry(word).or_default() += tenths;
        }
        let weight = f64::from(words.values().sum::<u32>()) / 10.0;
        Self { words, weight }
    }

    /// See [`similarity`].
    fn similarity(&self, other: &Self) -> f64 {
        let words = self.words.iter();
        let shared = words.filter_map(|(word, tenths)| other.words.get(word).min(Some(tenths)));
        self.similarity_sharing(shared.sum(), other)
    }

    /// How alike it is to another with which it shares words of a weight in tenths.
    pub(super) fn similarity_sharing(&self, shared: u32, other: &Self) -> f64 {
        let shared = f64::from(shared) / 10.0;
        let shorter = self.weight.min(other.weight);
        if shorter == 0.0 {
            return 0.0;
        }
        let alike = 2.0 * shared / (self.weight + other.weight);
        let contained = shared / shorter;
        if contained >= LONGER_FORM && shorter >= LEAST_TO_EXTEND {
            // Of two that are in a longer one the one that is more of it is nearer.
            alike.max(contained * (EXTENDED + NEARER * alike))
        } else {
            alike
        }
    }
}

/// What a small word weighs, in tenths.
const SMALL_WORD: u32 = 2;

/// What a word weighs: little where it says little by itself.
fn tenths_of(word: &str) -> u32 {
    const SMALL: [&str; 34] = [
        "a", "an", "and", "any", "are", "as", "at", "be", "been", "both", "by", "for", "from", "has", "in",
        "into", "is", "it", "its", "may", "of", "on", "or", "other", "others", "so", "that", "the", "their",
        "them", "these", "to", "which", "with",
    ];
    if SMALL.contains(&word) { SMALL_WORD } else { 10 }
}
