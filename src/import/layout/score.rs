//! Owns how clear a way to read a sheet is, so that it can be compared with others.

use std::collections::BTreeSet;

use crate::import::grid::Address;
use crate::import::settings::Fact;
use crate::import::words::fact_of;

use super::frame::{Frame, RoleColumn, is_role_like};
use super::headers::is_of_roles;
use super::table::Table;

/// How much of a frame was recognized: how full its matrix is, of how many roles, and how like roles they are.
pub(super) fn score(table: &Table, frame: &Frame, columns: &[u32]) -> f64 {
    /// More roles make it no clearer; nor do more than a few that nothing says are some.
    const MOST: usize = 12;
    const FEW: usize = 4;
    let under = |row: &u32| columns.iter().filter(|column| table.text(*row, **column).is_some()).count();
    let filled: usize = frame.body.iter().map(under).sum();
    let full = share(filled, frame.body.len() * columns.len());
    let is_like = |column: &&u32| table.text(frame.main, **column).is_some_and(is_role_like);
    let like = share(columns.iter().filter(is_like).count(), columns.len());
    // Where a name comes again, the roles are somewhere else.
    let names = |role: &RoleColumn| {
        let headers = frame.headers.iter().map(|(row, _)| table.text(*row, role.column));
        headers.collect::<Vec<_>>()
    };
    let distinct = frame.roles.iter().map(names).collect::<BTreeSet<_>>().len();
    let distinct = share(distinct, frame.roles.len()).powi(2);
    // They are also where a column is headed by what it says of them.
    let is_headed = |column: &&u32| {
        let above = frame.headers.iter().filter(|(row, _)| *row <= frame.main);
        let mut alone = above.filter(|(row, _)| table.area(Address::new(*row, **column)).is_none());
        let fact = |row: u32| fact_of(table.own_text(row, **column)?);
        alone.any(|(row, _)| fact(*row).is_some_and(|fact| is_of_roles(fact) || fact == Fact::Role))
    };
    let headed = share(columns.iter().filter(is_headed).count(), columns.len());
    let (most, clear) = if frame.is_sure { (MOST, 1.0 + 3.0 * like) } else { (FEW, 0.5) };
    full * f64::from(u32::try_from(frame.roles.len().min(most)).unwrap_or_default())
        * clear
        * distinct
        * (1.0 - headed).powi(2)
}

#[expect(clippy::cast_precision_loss, reason = "counts of cells")]
fn share(part: usize, of: usize) -> f64 {
    part as f64 / of.max(1) as f64
}
