//! Files that are no ladders, or hardly: each gets one clear error, soon, and nothing else happens.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use career_ladder::source::SIZE_LIMIT;

use crate::{Run, SMALL, ladder, made_file, run, run_with_input};

#[test]
fn a_byte_order_mark_is_passed_over() {
    let with_mark = list_of("mark.yaml", format!("\u{feff}{SMALL}"));
    assert_eq!(with_mark.code, Some(0));
    assert!(with_mark.out.starts_with("My Team (my-team) | version 1.0.0 | mark.yaml\n"));

    let faulty = list_of("mark-and-fault.yaml", "\u{feff}skema: 1\n");
    assert_eq!(
        faulty.err,
        "\
fault[unknown-key]: there is no key `skema` here
 --> mark-and-fault.yaml:1:1
  |
1 | skema: 1
  | ^^^^^
  |
  = help: did you mean `schema`?

error: `mark-and-fault.yaml` has a fault
"
    );
}

#[test]
fn csv_begins_with_a_byte_order_mark_where_that_is_asked_for() {
    let csv = ["show", "A", "--file", "tests/fixtures/cases/csv-excel.yaml", "--format", "csv"];
    let (plain, marked) = (run(csv), run([&csv[..], &["--bom"]].concat()));
    assert!(plain.out.starts_with("ladder,"), "{}", plain.out);
    assert!(plain.out.contains(",Ingénieur,") && plain.out.contains(",N’hésite pas,"), "{}", plain.out);
    assert_eq!(marked.out, format!("\u{feff}{}", plain.out));

    let help = "help: add `--format csv`, or leave out `--bom`\n";
    let refused = refused(&format!("error: `--bom` works only for CSV\n{help}"));
    assert_eq!(run(["list", "--bom"]), refused);
    assert_eq!(run(["--bom", "list", "--format", "json"]), refused);
}

#[test]
fn windows_line_ends_change_nothing() {
    let text = fs::read_to_string("tests/fixtures/ladders/my-team.yaml").unwrap();
    let text = format!(
        "{text}  - id: folded\n    name: Folded\n    applies_to: [L4]\n    about: >-\n      One line,\n      and another.\n    practice: |\n      Two lines,\n      kept.\n"
    );
    let unix = made_file("line-ends/unix.yaml", &text);
    let windows = made_file("line-ends/windows.yaml", text.replace('\n', "\r\n"));
    for question in [&["show", "my-team/L4"][..], &["show", "epsilon"], &["show", "-d", "craft"]] {
        let of = |file| run(question.iter().map(AsRef::as_ref).chain(["--file".as_ref(), file]));
        let (unix, windows) = (of(unix.as_os_str()), of(windows.as_os_str()));
        assert_eq!(unix, windows);
        assert_eq!(unix.code, Some(0));
    }
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    for nothing in ["", "\n", " \r\n\t\n", "\u{feff}", "\u{feff}\n"] {
        assert_eq!(
            list_of("empty.yaml", nothing),
            refused(
                "error: `empty.yaml` is empty\n\
                 help: a ladder begins with `schema: 1`, `id:`, `name:` and `version:`\n"
            )
        );
    }
}

#[test]
fn what_is_not_utf_8_is_told_with_its_line() {
    let help = "help: save it as UTF-8 (in a spreadsheet or an editor: \"Save as\", encoding UTF-8)\n";
    let latin_1 = b"schema: 1\nid: caf\xe9\n";
    assert_eq!(
        list_of("latin-1.yaml", latin_1),
        refused(&format!("error: `latin-1.yaml` is not UTF-8 text, from line 2 on\n{help}"))
    );
    let utf_16: Vec<u8> = "\u{feff}schema: 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(
        list_of("utf-16.yaml", utf_16),
        refused(&format!("error: `utf-16.yaml` is not UTF-8 text, from line 1 on\n{help}"))
    );
}

#[test]
fn a_file_may_be_as_large_as_the_limit_and_no_larger() {
    let mut text = SMALL.to_owned();
    let filler = format!("#{}\n", "-".repeat(98));
    while text.len() + filler.len() < SIZE_LIMIT {
        text.push_str(&filler);
    }
    text.push_str(&"#".repeat(SIZE_LIMIT - text.len()));
    assert_eq!(list_of("limit.yaml", &text).code, Some(0));

    text.push('#');
    assert_eq!(
        list_of("past-the-limit.yaml", &text),
        refused(
            "error: `past-the-limit.yaml` is larger than 32 MiB\n\
             help: ladders are far smaller; name the ladder's YAML file\n"
        )
    );
    for name in ["limit.yaml", "past-the-limit.yaml"] {
        fs::remove_file(made_path(name)).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_file_without_end_is_not_read_to_its_end() {
    assert_eq!(
        run(["list", "--file", "/dev/zero"]),
        refused(
            "error: `/dev/zero` is larger than 32 MiB\n\
             help: ladders are far smaller; name the ladder's YAML file\n"
        )
    );
}

/// Whoever may read everything is refused nothing, and there is nothing to see then.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_as_such() {
    use std::os::unix::fs::PermissionsExt;

    let path = made_file("secret.yaml", SMALL);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    let is_refused = File::open(&path).is_err();
    let run = list_in_place("secret.yaml");
    fs::remove_file(&path).unwrap();
    if is_refused {
        assert_eq!(
            run,
            refused(
                "error: `secret.yaml` may not be read\n\
                 help: ask its owner for read permission\n"
            )
        );
    }
}

#[test]
fn a_ladder_is_read_from_standard_input() {
    let run = run_with_input(&["show", "a1", "--file", "-"], SMALL.as_bytes());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.starts_with("A1 Alpha\n"));

    let run = run_with_input(&["list", "--file", "-"], b"");
    assert_eq!(
        run,
        refused(
            "error: `<stdin>` is empty\n\
             help: a ladder begins with `schema: 1`, `id:`, `name:` and `version:`\n"
        )
    );
}

