//! Owns what counts as mere spelling: when two texts, or two names, say the same in other letters.

use unicode_segmentation::UnicodeSegmentation;

/// The letters and digits of a text, lower-cased: what is left of it when case, spacing and
/// punctuation do not count. The text itself where it has none.
pub(super) fn plain(text: &str) -> String {
    let letters: String = text
        .chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    if letters.is_empty() {
        text.trim().to_owned()
    } else {
        letters
    }
}

/// Whether two names differ by case, spacing, punctuation or one letter alone (or not at all).
/// Short names may be a letter apart and mean two things, and so may names of other numbers.
pub(super) fn are_one_name(left: &Name, right: &Name) -> bool {
    const SHORT: usize = 5;
    left.plain == right.plain
        || left.letters.min(right.letters) > SHORT
            && left.letters.abs_diff(right.letters) <= 1
            && left.digits == right.digits
            && strsim::osa_distance(&left.plain, &right.plain) <= 1
}

/// A name made ready to be compared with many.
pub(super) struct Name {
    plain: String,
    letters: usize,
    digits: String,
}

impl Name {
    pub(super) fn new(name: &str) -> Self {
        let plain = plain(name);
        Self {
            letters: plain.chars().count(),
            digits: plain.chars().filter(|c| c.is_numeric()).collect(),
            plain,
        }
    }
}

/// A statement made ready to be compared.
pub(super) struct Statement<'a> {
    pub(super) text: &'a str,
    pub(super) plain: String,
    words: Vec<String>,
}

impl<'a> Statement<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            plain: plain(text),
            words: text.unicode_words().map(str::to_lowercase).collect(),
        }
    }

    /// The first letter of each word: statements that are one but for the spelling share it,
    /// since nobody misspells the first letter of a word.
    pub(super) fn outline(&self) -> String {
        self.words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect()
    }

    /// Whether the two are one statement, written in two ways: their letters are the same, or
    /// each word is the other's, at most one letter apart.
    pub(super) fn is_spelt_otherwise(&self, other: &Self) -> bool {
        self.text != other.text
            && (self.plain == other.plain
                || self.words.len() == other.words.len()
                    && self.words.iter().zip(&other.words).all(|(here, there)| {
                        here == there || are_spellings_of_one_word(here, there)
                    }))
    }
}

/// Whether two words differ by one letter (one more, one less, another, or two swapped), such as
/// `organise` and `organize`. At its end a word changes its meaning with a letter (`team`, `teams`),
/// and so do short words.
fn are_spellings_of_one_word(here: &str, there: &str) -> bool {
    const LEAST: usize = 5;
    let letters = |word: &str| word.chars().count();
    let has_digits = |word: &str| word.chars().any(char::is_numeric);
    letters(here).min(letters(there)) >= LEAST
        && letters(here).abs_diff(letters(there)) <= 1
        && here.chars().next() == there.chars().next()
        && here.chars().next_back() == there.chars().next_back()
        && !has_digits(here)
        && !has_digits(there)
        && strsim::osa_distance(here, there) <= 1
}

#[cfg(test)]
mod tests {
    use super::{Name, Statement, are_one_name};

    #[test]
    fn names_are_one_but_for_case_punctuation_or_a_letter() {
        for (left, right, expected) in [
            ("Autonomy", "autonomy", true),
            ("Go-to-market", "Go to market", true),
            ("Autonomy", "Autonmy", true),
            ("Autonomy", "Auotnomy", true),
            ("Data", "Date", false),
            ("Project 1", "Project 2", false),
            ("Process", "Progress", false),
            ("Autonomy", "Autonomous", false),
        ] {
            let found = are_one_name(&Name::new(left), &Name::new(right));
            assert_eq!(found, expected, "{left} and {right}");
        }
    }

    #[test]
    fn statements_are_one_but_for_spelling_and_punctuation() {
        for (left, right, expected) in [
            ("Organises the work", "Organizes the work", true),
            ("Leads the work.", "leads the work", true),
            ("Co-ordinates work", "Coordinates work", true),
            ("Uses judgement", "Uses judgment", true),
            ("Leads the team", "Leads the teams", false),
            ("Manages a project", "Manages a projects", false),
            ("Leads the team", "Leads the team", false),
            ("Leads a team of 12345", "Leads a team of 12346", false),
            ("Does formal work", "Does normal work", false),
            (
                "Solves problems of low risk",
                "Solves problems of high risk",
                false,
            ),
        ] {
            let (one, other) = (Statement::new(left), Statement::new(right));
            assert_eq!(
                one.is_spelt_otherwise(&other),
                expected,
                "{left} and {right}"
            );
            if expected {
                assert!(one.plain == other.plain || one.outline() == other.outline());
            }
        }
    }
}
