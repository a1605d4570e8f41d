//! Laws of search: what it finds is held against a naive scan, and what it marks against the words.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "search/generated.rs"]
mod generated;
#[path = "search/laws.rs"]
mod laws;
#[path = "search/naive.rs"]
mod naive;
#[path = "search/shown.rs"]
mod shown;
#[path = "search/spellings.rs"]
mod spellings;

use std::collections::{BTreeSet, HashSet};

use career_ladder::query::{Hit, LineOwner, Query, WordFit, search};
use career_ladder::source::{self, Catalog, Request};

use generated::catalog_of;
use naive::{NaiveLine, naive_lines, naive_words};

fn built_in() -> Catalog {
    source::load(&Request::default()).map_err(drop).unwrap().0
}

fn all_hits<'a>(catalog: &'a Catalog, typed: &str) -> Vec<Hit<'a>> {
    let query = Query::new(typed).expect(typed);
    search(catalog, catalog.scope(), query, |_| true).hits
}

/// A hit as the naive scan tells it.
fn as_naive(catalog: &Catalog, hit: &Hit<'_>) -> NaiveLine {
    let line = &hit.line;
    let ladder = catalog.ladder(line.ladder);
    NaiveLine {
        ladder: ladder.id.to_string(),
        dimension: match line.owner {
            LineOwner::Dimension(place) => Some(ladder.dimensions[place].id.to_string()),
            _ => None,
        },
        text: line.text.to_string(),
        roles: line.roles.iter().map(|&role| catalog.qualified(role)).collect(),
    }
}

/// Short forms stand for words that the naive scan does not see.
const SHORT_FORMS: [&str; 7] = ["coo", "cos", "hr", "mgr", "ops", "sr", "vp"];

/// It differs from its title by a little word, and so is found with that.
const SAID_BY_ITS_TITLE: &str = "Director Product Operations";

#[test]
fn every_word_of_the_built_in_ladders_is_found_wherever_it_stands_and_nowhere_else() {
    let catalog = built_in();
    let is_plain = |line: &NaiveLine| {
        let words = naive_words(&line.text);
        line.text != SAID_BY_ITS_TITLE && !words.iter().any(|word| SHORT_FORMS.contains(&word.as_str()))
    };
    let lines: BTreeSet<NaiveLine> = naive_lines(&catalog).into_iter().filter(is_plain).collect();
    let words: HashSet<String> =
        lines.iter().flat_map(|line| naive_words(&line.text)).filter(|word| word != "s").collect();
    assert!(words.len() > 800, "{}", words.len());
    for word in words {
        let expected: BTreeSet<NaiveLine> =
            lines.iter().filter(|line| naive_words(&line.text).contains(&word)).cloned().collect();
        let found: BTreeSet<NaiveLine> = all_hits(&catalog, &word)
            .iter()
            .filter(|hit| hit.fit == WordFit::Exact)
            .map(|hit| as_naive(&catalog, hit))
            .filter(is_plain)
            .collect();
        assert_eq!(found, expected, "{word}");
    }
}

/// A line that stands in several cells, or a slip of the finger, is told once.
#[test]
fn no_line_is_found_twice() {
    let catalog = built_in();
    for typed in ["team", "mentr", "the", "okr", "product manager", "staff"] {
        let mut known = HashSet::new();
        for hit in all_hits(&catalog, typed) {
            let line = &hit.line;
            let spot = (line.ladder, line.owner, line.kind, line.text.to_string());
            assert!(known.insert(spot), "{typed}: {}", line.text);
        }
    }
}

/// What is typed, and the first hits: whom they are about, and what they say.
#[test]
fn the_best_hit_comes_first() {
    let catalog = built_in();
    for (typed, first) in [
        ("staff", "Staff Product Operations Manager"),
        ("chief of staff", "Chief of Staff"),
        ("cos", "Chief of Staff"),
        ("coo", "Chief Operating Officer"),
        ("head of product", "Group Manager / Head of Product Operations"),
        ("communication", "Communication & Stakeholder Management"),
        (
            "communicate",
            "Is learning to communicate across functions and to keep alignment within their team",
        ),
        ("expert", "Expert"),
        (
            "mentr",
            "Solves problems of high complexity, with direction from senior teammates on occasion; mentors junior teammates",
        ),
    ] {
        let hits = all_hits(&catalog, typed);
        assert_eq!(&*hits[0].line.text, first, "{typed}");
    }
}

/// Words that the sources of the built-in ladders use find their lines as they are typed.
#[test]
fn words_of_the_sources_are_those_of_the_ladders() {
    let catalog = built_in();
    for typed in ["organization", "terminations", "bridges", "slack", "jira", "liaison", "wellness"] {
        let hits = all_hits(&catalog, typed);
        assert_eq!(hits.first().map(|hit| hit.fit), Some(WordFit::Exact), "{typed}");
    }
}

/// What is asked for, a word that a line has, and how that fits: as it is, by its stem, or as a slip
/// of itself or of its stem. The longer a word the more slips it may have.
#[test]
fn a_word_fits_as_it_is_then_by_its_stem_then_by_a_slip() {
    for (asked, word, expected) in [
        ("budget", "budget", Some(WordFit::Exact)),
        ("okr", "okrs", Some(WordFit::Stem)),
        ("mentors", "mentoring", Some(WordFit::Stem)),
        ("responsibilities", "responsibility", Some(WordFit::Stem)),
        ("mentr", "mentor", Some(WordFit::Slip(1))),
        // By the stem: the whole words are two edits apart.
        ("mentr", "mentors", Some(WordFit::Slip(1))),
        ("budgte", "budget", Some(WordFit::Slip(1))),
        ("organisation", "organization", Some(WordFit::Slip(1))),
        ("stakehodlres", "stakeholders", Some(WordFit::Slip(2))),
        ("naive", "na\u{ef}ve", Some(WordFit::Exact)),
        ("zebra", "budget", None),
        ("abc", "abd", None),
        ("abcd", "abce", Some(WordFit::Slip(1))),
        ("abcd", "abef", None),
        ("abcdefg", "abcdxyg", None),
        ("abcdkfgh", "abcdxygh", Some(WordFit::Slip(2))),
        ("abcdkfgh", "abcxyzgh", None),
        ("l412", "l413", None),
    ] {
        let nothing = vec!["x".to_owned()];
        let cells = [vec![word.to_owned()], nothing.clone(), nothing.clone(), nothing];
        let catalog = catalog_of("fits", &cells);
        let hits = all_hits(&catalog, asked);
        assert_eq!(hits.first().map(|hit| hit.fit), expected, "{asked} and {word}");
    }
}
