//! Owns what a command that works together with its user gets at: questions, and how far it has come.

use crate::import::Progress;
use crate::query::UserError;

/// What stands between a command and who runs it, while it runs.
pub trait Desk {
    /// That somebody can be asked.
    ///
    /// # Errors
    /// Nobody can.
    fn can_ask(&self) -> Result<(), UserError>;

    /// Puts a question, and waits for the index of the choice taken. There is at least one choice, and the first
    /// is the careful one. What becomes of leaving is said beside it: `to end without writing`. The same question with
    /// the same choices is put once in a run.
    ///
    /// # Errors
    /// Nobody can be asked, or whoever was asked wants the run to end.
    fn ask(&self, question: &str, choices: &[String], leaving: &str) -> Result<usize, UserError>;

    /// Who is told how far a work has come, until it is dropped.
    fn progress(&self) -> Box<dyn Progress>;
}

/// Where nobody is asked and nothing is seen.
#[derive(Clone, Copy, Debug)]
pub struct NoDesk;

impl Desk for NoDesk {
    fn can_ask(&self) -> Result<(), UserError> {
        Err(no_terminal())
    }

    fn ask(&self, _: &str, _: &[String], _: &str) -> Result<usize, UserError> {
        Err(no_terminal())
    }

    fn progress(&self) -> Box<dyn Progress> {
        Box::new(Self)
    }
}

impl Progress for NoDesk {
    fn read(&self, _: &str, _: u64, _: u64) {}
}

/// That there is no terminal to ask on.
pub fn no_terminal() -> UserError {
    UserError::new(
        "`--ask` needs a terminal for standard input and standard error",
        "run it in a terminal, or leave out `--ask`",
    )
}
