//! Owns the wording of how a new ladder's file was written, and of why it was not.

use std::borrow::Cow;
use std::path::Path;

use crate::model::escape_controls;
use crate::query::UserError;
use crate::source::{BUILTIN_IDS, as_id};

use crate::model::prose::{listed, quoted, typed};

/// That a ladder's file was written, and what it starts from.
pub fn ladder_written(path: &Path, copied: Option<&str>) -> String {
    let what = match copied {
        None => "a small example to edit".to_owned(),
        Some(built_in) => format!("a copy of the built-in ladder `{built_in}` to edit"),
    };
    format!("wrote `{}`, {what}\n", shown(path))
}

/// That the schema was written beside it.
pub fn schema_written(path: &Path) -> String {
    format!("wrote `{}`, by which editors complete and check the keys\n", shown(path))
}

/// That the schema was not written, since something else is there; which stops nothing.
pub fn schema_is_there(path: &Path) -> String {
    let path = shown(path);
    let quoted = shlex::try_quote(&path).unwrap_or(Cow::Borrowed(&path));
    format!(
        "`{path}` is there already and is not this schema; `ladder schema > {quoted}` writes it"
    )
}

/// That the schema could not be written, which stops nothing.
pub fn schema_not_written(path: &Path) -> String {
    let path = shown(path);
    format!("`{path}` could not be written; `ladder schema` prints the schema")
}

/// What a copy of a built-in ladder under another id has not got.
pub fn left_behind(from: &str, other: &str) -> String {
    format!(
        "what `{other}` tells of roles of `{from}`, what the jobs are really like, goes by the id `{from}` and is not in the copy"
    )
}

/// What becomes of a built-in ladder whose id a new file has.
pub fn takes_the_place(path: &Path, id: &str) -> String {
    format!("wherever `{}` is read it takes the place of the built-in ladder `{id}`", shown(path))
}

/// Why a text cannot be the id of a new ladder.
pub fn invalid_id(id: &str) -> UserError {
    UserError::new(
        format!(
            "`{}` cannot be the id of a ladder, expected lower-case letters, digits and hyphens",
            typed(id)
        ),
        match (id, as_id(id)) {
            ("-", _) => "`--to -` writes to standard output".to_owned(),
            (_, Some(id)) => format!("write `{id}`"),
            (_, None) => "write for example `my-team`".to_owned(),
        },
    )
}

/// Why a new ladder cannot have the id of a built-in one that it is no copy of.
pub fn id_of_built_in(id: &str) -> UserError {
    UserError::new(
        format!("`{id}` is the id of a built-in ladder, whose place the new one would take"),
        format!("choose another id, or copy that ladder: `ladder init {id} --from {id}`"),
    )
}

/// A name that no built-in ladder has, answered with those there are.
pub fn unknown_built_in(name: &str) -> UserError {
    UserError::new(
        format!("no built-in ladder is called `{}`", typed(name)),
        format!(
            "the built-in ladders are {}",
            listed(&quoted(&BUILTIN_IDS.map(str::to_owned)), "and")
        ),
    )
}

/// Why `init` is not told which ladders to read.
pub fn init_reads_nothing() -> UserError {
    UserError::new(
        "`--file` and `--ladder` say which ladders to read, and `init` reads none",
        "say with `--to` which file to write, and with `--from` which built-in ladder to copy",
    )
}

fn shown(path: &Path) -> String {
    escape_controls(&path.display().to_string())
}
