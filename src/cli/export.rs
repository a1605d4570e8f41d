//! Owns the way from ladders to the file that they are to be: the form that its name says, and its bytes.

use std::path::Path;

use clap::ValueEnum;

use crate::commands::{Export, FileToWrite, Format, Replaces};
use crate::forms::{csv, markdown, page};
use crate::import::Progress;
use crate::query::UserError;
use crate::views::notices;

/// The forms that a file of ladders can have, each with how its name ends.
const ENDINGS: [(Format, &[&str]); 6] = [
    (Format::Html, &["html", "htm"]),
    (Format::Xlsx, &["xlsx"]),
    (Format::Csv, &["csv"]),
    (Format::Markdown, &["md"]),
    (Format::Json, &["json"]),
    (Format::Yaml, &["yaml", "yml"]),
];

/// Ladders in a form.
pub(super) struct Exported {
    /// Where they go.
    pub(super) to: Destination,
    /// What is told of them.
    pub(super) notes: Vec<String>,
}

/// Where ladders go, and what is written there.
pub(super) enum Destination {
    /// Into a file.
    File(FileToWrite),
    /// To standard output, as a text.
    Text(String),
    /// To standard output, as what no terminal can show.
    Binary(Vec<u8>),
}

/// What ladders are as a text or a workbook.
enum Form {
    Text(String),
    Workbook(Vec<u8>),
}

/// Ladders in a form; somebody is told how far it has come.
///
/// # Errors
/// A form that these ladders cannot have.
pub(super) fn export(
    export: &Export<'_>,
    form: Format,
    progress: &dyn Progress,
) -> Result<Exported, UserError> {
    let (form, notes) = match form {
        Format::Yaml => (Form::Text(export.yaml()?), export.lost_in_a_ladder_file()),
        Format::Json => (Form::Text(export.json()?), export.lost_in_a_ladder_file()),
        Format::Xlsx => (Form::Workbook(workbook(export)?), export.lost_in_a_ladder_file()),
        Format::Csv => {
            let (sheet, lost) = export.sheet();
            (Form::Text(format!("{}{}", csv::BYTE_ORDER_MARK, csv::write(&sheet))), with_lost(export, &lost))
        }
        Format::Html => {
            let (data, document, lost) = export.page(progress)?;
            (Form::Text(page::write(&data, &document)?), with_lost(export, &lost))
        }
        _ => {
            let (document, lost) = export.document()?;
            (Form::Text(markdown::write(&document)), with_lost(export, &lost))
        }
    };
    let to = match form {
        Form::Text(text) if is_stdout(export.to) => Destination::Text(text),
        Form::Workbook(bytes) if is_stdout(export.to) => Destination::Binary(bytes),
        Form::Text(text) => Destination::File(file(export, text.into_bytes())),
        Form::Workbook(bytes) => Destination::File(file(export, bytes)),
    };
    Ok(Exported { to, notes })
}

#[cfg(feature = "sheets")]
fn workbook(export: &Export<'_>) -> Result<Vec<u8>, UserError> {
    crate::forms::xlsx::write(&export.book()?)
}

#[cfg(not(feature = "sheets"))]
fn workbook(_: &Export<'_>) -> Result<Vec<u8>, UserError> {
    Err(notices::built_without_sheets())
}

/// What is not in the file: what the form cannot hold, and comments.
fn with_lost(export: &Export<'_>, lost: &[&str]) -> Vec<String> {
    let lost = (!lost.is_empty()).then(|| notices::not_held(lost));
    lost.into_iter().chain(export.lost_in_a_ladder_file()).collect()
}

fn file(export: &Export<'_>, bytes: Vec<u8>) -> FileToWrite {
    FileToWrite {
        path: export.to.to_owned(),
        bytes,
        replaces: if export.is_forced { Replaces::Any } else { Replaces::ByForce },
        written: notices::written(export.to, &notices::exported(&export.ids())),
        optional: None,
    }
}

/// The form that the name of a file says, or `--format` for standard output.
///
/// # Errors
/// None of the two says a form of ladders, or each says another.
pub(super) fn form_of(to: &Path, format: Option<Format>) -> Result<Format, UserError> {
    let with_ending = |format: Format| ENDINGS.iter().find(|(known, _)| *known == format);
    if let Some(format) = format.filter(|format| with_ending(*format).is_none()) {
        return Err(notices::no_form_of_a_file(&name_of(format)));
    }
    let ending = to.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    let of_name = ENDINGS.iter().find(|(_, endings)| endings.contains(&ending.as_str()));
    match (format, of_name) {
        (None, _) if is_stdout(to) => Err(notices::standard_output_has_no_name()),
        (Some(format), _) if is_stdout(to) => Ok(format),
        (None, Some((form, _))) => Ok(*form),
        (Some(format), Some((form, _))) if format == *form => Ok(format),
        (Some(format), Some(_)) => {
            let wanted = with_ending(format).map_or("", |(_, endings)| endings[0]);
            Err(notices::another_form(to, &name_of(format), wanted))
        }
        (_, None) => Err(notices::no_known_ending(to, &ending)),
    }
}

fn is_stdout(to: &Path) -> bool {
    to.as_os_str() == "-"
}

/// A form as it is typed behind `--format`.
fn name_of(format: Format) -> String {
    format.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
}
