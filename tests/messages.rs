//! What is told beside an answer, or instead of it, and how the run ends: `tests/messages.txt`, a
//! command and its messages a block, under headings that begin with `#`. A command that ends well
//! and is told something has no code. The commands are asked in process; what the reading of the
//! command line itself says is in `tests/cli/errors.trycmd`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::{env, fs, mem};

use career_ladder::cli::{Format, write};
use career_ladder::commands::check::{self, CheckArgs};
use career_ladder::commands::init::{self, InitArgs};
use career_ladder::commands::schema::{self, SchemaArgs};
use career_ladder::commands::{Answer, LadderArgs, Notice, NoticeSeverity, Status};
use career_ladder::forms::text::Screen;
use career_ladder::query::UserError;
use career_ladder::source::{self, LoadError, Request};
use clap::{Args, Command, ValueEnum};

mod support;

use support::ask;

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
    let mut format = Format::Text;
    let mut ladders = vec!["ladder".to_owned()];
    let mut asked = Vec::new();
    let mut typed_words = words(typed).into_iter();
    while let Some(word) = typed_words.next() {
        let mut value = || typed_words.next().expect("each of these options has a value");
        match word.as_str() {
            "--file" | "--ladder" => ladders.extend([word, value()]),
            "--format" => format = Format::from_str(&value(), false).expect("a format"),
            _ => asked.push(word),
        }
    }
    let ladders = parsed::<LadderArgs>(&ladders);
    let mut lines = Vec::new();
    let code = match answered(&asked, &ladders, format, &mut lines) {
        Ok(Status::Done) => 0,
        Ok(Status::No) => 1,
        Ok(Status::Failed(error)) | Err(error) => {
            lines.extend(message_of("error", &error));
            2
        }
    };
    if code != 0 {
        lines.insert(0, format!("? {code}"));
    }
    lines.join("\n")
}

/// How a command ends, and before that what is told beside its answer.
fn answered(
    asked: &[String],
    ladders: &LadderArgs,
    format: Format,
    told: &mut Vec<String>,
) -> Result<Status, UserError> {
    // Beside an answer that has no such form nothing is told but that.
    let mut end = |notices: &[Notice], written: Result<String, UserError>, status: Status| {
        written.map(|_| {
            told.extend(notices.iter().flat_map(notice));
            status
        })
    };
    let own = |answer: &Answer<'_>| write(answer, &asked[0], format, SCREEN);
    match asked[0].as_str() {
        "init" => {
            let answer = init::answer(&parsed::<InitArgs>(asked), ladders)?;
            end(&answer.notices, own(&answer), answer.status)
        }
        "schema" => {
            let answer = schema::answer(&parsed::<SchemaArgs>(asked));
            end(&answer.notices, own(&answer), answer.status)
        }
        "check" => {
            let args = parsed::<CheckArgs>(asked);
            let survey = args.files(ladders)?.map(|files| {
                let survey = source::survey(files, &request(ladders));
                survey.map_err(|error| unread(&error))
            });
            let survey = survey.transpose()?;
            let answer = check::answer(&args, survey.as_ref())?;
            end(&answer.notices, own(&answer), answer.status.clone())
        }
        _ => {
            let (catalog, _) = source::load(&request(ladders)).map_err(|error| unread(&error))?;
            let written = ask(&catalog, asked, format, SCREEN).expect("a command line")?;
            end(&written.notices, written.answer, written.status)
        }
    }
}

/// The ladders asked for, whatever the environment of whoever runs the tests adds.
fn request(ladders: &LadderArgs) -> Request {
    Request { path: None, ..ladders.clone().request() }
}

/// What is said where no ladder can be had.
fn unread(error: &LoadError) -> UserError {
    UserError { message: error.to_string(), help: error.help() }
}

/// The arguments that words are, the first of which is a command.
fn parsed<A: Args>(words: &[String]) -> A {
    let command = A::augment_args(Command::new("ladder"));
    A::from_arg_matches(&command.get_matches_from(words)).expect("arguments")
}

fn notice(notice: &Notice) -> Vec<String> {
    let word = match notice.severity {
        NoticeSeverity::Note => "note",
        NoticeSeverity::Warning => "warning",
        NoticeSeverity::Error => "error",
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
