//! A person's record: where somebody stands on a ladder, in a file of their own. Its types, its file, and what can
//! be wrong with that.
//!
//! Nothing of a record leaves the file unless the person asks for it: this room writes nothing.

mod day;
mod file;
mod lower;
mod mark;
mod raw;
#[cfg(test)]
#[path = "../../tests/records/schema.rs"]
mod schema;
mod sheet;
mod value;

pub use day::Day;
pub use file::{RECORD_SCHEMA, RECORD_SCHEMA_FILE, RecordFile, new_record};
pub use lower::parse_record;
pub use mark::{Assessor, Mark, NotAMark};
pub use sheet::{
    DimensionNames, FACTS_SHEET, FilledRow, FilledSheet, LackingTable, NotRead, SHEET_HINTS, SheetColumn,
    SheetFact, SheetFault, is_sheet_of_record, read_sheet,
};

use crate::model::Text;

/// What one assessor says of where a person stands on a ladder, with what the person did and will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The id of the ladder.
    pub ladder: Text,
    /// The version of the ladder whose statements these are.
    pub version: Text,
    /// The code of the role that the person has.
    pub role: Text,
    /// The code of the role that the person works toward; none at the top of a track.
    pub goal: Option<Text>,
    /// Who sets the marks.
    pub by: Assessor,
    /// Whose record it is, where the file says so.
    pub name: Option<Text>,
    /// What is asked, in the order of the ladder.
    pub statements: Vec<MarkedStatement>,
    /// What an earlier version of the ladder asked, and this one does not; in the order in which it went away.
    pub no_longer_asked: Vec<MarkedStatement>,
    /// What was done, in file order.
    pub evidence: Vec<Evidence>,
    /// What will be done, in file order.
    pub plan: Vec<PlanItem>,
}

/// A statement in its own words, and what the assessor says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedStatement {
    /// The id of the dimension that asks it.
    pub dimension: Text,
    /// Its permanent name, where the ladder gives one.
    pub id: Option<Text>,
    /// The statement.
    pub text: Text,
    /// Whether today's role asks it already.
    pub is_asked_already: bool,
    /// What is said of it; none so far.
    pub mark: Option<Mark>,
    /// When the mark was set.
    pub on: Option<Day>,
    /// What else is said of it.
    pub note: Option<Text>,
    /// What it said when the mark was set, where it says something else now: the mark is to be confirmed.
    pub confirm: Option<Text>,
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// When.
    pub on: Option<Day>,
    /// What.
    pub what: Text,
    /// Where it can be seen.
    pub link: Option<Text>,
    /// What it is evidence for: statements in their own words, perhaps behind their dimension and a colon, ids of
    /// statements or of dimensions. Empty where it is not tied to anything yet.
    pub about: Vec<Text>,
}

/// Something that will be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanItem {
    /// What.
    pub what: Text,
    /// What it is for, as of [`Evidence::about`].
    pub about: Vec<Text>,
    /// By when.
    pub by: Option<Day>,
    /// When it was done; none as long as it is open.
    pub done: Option<Day>,
}

impl Record {
    /// The evidence that was for something, and is for nothing that is asked by now; in file order.
    pub fn stranded(&self) -> impl Iterator<Item = &Evidence> {
        let is_taken =
            |evidence: &Evidence| self.statements.iter().any(|one| one.is_named_by(&evidence.about));
        self.evidence.iter().filter(move |one| !one.about.is_empty() && !is_taken(one))
    }

    /// What evidence and plans call a statement, by its index: its words, behind its dimension and a colon where
    /// another dimension asks the same.
    pub fn name_of(&self, index: usize) -> Text {
        let one = &self.statements[index];
        let is_twin = |(place, other): (usize, &MarkedStatement)| place != index && other.text == one.text;
        let is_shared = self.statements.iter().enumerate().any(is_twin);
        let whole = is_shared.then(|| Text::new(whole_name(&one.dimension, &one.text))).flatten();
        whole.unwrap_or_else(|| one.text.clone())
    }
}

impl MarkedStatement {
    /// A statement of which nothing is said yet.
    pub fn unmarked(dimension: Text, id: Option<Text>, text: Text) -> Self {
        Self { dimension, id, text, is_asked_already: false, mark: None, on: None, note: None, confirm: None }
    }

    /// Whether anything is said of it that must not be lost.
    pub fn has_something(&self) -> bool {
        self.mark.is_some() || self.note.is_some() || self.confirm.is_some()
    }

    /// Whether evidence or a plan that names this is for it: it names the statement or its dimension.
    pub fn is_named_by(&self, about: &[Text]) -> bool {
        about.iter().any(|name| self.is_named(name) || *name == self.dimension)
    }

    /// Whether a name is this statement's own, as of [`is_name_of`].
    pub fn is_named(&self, name: &Text) -> bool {
        is_name_of(name, &self.dimension, self.id.as_ref(), &self.text)
    }
}

/// Whether evidence or a plan may call a statement so: by its words, by those behind its dimension and a colon, or by
/// its id.
pub fn is_name_of(name: &Text, dimension: &Text, id: Option<&Text>, text: &Text) -> bool {
    let words = || name.strip_prefix(dimension.as_str())?.strip_prefix(": ");
    name == text || Some(name) == id || words() == Some(text)
}

/// The words of a statement behind its dimension and a colon.
pub fn whole_name(dimension: &Text, text: &Text) -> String {
    format!("{dimension}: {text}")
}
