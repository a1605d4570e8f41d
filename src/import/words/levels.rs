//! Owns the names of levels: letters with a number, words such as `Level` with one, and spans of them.

use std::collections::BTreeSet;

use crate::model::words::fold;

/// The levels of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LevelNames {
    /// As they are written, at least one, each a valid name.
    pub(super) names: Vec<String>,
    /// What stands before their numbers, in capitals: levels with other letters are another kind.
    pub(super) letters: String,
    /// What is short for the only one, where it is written in words: `L1` for `Level 1`.
    pub(super) short: Option<String>,
    /// Whether they are written in words.
    pub(super) is_in_words: bool,
}

/// The words that go before the number of a level.
const LEVEL_WORDS: [&str; 14] = [
    "level",
    "levels",
    "lvl",
    "lvl.",
    "grade",
    "band",
    "tier",
    "stage",
    "rank",
    "step",
    "milestone",
    "stufe",
    "niveau",
    "nivel",
];

/// The level, or the levels, that are all that a text says.
pub(super) fn spanned(text: &str) -> Option<LevelNames> {
    let text = text.trim();
    if let Some(name) = level(text) {
        return Some(name);
    }
    let joints = [" through ", " to ", " and ", " or ", "-", "\u{2013}", "\u{2014}", "/", ",", "&"];
    joints.iter().find_map(|joint| {
        let mut parts = text.split(joint).map(str::trim);
        let mut all = level(parts.next()?)?;
        all.short = None;
        let prefix = all.names[0].trim_end_matches(|c: char| !is_letter_or_blank(c)).to_owned();
        for part in parts {
            let named = match level(part) {
                Some(other) if other.letters == all.letters => other.names,
                None if is_whole_number(part) => vec![format!("{prefix}{part}")],
                _ => return None,
            };
            all.names.extend(named);
        }
        if all.names.len() == 1 {
            return None;
        }
        // A level that is said twice, as in `Level 3, 3`, is one.
        let mut known = BTreeSet::new();
        all.names.retain(|name| known.insert(fold(name)));
        Some(all)
    })
}

fn is_letter_or_blank(c: char) -> bool {
    c.is_alphabetic() || c.is_whitespace()
}

/// The one level that is all that a text says.
fn level(text: &str) -> Option<LevelNames> {
    in_letters(text).or_else(|| in_words(text))
}

/// `L4`, `IC-4`, `M 2`, `L1.5`, `P3+`, `L3a`.
fn in_letters(text: &str) -> Option<LevelNames> {
    /// As in `SWE2`, `PDM2`.
    const MOST_LETTERS: usize = 4;
    let letters = text.split(|c: char| !c.is_ascii_alphabetic()).next()?;
    let behind = &text[letters.len()..];
    let number = behind.strip_prefix(['-', ' ', '_']).unwrap_or(behind);
    let is_upper = letters.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_apart = number.len() < behind.len();
    let is_one_case = is_upper || !is_apart && letters.bytes().all(|byte| byte.is_ascii_lowercase());
    let has_letters = (1..=MOST_LETTERS).contains(&letters.len()) && is_one_case;
    // Quarters, versions and pages are numbered so, too.
    let is_other = ["Q", "q", "v", "p", "pp", "FY", "fy"].contains(&letters);
    let number = number.strip_suffix('+').unwrap_or(number);
    let number = if is_apart { number } else { number.strip_suffix(['a', 'b', 'c']).unwrap_or(number) };
    if !has_letters || is_other || !is_number(number) {
        return None;
    }
    let letters = letters.to_ascii_uppercase();
    Some(LevelNames { names: vec![text.to_owned()], letters, short: None, is_in_words: false })
}

/// `Level 2`, `Grade IV`, `Career level 3`, `Level B`, `Level L3`.
fn in_words(text: &str) -> Option<LevelNames> {
    let mut words: Vec<&str> =
        text.split([' ', '\u{a0}', '\n', '#']).filter(|word| !word.is_empty()).collect();
    // `Level-2`, `Level2`
    if let [only] = words[..] {
        let at = only.find(|c: char| !c.is_ascii_alphabetic())?;
        words = vec![&only[..at], only[at..].trim_start_matches(['-', '_'])];
    }
    if let [first, ..] = words[..] {
        let is_qualifier =
            ["job", "career", "pay", "role"].iter().any(|known| first.eq_ignore_ascii_case(known));
        if is_qualifier && words.len() == 3 {
            words.remove(0);
        }
    }
    let [word, number] = words[..] else { return None };
    if !LEVEL_WORDS.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    if let Some(inner) = in_letters(number) {
        return Some(inner);
    }
    let number = number.trim_end_matches(['.', ':']);
    let plain = number.strip_suffix('+').unwrap_or(number);
    let is_letter = number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_uppercase());
    let figures = arabic(plain)
        .or_else(|| spelled(plain))
        .map_or_else(|| number.to_owned(), |figures| figures.to_string());
    (is_number(plain) || is_roman(plain) || spelled(plain).is_some() || is_letter).then(|| LevelNames {
        names: vec![format!("{word} {number}")],
        letters: word.to_uppercase(),
        short: word.chars().next().map(|first| format!("{}{figures}", first.to_uppercase())),
        is_in_words: true,
    })
}

/// Up to two figures, and one or two behind a point.
pub(super) fn is_number(text: &str) -> bool {
    let is_figures =
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('.') {
        Some((whole, part)) => is_figures(whole) && is_figures(part),
        None => is_figures(text),
    }
}

/// Whether a text is a number of one or two figures.
pub(super) fn is_whole_number(text: &str) -> bool {
    is_number(text) && !text.contains('.')
}

/// Whether a text is a Roman number up to ten, in capitals.
pub(super) fn is_roman(text: &str) -> bool {
    arabic(text).is_some()
}

fn arabic(text: &str) -> Option<usize> {
    const ROMAN: [&str; 10] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
    ROMAN.iter().position(|roman| *roman == text).map(|at| at + 1)
}

/// `One` of `Level One`.
fn spelled(text: &str) -> Option<usize> {
    const WORDS: [&str; 10] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.iter().position(|word| text.eq_ignore_ascii_case(word)).map(|at| at + 1)
}
