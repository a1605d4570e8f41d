//! Owns how the cells of a page's table stand in a grid: cells over several rows and columns, hidden rows and
//! columns, and what a program put beside the cells: numbers of rows, letters of columns.

use std::collections::BTreeSet;

use crate::import::error::ImportError;
use crate::import::files::limits::{Cells, MOST_COLUMNS, within};
use crate::import::grid::{Address, Area, Grid, GridCell, column_named};
use crate::import::report::Unplaced;
use crate::model::prose::counted;

use super::style::Styles;
use super::text::{Words, line, words};
use super::tree::{Tag, Tree};

/// How many looks for a free place a page may cost: many cells over many rows make each row costly.
const MOST_LOOKS: usize = 200_000_000;

/// A cell where it stands, with the rows and columns it takes; before anything is known of what is around it.
struct Placed {
    node: u32,
    first: Address,
    rows: u32,
    columns: u32,
    is_hidden: bool,
}

/// A row of a table: its cells, whether it is hidden, and the first row behind its part of the table.
struct Row {
    cells: Vec<u32>,
    is_hidden: bool,
    end: u32,
}

/// The tables of one page while they are read.
pub(super) struct Tables<'a> {
    pub(super) tree: &'a Tree,
    pub(super) styles: &'a Styles,
    cells: Cells,
    looks: usize,
    pub(super) left_out: Vec<Unplaced>,
}

impl<'a> Tables<'a> {
    pub(super) fn new(tree: &'a Tree, styles: &'a Styles) -> Self {
        Self { tree, styles, cells: Cells::default(), looks: 0, left_out: Vec::new() }
    }

    /// Reads a table into a grid that is empty.
    ///
    /// # Errors
    /// It has more than is read.
    pub(super) fn read(&mut self, table: u32, mut grid: Grid) -> Result<Grid, ImportError> {
        let mut rows = self.rows(table);
        let sheet = SheetNumbers::take(self, &mut rows);
        let placed = self.placed(&rows)?;
        grid.is_hidden = self.tree.tag(table).is_some_and(|tag| self.styles.shown(tag).is_hidden);
        let width = placed.iter().map(|cell| cell.first.column + 1).max().unwrap_or_default();
        let hidden_columns = self.hidden_columns(table, &placed, width);
        let (mut hidden, mut partly_hidden) = (Vec::new(), Vec::new());
        for cell in &placed {
            let at = sheet.address(cell.first);
            let last = Address::new(
                cell.first.row + cell.rows - 1,
                (cell.first.column + cell.columns - 1).min(width - 1),
            );
            let Words { text, struck, links, has_hidden } = words(self.tree, self.styles, cell.node);
            let is_empty = text.trim().is_empty() && struck.trim().is_empty();
            let is_hidden_alone = cell.is_hidden && !hidden_columns.contains(&cell.first.column);
            if is_hidden_alone && !is_empty {
                hidden.push(at);
                continue;
            }
            if has_hidden {
                partly_hidden.push(at);
            }
            if last != cell.first {
                grid.merges.push(Area { first: at, last: sheet.address(last) });
            }
            if is_empty {
                continue;
            }
            if rows[cell.first.row as usize].is_hidden {
                grid.hidden_rows.insert(at.row);
            }
            if hidden_columns.contains(&cell.first.column) {
                grid.hidden_columns.insert(at.column);
            }
            self.cells.put(&mut grid, at, GridCell { text, struck })?;
            for link in links {
                grid.link(at, link);
            }
        }
        for (what, cells) in [("hidden", hidden), ("hidden text of", partly_hidden)] {
            if !cells.is_empty() {
                let what = format!("{what} {}", counted(cells.len(), "cell"));
                self.left_out.push(Unplaced { what, sheet: grid.name.clone(), cells });
            }
        }
        Ok(grid)
    }

