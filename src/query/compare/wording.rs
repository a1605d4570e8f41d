//! Owns what of a statement's words stayed and what changed, and how alike two statements are.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices_by_key};
use unicode_segmentation::UnicodeSegmentation;

/// From so alike on, two statements are one statement in other words: chosen on labeled pairs, see
/// `tests/similarity.rs`.
pub const SAME_STATEMENT: f64 = 0.55;

/// The stretches of two statements that the other one does not have, as bytes of each, rising: the
/// differences by words, as few as there can be (Myers 1986). Swapping the statements swaps the sides.
pub fn changed_words(from: &str, to: &str) -> [Vec<Range<usize>>; 2] {
    // A difference is found from one end; to find its mirror, too, it is always looked for in the
    // same direction.
    if from > to {
        let [to, from] = changed_words(to, from);
        return [from, to];
    }
    let [words_from, words_to] = [from, to].map(|statement| -> Vec<(usize, &str)> {
        let words = statement.split_word_bound_indices();
        words.filter(|(_, word)| !word.trim().is_empty()).collect()
    });
    let mut ops =
        capture_diff_slices_by_key(Algorithm::Myers, &words_from, &words_to, |(_, word)| *word);
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

/// How alike two statements are, from 0 (no word in common) to 1 (the same words).
///
/// It is the weight of the words they share in the weight of both (Dice's coefficient over
/// multisets), small words weighing little. Where one statement is a longer form of the other,
/// nearly all of the shorter being in it, it is the share of the shorter that counts.
pub fn similarity(one: &str, other: &str) -> f64 {
    Weighed::new(one).similarity(&Weighed::new(other))
}

/// How much of a statement has to be in a longer form of it.
const LONGER_FORM: f64 = 0.85;

/// How much a statement has to weigh to be recognised in a longer one.
const LEAST_TO_EXTEND: f64 = 2.0;

/// A longer form is never as near as the same words.
const EXTENDED: f64 = 0.9;

/// The words of a statement, and what they weigh together.
pub(super) struct Weighed {
    /// What each word weighs, as often as it is there, in tenths: whole numbers add up to the same in
    /// any order.
    words: HashMap<String, u32>,
    weight: f64,
}

impl Weighed {
    pub(super) fn new(statement: &str) -> Self {
        let mut words: HashMap<String, u32> = HashMap::new();
        // Of scripts without blanks these are the signs.
        for word in statement.unicode_words() {
            let word = word.to_lowercase();
            let tenths = tenths_of(&word);
            *words.entry(word).or_default() += tenths;
        }
        let weight = f64::from(words.values().sum::<u32>()) / 10.0;
        Self { words, weight }
    }

    /// See [`similarity`].
    pub(super) fn similarity(&self, other: &Self) -> f64 {
        let words = self.words.iter();
        let shared = words.filter_map(|(word, tenths)| other.words.get(word).min(Some(tenths)));
        let shared = f64::from(shared.sum::<u32>()) / 10.0;
        let shorter = self.weight.min(other.weight);
        if shorter == 0.0 {
            return 0.0;
        }
        let alike = 2.0 * shared / (self.weight + other.weight);
        let contained = shared / shorter;
        if contained >= LONGER_FORM && shorter >= LEAST_TO_EXTEND {
            alike.max(contained * EXTENDED)
        } else {
            alike
        }
    }
}

/// What a word weighs: little where it says little by itself.
fn tenths_of(word: &str) -> u32 {
    const SMALL: [&str; 34] = [
        "a", "an", "and", "any", "are", "as", "at", "be", "been", "both", "by", "for", "from",
        "has", "in", "into", "is", "it", "its", "may", "of", "on", "or", "other", "others", "so",
        "that", "the", "their", "them", "these", "to", "which", "with",
    ];
    if SMALL.contains(&word) { 2 } else { 10 }
}
