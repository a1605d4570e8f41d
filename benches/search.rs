//! How a search grows with the catalog, against the time to load the same: 1, 10 and 100 ladders,
//! each the built-in `product-ops` under an id of its own, read from a file each.
//!
//! A word that is there is looked up; a slip, or a word that is nowhere, is weighed against every
//! different word there is.
//!
//! `cargo bench --bench search`

#![allow(clippy::expect_used)]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use career_ladder::query::{Query, search};
use career_ladder::source::{self, Catalog, Request};
use divan::Bencher;
use divan::counter::ItemsCount;

const LADDERS: [usize; 3] = [1, 10, 100];

fn main() {
    divan::main();
}

#[divan::bench(args = LADDERS)]
fn load(bencher: Bencher, ladders: usize) {
    let files = files(ladders);
    bencher.counter(ItemsCount::new(ladders)).bench_local(|| loaded(black_box(&files)));
}

#[divan::bench(args = LADDERS)]
fn search_for_a_word(bencher: Bencher, ladders: usize) {
    measure(bencher, ladders, "budget");
}

#[divan::bench(args = LADDERS)]
fn search_for_a_word_that_is_everywhere(bencher: Bencher, ladders: usize) {
    measure(bencher, ladders, "team");
}

#[divan::bench(args = LADDERS)]
fn search_for_a_slip(bencher: Bencher, ladders: usize) {
    measure(bencher, ladders, "mentr");
}

#[divan::bench(args = LADDERS)]
fn search_for_what_is_nowhere(bencher: Bencher, ladders: usize) {
    measure(bencher, ladders, "zebra");
}

fn measure(bencher: Bencher, ladders: usize, typed: &str) {
    let catalog = loaded(&files(ladders));
    let query = Query::new(typed).expect("it has a word");
    bencher
        .counter(ItemsCount::new(ladders))
        .bench_local(|| search(&catalog, catalog.scope(), black_box(query.clone()), |_| true));
}

fn loaded(files: &[PathBuf]) -> Catalog {
    let request = Request { files: files.to_vec(), ..Request::default() };
    let (catalog, warnings) = source::load(&request).map_err(drop).expect("the ladder is sound");
    assert!(warnings.is_empty());
    catalog
}

/// So many files, each with a ladder.
fn files(ladders: usize) -> Vec<PathBuf> {
    let text = include_str!("../data/ladders/product-ops.yaml");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("searched");
    fs::create_dir_all(&folder).expect("the folder for such files is there");
    let file = |number: usize| {
        let path = folder.join(format!("{number}.yaml"));
        let id = format!("\nid: product-ops-{number}\n");
        fs::write(&path, text.replacen("\nid: product-ops\n", &id, 1)).expect("the folder can be written to");
        path
    };
    (1..=ladders).map(file).collect()
}
