//! Owns a grid as it is looked at: without what is hidden, with roles as columns whichever way the sheet has
//! them, and with each of its texts marked once it has found its place.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::import::grid::{Address, Area, CellLink, Grid};
use crate::import::lines::Line;
use crate::import::report::Unplaced;

use super::links::link_words;
use super::roles::one_line;

/// A sheet that is looked at as if its roles were columns.
pub(super) struct Table {
    /// What the sheet is called.
    pub(super) sheet: String,
    /// Whether the sheet has roles as rows, so that its rows are columns here.
    pub(super) is_turned: bool,
    /// Its texts, trimmed, none of them empty.
    texts: BTreeMap<Address, String>,
    links: BTreeMap<Address, Vec<CellLink>>,
    /// The first address of the merged area that an address lies in.
    anchors: HashMap<Address, Address>,
    areas: BTreeMap<Address, Area>,
    /// The rows that have texts, rising.
    pub(super) rows: Vec<u32>,
    /// The columns that have texts or lie in a merged area that has one, rising.
    pub(super) columns: Vec<u32>,
    /// The addresses of texts that are neither in the ladder nor left out yet.
    unplaced: RefCell<BTreeSet<Address>>,
    left_out: RefCell<Vec<Unplaced>>,
}

/// Merged areas that cover more of what is in use are taken for their first cell alone.
const LARGEST_AREA: usize = 200_000;

impl Table {
    /// What can be seen of a grid, or all of it; and turned, where its roles are rows.
    pub(super) fn new(grid: &Grid, reads_hidden: bool, is_turned: bool) -> Self {
        let turn = |address: Address| if is_turned { address.turned() } else { address };
        let is_hidden = |address: &Address| {
            grid.hidden_rows.contains(&address.row) || grid.hidden_columns.contains(&address.column)
        };
        let mut table = Self {
            sheet: grid.name.clone(),
            is_turned,
            texts: BTreeMap::new(),
            links: grid.links.iter().map(|(at, links)| (turn(*at), links.clone())).collect(),
            anchors: HashMap::new(),
            areas: BTreeMap::new(),
            rows: Vec::new(),
            columns: Vec::new(),
            unplaced: RefCell::default(),
            left_out: RefCell::default(),
        };
        let mut hidden = BTreeMap::<Line, Vec<Address>>::new();
        let (mut struck, mut errors) = (Vec::new(), Vec::new());
        for (&address, cell) in &grid.cells {
            let text = trimmed(&cell.text);
            if !reads_hidden && is_hidden(&address) {
                let is_of_row = grid.hidden_rows.contains(&address.row);
                let line = if is_of_row { Line::Row(address.row) } else { Line::Column(address.column) };
                hidden.entry(line).or_default().push(address);
                continue;
            }
            if !trimmed(&cell.struck).is_empty() {
                struck.push(address);
            }
            if is_error(&text) {
                errors.push(address);
            } else if !text.is_empty() {
                table.texts.insert(turn(address), text);
            }
        }
        for (line, cells) in hidden {
            let what = match line {
                Line::Row(_) => format!("row {line}: it is hidden"),
                Line::Column(_) => format!("column {line}: it is hidden"),
            };
            table.left_out.borrow_mut().push(Unplaced { what, sheet: grid.name.clone(), cells });
        }
        for (what, cells) in [("what is struck out", struck), ("formulas whose value is an error", errors)] {
            if !cells.is_empty() {
                let unplaced = Unplaced { what: what.to_owned(), sheet: grid.name.clone(), cells };
                table.left_out.borrow_mut().push(unplaced);
            }
        }
        table.find_lines();
        table.find_areas(grid, turn);
        *table.unplaced.borrow_mut() = table.texts.keys().copied().collect();
        table
    }

    fn find_lines(&mut self) {
        let rows: BTreeSet<u32> = self.texts.keys().map(|address| address.row).collect();
        let columns: BTreeSet<u32> = self.texts.keys().map(|address| address.column).collect();
        self.rows = rows.into_iter().collect();
        self.columns = columns.into_iter().collect();
    }

    fn find_areas(&mut self, grid: &Grid, turn: impl Fn(Address) -> Address) {
        let mut columns: BTreeSet<u32> = self.columns.iter().copied().collect();
        let last_column = columns.last().copied().unwrap_or_default();
        for area in &grid.merges {
            let area = Area { first: turn(area.first), last: turn(area.last) };
            if !self.texts.contains_key(&area.first) {
                continue;
            }
            let rows: Vec<u32> = between(&self.rows, area.first.row, area.last.row);
            // A merged header may stand over columns without a text of their own, which are roles all the same.
            let width =
                area.last.column.min(last_column.max(area.first.column + 200)) - area.first.column + 1;
            if rows.len().saturating_mul(width as usize) > LARGEST_AREA {
                continue;
            }
            for column in area.first.column..area.first.column + width {
                if !grid_hides(grid, column, self.is_turned) {
                    columns.insert(column);
                }
                for &row in &rows {
                    self.anchors.insert(Address::new(row, column), area.first);
                }
            }
            self.areas.insert(area.first, area);
        }
        self.columns = columns.into_iter().collect();
    }

    /// The text that is seen at an address, whose merged area may begin elsewhere.
    pub(super) fn text(&self, row: u32, column: u32) -> Option<&str> {
        self.texts.get(&self.anchor(row, column)).map(String::as_str)
    }

