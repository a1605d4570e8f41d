//! The faults of a ladder's file: each kind has its fixture, and no text whatever makes the
//! reading fail in another way.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use career_ladder::forms::text::{self, Screen};
use career_ladder::source::{Fault, FaultyFile, FileName, Position, Positions, parse_ladder};
use proptest::prelude::*;
use proptest::sample::Index;

mod spoil;

#[path = "faults/names.rs"]
mod names;
#[path = "faults/shapes.rs"]
mod shapes;
#[path = "faults/slips.rs"]
mod slips;

use spoil::{spoil, spoiling};

#[test]
fn every_kind_of_fault_has_a_fixture_and_every_fixture_its_kind() {
    let fixtures: BTreeSet<String> = fixtures().into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes_of_the_source(), fixtures);
}

/// The line is the one that ends in `# here`; the end of the file where there is none.
#[test]
fn each_fixture_has_its_one_fault_at_the_line_it_marks() {
    for (code, text) in fixtures() {
        let marked = text.lines().position(|line| line.ends_with("# here"));
        let expected = marked.unwrap_or(text.lines().count()) + 1;
        assert_eq!(found(&text), [(code.as_str(), expected)]);
    }
}

/// A byte-order mark is taken away where the file is read, so it is not tried here.
#[test]
fn windows_line_ends_change_no_fault_and_no_line() {
    for (code, text) in fixtures() {
        let as_windows_has_it = text.replace('\n', "\r\n");
        assert_eq!(found(&text), found(&as_windows_has_it), "{code}");
    }
}

/// With every fault mended the fixture is a ladder: there is nothing else wrong with it.
#[test]
fn the_form_of_the_fixtures_is_sound() {
    assert!(parse_ladder(SMALL).is_ok());
}

#[test]
fn every_fault_of_meaning_is_told_in_one_run() {
    let text = fs::read_to_string("tests/fixtures/many-faults.yaml").unwrap();
    assert_eq!(
        found(&text),
        [
            ("repeated-name", 11),
            ("unknown-level", 11),
            ("unknown-role", 13),
            ("unknown-rating", 20),
            ("empty-text", 23),
        ]
    );
}

/// Each in an encoding of its own, as a file may have them: composed or not, in another width, with what is not
/// seen.
#[test]
fn of_names_that_cannot_be_told_apart_the_difference_is_named() {
    for (one, other, message) in [
        ("A1", "A1", "two roles are called `A1`"),
        ("A1", "a1", "the roles `A1` and `a1` differ only by case"),
        ("\u{c9}1", "\u{e9}1", "the roles `\u{c9}1` and `\u{e9}1` differ only by case"),
        ("A1", "A\u{ad}1", "the roles `A1` and `A\u{ad}1` differ only by characters that are not seen"),
        (
            "\u{e9}1",
            "e\u{301}1",
            "the roles `\u{e9}1` and `e\u{301}1` differ only in the form of their characters",
        ),
        (
            "A1",
            "\u{ff21}\u{ff11}",
            "the roles `A1` and `\u{ff21}\u{ff11}` differ only in the form of their characters",
        ),
        (
            "ma\u{df}1",
            "MASS1",
            "the roles `ma\u{df}1` and `MASS1` differ only in the form of their characters",
        ),
    ] {
        let text = SMALL.replace("code: A1", &format!("code: \"{one}\""));
        let text = format!("{text}  - {{code: \"{other}\", track: main, level: A1, title: Beta}}\n");
        let faults = parse_ladder(&text).unwrap_err();
        let faults: Vec<(&str, &str)> = faults.iter().map(|fault| (fault.code, &*fault.message)).collect();
        assert_eq!(faults, [("repeated-name", message)]);
    }
    let text = SMALL.replace("[A1]", "[A1, a1]");
    assert_eq!(found(&text), [("repeated-name", 5)]);
}

