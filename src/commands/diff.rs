//! `ladder diff OLD NEW`: what changed between two versions of a ladder.

mod versions;

use std::env;
use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::document::{Document, Medium, Sheet};
use crate::query::{diff, role_of_versions};
use crate::views::data;
use crate::views::{self, Versions, notices, sheets};

use super::{Answer, Body, Content, Data, Desk, Ladders, VersionOrigin};
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
  ladder diff my-ladder.yaml product-ops")]
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
