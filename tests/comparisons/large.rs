//! Cells of many statements: the pairs are the best as long as all are weighed, and where they are not
//! that is said.

use career_ladder::model::Expectation;
use career_ladder::query::{SAME_STATEMENT, similarity};
use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;
use proptest::prelude::*;

use super::cells::{cell, paired, said};
use super::{Told, sorted, told};

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Held against one assignment of all statements to all.
    #[test]
    fn no_pairing_of_many_statements_is_better(from in cell(40), to in cell(40)) {
        let paired = paired(&from, &to);
        prop_assert!(!paired.is_cut);
        let mut changes = paired.changes;
        changes.retain(|change| !matches!(Told::new(change), Told::Kept(_)));
        let pairs = changes.iter().filter_map(|change| Some((change.from?, change.to?)));
        let total: i64 = pairs.map(|(from, to)| weight(from, to)).sum();
        let before: Vec<&Expectation> = changes.iter().filter_map(|change| change.from).collect();
        let after: Vec<&Expectation> = changes.iter().filter_map(|change| change.to).collect();
        let (rows, columns) = if before.len() > after.len() { (after, before) } else { (before, after) };
        let all = |(row, column): (usize, usize)| weight(rows[row], columns[column]);
        let weights = Matrix::from_fn(rows.len(), columns.len(), all);
        let best = if rows.is_empty() { 0 } else { kuhn_munkres(&weights).0 };
        prop_assert_eq!(total, best);
    }
}

/// How alike two statements are in millionths; 0 where they are no pair.
#[expect(clippy::cast_possible_truncation, reason = "at most a million")]
fn weight(from: &Expectation, to: &Expectation) -> i64 {
    let similarity = similarity(&from.text, &to.text);
    if similarity < SAME_STATEMENT { 0 } else { (similarity * 1e6).round() as i64 }
}

/// So many statements that are like each other and like those of another team.
fn plans(team: &str, count: usize) -> Vec<Expectation> {
    (0..count).map(|number| said(&format!("Plans {team}{number} work"))).collect()
}

#[test]
fn that_not_all_pairs_were_weighed_is_said() {
    let cut = |from, to| paired(&plans("a", from), &plans("b", to)).is_cut;
    assert!(!cut(2, 500));
    assert!(cut(2, 501));
    assert!(cut(501, 2));
    let of_others: Vec<Expectation> = (0..2_000).map(|number| said(&format!("Meets c{number}"))).collect();
    assert!(!paired(&plans("a", 2_000), &of_others).is_cut);
}

#[test]
fn where_not_all_pairs_are_weighed_the_most_alike_are_taken_from_either_side() {
    let mut from = plans("a", 501);
    let mut to = plans("b", 501);
    from.push(said("Plans work daily"));
    to.push(said("Plans work, daily"));
    let expected = told(&paired(&from, &to).changes);
    assert_eq!(expected.len(), 502);
    let daily = Told::Reworded("Plans work daily".to_owned(), "Plans work[,] daily".to_owned());
    assert!(expected.contains(&daily));
    let mirrored = told(&paired(&to, &from).changes).into_iter().map(Told::mirrored);
    assert_eq!(sorted(mirrored), expected);
    from.reverse();
    to.rotate_left(300);
    assert_eq!(told(&paired(&from, &to).changes), expected);
}

#[test]
fn of_what_is_past_all_measure_only_the_same_words_are_pairs() {
    let [mut from, mut to] = ["a", "b"].map(|team| plans(team, 2_100));
    for side in [&mut from, &mut to] {
        side.push(said("Leads"));
    }
    let paired = paired(&from, &to);
    assert!(paired.is_cut);
    let kept = paired.changes.iter().filter(|change| change.from.is_some() && change.to.is_some());
    assert_eq!(kept.count(), 1);
}
