//! Owns the question for a way as it is typed, and what it comes to: routes, what can come next, or
//! the routes of a title.

use crate::model::prose::typed;
use crate::query::compared::{candidates, no_role};
use crate::query::moves::{MoveGraph, moves_from};
use crate::query::named::Tracks;
use crate::query::resolve::{Ends, Resolution, Subject, resolve, resolve_ends};
use crate::query::user_error::UserError;
use crate::source::{Catalog, RoleId};

use super::ways::Search;
use super::{Route, RouteQuestion, RouteView, Step, TitleEnd, TitleRoutes};

/// A question for a way, as it is typed.
#[derive(Clone, Copy, Debug)]
pub struct PathQuestion<'q> {
    /// The words that name where it starts and where it is to lead.
    pub ends: &'q [String],
    /// What names a role to pass.
    pub via: Option<&'q str>,
    /// The tracks to keep to.
    pub tracks: Option<&'q Tracks>,
    /// Whether all is to be said of all routes.
    pub all: bool,
    /// Whether the question makes sense between two roles only.
    pub needs_two_roles: bool,
}

/// What a question for a way comes to.
#[derive(Clone, Debug)]
pub struct PathFound<'a> {
    /// The answer.
    pub answer: PathAnswer<'a>,
    /// What the ends mean.
    pub ends: Ends,
    /// What the role to pass means.
    pub via: Option<Resolution>,
    /// For each end the roles that it would have meant as well, with the best route there or from
    /// there, where it has a move; at most three an end.
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

/// So many routes are shown at most.
const MOST_ROUTES: usize = 5;

/// Finds a way. Of the several roles that an end may mean the best route takes its pick.
///
/// # Errors
/// A selector that means nothing, or no role where one is needed.
pub fn find_path<'a>(
    catalog: &'a Catalog,
    question: &PathQuestion<'_>,
) -> Result<PathFound<'a>, UserError> {
    let ends = resolve_ends(catalog, question.ends)?;
    let goals = ends.to.as_ref().map(|to| candidates(catalog, to));
    let mut finder = Finder {
        question,
        catalog,
        graph: MoveGraph::new(catalog, catalog.reach()),
        starts: candidates(catalog, &ends.from),
        goals: goals.unwrap_or_default(),
        passed: None,
    };
    if question.needs_two_roles {
        finder.two_roles(&ends)?;
    }
    let via = question.via.map(|via| resolve(catalog, via)).transpose()?;
    finder.passed = via.as_ref().map(|via| candidates(catalog, via));
    if let (Some(via), Some([])) = (&via, finder.passed.as_deref()) {
        return Err(no_role(via));
    }
    let answer = finder.answer(&ends)?;
    let off_track = question.tracks.filter(|tracks| match &answer {
        PathAnswer::Routes { found, .. } => !found[0].roles().any(|role| tracks.has(catalog, role)),
        _ => false,
    });
    Ok(PathFound {
        instead: finder.instead(&ends),
        answer,
        via,
        off_track: off_track.map(|tracks| tracks.name.clone()),
        ends,
    })
}

/// A question about a catalog, with the roles that are meant in it.
struct Finder<'q, 'a> {
    question: &'q PathQuestion<'q>,
    catalog: &'a Catalog,
    graph: MoveGraph<'a>,
    starts: Vec<RoleId>,
    /// None where there is no goal, too.
    goals: Vec<RoleId>,
    passed: Option<Vec<RoleId>>,
}

