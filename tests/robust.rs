//! Files that are not as anybody would write them: generated ones, and sound ones of which lines,
//! words or bytes were moved, lost or replaced. Whatever is in a file, it is a ladder with all that
//! is written in it, of which everything can be asked in every format, or it has faults; and
//! nothing panics or goes on for ever.
//!
//! A few hundred files are tried by default. The longer run:
//!
//! `PROPTEST_CASES=20000 cargo test --release --test robust`
//!
//! A file that fails is left in the folder `tmp/robust` of cargo's target folder, under the name of
//! its test. How much memory is taken is held in `memory.rs`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "robust/answers.rs"]
mod answers;
#[path = "robust/asked.rs"]
mod asked;
#[path = "robust/edits.rs"]
mod edits;
#[path = "robust/forms.rs"]
mod forms;
#[path = "robust/kept.rs"]
mod kept;
#[path = "robust/large.rs"]
mod large;
#[path = "robust/leaves.rs"]
mod leaves;
#[path = "robust/plain.rs"]
mod plain;
#[path = "robust/processes.rs"]
mod processes;
#[path = "robust/spoilt.rs"]
mod spoilt;
#[path = "robust/texts.rs"]
mod texts;
#[path = "robust/watch.rs"]
mod watch;

#[allow(dead_code, reason = "the tables ask more of a made ladder than its text")]
#[path = "tables/generated.rs"]
mod generated;
mod spoil;
mod support;

use std::path::{Path, PathBuf};
use std::{env, fs};

use proptest::prelude::ProptestConfig;

/// A few cases, or as many as the environment asks for, of which a costly test takes a share.
fn cases(few: u32, share: u32) -> ProptestConfig {
    let usual = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    let cases = match env::var_os("PROPTEST_CASES") {
        Some(_) => usual.cases.div_ceil(share),
        None => few,
    };
    ProptestConfig { cases, ..usual }
}

/// A file that a test makes for itself, by a name that no other test uses.
fn made_file(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("robust").join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    path
}
