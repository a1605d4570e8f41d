//! Owns how names are compared: what of their spelling counts, which short forms are short for
//! which words, and which name is nearest to a misspelt one.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// The words of a name, lower-cased: split at everything that is no letter or digit, short forms
/// spelled out, stop words left out unless nothing else is there.
pub fn words(name: &str) -> Vec<String> {
    let mut found = Vec::new();
    all_words(name, |word| {
        found.push(word.to_owned());
        true
    });
    found
}

/// Whether some words are all in a name, each as often as it is among them; not so for no words.
pub fn has_words(name: &str, wanted: &[String]) -> bool {
    let mut found = vec![false; wanted.len()];
    all_words(name, |word| {
        let mut places = found.iter_mut().zip(wanted);
        if let Some((found, _)) = places.find(|(found, wanted)| !**found && *wanted == word) {
            *found = true;
        }
        true
    });
    !found.is_empty() && found.into_iter().all(|found| found)
}

/// A name with all that does not count taken away: two names are the same if their folds are.
/// Empty for a name without a letter or digit.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    all_words(name, |word| {
        folded.push_str(word);
        true
    });
    folded
}

/// Whether the fold of a name is this one. Each selector is compared with every name of every
/// ladder: no name is folded further than it is the same.
pub fn folds_to(name: &str, folded: &str) -> bool {
    let mut rest = folded;
    let is_start = all_words(name, |word| match rest.strip_prefix(word) {
        Some(after) => {
            rest = after;
            true
        }
        None => false,
    });
    is_start && rest.is_empty()
}

/// Whether something holds of all words of a name; they are tried one after the other until it
/// does not.
fn all_words(name: &str, mut holds: impl FnMut(&str) -> bool) -> bool {
    let mut word = String::new();
    for without_stop_words in [true, false] {
        let mut has_any = false;
        for stretch in name.split(is_between_words) {
            normalize_word(stretch, &mut word);
            if word.is_empty() || without_stop_words && is_stop_word(&word) {
                continue;
            }
            has_any = true;
            let holds = match long_form(&word) {
                Some(spelled_out) => spelled_out.split(' ').all(&mut holds),
                None => holds(&word),
            };
            if !holds {
                return false;
            }
        }
        if has_any {
            return true;
        }
    }
    true
}

/// Makes `normalized` the word in lower case, without the punctuation within it.
fn normalize_word(word: &str, normalized: &mut String) {
    normalized.clear();
    if word.is_ascii() {
        normalized.push_str(word);
        normalized.make_ascii_lowercase();
    } else {
        normalized.push_str(&word.to_lowercase());
    }
    if word.contains(IN_WORD_PUNCTUATION) {
        normalized.retain(|c| !IN_WORD_PUNCTUATION.contains(&c));
    }
}

/// Gives out the words of a text one after the other, stop words among them, each with its
/// stretch of bytes. A short form gives out all its words with the stretch that is its own.
///
/// They are the words that names are compared by, with two differences that sentences ask for: the
/// `'s` of a possessive is left out, and scripts without blanks between words come sign by sign, by
/// Unicode's rules for word boundaries (UAX 29).
pub fn each_placed_word(text: &str, mut give: impl FnMut(&str, Range<usize>)) {
    let mut word = String::new();
    let mut end = 0;
    while let Some(gap) = text[end..].find(|c| !is_between_words(c)) {
        let start = end + gap;
        end = text[start..].find(is_between_words).map_or(text.len(), |at| start + at);
        for (at, bare) in bare_words(&text[start..end]) {
            let stretch = start + at..start + at + bare.len();
            normalize_word(bare, &mut word);
            match long_form(&word) {
                Some(spelled_out) => {
                    spelled_out.split(' ').for_each(|long| give(long, stretch.clone()));
                }
                None => give(&word, stretch),
            }
        }
    }
}

/// The words of a stretch that nothing parts, without the punctuation at either end, and where in
/// the stretch each starts.
fn bare_words(stretch: &str) -> impl Iterator<Item = (usize, &str)> {
    // Nearly all stretches are one plain word, and need no rules.
    let (plain, signs) = if stretch.is_ascii() {
        (Some((0, stretch)), None)
    } else {
        (None, Some(stretch.split_word_bound_indices()))
    };
    plain
        .into_iter()
        .chain(signs.into_iter().flatten())
        .map(|(at, part)| {
            let trimmed = part.trim_end_matches(IN_WORD_PUNCTUATION);
            let bare = trimmed.trim_start_matches(IN_WORD_PUNCTUATION);
            (at + trimmed.len() - bare.len(), without_possessive(bare))
        })
        .filter(|(_, bare)| bare.contains(char::is_alphanumeric))
}

