//! Owns the reading of a file: its bytes, within a limit, as text.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::model::escape_controls;

use super::error::{Fault, LoadError};
use super::span::Positions;
use super::span::Span;

/// The most bytes a ladder's file may have: 32 MiB, well past a thousand roles.
pub const SIZE_LIMIT: usize = 32 * 1024 * 1024;

/// The code of what is wrong with a file that could not be had.
pub(super) const UNREADABLE: &str = "unreadable";
const TOO_LARGE: &str = "too-large";
const NOT_UTF8: &str = "not-utf8";
const EMPTY: &str = "empty-file";

pub(super) const TOO_LARGE_HELP: &str = "no ladder needs that much; name the ladder's YAML file";
pub(super) const NOT_UTF8_HELP: &str =
    "save it as UTF-8 (in a spreadsheet or an editor: \"Save as\", encoding UTF-8)";
pub(super) const EMPTY_HELP: &str =
    "a ladder begins with `schema: 1`, `id:`, `name:` and `version:`";

/// A file's text, and what to call it in a message.
pub(super) struct SourceFile {
    pub(super) name: String,
    pub(super) text: String,
}

/// Why a file gave no text to parse.
pub(super) enum ReadError {
    /// It could not be had.
    Missing(LoadError),
    /// It was had, and is no text, or none that could be a ladder.
    Unfit {
        /// The file with as much of its text as can be shown.
        file: SourceFile,
        /// What is wrong with it.
        fault: Box<Fault>,
    },
}

impl From<ReadError> for LoadError {
    /// In one message that names the file.
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Missing(error) => error,
            ReadError::Unfit { file, fault } => match fault.code {
                NOT_UTF8 => Self::NotUtf8 {
                    line: Positions::new(&file.text).of(fault.span).line,
                    name: file.name,
                },
                EMPTY => Self::Empty(file.name),
                _ => Self::TooLarge(file.name),
            },
        }
    }
}

/// Reads a file, or the standard input for `-`.
///
/// A byte-order mark at the start is left out, so that spans count from the text itself.
///
/// # Errors
/// It could not be had (not there, not readable, a folder), or it is too large, not UTF-8, empty.
pub(super) fn read(path: &Path) -> Result<SourceFile, ReadError> {
    let name = name_of(path);
    let bytes = read_bytes(path).map_err(|error| ReadError::Missing(unreadable(path, error)))?;
    if bytes.len() > SIZE_LIMIT {
        let message = format!("the file is larger than {} MiB", SIZE_LIMIT / (1024 * 1024));
        let file = SourceFile { name, text: String::new() };
        return Err(unfit(file, 0, TOO_LARGE, &message, TOO_LARGE_HELP));
    }
    match text_of(bytes) {
        Err((text, at)) => {
            let message = "from here on the file is not UTF-8 text";
            let file = SourceFile { name, text };
            Err(unfit(file, at, NOT_UTF8, message, NOT_UTF8_HELP))
        }
        Ok(text) if text.trim().is_empty() => {
            let file = SourceFile { name, text };
            Err(unfit(file, 0, EMPTY, "the file is empty", EMPTY_HELP))
        }
        Ok(text) => Ok(SourceFile { name, text }),
    }
}

fn unfit(file: SourceFile, at: usize, code: &'static str, message: &str, help: &str) -> ReadError {
    let span = Span::new(at, at);
    let mut fault = Box::new(Fault::new(code, span, message, help));
    fault.ends_reading = code == NOT_UTF8;
    ReadError::Unfit { file, fault }
}

/// What a path is called in a message: the standard input by name.
pub(super) fn name_of(path: &Path) -> String {
    if is_stdin(path) { "<stdin>".to_owned() } else { escape_controls(&path.display().to_string()) }
}

/// The one path of a file, under whatever name it is known.
pub(super) fn canonical_path(path: &Path) -> PathBuf {
    if is_stdin(path) {
        return path.to_owned();
    }
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Whether a path is the standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// At most one byte past the limit, so that nothing endless is read.
fn read_bytes(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    if is_stdin(path) {
        read_limited(io::stdin().lock(), &mut bytes)?;
    } else {
        let file = File::open(path)?;
        let length = file.metadata()?.len();
        bytes.reserve_exact(usize::try_from(length).unwrap_or(0).min(SIZE_LIMIT) + 1);
        read_limited(file, &mut bytes)?;
    }
    Ok(bytes)
}

fn read_limited(source: impl Read, bytes: &mut Vec<u8>) -> io::Result<usize> {
    source.take(SIZE_LIMIT as u64 + 1).read_to_end(bytes)
}

/// The text; or what can be read of it, and the offset of the first bytes that are no UTF-8.
fn text_of(bytes: Vec<u8>) -> Result<String, (String, usize)> {
    const BYTE_ORDER_MARK: &str = "\u{feff}";
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let readable = String::from_utf8_lossy(error.as_bytes());
        (readable.into_owned(), good)
    })?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.drain(..BYTE_ORDER_MARK.len());
    }
    Ok(text)
}

/// Why a file or folder could not be had.
pub(super) fn unreadable(path: &Path, error: io::Error) -> LoadError {
    let name = name_of(path);
    match error.kind() {
        io::ErrorKind::NotFound => LoadError::NoFile(name),
        io::ErrorKind::PermissionDenied => LoadError::NotAllowed(name),
        _ if path.is_dir() => LoadError::IsFolder(name),
        _ => LoadError::Unreadable { name, error },
    }
}
