//! The `ladder` program: parses its arguments, runs, and says how it ended.

use std::process::ExitCode;

use career_ladder::cli;

fn main() -> ExitCode {
    cli::complete();
    match cli::parse() {
        Ok(cli) => cli::run(cli),
        Err(ended) => ended,
    }
}
