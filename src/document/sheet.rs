//! Owns the one kind of table that spreadsheets and what reads them get.

use crate::model::Text;

/// A table: a header row, then rows that are all as long. Cells are texts as they are; what a
/// spreadsheet would take for a formula is the form's to defuse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What its columns are called.
    pub columns: Vec<String>,
    /// Its rows.
    pub rows: Vec<Vec<Value>>,
}

/// What a cell of a sheet holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// A text; its lines end with LF.
    Text(String),
    /// A number.
    Number(usize),
    /// Whether something is so.
    Truth(bool),
}

impl Sheet {
    /// A sheet with these columns and no rows.
    pub fn new<C: Into<String>>(columns: impl IntoIterator<Item = C>) -> Self {
        Self { columns: columns.into_iter().map(Into::into).collect(), rows: Vec::new() }
    }
}

impl Value {
    /// Texts as the lines of a cell, each once.
    pub fn lines<'a>(texts: impl IntoIterator<Item = &'a Text>) -> Self {
        let mut lines: Vec<&str> = Vec::new();
        for text in texts {
            if !lines.contains(&text.as_str()) {
                lines.push(text);
            }
        }
        lines.join("\n").into()
    }

    /// A value, or nothing.
    pub fn of(value: Option<impl Into<Self>>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&Text> for Value {
    fn from(text: &Text) -> Self {
        text.as_str().into()
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<u8> for Value {
    fn from(number: u8) -> Self {
        Self::Number(number.into())
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Self {
        Self::Truth(truth)
    }
}
