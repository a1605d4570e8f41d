//! Owns a dimension in JSON.

use serde::Serialize;

use crate::model::{Point, Text};
use crate::query::DimensionView;

use super::{CellShape, Named, ladder_name};

/// A dimension across the roles of its ladder.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DimensionShape<'a> {
    /// The ladder that has the dimension.
    pub ladder: Named<'a>,
    /// The id of the dimension.
    pub id: &'a Text,
    /// The name of the dimension.
    pub name: &'a Text,
    /// The heading over the dimension.
    pub section: Option<&'a Text>,
    /// What the dimension is about, in a sentence.
    pub about: Option<&'a Text>,
    /// Why this row of the ladder is inferred rather than stated; `null` where it is not.
    pub inferred: Option<&'a Text>,
    /// The words its cells are rated by, from the least to the most; empty where it has no scale.
    pub scale: &'a [Point],
    /// Its cells and gaps, in the order of their first role.
    pub cells: Vec<DimensionCellShape<'a>>,
}

/// A cell or a gap of a dimension, and the roles it is about.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DimensionCellShape<'a> {
    /// The codes of the roles.
    pub roles: Vec<&'a Text>,
    /// What is asked of the roles.
    #[serde(flatten)]
    pub cell: CellShape<'a>,
}

/// The JSON view of a dimension.
pub fn dimension<'a>(view: &DimensionView<'a>) -> DimensionShape<'a> {
    let (ladder, dimension) = (view.ladder, view.dimension);
    DimensionShape {
        ladder: ladder_name(ladder),
        id: &dimension.id,
        name: &dimension.name,
        section: dimension.section.as_ref(),
        about: dimension.about.as_ref(),
        inferred: dimension.inferred.as_ref(),
        scale: dimension.scale.as_ref().map_or(&[], |scale| &scale.points),
        cells: view
            .rows
            .iter()
            .map(|row| DimensionCellShape {
                roles: row.roles.iter().map(|&role| &ladder.role(role).code).collect(),
                cell: CellShape::new(dimension, row.cell),
            })
            .collect(),
    }
}
