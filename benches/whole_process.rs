//! What a run of the program costs: its time against an empty Rust program, measured side by side
//! by hyperfine, and the memory a large ladder takes, told by GNU time.
//!
//! `cargo bench --bench whole_process`

#![allow(clippy::expect_used, clippy::print_stdout)]

mod generate;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use serde_json::Value;

const LADDER: &str = env!("CARGO_BIN_EXE_ladder");
const MEGABYTES: usize = 20;

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
    let empty = empty_program(folder);
    let empty = empty.display();
    // The empty program runs last as well, which shows how far the machine drifted in between.
    let runs = [
        ("an empty program", format!("'{empty}'")),
        ("ladder show L4", format!("'{LADDER}' show L4")),
        ("ladder --version", format!("'{LADDER}' --version")),
        ("an empty program, again", format!("'{empty}'")),
    ];
    let export = folder.join("hyperfine.json");
    let mut hyperfine = Command::new("hyperfine");
    hyperfine
        .args(["-N", "--style", "none", "--warmup", "50", "--runs", "1000"])
        .arg("--export-json")
        .arg(&export);
    for (_, command) in &runs {
        hyperfine.arg(command);
    }
    if output_of(&mut hyperfine).is_none() {
        println!("no times without hyperfine: install it with `cargo install hyperfine`");
        return;
    }

    let export = fs::read_to_string(export).expect("hyperfine wrote its results");
    let export: Value = serde_json::from_str(&export).expect("hyperfine writes JSON");
    let figure = |run: usize, name: &str| {
        let seconds = export["results"][run][name].as_f64();
        seconds.expect("hyperfine tells each figure") * 1e3
    };
    println!("1000 runs of each, in milliseconds and as multiples of the empty program:");
    println!("{:24} {:>14} {:>14} {:>14}", "", "mean", "median", "least");
    for (run, (name, _)) in runs.iter().enumerate() {
        let shown = ["mean", "median", "min"].map(|name| {
            let (this, empty) = (figure(run, name), figure(0, name));
            format!("{this:.3} ({:.2})", this / empty)
        });
        println!(
            "{name:24} {:>14} {:>14} {:>14}",
            shown[0], shown[1], shown[2]
        );
    }
}

/// Builds `fn main(){}` by the flags of this project's own release profile.
fn empty_program(folder: &Path) -> PathBuf {
    let source = folder.join("empty.rs");
    let program = folder.join(format!("empty{}", env::consts::EXE_SUFFIX));
    fs::write(&source, "fn main(){}").expect("the target folder can be written to");
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let status = Command::new(rustc)
        .args(["--edition", "2024"])
        .args(release_flags())
        .arg("-o")
        .args([&program, &source])
        .status();
    let is_built = status.is_ok_and(|status| status.success());
    assert!(is_built, "rustc did not build an empty program");
    program
}

/// The release profile in `Cargo.toml`, as flags of rustc.
fn release_flags() -> Vec<String> {
    let flags: Vec<String> = include_str!("../Cargo.toml")
        .lines()
        .skip_while(|line| *line != "[profile.release]")
        .skip(1)
        .take_while(|line| line.contains('='))
        .map(|line| {
            let flag = line.replace([' ', '"'], "");
            // The one flag whose values are not called alike.
            format!("-C{}", flag.replace("strip=true", "strip=symbols"))
        })
        .collect();
    assert!(!flags.is_empty(), "no release profile found");
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
    let output = command
        .env_remove("LADDER_PATH")
        .stdout(Stdio::null())
        .output()
        .ok()?;
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        println!("{command:?} failed: {told}");
        return None;
    }
    Some(told)
}
