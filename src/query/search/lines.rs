//! Owns which lines of a ladder are searched, and what each belongs to.

use std::collections::{BTreeSet, HashMap};
use std::{fmt, iter};

use serde::Serialize;

use crate::model::words::words;
use crate::model::{AmbiguousTitle, Cell, Dimension, Rating, Text};
use crate::query::resolve::TitleId;
use crate::source::{Catalog, RoleId};

/// One text of a ladder, as it can be found.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The index of its ladder in the catalog.
    pub ladder: usize,
    /// What it belongs to.
    pub owner: LineOwner,
    /// What it is there.
    pub kind: LineKind,
    /// The roles it is about, in the order of the catalog, each once; for the lines of a dimension
    /// those that have a cell with it. None for an ambiguous title and its meanings.
    pub roles: Vec<RoleId>,
    /// The text.
    pub text: &'a Text,
    /// Why what it says, or of whom, is inferred; each reason once.
    pub inferred: Vec<&'a Text>,
    /// The rating that it names or says the meaning of.
    pub rating: Option<Rating<'a>>,
}

/// What a line belongs to, by indices in its ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineOwner {
    /// A role.
    Role(RoleId),
    /// An ambiguous title.
    Title(TitleId),
    /// One of its meanings.
    Meaning(TitleId, usize),
    /// A dimension.
    Dimension(usize),
    /// A reality.
    Reality(usize),
}

/// The kinds of lines, in the order in which they are worth most to who searches: what is called
/// so, then what is asked, then what is said about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// A title, of a role or an ambiguous one.
    Title,
    /// Another name of either.
    Alias,
    /// The name of a dimension.
    Dimension,
    /// A word of a scale.
    Rating,
    /// What that word means there.
    RatingMeaning,
    /// A statement.
    Statement,
    /// What years of experience are to be in.
    Experience,
    /// What meeting a statement looks like.
    Example,
    /// The name of one of a title's meanings.
    Meaning,
    /// What that job is.
    MeaningAbout,
    /// Where it leads.
    LeadsTo,
    /// The name of a reality.
    Reality,
    /// What it is like.
    RealityAbout,
    /// What to do about it.
    Practice,
}

impl fmt::Display for LineKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

/// Every line of the ladders in scope, in the order of the catalog, then of the parts of a file:
/// roles, dimensions, titles, realities. The same text in several cells of one dimension is one
/// line, at the first of them.
pub(super) fn lines(catalog: &Catalog) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for (ladder, of) in catalog.ladders_in_scope() {
        for id in catalog.roles_of(ladder) {
            of_role(catalog, id, &mut lines);
        }
        for (index, dimension) in of.dimensions.iter().enumerate() {
            of_dimension(ladder, index, dimension, &mut lines);
        }
        for (title, of) in of.titles.iter().enumerate() {
            of_title(TitleId { ladder, title }, of, &mut lines);
        }
        for (index, reality) in of.realities.iter().enumerate() {
            let applies_to = reality.applies_to.iter();
            let roles = applies_to.filter_map(|reference| catalog.follow(ladder, reference));
            let roles: BTreeSet<RoleId> = roles.collect();
            for (kind, text) in [
                (LineKind::Reality, &reality.name),
                (LineKind::RealityAbout, &reality.about),
                (LineKind::Practice, &reality.practice),
            ] {
                lines.push(Line {
                    roles: roles.iter().copied().collect(),
                    ..Line::new(ladder, LineOwner::Reality(index), kind, text)
                });
            }
        }
    }
    lines
}

fn of_role<'a>(catalog: &'a Catalog, id: RoleId, lines: &mut Vec<Line<'a>>) {
    let role = catalog.role(id);
    let names = names(&role.title, &role.aliases);
    lines.extend(names.map(|(kind, text)| Line {
        roles: vec![id],
        inferred: role.inferred.iter().collect(),
        ..Line::new(id.ladder, LineOwner::Role(id), kind, text)
    }));
}

