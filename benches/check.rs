//! How the cost of `check` grows: with the size of a file, and with the files that are checked together.
//!
//! What is measured is what the command does between its arguments and its answer: files are read,
//! lowered, and held against all rules, those that look at the other ladders among them.
//!
//! `cargo bench --bench check`

#![allow(clippy::expect_used)]

mod generate;

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use career_ladder::check::check;
use career_ladder::source::{Request, survey};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

const MEGABYTES: [usize; 2] = [1, 5];
const FILES: [usize; 4] = [1, 10, 100, 400];
const WAIVERS: [usize; 2] = [1_000, 8_000];

/// A ladder as people write them.
const BUILT_IN: &str = include_str!("../data/ladders/product-ops.yaml");

fn main() {
    divan::main();
}

#[divan::bench(args = MEGABYTES, max_time = 10)]
fn one_large_file(bencher: Bencher, megabytes: usize) {
    let text = generate::ladder(megabytes);
    let path = folder("large").join("alpha.yaml");
    fs::write(&path, &text).expect("the folder for such files is there");
    let counter = BytesCount::of_str(&text);
    bencher.counter(counter).bench_local(|| checked(&path));
}

/// The same ladder under as many names, in one folder.
#[divan::bench(args = FILES, max_time = 10)]
fn many_files(bencher: Bencher, files: usize) {
    let folder = folder(&format!("files-{files}"));
    for number in 0..files {
        let text = BUILT_IN.replacen("\nid: product-ops", &format!("\nid: made-{number}"), 1);
        let path = folder.join(format!("made-{number}.yaml"));
        fs::write(path, text).expect("the folder for such files is there");
    }
    let counter = ItemsCount::new(files);
    bencher.counter(counter).bench_local(|| checked(&folder));
}

/// As many dimensions with a gap, and a waiver for each.
#[divan::bench(args = WAIVERS, max_time = 10)]
fn many_waivers(bencher: Bencher, waivers: usize) {
    let mut text = "schema: 1\nid: made\nname: Made\nversion: 1.0.0\nlevels: [L0, L1]\n\
         tracks: [{id: one, name: One}]\nroles:\n  \
         - {code: A, track: one, level: L0, title: Alpha}\n  \
         - {code: B, track: one, level: L1, title: Beta}\ndimensions:\n"
        .to_owned();
    for number in 0..waivers {
        let cells = format!("[{{roles: [A], expects: [Does task {number}]}}]");
        text.push_str(&format!("  - {{id: d{number}, name: Made {number}, cells: {cells}}}\n"));
    }
    text.push_str("allow:\n");
    for number in 0..waivers {
        text.push_str(&format!("  - {{code: gap, at: d{number}/B, because: It is meant.}}\n"));
    }
    let path = folder(&format!("waivers-{waivers}")).join("made.yaml");
    fs::write(&path, text).expect("the folder for such files is there");
    bencher.counter(ItemsCount::new(waivers)).bench_local(|| checked(&path));
}

/// How much is found in a file, or in the files of a folder.
fn checked(path: &Path) -> usize {
    let named = [black_box(path).to_owned()];
    let survey = survey(&named, &Request::default()).map_err(drop).expect("no ladder is asked for by name");
    let report = check(&survey.files, &survey.catalog);
    report.findings().count()
}

/// An empty folder for the files of one measure.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("checked").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the target folder can be written to");
    folder
}
