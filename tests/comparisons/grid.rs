//! Several roles side by side: the grid, what is told below it and the sheet count the same.

use career_ladder::document::{Block, Inline, Inlines, Row};
use career_ladder::model::ChangeKind;
use career_ladder::query::{Compared, compare};
use career_ladder::views::{self, CompareDetail, sheets};
use proptest::prelude::*;

use super::generated::{MADE_ROLES, catalog_of, dimensions};
use super::role;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_grid_counts_what_the_sheet_lists_and_the_parts_below_tell(dimensions in dimensions()) {
        let catalog = catalog_of("grid", "Alpha", &dimensions);
        let [a1, a2, b1] = MADE_ROLES;
        for chain in [[a1, a2, b1], [b1, a2, a1], [a2, b1, a2]] {
            let roles = chain.map(|name| role(&catalog, name)).to_vec();
            let pairs = roles.windows(2);
            let compared = Compared {
                choices: Vec::new(),
                comparisons: pairs.map(|pair| compare(&catalog, pair[0], pair[1], |_| true)).collect(),
                roles,
                passed_over: Vec::new(), leads_on: false,
            };
            let document = views::compared(&compared, &catalog, CompareDetail::Changes);
            let (grid, parts) = document.parts.split_first().unwrap();
            prop_assert_eq!(parts.len(), compared.comparisons.len());
            for (place, (one, part)) in compared.comparisons.iter().zip(parts).enumerate() {
                let sheet = sheets::comparisons(std::slice::from_ref(one), &catalog, CompareDetail::Full);
                let change = sheet.columns.iter().position(|name| name == "change").unwrap();
                for (kind, sign) in [
                    (ChangeKind::New, '+'),
                    (ChangeKind::Reworded, '~'),
                    (ChangeKind::Gone, '-'),
                ] {
                    let listed = sheet.rows.iter().filter(|row| row[change] == kind.word()).count();
                    let counted: usize = cells(grid, place + 2).map(|cell| signed(cell, sign)).sum();
                    prop_assert_eq!(counted, listed, "{}{} in {:#?}", sign, place, grid);
                    if kind == ChangeKind::New {
                        prop_assert_eq!(told(part), listed);
                    }
                }
            }
        }
    }
}

/// The cells of a column of the table.
fn cells<'a>(blocks: &'a [Block<'a>], column: usize) -> impl Iterator<Item = &'a Inlines<'a>> {
    let tables = blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(&table.rows),
        _ => None,
    });
    tables.flatten().map(move |row| match row {
        Row::Cells(cells) => &cells[column],
        Row::Section(_) => panic!("a grid of roles has no sections"),
    })
}

/// The number behind a sign in a cell.
fn signed(cell: &Inlines<'_>, sign: char) -> usize {
    let words = cell.iter().map(|piece| match piece {
        Inline::Text(text) => text.to_string(),
        _ => " ".to_owned(),
    });
    let words: String = words.collect();
    let mut numbers = words.split(' ').filter_map(|word| word.strip_prefix(sign)?.parse().ok());
    numbers.next().unwrap_or(0)
}

/// How many statements are told.
fn told(blocks: &[Block<'_>]) -> usize {
    let changes = blocks.iter().map(|block| match block {
        Block::Changes(changes) => changes.len(),
        _ => 0,
    });
    changes.sum()
}
