//! Owns which lines of a ladder are searched, and what each belongs to.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;
use std::{fmt, iter};

use serde::Serialize;

use crate::model::words::words;
use crate::model::{Ladder, LevelIndex, Rating, Role, RoleIndex, Text, TrackIndex};
use crate::query::resolve::TitleId;
use crate::source::{Catalog, RoleId};

use super::matrix_lines::of_dimensions;

/// One text of a ladder, as it can be found.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The index of its ladder in the catalog.
    pub ladder: usize,
    /// What it belongs to.
    pub owner: LineOwner,
    /// What it is there.
    pub kind: LineKind,
    /// The roles it is about, in the order of the catalog, each once; for the lines of a dimension those that
    /// have a cell with it, and not those above them that build on these. None for what is said of the whole
    /// ladder, and for an ambiguous title and its meanings.
    pub roles: Vec<RoleId>,
    /// The text.
    pub text: Cow<'a, str>,
    /// Why what it says, or of whom, is inferred; each reason once.
    pub inferred: Vec<&'a Text>,
    /// The rating that it names, says the meaning of, or is asked by.
    pub rating: Option<Rating<'a>>,
}

/// What a line belongs to, by indices in its ladder. What is the same for several roles or dimensions belongs
/// to the first of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineOwner {
    /// The ladder as a whole.
    Ladder,
    /// A role.
    Role(RoleId),
    /// The job family of some roles.
    Family(RoleIndex),
    /// A level.
    Level(LevelIndex),
    /// A track.
    Track(TrackIndex),
    /// A move that the ladder states.
    Move(usize),
    /// The section of some dimensions.
    Section(usize),
    /// A dimension.
    Dimension(usize),
    /// The scale that several dimensions share.
    Scale(usize),
    /// An ambiguous title.
    Title(TitleId),
    /// One of its meanings.
    Meaning(TitleId, usize),
    /// A reality.
    Reality(usize),
}

impl LineOwner {
    /// Whether it is a dimension of its ladder, or something that this has.
    pub(super) fn has_dimension(self, ladder: &Ladder, index: usize) -> bool {
        let dimension = &ladder.dimensions[index];
        match self {
            Self::Dimension(of) => of == index,
            Self::Section(first) => ladder.dimensions[first].section == dimension.section,
            Self::Scale(first) => Arc::ptr_eq(&ladder.dimensions[first].scale, &dimension.scale),
            _ => false,
        }
    }
}

/// The kinds of lines, in the order in which they are worth most to who searches: what is called so, then
/// what is asked, then what is said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// A title, of a role or an ambiguous one.
    Title,
    /// The code of a role.
    Code,
    /// Another name of a role or an ambiguous title.
    Alias,
    /// The name of a dimension.
    Dimension,
    /// Its short name.
    Short,
    /// The section of some dimensions.
    Section,
    /// A job family.
    Family,
    /// The name of a level.
    Level,
    /// The name of a track.
    Track,
    /// The name of a ladder.
    Ladder,
    /// A word of a scale.
    Rating,
    /// What that word means there.
    RatingMeaning,
    /// A statement, of a cell or of a rating.
    Statement,
    /// The years of experience that are asked for, and what they are to be in.
    Years,
    /// What meeting a statement looks like.
    Example,
    /// The name of one of a title's meanings.
    Meaning,
    /// What a role is.
    RoleAbout,
    /// What a level is.
    LevelAbout,
    /// What a dimension is about.
    DimensionAbout,
    /// Why a title alone says little.
    TitleAbout,
    /// What the job of a meaning is.
    MeaningAbout,
    /// Where it leads.
    LeadsTo,
    /// What is said of a move.
    MoveNote,
    /// What is said of each promotion along a track.
    TrackNote,
    /// The name of a reality.
    Reality,
    /// What it is like.
    RealityAbout,
    /// What to do about it.
    Practice,
    /// What a ladder is for.
    LadderAbout,
    /// What a reader of any role of a ladder should know.
    Note,
    /// Where a ladder came from.
    Source,
    /// Why something is inferred.
    Inferred,
}

