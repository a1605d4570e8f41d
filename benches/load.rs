//! How long a large ladder takes to load, against the YAML parser alone on the same text, which is
//! measured at three depths: the parser's events, thrown away; its values, thrown away; and its
//! values in structs of plain strings, which is the least that whoever reads YAML comes away with.
//! What loading adds is the place of each value, the lowering and its checks.
//!
//! Divan measures one after the other, and machines drift by more than what is at stake. So the
//! ratios are told apart from it, at the end, from rounds in which all are measured in turn.
//!
//! `cargo bench --bench load`

#![allow(clippy::expect_used, clippy::print_stdout)]

mod generate;
mod plain;

use std::env;
use std::hint::black_box;
use std::time::{Duration, Instant};

use career_ladder::model::Ladder;
use career_ladder::source::parse_ladder;
use divan::Bencher;
use divan::counter::BytesCount;
use serde::de::IgnoredAny;
use serde_yaml::granit_parser::Parser;

use plain::{PlainLadder, parse};

const MEGABYTES: [usize; 3] = [1, 5, 20];

fn main() {
    divan::main();
    // Not when asked for a list, or under `cargo test`, or for some of the measures alone.
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments == ["--bench"] {
        tell_ratios();
    }
}

#[divan::bench(args = MEGABYTES, sample_count = 15, sample_size = 1)]
fn events(bencher: Bencher, megabytes: usize) {
    measure(bencher, megabytes, read_events);
}

#[divan::bench(args = MEGABYTES, sample_count = 15, sample_size = 1)]
fn parser_into_nothing(bencher: Bencher, megabytes: usize) {
    measure(bencher, megabytes, parse::<IgnoredAny>);
}

#[divan::bench(args = MEGABYTES, sample_count = 15, sample_size = 1)]
fn parser_into_plain_structs(bencher: Bencher, megabytes: usize) {
    measure(bencher, megabytes, parse::<PlainLadder>);
}

#[divan::bench(args = MEGABYTES, sample_count = 15, sample_size = 1)]
fn whole_load(bencher: Bencher, megabytes: usize) {
    measure(bencher, megabytes, load);
}

/// Measures something on a ladder of about so many megabytes; letting go of the result is not
/// counted.
fn measure<T>(bencher: Bencher, megabytes: usize, read: impl Fn(&str) -> T) {
    let text = generate::ladder(megabytes);
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| read(black_box(&text)));
}

fn load(text: &str) -> Ladder {
    parse_ladder(text).expect("the made ladder is sound")
}

fn read_events(text: &str) {
    Parser::new_from_str(text).try_for_each(|event| event.map(drop)).expect("the made ladder is YAML");
}

fn tell_ratios() {
    const ROUNDS: usize = 15;
    println!("whole load as a multiple of each, median of {ROUNDS} rounds:");
    println!("size     events  into nothing  into plain structs");
    for megabytes in MEGABYTES {
        let text = generate::ladder(megabytes);
        let mut rounds: [Vec<f64>; 3] = Default::default();
        for _ in 0..ROUNDS {
            let alone = [
                time(&text, read_events),
                time(&text, parse::<IgnoredAny>),
                time(&text, parse::<PlainLadder>),
            ];
            let whole = time(&text, load);
            for (ratios, alone) in rounds.iter_mut().zip(alone) {
                ratios.push(whole.div_duration_f64(alone));
            }
        }
        let [events, nothing, plain] = rounds.map(|mut ratios| {
            ratios.sort_by(f64::total_cmp);
            ratios[ROUNDS / 2]
        });
        println!("{megabytes:2} MB  {events:9.2}  {nothing:12.2}  {plain:18.2}");
    }
}

/// How long a reading takes; letting go of the result is not counted.
fn time<T>(text: &str, read: impl Fn(&str) -> T) -> Duration {
    let start = Instant::now();
    let result = read(black_box(text));
    let taken = start.elapsed();
    drop(black_box(result));
    taken
}
