//! Owns the screen that text is laid out for, and the signs drawn on it.

use super::style::{Style, ansi};

/// The screen that text is laid out for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// How many columns there are.
    pub width: usize,
    /// Whether only ASCII may be used for drawing.
    pub ascii: bool,
    /// Whether styles may be used.
    pub styled: bool,
    /// Whether it is said where what is inferred comes from.
    pub sources: bool,
}

impl Screen {
    /// A text in a style.
    pub fn paint(self, style: Style, text: &str) -> String {
        let mut painted = String::new();
        self.paint_on(&mut painted, style, &[text]);
        painted
    }

    /// Adds a text, in pieces, in a style.
    pub(crate) fn paint_on(self, page: &mut String, style: Style, pieces: &[&str]) {
        let style = self.styled.then(|| ansi(style));
        page.extend(style.map(|style| format!("{style}")));
        page.extend(pieces.iter().copied());
        page.extend(style.map(|style| format!("{style:#}")));
    }

    pub(crate) fn bullet(self) -> &'static str {
        if self.ascii { "- " } else { "• " }
    }

    pub(crate) fn dot(self) -> &'static str {
        if self.ascii { " | " } else { " · " }
    }

    pub(crate) fn arrow(self) -> &'static str {
        if self.ascii { "-> " } else { "→ " }
    }
}
