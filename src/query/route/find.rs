//! Owns the question for a way as it is typed, and how it is answered.

use crate::model::prose::typed;
use crate::query::compared::{candidates, no_role};
use crate::query::moves::{MoveGraph, Onward, moves_from};
use crate::query::named::Tracks;
use crate::query::resolve::{Ends, Resolution, Subject, resolve, resolve_ends};
use crate::query::user_error::UserError;
use crate::source::{Catalog, RoleId};

use super::ways::{MOST_WAYS, Search, Ways};
use super::{
    NextMoves, NoRoute, Opening, PathAnswer, PathFound, Route, RouteQuestion, RouteView, Step, TitleEnd,
    TitleRoutes,
};

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
            (Some(&from), Some(&first)) => return self.between(from, first, ends),
        })
    }

    /// # Errors
    /// Whether a route leads there cannot be said, as there are too many ways to look at.
    fn between(&self, from: RoleId, to: RoleId, ends: &Ends) -> Result<PathAnswer<'a>, UserError> {
        let Ways { routes: mut found, is_cut } = self.ways(&self.starts, &self.goals, MOST_ROUTES + 1);
        if found.is_empty() {
            return if is_cut { Err(self.cut_off(from, to)) } else { Ok(self.no_route(from, to, ends)) };
        }
        let has_more = found.len() > MOST_ROUTES || is_cut;
        found.truncate(MOST_ROUTES);
        let viewed = if self.question.all { found.len() } else { 1 };
        let views = found.iter().take(viewed).cloned();
        Ok(PathAnswer::Routes {
            views: views.map(|route| RouteView::new(self.catalog, route)).collect(),
            found,
            has_more,
            is_to_track: ends.is_to_track(),
        })
    }

    fn cut_off(&self, from: RoleId, to: RoleId) -> UserError {
        let via = self.passed.iter().flatten().next().map_or(from, |&via| via);
        let [from, via, to] = [from, via, to].map(|role| self.catalog.qualified(role));
        let [there, on] = [(&from, &via), (&via, &to)]
            .map(|(from, to)| self.catalog.again(&format!("ladder path {from} {to}")));
        UserError::new(
            format!(
                "none of the {MOST_WAYS} best ways from `{from}` through `{via}` to `{to}` passes each role \
                 once, and no more were tried"
            ),
            format!("put a route together from its two parts: `{there}` and `{on}`"),
        )
    }

    fn no_route(&self, mut from: RoleId, mut to: RoleId, ends: &Ends) -> PathAnswer<'a> {
        let best = |from: &[RoleId], to: &[RoleId]| {
            let question = RouteQuestion { from, to, via: None, tracks: None };
            self.search(question, 1).routes.pop()
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
        } else if self.graph.from(from).next().is_none() {
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
        self.ways(from, to, most).routes
    }

    fn ways(&self, from: &[RoleId], to: &[RoleId], most: usize) -> Ways<'a> {
        let (via, tracks) = (self.passed.as_deref(), self.question.tracks);
        self.search(RouteQuestion { from, to, via, tracks }, most)
    }

    fn search(&self, question: RouteQuestion<'_>, most: usize) -> Ways<'a> {
        Search { catalog: self.catalog, graph: &self.graph, question }.routes(most)
    }
}
