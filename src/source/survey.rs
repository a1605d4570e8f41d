//! Owns the gathering of what there is to check: the files asked for, sound or not, each with its
//! text, and the catalog that the sound ones make together with the rest.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{env, fs};

use super::builtin::{builtin_ladders, builtin_texts};
use super::catalog::{Catalog, Entry, Origin};
use super::fault::{Fault, FaultyLadder, LoadError};
use super::file::{self, ReadError, SourceFile};
use super::load::{Request, Warning, ladder_files, the_ladder};
use super::span::Span;
use super::spanned::{SpannedLadder, parse_spanned_ladder};

/// Files to check, and what they are checked against.
#[derive(Debug)]
pub struct Survey {
    /// The files to check, in the order in which they were named or found. A built-in ladder
    /// counts as a file.
    pub files: Vec<SurveyedFile>,
    /// All sound ladders of the run, for references from one to another.
    pub catalog: Catalog,
    /// What the user should hear of those that are not checked.
    pub warnings: Vec<Warning>,
    /// Why files that were to be checked could not be had at all. They are among the files, too,
    /// with that as their fault.
    pub unreadable: Vec<LoadError>,
}

/// A file to check.
#[derive(Debug)]
pub struct SurveyedFile {
    /// What to call it in a message.
    pub name: String,
    /// Its text, which places point into.
    pub text: Cow<'static, str>,
    /// Whether it is the user's own.
    pub is_own: bool,
    /// Whether it has a path: neither built in nor read from standard input.
    pub is_on_disk: bool,
    /// The ladder it holds, or what is wrong with it.
    pub ladder: Result<SpannedLadder, Vec<Fault>>,
}

/// Gathers some files and folders; where none are named, all ladders of the request and the
/// built-in ones.
///
/// # Errors
/// A narrowing to a ladder that is not there. All else is in the survey.
pub fn survey(named: &[PathBuf], request: &Request) -> Result<Survey, LoadError> {
    let mut surveying = Surveying::default();
    let is_all = named.is_empty();
    for path in named {
        surveying.add_named(path);
    }
    for path in &request.files {
        surveying.add_once(path, is_all);
    }
    for path in request.path.iter().flat_map(env::split_paths) {
        surveying.add_found(&path, is_all);
    }
    surveying.add_built_in(is_all);
    surveying.finish(request.ladder.as_deref())
}

#[derive(Default)]
struct Surveying {
    files: Vec<SurveyedFile>,
    entries: Vec<Entry>,
    warnings: Vec<Warning>,
    unreadable: Vec<LoadError>,
    places: HashSet<PathBuf>,
}

impl Surveying {
    /// What is named outright is something.
    fn add_named(&mut self, path: &Path) {
        if path.is_dir() && ladder_files(path).is_ok_and(|files| files.is_empty()) {
            let error = LoadError::Unusable {
                message: format!("there is no ladder in the folder `{}`", file::name_of(path)),
                help: "the names of ladders' files end in `.yaml` or `.yml`".to_owned(),
            };
            self.leave_out(path, error, true);
        } else {
            self.add(path, true);
        }
    }

    /// One item of `LADDER_PATH`.
    fn add_found(&mut self, path: &Path, is_checked: bool) {
        match fs::metadata(path) {
            Err(error) if !path.as_os_str().is_empty() => {
                let error = file::named_by_environment(file::unreadable(path, &error));
                self.leave_out(path, error, is_checked);
            }
            _ => self.add(path, is_checked),
        }
    }

    /// A file, or the files of a folder.
    fn add(&mut self, path: &Path, is_checked: bool) {
        match ladder_files(path) {
            Err(error) => self.leave_out(path, file::unreadable(path, &error), is_checked),
            Ok(files) => {
                for path in files {
                    self.add_once(&path, is_checked);
                }
            }
        }
    }

    /// A file, unless it is there already.
    fn add_once(&mut self, path: &Path, is_checked: bool) {
        if self.places.insert(file::place_of(path)) {
            self.add_file(path, is_checked);
        }
    }

