//! Owns the lowering of the matrix: dimensions, scales, cells and expectations.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::model::{Cell, Dimension, Expectation, Point, RoleIndex, Scale, Text, Years};
use crate::source::raw::{RawCell, RawDimension, RawExpectation, RawPoint, TextOr};
use crate::source::span::{At, Span};

use super::faults::{DECLARE_IT, Faults, Seen};
use super::references::Names;

pub(super) fn dimensions(
    raw: Vec<RawDimension>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<Dimension> {
    let mut seen = Seen::default();
    let mut with_years = HashSet::new();
    let mut dimensions = Vec::with_capacity(raw.len());
    for raw in raw {
        let id = faults.id_of(raw.id, "dimension", "dimensions", &mut seen);
        let name = faults.text(raw.name);
        let section = faults.optional_text(raw.section);
        let about = faults.optional_text(raw.about);
        let points = Points::new(raw.scale, faults);
        let inferred = faults.optional_text(raw.inferred);

        let mut claims = BTreeMap::new();
        let mut statement_ids = Seen::default();
        let mut cells = Vec::with_capacity(raw.cells.len());
        for At { value: raw, span } in raw.cells {
            let roles = claim(&mut claims, &raw.roles, cells.len(), names, faults);
            if let Some(years) = &raw.years {
                // A role's years are said once, wherever its ladder says them.
                for role in roles.iter().filter(|&&role| !with_years.insert(role)) {
                    let code = &names.roles[role.0].code;
                    faults.add(
                        "years-twice",
                        years.span,
                        format!("the years of role `{code}` are said in another dimension already"),
                        "say them once",
                    );
                }
            }
            cells.push(cell(raw, span, roles, &points, &mut statement_ids, faults));
        }
        dimensions.push(Dimension {
            id,
            name,
            section,
            about,
            scale: (!points.all.is_empty()).then_some(Scale { points: points.all }),
            inferred,
            cells,
            cell_by_role: claims.into_iter().collect(),
        });
    }
    dimensions
}

/// The roles that a cell names, each noted as covered by it, and by no other of its dimension.
fn claim(
    claims: &mut BTreeMap<RoleIndex, usize>,
    raw: &[At<String>],
    cell: usize,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<RoleIndex> {
    let mut roles = Vec::with_capacity(raw.len());
    for name in raw {
        let Some(role) = names.own(name, faults) else {
            continue;
        };
        if claims.insert(role, cell).is_some() {
            faults.add(
                "claimed-twice",
                name.span,
                format!("role `{}` has a cell in this dimension already", name.value),
                "keep the role in one of the cells",
            );
        }
        roles.push(role);
    }
    roles.sort_unstable();
    roles
}

fn cell(
    raw: RawCell,
    span: Span,
    roles: Vec<RoleIndex>,
    points: &Points,
    statement_ids: &mut Seen,
    faults: &mut Faults,
) -> Cell {
    if raw.roles.is_empty() {
        let help = "say whose it is, as in `roles: [L4]`";
        faults.add("cell-of-nobody", span, "the cell names no role", help);
    }
    if raw.rating.is_none() && raw.years.is_none() && raw.expects.is_empty() {
        faults.add(
            "empty-cell",
            span,
            "the cell asks nothing",
            "give it a `rating`, `years` or `expects`, or delete it: a role may be without a cell",
        );
    }
    if let (None, Some(years_in)) = (&raw.years, &raw.years_in) {
        faults.add(
            "years-in-without-years",
            years_in.span,
            "`years_in` stands without `years`",
            "say how many `years`, or make it one of the statements under `expects`",
        );
    }
    let experience = faults.optional_text(raw.years_in);
    let statements = raw.expects.into_iter();
    Cell {
        roles,
        rating: raw.rating.and_then(|rating| points.find(&rating, faults)),
        years: raw.years.map(|years| Years { minimum: years.value, experience }),
        inferred: faults.optional_text(raw.inferred),
        expectations: statements.map(|raw| expectation(raw, statement_ids, faults)).collect(),
    }
}

fn expectation(
    raw: At<TextOr<RawExpectation>>,
    seen: &mut Seen,
    faults: &mut Faults,
) -> Expectation {
    let RawExpectation { id, text, examples } = match raw.value {
        TextOr::Text(value) => {
            RawExpectation { id: None, text: At { value, span: raw.span }, examples: Vec::new() }
        }
        TextOr::Full(full) => *full,
    };
    let list = "statements of this dimension";
    Expectation {
        id: id.map(|id| faults.id_of(id, "statement", list, seen)),
        text: faults.text(text),
        examples: faults.texts(examples),
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
                faults.add(
                    "repeated-name",
                    span,
                    format!("`{name}` is on this scale already"),
                    "keep it where it belongs; the points rise from the least to the most",
                );
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
            faults.add(
                "rating-without-scale",
                rating.span,
                "the cell has a rating, and its dimension no scale",
                "give the dimension a `scale`, or make the rating one of the statements",
            );
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
}
