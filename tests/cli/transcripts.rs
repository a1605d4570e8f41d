//! The transcripts of whole commands, in the files beside this one.

use std::fs;
use std::path::Path;

use trycmd::TestCases;

fn cases() -> TestCases {
    let cases = TestCases::new();
    cases.register_bin("ladder", Path::new(env!("CARGO_BIN_EXE_ladder")));
    cases
}

/// What steers the program from outside, here by nothing at all: an empty variable is as none.
const ENVIRONMENT: [&str; 4] = ["LADDER_PATH", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS"];

#[test]
fn the_program_says_what_its_transcripts_say() {
    let cases = cases();
    for variable in ENVIRONMENT {
        cases.env(variable, "");
    }
    cases.case("tests/cli/*.trycmd").skip("tests/cli/environment.trycmd");
}

/// Apart, since a variable set for all transcripts wins over one set in a transcript.
#[test]
fn the_environment_steers_the_program_as_its_transcript_says() {
    cases().case("tests/cli/environment.trycmd");
}

/// A command whose program is not known, or one after a line that is not of the form, would be
/// passed over without a word, and so would hold nothing.
#[test]
fn every_command_of_a_transcript_is_run() {
    for entry in fs::read_dir("tests/cli").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "trycmd") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let commands: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix('$')).collect();
        assert!(!commands.is_empty(), "{} has no command", path.display());
        for command in commands {
            let program = command.split_whitespace().find(|word| !word.contains('='));
            assert_eq!(program, Some("ladder"), "{}: {command}", path.display());
        }
    }
}
