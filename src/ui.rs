//! Owns the terminal: standard output and standard error, color, width, pager. The only room that writes to
//! either.

pub mod files;
mod pager;
pub mod progress;
pub mod prompt;

use std::collections::HashSet;
use std::io::{self, IsTerminal, Write};
use std::{env, mem};

use anstream::{AutoStream, ColorChoice};
use terminal_size::{Height, Width, terminal_size_of};

use crate::document::{LEAST_WIDTH, MOST_WIDTH};

/// What can be seen of an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// How many columns there are.
    pub width: usize,
    /// Whether styles may be used.
    pub is_styled: bool,
    /// Whether somebody is looking.
    pub is_watched: bool,
}

/// The terminal of one run.
#[derive(Debug)]
pub struct Ui {
    color: ColorChoice,
    width: Option<usize>,
    pager: bool,
    /// What is written to standard output when the run has ended.
    stdout_buffer: String,
    /// What is written there as it is, being no text.
    binary: Vec<u8>,
    /// What is written to standard error before it.
    stderr_buffer: String,
    /// Each message that was told.
    told: HashSet<String>,
}

/// The width where nothing says how wide the screen is.
const USUAL_WIDTH: usize = 80;

impl Ui {
    /// A terminal used as the user wants it: when there is color, the width in place of its own, and whether
    /// a long answer goes through a pager.
    pub fn new(color: ColorChoice, width: Option<usize>, pager: bool) -> Self {
        let (stdout_buffer, stderr_buffer) = (String::new(), String::new());
        Self { color, width, pager, stdout_buffer, binary: Vec::new(), stderr_buffer, told: HashSet::new() }
    }

    /// Standard output: as wide as the user says, or the terminal, or `COLUMNS`, or 80 columns.
    pub fn answers(&self) -> Output {
        let out = io::stdout();
        let choice = AutoStream::choice(&out);
        self.output(choice, terminal_size_of(&out), out.is_terminal())
    }

    /// Standard error, as wide as [`Self::answers`] would be.
    pub fn messages(&self) -> Output {
        let err = io::stderr();
        let choice = AutoStream::choice(&err);
        self.output(choice, terminal_size_of(&err), err.is_terminal())
    }

    fn output(&self, automatic: ColorChoice, terminal: Option<(Width, Height)>, is_watched: bool) -> Output {
        let of_terminal = terminal.map(|(width, _)| usize::from(width.0));
        let of_environment = || {
            let columns = env::var("COLUMNS").ok()?.parse().ok();
            columns.filter(|&width| width > 0)
        };
        let width = self.width.or(of_terminal).or_else(of_environment);
        let choice = match self.color {
            ColorChoice::Auto => automatic,
            decided => decided,
        };
        Output {
            width: width.unwrap_or(USUAL_WIDTH).clamp(LEAST_WIDTH, MOST_WIDTH),
            is_styled: choice != ColorChoice::Never,
            is_watched,
        }
    }

    /// Takes a part of the answer, laid out for [`Self::answers`], to be written by [`Self::finish`].
    pub fn print(&mut self, answer: &str) {
        self.stdout_buffer.push_str(answer);
    }

    /// Takes an answer that is no text and has no layout, to be written by [`Self::finish`].
    pub fn print_binary(&mut self, answer: Vec<u8>) {
        self.binary = answer;
    }

    /// Takes what is told beside the answer, unless it was told before.
    pub fn tell(&mut self, message: &str) {
        // Two selectors may have the same to be said of them.
        if self.told.insert(message.to_owned()) {
            self.stderr_buffer.push_str(message);
        }
    }

    /// Shows in the pager what is too long for the terminal: the answer, below what was told, which the pager
    /// would push off the screen.
    ///
    /// # Errors
    /// When the pager that the user wants cannot be started, or fails.
    pub fn page(&mut self) -> anyhow::Result<()> {
        if !is_one_screen() {
            self.flush_stderr();
        }
        if self.wants_pager() {
            let between = if self.stderr_buffer.is_empty() { "" } else { "\n" };
            if pager::page(&[&self.stderr_buffer, between, &self.stdout_buffer].concat())? {
                self.stderr_buffer.clear();
                self.stdout_buffer.clear();
            }
        }
        Ok(())
    }

    /// Writes what was told and then what was answered, unless the pager showed them.
    ///
    /// # Errors
    /// When standard output takes no more, a closed pipe among them.
    pub fn finish(&mut self) -> io::Result<()> {
        let answer = mem::take(&mut self.stdout_buffer);
        if is_one_screen() && !answer.is_empty() && !self.stderr_buffer.is_empty() {
            self.stderr_buffer.push('\n');
        }
        self.flush_stderr();
        let mut out = AutoStream::new(io::stdout(), ColorChoice::Always).lock();
        out.write_all(answer.as_bytes())?;
        out.flush()?;
        drop(out);
        // Around what colors text it goes out as it is, on every system.
        let mut out = io::stdout().lock();
        out.write_all(&self.binary)?;
        out.flush()
    }

    /// Writes what was told to standard error. When even that is closed there is nobody left to tell.
    pub fn flush_stderr(&mut self) {
        let told = mem::take(&mut self.stderr_buffer);
        if !told.is_empty() {
            let mut err = AutoStream::new(io::stderr(), ColorChoice::Always).lock();
            let _ = err.write_all(told.as_bytes());
        }
    }

    /// Whether somebody is looking, and the answer and what is left to be told are taller than the screen.
    fn wants_pager(&self) -> bool {
        let height = || terminal_size_of(io::stdout()).map(|(_, height)| height.0);
        let lines = || self.stdout_buffer.lines().count() + self.stderr_buffer.lines().count();
        self.pager
            && io::stdout().is_terminal()
            // One that is dumb, or of no known kind, cannot go back to where a page began. Windows names none.
            && env::var_os("TERM").map_or(cfg!(windows), |kind| !kind.is_empty() && kind != "dumb")
            && env::var_os(pager::IS_PAGER).is_none()
            && height().is_some_and(|height| lines() >= usize::from(height))
    }
}

fn is_one_screen() -> bool {
    io::stdout().is_terminal() && io::stderr().is_terminal()
}