impl fmt::Display for LineKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

/// Every line of some ladders, in the order of the catalog, then of the parts of a ladder. The same text in
/// several cells of one dimension is one line, at the first of them.
pub(super) fn lines<'a>(catalog: &'a Catalog, ladders: &[usize]) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for &index in ladders {
        let ladder = catalog.ladder(index);
        lines.extend(of_ladder(index, ladder));
        lines.extend(catalog.roles_of(index).flat_map(|id| of_role(id, catalog.role(id))));
        lines.extend(of_families(index, ladder));
        lines.extend(of_levels(index, ladder));
        lines.extend(of_tracks(index, ladder));
        lines.extend(of_moves(catalog, index));
        lines.extend(of_dimensions(index, ladder));
        lines.extend(of_titles(index, ladder));
        lines.extend(of_realities(catalog, index));
    }
    for line in &mut lines {
        line.roles.sort_unstable();
        line.roles.dedup();
    }
    lines
}

/// What is said of a ladder as a whole.
fn of_ladder(index: usize, ladder: &Ladder) -> impl Iterator<Item = Line<'_>> {
    let name = iter::once((LineKind::Ladder, &ladder.name));
    let about = ladder.about.iter().map(|text| (LineKind::LadderAbout, text));
    let notes = ladder.notes.iter().map(|text| (LineKind::Note, text));
    let source = ladder.source.iter().map(|text| (LineKind::Source, text));
    let inferred = ladder.inferred.iter().map(|text| (LineKind::Inferred, text));
    let texts = name.chain(about).chain(notes).chain(source).chain(inferred);
    texts.map(move |(kind, text)| Line::new(index, LineOwner::Ladder, kind, text))
}

fn of_role(id: RoleId, role: &Role) -> impl Iterator<Item = Line<'_>> {
    let code = iter::once(&role.code).filter(|code| !is_within(code, &role.title));
    let code = code.filter(|code| !role.aliases.contains(code)).map(|code| (LineKind::Code, code));
    let about = role.about.iter().map(|text| (LineKind::RoleAbout, text));
    let texts = names(&role.title, &role.aliases).chain(code).chain(about);
    let texts = texts.map(move |(kind, text)| Line {
        inferred: role.inferred.iter().collect(),
        ..Line::new(id.ladder, LineOwner::Role(id), kind, text)
    });
    let reasons = role.inferred.iter();
    let reasons = reasons.map(move |why| Line::new(id.ladder, LineOwner::Role(id), LineKind::Inferred, why));
    texts.chain(reasons).map(move |line| Line { roles: vec![id], ..line })
}

/// The job families, each once.
fn of_families(index: usize, ladder: &Ladder) -> Vec<Line<'_>> {
    let mut lines: Vec<Line> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for role in ladder.role_indices() {
        let Some(family) = &ladder.role(role).family else { continue };
        let at = *known.entry(family).or_insert(lines.len());
        if at == lines.len() {
            lines.push(Line::new(index, LineOwner::Family(role), LineKind::Family, family));
        }
        lines[at].roles.push(RoleId { ladder: index, role });
    }
    lines
}

fn of_levels(index: usize, ladder: &Ladder) -> impl Iterator<Item = Line<'_>> {
    ladder.levels.iter().enumerate().flat_map(move |(place, level)| {
        let place = LevelIndex(place);
        let has_level = move |role: &RoleIndex| ladder.role(*role).levels.has(place);
        let about = level.about.iter().map(|text| (LineKind::LevelAbout, text));
        let texts = iter::once((LineKind::Level, &level.name)).chain(about);
        texts.map(move |(kind, text)| Line {
            roles: ids(index, ladder.role_indices().filter(has_level)),
            ..Line::new(index, LineOwner::Level(place), kind, text)
        })
    })
}

