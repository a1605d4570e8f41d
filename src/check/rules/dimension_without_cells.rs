//! A dimension that asks nothing of anybody.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("dimension-without-cells", Severity::Warning),
    at: Some("focus"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    for (index, dimension, raw) in case.dimensions() {
        if dimension.cells().is_empty() {
            findings.add(
                Site::Dimension(index),
                raw.id.span,
                format!("dimension `{}` has no cells", dimension.id),
                "write a cell for each role, or delete the dimension".to_owned(),
            );
        }
    }
}
