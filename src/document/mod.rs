//! An answer as a person reads it: blocks and inlines that say what they are.
//!
//! This room knows no width, no escaping and no color; a form decides how a block looks.

mod block;
mod inline;

pub use block::{
    Block, CellRow, CellSection, Cells, Entry, Fact, FactPlace, Item, Lead, Mark, Paragraph, Tone,
};
pub use inline::{Inline, Inlines, joined, line, notes};

/// A whole answer. Its parts stand by themselves: one for each role that is shown, for example.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    /// What it is called where a form needs a name for all of it.
    pub title: String,
    /// In the order in which they are read.
    pub parts: Vec<Vec<Block<'a>>>,
}
