//! Owns which words stand in which lines, and which of them fit what is searched for.

use std::collections::HashMap;
use std::ops::Range;

use crate::model::words::each_placed_word;

use super::asked::Query;
use super::fit::{Word, WordFit};

/// The words of some texts. A text is told by its place among them.
///
/// A word is weighed once, however often it stands somewhere: what a search costs beyond reading
/// the texts grows with the different words, which are few.
pub(super) struct Index {
    /// Each word once, in the order in which they are met.
    words: Vec<Word>,
    places: HashMap<String, usize>,
    /// The words of all texts one after the other, and where those of each end.
    said: Vec<usize>,
    ends: Vec<usize>,
}

impl Index {
    pub(super) fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut index = Self {
            words: Vec::new(),
            places: HashMap::new(),
            said: Vec::new(),
            ends: Vec::new(),
        };
        for text in texts {
            each_placed_word(text, |word, _| {
                let place = index.place_of(word);
                index.said.push(place);
            });
            index.ends.push(index.said.len());
        }
        index
    }

    fn place_of(&mut self, word: &str) -> usize {
        if let Some(&place) = self.places.get(word) {
            return place;
        }
        let place = self.words.len();
        self.words.push(Word::new(word));
        self.places.insert(word.to_owned(), place);
        place
    }

    /// All words, each once.
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// How many texts there are.
    pub(super) fn texts(&self) -> usize {
        self.ends.len()
    }

    /// The words of one text, by their places, in its order.
    pub(super) fn words_of(&self, text: usize) -> &[usize] {
        let start = text.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.said[start..self.ends[text]]
    }

    /// Which words fit which words of a query. Where any fits as it is or by its stem, slips are
    /// not tried.
    ///
    /// # Errors
    /// The place of the first word of the query that none fits, not even by a slip.
    pub(super) fn fits(&self, query: &Query) -> Result<Fits, usize> {
        let mut fits = Fits {
            of_words: vec![Vec::new(); self.words.len()],
            asked: query.words().len(),
        };
        for (asked, word) in query.words().iter().enumerate() {
            let word = Word::new(word);
            let is_known = fits.add(asked, self.words.iter().map(|known| word.fit(known)))
                || fits.add(asked, self.words.iter().map(|known| word.slip(known)));
            if !is_known {
                return Err(asked);
            }
        }
        Ok(fits)
    }

    /// The stretches of a text whose words fit, in bytes, rising.
    pub(super) fn marks(&self, text: &str, fits: &Fits) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        each_placed_word(text, |word, stretch| {
            let fits = self
                .places
                .get(word)
                .map_or(&[][..], |&place| fits.of(place));
            // Several words of a short form stand at one place.
            if !fits.is_empty() && marks.last() != Some(&stretch) {
                marks.push(stretch);
            }
        });
        marks
    }
}

/// How the words of an index fit the words of a query.
pub(super) struct Fits {
    of_words: Vec<Vec<(usize, WordFit)>>,
    asked: usize,
}

impl Fits {
    /// Notes how the words of the index fit one of the query, and says whether any does.
    fn add(&mut self, asked: usize, fits: impl Iterator<Item = Option<WordFit>>) -> bool {
        let mut is_any = false;
        for (of_word, fit) in self.of_words.iter_mut().zip(fits) {
            if let Some(fit) = fit {
                of_word.push((asked, fit));
                is_any = true;
            }
        }
        is_any
    }

    /// Which words of the query a word fits, and how.
    pub(super) fn of(&self, word: usize) -> &[(usize, WordFit)] {
        &self.of_words[word]
    }

    /// For each word of the query how the best of some words fits it; `None` where none does.
    pub(super) fn best(&self, words: &[usize]) -> Vec<Option<WordFit>> {
        let mut best = vec![None; self.asked];
        for &(asked, fit) in words.iter().flat_map(|&word| self.of(word)) {
            best[asked] = best[asked].into_iter().chain([fit]).min();
        }
        best
    }
}
