//! Slips that the parser stumbles over somewhere else, or calls something else.

use std::fs;

use career_ladder::source::parse_ladder;

use crate::{SMALL, found};

#[test]
fn an_odd_space_is_named_where_it_is() {
    for (case, line, column, message) in [
        ("space-a-nbsp", 12, 1, "a no-break space (U+00A0)"),
        ("space-b-ideographic", 13, 1, "an ideographic space (U+3000)"),
        ("space-c-emspace", 14, 8, "an em space (U+2003)"),
    ] {
        let text = fs::read_to_string(format!("tests/fixtures/cases/{case}.yaml")).unwrap();
        assert_eq!(found(&text), [("syntax", line)], "{case}");
        let fault = parse_ladder(&text).unwrap_err().remove(0);
        assert!(fault.message.contains(message), "{}", fault.message);
        let start = fault.span.bytes().unwrap().start;
        let before = text[..start].rsplit('\n').next().unwrap();
        assert_eq!(before.chars().count() + 1, column, "{case}");
    }
    for behind in ["version:\u{2003}1.0.0", "\u{200b}version: 1.0.0", "version:\u{3000}1.0.0"] {
        assert_eq!(found(&SMALL.replace("version: 1.0.0", behind)), [("syntax", 4)], "{behind:?}");
    }
}

/// Within a text such a space is a letter like others, whatever else is wrong in its line.
#[test]
fn an_odd_space_in_a_text_is_no_slip() {
    let text = SMALL.replace("name: My Team", "name: My\u{a0}Team\nabout: \"\u{3000}So: it is\"");
    assert_eq!(found(&text), []);
    let text = SMALL.replace("name: My Team", "name: My\u{a0}Team\nabut: \"\u{3000}So\"");
    assert_eq!(found(&text), [("unknown-key", 4)]);
}

#[test]
fn each_conflict_that_git_left_is_named_as_one() {
    let text = fs::read_to_string("tests/fixtures/cases/merge-conflict.yaml").unwrap();
    assert_eq!(found(&text), [("syntax", 12)]);
    let fault = parse_ladder(&text).unwrap_err().remove(0);
    assert!(fault.message.starts_with("a conflict of git begins here"), "{}", fault.message);
    let again = "<<<<<<< HEAD\nmoves: []\n=======\nmoves: [1]\n>>>>>>> mine\n";
    assert_eq!(found(&(text + again)), [("syntax", 12), ("syntax", 21)]);
}

/// The bracket that would close the group is in the comment, and the parser stumbles in the next line.
#[test]
fn a_comment_that_hides_a_bracket_is_named_at_its_line() {
    let role = "  - {code: A1, track: main, level: A1, title: Alpha}\n";
    let cut = role.replace("Alpha", "Maker #1");
    for after in ["", role, "moves: []\n", "\n# a comment\nmoves: []\n"] {
        let text = format!("{}{after}", SMALL.replace(role, &cut));
        assert_eq!(found(&text), [("syntax", 9)], "{text}");
        let fault = parse_ladder(&text).unwrap_err().remove(0);
        assert_eq!(&text[fault.span.bytes().unwrap()], "#1}");
        assert!(fault.message.contains("the `}` in it closes nothing"), "{}", fault.message);
    }
    // One that says so of itself is none.
    let fine = SMALL.replace("levels: [A1]", "levels: [A1, # the first [lowest]\n  A2]");
    assert_eq!(found(&fine), []);
}
