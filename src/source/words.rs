//! Owns how names are compared: what of their spelling counts, which short forms stand for
//! which words, and which name is nearest to a misspelt one.

/// The words of a name, lower-cased: split at everything that is no letter or digit, short forms
/// spelt out, little words left out unless nothing else is there.
pub fn words(name: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_word(name, |word| found.push(word.to_owned()));
    found
}

/// Whether some words are all in a name; not so for no words.
pub fn has_words(name: &str, wanted: &[String]) -> bool {
    let mut found = vec![false; wanted.len()];
    each_word(name, |word| {
        for (found, wanted) in found.iter_mut().zip(wanted) {
            *found |= wanted == word;
        }
    });
    !found.is_empty() && found.into_iter().all(|found| found)
}

/// A name with all that does not count taken away: two names are the same if their folds are.
/// Empty for a name without a letter or digit.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    each_word(name, |word| folded.push_str(word));
    folded
}

/// Gives out the words of a name one after the other. Each selector is compared with every name
/// of every ladder, so no word is built for it.
fn each_word(name: &str, mut give: impl FnMut(&str)) {
    let mut lower_case = name.to_lowercase();
    if lower_case.contains(UNHEARD) {
        lower_case.retain(|c| !UNHEARD.contains(&c));
    }
    let mut give_all = |wanted: fn(&str) -> bool| {
        let mut has_given = false;
        for word in lower_case.split(is_between_words) {
            if !word.is_empty() && wanted(word) {
                has_given = true;
                match long_form(word) {
                    Some(spelt_out) => spelt_out.split(' ').for_each(&mut give),
                    None => give(word),
                }
            }
        }
        has_given
    };
    if !give_all(|word| !is_little(word)) {
        give_all(|_| true);
    }
}

/// The names nearest to a misspelt one, best first, at most so many; only such as a person would
/// recognise as meant. By the Jaro-Winkler similarity of the names as written or spelt out,
/// whichever is nearer; names that are equally near stay in the order given.
pub fn nearest<'a>(
    misspelt: &str,
    names: impl IntoIterator<Item = &'a str>,
    most: usize,
) -> Vec<&'a str> {
    const RECOGNISABLE: f64 = 0.8;
    let (written, spelt_out) = (misspelt.to_lowercase(), fold(misspelt));
    let mut near: Vec<(f64, &str)> = names
        .into_iter()
        .map(|name| {
            let as_written = strsim::jaro_winkler(&written, &name.to_lowercase());
            let as_spelt_out = strsim::jaro_winkler(&spelt_out, &fold(name));
            (as_written.max(as_spelt_out), name)
        })
        .filter(|(similarity, _)| *similarity >= RECOGNISABLE)
        .collect();
    near.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    near.dedup_by(|(_, left), (_, right)| left == right);
    near.truncate(most);
    near.into_iter().map(|(_, name)| name).collect()
}

/// What stands within a word: `C.O.O.`, `people's`.
const UNHEARD: [char; 3] = ['.', '\'', '\u{2019}'];

/// Words that people leave out of a title as often as not.
fn is_little(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for")
}

/// Whatever is no letter and no digit. Combining marks belong to the letter before them.
fn is_between_words(c: char) -> bool {
    let is_mark =
        |c| matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{20d0}'..='\u{20ff}');
    !c.is_ascii_alphanumeric() && (c.is_ascii() || !c.is_alphanumeric() && !is_mark(c))
}

/// What a short form stands for. Both sides of a comparison are spelt out, so that it does not
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
    use super::{fold, nearest, words};

    #[test]
    fn case_spacing_punctuation_and_short_forms_do_not_count() {
        for (left, right) in [
            ("M-5", "m5"),
            ("Sr. Group Mgr", "senior group manager"),
            ("C.O.O.", "coo"),
            ("VP Product Operations", "Vice-President of Product Ops"),
            (
                "Communication & Stakeholder Management",
                "communication stakeholder mgmt",
            ),
            ("  Head\tof  Product OPS ", "head of product operations"),
        ] {
            assert_eq!(fold(left), fold(right), "{left} and {right}");
        }
    }

    #[test]
    fn little_words_count_only_where_nothing_else_is_there() {
        assert_eq!(words("of the"), ["of", "the"]);
        assert_eq!(words("head of the ops"), ["head", "operations"]);
        assert_eq!(words("&/-"), Vec::<String>::new());
    }

    #[test]
    fn the_nearest_name_comes_first_and_a_far_one_not_at_all() {
        let names = ["autonomy", "influence", "collaboration", "communication"];
        assert_eq!(nearest("autonmy", names, 2), ["autonomy"]);
        assert_eq!(nearest("zebra", names, 2), Vec::<&str>::new());
    }
}
