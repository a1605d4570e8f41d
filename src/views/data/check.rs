//! Owns what a check found in JSON, and what its codes mean.

use serde::Serialize;

use crate::check::{CheckedFile, Finding, Kind, Report, Severity, waiver_of};

/// What `check` answers.
#[derive(Debug, Serialize)]
pub struct ReportShape<'a> {
    /// All findings, in the order of the files and of their texts.
    pub findings: Vec<FindingShape<'a>>,
    /// The files that were checked.
    pub files: Vec<&'a str>,
    /// Whether every file was looked over for everything: in a file with a fault no warnings and no
    /// advice are looked for.
    pub complete: bool,
    /// How many findings there are.
    pub counts: CountsShape,
}

/// One finding.
#[derive(Debug, Serialize)]
pub struct FindingShape<'a> {
    /// The file it is in, as it was named.
    pub file: &'a str,
    /// Its line, counted from 1.
    pub line: usize,
    /// Its column in characters, counted from 1.
    pub column: usize,
    /// `fault`, `warning` or `advice`.
    pub severity: &'a str,
    /// What kind of finding it is.
    pub code: &'a str,
    /// What was found.
    pub message: &'a str,
    /// What to do.
    pub help: &'a str,
    /// What a waiver has to say under `at` to allow it; `null` for what is of the whole ladder, and
    /// for what cannot be allowed.
    pub at: Option<&'a str>,
}

/// How many findings there are, by severity.
#[derive(Debug, Serialize)]
pub struct CountsShape {
    /// Of these the file cannot be used.
    pub faults: usize,
    /// By these a reader is misled.
    pub warnings: usize,
    /// These could be better.
    pub advice: usize,
    /// These are allowed in their file, and not among the findings.
    pub allowed: usize,
}

/// What `check --explain` and `check --list` answer.
#[derive(Debug, Serialize)]
pub struct KindsShape<'a> {
    /// Kinds of findings.
    pub codes: Vec<KindShape<'a>>,
}

/// A kind of finding.
#[derive(Debug, Serialize)]
pub struct KindShape<'a> {
    /// Its code.
    pub code: &'a str,
    /// `fault`, `warning` or `advice`.
    pub severity: &'a str,
    /// What is found, in a few words.
    pub summary: &'a str,
    /// What it means.
    pub meaning: &'a str,
    /// Why it hurts.
    pub harm: &'a str,
    /// A part of a file that has it.
    pub before: &'a str,
    /// The same part without it.
    pub after: &'a str,
    /// Whether a file may allow it.
    pub waivable: bool,
}

/// The JSON view of what was found.
pub fn report<'a>(report: &'a Report<'_>) -> ReportShape<'a> {
    ReportShape {
        findings: report
            .findings()
            .map(|(file, found)| finding(file, found))
            .collect(),
        files: report
            .files
            .iter()
            .map(|file| file.file.name.as_str())
            .collect(),
        complete: report.is_complete(),
        counts: CountsShape {
            faults: report.count(Severity::Fault),
            warnings: report.count(Severity::Warning),
            advice: report.count(Severity::Advice),
            allowed: report.waived(),
        },
    }
}

fn finding<'a>(file: &'a CheckedFile<'_>, finding: &'a Finding) -> FindingShape<'a> {
    FindingShape {
        file: &file.file.name,
        line: finding.position.line,
        column: finding.position.column,
        severity: finding.severity.word(),
        code: finding.code,
        message: &finding.message,
        help: &finding.help,
        at: finding.waivable_at.as_deref(),
    }
}

/// The JSON view of some kinds of findings.
pub fn kinds<'a>(kinds: impl IntoIterator<Item = &'a Kind>) -> KindsShape<'a> {
    KindsShape {
        codes: kinds.into_iter().map(kind).collect(),
    }
}

fn kind(kind: &Kind) -> KindShape<'_> {
    let explanation = kind.explanation();
    KindShape {
        code: kind.code,
        severity: kind.severity.word(),
        summary: &explanation.summary,
        meaning: &explanation.meaning,
        harm: &explanation.harm,
        before: &explanation.before,
        after: &explanation.after,
        waivable: waiver_of(kind).is_some(),
    }
}
