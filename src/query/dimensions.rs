//! Owns how dimensions run through the roles: one, or all of a ladder's at once.

use crate::model::{Absence, Cell, Dimension, Ladder, RoleIndex, TrackIndex};
use crate::source::{Catalog, RoleId};

use super::named::{Tracks, dimensions_of};
use super::user_error::UserError;

/// One dimension of a ladder across its roles.
#[derive(Clone, Debug)]
pub struct DimensionView<'a> {
    /// The ladder.
    pub ladder: &'a Ladder,
    /// The dimension.
    pub dimension: &'a Dimension,
    /// Its cells in the order of their first role, the gaps among them.
    pub rows: Vec<DimensionRow<'a>>,
}

/// A cell and the roles it covers, or neighboring roles without one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionRow<'a> {
    /// The roles, in file order.
    pub roles: Vec<RoleIndex>,
    /// What is asked of them by themselves.
    pub cell: Option<&'a Cell>,
    /// What it means that there is no cell; `None` where there is one.
    pub absence: Option<Absence>,
}

/// A ladder, or the part of it that is wanted, role by role and dimension by dimension.
#[derive(Clone, Debug)]
pub struct Matrix<'a> {
    /// The index of the ladder in the catalog.
    pub place: usize,
    /// The ladder.
    pub ladder: &'a Ladder,
    /// The tracks that have a role here, in file order, each with its roles, rising.
    pub tracks: Vec<(TrackIndex, Vec<RoleIndex>)>,
    /// The dimensions in file order, each across the roles in the order of [`Self::roles`].
    pub dimensions: Vec<DimensionView<'a>>,
}

impl Matrix<'_> {
    /// The roles, track by track.
    pub fn roles(&self) -> impl Iterator<Item = RoleIndex> + '_ {
        let tracks = self.tracks.iter();
        tracks.flat_map(|(_, roles)| roles.iter().copied())
    }
}

/// The dimensions that some names mean in the ladders in scope, each across the roles on some tracks. In the
/// order of the catalog, then in file order, each once.
///
/// # Errors
/// The first name that means no dimension in any of those ladders.
pub fn dimension_views<'a>(
    catalog: &'a Catalog,
    names: &[String],
    tracks: Option<&Tracks>,
) -> Result<Vec<DimensionView<'a>>, UserError> {
    let wanted = dimensions_of(catalog, catalog.roles_in_scope(), names)?;
    let views = wanted.into_iter().flat_map(|(index, dimensions)| {
        let ladder = catalog.ladder(index);
        let roles = catalog.roles_of(index);
        let roles = roles.filter(|&role| tracks.is_none_or(|tracks| tracks.has(catalog, role)));
        let roles: Vec<RoleIndex> = roles.map(|role| role.role).collect();
        let dimensions = dimensions.into_iter().filter(|_| !roles.is_empty());
        dimensions.map(|index| DimensionView::new(ladder, index, &roles)).collect::<Vec<_>>()
    });
    Ok(views.collect())
}

/// The ladders in scope, or those of some roles, in the order of the catalog, narrowed to these roles, to
/// those on some tracks and to the dimensions that some names mean, where there are such. A ladder of which
/// nothing is left that way is left out; one that has no roles at all is there.
///
/// # Errors
/// The first name that means no dimension in any of the ladders.
pub fn matrices<'a>(
    catalog: &'a Catalog,
    wanted_roles: &[RoleId],
    names: &[String],
    wanted_tracks: Option<&Tracks>,
) -> Result<Vec<Matrix<'a>>, UserError> {
    let mut ladders: Vec<usize> = wanted_roles.iter().map(|role| role.ladder).collect();
    if wanted_roles.is_empty() {
        ladders.extend(catalog.scope());
    }
    ladders.sort_unstable();
    ladders.dedup();
    let wanted = if names.is_empty() {
        let all = |&place: &usize| (place, (0..catalog.ladder(place).dimensions.len()).collect());
        ladders.iter().map(all).collect()
    } else {
        dimensions_of(catalog, ladders.iter().flat_map(|&ladder| catalog.roles_of(ladder)), names)?
    };
    let mut matrices = Vec::new();
    for (place, dimensions) in wanted {
        let ladder = catalog.ladder(place);
        let is_wanted =
            |track: &TrackIndex| wanted_tracks.is_none_or(|tracks| tracks.found.contains(&(place, *track)));
        let tracks = ladder.track_indices().filter(is_wanted);
        let is_role_wanted = |role: &RoleIndex| {
            wanted_roles.is_empty() || wanted_roles.contains(&RoleId { ladder: place, role: *role })
        };
        let roles_of = |track| ladder.roles_of(track).filter(is_role_wanted);
        let tracks = tracks.map(|track| (track, roles_of(track).collect::<Vec<_>>()));
        let tracks: Vec<_> = tracks.filter(|(_, roles)| !roles.is_empty()).collect();
        let is_narrowed = wanted_tracks.is_some() || !wanted_roles.is_empty();
        if tracks.is_empty() && (is_narrowed || !ladder.roles.is_empty()) {
            continue;
        }
        let roles: Vec<RoleIndex> = tracks.iter().flat_map(|(_, roles)| roles).copied().collect();
        let views = dimensions.into_iter().map(|index| DimensionView::new(ladder, index, &roles));
        let dimensions = views.collect();
        matrices.push(Matrix { place, ladder, tracks, dimensions });
    }
    Ok(matrices)
}

impl<'a> DimensionView<'a> {
    /// A dimension across some roles: each cell once, at its first role; gaps of neighboring roles together.
    pub(super) fn new(ladder: &'a Ladder, dimension: usize, roles: &[RoleIndex]) -> Self {
        let dimension = &ladder.dimensions[dimension];
        let mut rows: Vec<DimensionRow> = Vec::new();
        for &role in roles {
            let cell = dimension.cell_of(role);
            let absence = ladder.absence(dimension, role);
            let row = match cell {
                Some(cell) => {
                    rows.iter_mut().find(|row| row.cell.is_some_and(|other| std::ptr::eq(other, cell)))
                }
                None => rows.last_mut().filter(|row| row.absence == absence),
            };
            match row {
                Some(row) => row.roles.push(role),
                None => rows.push(DimensionRow { roles: vec![role], cell, absence }),
            }
        }
        Self { ladder, dimension, rows }
    }
}
