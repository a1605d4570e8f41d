//! Owns a record's file: how it is read, and its text with another record in it.

use std::path::Path;
use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::source::{
    FaultyFile, FileName, LoadError, SIZE_LIMIT, Unspliced, comments, pairs, read_bytes, splice_as, yaml_of,
};

use super::lower::{parse_record, raw_record};
use super::value::value_of;
use super::{Assessor, Record};

/// The schema of records, as JSON text of draft 7. It says what is of the right shape, and what little of the meaning
/// a schema can know; [`parse_record`] decides.
pub const RECORD_SCHEMA: &str = include_str!("../../data/record.schema.json");

/// What the schema's file is called in the first line of a record, where editors look for it: beside that file.
pub const RECORD_SCHEMA_FILE: &str = "record.schema.json";

pub(super) static SHAPE: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(RECORD_SCHEMA).unwrap_or_default());

/// A file in YAML that holds a record, as it was read.
#[derive(Debug)]
pub struct RecordFile {
    /// What it is called.
    pub name: FileName,
    /// All that is in it.
    pub bytes: Vec<u8>,
    /// The record in it.
    pub record: Record,
    /// What it says in letters, without a mark of the byte order.
    text: String,
}

impl RecordFile {
    /// Reads a file, `-` for the standard input.
    ///
    /// # Errors
    /// It cannot be had, or holds no record.
    pub fn read(path: &Path) -> Result<Self, LoadError> {
        Self::of(FileName::new(path), read_bytes(path)?)
    }

    /// The file of a name that has some bytes.
    ///
    /// # Errors
    /// It holds no record.
    pub fn of(name: FileName, bytes: Vec<u8>) -> Result<Self, LoadError> {
        let no_record = |what: &str, help: &str| {
            LoadError::Missing(format!("`{name}` {what}, expected a record in YAML"), help.to_owned())
        };
        if bytes.len() > SIZE_LIMIT {
            return Err(no_record("is too large", "records are far smaller; name the record's own file"));
        }
        if bytes.starts_with(b"PK\x03\x04") {
            let help = "to read a sheet that was filled in, run `ladder assess --from SHEET -o me.yaml`";
            return Err(no_record("is a workbook", help));
        }
        let ending = name.as_shown().rsplit_once('.').map_or("", |(_, ending)| ending);
        if ["csv", "tsv", "md", "html", "ods", "xlsx"].iter().any(|known| ending.eq_ignore_ascii_case(known))
        {
            let help = format!(
                "to read what was filled in, run `ladder assess --from {} -o me.yaml`",
                name.in_shell()
            );
            return Err(no_record("is a sheet", &help));
        }
        let Ok(text) = std::str::from_utf8(&bytes) else {
            return Err(no_record("is not UTF-8 text", "save it as UTF-8 in an editor"));
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
        if text.lines().any(|line| line.starts_with("schema:")) {
            return Err(no_record("is a ladder", "`ladder assess ROLE -o me.yaml` writes a record"));
        }
        match parse_record(&text) {
            Ok(record) => Ok(Self { name, bytes, record, text }),
            Err(faults) => Err(LoadError::Faulty(FaultyFile { name, text, faults })),
        }
    }

    /// The bytes of the file with another record in it. Only what differs is written anew: comments, the order of
    /// keys and all else that is there stays. The comments of what moves or goes are at the end then. JSON, which has
    /// no comments, is laid out anew.
    ///
    /// # Errors
    /// It is written in a way that cannot be edited.
    pub fn with(&self, record: &Record) -> Result<Vec<u8>, Unspliced> {
        let held = raw_value(&self.text).ok_or(Unspliced::AsRead)?;
        let wanted = as_written(&held, &value_of(&self.record), &value_of(record));
        let text = if serde_json::from_str::<Value>(&self.text).is_ok() {
            format!("{wanted:#}\n")
        } else {
            let text = splice_as(&self.text, &wanted, |text| raw_value(text).ok_or(Unspliced::AsRead))?;
            with_lost_comments(&self.text, text)
        };
        if parse_record(&text).ok().as_ref() != Some(record) {
            return Err(Unspliced::AsRead);
        }
        let start = &self.bytes[..self.bytes.len() - self.text.len()];
        Ok([start, text.as_bytes()].concat())
    }
}

/// The text of a new file that holds a record.
pub fn new_record(record: &Record) -> String {
    let whose = match record.by {
        Assessor::Oneself => "Where you stand",
        Assessor::Manager => "Where somebody stands, as their manager sees it,",
        Assessor::Peer => "Where somebody stands, as a peer sees it,",
    };
    format!(
        "\
# yaml-language-server: $schema={RECORD_SCHEMA_FILE}

# {whose} on the ladder `{}`.
# Each mark is met, partly, not-yet, no-opportunity (the chance was not there) or none.

{}",
        record.ladder,
        yaml_of(&value_of(record))
    )
}

/// A text with the comments at its end that another one has and it has not.
fn with_lost_comments(before: &str, mut text: String) -> String {
    let mut left = comments(&text);
    let is_lost = |comment: &&str| match left.iter().position(|other| other == comment) {
        Some(place) => {
            left.swap_remove(place);
            false
        }
        None => true,
    };
    let lost: Vec<String> = comments(before).into_iter().filter(is_lost).map(str::to_owned).collect();
    if lost.is_empty() {
        return text;
    }
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    if !text.ends_with('\n') {
        text.push_str(end);
    }
    text.push_str(end);
    for comment in lost {
        text.push_str(&comment);
        text.push_str(end);
    }
    text
}

fn raw_value(text: &str) -> Option<Value> {
    serde_json::to_value(raw_record(text).ok()?).ok()
}

/// What is wanted, as the file says it where that means what is there. What is held is given twice: as it is
/// written, and what that means.
fn as_written(held: &Value, meant: &Value, wanted: &Value) -> Value {
    match (held, meant, wanted) {
        _ if meant == wanted => held.clone(),
        (Value::Object(held), Value::Object(meant), Value::Object(wanted)) => {
            let mut keys = Map::new();
            for (key, wanted) in wanted {
                let value = match (held.get(key), meant.get(key)) {
                    (Some(held), Some(meant)) => as_written(held, meant, wanted),
                    // It says so by leaving it out.
                    (None, Some(meant)) if meant == wanted => continue,
                    _ => wanted.clone(),
                };
                keys.insert(key.clone(), value);
            }
            Value::Object(keys)
        }
        (Value::Array(held), Value::Array(meant), Value::Array(wanted)) if held.len() == meant.len() => {
            let pairs = pairs(meant, wanted);
            let of_one = |(wanted, pair): (&Value, Option<usize>)| match pair {
                Some(index) => as_written(&held[index], &meant[index], wanted),
                None => wanted.clone(),
            };
            wanted.iter().zip(pairs).map(of_one).collect()
        }
        _ => wanted.clone(),
    }
}
