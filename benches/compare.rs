//! How the cost of a comparison grows: with the statements of two cells, and with the roles of a
//! chain.
//!
//! Two cells are measured as they are at best and at worst: half of the statements kept and most
//! of the others reworded, as between neighbors on a ladder; and nothing kept, so that each
//! statement is weighed against each.
//!
//! `cargo bench --bench compare`

#![allow(clippy::expect_used)]

mod generate;

use std::fs;
use std::hint::black_box;
use std::path::Path;

use career_ladder::model::{Expectation, Text};
use career_ladder::query::{compare, pair_statements};
use career_ladder::source::{self, Catalog, Request, RoleId, parse_ladder};
use divan::Bencher;
use divan::counter::ItemsCount;

const STATEMENTS: [usize; 6] = [10, 50, 200, 500, 1_000, 2_000];
const ROLES: [usize; 3] = [2, 4, 8];

fn main() {
    divan::main();
}

#[divan::bench(args = STATEMENTS, max_time = 10)]
fn cells_of_neighbors(bencher: Bencher, statements: usize) {
    let from = sentences(0, statements);
    let to: Vec<Expectation> = from
        .iter()
        .enumerate()
        .map(|(place, statement)| match place % 8 {
            0..4 => statement.clone(),
            4..7 => said(format!("{} with care", statement.text)),
            _ => said(format!("Asks for plan {place}")),
        })
        .collect();
    measure_cells(bencher, &from, &to);
}

#[divan::bench(args = STATEMENTS, max_time = 10)]
fn cells_with_nothing_in_common(bencher: Bencher, statements: usize) {
    let from = sentences(0, statements);
    let to = sentences(statements, statements);
    measure_cells(bencher, &from, &to);
}

/// Each role with the one before it, over all dimensions.
#[divan::bench(args = ROLES)]
fn chain_of_roles(bencher: Bencher, roles: usize) {
    let catalog = made_catalog();
    let chain: Vec<RoleId> = catalog.roles_of(0).take(roles).collect();
    bencher.counter(ItemsCount::new(roles - 1)).bench_local(|| {
        let pairs = black_box(&chain).windows(2);
        pairs.map(|pair| compare(&catalog, pair[0], pair[1], |_| true)).collect::<Vec<_>>()
    });
}

fn measure_cells(bencher: Bencher, from: &[Expectation], to: &[Expectation]) {
    let [from, to] = [from, to].map(|side| side.iter().collect::<Vec<&Expectation>>());
    bencher
        .counter(ItemsCount::new(from.len() + to.len()))
        .bench_local(|| pair_statements(black_box(&from), black_box(&to), &[]));
}

/// So many statements of the made ladder, the first ones left out.
fn sentences(left_out: usize, count: usize) -> Vec<Expectation> {
    let ladder = parse_ladder(&generate::ladder(1)).expect("the made ladder is sound");
    let cells = ladder.dimensions.iter().flat_map(|dimension| &dimension.cells);
    let statements: Vec<Expectation> =
        cells.flat_map(|cell| cell.expectations.iter().cloned()).skip(left_out).take(count).collect();
    assert_eq!(statements.len(), count);
    statements
}

fn said(text: String) -> Expectation {
    Expectation {
        id: None,
        text: Text::new(text).expect("it has words"),
        examples: Vec::new(),
        expands: None,
    }
}

/// The made ladder of a megabyte: its roles have about a hundred dimensions each.
fn made_catalog() -> Catalog {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compared.yaml");
    fs::write(&path, generate::ladder(1)).expect("the folder for such files is there");
    let request = Request { files: vec![path], ..Request::default() };
    source::load(&request).map_err(drop).expect("the made ladder is sound").0
}
