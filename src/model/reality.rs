//! Owns the realities: what a role is really like.

use super::{List, RoleReference, Text};

/// What a role is really like, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reality {
    /// Lower-case letters, digits and hyphens, unique in its ladder.
    pub id: Text,
    /// The reality in a few words.
    pub name: Text,
    /// The roles it is true of, of this ladder and of others.
    pub applies_to: List<RoleReference>,
    /// What it is like.
    pub about: Text,
    /// What to do about it.
    pub practice: Text,
}
