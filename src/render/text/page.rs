//! Owns the page that views write themselves on: wrapped lines in the style of their meaning.

use std::ops::Range;

use crate::render::found::Stretch;

use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::{Column, Lines, paragraph, table};

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

    /// A paragraph with some stretches of it marked: between stars, which carry without colour,
    /// and in the style of a match.
    pub(super) fn hang_marked(
        &mut self,
        meaning: Meaning,
        first: &str,
        others: &str,
        stretches: &[Stretch<'_>],
    ) {
        let mut text = String::new();
        let mut marked: Vec<Range<usize>> = Vec::new();
        for stretch in stretches {
            let start = text.len();
            if stretch.is_marked {
                text.push_str(&format!("*{}*", stretch.text));
                marked.push(start..text.len());
            } else {
                text.push_str(stretch.text);
            }
        }
        let mut end = 0;
        for (lead, body) in paragraph(&text, self.screen.width, first, others) {
            // Wrapping takes nothing from a text but the blanks where it breaks.
            let start = text.len() - text[end..].trim_start_matches(' ').len();
            end = start + body.len();
            self.text.push_str(lead);
            let mut done = start;
            for mark in &marked {
                let mark = mark.start.clamp(done, end)..mark.end.clamp(done, end);
                self.paint(meaning, &text[done..mark.start]);
                self.paint(Meaning::Match, &text[mark.clone()]);
                done = mark.end;
            }
            self.paint(meaning, &text[done..end]);
            self.text.push('\n');
        }
    }

    fn paint(&mut self, meaning: Meaning, text: &str) {
        if !text.is_empty() {
            self.text.push_str(&self.screen.paint(meaning, text));
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
