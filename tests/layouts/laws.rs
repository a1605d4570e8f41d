//! Laws of the reader of grids, over generated sheets of every layout and over grids of anything.

use std::collections::BTreeSet;

use career_ladder::import::{Address, Area, Grid, GridCell, Imported, Opened, Settings, Workbook, import};
use career_ladder::model::Ladder;
use career_ladder::source::parse_ladder;
use proptest::prelude::*;

use super::plans::{Noise, Plan, Shape, any_noise, any_plan, word};

fn opened(workbook: Workbook) -> Opened {
    Opened { workbook, ..Opened::default() }
}

fn facts(ladder: &Ladder) -> Vec<String> {
    let mut facts: Vec<String> = ladder
        .roles
        .iter()
        .map(|role| format!("role {} at {}: {}", role.code, ladder.span_label(role.levels), role.title))
        .collect();
    for dimension in &ladder.dimensions {
        let section = dimension.section.as_ref().map(ToString::to_string);
        facts.push(format!("dimension {} in {section:?}", dimension.name));
        let mut of_roles: Vec<(usize, String)> = Vec::new();
        for cell in &dimension.cells {
            let roles: Vec<usize> = cell.roles.iter().map(|role| role.0).collect();
            let rating = dimension.rating_of(cell).map(|rating| rating.name.as_str());
            let statements: Vec<String> =
                cell.expectations.iter().map(|statement| statement.text.to_string()).collect();
            of_roles.push((roles[0], format!("cell of {roles:?}: {rating:?} {statements:?}")));
        }
        of_roles.extend(dimension.not_asked.iter().map(|role| (role.0, format!("not asked of {}", role.0))));
        of_roles.sort();
        facts.extend(of_roles.into_iter().map(|(_, fact)| fact));
    }
    facts
}

/// The words of a text, without the signs around them.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| !part.is_empty()).map(str::to_lowercase)
}

/// The cells of which neither the ladder nor the report knows: not left out, no label, and with a word that the
/// ladder lacks.
fn lost(workbook: &Workbook, imported: &Imported, labels: &[&str]) -> Vec<String> {
    let known: BTreeSet<String> = words(&imported.text).collect();
    let left_out: BTreeSet<(&str, Address)> = imported
        .report
        .left_out
        .iter()
        .flat_map(|of| of.cells.iter().map(|address| (of.sheet.as_str(), *address)))
        .collect();
    let mut lost = Vec::new();
    for grid in &workbook.grids {
        for (address, cell) in &grid.cells {
            let text = cell.text.replace('\u{a0}', " ");
            let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{200b}');
            let is_known = labels.contains(&text)
                || left_out.contains(&(grid.name.as_str(), *address))
                || words(text)
                    .all(|word| known.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit()));
            if !is_known {
                lost.push(format!("{} {address}: {text}", grid.name));
            }
        }
    }
    lost
}

/// What the generated sheets call their lines, and how they say that nothing is asked.
const LABELS: [&str; 7] = ["Section", "Competency", "Role", "Expectation", "Rating", "Notes", "n/a"];

fn any_shape() -> impl Strategy<Value = Shape> {
    prop::sample::select(vec![Shape::Across, Shape::Down, Shape::Long, Shape::Sheets])
}

fn check(plan: &Plan, noise: &Noise, shape: Shape) -> Result<(), TestCaseError> {
    let opened = opened(plan.workbook(shape, noise));
    let imported = import(&opened, "levels", &Settings::default())
        .map_err(|error| TestCaseError::fail(format!("{error} {}", shown(&opened.workbook))))?;
    let ladder = parse_ladder(&imported.text)
        .map_err(|faults| TestCaseError::fail(format!("{faults:?}\n{}", imported.text)))?;
    prop_assert_eq!(facts(&ladder), plan.facts(shape), "{}{}", shown(&opened.workbook), told(&imported));
    let mut labels = LABELS.to_vec();
    if matches!(plan.naming, super::plans::Naming::Decorated) {
        labels.push("description");
    }
    let of_roles: Vec<String> = (0..plan.levels).map(|role| plan.role(role)).collect();
    labels.extend(of_roles.iter().map(String::as_str));
    let lost = lost(&opened.workbook, &imported, &labels);
    prop_assert!(lost.is_empty(), "lost {:?}\n{}{}", lost, shown(&opened.workbook), told(&imported));
    again(&opened, &imported)
}

/// A workbook as a person reads it.
fn shown(workbook: &Workbook) -> String {
    let mut lines = String::new();
    for grid in &workbook.grids {
        lines.push_str(&format!(
            "sheet {:?}, hidden {:?} {:?}",
            grid.name, grid.hidden_rows, grid.hidden_columns
        ));
        for area in &grid.merges {
            lines.push_str(&format!(" {}:{}", area.first, area.last));
        }
        for (address, cell) in &grid.cells {
            lines.push_str(&format!("\n  {address} {:?}", cell.text));
        }
        lines.push('\n');
    }
    lines
}

fn told(imported: &Imported) -> String {
    let decisions = imported.report.decisions.iter().map(|decision| decision.setting.to_string());
    format!("{}\n{:?}\n{}", decisions.collect::<Vec<_>>().join(" "), imported.report.left_out, imported.text)
}

