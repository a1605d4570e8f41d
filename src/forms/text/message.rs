//! Owns how a message looks: the words it starts with, and the lines below them.

use std::iter;

use crate::query::UserError;

use super::layout::paragraph;
use super::screen::Screen;
use super::style::Style;

/// A message behind the word that says what it is, and what to do about it; wrapped to the screen,
/// or each on a line of its own.
pub fn message(
    style: Style,
    word: &str,
    message: &UserError,
    screen: Screen,
    is_wrapped: bool,
) -> String {
    let width = if is_wrapped { screen.width } else { usize::MAX };
    let help = message.help.iter().map(|help| (Style::Help, "help", help));
    let mut lines = String::new();
    for (style, word, text) in iter::once((style, word, &message.message)).chain(help) {
        let first = format!("{word}: ");
        let others = " ".repeat(first.len());
        for (lead, words) in paragraph(text, width, &first, &others) {
            match lead.strip_prefix(word) {
                Some(behind) => {
                    screen.paint_on(&mut lines, style, &[word]);
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
