//! Owns the questions that are put on a terminal.

use thiserror::Error;

/// Why nothing was chosen.
#[derive(Debug, Error)]
#[cfg_attr(not(feature = "sheets"), allow(dead_code, reason = "without prompts there is one reason"))]
pub enum NotChosen {
    /// Standard input or standard error is no terminal.
    #[error("there is no terminal")]
    NoTerminal,
    /// The program was built without prompts.
    #[error("there are no prompts")]
    NoPrompts,
    /// Whoever was asked ended it.
    #[error("it was ended")]
    Ended,
    /// The terminal failed.
    #[error("{0}")]
    Failed(String),
}

/// That there is a terminal to ask on.
///
/// # Errors
/// [`NotChosen::NoTerminal`].
#[cfg(feature = "sheets")]
pub fn can_choose() -> Result<(), NotChosen> {
    use std::io::{IsTerminal, stderr, stdin};

    if stdin().is_terminal() && stderr().is_terminal() { Ok(()) } else { Err(NotChosen::NoTerminal) }
}

/// Asks for one of some choices, the first of which is marked at first, and waits; the index of the one taken. It says
/// what becomes of the run if somebody leaves.
/// Afterwards the terminal is as it was, with the question and the answer on a line.
///
/// # Errors
/// [`NotChosen`].
#[cfg(feature = "sheets")]
pub fn choose(
    question: &str,
    choices: &[String],
    leaving: &str,
    is_styled: bool,
) -> Result<usize, NotChosen> {
    use std::io::{Write, stderr};

    use inquire::ui::RenderConfig;
    use inquire::{InquireError, Select};

    use crate::model::escape_controls;

    can_choose()?;
    let colors = if is_styled { RenderConfig::default_colored() } else { RenderConfig::empty() };
    let question = escape_controls(question);
    // The library passes on whatever steers a terminal.
    let choices = choices.iter().map(|choice| escape_controls(choice)).collect();
    let help = format!("arrow keys to move, Enter to choose, Esc {leaving}");
    Select::new(&question, choices)
        .without_filtering()
        .with_help_message(&help)
        .with_render_config(colors)
        .raw_prompt()
        .map(|chosen| chosen.index)
        .map_err(|why| match why {
            InquireError::NotTTY => NotChosen::NoTerminal,
            InquireError::OperationCanceled => NotChosen::Ended,
            InquireError::OperationInterrupted => {
                // On the last line of a screen the library leaves its own words where others are to be.
                let _ = write!(stderr(), "\r\u{1b}[J");
                NotChosen::Ended
            }
            why => NotChosen::Failed(why.to_string()),
        })
}

/// That nothing can be asked: the program was built without prompts.
///
/// # Errors
/// [`NotChosen::NoPrompts`].
#[cfg(not(feature = "sheets"))]
pub fn can_choose() -> Result<(), NotChosen> {
    Err(NotChosen::NoPrompts)
}

/// Asks nothing: the program was built without prompts.
///
/// # Errors
/// [`NotChosen::NoPrompts`].
#[cfg(not(feature = "sheets"))]
pub fn choose(_: &str, _: &[String], _: &str, _: bool) -> Result<usize, NotChosen> {
    Err(NotChosen::NoPrompts)
}
