//! Ladders written as files: which ladder, in which form, and what becomes of a file that is there.

use std::fs;
use std::path::Path;

use career_ladder::source::{builtin_ladders, parse_ladder};

use crate::{Run, SMALL, ended, ladder, made_folder, run, run_with_input};

/// Runs the program in a folder.
fn run_in(folder: &Path, args: &[&str]) -> Run {
    ended(ladder().current_dir(folder).args(args).output().unwrap())
}

/// The id of the ladder that an export comes to.
fn exported(folder: &Path, args: &[&str]) -> Result<String, String> {
    let file = folder.join(args[0]);
    let run = run_in(folder, &[&["export"], args].concat());
    if run.code == Some(0) {
        let text = fs::read_to_string(&file).unwrap();
        fs::remove_file(&file).unwrap();
        Ok(parse_ladder(&text).unwrap().id.to_string())
    } else {
        assert!(!file.exists() && run.out.is_empty());
        Err(run.err)
    }
}

#[test]
fn a_built_in_ladder_comes_back_from_a_ladder_file() {
    let folder = made_folder("export-built-in");
    for built_in in builtin_ladders() {
        for form in ["yaml", "json"] {
            let name = format!("{}.{form}", built_in.id);
            let written = run_in(&folder, &["export", &name]);
            let said = format!("wrote `{name}`, the ladder `{}`\n", built_in.id);
            assert_eq!(written, Run { code: Some(0), out: said, err: String::new() });
            let text = fs::read_to_string(folder.join(&name)).unwrap();
            assert_eq!(parse_ladder(&text).unwrap(), **built_in);

            // It is the same at any time and from what was written, and has nothing to mend.
            let printed = run(["export", "-", "--format", form, "--ladder", &built_in.id]);
            assert_eq!(printed.out, text);
            let again = run_in(&folder, &["export", "-", "--format", form, "--file", &name]);
            assert_eq!(again.out, text);
            let checked = run_in(&folder, &["check", "--deny", "advice", &name]);
            assert!(checked.out.starts_with("1 file: nothing to fix"), "{}", checked.out);
        }
    }
    let yaml = fs::read_to_string(folder.join("operations.yaml")).unwrap();
    let schema = "# yaml-language-server: $schema=ladder.schema.json\n\nschema: 1\nid: operations\n";
    assert!(yaml.starts_with(schema), "{yaml}");
}

/// A scale that several dimensions name, and what is allowed, are in no ladder, but in its file.
#[test]
fn what_a_file_says_beside_its_ladder_is_written_too() {
    let file = "tests/fixtures/shapes/scales.yaml";
    let run = run(["export", "-", "--format", "yaml", "--file", file]);
    assert!(run.out.contains("\nscales:\n"), "{}{}", run.out, run.err);
}

#[test]
fn the_ladder_is_the_named_one_or_that_of_the_file_or_of_the_name_or_the_only_own_one() {
    let folder = made_folder("export-which");
    fs::create_dir(folder.join("own")).unwrap();
    fs::write(folder.join("own/my-team.yaml"), SMALL).unwrap();
    fs::write(folder.join("other.yaml"), SMALL.replace("my-team", "other")).unwrap();
    let of = |args: &[&str]| exported(&folder, args);
    assert_eq!(
        of(&["x.json", "--file", "other.yaml", "--ladder", "operations"]),
        Ok("operations".to_owned())
    );
    assert_eq!(of(&["operations.json", "--file", "other.yaml"]), Ok("other".to_owned()));
    assert_eq!(of(&["operations.yml"]), Ok("operations".to_owned()));
    assert_eq!(of(&["Product-Ops.YAML"]), Ok("product-ops".to_owned()));

    let own = |args: &[&str]| {
        let run = ended(ladder().current_dir(&folder).env("LADDER_PATH", "own").args(args).output().unwrap());
        run.out.lines().find_map(|line| line.strip_prefix("id: ").map(str::to_owned)).ok_or(run.err)
    };
    let printed = ["export", "-", "--format", "yaml"];
    assert_eq!(own(&printed), Ok("my-team".to_owned()));
    assert_eq!(own(&[&printed[..], &["--file", "other.yaml"]].concat()), Ok("other".to_owned()));
    assert_eq!(
        own(&["export", "x.yaml", "--ladder", "my", "--ladder", "op"]),
        Err("error: a ladder file holds one ladder, and these are 2: `my-team` and `operations`\n\
             help: name one with `--ladder`\n"
            .to_owned())
    );
    let all = "the ladders are `product-ops` and `operations`\n";
    assert_eq!(
        of(&["operation-levels.yaml"]),
        Err(format!(
            "error: `operation-levels.yaml` is not named after a ladder, and nothing else says which to export\n\
             help: use `--ladder operations`; {all}"
        ))
    );
    assert_eq!(
        run(printed).err,
        format!(
            "error: nothing says which ladder to export\nhelp: name one with `--ladder`, or its file with `--file`; {all}"
        )
    );
}

