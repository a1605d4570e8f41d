//! Owns spreadsheet files as values: sheets of cells, what is shown as one cell, which rows are what, and how it is
//! laid out on a screen and on paper.

/// A spreadsheet file. Its texts are as they are: what begins with `=` is no formula.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// What it is called where a file says so beside its sheets.
    pub title: String,
    /// Its sheets, in the order in which they are read.
    pub sheets: Vec<BookSheet>,
}

/// A sheet of a spreadsheet file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BookSheet {
    /// What it is called. A form may have to shorten it.
    pub name: String,
    /// Its rows, from the first. Each may be shorter than others.
    pub rows: Vec<BookRow>,
    /// Areas that are shown as one cell, whose text stands in their first. No two overlap.
    pub merges: Vec<BookArea>,
    /// How wide each column is, in characters.
    pub widths: Vec<u16>,
    /// How many of the first columns name what their rows are about.
    pub label_columns: usize,
    /// How many of the first rows stay in view, and are repeated on each page.
    pub frozen_rows: usize,
    /// How many of the first columns stay in view.
    pub frozen_columns: usize,
    /// Whether it is printed across the longer side of the paper, as wide as one page.
    pub is_wide: bool,
    /// What is chosen from a list where somebody fills it in.
    pub choices: Vec<BookChoice>,
}

/// Cells of a sheet for each of which a spreadsheet offers a list to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookChoice {
    /// The cells. They may go on behind the last row, for rows that somebody adds.
    pub area: BookArea,
    /// The words to choose from, in the order of the list.
    pub words: Vec<String>,
}

/// A row of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct BookRow {
    /// What it is.
    pub kind: RowKind,
    /// Its cells, from the first column.
    pub cells: Vec<BookCell>,
}

/// What a row of a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// It says what the sheet is.
    Title,
    /// It says what the columns are.
    Header,
    /// Any other.
    Body,
}

/// What a cell of a sheet holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum BookCell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, whose lines end with LF. One that looks like a number is a text all the same.
    Text(String),
    /// A number.
    Number(f64),
}

/// Cells of a sheet that are shown as one, counted from 0, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BookArea {
    /// The first and the last row.
    pub rows: (usize, usize),
    /// The first and the last column.
    pub columns: (usize, usize),
}

impl BookRow {
    /// A row of texts, of which empty ones are empty cells.
    pub fn of_texts(kind: RowKind, texts: impl IntoIterator<Item = String>) -> Self {
        Self { kind, cells: texts.into_iter().map(BookCell::from).collect() }
    }
}

/// The text, or nothing where that is empty.
impl From<String> for BookCell {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}
