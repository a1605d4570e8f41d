//! Owns the sites of a ladder: what of it a finding is about.

use std::iter;

use crate::model::{Ladder, RoleIndex};

/// A part of a ladder that a finding can be about. What is no role goes by its index, a statement by that in
/// its cell; a cell is there even where it is a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Site {
    Ladder,
    Level(usize),
    Track(usize),
    Role(RoleIndex),
    Move(usize),
    Dimension(usize),
    Cell { dimension: usize, role: RoleIndex },
    Statement { dimension: usize, cell: usize, statement: usize },
    Title(usize),
    Reality(usize),
}

/// All names of dimensions, cells and roles, for a misspelled one; the others are seldom meant.
pub(super) fn names(ladder: &Ladder) -> impl Iterator<Item = String> {
    let ids = ladder.dimensions.iter().map(|dimension| dimension.id.to_string());
    let roles = ladder.roles.iter().map(|role| format!("role {}", role.code));
    let cells = ladder
        .dimensions
        .iter()
        .flat_map(|dimension| ladder.roles.iter().map(|role| format!("{}/{}", dimension.id, role.code)));
    ids.chain(roles).chain(cells)
}

impl Site {
    /// The sites that it is a part of, itself among them: what is said of any of them goes for it. Roles that
    /// share a cell share it here.
    pub(super) fn parts_of(self, ladder: &Ladder) -> Vec<Self> {
        let of_dimension = match self {
            Self::Cell { dimension, .. } | Self::Statement { dimension, .. } => {
                Some(Self::Dimension(dimension))
            }
            _ => None,
        };
        let of_cell = match self {
            Self::Statement { dimension, cell, .. } => {
                let role = ladder.dimensions[dimension].cells[cell].roles[0];
                Some(Self::Cell { dimension, role })
            }
            _ => None,
        };
        let of_role = match self {
            Self::Cell { role, .. } => Some(Self::Role(role)),
            _ => None,
        };
        iter::once(self.shared(ladder)).chain(of_cell).chain(of_dimension).chain(of_role).collect()
    }

    /// The same site for all roles that share it.
    pub(super) fn shared(self, ladder: &Ladder) -> Self {
        match self {
            Self::Cell { dimension, role } => {
                let of = &ladder.dimensions[dimension];
                let first = of.cell_of(role).map_or(role, |cell| cell.roles[0]);
                Self::Cell { dimension, role: first }
            }
            other => other,
        }
    }
}
