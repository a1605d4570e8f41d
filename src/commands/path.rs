//! `ladder path FROM TO`: how to get from one role to another.

use clap::Args;

use crate::query::{
    Ends, NoRoute, PathAnswer, Route, Subject, TitleRoutes, Tracks, Wanted, candidates, moves_from,
    resolve, resolve_ends,
};
use crate::render::text::RouteDetail;
use crate::render::{Footnotes, Message, also, csv, json, markdown, mermaid, taken_as, text};
use crate::source::{Catalog, RoleId};
use crate::ui::Ui;

use super::{Answer, Complaint, Format, in_shell};

/// Show how to get from one role to another, and what each step asks
///
/// Without a goal it shows what can come next. The best route has the fewest moves, then the fewest
/// bridges to other ladders, then the fewest switches between tracks. A code wins over a level.
#[derive(Args, Debug)]
#[command(
    override_usage = "ladder path [OPTIONS] <FROM> [TO]",
    after_long_help = "\
Signs: + new, ~ reworded, with the {+words+} that came.

Examples:
  ladder path associate coo
  ladder path L1 M7 --all
  ladder path L4
  ladder path L4 M6 --track ic --format mermaid"
)]
pub struct PathArgs {
    /// The role to start from, and the role to get to; a title of several words goes in quotes
    #[arg(value_name = "SELECTOR", required = true)]
    ends: Vec<String>,

    /// Show up to five routes side by side
    #[arg(long, conflicts_with = "full")]
    all: bool,

    /// Show the whole comparison of each step
    #[arg(long)]
    full: bool,

    /// Pass this role on the way
    #[arg(long, value_name = "SELECTOR")]
    via: Option<String>,

    /// Keep to this track as long as the goal allows; without a goal, show only moves to it
    #[arg(long, value_name = "NAME")]
    track: Option<String>,
}

/// How many routes `--all` shows.
const MOST_ROUTES: usize = 5;

/// Shows the best route or several, or what can come next.
///
/// # Errors
/// A [`Complaint`] about a selector or track that is not there, or a failure to write.
pub fn run(args: &PathArgs, catalog: &Catalog, format: Format, ui: &Ui) -> anyhow::Result<Answer> {
    let tracks = match &args.track {
        Some(name) => Some(Tracks::named(catalog, name).map_err(Complaint::from)?),
        None => None,
    };
    let ends = resolve_ends(catalog, &args.ends).map_err(Complaint::from)?;
    if args.via.is_some() || args.all || args.full {
        needs_two_roles(&ends, catalog)?;
    }
    let via = via(args, catalog, ui)?;
    let wanted = Wanted {
        via: via.as_deref(),
        tracks: tracks.as_ref(),
        most: MOST_ROUTES,
    };
    let answer = wanted.answer(catalog, &ends);
    note_choices(&answer, &ends, &wanted, args, catalog, ui);
    if let (PathAnswer::Routes { found, .. }, Some(tracks), Some(name)) =
        (&answer, &tracks, &args.track)
    {
        let mut roles = found[0].roles();
        if !roles.any(|role| tracks.has(catalog, role)) {
            ui.note(&format!("no role of the route is on the track `{name}`"));
        }
    }
    match &answer {
        PathAnswer::NoRole => return Err(Complaint::no_role(&ends.from).into()),
        PathAnswer::NoRoute { .. } if !matches!(format, Format::Json | Format::Csv) => {}
        _ => ui.print(told(&answer, args, catalog, format, ui)?),
    }
    let (PathAnswer::Routes { .. } | PathAnswer::Titles(_) | PathAnswer::Next(_)) = &answer else {
        ui.fail(&no_route(&answer, &ends, args, catalog, ui));
        return Ok(Answer::No);
    };
    if format == Format::Text {
        ui.suggest(|| suggestions(&answer, args, catalog));
    }
    Ok(if answer.leads_on() {
        Answer::Done
    } else {
        Answer::No
    })
}

