//! The sheet that the product-operations ladder restates, put back together with the ladder's own words.

use career_ladder::model::{Ladder, Role};
use career_ladder::source::builtin_ladders;

use super::made::MadeSheet;
use super::{imported, read};
use career_ladder::import::Settings;

fn product_ops() -> &'static Ladder {
    &builtin_ladders()[0]
}

/// The sheet as a person made it: a title, four header rows, a column of sections, merged cells, and the rating as
/// the first line of a cell.
fn sheet(ladder: &Ladder) -> MadeSheet {
    let mut made = MadeSheet::new("Levels");
    let mut put = |row, first, last, text: &str| made.put((row, first), (row, last), text);
    let column = |index: usize| u32::try_from(index).unwrap() + 2;
    put(0, 0, 11, "Product Operations Career Path");
    for (row, label) in [(1, "Job Family"), (2, "Job Level"), (3, "Job Type"), (4, "Job Title")] {
        put(row, 1, 1, label);
    }
    let mut first = 0;
    for (index, role) in ladder.roles.iter().enumerate() {
        let family = role.family.as_deref().unwrap();
        if ladder.roles.get(index + 1).is_none_or(|next| next.family.as_deref() != Some(family)) {
            put(1, column(first), column(index), family);
            first = index + 1;
        }
        let span = ladder.span_label(role.levels);
        let level = if *role.code == *span { span } else { format!("{span} / {}", role.code) };
        put(2, column(index), column(index), &level);
        put(3, column(index), column(index), if role.track.0 == 0 { "IC" } else { "Mgr" });
        put(4, column(index), column(index), &role.title);
    }
    let mut section = None;
    for (row, dimension) in (6..).zip(&ladder.dimensions) {
        if dimension.section != section {
            section.clone_from(&dimension.section);
            put(row, 0, 0, section.as_deref().unwrap());
        }
        put(row, 1, 1, &dimension.name);
        for cell in &dimension.cells {
            let rating = dimension.rating_of(cell).map(|rating| rating.name.to_string());
            let years = cell.years.as_ref().map(|years| match &years.experience {
                Some(experience) => format!("{}+ years in {experience}", years.minimum),
                None => format!("{}+ yrs", years.minimum),
            });
            let statements = cell.expectations.iter().map(|statement| statement.text.to_string());
            let lines: Vec<String> =
                rating.into_iter().chain(years).chain(statements).map(|line| format!("• {line}")).collect();
            let (first, last) = (cell.roles[0].0, cell.roles.last().unwrap().0);
            put(row, column(first), column(last), &lines.join("\n"));
        }
    }
    made
}

/// Of a ladder what its sheet says.
fn facts(ladder: &Ladder) -> Vec<String> {
    let mut facts: Vec<String> = ladder.level_names().map(|level| format!("level {level}")).collect();
    facts.extend(ladder.tracks.iter().map(|track| format!("track {} {}", track.id, track.name)));
    facts.extend(ladder.roles.iter().map(|role| {
        let Role { code, title, family, .. } = role;
        let (track, levels) = (&ladder.track(role.track).id, ladder.span_label(role.levels));
        format!("role {code} {levels} {track} {title} {family:?}")
    }));
    for dimension in &ladder.dimensions {
        let points: Vec<&str> = dimension.scale.iter().map(|point| point.name.as_str()).collect();
        facts.push(format!("dimension {:?} {} {points:?}", dimension.section, dimension.name));
        for cell in &dimension.cells {
            let codes: Vec<&str> = cell.roles.iter().map(|&role| ladder.role(role).code.as_str()).collect();
            let rating = dimension.rating_of(cell).map(|rating| rating.name.as_str());
            let years = cell.years.as_ref().map(ToString::to_string);
            facts.push(format!("cell {codes:?} {rating:?} {years:?}"));
            facts.extend(cell.expectations.iter().map(|statement| format!("  {}", statement.text)));
        }
    }
    facts
}

#[test]
fn the_sheet_becomes_the_built_in_ladder_without_an_option() {
    let (ladder, report) = read(&sheet(product_ops()), &Settings::default());
    let (found, expected) = (facts(&ladder), facts(product_ops()));
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
    assert_eq!(ladder.name.as_str(), "Product Operations Career Path");
    assert!(report.left_out.is_empty(), "{:?}", report.left_out);
    assert!(report.decisions.iter().all(|decision| !decision.is_open), "{:?}", report.decisions);
}

#[test]
fn the_workbook_becomes_the_same_as_its_sheet() {
    let sheet = sheet(product_ops());
    let settings = Settings::default();
    assert_eq!(imported("levels.xlsx", &sheet.workbook(), &settings), read(&sheet, &settings));
}

#[test]
fn the_options_that_are_printed_make_the_same_ladder() {
    let sheet = sheet(product_ops());
    let (ladder, report) = read(&sheet, &Settings::default());
    let mut settings = Settings::default();
    for decision in &report.decisions {
        settings.set(&decision.setting).unwrap();
    }
    let (again, second) = read(&sheet, &settings);
    assert_eq!(again, ladder);
    assert_eq!(second.left_out, report.left_out);
}
