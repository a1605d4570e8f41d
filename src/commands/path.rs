//! `ladder path FROM TO`: how to get from one role to another.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::document::{Diagram, Document, Medium, Sheet};
use crate::model::prose::in_shell;
use crate::query::{PathFound, PathQuestion, UserError, find_path};
use crate::source::Catalog;
use crate::views::{self, RouteDetail, data, diagrams, notices, sheets};

use super::record::RecordChoice;
use super::{Answer, Content, Data, Notice, complete, tracks_named};

/// Show how to get from one role to another, and what each step asks
///
/// Without a goal, it shows what can come next, and where other tracks open. If the goal is the name of a
/// track, it means the nearest role on it; a code or a title wins over it, and a code over a level. The best
/// route has the fewest moves, then the fewest bridges to other ladders, then the fewest switches between
/// tracks.
#[derive(Args, Debug)]
#[command(
    override_usage = "ladder path [OPTIONS] [FROM] [TO]",
    after_long_help = "\
Signs: + new, ~ reworded ([-removed-] {+added+}).

Examples:
  ladder path associate coo
  ladder path L1 M7 --all
  ladder path L4
  ladder path L3 --track manager
  ladder path L4 M6 --track ic --format mermaid"
)]
pub struct PathArgs {
    /// The role to start from, and the role to get to; a title of several words goes in quotes; without any, those
    /// of your record
    #[arg(value_name = "SELECTOR", add = ArgValueCompleter::new(complete::selectors))]
    ends: Vec<String>,

    /// Show up to five routes
    #[arg(long, conflicts_with = "full")]
    all: bool,

    /// Show the full comparison of each step
    #[arg(long)]
    full: bool,

    /// Add what the jobs on the way are really like
    #[arg(long)]
    realities: bool,

    /// Go through this role
    #[arg(long, value_name = "SELECTOR", add = ArgValueCompleter::new(complete::selectors))]
    via: Option<String>,

    /// Keep to this track as long as the goal allows; without a goal, show how to get to it
    #[arg(long, value_name = "NAME", add = ArgValueCompleter::new(complete::tracks))]
    track: Option<String>,

    #[command(flatten)]
    record: RecordChoice,
}

/// The best route or several, or what can come next. The answer is no where no way leads on.
///
/// # Errors
/// A selector or track that is not there, or options that need two roles where there are none.
pub fn answer<'a>(args: &'a PathArgs, catalog: &'a Catalog) -> Result<Answer<'a>, UserError> {
    let tracks = tracks_named(args.track.as_deref(), catalog)?;
    let named = args.record.roles_but(&args.ends, catalog, args.track.is_some())?;
    if named.selectors.is_empty() {
        return Err(notices::no_start());
    }
    let question = PathQuestion {
        ends: &named.selectors,
        via: args.via.as_deref(),
        tracks: tracks.as_ref(),
        all: args.all,
        needs_two_roles: args.via.is_some() || args.all || args.full,
    };
    let found = find_path(catalog, &question)?;
    // The options that a route was to keep to, or that say where it is to lead, to be typed again.
    let track = found.ends.track_to().map(|track| &track.name).or(args.track.as_ref());
    let options = [("--via", args.via.as_ref()), ("--track", track)].into_iter();
    let way_options: String =
        options.filter_map(|(name, typed)| Some(format!(" {name} {}", in_shell(typed?)))).collect();
    let told = notices::path(&found, catalog, &way_options);
    let no_route = notices::no_route(&found, catalog, args.via.as_deref(), &way_options);
    let detail = match (args.all, args.full) {
        (true, _) => RouteDetail::Several,
        (_, true) => RouteDetail::Full,
        _ => RouteDetail::Steps,
    };
    let is_no = !found.answer.leads_on();
    let content = PathContent { found, catalog, args, way_options, detail };
    Ok(Answer::new(content)
        .with_notes(named.note)
        .with_notes(told)
        .with_notices(no_route.map(Notice::error))
        .no_if(is_no))
}

struct PathContent<'a> {
    found: PathFound<'a>,
    catalog: &'a Catalog,
    args: &'a PathArgs,
    way_options: String,
    detail: RouteDetail,
}

impl Content for PathContent<'_> {
    fn document(&self, medium: Medium) -> Document<'_> {
        let fold = medium == Medium::Screen && !self.args.realities;
        views::path(&self.found.answer, self.catalog, self.detail, medium, fold)
    }

    fn data(&self) -> Data<'_> {
        Data::Path(data::path(&self.found.answer, self.catalog))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::path(&self.found.answer, self.catalog))
    }

    fn diagram(&self) -> Option<Diagram> {
        Some(diagrams::path(&self.found.answer, self.catalog))
    }

    fn next(&self) -> Vec<String> {
        views::next::path(&self.found.answer, self.catalog, self.detail, &self.way_options)
    }
}
