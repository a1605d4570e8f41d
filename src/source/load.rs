//! Owns the gathering of ladders: the files a user names, the folders they keep ladders in, the built-in
//! ladders, and what happens where two of them hold the same id. What is gathered is a catalog to ask, or
//! files to check, sound or not, with the catalog that the sound ones make.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::builtin::{BUILTIN_IDS, builtin_ladders, builtin_texts};
use super::catalog::{Catalog, Entry, LeftOut};
use super::error::{Fault, FaultyFile, LoadError, Warning};
use super::file::{self, FileName};
use super::folder::{self, ladder_files};
use super::foreign;
use super::lower::{SpannedLadder, parse_ladder, parse_spanned_ladder};
use super::meant::{likely_id, the_ladder};
use super::span::Span;
use super::yaml;

/// The code of what is wrong with a file that could not be had.
const UNREADABLE: &str = "unreadable";

/// Which ladders are asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Files named outright, `-` for the standard input: each has to be sound.
    pub files: Vec<PathBuf>,
    /// Files and folders, separated as in `PATH`: what is not sound there is left out, with a warning.
    pub path: Option<OsString>,
    /// The ladders that questions are about, each by its id or the start of it; none for the user's own, or
    /// all where there are none.
    pub ladders: Vec<String>,
    /// The options that make a command ask the same ladders; `None` where none can.
    pub flags: Option<String>,
}

/// Files with what is written in them, and the catalog of the run: those to check, and what they are checked
/// against, or those of the ladders that were asked for.
#[derive(Debug)]
pub struct Survey {
    /// The files, in the order in which they were named or found. A built-in ladder counts as a file.
    pub files: Vec<SurveyedFile>,
    /// All sound ladders of the run, for references from one to another.
    pub catalog: Catalog,
    /// What the user should know of those that are not among the files.
    pub warnings: Vec<Warning>,
}

impl Survey {
    /// How many of the files could not be had at all.
    pub fn unreadable(&self) -> usize {
        self.files.iter().filter(|file| file.is_unreadable()).count()
    }
}

/// A file, and what is written in it.
#[derive(Debug)]
pub struct SurveyedFile {
    /// What it is called.
    pub name: FileName,
    /// Its text, which spans point into.
    pub text: Cow<'static, str>,
    /// Whether it is the user's own.
    pub is_own: bool,
    /// Whether it has a path: neither built in nor read from standard input or a pipe.
    pub is_on_disk: bool,
    /// The ladder it holds, or what is wrong with it.
    pub ladder: Result<SpannedLadder, Vec<Fault>>,
}

impl SurveyedFile {
    /// Whether there are comments in it, besides the line by which editors find the schema.
    pub fn has_comments(&self) -> bool {
        yaml::has_comments(&self.text)
    }

    fn is_unreadable(&self) -> bool {
        let faults = self.ladder.as_ref().err();
        faults.is_some_and(|faults| faults.iter().any(|fault| fault.code == UNREADABLE))
    }
}

/// Loads the ladders asked for, and the built-in ones.
///
/// # Errors
/// The first file named outright that holds no sound ladder, two such files with one id, or a narrowing to a
/// ladder that is not there, or not sound. A file named twice is read once.
pub fn load(request: &Request) -> Result<(Catalog, Vec<Warning>), LoadError> {
    loaded(Loader::default(), request).map(|survey| (survey.catalog, survey.warnings))
}

/// Loads what [`load`] does, and keeps the files that hold these ladders. The ladder of an id is in the first of
/// them that holds one of that id.
///
/// # Errors
/// Those of [`load`].
pub fn load_files(request: &Request) -> Result<Survey, LoadError> {
    loaded(Loader { keeps_files: true, ..Loader::default() }, request)
}

fn loaded(mut loader: Loader, request: &Request) -> Result<Survey, LoadError> {
    for path in &request.files {
        loader.add_file(path)?;
    }
    loader.add_environment(request);
    loader.add_built_in()?;
    let mut survey = loader.survey(request);
    let mut ladders = Vec::new();
    for name in &request.ladders {
        if let Some(left_out) = survey.catalog.left_out(name) {
            let is_of_it = |warning: &mut Warning| matches!(warning, Warning::LeftOut(file, _) if *file == left_out.file);
            if let Some(Warning::LeftOut(_, why)) = survey.warnings.extract_if(.., is_of_it).next() {
                return Err(why);
            }
        }
        ladders.push(the_ladder(&survey.catalog, name)?);
    }
    if !ladders.is_empty() {
        survey.catalog.narrow_to(ladders);
    }
    Ok(survey)
}

