//! `ladder check [FILE...]`: is a ladder's file sound, and is there anything to mend?

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::check::{Kind, Report, Severity, check, kind_named, kinds};
use crate::render::{Message, csv, github, json, markdown, text};
use crate::source;
use crate::ui::Ui;

use super::{Answer, AnyFormat, Complaint, Format, LadderArgs};

/// Check ladder files: what is wrong with them, and what a reader would stumble over
///
/// Without a file all ladders are checked: those of `--file`, those in `LADDER_PATH`, the built-in
/// ones. Files that are named are checked beside these, so that they may refer to each other. A
/// finding is a fault (the file cannot be used), a warning (a reader will be misled) or advice.
/// What is meant to stay is allowed in the file itself, with a reason, under `allow`.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder check my-ladder.yaml
  ladder check ladders/ --deny advice
  ladder check --explain falling-rating
  ladder check my-ladder.yaml --format github")]
pub struct CheckArgs {
    /// The files and folders to check (`-` is standard input)
    #[arg(value_name = "FILE")]
    paths: Vec<PathBuf>,

    /// End with 1 where something is found that is as bad as this, or worse
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    deny: Deny,

    /// Say what a code means and why it hurts, with an example
    #[arg(long, value_name = "CODE", conflicts_with_all = ["paths", "deny", "list"])]
    explain: Option<String>,

    /// List all codes
    #[arg(long, conflicts_with_all = ["paths", "deny"])]
    list: bool,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Deny {
    /// The file cannot be used
    #[default]
    Fault,
    /// A reader will be misled
    Warning,
    /// The ladder could be better
    Advice,
}

impl From<Deny> for Severity {
    fn from(deny: Deny) -> Self {
        match deny {
            Deny::Fault => Self::Fault,
            Deny::Warning => Self::Warning,
            Deny::Advice => Self::Advice,
        }
    }
}

/// Checks files, or explains what a check may find. The answer is no where something is found that
/// is denied.
///
/// # Errors
/// A [`Complaint`] about a code that is not there, arguments that do not go together, or files that
/// cannot be had, after all findings have been told; or a failure to write.
pub fn run(
    args: &CheckArgs,
    ladders: LadderArgs,
    format: AnyFormat,
    ui: &Ui,
) -> anyhow::Result<Answer> {
    if let Some(code) = &args.explain {
        return explain(code, format.reading()?, ui);
    }
    if args.list {
        return list(format.reading()?, ui);
    }
    if ladders.is_narrowed() && !args.paths.is_empty() {
        return Err(Complaint(Message::new(
            "files are named, and `--ladder` asks for one ladder only",
            "leave out `--ladder`: no other file is checked than those named",
        ))
        .into());
    }
    let survey = source::survey(&args.paths, &ladders.request())?;
    for warning in &survey.warnings {
        ui.warn(warning);
    }
    let report = check(&survey.files, &survey.catalog);
    tell(&report, format, ui)?;
    match survey.unreadable() {
        0 => {}
        1 => return Err(Complaint(Message::bare("a file could not be read")).into()),
        many => {
            let text = format!("{many} files could not be read");
            return Err(Complaint(Message::bare(text)).into());
        }
    }
    Ok(if report.worst() >= Some(args.deny.into()) {
        Answer::No
    } else {
        Answer::Done
    })
}

fn tell(report: &Report<'_>, format: AnyFormat, ui: &Ui) -> anyhow::Result<()> {
    let AnyFormat::Reading(format) = format else {
        ui.print(github::annotations(report));
        return Ok(());
    };
    ui.print(match format {
        Format::Csv => csv::report(report)?,
        Format::Json => json::answer(json::report(report))?,
        Format::Markdown => markdown::report(report),
        Format::Mermaid | Format::Html => return Err(no_diagram()),
        Format::Text => text::report(report, ui.screen()),
    });
    if format == Format::Text {
        ui.suggest(|| suggestions(report));
    }
    Ok(())
}

fn no_diagram() -> anyhow::Error {
    Complaint::no_such_form("check", "diagram").into()
}

/// What the worst finding means.
fn suggestions(report: &Report<'_>) -> Vec<String> {
    let worst = report.worst();
    let mut findings = report.findings();
    let first = findings.find(|(_, finding)| Some(finding.severity) == worst);
    first
        .map(|(_, finding)| format!("ladder check --explain {}", finding.code))
        .into_iter()
        .collect()
}

fn explain(code: &str, format: Format, ui: &Ui) -> anyhow::Result<Answer> {
    let kind = kind_named(code).map_err(Complaint::from)?;
    ui.print(match format {
        Format::Csv => csv::kinds(&[kind])?,
        Format::Json => json::answer(json::kinds([kind]))?,
        Format::Markdown => markdown::kind(kind),
        Format::Mermaid | Format::Html => return Err(no_diagram()),
        Format::Text => text::kind(kind, ui.screen()),
    });
    Ok(Answer::Done)
}

fn list(format: Format, ui: &Ui) -> anyhow::Result<Answer> {
    let kinds: Vec<&Kind> = kinds().collect();
    ui.print(match format {
        Format::Csv => csv::kinds(&kinds)?,
        Format::Json => json::answer(json::kinds(kinds))?,
        Format::Markdown => markdown::kinds(&kinds),
        Format::Mermaid | Format::Html => return Err(no_diagram()),
        Format::Text => text::kinds(&kinds, ui.screen()),
    });
    if format == Format::Text {
        ui.suggest(|| vec!["ladder check --explain gap".to_owned()]);
    }
    Ok(Answer::Done)
}
