//! Owns which lines of a ladder are searched, and what each belongs to.

use std::collections::HashMap;
use std::{fmt, iter};

use serde::Serialize;

use crate::model::words::words;
use crate::model::{Cell, Dimension, Rating, Text};
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
    /// The roles it is about, in the order of the catalog, each once; for the lines of a dimension those that
    /// have a cell with it. None for an ambiguous title and its meanings.
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

/// The kinds of lines, in the order in which they are worth most to who searches: what is called so, then
/// what is asked, then what is said about it.
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

/// Every line of some ladders, in the order of the catalog, then of the parts of a file: roles, dimensions,
/// titles, realities. The same text in several cells of one dimension is one line, at the first of them.
pub(super) fn lines<'a>(catalog: &'a Catalog, ladders: &[usize]) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for &ladder in ladders {
        let of = catalog.ladder(ladder);
        for id in catalog.roles_of(ladder) {
            let role = catalog.role(id);
            lines.extend(names(&role.title, &role.aliases).map(|(kind, text)| Line {
                roles: vec![id],
                inferred: role.inferred.iter().collect(),
                ..Line::new(ladder, LineOwner::Role(id), kind, text)
            }));
        }
        for (index, dimension) in of.dimensions.iter().enumerate() {
            lines.extend(of_dimension(ladder, index, dimension));
        }
        for (title, of) in of.titles.iter().enumerate() {
            let id = TitleId { ladder, title };
            let names = names(&of.title, &of.aliases);
            lines.extend(names.map(|(kind, text)| Line::new(ladder, LineOwner::Title(id), kind, text)));
            for (index, meaning) in of.meanings.iter().enumerate() {
                let leads_to = meaning.leads_to.iter().map(|text| (LineKind::LeadsTo, text));
                let texts = [(LineKind::Meaning, &meaning.name), (LineKind::MeaningAbout, &meaning.about)];
                lines.extend(texts.into_iter().chain(leads_to).map(|(kind, text)| Line {
                    inferred: meaning.inferred.iter().collect(),
                    ..Line::new(ladder, LineOwner::Meaning(id, index), kind, text)
                }));
            }
        }
        for (index, reality) in of.realities.iter().enumerate() {
            let applies_to = reality.applies_to.iter();
            let roles = applies_to.filter_map(|reference| catalog.follow(ladder, reference));
            let roles: Vec<RoleId> = roles.collect();
            let texts = [
                (LineKind::Reality, &reality.name),
                (LineKind::RealityAbout, &reality.about),
                (LineKind::Practice, &reality.practice),
            ];
            lines.extend(texts.map(|(kind, text)| Line {
                roles: roles.clone(),
                ..Line::new(ladder, LineOwner::Reality(index), kind, text)
            }));
        }
    }
    for line in &mut lines {
        line.roles.sort_unstable();
        line.roles.dedup();
    }
    lines
}

/// A title, and those of its aliases that are more than a short form of it, in file order: the others are
/// found with the title.
fn names<'a>(title: &'a Text, aliases: &'a [Text]) -> impl Iterator<Item = (LineKind, &'a Text)> {
    let words_of_title = words(title);
    let others = aliases.iter().filter(move |alias| words(alias) != words_of_title);
    iter::once((LineKind::Title, title)).chain(others.map(|alias| (LineKind::Alias, alias)))
}

fn of_dimension<'a>(ladder: usize, index: usize, dimension: &'a Dimension) -> Vec<Line<'a>> {
    let mut lines: Vec<Line> = Vec::new();
    // Where each text is among the lines. Two points of a scale may mean the same.
    let mut known: HashMap<(LineKind, Option<usize>, &str), usize> = HashMap::new();
    let mut add = |kind, text: &'a Text, rating: Option<Rating<'a>>, cell: Option<&'a Cell>| {
        let key = (kind, rating.map(|rating| rating.place), text.as_str());
        let at = *known.entry(key).or_insert(lines.len());
        if at == lines.len() {
            lines.push(Line {
                inferred: dimension.inferred.iter().collect(),
                rating,
                ..Line::new(ladder, LineOwner::Dimension(index), kind, text)
            });
        }
        let Some(cell) = cell else {
            return;
        };
        let line = &mut lines[at];
        line.roles.extend(cell.roles.iter().map(|&role| RoleId { ladder, role }));
        // The name is that of the whole dimension, whatever is inferred of some roles.
        if let Some(reason) = &cell.inferred
            && kind != LineKind::Dimension
            && !line.inferred.contains(&reason)
        {
            line.inferred.push(reason);
        }
    };
    // What is named is there without a cell, too.
    let none_and_each = || iter::once(None).chain(dimension.cells.iter().map(Some));
    for cell in none_and_each() {
        add(LineKind::Dimension, &dimension.name, None, cell);
    }
    for (index, rating) in (0..).map_while(|index| Some((index, dimension.rating_at(index)?))) {
        let is_rated_so = |cell: &Cell| cell.rating == Some(index);
        for cell in none_and_each().filter(|cell| cell.is_none_or(is_rated_so)) {
            add(LineKind::Rating, rating.name, Some(rating), cell);
            if let Some(about) = rating.about {
                add(LineKind::RatingMeaning, about, Some(rating), cell);
            }
        }
    }
    for cell in &dimension.cells {
        let years = cell.years.as_ref();
        if let Some(experience) = years.and_then(|years| years.experience.as_ref()) {
            add(LineKind::Experience, experience, None, Some(cell));
        }
        for expectation in &cell.expectations {
            add(LineKind::Statement, &expectation.text, None, Some(cell));
            for example in &expectation.examples {
                add(LineKind::Example, example, None, Some(cell));
            }
        }
    }
    lines
}

impl<'a> Line<'a> {
    fn new(ladder: usize, owner: LineOwner, kind: LineKind, text: &'a Text) -> Self {
        Self { ladder, owner, kind, roles: Vec::new(), text, inferred: Vec::new(), rating: None }
    }
}
