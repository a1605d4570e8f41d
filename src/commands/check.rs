//! `ladder check [FILE...]`: is a ladder's file sound, and is there anything to mend?

use std::path::PathBuf;

use anyhow::bail;
use clap::builder::PossibleValue;
use clap::{Args, ValueEnum, ValueHint};
use clap_complete::engine::ArgValueCandidates;

use crate::check::{Kind, Report, Severity, check, explanations, kind_named, kinds};
use crate::document::{Document, Medium, Sheet};
use crate::query::UserError;
use crate::views::data;
use crate::views::{self, notices, sheets};

use super::diff::{NOTHING, version};
use super::{Answer, Content, Data, Desk, Ladders, Status, complete};

/// Check ladder files for faults and for what would confuse a reader
///
/// Without a file, all ladders are checked: those of `--file`, those in `LADDER_PATH` and the built-in ones.
/// If you name files, only they are checked; they may refer to each other and to these ladders. A folder
/// stands for every `.yaml` and `.yml` file in it and in the folders below. A finding is a fault (the file
/// cannot be used), a warning (a reader will be misled) or advice. To keep something on purpose, allow it in
/// the file itself, under `allow`, with a reason.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder check my-ladder.yaml
  ladder check ladders/ --deny advice
  ladder check --explain falling-rating
  ladder check my-ladder.yaml --format github
  ladder check new.yaml --against old.yaml")]
pub struct CheckArgs {
    /// The files and folders to check (`-` is standard input)
    #[arg(value_name = "FILE")]
    paths: Vec<PathBuf>,

    /// Exit with 1 if there is a finding this severe or worse
    #[arg(long, value_enum, default_value_t = Severity::Fault, value_name = "SEVERITY")]
    deny: Severity,

    /// Also check that the version number says what changed since this version: a file, or a ladder by its id
    #[arg(long, value_name = "OLD", value_hint = ValueHint::FilePath, conflicts_with_all = ["explain", "list"])]
    against: Option<PathBuf>,

    /// Explain a code: what it means and why it matters, with an example
    #[arg(long, value_name = "CODE", add = ArgValueCandidates::new(complete::codes), conflicts_with_all = ["paths", "deny", "list"])]
    explain: Option<String>,

    /// List all codes
    #[arg(long, conflicts_with_all = ["paths", "deny"])]
    list: bool,
}

impl ValueEnum for Severity {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.word()).help(match self {
            Self::Fault => "The file cannot be used",
            Self::Warning => "A reader will be misled",
            Self::Advice => "The ladder could be better",
        }))
    }
}

/// What a check finds, or what it may find where codes are asked about. The answer is no where something is
/// found that is denied.
///
/// # Errors
/// A code that is not there, files beside a narrowing to one ladder, or an older version that cannot be read.
pub(super) fn answer<'a>(
    args: &'a CheckArgs,
    ladders: &'a Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<Answer<'a>> {
    if args.list || args.explain.is_some() {
        if ladders.is_given() {
            bail!(notices::reads_nothing("check --list", "leave them out"));
        }
        explanations()?;
        return Ok(Answer::new(match &args.explain {
            Some(code) => vec![kind_named(code)?],
            None => kinds().collect(),
        }));
    }
    if ladders.is_narrowed() && !args.paths.is_empty() {
        bail!(UserError::new(
            "`--ladder` cannot be used together with files to check",
            "leave out `--ladder`: only the files you name are checked",
        ));
    }
    let survey = ladders.survey(&args.paths)?;
    let mut report = check(&survey.files, &survey.catalog);
    if let Some(old) = &args.against {
        let one = args.paths.first().filter(|path| args.paths.len() == 1 && !path.is_dir());
        let new = one.ok_or_else(notices::against_one_file)?;
        if [old, new].iter().all(|path| path.as_os_str() == "-") {
            bail!(notices::both_on_standard_input());
        }
        // Of what is new altogether any number is right.
        if old.as_os_str() != NOTHING {
            report.compare_with(version(old, ladders, desk)?.versioned());
        }
    }
    let status = match survey.unreadable() {
        0 if report.worst() >= Some(args.deny) => Status::No,
        0 => Status::Done,
        1 => Status::Failed(UserError::bare("a file could not be read")),
        many => Status::Failed(UserError::bare(format!("{many} files could not be read"))),
    };
    Ok(Answer { status, ..Answer::new(report) })
}

impl Content for Report<'_> {
    fn document(&self, _: Medium) -> Document<'_> {
        views::report(self)
    }

    fn data(&self) -> Data<'_> {
        Data::Check(data::report(self))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::report(self))
    }

    fn has_findings(&self) -> bool {
        true
    }

    fn next(&self) -> Vec<String> {
        views::next::report(self)
    }
}

/// One kind is explained, several are listed.
impl Content for Vec<&'static Kind> {
    fn document(&self, _: Medium) -> Document<'_> {
        match self.as_slice() {
            [kind] => views::kind(kind),
            all => views::kinds(all),
        }
    }

    fn data(&self) -> Data<'_> {
        Data::Kinds(data::kinds(self.iter().copied()))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::kinds(self))
    }

    fn next(&self) -> Vec<String> {
        let explain = (self.len() > 1).then(|| "ladder check --explain gap".to_owned());
        explain.into_iter().collect()
    }
}
