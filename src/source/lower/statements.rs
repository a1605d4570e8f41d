//! Owns the lowering of statements, and the check that what grows out of something grows upward.

use std::collections::{BTreeSet, HashMap};

use crate::model::{Expectation, Text};
use crate::source::raw::{RawExpectation, TextOr};
use crate::source::span::{At, Span};

use super::Lowering;
use super::names::Seen;

/// What asks a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AskedOf {
    /// The cell at an index of its dimension.
    Cell(usize),
    /// The point at an index of its scale.
    Point(usize),
}

/// What has been lowered of the statements of one dimension, or of one scale.
#[derive(Default)]
pub(super) struct Statements {
    ids: Seen,
    by_id: HashMap<String, (AskedOf, Span)>,
    /// Those that grow out of another: what asks them, and the id of the other.
    growing: Vec<(AskedOf, At<String>)>,
}

impl Lowering {
    pub(super) fn expectation(
        &mut self,
        raw: At<TextOr<RawExpectation>>,
        asked_of: AskedOf,
        statements: &mut Statements,
    ) -> Expectation {
        let At { value, span } = raw;
        let full = match value {
            TextOr::Text(value) => {
                let text = self.text(At { value, span });
                return Expectation { id: None, text, examples: Vec::new(), expands: None };
            }
            TextOr::Full(full) => *full,
        };
        let id = full.id.map(|id| {
            statements.by_id.insert(id.value.clone(), (asked_of, id.span));
            self.id_of(id, "statement", "statements of this dimension", &mut statements.ids)
        });
        let expands = full.expands.and_then(|expands| {
            let text = Text::new(expands.value.clone());
            statements.growing.push((asked_of, expands));
            text
        });
        Expectation { id, text: self.text(full.text), examples: self.texts(full.examples), expands }
    }

    /// Finds fault with statements that grow out of what is not there, or is not lower. How high something
    /// asks is said by `height`, lower numbers first; a rating of a scale is always below the cells that use
    /// the scale.
    pub(super) fn check_growth<H: PartialOrd>(
        &mut self,
        statements: &Statements,
        of_scale: &Statements,
        height: impl Fn(AskedOf) -> Option<H>,
    ) {
        for (asked_of, id) in &statements.growing {
            let Some(&(origin, _)) = statements.by_id.get(&id.value) else {
                if !of_scale.by_id.contains_key(&id.value) {
                    let ids = statements.by_id.keys().chain(of_scale.by_id.keys()).map(String::as_str);
                    // A map has them in another order each run, and of two that are as near one is named.
                    let ids: BTreeSet<&str> = ids.collect();
                    let help = self.nearest(id, ids, "`expands` takes the `id` of a statement of this dimension that a lower role is asked");
                    self.unknown("unknown-statement", id, "statement of a lower role", help);
                }
                continue;
            };
            let heights = (height(origin), height(*asked_of));
            if let (Some(origin), Some(own)) = heights
                && origin >= own
            {
                let message = format!("the statement `{}` is not asked of a lower role", id.value);
                let help = "`expands` names what a lower role, or a lower rating, is asked; delete it, or put it at the other statement";
                self.fault("rising-statement", id.span, message, help);
            }
        }
        for (id, (_, span)) in statements.by_id.iter().filter(|(id, _)| of_scale.by_id.contains_key(*id)) {
            let message = format!("the scale of this dimension already has a statement `{id}`");
            self.fault("repeated-name", *span, message, "give each of the statements a different name");
        }
    }
}
