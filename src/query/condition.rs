//! Owns what may be asked of a role: its track, levels, years and ratings.

use std::collections::{BTreeMap, HashSet};

use crate::model::near::{nearest, nearest_by_number};
use crate::model::prose::{did_you_mean, listed, quoted, typed};
use crate::model::{
    Dimension, Ladder, LevelIndex, LevelSpan, Likeness, Lookup, Text, YearCount, point_number,
};
use crate::source::{Catalog, RoleId};

use super::named::{Tracks, dimensions_named, dimensions_of};
use super::user_error::UserError;

/// Something that a role may fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It is on one of these tracks.
    Track(Tracks),
    /// One of its levels is in this range, as typed; by the index of the ladder what that means.
    Level(String, BTreeMap<usize, LevelSpan>),
    /// So many years are enough for it, as far as it states any.
    Years(YearCount),
    /// It has this rating at the least, as typed; by the index of the ladder those of the dimension and of
    /// the point of its scale.
    Rating(String, BTreeMap<usize, (usize, usize)>),
}

impl Condition {
    /// The levels that `L5`, `L5..L7` or `L5-L7` (both ends are in it), `L5..` or `..L7` mean in the ladders
    /// in scope that have levels of these names.
    ///
    /// # Errors
    /// When no ladder has.
    pub fn level(catalog: &Catalog, range: &str) -> Result<Self, UserError> {
        let (lowest, highest) = ends_of(catalog, range);
        if [lowest, highest].iter().all(|end| Lookup::new(end).is_empty()) {
            return Err(UserError::new(
                "the range names no level",
                "name one level, as in `--level L5`, or a range, as in `--level L5..L7`",
            ));
        }
        let ends = catalog.ladders_in_scope().filter_map(|(index, ladder)| {
            let last = ladder.levels.len().checked_sub(1)?;
            let end = |name: &str, open| match name {
                "" => Some(LevelIndex(open)),
                name => level_named(ladder, name),
            };
            Some((index, end(lowest, 0)?, end(highest, last)?))
        });
        let ends: Vec<_> = ends.collect();
        if ends.is_empty() {
            return Err(unknown_levels(catalog, lowest, highest));
        }
        let spans = ends
            .into_iter()
            .filter_map(|(ladder, lowest, highest)| Some((ladder, LevelSpan::new(lowest, highest)?)));
        let spans: BTreeMap<usize, LevelSpan> = spans.collect();
        if spans.is_empty() {
            let (lowest, highest) = (typed(lowest), typed(highest));
            return Err(UserError::new(
                format!("`{lowest}` is a higher level than `{highest}`"),
                format!("write the lower level first: `--level {highest}..{lowest}`"),
            ));
        }
        Ok(Self::Level(range.to_owned(), spans))
    }

    /// What a dimension (by id, name, or words of these) and a point of its scale (by name) mean in the
    /// ladders in scope.
    ///
    /// # Errors
    /// When they mean nothing in any ladder, or too much in one.
    pub fn rating(catalog: &Catalog, dimension: &str, point: &str) -> Result<Self, UserError> {
        let mut found = BTreeMap::new();
        for (index, ladder) in catalog.ladders_in_scope() {
            let rated = dimensions_named(ladder, dimension).into_iter().filter_map(|dimension| {
                Some((dimension, point_named(&ladder.dimensions[dimension], point)?))
            });
            let rated: Vec<(usize, usize)> = rated.collect();
            if rated.len() > 1 {
                let ids = rated.iter().map(|&(index, _)| ladder.dimensions[index].id.to_string());
                return Err(UserError::new(
                    format!("`{}` could be any of {} rated dimensions", typed(dimension), rated.len()),
                    format!("name one of them: {}", listed(&quoted(&ids.collect::<Vec<_>>()), "or")),
                ));
            }
            found.extend(rated.into_iter().map(|rated| (index, rated)));
        }
        if found.is_empty() {
            return Err(unknown_rating(catalog, dimension, point));
        }
        Ok(Self::Rating(format!("{dimension}:{point}"), found))
    }

    /// The option that it was typed as.
    pub(super) fn option(&self) -> String {
        match self {
            Self::Track(tracks) => format!("--track {}", tracks.name),
            Self::Level(range, _) => format!("--level {range}"),
            Self::Years(years) => format!("--years {years}"),
            Self::Rating(least, _) => format!("--rating {least}"),
        }
    }

    /// What there is where no role fits.
    pub(super) fn what_else(&self, catalog: &Catalog) -> String {
        match self {
            Self::Years(_) => {
                let years = catalog.roles_in_scope().filter_map(|role| least_years(catalog, role));
                years.min().map_or_else(
                    || "no role states the years it asks for".to_owned(),
                    |least| format!("the fewest years any role asks for is {least}"),
                )
            }
            Self::Rating(..) => "run `ladder matrix` to see the ratings of all roles".to_owned(),
            Self::Track(_) | Self::Level(..) => "run `ladder list` to see all ladders and roles".to_owned(),
        }
    }

    /// Whether a role fits; `None` where its ladder does not say what it would take.
    pub(super) fn holds(&self, catalog: &Catalog, role: RoleId) -> Option<bool> {
        match self {
            Self::Track(tracks) => Some(tracks.has(catalog, role)),
            Self::Level(_, spans) => {
                let span = spans.get(&role.ladder);
                Some(span.is_some_and(|&span| catalog.role(role).levels.overlaps(span)))
            }
            Self::Years(years) => least_years(catalog, role).map(|least| least <= *years),
            Self::Rating(_, points) => {
                let Some(&(dimension, least)) = points.get(&role.ladder) else {
                    return Some(false);
                };
                let cell = catalog.ladder_of(role).dimensions[dimension].cell_of(role.role)?;
                Some(cell.rating? >= least)
            }
        }
    }

