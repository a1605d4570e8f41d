//! Owns the versions of a ladder: each a catalog in which it alone is in scope, beside the built-in ladders that
//! it may refer to, so that two versions can have one id.

use std::path::Path;

use crate::model::Ladder;

use super::catalog::{Catalog, Entry};
use super::error::LoadError;
use super::load::{Request, load, survey_text};

/// The version of a ladder that a file holds, `-` for the standard input.
///
/// # Errors
/// The file cannot be had, or holds no sound ladder.
pub fn load_version(path: &Path) -> Result<Catalog, LoadError> {
    let request = Request { files: vec![path.to_owned()], ..Request::default() };
    let (mut catalog, _) = load(&request)?;
    catalog.narrow_to(vec![0]);
    Ok(catalog)
}

/// The version of a ladder that a sound text holds, which is to be the file at a path.
pub fn version_of_text(path: &Path, text: String) -> Catalog {
    let mut catalog = survey_text(path, text, &Request::default()).catalog;
    catalog.narrow_to(vec![0]);
    catalog
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
