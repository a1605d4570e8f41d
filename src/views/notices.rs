//! Owns the words of what is told beside an answer, and of what goes wrong: lower case, no full stop,
//! names in backticks; what was found and expected, then what to do.

use crate::model::prose::{counted, listed, listed_few, quoted, typed};
use crate::query::{
    Choice, Compared, Filtered, NoRoute, PathAnswer, PathFound, Resolution, Route, Searched, Shown,
    Slip, Subject, UserError,
};
use crate::source::{Catalog, RoleId};

use super::words::subject_name;

/// So many names are told of a long list.
const FEW: usize = 3;

/// What is told beside what is shown: what the selectors could have meant as well, and of which
/// nothing is shown.
pub fn shown(
    shown: &Shown<'_>,
    catalog: &Catalog,
    by_track: bool,
    by_dimensions: bool,
) -> Vec<String> {
    let Shown::Subjects { resolutions, left_out: nothing_of, .. } = shown else {
        return Vec::new();
    };
    let also_meant = resolutions.iter().filter_map(|one| also(catalog, one));
    let ladders = resolutions
        .iter()
        .filter_map(|resolution| catalog.ladder_called(&resolution.selector))
        .map(|ladder| also_ladder(&catalog.ladder(ladder).id));
    let left_out = left_out(nothing_of, by_track, by_dimensions);
    also_meant.chain(ladders).chain(left_out).collect()
}

/// What is told beside a comparison: what each selector was taken as.
pub fn compared(compared: &Compared<'_>, catalog: &Catalog) -> Vec<String> {
    let of_choice = |(resolution, choice): &(Resolution, Choice)| {
        let Choice { role, passed_over } = choice;
        let taken = taken_as(catalog, resolution, *role, passed_over);
        taken.into_iter().chain(also(catalog, resolution))
    };
    compared.choices.iter().flat_map(of_choice).collect()
}

/// What is told beside a route: what the ends were taken as, and what they could have meant besides,
/// with the command that shows the route from or to there. `way_options` are those that the route was
/// to keep to.
pub fn path(found: &PathFound<'_>, catalog: &Catalog, way_options: &str) -> Vec<String> {
    let mut told = Vec::new();
    told.extend(found.via.as_ref().and_then(|via| also(catalog, via)));
    let best = match &found.answer {
        PathAnswer::Routes { found, .. } => found.first(),
        _ => None,
    };
    let taken = [best.map(|route| route.start), best.map(Route::end)];
    let ends = [Some(&found.ends.from), found.ends.to.as_ref()];
    for (index, (end, taken)) in ends.into_iter().zip(taken).enumerate() {
        let Some(end) = end else { continue };
        let others = end.found.iter().filter_map(|subject| match subject {
            Subject::Role(role) => (Some(*role) != taken).then_some(*role),
            Subject::Title(_) => None,
        });
        let others: Vec<RoleId> = others.collect();
        // Of two ends that are named alike it is told once.
        if index == 0 || found.ends.from.selector != end.selector {
            told.extend(taken.and_then(|role| taken_as(catalog, end, role, &others)));
            told.extend(also(catalog, end));
        }
        for (role, route) in &found.instead[index] {
            let command = path_command(route, catalog, way_options);
            told.push(format!(
                "with {} instead it takes {}: `{}`",
                catalog.qualified(*role),
                counted(route.moves.len(), "move"),
                catalog.again(&command)
            ));
        }
    }
    told.extend(found.off_track.as_deref().map(|name| {
        let name = typed(name);
        format!("no role of the route is on the track `{name}`")
    }));
    told
}

/// The command that shows a route: between its ends, with what else the route was to keep to.
pub(super) fn path_command(route: &Route<'_>, catalog: &Catalog, way_options: &str) -> String {
    let (from, to) = (catalog.qualified(route.start), catalog.qualified(route.end()));
    format!("ladder path {from} {to}{way_options}")
}

