//! Owns where the words of some texts are, and how those fit the words that are asked for.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::words::{give_placed_words, joined_words};

use super::words::{Query, WordFit, edits, stem};

/// The words of some texts, each different one once.
pub(super) struct Index<'t> {
    /// In the order in which they are met.
    pub(super) words: Vec<String>,
    texts: Vec<&'t str>,
    /// For each word of each text its index among all words, and its stretch; text by text.
    placed: Vec<(usize, Range<usize>)>,
    /// Where the words of each text end.
    ends: Vec<usize>,
}

impl<'t> Index<'t> {
    pub(super) fn new(texts: Vec<&'t str>) -> Self {
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut placed = Vec::new();
        let mut ends = Vec::new();
        for text in &texts {
            give_placed_words(text, |word, stretch| {
                let index = known.get(word).copied().unwrap_or(known.len());
                if index == known.len() {
                    known.insert(word.to_owned(), index);
                }
                placed.push((index, stretch));
            });
            ends.push(placed.len());
        }
        let mut words = vec![String::new(); known.len()];
        for (word, index) in known {
            words[index] = word;
        }
        Self { words, texts, placed, ends }
    }

    /// How the words fit those of a query. Where any fits one as it is, joined or by its stem, slips of that
    /// do not.
    pub(super) fn fits(&self, query: &Query) -> Fits {
        let mut fits =
            Fits { by_word: vec![vec![None; self.words.len()]; query.words.len()], runs: HashMap::new() };
        let mut has_run = vec![false; query.words.len()];
        for (asked, word) in query.words.iter().enumerate() {
            self.as_asked(word, |index, is_same| {
                fits.add(asked, index, if is_same { WordFit::Exact } else { WordFit::Stem });
            });
            has_run[asked] = self.add_runs(asked, word, &mut fits);
        }
        for (joined, parts) in &query.joined {
            self.as_asked(joined, |index, is_same| {
                let fit = if is_same { WordFit::Joined } else { WordFit::Stem };
                for &asked in parts {
                    fits.add(asked, index, fit);
                }
            });
        }
        for (asked, word) in query.words.iter().enumerate() {
            if !has_run[asked] && fits.by_word[asked].iter().all(Option::is_none) {
                fits.by_word[asked] = self.slips(word);
            }
        }
        fits
    }

    /// Gives the words that are one asked for, or have its stem.
    fn as_asked(&self, asked: &str, mut give: impl FnMut(usize, bool)) {
        let asked_stem = stem(asked);
        let first = asked.chars().next();
        for (index, word) in self.words.iter().enumerate() {
            // No stem has another first letter than its word.
            if word.chars().next() == first && (word == asked || stem(word) == asked_stem) {
                give(index, word == asked);
            }
        }
    }

    /// Adds where words are one that is asked for when they are written as one; whether there are such.
    fn add_runs(&self, asked: usize, word: &str, fits: &mut Fits) -> bool {
        // For each word that can be the first of several, with what letter the next has to start.
        let next_letter = |first: &String| word.strip_prefix(first.as_str())?.chars().next();
        let next_letters: Vec<Option<char>> = self.words.iter().map(next_letter).collect();
        if next_letters.iter().all(Option::is_none) {
            return false;
        }
        let asked_stem = stem(word);
        let mut has_run = false;
        for text in 0..self.texts.len() {
            let placed = self.placed_in(text);
            for at in 0..placed.len().saturating_sub(1) {
                let Some(letter) = next_letters[placed[at].0] else { continue };
                if !self.words[placed[at + 1].0].starts_with(letter) {
                    continue;
                }
                let stretches = placed[at..].iter().map(|(_, stretch)| stretch.clone());
                for (joined, stretch) in joined_words(self.texts[text], stretches) {
                    let fit = if joined == word {
                        WordFit::Joined
                    } else if stem(&joined) == asked_stem {
                        WordFit::Stem
                    } else {
                        continue;
                    };
                    fits.runs.entry(text).or_default().push((asked, fit, stretch));
                    has_run = true;
                }
            }
        }
        has_run
    }

    /// How words are the slip of one that is asked for.
    fn slips(&self, asked: &str) -> Vec<Option<WordFit>> {
        let asked_stem = stem(asked);
        let slip = |word: &String| {
            let by_stem = edits(&asked_stem, &stem(word));
            edits(asked, word).into_iter().chain(by_stem).min().map(WordFit::Slip)
        };
        self.words.iter().map(slip).collect()
    }

    fn placed_in(&self, text: usize) -> &[(usize, Range<usize>)] {
        let start = if text == 0 { 0 } else { self.ends[text - 1] };
        &self.placed[start..self.ends[text]]
    }

    /// How the best words of a text fit each of those that are asked for.
    pub(super) fn best(&self, text: usize, fits: &Fits, best: &mut Vec<Option<WordFit>>) {
        let words = self.placed_in(text);
        best.clear();
        best.extend(fits.by_word.iter().map(|fits| words.iter().filter_map(|(word, _)| fits[*word]).min()));
        for (asked, fit, _) in fits.runs_in(text) {
            best[*asked] = Some(best[*asked].map_or(*fit, |best| best.min(*fit)));
        }
    }

    /// The stretches of a text that fit, in bytes, rising, none within another.
    pub(super) fn marks(&self, text: usize, fits: &Fits) -> Vec<Range<usize>> {
        let is_fit =
            |(word, _): &&(usize, Range<usize>)| fits.by_word.iter().any(|fits| fits[*word].is_some());
        let single = self.placed_in(text).iter().filter(is_fit).map(|(_, stretch)| stretch);
        let runs = fits.runs_in(text).iter().map(|(_, _, stretch)| stretch);
        let mut all: Vec<Range<usize>> = single.chain(runs).cloned().collect();
        all.sort_unstable_by_key(|stretch| (stretch.start, stretch.end));
        let mut marks: Vec<Range<usize>> = Vec::with_capacity(all.len());
        for mark in all {
            match marks.last_mut() {
                // Several words of a short form share their stretch.
                Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
                _ => marks.push(mark),
            }
        }
        marks
    }
}

/// How the words of an index fit those of a query.
pub(super) struct Fits {
    /// For each word that is asked for, how each word of the index fits it.
    pub(super) by_word: Vec<Vec<Option<WordFit>>>,
    /// For each text that has such, where several words of it fit one together: which one, and how.
    runs: HashMap<usize, Vec<(usize, WordFit, Range<usize>)>>,
}

impl Fits {
    fn add(&mut self, asked: usize, word: usize, fit: WordFit) {
        let known = &mut self.by_word[asked][word];
        *known = Some(known.map_or(fit, |known| known.min(fit)));
    }

    fn runs_in(&self, text: usize) -> &[(usize, WordFit, Range<usize>)] {
        self.runs.get(&text).map_or(&[], Vec::as_slice)
    }

    /// Whether any word fits one that is asked for, or several do together.
    pub(super) fn has(&self, asked: usize) -> bool {
        let mut runs = self.runs.values().flatten();
        self.by_word[asked].iter().any(Option::is_some) || runs.any(|(of, ..)| *of == asked)
    }
}
