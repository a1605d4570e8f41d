//! The rules about what texts say: what is a placeholder, a list, a reference, or markup left from elsewhere,
//! and what only looks like it.

use crate::findings_in;

/// What is found in the statements of two roles, in order; one of them is the text in question.
fn found(name: &str, statement: &str) -> Vec<(&'static str, String)> {
    let text = format!(
        "\
schema: 1
id: my-team
name: My Team
version: 1.0.0
levels: [V1, V2]
tracks:
  - {{id: main, name: Main}}
roles:
  - {{code: B1, track: main, level: V1, title: Helper}}
  - {{code: B2, track: main, level: V2, title: Oven Baker}}
dimensions:
  - id: oven
    name: Oven
    cells:
      - {{roles: [B1], expects: [Fires the oven]}}
      - roles: [B2]
        expects:
          - {statement}
"
    );
    let found = findings_in(&format!("texts/{name}.yaml"), &text);
    found.into_iter().map(|finding| (finding.code, finding.message)).collect()
}

fn assert_code(number: usize, statement: &str, expected: Option<&str>) {
    let found = found(&number.to_string(), statement);
    let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, expected.into_iter().collect::<Vec<_>>(), "{statement}: {found:?}");
}

#[test]
fn what_holds_a_place_is_no_text() {
    for (number, (text, expected)) in [
        ("TODO", Some("TODO")),
        ("todo", Some("todo")),
        ("Leads teams (TBD)", Some("TBD")),
        ("Budget: TBD", Some("TBD")),
        ("Write this - TODO: ask the team", Some("TODO")),
        ("TODO ask the team", Some("TODO")),
        ("Leads XXX people", Some("XXX")),
        ("Lorem Ipsum dolor sit amet", Some("Lorem Ipsum")),
        ("...", Some("...")),
        ("\u{2026}", Some("\u{2026}")),
        ("-", Some("-")),
        ("xxx", Some("xxx")),
        ("N/A", Some("N/A")),
        ("[tbd]", Some("[tbd]")),
        ("[optional: fill in]", Some("[optional: fill in]")),
        ("To be defined.", Some("To be defined.")),
        ("None", Some("None")),
        ("Leads TBD teams", None),
        ("Keeps a todo list", None),
        ("Shows promise ...", None),
        ("Works in NA and EMEA", None),
        ("Knows XXXL sizes", None),
        ("x", None),
        ("[The handbook](https://example.org) is known", None),
        ("最後までやり遂げる。", None),
    ]
    .into_iter()
    .enumerate()
    {
        let found = found(&format!("placeholder-{number}"), &format!("\"{text}\""));
        let expected = expected.map(|part| ("placeholder", format!("`{part}` is a placeholder, not a text")));
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn signs_that_are_no_part_of_a_text_are_told() {
    const STRAY: Option<&str> = Some("stray-markup");
    for (number, (statement, expected)) in [
        ("\"\u{2022} Fires it\"", STRAY),
        ("\"- Fires it\"", STRAY),
        ("3. Fires it", STRAY),
        ("a) Fires it", STRAY),
        ("\"# Fires it\"", STRAY),
        ("\"**Fires** it\"", STRAY),
        ("Fires *it*", STRAY),
        ("Fires _it_, too", STRAY),
        ("Knows `git`", STRAY),
        ("Fires<br/>it", STRAY),
        ("Salt &amp; pepper", STRAY),
        ("Salt &#38; pepper", STRAY),
        ("'\"Fires it\"'", STRAY),
        ("\u{201c}Fires it\u{201d}", STRAY),
        ("\u{201c}Fires\u{201d} and \u{201c}cools\u{201d}", None),
        ("Says \"yes\" and \"no\"", None),
        ("Fires [the oven](https://example.org/_a_/*b*)", None),
        ("Looks at https://example.org/a_b_c?x=1&lt=2", None),
        ("Bakes 2 * 3 * 4 loaves", None),
        ("Keeps oven_log and dough_log", None),
        ("R&D; and more", None),
        ("Ovens < 200 and > 100 degrees", None),
        ("1st baker of the day", None),
        ("\"-5 degrees are kept\"", None),
        ("\"=1+1 loaves\"", None),
        ("A. Smith's oven", None),
        ("\"Opens [the shop] (https://example.org)\"", STRAY),
        ("\"Opens [the shop](file:///x/y.doc) at three\"", STRAY),
        ("\"Reads [the book](https://example.org/a b)\"", STRAY),
        ("\"Reads [[Handbook]]\"", STRAY),
        ("\"Reads [one] or [two]\"", None),
    ]
    .into_iter()
    .enumerate()
    {
        assert_code(number + 100, statement, expected);
    }
}

#[test]
fn a_statement_says_one_thing() {
    const SEVERAL: Option<&str> = Some("several-statements");
    for (number, (statement, expected)) in [
        ("Fires the oven. Cleans it.", SEVERAL),
        ("Fires the oven! Then cleans it", SEVERAL),
        ("\"1. Fires it 2. Cleans it\"", SEVERAL),
        ("\"Does two things: (1) fires it, (2) cleans it\"", SEVERAL),
        ("火を起こす。掃除する。", SEVERAL),
        ("Fires ovens.", None),
        ("Uses tools, e.g. The Big One", None),
        ("Works with Dr. Miller and J. Doe", None),
        ("Fires 1.5 ovens and 2.5 more", None),
        ("Says what is wrong ... and mends it", None),
        ("Knows version 1. and version 3", None),
        ("火を起こす。", None),
    ]
    .into_iter()
    .enumerate()
    {
        assert_code(number + 200, statement, expected);
    }
}

#[test]
fn a_statement_says_what_is_asked_by_itself() {
    const REFERRING: Option<&str> = Some("referring-statement");
    for (number, (statement, expected)) in [
        ("Ditto", REFERRING),
        ("No change", REFERRING),
        ("As for B1", REFERRING),
        ("Same expectations as B1, but at night", REFERRING),
        ("Like B1, plus the till", REFERRING),
        ("Likes to bake", None),
        ("Looks after change", None),
        ("Same as above.", REFERRING),
        ("Same as B1", REFERRING),
        ("Same as the helper, but at night", REFERRING),
        ("\"Everything in B1, plus fires the oven\"", REFERRING),
        ("All of the B1 skills", REFERRING),
        ("In addition to V1 expectations leads others", REFERRING),
        ("See above", REFERRING),
        ("Sees what is above the oven", None),
        ("Builds on previous experience", None),
        ("See that the oven is warm", None),
        ("Same as others in rank, keeps calm", None),
        ("Everything in the bakery is known", None),
        ("All of the helpers are taught", None),
    ]
    .into_iter()
    .enumerate()
    {
        assert_code(number + 300, statement, expected);
    }
}

/// A dash that starts a line may be one of the sentence.
#[test]
fn lines_that_were_to_be_items_are_told_from_dashes() {
    const GLUED: Option<&str> = Some("glued-item");
    for (number, (statement, expected)) in [
        ("Fires\n            - Cleans", GLUED),
        ("Fires\n            - cleans\n            - mends", GLUED),
        ("Looks after it\n            - heat and steam - each day", None),
        ("Looks after it\n            - heat\n              and steam - each day", None),
        ("|\n            Looks after:\n            - heat\n            - steam", GLUED),
        (">-\n            Looks after\n            1. heat\n            2. steam", GLUED),
        ("|\n            Looks after it\n            - all of it", None),
    ]
    .into_iter()
    .enumerate()
    {
        let found = found(&format!("glued-{number}"), statement);
        let codes: Vec<&str> = found.iter().map(|(code, _)| *code).collect();
        let codes: Vec<&str> = codes.into_iter().filter(|code| *code != "several-statements").collect();
        assert_eq!(codes, expected.into_iter().collect::<Vec<_>>(), "{statement}");
    }
}
