//! `ladder list`: which levels there are, and which of them fit what is asked.

use clap::Args;

use crate::query::{Condition, Filter, Fits, LeastRating, Levels, Tracks};
use crate::render::{
    Footnotes, Message, csv, json, markdown, mermaid, nothing_fits, text, without_rating,
    without_years,
};
use crate::source::{Catalog, Entry};
use crate::ui::Ui;

use super::{Answer, Complaint, Format};

/// Show the ladders there are, their tracks side by side, level by level
///
/// Narrowed to one ladder it also says where that ladder came from. With `--track`, `--level`,
/// `--years` or `--rating` it shows the roles that fit all of these, and why; it ends with 1 where
/// none does.
#[derive(Args, Debug, Default)]
#[command(after_long_help = "\
Examples:
  ladder list
  ladder list --ladder product-ops
  ladder list --ladder product-ops --format mermaid
  ladder list --years 6 --rating autonomy:high
  ladder list --track manager --level L6.. --format json")]
pub struct ListArgs {
    /// List only roles on this track
    #[arg(long, value_name = "NAME")]
    track: Option<String>,

    /// List only roles at this level, or from one to another: L5, L5..L7, L5.., ..L7
    #[arg(long, value_name = "RANGE")]
    level: Option<String>,

    /// List only roles for which so many years of experience are enough
    ///
    /// A role whose ladder does not state its years is left out; a note says how many are.
    #[arg(long, value_name = "YEARS", value_parser = years)]
    years: Option<u8>,

    /// List only roles rated so high at the least, as in autonomy:high; repeatable
    ///
    /// The dimension is named by its id, its name or words of it, the point by its name.
    #[arg(long = "rating", value_name = "DIMENSION:POINT", value_parser = asked_rating)]
    ratings: Vec<AskedRating>,
}

/// A dimension and a point of its scale, as typed.
#[derive(Clone, Debug)]
struct AskedRating {
    dimension: String,
    point: String,
}

fn years(typed: &str) -> Result<u8, String> {
    let expected = |_| format!("expected a number of years from 0 to {}", u8::MAX);
    typed.parse().map_err(expected)
}

fn asked_rating(typed: &str) -> Result<AskedRating, String> {
    match typed.split_once(':') {
        Some((dimension, point)) if !dimension.trim().is_empty() && !point.trim().is_empty() => {
            Ok(AskedRating {
                dimension: dimension.to_owned(),
                point: point.to_owned(),
            })
        }
        _ => Err("expected a dimension and a point, as in `autonomy:high`".to_owned()),
    }
}

/// Lists the ladders in scope, or what of them fits.
///
/// # Errors
/// A [`Complaint`] about a track, level, dimension or point that is not there, or a failure to
/// write.
pub fn run(args: &ListArgs, catalog: &Catalog, format: Format, ui: &Ui) -> anyhow::Result<Answer> {
    let (filter, asked) = filter(args, catalog)?;
    if !filter.conditions.is_empty() {
        return list_fits(&filter, &asked, catalog, format, ui);
    }
    let places = catalog.scope();
    let entries = || places.iter().map(|&place| &catalog.entries()[place]);
    match format {
        Format::Json => {
            let ladders = places
                .iter()
                .map(|&place| json::ladder(catalog, place))
                .collect();
            ui.print(json::answer(json::ListShape { ladders })?);
        }
        Format::Mermaid | Format::Html => ui.print(mermaid::ladders(catalog, places)),
        Format::Markdown => {
            let ladders: Vec<String> = entries()
                .map(|entry| markdown::ladder(&entry.ladder))
                .collect();
            ui.print(ladders.join("\n"));
        }
        Format::Csv => ui.print(csv::list(&filter.fits(catalog), catalog)?),
        Format::Text => {
            let screen = ui.screen();
            let in_full = places.len() == 1;
            let ladders: Vec<String> = entries()
                .map(|Entry { ladder, origin }| text::ladder(ladder, origin, in_full, screen))
                .collect();
            ui.print(ladders.join("\n\n"));
            ui.suggest(|| suggestions(catalog));
        }
    }
    Ok(Answer::Done)
}

