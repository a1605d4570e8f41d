//! Owns the registry of all kinds of findings.

use crate::model::near::nearest;
use crate::model::prose::{did_you_mean, typed};
use crate::query::UserError;

use super::kind::{Kind, Severity};
use super::rules;

/// The faults of one file, in the order in which a file is read. They are found where that is done.
static FAULTS: [Kind; 42] = [
    fault("unreadable"),
    fault("not-yaml"),
    fault("too-large"),
    fault("not-utf8"),
    fault("empty-file"),
    fault("syntax"),
    fault("tab"),
    fault("several-documents"),
    fault("merge-key"),
    fault("too-complex"),
    fault("schema-version"),
    fault("missing-key"),
    fault("unknown-key"),
    fault("repeated-key"),
    fault("wrong-type"),
    fault("empty-text"),
    fault("invalid-id"),
    fault("invalid-language"),
    fault("invalid-name"),
    fault("repeated-name"),
    fault("unknown-level"),
    fault("unknown-track"),
    fault("broken-span"),
    fault("falling-roles"),
    fault("unknown-role"),
    fault("cell-of-nobody"),
    fault("empty-cell"),
    fault("claimed-twice"),
    fault("cell-not-asked"),
    fault("cell-off-track"),
    fault("empty-scale"),
    fault("unknown-scale"),
    fault("unknown-rating"),
    fault("rating-without-scale"),
    fault("unknown-statement"),
    fault("rising-statement"),
    fault("years-in-without-years"),
    fault("years-twice"),
    fault("unknown-kind"),
    fault("unfitting-move"),
    fault("repeated-move"),
    fault("title-without-meanings"),
];

/// The one fault that is of several files together.
pub(super) static REPEATED_LADDER: Kind = fault("repeated-ladder");

/// What is found beside an older version alone.
pub(super) static LOW_VERSION: Kind = Kind { code: "low-version", severity: Severity::Advice };

/// What can be wrong with a waiver.
static OF_WAIVERS: [Kind; 4] = [UNKNOWN_CODE, UNWAIVABLE_CODE, UNKNOWN_PLACE, IDLE_WAIVER];
pub(super) const UNKNOWN_CODE: Kind = of_waiver("unknown-code");
pub(super) const UNWAIVABLE_CODE: Kind = of_waiver("unwaivable-code");
pub(super) const UNKNOWN_PLACE: Kind = of_waiver("unknown-place");
pub(super) const IDLE_WAIVER: Kind = of_waiver("idle-waiver");

const fn fault(code: &'static str) -> Kind {
    Kind { code, severity: Severity::Fault }
}

const fn of_waiver(code: &'static str) -> Kind {
    Kind { code, severity: Severity::Warning }
}

/// All kinds: the faults in the order in which a file is read, the rules, what is
/// found beside an older version, what is wrong with waivers.
pub fn kinds() -> impl Iterator<Item = &'static Kind> {
    let faults = FAULTS.iter().chain([&REPEATED_LADDER]);
    faults.chain(rules::ALL.iter().map(|rule| &rule.kind)).chain([&LOW_VERSION]).chain(&OF_WAIVERS)
}

/// The kind of finding with a code; case does not count.
///
/// # Errors
/// When there is none, with the nearest code.
pub fn kind_named(code: &str) -> Result<&'static Kind, UserError> {
    let code = code.trim();
    let named = kinds().find(|kind| kind.code.eq_ignore_ascii_case(code));
    named.ok_or_else(|| {
        UserError::new(
            format!("no finding has the code `{}`", typed(code)),
            did_you_mean(code, nearest(code, kinds().map(|kind| kind.code), 1))
                .unwrap_or_else(|| "run `ladder check --list` to see all codes".to_owned()),
        )
    })
}

/// The key of a file that allows what is in a kind's example, with a reason to be written; `None` where it
/// cannot be allowed.
pub fn waiver_of(kind: &Kind) -> Option<String> {
    let rule = rules::rule_of(*kind)?;
    let at = rule.example_at.map(|at| format!("    at: {at}\n"));
    let (code, at) = (kind.code, at.unwrap_or_default());
    Some(format!("allow:\n  - code: {code}\n{at}    because: The reason for it.\n"))
}
