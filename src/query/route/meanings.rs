//! Owns routes to or from the jobs that hide behind an ambiguous title.

use crate::query::resolve::TitleId;
use crate::source::{Catalog, RoleId};

use super::{Route, RouteView};

/// An ambiguous title where a role was asked for.
#[derive(Clone, Debug)]
pub struct TitleRoutes<'a> {
    /// The title.
    pub title: TitleId,
    /// Which end of the routes it is.
    pub end: TitleEnd,
    /// For each meaning the roles near it that are in the catalog, in file order.
    pub of_meanings: Vec<Vec<NearestRoutes<'a>>>,
}

/// Which end of routes a title is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleEnd {
    /// They start there.
    Start,
    /// They lead there.
    Goal,
    /// They start there and lead wherever one move does.
    Next,
}

/// A role that is near a meaning, and its routes.
#[derive(Clone, Debug)]
pub struct NearestRoutes<'a> {
    /// The role.
    pub role: RoleId,
    /// The best route to or from it, or each move that leads on from it; may be empty.
    pub routes: Vec<RouteView<'a>>,
}

impl<'a> TitleRoutes<'a> {
    /// The routes that `find` finds for the roles near each meaning.
    pub fn new(
        catalog: &'a Catalog,
        title: TitleId,
        end: TitleEnd,
        find: impl Fn(RoleId) -> Vec<Route<'a>>,
    ) -> Self {
        let nearest_routes = |role| NearestRoutes {
            role,
            routes: find(role)
                .into_iter()
                .map(|route| RouteView::new(catalog, route))
                .collect(),
        };
        let meanings = title.of(catalog).meanings.iter();
        let of_meanings = meanings.map(|meaning| {
            let nearest = meaning.nearest.iter();
            let roles = nearest.filter_map(|reference| catalog.follow(title.ladder, reference));
            roles.map(nearest_routes).collect()
        });
        Self {
            title,
            end,
            of_meanings: of_meanings.collect(),
        }
    }

    /// The routes there are, by meaning.
    pub fn routes(&self) -> impl Iterator<Item = &RouteView<'a>> {
        let nearest = self.of_meanings.iter().flatten();
        nearest.flat_map(|near| &near.routes)
    }
}
