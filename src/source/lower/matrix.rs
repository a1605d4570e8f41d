//! Owns the lowering of the matrix: dimensions, scales, cells and expectations.

use std::collections::BTreeMap;

use crate::model::{Cell, Dimension, Expectation, Point, RoleIndex, Text, Years};
use crate::source::raw::{RawCell, RawDimension, RawExpectation, RawPoint, TextOr};
use crate::source::span::At;

use super::Lowering;
use super::faults::DECLARE_IT;
use super::names::{Names, Seen};

/// What has been lowered so far of one dimension.
#[derive(Default)]
struct Row {
    scale: Vec<Point>,
    point_names: Names,
    points_seen: Seen,
    /// The cell of each role, by its index.
    claims: BTreeMap<RoleIndex, usize>,
    statement_ids: Seen,
}

impl Lowering {
    pub(super) fn dimensions(&mut self, raw: Vec<RawDimension>) -> Vec<Dimension> {
        let mut seen = Seen::default();
        let dimensions = raw.into_iter().map(|raw| {
            let mut row = Row::default();
            self.scale(raw.scale, &mut row);
            let cells = raw.cells.into_iter().enumerate();
            Dimension {
                cells: cells.map(|(index, raw)| self.cell(index, raw, &mut row)).collect(),
                scale: row.scale,
                cell_by_role: row.claims.into_iter().collect(),
                id: self.id_of(raw.id, "dimension", "dimensions", &mut seen),
                name: self.text(raw.name),
                short: self.optional_text(raw.short),
                section: self.optional_text(raw.section),
                about: self.optional_text(raw.about),
                inferred: self.optional_text(raw.inferred),
            }
        });
        dimensions.collect()
    }

    fn cell(&mut self, index: usize, raw: At<RawCell>, row: &mut Row) -> Cell {
        let At { value: raw, span } = raw;
        if raw.roles.is_empty() {
            let help = "list its roles, as in `roles: [L4]`";
            self.fault("cell-of-nobody", span, "the cell names no role", help);
        }
        let mut roles = Vec::with_capacity(raw.roles.len());
        for name in &raw.roles {
            let Some(role) = self.own(name) else {
                continue;
            };
            if row.claims.insert(role, index).is_some() {
                let message = format!("role `{}` already has a cell in this dimension", name.value);
                let help = "keep the role in only one of the cells";
                self.fault("claimed-twice", name.span, message, help);
            }
            roles.push(role);
        }
        roles.sort_unstable();
        if raw.rating.is_none() && raw.years.is_none() && raw.expects.is_empty() {
            self.fault(
                "empty-cell",
                span,
                "the cell asks nothing",
                "give it a `rating`, `years` or `expects`, or delete it: a role does not need a cell in every dimension",
            );
        }
        if let Some(years) = &raw.years {
            for &role in &roles {
                if !self.roles_with_years.insert(role) {
                    let years_of = format!("the years of role `{}`", self.roles[role.0].code);
                    let message = format!("{years_of} are already stated in another dimension");
                    self.fault("years-twice", years.span, message, "state them only once");
                }
            }
        } else if let Some(years_in) = &raw.years_in {
            let message = "the cell has `years_in` but no `years`";
            let help = "add how many `years`, or make it a statement under `expects`";
            self.fault("years-in-without-years", years_in.span, message, help);
        }
        let experience = self.optional_text(raw.years_in);
        let statements = raw.expects.into_iter();
        Cell {
            roles,
            rating: raw.rating.and_then(|rating| self.rating(&rating, row)),
            years: raw.years.map(|years| Years { minimum: years.value, experience }),
            inferred: self.optional_text(raw.inferred),
            expectations: statements.map(|raw| self.expectation(raw, row)).collect(),
        }
    }

    fn expectation(&mut self, raw: At<TextOr<RawExpectation>>, row: &mut Row) -> Expectation {
        let At { value, span } = raw;
        match value {
            TextOr::Text(value) => {
                Expectation { id: None, text: self.text(At { value, span }), examples: Vec::new() }
            }
            TextOr::Full(full) => {
                let (of, list) = ("statement", "statements of this dimension");
                Expectation {
                    id: full.id.map(|id| self.id_of(id, of, list, &mut row.statement_ids)),
                    text: self.text(full.text),
                    examples: self.texts(full.examples),
                }
            }
        }
    }

    fn scale(&mut self, raw: Vec<At<TextOr<RawPoint>>>, row: &mut Row) {
        for At { value, span } in raw {
            let RawPoint { name, about } = match value {
                TextOr::Text(value) => RawPoint { name: At { value, span }, about: None },
                TextOr::Full(full) => *full,
            };
            let span = name.span;
            let name = self.text(name);
            if let Some(message) = row.points_seen.note(&name, "points of this scale") {
                let help = "keep only one of them; a scale goes from the lowest rating to the highest";
                self.fault("repeated-name", span, message, help);
            }
            row.point_names.add(&name);
            row.scale.push(Point { name, about: self.optional_text(about) });
        }
    }

    fn rating(&mut self, raw: &At<String>, row: &Row) -> Option<usize> {
        /// So many points are listed where none is near.
        const FEW: usize = 7;
        // Compared as it would be printed, which is how the scale's own names are held.
        let name = Text::new(raw.value.clone());
        let point = name.and_then(|name| row.point_names.find(&name));
        // `A` and `A+` are two points, and where only one is on the scale it is not meant by the other.
        let point = point.filter(|(_, likeness)| likeness.has_signs()).map(|(point, _)| point);
        if row.scale.is_empty() {
            let message = "the cell has a rating, but its dimension has no scale";
            let help = "give the dimension a `scale`, or make the rating a statement";
            self.fault("rating-without-scale", raw.span, message, help);
        } else if point.is_none() {
            let names = || row.scale.iter().map(|point| point.name.as_str());
            let all: Vec<String> = names().take(FEW + 1).map(|name| format!("`{name}`")).collect();
            let few = format!("the scale has {}", all.join(", "));
            let help = self.nearest(raw, names(), if all.len() <= FEW { &few } else { DECLARE_IT });
            self.unknown("unknown-rating", raw, "rating on the scale of this dimension", help);
        }
        point
    }
}
