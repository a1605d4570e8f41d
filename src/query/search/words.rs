//! Owns the words of a search: those that are asked for, those that the lines have, and how one of
//! these fits one of those: as it is, by its stem, or as the slip of a finger.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use frostem::{Algorithm, Stemmer};
use strsim::osa_distance;

use crate::model::words::{each_placed_word, is_stop_word};

/// What is searched for: the words a line has to have all of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Each once, lower-cased, short forms spelled out, in the order typed.
    words: Vec<String>,
    /// What was typed, and which words that is.
    terms: Vec<Term>,
}

/// One word as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub typed: String,
    /// The indices of its words among those of the query: several for a short form, and where signs
    /// are written without blanks.
    pub(super) words: Vec<usize>,
}

impl Query {
    /// The words of a text; stop words (`of`, `the`) only where nothing else is there. `None` for a
    /// text without a word.
    pub fn new(text: &str) -> Option<Self> {
        Self::of(text, |word| !is_stop_word(word)).or_else(|| Self::of(text, |_| true))
    }

    /// What was typed, in the order typed, each word once.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// The words to be found, each once, lower-cased, short forms spelled out.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    fn of(text: &str, is_wanted: impl Fn(&str) -> bool) -> Option<Self> {
        let mut words: Vec<String> = Vec::new();
        let mut stretches: Vec<(Range<usize>, Vec<usize>)> = Vec::new();
        each_placed_word(text, |word, stretch| {
            if !is_wanted(word) {
                return;
            }
            let known = words.iter().position(|known| known == word);
            let index = known.unwrap_or_else(|| {
                words.push(word.to_owned());
                words.len() - 1
            });
            // The words of a short form share their stretch, signs without blanks follow each other.
            match stretches.last_mut() {
                Some((last, of_it)) if stretch.start <= last.end => {
                    last.end = stretch.end;
                    of_it.push(index);
                }
                _ => stretches.push((stretch, vec![index])),
            }
        });
        let mut known = HashSet::new();
        stretches.retain(|(_, words)| known.insert(words.clone()));
        let terms = stretches
            .into_iter()
            .map(|(stretch, words)| Term { typed: text[stretch].to_owned(), words });
        let terms = terms.collect();
        (!words.is_empty()).then_some(Self { words, terms })
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

/// The stem of a lower-case word by Snowball's English rules (Porter 2). Words of other scripts are
/// their own stems.
pub(super) fn stem(word: &str) -> String {
    Stemmer::new(Algorithm::English).stem(word).into_owned()
}

/// How a word fits the one that is asked for, given the stem of that, slips left aside.
fn fit(asked: &str, asked_stem: &str, word: &str) -> Option<WordFit> {
    if asked == word {
        return Some(WordFit::Exact);
    }
    // The rules change endings only, and a stem takes long to find.
    let begins_alike = asked.chars().next() == word.chars().next();
    (begins_alike && stem(word) == asked_stem).then_some(WordFit::Stem)
}

/// How a word fits the one that is asked for as a slip, by itself or by its stem.
fn slip(asked: &str, asked_stem: &str, word: &str) -> Option<WordFit> {
    let by_word = edits(asked, word);
    let by_stem = edits(asked_stem, &stem(word));
    by_word.into_iter().chain(by_stem).min().map(WordFit::Slip)
}

/// By how many edits two words differ, as far as that may be a slip: a letter too many, too few or
/// another, or two neighbors swapped (optimal string alignment; Damerau 1964). A number is never
/// meant for another.
fn edits(asked: &str, other: &str) -> Option<usize> {
    let (length, other_length) = (asked.chars().count(), other.chars().count());
    let most = match length {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    // Lengths differ for most words, and are soon compared.
    if most == 0
        || length.abs_diff(other_length) > most
        || asked.contains(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    Some(osa_distance(asked, other)).filter(|&edits| edits <= most)
}

/// The words of some texts. A text is known by its index among them.
///
/// A word is weighed once, however often it is met: what a search costs beyond reading the texts
/// grows with the different words, which are few.
pub(super) struct Index {
    /// Each word once, in the order in which they are met.
    pub(super) words: Vec<String>,
    indices: HashMap<String, usize>,
    /// The words of all texts one after the other, by their indices, and where those of each end.
    said: Vec<usize>,
    ends: Vec<usize>,
}

impl Index {
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut index =
            Self { words: Vec::new(), indices: HashMap::new(), said: Vec::new(), ends: Vec::new() };
        for text in texts {
            each_placed_word(text, |word, _| {
                let known = index.indices.get(word).copied();
                index.said.push(known.unwrap_or_else(|| {
                    index.words.push(word.to_owned());
                    index.indices.insert(word.to_owned(), index.words.len() - 1);
                    index.words.len() - 1
                }));
            });
            index.ends.push(index.said.len());
        }
        index
    }

    /// For each text the best fit of its words for each word of the query; `None` where none fits.
    pub(super) fn best_fits(&self, fits: &Fits) -> impl Iterator<Item = Vec<Option<WordFit>>> {
        let starts = [0].iter().chain(&self.ends);
        starts.zip(&self.ends).map(|(&start, &end)| {
            let mut best = vec![None; fits.asked];
            for &word in &self.said[start..end] {
                for &(asked, fit) in &fits.of_words[word] {
                    best[asked] = best[asked].into_iter().chain([fit]).min();
                }
            }
            best
        })
    }

    /// Which words fit which words of a query. Where any fits as it is or by its stem, slips are
    /// not tried.
    ///
    /// # Errors
    /// The index of the first word of the query that none fits, not even by a slip.
    pub(super) fn fits(&self, query: &Query) -> Result<Fits, usize> {
        let mut of_words = vec![Vec::new(); self.words.len()];
        for (asked, word) in query.words.iter().enumerate() {
            let asked_stem = stem(word);
            let fitting = |fit: fn(&str, &str, &str) -> Option<WordFit>| {
                let fits = self.words.iter().map(|other| fit(word, &asked_stem, other));
                let found = fits.enumerate().filter_map(|(other, fit)| Some((other, fit?)));
                found.collect::<Vec<(usize, WordFit)>>()
            };
            let mut found = fitting(fit);
            if found.is_empty() {
                found = fitting(slip);
            }
            if found.is_empty() {
                return Err(asked);
            }
            for (other, fit) in found {
                of_words[other].push((asked, fit));
            }
        }
        Ok(Fits { of_words, asked: query.words.len() })
    }

    /// The stretches of a text whose words fit, in bytes, rising.
    pub(super) fn marks(&self, text: &str, fits: &Fits) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        each_placed_word(text, |word, stretch| {
            let word = self.indices.get(word);
            let fits = word.is_some_and(|&word| !fits.of_words[word].is_empty());
            // Several words of a short form share their stretch.
            if fits && marks.last() != Some(&stretch) {
                marks.push(stretch);
            }
        });
        marks
    }
}

/// How the words of an index fit those of a query.
pub(super) struct Fits {
    /// For each word of the index which of the query it fits, and how.
    pub(super) of_words: Vec<Vec<(usize, WordFit)>>,
    /// How many words the query has.
    asked: usize,
}

#[cfg(test)]
mod tests {
    use super::{WordFit, fit, slip, stem};

    fn any_fit(asked: &str, word: &str) -> Option<WordFit> {
        let asked_stem = stem(asked);
        fit(asked, &asked_stem, word).or_else(|| slip(asked, &asked_stem, word))
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
            assert_eq!(any_fit(asked, word), expected, "{asked} and {word}");
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
            assert_eq!(any_fit(asked, word), expected, "{asked} and {word}");
        }
    }
}
