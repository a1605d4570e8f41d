//! Owns the question for lines as it is typed, and all that is to be said of what was found.

use crate::query::dimensions::dimensions_of;
use crate::query::named::Tracks;
use crate::query::resolve::{Resolution, Subject, resolve};
use crate::query::user_error::UserError;
use crate::source::{Catalog, RoleId};

use super::{Found, Hit, Missed, Narrowing, Query, Slip, search};

/// A question for lines, as it is typed.
#[derive(Clone, Debug)]
pub struct SearchQuestion<'q> {
    /// The words.
    pub words: &'q [String],
    /// The tracks that the lines are about.
    pub tracks: Option<Tracks>,
    /// What names the roles and titles that the lines are about.
    pub roles: &'q [String],
    /// The names of the dimensions that the lines belong to.
    pub dimensions: &'q [String],
}

/// What a search came to.
#[derive(Clone, Debug)]
pub struct Searched<'a> {
    /// What was looked for.
    pub query: Query,
    /// The lines that have all the words, the best first.
    pub hits: Vec<Hit<'a>>,
    /// The words that were taken for slips.
    pub slips: Vec<Slip>,
    /// Why there are none.
    pub missed: Option<Missed>,
    /// What each name of a role or title means.
    pub narrowed_by: Vec<Resolution>,
    /// Where nothing was found and what was typed is what a role or title is named by: that.
    pub named: Option<Resolution>,
}

/// Searches the ladders in scope.
///
/// # Errors
/// No words, or a role or dimension that is not there.
pub fn search_lines<'a>(
    catalog: &'a Catalog,
    question: SearchQuestion<'_>,
) -> Result<Searched<'a>, UserError> {
    let typed = question.words.join(" ");
    let query = Query::new(&typed).ok_or_else(|| nothing_asked(&typed))?;
    let narrowed_by = question
        .roles
        .iter()
        .map(|selector| resolve(catalog, selector))
        .collect::<Result<Vec<_>, _>>()?;
    let found = narrowed_by.iter().flat_map(|resolution| &resolution.found);
    let subjects: Vec<Subject> = found.copied().collect();
    let dimensions = if question.dimensions.is_empty() {
        None
    } else {
        let roles = asked_about(&subjects, catalog).into_iter();
        Some(dimensions_of(catalog, roles, question.dimensions)?)
    };
    let narrowing = Narrowing {
        tracks: question.tracks,
        subjects: (!question.roles.is_empty()).then(|| subjects.into_iter().collect()),
        dimensions,
    };
    let (found, missed) = match search(catalog, &query, &narrowing) {
        Ok(found) => (Some(found), None),
        Err(why) => (None, Some(why)),
    };
    let named = missed.as_ref().and_then(|_| resolve(catalog, &typed).ok());
    let (hits, slips) = found.map_or_else(Default::default, |Found { hits, slips }| (hits, slips));
    Ok(Searched {
        query,
        hits,
        slips,
        missed,
        narrowed_by,
        named,
    })
}

/// The roles whose ladders are asked for a dimension: those named, or else all.
fn asked_about(subjects: &[Subject], catalog: &Catalog) -> Vec<RoleId> {
    let named = subjects.iter().filter_map(|subject| match subject {
        Subject::Role(role) => Some(*role),
        Subject::Title(_) => None,
    });
    let named: Vec<RoleId> = named.collect();
    if !named.is_empty() {
        return named;
    }
    let ladders = catalog.scope().iter();
    ladders
        .flat_map(|&ladder| catalog.roles_of(ladder))
        .collect()
}

fn nothing_asked(typed: &str) -> UserError {
    UserError::new(
        if typed.trim().is_empty() {
            "there is nothing to search for"
        } else {
            "there is no letter and no digit to search for"
        },
        "name a word or several, as in `ladder search budget`",
    )
}
