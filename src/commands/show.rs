//! `ladder show SELECTOR...`: what is expected of a role.

use clap::Args;

use crate::query::{
    DimensionView, Resolution, RoleView, Subject, TitleId, Tracks, dimension_views, dimensions_of,
    resolve_words, role_view,
};
use crate::render::text::RoleParts;
use crate::render::{Footnotes, Message, also, json, markdown, text};
use crate::source::{Catalog, RoleId};
use crate::ui::Ui;

use super::{Answer, Complaint, Format};

/// Show what is expected of a role, or what a title means
///
/// A selector is a code (M5), a level (L5: every role at it), a title or part of one
/// (head of product ops), or any of these in one ladder (ops/coo). Case, spacing and punctuation
/// do not count. Several words are read as one selector if together they match, else as several.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder show L4
  ladder show head of product ops
  ladder show L5 --track ic --dimension autonomy
  ladder show --dimension autonomy")]
pub struct ShowArgs {
    /// The roles or titles to show; without any, `--dimension` is shown across all roles
    #[arg(value_name = "SELECTOR")]
    selectors: Vec<String>,

    /// Show only this dimension, by id, name or section; repeatable
    #[arg(long = "dimension", short, value_name = "NAME")]
    dimensions: Vec<String>,

    /// Show only roles on this track
    #[arg(long, value_name = "NAME")]
    track: Option<String>,

    /// Add examples of meeting an expectation, where the ladder has them
    #[arg(long)]
    examples: bool,
}

/// Shows what the selectors mean, or dimensions across all roles.
///
/// # Errors
/// A [`Complaint`] about a selector, dimension or track that is not there, or a failure to write.
pub fn run(args: &ShowArgs, catalog: &Catalog, format: Format, ui: &Ui) -> anyhow::Result<Answer> {
    let tracks = match &args.track {
        Some(name) => Some(Tracks::named(catalog, name).map_err(Complaint::from)?),
        None => None,
    };
    let is_wanted = |role: RoleId| {
        tracks
            .as_ref()
            .is_none_or(|tracks| tracks.has(catalog, role))
    };
    if args.selectors.is_empty() && args.dimensions.is_empty() {
        return Err(nothing_asked().into());
    }
    if args.selectors.is_empty() {
        let views =
            dimension_views(catalog, &args.dimensions, is_wanted).map_err(Complaint::from)?;
        ui.print(&across_roles(&views, args.examples, format, ui)?)?;
        return Ok(Answer::Done);
    }
    let resolutions = resolve_words(catalog, &args.selectors).map_err(Complaint::from)?;
    let mut subjects = subjects(&resolutions);
    subjects.retain(|subject| match subject {
        Subject::Role(role) => is_wanted(*role),
        Subject::Title(_) => args.track.is_none(),
    });
    if subjects.is_empty() {
        return Err(off_track(args).into());
    }
    let parts = parts(args, catalog, &subjects)?;
    let also_meant = resolutions
        .iter()
        .filter_map(|resolution| also(catalog, resolution));
    for note in also_meant.chain(left_out(&parts, &subjects, catalog)) {
        ui.note(&note);
    }
    ui.print(&answer(&parts, args, catalog, format, ui)?)?;
    if format == Format::Text {
        ui.suggest(&suggestions(&parts, catalog))?;
    }
    Ok(Answer::Done)
}

/// One thing to show.
enum Part<'a> {
    Role(RoleView<'a>),
    Title(TitleId),
}

/// What was found, each subject once, in the order typed.
fn subjects(resolutions: &[Resolution]) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = Vec::new();
    for subject in resolutions.iter().flat_map(|resolution| &resolution.found) {
        if !subjects.contains(subject) {
            subjects.push(*subject);
        }
    }
    subjects
}

fn nothing_asked() -> Complaint {
    Complaint(Message::new(
        "there is nothing to show",
        "name a role, as in `ladder show L4`, or a dimension, as in `ladder show --dimension autonomy`",
    ))
}

fn off_track(args: &ShowArgs) -> Complaint {
    let selectors = args.selectors.join(" ");
    let track = args.track.as_deref().unwrap_or_default();
    Complaint(Message::new(
        format!("nothing that `{selectors}` names is on the track `{track}`"),
        "leave out `--track`, or see `ladder list` for what is on it",
    ))
}

