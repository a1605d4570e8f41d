//! What holds of any search in any ladder.

use std::collections::BTreeSet;

use career_ladder::model::words::placed_words;
use career_ladder::query::{Hit, LineOwner, Query, Tracks, WordFit, search, search_lines};
use career_ladder::source::{Catalog, RoleId};
use frostem::{Algorithm, Stemmer};
use proptest::prelude::*;

use crate::generated::{MADE_ROLES, asked, catalog_of, sentence, statements};
use crate::naive::{NaiveLine, naive_lines, naive_words};
use crate::{all_hits, as_naive, built_in};

fn config() -> ProptestConfig {
    ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_found_as_it_is_is_what_a_naive_scan_finds(
        cells in statements(),
        query in sentence(),
    ) {
        let catalog = catalog_of("naive", &cells);
        let asked = naive_words(&query);
        // Little words count where nothing else is asked for.
        let is_little = |word: &String| word == "the" || word == "of";
        let counts = |word: &&String| !is_little(word) || asked.iter().all(is_little);
        let has_all = |line: &NaiveLine| {
            let words = naive_words(&line.text);
            asked.iter().filter(counts).all(|word| words.contains(word))
        };
        let expected: BTreeSet<NaiveLine> =
            naive_lines(&catalog).into_iter().filter(has_all).collect();
        let found: BTreeSet<NaiveLine> = all_hits(&catalog, &query)
            .iter()
            .filter(|hit| hit.fit == WordFit::Exact)
            .map(|hit| as_naive(&catalog, hit))
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn each_mark_is_a_word_that_was_asked_for_and_each_such_word_is_marked(
        cells in statements(),
        query in prop::collection::vec(asked(), 1..4),
    ) {
        let catalog = catalog_of("marks", &cells);
        assert_marks(&catalog, &query.join(" "))?;
    }

    #[test]
    fn case_punctuation_order_and_repetition_change_nothing(
        cells in statements(),
        query in prop::collection::vec(asked(), 1..4).prop_shuffle(),
        between in "[ ,;/()*+?\\[\\]\"]{1,3}",
    ) {
        let catalog = catalog_of("spelling", &cells);
        let plain = told(&all_hits(&catalog, &query.join(" ")));
        let mut other: Vec<String> = query.iter().rev().map(|word| word.to_uppercase()).collect();
        other.push(query[0].clone());
        let other = told(&all_hits(&catalog, &other.join(&between)));
        prop_assert_eq!(plain, other);
    }

    #[test]
    fn one_word_more_finds_no_line_more(
        cells in statements(),
        query in prop::collection::vec(asked(), 1..3),
        more in asked(),
    ) {
        prop_assume!(more != "the" && more != "of" && query.iter().any(|word| word != "the" && word != "of"));
        let catalog = catalog_of("more", &cells);
        let fewer = lines(&catalog, &all_hits(&catalog, &query.join(" ")));
        let found = lines(&catalog, &all_hits(&catalog, &format!("{} {more}", query.join(" "))));
        prop_assert!(found.is_subset(&fewer), "{found:?}\nis not in\n{fewer:?}");
    }

    #[test]
    fn narrowing_only_removes(
        cells in statements(),
        query in prop::collection::vec(asked(), 1..3),
        track in prop::option::of(prop::sample::select(&["one", "two"][..])),
        roles in prop::collection::hash_set(0..3_usize, 0..3),
        dimensions in prop::collection::btree_set(0..2_usize, 0..3),
    ) {
        let catalog = catalog_of("narrowed", &cells);
        let query = query.join(" ");
        let tracks = track.map(|track| Tracks::named(&catalog, track).unwrap());
        let selectors: Vec<String> =
            roles.iter().map(|&role| MADE_ROLES[role].0.to_owned()).collect();
        let names: Vec<String> =
            dimensions.iter().map(|&place| ["first", "second"][place].to_owned()).collect();
        let words = [query.clone()];
        let narrowed = search_lines(&catalog, &words, tracks.as_ref(), &selectors, &names).unwrap();
        let is_wanted = |role: &RoleId| {
            track.is_none_or(|track| track == MADE_ROLES[role.role.0].1)
                && (roles.is_empty() || roles.contains(&role.role.0))
        };
        // What is left of the whole answer by what each hit says of itself.
        let mut expected = Vec::new();
        for hit in all_hits(&catalog, &query) {
            let place = match hit.line.owner {
                LineOwner::Dimension(place) => Some(place),
                _ => None,
            };
            let has_place = dimensions.is_empty()
                || place.is_some_and(|place| dimensions.contains(&place));
            // What is said of the whole ladder is about each of its roles.
            let all: Vec<RoleId> = catalog.roles_of(hit.line.ladder).collect();
            let roles = if hit.line.owner == LineOwner::Ladder { &all } else { &hit.line.roles };
            if has_place && roles.iter().any(is_wanted) {
                expected.push(hit);
            }
        }
        prop_assert_eq!(told(&narrowed.hits), told(&expected));
    }

    #[test]
    fn the_better_a_word_fits_the_earlier_its_line_comes(
        cells in statements(),
        query in asked(),
    ) {
        let catalog = catalog_of("order", &cells);
        let ranks: Vec<_> = all_hits(&catalog, &query)
            .iter()
            .map(|hit| (hit.fit, hit.line.kind))
            .collect();
        prop_assert!(ranks.is_sorted(), "{ranks:?}");
    }

    #[test]
    fn a_word_that_is_there_is_not_taken_for_the_slip_of_another(
        cells in statements(),
        query in asked(),
    ) {
        let catalog = catalog_of("slips", &cells);
        let fits: Vec<WordFit> = all_hits(&catalog, &query).iter().map(|hit| hit.fit).collect();
        let slips = fits.iter().filter(|fit| matches!(fit, WordFit::Slip(_))).count();
        prop_assert!(slips == 0 || slips == fits.len(), "{fits:?}");
    }

    /// Without a vowel no word has another stem than itself; the words one edit away are made here
    /// by making the edits.
    #[test]
    fn a_slip_is_what_one_edit_makes(
        words in prop::collection::btree_set("[bcd]{3,8}", 1..12),
        query in "[bcd]{3,7}",
    ) {
        let one = words.iter().cloned().collect::<Vec<String>>();
        let cells = [one, vec!["x".to_owned()], vec!["x".to_owned()], vec!["x".to_owned()]];
        let catalog = catalog_of("edits", &cells);
        let expected: BTreeSet<String> = if words.contains(&query) {
            BTreeSet::from([query.clone()])
        } else if query.len() < 4 {
            BTreeSet::new()
        } else {
            words.intersection(&one_edit_away(&query)).cloned().collect()
        };
        let found: BTreeSet<String> = all_hits(&catalog, &query)
            .iter()
            .map(|hit| hit.line.text.to_string())
            .collect();
        prop_assert_eq!(found, expected);
    }

    /// Of longer words at least those are found that are one edit away.
    #[test]
    fn a_long_word_may_have_a_slip_more(
        words in prop::collection::btree_set("[bc]{7,11}", 1..12),
        query in "[bc]{8,10}",
    ) {
        prop_assume!(!words.contains(&query));
        let one = words.iter().cloned().collect::<Vec<String>>();
        let cells = [one, vec!["x".to_owned()], vec!["x".to_owned()], vec!["x".to_owned()]];
        let catalog = catalog_of("two-edits", &cells);
        let near = one_edit_away(&query);
        let both: BTreeSet<String> = near.iter().flat_map(|word| one_edit_away(word)).collect();
        for hit in all_hits(&catalog, &query) {
            let text = hit.line.text.to_string();
            let edits = if near.contains(&text) { 1 } else { 2 };
            prop_assert!(both.contains(&text), "{query} and {text}");
            prop_assert_eq!(hit.fit, WordFit::Slip(edits));
        }
        let found = lines(&catalog, &all_hits(&catalog, &query));
        for word in words.intersection(&near) {
            prop_assert!(found.iter().any(|line| line.text == *word), "{query} and {word}");
        }
    }

    /// Whatever is typed is answered, and what is not found is said to be so for a reason.
    #[test]
    fn anything_can_be_typed(query in "\\PC{0,40}") {
        let catalog = built_in();
        if let Some(parsed) = Query::new(&query) {
            if let Some(why) = search(&catalog, catalog.scope(), parsed, |_| true).no_hits {
                let unknown = why.message.strip_prefix("no line in the ladders contains `");
                if let Some(word) = unknown.and_then(|rest| rest.strip_suffix('`')) {
                    prop_assert!(query.contains(word), "{query}: {word}");
                } else {
                    prop_assert!(why.message.starts_with("no line contains `"), "{why}");
                    prop_assert!(why.message.ends_with(" together"), "{why}");
                    let help = why.help.unwrap_or_default();
                    prop_assert!(!help.contains(" is in 0 lines"), "{help}");
                }
            } else {
                assert_marks(&catalog, &query)?;
            }
        }
    }
}

#[test]
fn the_marks_of_the_built_in_ladders_are_what_was_asked_for() {
    let catalog = built_in();
    for typed in [
        "team",
        "mentr",
        "okr",
        "staff",
        "coo",
        "hr",
        "chief people",
        "ops",
        "vp",
        "sr mgr",
        "the of",
        "well-being",
        "coo's work",
        "organization",
        "people's",
    ] {
        assert!(!all_hits(&catalog, typed).is_empty(), "{typed}");
        assert_marks(&catalog, typed).unwrap();
    }
}

/// Holds that the marks of each hit rise, that each is a word that fits, and that all words asked
/// for are among them.
fn assert_marks(catalog: &Catalog, typed: &str) -> Result<(), TestCaseError> {
    let query = Query::new(typed).unwrap();
    for hit in all_hits(catalog, typed) {
        let text = &*hit.line.text;
        let mut marked: Vec<String> = Vec::new();
        let mut end = 0;
        for mark in &hit.marks {
            prop_assert!(end <= mark.start && mark.start < mark.end);
            end = mark.end;
            let words = placed_words(&text[mark.clone()]).into_iter().map(|(word, _)| word);
            let words: Vec<String> = words.collect();
            prop_assert!(
                words.iter().any(|word| query.words.iter().any(|asked| fits(asked, word))),
                "{typed}: {:?} of {text:?}",
                &text[mark.clone()]
            );
            marked.extend(words);
        }
        for asked in &query.words {
            prop_assert!(marked.iter().any(|word| fits(asked, word)), "{asked}: {text}");
        }
    }
    Ok(())
}

fn fits(asked: &str, word: &str) -> bool {
    let stemmer = Stemmer::new(Algorithm::English);
    let (asked_stem, stem) = (stemmer.stem(asked), stemmer.stem(word));
    let is_slip = |one: &str, other: &str| {
        let most = match one.chars().count() {
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        strsim::damerau_levenshtein(one, other) <= most
    };
    asked == word || asked_stem == stem || is_slip(asked, word) || is_slip(&asked_stem, &stem)
}

/// All words that one edit makes of a word.
fn one_edit_away(word: &str) -> BTreeSet<String> {
    let mut made = BTreeSet::new();
    for at in 0..=word.len() {
        let (start, end) = word.split_at(at);
        for letter in ['b', 'c', 'd'] {
            made.insert(format!("{start}{letter}{end}"));
            if !end.is_empty() {
                made.insert(format!("{start}{letter}{}", &end[1..]));
            }
        }
        if !end.is_empty() {
            made.insert(format!("{start}{}", &end[1..]));
        }
        if end.len() > 1 {
            made.insert(format!("{start}{}{}{}", &end[1..2], &end[..1], &end[2..]));
        }
    }
    made.remove(word);
    made
}

/// Hits as they can be compared, in their order.
fn told(hits: &[Hit<'_>]) -> Vec<String> {
    let told = hits.iter().map(|hit| {
        let line = &hit.line;
        format!(
            "{:?} {:?} {:?} {} {:?} {:?}",
            line.owner, line.kind, line.roles, line.text, hit.marks, hit.fit
        )
    });
    told.collect()
}

fn lines(catalog: &Catalog, hits: &[Hit<'_>]) -> BTreeSet<NaiveLine> {
    hits.iter().map(|hit| as_naive(catalog, hit)).collect()
}
