//! Owns the question for a way as it is typed, and all that is to be said of what was found.

use crate::query::choose::{candidates, no_role};
use crate::query::named::Tracks;
use crate::query::resolve::{Ends, Resolution, Subject, resolve, resolve_ends};
use crate::query::user_error::UserError;
use crate::source::{Catalog, RoleId};

use super::{PathAnswer, PathOptions, Route};

/// A question for a way, as it is typed.
#[derive(Clone, Copy, Debug)]
pub struct PathQuestion<'q> {
    /// The words that name where it starts and where it is to lead.
    pub ends: &'q [String],
    /// What names a role to pass.
    pub via: Option<&'q str>,
    /// The tracks to keep to.
    pub tracks: Option<&'q Tracks>,
    /// Whether all is to be said of all routes.
    pub all: bool,
    /// Whether the question makes sense between two roles only.
    pub needs_two_roles: bool,
}

/// What a question for a way comes to.
#[derive(Clone, Debug)]
pub struct PathFound<'a> {
    /// The answer.
    pub answer: PathAnswer<'a>,
    /// What the ends mean.
    pub ends: Ends,
    /// What the role to pass means.
    pub via: Option<Resolution>,
    /// For each end the roles that it would have meant as well, with the best route there or from
    /// there, where it has a move; at most three an end.
    pub instead: [Vec<(RoleId, Route<'a>)>; 2],
    /// Whether no role of the best route is on the tracks to keep to.
    pub is_off_track: bool,
}

/// Finds a way.
///
/// # Errors
/// A selector that means nothing, or no role where one is needed.
pub fn find_path<'a>(
    catalog: &'a Catalog,
    question: &PathQuestion<'_>,
) -> Result<PathFound<'a>, UserError> {
    const MOST_ROUTES: usize = 5;
    let ends = resolve_ends(catalog, question.ends)?;
    if question.needs_two_roles {
        two_roles(&ends, catalog)?;
    }
    let via = question.via.map(|via| resolve(catalog, via)).transpose()?;
    let passed = via.as_ref().map(|via| candidates(catalog, via));
    if let (Some(via), Some([])) = (&via, passed.as_deref()) {
        return Err(no_role(via));
    }
    let options = PathOptions {
        via: passed.as_deref(),
        tracks: question.tracks,
        most: MOST_ROUTES,
        all: question.all,
    };
    let answer = options.answer(catalog, &ends);
    if let PathAnswer::NoRole = answer {
        return Err(no_role(&ends.from));
    }
    let is_off_track = match (&answer, question.tracks) {
        (PathAnswer::Routes { found, .. }, Some(tracks)) => {
            !found[0].roles().any(|role| tracks.has(catalog, role))
        }
        _ => false,
    };
    Ok(PathFound {
        instead: instead(&options, catalog, &ends),
        answer,
        via,
        is_off_track,
        ends,
    })
}

fn instead<'a>(
    options: &PathOptions<'_>,
    catalog: &'a Catalog,
    ends: &Ends,
) -> [Vec<(RoleId, Route<'a>)>; 2] {
    const MOST: usize = 3;
    let Some(to) = &ends.to else {
        return [Vec::new(), Vec::new()];
    };
    if ends.from.also.is_empty() && to.also.is_empty() {
        return [Vec::new(), Vec::new()];
    }
    let (starts, goals) = (candidates(catalog, &ends.from), candidates(catalog, to));
    let with_route = |end: &Resolution, is_start: bool| {
        let also = end.also.iter().filter_map(|subject| match subject {
            Subject::Role(role) => Some(*role),
            Subject::Title(_) => None,
        });
        also.take(MOST)
            .filter_map(|role| {
                let route = if is_start {
                    options.best(catalog, &[role], &goals)
                } else {
                    options.best(catalog, &starts, &[role])
                };
                let route = route.filter(|route| !route.moves.is_empty())?;
                Some((role, route))
            })
            .collect()
    };
    [with_route(&ends.from, true), with_route(to, false)]
}

/// Options that are about the way between two roles need two.
fn two_roles(ends: &Ends, catalog: &Catalog) -> Result<(), UserError> {
    let Some(to) = &ends.to else {
        return Err(UserError::new(
            "`--via`, `--all` and `--full` need a goal",
            format!("name it, as in `ladder path {} coo`", ends.from.selector),
        ));
    };
    let title = [&ends.from, to]
        .into_iter()
        .find(|end| candidates(catalog, end).is_empty());
    match title {
        Some(title) => Err(UserError::new(
            format!(
                "`--via`, `--all` and `--full` need two roles, and `{}` is a title with several meanings",
                title.selector
            ),
            "leave the option out to see the routes of its meanings, or name the role that is meant",
        )),
        None => Ok(()),
    }
}