/// The roles to pass.
fn via(args: &PathArgs, catalog: &Catalog, ui: &Ui) -> anyhow::Result<Option<Vec<RoleId>>> {
    let Some(selector) = &args.via else {
        return Ok(None);
    };
    let resolution = resolve(catalog, selector).map_err(Complaint::from)?;
    let roles = candidates(catalog, &resolution);
    if roles.is_empty() {
        return Err(Complaint::no_role(&resolution).into());
    }
    if let Some(note) = also(catalog, &resolution) {
        ui.note(&note);
    }
    Ok(Some(roles))
}

/// Complains of options that are about the way between two roles, where there are no two.
fn needs_two_roles(ends: &Ends, catalog: &Catalog) -> Result<(), Complaint> {
    let Some(to) = &ends.to else {
        return Err(Complaint(Message::new(
            "`--via`, `--all` and `--full` need a goal",
            format!("name it, as in `ladder path {} coo`", ends.from.selector),
        )));
    };
    let title = [&ends.from, to]
        .into_iter()
        .find(|end| candidates(catalog, end).is_empty());
    match title {
        Some(title) => Err(Complaint(Message::new(
            format!(
                "`--via`, `--all` and `--full` need two roles, and `{}` is a title with several meanings",
                title.selector
            ),
            "leave the option out to see the routes of its meanings, or name the role that is meant",
        ))),
        None => Ok(()),
    }
}

/// Says what the ends were taken as, and what they could have meant besides, with the command that
/// shows the route from or to there.
fn note_choices(
    answer: &PathAnswer<'_>,
    ends: &Ends,
    wanted: &Wanted<'_>,
    args: &PathArgs,
    catalog: &Catalog,
    ui: &Ui,
) {
    let best = match answer {
        PathAnswer::Routes { found, .. } => found.first(),
        _ => None,
    };
    let taken = [best.map(|route| route.start), best.map(Route::end)];
    let both = [Some(&ends.from), ends.to.as_ref()];
    for (place, (end, taken)) in both.into_iter().zip(taken).enumerate() {
        let Some(end) = end else { continue };
        let others: Vec<RoleId> = roles(&end.found)
            .filter(|&role| Some(role) != taken)
            .collect();
        let chosen = taken.and_then(|role| taken_as(catalog, end, role, &others));
        for note in chosen.into_iter().chain(also(catalog, end)) {
            // Of two ends that are named alike it is told once.
            if place == 0 || ends.from.selector != end.selector {
                ui.note(&note);
            }
        }
        let Some(to) = &ends.to else { continue };
        let (starts, goals) = (candidates(catalog, &ends.from), candidates(catalog, to));
        for role in roles(&end.also).take(3) {
            let route = match place {
                0 => wanted.best(catalog, &[role], &goals),
                _ => wanted.best(catalog, &starts, &[role]),
            };
            if let Some(route) = route.filter(|route| !route.moves.is_empty()) {
                let moves = route.moves.len();
                ui.note(&format!(
                    "with {} instead it takes {moves} {}: `{}`",
                    catalog.qualified(role),
                    if moves == 1 { "move" } else { "moves" },
                    ui.again(&command(&route, args, catalog))
                ));
            }
        }
    }
}

fn roles(subjects: &[Subject]) -> impl Iterator<Item = RoleId> + '_ {
    subjects.iter().filter_map(|subject| match subject {
        Subject::Role(role) => Some(*role),
        Subject::Title(_) => None,
    })
}

/// The command that shows a route: between its ends, with what else the route was to keep to.
fn command(route: &Route<'_>, args: &PathArgs, catalog: &Catalog) -> String {
    let (from, to) = (
        catalog.qualified(route.start),
        catalog.qualified(route.end()),
    );
    format!("ladder path {from} {to}{}", way_options(args))
}

/// The options that a route was to keep to, to be said again.
fn way_options(args: &PathArgs) -> String {
    let mut options = String::new();
    for (option, name) in [("--via", &args.via), ("--track", &args.track)] {
        if let Some(name) = name {
            options.push_str(&format!(" {option} {}", in_shell(name)));
        }
    }
    options
}

