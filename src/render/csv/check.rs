//! Owns what a check found in CSV, and what its codes mean.

use crate::check::{Kind, Report};

use super::Table;

/// Findings, a row each, in the order of the files and of their texts.
///
/// # Errors
/// None that these rows can come to; see [`csv::Writer::write_record`].
pub fn report(report: &Report<'_>) -> csv::Result<String> {
    let columns = [
        "file", "line", "column", "severity", "code", "message", "help",
    ];
    let mut table = Table::new(columns);
    for (file, finding) in report.findings() {
        let (line, column) = (finding.position.line, finding.position.column);
        table.rows.push(vec![
            file.file.name.clone(),
            line.to_string(),
            column.to_string(),
            finding.severity.word().to_owned(),
            finding.code.to_owned(),
            finding.message.clone(),
            finding.help.clone(),
        ]);
    }
    table.write()
}

/// Kinds of findings, a row each.
///
/// # Errors
/// As of [`report`].
pub fn kinds(kinds: &[&Kind]) -> csv::Result<String> {
    let mut table = Table::new(["code", "severity", "summary", "meaning", "harm"]);
    for kind in kinds {
        let texts = [
            kind.code,
            kind.severity.word(),
            kind.summary,
            kind.meaning,
            kind.harm,
        ];
        table.rows.push(texts.map(str::to_owned).to_vec());
    }
    table.write()
}
