//! Laws of packets: all that was done is in them, nothing that is to be left out is, and what somebody wrote is
//! no markup.

#![allow(clippy::unwrap_used)]

use career_ladder::document::Medium;
use career_ladder::forms::{csv, html, json, markdown, text as plain};
use career_ladder::model::Text;
use career_ladder::query::{Packet, Review, packet};
use career_ladder::record::{Assessor, Day, Evidence, Mark, MarkedStatement, PlanItem, Record};
use career_ladder::views::{self, data, sheets};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};

use super::carried::{record, text};
use super::review::{catalog, reviewed, screen, two};

/// A packet in every form.
fn forms(packet: &Packet) -> [String; 5] {
    let catalog = catalog();
    let document = views::packet(packet, &catalog);
    [
        plain::write(&document, screen(1000)),
        markdown::write(&document),
        html::write(&document),
        csv::write(&sheets::review(&packet.review, &catalog)),
        json::write(&data::packet(packet, &catalog)).unwrap(),
    ]
}

proptest! {
    #[test]
    fn all_that_was_done_is_in_it_and_nothing_that_is_left_out(records in two(), leaves_own in any::<bool>()) {
        let mark_notes = |record: &Record, word: &str| {
            let mut record = record.clone();
            for (number, one) in record.statements.iter_mut().enumerate() {
                one.note = one.note.as_ref().map(|_| text(&format!("{word}{number}.")));
            }
            record
        };
        let [own, other] = [mark_notes(&records[0], "mine"), mark_notes(&records[1], "theirs")];
        prop_assume!(own.by != other.by);
        let (left_out, word, kept) = if leaves_own { (own.by, "mine", &other) } else { (other.by, "theirs", &own) };
        let review = reviewed(&[own.clone(), other.clone()]);
        let packet = packet(review, &[left_out]);
        prop_assert!(packet.absent.is_empty());
        for form in forms(&packet) {
            prop_assert!(!form.contains(word), "{word} is in\n{form}");
            for done in own.evidence.iter().chain(&other.evidence) {
                prop_assert!(form.contains(done.what.as_str()), "{} is not in\n{form}", done.what);
            }
            for one in kept.statements.iter().filter_map(|one| one.note.as_ref()) {
                prop_assert!(form.contains(one.as_str()), "{one} is not in\n{form}");
            }
        }
    }
}

const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "<!-- gone",
    "[here](javascript:alert(1))",
    "@octocat see #12",
    "=HYPERLINK(\"https://example.com\")",
    "# Heading | cell",
    "\u{1b}[31mred\u{202e}back",
    "::error::stop",
];

/// A review of a record in which everything that somebody writes is hostile.
fn hostile(words: &str) -> Review {
    let written: Text = text(words);
    let marked = MarkedStatement {
        mark: Some(Mark::Partly),
        note: Some(written.clone()),
        confirm: Some(written.clone()),
        ..MarkedStatement::unmarked(written.clone(), None, written.clone())
    };
    let about = vec![written.clone()];
    let day = Day::parse("2026-10-01");
    let evidence =
        |about: Vec<Text>| Evidence { on: day, what: written.clone(), link: Some(written.clone()), about };
    let planned = PlanItem { what: written.clone(), about: about.clone(), by: day, done: None };
    let one = Record {
        ladder: written.clone(),
        version: written.clone(),
        role: written.clone(),
        goal: Some(written.clone()),
        name: Some(written.clone()),
        no_longer_asked: vec![marked.clone()],
        evidence: vec![evidence(about), evidence(Vec::new())],
        plan: vec![planned],
        ..record(vec![marked])
    };
    reviewed(&[one.clone(), Record { by: Assessor::Manager, ..one }])
}

#[test]
fn what_somebody_wrote_is_data_in_every_form() {
    let catalog = catalog();
    for words in HOSTILE {
        let review = hostile(words);
        let reviewed = views::review(&review, &catalog, Medium::Page);
        let of_review = [markdown::write(&reviewed), html::write(&reviewed)];
        let of_review_in_text = plain::write(&reviewed, screen(80));
        let [in_text, in_markdown, in_html, in_csv, _] = forms(&packet(review.clone(), &[]));
        for form in [&in_text, &of_review_in_text] {
            assert!(!form.contains(['\u{1b}', '\u{202e}']), "{form}");
            assert!(!form.lines().any(|line| line.trim_start().starts_with("::")), "{form}");
        }
        for form in [&in_markdown, &of_review[0]] {
            for event in Parser::new_ext(form, Options::all()) {
                let is_markup = match &event {
                    Event::Html(_) | Event::InlineHtml(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                        true
                    }
                    Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                        !dest_url.starts_with("https://")
                    }
                    _ => false,
                };
                assert!(!is_markup, "{event:?} in\n{form}");
            }
            let outside_code: String = form.split('`').step_by(2).collect();
            assert!(!outside_code.contains("@octocat") && !outside_code.contains(" #12"), "{form}");
        }
        for form in [&in_html, &of_review[1]] {
            assert!(!form.contains("<script") && !form.contains("<!-- gone"), "{form}");
            assert!(!form.contains("href=\"javascript"), "{form}");
        }
        for cell in in_csv.lines().flat_map(|line| line.split(',')) {
            assert!(!cell.trim_start_matches('"').starts_with(['=', '@']), "{in_csv}");
        }
    }
}

#[test]
fn who_says_nothing_and_is_left_out_is_named() {
    let packet = packet(reviewed(&[record(Vec::new())]), &[Assessor::Peer, Assessor::Oneself]);
    assert_eq!(packet.absent, [Assessor::Peer]);
    assert_eq!(packet.review.assessors, []);
    assert_eq!(packet.days, None);
}
