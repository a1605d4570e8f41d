//! `ladder schema`: the shape of a ladder's file, for editors.

use clap::Args;

use crate::source::JSON_SCHEMA;

use super::{Answer, Body};

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

/// The schema.
pub fn answer(_: &SchemaArgs) -> Answer<'static> {
    Answer::with_body(Body::Verbatim {
        text: JSON_SCHEMA.to_owned(),
        what: "the schema",
        form: "JSON",
    })
}
