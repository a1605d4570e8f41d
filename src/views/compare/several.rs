//! Owns what is read of several roles side by side.

use std::collections::HashSet;

use crate::document::{Block, Fit, Inline, Inlines, Row, Table, joined, line};
use crate::model::{ChangeKind, Dimension};
use crate::query::{Compared, Comparison, RoleRow};
use crate::source::{Catalog, RoleId};
use crate::views::names::name_beside;
use crate::views::words::{grid_amount, grid_name, legend};

use super::{one_sided, signed};

/// Several roles side by side: a column a role, in each dimension its rating or years, and from the second
/// role on how many statements are new, reworded and no longer listed. Dimensions of several ladders meet by
/// their id.
pub(super) fn side_by_side<'a>(compared: &'a Compared<'a>, catalog: &'a Catalog) -> Vec<Block<'a>> {
    let name = |role: RoleId| line(name_beside(catalog, role, compared.roles[0].ladder));
    let names = compared.roles.iter().map(|&role| name(role));
    let told = compared.comparisons.iter().flat_map(|comparison| {
        let shared = comparison.dimensions.iter().map(|change| &change.from);
        shared.chain(&comparison.only_from).chain(&comparison.only_to)
    });
    let told: HashSet<&str> = told.map(|row| row.dimension.id.as_str()).collect();
    let ladders = compared.roles.iter().map(|&role| catalog.ladder_of(role));
    let mut known = HashSet::new();
    let dimensions = ladders.flat_map(|ladder| &ladder.dimensions);
    let dimensions = dimensions.filter(|of| told.contains(of.id.as_str()) && known.insert(of.id.as_str()));
    let rows = dimensions.map(|dimension| {
        let before = std::iter::once(None).chain(compared.comparisons.iter().map(Some));
        let cells = compared.roles.iter().zip(before);
        let cells = cells.map(|(&role, before)| grid_cell(catalog, role, before, dimension));
        Row::Cells(std::iter::once(grid_name(dimension)).chain(cells).collect())
    });
    let table = Table {
        rows: rows.collect(),
        head: std::iter::once(line("Dimension")).chain(names.clone()).collect(),
        fit: Fit::Split,
    };
    let mut blocks = vec![Block::Heading(1, joined(names.clone(), &Inline::Arrow))];
    if table.rows.is_empty() {
        blocks.push(Block::paragraph(line("None of these roles is covered here.")));
    } else {
        let signs = "Compared with the role on the left: + new, ~ reworded, - no longer listed";
        let legend = legend(&table);
        blocks.extend([Block::Table(table), Block::hint(legend), Block::hint(line(signs))]);
    }
    let roles = compared.roles.iter();
    let titles = roles.zip(names).map(|(&role, name)| (name, line(&catalog.role(role).title)));
    blocks.push(Block::Pairs(titles.collect()));
    blocks
}

/// What a dimension comes to at a role, and what becomes of its statements since the role before it; where
/// the ladder of the role does not have it, the latter alone.
fn grid_cell<'a>(
    catalog: &'a Catalog,
    role: RoleId,
    before: Option<&Comparison<'a>>,
    dimension: &Dimension,
) -> Inlines<'a> {
    let is_it = |other: &Dimension| other.id == dimension.id;
    let ladder = catalog.ladder_of(role);
    let own = ladder.dimensions.iter().find(|own| is_it(own));
    let amount = own.map(|own| line(grid_amount(&RoleRow::new(ladder, own, role.role))));
    let counts = before.and_then(|before| {
        let change = before.dimensions.iter().find(|change| is_it(change.to.dimension));
        let counts = signed(|kind| match (kind, change) {
            // It would drown what differs.
            (ChangeKind::Kept, _) => 0,
            (_, Some(change)) => change.count(kind),
            (_, None) => {
                let rows = one_sided(before, kind).iter().filter(|row| is_it(row.dimension));
                rows.map(|row| row.statements().len()).sum()
            }
        });
        (!counts.is_empty()).then(|| line(counts))
    });
    joined(amount.into_iter().chain(counts), &" ".into())
}
