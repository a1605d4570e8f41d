//! Owns the role: one track of a ladder, at one or more levels.

use serde::{Deserialize, Serialize};

use super::{LevelIndex, Text, TrackIndex};

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
