//! How long it takes to make a ladder of a workbook, against reading the workbook alone; and to make a workbook
//! of a ladder, against loading the ladder alone. Each for 10, 100 and 1,000 roles by 50 dimensions.
//!
//! Machines drift by more than what is at stake, so the ratios are of rounds in which both are measured in turn.
//!
//! `cargo bench --bench sheets`

#![allow(clippy::expect_used, clippy::print_stdout)]

mod generate;

use std::env;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use career_ladder::import::{Opened, Progress, Settings, import, open};

const LADDER: &str = env!("CARGO_BIN_EXE_ladder");
const ROLES: [usize; 3] = [10, 100, 1_000];
const DIMENSIONS: usize = 50;
const ROUNDS: usize = 5;

/// Nobody to tell.
struct Silent;

impl Progress for Silent {
    fn read(&self, _: &str, _: u64, _: u64) {}
}

fn main() {
    // Under `cargo test` there is nothing to measure.
    if !env::args().any(|argument| argument == "--bench") {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    println!("median of {ROUNDS} rounds; each ratio is against what is named before it");
    println!("roles  cells of text  reading  import  ratio  loading  export  ratio");
    for roles in ROLES {
        let ladder = folder.join("sheets.yaml");
        fs::write(&ladder, generate::matrix(roles, DIMENSIONS)).expect("the disk takes a ladder");
        let workbook = exported(&ladder, folder);
        let bytes = fs::read(&workbook).expect("the workbook is there");
        let cells: usize = read(&bytes).workbook.grids.iter().map(|grid| grid.cells.len()).sum();
        let (mut reading, mut importing) = (Vec::new(), Vec::new());
        let (mut loading, mut exporting) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            reading.push(time(|| read(&bytes)));
            importing.push(time(|| {
                import(&read(&bytes), "sheets", &Settings::default()).expect("the workbook is a ladder")
            }));
            loading.push(time(|| run(&["list", "--file", text(&ladder)])));
            exporting.push(time(|| exported(&ladder, folder)));
        }
        let [reading, importing, loading, exporting] = [reading, importing, loading, exporting].map(median);
        println!(
            "{roles:5}  {cells:13}  {:7.1}  {:6.1}  {:5.2}  {:7.1}  {:6.1}  {:5.2}",
            milliseconds(reading),
            milliseconds(importing),
            importing.div_duration_f64(reading),
            milliseconds(loading),
            milliseconds(exporting),
            exporting.div_duration_f64(loading),
        );
    }
}

fn read(bytes: &[u8]) -> Opened {
    open("sheets.xlsx", bytes, &Settings::default(), &Silent).expect("the workbook is sound")
}

/// Writes a ladder as a workbook, by the program itself.
fn exported(ladder: &Path, folder: &Path) -> PathBuf {
    let workbook = folder.join("sheets.xlsx");
    run(&["export", text(&workbook), "--file", text(ladder), "--force"]);
    workbook
}

fn run(arguments: &[&str]) {
    let mut command = Command::new(LADDER);
    let ended = command.args(arguments).stdout(Stdio::null()).status().expect("the program runs");
    assert!(ended.success());
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of letters")
}

/// How long something takes; letting go of the result is not counted.
fn time<T>(what: impl FnOnce() -> T) -> Duration {
    let start = Instant::now();
    let result = black_box(what());
    let taken = start.elapsed();
    drop(result);
    taken
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
