//! What `import --onto` does with files: what it edits, what it leaves, and what it refuses.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Run, ended, ladder, made_folder};

fn run_in(folder: &Path, args: &[&str]) -> Run {
    ended(ladder().current_dir(folder).args(args).output().unwrap())
}

/// A folder with the ladder of the guide, which has comments, and with a sheet of it.
fn with_ladder(name: &str, sheet: &str) -> PathBuf {
    let folder = made_folder(name);
    let guide = include_str!("../../data/README.md").split("```yaml\n").nth(1).unwrap();
    fs::write(folder.join("team.yaml"), guide.split("```").next().unwrap()).unwrap();
    let exported = run_in(&folder, &["export", sheet, "--file", "team.yaml"]);
    assert_eq!(exported.code, Some(0), "{}", exported.err);
    folder
}

fn text(folder: &Path) -> String {
    fs::read_to_string(folder.join("team.yaml")).unwrap()
}

#[test]
fn a_sheet_that_nobody_has_edited_changes_nothing() {
    let sheets: &[&str] = if cfg!(feature = "sheets") { &["team.csv", "team.xlsx"] } else { &["team.csv"] };
    for sheet in sheets {
        let folder = with_ladder("onto-same", sheet);
        let before = text(&folder);
        let run = run_in(&folder, &["import", sheet, "--onto", "team.yaml"]);
        assert_eq!(run.code, Some(0), "{}", run.err);
        assert!(run.out.ends_with("Nothing changed.\n"), "{}", run.out);
        assert!(run.err.contains("no file was written"), "{}", run.err);
        assert_eq!(text(&folder), before, "{sheet}");
    }
}

#[test]
fn one_edit_is_one_line_of_the_file_and_is_told() {
    let folder = with_ladder("onto-edit", "team.csv");
    let edit = |text: &str| text.replace("Knows how everybody is", "Knows how everybody does");
    let sheet = fs::read_to_string(folder.join("team.csv")).unwrap();
    fs::write(folder.join("team.csv"), edit(&sheet)).unwrap();
    let before = text(&folder);
    let args = ["import", "team.csv", "--onto", "team.yaml"];
    let dry = run_in(&folder, &[&args[..], &["--dry-run"]].concat());
    assert_eq!((dry.code, text(&folder)), (Some(0), before.clone()));
    let run = run_in(&folder, &args);
    assert_eq!(run.out, dry.out);
    assert!(run.out.contains("~ T2: Knows how everybody [-is-] {+does+}"), "{}", run.out);
    assert!(run.err.contains("wrote `team.yaml`"), "{}", run.err);
    assert_eq!(text(&folder), edit(&before));
    let json = run_in(&folder, &[&args[..], &["--format", "json"]].concat());
    assert!(json.out.starts_with('{'), "{}", json.out);
}

