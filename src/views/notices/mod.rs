//! Owns the words of the notes beside an answer, and of what goes wrong: lower case, no full stop, names in
//! backticks; what was found and expected, then what to do.

mod files;
mod import;
mod records;
mod review;
mod versions;

#[cfg(not(feature = "sheets"))]
pub(crate) use files::built_without_sheets;
pub(crate) use files::{
    another_form, comments_are_left_out, exported, id_of_built_in, invalid_id, left_behind, names_itself,
    no_form_of_a_file, no_known_ending, no_workbook_on_a_terminal, not_held, one_ladder_a_file,
    reads_nothing, schema_is_there, schema_not_written, standard_output_has_no_name, takes_the_place,
    too_large_for_a_page, unknown_origin, which_ladder, written,
};
pub(crate) use import::{
    import_writes_yaml, onto_has_an_id, onto_no_file, read_otherwise, sheet_is_older, takes_most_away,
    unsound_import,
};
pub(crate) use records::{
    another_form_of_a_record, begun, guess_of_a_sheet, lacking_columns, likelier_asked, logged,
    logged_already, marked, no_form_of_a_record, no_mark, no_record, no_role_of_a_sheet, no_sheet, no_start,
    no_such_form_of_a_record, not_in_a_sheet, nothing_to_log, nothing_to_mark, nothing_to_plan, plan_added,
    plan_done, planned_already, record_has_roles, record_is_no_ladder, record_is_no_sheet,
    record_of_a_sheet_in_yaml, record_of_another, record_of_another_ladder, record_of_no_file, record_roles,
    record_without_role, roles_of_record, sheet_is_there, sheet_of_another_assessor, sheet_of_another_ladder,
    sheet_of_another_ladder_than_the_role, sheet_of_another_person, sheet_of_another_record,
    sheet_without_role, unedited_record, unread_record, unread_sheet,
};
pub(crate) use review::{
    absent_assessor, nameless_packet, record_named_twice, records_on_standard_input, review_without_ladder,
    reviewed,
};
pub(crate) use versions::{
    against_one_file, both_on_standard_input, no_version, no_version_called, not_two_versions, one_version,
    version_of_sheet, versions,
};

use std::collections::BTreeSet;

use crate::model::prose::{counted, listed, listed_few, quoted, typed};
use crate::query::{
    Choice, Compared, Comparison, Filtered, NoRoute, PathAnswer, PathFound, Resolution, Route, Searched,
    Shown, Subject, UserError,
};
use crate::source::{Catalog, RoleId};

use super::names::{role_argument, subject_name, track_name};

/// How many names of a long list are named.
const FEW: usize = 3;

/// What the selectors could have meant as well, and of which nothing is shown.
pub(crate) fn shown(
    shown: &Shown<'_>,
    catalog: &Catalog,
    by_track: bool,
    by_dimensions: bool,
) -> Vec<String> {
    let Shown::Subjects { resolutions, left_out, .. } = shown else { return Vec::new() };
    let mut notes: Vec<String> = resolutions.iter().filter_map(|one| also(catalog, one)).collect();
    let ladders = resolutions.iter().filter_map(|one| catalog.ladder_called(&one.selector));
    notes.extend(ladders.map(|ladder| {
        let id = &catalog.ladder(ladder).id;
        format!("`{id}` is also a ladder: run `ladder list --ladder {id}` to see its roles")
    }));
    if !left_out.is_empty() {
        let why = match (by_track, by_dimensions) {
            (true, false) => "not on that track",
            (false, _) => "no such dimension",
            (true, true) => "not on that track, or no such dimension",
        };
        let names: Vec<String> = left_out.iter().map(|one| typed(one)).collect();
        let is = if names.len() == 1 { "is" } else { "are" };
        notes.push(format!("{} {is} left out: {why}", listed(&quoted(&names), "and")));
    }
    notes
}

/// Which of the roles that a selector means are shown.
pub(crate) fn named(named: &[(Resolution, Vec<RoleId>)], catalog: &Catalog) -> Vec<String> {
    let notes = named.iter().flat_map(|(resolution, roles)| {
        let others = resolution.roles().filter(|role| !roles.contains(role));
        let first = roles.first().copied();
        let taken = first.and_then(|role| taken_as(catalog, resolution, role, others));
        taken.into_iter().chain(also(catalog, resolution))
    });
    notes.collect()
}

