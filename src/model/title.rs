//! Owns the ambiguous titles: those that mean different jobs in different companies.

use super::{List, RoleReference, Text};

/// A title that says little by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmbiguousTitle {
    /// The title as it is printed.
    pub title: Text,
    /// Other names of it.
    pub aliases: List<Text>,
    /// Why the title alone says little.
    pub about: Text,
    /// The jobs that hide behind it, at least one, in file order.
    pub meanings: List<Meaning>,
}

/// One of the jobs that hide behind an ambiguous title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Lower-case letters, digits and hyphens, unique in its title.
    pub id: Text,
    /// The job in a few words.
    pub name: Text,
    /// What the job is.
    pub about: Text,
    /// Where it leads.
    pub leads_to: Option<Text>,
    /// The nearest roles of the ladders, if any.
    pub nearest: List<RoleReference>,
    /// What of this is inferred, and from what.
    pub inferred: Option<Text>,
}
