//! Owns the kinds of findings: their codes, and what is to be said of each.

use crate::model::prose::typed;
use crate::query::UserError;
use crate::source::words::nearest;

use super::finding::Severity;
use super::{faults, rules, waivers};

/// A kind of finding.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// A stable kebab-case name.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is found, in a few words.
    pub summary: &'static str,
    /// What it means, in sentences.
    pub meaning: &'static str,
    /// Why it hurts, in sentences.
    pub harm: &'static str,
    /// A part of a ladder's file that has it: whole keys of the file. Empty where no text can show
    /// it.
    pub before: &'static str,
    /// The same part without it.
    pub after: &'static str,
}

impl Kind {
    /// Whether a waiver may allow it.
    pub fn is_waivable(&self) -> bool {
        rules::rule_of(self).is_some()
    }

    /// The key of a file that allows what is in the example, with a reason to be written; `None`
    /// where it cannot be allowed.
    pub fn waiver(&self) -> Option<String> {
        let rule = rules::rule_of(self)?;
        let at = rule.at.map(|at| format!("    at: {at}\n"));
        let (code, at) = (self.code, at.unwrap_or_default());
        Some(format!(
            "allow:\n  - code: {code}\n{at}    because: Why it is meant to stay.\n"
        ))
    }
}

/// A code that no kind of finding has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCode {
    /// What was said.
    pub code: String,
    /// The nearest there is, if any is near.
    pub nearest: Option<&'static str>,
}

/// All kinds: the faults in the order in which a file is read, the rules, what is wrong with
/// waivers.
pub fn kinds() -> impl Iterator<Item = &'static Kind> {
    let of_rules = rules::ALL.iter().map(|rule| &rule.kind);
    faults::all().chain(of_rules).chain(waivers::ALL)
}

/// The kind of finding with a code; case does not count.
///
/// # Errors
/// When there is none, with the nearest code.
pub fn kind_named(code: &str) -> Result<&'static Kind, UnknownCode> {
    let code = code.trim();
    kinds()
        .find(|kind| kind.code.eq_ignore_ascii_case(code))
        .ok_or_else(|| UnknownCode {
            code: code.to_owned(),
            nearest: nearest(code, kinds().map(|kind| kind.code), 1)
                .first()
                .copied(),
        })
}

impl From<UnknownCode> for UserError {
    fn from(why: UnknownCode) -> Self {
        let why = &why;
        Self::new(
            format!("no finding has the code `{}`", typed(&why.code)),
            match why.nearest {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`ladder check --list` tells all codes".to_owned(),
            },
        )
    }
}
