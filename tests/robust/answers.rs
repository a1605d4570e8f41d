//! Of whatever is a ladder everything can be asked, in every format; what is none is told of.

use career_ladder::check::{Severity, check};
use career_ladder::forms::{csv, github, html, json, markdown, text};
use career_ladder::source::{self, LoadError, Request, parse_ladder, survey};
use career_ladder::views::{self, data, sheets};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::asked::{Chance, ask_all};
use crate::spoilt::{Spoilt, spoilt};
use crate::watch::watched;
use crate::{cases, forms, made_file};

proptest! {
    #![proptest_config(cases(14, 1))]

    #[test]
    fn of_a_ladder_everything_can_be_asked(spoilt in spoilt(), chance in chance()) {
        try_file("of_a_ladder_everything_can_be_asked.yaml", &spoilt, &chance);
    }
}

fn chance() -> impl Strategy<Value = Chance> {
    let typed = prop_oneof![
        "\\PC{0,12}",
        "[a-z]{1,9}",
        "[LMT][0-9](-[LM][0-9])?",
        "[a-z]{2,5}/[A-Z][0-9]",
        "(head|vp|ops|lead|staff|team|chief of staff|the|of)",
        any::<String>(),
    ];
    let width = prop_oneof![Just(30), Just(60), Just(80), Just(200), 30..=200_usize];
    let picks = prop::collection::vec(any::<Index>(), 3..6);
    let typed = prop::collection::vec(typed, 1..4);
    (picks, typed, width, any::<bool>()).prop_map(|(picks, typed, width, ascii)| Chance {
        picks,
        typed,
        width,
        ascii,
    })
}

/// Loads a file as every command does, asks everything if it is a ladder, and checks it.
fn try_file(name: &str, spoilt: &Spoilt, chance: &Chance) {
    let path = made_file(name, &spoilt.bytes);
    watched(&path, || {
        let mut request = Request { files: vec![path.clone()], ..Request::default() };
        let loaded = source::load(&request);
        check_it(&request, loaded.as_ref().err(), chance);
        match loaded {
            Ok((catalog, warnings)) => {
                for warning in &warnings {
                    forms::harmless("warning", &warning.to_string());
                }
                let id = &catalog.ladder(0).id;
                request.ladders = vec![id.to_string()];
                let (narrowed, _) = source::load(&request).expect("it is called by its id");
                assert_eq!(narrowed.scope(), [0]);
                ask_all(&narrowed, 0, chance);
                ask_all(&catalog, 0, chance);
                let text = String::from_utf8(spoilt.bytes.to_vec()).unwrap();
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
                assert_eq!(parse_ladder(text).as_ref(), Ok(catalog.ladder(0)));
            }
            Err(LoadError::Faulty(faulty)) => {
                forms::pictures("faults", chance.width, chance.ascii, |screen| {
                    text::write(&views::faults(&faulty), screen)
                });
            }
            Err(error) => forms::harmless("load", &error.to_string()),
        }
    });
}

/// What `check` calls sound every other command takes, and the other way round.
fn check_it(request: &Request, refused: Option<&LoadError>, chance: &Chance) {
    let survey = survey(&request.files, &Request::default()).unwrap();
    let report = check(&survey.files, &survey.catalog);
    let is_refused = survey.unreadable() > 0 || report.worst() == Some(Severity::Fault);
    assert_eq!(is_refused, refused.is_some(), "{refused:?}");
    forms::json("check", &json::write(&data::report(&report)).unwrap());
    forms::csv("check", &csv::write(&sheets::report(&report)));
    let document = views::report(&report);
    forms::harmless("check", &markdown::write(&document));
    forms::harmless("check", &html::write(&document));
    let annotations = github::write(&document);
    forms::harmless("check", &annotations);
    let commands = annotations.lines().filter(|line| line.trim_start().starts_with("::")).count();
    assert_eq!(commands, report.findings().count(), "{annotations}");
    forms::pictures("check", chance.width, chance.ascii, |screen| text::write(&document, screen));
}
