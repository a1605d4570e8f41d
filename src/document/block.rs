//! Owns the blocks of a document.

use crate::model::Rating;

use super::{Changes, Ends, Finding, Grid, Inline, Inlines, Table, Timeline, Weight};

/// A block of a document.
#[derive(Clone, Debug)]
pub enum Block<'a> {
    /// The name of what is shown; 1 is the highest level.
    Title(u8, Inlines<'a>),
    /// A heading within a part; 2 is the highest level.
    Heading(u8, Inlines<'a>),
    /// What is known of something, each fact with its label.
    Facts(Vec<Fact<'a>>),
    /// A paragraph.
    Paragraph(Paragraph<'a>),
    /// Items behind bullets.
    List(Vec<Item<'a>>),
    /// Things with a name and paragraphs below it.
    Entries(Vec<Entry<'a>>),
    /// What dimensions ask, cell by cell.
    Cells(Cells<'a>),
    /// Names, each with what there is to say of it in a line.
    Pairs(Vec<Pairs<'a>>),
    /// The two ends of a comparison or a route.
    Ends(Ends<'a>),
    /// What becomes of the statements of a dimension.
    Changes(Changes<'a>),
    /// A route with what each step asks.
    Timeline(Timeline<'a>),
    /// A table of short texts.
    Table(Table<'a>),
    /// A ladder at a glance: its roles as columns, its dimensions as rows.
    Grid(Grid<'a>),
    /// Something that reads better in columns side by side.
    Columns {
        /// How many columns it takes.
        count: usize,
        /// What is read where all of them fit side by side.
        wide: Vec<Block<'a>>,
        /// What is read elsewhere.
        narrow: Vec<Block<'a>>,
    },
    /// A text to be copied as it is.
    Code(String),
    /// Something found in a file, with the line where it is.
    Finding(Finding<'a>),
}

/// Names under one heading, each with what there is to say of it in a line.
#[derive(Clone, Debug)]
pub struct Pairs<'a> {
    /// The heading.
    pub heading: &'static str,
    /// The names, and what there is to say of them.
    pub pairs: Vec<(Inlines<'a>, Inlines<'a>)>,
}

/// A fact and its label.
#[derive(Clone, Debug)]
pub struct Fact<'a> {
    /// What it is a fact of.
    pub label: &'a str,
    /// The fact; nothing but marks where the label says all.
    pub value: Inlines<'a>,
    /// Where it stands if there is little room.
    pub place: FactPlace<'a>,
}

/// Where a fact stands if there is little room.
#[derive(Clone, Debug)]
pub enum FactPlace<'a> {
    /// In one line with others, without its label and in these words; left out where there are none.
    InLine(Inlines<'a>),
    /// In a line of its own.
    Own,
    /// In a line of its own that can be read later.
    Quiet,
    /// In a line of its own, with how many things it names.
    Counted(usize),
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

/// What a paragraph starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Nothing.
    None,
    /// A word that says what it is.
    Label(&'static str),
    /// A word that names what follows.
    Name(&'static str),
    /// A word that says what it is, for which an arrow stands where there is little room.
    Arrow(&'static str),
}

/// A paragraph.
#[derive(Clone, Debug)]
pub struct Paragraph<'a> {
    /// How much it wants to be read.
    pub tone: Tone,
    /// What it starts with.
    pub lead: Lead,
    /// Whether it stands apart from what is before it.
    pub is_apart: bool,
    /// Whether its lines but the first stand a little to the right.
    pub is_hanging: bool,
    /// Its words.
    pub text: Inlines<'a>,
}

impl<'a> Paragraph<'a> {
    /// A paragraph that is read now.
    pub fn new(text: Inlines<'a>) -> Self {
        Self { tone: Tone::Body, lead: Lead::None, is_apart: false, is_hanging: false, text }
    }

    /// A paragraph of one piece that is read now.
    pub fn of(text: impl Into<Inline<'a>>) -> Self {
        Self::new(vec![text.into()])
    }

    /// The paragraph as one that can be read later.
    #[must_use]
    pub fn quiet(self) -> Self {
        Self { tone: Tone::Quiet, ..self }
    }

    /// The paragraph with what it starts with.
    #[must_use]
    pub fn with_lead(self, lead: Lead) -> Self {
        Self { lead, ..self }
    }

    /// The paragraph with its lines but the first a little to the right.
    #[must_use]
    pub fn hanging(self) -> Self {
        Self { is_hanging: true, ..self }
    }

    /// The paragraph apart from what is before it.
    #[must_use]
    pub fn apart(self) -> Self {
        Self { is_apart: true, ..self }
    }
}

/// What an entry or an item starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A bullet.
    Bullet,
    /// Its number among its neighbors, counted from 1.
    Number,
    /// A word that says what kind it is.
    Word(&'static str),
    /// Its number among its neighbors, which stand close together.
    Count,
    /// Nothing; what there is to say of it stands a little to the right.
    Plain,
    /// Nothing; what there is to say of it stands to the right.
    Title,
    /// Nothing; each stands apart, as a section of its own.
    Section,
}

/// Something with a name and what there is to say of it.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// What it starts with.
    pub mark: Mark,
    /// Its name.
    pub head: Inlines<'a>,
    /// How much the name wants to be read.
    pub tone: Tone,
    /// Whether the name is a heading for what follows, and not the thing itself.
    pub is_heading: bool,
    /// What there is to say of it.
    pub paragraphs: Vec<Paragraph<'a>>,
}

impl<'a> Entry<'a> {
    /// A thing by itself.
    pub fn new(mark: Mark, head: Inlines<'a>) -> Self {
        Self { mark, head, tone: Tone::Body, is_heading: false, paragraphs: Vec::new() }
    }

    /// A name as the heading of what there is to say.
    pub fn heading(mark: Mark, head: Inlines<'a>, paragraphs: Vec<Paragraph<'a>>) -> Self {
        Self { is_heading: true, paragraphs, ..Self::new(mark, head) }
    }
}

/// An item of a list, and items below it.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// What it says.
    pub text: Inlines<'a>,
    /// What belongs below it.
    pub below: Vec<Inlines<'a>>,
}

/// Cells by section: rows with a label, a rating and what is asked.
#[derive(Clone, Debug)]
pub struct Cells<'a> {
    /// In file order.
    pub sections: Vec<CellSection<'a>>,
    /// Whether they are a list and no table, however much room there is.
    pub is_list: bool,
}

/// The cells under one heading.
#[derive(Clone, Debug)]
pub struct CellSection<'a> {
    /// Their heading, where they have one.
    pub heading: Option<&'a str>,
    /// What the labels of the rows are names of.
    pub label: &'static str,
    /// Its rows.
    pub rows: Vec<CellRow<'a>>,
}

/// A cell of the ladder as a row.
#[derive(Clone, Debug)]
pub struct CellRow<'a> {
    /// What names it: a dimension, or the roles that share the cell.
    pub label: Inlines<'a>,
    /// Its rating, where it has one.
    pub rating: Option<Rating<'a>>,
    /// What is said before the list: what the rating means, or that the ladder says nothing.
    pub about: Option<Inlines<'a>>,
    /// What is asked.
    pub items: Vec<Item<'a>>,
}
