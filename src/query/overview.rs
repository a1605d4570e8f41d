//! Owns a whole ladder at once: what every dimension asks of every role.

use crate::model::{Ladder, RoleIndex, TrackIndex};
use crate::source::{Catalog, RoleId};

use super::dimensions::{DimensionView, UnknownDimension, dimensions_of};

/// A ladder, or the part of it that is wanted, role by role and dimension by dimension.
#[derive(Clone, Debug)]
pub struct Overview<'a> {
    /// The place of the ladder in the catalog.
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

impl Overview<'_> {
    /// The roles, track by track.
    pub fn roles(&self) -> impl Iterator<Item = RoleIndex> + '_ {
        self.tracks
            .iter()
            .flat_map(|track| track.roles.iter().copied())
    }
}

/// The ladders in scope, in the order of the catalog, narrowed to the roles that are wanted and to
/// the dimensions that some names mean, or to all where there are no names. A ladder of which
/// nothing is left that way is left out; one that has no roles at all is there.
///
/// # Errors
/// The first name that means no dimension in any of the ladders.
pub fn overviews<'a>(
    catalog: &'a Catalog,
    names: &[String],
    is_wanted: impl Fn(RoleId) -> bool,
) -> Result<Vec<Overview<'a>>, UnknownDimension> {
    let wanted = dimensions_of(catalog, catalog.roles_in_scope(), names)?;
    let mut overviews = Vec::new();
    for (place, ladder) in catalog.ladders_in_scope() {
        let tracks = tracks(ladder, |role| {
            is_wanted(RoleId {
                ladder: place,
                role,
            })
        });
        let dimensions: Vec<usize> = if names.is_empty() {
            (0..ladder.dimensions.len()).collect()
        } else {
            wanted.get(&place).cloned().unwrap_or_default()
        };
        let is_narrowed_away = !names.is_empty() && dimensions.is_empty();
        if tracks.is_empty() && !ladder.roles.is_empty() || is_narrowed_away {
            continue;
        }
        let mut overview = Overview {
            place,
            ladder,
            tracks,
            dimensions: Vec::new(),
        };
        let roles: Vec<RoleIndex> = overview.roles().collect();
        overview.dimensions = dimensions
            .into_iter()
            .map(|dimension| DimensionView::new(ladder, dimension, &roles))
            .collect();
        overviews.push(overview);
    }
    Ok(overviews)
}

fn tracks(ladder: &Ladder, is_wanted: impl Fn(RoleIndex) -> bool) -> Vec<TrackRoles> {
    ladder
        .track_indices()
        .map(|track| TrackRoles {
            track,
            roles: ladder
                .roles_of(track)
                .filter(|&role| is_wanted(role))
                .collect(),
        })
        .filter(|track| !track.roles.is_empty())
        .collect()
}
