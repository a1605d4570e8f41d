//! Owns what has been understood of a sheet so far: roles and dimensions in the words of the sheet, without the
//! ids and the order that a ladder needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::YearCount;

use crate::import::grid::CellLink;
use crate::import::lines::Line;

/// What was understood of a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// What the sheet says above its table: the name of the ladder.
    pub(super) name: Option<String>,
    /// What it says there besides.
    pub(super) about: Option<String>,
    /// The levels, rising, where a second sheet has them: the roles are in the order of the ladder then, and the
    /// words for their tracks are names.
    pub(super) levels: Option<Vec<String>>,
    /// In the order of the sheet.
    pub(super) roles: Vec<DraftRole>,
    /// In the order of the sheet.
    pub(super) dimensions: Vec<DraftDimension>,
    /// The lines that hold nothing but the ratings of others.
    pub(super) rating_lines: BTreeSet<Line>,
    /// The column of the tracks, where a row is a statement.
    pub(super) track_line: Option<Line>,
}

/// What was understood of a role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DraftRole {
    /// The line of the sheet that it is; `None` where a row is a statement.
    pub(super) line: Option<Line>,
    pub(super) levels: Vec<String>,
    pub(super) code: Option<String>,
    pub(super) title: Option<String>,
    /// What the header of its level says besides the level: its title, where no header of titles has another.
    pub(super) level_title: Option<String>,
    pub(super) family: Option<String>,
    /// The words for its track.
    pub(super) track: Option<String>,
    pub(super) years: Option<DraftYears>,
    pub(super) about: Option<String>,
    pub(super) aliases: Vec<String>,
    pub(super) inferred: Option<String>,
}

/// The least years of experience, and in what.
pub(super) type DraftYears = (YearCount, Option<String>);

/// What was understood of a dimension.
#[derive(Clone, Debug, Default)]
pub(super) struct DraftDimension {
    /// The lines of the sheet that it is; none where a row is a statement.
    pub(super) lines: Vec<Line>,
    pub(super) name: String,
    pub(super) id: Option<String>,
    pub(super) short: Option<String>,
    pub(super) section: Option<String>,
    pub(super) about: Option<String>,
    pub(super) inferred: Option<String>,
    /// Its ratings from the lowest to the highest, where the sheet says so.
    pub(super) scale: Option<Vec<String>>,
    /// What its ratings mean, by their names, where the sheet says so.
    pub(super) meanings: BTreeMap<String, String>,
    /// The names of the only tracks that it concerns.
    pub(super) tracks: Vec<String>,
    /// The indices of the roles of which it asks nothing on purpose.
    pub(super) not_asked: Vec<usize>,
    /// The indices of roles of which a row says nothing, where a row is a statement.
    pub(super) blank: Vec<usize>,
    pub(super) cells: Vec<DraftCell>,
    /// What a person should look at.
    pub(super) remark: Option<&'static str>,
}

/// What was understood of a cell.
#[derive(Clone, Debug, Default)]
pub(super) struct DraftCell {
    /// The indices of its roles, rising.
    pub(super) roles: Vec<usize>,
    pub(super) rating: Option<String>,
    pub(super) years: Option<DraftYears>,
    pub(super) statements: Vec<DraftStatement>,
    /// The links in what the sheet says there.
    pub(super) links: Vec<CellLink>,
    pub(super) inferred: Option<String>,
}

/// What was understood of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct DraftStatement {
    pub(super) text: String,
    /// Whether a bullet or a number stood before it.
    pub(super) is_bulleted: bool,
    /// Whether it stood in parentheses behind the rating of its cell.
    pub(super) is_in_parentheses: bool,
    pub(super) id: Option<String>,
    pub(super) examples: Vec<String>,
    pub(super) expands: Option<String>,
}
