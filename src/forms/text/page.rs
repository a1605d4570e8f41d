//! Owns the page that blocks are written on: wrapped lines, each in its style.

use crate::document::Inline;
use crate::forms::inert::uncommanding;
use crate::forms::line::Notes;
use crate::model::Text;

use super::layout::paragraph;
use super::run::Run;
use super::screen::{Screen, Style};

/// Lines of text, laid out for a screen as they come.
pub(super) struct Page<'a> {
    pub(super) screen: Screen,
    notes: Notes<'a>,
    text: String,
}

impl<'a> Page<'a> {
    pub(super) fn new(screen: Screen) -> Self {
        Self {
            screen,
            notes: Notes::default(),
            // A role takes about as much: better had at once than grown into.
            text: String::with_capacity(16 * 1024),
        }
    }

    /// The words of a line without what is styled in them, its marks numbered.
    pub(super) fn words(&mut self, line: &[Inline<'a>]) -> String {
        Run::new(line, self.screen, &mut self.notes).text.into_owned()
    }

    /// A paragraph: what its first line starts with, what the others do.
    pub(super) fn hang(&mut self, style: Style, first: &str, others: &str, text: &str) {
        for (lead, words) in paragraph(text, self.screen.width, first, others) {
            self.screen.paint_on(&mut self.text, style, &[lead, &words]);
            self.text.push('\n');
        }
    }

    /// A paragraph of inlines: what its first line starts with, what the others do.
    pub(super) fn hang_line(&mut self, style: Style, first: &str, others: &str, line: &[Inline<'a>]) {
        let run = Run::new(line, self.screen, &mut self.notes);
        if run.styled.is_empty() {
            return self.hang(style, first, others, &run.text);
        }
        let text = run.text.as_ref();
        let mut end = 0;
        for (lead, body) in paragraph(text, self.screen.width, first, others) {
            // Wrapping takes nothing from a text but the blanks where it breaks.
            let start = text.len() - text[end..].trim_start_matches(' ').len();
            end = start + body.len();
            self.paint(style, lead);
            let mut done = start;
            for (range, styled) in &run.styled {
                let range = range.start.clamp(done, end)..range.end.clamp(done, end);
                self.paint(style, &text[done..range.start]);
                self.paint(*styled, &text[range.clone()]);
                done = range.end;
            }
            self.paint(style, &text[done..end]);
            self.text.push('\n');
        }
    }

    fn paint(&mut self, style: Style, text: &str) {
        if !text.is_empty() {
            self.screen.paint_on(&mut self.text, style, &[text]);
        }
    }

    /// An empty line, unless there is one already or nothing above.
    pub(super) fn part(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// Two empty lines, unless nothing is above.
    pub(super) fn part_widely(&mut self) {
        if !self.text.is_empty() {
            let end = self.text.trim_end_matches('\n').len();
            self.text.truncate(end);
            self.text.push_str("\n\n\n");
        }
    }

    /// Lines that are laid out already, each of them ended.
    pub(super) fn push(&mut self, lines: &str) {
        self.text.push_str(lines);
    }

    /// All that was written, the reasons behind its marks, and what is inferred of whole ladders, with where
    /// these came from or, where that is folded, how to see it.
    pub(super) fn finish(mut self, whole: &[(&'a Text, Option<&'a Text>)], sources: bool) -> String {
        let end = self.text.trim_end_matches('\n').len();
        self.text.truncate(end);
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let count = self.notes.all().count();
        if count > 0 || !whole.is_empty() {
            self.text.push('\n');
        }
        let is_marked = self.screen.sources;
        for (number, reason) in self.notes.all().filter(|_| is_marked) {
            self.hang_line(Style::Hint, &format!("[{number}] inferred: "), "    ", &[reason.into()]);
        }
        if count > 0 && !is_marked && whole.is_empty() {
            let reasons = if count == 1 { "the reason" } else { "the reasons" };
            let folded = format!("Some of this is inferred; `--sources` gives {reasons}.");
            self.hang(Style::Hint, "", "", &folded);
        }
        for (index, (text, source)) in whole.iter().enumerate() {
            let is_last = index + 1 == whole.len();
            let text = match source {
                _ if count > 0 && !is_marked && is_last => {
                    format!("{} ({count} more: `--sources`)", text.trim_end_matches('.'))
                }
                Some(_) if !sources => format!("{} (`--sources`)", text.trim_end_matches('.')),
                _ => text.to_string(),
            };
            self.hang_line(Style::Hint, "", "", &[text.into()]);
            if let Some(source) = source.filter(|_| sources) {
                self.hang_line(Style::Hint, "Source: ", "  ", &[source.into()]);
            }
        }
        uncommanding(self.text)
    }
}
