//! Owns routes in JSON.

use serde::Serialize;

use crate::model::Text;
use crate::query::{NextMoves, Opening, PathAnswer, Route, RouteView, Step, TitleRoutes};
use crate::source::Catalog;
use crate::views::path::MOST_HIGHLIGHTS;

use super::compare::{ComparisonShape, comparison};
use super::ladder::{RoleEntryShape, role_entry};
use super::show::{RealityShape, TitleShape, reality, title};
use super::{DimensionName, Named, PathShape, RoleName, dimension_name, role_name};

/// A route from one role to another.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RouteShape<'a> {
    /// The roles on the route, in order, both ends included.
    pub roles: Vec<RoleEntryShape<'a>>,
    /// The moves of the route, in order; empty where both ends are the same role.
    pub steps: Vec<StepShape<'a>>,
    /// The dimensions whose rating moves along the route.
    pub ratings: Vec<GrowthShape<'a>>,
    /// What the roles that the route comes to are really like.
    pub realities: Vec<RealityOnWayShape<'a>>,
}

/// A move and what changes with it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StepShape<'a> {
    /// The kind of the move: `promotion`, `switch` or `bridge`.
    pub kind: &'static str,
    /// Why it is a fair step, where the ladder says so.
    pub note: Option<&'a Text>,
    /// The id of the dimension that adds most: of those that do not ask less the one with the most new
    /// statements, then the one whose rating rises most; `null` where nothing is new and no rating rises.
    pub adds_most: Option<&'a Text>,
    /// The statements, new or reworded, that say most about it: at most three, the first of them first.
    pub highlights: Vec<&'a Text>,
    /// What changes from the role before the move to the role after it.
    pub comparison: ComparisonShape<'a>,
}

/// A dimension whose rating moves along a route.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct GrowthShape<'a> {
    /// The dimension.
    #[serde(flatten)]
    pub dimension: DimensionName<'a>,
    /// The rating words along the route; one that stays over several roles is listed once.
    pub ratings: Vec<&'a Text>,
}

/// A reality and the roles on a route that it applies to.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RealityOnWayShape<'a> {
    /// The ids of the roles.
    pub roles: Vec<String>,
    /// The reality.
    #[serde(flatten)]
    pub reality: RealityShape<'a>,
}

/// What can come next from a role.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct NextShape<'a> {
    /// The role to start from.
    pub from: RoleEntryShape<'a>,
    /// The moves that lead on from the role.
    pub steps: Vec<StepShape<'a>>,
    /// The tracks that the role is not on: each of its ladder, those of other ladders as far as a route leads
    /// there.
    pub tracks: Vec<OpeningShape<'a>>,
}

/// A track, and how far it is.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OpeningShape<'a> {
    /// The track.
    #[serde(flatten)]
    pub track: Named<'a>,
    /// How many moves the nearest of its roles is away; `null` where no route leads to the track.
    pub moves: Option<usize>,
    /// The ids of the roles on the best route there, both ends included; empty where there is none.
    pub roles: Vec<String>,
}

/// An ambiguous title as the start or the goal of a route.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TitleRoutesShape<'a> {
    /// The title.
    #[serde(flatten)]
    pub title: TitleShape<'a>,
    /// The routes to or from each role that is near one of its meanings.
    pub routes: Vec<MeaningRouteShape<'a>>,
}

/// A role that is near a meaning of a title, and its routes.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MeaningRouteShape<'a> {
    /// The id of the meaning.
    pub meaning: &'a Text,
    /// The role.
    pub nearest: RoleName<'a>,
    /// The best route to or from the role, or each move that leads on from it; may be empty.
    pub routes: Vec<RouteShape<'a>>,
}

/// The answer to a question for a way. Each step has its whole comparison.
pub fn path<'a>(answer: &PathAnswer<'a>, catalog: &'a Catalog) -> PathShape<'a> {
    let mut shape = PathShape::default();
    match answer {
        PathAnswer::Routes { views, .. } => {
            shape.routes = views.iter().map(|view| route(view, catalog)).collect();
        }
        PathAnswer::Titles(titles) => {
            shape.titles = titles.iter().map(|routes| title_routes(routes, catalog)).collect();
        }
        PathAnswer::Next(next) => {
            let next = next.iter().map(|NextMoves { from, steps, openings, .. }| NextShape {
                from: role_entry(catalog, *from),
                steps: steps.iter().map(|one| step(one, catalog)).collect(),
                tracks: openings.iter().map(|one| opening(one, catalog)).collect(),
            });
            shape.next = next.collect();
        }
        PathAnswer::NoRoute { .. } => {}
    }
    shape
}

fn route<'a>(view: &RouteView<'a>, catalog: &'a Catalog) -> RouteShape<'a> {
    let ratings = view.growth.iter().map(|growth| GrowthShape {
        dimension: dimension_name(growth.dimension),
        ratings: growth.ratings.iter().map(|rating| rating.name).collect(),
    });
    let realities = view.realities.iter().map(|(of, roles)| RealityOnWayShape {
        roles: roles.iter().map(|&role| catalog.qualified(role)).collect(),
        reality: reality(of),
    });
    RouteShape {
        roles: view.route.roles().map(|role| role_entry(catalog, role)).collect(),
        steps: view.steps.iter().map(|one| step(one, catalog)).collect(),
        ratings: ratings.collect(),
        realities: realities.collect(),
    }
}

fn title_routes<'a>(routes: &TitleRoutes<'a>, catalog: &'a Catalog) -> TitleRoutesShape<'a> {
    let meanings = routes.title.of(catalog).meanings.iter().zip(&routes.of_meanings);
    let all = meanings.flat_map(|(meaning, nearest)| {
        nearest.iter().map(|near| MeaningRouteShape {
            meaning: &meaning.id,
            nearest: role_name(catalog, near.role),
            routes: near.routes.iter().map(|found| route(found, catalog)).collect(),
        })
    });
    TitleRoutesShape { title: title(routes.title, catalog), routes: all.collect() }
}

fn opening<'a>(opening: &Opening<'_>, catalog: &'a Catalog) -> OpeningShape<'a> {
    let track = catalog.ladder(opening.ladder).track(opening.track);
    let roles = opening.route.iter().flat_map(Route::roles);
    OpeningShape {
        track: Named { id: &track.id, name: &track.name },
        moves: opening.route.as_ref().map(|route| route.moves.len()),
        roles: roles.map(|role| catalog.qualified(role)).collect(),
    }
}

fn step<'a>(step: &Step<'a>, catalog: &'a Catalog) -> StepShape<'a> {
    let highlights = step.highlights();
    let shown = highlights.iter().take(MOST_HIGHLIGHTS);
    StepShape {
        kind: step.onward.kind.word(),
        note: step.onward.note,
        highlights: shown.filter_map(|one| one.to).map(|to| &to.text).collect(),
        adds_most: step.adds_most().map(|change| &change.to.dimension.id),
        comparison: comparison(&step.comparison, catalog),
    }
}
