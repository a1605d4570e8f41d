//! What an `About` sheet says after people have edited it: what is still there keeps its facts, and all else is told.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::import::about::laws::{grid, guide, ladder};
use crate::import::about::overlay::overlay;
use crate::import::onto::Names;
use crate::import::{
    Address, Grid, GridCell, ImportError, Imported, Opened, Setting, Settings, Workbook, import,
};
use crate::model::Ladder;
use crate::source::{parse_spanned_ladder, raw_value};
use crate::views::export::book;

/// The sheets of an exported ladder, as somebody edits them.
struct Edited(Vec<Grid>);

impl Edited {
    fn of(text: &str) -> Self {
        let before = ladder(text);
        Self(book(&before.ladder, &raw_value(&before.raw)).sheets.iter().map(grid).collect())
    }

    /// Where a text stands alone in a cell of the first sheet.
    fn find(&self, text: &str) -> Address {
        *self.0[0].cells.iter().find(|(_, cell)| cell.text == text).unwrap().0
    }

    fn write(&mut self, at: Address, text: &str) {
        self.0[0].cells.insert(at, GridCell { text: text.to_owned(), ..GridCell::default() });
    }

    /// Writes another text for one wherever that stands on the first sheet.
    fn replace(mut self, old: &str, new: &str) -> Self {
        let cells = self.0[0].cells.values_mut();
        let changed = cells.filter(|cell| cell.text.contains(old));
        assert!(changed.map(|cell| cell.text = cell.text.replace(old, new)).count() > 0, "{old}");
        self
    }

    /// Adds a role to the right: texts under the labels of rows.
    fn with_role(mut self, texts: &[(&str, &str)]) -> Self {
        let column = self.0[0].cells.keys().map(|at| at.column).max().unwrap() + 1;
        for (label, text) in texts {
            let row = self.find(label).row;
            self.write(Address::new(row, column), text);
        }
        self
    }

    fn imported(&self) -> Imported {
        self.imported_with(&[]).unwrap()
    }

