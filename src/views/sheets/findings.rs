//! Owns what a check found as a sheet, and what its codes mean.

use crate::check::{Explanation, Kind, Report};
use crate::document::Sheet;

/// Findings, a row each, in the order of the files and of their texts.
pub fn report(report: &Report<'_>) -> Sheet {
    let mut sheet = Sheet::new(["file", "line", "column", "severity", "code", "message", "help"]);
    for (file, finding) in report.findings() {
        sheet.rows.push(vec![
            file.file.name.clone(),
            finding.position.line.to_string(),
            finding.position.column.to_string(),
            finding.severity.word().to_owned(),
            finding.code.to_owned(),
            finding.message.clone(),
            finding.help.clone(),
        ]);
    }
    sheet
}

/// Kinds of findings, a row each.
pub fn kinds(kinds: &[&Kind]) -> Sheet {
    let mut sheet = Sheet::new(["code", "severity", "summary", "meaning", "harm"]);
    for kind in kinds {
        let Explanation { summary, meaning, harm, .. } = kind.explanation();
        let texts = [kind.code, kind.severity.word(), summary, meaning, harm];
        sheet.rows.push(texts.map(str::to_owned).to_vec());
    }
    sheet
}
