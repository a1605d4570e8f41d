//! Owns which characters are one and the same in a name: what Unicode can write in several ways, case, accents,
//! and what is not seen at all.

use unicode_normalization::UnicodeNormalization;

use super::text::is_unseen;

/// A text in lower case with one space for all white space, and as [`lower`] says. Names that are one but for
/// case are the same here, whoever typed them by whichever keyboard.
pub fn uncased(text: &str) -> String {
    let text = lower(text);
    let is_single = !text.starts_with(char::is_whitespace)
        && !text.ends_with(char::is_whitespace)
        && !text.contains("  ")
        && !text.contains(|c: char| c != ' ' && c.is_whitespace());
    if is_single { text } else { text.split_whitespace().collect::<Vec<_>>().join(" ") }
}

/// A text in lower case, with each character in the one form that Unicode prefers, as plain quotes and hyphens,
/// and without what is not seen.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    // By way of the upper case, `ß` is `ss` and the two small sigmas are one; a capital `ẞ` is no upper case of it.
    let seen = seen(text);
    let lower =
        seen.nfkd().flat_map(char::to_lowercase).flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    lower.map(plain_punctuation).nfc().collect()
}

/// What is seen of a text.
pub fn seen(text: &str) -> String {
    text.chars().filter(|&c| !is_unseen(c)).collect()
}

/// Whether two texts cannot be told apart by whoever reads them: their letters are the same, in whichever of the
/// forms that Unicode has for them.
pub fn looks_same(one: &str, other: &str) -> bool {
    one == other || seen(one).nfc().eq(seen(other).nfc())
}

/// A text in lower case and without accents, which the keyboard at hand may not have.
pub fn unaccented(text: &str) -> String {
    let lower = lower(text);
    if lower.is_ascii() {
        return lower;
    }
    let mut bare = String::with_capacity(lower.len());
    for c in lower.nfd().filter(|&c| !is_accent(c)) {
        match without_stroke(c) {
            Some(letters) => bare.push_str(letters),
            None => bare.push(c),
        }
    }
    // What is no accent is put together again, the syllables of Korean and the kana of Japanese among it.
    if bare.is_ascii() { bare } else { bare.nfc().collect() }
}

/// A text with the letters of other alphabets as the Latin ones that look the same: what a reader sees of it.
pub fn seen_as_latin(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    seen(text).nfkc().map(|c| lookalike(c).unwrap_or(c)).collect()
}

/// The Latin letter that a Cyrillic or Greek one looks like.
pub fn lookalike(letter: char) -> Option<char> {
    const CYRILLIC: &str = "\u{410}\u{412}\u{415}\u{41a}\u{41c}\u{41d}\u{41e}\u{420}\u{421}\u{422}\u{423}\u{425}\
        \u{405}\u{406}\u{408}\u{430}\u{435}\u{43e}\u{440}\u{441}\u{443}\u{445}\u{455}\u{456}\u{458}";
    const AS_CYRILLIC: &str = "ABEKMHOPCTYXSIJaeopcyxsij";
    const GREEK: &str = "\u{391}\u{392}\u{395}\u{396}\u{397}\u{399}\u{39a}\u{39c}\u{39d}\u{39f}\u{3a1}\u{3a4}\
        \u{3a5}\u{3a7}\u{3bf}\u{3bd}";
    const AS_GREEK: &str = "ABEZHIKMNOPTYXov";
    let pairs = CYRILLIC.chars().zip(AS_CYRILLIC.chars()).chain(GREEK.chars().zip(AS_GREEK.chars()));
    pairs.into_iter().find(|(other, _)| *other == letter).map(|(_, latin)| latin)
}

/// Whether a mark is written over, under or through a letter of the European scripts, where it may be left out.
/// In other scripts marks are letters.
pub(super) fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Quotes and dashes as they are typed, which word processors replace.
fn plain_punctuation(c: char) -> char {
    match c {
        '\u{2018}'..='\u{201b}' | '\u{2b9}' | '\u{2bc}' => '\'',
        '\u{201c}'..='\u{201f}' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    }
}

/// The letters that are typed for one whose stroke, unlike an accent, Unicode counts as part of it.
fn without_stroke(c: char) -> Option<&'static str> {
    Some(match c {
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ł' => "l",
        'þ' => "th",
        'ŧ' => "t",
        _ => return None,
    })
}
