//! Files to try: the built-in ladders, all fixtures and generated ladders, each changed or not.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;

use crate::edits::{Edit, edits};
use crate::generated;

/// A file, and how it came to be.
#[derive(Clone)]
pub(crate) struct Spoilt {
    seed: Seed,
    edits: Vec<Edit>,
    /// The file.
    pub(crate) bytes: Arc<[u8]>,
}

#[derive(Clone, Debug)]
enum Seed {
    /// The place of one of the files there are.
    File(usize),
    Made(String),
}

/// The name of the file, or its whole text where it was made; and what was done to it.
impl fmt::Debug for Spoilt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.seed {
            Seed::File(place) => write!(f, "{}", FILES[*place].0.display())?,
            Seed::Made(text) => write!(f, "{text:?}")?,
        }
        write!(f, " under {:?}", self.edits)
    }
}

/// Every file of a ladder that is there, sound or not, by path.
static FILES: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
    let mut files = Vec::new();
    gather(Path::new("data/ladders"), &mut files);
    gather(Path::new("tests/fixtures"), &mut files);
    files.sort();
    assert!(files.len() > 50, "{}", files.len());
    files
});

fn gather(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else {
            let bytes = fs::read(&path).unwrap();
            files.push((path, bytes));
        }
    }
}

/// Those that are sound and hold something of everything come up as often as all others together.
fn seed() -> impl Strategy<Value = Seed> {
    let place = |name: &str| FILES.iter().position(|(path, _)| path.ends_with(name));
    let full =
        ["my-team.yaml", "pottery.yaml", "wide.yaml", "operations.yaml", "product-ops.yaml", "support.yaml"];
    let full: Vec<usize> = full.into_iter().filter_map(place).collect();
    prop_oneof![
        4 => prop::sample::select(full).prop_map(Seed::File),
        4 => (0..FILES.len()).prop_map(Seed::File),
        1 => generated::dangerous().prop_map(|made| Seed::Made(made.yaml())),
    ]
}

/// Files under a few changes; now and then under none.
pub(crate) fn spoilt() -> impl Strategy<Value = Spoilt> {
    let edits = prop_oneof![1 => Just(Vec::new()), 30 => edits()];
    (seed(), edits).prop_map(|(seed, edits)| {
        static OTHERS: LazyLock<Vec<Vec<u8>>> =
            LazyLock::new(|| FILES.iter().map(|(_, bytes)| bytes.clone()).collect());
        let bytes = match &seed {
            Seed::File(place) => FILES[*place].1.clone(),
            Seed::Made(text) => text.clone().into_bytes(),
        };
        let bytes = edits.iter().fold(bytes, |bytes, edit| edit.done_to(bytes, &OTHERS));
        Spoilt { seed, edits, bytes: bytes.into() }
    })
}
