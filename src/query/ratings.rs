//! Owns the narrowing of roles to those rated at some point of a scale or above it.

use crate::model::prose::{did_you_mean, listed, quoted, typed};
use crate::model::{Dimension, Ladder};
use crate::query::UserError;
use crate::source::words::{fold, nearest};
use crate::source::{Catalog, RoleId};

use super::dimensions::{UnknownDimension, dimensions_named, dimensions_of};
use super::role::RoleRow;

/// The least rating asked for in a dimension, in the ladders that have both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeastRating(Vec<Asked>);

/// The same in one ladder, all by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Asked {
    ladder: usize,
    dimension: usize,
    point: usize,
}

/// A dimension and a point that are not to be had together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownRating {
    /// No dimension goes by the name.
    Dimension(UnknownDimension),
    /// The dimension has no scale.
    NoScale {
        /// What the user typed.
        name: String,
        /// The ids of the dimensions that have one, in the order of the catalog.
        rated: Vec<String>,
    },
    /// The scale has no such point.
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
    Several {
        /// What the user typed.
        name: String,
        /// The ids of the dimensions, in file order.
        dimensions: Vec<String>,
    },
}

impl LeastRating {
    /// What a dimension (by id, name, or words of these) and a point of its scale (by name) mean
    /// in the ladders in scope.
    ///
    /// # Errors
    /// When they mean nothing in any ladder, or too much in one.
    pub fn named(catalog: &Catalog, dimension: &str, point: &str) -> Result<Self, UnknownRating> {
        let mut asked = Vec::new();
        for &place in catalog.scope() {
            let ladder = catalog.ladder(place);
            let found: Vec<Asked> = dimensions_named(ladder, dimension)
                .into_iter()
                .filter_map(|dimension| {
                    let point = point_named(&ladder.dimensions[dimension], point)?;
                    Some(Asked {
                        ladder: place,
                        dimension,
                        point,
                    })
                })
                .collect();
            if found.len() > 1 {
                let id = |asked: &Asked| ladder.dimensions[asked.dimension].id.to_string();
                return Err(UnknownRating::Several {
                    name: dimension.to_owned(),
                    dimensions: found.iter().map(id).collect(),
                });
            }
            asked.extend(found);
        }
        if asked.is_empty() {
            return Err(unknown(catalog, dimension, point));
        }
        Ok(Self(asked))
    }

    /// Whether a role is rated so high. One that is not rated, or has a gap there, is not.
    pub fn is_met(&self, catalog: &Catalog, role: RoleId) -> bool {
        let point = |asked: &Asked| {
            let rated = asked.row(catalog.ladder_of(role), role).cell?.rating?;
            Some(rated >= asked.point)
        };
        self.asked_in(role.ladder).and_then(point) == Some(true)
    }

    /// What the dimension asks of a role; `None` where the role's ladder has not got it.
    pub fn row<'a>(&self, catalog: &'a Catalog, role: RoleId) -> Option<RoleRow<'a>> {
        let asked = self.asked_in(role.ladder)?;
        Some(asked.row(catalog.ladder_of(role), role))
    }

    fn asked_in(&self, ladder: usize) -> Option<&Asked> {
        self.0.iter().find(|asked| asked.ladder == ladder)
    }
}

impl Asked {
    fn row<'a>(&self, ladder: &'a Ladder, role: RoleId) -> RoleRow<'a> {
        let dimension = &ladder.dimensions[self.dimension];
        RoleRow {
            dimension,
            cell: dimension.cell_of(role.role),
        }
    }
}

/// The place of the point that a name means: as written, whatever its case; else with all that does
/// not count taken away, as long as that leaves one point only (`A` and `A+` are two).
fn point_named(dimension: &Dimension, typed: &str) -> Option<usize> {
    let names = points(dimension);
    let (written, folded) = (typed.trim().to_lowercase(), fold(typed));
    let exact = names.iter().position(|name| name.to_lowercase() == written);
    exact.or_else(|| {
        let is_it = |name: &str| !folded.is_empty() && fold(name) == folded;
        let mut alike = (0..names.len()).filter(|&place| is_it(names[place]));
        let first = alike.next();
        first.filter(|_| alike.next().is_none())
    })
}

/// The names of a dimension's scale, rising; none where it has no scale.
fn points(dimension: &Dimension) -> Vec<&str> {
    let points = dimension.scale.iter().flat_map(|scale| &scale.points);
    points.map(|point| point.name.as_str()).collect()
}

fn unknown(catalog: &Catalog, dimension: &str, point: &str) -> UnknownRating {
    let roles = catalog
        .scope()
        .iter()
        .flat_map(|&ladder| catalog.roles_of(ladder));
    let named = match dimensions_of(catalog, roles, &[dimension.to_owned()]) {
        Ok(named) => named,
        Err(why) => return UnknownRating::Dimension(why),
    };
    let scales = named.into_iter().flat_map(|(ladder, places)| {
        let dimensions = &catalog.ladder(ladder).dimensions;
        places.into_iter().map(|place| points(&dimensions[place]))
    });
    let mut known: Vec<String> = Vec::new();
    for name in scales.flatten() {
        if known.iter().all(|other| other != name) {
            known.push(name.to_owned());
        }
    }
    if known.is_empty() {
        let all = catalog.scope().iter().map(|&ladder| catalog.ladder(ladder));
        let rated = all.flat_map(|ladder| ladder.dimensions.iter());
        let rated = rated.filter(|dimension| dimension.scale.is_some());
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

impl From<UnknownRating> for UserError {
    fn from(why: UnknownRating) -> Self {
        let why = &why;
        match why {
            UnknownRating::Dimension(why) => why.clone().into(),
            UnknownRating::NoScale { name, rated } => Self::new(
                format!("`{}` has no scale, and so no ratings", typed(name)),
                match rated.as_slice() {
                    [] => "no dimension has one".to_owned(),
                    rated => format!("the dimensions that have one are {}", rated.join(", ")),
                },
            ),
            UnknownRating::NoPoint {
                dimension,
                point,
                nearest,
                points,
            } => Self::new(
                format!(
                    "`{}` has no point `{}` on its scale",
                    typed(dimension),
                    typed(point)
                ),
                did_you_mean(nearest.as_slice())
                    .unwrap_or_else(|| format!("its points, rising, are {}", points.join(", "))),
            ),
            UnknownRating::Several { name, dimensions } => Self::new(
                format!(
                    "`{}` may be any of {} rated dimensions",
                    typed(name),
                    dimensions.len()
                ),
                format!("write out which: {}", listed(&quoted(dimensions), "or")),
            ),
        }
    }
}
