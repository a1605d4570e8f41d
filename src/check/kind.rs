//! Owns the kinds of findings: a code, how bad it is, and what is to be said of it, which is data.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::query::UserError;

/// How bad a finding is. Ordered from the least to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The ladder could be better.
    Advice,
    /// A reader will be misled.
    Warning,
    /// The file cannot be used.
    Fault,
}

impl Severity {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Fault, Self::Warning, Self::Advice];

    /// The word for it, in messages, in JSON and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fault => "fault",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

/// A kind of finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kind {
    /// A stable kebab-case name.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
}

/// What is to be said of a kind of finding, as `data/checks/` has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// What is found, in a few words.
    pub summary: String,
    /// What it means, in sentences.
    pub meaning: String,
    /// Why it matters, in sentences.
    pub harm: String,
    /// A part of a ladder's file that has it: whole keys of the file. Empty where no text can show it.
    #[serde(default)]
    pub before: String,
    /// The same part of the file, put right.
    #[serde(default)]
    pub after: String,
}

impl Kind {
    /// What is to be said of it; nothing where [`explanations`] cannot be read.
    pub fn explanation(&self) -> &'static Explanation {
        static NONE: LazyLock<Explanation> = LazyLock::new(Explanation::default);
        explanations().ok().and_then(|all| all.get(self.code)).unwrap_or(&NONE)
    }
}

/// What is to be said of all kinds, by their codes.
///
/// # Errors
/// The program was built with a file of them that cannot be read.
pub fn explanations() -> Result<&'static HashMap<String, Explanation>, UserError> {
    static ALL: LazyLock<Option<HashMap<String, Explanation>>> =
        LazyLock::new(|| postcard::from_bytes(include_bytes!("../../data/checks.postcard")).ok());
    ALL.as_ref().ok_or_else(|| {
        UserError::new(
            "the built-in explanations are damaged",
            "make them again with `LADDER_REFRESH=1 cargo test --test data`, and build `ladder` again",
        )
    })
}
