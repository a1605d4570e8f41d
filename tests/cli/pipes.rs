//! What happens when nobody reads on.

use std::io::pipe;

use crate::{ended, ladder};

/// `ladder show L4 | head -1` has what it wanted: the program ends, and says nothing of it.
#[test]
fn a_closed_pipe_ends_the_program_silently() {
    for args in [
        &["show", "L4"][..],
        &["list"],
        &["list", "--track", "ic"],
        &["matrix"],
        &["matrix", "--format", "csv"],
        &["show", "coo", "--format", "json"],
        &["search", "team"],
        &["check"],
        &["check", "--list"],
        &["--help"],
    ] {
        let (reader, writer) = pipe().unwrap();
        drop(reader);
        let run = ended(ladder().args(args).stdout(writer).output().unwrap());
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{args:?}");
    }
}

/// There is nobody left to tell, and the exit code still says it.
#[test]
fn a_closed_standard_error_hides_no_failure() {
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    let run = ended(ladder().args(["show", "l9"]).stderr(writer).output().unwrap());
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
}

/// What could not be written in full is told, of help as of an answer.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    use std::fs::File;

    for args in [&["show", "L4"][..], &["--help"], &["help", "show"], &["--version"], &["man"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let run = ended(ladder().args(args).stdout(full).output().unwrap());
        assert_eq!(run.code, Some(2), "{args:?}");
        assert!(run.err.starts_with("error: the answer could not be written: "), "{args:?}: {}", run.err);
    }
}
