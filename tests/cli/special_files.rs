//! Pipes and devices where a ladder is looked for: those that are named outright are read, as by any program;
//! those that are only come upon are not, since nobody may ever write to them.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::thread;

use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::files::run_to_its_end;
use crate::terminal::on_terminal;
use crate::{Run, SMALL, ladder, made_file, made_folder, run_with_input};

/// A pipe with a name, to which nobody writes.
fn made_pipe(path: &Path) {
    let _ = fs::remove_file(path);
    mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
}

/// Lists the ladders where `LADDER_PATH` names these.
fn listed_with(path: &str, folder: &Path) -> Run {
    let mut command = ladder();
    command.env("LADDER_PATH", path).current_dir(folder).args(["list", "--ladder", "operations"]);
    run_to_its_end(command)
}

#[test]
fn a_pipe_a_socket_or_a_device_in_the_environment_is_left_out_with_a_warning() {
    let folder = made_folder("special");
    made_pipe(&folder.join("pipe.yaml"));
    let _socket = UnixListener::bind(folder.join("socket.yaml")).unwrap();
    for name in ["pipe.yaml", "socket.yaml", "/dev/zero"] {
        let run = listed_with(name, &folder);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.out.starts_with("Operations (operations)"));
        assert_eq!(
            run.err,
            format!(
                "warning: `{name}` is neither a file nor a folder (from `LADDER_PATH`); it is left out\n\
                 help: to read a ladder from a pipe, use `--file`\n"
            )
        );
    }
}

#[test]
fn a_pipe_in_a_folder_is_passed_over() {
    let folder = made_folder("special-folder");
    made_pipe(&folder.join("pipe.yaml"));
    fs::write(folder.join("team.yaml"), SMALL).unwrap();
    let run = listed_with(".", &folder);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let mut command = ladder();
    command.current_dir(&folder).args(["check", "."]);
    assert!(run_to_its_end(command).out.ends_with("1 file: nothing to fix\n"));
}

#[test]
fn completion_waits_for_no_pipe() {
    let folder = made_folder("special-completed");
    made_pipe(&folder.join("pipe.yaml"));
    let mut command = ladder();
    command.current_dir(&folder).env("COMPLETE", "fish").env("LADDER_PATH", "pipe.yaml");
    command.args(["--", "ladder", "--file", "pipe.yaml", "show", "associate"]);
    let offered = run_to_its_end(command);
    assert_eq!(offered.code, Some(0));
    assert!(offered.out.starts_with("associate\t"), "{}", offered.out);
}

#[test]
fn a_pipe_that_is_named_outright_is_read() {
    let folder = made_folder("special-named");
    let pipe = folder.join("pipe.yaml");
    made_pipe(&pipe);
    thread::scope(|scope| {
        scope.spawn(|| File::options().write(true).open(&pipe).unwrap().write_all(SMALL.as_bytes()));
        let mut command = ladder();
        command.arg("--file").arg(&pipe).args(["show", "a1"]);
        assert!(run_to_its_end(command).out.starts_with("A1 Alpha\n"));
    });
    let run = run_with_input(&["show", "a1", "--file", "/dev/stdin"], SMALL.as_bytes());
    assert!(run.out.starts_with("A1 Alpha\n"), "{}", run.err);
    assert!(in_bash("ladder show a1 --file <(cat \"$0\")").out.starts_with("A1 Alpha\n"));
    assert!(in_bash("ladder check <(cat \"$0\")").out.ends_with("1 file: nothing to fix\n"));
}

#[test]
fn a_new_ladder_waits_for_no_pipe_that_has_the_name_of_its_schema() {
    let folder = made_folder("special-new");
    made_pipe(&folder.join("ladder.schema.json"));
    let mut command = ladder();
    command.current_dir(&folder).args(["init", "my-team"]);
    let run = run_to_its_end(command);
    assert_eq!(run.code, Some(0));
    assert!(
        run.err.starts_with("note: `ladder.schema.json` already exists and is not this schema"),
        "{}",
        run.err
    );
}

/// It is gone by then.
#[test]
fn no_command_is_suggested_that_would_read_a_pipe_again() {
    let asked = |line| on_terminal(bash(line), false).out;
    assert!(!asked("ladder show a1 --file <(cat \"$0\")").contains("Try:"));
    assert!(!asked("ladder list --file /dev/stdin <\"$0\"").contains("Try:"));
    assert!(asked("ladder list --file \"$0\"").contains("Try:"));
    let found = in_bash("ladder check <(sed s/level/label/ \"$0\") --format github").out;
    assert!(found.starts_with("::error title="), "{found}");
}

fn in_bash(line: &str) -> Run {
    run_to_its_end(bash(line))
}

/// A line of bash with the path of a ladder as `$0`.
fn bash(line: &str) -> Command {
    static FILE: LazyLock<PathBuf> = LazyLock::new(|| made_file("substituted.yaml", SMALL));
    let program = Path::new(env!("CARGO_BIN_EXE_ladder")).parent().unwrap();
    let path = std::env::var("PATH").unwrap();
    let mut command = Command::new("bash");
    command.env_clear().env("PATH", format!("{}:{path}", program.display()));
    command.args(["--norc", "-c", line]).arg(&*FILE);
    command
}
