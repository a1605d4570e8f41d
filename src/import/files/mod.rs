//! Owns the reading of a file as grids: what kind of file it is, told from what is in it, and one reader a kind.

mod csv;
#[cfg(feature = "sheets")]
mod draft;
mod encoding;
#[cfg(feature = "sheets")]
mod formulas;
#[cfg(feature = "sheets")]
mod html;
mod kind;
mod limits;
#[cfg(feature = "sheets")]
mod markdown;
#[cfg(feature = "sheets")]
mod ods;
#[cfg(feature = "sheets")]
mod package;
#[cfg(feature = "sheets")]
mod xlsx;
#[cfg(feature = "sheets")]
mod xml;

use super::error::ImportError;
use super::grid::Workbook;
use super::report::{Decision, Unplaced};
use super::settings::Settings;
#[cfg(feature = "sheets")]
use crate::model::prose::counted;

use encoding::decode;
use kind::Kind;

/// A file read as grids, and what there is to say of the reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// What it is called, without the folders that it is in.
    pub name: String,
    /// What it holds.
    pub workbook: Workbook,
    /// What kind of file it is, as people call it: `Excel workbook`, `CSV`.
    pub kind: &'static str,
    /// What was decided: its encoding, what stands between its cells.
    pub decisions: Vec<Decision>,
    /// What was not read: rows that have more cells than their table, sheets that are charts.
    pub left_out: Vec<Unplaced>,
    /// What else there is to say, a line each: that the name has the ending of another kind, that an option is
    /// for other kinds.
    pub notes: Vec<String>,
}

/// Texts of a file of which only the tables are read: how many lines of it stand elsewhere.
#[cfg(feature = "sheets")]
fn around_tables(lines: usize, tables: usize) -> Option<Unplaced> {
    let of = if tables == 1 { "the table" } else { "the tables" };
    let what = format!("{} of text around {of}", counted(lines, "line"));
    (lines > 0).then(|| Unplaced { what, ..Unplaced::default() })
}

/// Who is told how far a work that may take its time has come.
pub trait Progress {
    /// So many bytes of so many have been read of what is read now.
    fn read(&self, what: &str, done: u64, of: u64);

    /// So many comparisons of so many have been made.
    fn compared(&self, _done: u64, _of: u64) {}
}

/// Reads a file's bytes as grids. What kind of file it is, is told from the bytes, and from its name where they do
/// not tell.
///
/// # Errors
/// It is none of the kinds that can be read, it is protected or damaged, or it holds more than is read. The error
/// does not name the file.
pub fn open(
    name: &str,
    bytes: &[u8],
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<Opened, ImportError> {
    limits::sized(bytes)?;
    let (kind, mut opened) = match kind::of_bytes(bytes)? {
        Some(kind) => (kind, workbook(kind, bytes, progress)?),
        None => of_text(name, bytes, settings, progress)?,
    };
    name.rsplit(['/', '\\']).next().unwrap_or(name).clone_into(&mut opened.name);
    opened.kind = kind.name();
    opened.notes.extend(kind::otherwise_named(name, kind));
    let is_text = !matches!(kind, Kind::Excel | Kind::OpenDocument);
    let unused = [
        ("encoding", settings.encoding.is_some() && !is_text),
        ("delimiter", settings.delimiter.is_some() && kind != Kind::Csv),
    ];
    for (option, _) in unused.into_iter().filter(|(_, is_unused)| *is_unused) {
        opened
            .notes
            .push(format!("`--{option}` changes nothing: the file is of another kind ({})", kind.name()));
    }
    opened.workbook.grids.retain(|grid| !grid.cells.is_empty());
    if opened.workbook.grids.is_empty() {
        let message = format!("found no cell with a text, expected a sheet or a table ({})", kind.name());
        return Err(ImportError::new(
            message,
            "check whether it is the right file, and whether it was saved",
        ));
    }
    Ok(opened)
}

/// Reads a file that is a text.
fn of_text(
    name: &str,
    bytes: &[u8],
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<(Kind, Opened), ImportError> {
    let decoded = decode(bytes, settings.encoding.as_deref())?;
    let text = decoded.text.as_ref();
    let kind = kind::of_text(name, text)?;
    let mut opened = match kind {
        Kind::Html | Kind::Markdown => page(kind, text, progress)?,
        _ => csv::read(text, settings.delimiter, progress)?,
    };
    opened.decisions.splice(0..0, decoded.decision);
    Ok((kind, opened))
}

#[cfg(feature = "sheets")]
fn page(kind: Kind, text: &str, progress: &dyn Progress) -> Result<Opened, ImportError> {
    match kind {
        Kind::Html => html::read(text, progress),
        _ => markdown::read(text, progress),
    }
}

#[cfg(feature = "sheets")]
fn workbook(kind: Kind, bytes: &[u8], progress: &dyn Progress) -> Result<Opened, ImportError> {
    if kind == Kind::OpenDocument { ods::read(bytes, progress) } else { xlsx::read(bytes, progress) }
}

#[cfg(not(feature = "sheets"))]
fn page(kind: Kind, _text: &str, _progress: &dyn Progress) -> Result<Opened, ImportError> {
    Err(built_without(kind))
}

#[cfg(not(feature = "sheets"))]
fn workbook(kind: Kind, _bytes: &[u8], _progress: &dyn Progress) -> Result<Opened, ImportError> {
    Err(built_without(kind))
}

#[cfg(not(feature = "sheets"))]
fn built_without(kind: Kind) -> ImportError {
    ImportError::new(
        format!(
            "found a file ({}) that this `ladder` cannot read: it was built without spreadsheets",
            kind.name()
        ),
        "build it with its default features, or save the sheet as CSV",
    )
}
