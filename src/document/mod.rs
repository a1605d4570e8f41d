//! An answer as a person reads it: blocks and inlines that say what they are.
//!
//! This room knows no width, no escaping and no color; a form decides how a block looks.

mod block;
mod book;
mod calendar;
mod diagram;
mod inline;
mod linked;

pub use block::{Anchor, Block, Change, Finding, Fit, Item, Paragraph, Row, Table, Tone, Weight};
pub use book::{Book, BookArea, BookCell, BookChoice, BookRow, BookSheet, RowKind};
pub use calendar::{Calendar, CalendarEntry};
pub use diagram::{Diagram, DiagramPart, EdgeLine};
pub use inline::{Inline, Inlines, joined, line, notes};
pub use linked::linked;

use crate::model::{Ladder, Text};

/// The narrowest width that a document is laid out for.
pub const LEAST_WIDTH: usize = 30;

/// The widest width that a document is laid out for.
pub const MOST_WIDTH: usize = 1_000;

/// A whole answer. Its parts stand by themselves: one for each role that is shown, for example.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    /// What it is called where a form needs a name for all of it.
    pub title: String,
    /// In the order in which they are read.
    pub parts: Vec<Vec<Block<'a>>>,
    /// The ladders it is about, each as often as it comes.
    pub ladders: Vec<&'a Ladder>,
}

impl<'a> Document<'a> {
    /// What is inferred of all of a ladder it is about, with where that came from; each once.
    pub fn inferred(&self) -> Vec<(&'a Text, Option<&'a Text>)> {
        let mut inferred = Vec::new();
        for &ladder in &self.ladders {
            let whole = ladder.inferred.as_ref().map(|text| (text, ladder.source.as_ref()));
            inferred.extend(whole.filter(|whole| !inferred.contains(whole)));
        }
        inferred
    }

    /// How often something in it is marked as inferred.
    pub fn count_of_marks(&self) -> usize {
        let lines = self.parts.iter().flatten().flat_map(Block::lines);
        lines.flatten().filter(|piece| matches!(piece, Inline::Note(_))).count()
    }
}

/// What a document is read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// A screen of a terminal, where the first lines count.
    Screen,
    /// A page that scrolls.
    Page,
}

/// The one kind of table that spreadsheets and what reads them get: a header row, then rows that are all as long. Cells are texts as they are, whose lines end with
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
