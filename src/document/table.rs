//! Owns the tables: those of short texts, and the grid of a ladder.

use crate::model::Rating;

use super::{Block, Inlines, Item};

/// A table of short texts. Where its columns would be squeezed, other blocks are read instead.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    /// Its columns.
    pub columns: Vec<TableColumn<'a>>,
    /// Its rows, a cell a column.
    pub rows: Vec<Vec<TableCell<'a>>>,
    /// What is read where there is no room for the columns.
    pub narrow: Vec<Block<'a>>,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct TableColumn<'a> {
    /// What stands over it.
    pub heading: Inlines<'a>,
    /// How much room it gets.
    pub room: ColumnRoom,
}

/// How much room a column gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnRoom {
    /// As much as its widest text, which names the row.
    Key,
    /// As much as its widest text.
    Text,
    /// As much as its widest text, or where there is little room as its longest word.
    Words,
    /// What the others leave, as far as it needs it.
    Rest,
    /// As much as every other of its kind, and no less than this.
    Even(usize),
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub enum TableCell<'a> {
    /// A text.
    Text(Inlines<'a>),
    /// Names, each with what it stands for.
    Named(Vec<(&'a str, Inlines<'a>)>),
    /// A rating, where there is one, and marks.
    Rating(Option<Rating<'a>>, Inlines<'a>),
}

/// A ladder at a glance.
#[derive(Clone, Debug)]
pub struct Grid<'a> {
    /// Its roles, track by track.
    pub tracks: Vec<GridTrack<'a>>,
    /// Whether the ladder has other tracks, so that it has to be said which these are.
    pub names_tracks: bool,
    /// Its dimensions by section.
    pub sections: Vec<GridSection<'a>>,
    /// Whether the cells hold what is asked and not its amount alone.
    pub is_full: bool,
}

/// A track of a grid and its roles, rising.
#[derive(Clone, Debug)]
pub struct GridTrack<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its roles.
    pub roles: Vec<GridRole<'a>>,
}

/// A role of a grid.
#[derive(Clone, Debug)]
pub struct GridRole<'a> {
    /// What it is called for short.
    pub code: &'a str,
    /// Its levels, where they are called otherwise.
    pub level: Option<String>,
    /// Its levels in any case.
    pub span: String,
    /// Its title.
    pub title: Inlines<'a>,
}

/// The dimensions of a grid under one heading.
#[derive(Clone, Debug)]
pub struct GridSection<'a> {
    /// The heading, where they have one.
    pub heading: Option<&'a str>,
    /// The dimensions.
    pub rows: Vec<GridRow<'a>>,
}

/// A dimension of a grid.
#[derive(Clone, Debug)]
pub struct GridRow<'a> {
    /// Its name.
    pub name: Inlines<'a>,
    /// Its cells and gaps, in the order of their first role.
    pub cells: Vec<GridCell<'a>>,
}

/// A cell of a grid, or a gap.
#[derive(Clone, Debug)]
pub struct GridCell<'a> {
    /// The roles that have it, by their indices among all roles of the grid, rising.
    pub roles: Vec<usize>,
    /// Whether the ladder says nothing here.
    pub is_gap: bool,
    /// Its rating.
    pub rating: Option<Rating<'a>>,
    /// What it comes to beside its rating, in a few words.
    pub amount: Option<String>,
    /// What is asked, where that is wanted.
    pub items: Vec<Item<'a>>,
    /// The marks of the reasons why it is inferred.
    pub marks: Inlines<'a>,
}
