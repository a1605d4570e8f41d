//! Owns what a check found in JSON, and what its codes mean.

use std::borrow::Cow;

use serde::Serialize;

use crate::check::{Explanation, Finding, Kind, Report, Severity, waiver_of};

/// What `ladder check` answers.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CheckShape<'a> {
    /// All findings, in the order of the files and of what stands in them.
    pub findings: Vec<FindingShape<'a>>,
    /// The files that were checked, as they were named; what of a name is no Unicode is replaced by U+FFFD.
    pub files: Vec<Cow<'a, str>>,
    /// Whether every file was checked for everything. In a file with a fault, warnings and advice are not
    /// looked for.
    pub complete: bool,
    /// How many findings there are of each severity.
    pub counts: FindingCountsShape,
}

/// Something `ladder check` found in a file.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FindingShape<'a> {
    /// The file it is in, as it was named.
    pub file: Cow<'a, str>,
    /// What was found.
    #[serde(flatten)]
    pub finding: &'a Finding,
}

/// How many findings there are of each severity.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FindingCountsShape {
    /// How many findings keep a file from being used.
    pub faults: usize,
    /// How many findings would mislead a reader.
    pub warnings: usize,
    /// How many findings say what could be better.
    pub advice: usize,
    /// How many findings their files allow; these are not listed.
    pub allowed: usize,
}

/// What `ladder check --explain` and `ladder check --list` answer.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CodesShape<'a> {
    /// The kinds of findings that were asked for.
    pub codes: Vec<CodeShape<'a>>,
}

/// A kind of finding.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CodeShape<'a> {
    /// The stable name of this kind.
    pub code: &'a str,
    /// How bad it is: `fault`, `warning` or `advice`.
    pub severity: &'a str,
    /// What is said of it.
    #[serde(flatten)]
    pub explanation: &'a Explanation,
    /// Whether a file may allow it, with a reason.
    pub waivable: bool,
}

/// The JSON view of what was found.
pub fn report<'a>(report: &'a Report<'_>) -> CheckShape<'a> {
    let findings =
        report.findings().map(|(file, finding)| FindingShape { file: file.file.name.as_given(), finding });
    CheckShape {
        findings: findings.collect(),
        files: report.files.iter().map(|file| file.file.name.as_given()).collect(),
        complete: report.is_complete(),
        counts: FindingCountsShape {
            faults: report.count(Severity::Fault),
            warnings: report.count(Severity::Warning),
            advice: report.count(Severity::Advice),
            allowed: report.waived(),
        },
    }
}

/// The JSON view of some kinds of findings.
pub fn kinds<'a>(kinds: impl IntoIterator<Item = &'a Kind>) -> CodesShape<'a> {
    let codes = kinds.into_iter().map(|kind| CodeShape {
        code: kind.code,
        severity: kind.severity.word(),
        explanation: kind.explanation(),
        waivable: waiver_of(kind).is_some(),
    });
    CodesShape { codes: codes.collect() }
}
