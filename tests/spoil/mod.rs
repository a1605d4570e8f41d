//! The spoiling of a file's text, for tests of what is made of a text that is not as it should be.

use proptest::prelude::*;
use proptest::sample::Index;

/// What a file is spoilt with: signs of YAML, other words of the format, odd characters, nothing.
pub(crate) fn spoiling() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-:#&*!|>'\"%@`{}\\[\\], \t\n]{1,3}",
        prop::sample::select(vec![
            "",
            "L3",
            "L4",
            "T3",
            "null",
            "~",
            "7",
            "true",
            "\n  - ",
            "---\n",
            "&a ",
            "*a",
            "!!int ",
            "<<: ",
            "\\e",
            "\"\\x9b\"",
            "\u{1b}[31m",
            "\u{9b}",
            "\u{202e}",
            "\r",
            "\0",
            "é",
            "漢",
        ])
        .prop_map(str::to_owned),
    ]
}

/// Puts something in the place of a short stretch.
pub(crate) fn spoil(text: &mut String, from: Index, to: Index, new: &str) {
    let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    if ends.is_empty() {
        return;
    }
    let start = ends[from.index(ends.len())];
    let most = ends.len().min(1 + to.index(8));
    let end = text[start..].char_indices().nth(most).map_or(text.len(), |(at, _)| start + at);
    text.replace_range(start..end, new);
}
