//! Owns what dimensions are called in a sheet, and which one a name in it means.

use crate::model::words::fold;
use crate::model::{Ladder, Text};

use super::super::MarkedStatement;

/// The names of the dimensions of a ladder, where that is there.
#[derive(Clone, Copy, Debug)]
pub struct DimensionNames<'a> {
    ladder: Option<&'a Ladder>,
}

impl<'a> DimensionNames<'a> {
    /// Those of a ladder; without one dimensions are called by their ids.
    pub fn new(ladder: Option<&'a Ladder>) -> Self {
        Self { ladder }
    }

    /// What the dimension of an id is called: by its name, unless that could mean another as well.
    pub fn of<'t>(&self, id: &'t Text) -> &'t Text
    where
        'a: 't,
    {
        let dimensions = self.ladder.map_or(&[][..], |ladder| &ladder.dimensions);
        let Some(named) = dimensions.iter().find(|dimension| dimension.id == *id) else { return id };
        let is_like = |name: &Text| fold(name) == fold(&named.name);
        let mut others = dimensions.iter().filter(|other| other.id != *id);
        if others.any(|other| is_like(&other.name) || is_like(&other.id)) { id } else { &named.name }
    }

    /// The id of the dimension that a name means: as it is in the ladder, or else in some statements.
    pub fn id_of(&self, name: &Text, statements: &[MarkedStatement]) -> Option<Text> {
        let known = self.ladder.into_iter().flat_map(|ladder| &ladder.dimensions);
        let mut ids: Vec<&Text> = known.map(|dimension| &dimension.id).collect();
        ids.extend(statements.iter().map(|one| &one.dimension));
        let exact = ids.iter().find(|id| self.of(id) == name || **id == name);
        let like = || {
            let name = fold(name);
            ids.iter().find(|id| !name.is_empty() && (fold(self.of(id)) == name || fold(id) == name))
        };
        exact.or_else(like).map(|id| (*id).clone())
    }
}
