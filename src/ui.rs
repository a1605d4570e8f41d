//! Owns the terminal: standard output and standard error, colour, width, pager. The only room that
//! writes to either.

mod pager;

use std::cell::RefCell;
use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use crate::render::text::{Meaning, Screen, suggestions};
use crate::render::{Message, faults, load_error, warning};
use crate::source::{LoadError, Warning};

use pager::NotPaged;

/// How the user wants to be talked to.
#[derive(Clone, Debug)]
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
        }
    }

    /// The screen to lay an answer out for: as wide as the user says, or the terminal, or
    /// `COLUMNS`, or 80 columns.
    pub fn screen(&self) -> Screen {
        self.screen_of(AutoStream::choice(&io::stdout()))
    }

    fn screen_of(&self, automatic: ColorChoice) -> Screen {
        let of_terminal =
            || terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
        let of_environment = || {
            std::env::var("COLUMNS")
                .ok()?
                .parse()
                .ok()
                .filter(|&width| width > 0)
        };
        let width = self
            .wishes
            .width
            .or_else(of_terminal)
            .or_else(of_environment);
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

    /// Prints what was answered; on a terminal that it is too long for, through the pager.
    ///
    /// # Errors
    /// When standard output takes no more, a closed pipe among them.
    pub fn finish(&self) -> io::Result<()> {
        let answer = self.answer.take();
        if self.wants_pager(&answer) {
            match pager::page(&answer) {
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
        let mut out = AutoStream::new(io::stdout(), ColorChoice::Always).lock();
        out.write_all(answer.as_bytes())?;
        out.flush()
    }

    /// Whether somebody is looking and the answer is taller than the screen.
    fn wants_pager(&self, answer: &str) -> bool {
        let height = || terminal_size::terminal_size_of(io::stdout()).map(|(_, height)| height.0);
        self.wishes.pager
            && io::stdout().is_terminal()
            && height().is_some_and(|height| answer.lines().count() >= usize::from(height))
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
        match what {
            Warning::Replaced { .. } => self.complain(Meaning::Note, "note", &warning(what)),
            Warning::Repeated { .. } => self.complain(Meaning::Warning, "warning", &warning(what)),
            Warning::LeftOut(error) => {
                self.show_faults(error);
                self.complain(Meaning::Warning, "warning", &warning(what));
            }
        }
    }

    /// Says why the run stopped.
    pub fn fail(&self, message: &Message) {
        self.complain(Meaning::Error, "error", message);
    }

    /// Says why a ladder could not be had, and so why the run stopped.
    pub fn fail_to_load(&self, error: &LoadError) {
        self.show_faults(error);
        self.fail(&load_error(error));
    }

    fn show_faults(&self, error: &LoadError) {
        if let LoadError::Faulty(faulty) = error {
            tell(&format!("{}\n", faults(faulty, self.message_screen())));
        }
    }

    fn complain(&self, meaning: Meaning, word: &str, message: &Message) {
        let screen = self.message_screen();
        let mut text = format!("{}: {}\n", screen.paint(meaning, word), message.text);
        if let Some(help) = &message.help {
            text.push_str(&format!(
                "{}: {help}\n",
                screen.paint(Meaning::Help, "help")
            ));
        }
        tell(&text);
    }

    fn message_screen(&self) -> Screen {
        self.screen_of(AutoStream::choice(&io::stderr()))
    }
}

/// Writes to standard error. When even that is closed there is nobody left to tell.
fn tell(text: &str) {
    let mut err = AutoStream::new(io::stderr(), ColorChoice::Always).lock();
    let _ = err.write_all(text.as_bytes());
}
