//! The sheets of a record as files: for nobody else, never over another, and read into a record of which nothing goes.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use career_ladder::record::parse_record;
use tempfile::tempdir;

/// How a run in a folder ended, and what it printed.
fn run(folder: &Path, words: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ladder"));
    command.current_dir(folder).args(words).env_remove("LADDER_RECORD").env_remove("LADDER_PATH");
    let output = command.stdin(Stdio::null()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

const SHEET: &str = "\
Dimension,Statement,Mark,Evidence
Tools,Advocates best practices for process and tools,partly,Wrote the guide
";

#[test]
fn a_sheet_is_for_nobody_else_and_never_takes_the_place_of_a_file() {
    let folder = tempdir().unwrap();
    let names: &[&str] =
        if cfg!(feature = "sheets") { &["me.csv", "me.md", "me.xlsx"] } else { &["me.csv", "me.md"] };
    for name in names {
        let (code, out, err) = run(folder.path(), &["assess", "L3", "-o", name]);
        assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
        let path = folder.path().join(name);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let before = fs::read(&path).unwrap();
        let (code, _, err) = run(folder.path(), &["assess", "L4", "-o", name]);
        assert_eq!(code, Some(2), "{err}");
        assert_eq!(fs::read(&path).unwrap(), before);
        // The same record is the same bytes.
        fs::rename(&path, folder.path().join("before")).unwrap();
        assert_eq!(run(folder.path(), &["assess", "L3", "-o", name]).0, Some(0));
        assert!(fs::read(&path).unwrap() == before, "{name}");
    }
    for (form, name) in [("csv", "me.csv"), ("markdown", "me.md")] {
        let (_, out, _) = run(folder.path(), &["assess", "L3", "--format", form]);
        let file = fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!(file.trim_start_matches('\u{feff}'), out);
    }
}

#[test]
fn what_is_filled_in_is_laid_over_a_record_and_its_comments_stay() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("me.yaml");
    fs::write(folder.path().join("me.csv"), SHEET).unwrap();
    assert_eq!(run(folder.path(), &["assess", "L3", "-o", "me.yaml"]).0, Some(0));
    fs::write(&path, fs::read_to_string(&path).unwrap() + "\n# mine\n").unwrap();
    let (code, out, err) = run(folder.path(), &["assess", "--from", "me.csv", "-o", "me.yaml"]);
    assert_eq!((code, err.as_str()), (Some(0), ""), "{out}");
    assert!(out.contains("Read 1 mark, 1 piece of evidence and 0 notes"), "{out}");
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains("# mine"), "{text}");
    let record = parse_record(&text).unwrap();
    assert_eq!(record.statements.iter().filter(|one| one.mark.is_some()).count(), 1);
    assert_eq!(record.evidence.len(), 1);
    // Nothing is doubled.
    assert_eq!(run(folder.path(), &["assess", "--from", "me.csv", "-o", "me.yaml"]).0, Some(0));
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn what_is_wrong_writes_nothing() {
    let folder = tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("me.csv", SHEET);
    write("wrong.csv", &SHEET.replace("partly", "nearly"));
    write("other.csv", "Statement,Mark,Ladder\nx,met,operations\n");
    write("manager.csv", "Statement,Mark,By\nx,met,manager\n");
    write("boss.csv", "Statement,Mark,By\nx,met,boss\n");
    assert_eq!(run(folder.path(), &["assess", "L3", "-o", "me.yaml"]).0, Some(0));
    let before = fs::read_to_string(folder.path().join("me.yaml")).unwrap();
    for (words, message) in [
        (&["--from", "wrong.csv", "-o", "me.yaml"][..], "`wrong.csv`: C2: found `nearly`, expected a mark"),
        (&["--from", "other.csv", "-o", "me.yaml"], "the sheet is about the ladder `operations`"),
        (&["--from", "manager.csv", "-o", "me.yaml"], "has the marks of `self`, expected those of `manager`"),
        (&["--from", "boss.csv", "-o", "me.yaml"], "C2: found `boss`, expected who sets the marks"),
        (&["L2", "--from", "me.csv", "-o", "me.yaml"], "says itself which role it is about"),
        (&["--from", "me.csv", "-o", "new.yaml"], "nothing in `me.csv` says whose ladder"),
        (&["--from", "me.csv", "-o", "new.csv"], "`--from` writes a record in YAML"),
        (&["L3", "-o", "new.txt"], "ends in no form that a record is written in"),
    ] {
        let (code, out, err) = run(folder.path(), &[&["assess"], words].concat());
        assert_eq!((code, out.as_str()), (Some(2), ""), "{err}");
        assert!(err.contains(message), "{err}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("me.yaml")).unwrap(), before);
    assert!(!folder.path().join("new.yaml").exists());
    let (code, out, err) = run(folder.path(), &["assess", "L3", "--from", "me.csv"]);
    assert_eq!(code, Some(0), "{err}");
    assert!(parse_record(&out).is_ok() && err.contains("Read 1 mark"), "{err}");
}

#[test]
fn a_record_goes_out_as_a_sheet_and_comes_back_as_it_was() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("me.yaml");
    fs::write(folder.path().join("me.csv"), SHEET).unwrap();
    assert_eq!(run(folder.path(), &["assess", "L3", "--from", "me.csv", "-o", "me.yaml"]).0, Some(0));
    assert_eq!(run(folder.path(), &["plan", "--add", "Shadow the round"]).0, Some(0));
    let before = fs::read_to_string(&path).unwrap();
    let names: &[&str] =
        if cfg!(feature = "sheets") { &["a.csv", "a.md", "a.xlsx"] } else { &["a.csv", "a.md"] };
    for name in names {
        let (code, out, err) = run(folder.path(), &["assess", "--from", "me.yaml", "-o", name]);
        assert_eq!(code, Some(0), "{err}");
        assert!(out.contains("29 of 30 statements to mark"), "{out}");
        assert!(err.contains("not in the sheet: when marks were set and the plan"), "{err}");
        let (code, out, err) = run(folder.path(), &["assess", "--from", name, "-o", "me.yaml"]);
        assert_eq!((code, err.as_str()), (Some(0), ""));
        assert!(out.contains("of these the record had 1 mark, 1"), "{out}");
        assert_eq!(fs::read_to_string(&path).unwrap(), before, "{name}");
    }
    // Onto standard output, too, and never over a file.
    let (_, out, _) = run(folder.path(), &["assess", "--from", "me.yaml", "--format", "csv"]);
    let file = fs::read_to_string(folder.path().join("a.csv")).unwrap();
    assert_eq!(file.trim_start_matches('\u{feff}'), out);
    for (words, message) in [
        (&["-o", "a.csv"][..], "already exists"),
        (&["-o", "new.yaml"], "`me.yaml` is a record already, expected a sheet that was filled in"),
        (&["-o", "new.txt"], "ends in no form"),
        (&["L4", "-o", "b.csv"], "says itself which role it is about"),
        (&["--as", "peer", "-o", "b.csv"], "has the marks of `self`, expected those of `peer`"),
    ] {
        let (before, behind) = words.split_at(usize::from(words[0] == "L4"));
        let words = [&["assess"], before, &["--from", "me.yaml"], behind].concat();
        let (code, _, err) = run(folder.path(), &words);
        assert_eq!(code, Some(2));
        assert!(err.contains(message), "{err}");
    }
    assert!(!folder.path().join("new.yaml").exists() && !folder.path().join("b.csv").exists());
}

#[test]
fn what_is_no_sheet_is_called_what_it_is_with_the_words_of_this_command() {
    let folder = tempdir().unwrap();
    let ladder = b"schema: 1\nid: one\n";
    let lone = b"Dimension,Statement\nData,\xc3\xa9 \xc3\xa9 \xc3\xa9 \xe9\n";
    for (name, bytes, message) in [
        ("empty.csv", &b""[..], "found an empty file, expected a sheet or a table"),
        ("blank.csv", b",,\n", "found no cell with a text, expected a sheet or a table"),
        ("one.yaml", ladder, "`one.yaml` is a ladder, expected a record"),
        ("one", ladder, "`one` is a ladder, expected a sheet that was filled in"),
        ("one.json", b"{\"schema\": 1, \"id\": \"one\"}", "`one.json` is a ladder, expected a sheet"),
        ("a.json", b"{}", "found JSON, expected a sheet or a table"),
        ("a.gz", b"\x1f\x8b1", "found a packed file (gzip), expected a sheet or a table"),
        ("a.csv", lone, "line 2 has bytes that are not UTF-8"),
        ("no.yaml", b"a: 1\n", "there is no key `a` here"),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
        let (code, out, err) = run(folder.path(), &["assess", "L3", "--from", name, "-o", "me.yaml"]);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{err}");
        assert!(err.contains(message), "{err}");
        for wrong in ["import", "expected a ladder", "--file", "--encoding"] {
            assert!(!err.contains(wrong), "{err}");
        }
    }
    // A record is in no folder of ladders.
    fs::create_dir(folder.path().join("d.yaml")).unwrap();
    for words in
        [&["assess", "--from", "d.yaml"][..], &["assess", "L3", "-o", "d.yaml"], &["review", "d.yaml"]]
    {
        let (code, _, err) = run(folder.path(), words);
        assert_eq!(code, Some(2));
        assert!(err.contains("help: name a file in it\n"), "{err}");
    }
    // What an import can do stays said there.
    let (_, _, err) = run(folder.path(), &["import", "a.csv"]);
    assert!(err.contains("save it again as UTF-8, or say how it is encoded, as in `--encoding"), "{err}");
    // An encoding that was guessed is told.
    if cfg!(feature = "sheets") {
        fs::write(folder.path().join("b.csv"), b"Dimension,Statement,Mark\nData,Caf\xe9,\n").unwrap();
        let (_, _, err) = run(folder.path(), &["assess", "L3", "--from", "b.csv"]);
        let told = "a guess: it has `Café`; if that is wrong, save the sheet again as UTF-8";
        assert!(err.contains(told), "{err}");
    }
}

#[test]
fn the_help_is_true_of_each_kind_of_cell_that_cannot_be_read() {
    let folder = tempdir().unwrap();
    let help = |rows: &str| {
        let sheet = format!("Statement,Mark,Date,By\n{rows}");
        fs::write(folder.path().join("me.csv"), sheet).unwrap();
        let (code, _, err) = run(folder.path(), &["assess", "L3", "--from", "me.csv"]);
        assert_eq!(code, Some(2));
        err.split_once("help: ").unwrap().1.trim_end().to_owned()
    };
    assert_eq!(help("a,mett,,\n"), "did you mean `met`?");
    let marks = "write `met`, `partly`, `not-yet`, `no-opportunity` or `none`";
    let days = "write dates with the year first, as in `2026-11-02`";
    assert_eq!(help("a,mett,,\nb,partley,,\n"), format!("{marks}; nothing was written"));
    assert_eq!(help("a,met,soon,\nb,met,1/2/2026,\n"), format!("{days}; nothing was written"));
    assert_eq!(help("a,mett,,\nb,met,soon,\n"), format!("{marks}; {days}; nothing was written"));
}

#[test]
fn a_column_of_marks_that_is_gone_is_told() {
    let folder = tempdir().unwrap();
    fs::write(folder.path().join("me.csv"), SHEET.replace("Mark", "Status")).unwrap();
    let (code, out, err) = run(folder.path(), &["assess", "L3", "--from", "me.csv", "-o", "me.yaml"]);
    assert_eq!(code, Some(0));
    let told = "no column `Mark`, so that no mark is read; its columns are `Dimension`, `Statement`, `Status` and \
                `Evidence`";
    assert!(err.contains(told), "{err}");
    assert!(out.contains("column C `Status`, which a record does not have"), "{out}");
}

#[test]
fn a_sheet_of_another_ladder_version_or_person_is_told() {
    let folder = tempdir().unwrap();
    let write = |name: &str, facts: &str| {
        let sheet = format!("Statement,Mark,Ladder,Version,Role,Goal,Name\nx,,{facts}\n");
        fs::write(folder.path().join(name), sheet).unwrap();
    };
    let assess = |words: &[&str]| run(folder.path(), &[&["assess"], words].concat());
    write("one.csv", "product-ops,0.1.0,L3,L4,Ann");
    let (code, _, err) = assess(&["--from", "one.csv", "-o", "me.yaml"]);
    assert_eq!((code, err.lines().count()), (Some(0), 2), "{err}");
    assert!(err.contains("the sheet is of version 0.1.0, and the record of version 1.0.0"), "{err}");
    let record = parse_record(&fs::read_to_string(folder.path().join("me.yaml")).unwrap()).unwrap();
    assert_eq!(record.name.as_deref(), Some("Ann"));
    write("other.csv", "product-ops,1.0.0,L2,L3,Ann");
    let (_, _, err) = assess(&["--from", "other.csv", "-o", "me.yaml"]);
    assert!(err.contains("the sheet is of L2 toward L3, and the record of L3 toward L4"), "{err}");
    write("ben.csv", "product-ops,1.0.0,L3,L4,Ben");
    let (code, _, err) = assess(&["--from", "ben.csv", "-o", "me.yaml"]);
    assert_eq!(code, Some(2));
    assert!(err.contains("the sheet is of `Ben`, and `me.yaml` of `Ann`"), "{err}");
    write("two.csv", "product-opz,1.0.0,L3,L4,");
    write("three.csv", "product-ops,1.0.0,L99,L4,");
    for (words, message) in [
        (
            &["operations/coo", "--from", "one.csv"][..],
            "`one.csv` is about the ladder `product-ops`, and the role",
        ),
        (&["--from", "two.csv"], "`two.csv`: the record is about the ladder `product-opz`"),
        (&["--from", "three.csv"], "help: correct it in the sheet, or name today's role"),
    ] {
        let (code, out, err) = assess(words);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{err}");
        assert!(err.contains(message), "{err}");
    }
}

#[test]
fn no_ladder_is_made_of_a_record_or_its_sheet() {
    let folder = tempdir().unwrap();
    assert_eq!(run(folder.path(), &["assess", "L3", "-o", "me.yaml"]).0, Some(0));
    fs::copy(folder.path().join("me.yaml"), folder.path().join("me")).unwrap();
    fs::write(folder.path().join("me.json"), "{\"record\": 1, \"ladder\": \"one\"}").unwrap();
    let sheets: &[&str] =
        if cfg!(feature = "sheets") { &["me.csv", "me.md", "me.xlsx"] } else { &["me.csv"] };
    for name in [&["me.yaml", "me", "me.json"], sheets].concat() {
        let is_sheet = sheets.contains(&name);
        if is_sheet {
            assert_eq!(run(folder.path(), &["assess", "L3", "-o", name]).0, Some(0));
        }
        let (code, out, err) = run(folder.path(), &["import", name, "-o", "new.yaml"]);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{err}");
        let told = if is_sheet {
            "is the sheet of a record, expected a ladder"
        } else {
            "found the record of a person"
        };
        assert!(err.contains(told), "{err}");
    }
    assert!(!folder.path().join("new.yaml").exists());
}

/// A sheet of one role may be read toward another goal, and into a record in JSON.
#[test]
fn another_goal_may_be_typed_and_a_record_in_json_takes_a_sheet() {
    let folder = tempdir().unwrap();
    let assess = |words: &[&str]| run(folder.path(), &[&["assess"], words].concat());
    assert_eq!(assess(&["L3", "-o", "me.csv"]).0, Some(0));
    let (code, _, err) = assess(&["--toward", "L5", "--from", "me.csv", "-o", "me.yaml"]);
    assert_eq!(code, Some(0), "{err}");
    let yaml = fs::read_to_string(folder.path().join("me.yaml")).unwrap();
    assert_eq!(parse_record(&yaml).unwrap().goal.as_deref(), Some("L5"));
    let (_, _, err) = assess(&["--from", "me.csv", "--ladder", "operations"]);
    assert!(err.contains("which `--ladder` selects") && !err.contains("does not have"), "{err}");
    let json = r#"{"record": 1, "ladder": "product-ops", "version": "1.0.0", "role": "L3", "goal": "L4"}"#;
    fs::write(folder.path().join("me.json"), json).unwrap();
    let sheet = fs::read_to_string(folder.path().join("me.csv")).unwrap();
    let marked = sheet.replacen(",yes,,", ",yes,met,", 1);
    fs::write(folder.path().join("me.csv"), marked).unwrap();
    let (code, _, err) = assess(&["--from", "me.csv", "-o", "me.json"]);
    assert_eq!(code, Some(0), "{err}");
    let text = fs::read_to_string(folder.path().join("me.json")).unwrap();
    assert!(text.starts_with('{') && text.contains("\"met\""), "{text}");
}
