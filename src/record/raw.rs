//! Owns the shape of a record's file: what may be written where, before anything is known to be true.
//!
//! The comments on the keys are what an editor shows of them: they and the shape make the JSON Schema, see
//! `tests/records/schema.rs`.

use serde::{Deserialize, Serialize};

use crate::source::At;
use crate::source::raw::{LongForm, TextOr};

/// Where somebody stands on a career ladder: marks on its statements, what was done, what will be done.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRecord {
    /// The version of this format. It is 1.
    pub(crate) record: At<u64>,
    /// The id of the ladder.
    pub(crate) ladder: At<String>,
    /// The version of the ladder that the statements below are from.
    pub(crate) version: At<String>,
    /// The code of today's role.
    pub(crate) role: At<String>,
    /// The code of the role to get to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) goal: Option<At<String>>,
    /// Who sets the marks in this file: self, manager or peer. Left out, it is self.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<At<String>>,
    /// Whose record it is, as it is to stand in the packet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<At<String>>,
    /// What is asked, statement by statement, each with its mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) statements: Option<Vec<RawStatement>>,
    /// What an earlier version of the ladder asked. It is kept, and no longer counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) no_longer_asked: Option<Vec<RawStatement>>,
    /// What was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) evidence: Option<Vec<RawEvidence>>,
    /// What will be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) plan: Option<Vec<RawPlanItem>>,
}

/// A statement of the ladder, in its own words, and its mark.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStatement {
    /// The id of the dimension that asks it.
    pub(crate) dimension: At<String>,
    /// The permanent name of the statement, where the ladder gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) id: Option<At<String>>,
    /// The statement.
    pub(crate) text: At<String>,
    /// Whether today's role asks it already.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(extend("default" = false)))]
    pub(crate) asked_already: Option<bool>,
    /// met, partly, not-yet, no-opportunity (the chance was not there), or none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) mark: Option<At<String>>,
    /// When the mark was set, as in 2026-11-02.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<At<String>>,
    /// What else there is to say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<At<String>>,
    /// What the statement said when the mark was set. Delete this key once the mark is right for the new words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) confirm: Option<At<String>>,
}

/// Something that was done.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawEvidence {
    /// When, as in 2026-11-02.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) date: Option<At<String>>,
    /// What, in a sentence or two.
    pub(crate) what: At<String>,
    /// Where it can be seen: an address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) link: Option<At<String>>,
    /// What it is evidence for: a statement in its own words, perhaps behind the id of its dimension and a colon, the id of
    /// a statement or of a dimension, or a list of these.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<At<TextOr<RawNames>>>,
}

/// Something that will be done.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPlanItem {
    /// What.
    pub(crate) what: At<String>,
    /// What it is for: a statement in its own words, perhaps behind the id of its dimension and a colon, the id of a
    /// statement or of a dimension, or a list of these.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub(crate) about: Option<At<TextOr<RawNames>>>,
    /// By when, as in 2026-11-02.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) by: Option<At<String>>,
    /// When it was done. Left out, it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) done: Option<At<String>>,
}

/// Statements and dimensions.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub(crate) struct RawNames(pub(crate) Vec<At<String>>);

impl LongForm for RawNames {
    const EXPECTED: &'static str = "a statement or a dimension, or a list of them";
    const IS_LIST: bool = true;
}
