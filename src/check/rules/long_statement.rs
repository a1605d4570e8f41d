//! A statement that is too long to be one.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("long-statement", Severity::Advice),
    at: Some("focus/A2"),
    elsewhere: None,
    find,
};

/// In characters: two distinct statements of the built-in ladders are longer, and both say several
/// things at once; the next one below has 200.
const MOST: usize = 240;

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    for (dimension, _, _) in case.dimensions() {
        for cell in case.cells(dimension) {
            let expectations = cell.cell.expectations.iter().zip(&cell.raw.value.expects);
            for (statement, (expectation, raw)) in expectations.enumerate() {
                let length = expectation.text.chars().count();
                if length > MOST {
                    findings.add(
                        Site::Statement { dimension, cell: cell.index, statement },
                        raw.span,
                        format!(
                            "the statement has {length} characters, expected {MOST} at the most"
                        ),
                        "make a statement of each thing it says, or leave words out".to_owned(),
                    );
                }
            }
        }
    }
}
