//! Owns the words of a record: the marks, and who sets them.

use serde::Serialize;

use crate::model::near::nearest;
use crate::model::prose::did_you_mean;
use crate::model::words::fold;

/// What somebody says of one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// It is met.
    Met,
    /// It is met in part.
    Partly,
    /// It is not met yet.
    NotYet,
    /// The chance was not there, which is never counted against the person.
    NoOpportunity,
}

/// A text that is no mark, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAMark {
    /// What to write instead, in a line.
    pub help: String,
}

impl Mark {
    /// What is written for no mark.
    pub const NONE: &str = "none";

    /// All of them.
    pub const ALL: [Self; 4] = [Self::Met, Self::Partly, Self::NotYet, Self::NoOpportunity];

    /// The word for it in a file and on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::NotYet => "not-yet",
            Self::NoOpportunity => "no-opportunity",
        }
    }

    /// How people read it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::NotYet => "not yet",
            Self::NoOpportunity => "no opportunity",
        }
    }

    /// Whether something is left to do for it.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Partly | Self::NotYet)
    }

    /// The mark that a text means, in whatever case and with spaces for hyphens; `None` for `none` and for nothing.
    ///
    /// # Errors
    /// It means no mark.
    pub fn parse(text: &str) -> Result<Option<Self>, NotAMark> {
        let typed = fold(text).replace(['-', '_', ' '], "");
        // What is behind a question mark is no mark yet.
        let is_spelt =
            text.chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || "-–_.'\"".contains(c));
        if text.trim().is_empty() || is_spelt && typed == Self::NONE {
            return Ok(None);
        }
        let found = Self::ALL.into_iter().find(|mark| is_spelt && mark.word().replace('-', "") == typed);
        found.map(Some).ok_or_else(|| {
            let help = did_you_mean(text, nearest(text, Self::ALL.map(Self::word), 1));
            NotAMark { help: help.unwrap_or_else(Self::rule) }
        })
    }

    /// How marks are written, as what to do about a text that is none.
    pub fn rule() -> String {
        let words = Self::ALL.map(|mark| format!("`{}`", mark.word())).join(", ");
        format!("write {words} or `{}`", Self::NONE)
    }
}

/// Who sets the marks of a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
#[serde(rename_all = "kebab-case")]
pub enum Assessor {
    /// The person.
    #[default]
    #[serde(rename = "self")]
    Oneself,
    /// The person's manager.
    Manager,
    /// Somebody who works with the person.
    Peer,
}

impl Assessor {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Oneself, Self::Manager, Self::Peer];

    /// The word for it, in a file, on the command line and on the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::Oneself => "self",
            Self::Manager => "manager",
            Self::Peer => "peer",
        }
    }

    /// The assessor that a word means, in whatever case.
    pub fn parse(word: &str) -> Option<Self> {
        let typed = word.trim().to_lowercase();
        Self::ALL.into_iter().find(|assessor| assessor.word() == typed)
    }
}
