//! Owns which two versions are meant, and the reading of each.

use std::path::{Path, is_separator};

use crate::commands::import::{Made, Source};
use crate::commands::{Desk, Ladders, Version, VersionOrigin};
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
    let (old, new, names) = match versions {
        [old, new] => (old, new, None),
        [file, old, _, _, new, _, _] => (old, new, Some([file, file])),
        [before, old, _, _, new, _, _, after, _] => (old, new, Some([before, after])),
        [path] => return Err(notices::one_version(path).into()),
        all => return Err(notices::not_two_versions(all.len()).into()),
    };
    let is_stdin = |path: &Path| path.as_os_str() == "-";
    if is_stdin(old) && is_stdin(new) {
        return Err(notices::both_on_standard_input().into());
    }
    // Where `git` keeps the contents says nothing to anybody.
    let names_of = names.map(|names| {
        [(names[0], "old version"), (names[1], "new version")]
            .map(|(path, which)| FileName::new(path).of_version(which))
    });
    let names_of = names_of.unwrap_or_else(|| [old, new].map(FileName::new));
    let mut sides = [None, None];
    for ((side, path), name) in sides.iter_mut().zip([old, new]).zip(&names_of) {
        if path.as_os_str() != NOTHING {
            let (catalog, origin) = read_version(path, name, ladders, desk)?;
            let is_lasting = names.is_none() && name.is_lasting();
            let typed = is_lasting.then(|| name.in_shell());
            *side = Some(Version { typed, origin, catalog });
        }
    }
    let file = names.map(|[before, _]| FileName::new(before).as_shown().to_owned());
    let nothing = |like: &Version| Version {
        typed: Some(NOTHING.to_owned()),
        origin: VersionOrigin::File,
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
    read_version(path, &FileName::new(path), ladders, desk).map(|(catalog, _)| catalog)
}

/// One version, and what it was read from.
fn read_version(
    path: &Path,
    name: &FileName,
    ladders: &Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<(Catalog, VersionOrigin)> {
    let is_file = path.as_os_str() == "-" || path.exists() && !path.is_dir();
    let id = path.to_str().filter(|id| !is_file && !id.contains(|c| c == '.' || is_separator(c)));
    if let Some(id) = id {
        let catalog = ladders.catalog()?;
        return match catalog.ladders_named(id)[..] {
            [ladder] => Ok((catalog.version(ladder), VersionOrigin::Catalog)),
            _ => Err(no_version_called(id, catalog).into()),
        };
    }
    match load_version(path, name) {
        Ok(catalog) => Ok((catalog, VersionOrigin::File)),
        Err(why) if why.is_importable() && path.as_os_str() != "-" => {
            Ok((sheet(path, name, ladders, desk)?, VersionOrigin::Sheet))
        }
        Err(why) => Err(why.into()),
    }
}

/// The version that a sheet holds.
fn sheet(path: &Path, name: &FileName, ladders: &Ladders, desk: &dyn Desk) -> anyhow::Result<Catalog> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let source = Source { path, name: name.clone(), stem: &stem, typed: Vec::new(), asks: false, onto: None };
    let Made { text, .. } = source.make(path, ladders, desk)?;
    Ok(version_of_text(name, text)?)
}

fn no_version_called(id: &str, catalog: &Catalog) -> UserError {
    let is_role = crate::query::resolve(catalog, id).is_ok();
    let ids: Vec<String> = catalog.entries().iter().map(|entry| entry.ladder.id.to_string()).collect();
    notices::no_version_called(id, is_role, &ids)
}
