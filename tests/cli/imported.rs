//! What `import` does with files: what it reads, where the ladder and the report go, and that nothing is lost or
//! half-written.

use std::fs;
use std::path::Path;

use career_ladder::source::parse_ladder;

use crate::{Run, SMALL, ended, ladder, made_folder, run_with_input};

/// A sheet with a question in it: whether an empty cell is a gap.
pub(crate) const SHEET: &str = "\
Levels of the team,,,
,L1,L2,L3
Craft,Learns the tools,Knows the tools,
Scope,Works on tasks,,Owns a product
Notes,see the wiki,,
";

fn run_in(folder: &Path, args: &[&str]) -> Run {
    ended(ladder().current_dir(folder).args(args).output().unwrap())
}

/// An empty folder but for the sheet.
pub(crate) fn with_sheet(name: &str) -> std::path::PathBuf {
    let folder = made_folder(name);
    fs::write(folder.join("levels.csv"), SHEET).unwrap();
    folder
}

/// The command that the report ends with, as the words behind `ladder`.
fn printed_command(report: &str) -> Vec<String> {
    let line = report.lines().rev().find(|line| line.starts_with("  ladder import ")).unwrap();
    shlex::split(line).unwrap().into_iter().skip(1).collect()
}

#[test]
fn the_ladder_goes_to_standard_output_and_the_report_beside_it() {
    let folder = with_sheet("import-stdout");
    let run = run_in(&folder, &["import", "levels.csv"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let ladder = parse_ladder(&run.out).unwrap();
    assert_eq!((ladder.id.as_str(), ladder.roles.len(), ladder.dimensions.len()), ("levels", 3, 2));
    assert!(run.err.starts_with("levels.csv\n3 roles across, 2 dimensions, "), "{}", run.err);
    assert!(run.err.contains("row 5 \"Notes\""), "{}", run.err);

    let piped = run_with_input(&["import", "-"], SHEET.as_bytes());
    assert_eq!(piped.code, Some(0), "{}", piped.err);
    assert_eq!(parse_ladder(&piped.out).unwrap().roles, ladder.roles);
}

#[test]
fn the_file_is_written_whole_and_over_no_other_unless_it_is_forced() {
    let folder = with_sheet("import-file");
    let write = ["import", "levels.csv", "-o", "customer-ops.yaml"];
    let written = run_in(&folder, &write);
    assert_eq!((written.code, written.err.as_str()), (Some(0), ""));
    let text = fs::read_to_string(folder.join("customer-ops.yaml")).unwrap();
    assert_eq!(parse_ladder(&text).unwrap().id.as_str(), "customer-ops");
    let checked = run_in(&folder, &["check", "customer-ops.yaml"]);
    let told = written.out.lines().find_map(|line| line.strip_prefix("wrote `customer-ops.yaml`; "));
    let counts = told.unwrap().strip_prefix("`ladder check customer-ops.yaml`: ").unwrap();
    assert!(checked.out.ends_with(&format!("{counts}\n")), "{counts}\n{}", checked.out);

    fs::write(folder.join("customer-ops.yaml"), "mine").unwrap();
    let refused = run_in(&folder, &write);
    assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""));
    assert_eq!(
        refused.err,
        "error: `customer-ops.yaml` already exists and was left unchanged\n\
         help: add `--force` to replace it, or name another file\n"
    );
    assert_eq!(fs::read_to_string(folder.join("customer-ops.yaml")).unwrap(), "mine");

    let forced = run_in(&folder, &[&write[..], &["--force"]].concat());
    assert_eq!(forced.code, Some(0), "{}", forced.err);
    assert_eq!(fs::read_to_string(folder.join("customer-ops.yaml")).unwrap(), text);

    let again = printed_command(&forced.out);
    let again: Vec<&str> = again.iter().map(String::as_str).collect();
    assert_eq!(run_in(&folder, &again).code, Some(0));
    let again = fs::read_to_string(folder.join("customer-ops.yaml")).unwrap();
    let ladders = [text, again].map(|text| parse_ladder(&text).unwrap());
    assert_eq!(ladders[0], ladders[1]);
}

#[test]
fn a_dry_run_and_a_failed_one_write_nothing() {
    let folder = with_sheet("import-dry");
    let dry = run_in(&folder, &["import", "levels.csv", "-o", "team.yaml", "--dry-run"]);
    assert_eq!((dry.code, dry.err.as_str()), (Some(0), ""));
    assert!(printed_command(&dry.out).contains(&"team.yaml".to_owned()));
    fs::write(folder.join("empty.csv"), "").unwrap();
    let failed = run_in(&folder, &["import", "empty.csv", "-o", "team.yaml"]);
    assert_eq!((failed.code, failed.out.as_str()), (Some(2), ""));
    assert!(failed.err.starts_with("error: `empty.csv`: "), "{}", failed.err);
    let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.collect();
    names.sort();
    assert_eq!(names, ["empty.csv", "levels.csv"]);
}

#[test]
fn what_the_user_decides_is_in_the_ladder_and_in_the_command() {
    let folder = with_sheet("import-decided");
    let name = "--name=-x's \"team\"";
    let args = ["import", "levels.csv", "-o", "team.yaml", "--blank", "not-asked", name];
    let run = run_in(&folder, &args);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let command = printed_command(&run.out);
    assert!(command.contains(&name.to_owned()), "{command:?}");
    let text = fs::read_to_string(folder.join("team.yaml")).unwrap();
    let ladder = parse_ladder(&text).unwrap();
    assert_eq!(ladder.name.as_str(), "-x's \"team\"");
    assert!(text.contains("not_asked:"), "{text}");
}

