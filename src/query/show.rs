//! Owns the question what is asked of some roles, what some titles mean, and how some dimensions run.

use std::collections::HashSet;

use crate::model::Expectation;
use crate::model::prose::typed;
use crate::source::{Catalog, RoleId};

use super::dimensions::{DimensionView, dimension_views};
use super::named::{Tracks, dimensions_named, dimensions_of};
use super::resolve::{Resolution, Subject, TitleId, resolve_words};
use super::role::{RoleView, role_view};
use super::user_error::UserError;

/// What there is to show.
#[derive(Clone, Debug)]
pub enum Shown<'a> {
    /// Roles and titles, in the order typed.
    Subjects {
        /// At least one.
        parts: Vec<ShownPart<'a>>,
        /// What each selector means, and would have meant as well, narrowed to what is wanted.
        resolutions: Vec<Resolution>,
        /// The selectors of which nothing is shown.
        left_out: Vec<String>,
    },
    /// Dimensions across roles, at least one.
    Dimensions(Vec<DimensionView<'a>>),
}

/// One thing to show.
#[derive(Clone, Debug)]
pub enum ShownPart<'a> {
    /// A role.
    Role(RoleView<'a>),
    /// An ambiguous title.
    Title(TitleId),
}

impl Shown<'_> {
    /// Whether any expectation that is shown has an example.
    pub fn has_examples(&self) -> bool {
        let has_one = |statement: &Expectation| !statement.examples.is_empty();
        match self {
            Self::Subjects { parts, .. } => parts.iter().any(|part| match part {
                ShownPart::Role(view) => {
                    view.rows.iter().any(|row| row.statements().into_iter().any(has_one))
                }
                ShownPart::Title(_) => false,
            }),
            Self::Dimensions(views) => views.iter().any(|view| {
                let mut cells = view.rows.iter().filter_map(|row| row.cell);
                cells.any(|cell| view.dimension.statements_of(cell).any(has_one))
            }),
        }
    }
}

/// What there is to show of the roles and titles that some words mean, or without any of dimensions across
/// all roles; narrowed to the dimensions of some names, and to some tracks, where there are such.
///
/// # Errors
/// A selector or a dimension that is not there, or nothing left of what was asked for.
pub fn show<'a>(
    catalog: &'a Catalog,
    selectors: &[String],
    dimensions: &[String],
    tracks: Option<&Tracks>,
) -> Result<Shown<'a>, UserError> {
    let is_on_track = |role: RoleId| tracks.is_none_or(|tracks| tracks.has(catalog, role));
    let off_track = |asked: &[String]| {
        let asked = typed(&asked.join(" "));
        let track = typed(tracks.map_or("", |tracks| &tracks.name));
        UserError::new(
            format!("`{asked}` is not on the track `{track}`"),
            "leave out `--track`, or run `ladder list` to see what is on it",
        )
    };
    let is_whole = dimensions.is_empty();
    if selectors.is_empty() {
        if is_whole {
            return Err(UserError::new(
                "there is nothing to show",
                "name a role, as in `ladder show L4`, or a dimension, as in `ladder show --dimension autonomy`",
            ));
        }
        let views = dimension_views(catalog, dimensions, tracks)?;
        return if views.is_empty() { Err(off_track(dimensions)) } else { Ok(Shown::Dimensions(views)) };
    }
    let mut resolutions = resolve_words(catalog, selectors)?;
    let has_dimension = |role: RoleId| {
        let ladder = catalog.ladder_of(role);
        is_whole || dimensions.iter().any(|name| !dimensions_named(ladder, name).is_empty())
    };
    for resolution in &mut resolutions {
        resolution.narrow(|subject| match subject {
            Subject::Role(role) => is_on_track(role) && has_dimension(role),
            Subject::Title(_) => tracks.is_none() && is_whole,
        });
    }
    let mut known = HashSet::new();
    let found = resolutions.iter().flat_map(|resolution| resolution.found.iter().copied());
    let mut subjects: Vec<Subject> = found.filter(|subject| known.insert(*subject)).collect();
    for resolution in &mut resolutions {
        resolution.also.retain(|subject| !known.contains(subject));
    }
    subjects.retain(|subject| match subject {
        Subject::Role(role) => is_on_track(*role),
        Subject::Title(_) => tracks.is_none(),
    });
    if subjects.is_empty() {
        return Err(off_track(selectors));
    }
    let roles: Vec<RoleId> = subjects.iter().filter_map(|subject| subject.role()).collect();
    if !is_whole && roles.is_empty() {
        let selectors = typed(&selectors.join(" "));
        return Err(UserError::new(
            format!("`{selectors}` is a title with several meanings, so it has no dimensions"),
            format!("run `ladder show {selectors}` to see the meanings, then name a role"),
        ));
    }
    // A title, and a role whose ladder has none of the dimensions, are left out as long as another has one.
    let wanted = dimensions_of(catalog, roles.into_iter(), dimensions)?;
    subjects
        .retain(|subject| is_whole || subject.role().is_some_and(|role| wanted.contains_key(&role.ladder)));
    let left_out = resolutions
        .iter()
        .filter(|resolution| !resolution.found.iter().any(|subject| subjects.contains(subject)))
        .map(|resolution| resolution.selector.clone());
    let parts = subjects.iter().map(|&subject| match subject {
        Subject::Title(title) => ShownPart::Title(title),
        Subject::Role(role) => {
            let dimensions = wanted.get(&role.ladder).map(Vec::as_slice);
            ShownPart::Role(role_view(catalog, role, dimensions))
        }
    });
    Ok(Shown::Subjects { left_out: left_out.collect(), parts: parts.collect(), resolutions })
}
