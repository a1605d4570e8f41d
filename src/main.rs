//! The `ladder` program: parses its arguments, runs, and says how it ended.

use std::process::ExitCode;

use career_ladder::cli::{self, Cli};
use clap::Parser;

fn main() -> ExitCode {
    cli::complete();
    cli::run(Cli::parse())
}
