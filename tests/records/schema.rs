//! The JSON Schema of a record's file, made of its raw shape with the comments on its keys.

#![allow(clippy::unwrap_used)]

use std::{env, fs};

use serde_json::json;

use crate::source::schema::schema_of;

use super::raw::RawRecord;
use super::{Assessor, Mark, RECORD_SCHEMA};

/// To refresh the schema after a change of the raw shape:
/// `LADDER_REFRESH=1 cargo test --lib schema`
#[test]
fn the_schema_of_records_in_the_program_is_made_of_their_raw_shape_as_it_is() {
    let schema = generated();
    if env::var_os("LADDER_REFRESH").is_some() {
        fs::write("data/record.schema.json", &schema).unwrap();
    } else {
        assert!(
            RECORD_SCHEMA == schema,
            "data/record.schema.json is not current: refresh it with `LADDER_REFRESH=1 cargo test --lib schema`"
        );
    }
}

fn generated() -> String {
    const DAY: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    let marks: Vec<&str> = Mark::ALL.map(Mark::word).into_iter().chain(["none"]).collect();
    let mut meaning = vec![
        ("/properties/record", "const", json!(1)),
        ("/properties/by", "enum", json!(Assessor::ALL.map(Assessor::word))),
        ("/properties/evidence/items/properties/date", "pattern", json!(DAY)),
        ("/properties/plan/items/properties/by", "pattern", json!(DAY)),
        ("/properties/plan/items/properties/done", "pattern", json!(DAY)),
    ];
    for (mark, on) in [
        ("/properties/statements/items/properties/mark", "/properties/statements/items/properties/date"),
        (
            "/properties/no_longer_asked/items/properties/mark",
            "/properties/no_longer_asked/items/properties/date",
        ),
    ] {
        meaning.push((mark, "enum", json!(marks)));
        meaning.push((on, "pattern", json!(DAY)));
    }
    schema_of::<RawRecord>("Record of a career ladder", &meaning)
}