fn of_tracks(index: usize, ladder: &Ladder) -> impl Iterator<Item = Line<'_>> {
    ladder.track_indices().flat_map(move |place| {
        let track = ladder.track(place);
        let note = track.note.iter().map(|text| (LineKind::TrackNote, text));
        let texts = iter::once((LineKind::Track, &track.name)).chain(note);
        texts.map(move |(kind, text)| Line {
            roles: ids(index, ladder.roles_of(place)),
            ..Line::new(index, LineOwner::Track(place), kind, text)
        })
    })
}

/// What is said of the moves between roles that are there: of where they start, and where they can be gone
/// back of either end.
fn of_moves(catalog: &Catalog, index: usize) -> impl Iterator<Item = Line<'_>> {
    let moves = catalog.ladder(index).moves.iter().enumerate();
    moves.filter_map(move |(place, stated)| {
        let to = catalog.follow(index, &stated.to)?;
        let from = RoleId { ladder: index, role: stated.from };
        let roles = iter::once(from).chain(stated.both_ways.then_some(to)).collect();
        let line = Line::new(index, LineOwner::Move(place), LineKind::MoveNote, stated.note.as_ref()?);
        Some(Line { roles, ..line })
    })
}

fn of_titles(index: usize, ladder: &Ladder) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for (title, of) in ladder.titles.iter().enumerate() {
        let id = TitleId { ladder: index, title };
        let texts = names(&of.title, &of.aliases).chain([(LineKind::TitleAbout, &of.about)]);
        lines.extend(texts.map(|(kind, text)| Line::new(index, LineOwner::Title(id), kind, text)));
        for (place, meaning) in of.meanings.iter().enumerate() {
            let line = |kind, text| Line::new(index, LineOwner::Meaning(id, place), kind, text);
            let leads_to = meaning.leads_to.iter().map(|text| (LineKind::LeadsTo, text));
            let texts = [(LineKind::Meaning, &meaning.name), (LineKind::MeaningAbout, &meaning.about)];
            lines.extend(texts.into_iter().chain(leads_to).map(|(kind, text)| Line {
                inferred: meaning.inferred.iter().collect(),
                ..line(kind, text)
            }));
            lines.extend(meaning.inferred.iter().map(|why| line(LineKind::Inferred, why)));
        }
    }
    lines
}

fn of_realities(catalog: &Catalog, index: usize) -> impl Iterator<Item = Line<'_>> {
    catalog.ladder(index).realities.iter().enumerate().flat_map(move |(place, reality)| {
        let applies_to = reality.applies_to.iter();
        let roles = applies_to.filter_map(|reference| catalog.follow(index, reference));
        let roles: Vec<RoleId> = roles.collect();
        let texts = [
            (LineKind::Reality, &reality.name),
            (LineKind::RealityAbout, &reality.about),
            (LineKind::Practice, &reality.practice),
        ];
        texts.map(move |(kind, text)| Line {
            roles: roles.clone(),
            ..Line::new(index, LineOwner::Reality(place), kind, text)
        })
    })
}

/// A title, and those of its aliases that are more than a short form of it, in file order: the others are
/// found with the title.
fn names<'a>(title: &'a Text, aliases: &'a [Text]) -> impl Iterator<Item = (LineKind, &'a Text)> {
    let words_of_title = words(title);
    let others = aliases.iter().filter(move |alias| words(alias) != words_of_title);
    iter::once((LineKind::Title, title)).chain(others.map(|alias| (LineKind::Alias, alias)))
}

/// Whether all words of a name are in another, with which it is found.
pub(super) fn is_within(name: &str, other: &str) -> bool {
    let others = words(other);
    words(name).iter().all(|word| others.contains(word))
}

/// Roles of a ladder in the catalog.
pub(super) fn ids(ladder: usize, roles: impl IntoIterator<Item = RoleIndex>) -> Vec<RoleId> {
    roles.into_iter().map(|role| RoleId { ladder, role }).collect()
}

impl<'a> Line<'a> {
    pub(super) fn new(ladder: usize, owner: LineOwner, kind: LineKind, text: &'a Text) -> Self {
        Self { ladder, owner, kind, roles: Vec::new(), text: text.into(), inferred: Vec::new(), rating: None }
    }
}
