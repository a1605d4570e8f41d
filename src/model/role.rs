//! Owns the role, one track of a ladder at one or more levels, and the moves between roles that a ladder states.

use serde::{Deserialize, Serialize};

use super::{LevelIndex, RoleIndex, Text, TrackIndex};

/// One track, one or more levels, a code, a title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Role {
    /// What it is called for short, unique in its ladder: `M6`.
    pub code: Text,
    /// Its line of progression.
    pub track: TrackIndex,
    /// The levels it spans.
    pub levels: LevelSpan,
    /// The job family it belongs to, where the ladder says so.
    pub family: Option<Text>,
    /// What is on the business card. A `/` separates titles that are used for the same role.
    pub title: Text,
    /// What it is, in a sentence or a paragraph.
    pub about: Option<Text>,
    /// Other names that mean it.
    pub aliases: Vec<Text>,
    /// What of this role is inferred, and from what.
    pub inferred: Option<Text>,
}

/// One level, or several in a row. Ordered by the lowest, then by the highest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LevelSpan {
    /// The level it starts at.
    pub lowest: LevelIndex,
    /// The level it ends at, itself included, not below the lowest.
    pub highest: LevelIndex,
}

impl LevelSpan {
    /// The span between two levels; `None` when they are not in rising order.
    pub fn new(lowest: LevelIndex, highest: LevelIndex) -> Option<Self> {
        (lowest <= highest).then_some(Self { lowest, highest })
    }

    /// Whether it is one level.
    pub fn is_single(self) -> bool {
        self.lowest == self.highest
    }

    /// Whether a level of the one is a level of the other.
    pub fn overlaps(self, other: Self) -> bool {
        self.lowest <= other.highest && other.lowest <= self.highest
    }

    /// Whether a level lies in it.
    pub fn has(self, level: LevelIndex) -> bool {
        self.lowest <= level && level <= self.highest
    }
}

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
