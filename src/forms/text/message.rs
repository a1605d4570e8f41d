//! Owns how a message looks: the words it starts with, and the lines below them.

use std::iter;

use crate::forms::inert::uncommanding;
use crate::query::UserError;

use super::layout::paragraph;
use super::screen::{Screen, Style};

/// A message behind the word that says what it is, and what to do about it; wrapped to the screen, or each on
/// a line of its own.
pub fn message(style: Style, word: &str, message: &UserError, screen: Screen, is_wrapped: bool) -> String {
    let width = if is_wrapped { screen.width } else { usize::MAX };
    let screen = Screen { width, ..screen };
    let help = message.help.iter().map(|help| (Style::Help, "help", help));
    let mut lines = String::new();
    for (style, word, text) in iter::once((style, word, &message.message)).chain(help) {
        let others = " ".repeat(word.len() + 2);
        labeled((style, word), text, &others, screen, &mut lines);
    }
    uncommanding(lines)
}

/// Adds a text wrapped to the screen behind a label in its style; all lines but the first start with
/// `others`.
pub(super) fn labeled(
    (style, label): (Style, &str),
    text: &str,
    others: &str,
    screen: Screen,
    lines: &mut String,
) {
    let first = format!("{label}: ");
    for (lead, words) in paragraph(text, screen.width, &first, others) {
        match lead.strip_prefix(label) {
            Some(behind) => {
                screen.paint_on(lines, style, &[label]);
                lines.push_str(behind);
            }
            None => lines.push_str(lead),
        }
        lines.push_str(&words);
        lines.push('\n');
    }
}
