//! `ladder compare SELECTOR...`: what changes between levels.

use clap::Args;

use crate::query::{Choice, Comparison, choose, compare, dimensions_of, moves_from, resolve_each};
use crate::render::text::CompareDetail;
use crate::render::{Footnotes, Message, also, csv, json, markdown, taken_as, text};
use crate::source::{Catalog, RoleId};
use crate::ui::Ui;

use super::{Answer, Complaint, Format};

/// Show what changes between levels: what is kept, reworded, new and gone
///
/// With one selector it compares with the next role up its track; with three or more each with
/// the one before it, in a column a role where the screen has 26 columns for each. A code wins over a level. Whole titles need no quotes, several words of one do.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Signs: = kept, ~ reworded, + new, - gone; [-words-] went, {+words+} came.

Examples:
  ladder compare L3 L5
  ladder compare L4 --changes
  ladder compare L3 L4 L5 --stat
  ladder compare M6 operations/director --format markdown")]
pub struct CompareArgs {
    /// The roles to compare, in this order
    #[arg(value_name = "SELECTOR")]
    selectors: Vec<String>,

    /// Compare only this dimension, by id, name or section; repeatable
    #[arg(long = "dimension", short, value_name = "NAME")]
    dimensions: Vec<String>,

    /// Leave out what is kept
    #[arg(long)]
    changes: bool,

    /// Say one line a dimension
    #[arg(long, conflicts_with = "changes")]
    stat: bool,

    /// End with 1 where anything differs, like `git diff`
    #[arg(long)]
    exit_code: bool,
}

/// Compares the roles that the selectors mean, each with the one before it.
///
/// # Errors
/// A [`Complaint`] about a selector or dimension that is not there, a title that is no role, or a
/// role with nothing above it; or a failure to write.
pub fn run(
    args: &CompareArgs,
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<Answer> {
    let roles = roles(args, catalog, ui)?;
    let wanted =
        dimensions_of(catalog, roles.iter().copied(), &args.dimensions).map_err(Complaint::from)?;
    let ids: Vec<&str> = wanted
        .iter()
        .flat_map(|(&ladder, places)| places.iter().map(move |&place| (ladder, place)))
        .map(|(ladder, place)| catalog.ladder(ladder).dimensions[place].id.as_str())
        .collect();
    let comparisons: Vec<Comparison> = roles
        .windows(2)
        .map(|pair| {
            compare(catalog, pair[0], pair[1], |dimension| {
                ids.is_empty() || ids.contains(&dimension.id.as_str())
            })
        })
        .collect();
    ui.print(answer(&comparisons, args, catalog, format, ui)?);
    if format == Format::Text {
        ui.suggest(|| suggestions(&roles, catalog));
    }
    let has_changes = comparisons.iter().any(Comparison::has_changes);
    Ok(if args.exit_code && has_changes {
        Answer::No
    } else {
        Answer::Done
    })
}

/// The roles to compare, with a note on each that had to be chosen.
fn roles(args: &CompareArgs, catalog: &Catalog, ui: &Ui) -> Result<Vec<RoleId>, Complaint> {
    if args.selectors.is_empty() {
        return Err(Complaint(Message::new(
            "there is nothing to compare",
            "name two roles, as in `ladder compare L3 L5`, or one, to compare it with the next role up",
        )));
    }
    let resolutions = resolve_each(catalog, &args.selectors)?;
    let mut roles = Vec::new();
    for (resolution, choice) in resolutions.iter().zip(choose(catalog, &resolutions)) {
        let Choice { role, passed_over } = choice.ok_or_else(|| Complaint::no_role(resolution))?;
        for note in taken_as(catalog, resolution, role, &passed_over)
            .into_iter()
            .chain(also(catalog, resolution))
        {
            ui.note(&note);
        }
        roles.push(role);
    }
    if let [only] = roles[..] {
        roles.push(one_up(catalog, only)?);
    }
    Ok(roles)
}

/// The next role up the track.
fn one_up(catalog: &Catalog, role: RoleId) -> Result<RoleId, Complaint> {
    let ladder = catalog.ladder_of(role);
    let next = ladder.promotions_from(role.role).into_iter().next();
    next.map(|next| RoleId { role: next, ..role })
        .ok_or_else(|| {
            let track = ladder.roles_of(catalog.role(role).track);
            let below = track.take_while(|&other| other != role.role).last();
            let name = catalog.qualified(role);
            let onward = moves_from(catalog, role).first().map(|onward| onward.to);
            let example = match (onward, below) {
                (Some(onward), _) => format!("{name} {}", catalog.qualified(onward)),
                (None, Some(below)) => {
                    let below = RoleId {
                        role: below,
                        ..role
                    };
                    format!("{} {name}", catalog.qualified(below))
                }
                (None, None) => format!("{name} coo"),
            };
            let help = format!("name the other role, too, as in `ladder compare {example}`");
            Complaint(Message::new(
                format!("`{name}` is at the top of its track"),
                help,
            ))
        })
}

fn answer(
    comparisons: &[Comparison<'_>],
    args: &CompareArgs,
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<String> {
    let detail = match (args.changes, args.stat) {
        (true, _) => CompareDetail::Changes,
        (_, true) => CompareDetail::Stat,
        _ => CompareDetail::Full,
    };
    let mut notes = Footnotes::default();
    Ok(match format {
        Format::Mermaid | Format::Html => {
            return Err(Complaint::no_such_form("compare", "diagram").into());
        }
        Format::Text => {
            let screen = ui.screen();
            let body = text::comparisons(comparisons, catalog, detail, &mut notes, screen);
            format!("{}\n{}", body.trim_end(), text::footnotes(&notes, screen))
        }
        Format::Markdown => {
            let bodies: Vec<String> = comparisons
                .iter()
                .map(|comparison| markdown::comparison(comparison, catalog, detail, &mut notes))
                .collect();
            bodies.join("\n") + &markdown::footnotes(&notes)
        }
        Format::Csv => csv::comparisons(comparisons, catalog, detail)?,
        Format::Json => json::answer(json::CompareShape {
            comparisons: comparisons
                .iter()
                .map(|comparison| json::comparison(comparison, catalog))
                .collect(),
        })?,
    })
}

/// The role compared to, the way to it, and the next step from there.
fn suggestions(roles: &[RoleId], catalog: &Catalog) -> Vec<String> {
    let (Some(&first), Some(&last)) = (roles.first(), roles.last()) else {
        return Vec::new();
    };
    let [from, to] = [first, last].map(|role| catalog.qualified(role));
    let mut commands = vec![format!("ladder show {to}")];
    if first != last {
        commands.push(format!("ladder path {from} {to}"));
    }
    if one_up(catalog, last).is_ok() {
        commands.push(format!("ladder compare {to}"));
    }
    commands
}
