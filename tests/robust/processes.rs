//! The program itself, thrown at: it ends by itself, with one of its three codes, and what it
//! writes is whole.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use std::{fs, thread};

use proptest::prelude::*;
use proptest::sample::Index;

use crate::spoilt::spoilt;
use crate::watch::watched;
use crate::{cases, forms, made_file};

/// A command line for each command, with what it is about; `{}` is a code, a title, a word.
const LINES: [&str; 17] = [
    "",
    "list --format json",
    "list --format mermaid",
    "list --level {}.. --years 9 --format csv",
    "list --track {} --format markdown",
    "show {} --examples",
    "show {} --format json",
    "show --dimension {} --width 30",
    "compare {} {} --width 200 --color always",
    "compare {} --format json",
    "path {} {} --all",
    "path {} --format json",
    "path {} coo --full --ascii",
    "search {} --format json",
    "search {} {} --width 40",
    "matrix --full --width 60",
    "matrix --format csv",
];

/// Those of `check`, which takes any file.
const CHECKS: [&str; 4] =
    ["check --deny advice", "check --format json", "check --format github", "check --format csv"];

proptest! {
    #![proptest_config(cases(12, 10))]

    #[test]
    fn the_program_ends_with_one_of_its_codes(
        spoilt in spoilt(),
        words in prop::collection::vec(any::<Index>(), 4),
        odd in "\\PC{1,8}",
        line in any::<Index>(),
    ) {
        let path = made_file("the_program_ends_with_one_of_its_codes.yaml", &spoilt.bytes);
        let text = String::from_utf8_lossy(&spoilt.bytes);
        let mut known: Vec<&str> = text.split_whitespace().collect();
        known.push(&odd);
        let mut words = words.iter().map(|word| *word.get(&known)).cycle();
        // Half of all lines, in turn.
        let skip = line.index(2);
        for line in LINES.into_iter().chain(CHECKS).skip(skip).step_by(2) {
            let args: Vec<String> = line
                .split_whitespace()
                // No signal is sent by a zero in a word.
                .map(|part| part.replace("{}", &words.next().unwrap().replace('\0', "")))
                .collect();
            watched(&path, || try_line(&path, line, &args))?;
        }
    }
}

/// Whatever `init` was doing when it was killed, what has the name of a file is the whole file.
#[test]
fn a_new_ladder_is_whole_or_not_there() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("robust/killed");
    let init = |into: &Path| {
        let _ = fs::remove_dir_all(into);
        fs::create_dir_all(into).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_ladder"));
        command.env_clear().current_dir(into).args(["init", "my-team"]).stdout(Stdio::null());
        command.stderr(Stdio::null()).spawn().unwrap()
    };
    let written =
        |into: &Path| ["my-team.yaml", "ladder.schema.json"].map(|name| fs::read(into.join(name)).ok());
    let started = Instant::now();
    assert!(init(&folder).wait().unwrap().success());
    let (whole, took) = (written(&folder), started.elapsed());
    assert!(whole.iter().all(Option::is_some));
    for step in 0..30 {
        let mut child = init(&folder);
        thread::sleep(took * step / 25);
        child.kill().unwrap();
        child.wait().unwrap();
        for (found, whole) in written(&folder).iter().zip(&whole) {
            assert!(found.is_none() || found == whole, "cut at step {step}");
        }
    }
}

fn try_line(path: &Path, line: &str, args: &[String]) -> Result<(), TestCaseError> {
    let output = Command::new(env!("CARGO_BIN_EXE_ladder"))
        .env_clear()
        .stdin(Stdio::null())
        .arg(OsStr::new("--file"))
        .arg(path)
        .args(args)
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    let answer = String::from_utf8(output.stdout).unwrap();
    let code = output.status.code();
    prop_assert!(matches!(code, Some(0..=2)), "{args:?}: {}\n{told}", output.status);
    prop_assert!(!told.contains("panicked"), "{args:?}: {told}");
    if code == Some(0) {
        let has_answer = !answer.is_empty() || line.contains("check");
        prop_assert!(has_answer, "{args:?} answers nothing");
    } else {
        let has_reason = !told.is_empty() || !answer.is_empty();
        prop_assert!(has_reason, "{args:?} says nothing of why");
    }
    // What is told on standard error may name what was typed, made harmless.
    forms::harmless("standard error", &forms::without_styles(&told));
    let answer = forms::without_styles(&answer);
    match line.split_once("--format ") {
        _ if answer.is_empty() => {}
        Some((_, "json")) => forms::json(line, &answer),
        Some((_, form)) if form.starts_with("csv") => forms::csv(line, &answer),
        Some((_, "mermaid")) => forms::mermaid(line, &answer),
        _ => {
            forms::harmless(line, &answer);
            prop_assert!(answer.ends_with('\n'), "{args:?} is cut: {answer}");
        }
    }
    Ok(())
}
