//! Owns the words that all formats share, so that they say the same.

use crate::model::{Cell, Dimension, Ladder, Meaning, Rating, RoleIndex, Text, Years};
use crate::query::Subject;
use crate::source::Catalog;

/// The reasons why things are marked as inferred, each once, numbered from one in the order in
/// which they are met.
#[derive(Debug, Default)]
pub struct Footnotes<'a>(Vec<&'a Text>);

impl<'a> Footnotes<'a> {
    /// The number of a reason, the one it has already or a new one.
    pub fn number(&mut self, reason: &'a Text) -> usize {
        let place = self.0.iter().position(|known| *known == reason);
        place.unwrap_or_else(|| {
            self.0.push(reason);
            self.0.len() - 1
        }) + 1
    }

    /// The numbered reasons.
    pub fn all(&self) -> impl Iterator<Item = (usize, &'a Text)> {
        (1..).zip(self.0.iter().copied())
    }
}

/// Why a row is marked as inferred: the dimension's reason, then the cell's own.
pub(super) fn inferred<'a>(
    dimension: &'a Dimension,
    cell: Option<&'a Cell>,
) -> impl Iterator<Item = &'a Text> {
    let of_cell = cell.and_then(|cell| cell.inferred.as_ref());
    dimension.inferred.iter().chain(of_cell)
}

/// The mark of each reason: ` [1]`.
pub(super) fn marks<'a>(
    reasons: impl IntoIterator<Item = &'a Text>,
    notes: &mut Footnotes<'a>,
) -> String {
    reasons
        .into_iter()
        .map(|reason| format!(" [{}]", notes.number(reason)))
        .collect()
}

/// The roles nearest to a meaning, as far as they are in the catalog, by qualified id and title.
pub(super) fn nearest_roles(catalog: &Catalog, ladder: usize, meaning: &Meaning) -> Vec<String> {
    meaning
        .nearest
        .iter()
        .filter_map(|reference| catalog.follow(ladder, reference))
        .map(|role| subject_name(catalog, Subject::Role(role)))
        .collect()
}

/// The name of a subject that is good everywhere, with its title: `product-ops/L4 (Staff ...)`.
pub(super) fn subject_name(catalog: &Catalog, subject: Subject) -> String {
    match subject {
        Subject::Role(id) => format!("{} ({})", catalog.qualified(id), catalog.role(id).title),
        Subject::Title(id) => format!("the title {}", id.of(catalog).title),
    }
}

/// `At least 6 years`, and in what.
pub(super) fn years(years: &Years) -> String {
    let least = match years.minimum {
        0 => "No years of experience needed".to_owned(),
        1 => "At least 1 year".to_owned(),
        many => format!("At least {many} years"),
    };
    match &years.experience {
        Some(experience) => format!("{least} in {experience}"),
        None => least,
    }
}

/// `6+ years`, for the head of a role.
pub(super) fn years_in_short(minimum: Option<u8>) -> String {
    match minimum {
        None => "years not stated".to_owned(),
        Some(0) => "no years needed".to_owned(),
        Some(1) => "1+ year".to_owned(),
        Some(minimum) => format!("{minimum}+ years"),
    }
}

/// The same with the reasons why what the ladder says of it is inferred.
pub(super) fn years_reasons(ladder: &Ladder, role: RoleIndex) -> impl Iterator<Item = &Text> {
    let stated = ladder.years_cell(role);
    stated
        .into_iter()
        .flat_map(|(dimension, cell)| inferred(dimension, Some(cell)))
}

/// A role in a few facts: its levels, its track and its ladder (once, where the one is called as
/// the other), and last its years, behind which the marks of [`years_reasons`] go.
pub(super) fn facts(ladder: &Ladder, role: RoleIndex) -> Vec<String> {
    let of = ladder.role(role);
    let mut facts = vec![
        format!("level {}", ladder.span_label(of.levels)),
        ladder.track(of.track).name.to_string(),
        ladder.name.to_string(),
    ];
    facts.dedup();
    facts.push(years_in_short(ladder.years_of(role)));
    facts
}

/// `4/5`: a rating's place on its scale.
pub(super) fn place(rating: Rating<'_>) -> String {
    format!("{}/{}", rating.place, rating.of)
}

/// The codes of some roles: `L1, L2`.
pub(super) fn codes(ladder: &Ladder, roles: &[RoleIndex]) -> String {
    let codes: Vec<&str> = roles
        .iter()
        .map(|&role| ladder.role(role).code.as_str())
        .collect();
    codes.join(", ")
}

/// What stands where a role has no cell.
pub(super) const GAP: &str = "gap: the ladder says nothing here";
