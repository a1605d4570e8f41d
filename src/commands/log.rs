//! `ladder log TEXT`: evidence for a record, without an editor.

use clap::Args;

use crate::model::Text;
use crate::record::{Day, Evidence};
use crate::views::notices;

use super::record::{RecordArgs, day, meant_by_each, read_record};
use super::{Answer, Body, Ladders};

/// Add something that you did to your record, as evidence
///
/// What it is evidence for is a dimension, or a statement by its words: all of it, or as many as no other has.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder log \"Ran the Q3 planning for two teams\" --for autonomy
  ladder log \"The intake form is live\" --for process --on 2026-11-02
  ladder log \"Wrote the handbook\" --link https://example.com/handbook")]
pub struct LogArgs {
    /// What you did, in a sentence or two
    #[arg(value_name = "TEXT", required = true)]
    text: Vec<String>,

    /// What it is evidence for: a dimension, or words of a statement; repeatable
    #[arg(long = "for", value_name = "WORDS")]
    about: Vec<String>,

    /// When, instead of today
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,

    /// Where it can be seen
    #[arg(long, value_name = "ADDRESS")]
    link: Option<String>,

    #[command(flatten)]
    record: RecordArgs,
}

/// The record with the evidence, to be written.
///
/// # Errors
/// Nothing to log, what is there already, nothing or several things that it is for, or no record.
pub(super) fn answer(args: &LogArgs, ladders: &Ladders) -> anyhow::Result<Answer<'static>> {
    let found = read_record(args.record.file.as_deref())?;
    let what = Text::new(args.text.join(" ")).ok_or_else(notices::nothing_to_log)?;
    let catalog = ladders.catalog()?;
    let mut record = found.record().clone();
    let about = meant_by_each(&args.about, &record, catalog)?;
    let link = args.link.clone().and_then(Text::new);
    let evidence = Evidence { on: Some(args.on.unwrap_or_else(Day::today)), what, link, about };
    if record.evidence.contains(&evidence) {
        return Err(notices::logged_already(&evidence, &found.file.name).into());
    }
    let written = notices::logged(&evidence, &found.file.name);
    record.evidence.push(evidence);
    let file = found.with(&record, written)?;
    let body = Body::Verbatim { text: String::new(), what: "evidence", form: "text" };
    Ok(Answer { files: file.into_iter().collect(), ..Answer::with_body(body) })
}
