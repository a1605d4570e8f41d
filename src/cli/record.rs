//! Owns the way from a record that is to be filled in to its file or to standard output: the form, and its bytes.

use std::path::Path;

use crate::commands::{FileToWrite, Format, RecordForms, Replaces};
use crate::forms::{csv, markdown};
use crate::query::UserError;
use crate::views::notices;

/// The forms that a record's file can have, each with how its name ends.
const ENDINGS: [(Format, &[&str]); 4] = [
    (Format::Yaml, &["yaml", "yml"]),
    (Format::Xlsx, &["xlsx"]),
    (Format::Csv, &["csv"]),
    (Format::Markdown, &["md"]),
];

/// What goes to standard output of a record: all of it in the form asked for, or nothing of one that is a file.
///
/// # Errors
/// A form that it does not have.
pub(super) fn text(record: &RecordForms<'_>, format: Format) -> Result<String, UserError> {
    if let Some(path) = &record.to {
        let form = form_of(path)?;
        let is_said_twice = format == Format::Text || format == form;
        return if is_said_twice { Ok(String::new()) } else { Err(notices::another_form_of_a_record(path)) };
    }
    match format {
        Format::Text | Format::Yaml => Ok(record.yaml()),
        Format::Csv => Ok(csv::write(&record.sheet())),
        Format::Markdown => Ok(markdown::write(&record.document())),
        _ => Err(notices::no_such_form_of_a_record()),
    }
}

/// The file of a record, where it is one. It never takes the place of another.
///
/// # Errors
/// Its name says no form, or it has more than the form can hold.
pub(super) fn record_file(record: &RecordForms<'_>) -> Result<Option<FileToWrite>, UserError> {
    let Some(path) = &record.to else { return Ok(None) };
    let bytes = match form_of(path)? {
        Format::Xlsx => workbook(record)?,
        Format::Csv => format!("{}{}", csv::BYTE_ORDER_MARK, csv::write(&record.sheet())).into_bytes(),
        Format::Markdown => markdown::write(&record.document()).into_bytes(),
        _ => record.yaml().into_bytes(),
    };
    let (path, written) = (path.clone(), record.written(path));
    Ok(Some(FileToWrite { path, bytes, replaces: Replaces::Private, written, optional: None }))
}

fn form_of(path: &Path) -> Result<Format, UserError> {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let form = ENDINGS.iter().find(|(_, endings)| endings.contains(&ending.as_str()));
    form.map(|(form, _)| *form).ok_or_else(|| notices::no_form_of_a_record(path))
}

#[cfg(feature = "sheets")]
fn workbook(record: &RecordForms<'_>) -> Result<Vec<u8>, UserError> {
    crate::forms::xlsx::write(&record.book())
}

#[cfg(not(feature = "sheets"))]
fn workbook(_: &RecordForms<'_>) -> Result<Vec<u8>, UserError> {
    Err(notices::built_without_sheets())
}
