//! Owns the writing of files: each is there whole, or is not there; and whether one that is there may be
//! replaced.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};
use thiserror::Error;

use crate::model::escape_controls;

/// Why a file was not written. Paths are as they were given, safe to print.
#[derive(Debug, Error)]
pub enum NotWritten {
    /// A file of that name is there.
    #[error("`{0}` already exists and was left unchanged")]
    IsThere(String),
    /// A folder of that name is there.
    #[error("`{0}` is a folder, expected the name of a file")]
    IsFolder(String),
    /// Something of that name is there that is no file: a pipe, a device.
    #[error("`{0}` is neither a file nor a folder and was left unchanged")]
    IsSpecial(String),
    /// A file of that name is there, and may not be written.
    #[error("`{0}` may not be written and was left unchanged")]
    IsReadOnly(String),
    /// Somebody else has written it meanwhile.
    #[error("`{0}` has changed since it was read and was left as it is now")]
    HasChanged(String),
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

/// Writes a new file, the whole of it or nothing.
///
/// # Errors
/// [`NotWritten`]. Whatever has the file's name already is left as it is.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), NotWritten> {
    write_unless_there(path, bytes, Reader::Anybody)
}

/// Writes a new file that nobody else may read, as [`write_new`] does.
///
/// # Errors
/// [`NotWritten`]. Whatever has the file's name already is left as it is.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), NotWritten> {
    write_unless_there(path, bytes, Reader::Oneself)
}

fn write_unless_there(path: &Path, bytes: &[u8], reader: Reader) -> Result<(), NotWritten> {
    let written = match fs::symlink_metadata(path) {
        Ok(_) => Err(ErrorKind::AlreadyExists.into()),
        Err(_) => {
            beside(path, bytes, reader).and_then(|file| file.persist_noclobber(path).map_err(|why| why.error))
        }
    };
    written.map(drop).map_err(|error| not_written(path, path, error))
}

/// Writes a file, the whole of it or nothing, in place of one that may be there, whose permissions stay. A
/// symbolic link stays, too: what it leads to is replaced, or made.
///
/// # Errors
/// [`NotWritten`]. What has the file's name is as it was then.
pub fn write_over(path: &Path, bytes: &[u8]) -> Result<(), NotWritten> {
    replace(path, None, bytes)
}

/// Writes a file in place of one that holds some bytes, as [`write_over`] does. Of several programs that do so at
/// one time one writes, and the others find that it has changed.
///
/// # Errors
/// [`NotWritten`]. What has the file's name is as it was then.
pub fn write_version(path: &Path, before: &[u8], bytes: &[u8]) -> Result<(), NotWritten> {
    replace(path, Some(before), bytes)
}

fn replace(path: &Path, before: Option<&[u8]>, bytes: &[u8]) -> Result<(), NotWritten> {
    let target = at_the_end_of_links(path);
    let there = fs::metadata(&target).ok();
    if there.as_ref().is_some_and(|there| !there.is_file() && !there.is_dir()) {
        return Err(NotWritten::IsSpecial(shown(path)));
    }
    // Its folder would let another take its place; whoever made it read-only wants it to stay.
    if there.as_ref().is_some_and(|there| there.is_file() && is_read_only(&target, there)) {
        return Err(NotWritten::IsReadOnly(shown(path)));
    }
    let failed = |error| not_written(path, &target, error);
    // Held until the end.
    let _lock = before.and_then(|_| locked(&target));
    let file = beside(&target, bytes, Reader::Anybody).map_err(failed)?;
    if let Some(there) = &there {
        file.as_file().set_permissions(there.permissions()).map_err(failed)?;
    }
    // Looked at last, so that hardly any time is left for another to write it.
    if before.is_some_and(|before| !holds(&target, before)) {
        return Err(NotWritten::HasChanged(shown(path)));
    }
    file.persist(&target).map(drop).map_err(|why| failed(why.error))
}

/// Whether a file is there and holds these bytes.
pub fn holds(path: &Path, bytes: &[u8]) -> bool {
    // What is no file, or another one, need not be read, and a pipe might never end.
    let may_hold = |found: fs::Metadata| found.is_file() && found.len() == bytes.len() as u64;
    fs::metadata(path).is_ok_and(may_hold) && fs::read(path).is_ok_and(|there| there == bytes)
}

/// A file that is locked for this program as long as it is open; `None` where that cannot be. Other programs of this
/// kind wait until then.
#[cfg(unix)]
fn locked(path: &Path) -> Option<File> {
    let file = File::open(path).ok()?;
    file.lock().ok()?;
    Some(file)
}

/// Elsewhere a locked file could not be read.
#[cfg(not(unix))]
fn locked(_: &Path) -> Option<File> {
    None
}

/// Who may read a new file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reader {
    /// Whoever may read any new file.
    Anybody,
    /// The user alone.
    Oneself,
}

/// A file beside the place of another, with what that is to hold. It is gone again unless it is given that
/// name, which it gets when all of it is on the disk.
fn beside(path: &Path, bytes: &[u8], reader: Reader) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    // Without being asked the library makes a file for this user alone.
    #[cfg(unix)]
    if reader == Reader::Anybody {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder_of(path))?;
    file.write_all(bytes)?;
    // A full disk may show only when what was written is to stay.
    file.as_file().sync_all()?;
    Ok(file)
}

/// Whether a file may not be written, by anybody or by this user. It is opened to find out, and nothing is written.
fn is_read_only(path: &Path, there: &fs::Metadata) -> bool {
    let is_denied =
        |why: io::Error| matches!(why.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem);
    there.permissions().readonly() || fs::OpenOptions::new().write(true).open(path).is_err_and(is_denied)
}

/// Where a path leads over symbolic links, the last of which may lead nowhere.
fn at_the_end_of_links(path: &Path) -> PathBuf {
    /// No system follows more.
    const MOST: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..MOST {
        let Ok(next) = fs::read_link(&target) else { break };
        target = folder_of(&target).join(next);
    }
    target
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

fn not_written(path: &Path, target: &Path, error: io::Error) -> NotWritten {
    let folder = folder_of(target);
    match error.kind() {
        // Systems differ in what they say of a folder, so it is looked at.
        _ if path.is_dir() => NotWritten::IsFolder(shown(path)),
        _ if !folder.is_dir() => NotWritten::NoFolder(shown(folder)),
        ErrorKind::AlreadyExists => NotWritten::IsThere(shown(path)),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => NotWritten::NotAllowed(shown(folder)),
        _ => NotWritten::Failed(shown(path), error),
    }
}

fn shown(path: &Path) -> String {
    escape_controls(&path.display().to_string())
}
