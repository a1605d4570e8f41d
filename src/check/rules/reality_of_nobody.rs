//! A reality that is true of no role.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("reality-of-nobody", Severity::Warning),
    at: Some("reality mornings"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    let realities = case.ladder.realities.iter().zip(&case.raw.realities);
    for (index, (reality, raw)) in realities.enumerate() {
        if reality.applies_to.is_empty() {
            findings.add(
                Site::Reality(index),
                raw.id.span,
                format!("reality `{}` applies to nobody", reality.id),
                "name the roles under `applies_to`, or delete it".to_owned(),
            );
        }
    }
}
