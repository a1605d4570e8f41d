//! A ladder that nobody can stand on.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind {
        code: "ladder-without-roles",
        severity: Severity::Warning,
        summary: "a ladder has no roles",
        meaning: "The list under `roles` is empty. The file is a ladder to every command, and none has anything to show of it.",
        harm: "Whoever asks the ladder is told nothing, and cannot see whether it was forgotten or is still to be written.",
        before: "\
roles: []
",
        after: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
",
    },
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
