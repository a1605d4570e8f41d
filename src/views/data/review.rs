//! Owns reviews and packets in JSON.

use serde::Serialize;

use crate::model::{Rating, Text};
use crate::query::{Opinion, Packet, Review, ReviewedDimension, ReviewedStatement, RoleRow};
use crate::record::{Assessor, Day, Evidence, Mark, PlanItem};
use crate::source::{Catalog, RoleId};

use super::{RoleName, role_name};

/// What `ladder review` answers.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ReviewShape<'a> {
    /// The id of the ladder.
    pub ladder: &'a Text,
    /// The version of the ladder whose statements these are.
    pub version: &'a Text,
    /// The code of today's role.
    pub role: &'a Text,
    /// The code of the role to get to; `null` where there is none.
    pub goal: Option<&'a Text>,
    /// Those roles, today's first; empty where the ladder is not there.
    pub roles: Vec<RoleName<'a>>,
    /// Whose records they are; `null` where none says so.
    pub name: Option<&'a Text>,
    /// Who says something, in the order of each statement's `marks`.
    pub assessors: Vec<ReviewAssessorShape<'a>>,
    /// What is asked, by dimension in the order of the ladder.
    pub dimensions: Vec<ReviewedDimensionShape<'a>>,
    /// What is no longer asked, and something was said of or done for.
    pub no_longer_asked: Vec<ReviewedStatementShape<'a>>,
    /// What was done that no statement and no dimension takes.
    pub loose_evidence: Vec<EvidenceShape<'a>>,
    /// What will be done.
    pub plan: Vec<PlannedShape<'a>>,
}

/// What `ladder packet` answers.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PacketShape<'a> {
    /// The first day of evidence; `null` where none has one.
    pub evidence_from: Option<Day>,
    /// The last day of evidence; `null` where none has one.
    pub evidence_to: Option<Day>,
    /// What is asked, said and done.
    #[serde(flatten)]
    pub review: ReviewShape<'a>,
}

/// Somebody whose record is reviewed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ReviewAssessorShape<'a> {
    /// Who it is to the person.
    pub by: Assessor,
    /// What the assessor is called among those reviewed, as in `peer 2`.
    pub label: &'a str,
    /// The record's file.
    pub file: &'a str,
    /// The version of the ladder that the record is made with.
    pub version: &'a Text,
    /// When the last mark was set; `null` where no mark has a day.
    pub last: Option<Day>,
}

/// What one dimension asks.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ReviewedDimensionShape<'a> {
    /// The id of the dimension.
    pub id: &'a Text,
    /// What it is called; `null` where the ladder is not there.
    pub name: Option<&'a Text>,
    /// Its rating for today's role; `null` where it has none.
    pub rating_today: Option<Rating<'a>>,
    /// Its rating for the goal, else for today's role; `null` where it has none.
    pub rating_asked: Option<Rating<'a>>,
    /// How many statements each assessor gives which mark.
    pub counts: Vec<MarkCountsShape>,
    /// Its statements, in the order of the ladder.
    pub statements: Vec<ReviewedStatementShape<'a>>,
    /// What was done for it as a whole, by day.
    pub evidence: Vec<EvidenceShape<'a>>,
    /// What is planned for it as a whole.
    pub plan: Vec<PlannedShape<'a>>,
}

/// How many statements an assessor gives which mark.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MarkCountsShape {
    /// Met.
    pub met: usize,
    /// Met in part.
    pub partly: usize,
    /// Not met yet.
    pub not_yet: usize,
    /// The chance was not there.
    pub no_opportunity: usize,
    /// Without a mark.
    pub unmarked: usize,
}

/// A statement, and what there is of it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ReviewedStatementShape<'a> {
    /// The id of the dimension that asks it, or asked it last.
    pub dimension: &'a Text,
    /// Its permanent name; `null` where it has none.
    pub id: Option<&'a Text>,
    /// The statement.
    pub text: &'a Text,
    /// Whether today's role asks it already.
    pub asked_already: bool,
    /// Whether anybody says that it is partly or not yet met.
    pub open: bool,
    /// Whether assessors give it different marks.
    pub disagreed: bool,
    /// What each assessor says of it, in their order.
    pub marks: Vec<OpinionShape<'a>>,
    /// What was done for it, by day.
    pub evidence: Vec<EvidenceShape<'a>>,
    /// What is planned for it.
    pub plan: Vec<PlannedShape<'a>>,
}

/// What an assessor says of a statement.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OpinionShape<'a> {
    /// The mark; `null` where there is none.
    pub mark: Option<Mark>,
    /// When it was set, as in `2026-11-02`; `null` where nothing is said.
    pub date: Option<Day>,
    /// What else is said.
    pub note: Option<&'a Text>,
    /// What the statement said when the mark was set, where that is to be confirmed; else `null`.
    pub confirm: Option<&'a Text>,
}

