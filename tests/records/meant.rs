//! What words on the command line mean in a record.

#![allow(clippy::unwrap_used)]

use career_ladder::query::{Meant, meant_by};
use career_ladder::record::{Record, parse_record};

fn record() -> Record {
    let statements = [
        ("process", "Advocates best practices for process and tools"),
        ("tools", "Advocates best practices for process and tools"),
        ("tools", "Leads planning"),
        ("data", "Can lead within the team"),
        ("data", "Can share insights"),
    ];
    let statements =
        statements.map(|(dimension, text)| format!("  - {{dimension: {dimension}, text: {text}}}\n"));
    let head = "record: 1\nladder: team\nversion: 1.0.0\nrole: L3\nstatements:\n";
    parse_record(&(head.to_owned() + &statements.concat())).unwrap()
}

#[test]
fn words_mean_the_one_statement_that_has_them_or_none() {
    let record = record();
    let meant = |words: &str| meant_by(&record, None, words, false);
    for (words, index) in [
        ("tools: Advocates best practices for process and tools", 1),
        ("process: best practices", 0),
        ("share insights", 4),
        ("leads", 2),
        ("CAN SHARE INSIGHTS", 4),
        ("plans", 2),
    ] {
        assert_eq!(meant(words), Ok(Meant::Statement(index)), "{words}");
    }
    for (words, message) in [
        ("best practices", "`best practices` fits 2 lines of the record:"),
        ("leading", "`leading` fits 2 lines of the record:"),
        ("shapes insights", "no line of the record contains `shapes insights`; near it:"),
        ("nowhere", "no statement of the record contains `nowhere`"),
        ("data: planning", "no statement of the record contains `data: planning`"),
    ] {
        let error = meant(words).unwrap_err();
        assert!(error.message.starts_with(message), "{words}: {}", error.message);
    }
    assert!(
        matches!(meant_by(&record, None, "Tools", true), Ok(Meant::Dimension(id)) if id.as_str() == "tools")
    );
}
