//! A reference to another ladder that leads nowhere.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::model::words::nearest;
use crate::model::{Ladder, RoleReference};
use crate::source::{At, Span};

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("dangling-reference", Severity::Warning),
    at: Some("move A2 to operations/ceo"),
    elsewhere: Some(possible),
    find,
};

/// Every reference to another ladder.
fn possible(case: &Case<'_>) -> Vec<Site> {
    references(case).map(|(site, ..)| site).collect()
}

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    for (site, id, code, span) in references(case) {
        look(case, site, (id, code), span, findings);
    }
}

/// All references to other ladders: the part that makes it, the ladder's id, the role's code.
fn references<'a>(case: &Case<'a>) -> impl Iterator<Item = (Site, &'a str, &'a str, Span)> {
    let Case { ladder, raw, .. } = *case;
    let moves = ladder.moves.iter().zip(&raw.moves).enumerate();
    let of_moves =
        moves.map(|(index, (stated, raw))| (Site::Move(index), &stated.to, raw.value.to.span));
    let titles = ladder.titles.iter().zip(&raw.titles).enumerate();
    let of_titles = titles.flat_map(|(index, (title, raw))| {
        let meanings = title.meanings.iter().zip(&raw.value.meanings);
        meanings
            .flat_map(move |(meaning, raw)| all(Site::Title(index), &meaning.nearest, &raw.nearest))
    });
    let realities = ladder.realities.iter().zip(&raw.realities).enumerate();
    let of_realities = realities.flat_map(|(index, (reality, raw))| {
        all(Site::Reality(index), &reality.applies_to, &raw.applies_to)
    });
    let references = of_moves.chain(of_titles).chain(of_realities);
    references.filter_map(|(site, reference, span)| match reference {
        RoleReference::Own(_) => None,
        RoleReference::Foreign { ladder, code } => {
            Some((site, ladder.as_str(), code.as_str(), span))
        }
    })
}

fn all<'a>(
    site: Site,
    references: &'a [RoleReference],
    raw: &'a [At<String>],
) -> impl Iterator<Item = (Site, &'a RoleReference, Span)> {
    let both = references.iter().zip(raw);
    both.map(move |(reference, raw)| (site, reference, raw.span))
}

fn look(
    case: &Case<'_>,
    site: Site,
    (id, code): (&str, &str),
    span: Span,
    findings: &mut Findings<'_>,
) {
    let others = || case.others().map(|entry| &entry.ladder);
    let Some(other) = others().find(|other| other.id == *id) else {
        let ids = others().map(|other| other.id.as_str());
        let help = match nearest(id, ids, 1).first() {
            Some(near) => format!("did you mean `{near}/{code}`?"),
            None => "name that ladder's file too, or put it in `LADDER_PATH`".to_owned(),
        };
        return findings.add(site, span, format!("there is no ladder `{id}` here"), help);
    };
    if !has_role(other, code) {
        let codes = other.roles.iter().map(|role| role.code.as_str());
        let help = match nearest(code, codes, 1).first() {
            Some(near) => format!("did you mean `{id}/{near}`?"),
            None => format!("`ladder list --ladder {id}` shows the roles that are there"),
        };
        findings.add(site, span, format!("ladder `{id}` has no role `{code}`"), help);
    }
}

/// As [`crate::source::Catalog::follow`] looks for it.
fn has_role(ladder: &Ladder, code: &str) -> bool {
    let mut roles = ladder.roles.iter();
    roles.any(|role| role.code.eq_ignore_ascii_case(code))
}
