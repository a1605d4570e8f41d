//! `ladder init [ID]`: a file for a ladder of one's own.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::model::RoleReference;
use crate::render::{self, Message};
use crate::source::{
    self, BUILTIN_IDS, JSON_SCHEMA, Request, SCHEMA_FILE, STARTER_ID, copy_of, is_id, starter,
};
use crate::ui::Ui;
use crate::ui::files::{NotWritten, holds, write_new};

use super::{Answer, AnyFormat, Complaint, LadderArgs, in_shell};

/// Write a file for a ladder of your own: a small example, or a copy of a built-in ladder
///
/// The file goes into the current folder, is called after the id, and is sound: edit it a piece at a time. Beside it
/// goes `ladder.schema.json`, by which editors complete and check its keys. No file that is there is changed.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder init my-team
  ladder init my-product --from product-ops
  ladder init my-chain --from operations --to ladders/my-chain.yaml
  ladder init my-team --to -")]
pub struct InitArgs {
    /// What people will type to name the ladder: lower-case letters, digits and hyphens (`-` alone
    /// writes the example to standard output)
    ///
    /// That of a built-in ladder is for a copy of that ladder alone, which takes its place wherever it is read.
    #[arg(value_name = "ID", default_value = STARTER_ID)]
    id: String,

    /// Start from a copy of this built-in ladder, `product-ops` or `operations`
    #[arg(long, value_name = "LADDER")]
    from: Option<String>,

    /// Write to this file, not to one called after the id (`-` is standard output)
    #[arg(long, value_name = "PATH")]
    to: Option<PathBuf>,
}

/// Writes the file and the schema beside it, and says so.
///
/// # Errors
/// A [`Complaint`] about an id that the ladder cannot have, a ladder that is not built in, a file
/// that cannot be written, or options that mean nothing here.
pub fn run(
    args: &InitArgs,
    ladders: &LadderArgs,
    format: AnyFormat,
    ui: &Ui,
) -> anyhow::Result<Answer> {
    if ladders.is_given() {
        return Err(Complaint(render::init_reads_nothing()).into());
    }
    if format != AnyFormat::default() {
        return Err(Complaint(render::init_writes_yaml()).into());
    }
    // `ladder init -` names no ladder, but says where to.
    let is_for_stdout = args.id == "-" && args.to.is_none();
    let id = if is_for_stdout { STARTER_ID } else { &args.id };
    let text = text(id, args.from.as_deref())?;
    let path = match &args.to {
        Some(path) if path.as_os_str() != "-" => path.clone(),
        None if !is_for_stdout => PathBuf::from(format!("{id}.yaml")),
        _ => {
            ui.print(text);
            return Ok(Answer::Done);
        }
    };
    write_new(&path, &text).map_err(|why| Complaint(Message::new(why.to_string(), why.help())))?;
    ui.print(render::ladder_written(&path, args.from.as_deref()));
    if BUILTIN_IDS.contains(&id) {
        ui.note(&render::takes_the_place(&path, id));
    } else if let Some(from) = &args.from {
        for other in telling_of(from) {
            ui.note(&render::left_behind(from, &other));
        }
    }
    write_schema(&path.with_file_name(SCHEMA_FILE), ui);
    ui.suggest(|| suggestions(&path));
    Ok(Answer::Done)
}

/// The other built-in ladders whose realities are told of this one's roles too, by its id.
fn telling_of(from: &str) -> Vec<String> {
    let is_of_it = |reference: &RoleReference| match reference {
        RoleReference::Own(_) => false,
        RoleReference::Foreign { ladder, .. } => ladder.as_str() == from,
    };
    let Ok((catalog, _)) = source::load(&Request::default()) else {
        return Vec::new();
    };
    let ladders = catalog.entries().iter().map(|entry| &entry.ladder);
    ladders
        .filter(|ladder| {
            let mut told = ladder
                .realities
                .iter()
                .flat_map(|reality| &reality.applies_to);
            told.any(is_of_it)
        })
        .map(|ladder| ladder.id.to_string())
        .collect()
}

fn text(id: &str, from: Option<&str>) -> Result<String, Complaint> {
    if !is_id(id) {
        return Err(Complaint(render::invalid_id(id)));
    }
    let text = match from {
        None => starter(id),
        Some(from) => copy_of(from, id).ok_or_else(|| Complaint(render::unknown_built_in(from)))?,
    };
    // The file would take the place of a ladder that it is not a copy of, and that others refer to.
    if BUILTIN_IDS.contains(&id) && from != Some(id) {
        return Err(Complaint(render::id_of_built_in(id)));
    }
    Ok(text)
}

/// A ladder can do without a schema beside it, so that one that cannot be written is no failure.
fn write_schema(path: &Path, ui: &Ui) {
    match write_new(path, JSON_SCHEMA) {
        Ok(()) => ui.print(render::schema_written(path)),
        Err(_) if holds(path, JSON_SCHEMA) => {}
        Err(why) => {
            let is_there = matches!(why, NotWritten::IsThere { .. });
            ui.note(&render::schema_not_written(path, is_there));
        }
    }
}

fn suggestions(path: &Path) -> Vec<String> {
    let Some(name) = path.to_str() else {
        return Vec::new();
    };
    let name = in_shell(name);
    vec![
        format!("ladder check {name}"),
        format!("ladder list --file {name}"),
    ]
}
