//! The JSON Schema of what `--format json` answers, made of the shapes of the answers with the comments on
//! their keys. This file is a module of the library's own tests, since nobody else knows those shapes as schemas.

#![allow(clippy::unwrap_used)]

use std::{env, fs};

use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::transform_subschemas;
use serde_json::{Value, json};

use super::ANSWERS_SCHEMA;
use crate::commands::Data;

/// To refresh the schema after a change of the shapes:
/// `LADDER_REFRESH=1 cargo test --lib schema`
#[test]
fn the_answers_schema_in_the_program_is_made_of_the_shapes_as_they_are() {
    let schema = generated();
    if env::var_os("LADDER_REFRESH").is_some() {
        fs::write("data/answers.schema.json", &schema).unwrap();
    } else {
        assert!(
            ANSWERS_SCHEMA == schema,
            "data/answers.schema.json is not current: refresh it with `LADDER_REFRESH=1 cargo test --lib schema`"
        );
    }
}

/// The schema of all answers: whatever is an answer is one of a command's.
fn generated() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let settings = settings.with_transform(closed_and_in_plain_words);
    let mut schema = settings.into_generator().into_root_schema_for::<Data>();
    schema.insert("title".to_owned(), json!("Answers of ladder in JSON"));
    let version = json!({"const": 1, "description": "The version of this JSON."});
    for answer in schema.get("anyOf").and_then(Value::as_array).unwrap().clone() {
        let answer = schema.pointer_mut(&answer["$ref"].as_str().unwrap()[1..]).unwrap();
        answer["properties"]["schema"] = version.clone();
        answer["required"].as_array_mut().unwrap().insert(0, json!("schema"));
    }
    let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
    text.replace("Shape\"", "\"")
}

/// Has an object hold the keys it is said to hold and no other; leaves out how wide an integer
/// is in the program, what is assumed where a file says nothing, and the line ends of comments.
fn closed_and_in_plain_words(schema: &mut Schema) {
    schema.remove("format");
    schema.remove("default");
    if schema.get("properties").is_some() {
        schema.insert("additionalProperties".to_owned(), json!(false));
    }
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace('\n', " ");
    }
    transform_subschemas(&mut closed_and_in_plain_words, schema);
}
