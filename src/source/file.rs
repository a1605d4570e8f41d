//! Owns the reading of a file: its bytes, within a limit, as text.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::model::harmless;

use super::fault::LoadError;

/// The most bytes a ladder's file may have: 32 MiB, well past a thousand roles.
pub const SIZE_LIMIT: usize = 32 * 1024 * 1024;

/// A file's text, and what to call it in a message.
pub(super) struct SourceFile {
    pub(super) name: String,
    pub(super) text: String,
}

/// Reads a file, or the standard input for `-`.
///
/// A byte-order mark at the start is left out, so that places count from the text itself.
///
/// # Errors
/// One message: not there, not readable, a folder, too large, not UTF-8, empty.
pub(super) fn read(path: &Path) -> Result<SourceFile, LoadError> {
    let name = name_of(path);
    let bytes = read_bytes(path).map_err(|error| unreadable(path, &error))?;
    if bytes.len() > SIZE_LIMIT {
        return Err(LoadError::Unusable {
            message: format!("`{name}` is larger than {} MiB", SIZE_LIMIT / (1024 * 1024)),
            help: "no ladder needs that much; name the ladder's YAML file".to_owned(),
        });
    }
    let text = text_of(bytes).map_err(|line| LoadError::Unusable {
        message: format!("`{name}` is not UTF-8 text, from line {line} on"),
        help: "save it as UTF-8 (in a spreadsheet or an editor: \"Save as\", encoding UTF-8)"
            .to_owned(),
    })?;
    if text.trim().is_empty() {
        return Err(LoadError::Unusable {
            message: format!("`{name}` is empty"),
            help: "a ladder begins with `schema: 1`, `id:`, `name:` and `version:`".to_owned(),
        });
    }
    Ok(SourceFile { name, text })
}

/// What a path is called in a message: the standard input by name.
pub(super) fn name_of(path: &Path) -> String {
    if is_stdin(path) {
        "<stdin>".to_owned()
    } else {
        harmless(&path.display().to_string())
    }
}

fn is_stdin(path: &Path) -> bool {
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

/// The text, or the number of the first line that is no UTF-8.
fn text_of(bytes: Vec<u8>) -> Result<String, usize> {
    const BYTE_ORDER_MARK: &str = "\u{feff}";
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let readable = String::from_utf8_lossy(&error.as_bytes()[..good]);
        1 + readable.matches('\n').count()
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
