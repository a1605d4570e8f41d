//! Owns what the forms share: the numbers of marks, plain words, lines ready to be written, and findings as a
//! list where a document scrolls.

use std::borrow::Cow;

use crate::document::{Block, Document, Finding, Inline, Inlines, Item, line};
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
        piece => piece.prose().unwrap_or_default().to_owned(),
    });
    words.collect()
}

/// A line without the bullet that it was written with, for a list, which gives it one: `• `, or a hyphen before
/// words. A sign before a figure says something, and so does a number.
pub(super) fn without_bullet<'l, 'a>(line: &'l [Inline<'a>]) -> Cow<'l, [Inline<'a>]> {
    const BULLETS: [char; 9] = ['•', '‣', '▪', '▫', '●', '○', '■', '◦', '·'];
    const HYPHENS: [char; 4] = ['-', '*', '–', '—'];
    let bulleted = line.split_first().and_then(|(first, others)| {
        let words = first.prose()?;
        let behind = |signs: &[char]| words.strip_prefix(signs)?.strip_prefix(' ');
        let is_of_words = |words: &&str| words.is_empty() || words.starts_with(char::is_alphabetic);
        Some((first, others, behind(&BULLETS).or_else(|| behind(&HYPHENS).filter(is_of_words))?))
    });
    match bulleted {
        Some((first, others, words)) => {
            let first = (!words.is_empty()).then(|| first.with(words.to_owned()));
            Cow::Owned(first.into_iter().chain(others.iter().cloned()).collect())
        }
        None => Cow::Borrowed(line),
    }
}

/// Pieces of a line with plain words next to one another in one piece, so that what they are is seen.
pub(super) fn merged<'a>(pieces: impl IntoIterator<Item = Inline<'a>>) -> Inlines<'a> {
    let mut merged = Inlines::new();
    for piece in pieces {
        match (merged.last_mut(), &piece) {
            (Some(Inline::Text(words)), Inline::Text(more)) => words.to_mut().push_str(more),
            _ => merged.push(piece),
        }
    }
    merged
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

#[cfg(test)]
mod tests {
    use super::without_bullet;
    use crate::document::Inline;

    #[test]
    fn a_list_has_one_bullet() {
        for (text, words) in [
            ("• Cleans the oven", "Cleans the oven"),
            ("- Sweeps", "Sweeps"),
            ("1. Lehrjahr", "1. Lehrjahr"),
            ("- 5 degrees are kept", "- 5 degrees are kept"),
            ("+ 2 days off", "+ 2 days off"),
            ("-5 degrees are kept", "-5 degrees are kept"),
            ("2024. Then", "2024. Then"),
            ("1.5 years", "1.5 years"),
            ("*bold* words", "*bold* words"),
        ] {
            assert_eq!(*without_bullet(&[text.into()]), [Inline::from(words)]);
        }
        let line = [Inline::Deleted("- ".into()), Inline::Hit("Sweeps".into())];
        assert_eq!(*without_bullet(&line), [Inline::Hit("Sweeps".into())]);
    }
}
