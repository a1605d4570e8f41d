//! Owns why a search found nothing, and what is told instead.

use std::collections::HashSet;

use crate::model::words::nearest;

use super::asked::Query;
use super::fit::Word;
use super::index::{Fits, Index};

/// Why no line has all the words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missed {
    /// A word is in no line at all.
    Unknown {
        /// The first such word, as it was typed.
        typed: String,
        /// At most three words of the ladders that are near, the nearest first.
        nearest: Vec<String>,
    },
    /// Each word is in some line, and no line has them all.
    Apart {
        /// What was typed, and how many lines have it.
        counts: Vec<(String, usize)>,
    },
    /// There are such lines, and none of them is wanted.
    Elsewhere {
        /// How many there are.
        hits: usize,
    },
}

/// The answer to a query with a word that none fits.
pub(super) fn unknown(index: &Index, query: &Query, asked: usize) -> Missed {
    const MOST: usize = 3;
    /// So many that some are left when forms of one word are told once.
    const TRIED: usize = 12;
    let word = query.words()[asked].as_str();
    // Nobody means a word of quite another length, and to weigh a very long one takes long.
    let is_as_long = |other: &&str| {
        let (one, other) = (word.chars().count(), other.chars().count());
        2 * one.max(other) <= 3 * one.min(other)
    };
    let words = index.words().iter().map(Word::as_str);
    let near = nearest(word, words.filter(is_as_long), TRIED);
    let mut stems = HashSet::new();
    let near = near.into_iter().filter(|near| {
        let known = index.words().iter().find(|known| known.as_str() == *near);
        known.is_some_and(|known| stems.insert(known.stem()))
    });
    Missed::Unknown {
        typed: typed(query, asked),
        nearest: near.take(MOST).map(str::to_owned).collect(),
    }
}

/// The answer to a query whose words are in no line together.
pub(super) fn apart(index: &Index, fits: &Fits, query: &Query) -> Missed {
    let mut counts = vec![0; query.terms().len()];
    for text in 0..index.texts() {
        let best = fits.best(index.words_of(text));
        for (count, term) in counts.iter_mut().zip(query.terms()) {
            let is_there = term.words.iter().all(|&asked| best[asked].is_some());
            *count += usize::from(is_there);
        }
    }
    let typed = query.terms().iter().map(|term| term.typed.clone());
    Missed::Apart {
        counts: typed.zip(counts).collect(),
    }
}

/// What was typed where a word of the query came from.
fn typed(query: &Query, asked: usize) -> String {
    let term = query
        .terms()
        .iter()
        .find(|term| term.words.contains(&asked));
    term.map_or_else(String::new, |term| term.typed.clone())
}