/// What each selector was taken as.
pub(crate) fn compared(compared: &Compared<'_>, catalog: &Catalog) -> Vec<String> {
    // What was passed over for one selector may be what another names.
    let is_chosen = |role: &RoleId| compared.choices.iter().any(|(_, one)| one.role == *role);
    let of_choice = |(resolution, Choice { role, passed_over }): &(Resolution, Choice)| {
        let others = passed_over.iter().copied().filter(|other| !is_chosen(other));
        let taken = taken_as(catalog, resolution, *role, others);
        taken.into_iter().chain(also(catalog, resolution))
    };
    let notes = compared.choices.iter().flat_map(of_choice);
    let from = compared.roles.first().map(|&from| role_argument(catalog, from));
    let others = compared.passed_over.iter().zip(from.iter().cycle()).map(|(&other, from)| {
        let to = role_argument(catalog, other);
        let command = catalog.again(&format!("ladder compare {from} {to}"));
        format!("a promotion leads to {} as well: `{command}`", catalog.role(other).code)
    });
    notes.chain(others).chain(too_much_alike(compared.comparisons.iter())).collect()
}

/// That some cells are too large to weigh all their pairs of statements; nothing where none is.
fn too_much_alike<'a>(comparisons: impl Iterator<Item = &'a Comparison<'a>>) -> Option<String> {
    let cut = comparisons.flat_map(|comparison| &comparison.dimensions).filter(|change| change.is_cut);
    let ids: BTreeSet<&str> = cut.map(|change| change.to.dimension.id.as_str()).collect();
    let ids: Vec<String> = ids.into_iter().map(str::to_owned).collect();
    (!ids.is_empty()).then(|| {
        let ids = listed_few(&quoted(&ids), FEW, "and");
        format!(
            "too many statements in {ids} are alike to try every pair: other pairs may fit better, and what is \
             new or no longer listed may be reworded"
        )
    })
}

/// What the ends were taken as, and what they could have meant besides, with the command that shows the route
/// from or to there; nothing where a track was meant in place of them. `way_options` are those that the route
/// was to keep to.
pub(crate) fn path(found: &PathFound<'_>, catalog: &Catalog, way_options: &str) -> Vec<String> {
    if let PathAnswer::NoRoute { because: NoRoute::ToTrack(_), .. } = found.answer {
        return Vec::new();
    }
    let mut notes: Vec<String> = found.via.iter().filter_map(|via| also(catalog, via)).collect();
    let best = match &found.answer {
        PathAnswer::Routes { found, .. } => found.first(),
        _ => None,
    };
    let taken = [best.map(|route| route.start), best.map(Route::end)];
    let ends = [Some(&found.ends.from), found.ends.to.as_ref()];
    for (index, (end, taken)) in ends.into_iter().zip(taken).enumerate() {
        let Some(end) = end else { continue };
        // Of two ends that are named alike one note is enough.
        if index == 0 || found.ends.from.selector != end.selector {
            let others = end.roles().filter(|role| Some(*role) != taken);
            notes.extend(taken.and_then(|role| taken_as(catalog, end, role, others)));
            notes.extend(also(catalog, end));
        }
        for (role, route) in &found.instead[index] {
            let end = ["from", "to"][index];
            let name = subject_name(catalog, Subject::Role(*role));
            let moves = counted(route.moves.len(), "move");
            let command = path_command(route, found.ends.is_to_track(), catalog, way_options);
            let command = catalog.again(&command);
            notes.push(format!("{end} {name} it takes {moves}: `{command}`"));
        }
    }
    notes.extend(too_much_alike(found.answer.steps().map(|step| &step.comparison)));
    let off_track = found.off_track.as_deref().map(typed);
    notes.extend(off_track.map(|name| format!("no role on the route is on the track `{name}`")));
    notes
}

/// The command that shows a route: between its ends, or to a track that the options name, with what else it
/// was to keep to.
pub(super) fn path_command(
    route: &Route<'_>,
    is_to_track: bool,
    catalog: &Catalog,
    way_options: &str,
) -> String {
    let (from, to) = (role_argument(catalog, route.start), role_argument(catalog, route.end()));
    let ends = if is_to_track { from } else { format!("{from} {to}") };
    format!("ladder path {ends}{way_options}")
}

