//! Owns the narrowing of roles to a track, or to those rated at some point of a scale or above it.

use thiserror::Error;

use crate::model::prose::{did_you_mean, listed, quoted, typed};
use crate::model::words::nearest;
use crate::model::{Dimension, Ladder, Lookup, TrackIndex};
use crate::source::{Catalog, RoleId};

use super::dimensions::{UnknownDimension, dimensions_named, dimensions_of};
use super::role::RoleRow;
use super::user_error::Helpful;

/// The tracks that a name means in the ladders of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracks {
    /// The name, as the user typed it.
    pub name: String,
    found: Vec<(usize, TrackIndex)>,
}

/// A name that no track in question goes by.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("no track is called `{}`", typed(.name))]
pub struct UnknownTrack {
    /// What the user typed.
    pub name: String,
    /// The ids of the tracks there are, in the order of the catalog, each once.
    pub known: Vec<String>,
}

impl Helpful for UnknownTrack {
    fn help(&self) -> Option<String> {
        Some(match self.known.as_slice() {
            [] => "no ladder that is asked has a track".to_owned(),
            known => format!("the tracks are {}", listed(&quoted(known), "and")),
        })
    }
}

impl Tracks {
    /// The tracks of the ladders in scope that a name means: by id or name, else by words of the
    /// name.
    ///
    /// # Errors
    /// When no ladder has such a track.
    pub fn named(catalog: &Catalog, name: &str) -> Result<Self, UnknownTrack> {
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
        let name = name.to_owned();
        if !found.is_empty() {
            return Ok(Self { name, found });
        }
        let all = catalog.ladders_in_scope();
        let ids = all.flat_map(|(_, ladder)| ladder.tracks.iter().map(|track| &*track.id));
        Err(UnknownTrack { name, known: each_once(ids) })
    }

    /// Whether a role is on one of them.
    pub fn has(&self, catalog: &Catalog, role: RoleId) -> bool {
        self.found.contains(&(role.ladder, catalog.role(role).track))
    }
}

/// The least rating asked for in a dimension, in the ladders that have both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeastRating {
    /// The dimension and the point, as the user typed them: `autonomy:high`.
    pub typed: String,
    found: Vec<LeastPoint>,
}

/// The least point asked for in one ladder, by the indices of all three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LeastPoint {
    ladder: usize,
    dimension: usize,
    point: usize,
}

/// A dimension and a point that are not to be had together.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UnknownRating {
    /// No dimension goes by the name.
    #[error(transparent)]
    Dimension(#[from] UnknownDimension),
    /// The dimension has no scale.
    #[error("`{}` has no scale, and so no ratings", typed(.name))]
    NoScale {
        /// What the user typed.
        name: String,
        /// The ids of the dimensions that have one, in the order of the catalog.
        rated: Vec<String>,
    },
    /// The scale has no such point.
    #[error("`{}` has no point `{}` on its scale", typed(.dimension), typed(.point))]
    NoPoint {
        /// The dimension, as the user typed it.
        dimension: String,
        /// The point, as the user typed it.
        point: String,
        /// The point nearest to it.
        nearest: Option<String>,
        /// The points there are, rising.
        points: Vec<String>,
    },
    /// The name means several dimensions of one ladder that have such a point.
    #[error("`{}` may be any of {} rated dimensions", typed(.name), .dimensions.len())]
    Several {
        /// What the user typed.
        name: String,
        /// The ids of the dimensions, in file order.
        dimensions: Vec<String>,
    },
}

impl Helpful for UnknownRating {
    fn help(&self) -> Option<String> {
        Some(match self {
            Self::Dimension(unknown) => return unknown.help(),
            Self::NoScale { rated, .. } if rated.is_empty() => "no dimension has one".to_owned(),
            Self::NoScale { rated, .. } => {
                format!("the dimensions that have one are {}", rated.join(", "))
            }
            Self::NoPoint { nearest, points, .. } => did_you_mean(nearest)
                .unwrap_or_else(|| format!("its points, rising, are {}", points.join(", "))),
            Self::Several { dimensions, .. } => {
                format!("write out which: {}", listed(&quoted(dimensions), "or"))
            }
        })
    }
}

