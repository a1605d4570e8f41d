//! Owns the pager: which one the user wants, and the answer on its way through it.

use std::env;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use anyhow::{Context, bail};

use crate::model::prose::typed;

/// Set for a pager, so that this program starts none where it is one itself.
pub(super) const IS_PAGER: &str = "LADDER_IS_PAGER";

/// Shows an answer in the user's pager, and waits until it is closed: the one that `PAGER` names with its
/// arguments, or else `less`. One that is closed before it has read everything has shown enough. The answer
/// is no where the user wants none, or `less`, which nobody asked for, is not there.
///
/// # Errors
/// When the pager that the user wants cannot be started, or says by its exit code that it failed, so that it
/// may have shown nothing.
pub(super) fn page(answer: &str) -> anyhow::Result<bool> {
    static IS_INTERRUPTED: AtomicBool = AtomicBool::new(false);
    let wanted = env::var("PAGER").ok();
    let words = match &wanted {
        Some(wanted) => shlex::split(wanted).unwrap_or_else(|| vec![wanted.clone()]),
        None => vec!["less".to_owned()],
    };
    let Some((name, arguments)) = words.split_first() else {
        return Ok(false);
    };
    let mut pager = Command::new(name);
    pager.args(arguments).stdin(Stdio::piped()).env(IS_PAGER, "1");
    if Path::new(name).file_stem().is_some_and(|stem| stem == "less") {
        // What `LESS` says may leave it out.
        pager.arg("-R");
    }
    if env::var_os("LESS").is_none() {
        // No pager for what fits after all, the answer left on the screen, and at the bottom how to go on.
        pager.env("LESS", "FRXPs?eEnd:Space for more., q to quit");
    }
    let mut child = match pager.spawn() {
        Err(_) if wanted.is_none() => return Ok(false),
        child => {
            child.with_context(|| format!("the pager `{}` cannot be started", typed(&words.join(" "))))?
        }
    };
    // An interrupt is for the pager: were this program to end of it, the two would be left at odds over the
    // terminal. Without a handler that is how it is, and no reason not to page.
    let _ = ctrlc::set_handler(|| IS_INTERRUPTED.store(true, Relaxed));
    if let Some(mut input) = child.stdin.take() {
        // A pager that is closed early takes no more.
        let _ = input.write_all(answer.as_bytes());
    }
    match child.wait().map(|ended| ended.code()) {
        Ok(Some(code @ 1..)) if !IS_INTERRUPTED.load(Relaxed) => {
            bail!("the pager `{}` failed with exit code {code}", typed(&words.join(" ")))
        }
        _ => Ok(true),
    }
}
