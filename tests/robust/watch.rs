//! Keeps a test from going on for ever. It measures nothing: the limit is many times what the work
//! takes on a slow machine.

use std::io::Write;
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;
use std::{io, process, thread};

/// More than any file of less than 100 kB may take.
const LIMIT: Duration = Duration::from_secs(20);

/// Does some work on a file. Past the limit the whole run of tests ends, and the file is named: a
/// thread that hangs cannot be stopped.
pub(crate) fn watched<T>(file: &Path, work: impl FnOnce() -> T) -> T {
    let (done, ended) = mpsc::channel::<()>();
    let name = file.display().to_string();
    let watch = thread::spawn(move || {
        if ended.recv_timeout(LIMIT) == Err(RecvTimeoutError::Timeout) {
            // Not `eprintln`, which tests keep to themselves.
            let _ = writeln!(io::stderr(), "`{name}` takes more than {LIMIT:?}");
            process::exit(1);
        }
    });
    let result = work();
    drop(done);
    let _ = watch.join();
    result
}
