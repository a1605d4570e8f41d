//! Owns a dimension in JSON.

use serde::Serialize;

use crate::query::DimensionView;

use super::{CellShape, Named};

/// A dimension across its ladder's roles.
#[derive(Debug, Serialize)]
pub struct DimensionShape<'a> {
    /// Its ladder.
    pub ladder: Named<'a>,
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The heading it stands under.
    pub section: Option<&'a str>,
    /// What it is about.
    pub about: Option<&'a str>,
    /// Why the row is inferred.
    pub inferred: Option<&'a str>,
    /// Its scale, rising; empty where it has none.
    pub scale: Vec<PointShape<'a>>,
    /// Its cells and gaps, in the order of their first role.
    pub cells: Vec<RowShape<'a>>,
}

/// A word of a scale.
#[derive(Debug, Serialize)]
pub struct PointShape<'a> {
    /// The word.
    pub name: &'a str,
    /// What it means.
    pub about: Option<&'a str>,
}

/// A cell, or a gap, and the roles it is about.
#[derive(Debug, Serialize)]
pub struct RowShape<'a> {
    /// The codes of the roles.
    pub roles: Vec<&'a str>,
    /// What is asked of them.
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
            .map(|row| RowShape {
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
