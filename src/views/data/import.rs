//! Owns what came of an import in JSON.

use std::borrow::Cow;

use serde::Serialize;

use crate::import::{Counts, Setting};
use crate::views::{CheckCounts, ImportOutcome};

use super::check::FindingCountsShape;

/// What `ladder import` answers with `-o` or `--dry-run`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ImportShape<'a> {
    /// The file that was read, as it was named; what of a name is no Unicode is replaced by U+FFFD.
    pub file: Cow<'a, str>,
    /// What kind of file it is, as people call it.
    pub kind: &'a str,
    /// The names of the sheets that were read, in file order; none where sheets have no names.
    pub sheets: &'a [String],
    /// How many sheets the file has.
    pub sheet_count: usize,
    /// What the ladder has.
    pub counts: ImportCountsShape,
    /// What was decided, in the order in which it was.
    pub decisions: Vec<DecisionShape<'a>>,
    /// What of the file is neither in the ladder nor a name that was understood, in file order.
    pub left_out: Vec<UnplacedShape<'a>>,
    /// The file that was written, as it was named; `null` where none was.
    pub written: Option<Cow<'a, str>>,
    /// How many findings a check of the ladder has, by severity.
    pub check: FindingCountsShape,
    /// The command that makes the same ladder again, as it is typed in a shell.
    pub command: &'a str,
}

/// How much of each the ladder has.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ImportCountsShape {
    /// How many roles.
    pub roles: usize,
    /// How many dimensions.
    pub dimensions: usize,
    /// How many sections.
    pub sections: usize,
    /// How many cells.
    pub cells: usize,
    /// How many cells for more than one role.
    pub shared: usize,
    /// How many statements.
    pub statements: usize,
}

/// Something that was decided of the sheet.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DecisionShape<'a> {
    /// What was decided, in a word.
    pub about: &'a str,
    /// What it was decided to be, and why.
    pub chosen: &'a str,
    /// The option that decides it so again.
    pub setting: SettingShape<'a>,
    /// How else it can be decided.
    pub others: Vec<ChoiceShape<'a>>,
    /// Whether the sheet does not tell, so that the careful way was taken.
    pub open: bool,
}

/// One way to decide something.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChoiceShape<'a> {
    /// What it means.
    pub label: &'a str,
    /// The option that decides it so.
    pub setting: SettingShape<'a>,
}

/// An option of `ladder import` and its value.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SettingShape<'a> {
    /// The option without its hyphens.
    pub option: &'a str,
    /// Its value.
    pub value: &'a str,
}

/// Something of the file that is not in the ladder.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct UnplacedShape<'a> {
    /// What it is and why.
    pub what: &'a str,
    /// The sheet it is on; `null` where sheets have no names.
    pub sheet: Option<&'a str>,
    /// The addresses of its cells that are not empty, by row and then by column.
    pub cells: Vec<String>,
}

/// The JSON view of what came of an import.
pub fn import(outcome: &ImportOutcome) -> ImportShape<'_> {
    let ImportOutcome { file, kind, report, checked, written, command, .. } = outcome;
    let Counts { roles, dimensions, sections, cells, shared, statements } = report.counts;
    let CheckCounts { warnings, advice, allowed } = *checked;
    let decisions = report.decisions.iter().map(|decision| DecisionShape {
        about: decision.about,
        chosen: &decision.chosen,
        setting: setting(&decision.setting),
        others: decision
            .others
            .iter()
            .map(|other| ChoiceShape { label: &other.label, setting: setting(&other.setting) })
            .collect(),
        open: decision.is_open,
    });
    let left_out = report.left_out.iter().map(|unplaced| UnplacedShape {
        what: &unplaced.what,
        sheet: Some(unplaced.sheet.as_str()).filter(|sheet| !sheet.is_empty()),
        cells: unplaced.cells.iter().map(ToString::to_string).collect(),
    });
    ImportShape {
        file: file.as_given(),
        kind,
        sheets: &report.sheets,
        sheet_count: report.sheet_count,
        counts: ImportCountsShape { roles, dimensions, sections, cells, shared, statements },
        decisions: decisions.collect(),
        left_out: left_out.collect(),
        written: written.as_ref().map(crate::source::FileName::as_given),
        check: FindingCountsShape { faults: 0, warnings, advice, allowed },
        command,
    }
}

fn setting(setting: &Setting) -> SettingShape<'_> {
    SettingShape { option: setting.option, value: &setting.value }
}
