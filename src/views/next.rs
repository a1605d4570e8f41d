//! Owns the commands to ask next of an answer, the likeliest first.

use crate::check::Report;
use crate::model::prose::in_shell;
use crate::model::words::fold;
use crate::model::{MoveKind, RoleIndex, Text};
use crate::query::{
    Compared, Fits, Hit, LineOwner, Matrix, PathAnswer, Review, RouteView, Shown, ShownPart, Standing,
    TitleRoutes,
};
use crate::record::{Assessor, Record};
use crate::source::{Catalog, FileName, RoleId};

use super::names::role_argument;
use super::notices::path_command;
use super::{ImportOutcome, RouteDetail, Versions};

/// What to do with a new record, which another command finds with an option.
pub(crate) fn begun(record: &Record, option: &str) -> Vec<String> {
    let unmarked = record.statements.iter().find(|one| one.mark.is_none());
    let Some(first) = unmarked.or(record.statements.first()) else { return Vec::new() };
    let all = record.statements.iter().map(|one| (&one.dimension, &one.text));
    vec![
        format!("ladder mark {} partly{option}", words_of((&first.dimension, &first.text), all)),
        format!("ladder log \"What I did\" --for {}{option}", first.dimension),
    ]
}

/// A mark for the first statement without one, and the document that these records make; nothing where one of them
/// cannot be read again.
pub(crate) fn reviewed(review: &Review) -> Vec<String> {
    let files = review.assessors.iter().map(|one| one.file.is_lasting().then(|| one.file.in_shell()));
    let Some(files) = files.collect::<Option<Vec<String>>>() else { return Vec::new() };
    let unmarked = review.statements().find(|one| one.standing() == Standing::Unmarked);
    let own = review.assessors.iter().zip(&files).find(|(one, _)| one.by == Assessor::Oneself);
    let mark = unmarked.zip(own).map(|(one, (_, file))| {
        let all = review.statements().map(|one| (&one.dimension, &one.text));
        format!("ladder mark {} partly --record {file}", words_of((&one.dimension, &one.text), all))
    });
    mark.into_iter().chain([format!("ladder packet {}", files.join(" "))]).collect()
}

/// The mark again that a statement of a record had in other words.
pub(crate) fn to_confirm(record: &Record, file: &FileName) -> Vec<String> {
    let first =
        record.statements.iter().find_map(|one| Some((one, one.mark.filter(|_| one.confirm.is_some())?)));
    let command = first.filter(|_| file.is_lasting()).map(|(one, mark)| {
        let all = record.statements.iter().map(|one| (&one.dimension, &one.text));
        let words = words_of((&one.dimension, &one.text), all);
        format!("ladder mark {words} {} --record {}", mark.word(), file.in_shell())
    });
    command.into_iter().collect()
}

/// Words by which a statement, behind its dimension, is found among all of them, as a shell takes them.
fn words_of<'a>(
    (dimension, text): (&Text, &Text),
    all: impl Iterator<Item = (&'a Text, &'a Text)>,
) -> String {
    let first: Vec<&str> = text.split_whitespace().take(4).collect();
    let folded: Vec<String> = first.iter().map(|word| fold(word)).collect();
    let has_all = |other: &Text| {
        let other = fold(other);
        folded.iter().all(|word| other.contains(word.as_str()))
    };
    let is_other = |of: (&Text, &Text)| of != (dimension, text);
    let mut others = all.filter(|of| is_other(*of) && has_all(of.1)).peekable();
    match others.peek() {
        None => in_shell(first.join(" ")),
        Some(_) => in_shell(format!("{dimension}: {text}")),
    }
}

