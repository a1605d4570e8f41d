//! The rules of a good ladder, and what is found where a file breaks them.
//!
//! A file that holds no sound ladder has faults, and nothing else is looked for in it. A sound one goes
//! through every rule; what its own waivers allow is left out, and a waiver that allows nothing is a finding
//! itself. This room reads no file and prints nothing.

mod against;
mod beside;
mod context;
mod finding;
mod kind;
mod places;
mod registry;
mod rules;
mod site;
mod spelling;
mod texts;
mod waivers;

pub use finding::{CheckedFile, Finding, Report};
pub use kind::{Explanation, Kind, Severity, explanations};
pub use registry::{kind_named, kinds, waiver_of};

use std::collections::HashMap;

use crate::source::{Catalog, Positions, SpannedLadder, SurveyedFile};
use beside::Beside;
use context::CheckContext;
use finding::Findings;
use places::Places;
use registry::REPEATED_LADDER;
use waivers::ActiveWaivers;

/// Checks files, each beside all ladders of a catalog.
///
/// The findings of a file are in the order of its text; those of one span in the order of [`kinds`].
pub fn check<'a>(files: &'a [SurveyedFile], catalog: &Catalog) -> Report<'a> {
    let beside = Beside::new(catalog);
    let with_id = files_by_id(files);
    let check_file = |file: &'a SurveyedFile| {
        let (mut findings, waived) = match &file.ladder {
            Ok(spanned) => {
                let (mut found, waived) = findings_of(&CheckContext::new(file, spanned, &beside));
                // A built-in ladder is sound by itself; what it misses in a ladder of the user's is not
                // theirs to mend, since they cannot edit it.
                found.retain(|_| file.is_own);
                found.extend(of_another_with_its_id(&with_id, file, spanned));
                (found, waived)
            }
            Err(faults) => {
                let found = faults.iter().map(|fault| {
                    let kind = Kind { code: fault.code, severity: Severity::Fault };
                    Finding::new(kind, fault.span, &fault.message, &fault.help)
                });
                (found.collect(), 0)
            }
        };
        findings.sort_by_key(|finding| finding.span);
        let mut positions = Positions::new(&file.text);
        for finding in &mut findings {
            finding.position = positions.of(finding.span);
        }
        CheckedFile { file, findings, waived }
    };
    Report { files: files.iter().map(check_file).collect() }
}

/// What all rules find in a ladder, and how many findings its waivers allow.
fn findings_of(context: &CheckContext<'_>) -> (Vec<Finding>, usize) {
    let mut found = Vec::new();
    let places = Places::new(context.ladder);
    let waivers = ActiveWaivers::new(context, &places, &mut found);
    let kind = rules::ALL[0].kind;
    let mut findings = Findings { places, kind, waivers, found, waived: 0 };
    for rule in &rules::ALL {
        findings.kind = rule.kind;
        (rule.find)(context, &mut findings);
    }
    findings.found.extend(findings.waivers.idle(context));
    (findings.found, findings.waived)
}

/// The files that hold a sound ladder of an id.
fn files_by_id(files: &[SurveyedFile]) -> HashMap<&str, Vec<&SurveyedFile>> {
    let mut by_id: HashMap<&str, Vec<&SurveyedFile>> = HashMap::new();
    for file in files {
        if let Ok(spanned) = &file.ladder {
            by_id.entry(&spanned.ladder.id).or_default().push(file);
        }
    }
    by_id
}

/// Two files with one id cannot be used together; each has a finding that names the other.
fn of_another_with_its_id(
    with_id: &HashMap<&str, Vec<&SurveyedFile>>,
    file: &SurveyedFile,
    spanned: &SpannedLadder,
) -> Option<Finding> {
    let id = &spanned.ladder.id;
    let other = with_id.get(id.as_str())?.iter().find(|other| !std::ptr::eq(**other, file))?;
    let message = format!("`{}` also holds a ladder `{id}`", other.name);
    let help = "give one of the two a different `id`";
    Some(Finding::new(REPEATED_LADDER, spanned.raw.id.span, message, help))
}
