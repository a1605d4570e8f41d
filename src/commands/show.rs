//! `ladder show SELECTOR...`: what is expected of a role.

use clap::Args;

use crate::document::Document;
use crate::model::{Cell, MoveKind};
use crate::query::{
    DimensionView, Resolution, RoleView, Subject, TitleId, Tracks, dimension_views,
    dimensions_named, dimensions_of, resolve_words, role_view,
};
use crate::render::{self, Message, also, csv, json};
use crate::source::{Catalog, RoleId};
use crate::ui::Ui;
use crate::views;

use super::{Answer, Complaint, Format, written};

/// Show what is expected of a role, or what a title means
///
/// A selector is a code (M5), a level (L5: every role at it), a title or part of one
/// (head of product ops), or any of these in one ladder (ops/coo). Case, spacing and punctuation
/// do not count. Several words are read as one selector if together they match, else as several
/// whole names.
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
        if views.is_empty() {
            return Err(off_track(args).into());
        }
        let rows = views.iter().flat_map(|view| &view.rows);
        if args.examples && !rows.filter_map(|row| row.cell).any(Cell::has_examples) {
            ui.note(NO_EXAMPLES);
        }
        ui.print(across_roles(&views, args.examples, format, ui)?);
        if format == Format::Text {
            ui.suggest(|| across_suggestions(&views));
        }
        return Ok(Answer::Done);
    }
    let mut resolutions = resolve_words(catalog, &args.selectors).map_err(Complaint::from)?;
    let fits = |subject| match subject {
        Subject::Role(role) => is_wanted(role) && has_dimension(args, catalog, role),
        Subject::Title(_) => args.track.is_none() && args.dimensions.is_empty(),
    };
    for resolution in &mut resolutions {
        resolution.narrow(fits);
    }
    let mut subjects = subjects(&resolutions);
    for resolution in &mut resolutions {
        resolution
            .also
            .retain(|subject| !subjects.contains(subject));
    }
    subjects.retain(|subject| match subject {
        Subject::Role(role) => is_wanted(*role),
        Subject::Title(_) => args.track.is_none(),
    });
    if subjects.is_empty() {
        return Err(off_track(args).into());
    }
    let has_role = subjects
        .iter()
        .any(|subject| matches!(subject, Subject::Role(_)));
    if !args.dimensions.is_empty() && !has_role {
        return Err(no_dimensions(args).into());
    }
    let parts = parts(args, catalog, &subjects)?;
    let also_meant = resolutions
        .iter()
        .filter_map(|resolution| also(catalog, resolution));
    let ladders = resolutions
        .iter()
        .filter_map(|resolution| catalog.ladder_called(&resolution.selector))
        .map(|ladder| render::also_ladder(&catalog.ladder(ladder).id));
    let notes = also_meant.chain(ladders);
    for note in notes.chain(left_out(&parts, &resolutions, args)) {
        ui.note(&note);
    }
    if args.examples && !parts.iter().any(has_examples) {
        ui.note(NO_EXAMPLES);
    }
    ui.print(answer(&parts, args, catalog, format, ui)?);
    if format == Format::Text {
        ui.suggest(|| suggestions(&parts, catalog));
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

/// Whether the ladder of a role has one of the dimensions asked for, where any is.
fn has_dimension(args: &ShowArgs, catalog: &Catalog, role: RoleId) -> bool {
    let ladder = catalog.ladder_of(role);
    let mut names = args.dimensions.iter();
    args.dimensions.is_empty() || names.any(|name| !dimensions_named(ladder, name).is_empty())
}

fn nothing_asked() -> Complaint {
    Complaint(Message::new(
        "there is nothing to show",
        "name a role, as in `ladder show L4`, or a dimension, as in `ladder show --dimension autonomy`",
    ))
}

fn no_dimensions(args: &ShowArgs) -> Complaint {
    let selectors = args.selectors.join(" ");
    Complaint(Message::new(
        format!("`{selectors}` is a title with several meanings, and has no dimensions"),
        format!(
            "`ladder show {selectors}` tells the meanings apart; name a role for its dimensions"
        ),
    ))
}

fn off_track(args: &ShowArgs) -> Complaint {
    let asked = if args.selectors.is_empty() {
        &args.dimensions
    } else {
        &args.selectors
    };
    let asked = asked.join(" ");
    let track = args.track.as_deref().unwrap_or_default();
    Complaint(Message::new(
        format!("nothing of `{asked}` is on the track `{track}`"),
        "leave out `--track`, or see `ladder list` for what is on it",
    ))
}

/// The subjects with all that is wanted of them. A title, and a role whose ladder has none of the
/// dimensions asked for, is left out where some are, as long as another has.
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
        Subject::Title(_) if !args.dimensions.is_empty() => None,
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

/// What is said where examples are asked for in vain.
const NO_EXAMPLES: &str = "the ladder gives no examples for what is shown";

fn has_examples(part: &Part<'_>) -> bool {
    match part {
        Part::Role(view) => {
            let mut cells = view.rows.iter().filter_map(|row| row.cell);
            cells.any(Cell::has_examples)
        }
        Part::Title(_) => false,
    }
}

/// The selectors of which nothing is shown, since it is not on the track, or its ladder has none
/// of the dimensions asked for.
fn left_out(parts: &[Part<'_>], resolutions: &[Resolution], args: &ShowArgs) -> Option<String> {
    let is_shown = |subject: &Subject| {
        parts.iter().any(|part| match (part, subject) {
            (Part::Role(view), Subject::Role(role)) => view.id == *role,
            (Part::Title(shown), Subject::Title(title)) => shown == title,
            _ => false,
        })
    };
    let left_out: Vec<&str> = resolutions
        .iter()
        .filter(|resolution| !resolution.found.iter().any(is_shown))
        .map(|resolution| resolution.selector.as_str())
        .collect();
    render::left_out(&left_out, args.track.is_some(), !args.dimensions.is_empty())
}

fn answer(
    parts: &[Part<'_>],
    args: &ShowArgs,
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<String> {
    let is_whole = args.dimensions.is_empty();
    Ok(match format {
        Format::Mermaid => return Err(Complaint::no_such_form("show", "diagram").into()),
        Format::Text | Format::Markdown | Format::Html => {
            let blocks = parts.iter().map(|part| match part {
                Part::Role(view) => views::role(view, catalog, is_whole, args.examples),
                Part::Title(title) => views::title(*title, catalog, |_| Vec::new()),
            });
            let names = parts.iter().map(|part| match part {
                Part::Role(view) => view.role.title.to_string(),
                Part::Title(title) => title.of(catalog).title.to_string(),
            });
            let document = Document {
                title: names.collect::<Vec<String>>().join(", "),
                parts: blocks.collect(),
            };
            written(&document, format, ui)
        }
        Format::Csv => csv::roles(&only_roles(parts, catalog)?, catalog)?,
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

/// The roles, as long as there is nothing else: what a title means is no table.
fn only_roles<'p, 'a>(
    parts: &'p [Part<'a>],
    catalog: &Catalog,
) -> Result<Vec<&'p RoleView<'a>>, Complaint> {
    let role = |part: &'p Part<'a>| match part {
        Part::Role(view) => Ok(view),
        Part::Title(title) => Err(Complaint(Message::new(
            format!(
                "`{}` is a title with several meanings, which are no table",
                title.of(catalog).title
            ),
            "csv is for roles and dimensions; `--format json` and `--format markdown` tell the meanings",
        ))),
    };
    parts.iter().map(role).collect()
}

fn across_roles(
    shown: &[DimensionView<'_>],
    examples: bool,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<String> {
    Ok(match format {
        Format::Mermaid => return Err(Complaint::no_such_form("show", "diagram").into()),
        Format::Text | Format::Markdown | Format::Html => {
            let names = shown.iter().map(|view| view.dimension.name.as_str());
            let document = Document {
                title: names.collect::<Vec<&str>>().join(", "),
                parts: shown
                    .iter()
                    .map(|view| views::dimension(view, examples))
                    .collect(),
            };
            written(&document, format, ui)
        }
        Format::Csv => csv::dimensions(shown)?,
        Format::Json => json::answer(json::DimensionsShape {
            dimensions: shown.iter().map(json::dimension).collect(),
        })?,
    })
}

/// A role to see the dimension in, and what changes at it.
fn across_suggestions(views: &[DimensionView<'_>]) -> Vec<String> {
    let Some(view) = views.first() else {
        return Vec::new();
    };
    let roles = view.rows.iter().flat_map(|row| &row.roles);
    let middle = roles.clone().nth(roles.count() / 2);
    middle.map_or_else(Vec::new, |&role| {
        let name = format!("{}/{}", view.ladder.id, view.ladder.role(role).code);
        vec![
            format!("ladder show {name}"),
            format!("ladder compare {name} --dimension {}", view.dimension.id),
        ]
    })
}

/// What changes one level up from the first role, where else it leads, and how its first rated
/// dimension grows.
fn suggestions(parts: &[Part<'_>], catalog: &Catalog) -> Vec<String> {
    let mut commands = Vec::new();
    let role = parts.iter().find_map(|part| match part {
        Part::Role(view) => Some(view),
        Part::Title(_) => None,
    });
    let titles = parts.iter().filter_map(|part| match part {
        Part::Role(_) => None,
        Part::Title(title) => Some(title),
    });
    for title in titles {
        let meanings = &title.of(catalog).meanings;
        let nearest = meanings.iter().flat_map(|meaning| &meaning.nearest);
        let roles = nearest.filter_map(|reference| catalog.follow(title.ladder, reference));
        commands.extend(roles.map(|role| format!("ladder show {}", catalog.qualified(role))));
    }
    if let Some(view) = role {
        for onward in view.moves.first().into_iter().chain(view.moves.get(1)) {
            let to = catalog.qualified(onward.to);
            commands.push(match onward.kind {
                MoveKind::Promotion => format!("ladder compare {}", catalog.qualified(view.id)),
                MoveKind::Switch | MoveKind::Bridge => format!("ladder show {to}"),
            });
        }
        let rated = view.rows.iter().find(|row| row.dimension.scale.is_some());
        commands.extend(rated.map(|row| format!("ladder show --dimension {}", row.dimension.id)));
    }
    commands
}
