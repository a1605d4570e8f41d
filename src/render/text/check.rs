//! Owns what a check found on a terminal, and what its codes mean.

use crate::check::{CheckedFile, Finding, Kind, Report, Severity};
use crate::render::findings::{summary, unfinished};

use super::page::Page;
use super::picture::{Picture, draw};
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;

/// All findings, each with the line it stands on, and a line that sums up.
pub fn report(report: &Report<'_>, screen: Screen) -> String {
    let mut page = Page::new(screen);
    for (file, finding) in report.findings() {
        page.push(&draw(&picture(file, finding), screen));
        page.blank();
    }
    let meaning = report.worst().map_or(Meaning::Note, meaning_of);
    page.say(meaning, &summary(report));
    if let Some(unfinished) = unfinished(report) {
        page.say(Meaning::Hint, &unfinished);
    }
    page.finish()
}

fn picture<'a>(file: &'a CheckedFile<'_>, finding: &'a Finding) -> Picture<'a> {
    Picture {
        word: finding.severity.word(),
        meaning: meaning_of(finding.severity),
        code: finding.code,
        message: &finding.message,
        help: &finding.help,
        name: &file.file.name,
        text: &file.file.text,
        span: finding.span,
        position: finding.position,
    }
}

fn meaning_of(severity: Severity) -> Meaning {
    match severity {
        Severity::Fault => Meaning::Error,
        Severity::Warning => Meaning::Warning,
        Severity::Advice => Meaning::Note,
    }
}

/// What a code means, why it hurts, and an example.
pub fn kind(kind: &Kind, screen: Screen) -> String {
    let mut page = Page::new(screen);
    let lead = format!("{}[{}]: ", kind.severity.word(), kind.code);
    page.hang(Meaning::Title, &lead, "  ", kind.summary);
    for (heading, sentences) in [("What it means", kind.meaning), ("Why it hurts", kind.harm)] {
        page.blank();
        page.say(Meaning::Heading, heading);
        page.hang(Meaning::Body, "  ", "  ", sentences);
    }
    let examples = [("Before", kind.before), ("After", kind.after)];
    for (heading, example) in examples.into_iter().filter(|(_, text)| !text.is_empty()) {
        page.blank();
        page.say(Meaning::Heading, heading);
        for line in example.lines() {
            // An example is to be copied: it is not wrapped.
            page.push(&format!("  {line}\n"));
        }
    }
    page.blank();
    if let Some(waiver) = kind.waiver() {
        page.say(Meaning::Heading, "Where it is meant to stay");
        for line in waiver.lines() {
            page.push(&format!("  {line}\n"));
        }
    } else {
        page.say(Meaning::Hint, "It cannot be allowed in the file.");
    }
    page.finish()
}

/// All codes by how bad they are, the worst first.
pub fn kinds(kinds: &[&Kind], screen: Screen) -> String {
    const LEAST_FOR_COLUMNS: usize = 60;
    let mut page = Page::new(screen);
    let widest = kinds.iter().map(|kind| kind.code.len()).max().unwrap_or(0);
    for severity in Severity::ALL {
        page.part();
        page.say(Meaning::Heading, heading(severity));
        for kind in kinds.iter().filter(|kind| kind.severity == severity) {
            if screen.width < LEAST_FOR_COLUMNS {
                page.hang(Meaning::Body, "  ", "  ", kind.code);
                page.hang(Meaning::Body, "    ", "    ", kind.summary);
            } else {
                let lead = format!("  {:widest$}  ", kind.code);
                page.hang(Meaning::Body, &lead, &" ".repeat(lead.len()), kind.summary);
            }
        }
    }
    page.finish()
}

fn heading(severity: Severity) -> &'static str {
    match severity {
        Severity::Fault => "Faults: the file cannot be used",
        Severity::Warning => "Warnings: a reader will be misled",
        Severity::Advice => "Advice: the ladder could be better",
    }
}