    fn add_file(&mut self, path: &Path, is_checked: bool) {
        let read = match file::read(path) {
            Ok(read) => read,
            Err(ReadError::Missing(error)) => return self.leave_out(path, error, is_checked),
            Err(ReadError::Unfit { file, fault }) if is_checked => {
                return self.add_faulty(path, file, *fault);
            }
            Err(error) => return self.warnings.push(Warning::LeftOut(error.into())),
        };
        let ladder = parse_spanned_ladder(&read.text);
        match ladder {
            Err(faults) if !is_checked => {
                let left_out = left_out(read.name, read.text.into(), faults);
                return self.warnings.push(left_out);
            }
            Ok(ref placed) => self.add_to_catalog(placed, &read.name, is_checked),
            Err(_) => {}
        }
        if is_checked {
            self.files.push(SurveyedFile {
                name: read.name,
                text: read.text.into(),
                is_own: true,
                is_on_disk: !file::is_stdin(path),
                ladder,
            });
        }
    }

    /// Of several ladders with one id the first is in the catalog.
    fn add_to_catalog(&mut self, placed: &SpannedLadder, name: &str, is_checked: bool) {
        let kept = self.entries.iter().find_map(|entry| match &entry.origin {
            Origin::File(name) if entry.ladder.id == placed.ladder.id => Some(name.clone()),
            _ => None,
        });
        match kept {
            None => self.entries.push(Entry {
                ladder: Arc::clone(&placed.ladder),
                origin: Origin::File(name.to_owned()),
            }),
            // Of the files that are checked it is a finding.
            Some(_) if is_checked => {}
            Some(kept) => self.warnings.push(Warning::Repeated {
                id: placed.ladder.id.to_string(),
                left_out: name.to_owned(),
                kept,
            }),
        }
    }

    /// A file that holds nothing to parse.
    fn add_faulty(&mut self, path: &Path, file: SourceFile, fault: Fault) {
        self.files.push(SurveyedFile {
            name: file.name,
            text: file.text.into(),
            is_own: true,
            is_on_disk: !file::is_stdin(path),
            ladder: Err(vec![fault]),
        });
    }

    /// A file or folder that cannot be had.
    fn leave_out(&mut self, path: &Path, error: LoadError, is_checked: bool) {
        if !is_checked {
            return self.warnings.push(Warning::LeftOut(error));
        }
        if let LoadError::Unusable { message, help } = &error {
            let fault = Fault {
                code: file::UNREADABLE,
                message: message.clone(),
                span: Span::UNKNOWN,
                help: help.clone(),
                ends_reading: false,
            };
            let (name, text) = (file::name_of(path), String::new());
            self.add_faulty(path, SourceFile { name, text }, fault);
        }
        self.unreadable.push(error);
    }

    /// The built-in ladders that no file takes the place of.
    fn add_built_in(&mut self, is_checked: bool) {
        let own = self.entries.len();
        for (ladder, text) in builtin_ladders().iter().zip(builtin_texts()) {
            let replacing = self.entries[..own]
                .iter()
                .find(|own| own.ladder.id == ladder.id);
            if let Some(Entry {
                origin: Origin::File(by),
                ..
            }) = replacing
            {
                self.warnings.push(Warning::Replaced {
                    id: ladder.id.to_string(),
                    by: by.clone(),
                });
                continue;
            }
            self.entries.push(Entry {
                ladder: Arc::clone(ladder),
                origin: Origin::BuiltIn,
            });
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

    /// The survey, narrowed to one ladder where one is asked for. Which ladder a faulty file was to
    /// hold is not known, so it is told of as one that is not checked.
    fn finish(self, narrowed_to: Option<&str>) -> Result<Survey, LoadError> {
        let catalog = Catalog::new(self.entries);
        let mut survey = Survey {
            files: self.files,
            catalog,
            warnings: self.warnings,
            unreadable: self.unreadable,
        };
        let Some(name) = narrowed_to else {
            return Ok(survey);
        };
        let place = the_ladder(&survey.catalog, name)?;
        for file in std::mem::take(&mut survey.files) {
            match file.ladder {
                Err(faults) if faults.iter().any(|fault| fault.code == file::UNREADABLE) => {
                    let ladder = Err(faults);
                    survey.files.push(SurveyedFile { ladder, ..file });
                }
                Err(faults) => survey.warnings.push(left_out(file.name, file.text, faults)),
                Ok(ref placed) if placed.ladder.id == survey.catalog.ladder(place).id => {
                    survey.files.push(file);
                }
                Ok(_) => {}
            }
        }
        Ok(survey)
    }
}

fn left_out(name: String, text: Cow<'static, str>, faults: Vec<Fault>) -> Warning {
    Warning::LeftOut(LoadError::Faulty(FaultyLadder {
        name,
        text: text.into_owned(),
        faults,
    }))
}