/// The reading commands say what such a file is, wherever it is named; a sound ladder is one by any name.
/// The file is there by then.
#[test]
fn the_command_that_is_printed_runs_as_it_is() {
    let folder = with_sheet("import-again");
    for first in [&["import", "levels.csv", "-o", "team.yaml"][..], &["init", "ours", "--from", "levels.csv"]]
    {
        let run = run_in(&folder, first);
        assert_eq!(run.code, Some(0), "{}", run.err);
        let again = printed_command(&run.out);
        let again: Vec<&str> = again.iter().map(String::as_str).collect();
        let run = run_in(&folder, &again);
        assert_eq!(run.code, Some(0), "{again:?}: {}", run.err);
    }
}

#[test]
fn a_file_that_is_no_ladder_file_is_told_with_the_import() {
    let folder = with_sheet("import-instead");
    let workbook = [b"PK\x03\x04\x14\0\0\0\0\0", &b"\0xl/workbook.xml"[..]].concat();
    fs::write(folder.join("levels.xlsx"), workbook).unwrap();
    fs::write(folder.join("page"), "\n<!DOCTYPE html><table></table>").unwrap();
    fs::write(folder.join("old levels.csv"), b"Caf\xe9;L1\n").unwrap();
    for (name, what, command) in [
        ("levels.csv", "a CSV file", "ladder import levels.csv -o levels.yaml"),
        ("levels.xlsx", "an Excel workbook", "ladder import levels.xlsx -o levels.yaml"),
        ("page", "an HTML page", "ladder import page -o page.yaml"),
        ("old levels.csv", "a CSV file", "ladder import 'old levels.csv' -o 'old levels.yaml'"),
    ] {
        let shown = run_in(&folder, &["show", "L1", "--file", name]);
        let help = format!("help: to make a ladder of it, run `{command}`\n");
        assert_eq!(shown.err, format!("error: `{name}` is {what}, expected a ladder in YAML\n{help}"));
        let checked = run_in(&folder, &["check", name, "--format", "json"]);
        let json: serde_json::Value = serde_json::from_str(&checked.out).unwrap();
        assert_eq!((checked.code, &json["findings"][0]["code"]), (Some(1), &"not-yaml".into()));
        let mut listed = ladder();
        listed.current_dir(&folder).env("LADDER_PATH", name).arg("list");
        let listed = ended(listed.output().unwrap());
        assert!(
            listed.err.contains(&format!("is {what}, expected a ladder in YAML (from")),
            "{}",
            listed.err
        );
    }
    fs::write(folder.join("team.csv"), SMALL).unwrap();
    assert_eq!(run_in(&folder, &["show", "A1", "--file", "team.csv"]).code, Some(0));
    fs::write(folder.join("faulty.md"), SMALL.replace("name: My Team", "nmae: My Team")).unwrap();
    let faulty = run_in(&folder, &["show", "A1", "--file", "faulty.md"]);
    assert!(faulty.err.contains("fault[unknown-key]"), "{}", faulty.err);
}

#[test]
fn a_new_ladder_starts_from_a_file() {
    let folder = with_sheet("init-from-files");
    let sheet = run_in(&folder, &["init", "my-levels", "--from", "levels.csv"]);
    assert_eq!(sheet.code, Some(0), "{}", sheet.err);
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
    assert_eq!(parse_ladder(&read("my-levels.yaml")).unwrap().id.as_str(), "my-levels");
    assert!(folder.join("ladder.schema.json").exists());
    assert!(sheet.out.contains("wrote `my-levels.yaml`") && sheet.out.contains("\"Notes\""), "{}", sheet.out);

    let quoted = SMALL.replace("id: my-team", "id: \"my-team\" # my-team/A1");
    let json = r#"{"schema": 1, "id": "my-team", "name": "My Team", "version": "1", "levels": ["A1"],
        "tracks": [{"id": "main", "name": "Main"}],
        "roles": [{"code": "A1", "track": "main", "level": "A1", "title": "Alpha"}]}"#;
    let plain = format!("# Ours.\n{SMALL}");
    for (name, text) in [("plain.yaml", plain.as_str()), ("quoted.yml", &quoted), ("team.json", json)] {
        fs::write(folder.join(name), text).unwrap();
        let copied = run_in(&folder, &["init", "true", "--from", name, "--to", "-"]);
        assert_eq!(copied.code, Some(0), "{}", copied.err);
        let [before, after] = [text, &copied.out].map(|text| parse_ladder(text).unwrap());
        assert_eq!((after.id.as_str(), after.roles), ("true", before.roles), "{name}");
    }
    let copied = run_in(&folder, &["init", "their-team", "--from", "plain.yaml"]);
    assert_eq!(copied.out, "wrote `their-team.yaml`, a copy of `plain.yaml` to edit\n");
    let ours = SMALL.replace("my-team", "their-team");
    let opening = "# yaml-language-server: $schema=ladder.schema.json\n\n";
    assert_eq!(read("their-team.yaml"), format!("{opening}# Ours.\n{ours}"));
    let noted = run_in(&folder, &["init", "other", "--from", "quoted.yml"]);
    assert!(noted.err.starts_with("note: `quoted.yml` names roles by the id `my-team`"), "{}", noted.err);
}
