//! Owns the question what is asked of some roles, what some titles mean, and how some dimensions run.

use crate::model::Cell;
use crate::model::prose::typed;
use crate::source::{Catalog, RoleId};

use super::dimensions::{DimensionView, dimension_views, dimensions_named, dimensions_of};
use super::named::Tracks;
use super::resolve::{Resolution, Subject, TitleId, resolve_words};
use super::role::{RoleView, role_view};
use super::user_error::UserError;

/// What is to be shown.
#[derive(Clone, Copy, Debug)]
pub struct ShowQuestion<'q> {
    /// The words typed; empty for dimensions across all roles.
    pub selectors: &'q [String],
    /// The names of the dimensions that are wanted; empty for all.
    pub dimensions: &'q [String],
    /// The tracks that are wanted.
    pub tracks: Option<&'q Tracks>,
}

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

impl ShownPart<'_> {
    fn is_of(&self, subject: Subject) -> bool {
        match (self, subject) {
            (Self::Role(view), Subject::Role(role)) => view.id == role,
            (Self::Title(shown), Subject::Title(title)) => *shown == title,
            _ => false,
        }
    }
}

impl Shown<'_> {
    /// Whether any expectation that is shown has an example.
    pub fn has_examples(&self) -> bool {
        match self {
            Self::Subjects { parts, .. } => parts.iter().any(|part| match part {
                ShownPart::Role(view) => {
                    let mut cells = view.rows.iter().filter_map(|row| row.cell);
                    cells.any(Cell::has_examples)
                }
                ShownPart::Title(_) => false,
            }),
            Self::Dimensions(views) => {
                let rows = views.iter().flat_map(|view| &view.rows);
                rows.filter_map(|row| row.cell).any(Cell::has_examples)
            }
        }
    }
}

/// What there is to show of some roles and titles, or of dimensions.
///
/// # Errors
/// A selector or a dimension that is not there, or nothing left of what was asked for.
pub fn show<'a>(catalog: &'a Catalog, question: &ShowQuestion<'_>) -> Result<Shown<'a>, UserError> {
    let is_on_track = |role: RoleId| {
        let tracks = question.tracks;
        tracks.is_none_or(|tracks| tracks.has(catalog, role))
    };
    if question.selectors.is_empty() {
        if question.dimensions.is_empty() {
            return Err(nothing_asked());
        }
        let views = dimension_views(catalog, question.dimensions, is_on_track)?;
        if views.is_empty() {
            return Err(off_track(question));
        }
        return Ok(Shown::Dimensions(views));
    }
    let mut resolutions = resolve_words(catalog, question.selectors)?;
    let is_wanted = |subject| match subject {
        Subject::Role(role) => is_on_track(role) && has_dimension(question, catalog, role),
        Subject::Title(_) => question.tracks.is_none() && question.dimensions.is_empty(),
    };
    for resolution in &mut resolutions {
        resolution.narrow(is_wanted);
    }
    let mut subjects = subjects(&resolutions);
    for resolution in &mut resolutions {
        resolution.also.retain(|subject| !subjects.contains(subject));
    }
    subjects.retain(|subject| match subject {
        Subject::Role(role) => is_on_track(*role),
        Subject::Title(_) => question.tracks.is_none(),
    });
    if subjects.is_empty() {
        return Err(off_track(question));
    }
    let has_role = subjects.iter().any(|subject| subject.role().is_some());
    if !question.dimensions.is_empty() && !has_role {
        return Err(no_dimensions(question));
    }
    let parts = parts(question, catalog, &subjects)?;
    let is_shown = |&subject: &Subject| parts.iter().any(|part| part.is_of(subject));
    let left_out = resolutions
        .iter()
        .filter(|resolution| !resolution.found.iter().any(is_shown))
        .map(|resolution| resolution.selector.clone());
    Ok(Shown::Subjects { left_out: left_out.collect(), parts, resolutions })
}

/// What was found, each subject once, in the order typed.
fn subjects(resolutions: &[Resolution]) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = Vec::new();
    for subject in resolutions.iter().flat_map(|resolution| &resolution.found) {
        if !subjects.contains(subject) {
            subjects.push(*subject);
        }
    }
    subjects
}

/// Whether the ladder of a role has one of the dimensions asked for, where any is.
fn has_dimension(question: &ShowQuestion<'_>, catalog: &Catalog, role: RoleId) -> bool {
    let ladder = catalog.ladder_of(role);
    let mut names = question.dimensions.iter();
    question.dimensions.is_empty() || names.any(|name| !dimensions_named(ladder, name).is_empty())
}

/// The subjects with all that is wanted of them. A title, and a role whose ladder has none of the
/// dimensions asked for, is left out where some are, as long as another has.
fn parts<'a>(
    question: &ShowQuestion<'_>,
    catalog: &'a Catalog,
    subjects: &[Subject],
) -> Result<Vec<ShownPart<'a>>, UserError> {
    let roles = subjects.iter().filter_map(|subject| subject.role());
    let is_whole = question.dimensions.is_empty();
    let wanted = dimensions_of(catalog, roles, question.dimensions)?;
    let part = |subject: &Subject| match *subject {
        Subject::Title(title) => is_whole.then_some(ShownPart::Title(title)),
        Subject::Role(role) => {
            let dimensions = wanted.get(&role.ladder);
            (is_whole || dimensions.is_some())
                .then(|| ShownPart::Role(role_view(catalog, role, dimensions.map(Vec::as_slice))))
        }
    };
    Ok(subjects.iter().filter_map(part).collect())
}

fn nothing_asked() -> UserError {
    UserError::new(
        "there is nothing to show",
        "name a role, as in `ladder show L4`, or a dimension, as in `ladder show --dimension autonomy`",
    )
}

fn no_dimensions(question: &ShowQuestion<'_>) -> UserError {
    let selectors = typed(&question.selectors.join(" "));
    UserError::new(
        format!("`{selectors}` is a title with several meanings, and has no dimensions"),
        format!(
            "`ladder show {selectors}` tells the meanings apart; name a role for its dimensions"
        ),
    )
}

fn off_track(question: &ShowQuestion<'_>) -> UserError {
    let asked =
        if question.selectors.is_empty() { question.dimensions } else { question.selectors };
    let asked = typed(&asked.join(" "));
    let track = typed(question.tracks.map_or("", |tracks| &tracks.name));
    UserError::new(
        format!("nothing of `{asked}` is on the track `{track}`"),
        "leave out `--track`, or see `ladder list` for what is on it",
    )
}
