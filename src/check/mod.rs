//! The rules of a good ladder, and what is found where a file breaks them.
//!
//! A file that holds no sound ladder has faults, and nothing else is looked for in it. A sound one
//! goes through every rule, a file each under `rules`; what its own waivers allow is left out, and
//! a waiver that allows nothing is a finding itself. This room reads no file and prints nothing.

mod case;
mod finding;
mod findings;
mod kind;
mod registry;
mod rules;
mod site;
mod spelling;
mod texts;
mod waivers;

pub use finding::{CheckedFile, Finding, Report, Severity};
pub use kind::{Explanation, Kind};
pub use registry::{kind_named, kinds, waiver_of};

use crate::source::{Catalog, Fault, Positions, SpannedLadder, SurveyedFile};
use case::Case;
use finding::Draft;
use findings::Findings;
use registry::REPEATED_LADDER;

/// Checks files, each beside all ladders of a catalog.
///
/// The findings of a file are in the order of its text; those of one span in the order of
/// [`kinds`].
pub fn check<'a>(files: &'a [SurveyedFile], catalog: &Catalog) -> Report<'a> {
    let checked_files = files
        .iter()
        .map(|file| match &file.ladder {
            Err(faults) => checked(file, faults.iter().map(of_fault).collect(), 0),
            Ok(placed) => {
                let case = Case::new(file, placed, catalog);
                let (mut found, waived) = Findings::of(&case);
                // A built-in ladder is sound by itself; what it misses in a ladder of the user's
                // is not theirs to mend, since they cannot edit it.
                found.retain(|_| file.is_own);
                found.extend(of_another_with_its_id(files, file, placed));
                checked(file, found, waived)
            }
        })
        .collect();
    Report { files: checked_files }
}

fn checked(file: &SurveyedFile, mut found: Vec<Draft>, waived: usize) -> CheckedFile<'_> {
    found.sort_by_key(|draft| draft.span);
    let mut positions = Positions::new(&file.text);
    let findings = found
        .into_iter()
        .map(|draft| {
            let position = positions.of(draft.span);
            draft.at(position)
        })
        .collect();
    CheckedFile { file, findings, waived }
}

fn of_fault(fault: &Fault) -> Draft {
    Draft {
        severity: Severity::Fault,
        code: fault.code,
        span: fault.span,
        waivable_at: None,
        message: fault.message.clone(),
        help: fault.help.clone(),
    }
}

/// Two files with one id cannot be used together; each is told of the other.
fn of_another_with_its_id(
    files: &[SurveyedFile],
    file: &SurveyedFile,
    placed: &SpannedLadder,
) -> Option<Draft> {
    let id = &placed.ladder.id;
    let other = files.iter().find(|other| {
        !std::ptr::eq(*other, file) && matches!(&other.ladder, Ok(other) if other.ladder.id == *id)
    })?;
    Some(Draft {
        severity: REPEATED_LADDER.severity,
        code: REPEATED_LADDER.code,
        span: placed.raw.id.span,
        waivable_at: None,
        message: format!("`{}` holds a ladder `{id}` as well", other.name),
        help: "give one of the two an `id` of its own".to_owned(),
    })
}
