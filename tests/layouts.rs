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
#[path = "layouts/settings.rs"]
mod settings;

use career_ladder::import::{ImportReport, Layout, Opened, Progress, Settings, Workbook, import, open};
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

/// Sheets that have other roles are one ladder where the user says so, and what both have is one dimension.
#[test]
fn sheets_of_other_roles_are_tracks_of_one_ladder() {
    let opened = Opened { workbook: Workbook { grids: made_sheets::roles_apart() }, ..Opened::default() };
    let settings = Settings { layout: Some(Layout::Sheets), ..Settings::default() };
    let (ladder, report) = ladder_of(&opened, "levels", &settings);
    let roles: Vec<String> =
        ladder.roles.iter().map(|role| format!("{} {}", role.code, ladder.tracks[role.track.0].id)).collect();
    assert_eq!(roles, ["L1 ic", "L2 ic", "L3 ic", "M3 manager", "M4 manager"]);
    let dimensions: Vec<(&str, usize)> =
        ladder.dimensions.iter().map(|of| (of.id.as_str(), of.cells.len())).collect();
    assert_eq!(dimensions, [("craft", 5), ("impact", 3), ("people", 2)]);
    assert_eq!(report.left_out, []);
}

/// Sheets that share some roles are one ladder where the user says so, a section each.
#[test]
fn sheets_that_share_roles_are_sections_of_one_ladder() {
    let opened = Opened { workbook: Workbook { grids: made_sheets::roles_shared() }, ..Opened::default() };
    let settings = Settings { layout: Some(Layout::Sheets), ..Settings::default() };
    let (ladder, report) = ladder_of(&opened, "levels", &settings);
    let roles: Vec<&str> = ladder.roles.iter().map(|role| role.code.as_str()).collect();
    assert_eq!(roles, ["L1", "L2", "L3"]);
    let dimensions: Vec<(&str, Option<&str>, usize)> =
        ladder.dimensions.iter().map(|of| (of.id.as_str(), of.section.as_deref(), of.cells.len())).collect();
    let (delivery, people) = (Some("Delivery"), Some("People"));
    let expected = [
        ("estimates", delivery, 2),
        ("releases", delivery, 2),
        ("mentoring", people, 3),
        ("hiring", people, 3),
    ];
    assert_eq!(dimensions, expected);
    assert_eq!(report.left_out, []);
}
