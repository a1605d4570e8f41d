//! The built-in ladders, held against what they were made from.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::{BTreeMap, BTreeSet};

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use career_ladder::check::{Explanation, kinds};
use career_ladder::model::Ladder;
use career_ladder::source::{BUILTIN_IDS, builtin_ladders, parse_ladder};

#[path = "data/operations.rs"]
mod operations;
#[path = "data/product_ops.rs"]
mod product_ops;
#[path = "data/sheet.rs"]
mod sheet;
#[path = "data/wording.rs"]
mod wording;

/// A file of this project, by its path from the root.
fn project_file(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn built_in_text(id: &str) -> String {
    fs::read_to_string(project_file(&format!("data/ladders/{id}.yaml"))).unwrap()
}

fn built_in_ladder(id: &str) -> Ladder {
    parse_ladder(&built_in_text(id)).unwrap()
}

fn is_refreshing() -> bool {
    env::var_os("LADDER_REFRESH").is_some()
}

/// To refresh the embedded ladders after a change of a built-in ladder:
/// `LADDER_REFRESH=1 cargo test --test data`
#[test]
fn the_embedded_ladders_are_made_of_the_files_as_they_are() {
    for id in BUILTIN_IDS {
        let encoded = postcard::to_allocvec(&built_in_ladder(id)).unwrap();
        let path = project_file(&format!("data/builtin/{id}.postcard"));
        if is_refreshing() {
            fs::write(&path, &encoded).unwrap();
        }
        assert!(
            fs::read(&path).unwrap() == encoded,
            "{} is not current: refresh it with `LADDER_REFRESH=1 cargo test --test data`",
            path.display()
        );
    }
}

/// Whether the embedded ladders, which are in another format, read back as what they were made of.
#[test]
fn the_program_holds_the_ladders_that_the_files_do() {
    // Refreshed ones are in the program from the next build on.
    if !is_refreshing() {
        assert_eq!(builtin_ladders(), BUILTIN_IDS.map(|id| Arc::new(built_in_ladder(id))));
    }
}

/// What is said of the codes of findings. To refresh it after a change of `data/checks/`:
/// `LADDER_REFRESH=1 cargo test --test data`
#[test]
fn the_embedded_explanations_are_made_of_the_files_as_they_are() {
    let mut all: BTreeMap<String, Explanation> = BTreeMap::new();
    for entry in fs::read_dir(project_file("data/checks")).unwrap() {
        let path = entry.unwrap().path();
        let code = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        all.insert(code, serde_yaml::from_str(&text).unwrap());
    }
    let codes: BTreeSet<&str> = kinds().map(|kind| kind.code).collect();
    assert_eq!(all.keys().map(String::as_str).collect::<BTreeSet<_>>(), codes);
    let encoded = postcard::to_allocvec(&all).unwrap();
    let path = project_file("data/checks.postcard");
    if is_refreshing() {
        fs::write(&path, &encoded).unwrap();
    }
    assert!(
        fs::read(&path).unwrap() == encoded,
        "data/checks.postcard is not current: refresh it with `LADDER_REFRESH=1 cargo test --test data`"
    );
}
