//! Owns what the names of tracks, ranges of levels and ratings mean in the ladders in scope.

use std::collections::{BTreeMap, HashSet};

use crate::model::prose::{did_you_mean, listed, quoted, typed};
use crate::model::words::nearest;
use crate::model::{Dimension, Ladder, LevelIndex, LevelSpan, Lookup, Text, TrackIndex};
use crate::source::{Catalog, RoleId};

use super::dimensions::{dimensions_named, dimensions_of};
use super::user_error::UserError;

/// The tracks that a name means in the ladders of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracks {
    /// The name, as the user typed it.
    pub name: String,
    found: Vec<(usize, TrackIndex)>,
}

impl Tracks {
    /// The tracks of the ladders in scope that a name means: by id or name, else by words of the
    /// name.
    ///
    /// # Errors
    /// When no ladder has such a track.
    pub fn named(catalog: &Catalog, name: &str) -> Result<Self, UserError> {
        let lookup = Lookup::new(name);
        let in_ladder = |(index, ladder): (usize, &Ladder)| {
            let names = lookup.find(
                &ladder.tracks,
                |track| [&track.id, &track.name],
                |track| track.name.to_string(),
            );
            names.into_iter().map(move |track| (index, TrackIndex(track)))
        };
        let found: Vec<_> = catalog.ladders_in_scope().flat_map(in_ladder).collect();
        if !found.is_empty() {
            return Ok(Self { name: name.to_owned(), found });
        }
        let all = catalog.ladders_in_scope().flat_map(|(_, ladder)| &ladder.tracks);
        let mut met = HashSet::new();
        let ids = all.map(|track| track.id.to_string()).filter(|id| met.insert(id.clone()));
        let help = match ids.collect::<Vec<String>>().as_slice() {
            [] => "no ladder that is asked has a track".to_owned(),
            known => format!("the tracks are {}", listed(&quoted(known), "and")),
        };
        Err(UserError::new(format!("no track is called `{}`", typed(name)), help))
    }

    /// Whether a role is on one of them.
    pub fn has(&self, catalog: &Catalog, role: RoleId) -> bool {
        self.found.contains(&(role.ladder, catalog.role(role).track))
    }
}

/// The levels of each ladder in scope that has levels of the names in a range.
pub(super) fn levels_named(
    catalog: &Catalog,
    range: &str,
) -> Result<BTreeMap<usize, LevelSpan>, UserError> {
    let (lowest, highest) = ends_of(catalog, range);
    if [lowest, highest].iter().all(|end| Lookup::new(end).is_empty()) {
        return Err(UserError::new(
            "the range names no level",
            "name one, as in `--level L5`, or some, as in `--level L5..L7`",
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
            format!("a range rises: `--level {highest}..{lowest}`"),
        ));
    }
    Ok(spans)
}

fn level_named(ladder: &Ladder, name: &str) -> Option<LevelIndex> {
    Lookup::new(name).position(&ladder.levels, |level| [level]).map(LevelIndex)
}

/// The names of the levels at both ends of a range; empty for an open end.
fn ends_of<'r>(catalog: &Catalog, range: &'r str) -> (&'r str, &'r str) {
    let is_level = |name: &str| {
        catalog.ladders_in_scope().any(|(_, ladder)| level_named(ladder, name).is_some())
    };
    let (lowest, highest) = match range.split_once("..") {
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
    let names_in = |ladder: &'c Ladder| ladder.levels.iter().map(Text::as_str);
    let names = catalog.ladders_in_scope().flat_map(|(_, ladder)| names_in(ladder));
    let help = did_you_mean(nearest(name, names, 3)).unwrap_or_else(|| {
        let of_ladder = |(_, ladder): (usize, &'c Ladder)| {
            format!("`{}` has {}", ladder.id, names_in(ladder).collect::<Vec<_>>().join(", "))
        };
        catalog.ladders_in_scope().map(of_ladder).collect::<Vec<_>>().join("; ")
    });
    UserError::new(format!("no level is called `{}`", typed(name)), help)
}

/// The dimension and the point of its scale that two names mean, for each ladder in scope that has
/// both, by their indices.
pub(super) fn points_named(
    catalog: &Catalog,
    dimension: &str,
    point: &str,
) -> Result<BTreeMap<usize, (usize, usize)>, UserError> {
    let mut found = BTreeMap::new();
    for (index, ladder) in catalog.ladders_in_scope() {
        let rated = dimensions_named(ladder, dimension).into_iter().filter_map(|dimension| {
            Some((dimension, point_named(&ladder.dimensions[dimension], point)?))
        });
        let rated: Vec<(usize, usize)> = rated.collect();
        if rated.len() > 1 {
            let ids = rated.iter().map(|&(index, _)| ladder.dimensions[index].id.to_string());
            return Err(UserError::new(
                format!("`{}` may be any of {} rated dimensions", typed(dimension), rated.len()),
                format!("write out which: {}", listed(&quoted(&ids.collect::<Vec<_>>()), "or")),
            ));
        }
        found.extend(rated.into_iter().map(|rated| (index, rated)));
    }
    if found.is_empty() {
        return Err(unknown_rating(catalog, dimension, point));
    }
    Ok(found)
}

/// The index of the point that a name means: as written, whatever its case; else with all that does
/// not count taken away, as long as that leaves one point only (`A` and `A+` are two).
fn point_named(dimension: &Dimension, typed: &str) -> Option<usize> {
    let names = points(dimension);
    let written = typed.trim().to_lowercase();
    names.iter().position(|name| name.to_lowercase() == written).or_else(|| {
        let lookup = Lookup::new(typed);
        let alike = (0..names.len()).filter(|&index| lookup.is(names[index]));
        match alike.collect::<Vec<usize>>()[..] {
            [only] => Some(only),
            _ => None,
        }
    })
}

/// The names of a dimension's scale, rising; none where it has no scale.
fn points(dimension: &Dimension) -> Vec<&str> {
    let points = dimension.scale.iter();
    points.map(|point| point.name.as_str()).collect()
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
        let message = format!("`{dimension}` has no scale, and so no ratings");
        return match ids.as_slice() {
            [] => UserError::new(message, "no dimension has one"),
            ids => UserError::new(
                message,
                format!("the dimensions that have one are {}", ids.join(", ")),
            ),
        };
    }
    UserError::new(
        format!("`{dimension}` has no point `{}` on its scale", typed(point)),
        did_you_mean(nearest(point, known.iter().copied(), 1))
            .unwrap_or_else(|| format!("its points, rising, are {}", known.join(", "))),
    )
}
