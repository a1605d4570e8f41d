//! Owns how a word of a ladder fits one that is searched for: as it is, by its stem, or as the slip
//! of a finger. Knows words, and no line that they stand in.

use frostem::{Algorithm, Stemmer};
use strsim::osa_distance;

/// How a word fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is the word.
    Exact,
    /// It has the same stem: `mentors` for `mentoring`.
    Stem,
    /// It is the word, or has its stem, but for so many edits: `mentor` for `mentr`.
    Slip(usize),
}

/// A word with its stem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stemmed {
    pub(super) word: String,
    pub(super) stem: String,
}

impl Stemmed {
    /// A lower-case word with its stem by Snowball's English rules (Porter 2). Words of other
    /// scripts are their own stems.
    pub(super) fn new(word: &str) -> Self {
        Self {
            word: word.to_owned(),
            stem: Stemmer::new(Algorithm::English).stem(word).into_owned(),
        }
    }

    /// How another word fits this one; `None` where it does not, even by a slip.
    pub(super) fn fit(&self, other: &Self) -> Option<Fit> {
        if self.word == other.word {
            Some(Fit::Exact)
        } else if self.stem == other.stem {
            Some(Fit::Stem)
        } else {
            let by_word = edits(&self.word, &other.word);
            let by_stem = edits(&self.stem, &other.stem);
            by_word.into_iter().chain(by_stem).min().map(Fit::Slip)
        }
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
    use super::{Fit, Stemmed};

    fn fit(asked: &str, word: &str) -> Option<Fit> {
        Stemmed::new(asked).fit(&Stemmed::new(word))
    }

    #[test]
    fn a_word_fits_as_it_is_then_by_its_stem_then_by_a_slip() {
        for (asked, word, expected) in [
            ("budget", "budget", Some(Fit::Exact)),
            ("okr", "okrs", Some(Fit::Stem)),
            ("mentors", "mentoring", Some(Fit::Stem)),
            ("responsibilities", "responsibility", Some(Fit::Stem)),
            ("mentr", "mentor", Some(Fit::Slip(1))),
            // By the stem: the whole words are two edits apart.
            ("mentr", "mentors", Some(Fit::Slip(1))),
            ("budgte", "budget", Some(Fit::Slip(1))),
            ("organization", "organisation", Some(Fit::Slip(1))),
            ("stakehodlres", "stakeholders", Some(Fit::Slip(2))),
            ("naive", "na\u{ef}ve", Some(Fit::Slip(1))),
            ("zebra", "budget", None),
        ] {
            assert_eq!(fit(asked, word), expected, "{asked} and {word}");
        }
    }

    #[test]
    fn the_longer_a_word_the_more_slips_it_may_have() {
        for (asked, word, expected) in [
            ("abc", "abd", None),
            ("abcd", "abce", Some(Fit::Slip(1))),
            ("abcd", "abef", None),
            ("abcdefg", "abcdxyg", None),
            ("abcdkfgh", "abcdxygh", Some(Fit::Slip(2))),
            ("abcdkfgh", "abcxyzgh", None),
            ("l412", "l413", None),
        ] {
            assert_eq!(fit(asked, word), expected, "{asked} and {word}");
        }
    }
}
