//! Owns the commands to ask next of an answer, the likeliest first.

use crate::check::Report;
use crate::model::{MoveKind, RoleIndex};
use crate::query::{
    Compared, DimensionView, Fits, Hit, LineKind, LineOwner, Matrix, PathAnswer, RouteView, Shown,
    ShownPart, TitleId, TitleRoutes,
};
use crate::source::{Catalog, RoleId};

use super::RouteDetail;
use super::notices::path_command;

/// Of a role, what changes one level up, where else it leads, and how its first rated dimension grows;
/// of a title, the roles near its meanings; of a dimension, a role to see it in, and what changes at
/// it.
pub fn shown(shown: &Shown<'_>, catalog: &Catalog) -> Vec<String> {
    let parts = match shown {
        Shown::Subjects { parts, .. } => parts,
        Shown::Dimensions(views) => return views.first().map_or_else(Vec::new, across),
    };
    let mut commands = Vec::new();
    for part in parts {
        if let ShownPart::Title(title) = part {
            commands.extend(of_title(*title, catalog));
        }
    }
    let role = parts.iter().find_map(|part| match part {
        ShownPart::Role(view) => Some(view),
        ShownPart::Title(_) => None,
    });
    if let Some(view) = role {
        for onward in view.moves.iter().take(2) {
            commands.push(match onward.kind {
                MoveKind::Promotion => format!("ladder compare {}", catalog.qualified(view.id)),
                MoveKind::Switch | MoveKind::Bridge => show(catalog, onward.to),
            });
        }
        let rated = view.rows.iter().find(|row| row.dimension.scale.is_some());
        commands.extend(rated.map(|row| format!("ladder show --dimension {}", row.dimension.id)));
    }
    commands
}

fn show(catalog: &Catalog, role: RoleId) -> String {
    format!("ladder show {}", catalog.qualified(role))
}

fn of_title(title: TitleId, catalog: &Catalog) -> impl Iterator<Item = String> + '_ {
    let meanings = &title.of(catalog).meanings;
    let nearest = meanings.iter().flat_map(|meaning| &meaning.nearest);
    let roles = nearest.filter_map(move |reference| catalog.follow(title.ladder, reference));
    roles.map(move |role| show(catalog, role))
}

fn across(view: &DimensionView<'_>) -> Vec<String> {
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

/// The role compared to, the way to it, and the next step from there.
pub fn compared(compared: &Compared<'_>, catalog: &Catalog) -> Vec<String> {
    let (Some(&first), Some(&last)) = (compared.roles.first(), compared.roles.last()) else {
        return Vec::new();
    };
    let [from, to] = [first, last].map(|role| catalog.qualified(role));
    let mut commands = vec![format!("ladder show {to}")];
    if first != last {
        commands.push(format!("ladder path {from} {to}"));
    }
    if compared.leads_on {
        commands.push(format!("ladder compare {to}"));
    }
    commands
}

/// The other routes, the whole of each step, and what comes after the goal; what changes with the
/// next moves; the routes of a title's meanings.
pub fn path(
    answer: &PathAnswer<'_>,
    catalog: &Catalog,
    detail: RouteDetail,
    way_options: &str,
) -> Vec<String> {
    match answer {
        PathAnswer::Routes { found, views, .. } => {
            let best = &found[0];
            let path = path_command(best, catalog, way_options);
            let is_several = detail == RouteDetail::Several;
            let is_full = detail == RouteDetail::Full;
            let others = (found.len() > 1 && !is_several).then(|| format!("{path} --all"));
            let full = (!best.moves.is_empty() && !is_full).then(|| format!("{path} --full"));
            let leads_on = views.first().is_some_and(|view| view.leads_on);
            let next = leads_on.then(|| format!("ladder path {}", catalog.qualified(best.end())));
            others.into_iter().chain(full).chain(next).collect()
        }
        PathAnswer::Next(next) => {
            let moves = next
                .iter()
                .flat_map(|next| next.steps.iter().map(|step| (next.from, step.onward.to)));
            let compare = |(from, to)| {
                let (from, to) = (catalog.qualified(from), catalog.qualified(to));
                format!("ladder compare {from} {to}")
            };
            moves.take(2).map(compare).collect()
        }
        PathAnswer::Titles(titles) => {
            let routes = titles.iter().flat_map(TitleRoutes::routes);
            let moving = routes.filter(|view| !view.route.moves.is_empty());
            let command = |view: &RouteView<'_>| path_command(&view.route, catalog, way_options);
            moving.take(2).map(command).collect()
        }
        PathAnswer::NoRoute { .. } => Vec::new(),
    }
}

/// The best hit in its place, and the next one that is somewhere else.
pub fn searched(hits: &[Hit<'_>], catalog: &Catalog) -> Vec<String> {
    const MOST: usize = 2;
    let mut commands: Vec<String> = Vec::new();
    for hit in hits {
        let is_new = |command: &String| !commands.contains(command);
        commands.extend(around(hit, catalog).filter(is_new));
        if commands.len() == MOST {
            break;
        }
    }
    commands
}

/// Where a hit stands among what else is said there.
fn around(hit: &Hit<'_>, catalog: &Catalog) -> Option<String> {
    let line = &hit.line;
    let role = line.roles.first().map(|&role| catalog.qualified(role));
    match (line.owner, line.kind, role) {
        (LineOwner::Dimension(place), kind, role) => {
            let id = &catalog.ladder(line.ladder).dimensions[place].id;
            Some(match role.filter(|_| kind != LineKind::Dimension) {
                Some(role) => format!("ladder show {role} --dimension {id}"),
                None => format!("ladder show --dimension {id}"),
            })
        }
        (LineOwner::Role(_) | LineOwner::Reality(_), _, role) => {
            role.map(|role| format!("ladder show {role}"))
        }
        (LineOwner::Title(id) | LineOwner::Meaning(id, _), ..) => {
            // Punctuation does not count, and the shell would act on some.
            let is_plain = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-');
            let title: String = id.of(catalog).title.chars().filter(is_plain).collect();
            Some(format!("ladder show {title}"))
        }
    }
}

/// The first rated dimension by itself, and a step in the middle of the first ladder.
pub fn matrices(views: &[Matrix<'_>]) -> Vec<String> {
    let Some(view) = views.first() else {
        return Vec::new();
    };
    let ladder = view.ladder;
    let rated = view.dimensions.iter().map(|row| row.dimension);
    let rated = rated.filter(|dimension| dimension.scale.is_some());
    let across = rated.take(1).map(|dimension| format!("ladder show --dimension {}", dimension.id));
    let has_next = |role: &RoleIndex| !ladder.promotions_from(*role).is_empty();
    let rising: Vec<_> = view.roles().filter(has_next).collect();
    let step = rising
        .get(rising.len() / 2)
        .map(|&role| format!("ladder compare {}/{}", ladder.id, ladder.role(role).code));
    across.chain(step).collect()
}

/// A role in the middle of the first ladder, and one of its dimensions.
pub fn list(catalog: &Catalog) -> Vec<String> {
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
pub fn fits(all: &[Fits<'_>], catalog: &Catalog) -> Vec<String> {
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

/// What the worst finding means.
pub fn report(report: &Report<'_>) -> Vec<String> {
    let worst = report.worst();
    let mut findings = report.findings();
    let first = findings.find(|(_, finding)| Some(finding.severity) == worst);
    first
        .map(|(_, finding)| format!("ladder check --explain {}", finding.code))
        .into_iter()
        .collect()
}
