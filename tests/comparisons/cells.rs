//! Laws of two cells: whatever they say, each statement is told once, and the pairs are the best.

use std::ops::Range;

use career_ladder::model::{ChangeKind, Expectation, Text};
use career_ladder::query::{
    PairedStatements, SAME_STATEMENT, StatementChange, changed_words, pair_statements, similarity,
};
use proptest::prelude::*;

use super::generated::{statement, wordy};
use super::{Told, sorted, told};

/// What becomes of the statements of two cells of which none grew out of another.
pub(crate) fn paired<'a>(from: &'a [Expectation], to: &'a [Expectation]) -> PairedStatements<'a> {
    let [from, to] = [from, to].map(|side| side.iter().collect::<Vec<_>>());
    pair_statements(&from, &to, &[])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_cell_against_itself_is_kept(cell in cell(12)) {
        let changes = paired(&cell, &cell).changes;
        let expected = texts(&cell).into_iter().map(Told::Kept);
        prop_assert_eq!(told(&changes), sorted(expected));
    }

    #[test]
    fn swapping_the_sides_mirrors_what_becomes_of_each_statement(from in cell(8), to in cell(8)) {
        let mirrored = told(&paired(&to, &from).changes).into_iter().map(Told::mirrored);
        prop_assert_eq!(told(&paired(&from, &to).changes), sorted(mirrored));
    }

    #[test]
    fn every_statement_of_both_sides_is_told_once(from in cell(10), to in cell(10)) {
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for change in paired(&from, &to).changes {
            before.extend(change.from.map(|from| from.text.to_string()));
            after.extend(change.to.map(|to| to.text.to_string()));
        }
        prop_assert_eq!(sorted(before), sorted(texts(&from)));
        prop_assert_eq!(sorted(after), sorted(texts(&to)));
    }

    #[test]
    fn the_first_cell_comes_in_its_order_and_then_what_is_new(from in cell(8), to in cell(8)) {
        let is_new = |change: &StatementChange| change.from.is_none();
        let changes = paired(&from, &to).changes;
        let (first, new) = changes.split_at(from.len());
        prop_assert!(!first.iter().any(is_new));
        prop_assert!(new.iter().all(is_new));
        for (change, statement) in first.iter().zip(&from) {
            prop_assert_eq!(&change.from.unwrap().text, &statement.text);
        }
    }

    #[test]
    fn the_order_of_statements_changes_nothing(
        ((from, from_shuffled), (to, to_shuffled)) in (shuffled(8), shuffled(8)),
    ) {
        let expected = told(&paired(&from, &to).changes);
        prop_assert_eq!(&told(&paired(&from_shuffled, &to).changes), &expected);
        prop_assert_eq!(&told(&paired(&from, &to_shuffled).changes), &expected);
        prop_assert_eq!(&told(&paired(&from_shuffled, &to_shuffled).changes), &expected);
    }

    /// Held against all the pairings there are.
    #[test]
    fn no_pairing_is_better(from in cell(5), to in cell(5)) {
        let (mut before, mut after) = (texts(&from), texts(&to));
        after.retain(|text| match before.iter().position(|other| other == text) {
            Some(place) => {
                before.remove(place);
                false
            }
            None => true,
        });
        let mut total = 0.0;
        for change in paired(&from, &to).changes {
            if let (ChangeKind::Reworded, Some(from), Some(to)) = (change.kind, change.from, change.to) {
                prop_assert!(from.text != to.text);
                let similarity = similarity(&from.text, &to.text);
                prop_assert!(similarity >= SAME_STATEMENT);
                total += similarity;
            }
        }
        let best = best_total(&before, &mut after);
        // Similarities are weighed to a millionth.
        prop_assert!((total - best).abs() < 1e-5, "{total} instead of {best}");
    }

    #[test]
    fn the_stretches_that_changed_are_whole_words_with_others_between(
        from in statement(),
        to in statement(),
    ) {
        let changed = changed_words(&from, &to);
        for (stretches, text) in changed.iter().zip([&from, &to]) {
            for stretch in stretches {
                let words = &text[stretch.clone()];
                prop_assert!(!words.is_empty());
                prop_assert_eq!(words.trim(), words);
            }
            for pair in stretches.windows(2) {
                prop_assert!(!text[pair[0].end..pair[1].start].trim().is_empty(), "{:?}", stretches);
            }
        }
    }

    #[test]
    fn what_is_left_unmarked_is_the_same_on_both_sides(from in wordy(), to in wordy()) {
        let [before, after] = changed_words(&from, &to);
        prop_assert_eq!(unmarked(&from, &before), unmarked(&to, &after));
    }

    /// Held against the length of the longest common subsequence of the words, which is the most
    /// that can stay.
    #[test]
    fn no_more_words_are_marked_than_changed(from in wordy(), to in wordy()) {
        let [_, changed] = changed_words(&from, &to);
        let (before, after): (Vec<&str>, Vec<&str>) =
            (from.split(' ').collect(), to.split(' ').collect());
        prop_assert_eq!(
            unmarked(&to, &changed).len(),
            most_in_common(&before, &after),
            "{:?}", changed
        );
    }

    #[test]
    fn similarity_is_the_same_from_either_side(one in statement(), other in statement()) {
        let (there, back) = (similarity(&one, &other), similarity(&other, &one));
        prop_assert!((there - back).abs() < f64::EPSILON);
        prop_assert!((0.0..=1.0).contains(&there));
    }
}

