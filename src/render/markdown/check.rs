//! Owns what a check found in Markdown, and what its codes mean.

use crate::check::{Finding, Kind, Report};
use crate::render::findings::{summary, unfinished};
use crate::source::Span;

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
    if let Some(unfinished) = unfinished(report) {
        out.push_str(&format!("\n{}\n", escape(&unfinished)));
    }
    out
}

fn bullet(finding: &Finding) -> String {
    let line = if finding.span == Span::UNKNOWN {
        String::new()
    } else {
        format!(" in line {}", finding.position.line)
    };
    format!(
        "- **{}** `{}`{line}: {}  \n  *{}*\n",
        finding.severity.word(),
        finding.code,
        worded(&finding.message),
        worded(&finding.help)
    )
}

/// A message escaped but for its names in backticks, which stay code.
fn worded(message: &str) -> String {
    let parts: Vec<&str> = message.split('`').collect();
    // With a backtick within a name the pairs are no longer known.
    if parts.len().is_multiple_of(2) {
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

/// What a code means, why it hurts, an example, and how to allow it, if it can be.
pub fn kind(kind: &Kind) -> String {
    let mut out = format!(
        "# {}\n\n**{}**: {}\n",
        kind.code,
        kind.severity.word(),
        worded(kind.summary)
    );
    for (heading, sentences) in [("What it means", kind.meaning), ("Why it hurts", kind.harm)] {
        out.push_str(&format!("\n## {heading}\n\n{}\n", worded(sentences)));
    }
    let waiver = kind.waiver();
    let waiver = waiver.as_deref();
    let waiver = waiver.map(|waiver| ("Where it is meant to stay", waiver));
    let examples = [("Before", kind.before), ("After", kind.after)];
    let examples = examples.into_iter().filter(|(_, text)| !text.is_empty());
    for (heading, example) in examples.chain(waiver) {
        out.push_str(&format!("\n## {heading}\n\n```yaml\n{example}```\n"));
    }
    out
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
