//! Owns a dimension in JSON.

use serde::Serialize;

use crate::query::DimensionView;

use super::{CellShape, Named};

/// A dimension across the roles of its ladder.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DimensionShape<'a> {
    /// The ladder that has the dimension.
    pub ladder: Named<'a>,
    /// The id of the dimension.
    pub id: &'a str,
    /// The name of the dimension.
    pub name: &'a str,
    /// The heading over the dimension.
    pub section: Option<&'a str>,
    /// What the dimension is about, in a sentence.
    pub about: Option<&'a str>,
    /// Why this row of the ladder is inferred rather than stated; `null` where it is not.
    pub inferred: Option<&'a str>,
    /// The words its cells are rated by, from the least to the most; empty where it has no scale.
    pub scale: Vec<PointShape<'a>>,
    /// Its cells and gaps, in the order of their first role.
    pub cells: Vec<DimensionCellShape<'a>>,
}

/// One word of a rating scale.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PointShape<'a> {
    /// The rating word: `Moderate`.
    pub name: &'a str,
    /// What the word means on this scale.
    pub about: Option<&'a str>,
}

/// A cell or a gap of a dimension, and the roles it is about.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DimensionCellShape<'a> {
    /// The codes of the roles.
    pub roles: Vec<&'a str>,
    /// What is asked of the roles.
    #[serde(flatten)]
    pub cell: CellShape<'a>,
}

/// The JSON view of a dimension.
pub fn dimension<'a>(view: &DimensionView<'a>) -> DimensionShape<'a> {
    let (ladder, dimension) = (view.ladder, view.dimension);
    DimensionShape {
        ladder: Named::ladder(ladder),
        id: &dimension.id,
        name: dimension.name.as_str(),
        section: dimension.section.as_ref().map(AsRef::as_ref),
        about: dimension.about.as_ref().map(AsRef::as_ref),
        inferred: dimension.inferred.as_ref().map(AsRef::as_ref),
        scale: dimension
            .scale
            .iter()
            .flat_map(|scale| &scale.points)
            .map(|point| PointShape {
                name: point.name.as_str(),
                about: point.about.as_ref().map(AsRef::as_ref),
            })
            .collect(),
        cells: view
            .rows
            .iter()
            .map(|row| DimensionCellShape {
                roles: row
                    .roles
                    .iter()
                    .map(|&role| ladder.role(role).code.as_str())
                    .collect(),
                cell: CellShape::new(dimension, row.cell),
            })
            .collect(),
    }
}
