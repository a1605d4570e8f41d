//! The `ladder` program: reads its arguments, runs, and says how it ended.

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use career_ladder::cli;

fn main() -> ExitCode {
    cli::complete();
    cli::run(&env::args_os().collect::<Vec<OsString>>())
}
