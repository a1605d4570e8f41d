//! Owns the pager: which one the user wishes, and the answer on its way through it.

use std::env;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// What is paged with where the user does not say.
const USUAL_PAGER: [&str; 1] = ["less"];

/// Why an answer did not go through a pager.
#[derive(Debug)]
pub(super) enum NotPaged {
    /// The user wishes none.
    Unwanted,
    /// The usual one is not there, which nobody asked for.
    NoUsual,
    /// The one that the user wishes cannot be started.
    Failed(PagerFailure),
}

/// A pager that cannot be started.
#[derive(Debug)]
pub struct PagerFailure {
    /// What `PAGER` names.
    pub pager: String,
    /// Why it cannot be started.
    pub why: io::Error,
}

/// Shows an answer in the user's pager and waits until it is closed: the one that `PAGER` names
/// with its arguments, or else `less`. One that is closed before it has read everything has shown
/// enough.
///
/// # Errors
/// [`NotPaged`], where nothing was shown.
pub(super) fn page(answer: &str) -> Result<(), NotPaged> {
    let wished = env::var("PAGER").ok();
    let words = match &wished {
        Some(wished) => shlex::split(wished).unwrap_or_else(|| vec![wished.clone()]),
        None => USUAL_PAGER.map(str::to_owned).to_vec(),
    };
    let mut child = match start(&words) {
        None => return Err(NotPaged::Unwanted),
        Some(Ok(child)) => child,
        Some(Err(why)) => {
            return Err(match wished {
                Some(pager) => NotPaged::Failed(PagerFailure { pager, why }),
                None => NotPaged::NoUsual,
            });
        }
    };
    // An interrupt is for the pager: were this program to end of it, the two would be left at odds
    // over the terminal. Without a handler that is how it is, and no reason not to page.
    let _ = ctrlc::set_handler(|| {});
    if let Some(mut input) = child.stdin.take() {
        // A pager that is closed early takes no more.
        let _ = input.write_all(answer.as_bytes());
    }
    let _ = child.wait();
    Ok(())
}

/// The pager with these words for its name and arguments; `None` where there are none.
fn start(words: &[String]) -> Option<io::Result<Child>> {
    let (name, arguments) = words.split_first()?;
    let mut pager = Command::new(name);
    pager.args(arguments).stdin(Stdio::piped());
    if Path::new(name).file_stem().is_some_and(|stem| stem == "less") {
        // What `LESS` says may leave it out.
        pager.arg("-R");
    }
    if env::var_os("LESS").is_none() {
        // No pager for what fits after all, the answer left on the screen.
        pager.env("LESS", "FRX");
    }
    Some(pager.spawn())
}
