//! Owns findings as annotations: the workflow commands by which GitHub marks lines of a pull
//! request. See "Workflow commands for GitHub Actions" in GitHub's documentation.

use crate::check::{CheckedFile, Finding, Report, Severity};

use super::findings::{summary, unfinished};

/// A line a finding, and what sums up, which is no annotation. What is found in no file of the
/// pull request, as on standard input, is of no file.
pub fn annotations(report: &Report<'_>) -> String {
    let lines = report
        .findings()
        .map(|(file, finding)| annotation(file, finding));
    let mut out: String = lines.collect();
    for line in [Some(summary(report)), unfinished(report)] {
        out.extend(line.map(|line| line + "\n"));
    }
    out
}

fn annotation(file: &CheckedFile<'_>, finding: &Finding) -> String {
    let command = match finding.severity {
        Severity::Fault => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let place = if file.file.is_on_disk {
        format!(
            "file={},line={},col={},",
            property(&file.file.name),
            finding.position.line,
            finding.position.column
        )
    } else {
        String::new()
    };
    format!(
        "::{command} {place}title={}::{}\n",
        property(finding.code),
        data(&format!("{}\nhelp: {}", finding.message, finding.help)),
    )
}

/// The text of a command: what would end the line, or be taken for an escape, is escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The value of a property, which a `,` or a `:` would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, property};

    #[test]
    fn what_would_end_a_line_or_a_property_is_escaped() {
        assert_eq!(data("50% of\r\nit: a, b"), "50%25 of%0D%0Ait: a, b");
        assert_eq!(property("a,b:c%\n.yaml"), "a%2Cb%3Ac%25%0A.yaml");
    }
}
