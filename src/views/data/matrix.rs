//! Owns a whole ladder in JSON.

use serde::Serialize;

use crate::model::Text;
use crate::query::Matrix;
use crate::source::{Catalog, RoleId};

use super::{DimensionShape, Named, RoleEntryShape, dimension, ladder_name};

/// A ladder, role by role and dimension by dimension.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LadderMatrixShape<'a> {
    /// The ladder.
    pub ladder: Named<'a>,
    /// Its tracks that have roles, with these roles.
    pub tracks: Vec<TrackShape<'a>>,
    /// Its dimensions, each across these roles; a cell that several roles share is listed once.
    pub dimensions: Vec<DimensionShape<'a>>,
}

/// A track and its roles.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TrackShape<'a> {
    /// The id of the track.
    pub id: &'a Text,
    /// The name of the track.
    pub name: &'a Text,
    /// The roles of the track, rising.
    pub roles: Vec<RoleEntryShape<'a>>,
}

/// The JSON view of a whole ladder.
pub fn matrix<'a>(view: &Matrix<'a>, catalog: &'a Catalog) -> LadderMatrixShape<'a> {
    let entry = |role| {
        let ladder = view.place;
        RoleEntryShape::new(catalog, RoleId { ladder, role })
    };
    LadderMatrixShape {
        ladder: ladder_name(view.ladder),
        tracks: view
            .tracks
            .iter()
            .map(|group| {
                let track = view.ladder.track(group.track);
                TrackShape {
                    id: &track.id,
                    name: &track.name,
                    roles: group.roles.iter().map(|&role| entry(role)).collect(),
                }
            })
            .collect(),
        dimensions: view.dimensions.iter().map(dimension).collect(),
    }
}
