//! Owns which statement of a record the words in a sheet mean, where people and their programs have changed what does not
//! matter of them.

use std::collections::HashMap;

use crate::model::{Text, links};
use crate::record::{MarkedStatement, Record};

/// The statements of a record, those that are asked before those that no longer are, found by their words.
pub(super) struct StatementsByWords<'a> {
    /// All of them.
    pub(super) all: Vec<&'a MarkedStatement>,
    /// How many are asked.
    asked: usize,
    keys: HashMap<String, Vec<usize>>,
}

impl<'a> StatementsByWords<'a> {
    /// Those of a record.
    pub(super) fn of(record: &'a Record) -> Self {
        let all: Vec<&MarkedStatement> = record.statements.iter().chain(&record.no_longer_asked).collect();
        let mut keys: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, one) in all.iter().enumerate() {
            keys.entry(key(&one.text)).or_default().push(index);
        }
        Self { all, asked: record.statements.len(), keys }
    }

    /// Whether the one of an index is asked; then it is its index in the record, too.
    pub(super) fn is_asked(&self, index: usize) -> bool {
        index < self.asked
    }

    /// The index of the one that words mean: of those that are asked, else of the others, the one in a dimension if
    /// there is one.
    pub(super) fn meant(&self, text: &Text, dimension: Option<&Text>) -> Option<usize> {
        let found = self.keys.get(&key(text)).map_or(&[][..], Vec::as_slice);
        let (asked, others) = found.split_at(found.partition_point(|&index| self.is_asked(index)));
        self.only(asked, text, dimension).or_else(|| self.only(others, text, dimension))
    }

    /// The statements that are asked in some words, where several dimensions ask them.
    pub(super) fn shared(&self, text: &Text) -> Option<Vec<&'a MarkedStatement>> {
        let found = self.keys.get(&key(text))?.iter().filter(|index| self.is_asked(**index));
        let found: Vec<&MarkedStatement> = found.map(|&index| self.all[index]).collect();
        (found.len() > 1).then_some(found)
    }

    fn only(&self, found: &[usize], text: &Text, dimension: Option<&Text>) -> Option<usize> {
        let is_here = |index: &usize| Some(&self.all[*index].dimension) == dimension;
        let here: Vec<usize> = found.iter().copied().filter(is_here).collect();
        let candidates = if here.is_empty() { found } else { &here[..] };
        let exact = candidates.iter().copied().find(|&index| self.all[index].text == *text);
        exact.or(if let [only] = *candidates { Some(only) } else { None })
    }
}

/// What two ways to write a statement have in common: a link may have lost its address, a word have been parted by what
/// cannot be seen; the size of letters, spaces, the form of quotes and dashes, and a full stop at the end do not matter.
fn key(text: &str) -> String {
    let text = text.replace('\u{200b}', "");
    let (mut words, mut done) = (String::new(), 0);
    for link in links(&text) {
        words.extend([&text[done..link.whole.start], &text[link.words]]);
        done = link.whole.end;
    }
    words.push_str(&text[done..]);
    let plain = words.to_lowercase().replace(['\u{2018}', '\u{2019}'], "'");
    let plain =
        plain.replace(['\u{201c}', '\u{201d}'], "\"").replace(['\u{2011}', '\u{2013}', '\u{2014}'], "-");
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").trim_end_matches(['.', ' ']).to_owned()
}
