//! Owns the lowering of the matrix: dimensions, scales, cells and expectations.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::model::{Cell, Dimension, Expectation, Point, RoleIndex, Scale, Text, Years};
use crate::source::raw::{RawCell, RawDimension, RawExpectation, RawPoint, TextOr};
use crate::source::span::At;

use super::faults::{DECLARE_IT, Faults, Seen};
use super::references::Names;

pub(super) fn dimensions(
    raw: Vec<RawDimension>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<Dimension> {
    let mut seen = Seen::default();
    let mut with_years = HashSet::new();
    let dimensions = raw.into_iter().map(|raw| {
        let mut cells = Cells {
            names,
            with_years: &mut with_years,
            points: Points::new(raw.scale, faults),
            claims: BTreeMap::new(),
            statement_ids: Seen::default(),
        };
        let raw_cells = raw.cells.into_iter().enumerate();
        Dimension {
            cells: raw_cells.map(|(index, raw)| cells.lower(index, raw, faults)).collect(),
            scale: cells.points.into_scale(),
            cell_by_role: cells.claims.into_iter().collect(),
            id: faults.id_of(raw.id, "dimension", "dimensions", &mut seen),
            name: faults.text(raw.name),
            section: faults.optional_text(raw.section),
            about: faults.optional_text(raw.about),
            inferred: faults.optional_text(raw.inferred),
        }
    });
    dimensions.collect()
}

/// The cells of one dimension.
struct Cells<'a> {
    names: &'a Names<'a>,
    /// The roles whose years are said, in whatever dimension.
    with_years: &'a mut HashSet<RoleIndex>,
    points: Points,
    /// The cell of each role, by its index.
    claims: BTreeMap<RoleIndex, usize>,
    statement_ids: Seen,
}

impl Cells<'_> {
    fn lower(&mut self, index: usize, raw: At<RawCell>, faults: &mut Faults) -> Cell {
        let At { value: raw, span } = raw;
        if raw.roles.is_empty() {
            let help = "say whose it is, as in `roles: [L4]`";
            faults.add("cell-of-nobody", span, "the cell names no role", help);
        }
        let mut roles = Vec::with_capacity(raw.roles.len());
        for name in &raw.roles {
            let Some(role) = self.names.own(name, faults) else {
                continue;
            };
            if self.claims.insert(role, index).is_some() {
                let message = format!("role `{}` has a cell in this dimension already", name.value);
                let help = "keep the role in one of the cells";
                faults.add("claimed-twice", name.span, message, help);
            }
            roles.push(role);
        }
        roles.sort_unstable();
        if raw.rating.is_none() && raw.years.is_none() && raw.expects.is_empty() {
            faults.add(
                "empty-cell",
                span,
                "the cell asks nothing",
                "give it a `rating`, `years` or `expects`, or delete it: a role may be without a cell",
            );
        }
        if let Some(years) = &raw.years {
            for role in roles.iter().filter(|&&role| !self.with_years.insert(role)) {
                let code = &self.names.roles[role.0].code;
                let said =
                    format!("the years of role `{code}` are said in another dimension already");
                faults.add("years-twice", years.span, said, "say them once");
            }
        } else if let Some(years_in) = &raw.years_in {
            let message = "`years_in` stands without `years`";
            let help = "say how many `years`, or make it one of the statements under `expects`";
            faults.add("years-in-without-years", years_in.span, message, help);
        }
        let experience = faults.optional_text(raw.years_in);
        let statements = raw.expects.into_iter();
        Cell {
            roles,
            rating: raw.rating.and_then(|rating| self.points.find(&rating, faults)),
            years: raw.years.map(|years| Years { minimum: years.value, experience }),
            inferred: faults.optional_text(raw.inferred),
            expectations: statements.map(|raw| self.expectation(raw, faults)).collect(),
        }
    }

    fn expectation(&mut self, raw: At<TextOr<RawExpectation>>, faults: &mut Faults) -> Expectation {
        let RawExpectation { id, text, examples } = match raw.value {
            TextOr::Text(value) => RawExpectation {
                id: None,
                text: At { value, span: raw.span },
                examples: Vec::new(),
            },
            TextOr::Full(full) => *full,
        };
        let (of, list) = ("statement", "statements of this dimension");
        Expectation {
            id: id.map(|id| faults.id_of(id, of, list, &mut self.statement_ids)),
            text: faults.text(text),
            examples: faults.texts(examples),
        }
    }
}

/// The points of a scale, and where each is by name. Unlike other names, points are distinguished by
/// their punctuation: `A` and `A+` are two.
struct Points {
    all: Vec<Point>,
    by_name: HashMap<String, usize>,
}

impl Points {
    fn new(raw: Vec<At<TextOr<RawPoint>>>, faults: &mut Faults) -> Self {
        let mut points = Self { all: Vec::with_capacity(raw.len()), by_name: HashMap::new() };
        for At { value, span } in raw {
            let RawPoint { name, about } = match value {
                TextOr::Text(value) => RawPoint { name: At { value, span }, about: None },
                TextOr::Full(full) => *full,
            };
            let span = name.span;
            let name = faults.text(name);
            let before = points.by_name.insert(name.as_str().to_lowercase(), points.all.len());
            if before.is_some() {
                let message = format!("`{name}` is on this scale already");
                let help = "keep it where it belongs; the points rise from the least to the most";
                faults.add("repeated-name", span, message, help);
            }
            points.all.push(Point { name, about: faults.optional_text(about) });
        }
        points
    }

    fn find(&self, rating: &At<String>, faults: &mut Faults) -> Option<usize> {
        /// So many points are listed where none is near.
        const FEW: usize = 7;
        // Compared as it would be printed, which is how the scale's own names are held.
        let name = Text::new(rating.value.clone());
        let point = name.and_then(|name| self.by_name.get(&name.to_lowercase()).copied());
        if self.all.is_empty() {
            let message = "the cell has a rating, and its dimension no scale";
            let help = "give the dimension a `scale`, or make the rating one of the statements";
            faults.add("rating-without-scale", rating.span, message, help);
        } else if point.is_none() {
            let names = || self.all.iter().map(|point| point.name.as_str());
            let all: Vec<String> = names().take(FEW + 1).map(|name| format!("`{name}`")).collect();
            let few = format!("the scale has {}", all.join(", "));
            let help = if all.len() <= FEW { few.as_str() } else { DECLARE_IT };
            let of = "point on the scale of this dimension";
            faults.unknown("unknown-rating", rating, of, names(), help);
        }
        point
    }

    fn into_scale(self) -> Option<Scale> {
        (!self.all.is_empty()).then_some(Scale { points: self.all })
    }
}
