//! Owns the words of what goes wrong with an import, and of the notes beside one.

use std::path::Path;

use crate::model::prose::typed;
use crate::query::UserError;
use crate::source::FileName;

pub(crate) fn import_writes_yaml(path: &Path) -> UserError {
    let found = typed(&path.to_string_lossy());
    UserError::new(
        format!("`import` writes YAML, expected a name that ends in `.yaml`, found `{found}`"),
        format!("write `-o {}`", FileName::new(path).with_ending("yaml").in_shell()),
    )
}

pub(crate) fn unsound_import(file: &FileName, fault: &str) -> UserError {
    UserError::new(
        format!("`{file}` makes no sound ladder: {fault}"),
        "change that in the sheet, or try other options; nothing was written",
    )
}

pub(crate) fn onto_no_file(found: &Path) -> UserError {
    let found = typed(&found.to_string_lossy());
    UserError::new(
        format!("`--onto` edits the file of a ladder in place, found `{found}`"),
        "name a YAML file, as in `--onto team.yaml`; for a new one use `-o`",
    )
}

pub(crate) fn onto_has_an_id(file: &FileName) -> UserError {
    UserError::new(
        format!("`--id` decides nothing here: the ladder keeps the id that `{file}` says"),
        "leave it out, or change the id in that file",
    )
}

/// That a sheet has few of the parts of a ladder, counted in both.
pub(crate) fn takes_most_away(file: &FileName, what: &str, [kept, all]: [usize; 2]) -> UserError {
    UserError::new(
        format!("the sheet has {kept} of the {all} {what} of `{file}`, and would take the others away"),
        "`--dry-run` shows what would change, and `--force` does it; nothing was written",
    )
}

pub(crate) fn sheet_is_older(file: &FileName, version: &str, of_sheet: &str) -> String {
    format!(
        "`{file}` is newer than the sheet, {version} and not {of_sheet}: it keeps its version, and what else was changed \
         in it since is as the sheet has it"
    )
}

pub(crate) fn read_otherwise() -> String {
    "to have the sheet read otherwise, run `ladder import` with the options of the report".to_owned()
}
