//! The threshold between a statement said again and two different ones, on labeled pairs.

#![allow(clippy::panic, clippy::print_stdout)]

use career_ladder::query::{SAME_STATEMENT, similarity};

const PAIRS: &str = include_str!("data/statement-pairs.tsv");

/// A pair of statements, and whether a careful reader takes them for one statement said again.
struct Pair {
    is_same: bool,
    from: &'static str,
    to: &'static str,
}

fn pairs() -> Vec<Pair> {
    let lines = PAIRS.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [label @ ("reworded" | "extended" | "unrelated"), from, to] => {
                Pair { is_same: label != "unrelated", from, to }
            }
            _ => panic!("not a labeled pair: {line}"),
        })
        .collect()
}

/// How many of the pairs taken for one statement are one, and how many of those that are one are
/// taken for it.
fn precision_and_recall(threshold: f64) -> (f64, f64) {
    let (mut right, mut wrong, mut missed) = (0.0, 0.0, 0.0);
    for pair in pairs() {
        match (similarity(pair.from, pair.to) >= threshold, pair.is_same) {
            (true, true) => right += 1.0,
            (true, false) => wrong += 1.0,
            (false, true) => missed += 1.0,
            (false, false) => {}
        }
    }
    (right / (right + wrong), right / (right + missed))
}

fn harmonic_mean(threshold: f64) -> f64 {
    let (precision, recall) = precision_and_recall(threshold);
    2.0 * precision * recall / (precision + recall)
}

/// `cargo test --test similarity -- --nocapture` prints the figures.
#[test]
fn the_threshold_divides_the_labeled_pairs_about_as_well_as_any() {
    assert!(pairs().len() >= 60);
    println!("threshold  precision  recall");
    for percent in (30..=70).step_by(5) {
        let threshold = f64::from(percent) / 100.0;
        let (precision, recall) = precision_and_recall(threshold);
        println!("{threshold:9.2}  {precision:9.2}  {recall:6.2}");
    }
    let (precision, recall) = precision_and_recall(SAME_STATEMENT);
    println!("{SAME_STATEMENT:9.2}  {precision:9.2}  {recall:6.2}  (the one in use)");
    for pair in pairs() {
        let similarity = similarity(pair.from, pair.to);
        if (similarity >= SAME_STATEMENT) != pair.is_same {
            println!("{similarity:.2}, taken amiss: {} | {}", pair.from, pair.to);
        }
    }
    let best = (30..=70).map(|percent| harmonic_mean(f64::from(percent) / 100.0)).fold(0.0, f64::max);
    assert!(harmonic_mean(SAME_STATEMENT) > best - 0.02);
}
