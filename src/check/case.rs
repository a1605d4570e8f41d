//! Owns what a rule looks at: one ladder, its file's shape, and the ladders beside it.

use crate::model::{Cell, Dimension, Ladder, RoleIndex, Text};
use crate::source::raw::{RawCell, RawDimension, RawLadder};
use crate::source::{At, Catalog, Entry, SpannedLadder, SurveyedFile, Waiver};

/// A ladder to be checked.
pub(super) struct Case<'a> {
    pub(super) ladder: &'a Ladder,
    pub(super) raw: &'a RawLadder,
    pub(super) waivers: &'a [Waiver],
    pub(super) is_own: bool,
    /// The file's text, which spans point into.
    pub(super) text: &'a str,
    catalog: &'a Catalog,
    /// The roles of each track, rising.
    pub(super) tracks: Vec<Vec<RoleIndex>>,
}

/// A cell with its file's shape and where it is.
#[derive(Clone, Copy)]
pub(super) struct PlacedCell<'a> {
    pub(super) dimension: usize,
    pub(super) index: usize,
    pub(super) cell: &'a Cell,
    pub(super) raw: &'a At<RawCell>,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        file: &'a SurveyedFile,
        placed: &'a SpannedLadder,
        catalog: &'a Catalog,
    ) -> Self {
        let ladder = &placed.ladder;
        let mut tracks = vec![Vec::new(); ladder.tracks.len()];
        for role in ladder.role_indices() {
            tracks[ladder.role(role).track.0].push(role);
        }
        Self {
            ladder,
            raw: &placed.raw,
            waivers: &placed.waivers,
            is_own: file.is_own,
            text: &file.text,
            catalog,
            tracks,
        }
    }

    /// The code of a role.
    pub(super) fn code(&self, role: RoleIndex) -> &'a Text {
        &self.ladder.role(role).code
    }

    /// Each role with the one a promotion below it, in file order of tracks. Where several rank
    /// alike below, it is the last of them.
    pub(super) fn steps(&self) -> impl Iterator<Item = (RoleIndex, RoleIndex)> {
        self.tracks.iter().flat_map(|roles| steps(self.ladder, roles))
    }

    /// The dimensions, each with its file's shape.
    pub(super) fn dimensions(
        &self,
    ) -> impl Iterator<Item = (usize, &'a Dimension, &'a RawDimension)> + use<'a> {
        let both = self.ladder.dimensions.iter().zip(&self.raw.dimensions);
        both.enumerate().map(|(index, (dimension, raw))| (index, dimension, raw))
    }

    /// The cells of a dimension, in file order.
    pub(super) fn cells(&self, dimension: usize) -> impl Iterator<Item = PlacedCell<'a>> + use<'a> {
        let cells = self.ladder.dimensions[dimension].cells();
        let both = cells.iter().zip(&self.raw.dimensions[dimension].cells);
        both.enumerate().map(move |(index, (cell, raw))| PlacedCell { dimension, index, cell, raw })
    }

    /// What a dimension asks of a role; `None` is a gap.
    pub(super) fn cell(&self, dimension: usize, role: RoleIndex) -> Option<PlacedCell<'a>> {
        let of = &self.ladder.dimensions[dimension];
        let index = of.cell_index_of(role)?;
        Some(PlacedCell {
            dimension,
            index,
            cell: &of.cells[index],
            raw: &self.raw.dimensions[dimension].cells[index],
        })
    }

    /// The other ladders there are.
    pub(super) fn others(&self) -> impl Iterator<Item = &'a Entry> {
        let id = &self.ladder.id;
        let entries = self.catalog.entries().iter();
        entries.filter(move |entry| entry.ladder.id != *id)
    }
}

/// The steps of one track, see [`Case::steps`].
fn steps(ladder: &Ladder, roles: &[RoleIndex]) -> Vec<(RoleIndex, RoleIndex)> {
    let levels = |role| ladder.role(role).levels;
    let mut steps = Vec::with_capacity(roles.len());
    let mut below = None;
    for pair in roles.windows(2) {
        if levels(pair[0]) < levels(pair[1]) {
            below = Some(pair[0]);
        }
        steps.extend(below.map(|below| (below, pair[1])));
    }
    steps
}
