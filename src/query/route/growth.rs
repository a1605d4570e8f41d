//! Owns how the ratings move along a route.

use crate::model::{Dimension, Rating};
use crate::source::Catalog;

use super::Route;

/// A dimension whose rating moves along a route.
#[derive(Clone, Debug)]
pub struct Growth<'a> {
    /// The dimension.
    pub dimension: &'a Dimension,
    /// The ratings in the order of the way, one for each stretch of roles that are rated alike.
    pub ratings: Vec<Rating<'a>>,
}

/// The dimensions whose rating moves along a route, by the ladders in the order of the way, then
/// in file order. A role without a rating moves none.
pub fn growth<'a>(catalog: &'a Catalog, route: &Route<'_>) -> Vec<Growth<'a>> {
    let mut ladders: Vec<usize> = Vec::new();
    for role in route.roles() {
        if !ladders.contains(&role.ladder) {
            ladders.push(role.ladder);
        }
    }
    let of_ladder = |ladder: usize| {
        catalog
            .ladder(ladder)
            .dimensions
            .iter()
            .map(move |dimension| {
                let roles = route.roles().filter(|role| role.ladder == ladder);
                let mut ratings: Vec<Rating> = roles
                    .filter_map(|role| dimension.rating_of(dimension.cell_of(role.role)?))
                    .collect();
                ratings.dedup_by_key(|rating| rating.place);
                Growth { dimension, ratings }
            })
    };
    ladders
        .into_iter()
        .flat_map(of_ladder)
        .filter(|growth| growth.ratings.len() > 1)
        .collect()
}