/// Gathers some files and folders to check; where none are named, all ladders of the request and the built-in
/// ones.
///
/// # Errors
/// A narrowing to a ladder that is not there. All else is in the survey.
pub fn survey(named: &[PathBuf], request: &Request) -> Result<Survey, LoadError> {
    let mut loader = Loader { is_checking: true, keeps_files: true, ..Loader::default() };
    for path in named {
        loader.add_found(path, true);
    }
    loader.is_checking = named.is_empty();
    loader.keeps_files = named.is_empty();
    for path in &request.files {
        let added = loader.add_file(path);
        loader.note(path, added);
    }
    loader.add_environment(request);
    loader.add_built_in()?;
    let mut survey = loader.survey(request);
    if !request.ladders.is_empty() {
        narrow(&mut survey, &request.ladders)?;
    }
    Ok(survey)
}

/// Gathers a text that is to be the file at a path, to check it beside the ladders of the request and the
/// built-in ones. What is at the path now does not count.
pub fn survey_text(path: &Path, text: String, request: &Request) -> Survey {
    let mut loader = Loader { is_checking: true, keeps_files: true, ..Loader::default() };
    loader.paths.insert(file::canonical_path(path));
    let added = loader.add_text(&FileName::new(path), text);
    loader.note(path, added);
    loader.is_checking = false;
    loader.keeps_files = false;
    loader.add_environment(request);
    // Damaged ones are told of wherever ladders are asked.
    let _ = loader.add_built_in();
    loader.survey(request)
}

/// The catalog of the ladder that a text holds, the text of a file of some name, and of the built-in ones.
///
/// # Errors
/// The text holds no sound ladder.
pub(super) fn load_text(name: &FileName, text: String) -> Result<Catalog, LoadError> {
    let mut loader = Loader::default();
    loader.add_text(name, text)?;
    loader.add_built_in()?;
    Ok(loader.survey(&Request::default()).catalog)
}

/// Keeps the files that hold some ladders, or were to hold them, and those that could not be read. Other
/// faulty files are left out with a warning.
fn narrow(survey: &mut Survey, names: &[String]) -> Result<(), LoadError> {
    let (mut ids, mut broken) = (Vec::new(), Vec::new());
    for name in names {
        match survey.catalog.left_out(name) {
            Some(left_out) => broken.push(left_out.file.clone()),
            None => ids.push(survey.catalog.ladder(the_ladder(&survey.catalog, name)?).id.clone()),
        }
    }
    for file in std::mem::take(&mut survey.files) {
        match &file.ladder {
            Ok(spanned) if !ids.contains(&spanned.ladder.id) => {}
            Err(_) if !file.is_unreadable() && !broken.contains(&file.name) => {
                let (name, text) = (file.name.clone(), file.text.into_owned());
                let faults = file.ladder.err().into_iter().flatten().collect();
                let error = LoadError::Faulty(FaultyFile { name, text, faults });
                survey.warnings.push(Warning::LeftOut(file.name, error));
            }
            _ => survey.files.push(file),
        }
    }
    Ok(())
}

/// What has been gathered so far.
#[derive(Default)]
struct Loader {
    /// Whether what is added now is to be checked: what is wrong with it is a finding then.
    is_checking: bool,
    /// Whether the files are kept of what is added now.
    keeps_files: bool,
    entries: Vec<Entry>,
    /// The file that holds the ladder of an id.
    file_with: HashMap<String, FileName>,
    left_out: Vec<LeftOut>,
    warnings: Vec<Warning>,
    /// Those that are kept.
    files: Vec<SurveyedFile>,
    /// Of all files that were read, under whatever name.
    paths: HashSet<PathBuf>,
}

impl Loader {
    fn survey(self, request: &Request) -> Survey {
        let catalog = Catalog::new(self.entries, self.left_out, request.flags.clone());
        Survey { files: self.files, catalog, warnings: self.warnings }
    }

    /// The files and folders of `LADDER_PATH`.
    fn add_environment(&mut self, request: &Request) {
        for path in request.path.iter().flat_map(env::split_paths) {
            let refused = if file::is_stdin(&path) {
                let help = "`--file -` reads standard input; a file of that name is `./-`";
                Some(("`-` is standard input, expected a file or a folder".to_owned(), help))
            } else if file::is_special(&path) {
                let message = format!("`{}` is neither a file nor a folder", FileName::new(&path));
                Some((message, "to read a ladder from a pipe, use `--file`"))
            } else {
                None
            };
            if let Some((message, help)) = refused {
                let error = LoadError::Missing(message, help.to_owned());
                self.note(&path, Err(error.named_by_environment()));
            } else {
                self.add_found(&path, false);
            }
        }
    }

    /// A file, or the files of a folder, named in this run or by `LADDER_PATH`. What cannot be used is noted.
    fn add_found(&mut self, path: &Path, is_named: bool) {
        let named_by = if is_named { |error| error } else { LoadError::named_by_environment };
        let is_folder = path.is_dir();
        match ladder_files(path) {
            Err(error) => self.note(path, Err(named_by(error))),
            Ok(files) if files.is_empty() && !path.as_os_str().is_empty() => {
                let error = named_by(folder::without_ladders(path));
                if is_named {
                    self.note(path, Err(error));
                } else {
                    // Nothing was to be checked there, so that nothing is missing.
                    self.warnings.push(Warning::LeftOut(FileName::new(path), error));
                }
            }
            Ok(files) => {
                for path in files {
                    let added = self.add_file(&path);
                    // A record may lie beside its ladder.
                    if !is_folder || !matches!(added, Err(LoadError::Record(_))) {
                        self.note(&path, added.map_err(named_by));
                    }
                }
            }
        }
    }

