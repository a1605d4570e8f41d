//! The examples that the help and the README show: each of them is run, and answers.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Run, SMALL, commands, ended, ladder, made_file, made_folder, run};

/// The examples of a command's long help.
fn examples(command: &str) -> Vec<String> {
    let words = [command, "--help"].into_iter().filter(|word| !word.is_empty());
    let help = run(words).out;
    let (_, examples) =
        help.split_once("\nExamples:\n").unwrap_or_else(|| panic!("`{command}` has no examples"));
    let lines = examples.lines().take_while(|line| !line.is_empty());
    lines.map(|line| line.trim().to_owned()).collect()
}

/// A folder by a name that no other test uses, with what the examples name and no more.
fn folder(name: &str) -> PathBuf {
    let folder = made_folder(name);
    made_file(&format!("{name}/my-ladder.yaml"), SMALL);
    made_file(&format!("{name}/ladders/my-team.yaml"), SMALL.replace("my-team", "other"));
    folder
}

/// Runs an example as it is typed, but for where it writes to.
fn run_as_typed(example: &str, folder: &Path) -> Run {
    let typed = example.split(" > ").next().unwrap();
    let words = shlex::split(typed).unwrap();
    assert_eq!(words[0], "ladder", "{example}");
    ended(ladder().current_dir(folder).args(&words[1..]).output().unwrap())
}

fn assert_answered(example: &str, folder: &Path) {
    let answer = run_as_typed(example, folder);
    assert_eq!(answer.code, Some(0), "{example}\n{}{}", answer.out, answer.err);
    assert!(!answer.out.is_empty(), "{example}");
}

#[test]
fn every_example_of_the_help_is_answered() {
    let folder = folder("examples-of-the-help");
    let names = commands();
    for command in names.iter().map(String::as_str).chain([""]) {
        let examples = examples(command);
        assert!(examples.len() >= 2, "`{command}` has too few: {examples:?}");
        for example in examples {
            assert_answered(&example, &folder);
        }
    }
}

#[test]
fn every_command_of_the_readme_s_table_is_answered() {
    let folder = folder("examples-of-the-readme");
    let readme = fs::read_to_string("README.md").unwrap();
    let rows = readme.lines().filter(|line| line.starts_with("| ") && line.contains("? | `ladder"));
    let commands: Vec<&str> = rows.filter_map(|row| row.split('`').nth(1)).collect();
    assert!(commands.len() > 10, "{commands:?}");
    for command in commands {
        assert_answered(command, &folder);
    }
}
