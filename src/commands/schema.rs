//! `ladder schema`: the shape of a ladder's file, for editors.

use clap::Args;

use crate::render;
use crate::source::JSON_SCHEMA;
use crate::ui::Ui;

use super::{Answer, AnyFormat, Complaint, Format};

/// Print the JSON Schema of ladder files, by which editors complete and check their keys
///
/// `ladder init` puts it beside the file that it writes, as `ladder.schema.json`. An editor finds it through the first
/// line of a ladder's file, `# yaml-language-server: $schema=ladder.schema.json`.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder schema
  ladder schema > ladder.schema.json")]
pub struct SchemaArgs {}

/// Prints the schema.
///
/// # Errors
/// A [`Complaint`] about a format that is not its own.
pub fn run(_: &SchemaArgs, format: AnyFormat, ui: &Ui) -> anyhow::Result<Answer> {
    if ![AnyFormat::default(), AnyFormat::Reading(Format::Json)].contains(&format) {
        return Err(Complaint(render::schema_is_json()).into());
    }
    ui.print(JSON_SCHEMA);
    Ok(Answer::Done)
}