/// The conditions asked for, and each as it was typed.
fn filter(args: &ListArgs, catalog: &Catalog) -> Result<(Filter, Vec<String>), Complaint> {
    let mut filter = Filter::default();
    let mut asked = Vec::new();
    let mut add = |condition, typed| {
        filter.conditions.push(condition);
        asked.push(typed);
    };
    if let Some(name) = &args.track {
        let tracks = Tracks::named(catalog, name)?;
        add(Condition::Track(tracks), format!("--track {name}"));
    }
    if let Some(range) = &args.level {
        let levels = Levels::named(catalog, range)?;
        add(Condition::Level(levels), format!("--level {range}"));
    }
    if let Some(years) = args.years {
        add(Condition::Years(years), format!("--years {years}"));
    }
    for AskedRating { dimension, point } in &args.ratings {
        let least = LeastRating::named(catalog, dimension, point)?;
        let typed = format!("--rating {dimension}:{point}");
        add(Condition::Rating(least), typed);
    }
    Ok((filter, asked))
}

fn list_fits(
    filter: &Filter,
    asked: &[String],
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<Answer> {
    let all = filter.fits(catalog);
    let notes = [
        without_years(filter.count_without_years(catalog)),
        without_rating(filter.count_without_rating(catalog)),
    ];
    for note in notes.into_iter().flatten() {
        ui.note(&note);
    }
    ui.print(answer(&all, catalog, format, ui)?);
    if all.is_empty() {
        ui.fail(&nothing_fits(filter, asked, catalog));
        return Ok(Answer::No);
    }
    if format == Format::Text {
        ui.suggest(|| fits_suggestions(&all, catalog));
    }
    Ok(Answer::Done)
}

fn answer(all: &[Fits<'_>], catalog: &Catalog, format: Format, ui: &Ui) -> anyhow::Result<String> {
    let mut notes = Footnotes::default();
    Ok(match format {
        Format::Text => {
            let screen = ui.screen();
            let blocks: Vec<String> = all
                .iter()
                .map(|fits| text::fits(fits, catalog.ladder(fits.ladder), &mut notes, screen))
                .collect();
            blocks.join("\n\n") + &text::footnotes(&notes, screen)
        }
        Format::Markdown => {
            let blocks: Vec<String> = all
                .iter()
                .map(|fits| markdown::fits(fits, catalog.ladder(fits.ladder), &mut notes))
                .collect();
            blocks.join("\n") + &markdown::footnotes(&notes)
        }
        Format::Mermaid | Format::Html => return Err(no_diagram().into()),
        Format::Csv => csv::list(all, catalog)?,
        Format::Json => json::answer(json::ListShape {
            ladders: all.iter().map(|fits| json::fits(catalog, fits)).collect(),
        })?,
    })
}

fn no_diagram() -> Complaint {
    Complaint(Message::new(
        "only whole ladders are drawn as a diagram, not some of their roles",
        "leave out the filters, or `--format mermaid`",
    ))
}

/// A role in the middle of the first ladder, and one of its dimensions.
fn suggestions(catalog: &Catalog) -> Vec<String> {
    let Some(ladder) = catalog.scope().first().map(|&place| catalog.ladder(place)) else {
        return Vec::new();
    };
    let role = ladder.roles.get(ladder.roles.len() / 3);
    let dimension = ladder.dimensions.get(ladder.dimensions.len() / 3);
    let show = role.map(|role| format!("ladder show {}", role.code));
    let across = dimension.map(|dimension| format!("ladder show --dimension {}", dimension.id));
    show.into_iter().chain(across).collect()
}

/// The last role that fits, which of one track asks the most, and what comes after it.
fn fits_suggestions(all: &[Fits<'_>], catalog: &Catalog) -> Vec<String> {
    let last = all.first().and_then(|fits| fits.roles.last());
    last.map_or_else(Vec::new, |fit| {
        let name = catalog.qualified(fit.id);
        let ladder = catalog.ladder_of(fit.id);
        let mut commands = vec![format!("ladder show {name}")];
        if !ladder.promotions_from(fit.id.role).is_empty() {
            commands.push(format!("ladder compare {name}"));
        }
        commands
    })
}
