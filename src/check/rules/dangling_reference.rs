//! A reference to another ladder that leads nowhere.

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::model::RoleReference;
use crate::model::near::nearest;
use crate::model::prose::did_you_mean;
use crate::source::{Span, role_called};

/// Every reference to another ladder.
pub(super) fn possible(context: &CheckContext<'_>) -> Vec<Site> {
    references(context).into_iter().map(|(site, ..)| site).collect()
}

pub(super) fn find(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    for (site, id, code, span) in references(context) {
        if let Some((message, help)) = fault(context, id, code) {
            findings.add(site, span, message, help);
        }
    }
}

/// All references to other ladders: the part that makes it, the ladder's id, the role's code.
fn references<'a>(context: &CheckContext<'a>) -> Vec<(Site, &'a str, &'a str, Span)> {
    let (ladder, raw) = (context.ladder, context.raw);
    let mut found = Vec::new();
    let mut add = |site, reference: &'a RoleReference, span| {
        if let RoleReference::Foreign { ladder, code } = reference {
            found.push((site, ladder.as_str(), code.as_str(), span));
        }
    };
    for (index, (stated, raw)) in ladder.moves.iter().zip(&raw.moves).enumerate() {
        add(Site::Move(index), &stated.to, raw.value.to.span);
    }
    for (index, (title, raw)) in ladder.titles.iter().zip(&raw.titles).enumerate() {
        for (meaning, raw) in title.meanings.iter().zip(&raw.value.meanings) {
            for (reference, raw) in meaning.nearest.iter().zip(&raw.nearest) {
                add(Site::Title(index), reference, raw.span);
            }
        }
    }
    for (index, (reality, raw)) in ladder.realities.iter().zip(&raw.realities).enumerate() {
        for (reference, raw) in reality.applies_to.iter().zip(&raw.applies_to) {
            add(Site::Reality(index), reference, raw.span);
        }
    }
    found
}

/// What is wrong with a reference, and what to do about it. Roles are compared as by
/// [`crate::source::Catalog::follow`].
fn fault(context: &CheckContext<'_>, id: &str, code: &str) -> Option<(String, String)> {
    let others = || context.others().map(|entry| &entry.ladder);
    let Some(other) = others().find(|other| *other.id == *id) else {
        let near = nearest(id, others().map(|other| other.id.as_str()), 1);
        let help = did_you_mean(id, near.iter().map(|near| format!("{near}/{code}")))
            .unwrap_or_else(|| "check that ladder's file too, or put it in `LADDER_PATH`".to_owned());
        return Some((format!("there is no ladder `{id}`"), help));
    };
    if role_called(code, other).is_some() {
        return None;
    }
    let near = nearest(code, other.roles.iter().map(|role| role.code.as_str()), 1);
    let help = did_you_mean(code, near.iter().map(|near| format!("{id}/{near}")))
        .unwrap_or_else(|| format!("run `ladder list --ladder {id}` to see its roles"));
    Some((format!("ladder `{id}` has no role `{code}`"), help))
}