/// A word that stays is not marked because there are as many blanks in what stands around it.
#[test]
fn a_word_that_stays_among_many_that_change_is_not_marked() {
    let from = "Can be coached into producing good content";
    let to = "Is consistent in producing and delivering excellent content";
    let [before, after] = changed_words(from, to);
    assert_eq!(unmarked(from, &before), ["producing", "content"]);
    assert_eq!(unmarked(to, &after), ["producing", "content"]);
}

#[test]
fn an_address_changes_as_a_whole() {
    let from = "Follows https://wiki.example.org/guide?version=1, and [the rules](https://a.example/old)";
    let to = "Follows https://wiki.example.org/guide?version=2, and [the rules](https://a.example/new)";
    let [before, after] = changed_words(from, to);
    let words = |text: &'static str, changed: &[Range<usize>]| -> Vec<&str> {
        changed.iter().map(|stretch| &text[stretch.clone()]).collect()
    };
    assert_eq!(
        words(from, &before),
        ["https://wiki.example.org/guide?version=1", "[the rules](https://a.example/old)"]
    );
    assert_eq!(
        words(to, &after),
        ["https://wiki.example.org/guide?version=2", "[the rules](https://a.example/new)"]
    );
}

/// The most that similarities sum up to, over all ways to pair some with some.
fn best_total(from: &[String], to: &mut Vec<String>) -> f64 {
    let Some((first, rest)) = from.split_first() else {
        return 0.0;
    };
    let mut best = best_total(rest, to);
    for place in 0..to.len() {
        let similarity = similarity(first, &to[place]);
        if similarity >= SAME_STATEMENT {
            let taken = to.remove(place);
            best = best.max(similarity + best_total(rest, to));
            to.insert(place, taken);
        }
    }
    best
}

/// The length of the longest common subsequence, by its definition.
fn most_in_common(one: &[&str], other: &[&str]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for word in one {
        let mut before = 0;
        for (place, in_other) in other.iter().enumerate() {
            let above = row[place + 1];
            row[place + 1] = if word == in_other { before + 1 } else { above.max(row[place]) };
            before = above;
        }
    }
    row[other.len()]
}

/// The words outside the stretches that changed.
fn unmarked<'a>(text: &'a str, changed: &[Range<usize>]) -> Vec<&'a str> {
    let starts = [0].into_iter().chain(changed.iter().map(|stretch| stretch.end));
    let ends = changed.iter().map(|stretch| stretch.start).chain([text.len()]);
    starts.zip(ends).flat_map(|(start, end)| text[start..end].split_whitespace()).collect()
}

pub(crate) fn said(text: &str) -> Expectation {
    Expectation { id: None, text: Text::new(text.to_owned()).unwrap(), examples: Vec::new(), expands: None }
}

fn texts(cell: &[Expectation]) -> Vec<String> {
    let texts = cell.iter().map(|statement| statement.text.to_string());
    texts.collect()
}

pub(crate) fn cell(most: usize) -> impl Strategy<Value = Vec<Expectation>> {
    let texts = prop::collection::vec(statement(), 0..=most);
    texts.prop_map(|texts| texts.iter().map(|text| said(text)).collect())
}

/// A cell, and the same in another order.
fn shuffled(most: usize) -> impl Strategy<Value = (Vec<Expectation>, Vec<Expectation>)> {
    cell(most).prop_flat_map(|cell| (Just(cell.clone()), Just(cell).prop_shuffle()))
}
