//! Owns how names are compared: what of their spelling counts, which short forms are short for which words,
//! how a name that was typed is looked up, and which name is nearest to a misspelled one.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// A name that was typed, to be compared with the names of things. Case, spacing, punctuation, short forms
/// and stop words do not count.
#[derive(Clone, Debug)]
pub struct Lookup {
    folded: String,
    words: Vec<String>,
}

impl Lookup {
    /// A name as it was typed.
    pub fn new(typed: &str) -> Self {
        let words = words(typed);
        Self { folded: words.concat(), words }
    }

    /// Whether there is nothing to be compared: nothing is named by no letter and no digit.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a name is the one typed.
    pub fn is(&self, name: &str) -> bool {
        !self.is_empty() && fold(name) == self.folded
    }

    /// Whether a name starts with the one typed.
    pub fn is_start_of(&self, name: &str) -> bool {
        !self.is_empty() && fold(name).starts_with(&self.folded)
    }

    /// Whether all words of the name typed are in a text, each as often as it was typed.
    pub fn is_within(&self, text: &str) -> bool {
        let mut left = words(text);
        let mut is_left = |word: &String| {
            let found = left.iter().position(|other| other == word);
            found.map(|index| left.swap_remove(index)).is_some()
        };
        !self.is_empty() && self.words.iter().all(&mut is_left)
    }

    /// The index of the first thing one of whose names is the one typed.
    pub fn position<T, const N: usize>(
        &self,
        things: &[T],
        names: impl Fn(&T) -> [&str; N],
    ) -> Option<usize> {
        things.iter().position(|thing| names(thing).into_iter().any(|name| self.is(name)))
    }

    /// The indices of the things one of whose names is the one typed; where there are none, of those whose
    /// text has all its words.
    pub fn find<T, const N: usize>(
        &self,
        things: &[T],
        names: impl Fn(&T) -> [&str; N],
        text: impl Fn(&T) -> String,
    ) -> Vec<usize> {
        let all = 0..things.len();
        let is = |index: &usize| names(&things[*index]).into_iter().any(|name| self.is(name));
        let exact: Vec<usize> = all.clone().filter(is).collect();
        if exact.is_empty() {
            all.filter(|&index| self.is_within(&text(&things[index]))).collect()
        } else {
            exact
        }
    }
}

/// The words of a name, lower-cased: split at everything that is no letter or digit, short forms spelled out,
/// stop words left out unless nothing else is there.
pub fn words(name: &str) -> Vec<String> {
    let (mut words, mut stop_words) = (Vec::new(), Vec::new());
    for part in name.split(is_between_words) {
        spell_out(part, |word| {
            let of = if is_stop_word(word) { &mut stop_words } else { &mut words };
            of.push(word.to_owned());
        });
    }
    if words.is_empty() { stop_words } else { words }
}

/// A name with all that does not count taken away: two names are the same if their folds are. Empty for a
/// name without a letter or digit.
pub fn fold(name: &str) -> String {
    // Every name is folded to be compared with every other, and so into no list of words.
    let (mut folded, mut stop_words) = (String::new(), String::new());
    for part in name.split(is_between_words) {
        spell_out(part, |word| {
            let of = if is_stop_word(word) { &mut stop_words } else { &mut folded };
            of.push_str(word);
        });
    }
    if folded.is_empty() { stop_words } else { folded }
}

/// Gives a word in lower case, without the punctuation within it; a short form is several, and punctuation
/// alone is none.
fn spell_out(word: &str, mut give: impl FnMut(&str)) {
    let mut word = word.to_lowercase();
    word.retain(|c| !IN_WORD_PUNCTUATION.contains(&c));
    match long_form(&word) {
        Some(words) => words.split(' ').for_each(give),
        None if word.is_empty() => {}
        None => give(&word),
    }
}

/// The words of a text, stop words among them, each with its stretch of bytes. The words of a short form
/// share its stretch.
///
/// They are the words that names are compared by, with two differences that sentences ask for: the `'s` of a
/// possessive is left out, and scripts without blanks between words come sign by sign, by Unicode's rules for
/// word boundaries (UAX 29).
pub fn placed_words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut end = 0;
    while let Some(gap) = text[end..].find(|c| !is_between_words(c)) {
        let start = end + gap;
        end = text[start..].find(is_between_words).map_or(text.len(), |at| start + at);
        let stretch = &text[start..end];
        // Of ASCII nothing is left to part, and an abbreviation stays one word.
        let parts: Vec<(usize, &str)> = if stretch.is_ascii() {
            vec![(0, stretch)]
        } else {
            stretch.split_word_bound_indices().collect()
        };
        for (at, part) in parts {
            let trimmed = part.trim_end_matches(IN_WORD_PUNCTUATION);
            let bare = trimmed.trim_start_matches(IN_WORD_PUNCTUATION);
            let start = start + at + trimmed.len() - bare.len();
            let mut possessive = ["'s", "\u{2019}s", "'S", "\u{2019}S"].into_iter();
            let bare = possessive.find_map(|ending| bare.strip_suffix(ending)).unwrap_or(bare);
            if bare.contains(char::is_alphanumeric) {
                let stretch = start..start + bare.len();
                spell_out(bare, |word| found.push((word.to_owned(), stretch.clone())));
            }
        }
    }
    found
}

/// Whether people leave a word out of a title as often as not.
pub fn is_stop_word(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for")
}

/// The names nearest to a misspelled one, best first, at most so many; only such as a person would recognize
/// as meant. By the Jaro-Winkler similarity of the names as written or spelled out, whichever is nearer;
/// names that are equally near stay in the order given.
pub fn nearest<'a>(misspelled: &str, names: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    const RECOGNIZABLE: f64 = 0.8;
    let (written, spelled_out) = (misspelled.to_lowercase(), fold(misspelled));
    let mut near: Vec<(f64, &str)> = names
        .into_iter()
        .map(|name| {
            let as_written = strsim::jaro_winkler(&written, &name.to_lowercase());
            let as_spelled_out = strsim::jaro_winkler(&spelled_out, &fold(name));
            (as_written.max(as_spelled_out), name)
        })
        .filter(|(similarity, _)| *similarity >= RECOGNIZABLE)
        .collect();
    near.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    near.dedup_by(|(_, left), (_, right)| left == right);
    near.truncate(most);
    near.into_iter().map(|(_, name)| name).collect()
}

/// The punctuation within a word: `C.O.O.`, `people's`.
const IN_WORD_PUNCTUATION: [char; 3] = ['.', '\'', '\u{2019}'];

/// Whatever is no letter and no digit, and is not found within a word. Combining marks belong to the letter
/// before them.
fn is_between_words(c: char) -> bool {
    let is_mark = |c| matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}');
    !c.is_ascii_alphanumeric()
        && !IN_WORD_PUNCTUATION.contains(&c)
        && (c.is_ascii() || !c.is_alphanumeric() && !is_mark(c))
}

/// What a short form is short for. Both sides of a comparison are spelled out, so that it does not matter who
/// wrote which.
fn long_form(word: &str) -> Option<&'static str> {
    Some(match word {
        "assoc" => "associate",
        "ceo" => "chief executive officer",
        "coo" => "chief operating officer",
        "cos" => "chief staff",
        "cpo" => "chief people officer",
        "dir" => "director",
        "exec" => "executive",
        "hr" => "human resources",
        "jr" => "junior",
        "mgmt" => "management",
        "mgr" | "mngr" => "manager",
        "ops" => "operations",
        "sr" | "snr" => "senior",
        "svp" => "senior vice president",
        "vp" => "vice president",
        _ => return None,
    })
}
