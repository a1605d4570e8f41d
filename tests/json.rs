//! The JSON answers, held to the schema that `ladder schema --answers` prints: whatever a command
//! answers has the keys of its definition there, each of its type, and no other.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use career_ladder::commands::ANSWERS_SCHEMA;
use jsonschema::Validator;
use serde_json::{Value, json};

static SCHEMA: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(ANSWERS_SCHEMA).unwrap());

/// What holds a value to one definition of the schema.
fn validator(definition: &str) -> Validator {
    let mut schema = SCHEMA.clone();
    schema.as_object_mut().unwrap().remove("anyOf");
    schema["$ref"] = json!(format!("#/$defs/{definition}"));
    jsonschema::draft202012::new(&schema).unwrap()
}

/// Where a value is not of the shape of a definition.
fn misfits(value: &Value, definition: &str) -> Vec<String> {
    let validator = validator(definition);
    let errors = validator.iter_errors(value);
    errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn ladder(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ladder"))
        .env_clear()
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .args(args)
        .output()
        .unwrap()
}

/// What the program answers as JSON, after it was found to be as the schema has it.
fn answer(definition: &str, args: &[&str]) -> Value {
    let output = ladder(&[args, &["--format", "json"]].concat());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.ends_with("}\n"), "{args:?} ends without a newline: {text}");
    let value: Value = serde_json::from_str(&text).unwrap();
    let found = misfits(&value, definition);
    assert!(found.is_empty(), "{args:?}\n{}", found.join("\n"));
    value
}

#[test]
fn the_schema_is_printed_and_is_one_of_its_draft() {
    assert!(jsonschema::draft202012::meta::is_valid(&SCHEMA));
    let printed = ladder(&["schema", "--answers"]).stdout;
    assert_eq!(String::from_utf8(printed).unwrap(), ANSWERS_SCHEMA);
}

#[test]
fn every_key_of_an_answer_says_what_it_is() {
    for (name, definition) in SCHEMA["$defs"].as_object().unwrap() {
        assert!(definition["description"].is_string(), "{name}");
        for (key, value) in definition["properties"].as_object().unwrap() {
            assert!(value["description"].is_string(), "{name}.{key}");
        }
    }
}

/// How many things a list of an answer has.
fn count(answer: &Value, list: &str) -> usize {
    answer[list].as_array().unwrap().len()
}

/// A ladder that states whatever a ladder can state.
const OWN: [&str; 2] = ["--file", "tests/fixtures/ladders/my-team.yaml"];

#[test]
fn list_answers_ladders() {
    assert_eq!(count(&answer("List", &["list"]), "ladders"), 2);
    let own = answer("List", &["list", OWN[0], OWN[1]]);
    assert_eq!(own["ladders"][0]["file"], OWN[1]);
}

#[test]
fn show_answers_roles_and_titles() {
    for (selector, roles, titles) in
        [("L3", 2, 0), ("product-ops/L4", 1, 0), ("L5", 2, 0), ("coo", 1, 0), ("chief of staff", 0, 1)]
    {
        let shown = answer("Show", &["show", selector, OWN[0], OWN[1]]);
        let counts = (count(&shown, "roles"), count(&shown, "titles"));
        assert_eq!(counts, (roles, titles), "{selector}");
    }
}

#[test]
fn show_answers_dimensions_across_roles() {
    let shown = answer("Dimensions", &["show", "--dimension", "profile"]);
    assert_eq!(count(&shown, "dimensions"), 4);
    let own = answer("Dimensions", &["show", "--dimension", "craft", OWN[0], OWN[1]]);
    assert_eq!(count(&own, "dimensions"), 1);
}

#[test]
fn compare_answers_a_comparison_for_each_pair_of_neighbors() {
    for args in [
        &["compare", "L3", "L5"][..],
        &["compare", "L3", "L4", "L5"],
        &["compare", "M6", "operations/director"],
        &["compare", "my-team/L3", "my-team/L4", OWN[0], OWN[1]],
    ] {
        let selectors = args.iter().skip(1).take_while(|arg| **arg != OWN[0]).count();
        let compared = answer("Compare", args);
        assert_eq!(count(&compared, "comparisons"), selectors - 1, "{args:?}");
    }
}

#[test]
fn diff_answers_everything_that_differs() {
    let old = "tests/fixtures/versions/old.yaml";
    let same = answer("Diff", &["diff", old, old]);
    assert_eq!([count(&same, "parts"), count(&same, "cells"), count(&same, "touched")], [0, 0, 0]);
    let differs = answer("Diff", &["diff", old, "tests/fixtures/versions/new.yaml"]);
    for list in ["parts", "cells", "statements", "reordered", "shared", "touched"] {
        assert!(count(&differs, list) > 0, "{list}");
    }
}

#[test]
fn list_answers_the_roles_that_fit() {
    let fit = answer("List", &["list", "--years", "6", "--rating", "autonomy:high"]);
    assert_eq!(count(&fit["ladders"][0], "roles"), 1);
    assert_eq!(count(&answer("List", &["list", "--years", "0"]), "ladders"), 0);
}

#[test]
fn matrix_answers_whole_ladders() {
    assert_eq!(count(&answer("Matrix", &["matrix"]), "ladders"), 2);
    let narrowed = ["matrix", "--track", "manager", "--dimension", "autonomy"];
    let narrowed = answer("Matrix", &narrowed);
    assert_eq!(count(&narrowed["ladders"][0], "dimensions"), 1);
}

