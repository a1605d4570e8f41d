//! Owns the desk of a run: the questions and the progress of its command on the terminal.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::commands::{Desk, no_terminal};
use crate::import::Progress;
use crate::query::UserError;
use crate::ui::Output;
use crate::ui::progress::Bar;
use crate::ui::prompt::{NotChosen, can_choose, choose};

/// The terminal of the run, as its command gets at it.
pub(super) struct Terminal {
    messages: Output,
    /// What was chosen, by the question and its choices.
    chosen: RefCell<HashMap<(String, Vec<String>), usize>>,
}

impl Terminal {
    /// Over standard error.
    pub(super) fn new(messages: Output) -> Self {
        Self { messages, chosen: RefCell::default() }
    }
}

impl Desk for Terminal {
    fn can_ask(&self) -> Result<(), UserError> {
        can_choose().map_err(not_asked)
    }

    fn ask(&self, question: &str, choices: &[String], leaving: &str) -> Result<usize, UserError> {
        // A command that is run again, because its file was written meanwhile, is answered as before.
        let key = (question.to_owned(), choices.to_vec());
        if let Some(&chosen) = self.chosen.borrow().get(&key) {
            return Ok(chosen);
        }
        let chosen = choose(question, choices, leaving, self.messages.is_styled).map_err(not_asked)?;
        self.chosen.borrow_mut().insert(key, chosen);
        Ok(chosen)
    }

    fn progress(&self) -> Box<dyn Progress> {
        Box::new(Bar::new(self.messages.is_watched))
    }
}

/// Why there is no answer, and what to do.
fn not_asked(why: NotChosen) -> UserError {
    match why {
        NotChosen::NoTerminal => no_terminal(),
        NotChosen::NoPrompts => UserError::new(
            "this build of `ladder` has no prompts",
            "leave out `--ask`, or build `ladder` with its feature `sheets`",
        ),
        NotChosen::Ended => UserError::new(
            "ended at a question, and nothing was written",
            "run it again, or leave out `--ask`",
        ),
        NotChosen::Failed(why) => {
            UserError::new(format!("the terminal cannot be asked: {why}"), "leave out `--ask`")
        }
    }
}
