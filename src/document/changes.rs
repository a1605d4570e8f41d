//! Owns the blocks that tell what changes: between two roles, and along a route.

use crate::model::ChangeKind;

use super::{Fact, Inlines};

/// The two ends of a comparison or a route.
#[derive(Clone, Debug)]
pub struct Ends<'a> {
    /// The level of the title that names both.
    pub level: u8,
    /// Whether they stand apart from what is before them.
    pub is_apart: bool,
    /// Where it starts.
    pub from: End<'a>,
    /// Where it ends.
    pub to: End<'a>,
}

/// An end of a comparison or a route.
#[derive(Clone, Debug)]
pub struct End<'a> {
    /// The role.
    pub role: Inlines<'a>,
    /// What is known of it.
    pub facts: Vec<Fact<'a>>,
}

/// What becomes of the statements of a dimension.
#[derive(Clone, Debug)]
pub struct Changes<'a> {
    /// The dimension, and what changes in it as a whole.
    pub heading: Inlines<'a>,
    /// What becomes of each statement.
    pub statements: Vec<Change<'a>>,
    /// The roles, each the heading of a column where they stand side by side.
    pub roles: Vec<Inlines<'a>>,
    /// Statements that became one another, one for each role that has one.
    pub rows: Vec<Vec<Option<Slot<'a>>>>,
}

/// What becomes of a statement.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// What becomes of it.
    pub kind: ChangeKind,
    /// The statement, or what it becomes, with the words that came.
    pub text: Inlines<'a>,
    /// What it was, with the words that went, where some did.
    pub was: Option<Inlines<'a>>,
}

/// A statement of one role in a row.
#[derive(Clone, Debug)]
pub struct Slot<'a> {
    /// What became of it on the way to this role; nothing for the first.
    pub kind: Option<ChangeKind>,
    /// The statement.
    pub text: Inlines<'a>,
}

/// A route with what each step asks.
#[derive(Clone, Debug)]
pub struct Timeline<'a> {
    /// The roles, in the order of the way.
    pub stops: Vec<End<'a>>,
    /// The steps between them.
    pub steps: Vec<TimelineStep<'a>>,
}

/// A step of a route.
#[derive(Clone, Debug)]
pub struct TimelineStep<'a> {
    /// What kind of move it is.
    pub kind: &'static str,
    /// What the ladder says of it.
    pub note: Option<Inlines<'a>>,
    /// What it asks, each behind its label; one label may stand several times in a row.
    pub facts: Vec<StepFact<'a>>,
}

/// Something that a step asks.
#[derive(Clone, Debug)]
pub struct StepFact<'a> {
    /// What it is.
    pub label: &'static str,
    /// What becomes of the statement, where it is one.
    pub kind: Option<ChangeKind>,
    /// What is asked.
    pub text: Inlines<'a>,
}

impl<'a> StepFact<'a> {
    /// Something asked that is no statement.
    pub fn new(label: &'static str, text: Inlines<'a>) -> Self {
        Self { label, kind: None, text }
    }
}
