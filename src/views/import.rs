//! Owns what is read of an import: what the sheet leaves open, what was decided, what was left out, and what was
//! written.

use std::path::Path;

use crate::check::{Report, Severity};
use crate::document::{Block, Document, Inline, Inlines, Item, Paragraph, Row, Table, Tone, Weight, line};
use crate::import::{Address, Counts, Decision, ImportReport, Setting, Unplaced};
use crate::model::escape_controls;
use crate::model::prose::{counted, listed_few};
use crate::source::FileName;

use super::areas::{areas, name, size};

/// What came of an import.
#[derive(Clone, Debug)]
pub struct ImportOutcome {
    /// The file that was read.
    pub file: FileName,
    /// What kind of file it is: `Excel workbook`.
    pub kind: &'static str,
    /// What the import tells of itself.
    pub report: ImportReport,
    /// What is typed to have everything decided so again.
    pub settings: Vec<Setting>,
    /// What a check finds in the ladder.
    pub checked: CheckCounts,
    /// The file that was written; `None` where none was.
    pub written: Option<FileName>,
    /// The command that makes the same ladder again.
    pub command: String,
}

/// How much a check finds in a sound ladder.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CheckCounts {
    /// Findings that would mislead a reader.
    pub warnings: usize,
    /// Findings that say what could be better.
    pub advice: usize,
    /// Findings that the file allows.
    pub allowed: usize,
}

impl CheckCounts {
    /// Those of a check.
    pub fn of(report: &Report<'_>) -> Self {
        Self {
            warnings: report.count(Severity::Warning),
            advice: report.count(Severity::Advice),
            allowed: report.waived(),
        }
    }
}

impl ImportOutcome {
    /// The command that imports the file with all its settings, and writes it to a file, by which option is said.
    pub fn command_to(&self, output: Option<(&str, &Path)>, is_forced: bool) -> String {
        let mut command = format!("ladder import {}", typed_name(&self.file));
        if let Some((option, output)) = output {
            command.push_str(&format!(" {option} {}", FileName::new(output).in_shell()));
        }
        if is_forced {
            command.push_str(" --force");
        }
        for setting in &self.settings {
            command.push_str(&format!(" {setting}"));
        }
        command
    }
}

/// The name of a file as it is typed, standard input as what it is.
fn typed_name(file: &FileName) -> String {
    if file.as_shown() == "<stdin>" { "-".to_owned() } else { file.in_shell() }
}

/// The report of an import: first what is open.
pub fn import(outcome: &ImportOutcome) -> Document<'_> {
    let report = &outcome.report;
    let mut blocks = vec![
        Block::Heading(1, line(escape_controls(&title(outcome)))),
        Block::paragraph(line(summary(&report.counts, layout(report)))),
    ];
    let (open, decided): (Vec<&Decision>, Vec<&Decision>) =
        report.decisions.iter().partition(|decision| decision.is_open);
    blocks.extend(open_questions(&open));
    if !decided.is_empty() {
        blocks.push(Block::Table(decisions(&decided)));
    }
    blocks.extend(left_out(report));
    blocks.push(ending(outcome));
    blocks.push(Block::Heading(2, line("The same ladder again")));
    blocks.push(Block::Code("sh", format!("{}\n", outcome.command)));
    Document { title: "Import".to_owned(), parts: vec![blocks], ladders: Vec::new() }
}

/// The file, and which of its sheets were read.
fn title(outcome: &ImportOutcome) -> String {
    const MOST: usize = 3;
    let ImportReport { sheets, sheet_count, .. } = &outcome.report;
    let names: Vec<String> = sheets.iter().map(|name| format!("\"{name}\"")).collect();
    let of = if *sheet_count > sheets.len() { format!(" (of {sheet_count})") } else { String::new() };
    let read = match names.len() {
        0 => String::new(),
        1 => format!(", sheet {}{of}", names[0]),
        _ => format!(", sheets {}{of}", listed_few(&names, MOST, "and")),
    };
    format!("{}{read}", outcome.file)
}

fn layout(report: &ImportReport) -> &'static str {
    let decided = report.decisions.iter().find(|decision| decision.setting.option == "layout");
    match decided.map(|decision| decision.setting.value.as_str()) {
        Some("across") => " across",
        Some("down") => " down",
        Some("long") => " in rows of statements",
        Some("sheets") => " in sheets of dimensions",
        _ => "",
    }
}

/// `8 roles across, 9 dimensions in 3 sections, 61 cells (7 shared), 143 statements`
fn summary(counts: &Counts, layout: &str) -> String {
    let Counts { roles, dimensions, sections, cells, shared, statements } = *counts;
    let sections =
        if sections == 0 { String::new() } else { format!(" in {}", counted(sections, "section")) };
    let shared = if shared == 0 { String::new() } else { format!(" ({shared} shared)") };
    format!(
        "{}{layout}, {}{sections}, {}{shared}, {}",
        counted(roles, "role"),
        counted(dimensions, "dimension"),
        counted(cells, "cell"),
        counted(statements, "statement"),
    )
}

