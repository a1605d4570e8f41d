//! Annotations: the workflow commands by which GitHub marks lines of a pull request. See "Workflow commands
//! for GitHub Actions" in GitHub's documentation.

use crate::document::{Block, Document, Finding, Weight};

use super::inert::uncommanding;
use super::line::plain;

/// A line a finding, and what sums up, which is no annotation. What is found in no file of the pull request,
/// as on standard input, is of no file.
pub fn write(document: &Document<'_>) -> String {
    let mut out = String::new();
    for block in document.parts.iter().flatten() {
        match block {
            Block::Finding(finding) => out.push_str(&annotation(finding)),
            Block::Paragraph(paragraph) => {
                out.push_str(&uncommanding(plain(&paragraph.text)));
                out.push('\n');
            }
            _ => {}
        }
    }
    out
}

fn annotation(finding: &Finding<'_>) -> String {
    let command = match finding.weight {
        Weight::Error => "error",
        Weight::Warning => "warning",
        Weight::Note => "notice",
    };
    let at = if finding.is_on_disk {
        let file = property(finding.file);
        format!("file={file},line={},col={},", finding.line, finding.column)
    } else {
        String::new()
    };
    let (message, help) = (plain(&finding.message), plain(&finding.help));
    format!(
        "::{command} {at}title={}::{}\n",
        property(finding.code),
        data(&format!("{message}\nhelp: {help}")),
    )
}

/// The text of a command: what would end the line, or be taken for an escape, is escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, which a `,` or a `:` would end.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