#[test]
fn what_a_sheet_says_of_the_whole_ladder_counts() {
    let folder = with_ladder("onto-whole", "team.csv");
    let sheet = fs::read_to_string(folder.join("team.csv")).unwrap();
    let before = text(&folder);
    fs::write(folder.join("team.csv"), sheet.replace("1.0.0", "7.0.0")).unwrap();
    let run = run_in(&folder, &["import", "team.csv", "--onto", "team.yaml"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(text(&folder), before.replace("version: 1.0.0 ", "version: \"7.0.0\" "));
}

#[cfg(unix)]
#[test]
fn links_permissions_and_a_byte_order_mark_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = with_ladder("onto-link", "team.csv");
    let before = format!("\u{feff}{}", text(&folder).replace('\n', "\r\n"));
    fs::write(folder.join("team.yaml"), &before).unwrap();
    fs::set_permissions(folder.join("team.yaml"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("team.yaml", folder.join("link.yaml")).unwrap();
    let sheet = fs::read_to_string(folder.join("team.csv")).unwrap();
    fs::write(folder.join("team.csv"), sheet.replace("Shift Lead", "Duty Lead")).unwrap();
    let run = run_in(&folder, &["import", "team.csv", "--onto", "link.yaml"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(text(&folder), before.replace("Shift Lead", "Duty Lead"));
    assert!(fs::symlink_metadata(folder.join("link.yaml")).unwrap().is_symlink());
    assert_eq!(fs::metadata(folder.join("team.yaml")).unwrap().permissions().mode() & 0o777, 0o640);
    fs::set_permissions(folder.join("team.yaml"), fs::Permissions::from_mode(0o400)).unwrap();
    fs::write(folder.join("team.csv"), sheet.replace("Shift Lead", "Night Lead")).unwrap();
    let refused = run_in(&folder, &["import", "team.csv", "--onto", "team.yaml"]);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("`team.yaml` may not be written"), "{}", refused.err);
}

/// Each with the one thing that is wrong with it.
#[test]
fn what_cannot_be_edited_is_refused() {
    let folder = with_ladder("onto-refused", "team.csv");
    let before = text(&folder);
    fs::write(folder.join("faulty.yaml"), before.replace("track: lead", "track: nobody")).unwrap();
    fs::write(folder.join("flow.yaml"), before.replace("[0, 1, 1.5, 2]", "[0, 1, # one\n    1.5, 2]"))
        .unwrap();
    fs::write(folder.join("other.csv"), "Levels,L1,L2\nCraft,Learns,Knows\nScope,Tasks,Products\n").unwrap();
    let json = run_in(&folder, &["export", "team.json", "--file", "team.yaml"]);
    assert_eq!(json.code, Some(0), "{}", json.err);
    let rated = fs::read_to_string(folder.join("team.csv")).unwrap();
    let rated = rated.replace("0\n1\n1.5\n2", "0\n1\n1.5\n2\n3").replace(",1.5,", ",3,");
    fs::write(folder.join("rated.csv"), rated).unwrap();
    for (sheet, onto, why) in [
        ("team.csv", "-", "`--onto` edits the file of a ladder in place, found `-`"),
        ("team.csv", "nowhere.yaml", "there is no file `nowhere.yaml`"),
        ("team.csv", ".", "`.` is a folder, expected a file"),
        ("team.csv", "team.json", "`team.json` is JSON, expected a ladder in YAML"),
        ("team.csv", "team.csv", "`team.csv` is a CSV file, expected a ladder in YAML"),
        ("team.csv", "faulty.yaml", "`faulty.yaml` has a fault"),
        ("other.csv", "team.yaml", "`other.csv`: found none of the roles of `team.yaml` in the sheet"),
        ("rated.csv", "flow.yaml", "`rated.csv`: `flow.yaml` cannot be edited in place: line "),
    ] {
        let run = run_in(&folder, &["import", sheet, "--onto", onto]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{sheet} {onto}");
        assert!(run.err.contains(&format!("error: {why}")), "{sheet} {onto}\n{}", run.err);
    }
    let with_id = run_in(&folder, &["import", "team.csv", "--onto", "team.yaml", "--id", "other"]);
    assert!(with_id.err.contains("`--id` decides nothing here"), "{}", with_id.err);
    let both = run_in(&folder, &["import", "team.csv", "--onto", "team.yaml", "-o", "x.yaml"]);
    assert!(both.code == Some(2) && both.err.contains("cannot be used with"), "{}", both.err);
    assert_eq!(text(&folder), before);
}

/// What somebody else has written since the file was read is not overwritten.
#[test]
fn a_file_that_has_changed_meanwhile_stays() {
    use career_ladder::ui::files::{NotWritten, write_version};
    let path = made_folder("onto-changed").join("team.yaml");
    fs::write(&path, "theirs").unwrap();
    assert!(matches!(write_version(&path, b"read before", b"mine"), Err(NotWritten::HasChanged(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
    write_version(&path, b"theirs", b"mine").unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    fs::remove_file(&path).unwrap();
    assert!(write_version(&path, b"mine", b"again").is_err());
    assert!(!path.exists());
}

#[test]
fn a_sheet_that_was_cut_off_takes_nothing_away_unasked() {
    let folder = with_ladder("onto-cut-off", "team.csv");
    let before = text(&folder);
    let sheet = fs::read_to_string(folder.join("team.csv")).unwrap();
    let mut rows = csv::Reader::from_reader(sheet.as_bytes());
    let header = rows.headers().unwrap().clone();
    let code = header.iter().position(|name| name == "code").unwrap();
    let mut cut = csv::Writer::from_path(folder.join("cut.csv")).unwrap();
    cut.write_record(&header).unwrap();
    rows.records()
        .map(Result::unwrap)
        .filter(|row| &row[code] == "S1")
        .for_each(|row| cut.write_record(&row).unwrap());
    cut.flush().unwrap();
    let args = ["import", "cut.csv", "--onto", "team.yaml"];
    let refused = run_in(&folder, &args);
    assert_eq!(refused.code, Some(2));
    assert!(refused.err.contains("would take the others away"), "{}", refused.err);
    assert_eq!(text(&folder), before);
    let forced = run_in(&folder, &[&args[..], &["--force"]].concat());
    assert_eq!(forced.code, Some(0), "{}", forced.err);
    assert_ne!(text(&folder), before);
}
