//! Owns which record a command is about, and how a changed one is written.

use std::env;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};

use crate::model::{Ladder, Text};
use crate::query::{RecordRoles, UserError, meant_by, roles_of_record};
use crate::record::{Day, Record, RecordFile};
use crate::source::{Catalog, LoadError};
use crate::views::notices;

use super::{FileToWrite, Replaces};

/// The environment variable that names a record.
const VARIABLE: &str = "LADDER_RECORD";

/// What a record is called that nobody named.
const USUAL: &str = "me.yaml";

/// Which record, of commands that have one.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct RecordArgs {
    /// The record [default: the one that `LADDER_RECORD` names, or else `me.yaml` in the current folder]
    #[arg(long = "record", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) file: Option<PathBuf>,
}

/// Whether a record says which roles are meant where none is named.
#[derive(Args, Clone, Debug, Default)]
pub(super) struct RecordChoice {
    #[command(flatten)]
    record: RecordArgs,

    /// Do not take the role and the goal of your record where none is named
    #[arg(long, conflicts_with = "file")]
    no_record: bool,
}

/// The names of roles, typed or of a record.
pub(super) struct NamedRoles {
    /// As they are typed.
    pub(super) selectors: Vec<String>,
    /// That they are those of a record.
    pub(super) note: Option<String>,
}

impl RecordChoice {
    /// The roles that were typed; where there are none, the role and the goal of the record, if there is one.
    ///
    /// # Errors
    /// The record cannot be read, or its ladder or roles are not there.
    pub(super) fn roles(&self, typed: &[String], catalog: &Catalog) -> Result<NamedRoles, UserError> {
        self.roles_but(typed, catalog, false)
    }

    /// What [`Self::roles`] gives, without the goal of the record where the command says another way where to go.
    ///
    /// # Errors
    /// Those of [`Self::roles`].
    pub(super) fn roles_but(
        &self,
        typed: &[String],
        catalog: &Catalog,
        is_without_goal: bool,
    ) -> Result<NamedRoles, UserError> {
        let found = if typed.is_empty() && !self.no_record {
            found_record(self.record.file.as_deref()).map_err(|error| notices::unread_record(&error))?
        } else {
            None
        };
        let Some(found) = found else {
            return Ok(NamedRoles { selectors: typed.to_vec(), note: None });
        };
        // Who asks for other ladders does not ask for the record's.
        let id = &found.record().ladder;
        let is_asked = |&ladder: &usize| catalog.ladder(ladder).id == *id;
        if self.record.file.is_none()
            && !catalog.reach().iter().any(is_asked)
            && catalog.ladder_called(id).is_some()
        {
            return Ok(NamedRoles { selectors: Vec::new(), note: None });
        }
        let RecordRoles { role, goal } = roles_of_record(catalog, found.record())?;
        let goal = goal.filter(|_| !is_without_goal);
        let selectors = [Some(role), goal].into_iter().flatten().map(|role| catalog.qualified(role));
        let note = Some(notices::roles_of_record(&found.file, goal.is_some()));
        Ok(NamedRoles { selectors: selectors.collect(), note })
    }
}

/// A record, and where it was read.
pub(super) struct FoundRecord {
    /// Where.
    pub(super) path: PathBuf,
    /// The file.
    pub(super) file: RecordFile,
}

/// The record that is named, or else the one that `LADDER_RECORD` names, or else `me.yaml` in the current folder.
///
/// # Errors
/// There is none, or it cannot be read.
pub(super) fn read_record(named: Option<&Path>) -> anyhow::Result<FoundRecord> {
    Ok(found_record(named)?.ok_or_else(notices::no_record)?)
}

/// What [`read_record`] finds; `None` where nobody named one and there is no `me.yaml`.
///
/// # Errors
/// It cannot be read.
pub(super) fn found_record(named: Option<&Path>) -> Result<Option<FoundRecord>, LoadError> {
    let by_environment = env::var_os(VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from);
    let (path, is_by_environment) = match (named, by_environment) {
        (Some(path), _) => (path.to_owned(), false),
        (None, Some(path)) => (path, true),
        (None, None) if Path::new(USUAL).exists() => (PathBuf::from(USUAL), false),
        (None, None) => return Ok(None),
    };
    let file = RecordFile::read(&path).map_err(|error| match error {
        LoadError::Missing(message, help) if is_by_environment => {
            LoadError::Missing(format!("{message} (from `{VARIABLE}`)"), help)
        }
        error => error,
    })?;
    Ok(Some(FoundRecord { path, file }))
}

impl FoundRecord {
    /// The record.
    pub(super) fn record(&self) -> &Record {
        &self.file.record
    }

    /// The file with another record in it, to be written, and what is printed then; no file where it is the same.
    ///
    /// # Errors
    /// It was read from standard input, or is written in a way that cannot be edited.
    pub(super) fn with(&self, record: &Record, written: String) -> Result<Option<FileToWrite>, UserError> {
        if self.path.as_os_str() == "-" {
            return Err(notices::record_of_no_file());
        }
        let bytes = self.file.with(record).map_err(|why| notices::unedited_record(&self.file.name, &why))?;
        let is_changed = bytes != self.file.bytes;
        Ok(is_changed.then(|| FileToWrite {
            path: self.path.clone(),
            bytes,
            replaces: Replaces::Record(self.file.bytes.clone()),
            written,
            optional: None,
        }))
    }
}

/// The ladder of a record, where it is there.
pub(super) fn ladder_of<'a>(record: &Record, catalog: &'a Catalog) -> Option<&'a Ladder> {
    catalog.ladder_called(&record.ladder).map(|place| catalog.ladder(place))
}

/// What evidence or a plan is for, by words for each; each once, in the order typed.
///
/// # Errors
/// Words that mean nothing in the record, or several things.
pub(super) fn meant_by_each(
    words: &[String],
    record: &Record,
    catalog: &Catalog,
) -> Result<Vec<Text>, UserError> {
    let mut about: Vec<Text> = Vec::new();
    for words in words {
        let name = meant_by(record, ladder_of(record, catalog), words, true)?.name(record);
        if !about.contains(&name) {
            about.push(name);
        }
    }
    Ok(about)
}

/// A day as it is typed.
pub(super) fn day(typed: &str) -> Result<Day, String> {
    Day::parse(typed)
        .ok_or_else(|| "expected the year, month and day of one that there is, as in 2026-11-02".to_owned())
}
