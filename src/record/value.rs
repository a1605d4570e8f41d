//! Owns the way from a record back to the shape of its file.

use serde_json::{Map, Value};

use crate::model::Text;

use super::lower::FORMAT;
use super::{Assessor, Day, Evidence, MarkedStatement, PlanItem, Record};

/// A record as a value in the shape of its file, its keys in the order in which the format names them, and nothing
/// that says no more than a key that is left out; but that each statement has its mark, `none` too, for whoever
/// fills it in.
pub(super) fn value_of(record: &Record) -> Value {
    let mut keys = Keys::default();
    keys.add("record", FORMAT);
    keys.text("ladder", Some(&record.ladder));
    keys.text("version", Some(&record.version));
    keys.text("role", Some(&record.role));
    keys.text("goal", record.goal.as_ref());
    if record.by != Assessor::default() {
        keys.add("by", record.by.word());
    }
    keys.text("name", record.name.as_ref());
    keys.list("statements", &record.statements, statement);
    keys.list("no_longer_asked", &record.no_longer_asked, statement);
    keys.list("evidence", &record.evidence, evidence);
    keys.list("plan", &record.plan, plan_item);
    Value::Object(keys.0)
}

fn statement(of: &MarkedStatement) -> Value {
    let mut keys = Keys::default();
    keys.text("dimension", Some(&of.dimension));
    keys.text("id", of.id.as_ref());
    keys.text("text", Some(&of.text));
    if of.is_asked_already {
        keys.add("asked_already", true);
    }
    keys.add("mark", of.mark.map_or("none", super::Mark::word));
    keys.day("date", of.on);
    keys.text("note", of.note.as_ref());
    keys.text("confirm", of.confirm.as_ref());
    Value::Object(keys.0)
}

fn evidence(of: &Evidence) -> Value {
    let mut keys = Keys::default();
    keys.day("date", of.on);
    keys.text("what", Some(&of.what));
    keys.text("link", of.link.as_ref());
    keys.names("for", &of.about);
    Value::Object(keys.0)
}

fn plan_item(of: &PlanItem) -> Value {
    let mut keys = Keys::default();
    keys.text("what", Some(&of.what));
    keys.names("for", &of.about);
    keys.day("by", of.by);
    keys.day("done", of.done);
    Value::Object(keys.0)
}

/// The keys of a group, in their order.
#[derive(Default)]
struct Keys(Map<String, Value>);

impl Keys {
    fn add(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    fn text(&mut self, key: &str, text: Option<&Text>) {
        if let Some(text) = text {
            self.add(key, text.as_str());
        }
    }

    fn day(&mut self, key: &str, day: Option<Day>) {
        if let Some(day) = day {
            self.add(key, day.to_string());
        }
    }

    /// A text where there is one, else a list.
    fn names(&mut self, key: &str, names: &[Text]) {
        match names {
            [] => {}
            [name] => self.add(key, name.as_str()),
            names => self.add(key, names.iter().map(Text::as_str).collect::<Vec<_>>()),
        }
    }

    fn list<T>(&mut self, key: &str, items: &[T], value: impl Fn(&T) -> Value) {
        if !items.is_empty() {
            self.add(key, items.iter().map(value).collect::<Vec<_>>());
        }
    }
}
