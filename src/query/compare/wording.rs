//! Owns what of a statement's words stayed and what changed, and how alike two statements are.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices_by_key};
use unicode_segmentation::UnicodeSegmentation;

/// From so alike on, two statements are one statement in other words: chosen on labeled pairs, see
/// `tests/similarity.rs`.
pub const SAME_STATEMENT: f64 = 0.55;

/// A stretch of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words, with the white space and punctuation about them. The pieces of a statement
    /// follow one another without a gap.
    pub text: String,
    /// Whether they are not in the other statement.
    pub is_changed: bool,
}

/// Two statements, cut where their words differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The statement compared from.
    pub from: Vec<Piece>,
    /// The statement compared to.
    pub to: Vec<Piece>,
}

impl Wording {
    /// The differences of two statements by words, as few as there can be (Myers 1986). Swapping
    /// the statements swaps the sides.
    pub fn new(from: &str, to: &str) -> Self {
        // A difference is found from one end; to find its mirror, too, it is always looked for
        // in the same direction.
        if from > to {
            let Self { from, to } = Self::new(to, from);
            return Self { from: to, to: from };
        }
        let (words_from, words_to) = (tokens(from), tokens(to));
        let mut is_changed_from = vec![true; words_from.len()];
        let mut is_changed_to = vec![true; words_to.len()];
        let ops =
            capture_diff_slices_by_key(Algorithm::Myers, &words_from, &words_to, |(_, word)| *word);
        for op in ops {
            if let DiffOp::Equal { old_index, new_index, len } = op {
                is_changed_from[old_index..old_index + len].fill(false);
                is_changed_to[new_index..new_index + len].fill(false);
            }
        }
        Self {
            from: pieces(from, &words_from, &is_changed_from),
            to: pieces(to, &words_to, &is_changed_to),
        }
    }
}

/// The words and signs of a statement, with their offsets; blanks are between them, not among
/// them.
fn tokens(statement: &str) -> Vec<(usize, &str)> {
    statement.split_word_bound_indices().filter(|(_, word)| !word.trim().is_empty()).collect()
}

/// A statement cut where its words change. A blank is changed between two changed words.
fn pieces(statement: &str, words: &[(usize, &str)], is_changed: &[bool]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |text: &str, is_changed: bool| match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.is_changed == is_changed => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), is_changed }),
    };
    let (mut end, mut was_changed) = (0, false);
    for (&(start, word), &is_changed) in words.iter().zip(is_changed) {
        push(&statement[end..start], was_changed && is_changed);
        push(word, is_changed);
        (end, was_changed) = (start + word.len(), is_changed);
    }
    push(&statement[end..], false);
    pieces
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
    /// How often each word is there, and what it weighs each time, in tenths: whole numbers add up
    /// to the same in any order.
    words: HashMap<String, (u32, u32)>,
    weight: f64,
}

impl Weighed {
    pub(super) fn new(statement: &str) -> Self {
        let mut words: HashMap<String, (u32, u32)> = HashMap::new();
        // Of scripts without blanks these are the signs.
        for word in statement.unicode_words() {
            let word = word.to_lowercase();
            let tenths = tenths_of(&word);
            words.entry(word).or_insert((0, tenths)).0 += 1;
        }
        let tenths: u32 = words.values().map(|(count, tenths)| count * tenths).sum();
        Self { words, weight: f64::from(tenths) / 10.0 }
    }

    /// See [`similarity`].
    pub(super) fn similarity(&self, other: &Self) -> f64 {
        let shared = self.words.iter().filter_map(|(word, (count, tenths))| {
            let (count_there, _) = other.words.get(word)?;
            Some(count.min(count_there) * tenths)
        });
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
