//! Owns the finding: what is wrong, how bad it is, where it stands and what to do.

use crate::model::escape_controls;
use crate::source::{MOST_FAULTS, Position, Span, SurveyedFile};

/// How bad a finding is. Ordered from the least to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// Something that is wrong with a ladder's file, or could be better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// A stable kebab-case name of this kind of finding; [`super::kind_named`] explains it.
    pub code: &'static str,
    /// Where it stands in the file's text.
    pub span: Span,
    /// The same as people count.
    pub position: Position,
    /// What a waiver has to say to allow it; `None` for what cannot be allowed.
    pub waivable_at: Option<String>,
    /// What was found and what was expected.
    pub message: String,
    /// What to do about it, in a line.
    pub help: String,
}

/// A finding before its line is known.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) severity: Severity,
    pub(super) code: &'static str,
    pub(super) span: Span,
    pub(super) waivable_at: Option<String>,
    pub(super) message: String,
    pub(super) help: String,
}

impl Draft {
    pub(super) fn at(self, position: Position) -> Finding {
        let Self { severity, code, span, waivable_at, message, help } = self;
        Finding {
            severity,
            code,
            span,
            position,
            waivable_at,
            // What a file says may be quoted, and may hold characters that steer a terminal.
            message: escape_controls(&message),
            help: escape_controls(&help),
        }
    }
}

/// What was found in a file.
#[derive(Debug)]
pub struct CheckedFile<'a> {
    /// The file.
    pub file: &'a SurveyedFile,
    /// In the order of its text.
    pub findings: Vec<Finding>,
    /// How many findings its waivers allow, and which are therefore not among them.
    pub waived: usize,
}

impl CheckedFile<'_> {
    /// Whether it was looked over for everything. Warnings and advice are looked for in sound
    /// ladders alone.
    pub fn is_complete(&self) -> bool {
        self.file.ladder.is_ok()
    }

    /// Whether its reading ended at a fault, so that others may stand behind it.
    pub fn is_cut_off(&self) -> bool {
        let faults = self.file.ladder.as_ref().err();
        faults.is_some_and(|faults| faults.iter().any(|fault| fault.ends_reading))
    }
}

/// What was found in all files.
#[derive(Debug)]
pub struct Report<'a> {
    /// In the order in which they were surveyed.
    pub files: Vec<CheckedFile<'a>>,
}

impl Report<'_> {
    /// All findings, each with its file.
    pub fn findings(&self) -> impl Iterator<Item = (&CheckedFile<'_>, &Finding)> {
        self.files.iter().flat_map(|file| file.findings.iter().map(move |finding| (file, finding)))
    }

    /// How many findings are so bad.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings().filter(|(_, finding)| finding.severity == severity).count()
    }

    /// How many findings are allowed.
    pub fn waived(&self) -> usize {
        self.files.iter().map(|file| file.waived).sum()
    }

    /// Whether a file has so many faults that not all of them were kept.
    pub fn is_cut_short(&self) -> bool {
        self.files.iter().any(|file| match &file.file.ladder {
            Ok(_) => false,
            Err(faults) => faults.len() >= MOST_FAULTS,
        })
    }

    /// Whether every file was looked over for everything, see [`CheckedFile::is_complete`].
    pub fn is_complete(&self) -> bool {
        self.files.iter().all(CheckedFile::is_complete)
    }

    /// How bad the worst finding is; `None` where nothing was found.
    pub fn worst(&self) -> Option<Severity> {
        self.findings().map(|(_, finding)| finding.severity).max()
    }
}
