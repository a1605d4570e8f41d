//! A command that the program suggests works as it is when it is pasted into a shell, whatever the files and
//! roles in it are called, and it does nothing else.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::Command;

use career_ladder::model::prose::in_shell;
use proptest::prelude::*;
use serde_json::Value;

use crate::control_characters::assert_harmless;
use crate::terminal::on_terminal;
use crate::{Run, SMALL, ended, ladder, made_folder};

/// Names that a shell, a terminal or the program itself would take for something else.
const NAMES: [&[u8]; 7] = [
    b"-z.yaml",
    b"e\x1b]0;x\x07.yaml",
    b"it's a team.yaml",
    b"$(touch pwned);`touch pwned`.yaml",
    "turned\u{202e}\u{9b}31m.yaml".as_bytes(),
    b"back\\slash\n.yaml",
    b"\xff\x1b.yaml",
];

/// The commands that are suggested below an answer.
fn suggested(command: Command) -> Vec<String> {
    let shown = on_terminal(command, true);
    assert_harmless(&shown);
    let Some((_, commands)) = shown.out.split_once("Try: ") else { return Vec::new() };
    commands.lines().map(|line| line.trim().to_owned()).collect()
}

/// Runs a line in bash, in a folder.
fn pasted(line: &str, folder: &Path) -> Run {
    let program = Path::new(env!("CARGO_BIN_EXE_ladder")).parent().unwrap().as_os_str();
    let mut path = program.to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap());
    let mut command = Command::new("bash");
    command.env_clear().env("PATH", path).current_dir(folder).args(["--norc", "-c", line]);
    ended(command.output().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever bytes a word has, the shell makes them of how it is typed, and no terminal is steered.
    #[test]
    fn a_shell_gives_every_word_back(
        texts in prop::collection::vec(any::<String>(), 20),
        bytes in prop::collection::vec(prop::collection::vec(1_u8.., 1..20), 20),
    ) {
        let texts = texts.into_iter().map(|text| text.replace('\0', "").into_bytes());
        let words: Vec<Vec<u8>> = texts.chain(bytes).collect();
        let typed: Vec<String> = words.iter().map(|word| in_shell(OsStr::from_bytes(word))).collect();
        let line = format!("printf '%s\\0' {}", typed.join(" "));
        let run = Run { code: None, out: line.clone(), err: String::new() };
        assert_harmless(&run);
        let output = Command::new("bash").args(["--norc", "-c", &line]).output().unwrap();
        let found: Vec<&[u8]> = output.stdout.split(|byte| *byte == 0).take(words.len()).collect();
        prop_assert_eq!(found, words);
    }
}

#[test]
fn a_suggested_command_names_any_file_so_that_it_can_be_pasted() {
    let folder = made_folder("pasted");
    for name in NAMES.map(OsStr::from_bytes) {
        fs::write(folder.join(name), SMALL).unwrap();
        let mut command = ladder();
        let mut file = OsString::from("--file=");
        file.push(name);
        command.current_dir(&folder).args(["list", "--width", "1000", "--color", "never"]).arg(file);
        let commands = suggested(command);
        assert!(!commands.is_empty(), "{name:?}");
        for line in commands {
            let run = pasted(&line, &folder);
            assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{line}");
        }
        fs::remove_file(folder.join(name)).unwrap();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "{name:?}");
    }
}

#[test]
fn the_help_for_a_broken_file_names_it_so_that_it_can_be_pasted() {
    let folder = made_folder("pasted-help");
    for name in NAMES.map(OsStr::from_bytes) {
        fs::write(folder.join(name), SMALL.replace("level: A1", "level: A2")).unwrap();
        let mut command = ladder();
        command.current_dir(&folder).args(["list", "--ladder", "operations"]).env("LADDER_PATH", ".");
        let told = ended(command.output().unwrap());
        assert_harmless(&told);
        let (_, help) = told.err.split_once("help: run `").unwrap();
        let line = help.rsplit_once("` to see it").unwrap().0;
        let run = pasted(line, &folder);
        assert_harmless(&run);
        assert!(run.out.contains("[unknown-level]"), "{line}\n{}{}", run.out, run.err);
        fs::remove_file(folder.join(name)).unwrap();
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "{name:?}");
    }
}

/// A code is text of a ladder's file, which somebody else may have written.
#[test]
fn a_suggested_command_runs_nothing_that_is_in_a_code() {
    let folder = made_folder("pasted-codes");
    for code in ["$(touch pwned)1", "1;touch pwned", "-x1", "--help", "it's 1", "`touch pwned`", "!1 & 2 #"] {
        let role = format!("code: \"{code}\", track: main, level: A1, title: Alpha");
        let text = SMALL.replace("code: A1, track: main, level: A1, title: Alpha", &role)
            + "dimensions:\n  - {id: work, name: Work, scale: [Low], cells: [{roles: [\"%\"], rating: Low}]}\n";
        fs::write(folder.join("team.yaml"), text.replace('%', code)).unwrap();
        for question in
            [&["list"][..], &["show", "alpha"], &["show", "--dimension", "work"], &["search", "alpha"]]
        {
            let mut command = ladder();
            command.current_dir(&folder).args(question);
            command.args(["--file", "team.yaml", "--width", "1000", "--color", "never"]);
            for line in suggested(command) {
                let run = pasted(&line, &folder);
                assert_eq!(run.code, Some(0), "{line}\n{}", run.err);
                assert!(!run.out.starts_with("Usage"), "{line}");
            }
        }
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "{code}");
    }
}

/// A program opens the file that JSON names.
#[test]
fn json_names_a_file_as_it_is() {
    let folder = made_folder("named-in-json");
    for name in &NAMES[..6] {
        let path = folder.join(OsStr::from_bytes(name));
        fs::write(&path, SMALL.replace("level: A1", "level: A2")).unwrap();
        let mut command = ladder();
        let run = ended(command.args(["check", "--format", "json"]).arg(&path).output().unwrap());
        assert_harmless(&run);
        let answer: Value = serde_json::from_str(&run.out).unwrap();
        for named in [&answer["files"][0], &answer["findings"][0]["file"]] {
            assert_eq!(OsString::from(named.as_str().unwrap()), path);
        }
    }
}
