//! The built-in ladders, held against what they were made from.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::Path;
use std::{env, fs};

use career_ladder::source::{BUILTIN_IDS, builtin_table};

fn built_in_text(id: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/ladders/{id}.yaml"));
    fs::read_to_string(path).unwrap()
}

/// To refresh the table after a change of a built-in ladder:
/// `LADDER_REFRESH=1 cargo test --test data`
#[test]
fn the_embedded_table_is_made_of_the_built_in_ladders_as_they_are() {
    let texts = BUILTIN_IDS.map(built_in_text);
    let table = builtin_table(texts.iter().map(String::as_str)).unwrap();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/builtin.json");
    if env::var_os("LADDER_REFRESH").is_some() {
        fs::write(&path, &table).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap() == table,
        "data/builtin.json is not current: refresh it with `LADDER_REFRESH=1 cargo test --test data`"
    );
}
