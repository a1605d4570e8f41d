//! A track that no role is on.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind {
        code: "track-without-roles",
        severity: Severity::Advice,
        summary: "a track has no roles",
        meaning: "The track is declared, and no role is on it. (Of a ladder without any role this is not said.)",
        harm: "It is listed as a way to go, and leads nowhere. Often its roles stand on another track by mistake.",
        before: "\
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
",
        after: "\
tracks:
  - {id: main, name: Main}
",
    },
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
