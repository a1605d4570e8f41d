//! What is told beside an answer, or instead of it, and how the run ends: `tests/messages.txt`, a
//! command and its messages a block, under headings that begin with `#`. A command that ends well
//! and is told something has no code. The commands are asked in process; what the reading of the
//! command line itself says is in `tests/cli/errors.trycmd`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{env, fs, mem};

use career_ladder::cli::{parse, write};
use career_ladder::commands::{Ladders, NoDesk, Notice, Status};
use career_ladder::document::Weight;
use career_ladder::forms::text::Screen;
use career_ladder::query::UserError;
use career_ladder::source::LoadError;

const MESSAGES: &str = "tests/messages.txt";

/// Messages are not laid out here, and answers not looked at.
const SCREEN: Screen = Screen { width: 80, ascii: false, styled: false, sources: false };

#[test]
fn every_command_is_told_what_it_is_to_be_told() {
    let expected = fs::read_to_string(MESSAGES).unwrap();
    let told: Vec<String> = expected.trim_end().split("\n\n").map(told_anew).collect();
    if env::var_os("LADDER_REFRESH").is_some() {
        fs::write(MESSAGES, told.join("\n\n") + "\n").unwrap();
        return;
    }
    let blocks = expected.trim_end().split("\n\n").zip(&told);
    let changed: Vec<String> = blocks
        .filter(|(expected, told)| expected != told)
        .map(|(expected, told)| format!("expected\n{expected}\nfound\n{told}"))
        .collect();
    assert!(
        changed.is_empty(),
        "{}\n\n{} of the messages differ; if they are meant to, refresh {MESSAGES} with \
         `LADDER_REFRESH=1 cargo test --test messages`",
        changed.join("\n\n"),
        changed.len()
    );
}

/// A block as it is now. One that begins with no command is a heading.
fn told_anew(block: &str) -> String {
    let line = block.lines().next().unwrap_or_default();
    match line.strip_prefix("$ ladder ") {
        Some(typed) => format!("{line}\n{}", told(typed)).trim_end().to_owned(),
        None => block.to_owned(),
    }
}

/// What a command is told, and with what it ends where that is not 0.
fn told(typed: &str) -> String {
    let words = [vec!["ladder".to_owned()], words(typed)].concat();
    let (name, cli) = parse(&words).expect("a command line");
    // Whatever the environment of whoever runs the tests adds is left out.
    let ladders = Ladders::new(&cli.options, None);
    let command = cli.command.unwrap_or_default();
    let written = command.answer(&ladders, &NoDesk).and_then(|answer| {
        // Beside an answer that has no such form nothing is told but that.
        write(&answer, &name, cli.options.format.unwrap_or_default(), SCREEN)?;
        Ok((answer.notices, answer.status))
    });
    let (mut lines, status) = match written {
        Ok((notices, status)) => (notices.iter().flat_map(notice).collect(), status),
        Err(error) => (Vec::new(), Status::Failed(message_in(error))),
    };
    let code = match status {
        Status::Done => 0,
        Status::No => 1,
        Status::Failed(error) => {
            lines.extend(message_of("error", &error));
            2
        }
    };
    if code != 0 {
        lines.insert(0, format!("? {code}"));
    }
    lines.join("\n")
}

/// What is wrong with what was asked, or why no ladder can be had.
fn message_in(error: anyhow::Error) -> UserError {
    match error.downcast::<LoadError>() {
        Ok(error) => UserError { message: error.to_string(), help: error.help() },
        Err(error) => error.downcast().expect("a user's error"),
    }
}

fn notice(notice: &Notice) -> Vec<String> {
    let word = match notice.weight {
        Weight::Note => "note",
        Weight::Warning => "warning",
        Weight::Error => "error",
    };
    message_of(word, &notice.what)
}

fn message_of(word: &str, what: &UserError) -> Vec<String> {
    let help = what.help.iter().map(|help| format!("help: {help}"));
    let mut lines = vec![format!("{word}: {}", what.message)];
    lines.extend(help);
    lines
}

/// The words of a command line. What stands in double quotes is one word.
fn words(typed: &str) -> Vec<String> {
    let (mut words, mut word) = (Vec::new(), String::new());
    let (mut is_word, mut is_quoted) = (false, false);
    for letter in typed.chars() {
        match letter {
            '"' => (is_word, is_quoted) = (true, !is_quoted),
            ' ' if !is_quoted => {
                if mem::take(&mut is_word) {
                    words.push(mem::take(&mut word));
                }
            }
            letter => {
                is_word = true;
                word.push(letter);
            }
        }
    }
    if is_word {
        words.push(word);
    }
    words
}
