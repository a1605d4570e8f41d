//! How long it takes to write a page, for ladders of more and more roles: by the pairs of distinct cells that are
//! compared for it, so that what grows faster than these is seen; and how large the page is against the ladder.
//!
//! `cargo bench --bench page`

#![allow(clippy::expect_used, clippy::print_stdout)]

mod generate;

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use career_ladder::query::{AskedDimension, asked_by_dimension};
use career_ladder::source::{Request, load};

const LADDER: &str = env!("CARGO_BIN_EXE_ladder");
const ROLES: [usize; 5] = [12, 25, 50, 100, 200];
const DIMENSIONS: usize = 45;
const ROUNDS: usize = 3;

fn main() {
    // Under `cargo test` there is nothing to measure.
    if !env::args().any(|argument| argument == "--bench") {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (file, page) = (folder.join("page-bench.yaml"), folder.join("page-bench.html"));
    println!("median of {ROUNDS} rounds, {DIMENSIONS} dimensions; milliseconds beyond those of loading");
    println!("roles   pairs  milliseconds  microseconds a pair  page, of the YAML  megabytes");
    for roles in ROLES {
        let yaml = generate::matrix(roles, DIMENSIONS);
        fs::write(&file, &yaml).expect("the disk takes a ladder");
        let request = Request { files: vec![file.clone()], ..Request::default() };
        let catalog = load(&request).map_err(drop).expect("the made ladder is sound").0;
        let asked = asked_by_dimension(&catalog, &[0]);
        let pairs: usize = asked.iter().map(AskedDimension::count_of_pairs).sum();
        let own = text(&file);
        let mut beyond: Vec<Duration> = (0..ROUNDS)
            .map(|_| {
                let loading = time(&["list", "--file", own]);
                time(&["export", text(&page), "--file", own, "--force"]).saturating_sub(loading)
            })
            .collect();
        beyond.sort_unstable();
        let taken = beyond[ROUNDS / 2].as_secs_f64();
        let size = fs::metadata(&page).expect("the page is there").len();
        println!(
            "{roles:5}  {pairs:6}  {:12.0}  {:19.1}  {:17.2}  {:9.1}",
            taken * 1e3,
            taken * 1e6 / f64::from(u32::try_from(pairs).unwrap_or(u32::MAX)),
            f64::from(u32::try_from(size).unwrap_or(u32::MAX))
                / f64::from(u32::try_from(yaml.len()).unwrap_or(1)),
            f64::from(u32::try_from(size).unwrap_or(u32::MAX)) / 1e6,
        );
    }
}

fn time(arguments: &[&str]) -> Duration {
    let start = Instant::now();
    let ended =
        Command::new(LADDER).args(arguments).stdout(Stdio::null()).status().expect("the program runs");
    assert!(ended.success());
    start.elapsed()
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of letters")
}
