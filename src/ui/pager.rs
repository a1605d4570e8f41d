//! Owns the pager: which one the user wishes, and the answer on its way through it.

use std::env;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context;

/// Shows an answer in the user's pager, and waits until it is closed: the one that `PAGER` names with its
/// arguments, or else `less`. One that is closed before it has read everything has shown enough. The answer
/// is no where the user wishes none, or `less`, which nobody asked for, is not there.
///
/// # Errors
/// When the pager that the user wishes cannot be started.
pub(super) fn page(answer: &str) -> anyhow::Result<bool> {
    let wished = env::var("PAGER").ok();
    let words = match &wished {
        Some(wished) => shlex::split(wished).unwrap_or_else(|| vec![wished.clone()]),
        None => vec!["less".to_owned()],
    };
    let Some((name, arguments)) = words.split_first() else {
        return Ok(false);
    };
    let mut pager = Command::new(name);
    pager.args(arguments).stdin(Stdio::piped());
    if Path::new(name).file_stem().is_some_and(|stem| stem == "less") {
        // What `LESS` says may leave it out.
        pager.arg("-R");
    }
    if env::var_os("LESS").is_none() {
        // No pager for what fits after all, the answer left on the screen, and at the bottom how to go on.
        pager.env("LESS", "FRXPs?eEnd:Space for more., q to quit");
    }
    let mut child = match (pager.spawn(), wished) {
        (Ok(child), _) => child,
        (Err(_), None) => return Ok(false),
        (Err(why), Some(wished)) => {
            return Err(why).context(format!("the pager `{wished}` cannot be started"));
        }
    };
    // An interrupt is for the pager: were this program to end of it, the two would be left at odds over the
    // terminal. Without a handler that is how it is, and no reason not to page.
    let _ = ctrlc::set_handler(|| {});
    if let Some(mut input) = child.stdin.take() {
        // A pager that is closed early takes no more.
        let _ = input.write_all(answer.as_bytes());
    }
    let _ = child.wait();
    Ok(true)
}
