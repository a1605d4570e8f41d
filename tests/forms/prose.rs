//! What of a JSON answer is said in words to whoever reads it, and is no id, count or kind.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::readers::folded;

/// What every answer says.
const OF_ALL: &[&str] = &["text", "title", "rating", "ratings"];

/// What only `show` says, to whoever wants to know all of a role, a dimension or a title.
const OF_SHOW: &[&str] = &[
    "about",
    "cell_inferred",
    "examples",
    "inferred",
    "leads_to",
    "name",
    "note",
    "notes",
    "practice",
    "years_inferred",
];

/// The statements, ratings, titles and years of an answer to a command, each once; of `show` also
/// what there is to say of them.
pub(crate) fn of(command: &str, answer: &Value) -> BTreeSet<String> {
    let mut prose = Prose { is_show: command == "show", said: BTreeSet::new() };
    prose.walk("", answer);
    prose.said
}

struct Prose {
    is_show: bool,
    said: BTreeSet<String>,
}

impl Prose {
    fn walk(&mut self, key: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                if key == "rating" {
                    self.say(&fields["name"]);
                }
                if key == "years" {
                    self.years(&fields["minimum"]);
                    self.say(&fields["in"]);
                }
                for (key, value) in fields {
                    match (key.as_str(), fields.get("asks")) {
                        // What two roles ask alike is named and not repeated.
                        (_, Some(asks)) if asks == "same" => {}
                        // The statements tell what becomes of those of both cells.
                        ("from" | "to", Some(_)) => self.walk("rating", &value["rating"]),
                        // A hit names the roles that it is of, and those on a list are what was
                        // asked for.
                        ("roles", _) if fields.contains_key("matches") => {}
                        ("dimensions" | "titles", _) if fields.contains_key("version") => {}
                        // A dimension with a short name may be called by that alone.
                        ("name", _) if fields.get("short").is_some_and(Value::is_string) => {
                            self.walk("name", &fields["short"]);
                        }
                        _ => self.walk(key, value),
                    }
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.walk(key, item)),
            Value::Number(_) if key == "years" => self.years(value),
            _ if OF_ALL.contains(&key) || self.is_show && OF_SHOW.contains(&key) => self.say(value),
            _ => {}
        }
    }

    fn say(&mut self, words: &Value) {
        self.said.extend(words.as_str().map(folded));
    }

    fn years(&mut self, years: &Value) {
        self.said.insert(format!("{years} years"));
    }
}
