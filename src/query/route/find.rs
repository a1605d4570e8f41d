//! Owns the question for a way as it is typed, and what it comes to: routes, what can come next, or the
//! routes of a title.

use crate::model::TrackIndex;
use crate::model::prose::typed;
use crate::query::compared::{candidates, no_role};
use crate::query::moves::{MoveGraph, Onward, moves_from};
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
    /// The tracks to keep to, or without a goal to lead to.
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
    pub fn steps(&self) -> impl Iterator<Item = &Step<'_>> {
        let (views, titles, next) = match self {
            Self::Routes { views, .. } => (&views[..], &[][..], &[][..]),
            Self::NoRoute { .. } => (&[][..], &[][..], &[][..]),
            Self::Titles(titles) => (&[][..], &titles[..], &[][..]),
            Self::Next(next) => (&[][..], &[][..], &next[..]),
        };
        let views = views.iter().chain(titles.iter().flat_map(TitleRoutes::routes));
        views.flat_map(|view| &view.steps).chain(next.iter().flat_map(|next| &next.steps))
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

/// So many routes are shown at most.
const MOST_ROUTES: usize = 5;

/// Finds a way. Of the several roles that an end may mean the best route takes its pick.
///
/// # Errors
/// A selector that means nothing, or no role where one is needed.
pub fn find_path<'a>(catalog: &'a Catalog, question: &PathQuestion<'_>) -> Result<PathFound<'a>, UserError> {
    let mut ends = resolve_ends(catalog, question.ends)?;
    let mut question = *question;
    if ends.to.is_none() {
        ends.track = question.tracks.take().cloned();
        ends.to = ends.track.as_ref().map(|track| Resolution::nothing(&track.name));
    }
    let starts = candidates(catalog, &ends.from);
    let goals = match (&ends.track, &ends.to) {
        (Some(track), _) if ends.is_to_track() => roles_on(catalog, track)?,
        (_, to) => {
            // Who names a goal means another role than where they are, if there is one of that name.
            let goals = to.as_ref().map_or_else(Vec::new, |to| candidates(catalog, to));
            let others: Vec<RoleId> = goals.iter().copied().filter(|goal| !starts.contains(goal)).collect();
            if others.is_empty() { goals } else { others }
        }
    };
    let mut finder = Finder {
        question,
        catalog,
        graph: MoveGraph::new(catalog, catalog.reach()),
        starts,
        goals,
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

/// The roles that are on a track, at least one.
fn roles_on(catalog: &Catalog, track: &Tracks) -> Result<Vec<RoleId>, UserError> {
    let roles: Vec<RoleId> = track.roles(catalog).collect();
    if roles.is_empty() {
        return Err(UserError::new(
            format!("no role is on the track `{}`", typed(&track.name)),
            "run `ladder list` to see all roles",
        ));
    }
    Ok(roles)
}

/// A question about a catalog, with the roles that are meant in it.
struct Finder<'q, 'a> {
    question: PathQuestion<'q>,
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
        let option = match (self.question.via, self.question.all) {
            (Some(_), _) => "--via",
            (None, true) => "--all",
            (None, false) => "--full",
        };
        let Some(to) = &ends.to else {
            return Err(UserError::new(
                format!("`{option}` needs a goal"),
                format!("name it, as in `ladder path {} coo`", typed(&ends.from.selector)),
            ));
        };
        let mut ends = [(&ends.from, &self.starts), (to, &self.goals)].into_iter();
        let title = ends.find(|(_, roles)| roles.is_empty());
        title.map_or(Ok(()), |(title, _)| {
            Err(UserError::new(
                format!(
                    "`{option}` needs two roles, and `{}` is a title with several meanings",
                    typed(&title.selector)
                ),
                "leave out the option to see the routes of its meanings, or name the role you mean",
            ))
        })
    }

    fn answer(&self, ends: &Ends) -> Result<PathAnswer<'a>, UserError> {
        let Some(to) = &ends.to else {
            return Ok(self.next(&ends.from));
        };
        Ok(match (self.starts.first(), self.goals.first()) {
            (None, None) => return Err(no_role(&ends.from)),
            (None, Some(_)) => {
                self.of_titles(&ends.from, TitleEnd::Start, |role| self.routes(&[role], &self.goals, 1))
            }
            (Some(_), None) => {
                self.of_titles(to, TitleEnd::Goal, |role| self.routes(&self.starts, &[role], 1))
            }
            (Some(&from), Some(&first)) => self.between(from, first, ends),
        })
    }

    fn between(&self, from: RoleId, to: RoleId, ends: &Ends) -> PathAnswer<'a> {
        let mut found = self.routes(&self.starts, &self.goals, MOST_ROUTES + 1);
        if found.is_empty() {
            return self.no_route(from, to, ends);
        }
        let has_more = found.len() > MOST_ROUTES;
        found.truncate(MOST_ROUTES);
        let viewed = if self.question.all { found.len() } else { 1 };
        let views = found.iter().take(viewed).cloned();
        PathAnswer::Routes {
            views: views.map(|route| RouteView::new(self.catalog, route)).collect(),
            found,
            has_more,
            is_to_track: ends.is_to_track(),
        }
    }

    fn no_route(&self, mut from: RoleId, mut to: RoleId, ends: &Ends) -> PathAnswer<'a> {
        let best = |from: &[RoleId], to: &[RoleId]| {
            let question = RouteQuestion { from, to, via: None, tracks: None };
            self.search(question, 1).pop()
        };
        let of_track = ends.track.iter().flat_map(|track| track.roles(self.catalog));
        let of_track: Vec<RoleId> = of_track.collect();
        let because = if let Some(route) = self.routes(&self.starts, &of_track, 1).pop() {
            NoRoute::ToTrack(route.end())
        } else if self.passed.is_some() && best(&self.starts, &self.goals).is_some() {
            NoRoute::NotVia
        } else if let Some(back) = best(&self.goals, &self.starts) {
            (from, to) = (back.end(), back.start);
            NoRoute::OtherWay
        } else if self.catalog.reach().len() < self.catalog.entries().len() {
            NoRoute::Narrowed
        } else if self.graph.from(from).is_empty() {
            NoRoute::DeadEnd
        } else {
            NoRoute::Nothing
        };
        PathAnswer::NoRoute { from, to, because }
    }

    /// What can come next.
    fn next(&self, from: &Resolution) -> PathAnswer<'a> {
        if !self.starts.is_empty() {
            let next = self.starts.iter().map(|&from| {
                let moves = self.moves_within_reach(from).into_iter();
                let steps = moves.map(|onward| Step::new(self.catalog, from, onward));
                NextMoves { from, steps: steps.collect(), openings: self.openings(from) }
            });
            return PathAnswer::Next(next.collect());
        }
        self.of_titles(from, TitleEnd::Next, |start| {
            let moves = self.moves_within_reach(start).into_iter();
            moves.map(|onward| Route { start, moves: vec![onward] }).collect()
        })
    }

    fn moves_within_reach(&self, from: RoleId) -> Vec<Onward<'a>> {
        let mut moves = moves_from(self.catalog, from);
        moves.retain(|onward| self.catalog.reach().contains(&onward.to.ladder));
        moves
    }

    /// Where the tracks open that a role is not on.
    fn openings(&self, from: RoleId) -> Vec<Opening<'a>> {
        let tracks = self.catalog.reach().iter().flat_map(|&ladder| {
            let tracks = self.catalog.ladder(ladder).track_indices();
            tracks.map(move |track| (ladder, track))
        });
        let here = (from.ladder, self.catalog.role(from).track);
        let openings = tracks.filter(|track| *track != here).filter_map(|(ladder, track)| {
            let roles = self.catalog.ladder(ladder).roles_of(track);
            let roles: Vec<RoleId> = roles.map(|role| RoleId { ladder, role }).collect();
            let route = self.routes(&[from], &roles, 1).pop();
            let is_told = route.is_some() || ladder == from.ladder && !roles.is_empty();
            is_told.then_some(Opening { ladder, track, route })
        });
        openings.collect()
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
            let most = if is_goal && ends.is_to_track() { 0 } else { MOST };
            let also = end.also.iter().filter_map(|subject| subject.role()).take(most);
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
