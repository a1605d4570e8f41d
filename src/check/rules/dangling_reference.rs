//! A reference to another ladder that leads nowhere.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::model::{Ladder, RoleReference};
use crate::source::words::nearest;
use crate::source::{At, Place};

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind {
        code: "dangling-reference",
        severity: Severity::Warning,
        summary: "a reference to another ladder leads nowhere",
        meaning: "A move, the nearest role of a meaning or a reality names a role of another ladder, as in `operations/coo`. That ladder is not among those of this run (the built-in ones, `--file`, `LADDER_PATH` and the files named), or it has no such role.",
        harm: "It is left out wherever it would be shown: nobody is told of the move, and no path is found over it.",
        before: "\
moves:
  - {from: A2, to: operations/ceo, kind: bridge}
",
        after: "\
moves:
  - {from: A2, to: operations/coo, kind: bridge}
",
    },
    looks_elsewhere: true,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    let Case { ladder, raw, .. } = case;
    for (index, (stated, raw)) in ladder.moves.iter().zip(&raw.moves).enumerate() {
        look(
            case,
            Site::Move(index),
            &stated.to,
            raw.value.to.place,
            findings,
        );
    }
    for (index, (title, raw)) in ladder.titles.iter().zip(&raw.titles).enumerate() {
        for (meaning, raw) in title.meanings.iter().zip(&raw.value.meanings) {
            look_at_all(
                case,
                Site::Title(index),
                &meaning.nearest,
                &raw.nearest,
                findings,
            );
        }
    }
    for (index, (reality, raw)) in ladder.realities.iter().zip(&raw.realities).enumerate() {
        let references = &reality.applies_to;
        look_at_all(
            case,
            Site::Reality(index),
            references,
            &raw.applies_to,
            findings,
        );
    }
}

fn look_at_all(
    case: &Case<'_>,
    site: Site,
    references: &[RoleReference],
    raw: &[At<String>],
    findings: &mut Findings<'_>,
) {
    for (reference, raw) in references.iter().zip(raw) {
        look(case, site, reference, raw.place, findings);
    }
}

fn look(
    case: &Case<'_>,
    site: Site,
    reference: &RoleReference,
    place: Place,
    findings: &mut Findings<'_>,
) {
    let RoleReference::Foreign { ladder: id, code } = reference else {
        return;
    };
    let others = || case.others().map(|entry| &entry.ladder);
    let Some(other) = others().find(|other| other.id == *id) else {
        let ids = others().map(|other| other.id.as_str());
        let help = match nearest(id, ids, 1).first() {
            Some(near) => format!("did you mean `{near}/{code}`?"),
            None => "name that ladder's file too, or put it in `LADDER_PATH`".to_owned(),
        };
        return findings.add(site, place, format!("there is no ladder `{id}` here"), help);
    };
    if !has_role(other, code) {
        let codes = other.roles.iter().map(|role| role.code.as_str());
        let help = match nearest(code, codes, 1).first() {
            Some(near) => format!("did you mean `{id}/{near}`?"),
            None => format!("`ladder list --ladder {id}` shows the roles that are there"),
        };
        findings.add(
            site,
            place,
            format!("ladder `{id}` has no role `{code}`"),
            help,
        );
    }
}

/// As [`crate::source::Catalog::follow`] looks for it.
fn has_role(ladder: &Ladder, code: &str) -> bool {
    let mut roles = ladder.roles.iter();
    roles.any(|role| role.code.eq_ignore_ascii_case(code))
}
