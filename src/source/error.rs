//! Owns what can be wrong with a ladder's file, and why a source gave no ladder: each with its words,
//! and with what to do about it.

use std::io;

use thiserror::Error;

use super::file::{EMPTY_HELP, NOT_UTF8_HELP, SIZE_LIMIT, TOO_LARGE_HELP};
use super::span::Span;

/// The most faults that are kept of one file; nobody mends more in one go.
pub const MOST_FAULTS: usize = 1_000;

/// Something that keeps a file from being a ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A stable kebab-case name of this kind of fault.
    pub code: &'static str,
    /// What was found and what was expected.
    pub message: String,
    /// Where in the file it is.
    pub span: Span,
    /// What to do about it, in a line.
    pub help: String,
    /// Whether reading stopped there, so that nothing is known of what follows it.
    pub ends_reading: bool,
}

impl Fault {
    /// A fault of meaning, behind which reading goes on.
    pub(super) fn new(
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { code, message: message.into(), span, help: help.into(), ends_reading: false }
    }
}

/// A file that holds no sound ladder, with all that is needed to show why.
#[derive(Debug)]
pub struct FaultyLadder {
    /// The file as the user named it.
    pub name: String,
    /// Its text, which the spans point into.
    pub text: String,
    /// At least one, at most [`MOST_FAULTS`], in the order of the file.
    pub faults: Vec<Fault>,
}

/// Something that did not stop the loading and that the user should know of.
#[derive(Debug, Error)]
pub enum Warning {
    /// A built-in ladder gave way to the user's.
    #[error("`{by}` stands in for the built-in ladder `{id}`")]
    Replaced {
        /// The id of both.
        id: String,
        /// The user's file.
        by: String,
    },
    /// A file was left out.
    #[error("{}", left_out(.0))]
    LeftOut(LoadError),
}

impl Warning {
    /// What to do about it, in a line.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Replaced { .. } => None,
            Self::LeftOut(error) => error.help(),
        }
    }
}

/// Why a source gave no ladder. Names of files are as the user gave them, safe to print.
#[derive(Debug, Error)]
pub enum LoadError {
    /// There is no such file.
    #[error("there is no file `{0}`")]
    NoFile(String),
    /// It is there, and this user may not read it.
    #[error("`{0}` may not be read")]
    NotAllowed(String),
    /// A folder is there.
    #[error("`{0}` is a folder, expected a file")]
    IsFolder(String),
    /// A folder was to be checked, and holds no ladder.
    #[error("there is no ladder in the folder `{0}`")]
    EmptyFolder(String),
    /// It could not be read for some other reason.
    #[error("`{name}` could not be read: {error}")]
    Unreadable {
        /// The file.
        name: String,
        /// What the system says.
        error: io::Error,
    },
    /// It has more than [`SIZE_LIMIT`] bytes.
    #[error("`{}` is larger than {} MiB", .0, SIZE_LIMIT / (1024 * 1024))]
    TooLarge(String),
    /// It is no text.
    #[error("`{name}` is not UTF-8 text, from line {line} on")]
    NotUtf8 {
        /// The file.
        name: String,
        /// The line of the first bytes that are no text.
        line: usize,
    },
    /// It holds nothing.
    #[error("`{0}` is empty")]
    Empty(String),
    /// Another file holds a ladder of the same id.
    #[error("`{kept}` and `{name}` both hold a ladder `{id}`")]
    Repeated {
        /// The id of both.
        id: String,
        /// The file that was read later.
        name: String,
        /// The file that was read before.
        kept: String,
    },
    /// The one ladder that is asked is not there.
    #[error("there is no ladder `{name}`")]
    NoLadder {
        /// What was typed, safe to print.
        name: String,
        /// The id that is nearest to it.
        nearest: Option<String>,
    },
    /// Several ladders are called so.
    #[error("`{name}` may be any of {} ladders", .ids.len())]
    SeveralLadders {
        /// What was typed, safe to print.
        name: String,
        /// Their ids, two or more.
        ids: Vec<String>,
    },
    /// Nobody named the file in this run, so that it is said who did.
    #[error("{0} (from `LADDER_PATH`)")]
    FromEnvironment(Box<LoadError>),
    /// The file was read and is no sound ladder.
    #[error("`{}` has {}", .0.name, count(.0.faults.len()))]
    Faulty(FaultyLadder),
}

impl LoadError {
    /// The error of a file that `LADDER_PATH` names. Faults show the file anyway, and where an id is
    /// repeated both files are named.
    pub(super) fn named_by_environment(self) -> Self {
        match self {
            Self::Faulty(_) | Self::Repeated { .. } => self,
            other => Self::FromEnvironment(Box::new(other)),
        }
    }

    /// What to do about it, in a line; `None` where the faults of a file say so themselves.
    pub fn help(&self) -> Option<String> {
        let help = match self {
            Self::NoFile(_) => "check the path; a relative one starts at the current folder",
            Self::NotAllowed(_) => "ask for read permission on it",
            Self::IsFolder(_) => "name a file in it, or put the folder in `LADDER_PATH`",
            Self::EmptyFolder(_) => "the names of ladders' files end in `.yaml` or `.yml`",
            Self::Unreadable { .. } => "check the file and its disk",
            Self::TooLarge(_) => TOO_LARGE_HELP,
            Self::NotUtf8 { .. } => NOT_UTF8_HELP,
            Self::Empty(_) => EMPTY_HELP,
            Self::Repeated { .. } => "give one of them an `id` of its own",
            Self::NoLadder { nearest, .. } => {
                return Some(match nearest {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "`ladder list` shows the ladders that are there".to_owned(),
                });
            }
            Self::SeveralLadders { ids, .. } => {
                let few: Vec<String> = ids.iter().take(2).map(|id| format!("`{id}`")).collect();
                return Some(format!("write {}", few.join(" or ")));
            }
            Self::FromEnvironment(error) => return error.help(),
            Self::Faulty(_) => return None,
        };
        Some(help.to_owned())
    }
}

fn left_out(error: &LoadError) -> String {
    match error {
        LoadError::Repeated { id, name, kept } => {
            format!("`{name}` is left out: `{kept}` already holds a ladder `{id}`")
        }
        other => format!("{other}; it is left out"),
    }
}

fn count(faults: usize) -> String {
    match faults {
        1 => "a fault".to_owned(),
        MOST_FAULTS => format!("{MOST_FAULTS} faults or more"),
        many => format!("{many} faults"),
    }
}
