//! Owns the JSON Schema of a ladder's file, by which editors complete and check its keys.
//!
//! It is made of the raw shapes, with the comments on their keys, when a test asks for it, and is
//! kept in `data/schema.json`: a run has nothing to do with how it is made. It says what is of the
//! right shape, and what little of the meaning a schema can know; [`super::parse_ladder`] decides.

/// The schema, as JSON text of draft 7, which is what editors know best.
pub const JSON_SCHEMA: &str = include_str!("../../data/schema.json");

/// What the raw shapes say of themselves to be made a schema.
#[cfg(test)]
pub(super) mod shape {
    use std::borrow::Cow;

    pub(in crate::source) use schemars::JsonSchema;
    use schemars::{Schema, SchemaGenerator, json_schema};
    use serde_json::{Value, json};

    use crate::source::raw::TextOr;
    use crate::source::span::At;

    /// What an id looks like.
    pub(in crate::source) const ID: &str = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";

    /// What can be typed to name a level or a role.
    pub(in crate::source) const NAME: &str = "^[^/]+$";

    /// What a cell has at least one of.
    pub(in crate::source) fn asks_something() -> Value {
        json!([
            {"required": ["rating"]},
            {"required": ["years"]},
            {"required": ["expects"], "properties": {"expects": {"minItems": 1}}},
        ])
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

    impl<T: JsonSchema> JsonSchema for TextOr<T> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            format!("TextOr{}", T::schema_name()).into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let full = generator.subschema_for::<T>();
            json_schema!({"anyOf": [{"type": ["string", "integer"], "minLength": 1}, full]})
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::{env, fs};

    use schemars::Schema;
    use schemars::generate::SchemaSettings;
    use schemars::transform::transform_subschemas;
    use serde_json::Value;

    use super::JSON_SCHEMA;
    use super::shape::{ID, NAME};
    use crate::source::raw::RawLadder;

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

    #[test]
    fn every_key_says_what_it_is() {
        let mut keys = Vec::new();
        undescribed(&serde_json::from_str(JSON_SCHEMA).unwrap(), &mut keys);
        assert!(keys.is_empty(), "{keys:?}");
    }

    /// The schema of the raw shapes, each written out where it is used: an editor need not follow
    /// references.
    fn generated() -> String {
        let settings = SchemaSettings::draft07().with(|settings| {
            settings.inline_subschemas = true;
            settings.transforms.push(Box::new(in_plain_words));
        });
        let mut schema = settings.into_generator().into_root_schema_for::<RawLadder>();
        schema.insert("title".to_owned(), "Career ladder".into());
        serde_json::to_string_pretty(&schema).unwrap() + "\n"
    }

    /// Leaves out how wide an integer is in the program, and the line ends of the comments; says
    /// what a pattern asks for, which editors show in its place.
    fn in_plain_words(schema: &mut Schema) {
        schema.remove("format");
        let asked = match schema.get("pattern").and_then(Value::as_str) {
            Some(ID) => Some("expected lower-case letters, digits and hyphens"),
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

    /// The keys that a schema allows and says nothing of.
    fn undescribed(schema: &Value, found: &mut Vec<String>) {
        if let Some(Value::Object(properties)) = schema.get("properties") {
            // What a cell needs at least one of is said of the cell.
            let named = properties
                .iter()
                .filter(|(_, of)| of.get("type").is_some() || of.get("anyOf").is_some());
            found.extend(
                named.filter(|(_, of)| of.get("description").is_none()).map(|(key, _)| key.clone()),
            );
        }
        match schema {
            Value::Object(parts) => parts.values().for_each(|part| undescribed(part, found)),
            Value::Array(parts) => parts.iter().for_each(|part| undescribed(part, found)),
            _ => {}
        }
    }
}
