//! Owns the second sheet of a ladder's book, `About`: all that the first cannot show, a row a fact, in the order of
//! the ladder's file.

use serde_json::Value;

use crate::document::{BookRow, BookSheet, RowKind};
use crate::import::{ABOUT_COLUMNS, AboutPart, FactKind, LADDER, PartLabel, Stated, cleaned, labels};

/// How wide the columns are, in characters.
const WIDTHS: [u16; ABOUT_COLUMNS.len()] = [16, 32, 30, 50, 15, 80];

/// The sheet of what is told of a ladder.
pub(super) fn about(told: &Value) -> BookSheet {
    let mut rows = vec![BookRow::of_texts(RowKind::Header, ABOUT_COLUMNS.map(str::to_owned))];
    add_one(&LADDER, told, &[], &mut rows);
    BookSheet {
        name: "About".to_owned(),
        rows,
        widths: WIDTHS.to_vec(),
        label_columns: 1,
        frozen_rows: 1,
        is_wide: true,
        ..BookSheet::default()
    }
}

/// The rows of one of a part, then those of the lists that it has.
fn add_one(part: &AboutPart, item: &Value, called: &[&str], rows: &mut Vec<BookRow>) {
    let [name, within, statement] = match *called {
        [] => ["", "", ""],
        [name] => [name, "", ""],
        [within, name] => [name, within, ""],
        [within, name, statement, ..] => [name, within, statement],
    };
    let mut facts = facts(part, item, called.last().copied());
    if facts.is_empty() && part.stated != Stated::OnSheet {
        facts.push(("", String::new()));
    }
    rows.extend(facts.into_iter().map(|(fact, value)| {
        let texts = [part.word, name, within, statement, fact].map(str::to_owned);
        BookRow::of_texts(RowKind::Body, texts.into_iter().chain([value]))
    }));
    for below in part.parts {
        let items = item.get(below.list).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        for (item, label) in items.iter().zip(labels(below, items)) {
            add_one(below, item, &[called, &[label.as_str()]].concat(), rows);
        }
    }
}

/// What there is to say of one of a part beside what it is called.
fn facts(part: &AboutPart, item: &Value, called: Option<&str>) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    for fact in part.facts {
        let is_label = matches!(part.label, PartLabel::Key(key) if key == fact.key);
        // What has nothing but a label may stand by itself.
        let value = item.get(fact.key).or(is_label.then_some(item));
        match (fact.kind, value) {
            (FactKind::List, Some(Value::Array(all))) => {
                facts.extend(all.iter().filter_map(cleaned).map(|value| (fact.word, value)));
            }
            (FactKind::Flag, Some(Value::Bool(is_so))) => {
                facts.push((fact.word, if *is_so { "yes" } else { "no" }.to_owned()));
            }
            (FactKind::Text, Some(value)) => {
                let value = cleaned(value).filter(|value| !is_label || called != Some(value.as_str()));
                facts.extend(value.map(|value| (fact.word, value)));
            }
            _ => {}
        }
    }
    facts
}
