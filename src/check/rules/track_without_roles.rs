//! A track that no role is on.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("track-without-roles", Severity::Advice),
    at: Some("track lead"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    if case.ladder.roles.is_empty() {
        return;
    }
    for (index, (roles, raw)) in case.tracks.iter().zip(&case.raw.tracks).enumerate() {
        if roles.is_empty() {
            let id = &case.ladder.tracks[index].id;
            findings.add(
                Site::Track(index),
                raw.id.span,
                format!("no role is on track `{id}`"),
                "put a role on it, or delete the track".to_owned(),
            );
        }
    }
}
