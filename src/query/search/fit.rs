//! Owns how a word of a ladder fits one that is searched for: as it is, by its stem, or as the slip
//! of a finger. Knows words, and no line that they stand in.

use std::cell::OnceCell;

use frostem::{Algorithm, Stemmer};
use strsim::osa_distance;

/// How a word fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordFit {
    /// It is the word.
    Exact,
    /// It has the same stem: `mentors` for `mentoring`.
    Stem,
    /// It is the word, or has its stem, but for so many edits: `mentor` for `mentr`.
    Slip(usize),
}

/// A lower-case word. Its stem is made when it is asked for: most words are told apart without.
#[derive(Clone, Debug)]
pub(super) struct Word {
    text: String,
    stem: OnceCell<String>,
}

impl Word {
    pub(super) fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            stem: OnceCell::new(),
        }
    }

    pub(super) fn as_str(&self) -> &str {
        &self.text
    }

    /// The stem by Snowball's English rules (Porter 2). Words of other scripts are their own stems.
    pub(super) fn stem(&self) -> &str {
        self.stem.get_or_init(|| {
            let stemmer = Stemmer::new(Algorithm::English);
            stemmer.stem(&self.text).into_owned()
        })
    }

    /// How another word fits this one, slips left aside.
    pub(super) fn fit(&self, other: &Self) -> Option<WordFit> {
        if self.text == other.text {
            return Some(WordFit::Exact);
        }
        // The rules change endings only.
        let begins_alike = self.text.chars().next() == other.text.chars().next();
        (begins_alike && self.stem() == other.stem()).then_some(WordFit::Stem)
    }

    /// How another word fits this one as a slip, by itself or by its stem.
    pub(super) fn slip(&self, other: &Self) -> Option<WordFit> {
        let by_word = edits(&self.text, &other.text);
        let by_stem = edits(self.stem(), other.stem());
        by_word.into_iter().chain(by_stem).min().map(WordFit::Slip)
    }
}

/// By how many edits two words differ, as far as that may be a slip: a letter too many, too few or
/// another, or two neighbours swapped (optimal string alignment; Damerau 1964). A number is never
/// meant for another.
fn edits(asked: &str, other: &str) -> Option<usize> {
    let (length, other_length) = (asked.chars().count(), other.chars().count());
    let most = match length {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    // Lengths tell most words apart, and soon.
    if most == 0
        || length.abs_diff(other_length) > most
        || asked.contains(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    Some(osa_distance(asked, other)).filter(|&edits| edits <= most)
}

#[cfg(test)]
mod tests {
    use super::{Word, WordFit};

    fn fit(asked: &str, word: &str) -> Option<WordFit> {
        let (asked, word) = (Word::new(asked), Word::new(word));
        asked.fit(&word).or_else(|| asked.slip(&word))
    }

    #[test]
    fn a_word_fits_as_it_is_then_by_its_stem_then_by_a_slip() {
        for (asked, word, expected) in [
            ("budget", "budget", Some(WordFit::Exact)),
            ("okr", "okrs", Some(WordFit::Stem)),
            ("mentors", "mentoring", Some(WordFit::Stem)),
            ("responsibilities", "responsibility", Some(WordFit::Stem)),
            ("mentr", "mentor", Some(WordFit::Slip(1))),
            // By the stem: the whole words are two edits apart.
            ("mentr", "mentors", Some(WordFit::Slip(1))),
            ("budgte", "budget", Some(WordFit::Slip(1))),
            ("organization", "organisation", Some(WordFit::Slip(1))),
            ("stakehodlres", "stakeholders", Some(WordFit::Slip(2))),
            ("naive", "na\u{ef}ve", Some(WordFit::Slip(1))),
            ("zebra", "budget", None),
        ] {
            assert_eq!(fit(asked, word), expected, "{asked} and {word}");
        }
    }

    #[test]
    fn the_longer_a_word_the_more_slips_it_may_have() {
        for (asked, word, expected) in [
            ("abc", "abd", None),
            ("abcd", "abce", Some(WordFit::Slip(1))),
            ("abcd", "abef", None),
            ("abcdefg", "abcdxyg", None),
            ("abcdkfgh", "abcdxygh", Some(WordFit::Slip(2))),
            ("abcdkfgh", "abcxyzgh", None),
            ("l412", "l413", None),
        ] {
            assert_eq!(fit(asked, word), expected, "{asked} and {word}");
        }
    }
}
