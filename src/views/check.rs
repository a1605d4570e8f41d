//! Owns what is read of a check: the findings, what sums up, and what its codes mean.

use std::iter::once;

use crate::check::{CheckedFile, Explanation, Finding, Kind, Report, Severity, waiver_of};
use crate::document::{self, Block, Document, Inline, Inlines, Paragraph, Tone, Weight, line};
use crate::model::links;
use crate::model::prose::counted;
use crate::source::{Fault, FaultyFile, MOST_FAULTS, Position, Positions, Span};

/// All findings, each with its line of the file, and a line that sums up.
pub fn report<'a>(report: &'a Report<'_>) -> Document<'a> {
    let findings = report.findings().map(|(file, found)| {
        let Finding { code, message, help, span, position, .. } = found;
        let file = file.file;
        Block::Finding(document::Finding {
            weight: weight(found.severity),
            severity: found.severity.word(),
            is_on_disk: file.is_on_disk,
            ..fault(file.name.as_shown(), &file.text, code, message, help, *span, *position)
        })
    });
    let worst = report.worst().map_or(Weight::Note, weight);
    let sum = Block::Paragraph(Paragraph { text: line(summary(report)), tone: Tone::Of(worst) });
    let unfinished = unfinished(report).map(|why| Block::hint(line(why)));
    let blocks = findings.chain(once(sum)).chain(unfinished);
    Document { title: "Findings".to_owned(), parts: vec![blocks.collect()], ladders: Vec::new() }
}

fn weight(severity: Severity) -> Weight {
    match severity {
        Severity::Fault => Weight::Error,
        Severity::Warning => Weight::Warning,
        Severity::Advice => Weight::Note,
    }
}

/// The faults of a file that cannot be used, as far as anybody mends them in one go.
pub fn faults(faulty: &FaultyFile) -> Document<'_> {
    /// Of the rest the number is said.
    const MOST: usize = 50;
    let mut positions = Positions::new(&faulty.text);
    let shown = faulty.faults.iter().take(MOST).map(|found| {
        let Fault { code, message, help, span, .. } = found;
        let position = positions.of(*span);
        let (file, text) = (faulty.name.as_shown(), &faulty.text);
        Block::Finding(fault(file, text, code, message, help, *span, position))
    });
    let more = match faulty.faults.len() {
        MOST_FAULTS => Some(format!("and at least {} more faults", MOST_FAULTS - MOST)),
        many if many > MOST => Some(format!("and {} more faults", many - MOST)),
        _ => None,
    };
    let more = more.map(|more| Block::paragraph(line(more)));
    Document { title: "Faults".to_owned(), parts: vec![shown.chain(more).collect()], ladders: Vec::new() }
}

/// What keeps a file that has a path from being used.
fn fault<'a>(
    file: &'a str,
    text: &'a str,
    code: &'a str,
    message: &'a str,
    help: &'a str,
    span: Span,
    Position { line, column }: Position,
) -> document::Finding<'a> {
    document::Finding {
        weight: Weight::Error,
        severity: "fault",
        code,
        message: worded(message),
        help: worded(help),
        file,
        is_on_disk: true,
        text,
        span: span.within(text),
        line,
        column,
    }
}

/// How many files there are and what was found in them: `2 files: no fault, 1 warning, 3 pieces of advice`.
///
/// Where no file was checked for warnings and advice, nothing is said of these.
fn summary(report: &Report<'_>) -> String {
    let counted_or_no = |severity: Severity| match (report.count(severity), severity) {
        (0, _) => format!("no {}", severity.word()),
        (count, Severity::Advice) => format!("{} of advice", counted(count, "piece")),
        (count, _) => counted(count, severity.word()),
    };
    let mut parts = Vec::new();
    if report.worst().is_none() {
        parts.push("nothing to fix".to_owned());
    } else {
        let or_more = if report.is_cut_short() { " or more" } else { "" };
        parts.push(counted_or_no(Severity::Fault) + or_more);
        if report.files.iter().any(CheckedFile::is_complete) {
            parts.extend([Severity::Warning, Severity::Advice].map(counted_or_no));
        }
    }
    if report.waived() > 0 {
        parts.push(format!("{} allowed", counted(report.waived(), "finding")));
    }
    format!("{}: {}", counted(report.files.len(), "file"), parts.join(", "))
}

