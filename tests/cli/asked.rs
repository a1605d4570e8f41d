//! What `import --ask` and `assess --ask` ask on a terminal, and what a terminal gets while a long file is read.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use rustix::termios::{LocalModes, tcgetattr};

use super::imported::with_sheet;
use super::ladder;
use super::terminal::{on_terminal, opened};

/// What was seen on a terminal, how the run ended, and whether the terminal was left as it was.
struct Asked {
    seen: String,
    code: Option<i32>,
    is_restored: bool,
}

/// Runs a command on a terminal, and types some keys, each lot when something is seen behind what was seen before.
fn typed_at(command: Command, keys: &[(&str, &str)]) -> Asked {
    typed_meanwhile(command, keys, &|_| ())
}

/// As [`typed_at`], with something done before each lot is typed.
fn typed_meanwhile(mut command: Command, keys: &[(&str, &str)], meanwhile: &dyn Fn(usize)) -> Asked {
    const LONG: Duration = Duration::from_secs(30);
    let (terminal, end) = opened();
    let watched = end.try_clone().unwrap();
    command.env("TERM", "xterm").stdin(Stdio::from(end.try_clone().unwrap()));
    command.stdout(end.try_clone().unwrap()).stderr(end);
    let mut child = command.spawn().unwrap();
    drop(command);
    let seen = Mutex::new(Vec::new());
    let mut reader = File::from(terminal.try_clone().unwrap());
    let mut writer = File::from(terminal);
    let (code, is_restored) = thread::scope(|scope| {
        scope.spawn(|| {
            let mut bytes = [0; 1024];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                seen.lock().unwrap().extend_from_slice(&bytes[..count]);
            }
        });
        let mut from = 0;
        for (place, (awaited, typed)) in keys.iter().enumerate() {
            let started = Instant::now();
            loop {
                let text = String::from_utf8_lossy(&seen.lock().unwrap()).into_owned();
                // Every frame ends with the cursor shown.
                let behind = text.get(from..).unwrap_or_default();
                if let Some(at) = behind.find(awaited)
                    && behind[at..].contains("\u{1b}[?25h")
                {
                    from += at + awaited.len();
                    break;
                }
                assert!(started.elapsed() < LONG, "`{awaited}` does not come: {text}");
                thread::sleep(Duration::from_millis(5));
            }
            meanwhile(place);
            writer.write_all(typed.as_bytes()).unwrap();
        }
        let code = child.wait().unwrap().code();
        let modes = tcgetattr(&watched).unwrap().local_modes;
        // Nobody holds the other end any more, so that the reading ends.
        drop(watched);
        (code, modes.contains(LocalModes::ICANON | LocalModes::ECHO))
    });
    let seen = String::from_utf8(seen.into_inner().unwrap()).unwrap();
    Asked { seen, code, is_restored }
}

fn import(folder: &str, file: &str) -> (std::path::PathBuf, Command) {
    let folder = with_sheet(folder);
    let mut command = ladder();
    command.current_dir(&folder).args(["import", file, "-o", "team.yaml", "--ask"]);
    command.args(["--no-pager", "--color", "never"]);
    (folder, command)
}

const DOWN: &str = "\u{1b}[B";

#[test]
fn an_open_question_is_asked_and_the_answer_counts() {
    let (folder, command) = import("asked", "levels.csv");
    // The mark is at the careful way, and the next is taken.
    let keys = [("? blank: ", DOWN), ("> not asked: ", "\r")];
    let asked = typed_at(command, &keys);
    assert_eq!((asked.code, asked.is_restored), (Some(0), true), "{}", asked.seen);
    assert!(
        !asked.seen.contains("leaves open") && asked.seen.contains("--blank not-asked"),
        "{}",
        asked.seen
    );
    assert!(fs::read_to_string(folder.join("team.yaml")).unwrap().contains("not_asked:"));
}

#[test]
fn whoever_is_asked_can_end_it_and_nothing_is_written() {
    for (folder, key) in [("asked-interrupted", "\u{3}"), ("asked-escaped", "\u{1b}")] {
        let (folder, command) = import(folder, "levels.csv");
        let asked = typed_at(command, &[("? blank: ", key)]);
        assert_eq!((asked.code, asked.is_restored), (Some(2), true), "{}", asked.seen);
        assert!(asked.seen.contains("error: ended at a question, and nothing was written"), "{}", asked.seen);
        let [shown, hidden] = ["\u{1b}[?25h", "\u{1b}[?25l"].map(|cursor| asked.seen.rfind(cursor));
        assert!(shown > hidden, "{:?}", asked.seen);
        assert!(!folder.join("team.yaml").exists());
    }
}

