//! Owns how lines are read, whatever form they are written in: the numbers of their marks, facts as
//! one line, and plain words.

use crate::document::{Fact, FactPlace, Inline, Inlines, joined};
use crate::model::Text;

/// The reasons why things are marked as inferred, each once, in the order in which they are met.
#[derive(Debug, Default)]
pub(super) struct Notes<'a>(Vec<&'a Text>);

impl<'a> Notes<'a> {
    /// The number of a reason, counted from 1: the one it has already, or a new one.
    pub(super) fn number(&mut self, reason: &'a Text) -> usize {
        let known = self.0.iter().position(|known| *known == reason);
        known.unwrap_or_else(|| {
            self.0.push(reason);
            self.0.len() - 1
        }) + 1
    }

    /// The reasons with their numbers, rising.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, &'a Text)> + use<'a> {
        (1..).zip(self.0.clone())
    }
}

/// The facts that say something without their labels, as one line.
pub(super) fn facts_in_line<'a>(facts: &[Fact<'a>], between: &Inline<'a>) -> Inlines<'a> {
    let in_line = facts.iter().filter_map(|fact| match &fact.place {
        FactPlace::InLine(words) if !words.is_empty() => Some(words.clone()),
        _ => None,
    });
    joined(in_line, between)
}

/// The words of a message, names in backticks.
pub(super) fn plain(message: &[Inline<'_>]) -> String {
    let words = message.iter().map(|piece| match piece {
        Inline::Code(text) => format!("`{text}`"),
        Inline::Text(text) => text.to_string(),
        _ => String::new(),
    });
    words.collect()
}

/// The words of a line, with this for each of its marks; what else there is in it is left out.
pub(super) fn words_with(mark: &str, line: &[Inline<'_>]) -> String {
    let words = line.iter().map(|piece| match piece {
        Inline::Text(text) => text.as_ref(),
        Inline::Note(_) => mark,
        _ => "",
    });
    words.collect()
}

/// A line with something before it.
pub(super) fn led<'a>(lead: impl Into<Inline<'a>>, line: &[Inline<'a>]) -> Inlines<'a> {
    std::iter::once(lead.into()).chain(line.iter().cloned()).collect()
}
