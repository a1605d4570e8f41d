//! Owns a record that is there and goes out as a sheet, with its marks, to be filled in there.

use std::path::Path;

use crate::commands::{Answer, Body};
use crate::record::{Assessor, RecordFile, parse_record};
use crate::source::{Catalog, FileName};
use crate::views::notices;

use super::{AssessArgs, RecordForms, is_new_sheet, is_of_a_record, is_yaml, typed_roles_fit};

/// Whether a file is a record, or was to be one, and no sheet of one.
pub(super) fn is_record(path: &Path, bytes: &[u8]) -> bool {
    if is_yaml(path) {
        return !bytes.starts_with(b"PK");
    }
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let has_key = text.lines().any(|line| line.starts_with("record:"))
        || text.trim_start().starts_with('{') && text.contains("\"record\"");
    has_key && parse_record(text).is_ok()
}

/// A sheet of a record, in a new file or on standard output.
///
/// # Errors
/// It is to go into a record, or over a file that is there; other roles or another assessor than it has are named.
pub(super) fn answer<'a>(
    args: &AssessArgs,
    file: RecordFile,
    output: Option<&Path>,
    catalog: &'a Catalog,
) -> anyhow::Result<Answer<'a>> {
    if let Some(path) = output {
        if is_of_a_record(path) {
            return Err(notices::record_is_no_sheet(&file.name).into());
        }
        is_new_sheet(path)?;
    }
    let record = file.record;
    typed_roles_fit(args, &record, &file.name, catalog)?;
    if let Some(by) = args.by.map(Assessor::from).filter(|by| *by != record.by) {
        return Err(notices::record_of_another(&file.name, record.by, by).into());
    }
    let notes = output.and_then(|_| notices::not_in_a_sheet(&record));
    let back = Some(file.name).filter(FileName::is_lasting);
    let mut forms = RecordForms::new(record, catalog, output);
    forms.back = back;
    Ok(Answer::with_body(Body::Record(Box::new(forms))).with_notes(notes))
}
