//! Owns a sheet while it is read: its cells, what is merged and hidden as it comes, and how much may come.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::limits::{LESS, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, too_many_cells};
use crate::import::error::ImportError;
use crate::import::grid::{Address, Area, CellLink, Grid, GridCell, Workbook, column_named};
use crate::import::report::Unplaced;
use crate::model::prose::{counted, listed_few};

/// How much of a workbook may still be read.
#[derive(Debug)]
pub(super) struct Budget {
    /// Cells, merged areas and whatever else there is one of a cell.
    cells: usize,
    /// Bytes of text. One text may stand in a million cells, and take a few bytes of the file.
    text: usize,
}

/// A sheet that is being read.
pub(super) struct Draft<'b> {
    grid: Grid,
    budget: &'b mut Budget,
    /// Where hidden columns begin, and behind which they end, each counted.
    hidden_from: BTreeMap<u32, (usize, usize)>,
    /// The cells whose formulas have no stored value.
    formulas: Vec<Address>,
    /// The cells with a comment.
    comments: Vec<Address>,
    /// Cells that came again.
    again: Vec<Address>,
    /// Merged areas that cannot be, as they were written.
    unmerged: Vec<String>,
    /// What else is not read.
    others: Vec<(&'static str, Vec<Address>)>,
}

impl Budget {
    pub(super) fn new() -> Self {
        Self { cells: MOST_CELLS, text: 64 * 1024 * 1024 }
    }

    /// Takes one more cell, with so many bytes of text.
    ///
    /// # Errors
    /// There were too many.
    pub(super) fn take(&mut self, text: usize) -> Result<(), ImportError> {
        let cells = self.cells.checked_sub(1).ok_or_else(too_many_cells)?;
        let Some(text) = self.text.checked_sub(text) else {
            return Err(ImportError::new(
                "found more than 64 MiB of text in cells, which is more than is read",
                LESS,
            ));
        };
        *self = Self { cells, text };
        Ok(())
    }
}

impl<'b> Draft<'b> {
    pub(super) fn new(name: String, is_hidden: bool, budget: &'b mut Budget) -> Self {
        Self {
            grid: Grid { name, is_hidden, ..Grid::default() },
            budget,
            hidden_from: BTreeMap::new(),
            formulas: Vec::new(),
            comments: Vec::new(),
            again: Vec::new(),
            unmerged: Vec::new(),
            others: Vec::new(),
        }
    }

    /// Takes a cell, unless nothing can be seen in it. Where one comes again, the first counts.
    pub(super) fn put(&mut self, at: Address, cell: GridCell) -> Result<(), ImportError> {
        if cell.text.trim().is_empty() && cell.struck.trim().is_empty() {
            return Ok(());
        }
        self.budget.take(cell.text.len() + cell.struck.len())?;
        match self.grid.cells.entry(at) {
            Entry::Vacant(place) => {
                place.insert(cell);
            }
            Entry::Occupied(_) => self.again.push(at),
        }
        Ok(())
    }

    /// Takes the link that all cells of an area are which have a text.
    pub(super) fn link_all(&mut self, area: Area, address: &str) -> Result<(), ImportError> {
        let cells = self.grid.cells.range(area.first..=area.last).filter(|(at, _)| area.has(**at));
        let link = |words: &String| CellLink { words: words.clone(), address: address.to_owned() };
        let links: Vec<(Address, CellLink)> = cells.map(|(at, cell)| (*at, link(&cell.text))).collect();
        links.into_iter().try_for_each(|(at, link)| self.link(at, link))
    }

    /// Takes a link in a cell.
    pub(super) fn link(&mut self, at: Address, link: CellLink) -> Result<(), ImportError> {
        self.budget.take(link.words.len() + link.address.len())?;
        self.grid.link(at, link);
        Ok(())
    }

    /// Takes a merged area.
    pub(super) fn merge(&mut self, area: Area) -> Result<(), ImportError> {
        if area.first != area.last {
            self.budget.take(0)?;
            self.grid.merges.push(area);
        }
        Ok(())
    }

    /// Takes a merged area that cannot be read, as it is written.
    pub(super) fn cannot_merge(&mut self, written: &str) -> Result<(), ImportError> {
        self.budget.take(written.len())?;
        self.unmerged.push(written.to_owned());
        Ok(())
    }

    /// Takes a cell whose formula has no stored value.
    pub(super) fn formula(&mut self, at: Address) -> Result<(), ImportError> {
        self.budget.take(0)?;
        self.formulas.push(at);
        Ok(())
    }

    /// Takes a comment on a cell.
    pub(super) fn comment(&mut self, at: Address) -> Result<(), ImportError> {
        self.budget.take(0)?;
        self.comments.push(at);
        Ok(())
    }

    /// Takes a cell of which something is not read.
    pub(super) fn leave_out(&mut self, what: &'static str, at: Address) -> Result<(), ImportError> {
        self.budget.take(0)?;
        match self.others.iter_mut().find(|(known, _)| *known == what) {
            Some((_, cells)) => cells.push(at),
            None => self.others.push((what, vec![at])),
        }
        Ok(())
    }

    /// Takes a row that is hidden, behind its cells.
    pub(super) fn hide_row(&mut self, row: u32) {
        if has_cells(&self.grid, row) {
            self.grid.hidden_rows.insert(row);
        }
    }

    /// Takes columns that are hidden, both included. They may be taken several times.
    pub(super) fn hide_columns(&mut self, first: u32, last: u32) {
        if first <= last && first < MOST_COLUMNS {
            self.hidden_from.entry(first).or_default().0 += 1;
            self.hidden_from.entry(last.min(MOST_COLUMNS) + 1).or_default().1 += 1;
        }
    }

