//! What an `About` sheet says after people have edited it: what is still there keeps its facts, and all else is told.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::json;

use crate::import::about::laws::{grid, guide, ladder};
use crate::import::about::overlay::overlay;
use crate::import::{Address, GridCell};
use crate::source::{parse_spanned_ladder, raw_value};
use crate::views::export::book;

/// After the sheets have been edited, what is still there keeps its facts, and rows of what is not are told.
#[test]
fn rows_that_attach_to_nothing_are_told() {
    let before = ladder(&guide());
    let book = book(&before.ladder, &raw_value(&before.raw));
    let mut tree = raw_value(&before.raw);
    tree["dimensions"][1]["name"] = json!("Lines");
    tree["dimensions"][0]["cells"][1]["roles"] = json!(["T2"]);
    let mut about = grid(&book.sheets[1]);
    let count = u32::try_from(book.sheets[1].rows.len()).unwrap();
    let mut add = |row: u32, texts: &[&str]| {
        for (column, text) in (0..).zip(texts) {
            let cell = GridCell { text: (*text).to_owned(), ..GridCell::default() };
            about.cells.insert(Address::new(count + row, column), cell);
        }
    };
    add(0, &["Color", "", "", "", "Hue", "red"]);
    add(1, &["Role", "S1", "", "", "Shoe size", "44"]);
    add(2, &["Ladder", "", "", "", "Version", "2.0.0"]);
    add(3, &["Ladder", "", "", "", "Cumulative", "perhaps"]);
    add(4, &["Reality", "Rain", "", "", "About", "It rains."]);
    add(5, &["Role", "S1", "", "", "About", "Whoever is new.", "a note"]);
    let left_out = overlay(&mut tree, &about);
    let told: Vec<&str> =
        left_out.iter().map(|one| one.what.rsplit_once(": ").map_or("", |(_, why)| why)).collect();
    assert_eq!(
        told,
        [
            "there is no such dimension on the sheet",
            "there is no such dimension on the sheet",
            "there is no such dimension on the sheet",
            "no such part of a ladder",
            "no fact of a role",
            "another row says this already",
            "expected `yes` or `no`",
            "no row says the `Id` of this reality",
            "it has more than the columns of the sheet",
        ]
    );
    assert!(left_out.iter().all(|one| !one.cells.is_empty() && one.sheet == "About"));
    let calms = &tree["dimensions"][0]["cells"][1]["expects"];
    assert!(calms.to_string().contains("calms-people"), "{calms}");
    assert_eq!(tree["roles"][0]["about"], "Whoever is new.");
    assert_eq!(tree["realities"].as_array().map(Vec::len), Some(1));
}

proptest! {
    #[test]
    fn no_sheet_breaks_the_reading(
        edits in prop::collection::vec((0..70_u32, 0..7_u32, 0..70_u32, 0..7_u32), 1..40),
    ) {
        let before = ladder(&guide());
        let book = book(&before.ladder, &raw_value(&before.raw));
        let mut tree = raw_value(&before.raw);
        let mut about = grid(&book.sheets[1]);
        for (row, column, from_row, from_column) in edits {
            let text = about.cells.get(&Address::new(from_row, from_column)).cloned();
            match text {
                Some(cell) => _ = about.cells.insert(Address::new(row, column), cell),
                None => _ = about.cells.remove(&Address::new(row, column)),
            }
        }
        overlay(&mut tree, &about);
        // What it says may be wrong, and it has the shape of a ladder's file all the same.
        if let Err(faults) = parse_spanned_ladder(&tree.to_string()) {
            let shapes = ["missing-key", "unknown-key", "wrong-type", "syntax"];
            let of_shape: Vec<_> = faults.iter().filter(|fault| shapes.contains(&fault.code)).collect();
            prop_assert!(of_shape.is_empty(), "{of_shape:?} {tree}");
        }
    }
}
