//! `ladder init [ID]`: a file for a ladder of one's own.

mod origin;

use std::path::{Path, PathBuf};

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::source::{BUILTIN_IDS, FileName, JSON_SCHEMA, SCHEMA_FILE, STARTER_ID, is_id};
use crate::views::notices;

use super::{Answer, Body, Content, Desk, FileToWrite, Ladders, OptionalFile, Replaces, complete};
use origin::{Started, start};

/// Start a ladder of your own from a small example, another ladder or a spreadsheet
///
/// The file goes into the current folder, is named after the id, and passes `ladder check`: edit it one piece
/// at a time. Next to it goes `ladder.schema.json`, which lets editors complete and check its keys. Existing
/// files are never changed.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder init my-team
  ladder init my-product --from product-ops
  ladder init my-chain --from operations --to ladders/my-chain.yaml
  ladder init their-team --from my-ladder.yaml
  ladder init my-team --to -")]
pub struct InitArgs {
    /// What people will type to name the ladder: lowercase letters, digits and hyphens (`-` alone writes the
    /// example to standard output)
    ///
    /// Use the id of a built-in ladder only for a copy of it, which then replaces it wherever the file is
    /// read.
    #[arg(value_name = "ID", default_value = STARTER_ID)]
    id: String,

    /// Start from this: a built-in ladder (`product-ops` or `operations`), a ladder file, or a spreadsheet
    ///
    /// A spreadsheet is read as by `ladder import`, which has options to have it read otherwise.
    #[arg(long, value_name = "LADDER", add = ArgValueCompleter::new(complete::origins))]
    from: Option<String>,

    /// Write to this file instead of one named after the id (`-` is standard output)
    #[arg(long, value_name = "PATH")]
    to: Option<PathBuf>,
}

/// The file and the schema beside it, to be written.
///
/// # Errors
/// An id that the ladder cannot have, nothing to start from, or options that mean nothing here.
pub(super) fn answer<'a>(args: &InitArgs, ladders: &Ladders, desk: &dyn Desk) -> anyhow::Result<Answer<'a>> {
    if ladders.is_given() {
        let help = "use `--to` for the file to write, and `--from` for the ladder to copy";
        return Err(notices::reads_nothing("init", help).into());
    }
    // `ladder init -` names no ladder, but says where to.
    let is_for_stdout = args.id == "-" && args.to.is_none();
    let id = if is_for_stdout { STARTER_ID } else { &args.id };
    if !is_id(id) {
        return Err(notices::invalid_id(id).into());
    }
    let path = match &args.to {
        Some(path) if path.as_os_str() != "-" => Some(path.clone()),
        None if !is_for_stdout => Some(PathBuf::from(format!("{id}.yaml"))),
        _ => None,
    };
    let started = start(args.from.as_deref(), id, path.as_deref(), ladders, desk)?;
    let Started { text, what, notes, outcome } = started;
    let beside = |outcome| Box::new(outcome) as Box<dyn Content>;
    let Some(path) = path else {
        let body = Body::Verbatim { text, what: "a new ladder", form: "YAML" };
        return Ok(Answer { beside: outcome.map(beside), ..Answer::with_body(body) });
    };
    let mut told: Vec<String> = Vec::new();
    if BUILTIN_IDS.contains(&id) {
        told.push(notices::takes_the_place(&path, id));
    }
    told.extend(notes);
    let name = FileName::new(&path).in_shell();
    let next = vec![format!("ladder check {name}"), format!("ladder list --file {name}")];
    let schema = schema_beside(&path);
    let written = what.map(|what| notices::written(&path, &what)).unwrap_or_default();
    let file =
        FileToWrite { written, path, bytes: text.into_bytes(), replaces: Replaces::Never, optional: None };
    let body = match outcome {
        Some(outcome) => Body::Content(beside(outcome)),
        None => Body::Files { what: "a new ladder", form: "YAML", next },
    };
    Ok(Answer { files: vec![file, schema], ..Answer::with_body(body) }.with_notes(told))
}

/// The schema, to be written next to a file.
fn schema_beside(path: &Path) -> FileToWrite {
    let schema = path.with_file_name(SCHEMA_FILE);
    FileToWrite {
        written: notices::written(&schema, "which lets editors complete and check the keys"),
        bytes: JSON_SCHEMA.as_bytes().to_vec(),
        replaces: Replaces::Never,
        optional: Some(OptionalFile {
            is_there: notices::schema_is_there(&schema),
            not_written: notices::schema_not_written(&schema),
        }),
        path: schema,
    }
}