fn without_possessive(word: &str) -> &str {
    ["'s", "\u{2019}s", "'S", "\u{2019}S"]
        .into_iter()
        .find_map(|ending| word.strip_suffix(ending))
        .unwrap_or(word)
}

/// Whether people leave a word out of a title as often as not.
pub fn is_stop_word(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for")
}

/// The names nearest to a misspelt one, best first, at most so many; only such as a person would
/// recognize as meant. By the Jaro-Winkler similarity of the names as written or spelled out,
/// whichever is nearer; names that are equally near stay in the order given.
pub fn nearest<'a>(
    misspelt: &str,
    names: impl IntoIterator<Item = &'a str>,
    most: usize,
) -> Vec<&'a str> {
    const RECOGNIZABLE: f64 = 0.8;
    let (written, spelled_out) = (misspelt.to_lowercase(), fold(misspelt));
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

/// Whatever is no letter and no digit, and is not found within a word. Combining marks belong to
/// the letter before them.
fn is_between_words(c: char) -> bool {
    let is_mark =
        |c| matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}');
    !c.is_ascii_alphanumeric()
        && !IN_WORD_PUNCTUATION.contains(&c)
        && (c.is_ascii() || !c.is_alphanumeric() && !is_mark(c))
}

/// What a short form is short for. Both sides of a comparison are spelled out, so that it does not
/// matter who wrote which.
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

#[cfg(test)]
mod tests {
    use super::{each_placed_word, fold, folds_to, nearest, words};

    #[test]
    fn case_spacing_punctuation_and_short_forms_do_not_count() {
        for (left, right) in [
            ("M-5", "m5"),
            ("Sr. Group Mgr", "senior group manager"),
            ("C.O.O.", "coo"),
            ("VP Product Operations", "Vice-President of Product Ops"),
            ("Communication & Stakeholder Management", "communication stakeholder mgmt"),
            ("  Head\tof  Product OPS ", "head of product operations"),
        ] {
            assert_eq!(fold(left), fold(right), "{left} and {right}");
            assert!(folds_to(left, &fold(right)), "{left} and {right}");
        }
    }

    #[test]
    fn a_name_does_not_fold_to_its_start_or_to_more_than_itself() {
        for (name, other) in [("L1", "L10"), ("chief staff", "coo"), ("", "L1"), ("of", "of the")] {
            assert!(!folds_to(name, &fold(other)), "{name} and {other}");
            assert!(!folds_to(other, &fold(name)), "{other} and {name}");
        }
    }

    #[test]
    fn stop_words_count_only_where_nothing_else_is_there() {
        assert_eq!(words("of the"), ["of", "the"]);
        assert_eq!(words("head of the ops"), ["head", "operations"]);
        assert_eq!(words("&/-"), Vec::<String>::new());
    }

    #[test]
    fn each_word_of_a_text_is_told_with_its_place() {
        for (text, expected) in [
            ("Owns OKRs.", "owns=Owns okrs=OKRs"),
            ("'The C.O.O.'s way", "the=The chief=C.O.O. operating=C.O.O. officer=C.O.O. way=way"),
            ("vp-level", "vice=vp president=vp level=level"),
            ("the team\u{2019}s 'job'", "the=the team=team job=job"),
            ("Ärger, naïve", "ärger=Ärger naïve=naïve"),
            ("团队 A", "团=团 队=队 a=A"),
            (" ... ' - ", ""),
        ] {
            let mut found = Vec::new();
            each_placed_word(text, |word, place| {
                found.push(format!("{word}={}", &text[place]));
            });
            assert_eq!(found.join(" "), expected, "{text}");
        }
    }

    #[test]
    fn the_nearest_name_comes_first_and_a_far_one_not_at_all() {
        let names = ["autonomy", "influence", "collaboration", "communication"];
        assert_eq!(nearest("autonmy", names, 2), ["autonomy"]);
        assert_eq!(nearest("zebra", names, 2), Vec::<&str>::new());
    }
}
