//! `ladder review`: where a person stands, of one record or several beside one another.

use std::collections::HashSet;
use std::path::PathBuf;

use clap::{Args, ValueHint};

use crate::document::{Document, Medium, Sheet, Weight};
use crate::query::{Review, review};
use crate::source::Catalog;
use crate::views::{self, data, notices, sheets};

use super::record::{RecordArgs, read_record};
use super::{Answer, Content, Data, Ladders, Notice};

/// Show where you stand: what is open, what assessors see differently, what has no evidence
///
/// Several records of one person, made by different assessors (`ladder assess --as manager`), are read as one. Open
/// is what anybody marks as partly or not yet met; where the chance was not there, nothing is open. Nothing is summed
/// into a score.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder review
  ladder review me.yaml manager.yaml
  ladder review me.yaml manager.yaml --format html > review.html")]
pub struct ReviewArgs {
    /// The records [default: the one that `LADDER_RECORD` names, or else `me.yaml` in the current folder]
    #[arg(value_name = "RECORD", conflicts_with = "file", value_hint = ValueHint::FilePath)]
    records: Vec<PathBuf>,

    #[command(flatten)]
    record: RecordArgs,
}

/// The records beside one another.
///
/// # Errors
/// No record, one that cannot be read, or records of different ladders or goals.
pub(super) fn answer<'a>(args: &'a ReviewArgs, ladders: &'a Ladders) -> anyhow::Result<Answer<'a>> {
    let catalog = ladders.catalog()?;
    let review = reviewed(&args.records, &args.record, catalog)?;
    let notices = told(&review, catalog);
    Ok(Answer::new(ReviewContent { review, catalog }).with_notices(notices))
}

/// The records at some paths beside one another, or the one that is found where there is no path.
///
/// # Errors
/// As of [`answer`].
pub(super) fn reviewed(paths: &[PathBuf], named: &RecordArgs, catalog: &Catalog) -> anyhow::Result<Review> {
    if paths.iter().filter(|path| path.as_os_str() == "-").count() > 1 {
        return Err(notices::records_on_standard_input().into());
    }
    let mut met = HashSet::new();
    let is_twice = |path: &&PathBuf| !met.insert(path.canonicalize().unwrap_or_else(|_| (*path).clone()));
    if let Some(path) = paths.iter().find(is_twice) {
        return Err(notices::record_named_twice(path).into());
    }
    let named: Vec<Option<&PathBuf>> =
        if paths.is_empty() { vec![named.file.as_ref()] } else { paths.iter().map(Some).collect() };
    let mut records = Vec::new();
    for path in named {
        let file = read_record(path.map(PathBuf::as_path))?.file;
        records.push((file.name, file.record));
    }
    Ok(review(records, catalog)?)
}

/// What is told beside a review: that its ladder is not there or has another version, and what records say
/// differently of the person.
pub(super) fn told(review: &Review, catalog: &Catalog) -> Vec<Notice> {
    let no_roles = review.roles.as_ref().err().map(notices::review_without_ladder);
    let notes = no_roles.into_iter().chain(notices::reviewed(review, catalog));
    notes.map(|what| Notice { weight: Weight::Note, what }).collect()
}

struct ReviewContent<'a> {
    review: Review,
    catalog: &'a Catalog,
}

impl Content for ReviewContent<'_> {
    fn document(&self, medium: Medium) -> Document<'_> {
        views::review(&self.review, self.catalog, medium)
    }

    fn data(&self) -> Data<'_> {
        Data::Review(data::review(&self.review, self.catalog))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::review(&self.review, self.catalog))
    }

    fn next(&self) -> Vec<String> {
        views::next::reviewed(&self.review)
    }
}
