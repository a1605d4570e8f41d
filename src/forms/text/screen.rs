//! Owns the screen that text is laid out for, and the signs drawn on it.

use crate::model::Rating;

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
}

impl Screen {
    /// From so many columns on a table is readable; below, things are stacked.
    const LEAST_FOR_TABLES: usize = 72;

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

    pub(crate) fn has_room_for_tables(self) -> bool {
        self.width >= Self::LEAST_FOR_TABLES
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

    /// The line between two roles of a route.
    pub(crate) fn line(self) -> &'static str {
        if self.ascii { "|" } else { "│" }
    }

    /// Where that line comes to the second.
    pub(crate) fn tip(self) -> &'static str {
        if self.ascii { "v" } else { "▼" }
    }

    /// The sign of a cell that is shared with the role on its left.
    pub(crate) fn left(self) -> &'static str {
        if self.ascii { "<-" } else { "←" }
    }

    /// The sign of a gap.
    pub(crate) fn gap(self) -> &'static str {
        if self.ascii { "." } else { "·" }
    }

    /// A rating's point and its bar.
    pub(crate) fn rating(self, rating: Rating<'_>) -> String {
        format!("{} {}", rating.name, self.bar(rating))
    }

    /// How high a rating is on its scale, as a small bar: `■■■■□ 4/5`. A scale too long for a bar has
    /// the numbers alone.
    pub(crate) fn bar(self, rating: Rating<'_>) -> String {
        const LONGEST: usize = 10;
        let (full, empty) = if self.ascii { ("#", ".") } else { ("■", "□") };
        if rating.of > LONGEST {
            return rating.position();
        }
        let mut bar = full.repeat(rating.place);
        bar.extend((rating.place..rating.of).map(|_| empty));
        bar + " " + &rating.position()
    }
}
