//! Owns the page that views write themselves on: wrapped lines in the style of their meaning.

use super::layout::{Column, Lines, paragraph, table};
use super::screen::Screen;
use super::style::Meaning;

/// Lines of text, laid out for a screen as they come.
pub(super) struct Page {
    pub(super) screen: Screen,
    text: String,
}

impl Page {
    pub(super) fn new(screen: Screen) -> Self {
        Self {
            screen,
            // A role takes about as much: better had at once than grown into.
            text: String::with_capacity(16 * 1024),
        }
    }

    /// A paragraph at the left edge.
    pub(super) fn say(&mut self, meaning: Meaning, text: &str) {
        self.hang(meaning, "", "", text);
    }

    /// A paragraph: what its first line starts with, what the others do.
    pub(super) fn hang(&mut self, meaning: Meaning, first: &str, others: &str, text: &str) {
        for (lead, words) in paragraph(text, self.screen.width, first, others) {
            self.screen
                .paint_on(&mut self.text, meaning, &[lead, words]);
            self.text.push('\n');
        }
    }

    /// An empty line.
    pub(super) fn blank(&mut self) {
        self.text.push('\n');
    }

    /// An empty line, unless there is one already.
    pub(super) fn part(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.blank();
        }
    }

    /// A table, see [`table`].
    pub(super) fn table(
        &mut self,
        columns: &[Column],
        rows: impl Iterator<Item = Vec<Lines>>,
        ruled: bool,
    ) {
        table(self.screen, columns, rows, ruled, &mut self.text);
    }

    /// Lines that are laid out already, moved to the right.
    pub(super) fn indent(&mut self, by: &str, lines: &Lines) {
        for line in lines.iter() {
            self.text.push_str(by);
            self.text.push_str(line);
            self.text.push('\n');
        }
    }

    /// Lines that are laid out already, each of them ended.
    pub(super) fn push(&mut self, lines: &str) {
        self.text.push_str(lines);
    }

    /// All that was written.
    pub(super) fn finish(self) -> String {
        self.text
    }
}
