//! `ladder plan`: what will be done for what is open, and by when.

use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::document::{Calendar, Document, Medium, Sheet};
use crate::model::Text;
use crate::query::{plan, planned};
use crate::record::{Day, PlanItem, Record};
use crate::source::Catalog;
use crate::views::{self, data, notices, sheets};

use super::record::{FoundRecord, RecordArgs, day, ladder_of, meant_by_each, read_record};
use super::{Answer, Content, Data, Ladders};

/// Show what you will do for what is open in your record, and by when
///
/// `--add` adds to it, and `--done` ticks off. Open is what is marked as partly or not yet met. `--format markdown` makes a checklist, and `--format ics` a
/// calendar with the dates of what is not done.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder plan
  ladder plan --add \"Shadow the budget round\" --for autonomy --by 2027-02-01
  ladder plan --done \"budget round\"
  ladder plan --format ics > plan.ics")]
pub struct PlanArgs {
    /// The record, as with `--record`
    #[arg(value_name = "RECORD", conflicts_with = "file", value_hint = ValueHint::FilePath)]
    of: Option<PathBuf>,

    /// Add something that you will do
    #[arg(long, value_name = "TEXT")]
    add: Option<String>,

    /// What it is for: a dimension, or words of a statement; repeatable
    #[arg(long = "for", value_name = "WORDS", requires = "add")]
    about: Vec<String>,

    /// By when you will do it
    #[arg(long, value_name = "DATE", value_parser = day, requires = "add")]
    by: Option<Day>,

    /// Tick off what is planned, by words of it
    #[arg(long, value_name = "WORDS", conflicts_with = "add")]
    done: Option<String>,

    /// When it was done, instead of today
    #[arg(long, value_name = "DATE", value_parser = day, requires = "done")]
    on: Option<Day>,

    #[command(flatten)]
    record: RecordArgs,
}

/// The plan, with what is to be added or ticked off.
///
/// # Errors
/// No record, nothing or several things that are meant, or a record that cannot be written.
pub(super) fn answer<'a>(args: &'a PlanArgs, ladders: &'a Ladders) -> anyhow::Result<Answer<'a>> {
    let found = read_record(args.of.as_deref().or(args.record.file.as_deref()))?;
    let catalog = ladders.catalog()?;
    let mut record = found.record().clone();
    let note = change(args, &mut record, catalog, &found)?;
    let file = if note.is_some() { found.with(&record, String::new())? } else { None };
    let mut answer = Answer::new(PlanContent { record, catalog }).with_notes(note);
    answer.files.extend(file);
    Ok(answer)
}

/// Adds to the plan or ticks off; what is told of that, `None` where there is nothing to do.
fn change(
    args: &PlanArgs,
    record: &mut Record,
    catalog: &Catalog,
    found: &FoundRecord,
) -> anyhow::Result<Option<String>> {
    let name = &found.file.name;
    if let Some(what) = &args.add {
        let what = Text::new(what.clone()).ok_or_else(notices::nothing_to_plan)?;
        let about = meant_by_each(&args.about, record, catalog)?;
        let item = PlanItem { what, about, by: args.by, done: None };
        if record.plan.contains(&item) {
            return Err(notices::planned_already(&item.what, name).into());
        }
        let written = notices::plan_added(&item, name);
        record.plan.push(item);
        return Ok(Some(written));
    }
    let Some(words) = &args.done else { return Ok(None) };
    let index = planned(record, words)?;
    record.plan[index].done = Some(args.on.unwrap_or_else(Day::today));
    Ok(Some(notices::plan_done(&record.plan[index].what, name)))
}

struct PlanContent<'a> {
    record: Record,
    catalog: &'a Catalog,
}

impl Content for PlanContent<'_> {
    fn document(&self, _: Medium) -> Document<'_> {
        views::plan(&plan(&self.record, ladder_of(&self.record, self.catalog)))
    }

    fn data(&self) -> Data<'_> {
        Data::Plan(data::plan(&plan(&self.record, ladder_of(&self.record, self.catalog))))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::plan(&plan(&self.record, ladder_of(&self.record, self.catalog))))
    }

    fn calendar(&self) -> Option<Calendar> {
        Some(views::calendar(&self.record))
    }
}
