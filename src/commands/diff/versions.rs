//! Owns which two versions are meant, and the reading of each.

use std::path::{Path, is_separator};

use crate::commands::import::{Made, Source};
use crate::commands::{Desk, Ladders, Version};
use crate::query::UserError;
use crate::source::{Catalog, FileName, load_version, version_of_text};
use crate::views::notices;

/// The name of what holds nothing, by which `git` means a file that is not there.
pub(in crate::commands) const NOTHING: &str = "/dev/null";

/// The two versions that some arguments mean, and the file that `git` says they are of: it passes its path, then of
/// either side a file with its contents, its hash and its mode, and for a file that was renamed two more.
pub(super) fn read(
    versions: &[std::path::PathBuf],
    ladders: &Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<([Version; 2], Option<String>)> {
    let (old, new, file) = match versions {
        [old, new] => (old, new, None),
        [file, old, _, _, new, _, _] | [file, old, _, _, new, _, _, _, _] => {
            (old, new, Some(FileName::new(file).as_shown().to_owned()))
        }
        [path] => return Err(notices::one_version(path).into()),
        all => return Err(notices::not_two_versions(all.len()).into()),
    };
    let is_stdin = |path: &Path| path.as_os_str() == "-";
    if is_stdin(old) && is_stdin(new) {
        return Err(notices::both_on_standard_input().into());
    }
    let mut sides = [None, None];
    for (side, path) in sides.iter_mut().zip([old, new]) {
        if path.as_os_str() != NOTHING {
            let (catalog, is_sheet) = read_version(path, ladders, desk)?;
            let is_lasting = file.is_none() && FileName::new(path).is_lasting();
            let typed = is_lasting.then(|| FileName::new(path).in_shell());
            let is_file = path.exists();
            *side = Some(Version { typed, is_file, is_sheet, catalog });
        }
    }
    let nothing = |like: &Version| Version {
        typed: Some(NOTHING.to_owned()),
        is_file: false,
        is_sheet: false,
        catalog: Catalog::of_nothing(like.catalog.versioned()),
    };
    let versions = match sides {
        [Some(old), Some(new)] => [old, new],
        [Some(old), None] => {
            let new = nothing(&old);
            [old, new]
        }
        [None, Some(new)] => [nothing(&new), new],
        [None, None] => return Err(notices::no_version().into()),
    };
    Ok((versions, file))
}

/// One version: a file, a sheet, or a ladder of the catalog by its id.
///
/// # Errors
/// There is none, or it cannot be read.
pub(in crate::commands) fn version(
    path: &Path,
    ladders: &Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<Catalog> {
    read_version(path, ladders, desk).map(|(catalog, _)| catalog)
}

/// One version, and whether it was made of a sheet.
fn read_version(path: &Path, ladders: &Ladders, desk: &dyn Desk) -> anyhow::Result<(Catalog, bool)> {
    let is_file = path.as_os_str() == "-" || path.exists() && !path.is_dir();
    let id = path.to_str().filter(|id| !is_file && !id.contains(|c| c == '.' || is_separator(c)));
    if let Some(id) = id {
        let catalog = ladders.catalog()?;
        return match catalog.ladders_named(id)[..] {
            [ladder] => Ok((catalog.version(ladder), false)),
            _ => Err(no_version_called(id, catalog).into()),
        };
    }
    match load_version(path) {
        Ok(catalog) => Ok((catalog, false)),
        Err(why) if why.is_importable() && path.as_os_str() != "-" => Ok((sheet(path, ladders, desk)?, true)),
        Err(why) => Err(why.into()),
    }
}

/// The version that a sheet holds.
fn sheet(path: &Path, ladders: &Ladders, desk: &dyn Desk) -> anyhow::Result<Catalog> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let source = Source { path, stem: &stem, typed: Vec::new(), asks: false, onto: None };
    let Made { text, .. } = source.make(path, ladders, desk)?;
    Ok(version_of_text(path, text))
}

fn no_version_called(id: &str, catalog: &Catalog) -> UserError {
    let is_role = crate::query::resolve(catalog, id).is_ok();
    let ids: Vec<String> = catalog.entries().iter().map(|entry| entry.ladder.id.to_string()).collect();
    notices::no_version_called(id, is_role, &ids)
}
