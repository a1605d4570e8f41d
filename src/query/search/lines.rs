//! Owns which lines of a ladder are searched, and what each belongs to.

use std::collections::HashMap;

use crate::model::words::words;
use crate::model::{Cell, Dimension, Rating, Text};
use crate::query::resolve::TitleId;
use crate::source::{Catalog, RoleId};

/// One text of a ladder, as it can be found.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The place of its ladder in the catalog.
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
    /// The rating that it names or tells the meaning of.
    pub rating: Option<Rating<'a>>,
}

/// What a line belongs to, by places in its ladder.
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
/// so, then what is asked, then what is told about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// Every line of the ladders in scope, in the order of the catalog, then of the parts of a file:
/// roles, dimensions, titles, realities. The same text in several cells of one dimension is one
/// line, where it stands first.
pub(super) fn lines(catalog: &Catalog) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for &ladder in catalog.scope() {
        of_roles(catalog, ladder, &mut lines);
        let dimensions = &catalog.ladder(ladder).dimensions;
        for (place, dimension) in dimensions.iter().enumerate() {
            of_dimension(ladder, place, dimension, &mut lines);
        }
        of_titles(catalog, ladder, &mut lines);
        of_realities(catalog, ladder, &mut lines);
    }
    lines
}

fn of_roles<'a>(catalog: &'a Catalog, ladder: usize, lines: &mut Vec<Line<'a>>) {
    for id in catalog.roles_of(ladder) {
        let role = catalog.role(id);
        let line = |kind, text| Line {
            roles: vec![id],
            inferred: role.inferred.iter().collect(),
            ..Line::new(ladder, LineOwner::Role(id), kind, text)
        };
        lines.push(line(LineKind::Title, &role.title));
        let aliases = other_names(&role.title, &role.aliases);
        lines.extend(aliases.map(|alias| line(LineKind::Alias, alias)));
    }
}

fn of_titles<'a>(catalog: &'a Catalog, ladder: usize, lines: &mut Vec<Line<'a>>) {
    for (place, title) in catalog.ladder(ladder).titles.iter().enumerate() {
        let id = TitleId {
            ladder,
            title: place,
        };
        let line = |kind, text| Line::new(ladder, LineOwner::Title(id), kind, text);
        lines.push(line(LineKind::Title, &title.title));
        let aliases = other_names(&title.title, &title.aliases);
        lines.extend(aliases.map(|alias| line(LineKind::Alias, alias)));
        for (place, meaning) in title.meanings.iter().enumerate() {
            let line = |kind, text| Line {
                inferred: meaning.inferred.iter().collect(),
                ..Line::new(ladder, LineOwner::Meaning(id, place), kind, text)
            };
            lines.push(line(LineKind::Meaning, &meaning.name));
            lines.push(line(LineKind::MeaningAbout, &meaning.about));
            let leads_to = meaning.leads_to.iter();
            lines.extend(leads_to.map(|text| line(LineKind::LeadsTo, text)));
        }
    }
}

/// The aliases that are more than a short form of the title, in file order: those are found with
/// the title.
fn other_names<'a>(title: &Text, aliases: &'a [Text]) -> impl Iterator<Item = &'a Text> {
    let title = words(title);
    aliases.iter().filter(move |alias| words(alias) != title)
}

fn of_realities<'a>(catalog: &'a Catalog, ladder: usize, lines: &mut Vec<Line<'a>>) {
    for (place, reality) in catalog.ladder(ladder).realities.iter().enumerate() {
        let applies_to = reality.applies_to.iter();
        let mut roles: Vec<RoleId> = applies_to
            .filter_map(|reference| catalog.follow(ladder, reference))
            .collect();
        roles.sort_unstable();
        roles.dedup();
        for (kind, text) in [
            (LineKind::Reality, &reality.name),
            (LineKind::RealityAbout, &reality.about),
            (LineKind::Practice, &reality.practice),
        ] {
            lines.push(Line {
                roles: roles.clone(),
                ..Line::new(ladder, LineOwner::Reality(place), kind, text)
            });
        }
    }
}

fn of_dimension<'a>(
    ladder: usize,
    place: usize,
    dimension: &'a Dimension,
    lines: &mut Vec<Line<'a>>,
) {
    let cells = dimension.cells();
    let mut row = Row {
        ladder,
        place,
        dimension,
        first: lines.len(),
        known: HashMap::new(),
        lines,
    };
    row.add(LineKind::Dimension, &dimension.name, None, []);
    if let Some(scale) = &dimension.scale {
        for (place, point) in scale.points.iter().enumerate() {
            let rating = Some(Rating {
                point,
                place: place + 1,
                of: scale.points.len(),
            });
            let rated = || cells.iter().filter(|cell| cell.rating == Some(place));
            row.add(LineKind::Rating, &point.name, rating, rated());
            if let Some(about) = &point.about {
                row.add(LineKind::RatingMeaning, about, rating, rated());
            }
        }
    }
    for cell in cells {
        row.add_roles(row.first, cell);
        let years = cell.years.as_ref();
        if let Some(experience) = years.and_then(|years| years.experience.as_ref()) {
            row.add(LineKind::Experience, experience, None, [cell]);
        }
        for expectation in &cell.expectations {
            row.add(LineKind::Statement, &expectation.text, None, [cell]);
            for example in &expectation.examples {
                row.add(LineKind::Example, example, None, [cell]);
            }
        }
    }
    for line in &mut row.lines[row.first..] {
        line.roles.sort_unstable();
        line.roles.dedup();
    }
}

/// The lines of a dimension as they come together, its name first.
struct Row<'a, 'l> {
    ladder: usize,
    place: usize,
    dimension: &'a Dimension,
    first: usize,
    /// Where each text stands among the lines. Two points of a scale may mean the same.
    known: HashMap<(LineKind, Option<usize>, &'a str), usize>,
    lines: &'l mut Vec<Line<'a>>,
}

impl<'a> Row<'a, '_> {
    fn add(
        &mut self,
        kind: LineKind,
        text: &'a Text,
        rating: Option<Rating<'a>>,
        cells: impl IntoIterator<Item = &'a Cell>,
    ) {
        let key = (kind, rating.map(|rating| rating.place), text.as_str());
        let at = *self.known.entry(key).or_insert_with(|| {
            self.lines.push(Line {
                inferred: self.dimension.inferred.iter().collect(),
                rating,
                ..Line::new(self.ladder, LineOwner::Dimension(self.place), kind, text)
            });
            self.lines.len() - 1
        });
        for cell in cells {
            self.add_roles(at, cell);
            let inferred = &mut self.lines[at].inferred;
            if let Some(reason) = &cell.inferred
                && !inferred.contains(&reason)
            {
                inferred.push(reason);
            }
        }
    }

    fn add_roles(&mut self, line: usize, cell: &Cell) {
        let ladder = self.ladder;
        let roles = cell.roles.iter().map(|&role| RoleId { ladder, role });
        self.lines[line].roles.extend(roles);
    }
}

impl<'a> Line<'a> {
    fn new(ladder: usize, owner: LineOwner, kind: LineKind, text: &'a Text) -> Self {
        Self {
            ladder,
            owner,
            kind,
            roles: Vec::new(),
            text,
            inferred: Vec::new(),
            rating: None,
        }
    }
}
