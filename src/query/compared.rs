//! Owns the question what changes between some roles, from each to the next.

use crate::model::Text;
use crate::source::{Catalog, RoleId};

use super::choose::{Choice, choose, no_role};
use super::compare::{Comparison, compare};
use super::dimensions::dimensions_of;
use super::moves::moves_from;
use super::resolve::{Resolution, resolve_each};
use super::user_error::UserError;

/// Roles, and what changes from each to the next.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    /// What each selector means, and the role that it was taken to mean.
    pub choices: Vec<(Resolution, Choice)>,
    /// The roles, at least two, in the order typed.
    pub roles: Vec<RoleId>,
    /// One for each pair of neighbors.
    pub comparisons: Vec<Comparison<'a>>,
    /// Whether a promotion leads on from the last role.
    pub leads_on: bool,
}

impl Compared<'_> {
    /// Whether anything differs.
    pub fn has_changes(&self) -> bool {
        self.comparisons.iter().any(Comparison::has_changes)
    }
}

/// What changes between the roles that some selectors mean, or from one to the next up its track;
/// in the dimensions of some names, where there are such.
///
/// # Errors
/// No selector, one that means nothing or a title, a role at the top of its track alone, or a
/// dimension that is not there.
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
    if let [only] = roles[..] {
        roles.push(one_up(catalog, only).ok_or_else(|| at_the_top(catalog, only))?);
    }
    let wanted = dimensions_of(catalog, roles.iter().copied(), dimensions)?;
    let ids = wanted.iter().flat_map(|(&ladder, of_ladder)| {
        of_ladder.iter().map(move |&index| &catalog.ladder(ladder).dimensions[index].id)
    });
    let ids: Vec<&Text> = ids.collect();
    let comparisons = roles.windows(2).map(|pair| {
        compare(catalog, pair[0], pair[1], |dimension| {
            ids.is_empty() || ids.contains(&&dimension.id)
        })
    });
    Ok(Compared {
        comparisons: comparisons.collect(),
        leads_on: roles.last().is_some_and(|&last| one_up(catalog, last).is_some()),
        choices,
        roles,
    })
}

/// The next role up the track.
fn one_up(catalog: &Catalog, role: RoleId) -> Option<RoleId> {
    let promotions = catalog.ladder_of(role).promotions_from(role.role);
    let next = promotions.into_iter().next()?;
    Some(RoleId { role: next, ..role })
}

fn at_the_top(catalog: &Catalog, role: RoleId) -> UserError {
    let ladder = catalog.ladder_of(role);
    let track = ladder.roles_of(catalog.role(role).track);
    let below = track.take_while(|&other| other != role.role).last();
    let name = catalog.qualified(role);
    let onward = moves_from(catalog, role).first().map(|onward| onward.to);
    let example = match (onward, below) {
        (Some(onward), _) => format!("{name} {}", catalog.qualified(onward)),
        (None, Some(below)) => {
            let below = RoleId { role: below, ..role };
            format!("{} {name}", catalog.qualified(below))
        }
        (None, None) => format!("{name} coo"),
    };
    UserError::new(
        format!("`{name}` is at the top of its track"),
        format!("name the other role, too, as in `ladder compare {example}`"),
    )
}