fn told(
    answer: &PathAnswer<'_>,
    args: &PathArgs,
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<String> {
    let detail = match (args.all, args.full) {
        (true, _) => RouteDetail::Several,
        (_, true) => RouteDetail::Full,
        _ => RouteDetail::Steps,
    };
    let mut notes = Footnotes::default();
    Ok(match format {
        Format::Text => {
            let screen = ui.screen();
            let body = text::path(answer, catalog, detail, &mut notes, screen);
            format!("{}\n{}", body.trim_end(), text::footnotes(&notes, screen))
        }
        Format::Markdown => {
            markdown::path(answer, catalog, detail, &mut notes) + &markdown::footnotes(&notes)
        }
        Format::Csv => csv::path(answer, catalog, detail)?,
        Format::Mermaid | Format::Html => mermaid::path(answer, catalog, detail),
        Format::Json => json::answer(json::path(answer, catalog, detail))?,
    })
}

fn no_route(
    answer: &PathAnswer<'_>,
    ends: &Ends,
    args: &PathArgs,
    catalog: &Catalog,
    ui: &Ui,
) -> Message {
    let PathAnswer::NoRoute { from, to, because } = answer else {
        return Message::bare("no route leads there");
    };
    let (start, goal) = (catalog.qualified(*from), catalog.qualified(*to));
    let help = match because {
        NoRoute::NotVia => "a route leads there without `--via`".to_owned(),
        NoRoute::OtherWay => {
            let command = ui.again(&format!("ladder path {goal} {start}{}", way_options(args)));
            format!("one leads the other way, if that was meant: `{command}`")
        }
        NoRoute::Narrowed => "leave out `--ladder` for routes through other ladders".to_owned(),
        NoRoute::Nothing if moves_from(catalog, *from).is_empty() => {
            let list = ui.again("ladder list");
            format!("no move at all leads on from `{start}`; `{list}` shows the roles there are")
        }
        NoRoute::Nothing => {
            let command = ui.again(&format!("ladder path {start}"));
            format!("`{command}` shows what can come next from there")
        }
    };
    let to = ends.to.as_ref().map_or("", |to| &to.selector);
    let over = args.via.iter().map(|via| format!(" over `{via}`"));
    let over: String = over.collect();
    Message::new(
        format!(
            "no route leads from `{}` to `{to}`{over}",
            ends.from.selector
        ),
        help,
    )
}

/// The other routes, the whole of each step, and what comes after the goal; what changes with the
/// next moves; the routes of a title's meanings.
fn suggestions(answer: &PathAnswer<'_>, args: &PathArgs, catalog: &Catalog) -> Vec<String> {
    match answer {
        PathAnswer::Routes { found, .. } => {
            let best = &found[0];
            let path = command(best, args, catalog);
            let others = (found.len() > 1 && !args.all).then(|| format!("{path} --all"));
            let full = (!best.moves.is_empty() && !args.full).then(|| format!("{path} --full"));
            let next = (!moves_from(catalog, best.end()).is_empty())
                .then(|| format!("ladder path {}", catalog.qualified(best.end())));
            others.into_iter().chain(full).chain(next).collect()
        }
        PathAnswer::Next(next) => {
            let moves = next
                .iter()
                .flat_map(|(from, steps)| steps.iter().map(move |step| (*from, step.onward.to)));
            let compare = |(from, to)| {
                let (from, to) = (catalog.qualified(from), catalog.qualified(to));
                format!("ladder compare {from} {to}")
            };
            moves.take(2).map(compare).collect()
        }
        PathAnswer::Titles(titles) => {
            let routes = titles.iter().flat_map(TitleRoutes::routes);
            let moving = routes.filter(|route| !route.moves.is_empty());
            moving
                .take(2)
                .map(|route| command(route, args, catalog))
                .collect()
        }
        PathAnswer::NoRoute { .. } | PathAnswer::NoRole => Vec::new(),
    }
}
