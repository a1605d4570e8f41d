//! How much memory a file may take: some times its size, and a little more for every file. Counted by
//! the allocator, so that it holds on every machine.
//!
//! `PROPTEST_CASES=20000 cargo test --release --test memory` tries as many files.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "robust/edits.rs"]
mod edits;
#[allow(dead_code, reason = "the tables ask more of a made ladder than its text")]
#[path = "tables/generated.rs"]
mod generated;
#[path = "memory/hostile.rs"]
mod hostile;
#[cfg(feature = "sheets")]
#[allow(dead_code, reason = "the sheets ask for more kinds of workbooks")]
#[path = "sheets/packing.rs"]
mod packing;
mod spoil;
#[path = "robust/spoilt.rs"]
mod spoilt;
#[cfg(feature = "sheets")]
#[path = "memory/workbooks.rs"]
mod workbooks;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::{env, fs};

use career_ladder::check::check;
use career_ladder::document::Document;
use career_ladder::forms::text::{self, Screen};
use career_ladder::source::{self, LoadError, Request, survey};
use career_ladder::views;
use peak_alloc::PeakAlloc;
use proptest::prelude::*;

use hostile::hostile;
use spoilt::spoilt;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// How many bytes a byte of the file may take: the text, its raw shape with places, the ladder, and
/// whatever is short-lived. A node of YAML may be two bytes long, and its place alone is sixteen.
const PER_BYTE: usize = 60;

/// What any file may take: the built-in ladders beside it, and as much as aliases may make of little.
const FOR_ALL: usize = 3 * 1024 * 1024;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: if env::var_os("PROPTEST_CASES").is_some() { ProptestConfig::default().cases } else { 100 },
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_spoilt_file_takes_no_more_than_its_size_allows(spoilt in spoilt()) {
        let _alone = alone();
        assert_frugal("a spoilt file", &spoilt.bytes);
    }
}

#[test]
fn a_hostile_file_takes_no_more_than_its_size_allows() {
    let _alone = alone();
    for (name, text) in hostile() {
        assert_frugal(name, text.as_bytes());
    }
}

/// Keeps the other test from making its files meanwhile, which the allocator would count.
fn alone() -> MutexGuard<'static, ()> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Loads a file, checks it, and shows what is wrong with it.
fn assert_frugal(of: &str, bytes: &[u8]) {
    let path = made_file(bytes);
    let most = FOR_ALL + PER_BYTE * bytes.len();
    for (doing, work) in [("loading", load as fn(&Path)), ("checking", check_all)] {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        work(&path);
        let taken = MEMORY.peak_usage().saturating_sub(before);
        assert!(
            taken <= most,
            "{of} of {} bytes: {doing} it takes {taken}, {} a byte",
            bytes.len(),
            taken / bytes.len().max(1)
        );
    }
}

fn load(path: &Path) {
    let request = Request { files: vec![path.to_owned()], ..Request::default() };
    if let Err(LoadError::Faulty(faulty)) = source::load(&request) {
        assert!(is_shown(&views::faults(&faulty)));
    }
}

fn check_all(path: &Path) {
    let survey = survey(&[path.to_owned()], &Request::default()).unwrap();
    let report = check(&survey.files, &survey.catalog);
    assert!(is_shown(&views::report(&report)));
}

fn is_shown(document: &Document<'_>) -> bool {
    !text::write(document, SCREEN).is_empty()
}

const SCREEN: Screen = Screen { width: 80, ascii: false, styled: false, sources: false };

fn made_file(bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("memory.yaml");
    fs::write(&path, bytes).unwrap();
    path
}
