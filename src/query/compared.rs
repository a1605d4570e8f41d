//! Owns the question what changes between some roles, from each to the next, and the choice of one role a
//! selector where a question is about single roles.

use crate::model::prose::{in_shell, typed};
use crate::model::{Likeness, Lookup, Text, most_alike};
use crate::source::{Catalog, RoleId};

use super::compare::{Comparison, compare};
use super::moves::moves_from;
use super::named::dimensions_of;
use super::resolve::{Resolution, resolve_each, resolve_words};
use super::user_error::UserError;

/// The role that a selector is taken to mean, and what it could have meant in the same step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The role taken.
    pub role: RoleId,
    /// The others, in the order of the catalog.
    pub passed_over: Vec<RoleId>,
}

/// Roles, and what changes from each to the next.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    /// What each selector means, and the role that it was taken to mean.
    pub choices: Vec<(Resolution, Choice)>,
    /// The roles, at least two, in the order typed.
    pub roles: Vec<RoleId>,
    /// One for each pair of neighbors.
    pub comparisons: Vec<Comparison<'a>>,
    /// Where one role was named: the roles beside the second to which a promotion leads as well, in file order.
    pub passed_over: Vec<RoleId>,
    /// Whether a promotion leads on from the last role.
    pub leads_on: bool,
}

impl Compared<'_> {
    /// Whether anything differs.
    pub fn has_changes(&self) -> bool {
        self.comparisons.iter().any(Comparison::has_changes)
    }
}

/// What changes between the roles that some selectors mean, or from one to the next up its track; in the
/// dimensions of some names, where there are such.
///
/// # Errors
/// No selector, one that means nothing or a title, a role at the top of its track alone, or a dimension that
/// is not there.
pub fn compare_roles<'a>(
    catalog: &'a Catalog,
    selectors: &[String],
    dimensions: &[String],
) -> Result<Compared<'a>, UserError> {
    if selectors.is_empty() {
        return Err(UserError::new(
            "there is nothing to compare",
            "name two roles, as in `ladder compare L3 L5`, or one, to compare it with the next role up",
        ));
    }
    let resolutions = resolve_each(catalog, selectors)?;
    let chosen = choose(catalog, &resolutions);
    let mut choices = Vec::with_capacity(chosen.len());
    for (resolution, choice) in resolutions.into_iter().zip(chosen) {
        let choice = choice.ok_or_else(|| no_role(&resolution))?;
        choices.push((resolution, choice));
    }
    let mut roles: Vec<RoleId> = choices.iter().map(|(_, choice)| choice.role).collect();
    let mut passed_over = Vec::new();
    if let [only] = roles[..] {
        let mut up = one_up(catalog, only).into_iter();
        roles.push(up.next().ok_or_else(|| at_the_top(catalog, only))?);
        passed_over.extend(up);
    }
    let wanted = dimensions_of(catalog, roles.iter().copied(), dimensions)?;
    let ids = wanted.iter().flat_map(|(&ladder, of_ladder)| {
        of_ladder.iter().map(move |&index| &catalog.ladder(ladder).dimensions[index].id)
    });
    let ids: Vec<&Text> = ids.collect();
    let comparisons = roles.windows(2).map(|pair| {
        compare(catalog, pair[0], pair[1], |dimension| ids.is_empty() || ids.contains(&&dimension.id))
    });
    Ok(Compared {
        comparisons: comparisons.collect(),
        passed_over,
        leads_on: roles.last().is_some_and(|&last| !one_up(catalog, last).is_empty()),
        choices,
        roles,
    })
}

/// One role for each of some selectors; `None` for one that means no role but an ambiguous title.
///
/// A code wins over a level. Of several that are left the one is taken that is in the ladder, then on the
/// track, of its neighbor, then the first in the order of the catalog. A neighbor is the selector before; for
/// the first ones, the first that means one role only.
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
                (other.ladder != role.ladder, catalog.role(other).track != catalog.role(**role).track)
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

/// The roles that a selector may be taken to mean where a question is about single roles: those whose code it
/// is, or else all that it means. In the order of the catalog; empty for a title.
pub fn candidates(catalog: &Catalog, resolution: &Resolution) -> Vec<RoleId> {
    let lookup = Lookup::new(&resolution.selector);
    let code = |role: RoleId| Some((role, lookup.likeness(&catalog.role(role).code)?));
    let by_code = most_alike(resolution.roles().filter_map(code));
    let best = by_code.first().map(|(_, likeness)| likeness.but_for_case());
    // Where a level is spelled as it was typed, no code wins that is only like it.
    let is_level = |role: RoleId| {
        let mut levels = catalog.ladder_of(role).levels_of(catalog.role(role).levels).iter();
        levels.any(|level| {
            let likeness = lookup.likeness(&level.name).map(Likeness::but_for_case);
            likeness.is_some_and(|likeness| best.is_some_and(|best| likeness < best))
        })
    };
    if by_code.is_empty() || resolution.roles().any(is_level) {
        return resolution.roles().collect();
    }
    by_code.into_iter().map(|(role, _)| role).collect()
}

/// The next roles up the track, in file order.
pub(super) fn one_up(catalog: &Catalog, role: RoleId) -> Vec<RoleId> {
    let next = catalog.ladder_of(role).promotions_from(role.role).into_iter();
    next.map(|next| RoleId { role: next, ..role }).collect()
}

fn at_the_top(catalog: &Catalog, role: RoleId) -> UserError {
    let ladder = catalog.ladder_of(role);
    let track = ladder.roles_of(catalog.role(role).track);
    let below = track.take_while(|&other| other != role.role).last();
    let name = catalog.qualified(role);
    let onward = moves_from(catalog, role).first().map(|onward| onward.to);
    let argument = |role: RoleId| in_shell(catalog.qualified(role));
    let example = match (onward, below) {
        (Some(onward), _) => format!("{} {}", argument(role), argument(onward)),
        (None, Some(below)) => format!("{} {}", argument(RoleId { role: below, ..role }), argument(role)),
        (None, None) => format!("{} coo", argument(role)),
    };
    UserError::new(
        format!("`{name}` is at the top of its track"),
        format!("name the other role too, as in `ladder compare {example}`"),
    )
}

/// The roles that some words mean, selector by selector as [`candidates`] says.
///
/// # Errors
/// A selector that means nothing, or a title.
pub fn roles_named(
    catalog: &Catalog,
    selectors: &[String],
) -> Result<Vec<(Resolution, Vec<RoleId>)>, UserError> {
    if selectors.is_empty() {
        return Ok(Vec::new());
    }
    let each = resolve_words(catalog, selectors)?.into_iter().map(|resolution| {
        let roles = candidates(catalog, &resolution);
        if roles.is_empty() { Err(no_role(&resolution)) } else { Ok((resolution, roles)) }
    });
    each.collect()
}

/// A title with several meanings where a role is needed.
pub(super) fn no_role(resolution: &Resolution) -> UserError {
    let typed = typed(&resolution.selector);
    UserError::new(
        format!("`{typed}` is a title with several meanings, not a role"),
        format!("run `ladder show {typed}` to see the meanings, then name the role you mean"),
    )
}
