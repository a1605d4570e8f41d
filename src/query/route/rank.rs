//! Owns the order of routes: which of two is the better one.

use std::ops::Add;

use pathfinding::num_traits::Zero;

use crate::model::MoveKind;

/// What a route costs. The lesser is the better; what stands first counts first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// Roles that are on none of the tracks to keep to.
    off_tracks: usize,
    /// Roles come to, the first included.
    roles: usize,
    bridges: usize,
    switches: usize,
    /// The sum of the roles' places in the catalog.
    places: usize,
}

impl Rank {
    /// The rank of coming to one role, by a move or, at the start, by none.
    pub(super) fn of_one(kind: Option<MoveKind>, is_off_tracks: bool, place: usize) -> Self {
        Self {
            off_tracks: usize::from(is_off_tracks),
            roles: 1,
            bridges: usize::from(kind == Some(MoveKind::Bridge)),
            switches: usize::from(kind == Some(MoveKind::Switch)),
            places: place,
        }
    }
}

impl Add for Rank {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            off_tracks: self.off_tracks + other.off_tracks,
            roles: self.roles + other.roles,
            bridges: self.bridges + other.bridges,
            switches: self.switches + other.switches,
            places: self.places + other.places,
        }
    }
}

impl Zero for Rank {
    fn zero() -> Self {
        Self::default()
    }

    fn is_zero(&self) -> bool {
        *self == Self::default()
    }
}
