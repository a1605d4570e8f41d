//! Sheets that are laid over ladder files: what is not edited stays byte for byte, and what is edited is edited there.

#![allow(clippy::panic, clippy::unwrap_used)]

use super::about::laws::{grid, guide, ladder};
use super::{Address, Grid, GridCell, Imported, Opened, SameParts, Settings, Workbook, import, import_onto};
use crate::model::Ladder;
use crate::query::{Pairs, same_parts};
use crate::source::{FileName, LadderFile, written::sound_files};
use crate::views::export::book;

fn find_same(old: &Ladder, new: &Ladder) -> SameParts {
    let Pairs { levels, tracks, roles, dimensions } = same_parts(old, new);
    let [levels, tracks, roles, dimensions] = [levels, tracks, roles, dimensions].map(|paired| paired.to_old);
    SameParts { levels, tracks, roles, dimensions }
}

fn file(text: &str) -> LadderFile {
    LadderFile::of(FileName::new("team.yaml"), text.as_bytes().to_vec()).unwrap()
}

/// The sheets of a ladder as it is exported.
fn exported(file: &LadderFile) -> Vec<Grid> {
    book(&file.ladder.ladder, &file.value()).sheets.iter().map(grid).collect()
}

/// A ladder as people make it in a table: a column a role under its code and title, and a row a dimension.
fn plain(ladder: &Ladder) -> Grid {
    let mut grid = Grid::default();
    let mut write = |row: usize, column: usize, text: &str| {
        let at = Address::new(u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
        let cell = GridCell { text: text.to_owned(), ..GridCell::default() };
        if !text.is_empty() {
            grid.cells.insert(at, cell);
        }
    };
    for (row, label) in ["Code", "Title", "Level", "Track"].into_iter().enumerate() {
        write(row, 0, label);
    }
    for (index, role) in ladder.roles.iter().enumerate() {
        write(0, index + 1, &role.code);
        write(1, index + 1, &role.title);
        write(2, index + 1, &ladder.span_label(role.levels));
        write(3, index + 1, &ladder.track(role.track).name);
    }
    for (row, dimension) in ladder.dimensions.iter().enumerate() {
        write(row + 4, 0, &dimension.name);
        for cell in &dimension.cells {
            let mut lines: Vec<String> = Vec::new();
            lines.extend(cell.rating.map(|rating| dimension.scale[rating].name.to_string()));
            lines.extend(cell.years.as_ref().map(|years| match &years.experience {
                Some(experience) => format!("{}+ years in {experience}", years.minimum),
                None => format!("{}+ years", years.minimum),
            }));
            lines.extend(cell.expectations.iter().map(|one| format!("- {}", one.text)));
            for role in &cell.roles {
                write(row + 4, role.0 + 1, &lines.join("\n"));
            }
        }
    }
    grid
}

fn laid_over(grids: Vec<Grid>, file: &LadderFile) -> Imported {
    let opened = Opened { workbook: Workbook { grids }, ..Opened::default() };
    import_onto(&opened, file, &Settings::default(), find_same)
        .unwrap_or_else(|why| panic!("{}: {why:?}", file.name))
}

fn differences(before: &str, after: &str) -> Vec<String> {
    let diff = similar::TextDiff::from_lines(before, after);
    let lines = diff.iter_all_changes().filter(|change| change.tag() != similar::ChangeTag::Equal);
    lines.map(|change| format!("{}{}", change.tag(), change.value().trim_end())).collect()
}

#[test]
fn what_nobody_has_edited_is_the_same_file() {
    let (mut failed, mut plain_ones) = (Vec::new(), 0);
    for path in sound_files() {
        let file = LadderFile::read(&path).unwrap();
        // What steers a terminal or adds up is not what was written, once it was exported.
        if ["harmful.yaml", "sums.yaml"].iter().any(|name| path.ends_with(name)) {
            continue;
        }
        let mut sheets = vec![exported(&file)];
        let table = plain(&file.ladder.ladder);
        if is_read_whole(&table, &file.ladder.ladder) {
            plain_ones += 1;
            sheets.push(vec![table]);
        }
        for grids in sheets {
            let after = laid_over(grids, &file).text;
            if after != file.text() {
                failed.push(format!("{}\n{}", path.display(), differences(file.text(), &after).join("\n")));
            }
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n\n"));
    assert!(plain_ones > 15, "{plain_ones}");
}

/// Whether a table by itself is read with all roles and dimensions that it has.
fn is_read_whole(table: &Grid, of: &Ladder) -> bool {
    let opened = Opened { workbook: Workbook { grids: vec![table.clone()] }, ..Opened::default() };
    let Ok(imported) = import(&opened, "team", &Settings::default()) else { return false };
    let read = ladder(&imported.text).ladder;
    let sorted = |mut all: Vec<String>| {
        all.sort();
        all
    };
    let codes = |of: &Ladder| sorted(of.roles.iter().map(|role| role.code.to_string()).collect());
    let names = |of: &Ladder| sorted(of.dimensions.iter().map(|one| one.name.to_string()).collect());
    codes(&read) == codes(of) && names(&read) == names(of)
}

/// What a table of the ladder of the guide has in its cells.
struct Edited {
    file: LadderFile,
    grid: Grid,
}

impl Edited {
    fn new() -> Self {
        let file = file(&guide());
        Self { grid: plain(&file.ladder.ladder), file }
    }

    fn replace(mut self, old: &str, new: &str) -> Self {
        let cells = self.grid.cells.values_mut().filter(|cell| cell.text.contains(old));
        assert!(cells.map(|cell| cell.text = cell.text.replace(old, new)).count() > 0, "{old}");
        self
    }

    fn without_column(mut self, column: u32) -> Self {
        self.grid.cells.retain(|at, _| at.column != column);
        self
    }

    fn without_row(mut self, row: u32) -> Self {
        self.grid.cells.retain(|at, _| at.row != row);
        self
    }

    fn with(mut self, texts: &[(u32, u32, &str)]) -> Self {
        for (row, column, text) in texts {
            let cell = GridCell { text: (*text).to_owned(), ..GridCell::default() };
            self.grid.cells.insert(Address::new(*row, *column), cell);
        }
        self
    }

    /// The lines that go and those that come.
    fn lines(self) -> Vec<String> {
        let after = laid_over(vec![self.grid], &self.file).text;
        ladder(&after);
        differences(self.file.text(), &after)
    }
}

#[test]
fn a_reworded_statement_keeps_its_id_its_examples_and_the_comment_behind() {
    let lines = Edited::new().replace("Calms people who are upset", "Calms all who are upset").lines();
    assert_eq!(
        lines,
        ["-            text: Calms people who are upset", "+            text: Calms all who are upset"]
    );
}

#[test]
fn another_title_is_all_that_changes_of_a_role() {
    let lines = Edited::new().replace("Senior Support Agent", "Lead Agent").lines();
    assert_eq!(lines, ["-    title: Senior Support Agent", "+    title: Lead Agent"]);
}

#[test]
fn another_rating_is_one_of_the_scale() {
    let lines = Edited::new().replace("1.5\n- Sets up", "2\n- Sets up").lines();
    assert_eq!(lines, ["-        rating: 1.5", "+        rating: 2"]);
    let lines = Edited::new().replace("1.5\n- Sets up", "3\n- Sets up").lines();
    let wanted = [
        "-  skill: [0, 1, 1.5, 2]",
        "+  skill: [0, 1, 1.5, 2, 3]",
        "-        rating: 1.5",
        "+        rating: 3",
    ];
    assert_eq!(lines, wanted);
}

/// With the role go the moves from it and to it.
#[test]
fn a_role_that_is_not_on_the_sheet_is_no_more() {
    let lines = Edited::new().without_column(3).lines();
    assert!(lines.contains(&"-  - code: T2".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"-    to: T2".to_owned()), "{lines:#?}");
    assert!(
        lines.contains(&"-      - roles: [S2, T2]        # one cell for two roles".to_owned()),
        "{lines:#?}"
    );
    assert!(lines.contains(&"+      - roles: [S2]        # one cell for two roles".to_owned()), "{lines:#?}");
    assert!(!lines.iter().any(|line| line.contains("mondays") || line.contains("allow")), "{lines:#?}");
}

#[test]
fn a_dimension_that_is_not_on_the_sheet_is_no_more() {
    let lines = Edited::new().without_row(5).lines();
    assert_eq!(lines[0], "-  - id: telephone");
    assert!(lines.iter().all(|line| line.starts_with('-')), "{lines:#?}");
}

#[test]
fn a_new_column_is_a_role_and_a_new_row_a_dimension() {
    let lines = Edited::new()
        .with(&[
            (0, 4, "S3"),
            (1, 4, "Principal Agent"),
            (2, 4, "S3"),
            (3, 4, "Expert"),
            (4, 4, "Hard\n- Knows all"),
        ])
        .lines();
    for line in
        ["+  - S3", "+  - code: S3", "+    track: expert", "+      - roles: [S3]", "+          - Knows all"]
    {
        assert!(lines.contains(&line.to_owned()), "{line}\n{lines:#?}");
    }
    assert!(lines.iter().all(|line| line.starts_with('+')), "{lines:#?}");
    let lines = Edited::new().with(&[(8, 0, "Travel"), (8, 1, "- Visits customers")]).lines();
    let wanted = [
        "+  - id: travel",
        "+    name: Travel",
        "+    cells:",
        "+      - roles: [S1]",
        "+        expects:",
        "+          - Visits customers",
    ];
    assert_eq!(lines, wanted);
}

/// What is asked of one of two roles otherwise is a cell of its own.
#[test]
fn a_cell_is_split_where_its_roles_part() {
    let lines = Edited::new()
        .with(&[(
            4,
            3,
            "Hard\n1.5+ years in work with customers\n- Finds answers that are in no handbook\n- Calms teams",
        )])
        .lines();
    assert!(lines.contains(&"+      - roles: [S2]        # one cell for two roles".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"+      - roles: [T2]".to_owned()), "{lines:#?}");
    assert!(lines.contains(&"+          - Calms teams".to_owned()), "{lines:#?}");
}

/// What is written otherwise and says the same parts no cell.
#[test]
fn roles_of_which_the_same_is_asked_go_on_sharing_a_cell() {
    let shared = "Hard\n1.5+ years in work with customers\n\u{2022}  Finds answers  that are in no handbook \n\n\
        \u{2022} Calms people who are upset";
    assert_eq!(Edited::new().with(&[(4, 3, shared)]).lines(), Vec::<String>::new());
    let both = Edited::new().replace("Calms people who are upset", "Calms people").lines();
    assert_eq!(both, ["-            text: Calms people who are upset", "+            text: Calms people"]);
}

/// Codes that are made of their levels are those of others.
#[test]
fn roles_without_codes_are_known_by_their_titles() {
    let file = LadderFile::read("tests/fixtures/ladders/apart.yaml".as_ref()).unwrap();
    let mut grid = plain(&file.ladder.ladder);
    grid.cells.retain(|at, _| at.row > 0);
    assert_eq!(laid_over(vec![grid], &file).text, file.text());
}

#[test]
fn a_sheet_of_something_else_is_refused() {
    let file = file(&guide());
    let mut other = Edited::new().grid;
    for cell in other.cells.values_mut() {
        for (old, new) in
            [("S1", "A1"), ("S2", "A2"), ("T2", "A3"), ("Agent", "Baker"), ("Lead", "Chef"), ("s", "z")]
        {
            cell.text = cell.text.replace(old, new);
        }
    }
    let opened = Opened { workbook: Workbook { grids: vec![other] }, ..Opened::default() };
    let why = import_onto(&opened, &file, &Settings::default(), find_same).unwrap_err();
    assert_eq!(why.message, "found none of the roles of `team.yaml` in the sheet");
}

#[test]
fn a_role_under_another_title_is_the_same_where_the_sheet_has_no_codes() {
    let edited = Edited::new().without_row(0).replace("Senior Support Agent", "Expert in Support");
    assert_eq!(edited.lines(), ["-    title: Senior Support Agent", "+    title: Expert in Support"]);
}

#[test]
fn what_names_a_role_follows_it_to_another_code() {
    let mut edited = Edited::new();
    edited.grid.cells.get_mut(&Address::new(0, 2)).unwrap().text = "A2".to_owned();
    let after = laid_over(vec![edited.grid], &edited.file).text;
    let is_code = |line: &str| !line.contains("level") && !line.contains("  - id: S2");
    let expected: Vec<String> = (edited.file.text().lines())
        .map(|line| if is_code(line) { line.replace("S2", "A2") } else { line.to_owned() })
        .collect();
    let changed = differences(&expected.join("\n"), after.trim_end());
    assert!(
        changed.iter().all(|line| line.contains("show support/S2") || line.contains("show support/A2")),
        "{changed:?}"
    );
}

#[test]
fn a_dimension_under_another_name_is_the_same_where_the_one_beside_it_went() {
    let edited = Edited::new().replace("Writing", "Authoring").without_row(5);
    let lines = edited.lines();
    assert!(lines.contains(&"+    name: Authoring".to_owned()), "{lines:?}");
    assert!(
        !lines.iter().any(|line| line.contains("notes-answers") || line.contains("id: writing")),
        "{lines:?}"
    );
}

#[test]
fn roles_that_are_numbered_anew_keep_what_is_said_of_them() {
    let file = file(&guide());
    let before = plain(&file.ladder.ladder);
    let mut sheet = Grid::default();
    // A role comes in between, under the code of the one above it.
    for (at, cell) in &before.cells {
        let column = if at.column < 2 { at.column } else { at.column + 1 };
        sheet.cells.insert(Address::new(at.row, column), cell.clone());
    }
    for (row, text) in
        [(0, "S2"), (1, "Middle Agent"), (2, "M"), (3, "Expert"), (4, "Plain\n- Answers by mail")]
    {
        sheet.cells.insert(Address::new(row, 2), GridCell { text: text.to_owned(), ..GridCell::default() });
    }
    sheet.cells.get_mut(&Address::new(0, 3)).unwrap().text = "S3".to_owned();
    let after = ladder(&laid_over(vec![sheet], &file).text).ladder;
    let titles: Vec<String> =
        after.roles.iter().map(|role| format!("{} {}", role.code, role.title)).collect();
    assert_eq!(titles[..3], ["S1 Support Agent", "S2 Middle Agent", "S3 Senior Support Agent"]);
    assert_eq!(after.roles[2].about.as_deref(), file.ladder.ladder.roles[1].about.as_deref());
    let from: Vec<usize> = after.moves.iter().map(|one| one.from.0).collect();
    assert_eq!(from, [2, 3]);
}

/// The sheets of an exported ladder, in which a row has another text for one.
fn with_text(mut grids: Vec<Grid>, label: &str, old: &str, new: &str) -> Vec<Grid> {
    let row = grids[0].cells.iter().find(|(_, cell)| cell.text == label).unwrap().0.row;
    let mut cells = grids[0].cells.iter_mut().filter(|(at, cell)| at.row == row && cell.text.contains(old));
    let (_, cell) = cells.next().unwrap();
    cell.text = cell.text.replace(old, new);
    grids
}

#[test]
fn what_an_exported_workbook_says_beside_its_table_follows_another_name() {
    let file = file(&guide());
    for (label, old, new) in [("Code", "S2", "A2"), ("Track", "Expert", "Specialist")] {
        let Imported { text, report } = laid_over(with_text(exported(&file), label, old, new), &file);
        assert!(report.left_out.is_empty(), "{:?}", report.left_out);
        let lines = differences(file.text(), &text);
        let (gone, come): (Vec<&String>, Vec<&String>) = lines.iter().partition(|line| line.starts_with('-'));
        let expected: Vec<String> =
            gone.iter().map(|line| format!("+{}", line[1..].replace(old, new))).collect();
        assert!(!come.is_empty() && come.into_iter().eq(&expected), "{lines:?}");
    }
}

#[test]
fn a_role_that_is_gone_from_an_exported_workbook_is_gone_from_what_stands_beside() {
    let file = file(&guide());
    let mut grids = exported(&file);
    let column =
        grids[0].cells.iter().find(|(_, cell)| cell.text == "Senior Support Agent").unwrap().0.column;
    grids[0].cells.retain(|at, _| at.column != column);
    let Imported { text, report } = laid_over(grids, &file);
    let after = ladder(&text).ladder;
    let codes: Vec<&str> = after.roles.iter().map(|role| &*role.code).collect();
    assert_eq!(codes, ["S1", "T2"]);
    let told = report.left_out.iter().filter(|one| one.what.contains("there is no role `S2` on the sheet"));
    assert!(told.count() > 1, "{:?}", report.left_out);
}

#[test]
fn an_id_goes_with_its_statement_and_to_no_other() {
    let text = "schema: 1\nid: one\nname: One\nversion: 1.0.0\nlevels: [L1, L2]\ntracks: [{id: ic, name: IC}]\n\
        roles:\n  - {code: L1, track: ic, level: L1, title: Junior}\n  - {code: L2, track: ic, level: L2, title: Senior}\n\
        dimensions:\n  - id: craft\n    name: Craft\n    cells:\n      - roles: [L1]\n        expects:\n          \
        - {id: calm, text: Calms people}\n          - Writes long letters # as they come\n      - roles: [L2]\n        \
        expects: [Decides]\n";
    let file = file(text);
    let after = laid_over(with_text(exported(&file), "Craft", "• Calms people\n", ""), &file).text;
    assert_eq!(differences(text, &after), ["-          - {id: calm, text: Calms people}"]);
}

#[test]
fn what_is_hidden_on_the_sheet_stays_in_the_ladder() {
    let file = file(&guide());
    for mut grids in [exported(&file), vec![plain(&file.ladder.ladder)]] {
        let column =
            grids[0].cells.iter().find(|(_, cell)| cell.text == "Senior Support Agent").unwrap().0.column;
        let row = grids[0].cells.iter().find(|(_, cell)| cell.text == "Writing").unwrap().0.row;
        grids[0].hidden_columns.insert(column);
        grids[0].hidden_rows.insert(row);
        let after = laid_over(grids, &file);
        assert_eq!(differences(file.text(), &after.text), Vec::<String>::new());
    }
}

#[test]
fn roles_that_part_keep_what_is_known_of_their_statements() {
    let file = file(&guide());
    let mut grids = exported(&file);
    let row = grids[0].cells.iter().find(|(_, cell)| cell.text == "Customers and colleagues").unwrap().0.row;
    let code = grids[0].cells.iter().find(|(_, cell)| cell.text == "Code").unwrap().0.row;
    let column = |code_of: &str| {
        grids[0].cells.iter().find(|(at, cell)| at.row == code && cell.text == code_of).unwrap().0.column
    };
    let (senior, lead) = (column("S2"), column("T2"));
    let asked = grids[0].cells[&Address::new(row, senior)].clone();
    grids[0].merges.retain(|area| area.first.row != row);
    let text = format!("{}\n• Plans the shifts", asked.text);
    grids[0].cells.insert(Address::new(row, lead), GridCell { text, ..asked });
    let after = ladder(&laid_over(grids, &file).text).ladder;
    let cells = &after.dimensions[0].cells;
    assert_eq!(cells.len(), 3);
    assert_eq!(cells[1].expectations[0].id.as_deref(), Some("calms-people"));
    assert_eq!(cells[2].expectations.len(), 2);
    assert_eq!(cells[1].expectations[0].examples, cells[2].expectations[0].examples);
}

#[test]
fn another_sign_before_a_statement_is_none_of_its_words() {
    let file = file(&guide());
    for sign in ["-", "*", "–"] {
        let mut grids = exported(&file);
        for cell in grids[0].cells.values_mut() {
            cell.text = cell.text.replace('•', sign);
        }
        assert_eq!(differences(file.text(), &laid_over(grids, &file).text), Vec::<String>::new(), "{sign}");
    }
}

#[test]
fn the_file_keeps_its_name_and_a_higher_version() {
    let before = file(&guide());
    let grids = exported(&before);
    let text = before
        .text()
        .replace("name: Customer Support", "name: Care")
        .replace("version: 1.0.0", "version: 1.10.0");
    let newer = file(&text);
    let Imported { text: after, report } = laid_over(grids.clone(), &newer);
    assert_eq!(differences(&text, &after), Vec::<String>::new());
    assert_eq!(report.older_version.as_deref(), Some("1.0.0"));
    let name = report.decisions.iter().find(|decision| decision.about == "name").unwrap();
    assert_eq!((&*name.chosen, &*name.others[0].setting.value), ("Care", "Customer Support"));
    assert_eq!(laid_over(grids, &before).report.older_version, None);
}

#[test]
fn what_is_allowed_of_a_dimension_goes_with_it() {
    let file = file(&guide());
    for mut grids in [exported(&file), vec![plain(&file.ladder.ladder)]] {
        let row = grids[0].cells.iter().find(|(_, cell)| cell.text == "Writing").unwrap().0.row;
        grids[0].cells.retain(|at, _| at.row != row);
        assert!(ladder(&laid_over(grids, &file).text).ladder.waivers.is_empty());
    }
}

#[test]
fn a_header_row_of_an_exported_workbook_may_have_another_label() {
    let file = file(&guide());
    for (label, now) in [("Code", "Id"), ("Track", "Path"), ("Level", "Grade"), ("Title", "Role name")] {
        let after = laid_over(with_text(exported(&file), label, label, now), &file);
        assert_eq!(differences(file.text(), &after.text), Vec::<String>::new(), "{label}");
    }
}
