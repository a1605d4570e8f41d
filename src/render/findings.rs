//! Owns the words for what a check found, so that all formats say the same.

use crate::check::{Report, Severity};

/// How many files there are and what was found in them: `2 files: no fault, 1 warning, 3 pieces of
/// advice`.
pub(super) fn summary(report: &Report<'_>) -> String {
    let files = counted(report.files.len(), "file", "files");
    let mut parts = match report.worst() {
        None => vec!["sound, nothing to mend".to_owned()],
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
