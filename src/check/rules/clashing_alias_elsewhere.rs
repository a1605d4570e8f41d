//! An alias that names a role of another of the user's ladders, too.

use std::collections::HashMap;

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::model::words::fold;
use crate::source::{At, Origin};

use super::Rule;
use super::clashing_alias::sides;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("clashing-alias-elsewhere", Severity::Advice),
    at: Some("role A1"),
    elsewhere: Some(possible),
    find,
};

/// Every alias may be used elsewhere.
fn possible(case: &Case<'_>) -> Vec<Site> {
    let roles = case.ladder.role_indices().zip(&case.raw.roles);
    let named = roles.filter(|(_, raw)| !raw.aliases.is_empty());
    named.map(|(role, _)| Site::Role(role)).collect()
}

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    let aliases = || {
        let roles = case.ladder.role_indices().zip(&case.raw.roles);
        roles.flat_map(|(role, raw)| raw.aliases.iter().map(move |alias| (role, alias)))
    };
    if !case.is_own || aliases().next().is_none() {
        return;
    }
    let names = names_elsewhere(case);
    for (role, alias) in aliases() {
        let At { value, span } = alias;
        let folded = fold(value);
        if let Some(other) = names.get(&folded).filter(|_| !folded.is_empty()) {
            findings.add(
                Site::Role(role),
                *span,
                format!("the alias `{}` names `{other}` as well", value.trim()),
                "give each a name of its own, or leave the alias out".to_owned(),
            );
        }
    }
}

/// The titles and aliases in the user's other ladders, each with the first role of that name by the
/// alphabet, so that the order of the files does not matter.
fn names_elsewhere(case: &Case<'_>) -> HashMap<String, String> {
    let mut names: HashMap<String, String> = HashMap::new();
    for entry in case.others().filter(|entry| entry.origin != Origin::BuiltIn) {
        for role in &entry.ladder.roles {
            let aliases = role.aliases.iter().map(AsRef::as_ref);
            for name in sides(&role.title).chain(aliases) {
                let qualified = format!("{}/{}", entry.ladder.id, role.code);
                let known = names.entry(fold(name)).or_insert_with(|| qualified.clone());
                if qualified < *known {
                    *known = qualified;
                }
            }
        }
    }
    names
}
