//! The JSON Schema of a ladder's file, made of the raw shapes with the comments on their keys. This file is
//! a module of the library's own tests, since nobody else sees those shapes.

#![allow(clippy::unwrap_used)]

use std::borrow::Cow;
use std::{env, fs};

use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::JSON_SCHEMA;
use super::raw::{LongForm, RawLadder, TextOr};
use super::span::At;

/// What an id looks like.
const ID: &str = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";

/// What the tag of a language looks like.
const LANGUAGE: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/// What can be typed to name a level or a role.
const NAME: &str = "^[^/]+$";

/// What little of the meaning a schema can know, at the places where it knows it.
fn meaning() -> [(&'static str, &'static str, Value); 10] {
    const CELL: &str = "/properties/dimensions/items/properties/cells/items";
    let asks_something = json!([
        {"required": ["rating"]},
        {"required": ["years"]},
        {"required": ["expects"], "properties": {"expects": {"minItems": 1}}},
    ]);
    [
        ("/properties/schema", "const", json!(1)),
        ("/properties/language", "pattern", json!(LANGUAGE)),
        ("/properties/levels/items/anyOf/0", "pattern", json!(NAME)),
        ("/properties/levels/items/anyOf/1/properties/id", "pattern", json!(NAME)),
        ("/properties/roles/items/properties/code", "pattern", json!(NAME)),
        ("/properties/moves/items/properties/kind", "enum", json!(["switch", "bridge"])),
        ("/properties/titles/items/properties/meanings", "minItems", json!(1)),
        (CELL, "anyOf", asks_something),
        (CELL, "dependencies", json!({"years_in": ["years"]})),
        ("/properties/dimensions/items/properties/cells/items/properties/roles", "minItems", json!(1)),
    ]
}

/// A value is of the shape of what it holds. A text that looks like a number is one to YAML.
impl<T: JsonSchema> JsonSchema for At<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        if schema.get("type") == Some(&json!("string")) {
            schema.insert("type".to_owned(), json!(["string", "number"]));
            schema.insert("minLength".to_owned(), json!(1));
        }
        schema
    }
}

/// Editors show the message where a value is of neither shape, and so does the second look at a faulty file.
impl<T: JsonSchema + LongForm> JsonSchema for TextOr<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("TextOr{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let full = generator.subschema_for::<T>();
        let expected = format!("expected {}", T::EXPECTED);
        json_schema!({
            "anyOf": [{"type": ["string", "number"], "minLength": 1}, full],
            "errorMessage": expected,
        })
    }
}

/// To refresh the schema after a change of the raw shapes:
/// `LADDER_REFRESH=1 cargo test --lib schema`
#[test]
fn the_schema_in_the_program_is_made_of_the_raw_shapes_as_they_are() {
    let schema = generated();
    if env::var_os("LADDER_REFRESH").is_some() {
        fs::write("data/schema.json", &schema).unwrap();
    } else {
        assert!(
            JSON_SCHEMA == schema,
            "data/schema.json is not current: refresh it with `LADDER_REFRESH=1 cargo test --lib schema`"
        );
    }
}

/// The schema of the raw shapes, each written out where it is used: an editor need not follow
/// references.
fn generated() -> String {
    schema_of::<RawLadder>("Career ladder", &meaning())
}

/// The schema of a file of some shape, with a title and with what of the meaning it can know, each at a place.
pub(crate) fn schema_of<T: JsonSchema>(title: &str, meaning: &[(&str, &str, Value)]) -> String {
    let settings = SchemaSettings::draft07().with(|settings| {
        settings.inline_subschemas = true;
    });
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    for (place, key, value) in meaning {
        let part = schema.pointer_mut(place).and_then(Value::as_object_mut).unwrap();
        part.insert((*key).to_owned(), value.clone());
    }
    in_plain_words(&mut schema);
    schema.insert("title".to_owned(), title.into());
    serde_json::to_string_pretty(&schema).unwrap() + "\n"
}

/// Leaves out how wide an integer is in the program, and the line ends of the comments; says what an id
/// looks like, and what a pattern asks for, which editors show in its place.
fn in_plain_words(schema: &mut Schema) {
    schema.remove("format");
    if let Some(id) = schema.pointer_mut("/properties/id").and_then(Value::as_object_mut) {
        id.entry("pattern").or_insert(json!(ID));
    }
    let asked = match schema.get("pattern").and_then(Value::as_str) {
        Some(ID) => Some("expected lowercase letters, digits and hyphens"),
        Some(LANGUAGE) => Some("expected the tag of a language, as in `en` or `pt-BR`"),
        Some(NAME) => Some("expected a name without `/`"),
        _ => None,
    };
    if let Some(asked) = asked {
        schema.insert("patternErrorMessage".to_owned(), asked.into());
    }
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace('\n', " ");
    }
    transform_subschemas(&mut in_plain_words, schema);
}
