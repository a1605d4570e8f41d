//! Owns routes with all that there is to say of them: what each step asks and brings, how the ratings move,
//! what the jobs on the way are really like; and the routes of an ambiguous title's meanings.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::model::{ChangeKind, Dimension, Rating, Reality, YearCount};
use crate::query::compare::{Comparison, DimensionChange, StatementChange, Verdict, compare, likeness};
use crate::query::moves::{Onward, moves_from};
use crate::query::resolve::TitleId;
use crate::query::role::{RoleRow, realities_of};
use crate::source::{Catalog, RoleId};

use super::Route;

/// A route and all that there is to say of it.
#[derive(Clone, Debug)]
pub struct RouteView<'a> {
    /// The route.
    pub route: Route<'a>,
    /// Its steps, in the order of the way.
    pub steps: Vec<Step<'a>>,
    /// The dimensions whose rating moves along it, by the ladders in the order of the way, then in file
    /// order.
    pub growth: Vec<Growth<'a>>,
    /// The realities of the roles that it comes to, each with the roles it applies to, in the order of the
    /// way and of the catalog. Those of where it starts are known to who is there.
    pub realities: Vec<(&'a Reality, Vec<RoleId>)>,
    /// Whether a move leads on from where it ends.
    pub leads_on: bool,
}

impl<'a> RouteView<'a> {
    /// All that there is to say of a route.
    pub fn new(catalog: &'a Catalog, route: Route<'a>) -> Self {
        let moves = route.roles().zip(&route.moves);
        let mut steps: Vec<Step<'a>> =
            moves.map(|(from, &onward)| Step::new(catalog, from, onward)).collect();
        if steps.len() > 1 {
            let mut steps_of: HashMap<&str, usize> = HashMap::new();
            for id in steps.iter().flat_map(Step::dimensions_with_new) {
                *steps_of.entry(id).or_default() += 1;
            }
            steps_of.retain(|_, count| *count == 1);
            for step in &mut steps {
                step.first.extend(steps_of.keys());
            }
        }
        Self {
            steps,
            growth: growth(catalog, &route),
            realities: realities_along(catalog, &route),
            leads_on: !moves_from(catalog, route.end()).is_empty(),
            route,
        }
    }
}

/// One move of a route, and what changes with it.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// The move.
    pub onward: Onward<'a>,
    /// The least years that the role before and the role after ask for, where they are stated.
    pub years: (Option<YearCount>, Option<YearCount>),
    /// What changes, in all dimensions.
    pub comparison: Comparison<'a>,
    /// The ids of the dimensions whose rating rises, or in which no other step of the route brings anything
    /// new.
    first: Vec<&'a str>,
}

impl<'a> Step<'a> {
    /// The step that a move from a role is.
    pub fn new(catalog: &'a Catalog, from: RoleId, onward: Onward<'a>) -> Self {
        let years = |role: RoleId| catalog.ladder_of(role).years_of(role.role);
        let comparison = compare(catalog, from, onward.to, |_| true);
        let rising = comparison.dimensions.iter().filter(|change| change.rating_move > Some(0));
        Self {
            onward,
            years: (years(from), years(onward.to)),
            first: rising.map(|change| change.to.dimension.id.as_str()).collect(),
            comparison,
        }
    }

