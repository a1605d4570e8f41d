//! Owns a whole ladder at once: what every dimension asks of every role.

use crate::model::{Ladder, RoleIndex, TrackIndex};
use crate::source::{Catalog, RoleId};

use super::dimensions::{DimensionView, UnknownDimension, dimensions_of};

/// A ladder, or the part of it that is wanted, role by role and dimension by dimension.
#[derive(Clone, Debug)]
pub struct Matrix<'a> {
    /// The index of the ladder in the catalog.
    pub place: usize,
    /// The ladder.
    pub ladder: &'a Ladder,
    /// The tracks that have a role here, in file order.
    pub tracks: Vec<TrackRoles>,
    /// The dimensions in file order, each across the roles in the order of [`Self::roles`].
    pub dimensions: Vec<DimensionView<'a>>,
}

/// A track and its roles, rising.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackRoles {
    /// The track.
    pub track: TrackIndex,
    /// At least one.
    pub roles: Vec<RoleIndex>,
}

impl Matrix<'_> {
    /// The roles, track by track.
    pub fn roles(&self) -> impl Iterator<Item = RoleIndex> + '_ {
        let tracks = self.tracks.iter();
        tracks.flat_map(|track| track.roles.iter().copied())
    }
}

/// The ladders in scope, in the order of the catalog, narrowed to the roles that are wanted and to
/// the dimensions that some names mean, or to all where there are no names. A ladder of which
/// nothing is left that way is left out; one that has no roles at all is there.
///
/// # Errors
/// The first name that means no dimension in any of the ladders.
pub fn matrices<'a>(
    catalog: &'a Catalog,
    names: &[String],
    is_wanted: impl Fn(RoleId) -> bool,
) -> Result<Vec<Matrix<'a>>, UnknownDimension> {
    let mut wanted = dimensions_of(catalog, catalog.roles_in_scope(), names)?;
    let mut matrices = Vec::new();
    for (place, ladder) in catalog.ladders_in_scope() {
        let is_wanted = |role: &RoleIndex| is_wanted(RoleId { ladder: place, role: *role });
        let tracks = ladder.track_indices().map(|track| TrackRoles {
            track,
            roles: ladder.roles_of(track).filter(is_wanted).collect(),
        });
        let tracks: Vec<TrackRoles> = tracks.filter(|track| !track.roles.is_empty()).collect();
        let dimensions = if names.is_empty() {
            (0..ladder.dimensions.len()).collect()
        } else {
            wanted.remove(&place).unwrap_or_default()
        };
        let is_without_dimension = !names.is_empty() && dimensions.is_empty();
        if tracks.is_empty() && !ladder.roles.is_empty() || is_without_dimension {
            continue;
        }
        let mut matrix = Matrix { place, ladder, tracks, dimensions: Vec::new() };
        let roles: Vec<RoleIndex> = matrix.roles().collect();
        let views = dimensions.into_iter();
        matrix.dimensions =
            views.map(|dimension| DimensionView::new(ladder, dimension, &roles)).collect();
        matrices.push(matrix);
    }
    Ok(matrices)
}
