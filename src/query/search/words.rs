//! Owns the words of a search: those that are asked for, and how a word of the ladders fits one of these: as
//! it is, by its stem, or as the slip of a finger.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use frostem::{Algorithm, Stemmer};
use strsim::osa_distance;

use crate::model::words::{is_stop_word, placed_words};

/// What is searched for: the words a line has to have all of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text, as it was typed.
    pub text: String,
    /// The words to be found, each once, lower-cased, short forms spelled out.
    pub words: Vec<String>,
    /// What was typed, in the order typed, each word once.
    pub terms: Vec<Term>,
}

/// One word as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub typed: String,
    /// The indices of its words among those of the query: several for a short form, and where signs are
    /// written without blanks.
    pub(super) words: Vec<usize>,
}

impl Query {
    /// The words of a text; stop words (`of`, `the`) only where nothing else is there. `None` for a text
    /// without a word.
    pub fn new(text: &str) -> Option<Self> {
        let (stop_words, others): (Vec<_>, Vec<_>) =
            placed_words(text).into_iter().partition(|(word, _)| is_stop_word(word));
        let mut words = Vec::new();
        let mut stretches: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
        for (word, stretch) in if others.is_empty() { stop_words } else { others } {
            let known = words.iter().position(|known| *known == word);
            let index = known.unwrap_or(words.len());
            if known.is_none() {
                words.push(word);
            }
            // The words of a short form share their stretch, signs without blanks follow each other.
            match stretches.last_mut() {
                Some((last, of_it)) if stretch.start <= last.end => {
                    last.end = stretch.end;
                    of_it.push(index);
                }
                _ => stretches.push((stretch, vec![index])),
            }
        }
        let mut known = HashSet::new();
        stretches.retain(|(_, words)| known.insert(words.clone()));
        let terms =
            stretches.into_iter().map(|(stretch, words)| Term { typed: text[stretch].to_owned(), words });
        let terms = terms.collect();
        (!words.is_empty()).then(|| Self { text: text.to_owned(), words, terms })
    }
}

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

/// The stem of a lower-case word by Snowball's English rules (Porter 2). Words of other scripts are their own
/// stems.
pub(super) fn stem(word: &str) -> String {
    Stemmer::new(Algorithm::English).stem(word).into_owned()
}

/// The words that fit another, and how.
pub(super) type Fits<'w> = HashMap<&'w str, WordFit>;

/// How words fit the one that is asked for, those that do. Where any fits as it is or by its stem, slips do
/// not.
pub(super) fn fits<'w>(asked: &str, words: &[&'w str]) -> Fits<'w> {
    let asked_stem = stem(asked);
    let fit = |word: &str| {
        let word_stem = stem(word);
        if word == asked {
            Some(WordFit::Exact)
        } else if word_stem == asked_stem {
            Some(WordFit::Stem)
        } else {
            let by_stem = edits(&asked_stem, &word_stem);
            edits(asked, word).into_iter().chain(by_stem).min().map(WordFit::Slip)
        }
    };
    let mut fits: Fits = words.iter().filter_map(|&word| Some((word, fit(word)?))).collect();
    if fits.values().any(|fit| *fit <= WordFit::Stem) {
        fits.retain(|_, fit| *fit <= WordFit::Stem);
    }
    fits
}

/// By how many edits two words differ, as far as that may be a slip: a letter too many, too few or another,
/// or two neighbors swapped (optimal string alignment; Damerau 1964). A number is never meant for another.
fn edits(asked: &str, other: &str) -> Option<usize> {
    let (length, other_length) = (asked.chars().count(), other.chars().count());
    let most = match length {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    // Lengths differ for most words, and are soon compared.
    if most == 0 || length.abs_diff(other_length) > most || asked.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Some(osa_distance(asked, other)).filter(|&edits| edits <= most)
}
