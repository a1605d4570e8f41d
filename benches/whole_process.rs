//! What a run of the program costs: its time against an empty Rust program, measured side by side
//! by hyperfine, and the memory a large ladder takes, told by GNU time.
//!
//! At this size a good part of a run is the kernel mapping the program's pages, and what a page
//! costs depends on how the file came into the page cache: the same program differs by a tenth from
//! one copy to the next, and by more as the linker leaves it. So each round measures fresh copies of
//! both programs, as an installation makes them. Machines drift between two speeds as well: so the
//! rounds are many and short, the empty program runs before and after, and what is told is the
//! median of the rounds, with the quartiles beside it.
//!
//! `cargo bench --bench whole_process` measures the profile `release`. What ships is measured by the
//! README's flags: `--profile dist`, with its `RUSTFLAGS` and `--target`. The empty program is built by
//! the profile's flags and linked as Rust does by itself. A second one is linked as `RUSTFLAGS` says, and
//! is told last: what no program linked so can be faster than.

#![allow(clippy::expect_used, clippy::print_stdout)]

mod generate;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use serde_json::Value;

const LADDER: &str = env!("CARGO_BIN_EXE_ladder");
const MEGABYTES: usize = 20;
const ROUNDS: usize = 41;
const RUNS: usize = 60;

/// What is asked of the program, each beside an empty one.
const ASKED: [&str; 9] = [
    "--version",
    "list",
    "show L4",
    "compare L4",
    "compare L3 L5 --stat",
    "path associate coo",
    "search budget",
    "matrix",
    "check data/ladders/product-ops.yaml",
];

/// The questions, the empty program before and after them, and the one that is linked as they are.
const MEASURED: usize = ASKED.len() + 3;

fn main() {
    // Under `cargo test` there is nothing to measure.
    if !env::args().any(|argument| argument == "--bench") {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    time_against_an_empty_program(folder);
    memory_of_a_large_ladder(folder);
}

fn time_against_an_empty_program(folder: &Path) {
    let rustflags = env::var("RUSTFLAGS").unwrap_or_default();
    let empty = empty_program(folder, "empty", "");
    let linked_alike = empty_program(folder, "empty-linked-alike", &rustflags);
    let mut rounds: Vec<[Figures; MEASURED]> = Vec::new();
    for _ in 0..ROUNDS {
        let Some(round) = measure_copies(folder, &empty, &linked_alike) else {
            println!("no times without hyperfine: install it with `cargo install hyperfine`");
            return;
        };
        rounds.push(round);
    }
    println!(
        "profile `{}`: {ROUNDS} rounds of {RUNS} runs of each; the median run in milliseconds, and",
        profile()
    );
    println!("as a multiple of the empty program's: median and quartiles of the rounds");
    let names = ASKED.map(|asked| format!("ladder {asked}"));
    let [empty, linked_alike] = ["an empty program", "an empty program, linked alike"].map(str::to_owned);
    let names = [&empty].into_iter().chain(&names).chain([&empty, &linked_alike]);
    for (run, name) in names.enumerate() {
        let of = |figure: fn(&Figures) -> f64| {
            let mut all: Vec<f64> = rounds.iter().map(|round| figure(&round[run])).collect();
            all.sort_by(f64::total_cmp);
            (all[ROUNDS / 2], all[ROUNDS / 4], all[ROUNDS * 3 / 4])
        };
        let (milliseconds, ..) = of(|figures| figures.milliseconds);
        let (middle, low, high) = of(|figures| figures.multiple);
        println!("{name:42} {milliseconds:.3}  {middle:.2} ({low:.2} to {high:.2})");
    }
}

/// What one round says of one command.
struct Figures {
    milliseconds: f64,
    multiple: f64,
}

/// The median times of one round, with fresh copies of all programs; `None` without hyperfine.
fn measure_copies(folder: &Path, empty: &Path, linked_alike: &Path) -> Option<[Figures; MEASURED]> {
    let copy = |program: &Path, name: &str| {
        let copy = folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
        // Written anew, not over what is in the page cache already.
        let _ = fs::remove_file(&copy);
        fs::copy(program, &copy).expect("the target folder can be written to");
        copy.display().to_string()
    };
    let (empty, ladder) = (copy(empty, "empty-copy"), copy(Path::new(LADDER), "ladder-copy"));
    let linked_alike = copy(linked_alike, "empty-linked-alike-copy");
    let export = folder.join("hyperfine.json");
    let mut hyperfine = Command::new("hyperfine");
    hyperfine
        .args(["-N", "--style", "none", "--warmup", "5", "--runs"])
        .arg(RUNS.to_string())
        .arg("--export-json")
        .arg(&export)
        .arg(format!("'{empty}'"))
        .args(ASKED.map(|asked| format!("'{ladder}' {asked}")))
        .arg(format!("'{empty}'"))
        .arg(format!("'{linked_alike}'"));
    output_of(&mut hyperfine)?;
    let export = fs::read_to_string(export).expect("hyperfine wrote its results");
    let export: Value = serde_json::from_str(&export).expect("hyperfine writes JSON");
    let median = |run: usize| {
        let seconds = export["results"][run]["median"].as_f64();
        seconds.expect("hyperfine tells each median") * 1e3
    };
    let of_empty = median(0).midpoint(median(MEASURED - 2));
    Some(std::array::from_fn(|run| Figures { milliseconds: median(run), multiple: median(run) / of_empty }))
}

/// Builds `fn main(){}` by the profile that the program itself was built in, and these flags.
fn empty_program(folder: &Path, name: &str, rustflags: &str) -> PathBuf {
    let source = folder.join("empty.rs");
    let program = folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    fs::write(&source, "fn main(){}").expect("the target folder can be written to");
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let status = Command::new(rustc)
        .args(["--edition", "2024"])
        .args(flags_of(profile()))
        .args(rustflags.split_whitespace())
        .arg("-o")
        .args([&program, &source])
        .status();
    let is_built = status.is_ok_and(|status| status.success());
    assert!(is_built, "rustc did not build an empty program");
    program
}

/// The profile that the program was built in, by the folder it is in: `release` or `dist`.
fn profile() -> &'static str {
    let folder = Path::new(LADDER).parent().and_then(Path::file_name);
    let folder = folder.and_then(|folder| folder.to_str());
    folder.expect("cargo names a profile's folder by the profile")
}

