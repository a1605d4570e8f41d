//! Owns the walk through a folder: which files below it are ladders' files.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::LoadError;
use super::file::{self, FileName};

/// The files that a path means, by name: itself, or the YAML files in it and in the folders below it. Neither
/// hidden folders nor linked ones are entered. An empty path means none.
///
/// # Errors
/// There is no such file or folder, or it may not be read.
pub(super) fn ladder_files(path: &Path) -> Result<Vec<PathBuf>, LoadError> {
    if path.as_os_str().is_empty() {
        return Ok(Vec::new());
    }
    if !path.is_dir() {
        if !file::is_stdin(path) && path.try_exists().is_ok_and(|is_there| !is_there) {
            let message = format!("there is no file or folder `{}`", FileName::new(path));
            return Err(LoadError::Missing(message, file::CHECK_THE_PATH.to_owned()));
        }
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    let mut folders = Vec::new();
    sort_out(path, &mut files, &mut folders).map_err(|error| file::unreadable(path, &error))?;
    while let Some(folder) = folders.pop() {
        if sort_out(&folder, &mut files, &mut folders).is_err() {
            // Read as a file it fails as well, and whoever reads it says why.
            files.push(folder);
        }
    }
    files.sort();
    Ok(files)
}

/// What is wrong with a folder that holds no ladder.
pub(super) fn without_ladders(path: &Path) -> LoadError {
    let message = format!("there is no ladder in the folder `{}`", FileName::new(path));
    LoadError::Missing(message, "the name of a ladder file ends in `.yaml` or `.yml`".to_owned())
}

/// Adds what is right below a folder: ladders' files, and folders to look into.
fn sort_out(folder: &Path, files: &mut Vec<PathBuf>, folders: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let is_yaml = path.extension().is_some_and(|extension| {
            extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
        });
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        // The type of the entry itself: a link to a folder is no folder, so that there are no cycles.
        if entry.file_type()?.is_dir() {
            folders.push(path);
        } else if is_yaml && path.is_file() {
            // Not a pipe, which might never end.
            files.push(path);
        }
    }
    Ok(())
}
