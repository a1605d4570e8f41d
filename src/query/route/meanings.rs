//! Owns routes to or from the jobs that hide behind an ambiguous title.

use crate::query::resolve::TitleId;
use crate::source::{Catalog, RoleId};

use super::Route;

/// An ambiguous title as an end of routes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleRoutes<'a> {
    /// The title.
    pub title: TitleId,
    /// Whether it is where the routes lead, and not where they start.
    pub is_goal: bool,
    /// For each meaning the roles near it that are in the catalog, in file order.
    pub of_meanings: Vec<Vec<NearestRoute<'a>>>,
}

/// A role that is near a meaning, and the best route to or from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearestRoute<'a> {
    /// The role.
    pub role: RoleId,
    /// The route; `None` where there is none.
    pub route: Option<Route<'a>>,
}

impl<'a> TitleRoutes<'a> {
    /// The routes that `best` finds for the roles near each meaning.
    pub fn new(
        catalog: &'a Catalog,
        title: TitleId,
        is_goal: bool,
        best: impl Fn(RoleId) -> Option<Route<'a>>,
    ) -> Self {
        let nearest_route = |role| NearestRoute {
            role,
            route: best(role),
        };
        let meanings = title.of(catalog).meanings.iter();
        let of_meanings = meanings.map(|meaning| {
            let nearest = meaning.nearest.iter();
            let roles = nearest.filter_map(|reference| catalog.follow(title.ladder, reference));
            roles.map(nearest_route).collect()
        });
        Self {
            title,
            is_goal,
            of_meanings: of_meanings.collect(),
        }
    }

    /// The routes there are, by meaning.
    pub fn routes(&self) -> impl Iterator<Item = &Route<'a>> {
        let nearest = self.of_meanings.iter().flatten();
        nearest.filter_map(|near| near.route.as_ref())
    }
}