/// Why no route leads there; nothing where one does, or none was asked for.
pub fn no_route(
    found: &PathFound<'_>,
    catalog: &Catalog,
    via: Option<&str>,
    way_options: &str,
) -> Option<UserError> {
    let PathAnswer::NoRoute { from, to, because } = &found.answer else {
        return None;
    };
    let (start, goal) = (catalog.qualified(*from), catalog.qualified(*to));
    let help = match because {
        NoRoute::NotVia => "a route leads there without `--via`".to_owned(),
        NoRoute::OtherWay => {
            let command = catalog.again(&format!("ladder path {goal} {start}{way_options}"));
            format!("one leads the other way, if that was meant: `{command}`")
        }
        NoRoute::Narrowed => "leave out `--ladder` for routes through other ladders".to_owned(),
        NoRoute::DeadEnd => {
            let list = catalog.again("ladder list");
            format!("no move at all leads on from `{start}`; `{list}` shows the roles there are")
        }
        NoRoute::Nothing => {
            let command = catalog.again(&format!("ladder path {start}"));
            format!("`{command}` shows what can come next from there")
        }
    };
    let from = typed(&found.ends.from.selector);
    let to = typed(found.ends.to.as_ref().map_or("", |to| &to.selector));
    let over = via.map_or_else(String::new, |via| format!(" over `{}`", typed(via)));
    Some(UserError::new(format!("no route leads from `{from}` to `{to}`{over}"), help))
}

/// What is told beside what a search found: what the names it was narrowed by could have meant as
/// well, and what words were taken for.
pub fn searched(searched: &Searched<'_>, catalog: &Catalog) -> Vec<String> {
    let narrowed_by = searched.narrowed_by.iter();
    let also_meant = narrowed_by.filter_map(|resolution| also(catalog, resolution));
    also_meant.chain(searched.found.slips.iter().map(slip)).collect()
}

/// What is told beside the roles that fit: how many are left out for what is not stated of them.
pub fn filtered(filtered: &Filtered<'_>) -> Vec<String> {
    let without_years = match filtered.without_years {
        0 => None,
        1 => Some("1 role is left out: the years it asks for are not stated".to_owned()),
        many => Some(format!("{many} roles are left out: the years they ask for are not stated")),
    };
    let without_rating = match filtered.without_rating {
        0 => None,
        1 => Some("1 role is left out: it has no rating in what is asked for".to_owned()),
        many => {
            Some(format!("{many} roles are left out: they have no rating in what is asked for"))
        }
    };
    without_years.into_iter().chain(without_rating).collect()
}

/// What a selector would have meant as well, at most three of them; nothing where there is none.
fn also(catalog: &Catalog, resolution: &Resolution) -> Option<String> {
    let names = few(catalog, resolution.also.iter().copied())?;
    Some(format!("`{}` also fits {names}", typed(&resolution.selector)))
}

/// How the ladder is asked for whose id a selector is, too.
fn also_ladder(id: &str) -> String {
    format!("`{id}` is a ladder, too: `ladder list --ladder {id}` shows its roles")
}

/// The selectors of which nothing is shown, by what narrows the answer: a track, or dimensions;
/// nothing where there is none.
fn left_out(selectors: &[String], by_track: bool, by_dimensions: bool) -> Option<String> {
    let why = match (by_track, by_dimensions) {
        (true, false) => "not on that track",
        (false, _) => "without such a dimension",
        (true, true) => "not on that track, or without such a dimension",
    };
    let names: Vec<String> = selectors.iter().map(|one| typed(one)).collect();
    let is = match names.len() {
        0 => return None,
        1 => "is",
        _ => "are",
    };
    let names = listed(&quoted(&names), "and");
    Some(format!("{names} {is} left out: {why}"))
}

/// Which role a selector was taken to mean, where it could have meant others as well; nothing
/// where it could not.
fn taken_as(
    catalog: &Catalog,
    resolution: &Resolution,
    role: RoleId,
    passed_over: &[RoleId],
) -> Option<String> {
    let names = few(catalog, passed_over.iter().copied().map(Subject::Role))?;
    Some(format!(
        "`{}` is taken as {}; it also names {names}",
        typed(&resolution.selector),
        subject_name(catalog, Subject::Role(role)),
    ))
}

/// The names of at most three subjects, and how many more there are; nothing for none.
fn few(catalog: &Catalog, subjects: impl Iterator<Item = Subject>) -> Option<String> {
    let names: Vec<String> = subjects.map(|subject| subject_name(catalog, subject)).collect();
    (!names.is_empty()).then(|| listed_few(&names, FEW, "and"))
}

/// What a word that nothing has is taken for.
fn slip(slip: &Slip) -> String {
    format!(
        "nothing has `{}`; it is taken for {}",
        typed(&slip.typed),
        listed_few(&quoted(&slip.taken_for), FEW, "and")
    )
}
