//! Owns the terminal: standard output and standard error, colour, width, pager. The only room that
//! writes to either.

pub mod files;
mod pager;

use std::cell::RefCell;
use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use terminal_size::{Height, Width, terminal_size_of};

use crate::render::text::{Meaning, Screen, message, suggestions};
use crate::render::{Message, faults};
use crate::source::{LoadError, Warning};

use pager::NotPaged;

/// How the user wants to be talked to.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// When there is colour.
    pub color: ColorChoice,
    /// The width that takes the place of the terminal's.
    pub width: Option<usize>,
    /// Whether only ASCII may be used for drawing.
    pub ascii: bool,
    /// The options that a command has to be given to ask the same ladders; `None` where it cannot
    /// ask them again.
    pub again: Option<String>,
    /// Whether a long answer goes through a pager, on a terminal.
    pub pager: bool,
}

/// The terminal of one run.
#[derive(Debug)]
pub struct Ui {
    wishes: Wishes,
    /// What is printed when the run has ended.
    answer: RefCell<String>,
    /// What is said beside it, before it.
    told: RefCell<String>,
}

/// The narrowest width that text is laid out for.
pub const LEAST_WIDTH: usize = 30;

/// The width where nothing says how wide the screen is.
const USUAL_WIDTH: usize = 80;

impl Ui {
    /// A terminal used as the user wishes.
    pub fn new(wishes: Wishes) -> Self {
        Self {
            wishes,
            answer: RefCell::default(),
            told: RefCell::default(),
        }
    }

    /// The screen to lay an answer out for: as wide as the user says, or the terminal, or
    /// `COLUMNS`, or 80 columns.
    pub fn screen(&self) -> Screen {
        let choice = AutoStream::choice(&io::stdout());
        self.screen_of(choice, terminal_size_of(io::stdout()))
    }

    /// The same for what is said beside it.
    pub fn message_screen(&self) -> Screen {
        let choice = AutoStream::choice(&io::stderr());
        self.screen_of(choice, terminal_size_of(io::stderr()))
    }

    fn screen_of(&self, automatic: ColorChoice, terminal: Option<(Width, Height)>) -> Screen {
        let of_terminal = terminal.map(|(width, _)| usize::from(width.0));
        let of_environment = || {
            std::env::var("COLUMNS")
                .ok()?
                .parse()
                .ok()
                .filter(|&width| width > 0)
        };
        let width = self.wishes.width.or(of_terminal).or_else(of_environment);
        let choice = match self.wishes.color {
            ColorChoice::Auto => automatic,
            decided => decided,
        };
        Screen {
            width: width.unwrap_or(USUAL_WIDTH).max(LEAST_WIDTH),
            ascii: self.wishes.ascii,
            styled: choice != ColorChoice::Never,
        }
    }

    /// Takes an answer, laid out for [`Self::screen`], to be printed by [`Self::finish`].
    pub fn print(&self, answer: impl Into<String>) {
        let mut all = self.answer.borrow_mut();
        if all.is_empty() {
            *all = answer.into();
        } else {
            all.push_str(&answer.into());
        }
    }

    /// Prints what was answered, after what was said; on a terminal that it is too long for, through
    /// the pager.
    ///
    /// # Errors
    /// When standard output takes no more, a closed pipe among them.
    pub fn finish(&self) -> io::Result<()> {
        let answer = self.answer.take();
        let is_one_screen = io::stdout().is_terminal() && io::stderr().is_terminal();
        if !is_one_screen {
            self.tell();
        }
        if self.wants_pager(&answer) {
            match self.page(&answer) {
                Ok(()) => return Ok(()),
                Err(NotPaged::Unwanted | NotPaged::NoUsual) => {}
                Err(NotPaged::Failed(pager, why)) => self.complain(
                    Meaning::Warning,
                    "warning",
                    &Message::new(
                        format!("the pager `{pager}` cannot be started: {why}"),
                        "say `--no-pager`, or name another one in `PAGER`",
                    ),
                ),
            }
        }
        if is_one_screen && !answer.is_empty() && !self.told.borrow().is_empty() {
            self.told.borrow_mut().push('\n');
        }
        self.tell();
        let mut out = AutoStream::new(io::stdout(), ColorChoice::Always).lock();
        out.write_all(answer.as_bytes())?;
        out.flush()
    }