    /// The text that stands at an address itself.
    pub(super) fn own_text(&self, row: u32, column: u32) -> Option<&str> {
        self.texts.get(&Address::new(row, column)).map(String::as_str)
    }

    /// The links in the text that stands at an address itself.
    pub(super) fn links(&self, at: Address) -> &[CellLink] {
        self.links.get(&at).map_or(&[], Vec::as_slice)
    }

    /// The text that is seen at an address, on one line, with its links as a ladder writes them.
    pub(super) fn linked_line(&self, row: u32, column: u32) -> Option<String> {
        let mut line = one_line(self.text(row, column)?);
        link_words([&mut line], self.links(self.anchor(row, column)));
        Some(line)
    }

    /// Where the text that is seen at an address stands.
    pub(super) fn anchor(&self, row: u32, column: u32) -> Address {
        let address = Address::new(row, column);
        self.anchors.get(&address).copied().unwrap_or(address)
    }

    /// The merged area that begins at an address.
    pub(super) fn area(&self, address: Address) -> Option<&Area> {
        self.areas.get(&address)
    }

    /// The addresses of a row that have a text of their own, rising.
    pub(super) fn row(&self, row: u32) -> impl Iterator<Item = (Address, &str)> {
        let of_row = self.texts.range(Address::new(row, 0)..=Address::new(row, u32::MAX));
        of_row.map(|(&address, text)| (address, text.as_str()))
    }

    /// How many texts it has.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// Marks the text that is seen at an address as placed.
    pub(super) fn place(&self, row: u32, column: u32) {
        self.unplaced.borrow_mut().remove(&self.anchor(row, column));
    }

    /// Leaves out those of some texts that have no place yet, and says why.
    pub(super) fn leave_out(&self, addresses: impl IntoIterator<Item = Address>, what: impl Into<String>) {
        let mut unplaced = self.unplaced.borrow_mut();
        let cells = addresses.into_iter().filter(|address| unplaced.remove(address));
        let mut cells: Vec<Address> = cells.map(|address| self.in_sheet(address)).collect();
        cells.sort_unstable();
        if !cells.is_empty() {
            let (what, sheet) = (what.into(), self.sheet.clone());
            self.left_out.borrow_mut().push(Unplaced { what, sheet, cells });
        }
    }

    /// All that was left out, with whatever has no place by now, in the order of the sheet.
    pub(super) fn into_left_out(self) -> Vec<Unplaced> {
        let rest: Vec<Address> = self.unplaced.borrow().iter().copied().collect();
        self.leave_out(rest, "what stands beside the table");
        let mut left_out = self.left_out.into_inner();
        left_out.sort_by_key(|unplaced| unplaced.cells.first().copied());
        left_out
    }

    /// An address of the table in its sheet.
    pub(super) fn in_sheet(&self, address: Address) -> Address {
        if self.is_turned { address.turned() } else { address }
    }

    /// What a column of the table is in its sheet.
    pub(super) fn column_line(&self, column: u32) -> Line {
        if self.is_turned { Line::Row(column) } else { Line::Column(column) }
    }

    /// What a row of the table is in its sheet.
    pub(super) fn row_line(&self, row: u32) -> Line {
        if self.is_turned { Line::Column(row) } else { Line::Row(row) }
    }

    /// The row of the table that a line of the sheet is.
    pub(super) fn row_at(&self, line: Line) -> Option<u32> {
        match line {
            Line::Row(number) if !self.is_turned => Some(number),
            Line::Column(number) if self.is_turned => Some(number),
            _ => None,
        }
    }

    /// The column of the table that a line of the sheet is.
    pub(super) fn column_at(&self, line: Line) -> Option<u32> {
        match line {
            Line::Column(number) if !self.is_turned => Some(number),
            Line::Row(number) if self.is_turned => Some(number),
            _ => None,
        }
    }

    /// What a row or column is called in a message: `row 23`, `column K`.
    pub(super) fn shown(line: Line) -> String {
        match line {
            Line::Row(_) => format!("row {line}"),
            Line::Column(_) => format!("column {line}"),
        }
    }
}

fn grid_hides(grid: &Grid, column: u32, is_turned: bool) -> bool {
    if is_turned { grid.hidden_rows.contains(&column) } else { grid.hidden_columns.contains(&column) }
}

/// Those of some rising numbers that lie between two.
fn between(numbers: &[u32], first: u32, last: u32) -> Vec<u32> {
    let start = numbers.partition_point(|&number| number < first);
    numbers[start..].iter().copied().take_while(|&number| number <= last).collect()
}

/// A text without white space and invisible signs around it; its lines end with LF.
fn trimmed(text: &str) -> String {
    let is_blank =
        |c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}');
    text.trim_matches(is_blank).replace("\r\n", "\n").replace('\r', "\n")
}

/// Whether a text is what a spreadsheet shows for a formula that has no value.
pub(crate) fn is_error(text: &str) -> bool {
    matches!(text, "#NAME?" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#N/A" | "#NULL!" | "#NUM!")
}

/// `row 23 "Notes"`
pub(super) fn named(line: &str, name: Option<&str>) -> String {
    /// A longer name is cut.
    const MOST: usize = 40;
    let Some(name) = name else { return line.to_owned() };
    let name = one_line(name);
    let cut: String = name.chars().take(MOST).collect();
    let dots = if cut.len() < name.len() { "…" } else { "" };
    format!("{line} \"{cut}{dots}\"")
}
