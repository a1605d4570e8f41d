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

/// The ladder of which the sheet is.
const TEAM: &str = "\
schema: 1
id: team
name: Team
version: 1.0.0
levels: [L1, L2]
tracks:
  - {id: main, name: Main}
roles:
  - {code: L1, track: main, level: L1, title: Maker}
  - {code: L2, track: main, level: L2, title: Senior Maker}
dimensions:
  - id: craft
    name: Craft
    cells:
      - {roles: [L1], expects: [Learns the tools]}
      - {roles: [L2], expects: [Knows the tools]}
";

/// A folder by a name that no other test uses, with what the examples name and no more.
fn folder(name: &str) -> PathBuf {
    let folder = made_folder(name);
    made_file(&format!("{name}/my-ladder.yaml"), SMALL);
    made_file(&format!("{name}/old.yaml"), SMALL);
    made_file(&format!("{name}/new.yaml"), SMALL.replace("Alpha", "Alpha and Omega"));
    made_file(&format!("{name}/ladders/my-team.yaml"), SMALL.replace("my-team", "other"));
    let record = "record: 1\nladder: my-team\nversion: 1.0.0\nrole: A1\n";
    made_file(&format!("{name}/me.yaml"), record);
    made_file(&format!("{name}/levels.csv"), "Dimension,L1,L2\nCraft,Learns the tools,Knows the tools\n");
    made_file(&format!("{name}/team.yaml"), TEAM);
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

/// The picture at the top of the README is what the program prints, as far as it goes.
/// `LADDER_REFRESH=1 cargo test --test cli picture` draws it anew.
#[test]
fn the_picture_of_the_readme_shows_what_is_printed() {
    const LINES: usize = 36;
    let run = run(["compare", "L3", "L4", "--color", "always", "--width", "80"]);
    let printed: String = run.out.split_inclusive('\n').take(LINES).collect();
    let drawn = anstyle_svg::Term::new().min_width_px(720).render_svg(&printed);
    let file = "docs/compare.svg";
    if std::env::var_os("LADDER_REFRESH").is_some() {
        fs::write(file, &drawn).unwrap();
    }
    let kept = fs::read_to_string(file).unwrap_or_default();
    assert!(kept == drawn, "{file} is not what is printed: LADDER_REFRESH=1 cargo test --test cli picture");
}
