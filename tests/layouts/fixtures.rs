//! Sheets of every layout that people use, each with the ladder it becomes and what is told of it. The files are
//! refreshed by `LADDER_REFRESH=1 cargo test --test layouts fixtures`.

use std::fs;
use std::path::{Path, PathBuf};

use career_ladder::import::{
    Address, Decision, ImportReport, Imported, Opened, Settings, Workbook, import, open,
};
use career_ladder::source::parse_ladder;

use super::Silent;
use super::made_sheets::made_sheets;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sheets")
}

/// All files with sheets, and those that are made here, each by its name.
pub(super) fn all() -> Vec<(String, Opened)> {
    let is_sheet = |path: &PathBuf| {
        path.extension()
            .is_some_and(|ending| ["csv", "tsv", "html", "md"].iter().any(|known| ending == *known))
    };
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).filter(is_sheet).collect();
    paths.sort();
    let mut sheets: Vec<(String, Opened)> = Vec::new();
    for path in paths {
        let name = path.file_name().unwrap().to_str().unwrap();
        let opened = open(name, &fs::read(&path).unwrap(), &Settings::default(), &Silent).unwrap();
        sheets.push((path.file_stem().unwrap().to_str().unwrap().to_owned(), opened));
    }
    for (name, grids) in made_sheets() {
        let workbook = Workbook { grids };
        sheets.push((name.to_owned(), Opened { workbook, ..Opened::default() }));
    }
    sheets
}

/// What is told of an import, a line each.
fn told(report: &ImportReport) -> String {
    let mut lines: Vec<String> = report.decisions.iter().map(decision).collect();
    lines.extend(report.left_out.iter().map(|left_out| {
        let cells: Vec<String> = left_out.cells.iter().map(Address::to_string).collect();
        format!("left out: {} [{}]", left_out.what, cells.join(" "))
    }));
    lines.join("\n") + "\n"
}

fn decision(decision: &Decision) -> String {
    let mut line = format!("{}: {}  {}", decision.about, decision.chosen, decision.setting);
    if decision.is_open {
        let others: Vec<String> =
            decision.others.iter().map(|other| format!("{} {}", other.label, other.setting)).collect();
        line.push_str(&format!("\n    open, or: {}", others.join(" | ")));
    }
    line
}

fn compare(path: &Path, found: &str, wrong: &mut Vec<String>) {
    if std::env::var_os("LADDER_REFRESH").is_some() {
        fs::write(path, found).unwrap();
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if found != expected {
        wrong.push(format!("{}:\n{found}", path.display()));
    }
}

/// A file without what it asks a person to look at, which is gone once it was answered.
fn without_comments(text: &str) -> String {
    text.lines()
        .filter(|line| !line.trim_start().starts_with("# "))
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

#[test]
fn every_sheet_becomes_the_ladder_beside_it() {
    let mut wrong = Vec::new();
    for (name, opened) in all() {
        let result = import(&opened, &name, &Settings::default());
        let told = match &result {
            Ok(imported) => told(&imported.report),
            Err(error) => format!("{error}\n{}\n", error.help),
        };
        compare(&folder().join(format!("{name}.txt")), &told, &mut wrong);
        if let Ok(Imported { text, .. }) = result {
            assert!(parse_ladder(&text).is_ok(), "{name}: {text}");
            compare(&folder().join(format!("{name}.yaml")), &text, &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_question_is_gone_once_it_is_answered() {
    for (name, opened) in all() {
        let Ok(imported) = import(&opened, &name, &Settings::default()) else { continue };
        for question in imported.report.decisions.iter().filter(|decision| decision.is_open) {
            assert!(!question.others.is_empty(), "{name}: {question:?}");
            let answers = question.others.iter().map(|other| &other.setting).chain([&question.setting]);
            for answer in answers {
                let mut settings = Settings::default();
                settings.set(answer).unwrap();
                let report = import(&opened, &name, &settings).unwrap().report;
                let is_left =
                    report.decisions.iter().any(|other| other.is_open && other.about == question.about);
                assert!(!is_left, "{name}: {answer} leaves {} open", question.about);
            }
        }
    }
}

#[test]
fn the_options_that_are_printed_make_the_same_ladder_again() {
    for (name, opened) in all() {
        let Ok(imported) = import(&opened, &name, &Settings::default()) else { continue };
        let mut settings = Settings::default();
        for decision in &imported.report.decisions {
            settings.set(&decision.setting).unwrap();
        }
        let again = import(&opened, "another-name", &settings).unwrap();
        let same = |text: &str| without_comments(&text.replace("another-name", &name));
        assert_eq!(same(&again.text), same(&imported.text), "{name} {settings:?}");
        assert_eq!(again.report.left_out, imported.report.left_out, "{name}");
    }
}
