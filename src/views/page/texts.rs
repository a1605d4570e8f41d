//! Owns the texts of a page, each once: statements, those that are one in other words, and where addresses are.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use serde::Serialize;

use crate::model::{Expectation, Text, links};

/// A statement: its text, or where it has examples a list of the text and these.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum StatementTextShape<'a> {
    /// One without examples.
    Plain(&'a Text),
    /// One with examples.
    WithExamples(Vec<&'a Text>),
}

/// Two statements that are one in other words, by their indices, and the stretches of either that changed: where each
/// starts and ends, one after another.
#[derive(Debug, Serialize)]
pub struct RewordingShape(pub usize, pub usize, pub Vec<usize>, pub Vec<usize>);

/// Where an address is in a text: the start and the end of all of it, of the words that lead there, of the address.
#[derive(Debug, Serialize)]
pub struct LinkShape(pub [usize; 6]);

/// The texts of a page so far.
#[derive(Default)]
pub(super) struct Texts<'a> {
    pub(super) statements: Vec<StatementTextShape<'a>>,
    pub(super) rewordings: Vec<RewordingShape>,
    pub(super) links: BTreeMap<&'a str, Vec<LinkShape>>,
    known_statements: HashMap<(&'a Text, &'a [Text]), usize>,
    known_rewordings: HashMap<(&'a Text, &'a Text), usize>,
}

impl<'a> Texts<'a> {
    /// The index of a statement.
    pub(super) fn statement(&mut self, statement: &'a Expectation) -> usize {
        let Expectation { text, examples, .. } = statement;
        let next = self.statements.len();
        let index = *self.known_statements.entry((text, examples)).or_insert(next);
        if index == next {
            self.note(examples.iter().chain([text]));
            self.statements.push(match examples.as_slice() {
                [] => StatementTextShape::Plain(text),
                examples => StatementTextShape::WithExamples(std::iter::once(text).chain(examples).collect()),
            });
        }
        index
    }

    /// The index of two statements that are one in other words.
    pub(super) fn rewording(
        &mut self,
        from: &'a Expectation,
        to: &'a Expectation,
        changed: &[Vec<Range<usize>>; 2],
    ) -> usize {
        if let Some(&known) = self.known_rewordings.get(&(&from.text, &to.text)) {
            return known;
        }
        let [before, after] = changed;
        let shape = RewordingShape(
            self.statement(from),
            self.statement(to),
            units(&from.text, before),
            units(&to.text, after),
        );
        self.rewordings.push(shape);
        self.known_rewordings.insert((&from.text, &to.text), self.rewordings.len() - 1);
        self.rewordings.len() - 1
    }

    /// Notes where the addresses of some texts are.
    pub(super) fn note(&mut self, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            let links = links(text).into_iter().map(|link| {
                let ends = units(text, &[link.whole, link.words, link.address]);
                LinkShape(std::array::from_fn(|index| ends[index]))
            });
            let links: Vec<LinkShape> = links.collect();
            if !links.is_empty() {
                self.links.insert(text, links);
            }
        }
    }
}

/// Where stretches of a text start and end, one after another, in units of UTF-16.
fn units(text: &str, stretches: &[Range<usize>]) -> Vec<usize> {
    let unit = |byte: usize| text[..byte].encode_utf16().count();
    stretches.iter().flat_map(|stretch| [unit(stretch.start), unit(stretch.end)]).collect()
}
