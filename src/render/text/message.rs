//! Owns how a message looks: the words it starts with, and the lines below them.

use std::iter;

use crate::render::Message;

use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::paragraph;

/// A message behind the word that says what it is, and what to do about it; wrapped to the screen,
/// or each on a line of its own.
pub fn message(
    meaning: Meaning,
    word: &str,
    message: &Message,
    screen: Screen,
    is_wrapped: bool,
) -> String {
    let width = if is_wrapped { screen.width } else { usize::MAX };
    let help = message
        .help
        .iter()
        .map(|help| (Meaning::Help, "help", help));
    let mut lines = String::new();
    for (meaning, word, text) in iter::once((meaning, word, &message.text)).chain(help) {
        let first = format!("{word}: ");
        let others = " ".repeat(first.len());
        for (lead, words) in paragraph(text, width, &first, &others) {
            match lead.strip_prefix(word) {
                Some(behind) => {
                    screen.paint_on(&mut lines, meaning, &[word]);
                    lines.push_str(behind);
                }
                None => lines.push_str(lead),
            }
            lines.push_str(words);
            lines.push('\n');
        }
    }
    lines
}
