//! A role that no move reaches.

use std::collections::HashSet;

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::model::{RoleIndex, RoleReference};

/// The first roles of tracks that this ladder itself leads nobody to.
pub(super) fn possible(context: &CheckContext<'_>) -> Vec<Site> {
    let reached = reached_from_within(context);
    let first = first_of_tracks(context).into_iter();
    first.filter(|role| !reached.contains(role)).map(Site::Role).collect()
}

pub(super) fn find(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let mut reached = reached_from_within(context);
    reached.extend(reached_from_others(context));
    for role in first_of_tracks(context) {
        if !reached.contains(&role) {
            let code = context.code(role);
            let message = format!("no move leads to role `{code}`, the first on its track");
            let help = format!("add a move to `{code}` under `moves`");
            let span = context.raw.roles[role.0].code.span;
            findings.add(Site::Role(role), span, message, help);
        }
    }
}

/// The roles that tracks begin with, of those that begin above the lowest level of the ladder.
fn first_of_tracks(context: &CheckContext<'_>) -> Vec<RoleIndex> {
    let levels = |role: RoleIndex| context.ladder.role(role).levels;
    let entry = context.ladder.role_indices().map(|role| levels(role).lowest).min();
    let tracks = context
        .tracks
        .iter()
        .flat_map(|roles| roles.iter().copied().take_while(|&role| levels(role) == levels(roles[0])));
    tracks.filter(|&role| Some(levels(role).lowest) > entry).collect()
}

fn reached_from_within(context: &CheckContext<'_>) -> HashSet<RoleIndex> {
    let mut reached = HashSet::new();
    for stated in &context.ladder.moves {
        if let RoleReference::Own(to) = stated.to {
            reached.insert(to);
        }
        if stated.both_ways {
            reached.insert(stated.from);
        }
    }
    reached
}

fn reached_from_others(context: &CheckContext<'_>) -> impl Iterator<Item = RoleIndex> {
    context.beside.codes_led_to(&context.ladder.id).filter_map(|code| {
        let mut roles = context.ladder.role_indices();
        roles.find(|&role| context.code(role).eq_ignore_ascii_case(code))
    })
}