    /// The rows of a table with their cells, without those that only number the rows.
    fn rows(&self, table: u32) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for (group, tag) in self.tree.below(table) {
            if !matches!(tag.name(), "thead" | "tbody" | "tfoot") {
                continue;
            }
            let is_hidden = self.styles.shown(tag).is_hidden;
            let begun = rows.len();
            for (row, tag) in self.tree.below(group).filter(|(_, tag)| tag.name() == "tr") {
                let is_cell = |tag: &Tag| matches!(tag.name(), "td" | "th") && !tag.classes().any(is_beside);
                let cells = self.tree.below(row).filter(|(_, tag)| is_cell(tag)).map(|(cell, _)| cell);
                let is_hidden = is_hidden || self.styles.shown(tag).is_hidden;
                rows.push(Row { cells: cells.collect(), is_hidden, end: 0 });
            }
            let end = u32::try_from(rows.len()).unwrap_or(u32::MAX);
            rows[begun..].iter_mut().for_each(|row| row.end = end);
        }
        rows
    }

    /// Where each cell stands.
    fn placed(&mut self, rows: &[Row]) -> Result<Vec<Placed>, ImportError> {
        /// Browsers take no more columns for a cell.
        const WIDEST: u32 = 1000;
        let mut placed = Vec::new();
        // For each column the first row in which it is free.
        let mut free_from: Vec<u32> = Vec::new();
        for (number, row) in (0..).zip(rows) {
            let mut column = 0;
            for &node in &row.cells {
                let is_taken =
                    |column: u32| free_from.get(column as usize).is_some_and(|from| *from > number);
                let begun = column;
                while is_taken(column) {
                    column += 1;
                }
                within(Address::new(number, column))?;
                let Some(tag) = self.tree.tag(node) else { continue };
                let asked = span(tag, "colspan").unwrap_or(1).clamp(1, WIDEST).min(MOST_COLUMNS - column);
                let columns = (1..asked).take_while(|more| !is_taken(column + more)).count();
                let columns = u32::try_from(columns).unwrap_or_default() + 1;
                let left = row.end - number;
                let rows = match span(tag, "rowspan") {
                    Some(0) => left,
                    asked => asked.unwrap_or(1).min(left),
                };
                self.looks += (column - begun + columns) as usize;
                if self.looks > MOST_LOOKS {
                    return Err(ImportError::new(
                        "found a table whose cells take too many rows and columns",
                        "copy the table into a spreadsheet, and save that as .xlsx",
                    ));
                }
                let end = (column + columns) as usize;
                if free_from.len() < end {
                    free_from.resize(end, 0);
                }
                free_from[column as usize..end].fill(number + rows);
                let is_hidden = self.styles.shown(tag).is_hidden;
                placed.push(Placed { node, first: Address::new(number, column), rows, columns, is_hidden });
                column += columns;
            }
        }
        Ok(placed)
    }

    /// The columns that are hidden: by the table itself, or cell by cell.
    fn hidden_columns(&self, table: u32, placed: &[Placed], width: u32) -> BTreeSet<u32> {
        let mut shown = BTreeSet::new();
        for cell in placed.iter().filter(|cell| !cell.is_hidden) {
            shown.insert(cell.first.column);
        }
        let mut hidden: BTreeSet<u32> = (0..width).filter(|column| !shown.contains(column)).collect();
        // A column in which no cell begins is not hidden.
        let begun: BTreeSet<u32> = placed.iter().map(|cell| cell.first.column).collect();
        hidden.retain(|column| begun.contains(column));
        let groups = self.tree.below(table).filter(|(_, tag)| tag.name() == "colgroup");
        let mut at = 0_u32;
        for (_, tag) in groups.flat_map(|(group, _)| self.tree.below(group)) {
            if tag.name() != "col" || tag.classes().any(is_beside) {
                continue;
            }
            let end = at.saturating_add(span(tag, "span").unwrap_or(1).max(1)).min(width);
            if self.styles.shown(tag).is_hidden {
                hidden.extend(at..end);
            }
            at = end;
        }
        hidden
    }

    fn line(&self, node: u32) -> String {
        line(self.tree, self.styles, node)
    }
}

/// Whether a class is of what a program puts beside the cells: the numbers of a page's rows, the bar below the
/// rows of a sheet that stay in sight.
fn is_beside(class: &str) -> bool {
    ["numberingColumn", "freezebar-cell"].contains(&class)
}

/// What a tag says of how many rows or columns it takes.
fn span(tag: &Tag, attribute: &str) -> Option<u32> {
    let said = tag.attribute(attribute)?.trim();
    let end = said.find(|c: char| !c.is_ascii_digit()).unwrap_or(said.len());
    let digits = &said[..end];
    (!digits.is_empty()).then(|| digits.parse().unwrap_or(u32::MAX))
}

/// The numbers and letters that a published sheet has beside its cells, so that addresses are those of the sheet.
#[derive(Default)]
struct SheetNumbers {
    rows: Vec<u32>,
    columns: Vec<u32>,
}

impl SheetNumbers {
    /// Takes them away from the rows of a table, where it has them.
    fn take(tables: &Tables<'_>, rows: &mut Vec<Row>) -> Self {
        let found = Self::found(tables, rows).unwrap_or_default();
        if !found.rows.is_empty() {
            rows.remove(0);
            rows.retain(|row| !row.cells.is_empty());
            for (number, row) in (0..).zip(&mut *rows) {
                row.cells.remove(0);
                row.end = u32::try_from(found.rows.len()).unwrap_or(u32::MAX).max(number + 1);
            }
        }
        found
    }

    /// A first row of an empty cell and rising letters, and in each other row a rising number in front.
    fn found(tables: &Tables<'_>, rows: &[Row]) -> Option<Self> {
        let rises = |numbers: &[u32]| numbers.windows(2).all(|pair| pair[0] < pair[1]);
        let is_head = |cell: &u32| tables.tree.tag(*cell).is_some_and(|tag| tag.name() == "th");
        let (letters, others) = rows.split_first()?;
        let (corner, letters) = letters.cells.split_first()?;
        if letters.is_empty() || !tables.line(*corner).is_empty() {
            return None;
        }
        let columns: Vec<u32> =
            letters.iter().map(|cell| column_named(&tables.line(*cell))).collect::<Option<_>>()?;
        let numbered = others.iter().filter(|row| !row.cells.is_empty()).map(|row| {
            let number: u32 = tables.line(*row.cells.first().filter(|cell| is_head(cell))?).parse().ok()?;
            number.checked_sub(1)
        });
        let rows: Vec<u32> = numbered.collect::<Option<_>>()?;
        (!rows.is_empty() && rises(&columns) && rises(&rows)).then_some(Self { rows, columns })
    }

    /// The address in the sheet of a place in the table. What has no number goes on behind the last that has one.
    fn address(&self, at: Address) -> Address {
        let numbered = |numbers: &[u32], place: u32| match (numbers.get(place as usize), numbers.last()) {
            (Some(number), _) => *number,
            (None, Some(last)) => last + 1 + place - u32::try_from(numbers.len()).unwrap_or(place),
            (None, None) => place,
        };
        Address::new(numbered(&self.rows, at.row), numbered(&self.columns, at.column))
    }
}
