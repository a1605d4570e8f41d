//! Owns what is read of a check: the findings, what sums up, and what its codes mean.

use crate::check::{CheckedFile, Kind, Report, Severity, waiver_of};
use crate::document::{
    Block, Document, Entry, Finding, Inline, Mark, Pairs, Paragraph, Tone, Weight, line,
};
use crate::model::prose::counted;
use crate::source::{FaultyLadder, MOST_FAULTS, Positions};

use super::words::worded;

/// All findings, each with the line it stands on, and a line that sums up.
pub fn report<'a>(report: &'a Report<'_>) -> Document<'a> {
    let findings = report.findings().map(|(file, finding)| {
        Block::Finding(Finding {
            weight: weight(finding.severity),
            severity: finding.severity.word(),
            code: finding.code,
            message: worded(&finding.message),
            help: worded(&finding.help),
            file: &file.file.name,
            is_on_disk: file.file.is_on_disk,
            text: &file.file.text,
            span: finding.span.within(&file.file.text),
            line: finding.position.line,
            column: finding.position.column,
        })
    });
    let mut blocks: Vec<Block<'a>> = findings.collect();
    let worst = report.worst().map_or(Weight::Note, weight);
    let sum = Paragraph { tone: Tone::Of(worst), ..Paragraph::of(summary(report)) };
    blocks.push(Block::Paragraph(sum));
    let unfinished = unfinished(report).map(|why| Paragraph::of(why).quiet());
    blocks.extend(unfinished.map(Block::Paragraph));
    Document { title: "Findings".to_owned(), parts: vec![blocks] }
}

fn weight(severity: Severity) -> Weight {
    match severity {
        Severity::Fault => Weight::Error,
        Severity::Warning => Weight::Warning,
        Severity::Advice => Weight::Note,
    }
}

/// The faults of a file that cannot be used, as far as anybody mends them in one go.
pub fn faults(faulty: &FaultyLadder) -> Document<'_> {
    /// Of the rest the number is said.
    const MOST: usize = 50;
    let mut positions = Positions::new(&faulty.text);
    let mut blocks: Vec<Block<'_>> = Vec::new();
    for fault in faulty.faults.iter().take(MOST) {
        let position = positions.of(fault.span);
        blocks.push(Block::Finding(Finding {
            weight: Weight::Error,
            severity: "error",
            code: fault.code,
            message: worded(&fault.message),
            help: worded(&fault.help),
            file: &faulty.name,
            is_on_disk: true,
            text: &faulty.text,
            span: fault.span.within(&faulty.text),
            line: position.line,
            column: position.column,
        }));
    }
    let more = match faulty.faults.len() {
        MOST_FAULTS => Some(format!("and {} more faults at least", MOST_FAULTS - MOST)),
        many if many > MOST => Some(format!("and {} more faults", many - MOST)),
        _ => None,
    };
    blocks.extend(more.map(|more| Block::Paragraph(Paragraph::of(more))));
    Document { title: "Faults".to_owned(), parts: vec![blocks] }
}

/// How many files there are and what was found in them: `2 files: no fault, 1 warning, 3 pieces of
/// advice`.
///
/// Where no file was looked over for warnings and advice, nothing is said of these.
pub fn summary(report: &Report<'_>) -> String {
    let files = counted(report.files.len(), "file");
    let is_looked_over = report.files.iter().any(CheckedFile::is_complete);
    let mut parts = match report.worst() {
        None => vec!["sound, nothing to mend".to_owned()],
        Some(_) if !is_looked_over => vec![faults_counted(report)],
        Some(_) => vec![
            faults_counted(report),
            counted_or_no(report.count(Severity::Warning), "warning"),
            match report.count(Severity::Advice) {
                0 => "no advice".to_owned(),
                1 => "1 piece of advice".to_owned(),
                many => format!("{many} pieces of advice"),
            },
        ],
    };
    match report.waived() {
        0 => {}
        waived => parts.push(format!("{} allowed", counted(waived, "finding"))),
    }
    format!("{files}: {}", parts.join(", "))
}

/// What was not looked for, and when it will be; `None` where everything was.
pub fn unfinished(report: &Report<'_>) -> Option<String> {
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
    let of = if is_looked_over { " in a file with faults" } else { "" };
    Some(format!("{cut_off}warnings and advice{of} are looked for once the faults are mended"))
}

fn faults_counted(report: &Report<'_>) -> String {
    let faults = counted_or_no(report.count(Severity::Fault), "fault");
    if report.is_cut_short() { format!("{faults} or more") } else { faults }
}

fn counted_or_no(count: usize, word: &str) -> String {
    match count {
        0 => format!("no {word}"),
        count => counted(count, word),
    }
}

/// What a code means, why it hurts, and an example.
pub fn kind(kind: &Kind) -> Document<'_> {
    let explanation = kind.explanation();
    let mut title = vec![format!("{}[{}]: ", kind.severity.word(), kind.code).into()];
    title.extend(worded(&explanation.summary));
    let mut blocks = vec![Block::Title(1, title)];
    let texts = [
        ("What it means", explanation.meaning.as_str()),
        ("Why it hurts", explanation.harm.as_str()),
    ];
    let entries = texts.into_iter().map(|(heading, sentences)| {
        let sentences = vec![Paragraph::new(worded(sentences))];
        Entry::heading(Mark::Section, line(heading), sentences)
    });
    blocks.push(Block::Entries(entries.collect()));
    let examples = [("Before", explanation.before.as_str()), ("After", explanation.after.as_str())];
    let examples = examples.into_iter().filter(|(_, text)| !text.is_empty());
    let examples = examples.map(|(heading, text)| (heading, text.to_owned()));
    let waiver = waiver_of(kind);
    let waiver = waiver.map(|waiver| ("Where it is meant to stay", waiver));
    let is_waivable = waiver.is_some();
    for (heading, text) in examples.chain(waiver) {
        blocks.push(Block::Heading(2, line(heading)));
        blocks.push(Block::Code(text));
    }
    if !is_waivable {
        let never = Paragraph::of("It cannot be allowed in the file.");
        blocks.push(Block::Paragraph(never.quiet().apart()));
    }
    Document { title: kind.code.to_owned(), parts: vec![blocks] }
}

/// All codes by how bad they are, the worst first.
pub fn kinds<'a>(kinds: &[&'a Kind]) -> Document<'a> {
    let group = |severity| Pairs {
        heading: match severity {
            Severity::Fault => "Faults: the file cannot be used",
            Severity::Warning => "Warnings: a reader will be misled",
            Severity::Advice => "Advice: the ladder could be better",
        },
        pairs: kinds
            .iter()
            .filter(|kind| kind.severity == severity)
            .map(|kind| (vec![Inline::Id(kind.code.into())], worded(&kind.explanation().summary)))
            .collect(),
    };
    let blocks = vec![Block::Pairs(Severity::ALL.map(group).into())];
    Document { title: "Codes".to_owned(), parts: vec![blocks] }
}
