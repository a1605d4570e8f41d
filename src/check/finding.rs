//! Owns the finding: what is wrong, how bad it is, where in the file it is and what to do; and the report of
//! all that was found. What a rule finds is kept unless a waiver of the ladder allows it.

use serde::Serialize;

use crate::model::escape_controls;
use crate::source::{MOST_FAULTS, Position, Span, SurveyedFile};

use super::kind::{Kind, Severity};
use super::places::Places;
use super::site::Site;
use super::waivers::ActiveWaivers;

/// Something that is wrong with a ladder's file, or could be better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Finding {
    /// Where in the file's text it is.
    #[serde(skip)]
    pub span: Span,
    /// The line and the column of that.
    #[serde(flatten)]
    pub position: Position,
    /// How bad it is: `fault`, `warning` or `advice`.
    #[cfg_attr(test, schemars(with = "String"))]
    pub severity: Severity,
    /// The code of its kind; `ladder check --explain CODE` explains it.
    pub code: &'static str,
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// What a waiver has to say under `at` to allow it; `null` for a finding about the whole ladder and for
    /// one that cannot be allowed.
    #[serde(rename = "at")]
    pub waivable_at: Option<String>,
}

impl Finding {
    /// A finding that cannot be allowed. Its position is found when all of its file are in order.
    pub(super) fn new(kind: Kind, span: Span, message: impl AsRef<str>, help: impl AsRef<str>) -> Self {
        Self {
            severity: kind.severity,
            code: kind.code,
            span,
            position: Position { line: 1, column: 1 },
            waivable_at: None,
            // What a file says may be quoted, and may hold characters that steer a terminal.
            message: escape_controls(message.as_ref()),
            help: escape_controls(help.as_ref()),
        }
    }
}

/// What is found in one ladder, as it is found.
pub(super) struct Findings<'a> {
    pub(super) places: Places<'a>,
    /// The kind that is looked for now.
    pub(super) kind: Kind,
    pub(super) waivers: ActiveWaivers<'a>,
    pub(super) found: Vec<Finding>,
    /// How many findings are allowed.
    pub(super) waived: usize,
}

impl Findings<'_> {
    /// Keeps what was found, unless it is allowed.
    pub(super) fn add(&mut self, site: Site, span: Span, message: impl AsRef<str>, help: impl AsRef<str>) {
        if self.is_allowed(site) {
            self.waived += 1;
        } else {
            let waivable_at = self.places.name(site);
            let finding = Finding::new(self.kind, span, message, help);
            self.found.push(Finding { waivable_at, ..finding });
        }
    }

    /// Whether a waiver allows what the rule at work found at a site; the waiver has then been of use.
    pub(super) fn is_allowed(&mut self, site: Site) -> bool {
        self.waivers.allow(self.kind, site, self.places.ladder)
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
    /// Whether it was checked for everything. Warnings and advice are looked for in sound ladders alone.
    pub fn is_complete(&self) -> bool {
        self.file.ladder.is_ok()
    }

    /// Whether its faults may hide others.
    pub fn is_cut_off(&self) -> bool {
        let faults = self.file.ladder.as_ref();
        faults.is_err_and(|faults| faults.iter().any(|fault| fault.ends_reading))
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
        let mut ladders = self.files.iter().map(|file| file.file.ladder.as_ref());
        ladders.any(|ladder| ladder.is_err_and(|faults| faults.len() >= MOST_FAULTS))
    }

    /// Whether every file was checked for everything, see [`CheckedFile::is_complete`].
    pub fn is_complete(&self) -> bool {
        self.files.iter().all(CheckedFile::is_complete)
    }

    /// How bad the worst finding is; `None` where nothing was found.
    pub fn worst(&self) -> Option<Severity> {
        self.findings().map(|(_, finding)| finding.severity).max()
    }
}
