//! Owns the reading of a file: its bytes, within a limit, as text.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::model::escape_controls;

use super::fault::{Fault, LoadError};
use super::span::Positions;
use super::span::Span;

/// The most bytes a ladder's file may have: 32 MiB, well past a thousand roles.
pub const SIZE_LIMIT: usize = 32 * 1024 * 1024;

/// The codes of what is wrong with a file before anything is parsed.
pub(super) const UNREADABLE: &str = "unreadable";
const TOO_LARGE: &str = "too-large";
const NOT_UTF8: &str = "not-utf8";
const EMPTY: &str = "empty-file";

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
            ReadError::Unfit { file, fault } => Self::Unusable {
                message: match fault.code {
                    NOT_UTF8 => {
                        let line = Positions::new(&file.text).of(fault.span).line;
                        format!("`{}` is not UTF-8 text, from line {line} on", file.name)
                    }
                    _ => fault
                        .message
                        .replacen("the file", &format!("`{}`", file.name), 1),
                },
                help: fault.help,
            },
        }
    }
}

/// Reads a file, or the standard input for `-`.
///
/// A byte-order mark at the start is left out, so that places count from the text itself.
///
/// # Errors
/// It could not be had (not there, not readable, a folder), or it is too large, not UTF-8, empty.
pub(super) fn read(path: &Path) -> Result<SourceFile, ReadError> {
    let name = name_of(path);
    let bytes = read_bytes(path).map_err(|error| ReadError::Missing(unreadable(path, &error)))?;
    let unfit = |name, text, at: usize, code, message, help: &str| ReadError::Unfit {
        file: SourceFile { name, text },
        fault: Box::new(Fault {
            code,
            message,
            span: Span::new(at as u64, at as u64),
            help: help.to_owned(),
            ends_reading: code == NOT_UTF8,
        }),
    };
    if bytes.len() > SIZE_LIMIT {
        let mebibytes = SIZE_LIMIT / (1024 * 1024);
        return Err(unfit(
            name,
            String::new(),
            0,
            TOO_LARGE,
            format!("the file is larger than {mebibytes} MiB"),
            "no ladder needs that much; name the ladder's YAML file",
        ));
    }
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err((text, at)) => {
            return Err(unfit(
                name,
                text,
                at,
                NOT_UTF8,
                "from here on the file is not UTF-8 text".to_owned(),
                "save it as UTF-8 (in a spreadsheet or an editor: \"Save as\", encoding UTF-8)",
            ));
        }
    };
    if text.trim().is_empty() {
        return Err(unfit(
            name,
            text,
            0,
            EMPTY,
            "the file is empty".to_owned(),
            "a ladder begins with `schema: 1`, `id:`, `name:` and `version:`",
        ));
    }
    Ok(SourceFile { name, text })
}

/// What a path is called in a message: the standard input by name.
pub(super) fn name_of(path: &Path) -> String {
    if is_stdin(path) {
        "<stdin>".to_owned()
    } else {
        escape_controls(&path.display().to_string())
    }
}

/// Where a file is, under whatever name it is known.
pub(super) fn place_of(path: &Path) -> PathBuf {
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

/// Why a file could not be had, in one message.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> LoadError {
    let name = name_of(path);
    let (message, help) = match error.kind() {
        io::ErrorKind::NotFound => (
            format!("there is no file `{name}`"),
            "check the path; a relative one starts at the current folder",
        ),
        io::ErrorKind::PermissionDenied => (
            format!("`{name}` may not be read"),
            "ask for read permission on it",
        ),
        _ if path.is_dir() => (
            format!("`{name}` is a folder, expected a file"),
            "name a file in it, or put the folder in `LADDER_PATH`",
        ),
        _ => (
            format!("`{name}` could not be read: {error}"),
            "check the file and its disk",
        ),
    };
    LoadError::Unusable {
        message,
        help: help.to_owned(),
    }
}

/// The same of a file that nobody named in this run, so that it is told who did.
pub(super) fn named_by_environment(error: LoadError) -> LoadError {
    match error {
        LoadError::Unusable { message, help } => LoadError::Unusable {
            message: format!("{message} (from `LADDER_PATH`)"),
            help,
        },
        faulty @ LoadError::Faulty(_) => faulty,
    }
}
