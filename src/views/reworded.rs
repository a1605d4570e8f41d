//! Owns how a statement is read that both sides of a comparison have in different words.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::{Inline, Inlines, line};
use crate::query::StatementChange;

/// A statement; of a reworded one the words of both sides, those that went before those that came.
pub(super) fn changed<'a>(change: &StatementChange<'a>) -> Inlines<'a> {
    match (change.from, change.to) {
        (Some(from), Some(to)) => reworded(&from.text, &to.text, &change.changed),
        (from, to) => from.or(to).map_or_else(Inlines::new, |statement| line(&statement.text)),
    }
}

/// The words of two texts, those that went before those that came; which stretches of either changed is known.
pub(super) fn reworded<'a>(from: &str, to: &str, [before, after]: &[Vec<Range<usize>>; 2]) -> Inlines<'a> {
    let letters = |text: &str, changed: &[Range<usize>]| -> Vec<(char, bool)> {
        let is_changed = |at: usize| changed.iter().any(|stretch| stretch.contains(&at));
        text.char_indices().map(|(at, letter)| (letter, is_changed(at))).collect()
    };
    let (from, to) = (letters(from, before), letters(to, after));
    let (mut from, mut to) = (from.into_iter().peekable(), to.into_iter().peekable());
    let mut words = Inlines::new();
    loop {
        // What neither side changed is alike but for the blanks beside what one of them did.
        let here = from.peek().copied().filter(|(_, is_changed)| !is_changed);
        let there = to.peek().copied().filter(|(_, is_changed)| !is_changed);
        let is_beside = here != there && (there.is_some() || to.peek().is_none());
        let has_gone = |&(letter, is_changed): &(char, bool)| is_changed || is_beside && letter == ' ';
        if let Some((letter, _)) = from.next_if(has_gone) {
            push_letter(&mut words, letter, Inline::Deleted);
        } else if let Some((letter, _)) = to.next_if(|letter| letter.1 || here != there) {
            push_letter(&mut words, letter, Inline::Inserted);
        } else if let Some((letter, _)) = to.next() {
            from.next();
            push_letter(&mut words, letter, Inline::Text);
        } else {
            return spaced(words);
        }
    }
}

/// Adds a letter to the last piece where that is of the kind, else as a new one.
fn push_letter<'a>(words: &mut Inlines<'a>, letter: char, kind: impl Fn(Cow<'a, str>) -> Inline<'a>) {
    let new = kind(letter.to_string().into());
    match (words.last_mut(), &new) {
        (Some(Inline::Text(text)), Inline::Text(_))
        | (Some(Inline::Deleted(text)), Inline::Deleted(_))
        | (Some(Inline::Inserted(text)), Inline::Inserted(_)) => text.to_mut().push(letter),
        _ => words.push(new),
    }
}

/// With a blank before what came instead of words that went, where a blank is before those.
fn spaced(words: Inlines<'_>) -> Inlines<'_> {
    let mut spaced = Inlines::new();
    for mut piece in words {
        if let (Some(Inline::Deleted(gone)), Inline::Inserted(came)) = (spaced.last(), &mut piece) {
            let before = spaced.len().checked_sub(2).and_then(|index| spaced.get(index));
            let follows_blank = match before {
                None => true,
                Some(Inline::Text(text)) => text.ends_with(' '),
                Some(_) => false,
            };
            if follows_blank && !gone.ends_with(' ') {
                came.to_mut().insert(0, ' ');
            }
        }
        spaced.push(piece);
    }
    spaced
}
