//! Owns what an import tells of itself: what was decided and by which option it can be decided otherwise, what
//! was left out and where that stands.

use std::collections::BTreeSet;

use serde_json::Value;

use super::grid::Address;
use super::settings::Setting;

/// What an import tells of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// The names of the sheets that were read, in file order; of a file whose sheets have no names none.
    pub sheets: Vec<String>,
    /// How many sheets the file has.
    pub sheet_count: usize,
    /// What the ladder has.
    pub counts: Counts,
    /// What was decided, in the order in which it was.
    pub decisions: Vec<Decision>,
    /// What is neither in the ladder nor a name that was understood, in the order of the file. With the ladder it
    /// holds every cell that is not empty.
    pub left_out: Vec<Unplaced>,
    /// The version that a sheet was made of, where the ladder that it is laid over has a higher one by now.
    pub older_version: Option<String>,
}

/// How much of each a ladder has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Roles.
    pub roles: usize,
    /// Dimensions.
    pub dimensions: usize,
    /// Sections.
    pub sections: usize,
    /// Cells.
    pub cells: usize,
    /// Cells for more than one role.
    pub shared: usize,
    /// Statements.
    pub statements: usize,
}

fn list<'v>(of: &'v Value, key: &str) -> &'v [Value] {
    of[key].as_array().map_or(&[], Vec::as_slice)
}

impl Counts {
    /// Those of a ladder in the shape of its file.
    pub(super) fn of(ladder: &Value) -> Self {
        let dimensions = list(ladder, "dimensions");
        let cells: Vec<&Value> = dimensions.iter().flat_map(|dimension| list(dimension, "cells")).collect();
        let sections: BTreeSet<&str> = dimensions.iter().filter_map(|of| of["section"].as_str()).collect();
        Self {
            roles: list(ladder, "roles").len(),
            dimensions: dimensions.len(),
            sections: sections.len(),
            cells: cells.len(),
            shared: cells.iter().filter(|cell| list(cell, "roles").len() > 1).count(),
            statements: cells.iter().map(|cell| list(cell, "expects").len()).sum(),
        }
    }
}

/// Something that was decided of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What was decided, in a word: `tracks`.
    pub about: &'static str,
    /// What it was decided to be, and why, in a line: `one, since no row names any`.
    pub chosen: String,
    /// What is typed to have it decided so again.
    pub setting: Setting,
    /// How else it can be decided. The question `--ask` puts is `about`, with these and what was chosen.
    pub others: Vec<Choice>,
    /// Whether the sheet does not tell, so that the careful way was taken.
    pub is_open: bool,
}

/// One way to decide something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it means, in a few words: `nothing is asked of these roles`.
    pub label: String,
    /// What is typed to have it so.
    pub setting: Setting,
}

/// Something of a file that is not in the ladder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unplaced {
    /// What it is and why, in a line: `row 23 "Notes": no dimension`.
    pub what: String,
    /// The sheet it stands on; empty where sheets have no names.
    pub sheet: String,
    /// Its cells that are not empty, by row and then by column.
    pub cells: Vec<Address>,
}
