//! Owns what a review says of one statement: what each assessor says of it, and where it stands.

use std::ops::Range;

use crate::model::Text;
use crate::query::compare::changed_words;
use crate::record::{Day, Mark, MarkedStatement, is_name_of};

/// What one dimension asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedDimension {
    /// Its id.
    pub id: Text,
    /// Its statements, in the order of the ladder.
    pub statements: Vec<ReviewedStatement>,
    /// Indices of the evidence for it as a whole.
    pub evidence: Vec<usize>,
    /// Indices of what is planned for it as a whole.
    pub plan: Vec<usize>,
}

/// A statement, and what there is of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedStatement {
    /// The id of the dimension that asks it, or asked it last.
    pub dimension: Text,
    /// Its permanent name, where it has one.
    pub id: Option<Text>,
    /// The statement.
    pub text: Text,
    /// Whether today's role asks it already.
    pub is_asked_already: bool,
    /// What each assessor says of it, in their order.
    pub said: Vec<Opinion>,
    /// Indices of the evidence that names it.
    pub evidence: Vec<usize>,
    /// Indices of what is planned and names it.
    pub plan: Vec<usize>,
    /// Whether there is evidence that names it, or its dimension as a whole.
    pub has_evidence: bool,
}

/// What an assessor says of a statement, or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opinion {
    /// The mark.
    pub mark: Option<Mark>,
    /// When it was set.
    pub on: Option<Day>,
    /// What else is said.
    pub note: Option<Text>,
    /// What the statement said when the mark was set, where that was something else.
    pub confirm: Option<Text>,
    /// The stretches of what it said then and of what it says now that the other does not have, in bytes, rising.
    pub changed: [Vec<Range<usize>>; 2],
}

/// Where a statement stands. Each stands somewhere, and in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Assessors give it different marks.
    Disagreed,
    /// Whoever marks it says that it is partly met, or that it is not yet.
    Open,
    /// Whoever marks it says that it is met.
    Met,
    /// Whoever marks it says that the chance was not there.
    NoOpportunity,
    /// Nobody marks it.
    Unmarked,
}

impl Opinion {
    pub(super) fn of(one: &MarkedStatement) -> Self {
        let changed = one.confirm.as_ref().map(|then| changed_words(then, &one.text)).unwrap_or_default();
        Self { mark: one.mark, on: one.on, note: one.note.clone(), confirm: one.confirm.clone(), changed }
    }

    /// Whether nothing is said.
    pub fn is_nothing(&self) -> bool {
        self.mark.is_none() && self.note.is_none() && self.confirm.is_none()
    }
}

impl ReviewedStatement {
    pub(super) fn new(one: &MarkedStatement, assessors: usize) -> Self {
        Self {
            dimension: one.dimension.clone(),
            id: one.id.clone(),
            text: one.text.clone(),
            is_asked_already: one.is_asked_already,
            said: vec![Opinion::default(); assessors],
            evidence: Vec::new(),
            plan: Vec::new(),
            has_evidence: false,
        }
    }

    /// Whether a name that evidence has is its own, as of [`is_name_of`].
    pub fn is_named(&self, name: &Text) -> bool {
        is_name_of(name, &self.dimension, self.id.as_ref(), &self.text)
    }

    fn marks(&self) -> impl Iterator<Item = Mark> {
        self.said.iter().filter_map(|said| said.mark)
    }

    /// Where it stands.
    pub fn standing(&self) -> Standing {
        let mut marks = self.marks();
        let Some(first) = marks.next() else { return Standing::Unmarked };
        match first {
            _ if marks.any(|mark| mark != first) => Standing::Disagreed,
            Mark::Partly | Mark::NotYet => Standing::Open,
            Mark::Met => Standing::Met,
            Mark::NoOpportunity => Standing::NoOpportunity,
        }
    }

    /// Whether assessors give it different marks.
    pub fn is_disagreed(&self) -> bool {
        self.standing() == Standing::Disagreed
    }

    /// Whether anybody says that something is left to do for it.
    pub fn is_open(&self) -> bool {
        self.marks().any(Mark::is_open)
    }

    /// Whether somebody says that it is met, and nothing is evidence for it.
    pub fn is_met_without_evidence(&self) -> bool {
        !self.has_evidence && self.marks().any(|mark| mark == Mark::Met)
    }

    /// Whether a mark of it was set for other words.
    pub fn is_to_confirm(&self) -> bool {
        self.said.iter().any(|said| said.confirm.is_some())
    }
}

impl ReviewedDimension {
    /// How many of its statements an assessor, by place, gives each mark, in the order of [`Mark::ALL`]; then how
    /// many none.
    pub fn counts(&self, assessor: usize) -> [usize; 5] {
        let mut counts = [0; 5];
        for said in self.statements.iter().filter_map(|one| one.said.get(assessor)) {
            let place = Mark::ALL.iter().position(|mark| Some(*mark) == said.mark);
            counts[place.unwrap_or(Mark::ALL.len())] += 1;
        }
        counts
    }
}