/// Of a role, what changes one level up, where else it leads, and how its first rated dimension grows; of a
/// title, the roles near its meanings; of a dimension, a role to see it in, and what changes at it.
pub(crate) fn shown(shown: &Shown<'_>, catalog: &Catalog) -> Vec<String> {
    let show = |role: RoleId| format!("ladder show {}", role_argument(catalog, role));
    let mut commands = Vec::new();
    match shown {
        Shown::Dimensions(views) => {
            let Some(view) = views.first() else { return commands };
            let roles = view.rows.iter().flat_map(|row| &row.roles);
            if let Some(&role) = roles.clone().nth(roles.count() / 2) {
                let name = in_shell(format!("{}/{}", view.ladder.id, view.ladder.role(role).code));
                let dimension = &view.dimension.id;
                commands.push(format!("ladder show {name}"));
                if !view.ladder.promotions_from(role).is_empty() {
                    commands.push(format!("ladder compare {name} --dimension {dimension}"));
                }
            }
        }
        Shown::Subjects { parts, .. } => {
            let mut first_role = None;
            for part in parts {
                match part {
                    ShownPart::Role(view) => first_role = first_role.or(Some(view)),
                    ShownPart::Title(title) => {
                        let meanings = title.of(catalog).meanings.iter();
                        let nearest = meanings.flat_map(|meaning| &meaning.nearest);
                        let roles = nearest.filter_map(|role| catalog.follow(title.ladder, role));
                        commands.extend(roles.map(show));
                    }
                }
            }
            let Some(view) = first_role else { return commands };
            commands.extend(view.moves.iter().take(2).map(|onward| match onward.kind {
                MoveKind::Promotion => format!("ladder compare {}", role_argument(catalog, view.id)),
                MoveKind::Switch | MoveKind::Bridge => show(onward.to),
            }));
            let rated = view.rows.iter().find(|row| !row.dimension.scale.is_empty());
            commands.extend(rated.map(|row| across(&row.dimension.id)));
        }
    }
    commands
}

fn across(dimension: &str) -> String {
    format!("ladder show --dimension {dimension}")
}

/// The role compared to, the way to it, and the next step from there.
pub(crate) fn compared(compared: &Compared<'_>, catalog: &Catalog) -> Vec<String> {
    let (Some(&first), Some(&last)) = (compared.roles.first(), compared.roles.last()) else {
        return Vec::new();
    };
    let [from, to] = [first, last].map(|role| role_argument(catalog, role));
    let path = (first != last).then(|| format!("ladder path {from} {to}"));
    let compare = compared.leads_on.then(|| format!("ladder compare {to}"));
    [format!("ladder show {to}")].into_iter().chain(path).chain(compare).collect()
}

/// The other routes, the whole of each step, and what comes after the goal; what changes with the next moves,
/// and the way to a track further off; the routes of a title's meanings.
pub(crate) fn path(
    answer: &PathAnswer<'_>,
    catalog: &Catalog,
    detail: RouteDetail,
    way_options: &str,
) -> Vec<String> {
    match answer {
        PathAnswer::Routes { found, views, is_to_track, .. } => {
            let best = &found[0];
            let path = path_command(best, *is_to_track, catalog, way_options);
            let has_others = found.len() > 1 && detail != RouteDetail::Several;
            let others = has_others.then(|| format!("{path} --all"));
            let has_more = !best.moves.is_empty() && detail != RouteDetail::Full;
            let full = has_more.then(|| format!("{path} --full"));
            let leads_on = views.first().is_some_and(|view| view.leads_on);
            let next = leads_on.then(|| format!("ladder path {}", role_argument(catalog, best.end())));
            others.into_iter().chain(full).chain(next).collect()
        }
        PathAnswer::Next(next) => {
            let compare = |from: RoleId, to: RoleId| {
                format!("ladder compare {} {}", role_argument(catalog, from), role_argument(catalog, to))
            };
            let commands = next
                .iter()
                .flat_map(|next| next.steps.iter().map(move |step| compare(next.from, step.onward.to)));
            let openings = next.iter().flat_map(|next| &next.openings);
            let mut routes = openings.filter_map(|opening| opening.route.as_ref());
            let further = routes.find(|route| route.moves.len() > 1);
            let to_track = further.map(|route| {
                let track = format!(" --track {}", catalog.track_of(route.end()).id);
                path_command(route, true, catalog, &track)
            });
            commands.take(2).chain(to_track).collect()
        }
        PathAnswer::Titles(titles) => {
            let routes = titles.iter().flat_map(TitleRoutes::routes);
            let moving = routes.filter(|view| !view.route.moves.is_empty());
            let command = |view: &RouteView<'_>| path_command(&view.route, false, catalog, way_options);
            moving.take(2).map(command).collect()
        }
        PathAnswer::NoRoute { .. } => Vec::new(),
    }
}

