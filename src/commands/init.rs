//! `ladder init [ID]`: a file for a ladder of one's own.

use std::path::PathBuf;

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::model::RoleReference;
use crate::query::UserError;
use crate::source::{
    BUILTIN_IDS, FileName, JSON_SCHEMA, SCHEMA_FILE, STARTER_ID, builtin_ladders, copy_of, is_id, starter,
};
use crate::views::notices;

use super::{Answer, Body, FileToWrite, Ladders, OptionalFile, Replaces, complete};

/// Start a ladder of your own from a small example or a copy of a built-in ladder
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
  ladder init my-team --to -")]
pub struct InitArgs {
    /// What people will type to name the ladder: lowercase letters, digits and hyphens (`-` alone writes the
    /// example to standard output)
    ///
    /// Use the id of a built-in ladder only for a copy of it, which then replaces it wherever the file is
    /// read.
    #[arg(value_name = "ID", default_value = STARTER_ID)]
    id: String,

    /// Start from a copy of this built-in ladder, `product-ops` or `operations`
    #[arg(long, value_name = "LADDER", add = ArgValueCompleter::new(complete::built_in_ladders))]
    from: Option<String>,

    /// Write to this file instead of one named after the id (`-` is standard output)
    #[arg(long, value_name = "PATH")]
    to: Option<PathBuf>,
}

/// The file and the schema beside it, to be written.
///
/// # Errors
/// An id that the ladder cannot have, a ladder that is not built in, or options that mean nothing here.
pub(super) fn answer(args: &InitArgs, ladders: &Ladders) -> Result<Answer<'static>, UserError> {
    if ladders.is_given() {
        return Err(notices::reads_nothing(
            "init",
            "use `--to` for the file to write, and `--from` for the built-in ladder to copy",
        ));
    }
    // `ladder init -` names no ladder, but says where to.
    let is_for_stdout = args.id == "-" && args.to.is_none();
    let id = if is_for_stdout { STARTER_ID } else { &args.id };
    if !is_id(id) {
        return Err(notices::invalid_id(id));
    }
    let is_built_in = BUILTIN_IDS.contains(&id);
    let from = args.from.as_deref();
    let text = match from {
        None => starter(id),
        Some(from) => copy_of(from, id).ok_or_else(|| notices::unknown_built_in(from))?,
    };
    // The file would take the place of a ladder that it is not a copy of, and that others refer to.
    if is_built_in && from != Some(id) {
        return Err(notices::id_of_built_in(id));
    }
    let path = match &args.to {
        Some(path) if path.as_os_str() != "-" => path.clone(),
        None if !is_for_stdout => PathBuf::from(format!("{id}.yaml")),
        _ => {
            return Ok(Answer::with_body(Body::Verbatim { text, what: "a new ladder", form: "YAML" }));
        }
    };
    let mut told = Vec::new();
    if is_built_in {
        told.push(notices::takes_the_place(&path, id));
    } else if let Some(from) = from {
        // What other ladders tell of these roles.
        let is_of_it = |reference: &RoleReference| match reference {
            RoleReference::Own(_) => false,
            RoleReference::Foreign { ladder, .. } => ladder.as_str() == from,
        };
        told.extend(builtin_ladders().iter().filter_map(|other| {
            let mut of = other.realities.iter().flat_map(|reality| &reality.applies_to);
            of.any(is_of_it).then(|| notices::left_behind(from, &other.id))
        }));
    }
    let schema = path.with_file_name(SCHEMA_FILE);
    let optional = Some(OptionalFile {
        is_there: notices::schema_is_there(&schema),
        not_written: notices::schema_not_written(&schema),
    });
    let name = FileName::new(&path).in_shell();
    let next = vec![format!("ladder check {name}"), format!("ladder list --file {name}")];
    let what = from.map_or("a small example to edit".to_owned(), |from| {
        format!("a copy of the built-in ladder `{from}` to edit")
    });
    let written = notices::written(&path, &what);
    let files = vec![
        FileToWrite { written, path, bytes: text.into_bytes(), replaces: Replaces::Never, optional: None },
        FileToWrite {
            written: notices::written(&schema, "which lets editors complete and check the keys"),
            path: schema,
            bytes: JSON_SCHEMA.as_bytes().to_vec(),
            replaces: Replaces::Never,
            optional,
        },
    ];
    let body = Body::Files { what: "a new ladder", form: "YAML", next };
    Ok(Answer { files, ..Answer::with_body(body) }.with_notes(told))
}