#[test]
fn names_that_are_told_apart_by_any_sign_are_two() {
    for other in ["a-1", "\"A 1\"", "A.1", "A1+", "\u{410}1", "\u{c1}1"] {
        let role = format!("  - {{code: {other}, track: main, level: A1, title: Beta}}\n");
        assert_eq!(found(&format!("{SMALL}{role}")), [], "{other}");
    }
}

/// A reference means what is spelled as it is, else what is read as it is, as long as that is one thing.
#[test]
fn a_code_is_understood_in_whichever_form_it_is_written() {
    let names = |code: &str, other: &str, cell: &str| {
        let text = SMALL.replace("code: A1", &format!("code: \"{code}\""));
        let other = format!("  - {{code: \"{other}\", track: main, level: A1, title: Beta}}\n");
        let cells = format!("[{{roles: [\"{cell}\"], expects: [Does it]}}]");
        let text = format!("{text}{other}dimensions:\n  - {{id: one, name: One, cells: {cells}}}\n");
        parse_ladder(&text).ok().map(|ladder| ladder.dimensions[0].cells[0].roles[0].0)
    };
    for (code, other, cell, expected) in [
        ("\u{e9}1", "B1", "e\u{301}1", Some(0)),
        ("e\u{301}1", "B1", "\u{c9}1", Some(0)),
        ("A1", "B1", "\u{ff41}\u{ff11}", Some(0)),
        ("L1.5", "L15", "L15", Some(1)),
        ("L1.5", "L15", "l-1.5", Some(0)),
        ("J", "J+", "j+", Some(1)),
        ("J", "J+", "J.", Some(0)),
        ("J", "J+", "J#", None),
        ("A1", "B1", "a-1", Some(0)),
    ] {
        assert_eq!(names(code, other, cell), expected, "{cell} of {code} and {other}");
    }
}

/// A point of a scale is found by the name it was given, with all that is folded in it.
#[test]
fn a_rating_is_the_point_that_is_written_as_it_is() {
    for word in ["Low", "low", "Very  low", "\"Very\\u00a0low\"", "\"\\tlow\""] {
        let text = format!(
            "{SMALL}dimensions:\n  - {{id: one, name: One, scale: [{word}, High], cells: [{{roles: [A1], rating: {word}}}]}}\n"
        );
        assert_eq!(found(&text), [], "{word}");
    }
}

/// The parser tells of it where the last key of the group is, which for the file itself is far
/// below.
#[test]
fn a_key_that_the_file_lacks_is_told_at_its_first_key() {
    let text = SMALL.replace("name: My Team\n", "");
    assert_eq!(found(&text), [("missing-key", 1)]);
    let text = format!("# A comment: it is none.\n\n---\n{text}");
    assert_eq!(found(&text), [("missing-key", 4)]);
    let text = SMALL.replace(", name: Main", "");
    assert_eq!(found(&text), [("missing-key", 7)]);
}

#[test]
fn a_tab_that_indents_is_named_wherever_it_stands() {
    for (text, line) in [
        ("levels:\n\t- A1\n", 2),
        ("levels:\n  - A1\n\t- A2\n", 3),
        ("tracks:\n  - id: main\n\tname: Main\n", 3),
        ("tracks:\n  - id: main\n    name: Main\n    \tnote: One\n", 4),
        ("about: >-\n\tone\n\ttwo\n", 2),
        ("about: one\n\ttwo\n", 2),
    ] {
        assert_eq!(found(text), [("tab", line)], "{text:?}");
    }
}