#[test]
fn a_ladder_on_standard_input_is_exported() {
    let args = ["export", "-", "--file", "-", "--format", "json"];
    let run = run_with_input(&args, SMALL.as_bytes());
    assert_eq!(parse_ladder(&run.out), parse_ladder(SMALL));
}

/// What people wrote for each other is no part of a ladder.
#[test]
fn comments_that_are_left_out_are_told() {
    let folder = made_folder("export-comments");
    let told = |text: &str| {
        fs::write(folder.join("mine.yaml"), text).unwrap();
        let run = run_in(&folder, &["export", "-", "--format", "yaml", "--file", "mine.yaml"]);
        assert_eq!(run.code, Some(0));
        run.err
    };
    let note = "note: the comments in `mine.yaml` are left out: they are no part of the ladder\n";
    assert_eq!(told(&format!("# Mine\n{SMALL}")), note);
    assert_eq!(told(&SMALL.replace("1.0.0", "1.0.0 # not yet")), note);
    assert_eq!(told(&format!("{SMALL}about: >-  # why\n  a\n")), note);
    assert_eq!(told(&format!("{SMALL}#")), note);
    let texts = "about: 'a # b'\nsource: >-\n  a\n  # b\nnotes: [a#b, \"#\", '\n # c']\n";
    let schema = "# yaml-language-server: $schema=ladder.schema.json\n";
    assert_eq!(told(&format!("{schema}{SMALL}{texts}")), "");
}

