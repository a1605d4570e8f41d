//! Sheets made by the tests, as grids and as files.

use career_ladder::import::{Address, Area, Grid, GridCell};
use rust_xlsxwriter::{Format, Workbook};

/// A sheet as a person makes it: texts in areas of one cell or more.
#[derive(Clone, Debug, Default)]
pub(super) struct MadeSheet {
    name: String,
    areas: Vec<(Area, String)>,
    pub(super) hidden_rows: Vec<u32>,
    pub(super) hidden_columns: Vec<u32>,
}

impl MadeSheet {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// A sheet of rows of texts, `-` for an empty one.
    pub(super) fn of_rows(name: &str, rows: &[&[&str]]) -> Self {
        let mut made = Self::new(name);
        for (row, texts) in (0..).zip(rows) {
            for (column, text) in (0..).zip(*texts) {
                if *text != "-" {
                    made.put((row, column), (row, column), text);
                }
            }
        }
        made
    }

    /// Puts a text into an area, given by the row and the column of its corners.
    pub(super) fn put(&mut self, first: (u32, u32), last: (u32, u32), text: &str) {
        let corner = |(row, column)| Address::new(row, column);
        self.areas.push((Area { first: corner(first), last: corner(last) }, text.to_owned()));
    }

    /// It with its rows as columns.
    pub(super) fn turned(&self) -> Self {
        let mut made = Self {
            hidden_rows: self.hidden_columns.clone(),
            hidden_columns: self.hidden_rows.clone(),
            ..Self::new(&self.name)
        };
        for (Area { first, last }, text) in &self.areas {
            made.areas.push((Area { first: first.turned(), last: last.turned() }, text.clone()));
        }
        made
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
        grid.hidden_rows.extend(&self.hidden_rows);
        grid.hidden_columns.extend(&self.hidden_columns);
        grid
    }

    /// It, as the only sheet of an Excel workbook.
    pub(super) fn workbook(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name(&self.name).unwrap();
        let format = Format::new().set_text_wrap();
        let column = |column: u32| u16::try_from(column).unwrap();
        for (Area { first, last }, text) in &self.areas {
            if first == last {
                sheet.write_string(first.row, column(first.column), text).unwrap();
            } else {
                let (left, right) = (column(first.column), column(last.column));
                sheet.merge_range(first.row, left, last.row, right, text, &format).unwrap();
            }
        }
        for &row in &self.hidden_rows {
            sheet.set_row_hidden(row).unwrap();
        }
        for &hidden in &self.hidden_columns {
            sheet.set_column_hidden(column(hidden)).unwrap();
        }
        workbook.save_to_buffer().unwrap()
    }
}
