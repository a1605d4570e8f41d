//! Owns what can be wrong with a ladder's file, and why a source gave no ladder: each with its words, and
//! with what to do about it.

use thiserror::Error;

use super::file::FileName;
use super::foreign::NOT_YAML;
use super::span::Span;

/// The most faults that are kept of one file; nobody mends more in one go.
pub const MOST_FAULTS: usize = 1_000;

/// Something that keeps a file from being what it is to be: a ladder, a record.
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
    /// Whether others may be hidden behind it: reading stopped there, or a file of such a shape is not looked
    /// at for what it means.
    pub ends_reading: bool,
}

impl Fault {
    /// A fault of meaning, behind which reading goes on.
    pub(crate) fn new(
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { code, message: message.into(), span, help: help.into(), ends_reading: false }
    }
}

/// A file that does not hold what it should, with all that is needed to show why.
#[derive(Debug)]
pub struct FaultyFile {
    /// The file as the user named it.
    pub name: FileName,
    /// Its text, which the spans point into.
    pub text: String,
    /// At least one, at most [`MOST_FAULTS`], in the order of the file.
    pub faults: Vec<Fault>,
}

/// Something that did not stop the loading and that the user should know of.
#[derive(Debug, Error)]
pub enum Warning {
    /// The built-in ladder of the first id gave way to that of the second file.
    #[error("`{1}` replaces the built-in ladder `{0}`")]
    Replaced(String, FileName),
    /// The file of this name was left out.
    #[error("{}", left_out(.1))]
    LeftOut(FileName, LoadError),
}

impl Warning {
    /// What to do about it, in a line.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Replaced(..) => None,
            Self::LeftOut(name, LoadError::Faulty(file)) => {
                let them = if file.faults.len() == 1 { "it" } else { "them" };
                Some(format!("run `ladder check {}` to see {them}", name.in_shell()))
            }
            Self::LeftOut(_, error) => error.help(),
        }
    }
}

/// Why a source gave no ladder. Names of files are as the user gave them, safe to print.
#[derive(Debug, Error)]
pub enum LoadError {
    /// The file was read and is no sound ladder.
    #[error("`{}` has {}", .0.name, count(.0.faults.len()))]
    Faulty(FaultyFile),
    /// The file holds no text that could be a ladder: what it holds, and the file with its one fault.
    #[error("{0}")]
    Unfit(String, FaultyFile),
    /// Two files hold ladders of one id: what is said of both, and what where one is left out.
    #[error("{0}")]
    Repeated(String, String),
    /// The file is somebody's record, and no ladder.
    #[error("`{0}` is a record, expected a ladder")]
    Record(FileName),
    /// There is no such file or ladder, or none that can be read; and what to do about it.
    #[error("{0}")]
    Missing(String, String),
}

impl LoadError {
    /// The error of a file that `LADDER_PATH` names. Nobody named it in this run, so that it is said who did,
    /// where neither faults that show the file nor the name of a second file say enough.
    pub(super) fn named_by_environment(mut self) -> Self {
        if let Self::Missing(message, _) | Self::Unfit(message, _) = &mut self {
            message.push_str(" (from `LADDER_PATH`)");
        }
        self
    }

    /// Whether it is of a file that a ladder can be made of by an import.
    pub fn is_importable(&self) -> bool {
        matches!(self, Self::Unfit(_, file) if file.faults.iter().any(|fault| fault.code == NOT_YAML))
    }

    /// What to do about it, in a line; `None` where the faults of a file say so themselves.
    pub fn help(&self) -> Option<String> {
        match self {
            Self::Faulty(_) => None,
            Self::Unfit(_, file) => file.faults.first().map(|fault| fault.help.clone()),
            Self::Repeated(..) => Some("give one of them a different `id`".to_owned()),
            Self::Record(name) => {
                Some(format!("run `ladder review {}` to see what is in it", name.in_shell()))
            }
            Self::Missing(_, help) => Some(help.clone()),
        }
    }
}

fn left_out(error: &LoadError) -> String {
    match error {
        LoadError::Repeated(_, left_out) => left_out.clone(),
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
