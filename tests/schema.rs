//! The JSON Schema held against the loader: what one of them takes for the shape of a ladder, the
//! other does.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use career_ladder::source::{JSON_SCHEMA, is_id, parse_ladder};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

/// Faults of shape: the schema knows them always.
const OF_SHAPE: [&str; 3] = ["missing-key", "unknown-key", "wrong-type"];

/// Faults of meaning that the schema knows, if not in every disguise: an id that is a fraction is
/// a number to it, and a cell whose only rating is left empty has one.
const KNOWN: [&str; 10] = [
    "cell-of-nobody",
    "empty-cell",
    "empty-text",
    "invalid-id",
    "invalid-language",
    "invalid-name",
    "schema-version",
    "title-without-meanings",
    "unknown-kind",
    "years-in-without-years",
];

/// Faults of meaning that it cannot know, since it holds no place of a file against another.
const BEYOND: [&str; 18] = [
    "broken-span",
    "cell-not-asked",
    "cell-off-track",
    "claimed-twice",
    "empty-scale",
    "falling-roles",
    "rating-without-scale",
    "repeated-move",
    "repeated-name",
    "rising-statement",
    "unfitting-move",
    "unknown-level",
    "unknown-rating",
    "unknown-role",
    "unknown-scale",
    "unknown-statement",
    "unknown-track",
    "years-twice",
];

/// Faults of the YAML: a file with one of them holds no value that a schema could be asked about,
/// or, where a key is merged in or written twice, not one value only.
const OF_YAML: [&str; 7] =
    ["empty-file", "merge-key", "repeated-key", "several-documents", "syntax", "tab", "too-complex"];

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(JSON_SCHEMA).unwrap();
    jsonschema::draft7::new(&schema).unwrap()
});

#[test]
fn the_schema_is_one_of_draft_7() {
    let schema = serde_json::from_str(JSON_SCHEMA).unwrap();
    assert!(jsonschema::draft7::meta::is_valid(&schema));
}

#[test]
fn every_key_says_what_it_is() {
    let mut keys = Vec::new();
    undescribed(&serde_json::from_str(JSON_SCHEMA).unwrap(), &mut keys);
    assert!(keys.is_empty(), "{keys:?}");
}

#[test]
fn every_code_of_a_fault_is_of_one_kind() {
    let fixtures: BTreeSet<String> = files(Path::new("tests/fixtures/faults"))
        .iter()
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let all = [&OF_SHAPE[..], &KNOWN, &BEYOND, &OF_YAML].concat();
    assert_eq!(all.len(), fixtures.len());
    for code in all {
        assert!(fixtures.contains(code), "{code}");
    }
}

#[test]
fn the_schema_and_the_loader_agree_on_every_fixture_and_every_ladder() {
    let mut asked = 0;
    for path in [files(Path::new("tests/fixtures")), files(Path::new("data"))].concat() {
        // What is no text cannot be held against a schema.
        let Ok(text) = String::from_utf8(fs::read(&path).unwrap()) else {
            continue;
        };
        let codes = codes(&text);
        if codes.iter().any(|code| OF_YAML.contains(code)) {
            continue;
        }
        asked += 1;
        let is_known = |code: &&str| OF_SHAPE.contains(code) || KNOWN.contains(code);
        let errors = errors(&value(&text));
        assert_eq!(
            errors.is_empty(),
            !codes.iter().any(is_known),
            "{}: {codes:?}, and by the schema {errors:?}",
            path.display()
        );
    }
    assert!(asked > 50, "{asked}");
}

/// What an editor had better point at, though the loader makes do with it.
#[test]
fn the_schema_is_stricter_where_a_slip_is_likelier_than_a_wish() {
    let text = fs::read_to_string("tests/fixtures/ladders/my-team.yaml").unwrap();
    let is_refused_by_the_schema_alone = |written: &str, instead: &str| {
        assert!(text.contains(written), "{written}");
        let text = text.replacen(written, instead, 1);
        assert_eq!(codes(&text), [""; 0], "{instead}");
        assert_eq!(errors(&value(&text)).len(), 1, "{instead}");
    };
    // A schema that took these for texts would have editors offer them wherever one is typed.
    is_refused_by_the_schema_alone("name: My Team", "name: true");
    // What stands in quotes is a text to an editor, whatever it looks like.
    is_refused_by_the_schema_alone("years: 1", "years: '1'");
    is_refused_by_the_schema_alone("both_ways: true", "both_ways: 'true'");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 1_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_schema_and_the_loader_agree_on_what_is_an_id(id in "[a-zA-Z0-9_ é.-]{1,5}") {
        let of = "tests/fixtures/ladders/my-team.yaml";
        let changed = with_change(&value(&sound_text(of)), "/id", &Change::Replace(json!(id)));
        prop_assert_eq!(errors(&changed).is_empty(), is_id(&id));
    }

    #[test]
    fn the_schema_and_the_loader_agree_on_whatever_is_done_to_a_sound_ladder(
        of in select(vec!["data/README.md", "tests/fixtures/ladders/my-team.yaml"]),
        at in any::<Index>(),
        change in change(),
    ) {
        let sound = value(&sound_text(of));
        let mut places = Vec::new();
        note_places(&sound, "", &mut places);
        let place = &places[at.index(places.len())];
        let changed = with_change(&sound, place, &change);
        // JSON is YAML as well.
        let codes = codes(&serde_json::to_string_pretty(&changed).unwrap());
        let errors = errors(&changed);
        // That a text is empty is known even where the loader only knows that nothing is called so.
        let is_emptied = matches!(&change, Change::Replace(value) if value == "");
        if is_emptied || codes.iter().any(|code| OF_SHAPE.contains(code)) {
            prop_assert!(!codes.is_empty(), "{place}: nothing by the loader, and {errors:?}");
            prop_assert!(!errors.is_empty(), "{place}: {codes:?}, and nothing by the schema");
        } else if codes.iter().all(|code| BEYOND.contains(code)) {
            // A key that is renamed takes its value along, and `false` is text enough for the loader.
            let is_boolean = sound.pointer(place).is_some_and(Value::is_boolean);
            let is_stricter = is_boolean || change.is_strictly_written().is_some_and(|strictly| {
                self::errors(&with_change(&sound, place, &strictly)).is_empty()
            });
            prop_assert!(
                errors.is_empty() || is_stricter,
                "{place}: {codes:?}, and by the schema {errors:?}"
            );
        }
    }
}

