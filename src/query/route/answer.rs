//! Owns what a question for a way comes to: routes, what can come next, or the routes of a title.

use std::iter;

use crate::model::TrackIndex;
use crate::query::resolve::{Ends, Resolution};
use crate::source::RoleId;

use super::{Route, RouteView, Step, TitleRoutes};

/// What a question for a way comes to.
#[derive(Clone, Debug)]
pub struct PathFound<'a> {
    /// The answer.
    pub answer: PathAnswer<'a>,
    /// What the ends mean.
    pub ends: Ends,
    /// What the role to pass means.
    pub via: Option<Resolution>,
    /// For each end the roles that it would have meant as well, with the best route there or from there,
    /// where it has a move; at most three an end.
    pub instead: [Vec<(RoleId, Route<'a>)>; 2],
    /// The track to keep to, as it was typed, where no role of the best route is on it.
    pub off_track: Option<String>,
}

/// The ways there are.
#[derive(Clone, Debug)]
pub enum PathAnswer<'a> {
    /// Routes between two roles.
    Routes {
        /// At least one, best first.
        found: Vec<Route<'a>>,
        /// All that there is to say of the best, or of all where all were asked for, in that order.
        views: Vec<RouteView<'a>>,
        /// Whether there are more than were asked for.
        has_more: bool,
        /// Whether they are to lead to a track, and so each to the first of its roles.
        is_to_track: bool,
    },
    /// No route leads there.
    NoRoute {
        /// The first role that the start may mean.
        from: RoleId,
        /// The first role that the goal may mean.
        to: RoleId,
        /// What can be said of it.
        because: NoRoute,
    },
    /// An end is a title, or several of that name: the routes of its meanings.
    Titles(Vec<TitleRoutes<'a>>),
    /// There is no goal: what leads on from each role meant.
    Next(Vec<NextMoves<'a>>),
}

impl PathAnswer<'_> {
    /// Whether any way leads on: a route, a move, a meaning's route.
    pub fn leads_on(&self) -> bool {
        match self {
            Self::Routes { .. } => true,
            Self::NoRoute { .. } => false,
            Self::Titles(titles) => titles.iter().any(|title| title.routes().next().is_some()),
            Self::Next(next) => next.iter().any(|next| !next.steps.is_empty()),
        }
    }

    /// The steps of which all is said.
    pub fn steps(&self) -> Box<dyn Iterator<Item = &Step<'_>> + '_> {
        match self {
            Self::Routes { views, .. } => Box::new(views.iter().flat_map(|view| &view.steps)),
            Self::Titles(titles) => {
                Box::new(titles.iter().flat_map(TitleRoutes::routes).flat_map(|view| &view.steps))
            }
            Self::Next(next) => Box::new(next.iter().flat_map(|next| &next.steps)),
            Self::NoRoute { .. } => Box::new(iter::empty()),
        }
    }
}

/// The moves that lead on from a role, and where they come to other tracks.
#[derive(Clone, Debug)]
pub struct NextMoves<'a> {
    /// The role.
    pub from: RoleId,
    /// The moves within the ladders in scope, and what each asks.
    pub steps: Vec<Step<'a>>,
    /// Where other tracks open: each of the ladder, those of other ladders as far as a route leads there. In
    /// the order of the catalog.
    pub openings: Vec<Opening<'a>>,
}

/// Where a track opens to a role that is not on it.
#[derive(Clone, Debug)]
pub struct Opening<'a> {
    /// The index of the ladder that has the track.
    pub ladder: usize,
    /// The track.
    pub track: TrackIndex,
    /// The best route to the nearest of its roles; `None` where none leads there.
    pub route: Option<Route<'a>>,
}

/// What can be said of a route that is not there. What comes first counts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRoute {
    /// One leads to a track that is called so, whose nearest role this is.
    ToTrack(RoleId),
    /// One leads there that does not pass the role it was to pass.
    NotVia,
    /// One leads the other way.
    OtherWay,
    /// Not all ladders were asked.
    Narrowed,
    /// No move at all leads on from the start.
    DeadEnd,
    /// Nothing.
    Nothing,
}
