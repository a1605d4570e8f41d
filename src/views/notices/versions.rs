//! Owns the words beside a difference of versions, and of what goes wrong when one is asked for.

use std::path::Path;

use crate::model::prose::{in_shell, listed_few, quoted, typed};
use crate::query::{UserError, VersionDifference};
use crate::source::FileName;

const TWO: &str = "name the old version and the new one, as in `ladder diff old.yaml new.yaml`";

/// What the reader of a difference should know: that the ladders are not called the same, that not all was looked at.
pub(crate) fn versions(difference: &VersionDifference<'_>) -> Vec<String> {
    let (old, new) = (&difference.old.id, &difference.new.id);
    let are_others = (old != new)
        .then(|| format!("these are two ladders, `{old}` and `{new}`, taken for versions of one"));
    let is_cut = difference.is_cut.then(|| {
        "too many statements of one cell are alike to try every pair: what is new or no longer asked may be reworded"
            .to_owned()
    });
    are_others.into_iter().chain(is_cut).collect()
}

/// What a sheet may lack that a ladder has.
pub(crate) fn version_of_sheet(name: &str) -> String {
    format!(
        "`{name}` is a sheet: what it cannot hold, such as moves, titles and realities, is told as new or gone"
    )
}

pub(crate) fn one_version(path: &Path) -> UserError {
    let name = FileName::new(path);
    let help = format!(
        "name the other version too, as in `ladder diff old.yaml {}`; an unmerged file has none until it is merged",
        in_shell(path)
    );
    UserError::new(format!("`{name}` is one version, expected two"), help)
}

pub(crate) fn not_two_versions(count: usize) -> UserError {
    UserError::new(format!("found {count} versions, expected two"), TWO)
}

pub(crate) fn no_version() -> UserError {
    UserError::new("`/dev/null` is nothing on both sides, so there is no ladder", TWO)
}

pub(crate) fn both_on_standard_input() -> UserError {
    UserError::new("both versions are `-`, and standard input holds one", "name a file for the other")
}

pub(crate) fn no_version_called(id: &str, is_role: bool, ids: &[String]) -> UserError {
    const MOST: usize = 5;
    let message = format!("there is no file and no ladder {}", quoted(&[typed(id)]).concat());
    let help = if is_role {
        format!("to compare levels, use `ladder compare {}`; versions are files or ladders", in_shell(id))
    } else {
        format!("name a file, or one of the ladders {}", listed_few(&quoted(ids), MOST, "and"))
    };
    UserError::new(message, help)
}

pub(crate) fn against_one_file() -> UserError {
    UserError::new(
        "`--against` needs one file to check, the newer version",
        "name it, as in `ladder check new.yaml --against old.yaml`",
    )
}
