//! Owns the second sheet of an exported ladder, `About`: what the first cannot show, a row a fact, each keyed by the
//! names of what it is about and never by places, so that both sheets can be edited.

mod overlay;
mod parts;
mod paths;
mod renamed;
mod rows;
mod scales;
mod settle;

pub(crate) use parts::{
    ABOUT_COLUMNS, AboutPart, FactKind, LADDER, ONE_CELL, PartLabel, Stated, cleaned, labels, labels_of,
    with_scales_listed,
};

pub(super) use overlay::overlay;
pub(super) use renamed::renamed;
pub(super) use rows::{is_about, stated};
pub(super) use scales::{known_levels, known_roles, known_scales};
pub(super) use settle::raise_roles;

#[cfg(test)]
#[path = "../../../tests/import/about.rs"]
pub(in crate::import) mod laws;

#[cfg(test)]
#[path = "../../../tests/import/edited.rs"]
mod edited;
