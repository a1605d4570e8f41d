//! Laws of carrying a record over to another version of its ladder: nothing that was said is lost.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use career_ladder::model::Text;
use career_ladder::query::{Carried, carry};
use career_ladder::record::{Assessor, Day, Evidence, Mark, MarkedStatement, PlanItem, Record};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const WORDS: [&str; 12] = [
    "plans", "the", "quarter", "budget", "with", "two", "teams", "leads", "hiring", "writes", "reports",
    "weekly",
];

pub(super) fn text(text: &str) -> Text {
    Text::new(text.to_owned()).unwrap()
}

fn statement() -> impl Strategy<Value = MarkedStatement> {
    let dimension = select(vec!["autonomy", "influence", "process"]);
    let words = vec(select(WORDS.to_vec()), 3..9);
    let id = option::weighted(0.2, select(vec!["one", "two", "three", "four"]));
    (dimension, words, id).prop_map(|(dimension, words, id)| {
        MarkedStatement::unmarked(text(dimension), id.map(text), text(&words.join(" ")))
    })
}

/// What is asked, each text once in a dimension and each id once, dimension by dimension.
fn asked() -> impl Strategy<Value = Vec<MarkedStatement>> {
    vec(statement(), 1..12).prop_map(distinct)
}

fn distinct(statements: Vec<MarkedStatement>) -> Vec<MarkedStatement> {
    let mut kept: Vec<MarkedStatement> = Vec::new();
    for mut one in statements {
        if kept.iter().any(|other| other.id == one.id) {
            one.id = None;
        }
        if !kept.iter().any(|other| (&other.dimension, &other.text) == (&one.dimension, &one.text)) {
            kept.push(one);
        }
    }
    kept.sort_by_key(|one| one.dimension.to_string());
    kept
}

pub(super) fn record(statements: Vec<MarkedStatement>) -> Record {
    Record {
        ladder: text("team"),
        version: text("1.0.0"),
        role: text("L3"),
        goal: Some(text("L4")),
        by: Assessor::Oneself,
        name: None,
        statements,
        no_longer_asked: Vec::new(),
        evidence: Vec::new(),
        plan: Vec::new(),
    }
}

/// A record in which something is said of some statements, and whose evidence and plan name some.
pub(super) fn filled() -> impl Strategy<Value = Record> {
    let said = vec((option::of(select(Mark::ALL.to_vec())), any::<bool>()), 12);
    (asked(), said, vec(any::<Index>(), 0..4)).prop_map(|(statements, said, named)| {
        let mut record = record(statements);
        for (number, (one, (mark, has_note))) in record.statements.iter_mut().zip(said).enumerate() {
            one.mark = mark;
            one.date_of(mark);
            one.note = has_note.then(|| text(&format!("note {number}")));
        }
        for (number, index) in named.into_iter().enumerate() {
            let about = vec![index.get(&record.statements).text.clone()];
            let what = text(&format!("did {number}"));
            record.plan.push(PlanItem {
                what: text(&format!("will {number}")),
                about: about.clone(),
                by: None,
                done: None,
            });
            record.evidence.push(Evidence { on: None, what, link: None, about });
        }
        record
    })
}

trait Dated {
    fn date_of(&mut self, mark: Option<Mark>);
}

impl Dated for MarkedStatement {
    fn date_of(&mut self, mark: Option<Mark>) {
        self.on = mark.and_then(|_| Day::parse("2026-11-02"));
    }
}

/// What a later version asks: some of it dropped, reworded, moved to another dimension or renamed with it, some new.
fn later(before: Vec<MarkedStatement>) -> impl Strategy<Value = Vec<MarkedStatement>> {
    let edits = vec((0_u8..8, select(WORDS.to_vec()), any::<Index>()), before.len());
    (edits, vec(statement(), 0..3), any::<bool>()).prop_map(move |(edits, new, is_renamed)| {
        let mut after = Vec::new();
        for (one, (edit, word, place)) in before.iter().zip(edits) {
            let mut one = MarkedStatement::unmarked(one.dimension.clone(), one.id.clone(), one.text.clone());
            match edit {
                0 => continue,
                1 => {
                    let mut words: Vec<&str> = one.text.split(' ').collect();
                    let place = place.index(words.len());
                    words[place] = word;
                    one.text = text(&words.join(" "));
                }
                2 => one.dimension = text("elsewhere"),
                _ => {}
            }
            after.push(one);
        }
        after.extend(new);
        for one in after.iter_mut().filter(|one| is_renamed && one.dimension.as_str() == "process") {
            one.dimension = text("ways-of-working");
        }
        distinct(after)
    })
}

pub(super) fn versions() -> impl Strategy<Value = (Record, Vec<MarkedStatement>)> {
    filled().prop_flat_map(|before| {
        let now = later(before.statements.clone());
        (Just(before), now)
    })
}

/// What is said in a record, however often: mark, date and note.
fn said(record: &Record) -> BTreeMap<String, usize> {
    let mut said = BTreeMap::new();
    for one in record
        .statements
        .iter()
        .chain(&record.no_longer_asked)
        .filter(|one| one.mark.is_some() || one.note.is_some())
    {
        *said.entry(format!("{:?} {:?} {:?}", one.mark, one.on, one.note)).or_default() += 1;
    }
    said
}

/// Which statements of a record some names name.
fn named(record: &Record, names: &[Text]) -> Vec<usize> {
    let all = record.statements.iter().enumerate();
    all.filter(|(_, one)| names.iter().any(|name| one.is_named(name))).map(|(index, _)| index).collect()
}