impl LeastRating {
    /// What a dimension (by id, name, or words of these) and a point of its scale (by name) mean
    /// in the ladders in scope.
    ///
    /// # Errors
    /// When they mean nothing in any ladder, or too much in one.
    pub fn named(catalog: &Catalog, dimension: &str, point: &str) -> Result<Self, UnknownRating> {
        let mut asked = Vec::new();
        for (index, ladder) in catalog.ladders_in_scope() {
            let found: Vec<LeastPoint> = dimensions_named(ladder, dimension)
                .into_iter()
                .filter_map(|dimension| {
                    Some(LeastPoint {
                        ladder: index,
                        dimension,
                        point: point_named(&ladder.dimensions[dimension], point)?,
                    })
                })
                .collect();
            if found.len() > 1 {
                let id = |asked: &LeastPoint| ladder.dimensions[asked.dimension].id.to_string();
                return Err(UnknownRating::Several {
                    name: dimension.to_owned(),
                    dimensions: found.iter().map(id).collect(),
                });
            }
            asked.extend(found);
        }
        if asked.is_empty() {
            return Err(unknown_rating(catalog, dimension, point));
        }
        Ok(Self { typed: format!("{dimension}:{point}"), found: asked })
    }

    /// Whether a role is rated so high; `None` where the dimension gives it no rating.
    pub fn is_met(&self, catalog: &Catalog, role: RoleId) -> Option<bool> {
        let Some(least) = self.found.iter().find(|least| least.ladder == role.ladder) else {
            // Its ladder has no such dimension.
            return Some(false);
        };
        let rated = self.row(catalog, role)?.cell?.rating?;
        Some(rated >= least.point)
    }

    /// What the dimension asks of a role; `None` where the role's ladder has not got it.
    pub fn row<'a>(&self, catalog: &'a Catalog, role: RoleId) -> Option<RoleRow<'a>> {
        let least = self.found.iter().find(|least| least.ladder == role.ladder)?;
        let dimension = &catalog.ladder_of(role).dimensions[least.dimension];
        Some(RoleRow::new(dimension, role.role))
    }
}

/// The index of the point that a name means: as written, whatever its case; else with all that does
/// not count taken away, as long as that leaves one point only (`A` and `A+` are two).
fn point_named(dimension: &Dimension, typed: &str) -> Option<usize> {
    let names = points(dimension);
    let written = typed.trim().to_lowercase();
    let exact = names.iter().position(|name| name.to_lowercase() == written);
    exact.or_else(|| {
        let lookup = Lookup::new(typed);
        let mut alike = (0..names.len()).filter(|&point| lookup.is(names[point]));
        let first = alike.next();
        first.filter(|_| alike.next().is_none())
    })
}

/// The names of a dimension's scale, rising; none where it has no scale.
fn points(dimension: &Dimension) -> Vec<&str> {
    let points = dimension.scale.iter().flat_map(|scale| &scale.points);
    points.map(|point| point.name.as_str()).collect()
}

fn unknown_rating(catalog: &Catalog, dimension: &str, point: &str) -> UnknownRating {
    let named = match dimensions_of(catalog, catalog.roles_in_scope(), &[dimension.to_owned()]) {
        Ok(named) => named,
        Err(unknown) => return unknown.into(),
    };
    let scales = named.into_iter().flat_map(|(ladder, dimensions)| {
        let of = &catalog.ladder(ladder).dimensions;
        dimensions.into_iter().flat_map(|dimension| points(&of[dimension]))
    });
    let known = each_once(scales);
    if known.is_empty() {
        let all = catalog.ladders_in_scope();
        let all = all.flat_map(|(_, ladder)| &ladder.dimensions);
        let rated = all.filter(|dimension| dimension.scale.is_some());
        return UnknownRating::NoScale {
            name: dimension.to_owned(),
            rated: rated.map(|dimension| dimension.id.to_string()).collect(),
        };
    }
    let near = nearest(point, known.iter().map(String::as_str), 1);
    UnknownRating::NoPoint {
        dimension: dimension.to_owned(),
        point: point.to_owned(),
        nearest: near.first().map(|&name| name.to_owned()),
        points: known,
    }
}

fn each_once<'n>(names: impl Iterator<Item = &'n str>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for name in names {
        if once.iter().all(|known| known != name) {
            once.push(name.to_owned());
        }
    }
    once
}
