//! Owns the words of names and texts, and which short forms are short for which words.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::letters::{is_accent, seen, unaccented};
use super::text::is_unseen;

/// The words of a name, lower-cased and without accents: split at everything that is no letter or digit, short
/// forms spelled out, stop words left out unless nothing else is there.
pub fn words(name: &str) -> Vec<String> {
    let (mut words, mut stop_words) = (Vec::new(), Vec::new());
    spell_out(name, Signs::Dropped, |word| {
        let of = if is_stop_word(word) { &mut stop_words } else { &mut words };
        of.push(word.to_owned());
        true
    });
    if words.is_empty() { stop_words } else { words }
}

/// The words of a name as [`words`] has them, but with the signs that are said aloud and change what is said:
/// `C++` is not `C#`, `L1.5` not `L15`.
pub fn words_with_signs(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    spell_out(name, Signs::Kept, |word| {
        words.extend((!is_stop_word(word)).then(|| word.to_owned()));
        true
    });
    words
}

/// A name with all that does not count taken away: two names are the same if their folds are. Empty for a
/// name without a letter or digit.
pub fn fold(name: &str) -> String {
    // Every name is folded to be compared with every other, and so into no list of words.
    let (mut folded, mut stop_words) = (String::new(), String::new());
    spell_out(name, Signs::Dropped, |word| {
        let of = if is_stop_word(word) { &mut stop_words } else { &mut folded };
        of.push_str(word);
        true
    });
    if folded.is_empty() { stop_words } else { folded }
}

/// Whether the fold of a name is a certain one. Every name is compared with what was typed, and most are soon
/// known to be others.
pub(super) fn folds_to(name: &str, folded: &str) -> bool {
    let (mut left, mut has_words) = (folded, false);
    let is_so = spell_out(name, Signs::Dropped, |word| {
        if is_stop_word(word) {
            return true;
        }
        has_words = true;
        left.strip_prefix(word).map(|rest| left = rest).is_some()
    });
    if has_words { is_so && left.is_empty() } else { fold(name) == folded }
}

/// Whether any word of a name is the beginning of a fold.
pub(super) fn has_beginning_of(name: &str, folded: &str) -> bool {
    !spell_out(name, Signs::Dropped, |word| !folded.starts_with(word))
}

/// What becomes of the signs among the words of a name.
#[derive(Clone, Copy, PartialEq)]
enum Signs {
    Kept,
    Dropped,
}

/// Gives the words of a name in lower case, without accents and the punctuation within them, as long as more are
/// asked for; whether that was so to the end. A short form is several words.
fn spell_out(name: &str, signs: Signs, give: impl FnMut(&str) -> bool) -> bool {
    // Most names are of ASCII, and all of them are compared with whatever is typed.
    if name.is_ascii() {
        spell_out_letters(name.bytes().map(|byte| char::from(byte.to_ascii_lowercase())), signs, give)
    } else {
        spell_out_letters(unaccented(name).chars(), signs, give)
    }
}

fn spell_out_letters(
    letters: impl Iterator<Item = char>,
    signs: Signs,
    mut give: impl FnMut(&str) -> bool,
) -> bool {
    let mut word = String::with_capacity(16);
    let mut letters = letters.peekable();
    while let Some(c) = letters.next() {
        let mut is_kept =
            || signs == Signs::Kept && (is_sign(c) || is_within_number(&word, c, letters.peek()));
        if c.is_ascii_alphanumeric() || is_kept() {
            word.push(c);
        } else if is_between_words(c) {
            if !end_word(&mut word, &mut give) {
                return false;
            }
        } else if !IN_WORD_PUNCTUATION.contains(&c) {
            word.push(c);
        }
    }
    end_word(&mut word, &mut give)
}

/// Whether a sign behind a word's beginning is between two digits: `1.5`, `5-7`.
fn is_within_number(begun: &str, sign: char, next: Option<&char>) -> bool {
    let is_after_digit = begun.ends_with(|c: char| c.is_ascii_digit());
    is_after_digit && next.is_some_and(char::is_ascii_digit) && !sign.is_alphanumeric() && sign != ' '
}

fn end_word(word: &mut String, give: &mut impl FnMut(&str) -> bool) -> bool {
    let bare = word.trim_end_matches(is_sign);
    let goes_on = match long_form(bare) {
        Some(words) if bare == word => words.split(' ').all(give),
        // The signs belong to the last of the words: `sr+`.
        Some(words) => format!("{words}{}", &word[bare.len()..]).split(' ').all(give),
        None => word.is_empty() || give(word),
    };
    word.clear();
    goes_on
}

/// The words of a text, stop words among them, each with its stretch of bytes. The words of a short form
/// share its stretch.
///
/// They are the words that names are compared by, with three differences that sentences ask for: the `'s` of a
/// possessive is left out, `1.5` is not `15`, and scripts without blanks between words come sign by sign, by
/// Unicode's rules for word boundaries (UAX 29).
pub fn placed_words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    give_placed_words(text, |word, stretch| found.push((word.to_owned(), stretch)));
    found
}

