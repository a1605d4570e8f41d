//! Owns the gathering of ladders: the files a user names, the folders they keep ladders in, the
//! built-in ladders, and what happens where two of them hold the same id. What is gathered is a
//! catalog to ask, or files to check, sound or not, with the catalog that the sound ones make.

use std::borrow::Cow;
use std::collections::HashSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs, io};

use crate::model::{Ladder, escape_controls};

use super::builtin::{builtin_ladders, builtin_texts};
use super::catalog::{Catalog, Entry, Origin};
use super::error::{Fault, FaultyLadder, LoadError, Warning};
use super::file::{self, ReadError, SourceFile};
use super::span::Span;
use super::spanned::{SpannedLadder, parse_ladder, parse_spanned_ladder};
use crate::model::words::nearest;

/// Which ladders are asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Files named outright, `-` for the standard input: each has to be sound.
    pub files: Vec<PathBuf>,
    /// Files and folders, separated as in `PATH`: what is not sound there is left out, with a warning.
    pub path: Option<OsString>,
    /// The one ladder that questions are about, by its id or the start of it.
    pub ladder: Option<String>,
    /// The options that make a command ask the same ladders; `None` where none can.
    pub flags: Option<String>,
}

/// Files to check, and what they are checked against.
#[derive(Debug)]
pub struct Survey {
    /// The files to check, in the order in which they were named or found. A built-in ladder
    /// counts as a file.
    pub files: Vec<SurveyedFile>,
    /// All sound ladders of the run, for references from one to another.
    pub catalog: Catalog,
    /// What the user should know of those that are not checked.
    pub warnings: Vec<Warning>,
}

impl Survey {
    /// How many of the files could not be had at all.
    pub fn unreadable(&self) -> usize {
        let files = self.files.iter();
        files.filter(|file| file.is_unreadable()).count()
    }
}

/// A file to check.
#[derive(Debug)]
pub struct SurveyedFile {
    /// What to call it in a message.
    pub name: String,
    /// Its text, which spans point into.
    pub text: Cow<'static, str>,
    /// Whether it is the user's own.
    pub is_own: bool,
    /// Whether it has a path: neither built in nor read from standard input.
    pub is_on_disk: bool,
    /// The ladder it holds, or what is wrong with it.
    pub ladder: Result<SpannedLadder, Vec<Fault>>,
}

impl SurveyedFile {
    fn is_unreadable(&self) -> bool {
        let is_it = |fault: &Fault| fault.code == file::UNREADABLE;
        self.ladder.as_ref().is_err_and(|faults| faults.iter().any(is_it))
    }
}

/// Loads the ladders asked for, and the built-in ones.
///
/// # Errors
/// The first file named outright that holds no sound ladder, two such files with one id, or a
/// narrowing to a ladder that is not there. A file named twice is read once.
pub fn load(request: &Request) -> Result<(Catalog, Vec<Warning>), LoadError> {
    let mut loader = Loader::default();
    for path in &request.files {
        loader.add_file(path, false)?;
    }
    loader.add_environment(request, false);
    loader.add_built_in(false);
    let catalog = Catalog::new(loader.entries).with_flags(request.flags.clone());
    let catalog = match &request.ladder {
        None => catalog,
        Some(name) => {
            let ladder = the_ladder(&catalog, name)?;
            catalog.narrowed_to(ladder)
        }
    };
    Ok((catalog, loader.warnings))
}

/// Gathers some files and folders to check; where none are named, all ladders of the request and
/// the built-in ones.
///
/// # Errors
/// A narrowing to a ladder that is not there. All else is in the survey.
pub fn survey(named: &[PathBuf], request: &Request) -> Result<Survey, LoadError> {
    let mut loader = Loader::default();
    let is_all = named.is_empty();
    for path in named {
        loader.add_named(path);
    }
    for path in &request.files {
        let added = loader.add_file(path, is_all);
        loader.note(path, added, is_all);
    }
    loader.add_environment(request, is_all);
    loader.add_built_in(is_all);
    let survey = Survey {
        files: loader.files,
        catalog: Catalog::new(loader.entries).with_flags(request.flags.clone()),
        warnings: loader.warnings,
    };
    match &request.ladder {
        None => Ok(survey),
        Some(name) => narrowed(survey, name),
    }
}

/// A survey with the files that hold one ladder. Which ladder a faulty file was to hold is not
/// known, so it is left out with a warning; one that could not be read stays.
fn narrowed(mut survey: Survey, name: &str) -> Result<Survey, LoadError> {
    let ladder = the_ladder(&survey.catalog, name)?;
    let id = &survey.catalog.ladder(ladder).id;
    for file in std::mem::take(&mut survey.files) {
        let is_asked = match &file.ladder {
            Ok(spanned) => spanned.ladder.id == *id,
            Err(_) => file.is_unreadable(),
        };
        if is_asked {
            survey.files.push(file);
        } else if let Err(faults) = file.ladder {
            let (name, text) = (file.name, file.text.into_owned());
            let error = LoadError::Faulty(FaultyLadder { name, text, faults });
            survey.warnings.push(Warning::LeftOut(error));
        }
    }
    Ok(survey)
}

/// What has been gathered so far.
#[derive(Default)]
struct Loader {
    entries: Vec<Entry>,
    warnings: Vec<Warning>,
    /// Those to check.
    files: Vec<SurveyedFile>,
    /// Of all files that were read, under whatever name.
    paths: HashSet<PathBuf>,
}

impl Loader {
    /// A file or folder named to be checked, which is to be something.
    fn add_named(&mut self, path: &Path) {
        if path.is_dir() && ladder_files(path).is_ok_and(|files| files.is_empty()) {
            let error = LoadError::EmptyFolder(file::name_of(path));
            self.note(path, Err(error), true);
        } else {
            self.add_found(path, true, |error| error);
        }
    }

