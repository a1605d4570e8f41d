//! Owns the screen that text is laid out for: the signs drawn on it, and the styles, which become bold, faint
//! or a color in this file alone.

use anstyle::AnsiColor;

use crate::document::Weight;

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

/// What a stretch of text is, for the eye. No style says what the words do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// What is read now.
    Body,
    /// The name of what is shown.
    Title,
    /// A heading within it.
    Heading,
    /// What can be read later.
    Hint,
    /// A statement that one side has not got.
    New,
    /// A statement that the other side has not got.
    Gone,
    /// A statement in other words.
    Reworded,
    /// Words that came to a statement.
    Inserted,
    /// Words that went from a statement.
    Deleted,
    /// What was looked for.
    Match,
    /// A message that stops the run.
    Error,
    /// A message that does not.
    Warning,
    /// Something that was decided for the user.
    Note,
    /// What to do.
    Help,
}

impl From<Weight> for Style {
    fn from(weight: Weight) -> Self {
        match weight {
            Weight::Error => Self::Error,
            Weight::Warning => Self::Warning,
            Weight::Note => Self::Note,
        }
    }
}

/// How a style looks on a terminal.
fn ansi(style: Style) -> anstyle::Style {
    match style {
        Style::Body => anstyle::Style::new(),
        Style::Title | Style::Heading | Style::Match => anstyle::Style::new().bold(),
        Style::Hint => anstyle::Style::new().dimmed(),
        Style::New => AnsiColor::Green.on_default(),
        Style::Gone => AnsiColor::Red.on_default(),
        Style::Reworded => AnsiColor::Yellow.on_default(),
        Style::Inserted => AnsiColor::Green.on_default().underline(),
        Style::Deleted => AnsiColor::Red.on_default().strikethrough(),
        Style::Error => AnsiColor::Red.on_default().bold(),
        Style::Warning => AnsiColor::Yellow.on_default().bold(),
        Style::Note => AnsiColor::Green.on_default().bold(),
        Style::Help => AnsiColor::Cyan.on_default().bold(),
    }
}
