//! `ladder mark STATEMENT MARK`: a mark in a record, without an editor.

use clap::Args;

use crate::model::Text;
use crate::query::{Meant, meant_by};
use crate::record::{Day, Mark};
use crate::views::notices;

use super::record::{RecordArgs, day, ladder_of, read_record};
use super::{Answer, Body, Ladders};

/// Set or withdraw the mark of a statement in your record
///
/// The statement is given by its words, all of it or as many as no other has. The mark is met, partly, not-yet,
/// no-opportunity (the chance was not there), or none, which withdraws it. To mark a statement that was reworded
/// confirms it.
#[derive(Args, Debug)]
#[command(
    override_usage = "ladder mark [OPTIONS] <STATEMENT> <MARK>",
    after_long_help = "\
Examples:
  ladder mark \"guides others\" met
  ladder mark \"guides others\" partly --note \"two people so far\"
  ladder mark \"guides others\" none"
)]
pub struct MarkArgs {
    /// Words of the statement, then the mark
    #[arg(value_name = "WORDS", num_args = 2.., required = true)]
    words: Vec<String>,

    /// When, instead of today
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,

    /// What else there is to say
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,

    #[command(flatten)]
    record: RecordArgs,
}

/// The record with the mark, to be written.
///
/// # Errors
/// No such mark or statement, several statements, or no record.
pub(super) fn answer(args: &MarkArgs, ladders: &Ladders) -> anyhow::Result<Answer<'static>> {
    let found = read_record(args.record.file.as_deref())?;
    let Some((typed, words)) = args.words.split_last() else { return Err(notices::no_record().into()) };
    let mark = Mark::parse(typed).map_err(|why| notices::no_mark(typed, why.help))?;
    let catalog = ladders.catalog()?;
    let mut record = found.record().clone();
    let Meant::Statement(index) = meant_by(&record, ladder_of(&record, catalog), &words.join(" "), false)?
    else {
        return Err(notices::no_record().into());
    };
    let statement = &mut record.statements[index];
    statement.mark = mark;
    statement.on = mark.map(|_| args.on.unwrap_or_else(Day::today));
    statement.confirm = None;
    if let Some(note) = &args.note {
        statement.note = Text::new(note.clone());
    }
    let written = notices::marked(&record.statements[index], &found.file.name);
    let file = found.with(&record, written.clone())?;
    let text = if file.is_some() { String::new() } else { written };
    let body = Body::Verbatim { text, what: "a mark", form: "text" };
    Ok(Answer { files: file.into_iter().collect(), ..Answer::with_body(body) })
}