/// Two dimensions may ask the same: evidence for the one is none for the other, whatever becomes of them.
#[test]
fn evidence_for_one_of_two_that_ask_the_same_stays_with_it() {
    let of = |dimension: &str, words: &str| MarkedStatement::unmarked(text(dimension), None, text(words));
    let mut before = record(vec![of("process", "Advocates practices"), of("tools", "Advocates practices")]);
    assert_eq!(before.name_of(1).as_str(), "tools: Advocates practices");
    let about = vec![before.name_of(1)];
    before.evidence.push(Evidence { on: None, what: text("did"), link: None, about });
    for (now, name) in [
        (
            vec![of("tools", "Advocates good practices"), of("process", "Advocates practices")],
            "Advocates good practices",
        ),
        (
            vec![of("kit", "Advocates practices"), of("process", "Advocates practices")],
            "kit: Advocates practices",
        ),
        (vec![of("tools", "Advocates practices")], "tools: Advocates practices"),
    ] {
        let after = carried(&before, now).record;
        assert_eq!(after.evidence[0].about, [text(name)]);
        let of = named(&after, &after.evidence[0].about);
        assert!(of.len() == 1 && after.statements[of[0]].dimension.as_str() != "process");
    }
}

/// What was done for a dimension that is gone is not for the one that took over a statement of it.
#[test]
fn evidence_for_a_dimension_goes_along_where_that_is_renamed_alone() {
    let of = |dimension: &str, words: &str| MarkedStatement::unmarked(text(dimension), None, text(words));
    let mut before = record(vec![of("craft", "Bakes bread"), of("people", "Helps others")]);
    let about = vec![text("craft")];
    before.evidence.push(Evidence { on: None, what: text("did"), link: None, about });
    for (now, name) in [
        (vec![of("people", "Bakes bread"), of("people", "Helps others")], "craft"),
        (vec![of("trade", "Bakes bread"), of("people", "Helps others")], "trade"),
    ] {
        assert_eq!(carried(&before, now).record.evidence[0].about, [text(name)]);
    }
}

fn carried(before: &Record, now: Vec<MarkedStatement>) -> Carried {
    carry(before, Record { version: text("1.1.0"), ..record(now) })
}

proptest! {
    #[test]
    fn nothing_that_was_said_is_lost((before, now) in versions()) {
        let after = carried(&before, now).record;
        prop_assert_eq!(said(&after), said(&before));
        let evidence = |record: &Record| record.evidence.iter().map(|one| one.what.clone()).collect::<Vec<_>>();
        prop_assert_eq!(evidence(&after), evidence(&before));
        // What evidence is for is still there: asked, or kept apart.
        for name in after.evidence.iter().flat_map(|one| &one.about).chain(after.plan.iter().flat_map(|one| &one.about)) {
            let mut all = after.statements.iter().chain(&after.no_longer_asked);
            prop_assert!(all.any(|one| one.is_named(name)), "{name} is nowhere");
        }
    }

    #[test]
    fn the_same_words_carry_what_was_said((before, now) in versions()) {
        let after = carried(&before, now).record;
        for one in &before.statements {
            let is_same = |other: &&MarkedStatement| (&other.dimension, &other.text) == (&one.dimension, &one.text);
            let other = after.statements.iter().find(is_same).filter(|other| one.id.is_none() && other.id.is_none());
            // An id of its own says more than words.
            let has_ids = before.statements.iter().chain(&after.statements).any(|one| one.id.is_some());
            if let Some(other) = other.filter(|_| !has_ids) {
                prop_assert_eq!((other.mark, other.on, &other.note), (one.mark, one.on, &one.note));
                prop_assert_eq!(&other.confirm, &None);
            }
        }
    }

    #[test]
    fn what_was_reworded_is_to_be_confirmed((before, now) in versions()) {
        let after = carried(&before, now);
        for one in &after.reworded {
            let one = &after.record.statements[one.index];
            let then = one.confirm.as_ref().unwrap();
            prop_assert_ne!(then, &one.text);
            prop_assert!(before.statements.iter().any(|other| other.text == *then));
        }
    }

    #[test]
    fn carried_forth_and_back_nothing_is_lost((before, now) in versions()) {
        let forth = carried(&before, now).record;
        let unmarked = before.statements.iter();
        let unmarked = unmarked.map(|one| MarkedStatement::unmarked(one.dimension.clone(), one.id.clone(), one.text.clone()));
        let back = carry(&forth, record(unmarked.collect())).record;
        prop_assert_eq!(&back.statements, &before.statements);
        prop_assert_eq!(&back.no_longer_asked, &vec![]);
        let named = |record: &Record| {
            let evidence = record.evidence.iter().map(|one| (one.what.clone(), named(record, &one.about)));
            evidence.chain(record.plan.iter().map(|item| (item.what.clone(), named(record, &item.about)))).collect::<Vec<_>>()
        };
        prop_assert_eq!(named(&back), named(&before));
    }

    #[test]
    fn what_is_carried_to_what_it_has_is_unchanged(before in filled()) {
        let again = carry(&before, record(before.statements.clone()));
        prop_assert!(again.is_unchanged(&before));
    }

    #[test]
    fn the_order_of_a_file_stays((before, now) in versions()) {
        let in_ladder_order = before.statements.clone();
        let file = Record { statements: before.statements.into_iter().rev().collect(), ..before };
        prop_assert!(carry(&file, record(in_ladder_order)).is_unchanged(&file));
        let after = carried(&file, now).record;
        let has_ids = file.statements.iter().chain(&after.statements).any(|one| one.id.is_some());
        let place = |one: &MarkedStatement| {
            after.statements.iter().position(|other| (&other.dimension, &other.text) == (&one.dimension, &one.text))
        };
        let places: Vec<usize> = file.statements.iter().filter_map(place).collect();
        prop_assert!(has_ids || places.is_sorted(), "{places:?}");
    }
}
