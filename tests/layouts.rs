//! Spreadsheets read as ladders: whole files, each with the ladder it has to become.

#![cfg(feature = "sheets")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "layouts/fixtures.rs"]
mod fixtures;
#[path = "layouts/laws.rs"]
mod laws;
#[path = "layouts/made.rs"]
mod made;
#[path = "layouts/made_sheets.rs"]
mod made_sheets;
#[path = "layouts/plans.rs"]
mod plans;
#[path = "layouts/product_ops.rs"]
mod product_ops;

use career_ladder::import::{ImportReport, Opened, Progress, Settings, Workbook, import, open};
use career_ladder::model::Ladder;
use career_ladder::source::parse_ladder;
use made::MadeSheet;

/// Nobody to tell.
struct Silent;

impl Progress for Silent {
    fn read(&self, _: &str, _: u64, _: u64) {}
}

/// What a file becomes with some settings: the ladder, and the report.
fn imported(name: &str, bytes: &[u8], settings: &Settings) -> (Ladder, ImportReport) {
    let opened = open(name, bytes, settings, &Silent).unwrap();
    ladder_of(&opened, name, settings)
}

/// What a sheet becomes, without a file.
fn read(sheet: &MadeSheet, settings: &Settings) -> (Ladder, ImportReport) {
    let workbook = Workbook { grids: vec![sheet.grid()] };
    ladder_of(&Opened { workbook, name: "levels.xlsx".to_owned(), ..Opened::default() }, "levels", settings)
}

fn ladder_of(opened: &Opened, name: &str, settings: &Settings) -> (Ladder, ImportReport) {
    let imported = import(opened, name.split('.').next().unwrap(), settings).unwrap();
    let ladder = parse_ladder(&imported.text).unwrap_or_else(|faults| {
        panic!("{}\n{:?}", imported.text, faults);
    });
    (ladder, imported.report)
}
