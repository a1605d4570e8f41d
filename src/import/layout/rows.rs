//! Owns what the rows of the matrix ask, before their texts are read as statements and ratings.

use crate::import::grid::CellLink;

use super::draft::DraftDimension;
use super::frame::Frame;
use super::roles::one_line;
use super::table::Table;

/// What a dimension asks, as it stands in the sheet.
#[derive(Debug)]
pub(super) struct SheetDimension {
    pub(super) dimension: DraftDimension,
    /// What its rows ask, in their order.
    pub(super) rows: Vec<SheetRow>,
}

/// What one row asks.
#[derive(Debug, Default)]
pub(super) struct SheetRow {
    /// The texts, each with the indices of its roles, rising.
    pub(super) cells: Vec<SheetCell>,
    /// The roles of which nothing is asked.
    pub(super) not_asked: Vec<usize>,
    /// The roles without a text.
    pub(super) blank: Vec<usize>,
    /// Whether it holds the ratings of other rows.
    pub(super) is_of_ratings: bool,
}

/// What one row asks of some roles.
#[derive(Debug, Default)]
pub(super) struct SheetCell {
    pub(super) roles: Vec<usize>,
    pub(super) texts: Vec<String>,
    pub(super) rating: Option<String>,
    pub(super) examples: Vec<String>,
    pub(super) links: Vec<CellLink>,
}

impl SheetRow {
    /// The indices of the roles of which it says something.
    pub(super) fn roles_mut(&mut self) -> impl Iterator<Item = &mut usize> {
        let cells = self.cells.iter_mut().flat_map(|cell| &mut cell.roles);
        cells.chain(&mut self.not_asked).chain(&mut self.blank)
    }

    /// Takes all texts for ratings.
    pub(super) fn make_ratings(&mut self) {
        self.is_of_ratings = true;
        for cell in self.cells.iter_mut().filter(|cell| cell.rating.is_none() && cell.texts.len() == 1) {
            cell.rating = cell.texts.pop().map(|text| one_line(&text));
        }
    }

    /// Takes all texts for examples.
    pub(super) fn make_examples(&mut self) {
        for cell in &mut self.cells {
            cell.examples.append(&mut cell.texts);
        }
    }

    /// Whether most of its texts are of four words and more, as what is expected of somebody.
    pub(super) fn has_sentences(&self) -> bool {
        let texts = || self.cells.iter().flat_map(|cell| &cell.texts);
        let long = texts().filter(|text| text.split_whitespace().count() > 3).count();
        long * 2 > texts().count()
    }

    /// Whether a row says nothing of any role.
    pub(super) fn is_empty_row(&self) -> bool {
        self.cells.is_empty() && self.not_asked.is_empty()
    }
}

/// Marks what a row asks as placed.
pub(super) fn place_cells(table: &Table, frame: &Frame, dimension: &DraftDimension) {
    for row in dimension.lines.iter().filter_map(|line| table.row_at(*line)) {
        for role in &frame.roles {
            for &column in role.statements.iter().chain(&role.ratings).chain(&role.examples) {
                table.place(row, column);
            }
        }
    }
}
