//! Owns what a check found in Markdown, and what its codes mean.

use crate::check::{Finding, Kind, Report};
use crate::render::found::summary;

use super::escape::escape;

/// A heading a file in which something was found, a bullet a finding, and a line that sums up.
pub fn report(report: &Report<'_>) -> String {
    let mut out = String::new();
    for file in report.files.iter().filter(|file| !file.findings.is_empty()) {
        out.push_str(&format!("## {}\n\n", escape(&file.file.name)));
        out.extend(file.findings.iter().map(bullet));
        out.push('\n');
    }
    out.push_str(&format!("{}\n", escape(&summary(report))));
    out
}

fn bullet(finding: &Finding) -> String {
    format!(
        "- **{}** `{}` in line {}: {}  \n  *{}*\n",
        finding.severity.word(),
        finding.code,
        finding.position.line,
        worded(&finding.message),
        worded(&finding.help)
    )
}

/// A message escaped but for its names in backticks, which stay code.
fn worded(message: &str) -> String {
    let parts: Vec<&str> = message.split('`').collect();
    // With a backtick within a name the pairs are no longer known.
    if parts.len() % 2 == 0 {
        return escape(message);
    }
    let parts = parts.iter().enumerate().map(|(index, part)| {
        if index % 2 == 0 {
            escape(part)
        } else {
            format!("`{part}`")
        }
    });
    parts.collect()
}

/// What a code means, why it hurts, and an example.
pub fn kind(kind: &Kind) -> String {
    format!(
        "# {}\n\n**{}**: {}\n\n{}\n\n{}\n\nBefore:\n\n```yaml\n{}```\n\nAfter:\n\n```yaml\n{}```\n",
        kind.code,
        kind.severity.word(),
        worded(kind.summary),
        worded(kind.meaning),
        worded(kind.harm),
        kind.before,
        kind.after
    )
}

/// All codes in a table.
pub fn kinds(kinds: &[&Kind]) -> String {
    let mut out = "| code | severity | what is found |\n| --- | --- | --- |\n".to_owned();
    for kind in kinds {
        out.push_str(&format!(
            "| `{}` | {} | {} |\n",
            kind.code,
            kind.severity.word(),
            worded(kind.summary)
        ));
    }
    out
}