/// The subjects with all that is wanted of them. A role whose ladder has none of the dimensions
/// asked for is left out, as long as another has.
fn parts<'a>(
    args: &ShowArgs,
    catalog: &'a Catalog,
    subjects: &[Subject],
) -> Result<Vec<Part<'a>>, Complaint> {
    let roles = subjects.iter().filter_map(|subject| match subject {
        Subject::Role(role) => Some(*role),
        Subject::Title(_) => None,
    });
    let wanted = dimensions_of(catalog, roles, &args.dimensions)?;
    let part = |subject: &Subject| match *subject {
        Subject::Title(title) => Some(Part::Title(title)),
        Subject::Role(role) if args.dimensions.is_empty() => {
            Some(Part::Role(role_view(catalog, role, None)))
        }
        Subject::Role(role) => {
            let dimensions = wanted.get(&role.ladder)?;
            Some(Part::Role(role_view(catalog, role, Some(dimensions))))
        }
    };
    Ok(subjects.iter().filter_map(part).collect())
}

/// The roles whose ladder has none of the dimensions asked for.
fn left_out(parts: &[Part<'_>], subjects: &[Subject], catalog: &Catalog) -> Option<String> {
    let is_shown = |role: RoleId| {
        let mut parts = parts.iter();
        parts.any(|part| matches!(part, Part::Role(view) if view.id == role))
    };
    let left_out: Vec<String> = subjects
        .iter()
        .filter_map(|subject| match subject {
            Subject::Role(role) if !is_shown(*role) => Some(catalog.qualified(*role)),
            _ => None,
        })
        .collect();
    (!left_out.is_empty())
        .then(|| format!("no such dimension for {}: left out", left_out.join(", ")))
}

fn answer(
    parts: &[Part<'_>],
    args: &ShowArgs,
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<String> {
    let is_whole = args.dimensions.is_empty();
    let mut notes = Footnotes::default();
    Ok(match format {
        Format::Text => {
            let screen = ui.screen();
            let wanted = RoleParts {
                examples: args.examples,
                surroundings: is_whole,
            };
            let blocks: Vec<String> = parts
                .iter()
                .map(|part| match part {
                    Part::Role(view) => text::role(view, catalog, wanted, &mut notes, screen),
                    Part::Title(title) => text::title(*title, catalog, &mut notes, screen),
                })
                .collect();
            blocks.join("\n\n") + &text::footnotes(&notes, screen)
        }
        Format::Markdown => {
            let blocks: Vec<String> = parts
                .iter()
                .map(|part| match part {
                    Part::Role(view) if is_whole => {
                        markdown::role(view, args.examples, &mut notes)
                            + &markdown::surroundings(view, catalog)
                    }
                    Part::Role(view) => markdown::role(view, args.examples, &mut notes),
                    Part::Title(title) => markdown::title(*title, catalog, &mut notes),
                })
                .collect();
            blocks.join("\n") + &markdown::footnotes(&notes)
        }
        Format::Json => {
            let mut shape = json::ShowShape::default();
            for part in parts {
                match part {
                    Part::Role(view) => shape.roles.push(json::role(view, catalog)),
                    Part::Title(title) => shape.titles.push(json::title(*title, catalog)),
                }
            }
            json::answer(shape)?
        }
    })
}

fn across_roles(
    views: &[DimensionView<'_>],
    examples: bool,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<String> {
    let mut notes = Footnotes::default();
    Ok(match format {
        Format::Text => {
            let screen = ui.screen();
            let blocks: Vec<String> = views
                .iter()
                .map(|view| text::dimension(view, examples, &mut notes, screen))
                .collect();
            blocks.join("\n\n") + &text::footnotes(&notes, screen)
        }
        Format::Markdown => {
            let blocks: Vec<String> = views
                .iter()
                .map(|view| markdown::dimension(view, examples, &mut notes))
                .collect();
            blocks.join("\n") + &markdown::footnotes(&notes)
        }
        Format::Json => json::answer(json::DimensionsShape {
            dimensions: views.iter().map(json::dimension).collect(),
        })?,
    })
}

/// Where the first role leads, and how its first dimension with a scale grows.
fn suggestions(parts: &[Part<'_>], catalog: &Catalog) -> Vec<String> {
    let mut commands = Vec::new();
    let role = parts.iter().find_map(|part| match part {
        Part::Role(view) => Some(view),
        Part::Title(_) => None,
    });
    if let Some(view) = role {
        let next = view.moves.first();
        commands.extend(next.map(|onward| format!("ladder show {}", catalog.qualified(onward.to))));
        let rated = view.rows.iter().rfind(|row| row.dimension.scale.is_some());
        commands.extend(rated.map(|row| format!("ladder show --dimension {}", row.dimension.id)));
    }
    commands
}
