//! Owns the writing of files that are not there yet. It changes no file that is.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::Builder;
use thiserror::Error;

use crate::model::escape_controls;

/// Why a new file was not written. Paths are as they were given, safe to print.
#[derive(Debug, Error)]
pub enum NotWritten {
    /// A file of that name is there.
    #[error("`{0}` already exists and was left unchanged")]
    IsThere(String),
    /// A folder of that name is there.
    #[error("`{0}` is a folder, expected the name of a file")]
    IsFolder(String),
    /// The folder that it was to go into is not there.
    #[error("there is no folder `{0}`")]
    NoFolder(String),
    /// No file may be made in that folder.
    #[error("you have no permission to write in the folder `{0}`")]
    NotAllowed(String),
    /// Anything else: a full disk, a name that is too long.
    #[error("`{0}` could not be written: {1}")]
    Failed(String, io::Error),
}

impl NotWritten {
    /// What to do about it, in a line.
    pub fn help(&self) -> String {
        let what_first = match self {
            Self::IsThere(_) => "choose another id",
            Self::IsFolder(path) => {
                return format!("name a file in it, as in `--to {path}/my-team.yaml`");
            }
            Self::NoFolder(_) => "create the folder first",
            Self::NotAllowed(_) => "change to a folder of your own",
            Self::Failed(..) => return "check the name, the folder and its disk".to_owned(),
        };
        format!("{what_first}, or name another file with `--to`")
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
    let written = match fs::symlink_metadata(path) {
        Ok(_) => Err(ErrorKind::AlreadyExists.into()),
        Err(_) => write_whole(folder, path, text),
    };
    written.map_err(|error| {
        let shown = |path: &Path| escape_controls(&path.display().to_string());
        match error.kind() {
            // Systems differ in what they say of a folder, so it is looked at.
            _ if path.is_dir() => NotWritten::IsFolder(shown(path)),
            _ if !folder.is_dir() => NotWritten::NoFolder(shown(folder)),
            ErrorKind::AlreadyExists => NotWritten::IsThere(shown(path)),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                NotWritten::NotAllowed(shown(folder))
            }
            _ => NotWritten::Failed(shown(path), error),
        }
    })
}

/// Whether a file is there and holds this text.
pub fn holds(path: &Path, text: &str) -> bool {
    // What is no file, or another one, need not be read, and a pipe might never end.
    let may_hold = |found: fs::Metadata| found.is_file() && found.len() == text.len() as u64;
    fs::metadata(path).is_ok_and(may_hold) && fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes())
}

/// Writes beside the file's place, and gives the file its name when all of it is on the disk.
fn write_whole(folder: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut builder = Builder::new();
    // Others may read it as they may any new file; without being asked the library would make one for this
    // user alone.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    // A full disk may show only when what was written is to stay.
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|why| why.error)?;
    Ok(())
}