    /// The files and folders of `LADDER_PATH`.
    fn add_environment(&mut self, request: &Request, is_checked: bool) {
        for path in request.path.iter().flat_map(env::split_paths) {
            self.add_found(&path, is_checked, LoadError::named_by_environment);
        }
    }

    /// A file, or the files of a folder. What cannot be used is noted.
    fn add_found(&mut self, path: &Path, is_checked: bool, named_by: fn(LoadError) -> LoadError) {
        match ladder_files(path) {
            Err(error) => {
                let error = file::unreadable(path, error);
                self.note(path, Err(named_by(error)), is_checked);
            }
            Ok(files) => {
                for path in files {
                    let added = self.add_file(&path, is_checked);
                    self.note(&path, added.map_err(named_by), is_checked);
                }
            }
        }
    }

    /// A file, unless it was read already.
    ///
    /// # Errors
    /// It could not be had, or another file has its ladder's id; and where it is not checked, it
    /// holds no sound ladder.
    fn add_file(&mut self, path: &Path, is_checked: bool) -> Result<(), LoadError> {
        if !self.paths.insert(file::canonical_path(path)) {
            return Ok(());
        }
        let SourceFile { name, text } = match file::read(path) {
            Err(ReadError::Unfit { file, fault }) if is_checked => {
                self.check(path, file, Err(vec![*fault]));
                return Ok(());
            }
            read => read?,
        };
        if !is_checked {
            return match parse_ladder(&text) {
                Ok(ladder) => self.add_ladder(Arc::new(ladder), name),
                Err(faults) => Err(LoadError::Faulty(FaultyLadder { name, text, faults })),
            };
        }
        let read = parse_spanned_ladder(&text);
        let ladder = read.as_ref().ok().map(|spanned| Arc::clone(&spanned.ladder));
        self.check(path, SourceFile { name: name.clone(), text }, read);
        ladder.map_or(Ok(()), |ladder| self.add_ladder(ladder, name))
    }

    /// The ladder of a file, for the catalog: of several with one id the first is there.
    fn add_ladder(&mut self, ladder: Arc<Ladder>, name: String) -> Result<(), LoadError> {
        if let Some(kept) = self.file_with(&ladder.id) {
            return Err(LoadError::Repeated {
                id: ladder.id.to_string(),
                kept: kept.to_owned(),
                name,
            });
        }
        let origin = Origin::File(name);
        self.entries.push(Entry { ladder, origin });
        Ok(())
    }

    fn file_with(&self, id: &str) -> Option<&str> {
        self.entries.iter().find_map(|entry| match &entry.origin {
            Origin::File(name) if *entry.ladder.id == *id => Some(name.as_str()),
            _ => None,
        })
    }

    /// Notes why a file that can be done without was not added: as a finding where it is checked, as
    /// a warning where it is not.
    fn note(&mut self, path: &Path, added: Result<(), LoadError>, is_checked: bool) {
        match added {
            Err(error) if !is_checked => self.warnings.push(Warning::LeftOut(error)),
            // Of two files that are checked the rules find it.
            Ok(()) | Err(LoadError::Repeated { .. }) => {}
            Err(error) => {
                let help = error.help().unwrap_or_default();
                let fault = Fault::new(file::UNREADABLE, Span::UNKNOWN, error.to_string(), help);
                let (name, text) = (file::name_of(path), String::new());
                self.check(path, SourceFile { name, text }, Err(vec![fault]));
            }
        }
    }

    /// A file to check, with what it holds.
    fn check(&mut self, path: &Path, file: SourceFile, ladder: Result<SpannedLadder, Vec<Fault>>) {
        self.files.push(SurveyedFile {
            name: file.name,
            text: file.text.into(),
            is_own: true,
            is_on_disk: !file::is_stdin(path),
            ladder,
        });
    }

    /// The built-in ladders that no file replaces.
    fn add_built_in(&mut self, is_checked: bool) {
        for (ladder, text) in builtin_ladders().iter().zip(builtin_texts()) {
            if let Some(by) = self.file_with(&ladder.id) {
                self.warnings
                    .push(Warning::Replaced { id: ladder.id.to_string(), by: by.to_owned() });
                continue;
            }
            self.entries.push(Entry { ladder: Arc::clone(ladder), origin: Origin::BuiltIn });
            if is_checked {
                self.files.push(SurveyedFile {
                    name: format!("<built-in {}>", ladder.id),
                    text: text.into(),
                    is_own: false,
                    is_on_disk: false,
                    ladder: parse_spanned_ladder(text),
                });
            }
        }
    }
}

/// The files that a path means, by name: itself, or the YAML files right below it. An empty path means
/// none.
fn ladder_files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if path.as_os_str().is_empty() {
        return Ok(Vec::new());
    }
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path)? {
        let file = entry?.path();
        let is_hidden =
            file.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
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

/// The one ladder of a catalog that a name means.
///
/// # Errors
/// None or several are called so.
fn the_ladder(catalog: &Catalog, name: &str) -> Result<usize, LoadError> {
    let found = catalog.ladders_named(name);
    if let [ladder] = found[..] {
        return Ok(ladder);
    }
    let id_of = |ladder: usize| catalog.ladder(ladder).id.as_str();
    let all = (0..catalog.entries().len()).map(id_of);
    let nearest = nearest(name, all, 1).first().map(ToString::to_string);
    let name = escape_controls(name);
    Err(if found.is_empty() {
        LoadError::NoLadder { name, nearest }
    } else {
        let ids = found.into_iter().map(|ladder| id_of(ladder).to_owned());
        LoadError::SeveralLadders { name, ids: ids.collect() }
    })
}
