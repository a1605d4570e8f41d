//! Owns what styles mean: the one place where a meaning becomes bold, faint or a colour.

use anstyle::{AnsiColor, Style};

/// What a stretch of text is, for the eye. Nothing is told by style alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
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

/// How a meaning looks.
pub(super) fn style(meaning: Meaning) -> Style {
    match meaning {
        Meaning::Body => Style::new(),
        Meaning::Title | Meaning::Heading | Meaning::Match => Style::new().bold(),
        Meaning::Hint => Style::new().dimmed(),
        Meaning::New => AnsiColor::Green.on_default(),
        Meaning::Gone => AnsiColor::Red.on_default(),
        Meaning::Reworded => AnsiColor::Yellow.on_default(),
        Meaning::Error => AnsiColor::Red.on_default().bold(),
        Meaning::Warning => AnsiColor::Yellow.on_default().bold(),
        Meaning::Note => AnsiColor::Green.on_default().bold(),
        Meaning::Help => AnsiColor::Cyan.on_default().bold(),
    }
}