/// The options that are printed make the same ladder again, and leave out the same.
fn again(opened: &Opened, imported: &Imported) -> Result<(), TestCaseError> {
    let mut settings = Settings::default();
    for decision in &imported.report.decisions {
        settings.set(&decision.setting).map_err(TestCaseError::fail)?;
    }
    let second = import(opened, "levels", &settings)
        .map_err(|error| TestCaseError::fail(format!("{error} {settings:?}\n{}", shown(&opened.workbook))))?;
    let parsed = |text: &str| parse_ladder(text).map_err(|faults| TestCaseError::fail(format!("{faults:?}")));
    let all = || format!("{}{}\nagain: {}", shown(&opened.workbook), told(imported), told(&second));
    prop_assert!(parsed(&second.text)? == parsed(&imported.text)?, "another ladder\n{}", all());
    prop_assert!(second.report.left_out == imported.report.left_out, "left out others\n{}", all());
    Ok(())
}

/// A text of a cell: what means something to the reader, and what means nothing.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => (0..4000_usize).prop_map(word),
        3 => (0..4000_usize, 0..4000_usize).prop_map(|(one, other)| format!("Plans {} for {}", word(one), word(other))),
        4 => prop::sample::select(vec![
            "L1", "L2", "L3", "L1", "M4", "Senior", "Junior Baker", "Level 2", "IC", "Manager", "Low", "High",
            "3", "2", "1", "3+ years", "Notes", "Level", "Title", "Track", "Section", "Competency", "Role",
            "Rating", "Expectation", "Example", "Description", "n/a", "-", "a/b", "L1/L2", "Legend", "Years",
            "Job Family", "Also known as", "IC, senior", "a = \"b\"", "/", "•", "!", "L6-L8", "IC1 / M1", "L1\nSenior", "Low\n• Plans",
        ]).prop_map(str::to_owned),
        1 => "[ -~]{1,12}",
        1 => "\\PC{1,8}",
    ]
}

prop_compose! {
    /// A grid of anything, with merged areas and hidden lines.
    fn any_grid()(
        cells in prop::collection::btree_map((0..8_u32, 0..7_u32), any_text(), 1..40),
        areas in prop::collection::vec((0..8_u32, 0..7_u32, 0..3_u32, 0..4_u32), 0..4),
        hidden_rows in prop::collection::btree_set(0..8_u32, 0..2),
        hidden_columns in prop::collection::btree_set(0..7_u32, 0..2),
        name in "[A-Z][a-z]{0,5}",
    ) -> Grid {
        let mut grid = Grid { name, ..Grid::default() };
        for (row, column, down, right) in areas {
            let area = Area { first: Address::new(row, column), last: Address::new(row + down, column + right) };
            let overlaps = |other: &Area| {
                area.first.row <= other.last.row && other.first.row <= area.last.row
                    && area.first.column <= other.last.column && other.first.column <= area.last.column
            };
            if area.first != area.last && !grid.merges.iter().any(overlaps) {
                grid.merges.push(area);
            }
        }
        for ((row, column), text) in cells {
            let address = Address::new(row, column);
            if !grid.merges.iter().any(|area| area.has(address) && area.first != address) {
                grid.cells.insert(address, GridCell { text, ..GridCell::default() });
            }
        }
        grid.hidden_rows = hidden_rows;
        grid.hidden_columns = hidden_columns;
        grid
    }
}

/// The words that the generator made, which no label has.
fn is_made(word: &str) -> bool {
    word.ends_with('x') && word.len() > 4 && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whatever a sheet holds, it becomes a sound ladder or one clear error, and no word of it is lost.
fn holds_of_anything(mut grids: Vec<Grid>) -> Result<(), TestCaseError> {
    for (index, grid) in grids.iter_mut().enumerate() {
        grid.name = format!("{} {index}", grid.name);
    }
    let opened = opened(Workbook { grids });
    let Ok(imported) = import(&opened, "levels", &Settings::default()) else { return Ok(()) };
    if let Err(faults) = parse_ladder(&imported.text) {
        return Err(TestCaseError::fail(format!("{faults:?}\n{}{}", shown(&opened.workbook), imported.text)));
    }
    let made = |text: &str| words(text).filter(|word| is_made(word)).collect::<Vec<_>>().join(" ");
    let mut reduced = opened.workbook.clone();
    for cell in reduced.grids.iter_mut().flat_map(|grid| grid.cells.values_mut()) {
        cell.text = made(&cell.text);
    }
    let lost = lost(&reduced, &imported, &[]);
    prop_assert!(
        lost.is_empty(),
        "{:?}\n{:?}\n{}\n{:?}",
        lost,
        opened.workbook,
        imported.text,
        imported.report
    );
    again(&opened, &imported)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_down_is_read(plan in any_plan(), noise in any_noise(), shape in any_shape()) {
        check(&plan, &noise, shape)?;
    }

    #[test]
    fn anything_becomes_a_sound_ladder(grids in prop::collection::vec(any_grid(), 1..3)) {
        holds_of_anything(grids)?;
    }
}
