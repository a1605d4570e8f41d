//! What only a terminal gets: the pager, and what to ask next. The terminal is one that the test
//! makes for itself.

use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::process::{Command, Stdio};
use std::thread;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

use super::{Run, ladder, made_file, made_folder, run};

const HEIGHT: u16 = 24;
const WIDTH: u16 = 80;

/// Runs the program with a terminal of 80 columns and 24 lines for its standard output, and the
/// pager named, where one is.
fn run_on_terminal(args: &[&str], pager: Option<&str>) -> Run {
    let mut command = ladder();
    command.args(args);
    if let Some(pager) = pager {
        command.env("PAGER", pager);
    }
    on_terminal(command, false)
}

/// Runs a command with such a terminal for its standard output, and for its standard error, too,
/// where that is wished.
pub(crate) fn on_terminal(mut command: Command, with_errors: bool) -> Run {
    let (terminal, end) = opened();
    let errors = if with_errors { end.try_clone().unwrap().into() } else { Stdio::piped() };
    for (name, usual) in [("TERM", "xterm".into()), ("PATH", std::env::var_os("PATH").unwrap())] {
        if !command.get_envs().any(|(set, _)| set == name) {
            command.env(name, usual);
        }
    }
    command.stdout(end).stderr(errors);
    let child = command.spawn().unwrap();
    // The command holds this side's copy of the terminal's end, and while that is open there may
    // be more to read.
    drop(command);
    thread::scope(|scope| {
        let reading = scope.spawn(|| {
            let mut out = Vec::new();
            // Where nobody holds the other end any more, reading fails.
            let _ = File::from(terminal).read_to_end(&mut out);
            out
        });
        let output = child.wait_with_output().unwrap();
        let out = String::from_utf8(reading.join().unwrap()).unwrap();
        Run {
            code: output.status.code(),
            out: out.replace("\r\n", "\n"),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    })
}

/// A terminal of 80 columns and 24 lines: the side of who looks at it, and the side of programs.
pub(crate) fn opened() -> (OwnedFd, File) {
    let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&terminal).unwrap();
    unlockpt(&terminal).unwrap();
    let size = Winsize { ws_row: HEIGHT, ws_col: WIDTH, ws_xpixel: 0, ws_ypixel: 0 };
    tcsetwinsize(&terminal, size).unwrap();
    let name = ptsname(&terminal, Vec::new()).unwrap();
    let end = File::options().read(true).write(true).open(name.to_str().unwrap()).unwrap();
    (terminal, end)
}

/// What a pipe gets for the same arguments.
fn piped(args: &[&str]) -> String {
    run(args).out
}

#[test]
fn a_long_answer_goes_through_the_pager_that_the_user_names_with_its_arguments() {
    let shown = run_on_terminal(&["show", "L4", "--color", "never"], Some("sed 's/^/paged: /'"));
    let expected: String = piped(&["show", "L4"]).lines().map(|line| format!("paged: {line}\n")).collect();
    assert!(shown.out.starts_with(&expected), "{}", shown.out);
    assert_eq!((shown.code, shown.err.as_str()), (Some(0), ""));
}

#[test]
fn what_to_ask_next_is_said_on_a_terminal_alone_and_paged_with_the_answer() {
    let shown = run_on_terminal(&["show", "L4", "--color", "never"], Some("tail -n 3"));
    assert_eq!(
        shown.out,
        "Try: ladder compare L4
     ladder show M4
     ladder show --dimension career-level\n"
    );
    assert!(!piped(&["show", "L4"]).contains("Try:"));
}

#[test]
fn what_to_do_with_a_new_ladder_is_said_with_the_name_of_its_file() {
    let folder = made_folder("init-next");
    let file = folder.join("my ladder.yaml");
    let file = file.to_str().unwrap();
    let shown = run_on_terminal(&["init", "--to", file, "--color", "never", "--width", "1000"], None);
    assert!(
        shown.out.ends_with(&format!("\nTry: ladder check '{file}'\n     ladder list --file '{file}'\n")),
        "{}",
        shown.out
    );
}