/// Why no route leads there; nothing where one does, or none was asked for.
pub(crate) fn no_route(
    found: &PathFound<'_>,
    catalog: &Catalog,
    via: Option<&str>,
    way_options: &str,
) -> Option<UserError> {
    let PathAnswer::NoRoute { from, to, because } = &found.answer else {
        return None;
    };
    let to_typed = match &found.ends.to {
        Some(to) if !found.ends.is_to_track() => format!("`{}`", typed(&to.selector)),
        _ => format!("the {}", track_name(catalog.track_of(*to))),
    };
    let (start, goal) = (role_argument(catalog, *from), role_argument(catalog, *to));
    let help = match because {
        NoRoute::ToTrack(nearest) => {
            let (from, track) = (role_argument(catalog, *from), &catalog.track_of(*nearest).id);
            let command = catalog.again(&format!("ladder path {from} --track {track}"));
            format!("{to_typed} is the role {}; for the track, run `{command}`", catalog.role(*to).title)
        }
        NoRoute::NotVia => {
            let command = catalog.again(&format!("ladder path {start} {goal}"));
            format!("there is one without `--via`: `{command}`")
        }
        NoRoute::OtherWay => {
            let options = if found.ends.is_to_track() { "" } else { way_options };
            let command = catalog.again(&format!("ladder path {goal} {start}{options}"));
            format!("there is one the other way: `{command}`")
        }
        NoRoute::Narrowed => "leave out `--ladder` for routes through other ladders".to_owned(),
        NoRoute::DeadEnd => {
            let list = catalog.again("ladder list");
            format!("no move leads out of `{start}`; run `{list}` to see all roles")
        }
        NoRoute::Nothing => {
            let command = catalog.again(&format!("ladder path {start}"));
            format!("run `{command}` to see what can come next")
        }
    };
    let from = typed(&found.ends.from.selector);
    let over = via.map_or_else(String::new, |via| format!(" through `{}`", typed(via)));
    Some(UserError::new(format!("no route leads from `{from}` to {to_typed}{over}"), help))
}

/// What the names that a search was narrowed by could have meant as well, and what words were taken for.
pub(crate) fn searched(searched: &Searched<'_>, catalog: &Catalog) -> Vec<String> {
    let also_meant = searched.narrowed_by.iter().filter_map(|resolution| also(catalog, resolution));
    let slips = searched.slips.iter().map(|slip| {
        let taken_for = listed_few(&quoted(&slip.taken_for), FEW, "and");
        format!("no line contains `{}`; these lines contain {taken_for}", typed(&slip.typed))
    });
    also_meant.chain(slips).collect()
}

/// How many roles are left out of those that fit for what is not stated of them.
pub(crate) fn filtered(filtered: &Filtered<'_>) -> Vec<String> {
    let left_out = |count: usize, why_one: &str, why_many: &str| match count {
        0 => None,
        1 => Some(format!("1 role is left out: {why_one}")),
        many => Some(format!("{many} roles are left out: {why_many}")),
    };
    let without_years = left_out(
        filtered.without_years,
        "it does not state the years it asks for",
        "they do not state the years they ask for",
    );
    let without_rating = left_out(
        filtered.without_rating,
        "it has no rating in that dimension",
        "they have no rating in that dimension",
    );
    without_years.into_iter().chain(without_rating).collect()
}

/// What a selector would have meant as well, or that it is in none of the user's own ladders; nothing where
/// there is no such thing to say.
fn also(catalog: &Catalog, resolution: &Resolution) -> Option<String> {
    let selector = typed(&resolution.selector);
    if let Some(names) = few(catalog, resolution.also.iter().copied()) {
        return Some(format!("`{selector}` also matches {names}"));
    }
    let named = resolution.selector.split_once('/').map(|(ladder, _)| catalog.ladders_named(ladder));
    let mut ladders: Vec<usize> = resolution.found.iter().map(|one| one.ladder()).collect();
    ladders.dedup();
    if named.is_some_and(|named| !named.is_empty()) || catalog.scope().contains(ladders.first()?) {
        return None;
    }
    let ids: Vec<String> = ladders.iter().map(|&one| catalog.ladder(one).id.to_string()).collect();
    let ids = listed(&quoted(&ids), "and");
    Some(format!("`{selector}` is in none of your own ladders, but in the built-in {ids}"))
}

/// That only the user's own ladders were asked, and how to ask others; nothing where all were, or those that
/// are named.
pub(crate) fn own_only(catalog: &Catalog) -> Option<String> {
    let others = catalog.out_of_scope().into_iter();
    let options = catalog.scope().iter().copied().chain(others.take(1));
    let options: Vec<String> =
        options.map(|ladder| format!("--ladder {}", catalog.ladder(ladder).id)).collect();
    let has_others = options.len() > catalog.scope().len();
    has_others.then(|| {
        let options = options.join(" ");
        format!("only your own ladders were used; `{options}` uses a built-in one, too")
    })
}

/// Which role a selector was taken to mean, where it could have meant others as well.
fn taken_as(
    catalog: &Catalog,
    resolution: &Resolution,
    role: RoleId,
    others: impl Iterator<Item = RoleId>,
) -> Option<String> {
    let names = few(catalog, others.map(Subject::Role))?;
    let (selector, role) = (typed(&resolution.selector), subject_name(catalog, Subject::Role(role)));
    Some(format!("`{selector}` was read as {role}; it also matches {names}"))
}

/// The names of at most three subjects, and how many more there are; nothing for none.
fn few(catalog: &Catalog, subjects: impl Iterator<Item = Subject>) -> Option<String> {
    let names: Vec<String> = subjects.map(|subject| subject_name(catalog, subject)).collect();
    (!names.is_empty()).then(|| listed_few(&names, FEW, "and"))
}