    /// All statements that are new or reworded, those that say most first: what is new before what is
    /// reworded, and of that the first of each dimension before the second of any.
    ///
    /// The dimension that adds most comes first, then those whose rating rises or in which no other step of
    /// the route brings anything new, then the others; each in file order, what only the ladder led to has
    /// behind what both have. In a dimension the statement comes first that is least like what the ladder
    /// asks of other roles there: so not what another step of the route brings.
    pub fn highlights(&self) -> Vec<StatementChange<'a>> {
        let adds_most = self.adds_most().map(|change| change.to.dimension.id.as_str());
        let shared = self.comparison.dimensions.iter();
        let shared = shared.map(|change| (&change.to, change.statements.clone()));
        let only_there = self
            .comparison
            .only_to
            .iter()
            .map(|side| (side, side.statements().into_iter().map(StatementChange::new).collect()));
        let mut ranked = Vec::new();
        for (side, statements) in shared.chain(only_there) {
            let id = side.dimension.id.as_str();
            let rank = (adds_most != Some(id), !self.first.contains(&id));
            let (new, others): (Vec<_>, Vec<_>) =
                statements.into_iter().partition(|change| change.kind == ChangeKind::New);
            let new = least_like_others_first(side, new);
            ranked.extend((0..).zip(new).map(|(place, change)| ((false, place, rank), change)));
            let reworded = others.into_iter().filter(|one| one.kind == ChangeKind::Reworded);
            ranked.extend(reworded.map(|change| ((true, 0, (false, false)), change)));
        }
        ranked.sort_by_key(|(rank, _)| *rank);
        let mut met = HashSet::new();
        let mut changes: Vec<StatementChange<'a>> = ranked.into_iter().map(|(_, change)| change).collect();
        // Dimensions that share a scale may ask the same.
        changes.retain(|change| met.insert([change.from, change.to].map(|side| side.map(|one| &one.text))));
        changes
    }

    /// How many statements are new, and how many reworded.
    pub fn count_of_new(&self) -> (usize, usize) {
        let count = |kind| self.comparison.dimensions.iter().map(|change| change.count(kind)).sum();
        let only_there: usize = self.comparison.only_to.iter().map(|side| side.statements().len()).sum();
        (only_there + count(ChangeKind::New), count(ChangeKind::Reworded))
    }

    /// The ids of the dimensions in which it brings a new statement.
    fn dimensions_with_new(&self) -> impl Iterator<Item = &'a str> {
        let grown = self.comparison.dimensions.iter();
        let grown = grown.filter(|change| change.count(ChangeKind::New) > 0);
        let sides = grown.map(|change| &change.to).chain(&self.comparison.only_to);
        sides.map(|side| side.dimension.id.as_str())
    }

    /// The dimension that adds most: of those that do not ask less the one with the most new statements, then
    /// the one whose rating rises highest, then the first of the file. One that comes out of a gap is behind
    /// all others: what it adds is not known. `None` where nothing is new and no rating rises.
    pub fn adds_most(&self) -> Option<&DimensionChange<'a>> {
        let weight = |change: &DimensionChange| {
            (change.count(ChangeKind::New), change.rating_move.unwrap_or(0).max(0))
        };
        let dimensions = self.comparison.dimensions.iter();
        let dimensions = dimensions.filter(|change| change.verdict() != Verdict::Less);
        let most = dimensions.min_by_key(|change| (!change.from.is_covered(), Reverse(weight(change))));
        most.filter(|change| weight(change) != (0, 0))
    }
}

/// Some statements of a cell, the one first that is least like what the dimension asks of other roles.
fn least_like_others_first<'a>(
    side: &RoleRow<'a>,
    statements: Vec<StatementChange<'a>>,
) -> Vec<StatementChange<'a>> {
    let others = side.dimension.cells.iter();
    let others = others.filter(|cell| side.cell.is_none_or(|own| !std::ptr::eq(*cell, own)));
    let others = others.flat_map(|cell| side.dimension.statements_of(cell));
    let others: HashSet<&str> = others.map(|one| one.text.as_str()).collect();
    let text = |change: &StatementChange<'a>| change.to.map_or("", |to| to.text.as_str());
    let (same, mut apart): (Vec<_>, Vec<_>) =
        statements.into_iter().partition(|change| others.contains(text(change)));
    // To weigh all statements of the ladder takes its time.
    if apart.len() > 1 {
        let texts: Vec<&str> = apart.iter().map(text).collect();
        let others: Vec<&str> = others.into_iter().collect();
        let mut rated: Vec<_> = likeness(&texts, &others).into_iter().zip(apart).collect();
        rated.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        apart = rated.into_iter().map(|(_, change)| change).collect();
    }
    apart.extend(same);
    apart
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
    let mut met = HashSet::new();
    let ladders = route.roles().map(|role| role.ladder).filter(|ladder| met.insert(*ladder));
    let growth = ladders.flat_map(|ladder| {
        catalog.ladder(ladder).dimensions.iter().map(move |dimension| {
            let roles = route.roles().filter(|role| role.ladder == ladder);
            let ratings = roles.filter_map(|role| dimension.rating_of(dimension.cell_of(role.role)?));
            let mut ratings: Vec<Rating> = ratings.collect();
            ratings.dedup_by_key(|rating| rating.place);
            Growth { dimension, ratings }
        })
    });
    growth.filter(|growth| growth.ratings.len() > 1).collect()
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
