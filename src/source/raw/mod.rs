//! Owns the shape of a ladder's file: what may be written where, before anything is known to be true.
//!
//! The comments on the keys are what an editor shows of them: they and the shape make the JSON Schema, see
//! `tests/schema/generated.rs`.

mod values;

pub(crate) use values::{LongForm, RawScales, TextOr};

use std::ops::Not;

use serde::{Deserialize, Serialize};

use super::span::At;

/// One career ladder: its levels, its roles, and what is expected in each of them.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLadder {
    /// The version of this format. It is 1.
    pub(crate) schema: At<u64>,
    /// What people type to name the ladder: lowercase letters, digits and hyphens.
    pub(crate) id: At<String>,
    /// What people read: the name of the ladder.
    pub(crate) name: At<String>,
    /// The version of this ladder, for example 1.0.0. Raise it when what the ladder says changes.
    pub(crate) version: At<String>,
    /// The language that the ladder is written in, for example en, de or pt-BR. Browsers and screen readers ask
    /// for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<At<String>>,
    /// What the ladder is for, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<At<String>>,
    /// Where the ladder came from, and what in it is inferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) source: Option<At<String>>,
    /// What is inferred throughout the ladder, in a few words. It appears once at the end of an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) inferred: Option<At<String>>,
    /// What a reader of any of the roles should know.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) notes: Vec<At<String>>,
    /// Whether each role also asks what the roles below it on its track ask.
    #[serde(default, skip_serializing_if = "Not::not")]
    #[cfg_attr(test, schemars(extend("default" = false)))]
    pub(crate) cumulative: bool,
    /// The levels, from the lowest to the highest, for example [L1, L2, L3].
    pub(crate) levels: Vec<At<TextOr<RawLevel>>>,
    /// The lines of progression, for example individual contributor and manager.
    pub(crate) tracks: Vec<RawTrack>,
    /// The roles: those of each track from the lowest to the highest.
    pub(crate) roles: Vec<RawRole>,
    /// The moves that are not promotions. Promotions follow from the order of the roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) moves: Vec<At<RawMove>>,
    /// Scales that several dimensions use, each under the name by which they name it.
    #[serde(default, skip_serializing_if = "RawScales::is_empty")]
    pub(crate) scales: RawScales,
    /// What is looked at in every role, for example autonomy or influence: the rows of the sheet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) dimensions: Vec<RawDimension>,
    /// Titles that mean different jobs in different companies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) titles: Vec<At<RawTitle>>,
    /// What the jobs are really like, and what to do about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) realities: Vec<RawReality>,
    /// Findings of `ladder check` that are meant to stay, each with the reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) allow: Vec<At<RawWaiver>>,
}

/// A level in its long form.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLevel {
    /// What the roles name the level by.
    pub(crate) id: At<String>,
    /// What the level is, in a sentence or a paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<At<String>>,
}

/// A line of progression.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTrack {
    /// What the roles name the track by: lowercase letters, digits and hyphens.
    pub(crate) id: At<String>,
    /// What people read: the name of the track.
    pub(crate) name: At<String>,
    /// A note shown with each promotion along this track.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<At<String>>,
    /// Whether each role of the track also asks what the roles below it ask. Left out, it is as for the
    /// ladder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) cumulative: Option<bool>,
}

/// A place on the ladder: a track, one or more levels, a code and a title.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRole {
    /// The short name by which the rest of the file names the role, for example L4. No `/` in it.
    pub(crate) code: At<String>,
    /// The id of the role's track.
    pub(crate) track: At<String>,
    /// The role's level; or a list of levels, each right above the one before, for a role that spans several.
    pub(crate) level: At<TextOr<RawSpan>>,
    /// The job family.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) family: Option<At<String>>,
    /// The job title. Separate titles that are used for the same role with ` / `.
    pub(crate) title: At<String>,
    /// What the role is, in a sentence or a paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<At<String>>,
    /// Other names by which people call the role.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) aliases: Vec<At<String>>,
    /// What of this role is inferred, and from what. It is marked wherever the role is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) inferred: Option<At<String>>,
}

/// The levels of a role that spans several, from the lowest to the highest.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub(crate) struct RawSpan(pub(crate) Vec<At<String>>);

/// A move that is not a promotion.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMove {
    /// The code of the role where the move starts.
    pub(crate) from: At<String>,
    /// The code of the role where the move leads; for a role of another ladder that ladder's id, a `/`, and
    /// its code there.
    pub(crate) to: At<String>,
    /// `switch`: to another track of this ladder. `bridge`: to another ladder.
    pub(crate) kind: At<String>,
    /// Whether one can go back the same way.
    #[serde(default, skip_serializing_if = "Not::not")]
    #[cfg_attr(test, schemars(extend("default" = false)))]
    pub(crate) both_ways: bool,
    /// Why it is a fair step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<At<String>>,
}