#[test]
fn statements_are_asked_one_by_one_and_who_leaves_keeps_what_is_marked() {
    let folder = with_sheet("asked-assess");
    let assess = || {
        let mut command = ladder();
        command.current_dir(&folder).args(["assess", "L3", "-o", "me.yaml", "--ask"]);
        command.args(["--no-pager", "--color", "never"]);
        command
    };
    let asked = typed_at(assess(), &[("1 of 30", DOWN), ("> met", "\r"), ("2 of 30", "\u{3}")]);
    assert!(
        asked.seen.contains("Esc to end without writing") && asked.seen.contains("Esc to stop, and keep")
    );
    assert_eq!((asked.code, asked.is_restored), (Some(0), true), "{}", asked.seen);
    let text = fs::read_to_string(folder.join("me.yaml")).unwrap();
    assert_eq!((text.matches("mark: met").count(), text.matches("mark: none").count()), (1, 29));

    // What is marked is not asked again, and who leaves at once changes nothing.
    let asked = typed_at(assess(), &[("1 of 29", "\u{3}")]);
    assert_eq!((asked.code, asked.is_restored), (Some(2), true), "{}", asked.seen);
    assert_eq!(fs::read_to_string(folder.join("me.yaml")).unwrap(), text);

    // Who writes to the record meanwhile loses nothing, and nor does who is asked.
    let keys = [("1 of 29", DOWN), ("> met", "\r"), ("2 of 29", "\u{3}"), ("2 of 29", "\u{3}")];
    let asked = typed_meanwhile(assess(), &keys, &|place| {
        if place == 2 {
            fs::write(folder.join("me.yaml"), format!("{text}# remember\n")).unwrap();
        }
    });
    assert_eq!((asked.code, asked.is_restored), (Some(0), true), "{}", asked.seen);
    let after = fs::read_to_string(folder.join("me.yaml")).unwrap();
    assert_eq!((after.matches("mark: met").count(), after.matches("# remember").count()), (2, 1));
}

/// What comes slowly is worth a line, which is gone at the end; a pipe gets none.
#[test]
fn a_slow_reading_is_shown_on_a_terminal_and_in_no_pipe() {
    let import = || {
        let folder = with_sheet("slow");
        let program = env!("CARGO_BIN_EXE_ladder");
        let line = "(sleep 1.6; cat levels.csv) | \"$0\" import - --dry-run --no-pager --color never";
        let mut command = Command::new("sh");
        command.env_clear().env("PATH", std::env::var_os("PATH").unwrap()).env("TERM", "xterm");
        command.current_dir(folder).args(["-c", line, program]);
        command
    };
    let shown = on_terminal(import(), true).out;
    let (progress, report) = shown.split_once("<stdin>\n").unwrap_or_else(|| panic!("{shown:?}"));
    assert!(progress.contains("reading <stdin>") && progress.ends_with("\r\u{1b}[2K"), "{shown:?}");
    let piped = on_terminal(import(), false);
    assert_eq!((piped.out, piped.err.as_str()), (format!("<stdin>\n{report}"), ""));
}

/// Where nothing is open, too: whether it is accepted does not hang on the sheet.
#[test]
fn nobody_is_asked_without_a_terminal() {
    let folder = with_sheet("asked-nobody");
    for sheet in ["levels.csv", "sure.csv", "-"] {
        fs::write(folder.join("sure.csv"), ",L1,L2\nCraft,Learns,Knows\n").unwrap();
        let mut command = ladder();
        command.current_dir(&folder).args(["import", sheet, "-o", "team.yaml", "--ask"]);
        let run = super::ended(command.stdin(Stdio::null()).output().unwrap());
        assert_eq!(run.code, Some(2), "{sheet}");
        assert!(run.err.starts_with("error: `--ask` needs a terminal"), "{}", run.err);
        assert!(!folder.join("team.yaml").exists());
    }
}
