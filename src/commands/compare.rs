//! `ladder compare SELECTOR...`: what changes between levels.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::document::{Document, Medium, Sheet};
use crate::query::{Compared, UserError, compare_roles};
use crate::source::Catalog;
use crate::views::data::{self, CompareShape};
use crate::views::{self, CompareDetail, notices, sheets};

use super::record::RecordChoice;
use super::{Answer, Content, Data, complete};

/// Show what changes between levels: what is new, reworded and no longer listed
///
/// With one selector, it compares with the next role up its track; with three or more, each with the one
/// before it. A code wins over a level. A whole title needs no quotes; several words from one do.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Signs: + new, ~ reworded ([-removed-] {+added+}), - no longer listed, = kept.

Examples:
  ladder compare L3 L5
  ladder compare L4 --full
  ladder compare L3 L4 L5 --stat
  ladder compare M6 operations/director --format markdown")]
pub struct CompareArgs {
    /// The roles to compare, in this order; without any, the role and the goal of your record
    #[arg(value_name = "SELECTOR", add = ArgValueCompleter::new(complete::selectors))]
    selectors: Vec<String>,

    /// Compare only this dimension, by id, name or section; repeatable
    #[arg(long = "dimension", short, value_name = "NAME", add = ArgValueCompleter::new(complete::dimensions))]
    dimensions: Vec<String>,

    /// Also show the statements that are kept, and what the ratings mean
    #[arg(long)]
    full: bool,

    /// Show one line per dimension
    #[arg(long, conflicts_with = "full")]
    stat: bool,

    /// Exit with 1 if anything differs, like `git diff --exit-code`
    #[arg(long)]
    exit_code: bool,

    #[command(flatten)]
    record: RecordChoice,
}

/// What changes between the roles that the selectors mean, from each to the next.
///
/// # Errors
/// A selector or dimension that is not there, a title that is no role, or a role with nothing above it.
pub fn answer<'a>(args: &'a CompareArgs, catalog: &'a Catalog) -> Result<Answer<'a>, UserError> {
    let named = args.record.roles(&args.selectors, catalog)?;
    let compared = compare_roles(catalog, &named.selectors, &args.dimensions)?;
    let told = notices::compared(&compared, catalog);
    let is_no = args.exit_code && compared.has_changes();
    let content = CompareContent {
        compared,
        catalog,
        detail: match (args.full, args.stat) {
            (true, _) => CompareDetail::Full,
            (_, true) => CompareDetail::Stat,
            _ => CompareDetail::Changes,
        },
    };
    Ok(Answer::new(content).with_notes(named.note).with_notes(told).no_if(is_no))
}

struct CompareContent<'a> {
    compared: Compared<'a>,
    catalog: &'a Catalog,
    detail: CompareDetail,
}

impl Content for CompareContent<'_> {
    fn document(&self, _: Medium) -> Document<'_> {
        views::compared(&self.compared, self.catalog, self.detail)
    }

    fn data(&self) -> Data<'_> {
        let all = self.compared.comparisons.iter();
        Data::Compare(CompareShape {
            comparisons: all.map(|comparison| data::comparison(comparison, self.catalog)).collect(),
        })
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::comparisons(&self.compared.comparisons, self.catalog, self.detail))
    }

    fn next(&self) -> Vec<String> {
        views::next::compared(&self.compared, self.catalog)
    }
}
