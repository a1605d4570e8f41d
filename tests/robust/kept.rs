//! Never a success that lost part of the file: what is read is all that is written.

use std::collections::HashSet;

use career_ladder::model::Ladder;
use career_ladder::source::{parse_ladder, parse_spanned_ladder};
use proptest::prelude::*;

use crate::leaves::{of_file, of_model};
use crate::plain::{Plain, documents};
use crate::spoilt::spoilt;
use crate::watch::watched;
use crate::{cases, made_file};

proptest! {
    #![proptest_config(cases(500, 1))]

    /// The ladder has every text and number of the file in its place, and nothing else.
    #[test]
    fn a_file_that_is_read_is_read_whole(spoilt in spoilt()) {
        let path = made_file("a_file_that_is_read_is_read_whole.yaml", &spoilt.bytes);
        watched(&path, || read_whole(&spoilt.bytes))?;
    }
}

fn read_whole(bytes: &[u8]) -> Result<(), TestCaseError> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Ok(());
    };
    // What the reading of a file takes away before.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let placed = parse_spanned_ladder(text);
    prop_assert_eq!(
        parse_ladder(text),
        placed.as_ref().map(|placed| Ladder::clone(&placed.ladder)).map_err(Clone::clone)
    );
    let Ok(placed) = placed else { return Ok(()) };
    let documents = documents(text);
    let all: Vec<_> = documents.iter().flat_map(of_file).collect();
    let held = of_model(&placed);
    if all != held {
        let lost: Vec<_> = all.iter().filter(|leaf| !held.contains(leaf)).collect();
        let made_up: Vec<_> = held.iter().filter(|leaf| !all.contains(leaf)).collect();
        prop_assert!(false, "lost: {lost:#?}\nmade up: {made_up:#?}");
    }
    let mut known = HashSet::new();
    for document in &documents {
        add_words(document, &mut known);
    }
    for word in words_of(text) {
        prop_assert!(known.contains(word), "{word:?} is nowhere");
    }
    Ok(())
}

/// The words of a file as it stands, without those of comments and of what may be a sign of YAML:
/// none of them may be passed over, by the parser neither. None where there is an escape, which
/// makes words that are not there.
fn words_of(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    if text.contains('\\') {
        return words;
    }
    for line in text.split(['\n', '\r']) {
        let comment = line
            .match_indices('#')
            .find(|(at, _)| *at == 0 || line[..*at].ends_with([' ', '\t', '\u{feff}']));
        let line = comment.map_or(line, |(at, _)| &line[..at]);
        // A word behind one of these may name an anchor, a tag, or how a block is indented.
        let is_sign = |c: char| "&*!|>%".contains(c);
        for stretch in line.split_whitespace().filter(|part| !part.contains(is_sign)) {
            let parts = stretch.split(|c: char| !c.is_alphanumeric());
            words.extend(parts.filter(|word| !word.is_empty()));
        }
    }
    words
}

fn add_words(node: &Plain, words: &mut HashSet<String>) {
    match node {
        Plain::Null => {
            words.extend(["null", "Null", "NULL"].map(str::to_owned));
        }
        Plain::Scalar(text) => {
            let parts = text.split(|c: char| !c.is_alphanumeric());
            words.extend(parts.map(str::to_owned));
        }
        Plain::List(items) => items.iter().for_each(|item| add_words(item, words)),
        Plain::Group(pairs) => {
            for (key, value) in pairs {
                add_words(key, words);
                add_words(value, words);
            }
        }
    }
}