#[test]
fn what_is_said_beside_an_answer_is_paged_with_it() {
    let mut command = ladder();
    let args = ["show", "director", "--color", "never"];
    command.args(args).env("PAGER", "head -n 5");
    let shown = on_terminal(command, true);
    assert_eq!(
        shown.out,
        "note: `director` also matches Director of Product Operations (M6) and Senior
      Director / VP of Product Operations (M7)

director Operations Director
Operations · level director
"
    );
}

#[test]
fn a_dumb_terminal_and_one_of_no_known_kind_have_no_pager() {
    let args = ["show", "L4", "--color", "never"];
    for kind in ["dumb", ""] {
        let mut command = ladder();
        command.args(args).env("PAGER", "sed 's/^/paged: /'").env("TERM", kind);
        let shown = on_terminal(command, false);
        assert!(shown.out.starts_with(&piped(&args)), "{}", shown.out);
    }
}

#[test]
fn a_short_answer_is_not_paged() {
    let args = ["show", "L4", "--dimension", "autonomy", "--color", "never"];
    let shown = run_on_terminal(&args, Some("sed 's/^/paged: /'"));
    assert!(shown.out.starts_with(&piped(&args)), "{}", shown.out);
}

#[test]
fn no_pager_and_an_empty_one_stop_the_paging() {
    let plain = piped(&["show", "L4"]);
    let args = ["show", "L4", "--color", "never", "--no-pager"];
    assert!(run_on_terminal(&args, Some("false")).out.starts_with(&plain));
    let args = ["show", "L4", "--color", "never"];
    assert!(run_on_terminal(&args, Some("")).out.starts_with(&plain));
}

#[test]
fn a_pager_that_is_not_there_is_named_and_the_answer_printed() {
    let shown = run_on_terminal(&["show", "L4", "--color", "never"], Some("no-such-pager --quick"));
    assert!(shown.out.starts_with(&piped(&["show", "L4"])));
    assert_eq!(shown.code, Some(0));
    let (warning, help) = shown.err.split_once('\n').unwrap();
    assert!(
        warning.starts_with("warning: the pager `no-such-pager --quick` cannot be started: "),
        "{warning}"
    );
    assert_eq!(help, "help: use `--no-pager`, or set `PAGER` to another program\n");
}

#[test]
fn the_name_of_a_pager_steers_no_terminal() {
    let shown = run_on_terminal(&["show", "L4", "--color", "never"], Some("no\u{1b}[31m"));
    assert!(shown.err.starts_with("warning: the pager `no␛[31m` cannot be started: "), "{}", shown.err);
}

#[test]
fn a_pager_that_fails_is_named_and_the_answer_printed() {
    for (pager, code) in [("false", 1), ("sh -c 'exit 3'", 3)] {
        let shown = run_on_terminal(&["show", "L4", "--color", "never"], Some(pager));
        assert!(shown.out.starts_with(&piped(&["show", "L4"])), "{}", shown.out);
        assert_eq!(shown.code, Some(0));
        let warning = format!("failed with exit code {code}\nhelp: use `--no-pager`");
        assert!(shown.err.contains(&warning), "{}", shown.err);
    }
}

/// Else it would start itself again and again.
#[test]
fn a_program_that_is_its_own_pager_starts_no_other() {
    let program = env!("CARGO_BIN_EXE_ladder");
    let shown = run_on_terminal(&["show", "L4"], Some(&format!("{program} matrix --color never")));
    assert!(shown.out.starts_with(&piped(&["matrix"])), "{}", shown.out);
    assert_eq!((shown.code, shown.err.as_str()), (Some(0), ""));
}

#[test]
fn a_pager_that_is_closed_early_has_shown_enough() {
    let ladder = made_file("long-answer.yaml", long_ladder());
    let args = ["show", "A1", "--color", "never", "--file", ladder.to_str().unwrap()];
    let shown = run_on_terminal(&args, Some("head -n 1"));
    assert_eq!(shown.out, "A1 Alpha\n");
    assert_eq!((shown.code, shown.err.as_str()), (Some(0), ""));
}

/// A ladder whose one role takes more to print than a pipe holds.
fn long_ladder() -> String {
    let statements: String =
        (0..4000).map(|number| format!("          - Writes the statement of number {number}\n")).collect();
    format!(
        "{}dimensions:\n  - id: work\n    name: Work\n    cells:\n      - roles: [A1]\n        expects:\n{statements}",
        super::SMALL
    )
}
