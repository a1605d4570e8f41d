//! Laws of records beside one another: all that is said is there, once, and says nothing against anybody that was
//! not said.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use career_ladder::document::Medium;
use career_ladder::forms::text::{self as plain, Screen};
use career_ladder::query::{Review, ReviewedStatement, Standing, begin, record_roles, review};
use career_ladder::record::{Assessor, Mark, Record};
use career_ladder::source::{Catalog, FileName, Request, load};
use career_ladder::views::{self, sheets};
use proptest::prelude::*;

use super::carried::{filled, record, text, versions};

/// The built-in ladders, none of which is the generated records' own.
pub(super) fn catalog() -> Catalog {
    load(&Request::default()).unwrap().0
}

pub(super) fn reviewed(records: &[Record]) -> Review {
    let named = records.iter().enumerate();
    let named = named.map(|(index, one)| (FileName::new(format!("{index}.yaml")), one.clone()));
    review(named.collect(), &catalog()).unwrap()
}

/// A plain screen so wide.
pub(super) fn screen(width: usize) -> Screen {
    Screen { width, ascii: false, styled: false, sources: false }
}

/// Two records: one of the person, and one of another assessor who may have another version of the ladder.
pub(super) fn two() -> impl Strategy<Value = [Record; 2]> {
    let of_another = prop_oneof![Just(Assessor::Manager), Just(Assessor::Peer), Just(Assessor::Oneself)];
    (filled(), versions(), any::<bool>(), of_another).prop_map(|(first, (before, now), is_same, by)| {
        let second = if is_same { Record { statements: now, ..before.clone() } } else { before };
        let second = Record { by, version: text("1.1.0"), ..second };
        [first, second]
    })
}

/// What is said in records, however often: mark, date and note.
fn said(records: &[Record]) -> BTreeMap<String, usize> {
    let mut said = BTreeMap::new();
    for one in records.iter().flat_map(|record| record.statements.iter().chain(&record.no_longer_asked)) {
        if one.mark.is_some() || one.note.is_some() {
            *said.entry(format!("{:?} {:?} {:?}", one.mark, one.on, one.note)).or_default() += 1;
        }
    }
    said
}

fn all(review: &Review) -> impl Iterator<Item = &ReviewedStatement> {
    review.statements().chain(&review.no_longer_asked)
}