impl<'a> Finder<'_, 'a> {
    /// Options that are about the way between two roles need two.
    fn two_roles(&self, ends: &Ends) -> Result<(), UserError> {
        let Some(to) = &ends.to else {
            return Err(UserError::new(
                "`--via`, `--all` and `--full` need a goal",
                format!("name it, as in `ladder path {} coo`", typed(&ends.from.selector)),
            ));
        };
        let mut ends = [(&ends.from, &self.starts), (to, &self.goals)].into_iter();
        let title = ends.find(|(_, roles)| roles.is_empty());
        title.map_or(Ok(()), |(title, _)| {
            Err(UserError::new(
                format!(
                    "`--via`, `--all` and `--full` need two roles, and `{}` is a title with several meanings",
                    typed(&title.selector)
                ),
                "leave the option out to see the routes of its meanings, or name the role that is meant",
            ))
        })
    }

    fn answer(&self, ends: &Ends) -> Result<PathAnswer<'a>, UserError> {
        let Some(to) = &ends.to else {
            return Ok(self.next(&ends.from));
        };
        Ok(match (self.starts.first(), self.goals.first()) {
            (None, None) => return Err(no_role(&ends.from)),
            (None, Some(_)) => self.of_titles(&ends.from, TitleEnd::Start, |role| {
                self.routes(&[role], &self.goals, 1)
            }),
            (Some(_), None) => {
                self.of_titles(to, TitleEnd::Goal, |role| self.routes(&self.starts, &[role], 1))
            }
            (Some(&from), Some(&to)) => self.between(from, to),
        })
    }

    fn between(&self, from: RoleId, to: RoleId) -> PathAnswer<'a> {
        let mut found = self.routes(&self.starts, &self.goals, MOST_ROUTES + 1);
        if found.is_empty() {
            return PathAnswer::NoRoute { from, to, because: self.why_none(from) };
        }
        let has_more = found.len() > MOST_ROUTES;
        found.truncate(MOST_ROUTES);
        let viewed = if self.question.all { found.len() } else { 1 };
        let views = found.iter().take(viewed).cloned();
        PathAnswer::Routes {
            views: views.map(|route| RouteView::new(self.catalog, route)).collect(),
            found,
            has_more,
        }
    }

    fn why_none(&self, from: RoleId) -> NoRoute {
        let leads = |from: &[RoleId], to: &[RoleId]| {
            let question = RouteQuestion { from, to, via: None, tracks: None };
            !self.search(question, 1).is_empty()
        };
        if self.passed.is_some() && leads(&self.starts, &self.goals) {
            NoRoute::NotVia
        } else if leads(&self.goals, &self.starts) {
            NoRoute::OtherWay
        } else if self.catalog.reach().len() < self.catalog.entries().len() {
            NoRoute::Narrowed
        } else if self.graph.from(from).is_empty() {
            NoRoute::DeadEnd
        } else {
            NoRoute::Nothing
        }
    }

    /// What can come next.
    fn next(&self, from: &Resolution) -> PathAnswer<'a> {
        if !self.starts.is_empty() {
            let next = self.starts.iter().map(|&role| self.next_moves(role));
            return PathAnswer::Next(next.collect());
        }
        self.of_titles(from, TitleEnd::Next, |start| {
            let steps = self.next_moves(start).steps.into_iter();
            steps.map(|step| Route { start, moves: vec![step.onward] }).collect()
        })
    }

    fn next_moves(&self, from: RoleId) -> NextMoves<'a> {
        let mut moves = moves_from(self.catalog, from);
        let leads_on = !moves.is_empty();
        moves.retain(|onward| {
            let tracks = self.question.tracks;
            self.catalog.reach().contains(&onward.to.ladder)
                && tracks.is_none_or(|tracks| tracks.has(self.catalog, onward.to))
        });
        let steps = moves.into_iter().map(|onward| Step::new(self.catalog, from, onward));
        NextMoves { from, steps: steps.collect(), leads_on }
    }

    /// The routes that `find` finds for the roles near the meanings of an end's titles.
    fn of_titles(
        &self,
        end: &Resolution,
        which: TitleEnd,
        find: impl Fn(RoleId) -> Vec<Route<'a>>,
    ) -> PathAnswer<'a> {
        let titles = end.found.iter().filter_map(|subject| match subject {
            Subject::Title(title) => Some(*title),
            Subject::Role(_) => None,
        });
        let routes = titles.map(|title| TitleRoutes::new(self.catalog, title, which, &find));
        PathAnswer::Titles(routes.collect())
    }

    /// The best routes with other roles that the ends would have meant as well.
    fn instead(&self, ends: &Ends) -> [Vec<(RoleId, Route<'a>)>; 2] {
        const MOST: usize = 3;
        let Some(to) = &ends.to else {
            return [Vec::new(), Vec::new()];
        };
        [(&ends.from, false), (to, true)].map(|(end, is_goal)| {
            let also = end.also.iter().filter_map(|subject| subject.role()).take(MOST);
            let routes = also.filter_map(|role| {
                let found = if is_goal {
                    self.routes(&self.starts, &[role], 1)
                } else {
                    self.routes(&[role], &self.goals, 1)
                };
                let best = found.into_iter().find(|route| !route.moves.is_empty())?;
                Some((role, best))
            });
            routes.collect()
        })
    }

    fn routes(&self, from: &[RoleId], to: &[RoleId], most: usize) -> Vec<Route<'a>> {
        let (via, tracks) = (self.passed.as_deref(), self.question.tracks);
        self.search(RouteQuestion { from, to, via, tracks }, most)
    }

    fn search(&self, question: RouteQuestion<'_>, most: usize) -> Vec<Route<'a>> {
        Search { catalog: self.catalog, graph: &self.graph, question }.routes(most)
    }
}