fn of_title<'a>(id: TitleId, title: &'a AmbiguousTitle, lines: &mut Vec<Line<'a>>) {
    let names = names(&title.title, &title.aliases);
    let owner = LineOwner::Title(id);
    lines.extend(names.map(|(kind, text)| Line::new(id.ladder, owner, kind, text)));
    for (index, meaning) in title.meanings.iter().enumerate() {
        let owner = LineOwner::Meaning(id, index);
        let leads_to = meaning.leads_to.iter();
        let texts = [(LineKind::Meaning, &meaning.name), (LineKind::MeaningAbout, &meaning.about)];
        let texts = texts.into_iter().chain(leads_to.map(|text| (LineKind::LeadsTo, text)));
        lines.extend(texts.map(|(kind, text)| Line {
            inferred: meaning.inferred.iter().collect(),
            ..Line::new(id.ladder, owner, kind, text)
        }));
    }
}

/// A title, and those of its aliases that are more than a short form of it, in file order: the
/// others are found with the title.
fn names<'a>(title: &'a Text, aliases: &'a [Text]) -> impl Iterator<Item = (LineKind, &'a Text)> {
    let words_of_title = words(title);
    let others = aliases.iter().filter(move |alias| words(alias) != words_of_title);
    let others = others.map(|alias| (LineKind::Alias, alias));
    iter::once((LineKind::Title, title)).chain(others)
}

fn of_dimension<'a>(
    ladder: usize,
    index: usize,
    dimension: &'a Dimension,
    lines: &mut Vec<Line<'a>>,
) {
    let first = lines.len();
    // Where each text is among the lines. Two points of a scale may mean the same.
    let mut known: HashMap<(LineKind, Option<usize>, &str), usize> = HashMap::new();
    let mut add = |kind, text: &'a Text, rating: Option<Rating<'a>>, cells: &[&'a Cell]| {
        let key = (kind, rating.map(|rating| rating.place), text.as_str());
        let at = *known.entry(key).or_insert_with(|| {
            lines.push(Line {
                inferred: dimension.inferred.iter().collect(),
                rating,
                ..Line::new(ladder, LineOwner::Dimension(index), kind, text)
            });
            lines.len() - 1
        });
        let line = &mut lines[at];
        for cell in cells {
            let roles = cell.roles.iter().map(|&role| RoleId { ladder, role });
            line.roles.extend(roles);
            // The name is that of the whole dimension, whatever is inferred of some roles.
            if let Some(reason) = &cell.inferred
                && kind != LineKind::Dimension
                && !line.inferred.contains(&reason)
            {
                line.inferred.push(reason);
            }
        }
    };
    let all: Vec<&Cell> = dimension.cells.iter().collect();
    add(LineKind::Dimension, &dimension.name, None, &all);
    for rating in (0..).map_while(|index| dimension.rating_at(index)) {
        let rated = all.iter().filter(|cell| cell.rating == Some(rating.place - 1));
        let rated: Vec<&Cell> = rated.copied().collect();
        add(LineKind::Rating, rating.name, Some(rating), &rated);
        if let Some(about) = rating.about {
            add(LineKind::RatingMeaning, about, Some(rating), &rated);
        }
    }
    for cell in all {
        let years = cell.years.as_ref();
        if let Some(experience) = years.and_then(|years| years.experience.as_ref()) {
            add(LineKind::Experience, experience, None, &[cell]);
        }
        for expectation in &cell.expectations {
            add(LineKind::Statement, &expectation.text, None, &[cell]);
            for example in &expectation.examples {
                add(LineKind::Example, example, None, &[cell]);
            }
        }
    }
    for line in &mut lines[first..] {
        line.roles.sort_unstable();
        line.roles.dedup();
    }
}

impl<'a> Line<'a> {
    fn new(ladder: usize, owner: LineOwner, kind: LineKind, text: &'a Text) -> Self {
        Self { ladder, owner, kind, roles: Vec::new(), text, inferred: Vec::new(), rating: None }
    }
}
