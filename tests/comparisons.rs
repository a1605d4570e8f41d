//! What changes between roles: what has to hold of the built-in ladders, and the laws of any
//! comparison.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used)]

#[path = "comparisons/built_in.rs"]
mod built_in;
#[path = "comparisons/cells.rs"]
mod cells;
#[path = "comparisons/generated.rs"]
mod generated;
#[path = "comparisons/grid.rs"]
mod grid;
#[path = "comparisons/large.rs"]
mod large;
#[path = "comparisons/roles.rs"]
mod roles;
#[path = "comparisons/widths.rs"]
mod widths;

use std::ops::Range;

use career_ladder::model::{ChangeKind, Expectation};
use career_ladder::query::StatementChange;
use career_ladder::source::{Catalog, RoleId};

/// What became of a statement, told so that it can be sorted and compared. The words that changed
/// stand between `[` and `]`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Kept(String),
    Reworded(String, String),
    New(String),
    Gone(String),
}

impl Told {
    fn new(change: &StatementChange<'_>) -> Self {
        let [before, after] = &change.changed;
        let from = change.from.map(|from| marked(from, before)).unwrap_or_default();
        let to = change.to.map(|to| marked(to, after)).unwrap_or_default();
        match change.kind {
            ChangeKind::Kept => Self::Kept(from),
            ChangeKind::Reworded => Self::Reworded(from, to),
            ChangeKind::New => Self::New(to),
            ChangeKind::Gone => Self::Gone(from),
        }
    }

    /// The same, had the sides been swapped.
    fn mirrored(self) -> Self {
        match self {
            Self::Kept(text) => Self::Kept(text),
            Self::Reworded(from, to) => Self::Reworded(to, from),
            Self::New(text) => Self::Gone(text),
            Self::Gone(text) => Self::New(text),
        }
    }
}

/// What became of all statements, whatever their order.
fn told(changes: &[StatementChange<'_>]) -> Vec<Told> {
    sorted(changes.iter().map(Told::new))
}

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.into_iter().collect();
    items.sort();
    items
}

fn marked(statement: &Expectation, changed: &[Range<usize>]) -> String {
    let mut marked = statement.text.to_string();
    for stretch in changed.iter().rev() {
        marked.insert(stretch.end, ']');
        marked.insert(stretch.start, '[');
    }
    marked
}

/// The role of a qualified id: `product-ops/L4`.
fn role(catalog: &Catalog, id: &str) -> RoleId {
    (0..catalog.entries().len())
        .flat_map(|ladder| catalog.roles_of(ladder))
        .find(|&role| catalog.qualified(role) == id)
        .unwrap()
}
