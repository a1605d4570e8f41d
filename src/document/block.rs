//! Owns the blocks of a document. A block says what it is; each form decides how that looks.

use std::iter::once;
use std::ops::Range;
use std::slice::from_ref;

use crate::model::ChangeKind;

use super::{Inline, Inlines};

/// A block of a document.
#[derive(Clone, Debug)]
pub enum Block<'a> {
    /// A heading; 1 names what is shown, 2 a part of it, 3 a part of that.
    Heading(u8, Inlines<'a>),
    /// A paragraph.
    Paragraph(Paragraph<'a>),
    /// Items behind bullets.
    List(Vec<Item<'a>>),
    /// Items that are counted.
    Numbered(Vec<Item<'a>>),
    /// Names, each with what there is to say of it in a line.
    Pairs(Vec<(Inlines<'a>, Inlines<'a>)>),
    /// What becomes of statements.
    Changes(Vec<Change<'a>>),
    /// Rows and columns.
    Table(Table<'a>),
    /// A text to be copied as it is, behind the name of its language.
    Code(&'static str, String),
    /// Something found in a file, with the line where it is.
    Finding(Finding<'a>),
    /// What the heading that follows is of.
    Anchor(Anchor<'a>),
}

/// A part of a whole ladder, by what the ladder calls it. A form may lead there; nothing is read of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor<'a> {
    /// The ladder itself.
    Ladder,
    /// The role of a code.
    Role(&'a str),
    /// The dimension of an id.
    Dimension(&'a str),
    /// All titles that mean different jobs.
    Titles,
    /// One of these.
    Title(&'a str),
    /// What the jobs are really like.
    Realities,
}

impl<'a> Block<'a> {
    /// A paragraph that is read now.
    pub fn paragraph(text: Inlines<'a>) -> Self {
        Self::Paragraph(Paragraph { text, tone: Tone::Body })
    }

    /// A paragraph that can be read later.
    pub fn hint(text: Inlines<'a>) -> Self {
        Self::Paragraph(Paragraph { text, tone: Tone::Quiet })
    }

    /// Its lines, in the order in which they are read; of what a file holds none.
    pub(super) fn lines(&self) -> Vec<&Inlines<'a>> {
        match self {
            Self::Heading(_, text) | Self::Paragraph(Paragraph { text, .. }) => vec![text],
            Self::List(items) | Self::Numbered(items) => {
                items.iter().flat_map(|item| once(&item.text).chain(&item.below)).collect()
            }
            Self::Pairs(pairs) => pairs.iter().flat_map(|(name, words)| [name, words]).collect(),
            Self::Changes(changes) => changes.iter().map(|change| &change.text).collect(),
            Self::Table(table) => table.head.iter().chain(table.rows.iter().flat_map(Row::cells)).collect(),
            Self::Code(..) | Self::Finding(_) | Self::Anchor(_) => Vec::new(),
        }
    }
}

/// A paragraph.
#[derive(Clone, Debug)]
pub struct Paragraph<'a> {
    /// Its words.
    pub text: Inlines<'a>,
    /// How much it wants to be read.
    pub tone: Tone,
}

/// How much a paragraph wants to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It is read now.
    Body,
    /// It can be read later.
    Quiet,
    /// It tells how something ended, by how bad that is.
    Of(Weight),
}

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// It stops.
    Error,
    /// It misleads.
    Warning,
    /// It could be better.
    Note,
}

/// An item of a list, and lines that belong below it.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// What it says.
    pub text: Inlines<'a>,
    /// What belongs below it.
    pub below: Vec<Inlines<'a>>,
}

impl<'a> Item<'a> {
    /// An item with nothing below it.
    pub fn new(text: Inlines<'a>) -> Self {
        Self { text, below: Vec::new() }
    }
}

/// What becomes of a statement.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// What becomes of it.
    pub kind: ChangeKind,
    /// The statement; of a reworded one the words of both sides, those that came and went marked.
    pub text: Inlines<'a>,
}

/// Rows and columns of short texts. The first column names the row.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    /// What the columns are called.
    pub head: Vec<Inlines<'a>>,
    /// The rows.
    pub rows: Vec<Row<'a>>,
    /// What becomes of it where its columns have no room side by side.
    pub fit: Fit,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub enum Row<'a> {
    /// A heading over the rows below it.
    Section(Inlines<'a>),
    /// A cell a column.
    Cells(Vec<Inlines<'a>>),
}

impl<'a> Row<'a> {
    fn cells(&self) -> &[Inlines<'a>] {
        match self {
            Self::Section(name) => from_ref(name),
            Self::Cells(cells) => cells,
        }
    }
}

/// What becomes of a table where its columns have no room side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Its widest column wraps; where that leaves too little, the cells of a row are below one another.
    Wrap,
    /// Its columns are spread over several tables, each with the first column.
    Split,
}

impl<'a> Table<'a> {
    /// A table of rows of cells under a head.
    pub fn new(head: impl IntoIterator<Item = &'a str>, rows: Vec<Vec<Inlines<'a>>>) -> Self {
        let head = head.into_iter().map(|name| vec![Inline::from(name)]);
        let rows = rows.into_iter().map(Row::Cells).collect();
        Self { head: head.collect(), rows, fit: Fit::Wrap }
    }
}

/// Something found in a file.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// How bad it is.
    pub weight: Weight,
    /// How bad it is, in a word.
    pub severity: &'static str,
    /// What kind of thing it is.
    pub code: &'a str,
    /// What was found.
    pub message: Inlines<'a>,
    /// What to do.
    pub help: Inlines<'a>,
    /// What the file is called.
    pub file: &'a str,
    /// Whether the file has a path.
    pub is_on_disk: bool,
    /// The file's text.
    pub text: &'a str,
    /// Where in it, in bytes; nothing where it is nowhere in particular.
    pub span: Option<Range<usize>>,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
}
