//! Owns what is told where a role and a dimension meet in a ladder's overview, so that all formats
//! say the same.

use crate::model::{Cell, RoleIndex};
use crate::query::DimensionView;

use super::shared::years_in_short;

/// What stands in one place of a table whose columns are roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing<'a> {
    /// The ladder says nothing.
    Gap,
    /// The cell of the role to the left.
    Left,
    /// The cell of a role further to the left.
    As(RoleIndex),
    /// A cell that this table has not told yet; the role with which an earlier table has.
    Cell(&'a Cell, Option<RoleIndex>),
}

/// What stands in a dimension's row of a table with these roles as its columns.
pub(super) fn standings<'a>(view: &DimensionView<'a>, columns: &[RoleIndex]) -> Vec<Standing<'a>> {
    let row_of = |role: RoleIndex| view.rows.iter().find(|row| row.roles.contains(&role));
    let standing = |(at, &role): (usize, &RoleIndex)| {
        let Some((row, cell)) = row_of(role).and_then(|row| Some((row, row.cell?))) else {
            return Standing::Gap;
        };
        let before = &columns[..at];
        if before.last().is_some_and(|left| row.roles.contains(left)) {
            return Standing::Left;
        }
        let is_told = |other: &&RoleIndex| before.contains(other);
        if let Some(&told) = row.roles.iter().find(is_told) {
            return Standing::As(told);
        }
        let first = row.roles.first().copied();
        Standing::Cell(cell, first.filter(|&first| first != role))
    };
    columns.iter().enumerate().map(standing).collect()
}

/// The signs that tables have used, to be explained once.
#[derive(Debug, Default)]
pub(super) struct Signs {
    left: bool,
    same: Option<RoleIndex>,
    gap: bool,
}

impl Signs {
    /// Takes note of what stands in a place.
    pub(super) fn note(&mut self, standing: &Standing<'_>) {
        match *standing {
            Standing::Gap => self.gap = true,
            Standing::Left => self.left = true,
            Standing::As(role) | Standing::Cell(_, Some(role)) => {
                self.same.get_or_insert(role);
            }
            Standing::Cell(_, None) => {}
        }
    }

    /// What the signs mean, given those for a cell shared with the left and for a gap, and the code
    /// of a role; nothing where none was used.
    pub(super) fn legend(
        &self,
        left: &str,
        gap: &str,
        code: impl Fn(RoleIndex) -> String,
    ) -> Option<String> {
        let left = self
            .left
            .then(|| format!("{left} shares the cell of the role on its left"));
        let same = self.same.map(|role| {
            let code = code(role);
            format!("as {code} shares that of {code}")
        });
        let gap = self
            .gap
            .then(|| format!("{gap} is a gap, where the ladder says nothing"));
        let all: Vec<String> = left.into_iter().chain(same).chain(gap).collect();
        (!all.is_empty()).then(|| all.join("; "))
    }
}

/// What a cell comes to beside its rating: its years, or where it has neither rating nor years how
/// many statements it makes.
pub(super) fn amount(cell: &Cell) -> Option<String> {
    match (&cell.years, cell.rating) {
        (Some(years), _) => Some(years_in_short(Some(years.minimum))),
        (None, Some(_)) => None,
        (None, None) => Some(match cell.expectations.len() {
            1 => "1 statement".to_owned(),
            many => format!("{many} statements"),
        }),
    }
}