/// Something that was done.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct EvidenceShape<'a> {
    /// When, as in `2026-11-02`; `null` where nothing is said.
    pub date: Option<Day>,
    /// What.
    pub what: &'a Text,
    /// Where it can be seen; `null` where nothing is said.
    pub link: Option<&'a Text>,
    /// What it is evidence for, as the record says it.
    #[serde(rename = "for")]
    pub about: &'a [Text],
}

/// Something that will be done, and what for.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlannedShape<'a> {
    /// What.
    pub what: &'a Text,
    /// By when; `null` where that is open.
    pub by: Option<Day>,
    /// When it was done; `null` as long as it is not.
    pub done: Option<Day>,
    /// What it is for, as the record says it.
    #[serde(rename = "for")]
    pub about: &'a [Text],
}

/// A review in JSON.
pub fn review<'a>(review: &'a Review, catalog: &'a Catalog) -> ReviewShape<'a> {
    let roles = review.roles.as_ref().ok();
    let roles_named = roles.into_iter().flat_map(|roles| [Some(roles.role), roles.goal]).flatten();
    let assessors = review.assessors.iter().map(|one| ReviewAssessorShape {
        by: one.by,
        label: &one.label,
        file: one.file.as_shown(),
        version: &one.version,
        last: one.last,
    });
    ReviewShape {
        ladder: &review.ladder,
        version: &review.version,
        role: &review.role,
        goal: review.goal.as_ref(),
        roles: roles_named.map(|role| role_name(catalog, role)).collect(),
        name: review.name.as_ref(),
        assessors: assessors.collect(),
        dimensions: review.dimensions.iter().map(|one| dimension(one, review, catalog)).collect(),
        no_longer_asked: review.no_longer_asked.iter().map(|one| statement(one, review)).collect(),
        loose_evidence: review.loose.iter().map(|&place| evidence(&review.evidence[place])).collect(),
        plan: review.plan.iter().map(planned).collect(),
    }
}

/// A packet in JSON.
pub fn packet<'a>(packet: &'a Packet, catalog: &'a Catalog) -> PacketShape<'a> {
    PacketShape {
        evidence_from: packet.days.map(|[first, _]| first),
        evidence_to: packet.days.map(|[_, last]| last),
        review: review(&packet.review, catalog),
    }
}

fn dimension<'a>(
    one: &'a ReviewedDimension,
    review: &'a Review,
    catalog: &'a Catalog,
) -> ReviewedDimensionShape<'a> {
    let roles = review.roles.as_ref().ok();
    let row = |role: RoleId| {
        let ladder = catalog.ladder_of(role);
        let dimension = ladder.dimensions.iter().find(|known| known.id == one.id)?;
        Some(RoleRow::new(ladder, dimension, role.role))
    };
    let asked = roles.and_then(|roles| row(roles.asked()));
    let counts = (0..review.assessors.len()).map(|assessor| {
        let [met, partly, not_yet, no_opportunity, unmarked] = one.counts(assessor);
        MarkCountsShape { met, partly, not_yet, no_opportunity, unmarked }
    });
    ReviewedDimensionShape {
        id: &one.id,
        name: asked.map(|row| &row.dimension.name),
        rating_today: roles.and_then(|roles| row(roles.role)).and_then(|row| row.rating()),
        rating_asked: asked.and_then(|row| row.rating()),
        counts: counts.collect(),
        statements: one.statements.iter().map(|one| statement(one, review)).collect(),
        evidence: one.evidence.iter().map(|&place| evidence(&review.evidence[place])).collect(),
        plan: one.plan.iter().map(|&place| planned(&review.plan[place])).collect(),
    }
}

fn statement<'a>(one: &'a ReviewedStatement, review: &'a Review) -> ReviewedStatementShape<'a> {
    let marks = one.said.iter().map(|Opinion { mark, on, note, confirm, .. }| OpinionShape {
        mark: *mark,
        date: *on,
        note: note.as_ref(),
        confirm: confirm.as_ref(),
    });
    ReviewedStatementShape {
        dimension: &one.dimension,
        id: one.id.as_ref(),
        text: &one.text,
        asked_already: one.is_asked_already,
        open: one.is_open(),
        disagreed: one.is_disagreed(),
        marks: marks.collect(),
        evidence: one.evidence.iter().map(|&place| evidence(&review.evidence[place])).collect(),
        plan: one.plan.iter().map(|&place| planned(&review.plan[place])).collect(),
    }
}

pub(super) fn evidence(one: &Evidence) -> EvidenceShape<'_> {
    EvidenceShape { date: one.on, what: &one.what, link: one.link.as_ref(), about: &one.about }
}

fn planned(item: &PlanItem) -> PlannedShape<'_> {
    PlannedShape { what: &item.what, by: item.by, done: item.done, about: &item.about }
}
