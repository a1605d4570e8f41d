//! How the difference of two versions grows with the roles of a ladder of 50 dimensions.
//!
//! Of every twenty statements one is edited, in turns reworded, replaced, dropped, and moved to another cell. In
//! the other measures every role or every dimension has another id and name as well, so that each is known by what
//! it asks alone; or every statement is another one, so that each is weighed against those in its cell.
//!
//! `cargo bench --bench versions`

#![allow(clippy::expect_used)]

mod generate;

use std::hint::black_box;

use career_ladder::model::Ladder;
use career_ladder::query::diff;
use career_ladder::source::parse_ladder;
use divan::Bencher;
use divan::counter::ItemsCount;

const ROLES: [usize; 3] = [10, 100, 1_000];
const DIMENSIONS: usize = 50;

fn main() {
    divan::main();
}

#[divan::bench(args = ROLES, max_time = 20)]
fn one_statement_of_twenty_edited(bencher: Bencher, roles: usize) {
    measure(bencher, roles, |text| edited(&text, 20));
}

#[divan::bench(args = ROLES, max_time = 20)]
fn all_roles_renamed_too(bencher: Bencher, roles: usize) {
    measure(bencher, roles, |text| {
        let text = edited(&text, 20).replace("title: Alpha Specialist", "title: Beta Expert");
        let text = text.replace("aliases: [Alpha ", "aliases: [Beta ").replace(", specialist ", ", expert ");
        // Codes are followed by what ends them, so that all are found and nothing else.
        let mut renamed = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find('R') {
            let (before, after) = rest.split_at(at);
            let is_code = !before.ends_with(char::is_alphanumeric)
                && after[1..].starts_with(|c: char| c.is_ascii_digit());
            renamed.push_str(before);
            renamed.push_str(if is_code { "Q" } else { "R" });
            rest = &after[1..];
        }
        renamed + rest
    });
}

#[divan::bench(args = ROLES, max_time = 20)]
fn all_dimensions_renamed_too(bencher: Bencher, roles: usize) {
    measure(bencher, roles, |text| {
        let text = edited(&text, 20).replace("  - id: dimension-", "  - id: field-");
        text.replace("    name: Dimension ", "    name: Field ")
    });
}

#[divan::bench(args = ROLES, max_time = 20)]
fn all_statements_edited(bencher: Bencher, roles: usize) {
    measure(bencher, roles, |text| edited(&text, 1));
}

fn measure(bencher: Bencher, roles: usize, edit: impl Fn(String) -> String) {
    let old = generate::matrix(roles, DIMENSIONS);
    let new = edit(old.clone()).replacen("version: 1.0.0", "version: 1.1.0", 1);
    let [old, new] = [old, new].map(|text| parse_ladder(&text).expect("the made ladder is sound"));
    let statements = |ladder: &Ladder| -> usize {
        let cells = ladder.dimensions.iter().flat_map(|dimension| &dimension.cells);
        cells.map(|cell| cell.expectations.len()).sum()
    };
    let count = statements(&old) + statements(&new);
    bencher.counter(ItemsCount::new(count)).bench_local(|| diff(black_box(&old), black_box(&new)));
}

/// The text of a ladder with one of so many statements edited.
fn edited(text: &str, each: usize) -> String {
    let mut edited = String::with_capacity(text.len());
    let (mut count, mut held) = (0, None);
    for line in text.lines() {
        let is_statement = line.starts_with("          - ");
        count += usize::from(is_statement);
        match (is_statement && count % each == 0, count / each % 4) {
            (true, 0) => edited.push_str(&line.replace("the", "every")),
            (true, 1) => {
                // The words in another order, which are other words where they are few of many.
                let words = line.trim_start_matches([' ', '-', '"']).trim_end_matches('"').replace(':', "");
                let words: Vec<&str> = words.split(' ').step_by(3).collect();
                edited.push_str(&format!("          - Keeps {count} and {}", words.join(" ")));
            }
            (true, 2) => continue,
            (true, _) => {
                held = Some(line);
                continue;
            }
            _ => edited.push_str(line),
        }
        edited.push('\n');
        if line == "        expects:"
            && let Some(held) = held.take()
        {
            edited.push_str(held);
            edited.push('\n');
        }
    }
    edited
}
