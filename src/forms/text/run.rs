//! Owns a line of a document as the words that a screen shows, with the styles of some of them.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::{Inline, linked};
use crate::forms::line::Notes;

use super::screen::{Screen, Style};

/// Words, and where in them another style begins and ends.
#[derive(Debug, Default)]
pub(super) struct Run<'t> {
    pub(super) text: Cow<'t, str>,
    /// Rising, none within another.
    pub(super) styled: Vec<(Range<usize>, Style)>,
}

impl<'t> Run<'t> {
    /// The words of a line on a screen. The reasons that it marks get their numbers in `notes`.
    pub(super) fn new<'a: 't>(line: &'t [Inline<'a>], screen: Screen, notes: &mut Notes<'a>) -> Self {
        let linked = linked(line);
        if let (Cow::Borrowed(_), [Inline::Text(text)]) = (&linked, line) {
            return Self { text: Cow::Borrowed(text), styled: Vec::new() };
        }
        let mut run = Self { text: Cow::Owned(String::with_capacity(64)), styled: Vec::new() };
        for piece in linked.iter() {
            run.push(piece, screen, notes);
        }
        run
    }

    fn push<'a>(&mut self, piece: &Inline<'a>, screen: Screen, notes: &mut Notes<'a>) {
        let words = self.text.to_mut();
        match piece {
            Inline::Text(text) | Inline::Id(text) => words.push_str(text),
            Inline::Code(text) => words.extend(["`", text, "`"]),
            Inline::Strong(text) => self.styled(["", text, ""], Style::Heading),
            // Where there is color, it says what the signs say elsewhere.
            Inline::Inserted(text) => {
                let signs = if screen.styled { ["", ""] } else { ["{+", "+}"] };
                self.changed(text, signs, Style::Inserted);
            }
            Inline::Deleted(text) => {
                let signs = if screen.styled { ["", ""] } else { ["[-", "-]"] };
                self.changed(text, signs, Style::Deleted);
            }
            Inline::Hit(text) => self.styled(["*", text, "*"], Style::Match),
            Inline::Link(pieces, address) => self.link(pieces, address, screen, notes),
            Inline::Rating(rating) => {
                words.push_str(rating.name);
                words.extend(rating.position().map(|position| format!(" {position}")));
            }
            Inline::Role(name, title) => {
                words.extend([name, " "]);
                for piece in linked(&[(*title).into()]).iter() {
                    self.push(piece, screen, notes);
                }
            }
            Inline::Note(reason) => {
                let number = notes.number(reason);
                if screen.sources {
                    words.push_str(&format!(" [{number}]"));
                }
            }
            Inline::Cut => words.push_str(if screen.ascii { "..." } else { "…" }),
            Inline::AsLeft => words.push_str(if screen.ascii { "<-" } else { "←" }),
            Inline::NotAsked => words.push_str(if screen.ascii { "-" } else { "–" }),
            Inline::Gap => words.push_str(if screen.ascii { "." } else { "·" }),
            Inline::Arrow => words.extend([" ", screen.arrow()]),
            Inline::Dot => words.push_str(screen.dot()),
            Inline::Tick(is_done) => words.push_str(if *is_done { "[x] " } else { "[ ] " }),
        }
    }

    /// An address, or words and their address behind them. No sign is put within an address: it is copied.
    fn link<'a>(&mut self, pieces: &[Inline<'a>], address: &str, screen: Screen, notes: &mut Notes<'a>) {
        let words: String = pieces.iter().filter_map(Inline::prose).collect();
        let is_bare = words == address;
        match pieces {
            [changed @ (Inline::Inserted(_) | Inline::Deleted(_))] if !is_bare => {
                self.push(&changed.with(format!("{words} ({address})")), screen, notes);
            }
            _ => {
                for piece in pieces {
                    match piece {
                        Inline::Hit(hit) if is_bare => self.styled(["", hit, ""], Style::Match),
                        piece => self.push(piece, screen, notes),
                    }
                }
                if !is_bare {
                    self.text.to_mut().extend([" (", address, ")"]);
                }
            }
        }
    }

    /// A text between signs in a style; the blanks at its ends are left outside.
    fn changed(&mut self, text: &str, [start, end]: [&str; 2], style: Style) {
        let words = text.trim_start();
        let (before, words) = (&text[..text.len() - words.len()], words.trim_end());
        self.text.to_mut().push_str(before);
        self.styled([start, words, end], style);
        self.text.to_mut().push_str(&text[before.len() + words.len()..]);
    }

    fn styled(&mut self, pieces: [&str; 3], style: Style) {
        let start = self.text.len();
        self.text.to_mut().extend(pieces);
        self.styled.push((start..self.text.len(), style));
    }
}
