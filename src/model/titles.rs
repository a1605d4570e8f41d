//! Owns what is said of jobs apart from the matrix: titles that mean different jobs in different companies,
//! and what the jobs are really like.

use serde::{Deserialize, Serialize};

use super::{RoleReference, Text};

/// A title that says little by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct AmbiguousTitle {
    /// The title as it is printed.
    pub title: Text,
    /// Other names of it.
    pub aliases: Vec<Text>,
    /// Why the title alone says little.
    pub about: Text,
    /// The jobs that hide behind it, at least one, in file order.
    pub meanings: Vec<Meaning>,
}

/// One of the jobs that hide behind an ambiguous title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
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
    pub nearest: Vec<RoleReference>,
    /// What of this is inferred, and from what.
    pub inferred: Option<Text>,
}

/// What a role is really like, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Reality {
    /// Lower-case letters, digits and hyphens, unique in its ladder.
    pub id: Text,
    /// The reality in a few words.
    pub name: Text,
    /// The roles it is true of, of this ladder and of others.
    pub applies_to: Vec<RoleReference>,
    /// What it is like.
    pub about: Text,
    /// What to do about it.
    pub practice: Text,
}
