//! Owns the words about files: what was written, what could not be, and which ladder a file is to hold.

use std::path::Path;

use crate::model::prose::{listed, listed_few, quoted, typed};
use crate::query::UserError;
use crate::source::{BUILTIN_IDS, FileName, as_id};

/// How many names of a long list are named.
const FEW: usize = 3;

/// How the names of the files end that ladders are exported to.
const FILE_ENDINGS: &str = "`.xlsx`, `.csv`, `.html`, `.md`, `.json` or `.yaml`";

pub(crate) fn written(path: &Path, what: &str) -> String {
    format!("wrote `{}`, {what}\n", FileName::new(path))
}

pub(crate) fn exported(ids: &[String]) -> String {
    let ladders = if ids.len() == 1 { "the ladder" } else { "the ladders" };
    format!("{ladders} {}", listed_few(&quoted(ids), FEW, "and"))
}

pub(crate) fn comments_are_left_out(file: &FileName) -> String {
    format!("the comments in `{file}` are left out: they are no part of the ladder")
}

/// That nothing says which ladder to write; of the names of all ladders one may be near.
pub(crate) fn which_ladder(to: &Path, near: Option<&str>, ids: &[String]) -> UserError {
    const MOST: usize = 10;
    let message = if to.as_os_str() == "-" {
        "nothing says which ladder to export".to_owned()
    } else {
        format!("`{}` is not named after a ladder, and nothing else says which to export", FileName::new(to))
    };
    let name_one = near.map_or("name one with `--ladder`, or its file with `--file`".to_owned(), |id| {
        format!("use `--ladder {id}`")
    });
    UserError::new(message, format!("{name_one}; the ladders are {}", listed_few(&quoted(ids), MOST, "and")))
}

pub(crate) fn one_ladder_a_file(ids: &[String]) -> UserError {
    let all = listed_few(&quoted(ids), FEW, "and");
    UserError::new(
        format!("a ladder file holds one ladder, and these are {}: {all}", ids.len()),
        "name one with `--ladder`",
    )
}

pub(crate) fn standard_output_has_no_name() -> UserError {
    let help = "add `--format xlsx`, `csv`, `html`, `markdown`, `json` or `yaml`";
    UserError::new("`-` is standard output, which has no name that says a form", help)
}

pub(crate) fn no_form_of_a_file(format: &str) -> UserError {
    UserError::new(
        format!("`--format {format}` is no form that `ladder export` writes"),
        format!("leave it out, and name a file that ends in {FILE_ENDINGS}"),
    )
}

pub(crate) fn another_form(to: &Path, format: &str, ending: &str) -> UserError {
    UserError::new(
        format!("`{}` is the name of another form than `--format {format}`", FileName::new(to)),
        format!("leave out `--format`, or name a file that ends in `.{ending}`"),
    )
}

pub(crate) fn no_known_ending(to: &Path, ending: &str) -> UserError {
    let name = FileName::new(to);
    let message = match ending {
        "" => format!("`{name}` has no ending that says a form"),
        _ => format!("`{name}` ends in none of the forms that `ladder export` writes"),
    };
    UserError::new(message, format!("name a file that ends in {FILE_ENDINGS}"))
}

/// What has more to compare than a browser would open at once.
pub(crate) fn too_large_for_a_page(count: usize, most: usize) -> UserError {
    UserError::new(
        format!("a page of these ladders would hold {count} comparisons of cells, expected {most} at most"),
        "name fewer with `--ladder`, or write a document: name a file that ends in `.md`",
    )
}

/// What a form of a ladder does not hold.
pub(crate) fn not_held(lost: &[&str]) -> String {
    format!("this form does not hold: {}", lost.join(", "))
}

#[cfg(not(feature = "sheets"))]
pub(crate) fn built_without_sheets() -> UserError {
    let help = "build it with `--features sheets`, or name a file that ends in `.csv`";
    UserError::new("this program was built without what makes workbooks", help)
}

pub(crate) fn no_workbook_on_a_terminal() -> UserError {
    UserError::new(
        "a workbook cannot be shown in a terminal",
        "name a file, as in `ladder export levels.xlsx`",
    )
}

pub(crate) fn schema_is_there(path: &Path) -> String {
    let name = FileName::new(path);
    let typed = name.in_shell();
    format!("`{name}` already exists and is not this schema; run `ladder schema > {typed}` to replace it")
}

pub(crate) fn schema_not_written(path: &Path) -> String {
    let path = FileName::new(path);
    format!("`{path}` could not be written; run `ladder schema` to print the schema")
}

pub(crate) fn left_behind(from: &str, other: &str) -> String {
    format!(
        "what `{other}` says the jobs in `{from}` are really like is not in the copy, because it names them by the id `{from}`"
    )
}

pub(crate) fn takes_the_place(path: &Path, id: &str) -> String {
    format!("`{}` replaces the built-in ladder `{id}` wherever it is read", FileName::new(path))
}

pub(crate) fn invalid_id(id: &str) -> UserError {
    UserError::new(
        format!(
            "`{}` cannot be the id of a ladder, expected lowercase letters, digits and hyphens",
            typed(id)
        ),
        match (id, as_id(id)) {
            ("-", _) => "`--to -` writes to standard output".to_owned(),
            (_, Some(id)) => format!("write `{id}`"),
            (_, None) => "for example, write `my-team`".to_owned(),
        },
    )
}

pub(crate) fn id_of_built_in(id: &str) -> UserError {
    UserError::new(
        format!("`{id}` is the id of a built-in ladder, which the new one would replace"),
        format!("choose another id, or copy that ladder: `ladder init {id} --from {id}`"),
    )
}

pub(crate) fn unknown_origin(name: &str) -> UserError {
    let built_in = listed(&quoted(&BUILTIN_IDS.map(str::to_owned)), "and");
    UserError::new(
        format!("no built-in ladder is called `{}`", typed(name)),
        format!("the built-in ladders are {built_in}; the file of a ladder or a spreadsheet will do, too"),
    )
}

pub(crate) fn names_itself(file: &FileName, id: &str) -> String {
    format!(
        "`{file}` names roles by the id `{id}`, as in `{id}/...`; in the copy these are still roles of `{id}`"
    )
}

pub(crate) fn reads_nothing(command: &str, help: &str) -> UserError {
    let message = format!("`{command}` reads no ladders, so `--file` and `--ladder` do not apply");
    UserError::new(message, help)
}
