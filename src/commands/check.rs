//! `ladder check [FILE...]`: is a ladder's file sound, and is there anything to mend?

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::engine::ArgValueCandidates;

use crate::check::{Kind, Report, Severity, check, kind_named, kinds};
use crate::document::{Document, Medium, Sheet};
use crate::query::UserError;
use crate::source::Survey;
use crate::views::data::{self, Data};
use crate::views::{self, sheets};

use super::{Answer, Content, LadderArgs, Status, complete};

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
    #[arg(long, value_name = "CODE", add = ArgValueCandidates::new(complete::codes), conflicts_with_all = ["paths", "deny", "list"])]
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

impl CheckArgs {
    /// The files and folders to check, where the question is about any and not about codes.
    ///
    /// # Errors
    /// Files beside a narrowing to one ladder.
    pub fn files(&self, ladders: &LadderArgs) -> Result<Option<&[PathBuf]>, UserError> {
        if self.explain.is_some() || self.list {
            return Ok(None);
        }
        if ladders.is_narrowed() && !self.paths.is_empty() {
            return Err(UserError::new(
                "files are named, and `--ladder` asks for one ladder only",
                "leave out `--ladder`: no other file is checked than those named",
            ));
        }
        Ok(Some(&self.paths))
    }
}

/// What a check finds, or what it may find where there is nothing to check. The answer is no where
/// something is found that is denied.
///
/// # Errors
/// A code that is not there.
pub fn answer<'a>(
    args: &'a CheckArgs,
    survey: Option<&'a Survey>,
) -> Result<Answer<'a>, UserError> {
    let Some(survey) = survey else {
        let all = match &args.explain {
            Some(code) => vec![kind_named(code)?],
            None => kinds().collect(),
        };
        return Ok(Answer::new(KindsContent { kinds: all, is_list: args.list }));
    };
    let report = check(&survey.files, &survey.catalog);
    let status = match survey.unreadable() {
        0 if report.worst() >= Some(args.deny.into()) => Status::No,
        0 => Status::Done,
        1 => Status::Failed(UserError::bare("a file could not be read")),
        many => Status::Failed(UserError::bare(format!("{many} files could not be read"))),
    };
    Ok(Answer::new(ReportContent { report }).with_status(status))
}

/// What was found.
struct ReportContent<'a> {
    report: Report<'a>,
}

impl Content for ReportContent<'_> {
    fn document(&self, _: Medium) -> Document<'_> {
        views::report(&self.report)
    }

    fn data(&self) -> Data<'_> {
        Data::Check(data::report(&self.report))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::report(&self.report))
    }

    fn has_findings(&self) -> bool {
        true
    }

    fn next(&self) -> Vec<String> {
        views::next::report(&self.report)
    }
}

/// What the codes mean.
struct KindsContent {
    kinds: Vec<&'static Kind>,
    is_list: bool,
}

impl Content for KindsContent {
    fn document(&self, _: Medium) -> Document<'_> {
        match self.kinds.as_slice() {
            [kind] if !self.is_list => views::kind(kind),
            all => views::kinds(all),
        }
    }

    fn data(&self) -> Data<'_> {
        Data::Kinds(data::kinds(self.kinds.iter().copied()))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::kinds(&self.kinds))
    }

    fn next(&self) -> Vec<String> {
        let explain = self.is_list.then(|| "ladder check --explain gap".to_owned());
        explain.into_iter().collect()
    }
}
