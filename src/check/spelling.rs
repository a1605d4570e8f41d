//! Owns what counts as mere spelling: when two texts, or two names, say the same in other letters.

use unicode_segmentation::UnicodeSegmentation;

use crate::model::words::{is_dash, is_sign};

/// The letters and digits of a text, lower-cased, and the signs that mean something: what is left of it when
/// case, spacing and punctuation do not count. The text itself where it has none.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        // Most texts are of such letters, and to look others up takes many times as long.
        if c.is_ascii_alphanumeric() {
            plain.push(c.to_ascii_lowercase());
        } else if c.is_alphanumeric() {
            plain.extend(c.to_lowercase());
        } else if is_sign(c)
            || rest.peek().is_some_and(|next| next.is_numeric()) && parts_or_leads_a_number(c, before)
        {
            plain.push(if is_dash(c) { '-' } else { c });
        }
        before = Some(c);
    }
    if plain.is_empty() { text.trim().to_owned() } else { plain }
}

/// Whether a sign before a digit is a minus, or is between two digits: `-5`, `1.5`, `1 5`.
fn parts_or_leads_a_number(c: char, before: Option<char>) -> bool {
    before.is_some_and(char::is_numeric)
        || is_dash(c) && before.is_none_or(|before| !before.is_alphanumeric())
}

/// Whether two names differ by case, spacing, punctuation or one letter alone (or not at all). Short names
/// may be a letter apart and mean two things, and so may names of other numbers or signs, and one with a letter
/// more at its end: `ADM` and `ADM-M`.
pub(super) fn are_one_name(left: &Name, right: &Name) -> bool {
    const SHORT: usize = 5;
    left.plain == right.plain
        || left.letters.min(right.letters) > SHORT
            && left.letters.abs_diff(right.letters) <= 1
            && left.figures == right.figures
            && !left.plain.starts_with(&right.plain)
            && !right.plain.starts_with(&left.plain)
            // Few slips are of the first letter, and many words differ by it: Booking, Cooking.
            && left.plain.chars().next() == right.plain.chars().next()
            && strsim::osa_distance(&left.plain, &right.plain) <= 1
}

/// A name made ready to be compared with many.
pub(super) struct Name {
    plain: String,
    letters: usize,
    /// What of it is no letter: figures and signs, in their order.
    figures: String,
}

impl Name {
    pub(super) fn new(name: &str) -> Self {
        let plain = plain(name);
        let figures = plain.chars().filter(|c| !c.is_alphabetic()).collect();
        Self { letters: plain.chars().count(), figures, plain }
    }
}

/// A statement made ready to be compared.
pub(super) struct Statement<'a> {
    pub(super) text: &'a str,
    plain: String,
    words: Vec<String>,
}

impl<'a> Statement<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let words = text.unicode_words().map(str::to_lowercase).collect();
        Self { text, plain: plain(text), words }
    }

    /// What statements share that are one but for the spelling, either or both: their letters; or the first
    /// letter of each word, since nobody misspells that.
    pub(super) fn keys(&self) -> [String; 2] {
        let first = self.words.iter().filter_map(|word| word.chars().next());
        [self.plain.clone(), first.collect()]
    }

    /// Whether the two are one statement, written in two ways: their letters are the same, or each word is
    /// the other's, at most one letter apart, and so are the signs.
    pub(super) fn is_another_spelling_of(&self, other: &Self) -> bool {
        let signs = |plain: &str| -> String { plain.chars().filter(|c| !c.is_alphanumeric()).collect() };
        self.text != other.text
            && (self.plain == other.plain
                || self.words.len() == other.words.len()
                    && signs(&self.plain) == signs(&other.plain)
                    && self
                        .words
                        .iter()
                        .zip(&other.words)
                        .all(|(here, there)| here == there || are_spellings_of_one_word(here, there)))
    }
}

/// Whether two words differ by one letter (one more, one less, another, or two swapped), such as `organise`
/// and `organize`. At its end a word changes its meaning with a letter (`team`, `teams`), and so do short
/// words.
fn are_spellings_of_one_word(here: &str, there: &str) -> bool {
    const LEAST: usize = 5;
    let letters = |word: &str| word.chars().count();
    let has_digits = |word: &str| word.chars().any(char::is_numeric);
    letters(here).min(letters(there)) >= LEAST
        && here.chars().next() == there.chars().next()
        && here.chars().next_back() == there.chars().next_back()
        && !has_digits(here)
        && !has_digits(there)
        && strsim::osa_distance(here, there) <= 1
}
