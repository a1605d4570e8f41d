//! The JSON answers, held to their shapes. `json/shapes.json` declares every view once more: each
//! of its fields has to be there, of the type declared (`?` is one that may be `null`), and no
//! other. So a field that is added, renamed, dropped or changed is noticed by whoever does it.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::{Command, Stdio};

use serde_json::Value;

type Shapes = BTreeMap<String, Value>;

fn shapes() -> Shapes {
    serde_json::from_str(&fs::read_to_string("tests/json/shapes.json").unwrap()).unwrap()
}

/// Where a value is not of the shape it is declared to have.
fn misfits(value: &Value, shape: &Value, shapes: &Shapes, place: &str, out: &mut Vec<String>) {
    match shape {
        Value::String(name) => {
            let (name, may_be_null) = name
                .strip_suffix('?')
                .map_or((&name[..], false), |name| (name, true));
            let fits = match name {
                _ if value.is_null() => may_be_null,
                "string" => value.is_string(),
                "number" => value.is_i64(),
                "boolean" => value.is_boolean(),
                named => return misfits(value, &shapes[named], shapes, place, out),
            };
            if !fits {
                out.push(format!("{place} is {value}, expected a {name}"));
            }
        }
        Value::Array(of) => {
            let Some(items) = value.as_array() else {
                return out.push(format!("{place} is {value}, expected a list"));
            };
            for (index, item) in items.iter().enumerate() {
                misfits(item, &of[0], shapes, &format!("{place}[{index}]"), out);
            }
        }
        Value::Object(fields) => {
            let Some(found) = value.as_object() else {
                return out.push(format!("{place} is {value}, expected an object"));
            };
            let names: BTreeSet<&String> = fields.keys().chain(found.keys()).collect();
            for name in names {
                let place = format!("{place}.{name}");
                match (fields.get(name), found.get(name)) {
                    (Some(shape), Some(value)) => misfits(value, shape, shapes, &place, out),
                    (Some(_), None) => out.push(format!("{place} is missing")),
                    (None, _) => out.push(format!("{place} is not declared")),
                }
            }
        }
        other => panic!("{other} declares no shape"),
    }
}

/// What the program answers as JSON, after it was found to have the shape declared.
fn answer(shape: &str, args: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_ladder"))
        .env_clear()
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null())
        .args(args)
        .args(["--format", "json"])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.ends_with("}\n"),
        "{args:?} ends without a newline: {text}"
    );
    let value: Value = serde_json::from_str(&text).unwrap();
    let (shapes, mut found) = (shapes(), Vec::new());
    misfits(&value, &shapes[shape], &shapes, "answer", &mut found);
    assert!(found.is_empty(), "{args:?}\n{}", found.join("\n"));
    assert_eq!(value["schema"], 1);
    value
}

/// How many things a list of an answer has.
fn count(answer: &Value, list: &str) -> usize {
    answer[list].as_array().unwrap().len()
}

/// A ladder that states whatever a ladder can state.
const OWN: [&str; 2] = ["--file", "tests/fixtures/ladders/my-team.yaml"];

#[test]
fn list_answers_ladders() {
    assert_eq!(count(&answer("list", &["list"]), "ladders"), 2);
    let own = answer("list", &["list", OWN[0], OWN[1]]);
    assert_eq!(own["ladders"][0]["file"], OWN[1]);
}

#[test]
fn show_answers_roles_and_titles() {
    for (selector, roles, titles) in [
        ("L3", 2, 0),
        ("product-ops/L4", 1, 0),
        ("L5", 2, 0),
        ("coo", 1, 0),
        ("chief of staff", 0, 1),
    ] {
        let shown = answer("show", &["show", selector, OWN[0], OWN[1]]);
        let counts = (count(&shown, "roles"), count(&shown, "titles"));
        assert_eq!(counts, (roles, titles), "{selector}");
    }
}

#[test]
fn show_answers_dimensions_across_roles() {
    let shown = answer("dimensions", &["show", "--dimension", "profile"]);
    assert_eq!(count(&shown, "dimensions"), 4);
    let own = answer(
        "dimensions",
        &["show", "--dimension", "craft", OWN[0], OWN[1]],
    );
    assert_eq!(count(&own, "dimensions"), 1);
}

#[test]
fn compare_answers_a_comparison_for_each_pair_of_neighbours() {
    for args in [
        &["compare", "L3", "L5"][..],
        &["compare", "L3", "L4", "L5"],
        &["compare", "M6", "operations/director"],
        &["compare", "my-team/L3", "my-team/L4", OWN[0], OWN[1]],
    ] {
        let selectors = args
            .iter()
            .skip(1)
            .take_while(|arg| **arg != OWN[0])
            .count();
        let compared = answer("compare", args);
        assert_eq!(count(&compared, "comparisons"), selectors - 1, "{args:?}");
    }
}

#[test]
fn list_answers_the_roles_that_fit() {
    let fit = answer(
        "list",
        &["list", "--years", "6", "--rating", "autonomy:high"],
    );
    assert_eq!(count(&fit["ladders"][0], "roles"), 1);
    assert_eq!(
        count(&answer("list", &["list", "--years", "0"]), "ladders"),
        0
    );
}

#[test]
fn matrix_answers_whole_ladders() {
    assert_eq!(count(&answer("matrix", &["matrix"]), "ladders"), 2);
    let narrowed = ["matrix", "--track", "manager", "--dimension", "autonomy"];
    let narrowed = answer("matrix", &narrowed);
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
        let found = answer("search", &["search", words, OWN[0], OWN[1]]);
        assert!(count(&found, "hits") >= least, "{words}");
        assert_eq!(found["total"], count(&found, "hits"), "{words}");
    }
}

#[test]
fn check_answers_findings_and_codes() {
    let sound = answer("check", &["check"]);
    assert_eq!(count(&sound, "findings"), 0);
    let file = "tests/fixtures/findings/gap.yaml";
    assert_eq!(count(&answer("check", &["check", file]), "findings"), 1);
    assert_eq!(
        count(&answer("codes", &["check", "--explain", "gap"]), "codes"),
        1
    );
    assert!(count(&answer("codes", &["check", "--list"]), "codes") > 40);
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
        let found = answer("path", args);
        let found = (
            count(&found, "routes"),
            count(&found, "next"),
            count(&found, "titles"),
        );
        assert_eq!(found, counts, "{args:?}");
    }
}

#[test]
fn another_shape_is_noticed() {
    let (shapes, shape) = (
        shapes(),
        serde_json::json!({"id": "string", "years": "number?"}),
    );
    for (value, misfit) in [
        (serde_json::json!({"id": "a", "years": null}), None),
        (serde_json::json!({"id": "a", "years": 3}), None),
        (serde_json::json!({"id": "a"}), Some("x.years is missing")),
        (
            serde_json::json!({"id": null, "years": 3}),
            Some("x.id is null, expected a string"),
        ),
        (
            serde_json::json!({"id": "a", "years": "3"}),
            Some("x.years is \"3\", expected a number"),
        ),
        (
            serde_json::json!({"id": "a", "years": 3, "of": 1}),
            Some("x.of is not declared"),
        ),
        (
            serde_json::json!(["a", 3]),
            Some("x is [\"a\",3], expected an object"),
        ),
    ] {
        let mut found = Vec::new();
        misfits(&value, &shape, &shapes, "x", &mut found);
        assert_eq!(found.first().map(String::as_str), misfit, "{value}");
    }
}
