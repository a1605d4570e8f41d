//! Owns a ladder's file that is edited in place: its bytes as they were read, and its text with another ladder in it.

use std::path::Path;

use serde_json::Value;

use crate::model::Text;
use crate::model::letters::uncased;

use super::error::LoadError;
use super::file::{self, FileName};
use super::foreign;
use super::lower::{SpannedLadder, parse_spanned_ladder};
use super::write::{raw_value, splice_ladder, splice_names};
use super::yaml::{self, Unspliced, pairs};

/// A file in YAML that holds a sound ladder, as it was read.
pub struct LadderFile {
    /// What it is called.
    pub name: FileName,
    /// All that is in it.
    pub bytes: Vec<u8>,
    /// The ladder in it.
    pub ladder: SpannedLadder,
    text: String,
}

/// The keys whose texts name something else of the ladder, in whatever case.
const REFERENCES: [&str; 9] =
    ["roles", "rating", "not_asked", "track", "tracks", "level", "from", "nearest", "applies_to"];

/// The lists of which the order says nothing.
const SETS: [&str; 3] = ["roles", "not_asked", "tracks"];

impl LadderFile {
    /// Reads a file.
    ///
    /// # Errors
    /// It cannot be had, holds no sound ladder, or is one of JSON.
    pub fn read(path: &Path) -> Result<Self, LoadError> {
        Self::of(FileName::new(path), file::read(path)?)
    }

    /// The file of a name that has some bytes.
    ///
    /// # Errors
    /// It holds no sound ladder, or is one of JSON.
    pub(crate) fn of(name: FileName, bytes: Vec<u8>) -> Result<Self, LoadError> {
        let text = file::text_of(&name, bytes.clone())?;
        if text.trim_start().starts_with('{') {
            let message = format!("`{name}` is JSON, expected a ladder in YAML");
            let (from, to) = (name.in_shell(), name.with_ending("yaml").in_shell());
            let help = format!("make one of it: `ladder export {to} --file {from}`");
            return Err(LoadError::Missing(message, help));
        }
        match parse_spanned_ladder(&text) {
            Ok(ladder) => Ok(Self { name, bytes, ladder, text }),
            Err(faults) => Err(foreign::no_ladder(name, text, faults)),
        }
    }

    /// The ladder in the shape of its file.
    pub(crate) fn value(&self) -> Value {
        raw_value(&self.ladder.raw)
    }

    /// The text of the file as it is.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text of the file with another ladder in it, a value in the shape of its file. Only what differs is
    /// written anew; what says the same in other letters, or in another order that means nothing, does not differ.
    ///
    /// # Errors
    /// It is written in a way that cannot be edited.
    pub(crate) fn with(&self, wanted: &Value) -> Result<String, Unspliced> {
        splice_ladder(&self.text, &as_written(&self.value(), wanted, ""))
    }

    /// The text of the file with another ladder in it, in which parts are called otherwise than here: first they get
    /// their names, which are all in which `renamed` differs, so that what is known by its name is still found.
    ///
    /// # Errors
    /// It is written in a way that cannot be edited.
    pub(crate) fn with_renamed(&self, renamed: &Value, wanted: &Value) -> Result<String, Unspliced> {
        let held = self.value();
        if *renamed == held {
            return self.with(wanted);
        }
        // What comes of it need not be sound yet, but it is read.
        let named = splice_names(&self.text, renamed).ok();
        let named = named.and_then(|text| Some((raw_value(&yaml::parse(&text).ok()?), text)));
        let Some((held, text)) = named else { return self.with(wanted) };
        splice_ladder(&text, &as_written(&held, wanted, ""))
    }

    /// The bytes of the file with another text, which begins as the file does.
    pub fn bytes_with(&self, text: &str) -> Vec<u8> {
        let start = &self.bytes[..self.bytes.len() - self.text.len()];
        [start, text.as_bytes()].concat()
    }
}

/// What is wanted under a key, as what is there says it where that is the same.
fn as_written(held: &Value, wanted: &Value, key: &str) -> Value {
    match (held, wanted) {
        _ if is_same(held, wanted, key) => held.clone(),
        (Value::Object(of_held), Value::Object(of_wanted)) => {
            let one = |(key, value): (&String, &Value)| {
                let value =
                    of_held.get(key).map_or_else(|| value.clone(), |held| as_written(held, value, key));
                (key.clone(), value)
            };
            of_wanted.iter().map(one).collect()
        }
        (Value::Array(of_held), Value::Array(of_wanted)) => {
            let pairs = pairs(of_held, of_wanted);
            let one = |(value, index): (&Value, Option<usize>)| match index {
                Some(index) => as_written(&of_held[index], value, key),
                None => value.clone(),
            };
            of_wanted.iter().zip(pairs).map(one).collect()
        }
        _ => wanted.clone(),
    }
}

fn is_same(held: &Value, wanted: &Value, key: &str) -> bool {
    match (held, wanted) {
        (Value::Array(held), Value::Array(wanted)) => {
            let said = |list: &[Value]| {
                let mut said: Vec<Option<String>> = list.iter().map(|one| said(one, key)).collect();
                if SETS.contains(&key) {
                    said.sort();
                }
                said
            };
            let (held, wanted) = (said(held), said(wanted));
            held == wanted && held.iter().all(Option::is_some)
        }
        (held, wanted) => said(held, key).is_some_and(|said_now| said(wanted, key) == Some(said_now)),
    }
}

/// What is read of a text or a number; of a group that has no more than that in its long form, of that.
fn said(value: &Value, key: &str) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Object(keys) if keys.len() == 1 => {
            ["text", "name", "id"].iter().find_map(|key| keys.get(*key)?.as_str())?.to_owned()
        }
        Value::Array(items) if items.len() == 1 && key == "level" => return said(&items[0], key),
        _ => return None,
    };
    let text = Text::new(text)?.to_string();
    Some(if REFERENCES.contains(&key) { uncased(&text) } else { text })
}