/// Something done to one place of a ladder.
#[derive(Clone, Debug)]
enum Change {
    Remove,
    Rename(&'static str),
    Replace(Value),
}

impl Change {
    /// The same where the schema is stricter than the loader.
    fn is_strictly_written(&self) -> Option<Self> {
        let Self::Replace(value) = self else {
            return None;
        };
        let strictly = [(json!(true), json!("true")), (json!("true"), json!(true)), (json!("7"), json!(7))];
        let mut strictly = strictly.into_iter();
        let (_, strictly) = strictly.find(|(leniently, _)| leniently == value)?;
        Some(Self::Replace(strictly))
    }
}

fn change() -> impl Strategy<Value = Change> {
    let values = vec![
        json!(null),
        json!(true),
        json!("true"),
        json!(7),
        json!("7"),
        json!(300),
        json!(-3),
        json!(1.5),
        json!("x"),
        json!(""),
        json!([]),
        json!(["x"]),
        json!([null]),
        json!([[]]),
        json!({}),
        json!({"x": 1}),
        json!({"text": "x", "name": "x"}),
        json!([{"id": "x", "name": "x", "text": "x"}]),
    ];
    let names = vec!["x", "Name", "about", "code", "id", "name", "rating", "text", "title", "years"];
    prop_oneof![
        Just(Change::Remove),
        select(names).prop_map(Change::Rename),
        select(values).prop_map(Change::Replace),
    ]
}

/// The places of all values within a value, as JSON pointers.
fn note_places(value: &Value, place: &str, places: &mut Vec<String>) {
    let mut note = |key: &str, value: &Value| {
        let place = format!("{place}/{key}");
        note_places(value, &place, places);
        places.push(place);
    };
    match value {
        Value::Object(entries) => entries.iter().for_each(|(key, value)| note(key, value)),
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                note(&index.to_string(), value);
            }
        }
        _ => {}
    }
}

fn with_change(sound: &Value, place: &str, change: &Change) -> Value {
    let mut changed = sound.clone();
    if let Change::Replace(value) = change {
        *changed.pointer_mut(place).unwrap() = value.clone();
        return changed;
    }
    let (group, key) = place.rsplit_once('/').unwrap();
    match changed.pointer_mut(group).unwrap() {
        Value::Object(entries) => {
            let value = entries.remove(key).unwrap();
            if let Change::Rename(name) = change {
                entries.insert((*name).to_owned(), value);
            }
        }
        Value::Array(items) => drop(items.remove(key.parse().unwrap())),
        _ => unreachable!("only groups and lists hold something"),
    }
    changed
}

/// A sound ladder with one of everything: the file itself, or the example in a guide.
fn sound_text(path: &str) -> String {
    let text = fs::read_to_string(path).unwrap();
    match text.split_once("```yaml\n") {
        Some((_, rest)) => rest.split("```").next().unwrap().to_owned(),
        None => text,
    }
}

/// The codes of what the loader finds wrong with a text.
fn codes(text: &str) -> Vec<&'static str> {
    let faults = parse_ladder(text).err().unwrap_or_default();
    faults.iter().map(|fault| fault.code).collect()
}

/// What the schema finds wrong with a value.
fn errors(value: &Value) -> Vec<String> {
    let errors = SCHEMA.iter_errors(value);
    errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// What an editor takes a YAML text for.
fn value(text: &str) -> Value {
    let options = serde_yaml::options! { strict_booleans: true };
    serde_yaml::from_str_with_options(text, options).unwrap()
}

/// The keys that a schema allows and says nothing of.
fn undescribed(schema: &Value, found: &mut Vec<String>) {
    if let Some(Value::Object(properties)) = schema.get("properties") {
        // What a cell needs at least one of is said of the cell.
        let named = properties.iter().filter(|(_, of)| of.get("type").is_some() || of.get("anyOf").is_some());
        found.extend(named.filter(|(_, of)| of.get("description").is_none()).map(|(key, _)| key.clone()));
    }
    match schema {
        Value::Object(parts) => parts.values().for_each(|part| undescribed(part, found)),
        Value::Array(parts) => parts.iter().for_each(|part| undescribed(part, found)),
        _ => {}
    }
}

/// All YAML files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") {
            found.push(path);
        }
    }
    found.sort();
    found
}
