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
}

impl ImportError {
    pub(crate) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}
