//! `ladder matrix`: a whole ladder at once.

use clap::Args;

use crate::model::RoleIndex;
use crate::query::{Overview, Tracks, overviews};
use crate::render::{Footnotes, Message, csv, json, markdown, text};
use crate::source::Catalog;
use crate::ui::Ui;

use super::{Answer, Complaint, Format};

/// Show a whole ladder at once: its roles as columns, its dimensions as rows
///
/// A cell holds the rating, or the years, or how many statements there are. Where the screen is
/// too narrow for all roles side by side there is a table for each track or part of one.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder matrix --ladder product-ops
  ladder matrix --track manager --full
  ladder matrix --dimension autonomy --dimension influence --format markdown")]
pub struct MatrixArgs {
    /// Show only roles on this track
    #[arg(long, value_name = "NAME")]
    track: Option<String>,

    /// Show only this dimension, by id, name or section; repeatable
    #[arg(long = "dimension", short, value_name = "NAME")]
    dimensions: Vec<String>,

    /// Show the statements, too
    #[arg(long)]
    full: bool,
}

/// Shows the ladders in scope, one after the other.
///
/// # Errors
/// A [`Complaint`] about a dimension or track that is not there, or a failure to write.
pub fn run(
    args: &MatrixArgs,
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<Answer> {
    let tracks = match &args.track {
        Some(name) => Some(Tracks::named(catalog, name).map_err(Complaint::from)?),
        None => None,
    };
    let mut views = overviews(catalog, &args.dimensions, |role| {
        let tracks = tracks.as_ref();
        tracks.is_none_or(|tracks| tracks.has(catalog, role))
    })
    .map_err(Complaint::from)?;
    if args.track.is_some() {
        views.retain(|view| !view.tracks.is_empty());
    }
    if views.is_empty() {
        return Err(nothing_left(args).into());
    }
    ui.print(answer(&views, args, catalog, format, ui)?);
    if format == Format::Text {
        ui.suggest(|| suggestions(&views));
    }
    Ok(Answer::Done)
}

fn nothing_left(args: &MatrixArgs) -> Complaint {
    let dimensions = args.dimensions.join(" ");
    Complaint(match &args.track {
        None => Message::new(
            "there are no roles to show",
            "`ladder list` shows what there is",
        ),
        Some(track) if dimensions.is_empty() => Message::new(
            format!("no role is on the track `{track}`"),
            "`ladder list` shows which roles there are",
        ),
        Some(track) => Message::new(
            format!("no ladder has `{dimensions}` and roles on the track `{track}`"),
            "leave out `--track` or `--dimension`",
        ),
    })
}

fn answer(
    views: &[Overview<'_>],
    args: &MatrixArgs,
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<String> {
    let mut notes = Footnotes::default();
    Ok(match format {
        Format::Text => {
            let screen = ui.screen();
            let blocks: Vec<String> = views
                .iter()
                .map(|view| text::overview(view, args.full, &mut notes, screen))
                .collect();
            blocks.join("\n\n") + &text::footnotes(&notes, screen)
        }
        Format::Markdown => {
            let blocks: Vec<String> = views
                .iter()
                .map(|view| markdown::overview(view, args.full, &mut notes))
                .collect();
            blocks.join("\n") + &markdown::footnotes(&notes)
        }
        Format::Mermaid | Format::Html => {
            return Err(Complaint::no_such_form("matrix", "diagram").into());
        }
        Format::Csv => csv::overviews(views, args.full, catalog)?,
        Format::Json => json::answer(json::OverviewsShape {
            ladders: views
                .iter()
                .map(|view| json::overview(view, catalog))
                .collect(),
        })?,
    })
}

/// The first rated dimension by itself, and a step in the middle of the first ladder.
fn suggestions(views: &[Overview<'_>]) -> Vec<String> {
    let Some(view) = views.first() else {
        return Vec::new();
    };
    let ladder = view.ladder;
    let rated = view.dimensions.iter().map(|row| row.dimension);
    let rated = rated.filter(|dimension| dimension.scale.is_some());
    let across = rated
        .take(1)
        .map(|dimension| format!("ladder show --dimension {}", dimension.id));
    let has_next = |role: &RoleIndex| !ladder.promotions_from(*role).is_empty();
    let rising: Vec<_> = view.roles().filter(has_next).collect();
    let step = rising
        .get(rising.len() / 2)
        .map(|&role| format!("ladder compare {}/{}", ladder.id, ladder.role(role).code));
    across.chain(step).collect()
}
