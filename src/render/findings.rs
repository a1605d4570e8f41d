//! Owns the words for what a check found, so that all formats say the same.

use crate::check::{CheckedFile, Report, Severity};

/// How many files there are and what was found in them: `2 files: no fault, 1 warning, 3 pieces of
/// advice`.
///
/// Where no file was looked over for warnings and advice, nothing is said of these.
pub(super) fn summary(report: &Report<'_>) -> String {
    let files = counted(report.files.len(), "file", "files");
    let is_looked_over = report.files.iter().any(CheckedFile::is_complete);
    let mut parts = match report.worst() {
        None => vec!["sound, nothing to mend".to_owned()],
        Some(_) if !is_looked_over => vec![faults(report)],
        Some(_) => vec![
            faults(report),
            counted_or_no(report.count(Severity::Warning), "warning", "warnings"),
            match report.count(Severity::Advice) {
                0 => "no advice".to_owned(),
                1 => "1 piece of advice".to_owned(),
                many => format!("{many} pieces of advice"),
            },
        ],
    };
    match report.waived() {
        0 => {}
        waived => parts.push(format!(
            "{} allowed",
            counted(waived, "finding", "findings")
        )),
    }
    format!("{files}: {}", parts.join(", "))
}

/// What was not looked for, and when it will be; `None` where everything was.
pub(super) fn unfinished(report: &Report<'_>) -> Option<String> {
    if report.is_complete() {
        return None;
    }
    let cut_off = report.files.iter().filter(|file| file.is_cut_off()).count();
    let all = report.files.len();
    let cut_off = match (cut_off, all) {
        (0, _) => String::new(),
        (1, 1) => "the file is read no further than its fault; ".to_owned(),
        (1, _) => "1 file is read no further than its fault; ".to_owned(),
        (many, _) => format!("{many} files are read no further than their faults; "),
    };
    let is_looked_over = report.files.iter().any(CheckedFile::is_complete);
    let of = if is_looked_over {
        " in a file with faults"
    } else {
        ""
    };
    Some(format!(
        "{cut_off}warnings and advice{of} are looked for once the faults are mended"
    ))
}

fn faults(report: &Report<'_>) -> String {
    let faults = counted_or_no(report.count(Severity::Fault), "fault", "faults");
    if report.is_cut_short() {
        format!("{faults} or more")
    } else {
        faults
    }
}

fn counted_or_no(count: usize, one: &str, many: &str) -> String {
    match count {
        0 => format!("no {one}"),
        count => counted(count, one, many),
    }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