proptest! {
    #[test]
    fn nothing_that_was_said_or_done_is_lost(records in two()) {
        let review = reviewed(&records);
        let mut shown = BTreeMap::new();
        for one in all(&review).flat_map(|one| &one.said).filter(|one| one.mark.is_some() || one.note.is_some()) {
            *shown.entry(format!("{:?} {:?} {:?}", one.mark, one.on, one.note)).or_default() += 1;
        }
        prop_assert_eq!(shown, said(&records));
        for done in records.iter().flat_map(|record| &record.evidence) {
            let place = review.evidence.iter().position(|one| one.what == done.what).unwrap();
            let of_dimensions = review.dimensions.iter().any(|one| one.evidence.contains(&place));
            let is_taken = of_dimensions || all(&review).any(|one| one.evidence.contains(&place));
            prop_assert_eq!(review.loose.contains(&place), !is_taken);
        }
        let planned = |what| review.plan.iter().any(|one| one.what == what);
        prop_assert!(records.iter().flat_map(|record| &record.plan).all(|item| planned(item.what.clone())));
    }

    #[test]
    fn the_order_of_the_files_does_not_count([first, second] in two()) {
        prop_assume!(first.by != second.by);
        let (one, other) = (reviewed(&[first.clone(), second.clone()]), reviewed(&[second, first]));
        prop_assert_eq!(one.dimensions, other.dimensions);
        prop_assert_eq!(one.no_longer_asked, other.no_longer_asked);
        prop_assert_eq!(one.evidence, other.evidence);
    }

    #[test]
    fn only_what_somebody_marks_so_is_open(records in two()) {
        let review = reviewed(&records);
        for one in review.statements() {
            let marks: Vec<Mark> = one.said.iter().filter_map(|said| said.mark).collect();
            let is_open = marks.contains(&Mark::Partly) || marks.contains(&Mark::NotYet);
            prop_assert_eq!(one.is_open(), is_open);
            let is_one = marks.windows(2).all(|pair| pair[0] == pair[1]);
            prop_assert_eq!(one.standing() == Standing::Disagreed, !is_one);
            prop_assert_eq!(one.standing() == Standing::Unmarked, marks.is_empty());
        }
        for dimension in &review.dimensions {
            for assessor in 0..review.assessors.len() {
                prop_assert_eq!(dimension.counts(assessor).iter().sum::<usize>(), dimension.statements.len());
            }
        }
    }

    #[test]
    fn what_is_read_has_every_statement_and_note_and_no_score(records in two()) {
        let review = reviewed(&records);
        let catalog = catalog();
        for medium in [Medium::Screen, Medium::Page] {
            let read = plain::write(&views::review(&review, &catalog, medium), screen(400));
            for one in all(&review) {
                prop_assert!(read.contains(one.text.as_str()), "{} is not in\n{read}", one.text);
                for note in one.said.iter().filter_map(|said| said.note.as_ref()) {
                    prop_assert!(read.contains(note.as_str()), "{note} is not in\n{read}");
                }
            }
            for done in &review.evidence {
                prop_assert!(read.contains(done.what.as_str()), "{} is not in\n{read}", done.what);
            }
            for item in &review.plan {
                prop_assert!(read.contains(item.what.as_str()), "{} is not in\n{read}", item.what);
            }
            prop_assert!(!read.contains('%'), "{read}");
        }
        let sheet = sheets::review(&review, &catalog);
        for item in &review.plan {
            let is_it = |row: &Vec<String>| row.last().is_some_and(|cell| cell.lines().any(|line| line == item.what.as_str()));
            prop_assert!(sheet.rows.iter().any(is_it), "{} is in no row", item.what);
        }
    }
}

#[test]
fn records_of_another_ladder_or_goal_are_not_read_as_one() {
    let mine = record(Vec::new());
    let named = |other: &Record| {
        let files = [(FileName::new("me.yaml"), mine.clone()), (FileName::new("b.yaml"), other.clone())];
        review(files.to_vec(), &catalog()).map(|review| review.assessors.len())
    };
    let by = Assessor::Manager;
    assert_eq!(named(&Record { by, ..mine.clone() }), Ok(2));
    let goal = Some(text("team/L4"));
    assert_eq!(named(&Record { by, goal, role: text("L2"), ..mine.clone() }), Ok(2));
    for other in [
        Record { ladder: text("other"), ..mine.clone() },
        Record { goal: Some(text("L5")), ..mine.clone() },
        Record { goal: None, ..mine.clone() },
    ] {
        let message = named(&other).unwrap_err().message;
        assert!(message.contains("me.yaml") && message.contains("b.yaml"), "{message}");
    }
}

#[test]
fn two_peers_are_told_apart() {
    let peer = Record { by: Assessor::Peer, ..record(Vec::new()) };
    let review = reviewed(&[peer.clone(), record(Vec::new()), peer]);
    let labels: Vec<&str> = review.assessors.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels, ["self", "peer 1", "peer 2"]);
    let files: Vec<&str> = review.assessors.iter().map(|one| one.file.as_shown()).collect();
    assert_eq!(files, ["1.yaml", "0.yaml", "2.yaml"]);
}

#[test]
fn statements_that_the_ladder_does_not_ask_so_are_counted() {
    let catalog = catalog();
    let roles = record_roles(&catalog, "L3", None).unwrap().roles;
    let mut of_ladder = begin(&catalog, roles, Assessor::Oneself);
    assert_eq!(reviewed(std::slice::from_ref(&of_ladder)).assessors[0].altered, 0);
    of_ladder.statements[0].text = text("Something else");
    of_ladder.statements[1].dimension = text("elsewhere");
    assert_eq!(reviewed(std::slice::from_ref(&of_ladder)).assessors[0].altered, 2);
    // Of another version nobody knows.
    of_ladder.version = text("0.9.0");
    assert_eq!(reviewed(&[of_ladder]).assessors[0].altered, 0);
}