/// The lines are told apart from what the parser makes of them.
#[test]
fn slips_of_indentation_and_signs_are_named_at_their_line() {
    let role = "  - {code: A1, track: main, level: A1, title: Alpha}\n";
    let block = |third: &str| {
        let block = format!("  - code: A1\n    track: main\n    level: A1\n{third}");
        SMALL.replace(role, &block)
    };
    let expects = |below: &str| {
        format!(
            "{SMALL}dimensions:\n  - id: one\n    name: One\n    cells:\n      - roles: [A1]\n        expects:\n{below}"
        )
    };
    for (text, code, line, message) in [
        (block("   title: Alpha\n"), "syntax", 12, "not indented like the key above"),
        (block("moves: []\n"), "missing-key", 11, "the key `title` is missing"),
        (expects("      - One\n"), "wrong-type", 15, "found nothing, expected a list"),
        (expects(""), "wrong-type", 15, "found nothing, expected a list"),
        (expects("\u{a0}         - One\n"), "syntax", 16, "a no-break space"),
        (expects("          - ? One two\n"), "syntax", 16, "this text starts with `?`"),
        (expects("          - !One two\n"), "syntax", 16, "makes its first word a tag"),
        (SMALL.replace("[A1]", "[A1,, A2]"), "syntax", 5, "a `,`, `]`"),
        (expects("          - One \u{1b}two\n"), "syntax", 16, "the character U+001B"),
        (SMALL.replace("[A1]", ""), "wrong-type", 5, "found nothing, expected a list"),
        (
            SMALL.replace("level: A1", "level: .inf"),
            "wrong-type",
            9,
            "the special number `.inf`, expected a text",
        ),
        (expects("          - One\n          - .nan\n"), "wrong-type", 17, "the special number `.nan`"),
        (SMALL.replace("level: A1", "level: 1e999"), "wrong-type", 9, "the special number `1e999`"),
        (format!("{SMALL}\u{feff}notes: []\n"), "syntax", 10, "a byte-order mark"),
        (SMALL.replace("name: My", "name: \u{feff}My"), "syntax", 3, "a byte-order mark"),
    ] {
        assert_eq!(found(&text), [(code, line)], "{text}");
        let said = parse_ladder(&text).unwrap_err().remove(0).message;
        assert!(said.contains(message), "{said}");
    }
}

/// Where a tab does not indent, it is white space.
#[test]
fn a_tab_between_words_is_no_fault() {
    let text = SMALL.replace("Alpha}", "Alpha\tBeta}\t# a\tcomment");
    let text = text.replace("name: My Team", "name:\t\"My\tTeam\"\t");
    assert_eq!(found(&text), []);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// Whatever is done to a file, it is a ladder or it has faults that can be shown: with a
    /// place in the file, without an empty word, and without a character that acts.
    #[test]
    fn a_spoilt_file_is_a_ladder_or_has_faults_to_show(
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), spoiling()), 1..6),
        width in 30_usize..=120,
    ) {
        let mut text = fs::read_to_string("tests/fixtures/ladders/my-team.yaml").unwrap();
        for (from, to, new) in &edits {
            spoil(&mut text, *from, *to, new);
        }
        let Err(faults) = parse_ladder(&text) else { return Ok(()) };
        prop_assert!(!faults.is_empty());
        for fault in &faults {
            prop_assert!(!fault.message.is_empty() && !fault.help.is_empty());
            let place = fault.span.bytes().expect("a fault has a place");
            prop_assert!(place.end <= text.len() && place.start <= place.end, "{fault:?}");
        }
        let faulty = FaultyFile { name: FileName::new("spoilt.yaml"), text, faults };
        let shown = text::write(&career_ladder::views::faults(&faulty), Screen { width, ascii: true, styled: false, sources: false });
        let acting: Vec<char> = shown.chars().filter(|&c| c != '\n' && c.is_control()).collect();
        prop_assert!(acting.is_empty(), "{acting:?} in\n{shown}");
    }
}

/// YAML would take the text behind `!!null` for nothing, and that behind `!!binary` for another.
#[test]
fn a_tag_is_a_fault_where_it_stands_and_a_sign_within_a_text_is_none() {
    for value in [
        "!!null some",
        "!!binary aGVsbG8=",
        "!!str 7",
        "!mine some",
        "! some",
        "!<tag:yaml.org,2002:null> some",
        "&a !!null some",
    ] {
        let text = SMALL.replace("version:", &format!("about: {value}\nversion:"));
        assert_eq!(found(&text), [("syntax", 4)], "{value}");
        let place = parse_ladder(&text).unwrap_err()[0].span.bytes().unwrap();
        assert_eq!(place.start, text.find('!').unwrap(), "{value}");
    }
    for value in ["\"!!null some\"", "Yes! Or (!) no", "a !b", "|\n  !c"] {
        let text = SMALL.replace("version:", &format!("about: {value}\nversion:"));
        assert_eq!(found(&text), [], "{value}");
    }
}

