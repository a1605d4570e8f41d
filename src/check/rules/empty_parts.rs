//! Parts of a ladder that say nothing, or nothing of anybody.

use std::collections::{BTreeSet, HashMap};

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::model::prose::{listed_few, quoted};
use crate::model::{Absence, Dimension, RoleIndex};

use super::repetition::halves;

pub(super) fn ladder(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    if context.ladder.roles.is_empty() {
        let message = format!("ladder `{}` has no roles", context.ladder.id);
        findings.add(Site::Ladder, context.raw.id.span, message, "add its roles under `roles`");
    }
}

/// In a ladder without any role that is said of the ladder.
pub(super) fn tracks(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    if context.ladder.roles.is_empty() {
        return;
    }
    for (index, (roles, raw)) in context.tracks.iter().zip(&context.raw.tracks).enumerate() {
        if roles.is_empty() {
            let message = format!("no role is on track `{}`", context.ladder.tracks[index].id);
            let help = "put a role on it, or delete the track";
            findings.add(Site::Track(index), raw.id.span, message, help);
        }
    }
}

/// One finding a dimension, however many roles it leaves out. A dimension without any cell has a rule of its
/// own, and so has one that goes on under another name.
pub(super) fn gaps(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    const MOST: usize = 5;
    let mut halves_of: HashMap<usize, Vec<&Dimension>> = HashMap::new();
    for (one, other) in halves(context) {
        halves_of.entry(one).or_default().push(&context.ladder.dimensions[other]);
        halves_of.entry(other).or_default().push(&context.ladder.dimensions[one]);
    }
    for (index, dimension, raw) in context.dimensions() {
        if dimension.cells.is_empty() {
            continue;
        }
        let other_halves = halves_of.get(&index).map(Vec::as_slice).unwrap_or_default();
        let roles = context.ladder.role_indices();
        let is_gap = |role: &RoleIndex| {
            context.ladder.absence(dimension, *role) == Some(Absence::Gap)
                && other_halves.iter().all(|half| half.cell_of(*role).is_none())
        };
        let mut gaps: Vec<_> = roles.filter(is_gap).collect();
        let all = gaps.len();
        gaps.retain(|&role| !findings.is_allowed(Site::Cell { dimension: index, role }));
        if gaps.len() < all {
            findings.waived += 1;
        }
        let site = match gaps[..] {
            [] => continue,
            [role] => Site::Cell { dimension: index, role },
            _ => Site::Dimension(index),
        };
        let codes: Vec<String> = gaps.iter().map(|&role| context.code(role).to_string()).collect();
        let roles = listed_few(&quoted(&codes), MOST, "and");
        let message = format!("dimension `{}` does not cover {roles}", dimension.id);
        let track = |role: &RoleIndex| context.ladder.role(*role).track;
        let covered: BTreeSet<_> = dimension.cells.iter().flat_map(|cell| &cell.roles).map(track).collect();
        let if_meant = if gaps.iter().any(|role| covered.contains(&track(role))) {
            "list under `not_asked` the roles that it asks nothing of".to_owned()
        } else {
            let ids = covered.iter().map(|&track| context.ladder.track(track).id.to_string());
            let tracks = ids.collect::<Vec<_>>().join(", ");
            format!("say `tracks: [{tracks}]` if it is for no other track")
        };
        let help = format!("add what it asks of each role, or {if_meant}");
        findings.add(site, raw.id.span, message, help);
    }
}

pub(super) fn dimensions(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    for (index, dimension, raw) in context.dimensions() {
        if dimension.cells.is_empty() {
            let message = format!("dimension `{}` has no cells", dimension.id);
            let help = "add a cell for each role, or delete the dimension";
            findings.add(Site::Dimension(index), raw.id.span, message, help);
        }
    }
}

pub(super) fn realities(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let realities = context.ladder.realities.iter().zip(&context.raw.realities);
    for (index, (reality, raw)) in realities.enumerate() {
        if reality.applies_to.is_empty() {
            let message = format!("reality `{}` applies to no role", reality.id);
            let help = "list the roles under `applies_to`, or delete the reality";
            findings.add(Site::Reality(index), raw.id.span, message, help);
        }
    }
}
