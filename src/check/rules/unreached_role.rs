//! A role that no move reaches.

use std::collections::HashSet;

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::model::{LevelIndex, RoleIndex, RoleReference};

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("unreached-role", Severity::Advice),
    at: Some("role B2"),
    elsewhere: Some(possible),
    find,
};

/// The first roles of tracks that this ladder itself leads nobody to.
fn possible(case: &Case<'_>) -> Vec<Site> {
    let reached = reached_from_within(case);
    let first = first_of_tracks(case).into_iter();
    first.filter(|role| !reached.contains(role)).map(Site::Role).collect()
}

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    let reached = reached(case);
    for role in first_of_tracks(case) {
        if !reached.contains(&role) {
            let code = case.code(role);
            findings.add(
                Site::Role(role),
                case.raw.roles[role.0].code.span,
                format!("no move leads to role `{code}`, the first of its track"),
                format!("say under `moves` where people come to `{code}` from"),
            );
        }
    }
}

/// The roles that tracks begin with, of those that begin above the lowest level of the ladder.
fn first_of_tracks(case: &Case<'_>) -> Vec<RoleIndex> {
    let lowest = |role: RoleIndex| case.ladder.role(role).levels.lowest();
    let Some(entry) = case.ladder.role_indices().map(lowest).min() else {
        return Vec::new();
    };
    let tracks = case.tracks.iter();
    tracks.flat_map(|roles| first_of(case, roles, entry)).collect()
}

/// The roles that a track begins with, where it begins above the lowest level of the ladder.
fn first_of<'a>(
    case: &'a Case<'_>,
    roles: &'a [RoleIndex],
    entry: LevelIndex,
) -> impl Iterator<Item = RoleIndex> + 'a {
    let levels = |role: RoleIndex| case.ladder.role(role).levels;
    let first = roles.first().map(|&role| levels(role));
    roles
        .iter()
        .copied()
        .take_while(move |&role| Some(levels(role)) == first && levels(role).lowest() > entry)
}

/// The roles that a move stated in this ladder leads to.
fn reached_from_within(case: &Case<'_>) -> HashSet<RoleIndex> {
    let mut reached = HashSet::new();
    for stated in &case.ladder.moves {
        if let RoleReference::Own(to) = stated.to {
            reached.insert(to);
        }
        if stated.both_ways {
            reached.insert(stated.from);
        }
    }
    reached
}

/// The roles that a stated move leads to, from this ladder or another.
fn reached(case: &Case<'_>) -> HashSet<RoleIndex> {
    let mut reached = reached_from_within(case);
    for entry in case.others() {
        for stated in &entry.ladder.moves {
            if let RoleReference::Foreign { ladder, code } = &stated.to
                && **ladder == *case.ladder.id
            {
                let mut roles = case.ladder.role_indices();
                let is_it = |role: &RoleIndex| case.code(*role).eq_ignore_ascii_case(code);
                reached.extend(roles.find(is_it));
            }
        }
    }
    reached
}
