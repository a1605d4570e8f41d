//! Owns the rows of the matrix: dimensions, their scales, and their cells.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{RoleIndex, Text, TrackIndex, YearCount};

/// A row of the matrix: autonomy, influence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Dimension {
    /// Lower-case letters, digits and hyphens, unique in its ladder.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// A short name for grids.
    pub short: Option<Text>,
    /// The heading over it.
    pub section: Option<Text>,
    /// What it is about, in a sentence.
    pub about: Option<Text>,
    /// The words its cells are rated by, from the least to the most; empty where it has no scale. Dimensions
    /// that name one scale of the ladder share it.
    pub scale: Arc<[Point]>,
    /// The only tracks that it concerns, in file order; empty where it concerns all.
    pub tracks: Vec<TrackIndex>,
    /// The roles of which it deliberately asks nothing, in file order of the ladder's roles.
    pub not_asked: Vec<RoleIndex>,
    /// What of this row is inferred, and from what.
    pub inferred: Option<Text>,
    /// In file order. No role is in two of them, and no rating is past the scale.
    pub cells: Vec<Cell>,
    /// Each role that has a cell, rising by its index, with the index of its cell in `cells`. Roles without
    /// one take no room: a file may have as many dimensions as roles.
    pub(crate) cell_by_role: Vec<(RoleIndex, usize)>,
}

/// One word, or one number, of a rating scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Point {
    /// The rating word: `Moderate`.
    pub name: Text,
    /// What the rating means on this scale.
    pub about: Option<Text>,
    /// What every cell with this rating asks, in file order.
    pub expectations: Vec<Expectation>,
}

/// What one dimension asks of one or more roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Cell {
    /// The roles it covers, at least one, in file order of the ladder's roles.
    pub roles: Vec<RoleIndex>,
    /// The index of its point on the dimension's scale.
    pub rating: Option<usize>,
    /// The experience it asks for.
    pub years: Option<Years>,
    /// What is expected beyond what its rating asks, in file order; see [`Dimension::statements_of`].
    pub expectations: Vec<Expectation>,
    /// What of this cell is inferred, and from what.
    pub inferred: Option<Text>,
}

/// A stated minimum of experience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Years {
    /// At least so many years.
    pub minimum: YearCount,
    /// What the years are to be in, where the ladder says so.
    #[serde(rename = "in")]
    pub experience: Option<Text>,
}

/// `At least 6 years`, and in what.
impl fmt::Display for Years {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.minimum {
            YearCount::NONE => f.write_str("No years of experience needed")?,
            YearCount::HALF => f.write_str("At least half a year")?,
            YearCount::ONE => f.write_str("At least 1 year")?,
            many => write!(f, "At least {many} years")?,
        }
        self.experience.iter().try_for_each(|experience| write!(f, " in {experience}"))
    }
}

/// One statement of what is expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Expectation {
    /// A stable name to link to, where the ladder gives one.
    pub id: Option<Text>,
    /// The statement.
    pub text: Text,
    /// What meeting it looks like.
    pub examples: Vec<Text>,
    /// The id of a statement of this dimension, asked of lower roles, that it grows out of.
    pub expands: Option<Text>,
}

/// A cell's place on the scale of its dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Rating<'a> {
    /// The rating word: `Moderate`.
    pub name: &'a Text,
    /// The word's place on the scale, counted from 1, the least.
    pub place: usize,
    /// How many words the scale has.
    pub of: usize,
    /// What the rating means on this scale.
    pub about: Option<&'a Text>,
}

impl Rating<'_> {
    /// Its place on the scale, and of how many: `4/5`. `None` for a number, which says by itself how high it
    /// is: beside it a place would look like another number.
    pub fn position(&self) -> Option<String> {
        point_number(self.name).is_none().then(|| format!("{}/{}", self.place, self.of))
    }

    /// Its name and its position: `High (4/5)`.
    pub fn with_position(&self) -> String {
        match self.position() {
            Some(position) => format!("{} ({position})", self.name),
            None => self.name.to_string(),
        }
    }
}

/// The number that a point's name is, however it is written: `2`, `1.50`, `-1`. `None` for a word.
pub fn point_number(name: &str) -> Option<f64> {
    name.parse().ok().filter(|number: &f64| number.is_finite())
}

/// What a dimension without a cell for a role means there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Absence {
    /// The ladder says nothing.
    Gap,
    /// The ladder says that nothing is asked.
    NotAsked,
    /// Nothing is asked of the role by itself, and what roles below it are asked is asked of it, too.
    OnlyBelow,
}

impl Dimension {
    /// Its short name where it has one, else its name.
    pub fn short_name(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }

    /// What this dimension asks of a role by itself; without it [`Ladder::absence`](super::Ladder::absence)
    /// says why.
    pub fn cell_of(&self, role: RoleIndex) -> Option<&Cell> {
        self.cell_index_of(role).map(|place| &self.cells[place])
    }

    /// The index among the cells of what this dimension asks of a role, where it has one.
    pub(crate) fn cell_index_of(&self, role: RoleIndex) -> Option<usize> {
        let found = self.cell_by_role.binary_search_by_key(&role, |&(at, _)| at);
        found.ok().map(|at| self.cell_by_role[at].1)
    }

    /// All that a cell asks: what its rating does, then what the cell adds to that. In file order of either.
    pub fn statements_of<'a>(
        &'a self,
        cell: &'a Cell,
    ) -> impl Iterator<Item = &'a Expectation> + Clone + use<'a> {
        let point = cell.rating.and_then(|point| self.scale.get(point));
        let of_point = point.map_or(&[][..], |point| &point.expectations);
        let is_added = move |own: &&Expectation| !of_point.iter().any(|other| other.text == own.text);
        of_point.iter().chain(cell.expectations.iter().filter(is_added))
    }

    /// A cell's rating, with its place on the scale; `None` where the cell has none.
    pub fn rating_of(&self, cell: &Cell) -> Option<Rating<'_>> {
        self.rating_at(cell.rating?)
    }

    /// The rating at an index of the scale, if there is one.
    pub(crate) fn rating_at(&self, index: usize) -> Option<Rating<'_>> {
        let Point { name, about, .. } = self.scale.get(index)?;
        Some(Rating { name, place: index + 1, of: self.scale.len(), about: about.as_ref() })
    }
}

/// What becomes of an expectation from one role to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is on both sides.
    Kept,
    /// It is on both sides, in other words.
    Reworded,
    /// It is on the later side only.
    New,
    /// It is on the earlier side only.
    Gone,
}

impl ChangeKind {
    /// What becomes of it the other way.
    #[must_use]
    pub fn mirrored(self) -> Self {
        match self {
            Self::New => Self::Gone,
            Self::Gone => Self::New,
            stays => stays,
        }
    }

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Reworded => "reworded",
            Self::New => "new",
            Self::Gone => "gone",
        }
    }
}
