//! Laws of the short names of cells.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{areas, name, size};
use crate::import::Address;

proptest! {
    #[test]
    fn areas_hold_the_cells_each_once_and_no_other(
        cells in prop::collection::btree_set((0_u32..6, 0_u32..6), 0..30)
    ) {
        let cells: Vec<Address> = cells.iter().map(|&(row, column)| Address::new(row, column)).collect();
        let areas = areas(&cells);
        prop_assert_eq!(areas.iter().map(size).sum::<usize>(), cells.len());
        let every = (0..6).flat_map(|row| (0..6).map(move |column| Address::new(row, column)));
        let held: BTreeSet<Address> =
            every.filter(|&cell| areas.iter().any(|area| area.has(cell))).collect();
        prop_assert!(held.into_iter().eq(cells));
    }
}

#[test]
fn what_stands_together_is_one_area() {
    let column = (4..12).map(|row| Address::new(row, 2));
    let cells: Vec<Address> = column.chain([Address::new(20, 0)]).collect();
    let names: Vec<String> = areas(&cells).iter().map(name).collect();
    assert_eq!(names, ["C5:C12", "A21"]);
}
