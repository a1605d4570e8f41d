//! The program as its users meet it: transcripts of whole commands, and laws of what it prints.
//!
//! The transcripts are `tests/cli/*.trycmd`, a subject a file. After a change, read what they have
//! become and accept it with `TRYCMD=overwrite cargo test --test cli`. A line of `...` stands for any
//! lines: a transcript shows of an answer what its subject is, so that a changed word of the ladders
//! or a changed heading touches few. What is told beside answers is in `tests/messages.txt`.
//!
//! Two things transcripts cannot hold, and which stand in the Rust files beside them: a backslash (it
//! is read as a path's) and escape sequences.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[cfg(all(unix, feature = "sheets"))]
#[path = "cli/asked.rs"]
mod asked;
#[path = "cli/checked.rs"]
mod checked;
#[path = "cli/color.rs"]
mod color;
#[cfg(unix)]
#[path = "cli/completion.rs"]
mod completion;
#[path = "cli/control_characters.rs"]
mod control_characters;
#[path = "cli/examples.rs"]
mod examples;
#[path = "cli/exported.rs"]
mod exported;
#[path = "cli/files.rs"]
mod files;
#[path = "cli/imported.rs"]
mod imported;
#[path = "cli/manual.rs"]
mod manual;
#[path = "cli/new_ladders.rs"]
mod new_ladders;
#[path = "cli/onto.rs"]
mod onto;
#[cfg(unix)]
#[path = "cli/pasted.rs"]
mod pasted;
#[path = "cli/pipes.rs"]
mod pipes;
#[path = "cli/screens.rs"]
mod screens;
#[cfg(unix)]
#[path = "cli/special_files.rs"]
mod special_files;
#[cfg(unix)]
#[path = "cli/terminal.rs"]
mod terminal;
#[path = "cli/transcripts.rs"]
mod transcripts;
#[path = "cli/widths.rs"]
mod widths;

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, thread};

/// What a run came to.
#[derive(Debug, PartialEq, Eq)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

/// The program, untouched by the environment of whoever runs the tests.
fn ladder() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ladder"));
    command.env_clear().current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::null());
    command
}

/// Runs the program with these arguments.
fn run<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Run {
    ended(ladder().args(args).output().unwrap())
}

/// Runs the program with something on its standard input.
fn run_with_input(args: &[&str], input: &[u8]) -> Run {
    let mut command = ladder();
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    thread::scope(|scope| {
        // A program that has read enough closes its end.
        scope.spawn(move || drop(stdin.write_all(input)));
        ended(child.wait_with_output().unwrap())
    })
}

fn ended(output: std::process::Output) -> Run {
    Run {
        code: output.status.code(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The commands that the help lists, but for `help`.
fn commands() -> Vec<String> {
    let help = run(["--help"]).out;
    let (_, listed) = help.split_once("Commands:\n").unwrap();
    let (listed, _) = listed.split_once("\n\n").unwrap();
    let names = listed.lines().filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

/// A file that a test makes for itself, by a name that no other test uses.
fn made_file(name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, bytes).unwrap();
    path
}

/// An empty folder that a test makes for itself, by a name that no other test uses.
fn made_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The smallest ladder, to put something after.
const SMALL: &str = "\
schema: 1
id: my-team
name: My Team
version: 1.0.0
levels: [A1]
tracks:
  - {id: main, name: Main}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
";
