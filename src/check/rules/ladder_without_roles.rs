//! A ladder that nobody can stand on.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("ladder-without-roles", Severity::Warning),
    at: None,
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    if case.ladder.roles.is_empty() {
        findings.add(
            Site::Ladder,
            case.raw.id.span,
            format!("ladder `{}` has no roles", case.ladder.id),
            "write its roles under `roles`".to_owned(),
        );
    }
}