/// Gives each of the [`placed_words`] of a text, without a copy.
pub fn give_placed_words(text: &str, mut give: impl FnMut(&str, Range<usize>)) {
    let mut end = 0;
    while let Some(gap) = text[end..].find(|c| !is_between_words(c)) {
        let start = end + gap;
        end = text[start..].find(is_between_words).map_or(text.len(), |at| start + at);
        let stretch = &text[start..end];
        // Of ASCII nothing is left to part, and an abbreviation stays one word.
        if stretch.is_ascii() {
            give_word(stretch, start, &mut give);
        } else if stretch.contains(is_unseen) {
            // What is not seen parts no word.
            let shown = stretch.char_indices().filter(|&(_, c)| !is_unseen(c));
            let places = shown.flat_map(|(at, c)| (at..at + c.len_utf8()).map(move |at| start + at));
            let places: Vec<usize> = places.collect();
            for (at, part) in seen(stretch).split_word_bound_indices() {
                give_word(part, 0, &mut |word: &str, of: Range<usize>| {
                    give(word, places[at + of.start]..places[at + of.end - 1] + 1);
                });
            }
        } else {
            for (at, part) in stretch.split_word_bound_indices() {
                give_word(part, start + at, &mut give);
            }
        }
    }
}

/// Gives a word that starts at a byte of its text without the punctuation around it; nothing where it is no word.
fn give_word(word: &str, start: usize, give: &mut impl FnMut(&str, Range<usize>)) {
    let trimmed = word.trim_end_matches(IN_WORD_PUNCTUATION);
    let bare = trimmed.trim_start_matches(IN_WORD_PUNCTUATION);
    let start = start + trimmed.len() - bare.len();
    let mut possessive = ["'s", "\u{2019}s", "'S", "\u{2019}S"].into_iter();
    let bare = possessive.find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare);
    if bare.contains(char::is_alphanumeric) {
        // Of the signs there is only the point left, which is kept within a number.
        spell_out(bare, Signs::Kept, |word| {
            give(word, start..start + bare.len());
            true
        });
    }
}

/// Two or three neighboring words as one, where they could be written so: `on-call`, `CI/CD`, `on call`. They
/// are given by the stretches of a text, of which the first starts at the first word.
pub fn joined_words(
    text: &str,
    stretches: impl Iterator<Item = Range<usize>>,
) -> Vec<(String, Range<usize>)> {
    const MOST: usize = 3;
    let mut joined = Vec::new();
    let mut all: Option<Range<usize>> = None;
    for stretch in stretches {
        match &mut all {
            None => all = Some(stretch),
            // The words of a short form share their stretch.
            Some(all) if stretch.start < all.end => {}
            Some(all) if joined.len() + 1 < MOST && may_be_left_out(&text[all.end..stretch.start]) => {
                all.end = stretch.end;
                let letters = unaccented(&text[all.clone()]);
                joined.push((letters.chars().filter(|c| c.is_alphanumeric()).collect(), all.clone()));
            }
            Some(_) => break,
        }
    }
    joined
}

/// Whether what is between two words is a blank, a hyphen or a sign like one.
fn may_be_left_out(between: &str) -> bool {
    let mut signs = between.trim().chars().filter(|&c| !is_unseen(c));
    let is_joint = |c: char| is_dash(c) || matches!(c, '/' | '&' | '_');
    signs.next().is_none_or(is_joint) && signs.next().is_none()
}

/// Whether people leave a word out of a title as often as not.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(&word)
}

/// The words that people leave out of a title as often as not.
pub const STOP_WORDS: [&str; 4] = ["of", "the", "and", "for"];

/// The punctuation within a word: `C.O.O.`, `people's`.
const IN_WORD_PUNCTUATION: [char; 3] = ['.', '\'', '\u{2019}'];

/// Whatever is no letter and no digit, and is not found within a word. Accents belong to the letter before
/// them, and what is not seen to the word it is in.
fn is_between_words(c: char) -> bool {
    !c.is_ascii_alphanumeric()
        && !IN_WORD_PUNCTUATION.contains(&c)
        && (c.is_ascii() || !c.is_alphanumeric() && !is_accent(c) && !is_unseen(c))
}

/// Whether a sign is said aloud, and changes what is said: `C++` is not `C#`.
pub fn is_sign(c: char) -> bool {
    matches!(c, '+' | '#' | '<' | '>' | '=' | '%' | '$')
        || matches!(c, '\u{a3}' | '\u{a5}' | '\u{b1}' | '\u{d7}' | '\u{f7}' | '\u{2030}')
        || matches!(c, '\u{20a0}'..='\u{20cf}' | '\u{2200}'..='\u{22ff}') && !is_dash(c)
}

/// Whether a sign is a hyphen, a dash or a minus.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}')
}

/// What a short form is short for. Both sides of a comparison are spelled out, so that it does not matter who
/// wrote which.
fn long_form(word: &str) -> Option<&'static str> {
    SHORT_FORMS.iter().find(|(short, _)| *short == word).map(|(_, long)| *long)
}

/// Short forms, each with the words that it is short for.
pub const SHORT_FORMS: [(&str, &str); 17] = [
    ("assoc", "associate"),
    ("ceo", "chief executive officer"),
    ("coo", "chief operating officer"),
    ("cos", "chief staff"),
    ("cpo", "chief people officer"),
    ("dir", "director"),
    ("exec", "executive"),
    ("hr", "human resources"),
    ("jr", "junior"),
    ("mgmt", "management"),
    ("mgr", "manager"),
    ("mngr", "manager"),
    ("ops", "operations"),
    ("sr", "senior"),
    ("snr", "senior"),
    ("svp", "senior vice president"),
    ("vp", "vice president"),
];
