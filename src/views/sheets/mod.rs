//! What of an answer is a table, as a sheet: one row a statement, a role, a hit or a finding.

mod compare;
mod findings;
mod ladders;
mod moves;
mod roles;

pub use compare::comparisons;
pub use findings::{kinds, report};
pub use ladders::{list, matrices};
pub use moves::{hits, path};
pub use roles::{dimensions, roles};
