//! Owns what a rule looks at: one ladder, its file's shape, and the ladders beside it.

use crate::model::{Cell, Dimension, Expectation, Ladder, RoleIndex, Text};
use crate::source::raw::{RawCell, RawDimension, RawExpectation, RawLadder, TextOr};
use crate::source::{At, Entry, SpannedLadder, SurveyedFile};

use super::beside::Beside;
use super::site::Site;

/// A ladder to be checked.
pub(super) struct CheckContext<'a> {
    pub(super) ladder: &'a Ladder,
    pub(super) raw: &'a RawLadder,
    pub(super) is_own: bool,
    /// The file's text, which spans point into.
    pub(super) text: &'a str,
    pub(super) beside: &'a Beside<'a>,
    /// The roles of each track, rising.
    pub(super) tracks: Vec<Vec<RoleIndex>>,
}

/// A cell and what its file says of it, where each value has its span.
#[derive(Clone, Copy)]
pub(super) struct SpannedCell<'a> {
    pub(super) dimension: usize,
    pub(super) index: usize,
    pub(super) cell: &'a Cell,
    pub(super) raw: &'a RawCell,
}

impl<'a> SpannedCell<'a> {
    pub(super) fn statements(
        self,
    ) -> impl Iterator<Item = (Site, &'a Expectation, &'a At<TextOr<RawExpectation>>)> {
        let Self { dimension, index: cell, .. } = self;
        let both = self.cell.expectations.iter().zip(&self.raw.expects).enumerate();
        both.map(move |(statement, (expectation, raw))| {
            (Site::Statement { dimension, cell, statement }, expectation, raw)
        })
    }
}

impl<'a> CheckContext<'a> {
    pub(super) fn new(
        file: &'a SurveyedFile,
        SpannedLadder { ladder, raw }: &'a SpannedLadder,
        beside: &'a Beside<'a>,
    ) -> Self {
        let mut tracks = vec![Vec::new(); ladder.tracks.len()];
        for role in ladder.role_indices() {
            tracks[ladder.role(role).track.0].push(role);
        }
        Self { ladder, raw, is_own: file.is_own, text: &file.text, beside, tracks }
    }

    /// The code of a role.
    pub(super) fn code(&self, role: RoleIndex) -> &'a Text {
        &self.ladder.role(role).code
    }

    /// Each role with the one a promotion below it, in file order of tracks. Where several rank alike below,
    /// it is the last of them.
    pub(super) fn steps(&self) -> Vec<(RoleIndex, RoleIndex)> {
        let levels = |role| self.ladder.role(role).levels;
        let mut steps = Vec::new();
        for roles in &self.tracks {
            let mut below = None;
            for pair in roles.windows(2) {
                if levels(pair[0]) < levels(pair[1]) {
                    below = Some(pair[0]);
                }
                steps.extend(below.map(|below| (below, pair[1])));
            }
        }
        steps
    }

    /// The dimensions, each with its file's shape.
    pub(super) fn dimensions(
        &self,
    ) -> impl Iterator<Item = (usize, &'a Dimension, &'a RawDimension)> + use<'a> {
        let both = self.ladder.dimensions.iter().zip(&self.raw.dimensions);
        both.enumerate().map(|(index, (dimension, raw))| (index, dimension, raw))
    }

    /// The cells of all dimensions, in file order.
    pub(super) fn cells(&self) -> impl Iterator<Item = SpannedCell<'a>> + use<'a> {
        self.dimensions().flat_map(|(dimension, of, raw)| {
            let raw = raw.cells.iter().map(|raw| &raw.value);
            let both = of.cells.iter().zip(raw).enumerate();
            both.map(move |(index, (cell, raw))| SpannedCell { dimension, index, cell, raw })
        })
    }

    /// What a dimension asks of a role; `None` is a gap.
    pub(super) fn cell(&self, dimension: usize, role: RoleIndex) -> Option<SpannedCell<'a>> {
        let of = &self.ladder.dimensions[dimension];
        let index = of.cell_index_of(role)?;
        let raw = &self.raw.dimensions[dimension].cells[index].value;
        Some(SpannedCell { dimension, index, cell: &of.cells[index], raw })
    }

    /// The other ladders there are.
    pub(super) fn others(&self) -> impl Iterator<Item = &'a Entry> {
        self.beside.others(&self.ladder.id)
    }
}
