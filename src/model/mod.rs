//! The pure types of a ladder: what a ladder is, once it is known to be sound.
//!
//! This room knows no file, no format and no color. Its values are built by [`crate::source`], which refuses
//! whatever these types could not hold truthfully: every index points at something, every text says
//! something. They derive serde's traits, since the built-in ladders are embedded as such values, in a
//! compact form.

mod dimension;
mod direction;
mod ladder;
pub mod letters;
mod links;
mod lookup;
pub mod near;
pub mod prose;
mod rising;
mod role;
pub mod sentences;
mod text;
mod titles;
pub mod words;
mod years;

pub use dimension::{Absence, Cell, ChangeKind, Dimension, Expectation, Point, Rating, Years, point_number};
pub use ladder::{Ladder, Level, Track, Waiver};
pub use links::{Link, links};
pub use lookup::{Likeness, Lookup, NameIndex, most_alike, with_signs};
pub use rising::staying;
pub use role::{LevelSpan, Move, MoveKind, Role, RoleReference};
pub use text::Text;
pub(crate) use text::{escape_controls, visible};
pub use titles::{AmbiguousTitle, Meaning, Reality};
pub use years::YearCount;

use serde::{Deserialize, Serialize};

/// The index of a level in its ladder's rising list of levels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LevelIndex(pub usize);

/// The index of a track in its ladder's list of tracks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TrackIndex(pub usize);

/// The index of a role in its ladder's list of roles: file order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RoleIndex(pub usize);
