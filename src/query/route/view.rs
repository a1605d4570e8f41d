//! Owns routes with all that there is to say of them: what each step asks, how the ratings move, what
//! the jobs on the way are really like; and the routes of an ambiguous title's meanings.

use crate::model::{Dimension, Rating, Reality};
use crate::query::moves::moves_from;
use crate::query::resolve::TitleId;
use crate::query::role::realities_of;
use crate::source::{Catalog, RoleId};

use super::{Route, Step};

/// A route and all that there is to say of it.
#[derive(Clone, Debug)]
pub struct RouteView<'a> {
    /// The route.
    pub route: Route<'a>,
    /// Its steps, in the order of the way.
    pub steps: Vec<Step<'a>>,
    /// The dimensions whose rating moves along it, by the ladders in the order of the way, then in
    /// file order.
    pub growth: Vec<Growth<'a>>,
    /// The realities of the roles that it comes to, each with the roles it applies to, in the order
    /// of the way and of the catalog. Those of where it starts are known to who is there.
    pub realities: Vec<(&'a Reality, Vec<RoleId>)>,
    /// Whether a move leads on from where it ends.
    pub leads_on: bool,
}

impl<'a> RouteView<'a> {
    /// All that there is to say of a route.
    pub fn new(catalog: &'a Catalog, route: Route<'a>) -> Self {
        Self {
            steps: Step::along(catalog, &route),
            growth: growth(catalog, &route),
            realities: realities_along(catalog, &route),
            leads_on: !moves_from(catalog, route.end()).is_empty(),
            route,
        }
    }
}

/// A dimension whose rating moves along a route.
#[derive(Clone, Debug)]
pub struct Growth<'a> {
    /// The dimension.
    pub dimension: &'a Dimension,
    /// The ratings in the order of the way, one for each stretch of roles that are rated alike.
    pub ratings: Vec<Rating<'a>>,
}

/// How the ratings move. A role without a rating moves none.
fn growth<'a>(catalog: &'a Catalog, route: &Route<'_>) -> Vec<Growth<'a>> {
    let mut ladders: Vec<usize> = Vec::new();
    for role in route.roles() {
        if !ladders.contains(&role.ladder) {
            ladders.push(role.ladder);
        }
    }
    let of_ladder = |ladder: usize| {
        catalog.ladder(ladder).dimensions.iter().map(move |dimension| {
            let roles = route.roles().filter(|role| role.ladder == ladder);
            let mut ratings: Vec<Rating> = roles
                .filter_map(|role| dimension.rating_of(dimension.cell_of(role.role)?))
                .collect();
            ratings.dedup_by_key(|rating| rating.place);
            Growth { dimension, ratings }
        })
    };
    ladders.into_iter().flat_map(of_ladder).filter(|growth| growth.ratings.len() > 1).collect()
}

fn realities_along<'a>(catalog: &'a Catalog, route: &Route<'_>) -> Vec<(&'a Reality, Vec<RoleId>)> {
    let mut found: Vec<(&Reality, Vec<RoleId>)> = Vec::new();
    for role in route.roles().skip(1) {
        for reality in realities_of(catalog, role) {
            match found.iter_mut().find(|(known, _)| std::ptr::eq(*known, reality)) {
                Some((_, roles)) => roles.push(role),
                None => found.push((reality, vec![role])),
            }
        }
    }
    found
}

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
            routes: find(role).into_iter().map(|route| RouteView::new(catalog, route)).collect(),
        };
        let meanings = title.of(catalog).meanings.iter();
        let of_meanings = meanings.map(|meaning| {
            let nearest = meaning.nearest.iter();
            let roles = nearest.filter_map(|reference| catalog.follow(title.ladder, reference));
            roles.map(nearest_routes).collect()
        });
        Self { title, end, of_meanings: of_meanings.collect() }
    }

    /// The routes there are, by meaning.
    pub fn routes(&self) -> impl Iterator<Item = &RouteView<'a>> {
        let nearest = self.of_meanings.iter().flatten();
        nearest.flat_map(|near| &near.routes)
    }
}
