//! Owns the choice of one role a selector where a question is about single roles.

use crate::model::Lookup;
use crate::model::prose::typed;
use crate::source::{Catalog, RoleId};

use super::resolve::Resolution;
use super::user_error::UserError;

/// The role that a selector is taken to mean, and what it could have meant in the same step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The role taken.
    pub role: RoleId,
    /// The others, in the order of the catalog.
    pub passed_over: Vec<RoleId>,
}

/// One role for each of some selectors; `None` for one that means no role but an ambiguous title.
///
/// A code wins over a level. Of several that are left the one is taken that is in the ladder, then
/// on the track, of its neighbor, then the first in the order of the catalog. A neighbor is the
/// selector before; for the first ones, the first that means one role only.
pub fn choose(catalog: &Catalog, resolutions: &[Resolution]) -> Vec<Option<Choice>> {
    let all_candidates: Vec<Vec<RoleId>> =
        resolutions.iter().map(|resolution| candidates(catalog, resolution)).collect();
    let mut neighbor = all_candidates.iter().find_map(|roles| match roles[..] {
        [only] => Some(only),
        _ => None,
    });
    let mut choices = Vec::with_capacity(resolutions.len());
    for (resolution, candidates) in resolutions.iter().zip(&all_candidates) {
        let nearness = |role: &&RoleId| {
            let is_apart = |other: RoleId| {
                (
                    other.ladder != role.ladder,
                    catalog.role(other).track != catalog.role(**role).track,
                )
            };
            (neighbor.map(is_apart), **role)
        };
        let chosen = candidates.iter().min_by_key(nearness).copied();
        neighbor = chosen.or(neighbor);
        choices.push(chosen.map(|role| Choice {
            role,
            passed_over: resolution.roles().filter(|&other| other != role).collect(),
        }));
    }
    choices
}

/// The roles that a selector may be taken to mean where a question is about single roles: those
/// whose code it is, or else all that it means. In the order of the catalog; empty for a title.
pub fn candidates(catalog: &Catalog, resolution: &Resolution) -> Vec<RoleId> {
    let lookup = Lookup::new(&resolution.selector);
    let is_code = |role: &RoleId| lookup.is(&catalog.role(*role).code);
    let by_code: Vec<RoleId> = resolution.roles().filter(is_code).collect();
    if by_code.is_empty() { resolution.roles().collect() } else { by_code }
}

/// A title with several meanings where a role is needed.
pub(super) fn no_role(resolution: &Resolution) -> UserError {
    let typed = typed(&resolution.selector);
    UserError::new(
        format!("`{typed}` is a title with several meanings, and no role"),
        format!("`ladder show {typed}` tells them apart; then name the role that is meant"),
    )
}
