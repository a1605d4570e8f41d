//! `ladder show SELECTOR...`: what is expected of a role.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::document::{Document, Medium, Sheet};
use crate::query::{Shown, ShownPart, UserError, show};
use crate::source::Catalog;
use crate::views::data::{self, DimensionsShape};
use crate::views::{self, RoleDetail, notices, sheets};

use super::record::{NamedRoles, RecordChoice};
use super::{Answer, Content, Data, complete, tracks_named};

/// Show what is expected of a role, or what a title means
///
/// A selector is a code (M5), a level (L5: every role at it), a title or part of one (head of product ops),
/// or any of these in one ladder (ops/coo). Case, spacing and punctuation do not count. Several words are
/// read as one selector if they match together, otherwise as several whole names.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder show L4
  ladder show head of product ops
  ladder show L5 --track ic --dimension autonomy
  ladder show --dimension autonomy")]
pub struct ShowArgs {
    /// The roles or titles to show; without any, `--dimension` is shown across all roles, or else the role and the
    /// goal of your record
    #[arg(value_name = "SELECTOR", add = ArgValueCompleter::new(complete::selectors))]
    pub(super) selectors: Vec<String>,

    /// Show only this dimension, by id, name or section; repeatable
    #[arg(long = "dimension", short, value_name = "NAME", add = ArgValueCompleter::new(complete::dimensions))]
    pub(super) dimensions: Vec<String>,

    /// Show only roles on this track
    #[arg(long, value_name = "NAME", add = ArgValueCompleter::new(complete::tracks))]
    track: Option<String>,

    /// Add examples of meeting an expectation, where the ladder has them
    #[arg(long)]
    examples: bool,

    /// Add what the job is really like, and the notes of its ladder
    #[arg(long)]
    realities: bool,

    /// Add what is asked because roles below are asked it, where the ladder is cumulative
    #[arg(long)]
    full: bool,

    #[command(flatten)]
    record: RecordChoice,
}

/// What the selectors mean, or dimensions across all roles.
///
/// # Errors
/// A selector, dimension or track that is not there, or nothing left of what was asked for.
pub fn answer<'a>(args: &'a ShowArgs, catalog: &'a Catalog) -> Result<Answer<'a>, UserError> {
    let tracks = tracks_named(args.track.as_deref(), catalog)?;
    let named = if args.dimensions.is_empty() {
        args.record.roles(&args.selectors, catalog)?
    } else {
        NamedRoles { selectors: args.selectors.clone(), note: None }
    };
    let shown = show(catalog, &named.selectors, &args.dimensions, tracks.as_ref())?;
    let mut told = notices::shown(&shown, catalog, args.track.is_some(), !args.dimensions.is_empty());
    if args.examples && !shown.has_examples() {
        told.push("the ladder has no examples for what is shown".to_owned());
    }
    let content = ShowContent { shown, catalog, args };
    Ok(Answer::new(content).with_notes(named.note).with_notes(told))
}

struct ShowContent<'a> {
    shown: Shown<'a>,
    catalog: &'a Catalog,
    args: &'a ShowArgs,
}

impl Content for ShowContent<'_> {
    fn document(&self, medium: Medium) -> Document<'_> {
        let is_whole = self.args.dimensions.is_empty();
        let is_screen = medium == Medium::Screen;
        let detail = RoleDetail {
            examples: self.args.examples,
            folds_realities: is_screen && !self.args.realities,
            folds_below: is_screen && !self.args.full,
        };
        views::shown(&self.shown, self.catalog, is_whole, detail)
    }

    fn data(&self) -> Data<'_> {
        match &self.shown {
            Shown::Dimensions(views) => {
                let dimensions = views.iter().map(data::dimension).collect();
                Data::Dimensions(DimensionsShape { dimensions })
            }
            Shown::Subjects { parts, .. } => Data::Show(data::subjects(parts, self.catalog)),
        }
    }

    /// Of roles and dimensions: what a title means is no table.
    fn sheet(&self) -> Option<Sheet> {
        match &self.shown {
            Shown::Dimensions(views) => Some(sheets::dimensions(views)),
            Shown::Subjects { parts, .. } => {
                let roles = parts.iter().map(|part| match part {
                    ShownPart::Role(view) => Some(view),
                    ShownPart::Title(_) => None,
                });
                let roles: Option<Vec<_>> = roles.collect();
                Some(sheets::roles(&roles?, self.catalog))
            }
        }
    }

    fn next(&self) -> Vec<String> {
        views::next::shown(&self.shown, self.catalog)
    }
}