/// One thing that is looked at in every role, for example autonomy: a row of the sheet.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDimension {
    /// What people type to name the dimension: lowercase letters, digits and hyphens.
    pub(crate) id: At<String>,
    /// What people read: the name of the dimension.
    pub(crate) name: At<String>,
    /// A short name for grids, at most 20 letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) short: Option<At<String>>,
    /// The heading that groups this dimension with others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) section: Option<At<String>>,
    /// What the dimension is about, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<At<String>>,
    /// The codes of the roles of which it deliberately asks nothing. They are no gaps.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) not_asked: Vec<At<String>>,
    /// The ids of the only tracks that it concerns. Left out, it concerns all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) tracks: Vec<At<String>>,
    /// The ratings its cells can have, from the lowest to the highest; or the name of one of the `scales`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) scale: Option<At<TextOr<RawPoints>>>,
    /// What of this dimension is inferred, and from what. It is marked wherever the dimension is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) inferred: Option<At<String>>,
    /// What the dimension asks of which roles. A role has one cell here, or none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) cells: Vec<At<RawCell>>,
}

/// The ratings that cells can have, from the lowest to the highest.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub(crate) struct RawPoints(pub(crate) Vec<At<TextOr<RawPoint>>>);

/// A rating on the scale, what it means and what it asks.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPoint {
    /// The word, or the number.
    pub(crate) name: At<String>,
    /// What the rating means on this scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<At<String>>,
    /// The statements: what every cell with this rating asks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) expects: Vec<At<TextOr<RawExpectation>>>,
}

/// What the dimension asks of one or more roles: a rating, years, statements, or several of these.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCell {
    /// The codes of the roles that this is asked of, for example [L4, M4].
    pub(crate) roles: Vec<At<String>>,
    /// A rating on the dimension's scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rating: Option<At<String>>,
    /// The minimum years of experience, whole or half. State it in one dimension only.
    #[cfg_attr(test, schemars(range(min = 0, max = 255)))]
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "values::years")]
    pub(crate) years: Option<At<f64>>,
    /// What the experience must be in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) years_in: Option<At<String>>,
    /// What of this cell is inferred, and from what. It is marked wherever the cell is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) inferred: Option<At<String>>,
    /// The statements: what somebody in these roles does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) expects: Vec<At<TextOr<RawExpectation>>>,
}

/// A statement in its long form, with a name to link to and examples.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawExpectation {
    /// A permanent name for the statement: lowercase letters, digits and hyphens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<At<String>>,
    /// The statement.
    pub(crate) text: At<String>,
    /// What meeting it looks like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) examples: Vec<At<String>>,
    /// The id of a statement of a lower role, or of a lower rating, that this one grows out of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) expands: Option<At<String>>,
}

/// A title that means different jobs in different companies.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTitle {
    /// The title.
    pub(crate) title: At<String>,
    /// Other names for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) aliases: Vec<At<String>>,
    /// Why the title alone says little.
    pub(crate) about: At<String>,
    /// The jobs the title can mean.
    pub(crate) meanings: Vec<RawMeaning>,
}

/// One of the jobs the title can mean.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMeaning {
    /// An id for this meaning: lowercase letters, digits and hyphens.
    pub(crate) id: At<String>,
    /// The job in a few words.
    pub(crate) name: At<String>,
    /// What the job is.
    pub(crate) about: At<String>,
    /// Where the job leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) leads_to: Option<At<String>>,
    /// The roles that are nearest to the job: codes, or a ladder's id, a `/` and a code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) nearest: Vec<At<String>>,
    /// What of this meaning is inferred, and from what.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) inferred: Option<At<String>>,
}

/// What some jobs are really like, and what to do about it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawReality {
    /// An id for this reality: lowercase letters, digits and hyphens.
    pub(crate) id: At<String>,
    /// The reality in a few words.
    pub(crate) name: At<String>,
    /// The roles it applies to: codes, or a ladder's id, a `/` and a code.
    pub(crate) applies_to: Vec<At<String>>,
    /// What it is like.
    pub(crate) about: At<String>,
    /// What to do about it.
    pub(crate) practice: At<String>,
}

/// A finding of `ladder check` that is meant to stay.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawWaiver {
    /// The code of the finding, as it is printed in brackets, for example gap.
    pub(crate) code: At<String>,
    /// What of the ladder the finding is about, for example autonomy/L4. Left out, it is the whole ladder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) at: Option<At<String>>,
    /// Why the finding is meant to stay.
    pub(crate) because: At<String>,
}
