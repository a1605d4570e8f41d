//! `ladder matrix`: a whole ladder at once.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::document::{Document, Medium, Sheet};
use crate::model::prose::typed;
use crate::query::{Matrix, UserError, matrices, roles_named};
use crate::source::{Catalog, RoleId};
use crate::views::data::{self, MatrixShape};
use crate::views::{self, MatrixDetail, notices, sheets};

use super::{Answer, Content, Data, complete, tracks_named};

/// Show a whole ladder at once: its roles as columns, its dimensions as rows
///
/// A cell shows the rating, the years or the number of statements. If the screen is too narrow for all roles
/// side by side, there are several tables.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder matrix --ladder product-ops
  ladder matrix L3 L4 M4
  ladder matrix --track manager --full
  ladder matrix --dimension autonomy --dimension influence --format markdown")]
pub struct MatrixArgs {
    /// The roles to show, in the order of their ladder; without any, all roles
    #[arg(value_name = "SELECTOR", add = ArgValueCompleter::new(complete::selectors))]
    pub(super) selectors: Vec<String>,

    /// Show only roles on this track
    #[arg(long, value_name = "NAME", add = ArgValueCompleter::new(complete::tracks))]
    track: Option<String>,

    /// Show only this dimension, by id, name or section; repeatable
    #[arg(long = "dimension", short, value_name = "NAME", add = ArgValueCompleter::new(complete::dimensions))]
    dimensions: Vec<String>,

    /// Write the ratings in words
    #[arg(long, conflicts_with = "full")]
    words: bool,

    /// Show the statements, dimension by dimension
    #[arg(long)]
    full: bool,
}

/// The ladders in scope, one after the other.
///
/// # Errors
/// A role, dimension or track that is not there, or nothing left of what was asked for.
pub fn answer<'a>(args: &'a MatrixArgs, catalog: &'a Catalog) -> Result<Answer<'a>, UserError> {
    let tracks = tracks_named(args.track.as_deref(), catalog)?;
    let named = roles_named(catalog, &args.selectors)?;
    let roles: Vec<RoleId> = named.iter().flat_map(|(_, roles)| roles.iter().copied()).collect();
    let views = matrices(catalog, &roles, &args.dimensions, tracks.as_ref())?;
    if views.is_empty() {
        return Err(nothing_left(args));
    }
    let detail = match (args.full, args.words) {
        (true, _) => MatrixDetail::Full,
        (_, true) => MatrixDetail::Words,
        _ => MatrixDetail::Numbers,
    };
    let content = MatrixContent { views, catalog, detail };
    Ok(Answer::new(content).with_notes(notices::named(&named, catalog)))
}

fn nothing_left(args: &MatrixArgs) -> UserError {
    let dimensions = typed(&args.dimensions.join(" "));
    let track = args.track.as_deref().map(typed);
    if !args.selectors.is_empty() {
        let roles = typed(&args.selectors.join(" "));
        return match track {
            Some(track) if dimensions.is_empty() => {
                UserError::new(format!("`{roles}` is not on the track `{track}`"), "leave out `--track`")
            }
            _ => UserError::new(
                format!("no role in `{roles}` is on that track and has that dimension"),
                "leave out `--track` or `--dimension`",
            ),
        };
    }
    match track {
        None => {
            UserError::new("there are no roles to show", "run `ladder list` to see all ladders and roles")
        }
        Some(track) if dimensions.is_empty() => {
            UserError::new(format!("no role is on the track `{track}`"), "run `ladder list` to see all roles")
        }
        Some(track) => UserError::new(
            format!("no ladder with a track `{track}` has the dimension `{dimensions}`"),
            "leave out `--track` or `--dimension`",
        ),
    }
}

struct MatrixContent<'a> {
    views: Vec<Matrix<'a>>,
    catalog: &'a Catalog,
    detail: MatrixDetail,
}

impl Content for MatrixContent<'_> {
    fn document(&self, _: Medium) -> Document<'_> {
        let views = self.views.iter();
        Document {
            title: "Matrix".to_owned(),
            parts: views.clone().map(|view| views::matrix(view, self.detail)).collect(),
            ladders: views.map(|view| view.ladder).collect(),
        }
    }

    fn data(&self) -> Data<'_> {
        let views = self.views.iter();
        Data::Matrix(MatrixShape { ladders: views.map(|view| data::matrix(view, self.catalog)).collect() })
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::matrices(&self.views, self.detail == MatrixDetail::Full, self.catalog))
    }

    fn next(&self) -> Vec<String> {
        views::next::matrices(&self.views)
    }
}
