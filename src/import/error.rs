//! Owns why nothing can be imported from a file.

use thiserror::Error;

/// Why nothing can be imported: in one line what was found and what was expected, and in another what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct ImportError {
    /// What was found, and what was expected. Safe to print.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// What else to do where the options of an import are there.
    pub option: Option<&'static str>,
    /// Whether the file is a ladder already, as it is or as one is exported.
    pub is_ladder: bool,
}

impl ImportError {
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into(), option: None, is_ladder: false }
    }

    /// The same, and what else to do with an option of the import.
    pub(crate) fn or(self, option: &'static str) -> Self {
        Self { option: Some(option), ..self }
    }

    /// The same of a file that is a ladder already.
    pub(crate) fn of_ladder(self) -> Self {
        Self { is_ladder: true, ..self }
    }

    /// What to do about it, with the options of an import.
    pub fn help_of_import(&self) -> String {
        self.option.map_or_else(|| self.help.clone(), |option| format!("{}, or {option}", self.help))
    }
}
