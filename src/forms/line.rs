//! Owns what the forms share: the numbers of marks, plain words, and findings as a list where a document
//! scrolls.

use crate::document::{Block, Document, Finding, Inline, Item, line};
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

/// The words of a message, names in backticks.
pub(super) fn plain(message: &[Inline<'_>]) -> String {
    let words = message.iter().map(|piece| match piece {
        Inline::Code(text) => format!("`{text}`"),
        Inline::Text(text) => text.to_string(),
        _ => String::new(),
    });
    words.collect()
}

/// The blocks of a document that scrolls: findings are items of a list under the name of their file, what is
/// inferred of whole ladders is at the end.
pub(super) fn page_blocks<'a>(document: &Document<'a>) -> Vec<Block<'a>> {
    let mut blocks: Vec<Block<'a>> = Vec::new();
    let mut file = "";
    for block in document.parts.iter().flatten() {
        let Block::Finding(finding) = block else {
            blocks.push(block.clone());
            continue;
        };
        if file != finding.file {
            file = finding.file;
            blocks.push(Block::Heading(2, line(file)));
        }
        let item = finding_item(finding);
        match blocks.last_mut() {
            Some(Block::List(items)) => items.push(item),
            _ => blocks.push(Block::List(vec![item])),
        }
    }
    blocks.extend(document.inferred().into_iter().map(|(text, _)| Block::hint(line(text))));
    blocks
}

fn finding_item<'a>(finding: &Finding<'a>) -> Item<'a> {
    let mut text = vec![Inline::Strong(finding.severity.into()), " ".into(), Inline::Id(finding.code.into())];
    if finding.span.is_some() {
        text.push(format!(" in line {}", finding.line).into());
    }
    text.push(": ".into());
    text.extend(finding.message.iter().cloned());
    Item { text, below: vec![finding.help.clone()] }
}