    /// A file, unless it was read already. Of several ladders with one id the catalog has the first.
    ///
    /// # Errors
    /// It could not be had, it holds no sound ladder, or another file has its ladder's id.
    fn add_file(&mut self, path: &Path) -> Result<(), LoadError> {
        if !self.paths.insert(file::canonical_path(path)) {
            return Ok(());
        }
        let (name, text) = file::text_at(path)?;
        self.add_text(&name, text)
    }

    /// The text of a file.
    ///
    /// # Errors
    /// It holds no sound ladder, or another file has its ladder's id.
    fn add_text(&mut self, name: &FileName, text: String) -> Result<(), LoadError> {
        let parsed = if self.keeps_files {
            parse_spanned_ladder(&text).map(|spanned| (Arc::clone(&spanned.ladder), Some(spanned)))
        } else {
            parse_ladder(&text).map(|ladder| (Arc::new(ladder), None))
        };
        let (ladder, spanned) = match parsed {
            Ok(parsed) => parsed,
            Err(faults) => return Err(foreign::no_ladder(name.clone(), text, faults)),
        };
        if let Some(spanned) = spanned {
            self.keep(name.clone(), text, Ok(spanned));
        }
        if let Some(kept) = self.file_with.get(ladder.id.as_str()) {
            let id = &ladder.id;
            return Err(LoadError::Repeated(
                format!("`{kept}` and `{name}` both hold a ladder `{id}`"),
                format!("`{name}` is left out: `{kept}` already holds a ladder `{id}`"),
            ));
        }
        self.file_with.insert(ladder.id.to_string(), name.clone());
        self.entries.push(Entry { ladder, file: Some(name.clone()) });
        Ok(())
    }

    /// Notes why a file that can be done without was not added: as a finding where it is checked, as a
    /// warning where it is not.
    fn note(&mut self, path: &Path, added: Result<(), LoadError>) {
        let name = FileName::new(path);
        let Err(error) = added else { return };
        let text = match &error {
            LoadError::Faulty(file) | LoadError::Unfit(_, file) => file.text.as_str(),
            LoadError::Repeated(..) | LoadError::Record(_) | LoadError::Missing(..) => "",
        };
        self.left_out.push(LeftOut { id: likely_id(path, text), file: name.clone() });
        let (text, faults) = match error {
            error if !self.is_checking => return self.warnings.push(Warning::LeftOut(name, error)),
            // Of two files that are checked the rules find it.
            LoadError::Repeated(..) => return,
            LoadError::Faulty(file) | LoadError::Unfit(_, file) => (file.text, file.faults),
            error @ (LoadError::Record(_) | LoadError::Missing(..)) => {
                let (message, help) = (error.to_string(), error.help().unwrap_or_default());
                let fault = Fault::new(UNREADABLE, Span::UNKNOWN, message, help);
                (String::new(), vec![fault])
            }
        };
        self.keep(name, text, Err(faults));
    }

    /// Keeps a file with what it holds.
    fn keep(&mut self, name: FileName, text: String, ladder: Result<SpannedLadder, Vec<Fault>>) {
        let is_on_disk = name.is_lasting();
        self.files.push(SurveyedFile { name, text: text.into(), is_own: true, is_on_disk, ladder });
    }

    /// The built-in ladders that no file replaces.
    ///
    /// # Errors
    /// The program was built with one that cannot be read.
    fn add_built_in(&mut self) -> Result<(), LoadError> {
        if builtin_ladders().len() < BUILTIN_IDS.len() {
            let message = "a built-in ladder of this program is damaged".to_owned();
            let help =
                "make it again with `LADDER_REFRESH=1 cargo test --test data`, and build `ladder` again";
            return Err(LoadError::Missing(message, help.to_owned()));
        }
        for (ladder, text) in builtin_ladders().iter().zip(builtin_texts()) {
            if let Some(by) = self.file_with.get(ladder.id.as_str()) {
                let replaced = Warning::Replaced(ladder.id.to_string(), by.clone());
                self.warnings.push(replaced);
                continue;
            }
            self.entries.push(Entry { ladder: Arc::clone(ladder), file: None });
            if self.keeps_files {
                self.files.push(SurveyedFile {
                    name: FileName::new(format!("<built-in {}>", ladder.id)),
                    text: text.into(),
                    is_own: false,
                    is_on_disk: false,
                    ladder: parse_spanned_ladder(text),
                });
            }
        }
        Ok(())
    }
}
