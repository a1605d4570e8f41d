//! A record's file: what is read of it, what is wrong with it, and that only what changes is written anew.

#![allow(clippy::unwrap_used)]

use career_ladder::model::Text;
use career_ladder::record::{Assessor, Day, Evidence, Mark, RecordFile, new_record, parse_record};
use career_ladder::source::FileName;

const FILE: &str = "\
# mine
record: 1
ladder: product-ops   # the one we use
version: 1.0.0
role: L3
goal: L4

statements:
  # hard one
  - dimension: autonomy
    text: Plans a quarter
    mark: Not Yet
    note: >
      see what
      happens
  - {dimension: influence, text: \"Leads: two teams\", asked_already: true}
evidence:
- what: Ran the Q3 planning
  for: autonomy
  date: 2026-10-01
";

fn text_of(text: &str) -> Text {
    Text::new(text.to_owned()).unwrap()
}

fn file(text: &str) -> RecordFile {
    RecordFile::of(FileName::new("me.yaml"), text.as_bytes().to_vec()).unwrap()
}

#[test]
fn a_record_is_read_as_people_write_it() {
    let record = file(FILE).record;
    assert_eq!(record.by, Assessor::Oneself);
    assert_eq!(record.statements[0].mark, Some(Mark::NotYet));
    assert_eq!(record.statements[1].mark, None);
    assert_eq!(record.evidence[0].on, Day::parse("2026-10-01"));
    assert_eq!(record.evidence[0].about.len(), 1);
}

#[test]
fn what_changes_is_written_and_all_else_stays() {
    let file = file(FILE);
    let mut record = file.record.clone();
    record.statements[1].mark = Some(Mark::Met);
    record.evidence.push(Evidence {
        on: Day::parse("2026-11-02"),
        what: text_of("Led: a = 1 # sure"),
        link: None,
        about: vec![record.statements[1].text.clone()],
    });
    let text = String::from_utf8(file.with(&record).unwrap()).unwrap();
    for line in FILE.lines().filter(|line| !line.contains("Leads")) {
        assert!(text.lines().any(|other| other == line), "{line} is not in\n{text}");
    }
    assert_eq!(parse_record(&text).unwrap(), record);
}

#[test]
fn what_does_not_change_stays_byte_for_byte() {
    let bytes = [b"\xef\xbb\xbf".as_slice(), FILE.replace('\n', "\r\n").as_bytes()].concat();
    let file = RecordFile::of(FileName::new("me.yaml"), bytes.clone()).unwrap();
    assert_eq!(file.with(&file.record).unwrap(), bytes);
}

#[test]
fn a_new_record_is_read_as_it_was_meant() {
    let record = file(FILE).record;
    assert_eq!(parse_record(&new_record(&record)).unwrap(), record);
}

#[test]
fn what_is_left_empty_says_nothing() {
    let text = FILE.replace("Not Yet", "").replace("- {", "- {id: , note: ~, ");
    let text =
        text.split("evidence:\n").next().unwrap().to_owned() + "evidence:\nplan:\nno_longer_asked: ~\n";
    let file = file(&text);
    let mut record = file.record.clone();
    assert_eq!((record.evidence.len(), record.statements[0].mark), (0, None));
    record.evidence.push(Evidence { on: None, what: text_of("Did it"), link: None, about: vec![] });
    let written = String::from_utf8(file.with(&record).unwrap()).unwrap();
    assert_eq!(parse_record(&written).unwrap(), record);
    assert!(written.contains("evidence:\n  - what: Did it\nplan:\n"), "{written}");
}

#[test]
fn a_record_in_json_stays_json() {
    let json =
        "{\"record\": 1, \"ladder\": \"team\", \"version\": \"1\", \"role\": \"L3\", \"evidence\": []}";
    let file = file(json);
    let mut record = file.record.clone();
    record.evidence.push(Evidence { on: None, what: text_of("Did it"), link: None, about: vec![] });
    let written = String::from_utf8(file.with(&record).unwrap()).unwrap();
    assert!(serde_json::from_str::<serde_json::Value>(&written).is_ok(), "{written}");
    assert_eq!(parse_record(&written).unwrap(), record);
}

#[test]
fn marks_of_direction_stay_in_a_text_and_what_turns_a_line_is_replaced() {
    for kept in ["\u{5e9}\u{5dc}\u{5d5}\u{5dd}!\u{200f}", "\u{200e}C++\u{200e} \u{61c}x"] {
        assert_eq!(text_of(kept).as_str(), kept);
    }
    assert_eq!(text_of("a\u{202e}b\u{2067}c").as_str(), "a\u{fffd}b\u{fffd}c");
    assert_eq!(Text::new("\u{200f} \u{200e}".to_owned()), None);
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    for (wrong, code) in [
        (FILE.replace("Not Yet", "nearly"), "unknown-mark"),
        (FILE.replace("2026-10-01", "1.10.2026"), "invalid-date"),
        (FILE.replace("2026-10-01", "2026-02-30"), "invalid-date"),
        (FILE.replace("goal: L4", "goal: L4\nby: boss"), "unknown-assessor"),
        (FILE.replace("record: 1", "record: 2"), "record-version"),
        (FILE.replace("  date: 2026-10-01", "  when: 2026-10-01"), "unknown-key"),
        (FILE.replace("role: L3\n", ""), "missing-key"),
        (FILE.replace("Plans a quarter", "''"), "empty-text"),
        (
            FILE.replace("influence, text: \"Leads: two teams\"", "autonomy, text: Plans a quarter"),
            "repeated-statement",
        ),
    ] {
        let faults = parse_record(&wrong).unwrap_err();
        let codes: Vec<&str> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, [code], "{wrong}");
        assert!(faults[0].span.within(&wrong).is_some());
    }
}

#[test]
fn marks_are_understood_in_other_case_and_with_spaces() {
    for mark in Mark::ALL {
        for typed in
            [mark.word().to_uppercase(), format!("  {} ", mark.label()), mark.word().replace('-', "_")]
        {
            assert_eq!(Mark::parse(&typed), Ok(Some(mark)), "{typed}");
        }
    }
    for nothing in ["", " ", "none", "None"] {
        assert_eq!(Mark::parse(nothing), Ok(None));
    }
    assert!(Mark::parse("done").is_err());
    assert!(Mark::parse("!?").is_err());
}

#[test]
fn comments_of_what_goes_are_at_the_end_then() {
    let text = FILE.replace("text: Plans a quarter", "text: Plans a quarter # ask first");
    let file = file(&text);
    let mut record = file.record.clone();
    record.no_longer_asked.push(record.statements.remove(0));
    let written = String::from_utf8(file.with(&record).unwrap()).unwrap();
    for comment in ["# mine", "# the one we use", "# hard one", "# ask first"] {
        assert_eq!(written.matches(comment).count(), 1, "{comment} in\n{written}");
    }
    assert_eq!(parse_record(&written).unwrap(), record);
}
