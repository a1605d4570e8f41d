//! Owns what each cell of a table made of a grid says: that the ladder says nothing, whose cell it
//! shares, or what is asked; and the legend of the signs that say so.

use std::ops::Range;

use crate::document::{Grid, GridCell, GridRow};

/// What a cell of a table says.
#[derive(Debug)]
pub(super) enum GridEntry<'g, 'a> {
    /// A sign, or the name of the role whose cell it shares.
    Sign(String),
    /// What is asked; the name of the role with which an earlier table has said so.
    Cell(&'g GridCell<'a>, Option<String>),
}

/// The signs of a form, and which of them the tables of a grid have used.
#[derive(Debug)]
pub(super) struct GridSigns<'a> {
    left: &'static str,
    gap: &'static str,
    codes: Vec<&'a str>,
    has_left: bool,
    has_gap: bool,
    /// The role that was first named in place of a cell.
    named: Option<&'a str>,
}

impl<'a> GridSigns<'a> {
    /// The signs for a cell shared with the role on its left, and for a gap; none is used yet.
    pub(super) fn new(grid: &Grid<'a>, left: &'static str, gap: &'static str) -> Self {
        let roles = grid.tracks.iter().flat_map(|track| &track.roles);
        Self {
            left,
            gap,
            codes: roles.map(|role| role.code).collect(),
            has_left: false,
            has_gap: false,
            named: None,
        }
    }

    /// What a row says in a table of these roles. A cell that one of the roles from `shown` on has
    /// is not repeated for a later one.
    pub(super) fn entries<'g>(
        &mut self,
        row: &'g GridRow<'a>,
        columns: &Range<usize>,
        shown: usize,
    ) -> Vec<GridEntry<'g, 'a>> {
        let entry = |role| self.entry(row, role, columns.start, shown);
        columns.clone().map(entry).collect()
    }

    fn entry<'g>(
        &mut self,
        row: &'g GridRow<'a>,
        role: usize,
        start: usize,
        shown: usize,
    ) -> GridEntry<'g, 'a> {
        let cell = row.cells.iter().find(|cell| cell.roles.contains(&role));
        let Some(cell) = cell.filter(|cell| !cell.is_gap) else {
            self.has_gap = true;
            return GridEntry::Sign(self.gap.to_owned());
        };
        if role > start && cell.roles.contains(&(role - 1)) {
            self.has_left = true;
            return GridEntry::Sign(self.left.to_owned());
        }
        let mut others = cell.roles.iter().take_while(|&&other| other < role);
        match others.clone().find(|&&other| other >= shown) {
            Some(&other) => GridEntry::Sign(self.same_as(other)),
            None => GridEntry::Cell(cell, others.next().map(|&other| self.same_as(other))),
        }
    }

    fn same_as(&mut self, role: usize) -> String {
        let code = self.codes[role];
        self.named.get_or_insert(code);
        format!("as {code}")
    }

    /// What the signs mean that were used; `None` where none was.
    pub(super) fn legend(&self) -> Option<String> {
        let (left, gap) = (self.left, self.gap);
        let left = format!("{left} shares the cell of the role on its left");
        let same = |code| format!("as {code} shares that of {code}");
        let gap = format!("{gap} is a gap, where the ladder says nothing");
        let left = self.has_left.then_some(left).into_iter();
        let all = left.chain(self.named.map(same));
        let all: Vec<String> = all.chain(self.has_gap.then_some(gap)).collect();
        (!all.is_empty()).then(|| all.join("; "))
    }
}
