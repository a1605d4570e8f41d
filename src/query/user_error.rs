//! Owns what is said of something typed or given that cannot be answered.

use thiserror::Error;

/// Something typed or given that cannot be answered: what was found and expected, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct UserError {
    /// What was found and what was expected.
    pub message: String,
    /// What to do, in a line; `None` where there is nothing to do.
    pub help: Option<String>,
}

impl UserError {
    /// A message with a line of help.
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: Some(help.into()) }
    }

    /// A message that leaves nothing to do.
    pub fn bare(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }
}
