//! Owns what a search found in JSON.

use serde::Serialize;

use crate::model::{Move, Text};
use crate::query::{Hit, LineOwner, WordFit};
use crate::source::{Catalog, RoleId};

use super::compare::{SpanShape, spans};
use super::{LadderName, Named, RoleName, ladder_name, role_name};

/// A line that has all the words searched for.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HitShape<'a> {
    /// What the line is. A name: `title`, `code`, `alias`, `dimension`, `short` (the short name of a
    /// dimension), `section`, `family`, `level`, `track`, `ladder`, `rating`, `meaning`, `reality`. What is
    /// asked: `statement`, `years`, `example`. What is said of something: `rating-meaning`, `role-about`,
    /// `level-about`, `dimension-about`, `title-about`, `meaning-about`, `leads-to`, `move-note`, `track-note`
    /// (of each promotion along a track), `reality-about`, `practice`, `ladder-about`, `note` (of the ladder),
    /// `source`, `inferred` (why something is inferred).
    pub kind: String,
    /// How the word fits that fits worst: `exact`, `joined` (written as several words, or with others as
    /// one: `on-call` for `oncall`), `stem` or `slip` (a slip of spelling).
    pub fit: &'static str,
    /// The ladder that has the line.
    pub ladder: LadderName<'a>,
    /// The roles the line is about: of a statement those whose own cell asks it, not those above them that
    /// build on these. Empty for what is said of the whole ladder, and for an ambiguous title.
    pub roles: Vec<RoleName<'a>>,
    /// The dimension the line belongs to, if any.
    pub dimension: Option<Named<'a>>,
    /// The level the line belongs to, if any.
    pub level: Option<&'a Text>,
    /// The track the line belongs to, if any.
    pub track: Option<Named<'a>>,
    /// The move the line belongs to, if any.
    #[serde(rename = "move")]
    pub stated: Option<StatedMoveShape>,
    /// The rating word that the line is or explains, or that asks it, if any.
    pub rating: Option<&'a Text>,
    /// The ambiguous title the line belongs to, if any.
    pub title: Option<&'a Text>,
    /// The meaning of that title the line belongs to, if any.
    pub meaning: Option<Named<'a>>,
    /// The reality the line belongs to, if any.
    pub reality: Option<Named<'a>>,
    /// The line.
    pub text: &'a str,
    /// The words that fit, as offsets into the text, rising.
    pub matches: Vec<SpanShape>,
    /// Why what the line says, or of whom, is inferred rather than stated; empty where it is not.
    pub inferred: Vec<&'a Text>,
}

/// A move that a ladder states.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StatedMoveShape {
    /// The kind of the move: `switch` or `bridge`.
    pub kind: &'static str,
    /// The id of the role where it starts.
    pub from: String,
    /// The id of the role it leads to.
    pub to: String,
}

/// A hit in JSON.
pub fn hit<'a>(hit: &'a Hit<'a>, catalog: &'a Catalog) -> HitShape<'a> {
    let line = &hit.line;
    let ladder = catalog.ladder(line.ladder);
    let (mut dimension, mut title, mut meaning, mut reality) = (None, None, None, None);
    let (mut level, mut track, mut stated) = (None, None, None);
    match line.owner {
        LineOwner::Ladder
        | LineOwner::Role(_)
        | LineOwner::Family(_)
        | LineOwner::Section(_)
        | LineOwner::Scale(_) => {}
        LineOwner::Level(index) => level = Some(ladder.level(index)),
        LineOwner::Track(index) => track = Some(ladder.track(index)),
        LineOwner::Move(index) => stated = stated_move(catalog, line.ladder, &ladder.moves[index]),
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
            WordFit::Joined => "joined",
            WordFit::Stem => "stem",
            WordFit::Slip(_) => "slip",
        },
        ladder: ladder_name(ladder),
        roles: line.roles.iter().map(|&role| role_name(catalog, role)).collect(),
        dimension: dimension.map(|one| Named { id: &one.id, name: &one.name }),
        level,
        track: track.map(|one| Named { id: &one.id, name: &one.name }),
        stated,
        rating: line.rating.map(|rating| rating.name),
        title: title.map(|id| &id.of(catalog).title),
        meaning: meaning.map(|one| Named { id: &one.id, name: &one.name }),
        reality: reality.map(|one| Named { id: &one.id, name: &one.name }),
        text: &line.text,
        matches: spans(&line.text, hit.marks.iter().cloned()),
        inferred: line.inferred.clone(),
    }
}

fn stated_move(catalog: &Catalog, ladder: usize, stated: &Move) -> Option<StatedMoveShape> {
    let to = catalog.follow(ladder, &stated.to)?;
    let from = catalog.qualified(RoleId { ladder, role: stated.from });
    Some(StatedMoveShape { kind: stated.kind.word(), from, to: catalog.qualified(to) })
}