    /// Puts the sheet into a workbook, unless it is empty, and says what was not read of it.
    pub(super) fn finish(mut self, workbook: &mut Workbook, left_out: &mut Vec<Unplaced>) {
        let sheet = self.grid.name.clone();
        let mut note = |what: String, mut cells: Vec<Address>| {
            cells.sort_unstable();
            cells.dedup();
            left_out.push(Unplaced { what, sheet: sheet.clone(), cells });
        };
        self.unmerged.extend(part_merges(&mut self.grid));
        if !self.unmerged.is_empty() {
            let areas = counted(self.unmerged.len(), "merged area");
            note(
                format!("{areas} over others or unreadable: {}", listed_few(&self.unmerged, 3, "and")),
                Vec::new(),
            );
        }
        for (area, cells) in uncover(&mut self.grid) {
            note(format!("hidden under the merged cell {}", area.first), cells);
        }
        if !self.formulas.is_empty() {
            let formulas = counted(self.formulas.len(), "formula");
            note(format!("{formulas} without a stored value, and none is worked out"), self.formulas);
        }
        if !self.again.is_empty() {
            note("a second text for a cell that has one".to_owned(), self.again);
        }
        for (what, cells) in self.others {
            note(what.to_owned(), cells);
        }
        if !self.comments.is_empty() {
            note(counted(self.comments.len(), "comment"), self.comments);
        }
        hide(&mut self.grid, &self.hidden_from);
        if !self.grid.cells.is_empty() {
            workbook.grids.push(self.grid);
        }
    }
}

fn has_cells(grid: &Grid, row: u32) -> bool {
    grid.cells.range(Address::new(row, 0)..=Address::new(row, u32::MAX)).next().is_some()
}

/// Notes the hidden rows and columns that have cells.
fn hide(grid: &mut Grid, hidden_from: &BTreeMap<u32, (usize, usize)>) {
    let mut rows = std::mem::take(&mut grid.hidden_rows);
    rows.retain(|row| has_cells(grid, *row));
    grid.hidden_rows = rows;
    let mut columns: Vec<u32> = grid.cells.keys().map(|at| at.column).collect();
    columns.sort_unstable();
    columns.dedup();
    let mut changes = hidden_from.iter().peekable();
    let (mut begun, mut ended) = (0, 0);
    for column in columns {
        while let Some((_, change)) = changes.next_if(|(at, _)| **at <= column) {
            begun += change.0;
            ended += change.1;
        }
        if begun > ended {
            grid.hidden_columns.insert(column);
        }
    }
}

/// The merged areas that reach down to the row at hand, by their first columns. No two share a column.
#[derive(Default)]
struct Reaching(BTreeMap<u32, Area>);

impl Reaching {
    /// One that has a cell of a row between two columns. Those that have ended there are forgotten.
    fn over(&mut self, row: u32, first: u32, last: u32) -> Option<Area> {
        loop {
            let (&column, &area) = self.0.range(..=last).next_back()?;
            if area.last.column < first {
                return None;
            }
            if area.last.row >= row {
                return Some(area);
            }
            self.0.remove(&column);
        }
    }

    /// Whether an area lies over none of those there are; then it is one of them.
    fn take(&mut self, area: Area) -> bool {
        let is_free = self.over(area.first.row, area.first.column, area.last.column).is_none();
        if is_free {
            self.0.insert(area.first.column, area);
        }
        is_free
    }
}

/// Takes out the merged areas that lie over others, and returns how they are written.
fn part_merges(grid: &mut Grid) -> Vec<String> {
    grid.merges.sort_unstable();
    grid.merges.dedup();
    let mut reaching = Reaching::default();
    let mut over = Vec::new();
    grid.merges.retain(|area| {
        let is_free = reaching.take(*area);
        if !is_free {
            over.push(format!("{}:{}", area.first, area.last));
        }
        is_free
    });
    over
}

/// Takes out what stands in merged areas elsewhere than at their first addresses, which no spreadsheet shows.
fn uncover(grid: &mut Grid) -> BTreeMap<Area, Vec<Address>> {
    let mut covered: BTreeMap<Area, Vec<Address>> = BTreeMap::new();
    let mut reaching = Reaching::default();
    let mut merges = grid.merges.iter().peekable();
    for at in grid.cells.keys() {
        while let Some(area) = merges.next_if(|area| area.first.row <= at.row) {
            reaching.take(*area);
        }
        if let Some(area) = reaching.over(at.row, at.column, at.column).filter(|area| area.first != *at) {
            covered.entry(area).or_default().push(*at);
        }
    }
    for at in covered.values().flatten() {
        grid.cells.remove(at);
    }
    covered
}

/// The address that a text like `B7` or `$B$7` means, where a sheet has it.
pub(super) fn address(written: &str) -> Option<Address> {
    let written = written.trim();
    let written = written.strip_prefix('$').unwrap_or(written);
    let (column, row) = written.split_at(written.find(|sign: char| !sign.is_ascii_alphabetic())?);
    let row = row.strip_prefix('$').unwrap_or(row).parse::<u32>().ok()?.checked_sub(1)?;
    let column = column_named(column)?;
    (row < MOST_ROWS && column < MOST_COLUMNS).then_some(Address::new(row, column))
}

/// The area that a text like `B7:C9` means, whichever of its corners it names.
pub(super) fn area(written: &str) -> Option<Area> {
    let (one, other) = written.split_once(':').unwrap_or((written, written));
    let (one, other) = (address(one)?, address(other)?);
    Some(Area {
        first: Address::new(one.row.min(other.row), one.column.min(other.column)),
        last: Address::new(one.row.max(other.row), one.column.max(other.column)),
    })
}
