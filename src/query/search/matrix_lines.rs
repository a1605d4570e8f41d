//! Owns which lines the dimensions of a ladder have: their names and scales, and what their cells ask.

use std::borrow::Cow;
use std::collections::HashMap;
use std::iter;

use crate::model::{Cell, Dimension, Expectation, Ladder, Point, Rating, Text};

use super::lines::{Line, LineKind, LineOwner, ids, is_within};

/// The lines of all dimensions of a ladder, its sections before them. What a scale of the ladder's own says is
/// there once for all dimensions that share it; the names of its points are there for each, since they tell
/// who is rated so.
pub(super) fn of_dimensions(ladder: usize, of: &Ladder) -> Vec<Line<'_>> {
    let mut lines = of_sections(ladder, of);
    let mut sharing: HashMap<_, Vec<usize>> = HashMap::new();
    for (index, dimension) in of.dimensions.iter().enumerate() {
        sharing.entry(dimension.scale.as_ptr()).or_default().push(index);
    }
    for (index, dimension) in of.dimensions.iter().enumerate() {
        let shares = &sharing[&dimension.scale.as_ptr()];
        let is_alone = dimension.scale.is_empty() || shares.len() == 1;
        let mut collected = Collected::new(ladder, LineOwner::Dimension(index), dimension.inferred.as_ref());
        collected.add_names(dimension);
        if is_alone {
            collected.add_scale(dimension);
        }
        collected.add_cells(dimension);
        lines.extend(collected.lines);
        if !is_alone && shares[0] == index {
            let mut collected = Collected::new(ladder, LineOwner::Scale(index), None);
            for &index in shares {
                collected.add_scale(&of.dimensions[index]);
            }
            lines.extend(collected.lines);
        }
    }
    lines
}

/// The sections, each once, with the roles that have a cell in one of their dimensions.
fn of_sections(ladder: usize, of: &Ladder) -> Vec<Line<'_>> {
    let mut lines: Vec<Line> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for (index, dimension) in of.dimensions.iter().enumerate() {
        let Some(section) = &dimension.section else { continue };
        let at = *known.entry(section).or_insert(lines.len());
        if at == lines.len() {
            lines.push(Line::new(ladder, LineOwner::Section(index), LineKind::Section, section));
        }
        let roles = dimension.cells.iter().flat_map(|cell| cell.roles.iter().copied());
        lines[at].roles.extend(ids(ladder, roles));
    }
    lines
}

/// The lines of one dimension, or of one scale.
struct Collected<'a> {
    ladder: usize,
    owner: LineOwner,
    inferred: Option<&'a Text>,
    lines: Vec<Line<'a>>,
    /// Where each text is among the lines. Two points of a scale may mean the same.
    known: HashMap<(LineKind, Option<usize>, Cow<'a, str>), usize>,
}

impl<'a> Collected<'a> {
    fn new(ladder: usize, owner: LineOwner, inferred: Option<&'a Text>) -> Self {
        Self { ladder, owner, inferred, lines: Vec::new(), known: HashMap::new() }
    }

    fn add_names(&mut self, dimension: &'a Dimension) {
        let short = dimension.short.iter().filter(|short| !is_within(short, &dimension.name));
        let short = short.map(|short| (LineKind::Short, short));
        let about = dimension.about.iter().map(|about| (LineKind::DimensionAbout, about));
        let inferred = dimension.inferred.iter().map(|why| (LineKind::Inferred, why));
        let names = iter::once((LineKind::Dimension, &dimension.name)).chain(short).chain(about);
        for (kind, text) in names.chain(inferred) {
            self.add(kind, text, None, &dimension.cells.iter().collect::<Vec<_>>());
        }
        for (point, rating, cells) in points(dimension) {
            self.add(LineKind::Rating, &point.name, Some(rating), &cells);
        }
    }

    /// What the points of a scale mean and ask, and who is rated so.
    fn add_scale(&mut self, dimension: &'a Dimension) {
        for (point, rating, cells) in points(dimension) {
            if let Some(about) = &point.about {
                self.add(LineKind::RatingMeaning, about, Some(rating), &cells);
            }
            self.add_statements(&point.expectations, Some(rating), &cells);
        }
    }

    fn add_cells(&mut self, dimension: &'a Dimension) {
        for cell in &dimension.cells {
            if let Some(years) = &cell.years {
                self.add(LineKind::Years, years.to_string(), None, &[cell]);
            }
            self.add_statements(&cell.expectations, None, &[cell]);
            if let Some(why) = &cell.inferred {
                self.add(LineKind::Inferred, why, None, &[cell]);
            }
        }
    }

    fn add_statements(
        &mut self,
        expectations: &'a [Expectation],
        rating: Option<Rating<'a>>,
        cells: &[&'a Cell],
    ) {
        for expectation in expectations {
            self.add(LineKind::Statement, &expectation.text, rating, cells);
            for example in &expectation.examples {
                self.add(LineKind::Example, example, rating, cells);
            }
        }
    }

    /// Adds a text, and the roles of some cells to those that it is about.
    fn add(
        &mut self,
        kind: LineKind,
        text: impl Into<Cow<'a, str>>,
        rating: Option<Rating<'a>>,
        cells: &[&'a Cell],
    ) {
        let text = text.into();
        let key = (kind, rating.map(|rating| rating.place), text.clone());
        let at = *self.known.entry(key).or_insert(self.lines.len());
        // A reason is not inferred for a reason.
        let is_reason = kind == LineKind::Inferred;
        if at == self.lines.len() {
            self.lines.push(Line {
                ladder: self.ladder,
                owner: self.owner,
                kind,
                roles: Vec::new(),
                text,
                inferred: self.inferred.into_iter().filter(|_| !is_reason).collect(),
                rating,
            });
        }
        let line = &mut self.lines[at];
        // The names and the about are those of the whole dimension, whatever is inferred of some roles.
        let is_of_all =
            matches!(kind, LineKind::Dimension | LineKind::Short | LineKind::DimensionAbout) || is_reason;
        for cell in cells {
            line.roles.extend(ids(self.ladder, cell.roles.iter().copied()));
            let reason = cell.inferred.as_ref().filter(|_| !is_of_all);
            line.inferred.extend(reason.filter(|reason| !line.inferred.contains(reason)));
        }
    }
}

/// The points of a dimension's scale, each with the cells that are rated so.
fn points(dimension: &Dimension) -> impl Iterator<Item = (&Point, Rating<'_>, Vec<&Cell>)> {
    let mut cells = vec![Vec::new(); dimension.scale.len()];
    for cell in &dimension.cells {
        if let Some(rating) = cell.rating {
            cells[rating].push(cell);
        }
    }
    let points = dimension.scale.iter().zip(cells).enumerate();
    points.filter_map(|(index, (point, cells))| Some((point, dimension.rating_at(index)?, cells)))
}