/// A number that stands for a text is the text that is written.
#[test]
fn a_number_keeps_its_spelling_where_it_is_a_text() {
    let spelt = ["7", "007", "+5", "-0", "0x1F", "0o17", "0b11", "1_000", "\"8\""];
    let cell = format!("{{roles: [A1], expects: [{}, &a +6, *a]}}", spelt.join(", "));
    let dimension = format!("{{id: one, name: One, cells: [{cell}], scale: [+1, {{name: +2}}]}}");
    let text = format!("{SMALL}dimensions:\n  - {dimension}\n").replace("A1, title", "0x1, title");
    let text = text.replace("levels: [A1]", "levels: [0x1]");
    let ladder = parse_ladder(&text).unwrap();
    let dimension = &ladder.dimensions[0];
    let statements = dimension.cells[0].expectations.iter();
    let statements: Vec<&str> = statements.map(|one| one.text.as_str()).collect();
    assert_eq!(statements[..8], spelt[..8]);
    assert_eq!(statements[8..], ["8", "+6", "+6"]);
    let points = dimension.scale.iter();
    let points: Vec<&str> = points.map(|point| point.name.as_str()).collect();
    assert_eq!(points, ["+1", "+2"]);
}

/// Columns are counted in characters, and the positions may be asked for in any order.
#[test]
fn lines_and_columns_are_counted_from_one_and_columns_in_characters() {
    let text = SMALL.replace("Alpha", "\"\u{e4}\u{1f600}\", aliases: [\"\", \"\"], family: \"\"");
    let faults = parse_ladder(&text).unwrap_err();
    let mut positions = Positions::new(&text);
    for (fault, column) in [(2, 80), (0, 63), (1, 67), (0, 63)] {
        let position = Position { line: 9, column };
        assert_eq!(positions.of(faults[fault].span), position, "{text}");
    }
}

const SMALL: &str = "\
schema: 1
id: my-team
name: My Team
version: 1.0.0
levels: [A1]
tracks:
  - {id: main, name: Main}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
";

/// The codes of a text's faults, each with its line.
fn found(text: &str) -> Vec<(&'static str, usize)> {
    let line = |fault: &Fault| {
        let place = fault.span.bytes().map_or(0, |place| place.start);
        text[..place].matches('\n').count() + 1
    };
    match parse_ladder(text) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(|fault| (fault.code, line(fault))).collect(),
    }
}

/// Each fixture by the code it is named after.
fn fixtures() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir("tests/fixtures/faults").unwrap() {
        let path = entry.unwrap().path();
        let code = path.file_stem().unwrap().to_str().unwrap().to_owned();
        found.push((code, fs::read_to_string(path).unwrap()));
    }
    found.sort();
    found
}

/// The codes in the source: the text in kebab case that stands first in what makes a fault.
fn codes_of_the_source() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    let mut paths = vec![Path::new("src/source/yaml/faults.rs").to_owned()];
    for entry in fs::read_dir("src/source/lower").unwrap() {
        paths.push(entry.unwrap().path());
    }
    for path in paths {
        let source = fs::read_to_string(&path).unwrap();
        for start in ["unknown(", "fault(", "WRONG_TYPE: &str = "] {
            for (at, _) in source.match_indices(start) {
                let after = source[at + start.len()..].trim_start();
                let quoted = after.strip_prefix('"').and_then(|text| text.split('"').next());
                let is_code = |text: &&str| text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                codes.extend(quoted.filter(is_code).map(str::to_owned));
            }
        }
    }
    assert!(!codes.is_empty());
    codes
}
