//! Owns what came of a sheet that was filled in, in JSON.

use serde::Serialize;

use crate::model::Text;
use crate::query::{Filled, FilledCounts};
use crate::record::{Mark, NotRead};

use super::review::{EvidenceShape, evidence};

/// What `ladder assess --from` answers of a sheet: what of it is in the record by now.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FilledShape<'a> {
    /// The id of the ladder.
    pub ladder: &'a Text,
    /// The version of the ladder that the record has.
    pub version: &'a Text,
    /// The code of today's role.
    pub role: &'a Text,
    /// The code of the role to get to; `null` where there is none.
    pub goal: Option<&'a Text>,
    /// What the sheet has.
    pub read: FilledCountsShape,
    /// What of that the record had already.
    pub there: FilledCountsShape,
    /// The statements whose mark the sheet changes or withdraws.
    pub changed: Vec<ChangedMarkShape<'a>>,
    /// Of a record that had evidence the pieces that are new.
    pub new_evidence: Vec<EvidenceShape<'a>>,
    /// The statements that the sheet has in other words, and that are to be confirmed.
    pub confirm: Vec<ToConfirmShape<'a>>,
    /// What is no statement of the ladder, and is kept apart.
    pub kept_apart: Vec<FilledRowShape<'a>>,
    /// What is no statement of the ladder, and of which nothing was said.
    pub unsaid: Vec<FilledRowShape<'a>>,
    /// How many statements of the record have no row in the sheet.
    pub without_row: usize,
    /// What was not read.
    pub not_read: Vec<NotReadShape<'a>>,
}

/// A mark that is another one.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChangedMarkShape<'a> {
    /// The statement.
    pub text: &'a Text,
    /// The mark that it had.
    pub before: Mark,
    /// The mark that it has now; `null` where it was withdrawn.
    pub mark: Option<Mark>,
}

/// A statement that the sheet has in other words.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ToConfirmShape<'a> {
    /// The statement, as the ladder has it.
    pub text: &'a Text,
    /// The words that the sheet has; `null` where they differ in nothing that is read.
    pub in_sheet: Option<&'a Text>,
}

/// How much of each there is.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FilledCountsShape {
    /// Statements with a mark.
    pub marks: usize,
    /// Pieces of evidence.
    pub evidence: usize,
    /// Statements with a note.
    pub notes: usize,
}

/// A row of a sheet.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FilledRowShape<'a> {
    /// The cell of its statement, as in `Sheet1!B7`.
    pub cell: &'a str,
    /// The statement, as the sheet has it.
    pub text: &'a Text,
    /// The mark; `null` where there is none.
    pub mark: Option<Mark>,
}

/// Cells that were not read.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NotReadShape<'a> {
    /// What they are, and why.
    pub what: &'a str,
    /// Where they are, as in `Sheet1!D7`.
    pub cells: &'a [String],
}

/// What a sheet came to.
pub fn filled(filled: &Filled) -> FilledShape<'_> {
    let Filled { record, .. } = filled;
    let apart = filled.apart.iter();
    let apart = apart.map(|(one, cell)| FilledRowShape { cell, text: &one.text, mark: one.mark });
    let unsaid = filled.unsaid.iter().map(|(text, cell)| FilledRowShape { cell, text, mark: None });
    let not_read = filled.not_read.iter().map(|NotRead { what, cells }| NotReadShape { what, cells });
    FilledShape {
        ladder: &record.ladder,
        version: &record.version,
        role: &record.role,
        goal: record.goal.as_ref(),
        read: counts(filled.read),
        there: counts(filled.there),
        changed: filled
            .changed
            .iter()
            .map(|&(index, before)| ChangedMarkShape {
                text: &record.statements[index].text,
                before,
                mark: record.statements[index].mark,
            })
            .collect(),
        new_evidence: filled.new_evidence.iter().map(|&index| evidence(&record.evidence[index])).collect(),
        confirm: filled
            .confirm
            .iter()
            .map(|&index| &record.statements[index])
            .map(|one| ToConfirmShape { text: &one.text, in_sheet: one.confirm.as_ref() })
            .collect(),
        kept_apart: apart.collect(),
        unsaid: unsaid.collect(),
        without_row: filled.without_row,
        not_read: not_read.collect(),
    }
}

fn counts(FilledCounts { marks, evidence, notes }: FilledCounts) -> FilledCountsShape {
    FilledCountsShape { marks, evidence, notes }
}
