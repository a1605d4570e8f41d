//! Owns what is searched for: what was typed, as words to be found.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::model::words::{each_placed_word, is_stop_word};

/// What is searched for: the words a line has to have all of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Each once, lower-cased, short forms spelt out, in the order typed.
    words: Vec<String>,
    /// What was typed, and which words that is.
    terms: Vec<Term>,
}

/// One word as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub typed: String,
    /// The places of its words among those of the query: several for a short form, and where signs
    /// are written without blanks.
    pub(super) words: Vec<usize>,
}

impl Query {
    /// The words of a text; stop words (`of`, `the`) only where nothing else is there. `None`
    /// for a text without a word.
    pub fn new(text: &str) -> Option<Self> {
        Self::of(text, |word| !is_stop_word(word)).or_else(|| Self::of(text, |_| true))
    }

    /// What was typed, in the order typed, each word once.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The words to be found, each once, lower-cased, short forms spelt out.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    fn of(text: &str, is_wanted: impl Fn(&str) -> bool) -> Option<Self> {
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut words: Vec<String> = Vec::new();
        let mut stretches: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
        each_placed_word(text, |word, place| {
            if !is_wanted(word) {
                return;
            }
            let index = *places.entry(word.to_owned()).or_insert_with(|| {
                words.push(word.to_owned());
                words.len() - 1
            });
            // The words of a short form stand at one place, signs without blanks side by side.
            match stretches.last_mut() {
                Some((stretch, of_it)) if place.start <= stretch.end => {
                    stretch.end = place.end;
                    of_it.push(index);
                }
                _ => stretches.push((place, vec![index])),
            }
        });
        let mut known = HashSet::new();
        stretches.retain(|(_, words)| known.insert(words.clone()));
        let terms = stretches.into_iter().map(|(stretch, words)| Term {
            typed: text[stretch].to_owned(),
            words,
        });
        let terms = terms.collect();
        (!words.is_empty()).then_some(Self { words, terms })
    }
}