/// The roles of the best hit, and of the next one that is about another role, each with the dimension that it
/// is said in.
pub(crate) fn searched(hits: &[Hit<'_>], catalog: &Catalog) -> Vec<String> {
    let mut commands: Vec<String> = Vec::new();
    for line in hits.iter().map(|hit| &hit.line) {
        let Some(&role) = line.roles.first() else { continue };
        let mut command = format!("ladder show {}", role_argument(catalog, role));
        if let LineOwner::Dimension(index) = line.owner {
            let dimension = &catalog.ladder(line.ladder).dimensions[index];
            command.push_str(&format!(" --dimension {}", dimension.id));
        }
        if !commands.contains(&command) {
            commands.push(command);
        }
    }
    commands.truncate(2);
    commands
}

/// The first rated dimension by itself.
pub(crate) fn matrices(views: &[Matrix<'_>]) -> Vec<String> {
    let rows = views.iter().flat_map(|view| &view.dimensions);
    let mut rated = rows.filter(|row| !row.dimension.scale.is_empty());
    rated.next().map(|row| across(&row.dimension.id)).into_iter().collect()
}

/// A role in the middle of the first ladder, and one of its dimensions.
pub(crate) fn list(catalog: &Catalog) -> Vec<String> {
    let Some((index, ladder)) = catalog.ladders_in_scope().next() else { return Vec::new() };
    let role = catalog.roles_of(index).nth(ladder.roles.len() / 3);
    let dimension = ladder.dimensions.get(ladder.dimensions.len() / 3);
    let show = role.map(|role| format!("ladder show {}", role_argument(catalog, role)));
    show.into_iter().chain(dimension.map(|dimension| across(&dimension.id))).collect()
}

/// The last role that fits, which of one track asks the most, and what comes after it.
pub(crate) fn fits(all: &[Fits<'_>], catalog: &Catalog) -> Vec<String> {
    let Some(last) = all.first().and_then(|fits| fits.roles.last()) else { return Vec::new() };
    let name = role_argument(catalog, last.id);
    let promotions = catalog.ladder_of(last.id).promotions_from(last.id.role);
    let compare = (!promotions.is_empty()).then(|| format!("ladder compare {name}"));
    [format!("ladder show {name}")].into_iter().chain(compare).collect()
}

/// What the worst finding means.
pub(crate) fn report(report: &Report<'_>) -> Vec<String> {
    let worst = report.findings().find(|(_, one)| Some(one.severity) == report.worst());
    let explain = worst.map(|(_, finding)| format!("ladder check --explain {}", finding.code));
    explain.into_iter().collect()
}

/// What a check finds in the file that was written, and the ladder itself.
pub(crate) fn import(outcome: &ImportOutcome) -> Vec<String> {
    let Some(file) = &outcome.written else { return Vec::new() };
    let name = file.in_shell();
    vec![format!("ladder check {name}"), format!("ladder list --file {name}")]
}

/// What changed for the role that changes most, or of one role what is asked of it now.
pub(crate) fn versions(versions: &Versions<'_>) -> Vec<String> {
    let [Some(old), Some(new)] = versions.typed else { return Vec::new() };
    let code = |role: RoleIndex| in_shell(versions.difference.new.role(role).code.as_str());
    match versions.role {
        Some([_, Some(role)]) => {
            let shown = versions.option.iter().map(|option| format!("ladder show {} {option}", code(role)));
            shown.collect()
        }
        Some([_, None]) => Vec::new(),
        None => {
            let touched = versions.difference.touched.iter();
            let most = touched.max_by_key(|one| one.new + one.reworded + one.gone + one.raised + one.lowered);
            let role = most.and_then(|one| one.role[1]);
            role.map(|role| format!("ladder diff {old} {new} --role {}", code(role))).into_iter().collect()
        }
    }
}
