//! Owns the sheet of a record: what its columns and facts are called, and what somebody has filled in of one.

mod cells;
mod days;
mod dimensions;
mod header;
mod reading;

pub use dimensions::DimensionNames;
pub use reading::{is_sheet_of_record, read_sheet};

use std::collections::BTreeMap;

use crate::model::Text;

use super::{Evidence, Mark};

/// What a column of a record's sheet holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetColumn {
    /// The name of the dimension that asks it, or its id.
    Dimension,
    /// The statement.
    Statement,
    /// Whether today's role asks it already. It is told, and not read.
    AskedAlready,
    /// The mark.
    Mark,
    /// What was done, a piece of evidence a line.
    Evidence,
    /// When: one day for all lines of the evidence, or one a line.
    Date,
    /// Where the evidence can be seen, as of the date.
    Link,
    /// What else there is to say.
    Note,
}

impl SheetColumn {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 8] = [
        Self::Dimension,
        Self::Statement,
        Self::AskedAlready,
        Self::Mark,
        Self::Evidence,
        Self::Date,
        Self::Link,
        Self::Note,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dimension => "Dimension",
            Self::Statement => "Statement",
            Self::AskedAlready => "Asked already",
            Self::Mark => "Mark",
            Self::Evidence => "Evidence",
            Self::Date => "Date",
            Self::Link => "Link",
            Self::Note => "Note",
        }
    }
}

/// What is said of a whole record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetFact {
    /// The id of the ladder.
    Ladder,
    /// The version of the ladder.
    Version,
    /// The code of today's role.
    Role,
    /// The code of the role to get to.
    Goal,
    /// Who sets the marks.
    By,
    /// Whose record it is.
    Name,
}

impl SheetFact {
    /// All of them, in the order of a record.
    pub const ALL: [Self; 6] = [Self::Ladder, Self::Version, Self::Role, Self::Goal, Self::By, Self::Name];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ladder => "Ladder",
            Self::Version => "Version",
            Self::Role => "Role",
            Self::Goal => "Goal",
            Self::By => "By",
            Self::Name => "Name",
        }
    }
}

/// What the table of the facts is called, and its columns.
pub const FACTS_SHEET: (&str, [&str; 2]) = ("About", ["Fact", "Value"]);

/// How a sheet is filled in, below its facts: what each is about, and what there is to know.
pub const SHEET_HINTS: [(&str, &str); 4] = [
    (
        "Marks",
        "met, partly, not yet, no opportunity (the chance was not there), or none, which withdraws one; empty says nothing",
    ),
    ("Evidence lines", "what you did, one piece a line; another row for the same statement will do, too"),
    ("Dates", "when you did it, as in 2026-11-02 or 2 Nov 2026"),
    ("Reading it", "ladder assess --from SHEET -o me.yaml"),
];

/// A sheet that somebody has filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilledSheet {
    /// What it says of the whole record, with the cell that says so.
    pub facts: BTreeMap<SheetFact, (Text, String)>,
    /// Its rows that say something, in the order of the file.
    pub rows: Vec<FilledRow>,
    /// What is not in the rows, and why.
    pub not_read: Vec<NotRead>,
    /// The tables that lack columns which they were written with, or that of the marks.
    pub lacking: Vec<LackingTable>,
}

impl FilledSheet {
    /// What it says of the whole record, if it does.
    pub fn fact(&self, fact: SheetFact) -> Option<&Text> {
        self.facts.get(&fact).map(|(text, _)| text)
    }
}

/// A table without some columns of a record's sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LackingTable {
    /// The name of its sheet; empty where there is one only.
    pub sheet: String,
    /// The columns that it does not have.
    pub columns: Vec<SheetColumn>,
    /// What its columns are called.
    pub found: Vec<String>,
}

/// A row of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilledRow {
    /// Where it is: the cell of its statement, or else the first that says something.
    pub cell: String,
    /// The dimension, as it is written; of a row with a statement that of the rows above, where it has none.
    pub dimension: Option<Text>,
    /// The statement.
    pub statement: Option<Text>,
    /// The mark, or `None` where it says that there is none, and the cell that says so. Only with a statement.
    pub mark: Option<(Option<Mark>, String)>,
    /// What else is said. Only with a statement.
    pub note: Option<Text>,
    /// What was done; what that is evidence for, is the row.
    pub evidence: Vec<Evidence>,
}

/// Cells that are not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRead {
    /// What they are, and why: `column H "Rating"`.
    pub what: String,
    /// Where they are, as spreadsheets write it: `Sheet1!D7`.
    pub cells: Vec<String>,
}

/// What is wrong with a cell of a sheet, or with all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetFault {
    /// Where it is, as spreadsheets write it: `Sheet1!D7`; empty for all of it.
    pub cell: String,
    /// What was found and what was expected. Safe to print.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// What to do about this and all others of its kind.
    pub rule: String,
}

impl SheetFault {
    pub(crate) fn new(cell: String, message: String, help: impl Into<String>) -> Self {
        let help = help.into();
        Self { cell, message, rule: help.clone(), help }
    }
}