    /// Shows an answer in the pager, below what was said, which the pager would push off the screen.
    fn page(&self, answer: &str) -> Result<(), NotPaged> {
        let told = self.told.borrow().clone();
        let between = if told.is_empty() { "" } else { "\n" };
        pager::page(&[&told, between, answer].concat())?;
        self.told.take();
        Ok(())
    }

    /// Writes what was said to standard error. When even that is closed there is nobody left to
    /// tell.
    pub fn tell(&self) {
        let told = self.told.take();
        if !told.is_empty() {
            let mut err = AutoStream::new(io::stderr(), ColorChoice::Always).lock();
            let _ = err.write_all(told.as_bytes());
        }
    }

    /// Whether somebody is looking, and the answer and what is left to be said are taller than the
    /// screen.
    fn wants_pager(&self, answer: &str) -> bool {
        let height = || terminal_size_of(io::stdout()).map(|(_, height)| height.0);
        let lines = || answer.lines().count() + self.told.borrow().lines().count();
        self.wishes.pager
            && io::stdout().is_terminal()
            // One that is dumb cannot go back to where a page began.
            && std::env::var_os("TERM").is_none_or(|kind| kind != "dumb")
            && height().is_some_and(|height| lines() >= usize::from(height))
    }

    /// Says what to ask next, where somebody is looking; else it is not even thought of.
    pub fn suggest(&self, commands: impl FnOnce() -> Vec<String>) {
        if self.wishes.again.is_some() && io::stdout().is_terminal() {
            let commands: Vec<String> = commands()
                .iter()
                .map(|command| self.again(command))
                .collect();
            self.print(suggestions(&commands, self.screen()));
        }
    }

    /// A command with what makes it ask the same ladders.
    pub fn again(&self, command: &str) -> String {
        let options = self.wishes.again.as_deref();
        format!("{command}{}", options.unwrap_or_default())
    }

    /// Says something that was decided for the user.
    pub fn note(&self, text: &str) {
        self.explain(&Message::bare(text));
    }

    /// Says why the answer is no, and what to ask instead.
    pub fn explain(&self, why: &Message) {
        self.complain(Meaning::Note, "note", why);
    }

    /// Says something that went wrong and did not stop the run.
    pub fn warn(&self, what: &Warning) {
        let message = Message {
            text: what.to_string(),
            help: what.help(),
        };
        match what {
            Warning::Replaced { .. } => self.complain(Meaning::Note, "note", &message),
            Warning::LeftOut(error) => {
                self.show_faults(error);
                self.complain(Meaning::Warning, "warning", &message);
            }
        }
    }

    /// Says, in words that are laid out already, why there is nothing to run.
    pub fn refuse(&self, why: &str) {
        self.told.borrow_mut().push_str(why);
        self.tell();
    }

    /// Says why the run stopped.
    pub fn fail(&self, message: &Message) {
        self.complain(Meaning::Error, "error", message);
    }

    /// Says why a ladder could not be had, and so why the run stopped.
    pub fn fail_to_load(&self, error: &LoadError) {
        self.show_faults(error);
        self.fail(&Message {
            text: error.to_string(),
            help: error.help(),
        });
    }

    fn show_faults(&self, error: &LoadError) {
        if let LoadError::Faulty(faulty) = error {
            let faults = faults(faulty, self.message_screen());
            self.told.borrow_mut().extend([faults.as_str(), "\n"]);
        }
    }

    /// Wraps a message where somebody is looking, or the user says how wide it may be. Else it stays
    /// on its line, where other programs find it.
    fn complain(&self, meaning: Meaning, word: &str, what: &Message) {
        let screen = self.message_screen();
        let is_wrapped = self.wishes.width.is_some() || io::stderr().is_terminal();
        let text = message(meaning, word, what, screen, is_wrapped);
        let mut told = self.told.borrow_mut();
        // Two selectors may have the same to be said of them.
        if !told.contains(&text) {
            told.push_str(&text);
        }
    }
}
