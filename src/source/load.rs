//! Owns the making of a catalog: the files a user names, the folders they keep ladders in, the
//! built-in ladders, and what happens where two of them hold the same id.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs, io};

use crate::model::{Ladder, escape_controls};

use super::builtin::builtin_ladders;
use super::catalog::{Catalog, Entry, Origin};
use super::fault::{FaultyLadder, LoadError};
use super::file::{self, SourceFile};
use super::spanned::parse_ladder;
use super::words::nearest;

/// Which ladders are asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Files named outright, `-` for the standard input: each has to be sound.
    pub files: Vec<PathBuf>,
    /// Files and folders, separated as in `PATH`: what is not sound there is told and left out.
    pub path: Option<OsString>,
    /// The one ladder that questions are about, by its id or the start of it.
    pub ladder: Option<String>,
}

/// Something that did not stop the loading and that the user should hear of.
#[derive(Debug)]
pub enum Warning {
    /// A built-in ladder gave way to the user's.
    Replaced {
        /// The id of both.
        id: String,
        /// The user's file.
        by: String,
    },
    /// A file was left out, since another before it holds a ladder of the same id.
    Repeated {
        /// The id of both.
        id: String,
        /// The file that was left out.
        left_out: String,
        /// The file that was there before.
        kept: String,
    },
    /// A file of `LADDER_PATH` was left out, since it could not be used.
    LeftOut(LoadError),
}

/// Loads the ladders asked for, and the built-in ones.
///
/// # Errors
/// The first file named outright that holds no sound ladder, two such files with one id, or a
/// narrowing to a ladder that is not there. A file named twice is read once.
pub fn load(request: &Request) -> Result<(Catalog, Vec<Warning>), LoadError> {
    let mut loading = Loading::default();
    for path in &request.files {
        if loading.is_new(path) {
            let (ladder, name) = load_file(path)?;
            loading.add_named(ladder, name)?;
        }
    }
    for path in request.path.iter().flat_map(env::split_paths) {
        loading.add_found(&path);
    }
    for ladder in builtin_ladders() {
        loading.add_built_in(Arc::clone(ladder));
    }
    let catalog = Catalog::new(loading.entries);
    let catalog = match &request.ladder {
        None => catalog,
        Some(name) => {
            let place = the_ladder(&catalog, name)?;
            catalog.narrowed_to(place)
        }
    };
    Ok((catalog, loading.warnings))
}

/// What has been loaded so far.
#[derive(Default)]
struct Loading {
    entries: Vec<Entry>,
    warnings: Vec<Warning>,
    places: BTreeSet<PathBuf>,
}

impl Loading {
    /// Whether a file has not been read yet, under whatever name.
    fn is_new(&mut self, path: &Path) -> bool {
        self.places.insert(file::place_of(path))
    }

    fn file_with(&self, id: &str) -> Option<&str> {
        self.entries.iter().find_map(|entry| match &entry.origin {
            Origin::File(name) if *entry.ladder.id == *id => Some(name.as_str()),
            _ => None,
        })
    }

    fn add_named(&mut self, ladder: Arc<Ladder>, name: String) -> Result<(), LoadError> {
        if let Some(other) = self.file_with(&ladder.id) {
            return Err(LoadError::Unusable {
                message: format!("`{other}` and `{name}` both hold a ladder `{}`", ladder.id),
                help: "give one of them an `id` of its own".to_owned(),
            });
        }
        self.entries.push(Entry {
            ladder,
            origin: Origin::File(name),
        });
        Ok(())
    }

    /// One item of `LADDER_PATH`: a file, or a folder of them.
    fn add_found(&mut self, path: &Path) {
        match ladder_files(path) {
            Err(error) => self.leave_out(file::unreadable(path, &error)),
            Ok(files) => {
                for path in files {
                    if self.is_new(&path) {
                        match load_file(&path) {
                            Err(error) => self.leave_out(error),
                            Ok((ladder, name)) => self.add_unless_there(ladder, name),
                        }
                    }
                }
            }
        }
    }

    fn leave_out(&mut self, error: LoadError) {
        let error = file::named_by_environment(error);
        self.warnings.push(Warning::LeftOut(error));
    }

    fn add_unless_there(&mut self, ladder: Arc<Ladder>, name: String) {
        if let Some(kept) = self.file_with(&ladder.id) {
            let kept = kept.to_owned();
            self.warnings.push(Warning::Repeated {
                id: ladder.id.to_string(),
                left_out: name,
                kept,
            });
        } else {
            self.entries.push(Entry {
                ladder,
                origin: Origin::File(name),
            });
        }
    }

    fn add_built_in(&mut self, ladder: Arc<Ladder>) {
        if let Some(by) = self.file_with(&ladder.id) {
            self.warnings.push(Warning::Replaced {
                id: ladder.id.to_string(),
                by: by.to_owned(),
            });
        } else {
            self.entries.push(Entry {
                ladder,
                origin: Origin::BuiltIn,
            });
        }
    }
}

/// The files a path of `LADDER_PATH` stands for, by name: itself, or the YAML files right below it.
/// An empty item stands for none.
pub(super) fn ladder_files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if path.as_os_str().is_empty() {
        return Ok(Vec::new());
    }
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path)? {
        let file = entry?.path();
        let is_hidden = file
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        let is_yaml = file.extension().is_some_and(|extension| {
            extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml")
        });
        // Neither a folder nor a pipe, which might never end.
        if is_yaml && !is_hidden && file.is_file() {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}

fn load_file(path: &Path) -> Result<(Arc<Ladder>, String), LoadError> {
    let SourceFile { name, text } = file::read(path)?;
    match parse_ladder(&text) {
        Ok(ladder) => Ok((Arc::new(ladder), name)),
        Err(faults) => Err(LoadError::Faulty(FaultyLadder { name, text, faults })),
    }
}

/// The one ladder of a catalog that a name means.
///
/// # Errors
/// None or several are called so.
pub(super) fn the_ladder(catalog: &Catalog, name: &str) -> Result<usize, LoadError> {
    let found = catalog.ladders_named(name);
    if let [place] = found[..] {
        return Ok(place);
    }
    let id_of = |place: usize| catalog.ladder(place).id.as_str();
    let ids = catalog
        .entries()
        .iter()
        .map(|entry| entry.ladder.id.as_str());
    Err(if found.is_empty() {
        LoadError::Unusable {
            message: format!("there is no ladder `{}`", escape_controls(name)),
            help: match nearest(name, ids, 1).first() {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`ladder list` shows the ladders that are there".to_owned(),
            },
        }
    } else {
        LoadError::Unusable {
            message: format!(
                "`{}` may be any of {} ladders",
                escape_controls(name),
                found.len()
            ),
            help: format!("write `{}` or `{}`", id_of(found[0]), id_of(found[1])),
        }
    })
}
