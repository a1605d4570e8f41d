//! Owns what is said of something typed or given that cannot be answered.

use std::fmt;

/// Something typed or given that cannot be answered: what was found and expected, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserError {
    /// What was found and what was expected.
    pub message: String,
    /// What to do, in a line; nothing where there is nothing to do.
    pub help: Option<String>,
}

impl UserError {
    /// A message with a line of help.
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: Some(help.into()),
        }
    }

    /// A message that leaves nothing to do.
    pub fn bare(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            help: None,
        }
    }
}

impl fmt::Display for UserError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for UserError {}
