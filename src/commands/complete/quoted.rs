//! Owns what makes words of what zsh and fish hand over as it stands in the line, in quotes and with
//! backslashes: zsh all words, fish the one being completed.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::sync::OnceLock;

use clap::Command;
use clap_complete::env::EnvCompleter;

use super::bash::split;

/// The words of the line, for what is asked about one of them.
static WORDS: OnceLock<Vec<OsString>> = OnceLock::new();

/// Completion in one of these shells, by the library.
#[derive(Debug)]
pub struct Quoted<S>(pub S);

impl<S: EnvCompleter> EnvCompleter for Quoted<S> {
    fn name(&self) -> &'static str {
        self.0.name()
    }

    fn is(&self, name: &str) -> bool {
        self.0.is(name)
    }

    fn write_registration(
        &self,
        variable: &str,
        name: &str,
        bin: &str,
        completer: &str,
        buffer: &mut dyn Write,
    ) -> io::Result<()> {
        self.0.write_registration(variable, name, bin, completer, buffer)
    }

    fn write_complete(
        &self,
        command: &mut Command,
        words: Vec<OsString>,
        folder: Option<&Path>,
        buffer: &mut dyn Write,
    ) -> io::Result<()> {
        let words = WORDS.get_or_init(|| without_quotes(self.name(), words));
        self.0.write_complete(command, words.clone(), folder, buffer)
    }
}

/// The words of the line; `None` where it is neither of these shells that asks.
pub(super) fn words() -> Option<Vec<OsString>> {
    WORDS.get().cloned()
}

/// The words that a shell hands over, as a program would be given them.
fn without_quotes(shell: &str, mut words: Vec<OsString>) -> Vec<OsString> {
    let first = match shell {
        "zsh" => 0,
        "fish" => words.len().saturating_sub(1),
        _ => words.len(),
    };
    for word in &mut words[first..] {
        if let Some([typed]) = word.to_str().and_then(split).as_ref().map(|(typed, _)| typed.as_slice()) {
            *word = typed.into();
        }
    }
    words
}
