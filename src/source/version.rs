//! Owns the versions of a ladder: each a catalog in which it alone is in scope, beside the built-in ladders that
//! it may refer to, so that two versions can have one id.

use std::path::Path;

use crate::model::Ladder;

use super::catalog::{Catalog, Entry};
use super::error::LoadError;
use super::file::{self, FileName};
use super::load::load_text;

/// The version of a ladder that the file at a path holds, `-` for the standard input. What is wrong with it is said
/// of a name, which need not be that of the path.
///
/// # Errors
/// The file cannot be had, or holds no sound ladder.
pub fn load_version(path: &Path, name: &FileName) -> Result<Catalog, LoadError> {
    version_of_text(name, file::text_of(name, file::read(path)?)?)
}

/// The version of a ladder that a text holds, that of a file of some name.
///
/// # Errors
/// It holds no sound ladder.
pub fn version_of_text(name: &FileName, text: String) -> Result<Catalog, LoadError> {
    let mut catalog = load_text(name, text)?;
    catalog.narrow_to(vec![0]);
    Ok(catalog)
}

impl Catalog {
    /// The version of a ladder that is one of a catalog.
    #[must_use]
    pub fn version(&self, ladder: usize) -> Self {
        let entries = self.entries().iter();
        let entries = entries.map(|entry| Entry { ladder: entry.ladder.clone(), file: entry.file.clone() });
        let mut version = Self::new(entries.collect(), Vec::new(), None);
        version.narrow_to(vec![ladder]);
        version
    }

    /// The version of a ladder before there was anything in it.
    pub fn of_nothing(like: &Ladder) -> Self {
        let nothing = Ladder {
            language: None,
            about: None,
            source: None,
            inferred: None,
            notes: Vec::new(),
            levels: Vec::new(),
            tracks: Vec::new(),
            roles: Vec::new(),
            moves: Vec::new(),
            dimensions: Vec::new(),
            titles: Vec::new(),
            realities: Vec::new(),
            waivers: Vec::new(),
            id: like.id.clone(),
            name: like.name.clone(),
            version: like.version.clone(),
        };
        Self::new(vec![Entry { ladder: nothing.into(), file: None }], Vec::new(), None)
    }

    /// The ladder that is in scope, of a catalog that is a version.
    pub fn versioned(&self) -> &Ladder {
        self.ladder(self.scope()[0])
    }
}
