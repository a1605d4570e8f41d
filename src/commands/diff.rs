//! `ladder diff OLD NEW`: what changed between two versions of a ladder.

mod versions;

use std::env;
use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};

use crate::document::{Document, Medium, Sheet};
use crate::model::prose::in_shell;
use crate::query::{VersionDifference, begin, carry, diff, role_of_versions, roles_after};
use crate::record::RecordFile;
use crate::source::RoleId;
use crate::views::data;
use crate::views::{self, Versions, notices, sheets};

use super::assess::CarriedContent;
use super::{Answer, Body, Content, Data, Desk, Ladders, Version, VersionOrigin};
use versions::read;

pub(super) use versions::{NOTHING, version};

/// Show what changed between two versions of a ladder, and for whom
///
/// A version is a ladder file, a sheet that `ladder import` reads, a ladder by its id, `-` for standard input or
/// `/dev/null` for nothing. A role is the same one if its code is, or else if it asks mostly the same. With what
/// `git` passes to a program that shows differences, it shows that difference.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Signs: + new, ~ reworded ([-removed-] {+added+}), - no longer asked.

Examples:
  ladder diff old.yaml new.yaml
  ladder diff old.yaml new.yaml --role A1
  ladder diff old.yaml new.yaml --format markdown
  ladder diff my-ladder.yaml product-ops
  ladder diff old.yaml new.yaml --record me.yaml")]
pub struct DiffArgs {
    /// The old version and the new one
    #[arg(
        value_name = "VERSION",
        num_args = 1..=9,
        required = true,
        value_hint = ValueHint::FilePath
    )]
    versions: Vec<PathBuf>,

    /// Show only what changed for this role, of either version
    #[arg(long, value_name = "SELECTOR")]
    role: Option<String>,

    /// Exit with 1 if anything differs, like `git diff --exit-code`
    #[arg(long)]
    exit_code: bool,

    /// Show what becomes of this record: which marks and which evidence carry over to the new version
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "role")]
    record: Option<PathBuf>,
}

/// What differs between two versions.
///
/// # Errors
/// Not two versions, one that cannot be read, or a role that neither has.
pub(super) fn answer<'a>(
    args: &'a DiffArgs,
    ladders: &'a Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<Answer<'a>> {
    // Of a file that is not merged yet `git` says so itself, and ends where this program fails.
    if let ([_], Some(_)) = (&args.versions[..], env::var_os("GIT_DIFF_PATH_COUNTER")) {
        let what = "nothing";
        return Ok(Answer::with_body(Body::Verbatim { text: String::new(), what, form: "text" }));
    }
    let (versions, file) = read(&args.versions, ladders, desk)?;
    if ladders.is_given() && ladders.read_catalog().is_none() {
        return Err(
            notices::reads_nothing("diff", "leave them out: both versions are named by themselves").into()
        );
    }
    let [old, new] = ladders.keep(versions);
    let difference = diff(old.catalog.versioned(), new.catalog.versioned());
    if let Some(path) = &args.record {
        let content = of_record(path, &difference, new)?;
        let is_no = args.exit_code && !content.carried.is_unchanged(&content.before);
        return Ok(Answer::new(content).no_if(is_no));
    }
    let catalogs = [&old.catalog, &new.catalog];
    let role = args.role.as_deref().map(|role| role_of_versions(catalogs, &difference, role)).transpose()?;
    let sheets = [old, new].into_iter().filter(|version| version.origin == VersionOrigin::Sheet);
    let lacking = sheets.filter_map(|version| version.typed.as_deref()).map(notices::version_of_sheet);
    let notes: Vec<String> = lacking.chain(notices::versions(&difference)).collect();
    let difference = match role {
        Some(role) => difference.only_for(role),
        None => difference,
    };
    let is_no = args.exit_code && file.is_none() && difference.has_changes();
    let typed = [&old.typed, &new.typed].map(|typed| typed.as_deref());
    let versions = Versions { difference, typed, option: new.option(), file, role };
    Ok(Answer::new(versions).with_notes(notes).no_if(is_no))
}

/// What becomes of a record by a difference. Nothing is written.
///
/// # Errors
/// It cannot be read, is of another ladder, or its roles are not in the new version.
fn of_record(
    path: &Path,
    difference: &VersionDifference<'_>,
    new: &Version,
) -> anyhow::Result<CarriedContent> {
    let RecordFile { name, record, .. } = RecordFile::read(path)?;
    if ![&difference.old.id, &difference.new.id].contains(&&record.ladder) {
        return Err(notices::record_of_another_ladder(&name, &record.ladder, &difference.new.id).into());
    }
    let roles = roles_after(&new.catalog, difference, &record)?;
    let carried = carry(&record, begin(&new.catalog, roles, record.by));
    let code = |role: RoleId| new.catalog.role(role).code.to_string();
    let goal = roles.goal.map(|goal| format!(" --toward {}", in_shell(code(goal)))).unwrap_or_default();
    let option = new.option().map(|option| format!(" {option}")).unwrap_or_default();
    let role = in_shell(code(roles.role));
    let next = vec![format!("ladder assess {role}{goal} -o {}{option}", name.in_shell())];
    Ok(CarriedContent { name, before: record, carried, next })
}

impl Content for Versions<'_> {
    fn document(&self, medium: Medium) -> Document<'_> {
        views::versions(self, medium)
    }

    fn data(&self) -> Data<'_> {
        Data::Diff(data::versions(&self.difference))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::versions(&self.difference))
    }

    fn next(&self) -> Vec<String> {
        views::next::versions(self)
    }
}
