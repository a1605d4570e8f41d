//! What is told of the ratings and years along a route is what the files say of its roles.

use std::collections::BTreeMap;

use career_ladder::query::{RouteView, routes};
use career_ladder::source::RoleId;
use proptest::prelude::*;

use super::every_way::questions;
use super::generated::{DIMENSIONS, Made, made};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_growth_of_a_route_names_the_ratings_that_move(made in made(), questions in questions()) {
        let catalog = made.catalog("growth", None);
        for question in &questions {
            let question = question.about(&made.roles());
            for route in routes(&catalog, &question.for_program(None), 2) {
                let found: Vec<(String, Vec<String>)> = RouteView::new(&catalog, route.clone())
                    .growth
                    .iter()
                    .map(|growth| {
                        let names = growth.ratings.iter().map(|rating| rating.name.to_string());
                        (growth.dimension.name.to_string(), names.collect())
                    })
                    .collect();
                let way: Vec<RoleId> = route.roles().collect();
                prop_assert_eq!(found, moving(&made, &way), "{:?}", way);
            }
        }
    }

    #[test]
    fn a_step_tells_the_years_of_its_roles_and_the_ratings_that_move(
        made in made(),
        questions in questions(),
    ) {
        let catalog = made.catalog("steps", None);
        for question in &questions {
            let question = question.about(&made.roles());
            for route in routes(&catalog, &question.for_program(None), 1) {
                let way: Vec<RoleId> = route.roles().collect();
                let steps = RouteView::new(&catalog, route).steps;
                prop_assert_eq!(steps.len() + 1, way.len());
                for (ends, step) in way.windows(2).zip(&steps) {
                    let years = (made.years_of(ends[0]), made.years_of(ends[1]));
                    prop_assert_eq!(step.years, years);
                    let dimensions = step.comparison.dimensions.iter();
                    let named: Vec<String> = dimensions
                        .filter(|change| change.rating_move.is_some_and(|points| points != 0))
                        .map(|change| change.to.dimension.name.to_string())
                        .collect();
                    // A step within a ladder or to one whose dimensions have the same scales.
                    let moving: Vec<String> = (0..DIMENSIONS)
                        .filter(|&dimension| {
                            let [before, after] = [ends[0], ends[1]]
                                .map(|role| made.ratings_of(role)[dimension]);
                            before.is_some() && after.is_some() && before != after
                        })
                        .map(|dimension| format!("Made {dimension}"))
                        .collect();
                    prop_assert_eq!(named, moving, "{:?}", ends);
                }
            }
        }
    }
}

/// For each ladder in the order in which the way comes to it, and each of its dimensions, the
/// ratings on the way, those that follow an equal one left out; of these the ones that move.
fn moving(made: &Made, way: &[RoleId]) -> Vec<(String, Vec<String>)> {
    let first_met: BTreeMap<usize, usize> =
        way.iter().enumerate().rev().map(|(place, role)| (role.ladder, place)).collect();
    let mut ladders: Vec<usize> = first_met.keys().copied().collect();
    ladders.sort_by_key(|ladder| first_met[ladder]);
    let mut found = Vec::new();
    for ladder in ladders {
        for dimension in 0..DIMENSIONS {
            let mut ratings: Vec<&str> = Vec::new();
            for role in way.iter().filter(|role| role.ladder == ladder) {
                if let Some(rating) = made.ratings_of(*role)[dimension]
                    && ratings.last() != Some(&rating)
                {
                    ratings.push(rating);
                }
            }
            if ratings.len() > 1 {
                let ratings = ratings.into_iter().map(str::to_owned);
                found.push((format!("Made {dimension}"), ratings.collect()));
            }
        }
    }
    found
}