    fn imported_with(&self, options: &[(&'static str, &str)]) -> Result<Imported, ImportError> {
        let opened = Opened { workbook: Workbook { grids: self.0.clone() }, ..Opened::default() };
        let mut settings = Settings::default();
        for (option, value) in options {
            let value = (*value).to_owned();
            settings.set(&Setting { option, value }).unwrap();
        }
        import(&opened, "edited", &settings)
    }

    /// The ladder that it becomes, in the shape of its file, and what is left out.
    fn read(&self) -> (Value, Vec<String>) {
        let imported = self.imported();
        let left_out = imported.report.left_out.into_iter().map(|one| one.what).collect();
        (raw_value(&ladder(&imported.text).raw), left_out)
    }
}

fn raw(text: &str) -> Value {
    raw_value(&ladder(text).raw)
}

fn codes(of: &Ladder) -> Vec<&str> {
    of.roles.iter().map(|role| role.code.as_str()).collect()
}

#[test]
fn a_renamed_dimension_keeps_what_is_known_of_it() {
    let (now, left_out) = Edited::of(&guide()).replace("Telephone system", "Lines").read();
    let mut wanted = raw(&guide());
    wanted["dimensions"][1]["name"] = json!("Lines");
    assert_eq!(now, wanted);
    assert_eq!(left_out.len(), 1, "{left_out:?}");
    assert!(left_out[0].contains("Telephone system") && left_out[0].contains("`Lines`"), "{left_out:?}");
}

#[test]
fn a_new_rating_is_a_new_point_that_is_asked_about() {
    let edited = Edited::of(&guide()).replace("Plain\n", "Very hard\n").imported();
    let now = raw(&edited.text);
    let customers = &now["dimensions"][0];
    assert_eq!(customers["cells"][0]["rating"], "Very hard");
    assert_eq!(customers["scale"][2], "Very hard");
    let open = edited.report.decisions.iter().find(|decision| decision.is_open).unwrap();
    assert!(open.chosen.contains("`Very hard`"), "{open:?}");
    // Typed as it is offered, it is a statement.
    let Setting { option, value } = &open.others[0].setting;
    let again = Edited::of(&guide()).replace("Plain\n", "Very hard\n").imported_with(&[(*option, value)]);
    let now = raw(&again.unwrap().text);
    assert_eq!(now["dimensions"][0]["cells"][0]["expects"][0], "Very hard");
    assert_eq!(now["dimensions"][0]["scale"].as_array().unwrap().len(), 2);
}

/// The sheet and what is known of it say the tracks and the like, and no option says them again.
#[test]
fn what_an_exported_sheet_says_itself_is_no_option() {
    let edited = Edited::of(&guide());
    for (option, value) in
        [("tracks", "one"), ("order", "falling"), ("levels", "in-turn"), ("statements", "cells")]
    {
        let error = edited.imported_with(&[(option, value)]).unwrap_err();
        assert!(error.message.contains(&format!("`--{option}` decides nothing here")), "{error}");
        assert!(edited.imported_with(&[(option, value), ("layout", "across")]).is_ok());
    }
    let error = edited.imported_with(&[("sheet", "About")]).unwrap_err();
    assert!(error.message.contains("no ladder by itself"), "{error}");
}

/// A new word on a scale that several dimensions have is on it for all of them.
#[test]
fn a_new_rating_is_put_on_a_common_scale() {
    let now = raw(&Edited::of(&guide()).replace("1.5\n•", "3\n•").imported().text);
    assert_eq!(now["scales"]["skill"], json!([0, 1, 1.5, 2, 3]));
}

#[test]
fn an_edited_statement_keeps_what_belongs_to_it() {
    let (now, left_out) =
        Edited::of(&guide()).replace("Calms people who are upset", "Calms people who are very upset").read();
    let mut wanted = raw(&guide());
    wanted["dimensions"][0]["cells"][1]["expects"][0]["text"] = json!("Calms people who are very upset");
    assert_eq!(now, wanted);
    assert_eq!(left_out, [""; 0]);
}

/// A statement that is gone takes its id along: what grew out of it says so.
#[test]
fn a_statement_that_is_gone_is_told_with_what_belonged_to_it() {
    let (now, left_out) = Edited::of(&guide()).replace("Notes new answers", "Reads\n• Listens").read();
    let writing = &now["dimensions"][3];
    assert_eq!(writing["cells"][0]["expects"], json!(["Reads", "Listens"]));
    assert_eq!(writing["cells"][1]["expects"], json!(["Writes new pages of the handbook"]));
    assert_eq!(left_out.len(), 2, "{left_out:?}");
    assert!(
        left_out.iter().any(|what| what.contains("notes-answers") && what.contains("Id")),
        "{left_out:?}"
    );
    assert!(left_out.iter().any(|what| what.contains("Grows out of")), "{left_out:?}");
}

#[test]
fn a_new_column_with_a_title_is_a_role() {
    let edited = Edited::of(&guide()).with_role(&[
        ("Level", "S3"),
        ("Title", "Principal Agent"),
        ("Track", "Expert"),
        ("Writing", "• Tells others what changed"),
    ]);
    let imported = edited.imported();
    assert_eq!(imported.report.left_out, []);
    let now = ladder(&imported.text).ladder;
    assert_eq!(codes(&now), ["S1", "S2", "T2", "S3"]);
    assert_eq!(now.roles[3].title.as_str(), "Principal Agent");
    let notes = Edited::of(&guide()).with_role(&[("Title", "Notes"), ("Writing", "Ask Ann")]).read();
    assert_eq!(notes.0, raw(&guide()));
    assert_eq!(notes.1, ["column F \"Notes\": no part of a ladder"]);
}

/// What is new has no place in what is known, so that its years count and its empty cells are asked about.
#[test]
fn a_new_column_has_its_years_and_its_empty_cells() {
    const TWO: &str = "{schema: 1, id: two, name: Two, version: 1.0.0, levels: [L1, L2], tracks: [{id: a, name: A}], roles: [{code: X, track: a, level: L1, title: X}, {code: Y, track: a, level: L2, title: Y}], dimensions: [{id: e, name: Experience, cells: [{roles: [X], years: 1}, {roles: [Y], years: 3}]}, {id: d, name: D, cells: [{roles: [X], expects: [One]}]}]}";
    let known = Edited::of(TWO).imported();
    assert!(known.report.decisions.iter().all(|decision| decision.about != "blank"));
    let with_years = |years| {
        Edited::of(TWO).with_role(&[("Level", "L3"), ("Code", "Z"), ("Title", "Z"), ("Years", years)])
    };
    let edited = with_years("5+ years");
    let imported = edited.imported();
    assert_eq!(imported.report.left_out, []);
    let cells = &raw(&imported.text)["dimensions"][0]["cells"];
    assert_eq!(cells[2], json!({"roles": ["Z"], "years": 5}));
    let open = imported.report.decisions.iter().find(|decision| decision.is_open).unwrap();
    assert!(open.chosen.starts_with("an empty cell in new rows or columns is a gap"), "{}", open.chosen);
    let now = raw(&edited.imported_with(&[("blank", "not-asked")]).unwrap().text);
    assert_eq!(now["dimensions"][1]["not_asked"], json!(["Z"]));
    let (_, left_out) = with_years("a while").read();
    assert_eq!(left_out, ["row 6: years of experience in words that are not understood"]);
}

/// Where a level has been changed or added, each track rises all the same, and so do the levels.
#[test]
fn roles_rise_by_levels_that_were_edited() {
    const THREE: &str = "{schema: 1, id: three, name: Three, version: 1.0.0, levels: [L1, L3, L5], tracks: [{id: a, name: A}], roles: [{code: X, track: a, level: L1, title: X}, {code: Y, track: a, level: L3, title: Y}, {code: Z, track: a, level: L5, title: Z}], dimensions: [{id: d, name: D, cells: [{roles: [X], expects: [One]}, {roles: [Y], expects: [Two]}, {roles: [Z], expects: [Three]}]}]}";
    let added =
        Edited::of(THREE).with_role(&[("Level", "L2"), ("Code", "W"), ("Title", "W"), ("D", "• Four")]);
    let changed = Edited::of(THREE).replace("L1", "L4");
    for (edited, order, levels) in [
        (added, ["X", "W", "Y", "Z"].as_slice(), ["L1", "L2", "L3", "L5"].as_slice()),
        (changed, ["Y", "X", "Z"].as_slice(), ["L1", "L3", "L4", "L5"].as_slice()),
    ] {
        let imported = edited.imported();
        assert_eq!(imported.report.left_out, []);
        let now = ladder(&imported.text).ladder;
        assert_eq!(codes(&now), order);
        assert_eq!(now.level_names().map(ToString::to_string).collect::<Vec<_>>(), levels);
    }
}

/// After the sheets have been edited, what is still there keeps its facts, and rows of what is not are told.
#[test]
fn rows_that_attach_to_nothing_are_told() {
    let before = ladder(&guide());
    let book = book(&before.ladder, &raw_value(&before.raw));
    let mut tree = raw_value(&before.raw);
    tree["dimensions"].as_array_mut().unwrap().remove(1);
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
    let left_out = overlay(&mut tree, &about, Names::default());
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
        overlay(&mut tree, &about, Names::default());
        // What it says may be wrong, and it has the shape of a ladder's file all the same.
        if let Err(faults) = parse_spanned_ladder(&tree.to_string()) {
            let shapes = ["missing-key", "unknown-key", "wrong-type", "syntax"];
            let of_shape: Vec<_> = faults.iter().filter(|fault| shapes.contains(&fault.code)).collect();
            prop_assert!(of_shape.is_empty(), "{of_shape:?} {tree}");
        }
    }
}
