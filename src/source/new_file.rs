//! Owns the writing of files that are not there yet. It changes no file that is.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

/// Why a new file was not written.
#[derive(Debug)]
pub enum NotWritten {
    /// A file of that name is there.
    IsThere,
    /// A folder of that name is there.
    IsFolder,
    /// The folder that it was to go into is not there.
    NoFolder,
    /// No file may be made in that folder.
    NotAllowed,
    /// Anything else: a full disk, a name that is too long.
    Failed(io::Error),
}

/// Writes a new file, the whole of it or nothing.
///
/// # Errors
/// [`NotWritten`]. Whatever has the file's name already is left as it is.
pub fn write_new(path: &Path, text: &str) -> Result<(), NotWritten> {
    let mut file = File::create_new(path).map_err(|error| why(path, error))?;
    // A full disk may show only when what was written is to stay.
    let written = file
        .write_all(text.as_bytes())
        .and_then(|()| file.sync_all());
    written.map_err(|error| {
        drop(file);
        // Why it is no whole file matters more than whether a part of it stays behind.
        let _ = fs::remove_file(path);
        NotWritten::Failed(error)
    })
}

/// Whether a file is there and holds this text.
pub fn holds(path: &Path, text: &str) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes())
}

/// Systems differ in what they say of a folder, so it is looked at.
fn why(path: &Path, error: io::Error) -> NotWritten {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    match error.kind() {
        _ if path.is_dir() => NotWritten::IsFolder,
        _ if folder.is_some_and(|folder| !folder.is_dir()) => NotWritten::NoFolder,
        ErrorKind::AlreadyExists => NotWritten::IsThere,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => NotWritten::NotAllowed,
        _ => NotWritten::Failed(error),
    }
}
