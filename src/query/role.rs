//! Owns what there is to say of one role: its row in every dimension, the realities that apply, the moves
//! that lead on.

use std::collections::HashSet;

use crate::model::{Cell, Dimension, Ladder, Rating, Reality, Role, RoleIndex, Text};
use crate::source::{Catalog, RoleId};

use super::moves::{Onward, moves_from};

/// All that a catalog says of one role.
#[derive(Clone, Debug)]
pub struct RoleView<'a> {
    /// Which role.
    pub id: RoleId,
    /// Its ladder.
    pub ladder: &'a Ladder,
    /// The role itself.
    pub role: &'a Role,
    /// The least years it asks for, if its ladder says so.
    pub years: Option<u8>,
    /// What each dimension asks, in file order.
    pub rows: Vec<RoleRow<'a>>,
    /// What the role is really like, in the order of the catalog.
    pub realities: Vec<&'a Reality>,
    /// Where one can go from here.
    pub moves: Vec<Onward<'a>>,
}

/// One dimension, as far as it concerns one role.
#[derive(Clone, Copy, Debug)]
pub struct RoleRow<'a> {
    /// The dimension.
    pub dimension: &'a Dimension,
    /// What it asks; `None` is a gap.
    pub cell: Option<&'a Cell>,
}

impl<'a> RoleRow<'a> {
    /// What a dimension asks of one of its ladder's roles.
    pub fn new(dimension: &'a Dimension, role: RoleIndex) -> Self {
        Self { dimension, cell: dimension.cell_of(role) }
    }

    /// The role's rating, if there is one.
    pub fn rating(&self) -> Option<Rating<'a>> {
        self.dimension.rating_of(self.cell?)
    }

    /// The least years that it asks for, if it states any.
    pub fn years(&self) -> Option<u8> {
        self.cell?.years.as_ref().map(|years| years.minimum)
    }
}

/// All that a catalog says of a role, narrowed to some of its ladder's dimensions (by their indices) where
/// such are given.
pub fn role_view<'a>(catalog: &'a Catalog, id: RoleId, dimensions: Option<&[usize]>) -> RoleView<'a> {
    let ladder = catalog.ladder_of(id);
    let all = ladder.dimensions.iter().enumerate();
    let rows = all
        .filter(|(index, _)| dimensions.is_none_or(|wanted| wanted.contains(index)))
        .map(|(_, dimension)| RoleRow::new(dimension, id.role))
        .collect();
    RoleView {
        id,
        ladder,
        role: catalog.role(id),
        years: ladder.years_of(id.role),
        rows,
        realities: realities_of(catalog, id),
        moves: moves_from(catalog, id),
    }
}

/// The realities of all ladders that apply to a role, in the order of the catalog. What several ladders say
/// in the same words is there once: a copy of a ladder still says of the roles of others what that ladder
/// does.
pub(super) fn realities_of<'c>(catalog: &'c Catalog, role: RoleId) -> Vec<&'c Reality> {
    let mut known = HashSet::new();
    let all = catalog
        .entries()
        .iter()
        .enumerate()
        .flat_map(|(ladder, entry)| entry.ladder.realities.iter().map(move |reality| (ladder, reality)));
    let applies = |(ladder, reality): &(usize, &Reality)| {
        let mut roles = reality.applies_to.iter();
        roles.any(|reference| catalog.follow(*ladder, reference) == Some(role))
    };
    let applying = all.filter(applies).map(|(_, reality)| reality);
    let words = |of: &&'c Reality| [&of.name, &of.about, &of.practice].map(Text::as_str);
    applying.filter(|reality| known.insert(words(reality))).collect()
}
