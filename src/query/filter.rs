//! Owns the finding of roles by what is asked of them: track, levels, years, ratings.

use std::fmt;

use crate::model::prose::{counted, listed, quoted, typed};
use crate::source::{Catalog, RoleId};

use super::named::{LeastRating, Levels, Tracks};
use super::role::RoleRow;
use super::user_error::UserError;

/// Something that a role may fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It is on one of these tracks.
    Track(Tracks),
    /// One of its levels is among these.
    Level(Levels),
    /// So many years are enough for it, as far as it states any.
    Years(u8),
    /// It is rated so high at the least.
    Rating(LeastRating),
}

/// As the user typed it.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Track(tracks) => write!(f, "--track {}", tracks.name),
            Self::Level(levels) => write!(f, "--level {}", levels.range),
            Self::Years(years) => write!(f, "--years {years}"),
            Self::Rating(least) => write!(f, "--rating {}", least.typed),
        }
    }
}

impl Condition {
    /// What there is where no role fits.
    fn what_else(&self, catalog: &Catalog) -> String {
        let years = || catalog.roles_in_scope().filter_map(|role| least_years(catalog, role));
        match (self, years().min()) {
            (Self::Years(_), Some(least)) => {
                format!("the least that any role states is {least}")
            }
            (Self::Years(_), None) => "no role states how many years it asks for".to_owned(),
            (Self::Rating(_), _) => "`ladder matrix` shows the ratings of all roles".to_owned(),
            (Self::Track(_) | Self::Level(_), _) => "`ladder list` shows what there is".to_owned(),
        }
    }

    /// Whether a role fits; `None` where its ladder does not say what it would take.
    fn holds(&self, catalog: &Catalog, role: RoleId) -> Option<bool> {
        match self {
            Self::Track(tracks) => Some(tracks.has(catalog, role)),
            Self::Level(levels) => Some(levels.has(catalog, role)),
            Self::Years(years) => least_years(catalog, role).map(|least| least <= *years),
            Self::Rating(least) => least.is_met(catalog, role),
        }
    }
}

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
    /// How many are left out only because a dimension of theirs that is asked for gives them no
    /// rating.
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
        without_rating: filter.count_unstated(catalog, |one| matches!(one, Condition::Rating(_))),
        fits,
    }
}

impl Filter {
    /// The roles in scope that fit, ladder by ladder; a ladder without one is left out.
    pub fn fits<'a>(&self, catalog: &'a Catalog) -> Vec<Fits<'a>> {
        let fit = |id: RoleId| Fit { id, rated: self.rated(catalog, id) };
        let fits = catalog.scope().iter().map(|&ladder| Fits {
            ladder,
            roles: catalog
                .roles_of(ladder)
                .filter(|&role| has_all(&self.conditions, catalog, role))
                .map(fit)
                .collect(),
        });
        fits.filter(|fits| !fits.roles.is_empty()).collect()
    }

    /// How many roles fit all conditions but some of a kind, about which their ladder says nothing.
    fn count_unstated(&self, catalog: &Catalog, is_of_kind: fn(&Condition) -> bool) -> usize {
        let is_left_out = |&role: &RoleId| {
            let is_unstated =
                |one: &Condition| is_of_kind(one) && one.holds(catalog, role).is_none();
            let (unstated, others): (Vec<_>, Vec<_>) =
                self.conditions.iter().partition(|one| is_unstated(one));
            !unstated.is_empty() && has_all(others, catalog, role)
        };
        catalog.roles_in_scope().filter(is_left_out).count()
    }

    /// How many roles fit some of the conditions, by their indices.
    pub fn count(&self, catalog: &Catalog, indices: &[usize]) -> usize {
        let some = || indices.iter().map(|&index| &self.conditions[index]);
        catalog.roles_in_scope().filter(|&role| has_all(some(), catalog, role)).count()
    }

    /// Where no role fits: the indices of the conditions that already leave none, one of them, or
    /// two, or else all.
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
        let name = |index: &usize| typed(&self.conditions[*index].to_string());
        let left_by = |index: usize| counted(self.count(catalog, &[index]), "role");
        match culprits[..] {
            [only] => UserError::new(
                format!("no role fits `{}`", name(&only)),
                self.conditions[only].what_else(catalog),
            ),
            [one, other] => {
                let names = [name(&one), name(&other)];
                UserError::new(
                    format!("no role fits both `{}` and `{}`", names[0], names[1]),
                    format!(
                        "by itself `{}` leaves {}, and `{}` {}",
                        names[0],
                        left_by(one),
                        names[1],
                        left_by(other)
                    ),
                )
            }
            _ => {
                let names: Vec<String> = culprits.iter().map(name).collect();
                UserError::new(
                    format!("no role fits {} together", listed(&quoted(&names), "and")),
                    "any two of them leave some roles, all together none",
                )
            }
        }
    }

    fn rated<'a>(&self, catalog: &'a Catalog, role: RoleId) -> Vec<RoleRow<'a>> {
        let mut rated: Vec<RoleRow> = Vec::new();
        for condition in &self.conditions {
            let Condition::Rating(least) = condition else {
                continue;
            };
            if let Some(row) = least.row(catalog, role)
                && rated.iter().all(|known| known.dimension.id != row.dimension.id)
            {
                rated.push(row);
            }
        }
        rated
    }
}

fn has_all<'c>(
    conditions: impl IntoIterator<Item = &'c Condition>,
    catalog: &Catalog,
    role: RoleId,
) -> bool {
    conditions.into_iter().all(|condition| condition.holds(catalog, role) == Some(true))
}

fn least_years(catalog: &Catalog, role: RoleId) -> Option<u8> {
    catalog.ladder_of(role).years_of(role.role)
}
