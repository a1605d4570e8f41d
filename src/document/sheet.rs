//! Owns the one kind of table that spreadsheets and what reads them get.

/// A table: a header row, then rows that are all as long. Cells are texts as they are, whose lines end with
/// LF; what a spreadsheet would take for a formula is the form's to defuse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What its columns are called.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// A sheet with these columns and no rows.
    pub fn new<C: Into<String>>(columns: impl IntoIterator<Item = C>) -> Self {
        Self { columns: columns.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }
}