#[test]
fn search_answers_hits_of_every_kind() {
    for (words, least) in [
        ("budget", 1),
        ("director", 3),
        ("chief people", 1),
        ("fires", 1),
        ("micro", 2),
        ("mentr", 1),
        ("zebra", 0),
    ] {
        let found = answer("Search", &["search", words]);
        assert!(count(&found, "hits") >= least, "{words}");
        assert_eq!(found["total"], count(&found, "hits"), "{words}");
    }
}

#[test]
fn import_answers_what_was_decided_and_left_out() {
    let sheet = Path::new(env!("CARGO_TARGET_TMPDIR")).join("import-answers.csv");
    let text = "Levels of the team,,\n,L1,L2\nCraft,Learns,\nScope,Helps,Owns\nNotes,see the wiki,\n";
    fs::write(&sheet, text).unwrap();
    let report = answer("Import", &["import", sheet.to_str().unwrap(), "--dry-run"]);
    assert_eq!((&report["counts"]["roles"], &report["written"]), (&json!(2), &Value::Null));
    assert!(count(&report, "decisions") > 3 && count(&report, "left_out") > 0, "{report}");
}

#[test]
fn check_answers_findings_and_codes() {
    let sound = answer("Check", &["check"]);
    assert_eq!(count(&sound, "findings"), 0);
    let file = "tests/fixtures/findings/gap.yaml";
    assert_eq!(count(&answer("Check", &["check", file]), "findings"), 1);
    assert_eq!(count(&answer("Codes", &["check", "--explain", "gap"]), "codes"), 1);
    assert!(count(&answer("Codes", &["check", "--list"]), "codes") > 40);
}

#[test]
fn path_answers_routes_or_next_moves_or_titles() {
    for (args, counts) in [
        (&["path", "L1", "coo"][..], (1, 0, 0)),
        (&["path", "L1", "M7", "--all"], (4, 0, 0)),
        (&["path", "L1", "L1"], (1, 0, 0)),
        (&["path", "coo", "associate"], (0, 0, 0)),
        (&["path", "L4"], (0, 1, 0)),
        (&["path", "coo"], (0, 1, 0)),
        (&["path", "manager", "chief of staff"], (0, 0, 1)),
        (&["path", "L1", "chief of staff"], (0, 0, 1)),
    ] {
        let found = answer("Path", args);
        let found = (count(&found, "routes"), count(&found, "next"), count(&found, "titles"));
        assert_eq!(found, counts, "{args:?}");
    }
}

/// A ladder with all that few have: what builds on what, ratings that ask something, what is asked of nobody.
#[test]
fn every_answer_has_its_shape_on_a_ladder_with_all_that_few_have() {
    const FILE: [&str; 2] = ["--file", "tests/fixtures/ladders/pottery.yaml"];
    let asked = |definition, words: &str| {
        let args: Vec<&str> = words.split(' ').chain(FILE).collect();
        answer(definition, &args)
    };
    assert_eq!(asked("List", "list")["ladders"][0]["level_abouts"][0]["level"], "N2");
    let shown = asked("Show", "show A3 B3");
    assert_eq!(shown["roles"][0]["dimensions"][1]["below"][0]["role"], "A2");
    assert_eq!(shown["roles"][1]["dimensions"][1]["not_asked"], true);
    assert_eq!(asked("Dimensions", "show --dimension hiring")["dimensions"][0]["tracks"][0], "lead");
    let compared = asked("Compare", "compare A1 A2 B3");
    assert_eq!(compared["comparisons"][0]["to"]["years"], 1.5);
    assert_eq!(compared["comparisons"][1]["counts"]["no_longer_asked"], 1);
    for (definition, words) in [("Matrix", "matrix"), ("Path", "path A1 B3"), ("Search", "search guild")] {
        asked(definition, words);
    }
}

#[test]
fn another_shape_is_noticed() {
    let sound = json!({"schema": 1, "comparisons": []});
    assert_eq!(misfits(&sound, "Compare"), [""; 0]);
    for (value, misfit) in [
        (json!({"comparisons": []}), "\"schema\" is a required property"),
        (json!({"schema": 2, "comparisons": []}), "1 was expected"),
        (json!({"schema": 1}), "\"comparisons\" is a required property"),
        (json!({"schema": 1, "comparisons": null}), "null is not of type \"array\""),
        (json!({"schema": 1, "comparisons": [3]}), "3 is not of type \"object\""),
        (json!({"schema": 1, "comparisons": [], "of": 1}), "('of' was unexpected)"),
        (json!([1, []]), "is not of type \"object\""),
    ] {
        let found = misfits(&value, "Compare").join("\n");
        assert!(found.contains(misfit), "{value}: {found}");
    }
    // What is flattened into another shape is closed with it.
    let role = answer("Show", &["show", "L4"])["roles"][0]["dimensions"][0].take();
    assert_eq!(misfits(&role, "RoleRow"), [""; 0]);
    for key in role.as_object().unwrap().keys() {
        let mut without = role.clone();
        without.as_object_mut().unwrap().remove(key);
        assert_eq!(misfits(&without, "RoleRow").len(), 1, "{key}");
    }
}

/// The definitions that no answer here is held to would not be noticed to be wrong.
#[test]
fn every_answer_of_the_schema_is_one_of_a_command_here() {
    let answers = SCHEMA["anyOf"].as_array().unwrap();
    let names: Vec<&str> =
        answers.iter().map(|answer| answer["$ref"].as_str().unwrap().rsplit('/').next().unwrap()).collect();
    assert_eq!(
        names,
        [
            "Show",
            "Dimensions",
            "Compare",
            "Diff",
            "Path",
            "Carried",
            "Filled",
            "Plan",
            "Review",
            "Packet",
            "Search",
            "List",
            "Matrix",
            "Check",
            "Codes",
            "Import"
        ]
    );
}
