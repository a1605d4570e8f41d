//! Owns the words of a search: those that are asked for, and how a word of the ladders fits one of these: as
//! it is, written as several words or with others as one, by its stem, or as the slip of a finger.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use frostem::{Algorithm, Stemmer};
use strsim::osa_distance;

use crate::model::words::{is_stop_word, joined_words, placed_words};

/// What is searched for: the words a line has to have all of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The text, as it was typed.
    pub text: String,
    /// The words to be found, each once, lower-cased, short forms spelled out.
    pub words: Vec<String>,
    /// What was typed, in the order typed, each word once.
    pub terms: Vec<Term>,
    /// What neighbors among them are when they are written as one, with the indices of these.
    pub(super) joined: Vec<(String, Vec<usize>)>,
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
        let placed = placed_words(text);
        let is_all_stop_words = placed.iter().all(|(word, _)| is_stop_word(word));
        let counts = |word: &str| is_all_stop_words || !is_stop_word(word);
        let mut words = Vec::new();
        let mut stretches: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
        for (word, stretch) in placed.iter().filter(|(word, _)| counts(word)).cloned() {
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
        let joined = joined(text, &placed, &words);
        (!words.is_empty()).then(|| Self { text: text.to_owned(), words, terms, joined })
    }
}

/// The neighboring words of a text as one, with the indices of those that are among some words.
fn joined(text: &str, placed: &[(String, Range<usize>)], words: &[String]) -> Vec<(String, Vec<usize>)> {
    let known: HashMap<&str, usize> = words.iter().map(String::as_str).zip(0..).collect();
    let mut all = Vec::new();
    for at in 0..placed.len() {
        let stretches = placed[at..].iter().map(|(_, stretch)| stretch.clone());
        for (joined, stretch) in joined_words(text, stretches) {
            let parts = placed[at..].iter().take_while(|(_, part)| part.end <= stretch.end);
            let parts: Vec<usize> = parts.filter_map(|(part, _)| known.get(part.as_str()).copied()).collect();
            if !parts.is_empty() {
                all.push((joined, parts));
            }
        }
    }
    all
}

/// How a word fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordFit {
    /// It is the word.
    Exact,
    /// It is the word written as several, or with its neighbors as one: `on-call` for `oncall`.
    Joined,
    /// It has the same stem: `mentors` for `mentoring`.
    Stem,
    /// It is the word, or has its stem, but for so many edits: `mentor` for `mentr`.
    Slip(u8),
}

/// The stem of a lower-case word by Snowball's English rules (Porter 2). Words of other scripts are their own
/// stems.
pub(in crate::query) fn stem(word: &str) -> String {
    Stemmer::new(Algorithm::English).stem(word).into_owned()
}

/// By how many edits two words differ, as far as that may be a slip: a letter too many, too few or another,
/// or two neighbors swapped (optimal string alignment; Damerau 1964). A number is never meant for another.
pub(super) fn edits(asked: &str, other: &str) -> Option<u8> {
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
    u8::try_from(osa_distance(asked, other)).ok().filter(|&edits| usize::from(edits) <= most)
}
