//! Sheets made by the tests, as grids and as files.

use career_ladder::import::{Address, Area, Grid, GridCell};

/// A sheet as a person makes it: texts in areas of one cell or more.
#[derive(Clone, Debug, Default)]
pub(super) struct MadeSheet {
    name: String,
    areas: Vec<(Area, String)>,
}

impl MadeSheet {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// Puts a text into an area, given by the row and the column of its corners.
    pub(super) fn put(&mut self, first: (u32, u32), last: (u32, u32), text: &str) {
        let corner = |(row, column)| Address::new(row, column);
        self.areas.push((Area { first: corner(first), last: corner(last) }, text.to_owned()));
    }

    pub(super) fn grid(&self) -> Grid {
        let mut grid = Grid { name: self.name.clone(), ..Grid::default() };
        for (area, text) in &self.areas {
            let cell = GridCell { text: text.clone(), ..GridCell::default() };
            grid.cells.insert(area.first, cell);
            if area.first != area.last {
                grid.merges.push(*area);
            }
        }
        grid
    }
}
