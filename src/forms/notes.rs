//! Owns the numbers of note marks: each reason has one, in the order in which the reasons are met.

use crate::model::Text;

/// The reasons why things are marked as inferred, each once.
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
