//! Owns the writing of files that are not there yet. It changes no file that is.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};
use thiserror::Error;

use crate::model::escape_controls;

/// Why a new file was not written. Paths are as they were given, safe to print.
#[derive(Debug, Error)]
pub enum NotWritten {
    /// A file of that name is there.
    #[error("`{path}` is there already and is left as it is")]
    IsThere {
        /// The file.
        path: String,
    },
    /// A folder of that name is there.
    #[error("`{path}` is a folder, expected the name of a file")]
    IsFolder {
        /// The folder.
        path: String,
    },
    /// The folder that it was to go into is not there.
    #[error("there is no folder `{folder}`")]
    NoFolder {
        /// The folder.
        folder: String,
    },
    /// No file may be made in that folder.
    #[error("no file may be made in the folder `{folder}`")]
    NotAllowed {
        /// The folder.
        folder: String,
    },
    /// Anything else: a full disk, a name that is too long.
    #[error("`{path}` could not be written: {error}")]
    Failed {
        /// The file.
        path: String,
        /// What the system says.
        error: io::Error,
    },
}

impl NotWritten {
    /// What to do about it, in a line.
    pub fn help(&self) -> String {
        let help = match self {
            Self::IsThere { .. } => "choose another id, or say with `--to` which file to write",
            Self::IsFolder { path } => {
                return format!("name a file in it, as in `--to {path}/my-team.yaml`");
            }
            Self::NoFolder { .. } => {
                "make the folder first, or say with `--to` which file to write"
            }
            Self::NotAllowed { .. } => {
                "go to a folder of your own, or say with `--to` which file to write"
            }
            Self::Failed { .. } => "check the name, the folder and its disk",
        };
        help.to_owned()
    }
}

/// Writes a new file, the whole of it or nothing.
///
/// # Errors
/// [`NotWritten`]. Whatever has the file's name already is left as it is.
pub fn write_new(path: &Path, text: &str) -> Result<(), NotWritten> {
    let folder = match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let is_there = fs::symlink_metadata(path).is_ok();
    let written = if is_there {
        Err(ErrorKind::AlreadyExists.into())
    } else {
        write_whole(folder, path, text)
    };
    written.map_err(|error| why(folder, path, error))
}

/// Whether a file is there and holds this text.
pub fn holds(path: &Path, text: &str) -> bool {
    fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes())
}

/// Writes beside the file's place, and gives the file its name when all of it is on the disk.
fn write_whole(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut file = unnamed_in(folder)?;
    file.write_all(text.as_bytes())?;
    // A full disk may show only when what was written is to stay.
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|why| why.error)?;
    Ok(())
}

/// A file that others may read as they may any new file; without being asked the library would make
/// one for this user alone.
fn unnamed_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Systems differ in what they say of a folder, so it is looked at.
fn why(folder: &Path, path: &Path, error: io::Error) -> NotWritten {
    let is_without_folder = !folder.is_dir();
    let shown = |path: &Path| escape_controls(&path.display().to_string());
    let (folder, shown_path) = (shown(folder), shown(path));
    match error.kind() {
        _ if path.is_dir() => NotWritten::IsFolder { path: shown_path },
        _ if is_without_folder => NotWritten::NoFolder { folder },
        ErrorKind::AlreadyExists => NotWritten::IsThere { path: shown_path },
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            NotWritten::NotAllowed { folder }
        }
        _ => NotWritten::Failed { path: shown_path, error },
    }
}
