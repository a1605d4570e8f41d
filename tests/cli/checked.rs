//! What `check` does with files that the transcripts cannot bring: from standard input, with harmful
//! texts, with many faults, and with a byte-order mark.

use crate::control_characters::assert_harmless;
use crate::{SMALL, made_file, run, run_with_input};

#[test]
fn a_ladder_from_standard_input_is_checked() {
    let run = run_with_input(&["check", "-"], SMALL.as_bytes());
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (Some(0), "1 file: nothing to fix\n", ""));

    let faulty = SMALL.replace("name: My Team", "nmae: My Team");
    let run = run_with_input(&["check", "-", "--ascii"], faulty.as_bytes());
    assert_eq!(
        (run.code, run.out.as_str(), run.err.as_str()),
        (
            Some(1),
            "\
fault[unknown-key]: there is no key `nmae` here
 --> <stdin>:3:1
  |
3 | nmae: My Team
  | ^^^^
  |
  = help: did you mean `name`?

1 file: 1 fault
the file may have more faults; fix the faults to see warnings and advice
",
            ""
        )
    );
}

/// Places are counted from behind the mark.
#[test]
fn a_byte_order_mark_moves_no_place() {
    let text = format!("\u{feff}{SMALL}").replace("id: my-team", "id: My Team");
    let file = made_file("checked-mark.yaml", text);
    let run = run(["check", file.to_str().unwrap(), "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let found = &json["findings"][0];
    assert_eq!((&found["line"], &found["column"]), (&2.into(), &5.into()));
}

/// The names of things are in messages, and their lines are shown.
#[test]
fn what_would_steer_a_terminal_is_shown_harmlessly() {
    let text = SMALL
        .replace("title: Alpha", "title: \"\u{1b}[31mTODO\"")
        .replace("name: Main", "name: \"\\e[31mTBD\"");
    let text = format!("{text}allow: [{{code: \"\\e[31mgap\", because: \"\\e[31m\"}}]\n");
    let file = made_file("checked-harmful.yaml", text);
    for format in ["text", "json", "markdown", "github"] {
        let run = run(["check", file.to_str().unwrap(), "--format", format]);
        assert_harmless(&run);
        assert_ne!(run.out, "");
    }
}

/// All faults that are kept are told, and that there may be more.
#[test]
fn of_a_great_many_faults_a_thousand_are_told() {
    let roles: Vec<String> = (2..10_000).map(|number| format!("A{number}")).collect();
    let roles = roles.join(", ");
    let text = format!("{SMALL}dimensions: [{{id: one, name: One, cells: [{{roles: [{roles}]}}]}}]\n");
    let file = made_file("checked-many.yaml", text);
    let run = run(["check", file.to_str().unwrap()]);
    assert_eq!(run.code, Some(1));
    assert_eq!(run.out.matches("fault[unknown-role]").count(), 1_000);
    assert!(run.out.ends_with(
        "\n1 file: 1000 faults or more\n\
         fix the faults to see warnings and advice\n"
    ));
}

/// The user cannot edit it, and it is sound by itself.
#[test]
fn a_built_in_ladder_is_not_told_of_what_it_misses_in_a_ladder_of_ones_own() {
    let text = SMALL.replace("id: my-team", "id: product-ops");
    let file = made_file("checked-product-ops.yaml", text);
    let run = run(["check", "--file", file.to_str().unwrap(), "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["findings"], serde_json::json!([]));
    assert_eq!(json["files"].as_array().map(Vec::len), Some(2));
}

/// There is no file to mark a line of.
#[test]
fn what_is_found_on_standard_input_is_an_annotation_of_no_file() {
    let faulty = SMALL.replace("name: My Team", "nmae: My Team");
    let run = run_with_input(&["check", "-", "--format", "github"], faulty.as_bytes());
    assert!(run.out.starts_with("::error title=unknown-key::"), "{}", run.out);
}

/// Each is a finding of its file, in every format, and counts. What is no ladder ends with 1, what
/// cannot be had with 2.
#[test]
fn a_file_that_cannot_be_read_is_a_finding_of_it() {
    let files = [
        (made_file("checked-empty.yaml", ""), "empty-file", 1),
        (made_file("checked-blank.yaml", " \n\n"), "empty-file", 1),
        (made_file("checked-comment.yaml", "# One\n"), "empty-file", 1),
        (made_file("checked-latin.yaml", b"schema: 1\nid: caf\xe9\n"), "not-utf8", 1),
        ("nowhere/none.yaml".into(), "unreadable", 2),
    ];
    for (file, code, end) in files {
        let name = file.to_str().unwrap();
        let of = run(["check", name, "--format", "json"]);
        assert_eq!(of.code, Some(end), "{name}");
        let json: serde_json::Value = serde_json::from_str(&of.out).unwrap();
        let found = &json["findings"][0];
        assert_eq!((&found["file"], &found["code"]), (&name.into(), &code.into()));
        assert_eq!(json["counts"]["faults"], 1, "{name}");
        assert_eq!(json["complete"], false, "{name}");
        let has_line = code == "not-utf8" || name.contains("comment");
        let line = if has_line { 2 } else { 1 };
        assert_eq!(found["line"], line, "{name}");
        for (format, shown) in [("csv", code.to_owned()), ("github", format!("title={code}::"))] {
            let of = run(["check", name, "--format", format]);
            assert!(of.out.contains(&shown), "{}", of.out);
        }
    }
}