    /// Whether a role is known to fit.
    pub(super) fn is_met(&self, catalog: &Catalog, role: RoleId) -> bool {
        self.holds(catalog, role) == Some(true)
    }
}

fn level_named(ladder: &Ladder, name: &str) -> Option<LevelIndex> {
    Lookup::new(name).only(&ladder.levels, |level| &level.name).map(LevelIndex)
}

/// The names of the levels at both ends of a range; empty for an open end.
fn ends_of<'r>(catalog: &Catalog, range: &'r str) -> (&'r str, &'r str) {
    let is_level =
        |name: &str| catalog.ladders_in_scope().any(|(_, ladder)| level_named(ladder, name).is_some());
    let typed = Lookup::new(range);
    let is_called = |level: &Text| typed.likeness(level).is_some_and(Likeness::is_exact);
    let (lowest, highest) = match range.split_once("..") {
        _ if catalog.ladders_in_scope().any(|(_, ladder)| ladder.level_names().any(is_called)) => {
            (range, range)
        }
        Some(ends) => ends,
        None if is_level(range) => (range, range),
        // As the levels of a role are written.
        None => range
            .split_once(['-', '\u{2013}'])
            .filter(|(lowest, highest)| is_level(lowest) && is_level(highest))
            .unwrap_or((range, range)),
    };
    (lowest.trim(), highest.trim())
}

/// Ends that are no levels of one ladder.
fn unknown_levels<'c>(catalog: &'c Catalog, lowest: &str, highest: &str) -> UserError {
    let is_missing = |end: &&str| {
        let mut ladders = catalog.ladders_in_scope();
        !end.is_empty() && ladders.all(|(_, ladder)| level_named(ladder, end).is_none())
    };
    let Some(name) = [lowest, highest].into_iter().find(is_missing) else {
        let (lowest, highest) = (typed(lowest), typed(highest));
        return UserError::new(
            format!("no ladder has both a level `{lowest}` and a level `{highest}`"),
            "a range runs between two levels of one ladder, as in `--level L5..L7`",
        );
    };
    let names_in = |ladder: &'c Ladder| ladder.level_names().map(Text::as_str);
    let names = || catalog.ladders_in_scope().flat_map(|(_, ladder)| names_in(ladder));
    let mut near = nearest_by_number(name, names());
    if near.is_empty() {
        near = nearest(name, names(), 3);
    }
    let help = did_you_mean(name, near).unwrap_or_else(|| {
        let of_ladder = |(_, ladder): (usize, &'c Ladder)| {
            format!("`{}` has {}", ladder.id, names_in(ladder).collect::<Vec<_>>().join(", "))
        };
        catalog.ladders_in_scope().map(of_ladder).collect::<Vec<_>>().join("; ")
    });
    UserError::new(format!("no level is called `{}`", typed(name)), help)
}

/// The index of the only point that a name means.
fn point_named(dimension: &Dimension, typed: &str) -> Option<usize> {
    // A number is the number that it is, however it is written.
    match point_number(typed.trim()) {
        Some(typed) => dimension.scale.iter().position(|point| point_number(&point.name) == Some(typed)),
        None => Lookup::new(typed).only(&dimension.scale, |point| point.name.as_str()),
    }
}

/// The names of a dimension's scale, rising; none where it has no scale.
fn points(dimension: &Dimension) -> Vec<&str> {
    dimension.scale.iter().map(|point| point.name.as_str()).collect()
}

/// A dimension and a point that no ladder has together.
fn unknown_rating(catalog: &Catalog, dimension: &str, point: &str) -> UserError {
    let named = match dimensions_of(catalog, catalog.roles_in_scope(), &[dimension.to_owned()]) {
        Ok(named) => named,
        Err(unknown) => return unknown,
    };
    let scales = named.into_iter().flat_map(|(ladder, dimensions)| {
        let of = &catalog.ladder(ladder).dimensions;
        dimensions.into_iter().flat_map(|dimension| points(&of[dimension]))
    });
    let mut met = HashSet::new();
    let known: Vec<&str> = scales.filter(|point| met.insert(*point)).collect();
    let dimension = typed(dimension);
    if known.is_empty() {
        let all = catalog.ladders_in_scope().flat_map(|(_, ladder)| &ladder.dimensions);
        let rated = all.filter(|dimension| !dimension.scale.is_empty());
        let ids: Vec<&str> = rated.map(|dimension| &*dimension.id).collect();
        let help = match ids.as_slice() {
            [] => "no dimension has ratings".to_owned(),
            ids => format!("the dimensions with ratings are {}", ids.join(", ")),
        };
        return UserError::new(format!("`{dimension}` has no ratings"), help);
    }
    UserError::new(
        format!("`{dimension}` has no rating `{}`", typed(point)),
        did_you_mean(point, nearest(point, known.iter().copied(), 1)).unwrap_or_else(|| {
            format!("its ratings, from the lowest to the highest, are {}", known.join(", "))
        }),
    )
}

fn least_years(catalog: &Catalog, role: RoleId) -> Option<YearCount> {
    catalog.ladder_of(role).years_of(role.role)
}
