//! Owns what a search found in JSON.

use serde::Serialize;

use crate::model::Text;
use crate::query::{Hit, LineKind, LineOwner, WordFit};
use crate::source::Catalog;

use super::compare::SpanShape;
use super::{Named, RoleName, ladder_name, named};

/// A line that has all the words searched for.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HitShape<'a> {
    /// What the line is: `title`, `alias`, `dimension`, `rating`, `rating-meaning`, `statement`,
    /// `experience`, `example`, `meaning`, `meaning-about`, `leads-to`, `reality`, `reality-about`
    /// or `practice`.
    pub kind: &'static str,
    /// How the words fit, by the one that fits worst: `exact`, `stem` or `slip` (a slip of
    /// spelling).
    pub fit: &'static str,
    /// The ladder that has the line.
    pub ladder: Named<'a>,
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

/// The JSON view of a hit.
pub fn hit<'a>(hit: &Hit<'a>, catalog: &'a Catalog) -> HitShape<'a> {
    let line = &hit.line;
    let ladder = catalog.ladder(line.ladder);
    let (mut dimension, mut title, mut meaning, mut reality) = (None, None, None, None);
    match line.owner {
        LineOwner::Role(_) => {}
        LineOwner::Title(id) => title = Some(&id.of(catalog).title),
        LineOwner::Meaning(id, place) => {
            let of = id.of(catalog);
            title = Some(&of.title);
            meaning = Some(named(&of.meanings[place].id, &of.meanings[place].name));
        }
        LineOwner::Dimension(place) => {
            let found = &ladder.dimensions[place];
            dimension = Some(named(&found.id, &found.name));
        }
        LineOwner::Reality(place) => {
            let found = &ladder.realities[place];
            reality = Some(named(&found.id, &found.name));
        }
    }
    HitShape {
        kind: kind_word(line.kind),
        fit: match hit.fit {
            WordFit::Exact => "exact",
            WordFit::Stem => "stem",
            WordFit::Slip(_) => "slip",
        },
        ladder: ladder_name(ladder),
        roles: line.roles.iter().map(|&role| RoleName::new(catalog, role)).collect(),
        dimension,
        rating: line.rating.map(|rating| &rating.point.name),
        title,
        meaning,
        reality,
        text: line.text,
        matches: spans(hit),
        inferred: line.inferred.clone(),
    }
}

fn spans(hit: &Hit<'_>) -> Vec<SpanShape> {
    let text = hit.line.text.as_str();
    let (mut characters, mut bytes) = (0, 0);
    let mut offset = |to: usize| {
        characters += text[bytes..to].chars().count();
        bytes = to;
        characters
    };
    let spans =
        hit.marks.iter().map(|mark| SpanShape { start: offset(mark.start), end: offset(mark.end) });
    spans.collect()
}

/// What a line is, in a word.
pub fn kind_word(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Title => "title",
        LineKind::Alias => "alias",
        LineKind::Dimension => "dimension",
        LineKind::Rating => "rating",
        LineKind::RatingMeaning => "rating-meaning",
        LineKind::Statement => "statement",
        LineKind::Experience => "experience",
        LineKind::Example => "example",
        LineKind::Meaning => "meaning",
        LineKind::MeaningAbout => "meaning-about",
        LineKind::LeadsTo => "leads-to",
        LineKind::Reality => "reality",
        LineKind::RealityAbout => "reality-about",
        LineKind::Practice => "practice",
    }
}