/// What the sheet does not tell: the way that was taken, and the others.
fn open_questions<'a>(open: &[&'a Decision]) -> Vec<Block<'a>> {
    if open.is_empty() {
        return Vec::new();
    }
    let questions = match open.len() {
        1 => "1 question that the sheet leaves open: the careful way was taken".to_owned(),
        many => format!("{many} questions that the sheet leaves open: the careful way was taken"),
    };
    let items = open.iter().map(|decision| Item {
        text: vec![
            Inline::Strong(format!("{}?", decision.about).into()),
            format!(" taken as {} ", escape_controls(&decision.chosen)).into(),
            option(&decision.setting),
        ],
        below: decision
            .others
            .iter()
            .map(|other| {
                vec![format!("or {} ", escape_controls(&other.label)).into(), option(&other.setting)]
            })
            .collect(),
    });
    let ask = vec![Inline::Code("--ask".into()), " puts what is open to you on a terminal".into()];
    vec![Block::Heading(2, line(questions)), Block::List(items.collect()), Block::hint(ask)]
}

fn decisions<'a>(decided: &[&'a Decision]) -> Table<'a> {
    let rows = decided.iter().map(|decision| {
        let chosen = escape_controls(&decision.chosen);
        Row::Cells(vec![
            line(decision.about),
            line(chosen),
            vec![Inline::Id(decision.setting.to_string().into())],
        ])
    });
    Table { rows: rows.collect(), ..Table::new(["Decided", "As", "Option"], Vec::new()) }
}

fn option(setting: &Setting) -> Inline<'static> {
    Inline::Code(setting.to_string().into())
}

/// What is not in the ladder, with its cells; of many the first.
fn left_out(report: &ImportReport) -> Vec<Block<'_>> {
    const MOST: usize = 12;
    if report.left_out.is_empty() {
        return vec![Block::paragraph(line("nothing was left out"))];
    }
    let cells: usize = report.left_out.iter().map(|unplaced| unplaced.cells.len()).sum();
    let mut items: Vec<Item<'_>> = report
        .left_out
        .iter()
        .take(MOST)
        .map(|unplaced| Item::new(unplaced_line(unplaced, report)))
        .collect();
    if let Some(more @ 1..) = report.left_out.len().checked_sub(MOST) {
        let cells = report.left_out.iter().skip(MOST).map(|unplaced| unplaced.cells.len()).sum();
        let more = format!("and {more} more with {}; ", counted(cells, "cell"));
        items.push(Item::new(vec![more.into(), Inline::Code("--format json".into()), " lists all".into()]));
    }
    let heading = match cells {
        0 => "Left out".to_owned(),
        cells => format!("Left out: {}", counted(cells, "cell")),
    };
    vec![Block::Heading(2, line(heading)), Block::List(items)]
}

fn unplaced_line<'a>(unplaced: &'a Unplaced, report: &ImportReport) -> Inlines<'a> {
    let mut text = escape_controls(&unplaced.what);
    let cells = cells(&unplaced.cells);
    let sheet = match report.sheets.as_slice() {
        [read] if *read == unplaced.sheet => None,
        _ => Some(&unplaced.sheet).filter(|sheet| !sheet.is_empty()),
    };
    let sheet = sheet.map(|sheet| format!("\"{}\"", escape_controls(sheet)));
    let parts: Vec<String> = sheet.into_iter().chain(cells).collect();
    if !parts.is_empty() {
        text.push_str(&format!(" ({})", parts.join(" ")));
    }
    line(text)
}

/// `C5:C12 and 3 more`: the first areas of some cells, and how many cells more there are.
pub(super) fn cells(addresses: &[Address]) -> Option<String> {
    const MOST: usize = 3;
    let areas = areas(addresses);
    let (shown, rest) = areas.split_at(areas.len().min(MOST));
    let mut names: Vec<String> = shown.iter().map(name).collect();
    let left: usize = rest.iter().map(size).sum();
    (left > 0).then(|| names.push(format!("{left} more")));
    let last = names.pop()?;
    Some(if names.is_empty() { last } else { format!("{} and {last}", names.join(", ")) })
}

/// What was written, and what a check finds in it.
fn ending(outcome: &ImportOutcome) -> Block<'_> {
    let CheckCounts { warnings, advice, .. } = outcome.checked;
    let mut found = Vec::new();
    if warnings > 0 {
        found.push(counted(warnings, "warning"));
    }
    if advice > 0 {
        found.push(format!("{} of advice", counted(advice, "piece")));
    }
    let found = if found.is_empty() { "nothing to fix".to_owned() } else { found.join(", ") };
    let weight = if warnings > 0 { Weight::Warning } else { Weight::Note };
    let text = match &outcome.written {
        Some(file) => vec![
            "wrote ".into(),
            Inline::Code(file.as_shown().into()),
            "; ".into(),
            Inline::Code(format!("ladder check {}", file.in_shell()).into()),
            format!(": {found}").into(),
        ],
        None => vec![
            "no file was written; ".into(),
            Inline::Code("ladder check".into()),
            format!(" finds in the ladder: {found}").into(),
        ],
    };
    Block::Paragraph(Paragraph { text, tone: Tone::Of(weight) })
}

#[cfg(test)]
#[path = "../../tests/views/import.rs"]
mod tests;
