//! A statement that its cell makes twice.

use std::collections::HashSet;

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::check::spelling::plain;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("repeated-statement", Severity::Warning),
    at: Some("focus/A1"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    for (dimension, _, _) in case.dimensions() {
        for cell in case.cells(dimension) {
            let mut seen = HashSet::new();
            let expectations = cell.cell.expectations.iter().zip(&cell.raw.value.expects);
            for (statement, (expectation, raw)) in expectations.enumerate() {
                if !seen.insert(plain(&expectation.text)) {
                    findings.add(
                        Site::Statement { dimension, cell: cell.index, statement },
                        raw.span,
                        "the cell makes this statement already".to_owned(),
                        "delete one of the two, or say what is different".to_owned(),
                    );
                }
            }
        }
    }
}