/// A profile in `Cargo.toml`, as flags of rustc: what it inherits first, which its own flags overrule.
fn flags_of(profile: &str) -> Vec<String> {
    let title = format!("[profile.{profile}]");
    let settings: Vec<String> = include_str!("../Cargo.toml")
        .lines()
        .skip_while(|line| *line != title)
        .skip(1)
        .take_while(|line| line.contains('='))
        .map(|line| line.replace([' ', '"'], ""))
        .collect();
    assert!(!settings.is_empty(), "no profile `{profile}` found");
    // The level that cargo gives the profile by itself.
    let mut flags = vec!["-Copt-level=3".to_owned()];
    for setting in settings {
        match setting.split_once('=') {
            Some(("inherits", inherited)) => flags.extend(flags_of(inherited)),
            // The one flag whose values are not called alike.
            Some(("strip", "true")) => flags.push("-Cstrip=symbols".to_owned()),
            _ => flags.push(format!("-C{setting}")),
        }
    }
    flags
}

fn memory_of_a_large_ladder(folder: &Path) {
    let file = folder.join("large.yaml");
    let text = generate::ladder(MEGABYTES);
    fs::write(&file, &text).expect("the target folder can be written to");
    let mut time = Command::new("/usr/bin/time");
    time.args(["-v", LADDER, "list", "--file"]).arg(&file);
    let report = output_of(&mut time);
    let Some(peak) = report.as_deref().and_then(peak_kilobytes) else {
        println!("no memory without GNU time: install the package `time`");
        return;
    };
    #[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
    let [peak, size] = [peak * 1024, text.len()].map(|bytes| bytes as f64 / 1e6);
    println!("\n`ladder list` on a ladder of {size:.1} MB: peak memory");
    println!("{peak:.1} MB ({:.1} times the file)", peak / size);
}

fn peak_kilobytes(report: &str) -> Option<usize> {
    const LABEL: &str = "Maximum resident set size (kbytes): ";
    let line = report.lines().find_map(|line| line.split_once(LABEL))?;
    line.1.parse().ok()
}

/// Runs something with no ladders but those it names, and returns what it wrote to standard error;
/// `None` where it is not installed, or is another program of that name and does not understand.
fn output_of(command: &mut Command) -> Option<String> {
    let output = command.env_remove("LADDER_PATH").stdout(Stdio::null()).output().ok()?;
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        println!("{command:?} failed: {told}");
        return None;
    }
    Some(told)
}
