//! Owns what counts as mere spelling: when two texts, or two names, say the same in other letters.

use unicode_segmentation::UnicodeSegmentation;

/// The letters and digits of a text, lower-cased, and the signs that mean something: what is left
/// of it when case, spacing and punctuation do not count. The text itself where it has none.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut before = None;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let next_is_digit = rest.peek().is_some_and(|next| next.is_numeric());
        if c.is_alphanumeric() {
            plain.extend(c.to_lowercase());
        } else if is_sign(c) || next_is_digit && parts_or_leads_a_number(c, before) {
            plain.push(if is_dash(c) { '-' } else { c });
        }
        before = Some(c);
    }
    if plain.is_empty() { text.trim().to_owned() } else { plain }
}

/// Whether a sign is said aloud, and changes what is said: `C++` is not `C#`.
fn is_sign(c: char) -> bool {
    matches!(
        c,
        '+' | '#'
            | '<'
            | '>'
            | '='
            | '%'
            | '$'
            | '\u{a3}'
            | '\u{a5}'
            | '\u{b1}'
            | '\u{d7}'
            | '\u{f7}'
    ) || matches!(c, '\u{2030}' | '\u{20a0}'..='\u{20cf}' | '\u{2200}'..='\u{22ff}') && !is_dash(c)
}

/// Whether what stands before a digit is a minus, or stands between two digits: `-5`, `1.5`, `1 5`.
fn parts_or_leads_a_number(c: char, before: Option<char>) -> bool {
    before.is_some_and(char::is_numeric)
        || is_dash(c) && before.is_none_or(|before| !before.is_alphanumeric())
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}')
}

/// What of a plain text is no letter: figures and signs, in their order.
fn figures(plain: &str) -> String {
    plain.chars().filter(|c| !c.is_alphabetic()).collect()
}

/// Only the signs of a plain text.
fn signs(plain: &str) -> String {
    plain.chars().filter(|c| !c.is_alphanumeric()).collect()
}

/// Whether two names differ by case, spacing, punctuation or one letter alone (or not at all).
/// Short names may be a letter apart and mean two things, and so may names of other numbers or signs.
pub(super) fn are_one_name(left: &Name, right: &Name) -> bool {
    const SHORT: usize = 5;
    left.plain == right.plain
        || left.letters.min(right.letters) > SHORT
            && left.letters.abs_diff(right.letters) <= 1
            && left.figures == right.figures
            && strsim::osa_distance(&left.plain, &right.plain) <= 1
}

/// A name made ready to be compared with many.
pub(super) struct Name {
    plain: String,
    letters: usize,
    figures: String,
}

impl Name {
    pub(super) fn new(name: &str) -> Self {
        let plain = plain(name);
        Self { letters: plain.chars().count(), figures: figures(&plain), plain }
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
        self.words.iter().filter_map(|word| word.chars().next()).collect()
    }

    /// Whether the two are one statement, written in two ways: their letters are the same, or
    /// each word is the other's, at most one letter apart, and so are the signs.
    pub(super) fn is_spelled_otherwise(&self, other: &Self) -> bool {
        self.text != other.text
            && (self.plain == other.plain
                || self.words.len() == other.words.len()
                    && signs(&self.plain) == signs(&other.plain)
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
            ("C++ craft", "C craft", false),
            ("C++ craft", "C# craft", false),
            ("Craft in C++", "craft in c++", true),
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
            ("Writes C++", "Writes C#", false),
            ("Writes C++", "Writes C", false),
            ("Leads teams of < 5", "Leads teams of > 5", false),
            ("Cuts cost by -5%", "Cuts cost by +5%", false),
            ("Holds a budget of 1.5M", "Holds a budget of 15M", false),
            ("Leads 1-5 people", "Leads 15 people", false),
            ("Leads 1\u{2013}5 people", "Leads 1-5 people", true),
            ("Writes 1.5 pages.", "writes 1.5 pages", true),
            ("Solves problems of low risk", "Solves problems of high risk", false),
        ] {
            let (one, other) = (Statement::new(left), Statement::new(right));
            assert_eq!(one.is_spelled_otherwise(&other), expected, "{left} and {right}");
            if expected {
                assert!(one.plain == other.plain || one.outline() == other.outline());
            }
        }
    }
}
