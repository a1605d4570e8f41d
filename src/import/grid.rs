//! Owns the one grid that every sheet is read as, whatever its file: texts at addresses, merged areas, and what
//! is hidden.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// All that one file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workbook {
    /// Its sheets, or its tables, in file order. None of them is empty.
    pub grids: Vec<Grid>,
}

/// One sheet, or one table. It takes as much room as it has cells, however far apart they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// What it is called: the sheet's name, a table's caption or the heading over it; empty where the file has
    /// none.
    pub name: String,
    /// What it shares with a table before it, as the heading over both, so that its name has a number besides; empty
    /// where it is called so alone.
    pub shared_name: String,
    /// Whether the whole sheet is hidden.
    pub is_hidden: bool,
    /// Its cells that are not empty, by row and then by column.
    pub cells: BTreeMap<Address, GridCell>,
    /// The links in its cells, in the order of their words.
    pub links: BTreeMap<Address, Vec<CellLink>>,
    /// Areas of more than one cell that are shown as one, whose text stands at the first address. No two overlap.
    pub merges: Vec<Area>,
    /// The hidden rows that have cells.
    pub hidden_rows: BTreeSet<u32>,
    /// The hidden columns that have cells.
    pub hidden_columns: BTreeSet<u32>,
}

/// What one cell holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GridCell {
    /// What is read, as it is shown: lines end with LF, an item of a list in the file begins its line with `• `,
    /// a formula counts by its stored value. Not trimmed.
    pub text: String,
    /// What of the cell is struck out, and therefore not in its text; empty where nothing is.
    pub struck: String,
}

/// Words of a cell that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellLink {
    /// The words, as they stand in the text of the cell.
    pub words: String,
    /// Where they lead, as the file says it: perhaps to no page, but into the file.
    pub address: String,
}

/// Where a cell is, counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Its row.
    pub row: u32,
    /// Its column.
    pub column: u32,
}

/// An area of cells, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area {
    /// Its upper left corner.
    pub first: Address,
    /// Its lower right corner.
    pub last: Address,
}

impl Grid {
    /// What people call it: its name, without the number that tells it from others that are called the same.
    pub(super) fn heading(&self) -> &str {
        if self.shared_name.is_empty() { &self.name } else { &self.shared_name }
    }
}

#[cfg(feature = "sheets")]
impl Grid {
    /// An empty table that is called as its heading, behind others: with the next number where one of them is, too.
    pub(super) fn under(heading: String, others: &[Self]) -> Self {
        let is_called = |name: &str, other: &Self| other.name.trim().to_lowercase() == name.to_lowercase();
        let is_taken = |name: &str| others.iter().any(|other| is_called(name, other));
        if heading.is_empty() || !is_taken(&heading) {
            return Self { name: heading, ..Self::default() };
        }
        let count = others.iter().filter(|other| other.shared_name == heading).count();
        let mut names = (count + 2..).map(|number| format!("{heading} ({number})"));
        let name = names.find(|name| !is_taken(name)).unwrap_or_default();
        Self { name, shared_name: heading, ..Self::default() }
    }

    /// Notes a link in a cell, unless nothing can be seen of it.
    pub(super) fn link(&mut self, at: Address, link: CellLink) {
        if !link.words.trim().is_empty() && !link.address.trim().is_empty() {
            self.links.entry(at).or_default().push(link);
        }
    }
}

impl Address {
    /// The address of a row and a column, counted from 0.
    pub fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// The address with its row for its column.
    #[must_use]
    pub fn turned(self) -> Self {
        Self { row: self.column, column: self.row }
    }
}

/// As spreadsheets write it: `B7`.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_name(self.column), self.row + 1)
    }
}

impl Area {
    /// Whether an address lies in it.
    pub fn has(&self, address: Address) -> bool {
        (self.first.row..=self.last.row).contains(&address.row)
            && (self.first.column..=self.last.column).contains(&address.column)
    }
}

/// What spreadsheets call a column counted from 0: `A`, `Z`, `AA`.
pub fn column_name(column: u32) -> String {
    let mut name = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        left -= 1;
        name.push(b'A' + u8::try_from(left % 26).unwrap_or_default());
        left /= 26;
    }
    name.iter().rev().map(|&byte| char::from(byte)).collect()
}

/// The column of a name, counted from 0; `None` where there is no such column.
pub fn column_named(name: &str) -> Option<u32> {
    /// No spreadsheet has more letters than three.
    const LONGEST: usize = 3;
    let is_one = (1..=LONGEST).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphabetic());
    let letters = name.bytes().map(|byte| u32::from(byte.to_ascii_uppercase() - b'A') + 1);
    is_one.then(|| letters.fold(0, |number, letter| number * 26 + letter) - 1)
}
