//! Ladder files that the program writes: what is read from them is what was written, whatever its texts are. This
//! file is a module of the library's own tests, since nobody else sees the raw shapes.

#![allow(clippy::panic, clippy::unwrap_used)]

#[path = "../format/generated.rs"]
#[expect(dead_code, reason = "of what was made these tests read the text alone")]
pub(crate) mod generated;

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};

use self::generated::made;
use super::lower::parse_spanned_ladder;
use super::span::Span;
use super::write::{json_of, raw_value, with_comments, write_ratings_as_numbers, yaml_of};
use super::yaml;

/// All that a file says, without where it says it.
fn value_of(text: &str) -> Value {
    raw_value(&yaml::parse(text).unwrap_or_else(|faults| panic!("{faults:#?}\n{text}")))
}

pub(crate) fn sound_files() -> Vec<PathBuf> {
    let folders = ["data/ladders", "tests/fixtures/ladders", "tests/fixtures/shapes", "tests/fixtures/cases"];
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let mut files: Vec<PathBuf> = files.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| {
        path.extension().is_some_and(|ending| ending == "yaml")
            && parse_spanned_ladder(&fs::read_to_string(path).unwrap()).is_ok()
    });
    files.push("data/starter.yaml".into());
    files.sort();
    files
}

/// The file that is written of a file holds the same ladder and the same waivers, in YAML and in JSON.
fn is_kept(text: &str) {
    let read = parse_spanned_ladder(text).unwrap();
    let value = raw_value(&read.raw);
    for written in [yaml_of(&value), json_of(&value)] {
        let again = parse_spanned_ladder(&written).unwrap_or_else(|faults| panic!("{faults:#?}\n{written}"));
        assert_eq!(again.ladder, read.ladder, "{written}");
        assert_eq!(raw_value(&again.raw), value, "{written}");
    }
}

#[test]
fn every_ladder_is_kept() {
    let files = sound_files();
    assert!(files.len() > 30, "{files:?}");
    FILES.iter().for_each(|text| is_kept(text));
}

/// What YAML takes for something else than a text, or for the end of one.
const HOSTILE: &str = "null|~|yes|No|on|true|False|1|007|0x1F|1_000|1.50|+5|-3|.5|1e3|.inf|.NaN|12:30|2024-01-31|\
    2024-01-31T10:00:00Z|a: b|a:|: a|a #b|#a|- a|-|--- |...|? a|?|[a, b]|[|]|{a: b}|{|}|*a|&a|!a|!!str a|%a|@a|`a|\
    | a||>|> a|a >|\"|'|\"a\"|'a'|it's|a\"b|\\|a\\|\\n|<<|=|,|a, b|😀|é|e\u{301}|漢字|\u{a0}a\u{a0}|a\u{85}b|a\u{2028}b|\
    \u{feff}|\u{7f}|\u{1b}[31m|\t|a\tb|a\nb|a\n\nb|\na|a\n|a\r\nb|  a|a  |a  b| |\u{0}";

fn hostile() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = HOSTILE.split('|').chain(["|", "||", "|-"]).collect();
    let words = prop_oneof![
        prop::sample::select(pieces.clone()).prop_map(str::to_owned),
        "[a-zA-Z:#,.'\"-]{1,12}",
        any::<char>().prop_map(String::from),
    ];
    let words = prop::collection::vec(words, 1..40);
    prop_oneof![
        3 => prop::sample::select(pieces).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => "[a-z]{90,2000}",
        3 => (words, prop::sample::select(vec!["", " ", " "])).prop_map(|(words, between)| words.join(between)),
    ]
}

/// A file of which every text is one of these, in turn.
fn file_of(texts: &[String]) -> Value {
    let mut texts = texts.iter().cycle().cloned();
    let mut t = || texts.next().unwrap_or_default();
    let mut scales = serde_json::Map::new();
    for _ in 0..3 {
        // JSON with a longer key is no YAML.
        let name = t().chars().take(1_000).collect();
        scales.insert(name, json!([t(), {"name": t(), "about": t(), "expects": [t(), {"text": t()}]}, t()]));
    }
    json!({
        "schema": 1, "id": t(), "name": t(), "version": t(), "language": "de", "about": t(), "source": t(), "notes": [t(), t()],
        "cumulative": true,
        "levels": [t(), {"id": t(), "about": t()}, t()],
        "tracks": [{"id": t(), "name": t(), "note": t(), "cumulative": false}],
        "roles": [
            {"code": t(), "track": t(), "level": t(), "title": t(), "about": t(), "aliases": [t(), t(), t()]},
            {"code": t(), "track": t(), "level": [t(), t()], "title": t(), "inferred": t()},
        ],
        "moves": [{"from": t(), "to": t(), "kind": t(), "both_ways": true, "note": t()}],
        "scales": scales,
        "dimensions": [
            {"id": t(), "name": t(), "not_asked": [t()], "tracks": [t(), t()], "scale": [t(), t(), t()], "cells": [
                {"roles": [t(), t()], "rating": t(), "years": 1.5, "years_in": t(), "expects": [
                    t(), {"id": t(), "text": t(), "examples": [t(), t()], "expands": t()}, t(),
                ]},
                {"roles": [], "years": 3},
            ]},
            {"id": t(), "name": t(), "scale": t(), "cells": [{"roles": [t()], "expects": [t()]}]},
        ],
        "titles": [{"title": t(), "aliases": [t()], "about": t(), "meanings": [
            {"id": t(), "name": t(), "about": t(), "leads_to": t(), "nearest": [t(), t()]},
        ]}],
        "realities": [{"id": t(), "name": t(), "applies_to": [], "about": t(), "practice": t()}],
        "allow": [{"code": t(), "at": t(), "because": t()}, {"code": t(), "because": t()}],
    })
}

