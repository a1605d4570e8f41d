//! How records are written: whole or not at all, with the permissions that they had, whoever else writes.

#![allow(clippy::unwrap_used, clippy::print_stderr)]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use career_ladder::record::{Record, parse_record};
use tempfile::{TempDir, tempdir};

fn ladder(folder: &Path, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ladder"));
    command.current_dir(folder).args(words).env_remove("LADDER_RECORD").env_remove("LADDER_PATH");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(folder: &Path, words: &[&str]) -> Output {
    ladder(folder, words).output().unwrap()
}

fn begun() -> TempDir {
    let folder = tempdir().unwrap();
    let begun = run(folder.path(), &["assess", "L3", "-o", "me.yaml"]);
    assert!(begun.status.success(), "{}", String::from_utf8_lossy(&begun.stderr));
    folder
}

fn record(folder: &Path) -> Record {
    parse_record(&fs::read_to_string(folder.join("me.yaml")).unwrap()).unwrap()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn the_very_same_is_not_written_twice() {
    let folder = begun();
    for words in [["log", "Did it", "--on", "2026-11-02"], ["plan", "--add=Do it", "--by", "2026-12-01"]] {
        assert!(run(folder.path(), &words).status.success());
        assert_eq!(run(folder.path(), &words).status.code(), Some(2));
    }
    let record = record(folder.path());
    assert_eq!((record.evidence.len(), record.plan.len()), (1, 1));
}

#[test]
fn a_new_record_is_for_nobody_else_and_a_written_one_keeps_its_permissions() {
    let folder = begun();
    let path = folder.path().join("me.yaml");
    assert_eq!(mode(&path), 0o600);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    assert!(run(folder.path(), &["log", "Did it"]).status.success());
    assert_eq!(mode(&path), 0o640);
    assert_eq!(record(folder.path()).evidence.len(), 1);
}

#[test]
fn a_link_is_followed_and_stays() {
    let folder = begun();
    let (path, elsewhere) = (folder.path().join("me.yaml"), folder.path().join("elsewhere.yaml"));
    fs::rename(&path, &elsewhere).unwrap();
    symlink("elsewhere.yaml", &path).unwrap();
    assert!(run(folder.path(), &["log", "Did it"]).status.success());
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert!(fs::read_to_string(elsewhere).unwrap().contains("Did it"));
}

#[test]
fn nothing_is_written_over_another_file() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("me.yaml");
    for other in ["schema: 1\nid: a\n", "notes: none\n", "", "\u{0}"] {
        fs::write(&path, other).unwrap();
        let refused = run(folder.path(), &["assess", "L3", "-o", "me.yaml"]);
        assert_eq!(refused.status.code(), Some(2));
        assert_eq!(fs::read_to_string(&path).unwrap(), other);
    }
}

#[test]
fn of_many_that_log_at_once_none_is_lost() {
    const RUNS: usize = 16;
    let folder = begun();
    let runs: Vec<_> = (0..RUNS)
        .map(|run| ladder(folder.path(), &["log", &format!("Did {run}")]).spawn().unwrap())
        .collect();
    for run in runs {
        let ended = run.wait_with_output().unwrap();
        assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    }
    let mut done: Vec<String> =
        record(folder.path()).evidence.iter().map(|one| one.what.to_string()).collect();
    let mut expected: Vec<String> = (0..RUNS).map(|run| format!("Did {run}")).collect();
    done.sort();
    expected.sort();
    assert_eq!(done, expected);
}

#[test]
fn whenever_it_is_killed_the_record_is_whole() {
    let folder = begun();
    for after in 0..30 {
        let before = record(folder.path()).evidence.len();
        let mut run = ladder(folder.path(), &["log", "Did it"]).spawn().unwrap();
        thread::sleep(Duration::from_micros(400 * after));
        let _ = run.kill();
        run.wait().unwrap();
        let now = record(folder.path()).evidence.len();
        assert!(now == before || now == before + 1);
    }
}

#[test]
fn a_record_that_may_not_be_written_is_left_as_it_is() {
    let folder = begun();
    let path = folder.path().join("me.yaml");
    let before = fs::read(&path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
    let refused = run(folder.path(), &["mark", "represent the product", "met"]);
    assert_eq!(refused.status.code(), Some(2), "{}", String::from_utf8_lossy(&refused.stderr));
    assert!(refused.stdout.is_empty());
    assert_eq!(fs::read(&path).unwrap(), before);
}

/// Runs a script in a namespace of its own, where a user may mount; `None`, and said so, where that cannot be.
fn mounted(folder: &Path, script: &str) -> Option<Output> {
    let ran = Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script])
        .current_dir(folder)
        .env("LADDER", env!("CARGO_BIN_EXE_ladder"))
        .output();
    let is_mounted = ran.as_ref().is_ok_and(|ran| String::from_utf8_lossy(&ran.stdout).contains("mounted\n"));
    if !is_mounted {
        eprintln!("skipped: nothing can be mounted here");
    }
    ran.ok().filter(|_| is_mounted)
}