#[test]
fn a_file_that_is_there_stays_or_is_replaced_by_force() {
    let folder = made_folder("export-there");
    let file = folder.join("operations.yaml");
    fs::write(&file, "mine").unwrap();
    let refused = run_in(&folder, &["export", "operations.yaml"]);
    assert_eq!(refused.code, Some(2));
    assert_eq!(
        refused.err,
        "error: `operations.yaml` already exists and was left unchanged\n\
         help: add `--force` to replace it, or name another file\n"
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");

    assert_eq!(run_in(&folder, &["export", "operations.yaml", "--force"]).code, Some(0));
    assert_eq!(parse_ladder(&fs::read_to_string(&file).unwrap()).unwrap(), *builtin_ladders()[1]);
    assert_eq!(run_in(&folder, &["export", "--force", "product-ops.json"]).code, Some(0));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
}

#[cfg(unix)]
mod on_unix {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    use std::process::Command;

    use super::*;
    use crate::terminal::on_terminal;

    #[test]
    fn a_link_is_followed_by_force_and_what_may_be_done_with_its_file_stays() {
        let folder = made_folder("export-link");
        fs::create_dir(folder.join("sub")).unwrap();
        let file = folder.join("sub/real.yaml");
        fs::write(&file, "mine").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("sub/real.yaml", folder.join("between")).unwrap();
        symlink("between", folder.join("operations.yaml")).unwrap();
        symlink("sub/new.json", folder.join("operations.json")).unwrap();
        let args = |name| ["export", name, "--force"];
        for (name, leads_to) in
            [("operations.yaml", &file), ("operations.json", &folder.join("sub/new.json"))]
        {
            assert_eq!(run_in(&folder, &args(name)[..2]).code, Some(2));
            assert_eq!(run_in(&folder, &args(name)).code, Some(0));
            assert!(folder.join(name).is_symlink());
            assert!(parse_ladder(&fs::read_to_string(leads_to).unwrap()).is_ok());
        }
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
        assert_eq!(fs::read_dir(folder.join("sub")).unwrap().count(), 2);
    }

    #[test]
    fn a_file_that_may_not_be_written_is_not_replaced() {
        let folder = made_folder("export-read-only");
        let file = folder.join("operations.yaml");
        fs::write(&file, "mine").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
        symlink("operations.yaml", folder.join("operations.json")).unwrap();
        for name in ["operations.yaml", "operations.json"] {
            let run = run_in(&folder, &["export", name, "--force"]);
            let told = format!(
                "error: `{name}` may not be written and was left unchanged\n\
                 help: change its permissions, or name another file\n"
            );
            assert_eq!(run, Run { code: Some(2), out: String::new(), err: told });
        }
        assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    }

    #[cfg(feature = "sheets")]
    #[test]
    fn no_workbook_is_written_to_a_terminal() {
        let command = || {
            let mut command = ladder();
            command.args(["export", "-", "--format", "xlsx", "--ladder", "operations"]);
            command
        };
        let run = on_terminal(command(), true);
        assert_eq!(run.code, Some(2));
        assert!(run.out.contains("a workbook cannot be shown in a terminal"), "{}", run.out);
        assert!(!run.out.contains("PK"), "{}", run.out);
        let piped = command().output().unwrap();
        assert!(piped.status.success() && piped.stdout.starts_with(b"PK"));
    }

    #[test]
    fn what_is_no_file_is_not_replaced() {
        let folder = made_folder("export-special");
        fs::create_dir(folder.join("folder.yaml")).unwrap();
        let pipe = folder.join("pipe.yaml");
        rustix::fs::mkfifoat(rustix::fs::CWD, &pipe, rustix::fs::Mode::from_bits_truncate(0o600)).unwrap();
        for (name, message) in [
            ("folder.yaml", "`folder.yaml` is a folder, expected the name of a file"),
            ("pipe.yaml", "`pipe.yaml` is neither a file nor a folder and was left unchanged"),
            ("none/a.yaml", "there is no folder `none`"),
        ] {
            let run = run_in(&folder, &["export", name, "--force", "--ladder", "operations"]);
            assert_eq!(run.code, Some(2), "{name}");
            assert!(run.err.starts_with(&format!("error: {message}\nhelp: ")), "{}", run.err);
        }
        assert!(fs::metadata(&pipe).unwrap().file_type().is_fifo());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
    }

    /// As on a disk that is full: no file may be as large as that.
    #[test]
    fn a_file_is_replaced_whole_or_not_at_all() {
        let folder = made_folder("export-full");
        let file = folder.join("product-ops.yaml");
        fs::write(&file, "mine").unwrap();
        let program = env!("CARGO_BIN_EXE_ladder");
        let mut command = Command::new("bash");
        command.env_clear().current_dir(&folder).args(["--norc", "-c"]);
        let line = "trap '' XFSZ; ulimit -f 4; exec \"$0\" export product-ops.yaml --force";
        let run = ended(command.args([line, program]).output().unwrap());
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert!(run.err.starts_with("error: `product-ops.yaml` could not be written: "), "{}", run.err);
        assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    }
}

/// What a form cannot hold is told, and it begins as spreadsheets want it.
#[test]
fn a_sheet_and_a_document_say_what_they_do_not_hold() {
    let folder = made_folder("export-lossy");
    for (name, start, lost) in [
        ("operations.csv", "\u{feff}ladder,ladder_name,version,", "note: this form does not hold: "),
        (
            "product-ops.csv",
            "\u{feff}ladder,ladder_name,version,",
            "note: this form does not hold: what it notes of promotions, moves\n",
        ),
        ("product-ops.md", "# Product Operations (`product-ops`)", ""),
    ] {
        let written = run_in(&folder, &["export", name]);
        assert!(written.code == Some(0) && written.err.starts_with(lost), "{}", written.err);
        assert!(fs::read_to_string(folder.join(name)).unwrap().starts_with(start));
    }
}

#[cfg(feature = "sheets")]
#[test]
fn a_workbook_is_the_same_each_time() {
    let folder = made_folder("export-workbook");
    for name in ["product-ops.xlsx", "operations.xlsx"] {
        let written = run_in(&folder, &["export", name]);
        assert_eq!((written.code, written.err.as_str()), (Some(0), ""), "{}", written.out);
        let bytes = fs::read(folder.join(name)).unwrap();
        assert_eq!(run_in(&folder, &["export", name, "--force"]).code, Some(0));
        assert!(bytes == fs::read(folder.join(name)).unwrap() && bytes.starts_with(b"PK"));
    }
}

/// A keeper who goes on editing the sheet sees in the file what has changed, and nothing else.
#[cfg(feature = "sheets")]
#[test]
fn a_workbook_becomes_the_file_that_the_ladder_is_written_as() {
    let folder = made_folder("export-and-import");
    for built_in in builtin_ladders() {
        let [book, file, again] =
            ["xlsx", "yaml", "again.yaml"].map(|form| format!("{}.{form}", built_in.id));
        for args in [vec!["export", &book], vec!["export", &file], vec!["import", &book, "-o", &again]] {
            assert_eq!(run_in(&folder, &args).code, Some(0), "{args:?}");
        }
        let [file, again] = [file, again].map(|name| fs::read_to_string(folder.join(name)).unwrap());
        assert_eq!(again, file);
    }
}

#[test]
fn an_exported_document_is_refused_with_the_forms_that_import_again() {
    let folder = made_folder("export-document");
    let ladders = ["--ladder", "product-ops", "--ladder", "operations"];
    for (name, ladders) in [("a.md", &ladders[..2]), ("a.md", &ladders), ("a.html", &ladders)] {
        let exported = run_in(&folder, &[&["export", name, "--force"], ladders].concat());
        assert_eq!(exported.code, Some(0), "{}", exported.err);
        let refused = run_in(&folder, &["import", name, "--dry-run"]);
        assert_eq!(refused.code, Some(2));
        assert!(refused.err.contains("exported as a document"), "{}", refused.err);
        assert!(refused.err.contains(".xlsx or .csv"), "{}", refused.err);
    }
}
