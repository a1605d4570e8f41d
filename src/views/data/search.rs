//! Owns what a search found in JSON.

use serde::Serialize;

use crate::model::Text;
use crate::query::{Hit, LineOwner, WordFit};
use crate::source::Catalog;

use super::compare::{SpanShape, spans};
use super::{LadderName, Named, RoleName, ladder_name, role_name};

/// A line that has all the words searched for.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HitShape<'a> {
    /// What the line is: `title`, `alias`, `dimension`, `rating`, `rating-meaning`, `statement`,
    /// `experience`, `example`, `meaning`, `meaning-about`, `leads-to`, `reality`, `reality-about` or
    /// `practice`.
    pub kind: String,
    /// How the word fits that fits worst: `exact`, `stem` or `slip` (a slip of spelling).
    pub fit: &'static str,
    /// The ladder that has the line.
    pub ladder: LadderName<'a>,
    /// The roles the line is about; empty for an ambiguous title.
    pub roles: Vec<RoleName<'a>>,
    /// The dimension the line belongs to, if any.
    pub dimension: Option<Named<'a>>,
    /// The rating word that the line is, or explains, if any.
    pub rating: Option<&'a Text>,
    /// The ambiguous title the line belongs to, if any.
    pub title: Option<&'a Text>,
    /// The meaning of that title the line belongs to, if any.
    pub meaning: Option<Named<'a>>,
    /// The reality the line belongs to, if any.
    pub reality: Option<Named<'a>>,
    /// The line.
    pub text: &'a Text,
    /// The words that fit, as offsets into the text, rising.
    pub matches: Vec<SpanShape>,
    /// Why what the line says, or of whom, is inferred rather than stated; empty where it is not.
    pub inferred: Vec<&'a Text>,
}

/// A hit in JSON.
pub fn hit<'a>(hit: &Hit<'a>, catalog: &'a Catalog) -> HitShape<'a> {
    let line = &hit.line;
    let ladder = catalog.ladder(line.ladder);
    let (mut dimension, mut title, mut meaning, mut reality) = (None, None, None, None);
    match line.owner {
        LineOwner::Role(_) => {}
        LineOwner::Title(id) => title = Some(id),
        LineOwner::Meaning(id, index) => {
            title = Some(id);
            meaning = Some(&id.of(catalog).meanings[index]);
        }
        LineOwner::Dimension(index) => dimension = Some(&ladder.dimensions[index]),
        LineOwner::Reality(index) => reality = Some(&ladder.realities[index]),
    }
    HitShape {
        kind: line.kind.to_string(),
        fit: match hit.fit {
            WordFit::Exact => "exact",
            WordFit::Stem => "stem",
            WordFit::Slip(_) => "slip",
        },
        ladder: ladder_name(ladder),
        roles: line.roles.iter().map(|&role| role_name(catalog, role)).collect(),
        dimension: dimension.map(|one| Named { id: &one.id, name: &one.name }),
        rating: line.rating.map(|rating| rating.name),
        title: title.map(|id| &id.of(catalog).title),
        meaning: meaning.map(|one| Named { id: &one.id, name: &one.name }),
        reality: reality.map(|one| Named { id: &one.id, name: &one.name }),
        text: line.text,
        matches: spans(line.text, hit.marks.iter().cloned()),
        inferred: line.inferred.clone(),
    }
}
