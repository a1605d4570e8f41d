//! `ladder schema`: the shape of a ladder's file, for editors, and of the answers in JSON, for programs.

use clap::Args;

use crate::query::UserError;
use crate::record::RECORD_SCHEMA;
use crate::source::JSON_SCHEMA;
use crate::views::notices;

use super::{Answer, Body, Ladders};

#[cfg(test)]
#[path = "../../tests/schema/answers.rs"]
mod answers;

/// The JSON Schema of all answers, of draft 2020-12: a definition for each part of one. A test makes it of
/// the shapes: `LADDER_REFRESH=1 cargo test --lib schema` refreshes it.
pub const ANSWERS_SCHEMA: &str = include_str!("../../data/answers.schema.json");

/// Print the JSON Schema of ladder files, which lets editors complete and check their keys
///
/// `ladder init` puts it next to the file it writes, as `ladder.schema.json`. An editor finds it through the
/// first line of a ladder file, `# yaml-language-server: $schema=ladder.schema.json`.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder schema
  ladder schema > ladder.schema.json
  ladder schema --answers
  ladder schema --record > record.schema.json")]
pub struct SchemaArgs {
    /// Print the schema of the `--format json` answers instead
    ///
    /// It has a definition for each command. Answers have exactly the keys it names.
    #[arg(long)]
    answers: bool,

    /// Print the schema of records instead, the files that `ladder assess` writes
    #[arg(long, conflicts_with = "answers")]
    record: bool,
}

/// The schema asked for.
///
/// # Errors
/// Options that mean nothing here.
pub(super) fn answer(args: &SchemaArgs, ladders: &Ladders) -> Result<Answer<'static>, UserError> {
    if ladders.is_given() {
        let help = "leave them out; to check a file, run `ladder check FILE`";
        return Err(notices::reads_nothing("schema", help));
    }
    let schema = match (args.answers, args.record) {
        (true, _) => ANSWERS_SCHEMA,
        (_, true) => RECORD_SCHEMA,
        _ => JSON_SCHEMA,
    };
    let (text, what, form) = (schema.to_owned(), "the schema", "JSON");
    Ok(Answer::with_body(Body::Verbatim { text, what, form }))
}
