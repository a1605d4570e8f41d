//! Owns what a question for a way comes to: routes, what can come next, or the routes of a title.

use crate::query::choose::candidates;
use crate::query::moves::moves_from;
use crate::query::named::Tracks;
use crate::query::resolve::{Ends, Resolution, Subject, TitleId};
use crate::source::{Catalog, RoleId};

use super::{Route, RouteQuestion, RouteView, Step, TitleEnd, TitleRoutes, routes};

/// What a question for a way comes to.
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
    /// There is no goal: the moves that lead on from each role meant.
    Next(Vec<NextMoves<'a>>),
    /// Both ends are titles, where one has to be a role.
    NoRole,
}

impl PathAnswer<'_> {
    /// Whether any way leads on: a route, a move, a meaning's route.
    pub fn leads_on(&self) -> bool {
        match self {
            Self::Routes { .. } => true,
            Self::NoRoute { .. } | Self::NoRole => false,
            Self::Titles(titles) => titles.iter().any(|title| title.routes().next().is_some()),
            Self::Next(next) => next.iter().any(|next| !next.steps.is_empty()),
        }
    }
}

/// The moves that lead on from a role.
#[derive(Clone, Debug)]
pub struct NextMoves<'a> {
    /// The role.
    pub from: RoleId,
    /// The moves that were asked for, and what each asks.
    pub steps: Vec<Step<'a>>,
    /// Whether any move leads on, asked for or not.
    pub leads_on: bool,
}

/// What can be said of a route that is not there. What comes first counts first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRoute {
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

/// A question for a way, as far as it does not say between what.
#[derive(Clone, Copy, Debug)]
pub struct PathOptions<'a> {
    /// Any of these is to be passed.
    pub via: Option<&'a [RoleId]>,
    /// The tracks to keep to.
    pub tracks: Option<&'a Tracks>,
    /// How many routes at most.
    pub most: usize,
    /// Whether all is to be said of all of them, and not of the best alone.
    pub all: bool,
}

impl PathOptions<'_> {
    /// What the two ends, or the one, come to. Of the several roles that an end may mean the best
    /// route takes its pick.
    pub fn answer<'a>(&self, catalog: &'a Catalog, ends: &Ends) -> PathAnswer<'a> {
        let from = candidates(catalog, &ends.from);
        let Some(to) = &ends.to else {
            if !from.is_empty() {
                let steps = |role| self.next_moves(catalog, role);
                return PathAnswer::Next(from.into_iter().map(steps).collect());
            }
            let one_move = |role| {
                let steps = self.next_moves(catalog, role).steps.into_iter();
                let route = |step: Step<'a>| Route {
                    start: role,
                    moves: vec![step.onward],
                };
                steps.map(route).collect()
            };
            let titles = titles(&ends.from);
            let routes =
                titles.map(|title| TitleRoutes::new(catalog, title, TitleEnd::Next, one_move));
            return PathAnswer::Titles(routes.collect());
        };
        let goals = candidates(catalog, to);
        let of_title = |named: &Resolution, end: TitleEnd| {
            let best = |role: RoleId| {
                let best = match end {
                    TitleEnd::Goal => self.best(catalog, &from, &[role]),
                    TitleEnd::Start | TitleEnd::Next => self.best(catalog, &[role], &goals),
                };
                best.into_iter().collect()
            };
            let titles = titles(named);
            let routes = titles.map(|title| TitleRoutes::new(catalog, title, end, best));
            PathAnswer::Titles(routes.collect())
        };
        match (from.first(), goals.first()) {
            (None, None) => PathAnswer::NoRole,
            (None, Some(_)) => of_title(&ends.from, TitleEnd::Start),
            (Some(_), None) => of_title(to, TitleEnd::Goal),
            (Some(&first), Some(&goal)) => {
                let mut found = self.routes(catalog, &from, &goals, self.most + 1);
                if found.is_empty() {
                    let because = self.why_none(catalog, &from, &goals);
                    return PathAnswer::NoRoute {
                        from: first,
                        to: goal,
                        because,
                    };
                }
                let has_more = found.len() > self.most;
                found.truncate(self.most);
                let viewed = if self.all { found.len() } else { 1 };
                let views = found.iter().take(viewed).cloned();
                let views = views.map(|route| RouteView::new(catalog, route));
                PathAnswer::Routes {
                    views: views.collect(),
                    found,
                    has_more,
                }
            }
        }
    }

    /// The best route between any of some roles and any of others; `None` where there is none.
    pub fn best<'a>(
        &self,
        catalog: &'a Catalog,
        from: &[RoleId],
        to: &[RoleId],
    ) -> Option<Route<'a>> {
        self.routes(catalog, from, to, 1).into_iter().next()
    }

    fn routes<'a>(
        &self,
        catalog: &'a Catalog,
        from: &[RoleId],
        to: &[RoleId],
        most: usize,
    ) -> Vec<Route<'a>> {
        let question = RouteQuestion {
            from,
            to,
            via: self.via,
            tracks: self.tracks,
        };
        routes(catalog, &question, most)
    }

    fn why_none(&self, catalog: &Catalog, from: &[RoleId], to: &[RoleId]) -> NoRoute {
        let leads = |from, to| {
            let question = RouteQuestion {
                from,
                to,
                via: None,
                tracks: None,
            };
            !routes(catalog, &question, 1).is_empty()
        };
        if self.via.is_some() && leads(from, to) {
            NoRoute::NotVia
        } else if leads(to, from) {
            NoRoute::OtherWay
        } else if catalog.scope().len() < catalog.entries().len() {
            NoRoute::Narrowed
        } else if from
            .first()
            .is_some_and(|&role| moves_from(catalog, role).is_empty())
        {
            NoRoute::DeadEnd
        } else {
            NoRoute::Nothing
        }
    }

    fn next_moves<'a>(&self, catalog: &'a Catalog, from: RoleId) -> NextMoves<'a> {
        let is_wanted = |to: RoleId| {
            catalog.scope().contains(&to.ladder)
                && self.tracks.is_none_or(|tracks| tracks.has(catalog, to))
        };
        let all = moves_from(catalog, from);
        NextMoves {
            from,
            leads_on: !all.is_empty(),
            steps: all
                .into_iter()
                .filter(|onward| is_wanted(onward.to))
                .map(|onward| Step::new(catalog, from, onward))
                .collect(),
        }
    }
}

fn titles(end: &Resolution) -> impl Iterator<Item = TitleId> + '_ {
    end.found.iter().filter_map(|subject| match subject {
        Subject::Title(title) => Some(*title),
        Subject::Role(_) => None,
    })
}
