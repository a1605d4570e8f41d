//! Owns the lowering of the matrix: dimensions and their cells.

use std::collections::BTreeMap;

use crate::model::{Cell, Dimension, Role, RoleIndex, TrackIndex, YearCount, Years};
use crate::source::raw::{RawCell, RawDimension};
use crate::source::span::At;

use super::Lowering;
use super::names::Seen;
use super::scales::Scale;
use super::statements::{AskedOf, Statements};

/// What has been lowered so far of one dimension.
#[derive(Default)]
struct Row {
    scale: Scale,
    /// The only tracks it concerns; none where it concerns all.
    tracks: Vec<TrackIndex>,
    not_asked: Vec<RoleIndex>,
    /// The cell of each role, by its index.
    claims: BTreeMap<RoleIndex, usize>,
    statements: Statements,
}

impl Lowering {
    pub(super) fn dimensions(&mut self, raw: Vec<RawDimension>) -> Vec<Dimension> {
        let mut seen = Seen::default();
        let dimensions = raw.into_iter().map(|raw| {
            let mut row = Row {
                scale: self.scale(raw.scale),
                tracks: raw.tracks.iter().filter_map(|track| self.own_track(track)).collect(),
                not_asked: raw.not_asked.iter().filter_map(|role| self.own(role)).collect(),
                ..Row::default()
            };
            row.tracks.sort_unstable();
            row.not_asked.sort_unstable();
            let cells = raw.cells.into_iter().enumerate();
            let cells: Vec<Cell> = cells.map(|(index, raw)| self.cell(index, raw, &mut row)).collect();
            self.check_growth_in(&cells, &row);
            Dimension {
                cells,
                scale: row.scale.points,
                tracks: row.tracks,
                not_asked: row.not_asked,
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
            self.check_asked(name, role, row);
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
            rating: raw.rating.and_then(|rating| self.rating(&rating, &row.scale)),
            years: raw.years.map(|years| Years { minimum: self.year_count(&years), experience }),
            inferred: self.optional_text(raw.inferred),
            expectations: statements
                .map(|raw| self.expectation(raw, AskedOf::Cell(index), &mut row.statements))
                .collect(),
        }
    }

    fn year_count(&mut self, raw: &At<f64>) -> YearCount {
        YearCount::new(raw.value).unwrap_or_else(|| {
            let message = format!("found `{}`, expected {}", raw.value, YearCount::EXPECTED);
            self.fault("wrong-type", raw.span, message, "write only the number, as in `6` or `1.5`");
            YearCount::NONE
        })
    }

    /// Finds fault with a cell for a role of which the dimension asks nothing.
    fn check_asked(&mut self, name: &At<String>, role: RoleIndex, row: &Row) {
        let code = &name.value;
        if row.not_asked.binary_search(&role).is_ok() {
            let message = format!("role `{code}` has a cell here, but is listed under `not_asked`");
            let help = "delete the role in one of the two places";
            self.fault("cell-not-asked", name.span, message, help);
        }
        let Role { track, .. } = self.roles[role.0];
        // A track that is not there is found fault with already.
        if !row.tracks.is_empty()
            && !row.tracks.contains(&track)
            && let Some(track) = self.tracks.get(track.0)
        {
            let message =
                format!("role `{code}` is on the track `{}`, which is not under `tracks` here", track.id);
            let help = "add the track to `tracks`, or delete the role in this cell";
            self.fault("cell-off-track", name.span, message, help);
        }
    }

    /// A cell is as high as the lowest role it is for.
    fn check_growth_in(&mut self, cells: &[Cell], row: &Row) {
        let lowest: Vec<_> =
            cells.iter().map(|cell| cell.roles.iter().map(|role| self.roles[role.0].levels).min()).collect();
        self.check_growth(&row.statements, &row.scale.statements, |of| match of {
            AskedOf::Cell(index) => lowest.get(index).copied().flatten(),
            AskedOf::Point(_) => None,
        });
    }
}
