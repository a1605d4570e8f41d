//! Owns questions about dimensions: which one a name means, and how it runs through the roles.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::model::prose::typed;
use crate::model::words::nearest;
use crate::model::{Cell, Dimension, Ladder, Lookup, RoleIndex, Text};
use crate::source::{Catalog, RoleId};

use super::user_error::Helpful;

/// One dimension of a ladder across its roles.
#[derive(Clone, Debug)]
pub struct DimensionView<'a> {
    /// The ladder.
    pub ladder: &'a Ladder,
    /// The dimension.
    pub dimension: &'a Dimension,
    /// Its cells in the order of their first role, the gaps among them.
    pub rows: Vec<DimensionRow<'a>>,
}

/// A cell and the roles it covers, or the roles of a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DimensionRow<'a> {
    /// The roles, in file order.
    pub roles: Vec<RoleIndex>,
    /// What is asked of them; `None` is a gap.
    pub cell: Option<&'a Cell>,
}

/// A name that none of the dimensions in question goes by.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", self.message())]
pub struct UnknownDimension {
    /// What the user typed.
    pub name: String,
    /// The ids of the ladders in question, each with the ids of its dimensions, in file order.
    pub known: Vec<(String, Vec<String>)>,
    /// The id or name that is near, among these or else in another ladder that is asked.
    pub nearest: Option<String>,
}

impl UnknownDimension {
    fn message(&self) -> String {
        let name = typed(&self.name);
        match self.known.as_slice() {
            [(ladder, _)] => format!("`{ladder}` has no dimension `{name}`"),
            _ => format!("no dimension is called `{name}`"),
        }
    }
}

impl Helpful for UnknownDimension {
    fn help(&self) -> Option<String> {
        let of_ladder = |(id, dimensions): &(String, Vec<String>)| match dimensions.as_slice() {
            [] => format!("`{id}` has no dimensions"),
            all => format!("`{id}` has {}", all.join(", ")),
        };
        let known: Vec<String> = self.known.iter().map(of_ladder).collect();
        let known = match known.as_slice() {
            [] => "no ladder that is asked has a role with dimensions".to_owned(),
            known => known.join("; "),
        };
        Some(match &self.nearest {
            Some(near) => format!("did you mean `{near}`? {known}"),
            None => known,
        })
    }
}

/// The indices of the dimensions of one ladder that a name means: by id or name; else by words of
/// the name or of the section. In file order; empty where nothing matches.
pub fn dimensions_named(ladder: &Ladder, name: &str) -> Vec<usize> {
    Lookup::new(name).find(
        &ladder.dimensions,
        |dimension| [&dimension.id, &dimension.name],
        |dimension| {
            let section = dimension.section.as_ref().map_or("", Text::as_str);
            format!("{} {section}", dimension.name)
        },
    )
}

/// The dimensions that some names mean in the ladders of some roles: for each ladder that has any
/// of them their indices, in file order, each once.
///
/// # Errors
/// The first name that means no dimension in any of those ladders.
pub fn dimensions_of(
    catalog: &Catalog,
    roles: impl Iterator<Item = RoleId>,
    names: &[String],
) -> Result<BTreeMap<usize, Vec<usize>>, UnknownDimension> {
    let mut ladders: Vec<usize> = roles.map(|role| role.ladder).collect();
    ladders.dedup();
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for name in names {
        let mut is_known = false;
        for &ladder in &ladders {
            let dimensions = dimensions_named(catalog.ladder(ladder), name);
            if !dimensions.is_empty() {
                is_known = true;
                found.entry(ladder).or_default().extend(dimensions);
            }
        }
        if !is_known {
            return Err(unknown(catalog, &ladders, name));
        }
    }
    for dimensions in found.values_mut() {
        dimensions.sort_unstable();
        dimensions.dedup();
    }
    Ok(found)
}

/// The answer to a name that is no dimension of any of some ladders.
fn unknown(catalog: &Catalog, ladders: &[usize], name: &str) -> UnknownDimension {
    let lookup = Lookup::new(name);
    let nearest_in = |ladders: &[usize]| {
        let ladders = ladders.iter().map(|&index| catalog.ladder(index));
        let dimensions = ladders.flat_map(|ladder| &ladder.dimensions);
        let names = dimensions.flat_map(|of| [of.id.as_str(), of.name.as_str()]);
        // What another ladder has under just this name is nothing to correct.
        let names = names.filter(|other| !lookup.is(other));
        nearest(name, names, 1).first().map(ToString::to_string)
    };
    let known = ladders.iter().map(|&index| {
        let ladder = catalog.ladder(index);
        let ids = ladder.dimensions.iter();
        let ids = ids.map(|dimension| dimension.id.to_string());
        (ladder.id.to_string(), ids.collect())
    });
    UnknownDimension {
        name: name.to_owned(),
        known: known.collect(),
        nearest: nearest_in(ladders).or_else(|| nearest_in(catalog.scope())),
    }
}

/// The dimensions that some names mean in the ladders in scope, each across the roles that are
/// wanted. In the order of the catalog, then in file order, each once.
///
/// # Errors
/// The first name that means no dimension in any of those ladders.
pub fn dimension_views<'a>(
    catalog: &'a Catalog,
    names: &[String],
    is_wanted: impl Fn(RoleId) -> bool,
) -> Result<Vec<DimensionView<'a>>, UnknownDimension> {
    let wanted = dimensions_of(catalog, catalog.roles_in_scope(), names)?;
    let mut views = Vec::new();
    for (index, dimensions) in wanted {
        let ladder = catalog.ladder(index);
        let roles = catalog.roles_of(index).filter(|&role| is_wanted(role));
        let roles: Vec<RoleIndex> = roles.map(|role| role.role).collect();
        let dimensions = dimensions.into_iter().filter(|_| !roles.is_empty());
        views.extend(dimensions.map(|dimension| DimensionView::new(ladder, dimension, &roles)));
    }
    Ok(views)
}

impl<'a> DimensionView<'a> {
    /// A dimension across some roles: each cell once, at its first role; gaps of neighboring roles
    /// together.
    pub(super) fn new(ladder: &'a Ladder, dimension: usize, roles: &[RoleIndex]) -> Self {
        let dimension = &ladder.dimensions[dimension];
        let mut rows: Vec<DimensionRow> = Vec::new();
        for &role in roles {
            let cell = dimension.cell_of(role);
            let row = match cell {
                Some(cell) => rows
                    .iter_mut()
                    .find(|row| row.cell.is_some_and(|other| std::ptr::eq(other, cell))),
                None => rows.last_mut().filter(|row| row.cell.is_none()),
            };
            match row {
                Some(row) => row.roles.push(role),
                None => rows.push(DimensionRow { roles: vec![role], cell }),
            }
        }
        Self { ladder, dimension, rows }
    }
}
