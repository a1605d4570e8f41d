//! Owns the finding of roles by what is asked of them.

use std::collections::HashSet;

use crate::model::prose::{counted, listed, quoted, typed};
use crate::source::{Catalog, RoleId};

use super::condition::Condition;
use super::role::RoleRow;
use super::user_error::UserError;

/// Conditions of which a role has to fit all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// In the order in which they are named.
    pub conditions: Vec<Condition>,
}

/// What a filter leaves of one ladder.
#[derive(Clone, Debug)]
pub struct Fits<'a> {
    /// The index of the ladder in the catalog.
    pub ladder: usize,
    /// Its roles that fit, in file order, at least one.
    pub roles: Vec<Fit<'a>>,
}

/// A role that fits.
#[derive(Clone, Debug)]
pub struct Fit<'a> {
    /// The role.
    pub id: RoleId,
    /// The dimensions in which a rating was asked for, each once, and what they ask of it.
    pub rated: Vec<RoleRow<'a>>,
}

/// What a filter leaves of the ladders in scope, and what it leaves out.
#[derive(Clone, Debug)]
pub struct Filtered<'a> {
    /// The roles that fit, ladder by ladder; a ladder without one is left out.
    pub fits: Vec<Fits<'a>>,
    /// How many roles are left out only because they state no years.
    pub without_years: usize,
    /// How many are left out only because a dimension of theirs that is asked for gives them no rating.
    pub without_rating: usize,
    /// Why no role fits, where none does.
    pub nothing_fits: Option<UserError>,
}

/// The roles in scope that fit a filter.
pub fn filter_roles<'a>(catalog: &'a Catalog, filter: &Filter) -> Filtered<'a> {
    let fits = filter.fits(catalog);
    Filtered {
        nothing_fits: fits.is_empty().then(|| filter.nothing_fits(catalog)),
        without_years: filter.count_unstated(catalog, |one| matches!(one, Condition::Years(_))),
        without_rating: filter.count_unstated(catalog, |one| matches!(one, Condition::Rating(..))),
        fits,
    }
}

impl Filter {
    /// The roles in scope that fit, ladder by ladder; a ladder without one is left out.
    pub fn fits<'a>(&self, catalog: &'a Catalog) -> Vec<Fits<'a>> {
        let has_all = |role: &RoleId| self.conditions.iter().all(|one| one.is_met(catalog, *role));
        let fits = catalog.scope().iter().map(|&ladder| {
            let roles = catalog.roles_of(ladder).filter(has_all);
            let fits = roles.map(|id| Fit { id, rated: self.rated(catalog, id) });
            Fits { ladder, roles: fits.collect() }
        });
        fits.filter(|fits| !fits.roles.is_empty()).collect()
    }

    /// How many roles fit all conditions but some of a kind, about which their ladder says nothing.
    fn count_unstated(&self, catalog: &Catalog, is_of_kind: fn(&Condition) -> bool) -> usize {
        let is_left_out = |&role: &RoleId| {
            let is_unstated = |one: &&Condition| is_of_kind(one) && one.holds(catalog, role).is_none();
            let (unstated, others): (Vec<_>, Vec<_>) = self.conditions.iter().partition(is_unstated);
            !unstated.is_empty() && others.iter().all(|one| one.is_met(catalog, role))
        };
        catalog.roles_in_scope().filter(is_left_out).count()
    }

    /// How many roles fit some of the conditions, by their indices.
    pub fn count(&self, catalog: &Catalog, indices: &[usize]) -> usize {
        let some = indices.iter().map(|&index| &self.conditions[index]);
        let roles = catalog.roles_in_scope();
        roles.filter(|&role| some.clone().all(|one| one.is_met(catalog, role))).count()
    }

    /// Where no role fits: the indices of the conditions that already leave none, one of them, or two, or
    /// else all.
    pub fn culprits(&self, catalog: &Catalog) -> Vec<usize> {
        let all = 0..self.conditions.len();
        let alone = all.clone().map(|one| vec![one]);
        let pairs = all.clone().flat_map(|one| (0..one).map(move |other| vec![other, one]));
        let found = alone.chain(pairs).find(|some| self.count(catalog, some) == 0);
        found.unwrap_or_else(|| all.collect())
    }

    /// Why no role fits: the conditions that already leave none.
    fn nothing_fits(&self, catalog: &Catalog) -> UserError {
        let culprits = self.culprits(catalog);
        let name = |index: &usize| typed(&self.conditions[*index].option());
        let left_by = |index: usize| counted(self.count(catalog, &[index]), "role");
        match culprits[..] {
            [only] => UserError::new(
                format!("no role matches `{}`", name(&only)),
                self.conditions[only].what_else(catalog),
            ),
            [one, other] => UserError::new(
                format!("no role matches both `{}` and `{}`", name(&one), name(&other)),
                format!(
                    "on its own, `{}` matches {} and `{}` matches {}",
                    name(&one),
                    left_by(one),
                    name(&other),
                    left_by(other)
                ),
            ),
            _ => {
                let names: Vec<String> = culprits.iter().map(name).collect();
                UserError::new(
                    format!("no role matches {} together", listed(&quoted(&names), "and")),
                    "any two of them match some roles, so leave one out",
                )
            }
        }
    }

    fn rated<'a>(&self, catalog: &'a Catalog, role: RoleId) -> Vec<RoleRow<'a>> {
        let mut known = HashSet::new();
        let dimensions = self.conditions.iter().filter_map(|condition| match condition {
            Condition::Rating(_, points) => Some(points.get(&role.ladder)?.0),
            _ => None,
        });
        let dimensions = dimensions.filter(|&index| known.insert(index));
        let ladder = catalog.ladder_of(role);
        dimensions.map(|index| RoleRow::new(ladder, &ladder.dimensions[index], role.role)).collect()
    }
}
