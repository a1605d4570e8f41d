//! A word is found however it is spelled.

use career_ladder::query::WordFit;

use crate::all_hits;
use crate::generated::{catalog_in, catalog_of};

/// A text, what is searched for, what of the text is marked, and how it fits; nothing where it is not found.
const SPELLINGS: [(&str, &str, &str, Option<WordFit>); 38] = [
    ("He on-boards people", "onboards", "on-boards", Some(WordFit::Joined)),
    ("He on-boards people", "on-boards", "on|boards", Some(WordFit::Exact)),
    ("He on-boards people", "onboard", "on-boards", Some(WordFit::Stem)),
    ("He on\u{2011}boards people", "onboards", "on\u{2011}boards", Some(WordFit::Joined)),
    ("He onboards people", "on-boards", "onboards", Some(WordFit::Joined)),
    ("He onboards people", "on-boarding", "onboards", Some(WordFit::Stem)),
    ("Is on call", "oncall", "on call", Some(WordFit::Joined)),
    ("Is on-call", "on call", "on|call", Some(WordFit::Exact)),
    ("Is oncall", "on call", "oncall", Some(WordFit::Joined)),
    ("Is on call", "on-call", "on|call", Some(WordFit::Exact)),
    ("Runs CI/CD pipelines", "cicd", "CI/CD", Some(WordFit::Joined)),
    ("Runs CICD pipelines", "ci/cd", "CICD", Some(WordFit::Joined)),
    ("Runs CICD pipelines", "pipeline ci/cd", "CICD|pipelines", Some(WordFit::Stem)),
    ("Knows dev-ops", "devops", "dev-ops", Some(WordFit::Joined)),
    ("Knows devops", "dev-ops", "devops", Some(WordFit::Joined)),
    ("Leads R&D", "rd", "R&D", Some(WordFit::Joined)),
    ("A state-of-the-art plan", "art", "art", Some(WordFit::Exact)),
    // Not over the end of a sentence, nor where a sign stands for more than a hyphen.
    ("Goes on. Call first", "oncall", "", None),
    ("Goes on, call first", "oncall", "", None),
    ("A stake\u{ad}holder", "stakeholder", "stake\u{ad}holder", Some(WordFit::Exact)),
    ("A stake\u{200b}holder", "stakeholders", "stake\u{200b}holder", Some(WordFit::Stem)),
    ("A stake\u{2060}holder", "stakeholder", "stake\u{2060}holder", Some(WordFit::Exact)),
    ("A stakeholder", "stake\u{ad}holder", "stakeholder", Some(WordFit::Exact)),
    ("Des Ing\u{e9}nieurs", "ingenieurs", "Ing\u{e9}nieurs", Some(WordFit::Exact)),
    ("Des Inge\u{301}nieurs", "ing\u{e9}nieurs", "Inge\u{301}nieurs", Some(WordFit::Exact)),
    ("Des Ingenieurs", "Ing\u{e9}nieurs", "Ingenieurs", Some(WordFit::Exact)),
    ("Stra\u{df}en", "STRASSEN", "Stra\u{df}en", Some(WordFit::Exact)),
    ("\u{ff2c}\u{ff45}\u{ff41}\u{ff44}s", "leads", "\u{ff2c}\u{ff45}\u{ff41}\u{ff44}s", Some(WordFit::Exact)),
    ("Leads", "\u{ff2c}\u{ff45}\u{ff41}\u{ff44}s", "Leads", Some(WordFit::Exact)),
    ("Is o\u{fb03}cial", "official", "o\u{fb03}cial", Some(WordFit::Exact)),
    ("A \u{201c}calm\u{201d} one", "calm", "calm", Some(WordFit::Exact)),
    ("People\u{2019}s plans", "people's", "People", Some(WordFit::Exact)),
    ("Doesn\u{2019}t wait", "doesn't", "Doesn\u{2019}t", Some(WordFit::Exact)),
    ("Takes 1.5 days", "1.5", "1.5", Some(WordFit::Exact)),
    ("Takes 15 days", "1.5", "", None),
    ("Has a C.O.O. above", "coo", "C.O.O", Some(WordFit::Exact)),
    ("Has a COO above", "chief operating officer", "COO", Some(WordFit::Exact)),
    ("Knows \u{4eba}\u{6587}", "\u{4eba}", "\u{4eba}", Some(WordFit::Exact)),
];

#[test]
fn a_word_is_found_however_it_is_spelled() {
    for (text, typed, marked, fit) in SPELLINGS {
        let nothing = vec!["x".to_owned()];
        let cells =
            [vec![format!("'{}'", text.replace('\'', "''"))], nothing.clone(), nothing.clone(), nothing];
        let catalog = catalog_of("spellings", &cells);
        let hits = all_hits(&catalog, typed);
        let marks = hits.first().map_or_else(Vec::new, |hit| {
            hit.marks.iter().map(|mark| hit.line.text[mark.clone()].to_owned()).collect()
        });
        assert_eq!(
            (marks.join("|").as_str(), hits.first().map(|hit| hit.fit)),
            (marked, fit),
            "{typed}: {text}"
        );
    }
}

#[test]
fn the_spelling_that_was_typed_comes_first() {
    let one = |text: &str| vec![format!("'{text}'")];
    let cells = [one("Is oncall"), one("Is on call"), one("Is on-call"), one("Was oncalls")];
    let catalog = catalog_of("spelled-first", &cells);
    let first = |typed| all_hits(&catalog, typed)[0].line.text.to_string();
    assert_eq!(first("oncall"), "Is oncall");
    assert_eq!(first("on call"), "Is on call");
    for typed in ["oncall", "on call", "on-call"] {
        assert_eq!(all_hits(&catalog, typed).len(), 4, "{typed}");
    }
}

/// Years are found as they are printed.
#[test]
fn years_are_found() {
    let yaml = include_str!("../fixtures/cases/years-search.yaml");
    let catalog = catalog_in("years", yaml, &[]);
    for typed in ["5 years", "at least 5 years", "5+ years", "years making"] {
        let hits = all_hits(&catalog, typed);
        let texts: Vec<&str> = hits.iter().map(|hit| &*hit.line.text).collect();
        assert_eq!(texts, ["At least 5 years in making"], "{typed}");
    }
}
