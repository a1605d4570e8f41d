//! Owns the moves that a ladder states: switches between tracks and bridges to other ladders.

use serde::{Deserialize, Serialize};

use super::{RoleIndex, Text};

/// A typed edge between roles that the file states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Move {
    /// Where it starts, a role of this ladder.
    pub from: RoleIndex,
    /// Where it leads.
    pub to: RoleReference,
    /// What kind of move it is.
    pub kind: MoveKind,
    /// Whether it can be gone back.
    pub both_ways: bool,
    /// Why it is a fair step.
    pub note: Option<Text>,
}

/// The kinds of moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MoveKind {
    /// One role up the same track; follows from the order of the roles.
    Promotion,
    /// To another track of the same ladder.
    Switch,
    /// To another ladder.
    Bridge,
}

impl MoveKind {
    /// The word for it, in the file, on the screen and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Promotion => "promotion",
            Self::Switch => "switch",
            Self::Bridge => "bridge",
        }
    }
}

/// A role named in a file: of the ladder itself, or of another that may or may not be there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub enum RoleReference {
    /// A role of the same ladder.
    Own(RoleIndex),
    /// A role of another ladder, by that ladder's id and the role's code as written.
    Foreign {
        /// The other ladder's id.
        ladder: Text,
        /// The code of the role there.
        code: Text,
    },
}
