//! When the program uses color, and what it colors.

use crate::{ladder, run};

/// The escape character as people write it.
fn shown(text: &str) -> String {
    text.replace('\u{1b}', "ESC")
}

#[test]
fn titles_and_headings_are_bold_and_hints_faint() {
    let run = run(["show", "coo", "--dimension", "focus", "--color", "always", "--width", "90"]);
    assert_eq!(
        shown(&run.out),
        "\
ESC[1mcoo Chief Operating OfficerESC[0m
Operations · level executive

ESC[1mFocus · Macro 4/4ESC[0m
ESC[2mOverseeing operations as a whole.ESC[0m
• Works at a more macro level than a director
• Can still do the micro work when it is needed

ESC[2mSome of this is inferred; `--sources` gives the reason.ESC[0m
"
    );
    assert_eq!(run.err, "");
}

/// A mark is bold on each line that it runs over.
#[test]
fn what_a_search_matched_is_bold() {
    let run = run(["search", "wide ranging experience", "--color", "always", "--width", "30"]);
    assert_eq!(
        shown(&run.out).lines().take(7).collect::<Vec<_>>(),
        [
            "ESC[1mL3  Senior Product OperationsESC[0m",
            "ESC[1m  Manager · Breadth ofESC[0m",
            "ESC[1m  Knowledge [1]ESC[0m",
            "• rating: ESC[1m*Wide-RangingESC[0m",
            "  ESC[1mExperience*ESC[0m 2/5",
            "",
            "ESC[2m[1] inferred: which of L1 toESC[0m",
        ]
    );
    assert_eq!(run.err, "");
}

/// Color says what signs say elsewhere, and the words that changed are underlined or struck out.
#[test]
fn what_changes_is_green_yellow_or_red() {
    let run = run(["compare", "L3", "L4", "-d", "complexity", "--color", "always", "--width", "90"]);
    let out = shown(&run.out);
    for part in [
        "ESC[32m+ Evaluates variable factors",
        "ESC[9mESC[31mmediumESC[0m",
        "ESC[4mESC[32mhighESC[0m",
        "ESC[31m- Understands what is needed",
    ] {
        assert!(out.contains(part), "{part} in {out}");
    }
    assert!(!out.contains("{+"), "{out}");
}

#[test]
fn a_message_begins_with_a_colored_word() {
    let run = run(["show", "l9", "--color", "always"]);
    assert_eq!(run.code, Some(2));
    assert_eq!(
        shown(&run.err),
        "\
ESC[1mESC[31merrorESC[0m: no role, level or title is called `l9`
ESC[1mESC[36mhelpESC[0m: did you mean `L8` or `L7`?
"
    );
}

#[test]
fn the_marks_of_a_fault_are_colored_too() {
    let args = ["list", "--file", "tests/fixtures/faults/unknown-level.yaml"];
    let plain = ladder().args(args).output().unwrap();
    let colored = ladder().args(args).args(["--color", "always"]).output().unwrap();
    assert!(!plain.stderr.contains(&0x1b));
    assert!(colored.stderr.contains(&0x1b));
}

/// The words are the same with color and without: nothing is told by color alone.
#[test]
fn color_adds_nothing_but_color() {
    for args in [
        &["list"][..],
        &["list", "--width", "60"],
        &["show", "M6"],
        &["show", "coo", "--width", "60"],
        &["show", "chief of staff"],
        &["show", "--dimension", "autonomy"],
        &["search", "team"],
        &["search", "chief people", "--width", "40"],
        &["matrix"],
        &["matrix", "--full", "--width", "30"],
        &["list", "--years", "6"],
        &["list", "--years", "6", "--width", "60"],
        &["check", "tests/fixtures/findings"],
        &["check", "--explain", "gap"],
        &["check", "--list"],
    ] {
        let plain = run(args);
        let colored = run(args.iter().chain(&["--color", "always"]));
        assert_ne!(plain.out, colored.out, "{args:?}");
        assert_eq!(plain.out, without_escapes(&colored.out), "{args:?}");
    }
}

#[test]
fn there_is_no_color_in_a_pipe_nor_with_no_color_nor_with_never() {
    for (args, variable) in [
        (&["show", "L4"][..], ("TERM", "xterm-256color")),
        (&["show", "L4"], ("NO_COLOR", "1")),
        (&["show", "L4", "--color", "never"], ("CLICOLOR_FORCE", "1")),
    ] {
        let output = ladder().args(args).env(variable.0, variable.1).output().unwrap();
        assert!(!output.stdout.contains(&0x1b), "{args:?} {variable:?}");
    }
}

/// Takes out `ESC [ ... m`, the only sequences there should be.
fn without_escapes(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (style, rest) = part.split_once('m').unwrap();
        assert!(style.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'), "not a style: {style:?}");
        plain.push_str(rest);
    }
    plain
}