/// A file as it is written: ratings that are numbers are numbers.
fn with_numbers(mut value: Value) -> Value {
    write_ratings_as_numbers(&mut value);
    value
}

#[test]
fn every_hostile_text_is_kept_everywhere() {
    let texts: Vec<String> = HOSTILE.split('|').chain(["|", "||"]).map(str::to_owned).collect();
    for turn in 0..texts.len() {
        let mut turned = texts.clone();
        turned.rotate_left(turn);
        for value in [file_of(&turned), file_of(&turned[..1])] {
            let kept = with_numbers(value.clone());
            assert_eq!(value_of(&yaml_of(&value)), kept, "{}", yaml_of(&value));
            assert_eq!(value_of(&json_of(&value)), kept, "{}", json_of(&value));
        }
    }
}

/// Sound files that people wrote.
static FILES: LazyLock<Vec<String>> =
    LazyLock::new(|| sound_files().iter().map(|path| fs::read_to_string(path).unwrap()).collect());

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_text_is_kept(texts in prop::collection::vec(hostile(), 1..12)) {
        let value = file_of(&texts);
        prop_assert_eq!(value_of(&yaml_of(&value)), with_numbers(value.clone()), "{}", yaml_of(&value));
        prop_assert_eq!(value_of(&json_of(&value)), with_numbers(value.clone()), "{}", json_of(&value));
    }

    #[test]
    fn every_generated_ladder_is_kept(made in made()) {
        is_kept(&made.yaml());
    }

    /// Comments change nothing, in what was written here and in what somebody else wrote, wherever they go.
    #[test]
    fn comments_change_nothing(
        texts in prop::collection::vec(hostile(), 1..12),
        places in prop::collection::vec(any::<prop::sample::Index>(), 1..20),
        said in hostile(),
        other in any::<prop::sample::Index>(),
    ) {
        let value = file_of(&texts);
        for text in [yaml_of(&value), json_of(&value), other.get(FILES.as_slice()).clone()] {
            let comments: Vec<(Span, String)> = places.iter().map(|place| {
                let at = place.index(text.len());
                (Span::new(at, at), said.clone())
            }).collect();
            let commented = with_comments(&text, &comments);
            prop_assert_eq!(value_of(&commented), value_of(&text), "{}", commented);
        }
    }
}

/// Above the line, or above the first line of what would swallow it.
#[test]
fn comments_stand_above_what_they_are_about() {
    let text =
        "a: >-\n  one\n  two\nb: [x,\n  y]\nc:\n  - |\n    k\n\n    l\n\n  - k: 'a\n    b'\n  - >\n    end";
    let lines =
        [("one", "1"), ("two", "2"), ("y]", "3"), ("c:", "4\n\n5"), ("l\n", "6"), ("b'", "7"), ("end", "8")];
    let comments = lines.map(|(at, said)| {
        let at = text.find(at).unwrap();
        (Span::new(at, at), said.to_owned())
    });
    let expected = "\
# 1
# 2
a: >-
  one
  two
# 3
b: [x,
  y]
# 4
#
# 5
c:
  # 6
  - |
    k

    l

  # 7
  - k: 'a
    b'
  # 8
  - >
    end";
    assert_eq!(with_comments(text, &comments), expected);
}

/// JSON is read as the JSON that it is, however other programs write it.
#[test]
fn json_of_other_programs_is_read() {
    let own = json_of(&value_of(&fs::read_to_string("data/starter.yaml").unwrap()));
    let spoken = |text: &str| own.replace("Project Coordinator", &format!("Project {text} Coordinator"));
    let escaped =
        [r"\/", r"\ud83d\ude00", r"\b\f\n\r\t\u0000", r#"\"\\"#, "\u{feff}", "\u{85}", "\u{2028}", "😀"];
    let mut files = escaped.map(spoken).to_vec();
    files.push(serde_json::from_str::<Value>(&own).unwrap().to_string());
    files.push(own.replace("  ", "\t").replace('\n', "\r\n"));
    files.push(format!("\n \t{}", own.replace("\": ", "\"\t:\n")));
    for file in files {
        assert_eq!(value_of(&file), serde_json::from_str::<Value>(&file).unwrap(), "{file}");
    }
}

/// What makes a file pleasant to read and to edit.
#[test]
fn a_file_is_laid_out_for_people() {
    let long = "word ".repeat(30).trim_end().to_owned();
    let folded = format!("{}word\n{}{}word", "word ".repeat(19), " ".repeat(6), "word ".repeat(9));
    let value = json!({
        "schema": 1, "id": "a", "name": "A", "notes": ["Short"], "levels": ["L1", "1"],
        "roles": [{"code": "yes", "level": ["L1", "1"], "aliases": ["a: b"], "about": long}],
        "scales": {"skill": ["0.5", "1"]},
        "dimensions": [
            {"id": "one", "scale": [{"name": "Low", "about": "Little"}, "High"], "cells": [
                {"roles": ["yes"], "years": 3, "expects": [long, {"id": "x", "text": "Does x"}]},
            ]},
            {"id": "two", "not_asked": ["yes"]},
        ],
    });
    let expected = format!(
        "\
schema: 1
id: a
name: A
notes:
  - Short

levels: [L1, \"1\"]

roles:
  - code: \"yes\"
    level: [L1, \"1\"]
    aliases: [\"a: b\"]
    about: >-
      {folded}

scales:
  skill: [\"0.5\", \"1\"]

dimensions:
  - id: one
    scale:
      - name: Low
        about: Little
      - High
    cells:
      - roles: [\"yes\"]
        years: 3
        expects:
          - {long}
          - id: x
            text: Does x

  - id: two
    not_asked: [\"yes\"]
"
    );
    assert_eq!(yaml_of(&value), expected);
}