/// A thousand dimensions of a thousand cells of a thousand statements, in a few lines.
#[test]
fn an_alias_bomb_does_not_go_off() {
    let mut text = SMALL.to_owned();
    let thousand = |item: &str| vec![item; 1_000].join(", ");
    write!(
        text,
        "dimensions:\n  - id: first\n    name: First\n    cells: &cells\n      - roles: [A1]\n        expects: &expects [{}]\n      - {}\n",
        thousand("More"),
        vec!["{roles: [A1], expects: *expects}"; 1_000].join("\n      - ")
    )
    .unwrap();
    for number in 0..1_000 {
        writeln!(text, "  - {{id: d{number}, name: More, cells: *cells}}").unwrap();
    }
    assert_faulty("bomb.yaml", &text, "too-complex");

    let mut laughs = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n".to_owned();
    for number in 1..10 {
        let last = format!("*a{}", number - 1);
        writeln!(laughs, "a{number}: &a{number} [{}]", vec![last; 10].join(", ")).unwrap();
    }
    assert_faulty("laughs.yaml", &laughs, "unknown-key");

    let itself = format!("{SMALL}notes: &notes [*notes]\n");
    assert_faulty("itself.yaml", &itself, "too-complex");
    let long =
        format!("{SMALL}notes: [&long {}, {}]\n", "x".repeat(100_000), vec!["*long"; 9_000].join(", "));
    assert_faulty("long.yaml", &long, "too-complex");
}

#[test]
fn absurd_nesting_is_refused() {
    const DEEP: usize = 100_000;
    let flow = [
        ("top.yaml", "[".repeat(DEEP)),
        ("closed.yaml", "[".repeat(DEEP) + &"]".repeat(DEEP)),
        ("notes.yaml", format!("{SMALL}notes: {}", "[".repeat(DEEP))),
        ("maps.yaml", "{a: ".repeat(DEEP)),
        ("keys.yaml", "? ".repeat(DEEP)),
    ];
    for (name, text) in flow {
        assert_faulty(name, &text, "too-complex");
    }
    // By indentation it takes a square of the depth; what is wrong comes before the depth does.
    let rising =
        |line: &str| -> String { (1..2_000).map(|depth| format!("{}{line}\n", " ".repeat(depth))).collect() };
    let block = [
        ("block-maps.yaml", rising("a:"), "unknown-key"),
        ("block-notes.yaml", format!("{SMALL}notes:\n{}", rising("-")), "wrong-type"),
        ("dashes.yaml", format!("{SMALL}notes:\n  {}", "- ".repeat(DEEP)), "wrong-type"),
    ];
    for (name, text, code) in block {
        assert_faulty(name, &text, code);
    }
}

/// Of a hundred thousand faults the first are shown, and soon.
#[test]
fn a_great_many_faults_on_one_line_are_told_in_part() {
    let roles: Vec<String> = (2..100_000).map(|number| format!("A{number}")).collect();
    let roles = roles.join(", ");
    let text = format!("{SMALL}dimensions: [{{id: one, name: One, cells: [{{roles: [{roles}]}}]}}]\n");
    let run = list_of("many.yaml", text);
    assert_eq!(run.code, Some(2));
    assert_eq!(run.err.matches("fault[").count(), 50);
    assert!(
        run.err.ends_with("\nand at least 950 more faults\n\nerror: `many.yaml` has 1000 faults or more\n")
    );
}

/// The answer of a program that could not run.
fn refused(message: &str) -> Run {
    Run { code: Some(2), out: String::new(), err: message.to_owned() }
}

fn made_path(name: &str) -> std::path::PathBuf {
    std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// Lists a file that is made for it, by its bare name, so that no other path is in the messages.
fn list_of(name: &str, bytes: impl AsRef<[u8]>) -> Run {
    made_file(name, bytes);
    list_in_place(name)
}

fn list_in_place(name: &str) -> Run {
    let mut command = ladder();
    command.current_dir(env!("CARGO_TARGET_TMPDIR")).args(["list", "--ascii", "--file", name]);
    run_to_its_end(command)
}

/// A program that hangs is ended, and then its exit code is none.
pub(crate) fn run_to_its_end(mut command: Command) -> Run {
    const LONG: Duration = Duration::from_secs(30);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let started = Instant::now();
    thread::scope(|scope| {
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let [out, err] = [
            scope.spawn(|| std::io::read_to_string(out).unwrap()),
            scope.spawn(|| std::io::read_to_string(err).unwrap()),
        ];
        let status = loop {
            match child.try_wait().unwrap() {
                Some(status) => break status,
                None if started.elapsed() > LONG => {
                    child.kill().unwrap();
                    break child.wait().unwrap();
                }
                None => thread::sleep(Duration::from_millis(5)),
            }
        };
        Run { code: status.code(), out: out.join().unwrap(), err: err.join().unwrap() }
    })
}

fn assert_faulty(name: &str, text: &str, code: &str) {
    let run = list_of(name, text);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{name}");
    assert!(run.err.matches("fault[").count() < 15, "{name}:\n{}", run.err);
    assert!(run.err.starts_with(&format!("fault[{code}]: ")), "{name}:\n{}", run.err);
    assert!(run.err.contains(&format!("\nerror: `{name}` has ")), "{name}:\n{}", run.err);
}