#[test]
fn on_a_full_disk_the_record_stays() {
    let folder = begun();
    fs::create_dir(folder.path().join("disk")).unwrap();
    let script = "
        mount -t tmpfs -o size=16k tmpfs disk && echo mounted || exit 0
        cp me.yaml disk/ && cd disk
        head -c 8000 /dev/zero > rest
        \"$LADDER\" log 'Did it'; echo \"code $?\"
        cmp me.yaml ../me.yaml && echo same
        ls";
    if let Some(ran) = mounted(folder.path(), script) {
        let out = String::from_utf8_lossy(&ran.stdout);
        assert!(
            out.ends_with("code 2\nsame\nme.yaml\nrest\n"),
            "{out}{}",
            String::from_utf8_lossy(&ran.stderr)
        );
    }
}

#[test]
fn on_a_disk_to_be_read_only_the_record_stays() {
    let folder = begun();
    fs::create_dir(folder.path().join("disk")).unwrap();
    let script = "
        mount -t tmpfs tmpfs disk && cp me.yaml disk/ && mount -o remount,ro disk && echo mounted || exit 0
        cd disk
        \"$LADDER\" log 'Did it'; echo \"code $?\"
        cmp me.yaml ../me.yaml && echo same";
    if let Some(ran) = mounted(folder.path(), script) {
        let out = String::from_utf8_lossy(&ran.stdout);
        assert!(out.ends_with("code 2\nsame\n"), "{out}{}", String::from_utf8_lossy(&ran.stderr));
    }
}

/// A code that is another role's by now is told, with the role that asks what the old one did.
#[test]
fn codes_that_were_given_anew_are_told() {
    let folder = tempdir().unwrap();
    let team = |version: &str, roles: &[(&str, &str)]| {
        let mut text = format!("schema: 1\nid: team\nname: Team\nversion: {version}\nlevels: [");
        text += &roles.iter().map(|(code, _)| *code).collect::<Vec<_>>().join(", ");
        text += "]\ntracks: [{id: all, name: All}]\nroles:\n";
        for (code, _) in roles {
            text += &format!("  - {{code: {code}, track: all, level: {code}, title: Title {code}}}\n");
        }
        text += "dimensions:\n  - id: work\n    name: Work\n    cells:\n";
        for (code, asked) in roles {
            text += &format!("      - {{roles: [{code}], expects: [{asked}]}}\n");
        }
        fs::write(folder.path().join("team.yaml"), text).unwrap();
    };
    let assess = |words: &[&str]| {
        run(folder.path(), &[&["assess", "-o", "me.yaml", "--file", "team.yaml"], words].concat())
    };
    team("1.0.0", &[("B1", "Sweeps the yard"), ("B2", "Bakes the bread, Sells the cake")]);
    assert!(assess(&["B1"]).status.success());
    team(
        "2.0.0",
        &[("B1", "Sweeps the yard"), ("B2", "Carries sacks"), ("B3", "Bakes the bread, Sells the cake")],
    );
    let carried = assess(&[]);
    let told = String::from_utf8(carried.stderr).unwrap();
    assert!(carried.status.success() && told.contains("`B3` asks most of what the record has"), "{told}");
    assert_eq!(String::from_utf8(assess(&[]).stderr).unwrap(), "");
}
