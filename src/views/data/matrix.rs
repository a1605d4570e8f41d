//! Owns a whole ladder in JSON.

use serde::Serialize;

use crate::query::Matrix;
use crate::source::{Catalog, RoleId};

use super::{DimensionShape, Named, RoleEntryShape, dimension};

/// A ladder, role by role and dimension by dimension.
#[derive(Debug, Serialize)]
pub struct MatrixShape<'a> {
    /// The ladder.
    pub ladder: Named<'a>,
    /// Its tracks, those without a role left out.
    pub tracks: Vec<TrackShape<'a>>,
    /// Its dimensions, each across these roles; a cell that roles share is there once.
    pub dimensions: Vec<DimensionShape<'a>>,
}

/// A track and its roles.
#[derive(Debug, Serialize)]
pub struct TrackShape<'a> {
    /// The track's id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Its roles, rising.
    pub roles: Vec<RoleEntryShape<'a>>,
}

/// The JSON view of a whole ladder.
pub fn matrix<'a>(view: &Matrix<'a>, catalog: &'a Catalog) -> MatrixShape<'a> {
    let entry = |role| {
        let ladder = view.place;
        RoleEntryShape::new(catalog, RoleId { ladder, role })
    };
    MatrixShape {
        ladder: Named::ladder(view.ladder),
        tracks: view
            .tracks
            .iter()
            .map(|group| {
                let track = view.ladder.track(group.track);
                TrackShape {
                    id: &track.id,
                    name: track.name.as_str(),
                    roles: group.roles.iter().map(|&role| entry(role)).collect(),
                }
            })
            .collect(),
        dimensions: view.dimensions.iter().map(dimension).collect(),
    }
}
