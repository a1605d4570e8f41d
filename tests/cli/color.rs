//! When the program uses color, and what it colors.

use crate::{ladder, run};

/// The escape character as people write it.
fn shown(text: &str) -> String {
    text.replace('\u{1b}', "ESC")
}

#[test]
fn titles_headings_and_labels_are_bold_and_footnotes_faint() {
    let run = run(["show", "coo", "--dimension", "focus", "--color", "always", "--width", "90"]);
    assert_eq!(
        shown(&run.out),
        "\
ESC[1mcoo  Chief Operating OfficerESC[0m
level executive · Operations · years not stated

ESC[1mScopeESC[0m      ESC[1mRatingESC[0m    ESC[1mExpectationsESC[0m
──────────────────────────────────────────────────────────────────────────────────────────
ESC[1mFocus [1]ESC[0m  Macro     Overseeing operations as a whole.
           ■■■■ 4/4  • Works at a more macro level than a director
                     • Can still do the micro work when it is needed

ESC[2m[1] inferred: the four points, what they mean, and which role and statements stand atESC[0m
ESC[2m    each; the source says only that the work starts very micro and shifts slowly to macro,ESC[0m
ESC[2m    each level more so than the last.ESC[0m
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
            "ESC[1mproduct-ops/L3  Senior ProductESC[0m",
            "ESC[1m  Operations Manager · BreadthESC[0m",
            "ESC[1m  of Knowledge [1]ESC[0m",
            "  • rating: ESC[1m*Wide-RangingESC[0m",
            "    ESC[1mExperience*ESC[0m ■■□□□ 2/5",
            "",
            "ESC[2m[1] inferred: which roles eachESC[0m",
        ]
    );
    assert_eq!(run.err, "");
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
        assert!(
            style.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'),
            "not a style: {style:?}"
        );
        plain.push_str(rest);
    }
    plain
}