/// What was not looked for, and when it will be; `None` where everything was.
fn unfinished(report: &Report<'_>) -> Option<String> {
    if report.is_complete() {
        return None;
    }
    let cut_off = report.files.iter().filter(|file| file.is_cut_off()).count();
    let cut_off = match (cut_off, report.files.len()) {
        (0, _) => String::new(),
        (1, 1) => "the file may have more faults; ".to_owned(),
        (count, _) => format!("{} may have more faults; ", counted(count, "file")),
    };
    let is_any_complete = report.files.iter().any(CheckedFile::is_complete);
    let of = if is_any_complete { " for every file" } else { "" };
    Some(format!("{cut_off}fix the faults to see warnings and advice{of}"))
}

/// What a code means, why it hurts, and an example.
pub fn kind(kind: &Kind) -> Document<'_> {
    let Explanation { summary, meaning, harm, before, after } = kind.explanation();
    let mut title = vec![format!("{}[{}]: ", kind.severity.word(), kind.code).into()];
    title.extend(worded(summary));
    let mut blocks = vec![Block::Heading(1, title)];
    for (heading, sentences) in [("What it means", meaning), ("Why it matters", harm)] {
        blocks.push(Block::Heading(2, line(heading)));
        blocks.push(Block::paragraph(worded(sentences)));
    }
    let waiver = waiver_of(kind);
    let examples = [
        ("Before", Some(before.clone())),
        ("After", Some(after.clone())),
        ("How to allow it", waiver.clone()),
    ];
    for (heading, text) in examples {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            blocks.extend([Block::Heading(2, line(heading)), Block::Code("yaml", text)]);
        }
    }
    if waiver.is_none() {
        blocks.push(Block::hint(line("This finding cannot be allowed.")));
    }
    Document { title: kind.code.to_owned(), parts: vec![blocks], ladders: Vec::new() }
}

/// All codes by how bad they are, the worst first.
pub fn kinds<'a>(kinds: &[&'a Kind]) -> Document<'a> {
    let blocks = Severity::ALL.iter().flat_map(|&severity| {
        let heading = match severity {
            Severity::Fault => "Faults: the file cannot be used",
            Severity::Warning => "Warnings: a reader will be misled",
            Severity::Advice => "Advice: the ladder could be better",
        };
        let kinds = kinds.iter().filter(|kind| kind.severity == severity);
        let kinds =
            kinds.map(|kind| (vec![Inline::Id(kind.code.into())], worded(&kind.explanation().summary)));
        [Block::Heading(2, line(heading)), Block::Pairs(kinds.collect())]
    });
    Document { title: "Codes".to_owned(), parts: vec![blocks.collect()], ladders: Vec::new() }
}

/// A message with its names in backticks as code. Where a name holds backticks itself, it is not known which
/// belong together: then all from the first to the last is code, so that no part of a name is taken for words
/// of the message, as which an address would lead somewhere.
fn worded(message: &str) -> Inlines<'_> {
    let (Some(first), Some(end)) = (message.find('`'), message.rfind('`')) else { return line(message) };
    if first == end {
        return line(message);
    }
    let mut pieces: Vec<&str> = message.split('`').collect();
    let inner = pieces[1..pieces.len() - 1].iter().enumerate();
    let mut inner = inner.map(|(index, part)| (index % 2 == 0, *part));
    let is_odd = |(is_code, part): (bool, &str)| {
        part.is_empty() || is_code && part.trim() != part || !is_code && !links(part).is_empty()
    };
    if pieces.len().is_multiple_of(2) || inner.any(is_odd) {
        pieces = vec![&message[..first], &message[first + 1..end], &message[end + 1..]];
    }
    let pieces = pieces.into_iter().enumerate().filter(|(_, part)| !part.is_empty());
    pieces
        .map(|(index, part)| match index % 2 {
            0 => part.into(),
            _ => Inline::Code(part.into()),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::worded;
    use crate::document::Inline;

    #[test]
    fn a_name_with_backticks_is_code_as_a_whole() {
        let code = |name: &'static str| Inline::Code(name.into());
        for (message, pieces) in [
            ("no `a` and no `b`", vec!["no ".into(), code("a"), " and no ".into(), code("b")]),
            ("no `a``` b `c`, only", vec!["no ".into(), code("a``` b `c"), ", only".into()]),
            ("no `` ` ``", vec!["no ".into(), code("` ` `")]),
            ("no `a` https://b.example `c`", vec!["no ".into(), code("a` https://b.example `c")]),
            ("no ` in it", vec!["no ` in it".into()]),
            ("no `a`` and `b`", vec!["no ".into(), code("a`` and `b")]),
        ] {
            assert_eq!(worded(message), pieces, "{message}");
        }
    }
}
