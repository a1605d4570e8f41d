//! Generated ladders of few words, so that forms and slips of one word meet.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use career_ladder::source::{self, Catalog, LoadError, Request};
use proptest::prelude::*;

/// Words, some in several forms.
const WORDS: [&str; 18] = [
    "lead",
    "leads",
    "leading",
    "leader",
    "team",
    "teams",
    "teem",
    "plan",
    "plans",
    "planning",
    "budget",
    "budgets",
    "mentor",
    "mentoring",
    "okrs",
    "the",
    "of",
    "stakeholders",
];

/// A word that the ladders may have, at times with a slip.
pub(crate) fn asked() -> impl Strategy<Value = String> {
    let word = prop::sample::select(&WORDS[..]);
    prop_oneof![
        3 => word.clone().prop_map(str::to_owned),
        1 => (word, any::<prop::sample::Index>(), "[a-z]?").prop_map(|(word, at, letter)| {
            let at = at.index(word.len());
            format!("{}{letter}{}", &word[..at], &word[at + 1..])
        }),
    ]
}

pub(crate) fn sentence() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..6).prop_map(|words| words.join(" "))
}

/// What is asked of two roles together, of the third, and of two again, in two dimensions.
pub(crate) fn statements() -> impl Strategy<Value = [Vec<String>; 4]> {
    let cell = || prop::collection::vec(sentence(), 1..4);
    [cell(), cell(), cell(), cell()]
}

/// The roles of [`catalog_of`] and their tracks.
pub(crate) const MADE_ROLES: [(&str, &str); 3] = [("A1", "one"), ("A2", "one"), ("A3", "two")];

/// A ladder of these statements alone; `name` is that of its file, which no other test has.
pub(crate) fn catalog_of(name: &str, cells: &[Vec<String>; 4]) -> Catalog {
    let mut yaml = "schema: 1\nid: made\nname: Made\nversion: 1.0.0\nlevels: [A1, A2, A3]\n\
         tracks: [{id: one, name: Alpha}, {id: two, name: Beta}]\nroles:\n"
        .to_owned();
    for (code, track) in MADE_ROLES {
        writeln!(yaml, "  - {{code: {code}, track: {track}, level: {code}, title: Gamma {code}}}").unwrap();
    }
    yaml.push_str("dimensions:\n");
    for (dimension, cells, roles) in
        [("first", &cells[..2], ["A1, A2", "A3"]), ("second", &cells[2..], ["A1", "A2, A3"])]
    {
        writeln!(yaml, "  - id: {dimension}\n    name: Delta {dimension}\n    cells:").unwrap();
        for (statements, roles) in cells.iter().zip(roles) {
            let statements = statements.join(", ");
            writeln!(yaml, "      - {{roles: [{roles}], expects: [{statements}]}}").unwrap();
        }
    }
    catalog_in(name, &yaml, &["made"])
}

/// A ladder beside the built-in ones, and alone in scope; where ladders are named only these are within reach.
/// `name` is that of its file, which no other test has.
pub(crate) fn catalog_in(name: &str, yaml: &str, ladders: &[&str]) -> Catalog {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("search-{name}.yaml"));
    fs::write(&path, yaml).unwrap();
    let ladders = ladders.iter().map(|&ladder| ladder.to_owned()).collect();
    let request = Request { files: vec![path], ladders, ..Request::default() };
    source::load(&request)
        .map_err(|error| match error {
            LoadError::Faulty(faulty) => format!("{:#?}", faulty.faults),
            other => other.to_string(),
        })
        .unwrap()
        .0
}
