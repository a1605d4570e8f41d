//! Settings that say of a sheet what is not so: each is refused, and none makes an empty ladder or another.

use career_ladder::import::{Grid, Opened, Setting, Settings, Workbook, import};

use super::made::MadeSheet;

/// A sheet with an empty row, a row and a column beside the ladder, and ratings in its last row.
const ACROSS: &[&[&str]] = &[
    &["Levels of the team"],
    &[],
    &["Level", "L1", "L2", "M3", "Notes"],
    &["Title", "Engineer", "Senior Engineer", "Manager"],
    &[],
    &["Craft", "Learns the tools", "Knows the tools", "Buys the tools", "see the wiki"],
    &["Scope", "Works on tasks", "Owns a product", "Owns a group"],
    &["Autonomy", "Low", "Moderate", "High"],
];

const LONG: &[&[&str]] = &[
    &["Level", "Competency", "Expectation"],
    &["L1", "Craft", "Learns the tools"],
    &["L1", "Scope", "Works on tasks"],
    &["L2", "Craft", "Knows the tools"],
    &["L2", "Scope", "Owns a product"],
];

/// Why nothing is made of a sheet with some options; `None` where something is.
fn refusal(grids: Vec<Grid>, options: &[(&'static str, &str)]) -> Option<String> {
    let opened = Opened { workbook: Workbook { grids }, ..Opened::default() };
    let mut settings = Settings::default();
    for (option, value) in options {
        let setting = Setting { option, value: (*value).to_owned() };
        settings.set(&setting).unwrap();
    }
    import(&opened, "levels", &settings).err().map(|error| format!("{}; {}", error.message, error.help))
}

fn check(rows: &[&[&str]], cases: &[(&'static str, &str, &str)]) {
    for (option, value, part) in cases {
        let found = refusal(vec![MadeSheet::of_rows("Levels", rows).grid()], &[(option, value)]);
        let found = found.unwrap_or_else(|| panic!("--{option} {value} is taken"));
        assert!(found.contains(part), "--{option} {value}: {found}");
    }
}

#[test]
fn lines_are_what_is_said_of_them() {
    let cases = [
        ("dimensions", "99", "names row 99"),
        ("dimensions", "B", "names columns, expected rows"),
        ("dimensions", "5", "names row 5, which is empty"),
        ("dimensions", "5-8", "names row 5, which is empty"),
        ("dimensions", "1", "names row 1, which is neither"),
        ("dimensions", "3", "names row 3, which has the level"),
        ("roles", "Z", "names column Z"),
        ("roles", "3", "names rows, expected columns"),
        ("roles", "A", "names column A, whose header is `Level`"),
        ("roles", "A-D", "names column A, whose header is `Level`"),
        ("roles", "B-E", "names column E, whose header is `Notes`"),
        ("tracks", "ic=Y-Z", "names column Y"),
        ("tracks", "ic=3-4", "names rows, expected columns"),
        ("tracks", "ic=A", "names column A, which names the dimensions"),
        ("tracks", "ic=B,m=D", "leaves out column C"),
        ("ratings", "77", "names row 77"),
        ("ratings", "B", "names columns, expected rows"),
        ("ratings", "4", "names row 4, which has the title"),
        ("ratings", "7", "names row 7, whose cells begin with no rating"),
        ("facts", "title=99", "names row 99"),
        ("facts", "level=B", "is one of the columns"),
        ("facts", "level=5", "names row 5, which is empty"),
        ("facts", "level=8", "names row 8, the last of the sheet"),
        ("facts", "years=4", "in which no years are found"),
        ("facts", "rating=B", "names column B, which is a role"),
        ("facts", "statement=3", "expected a line that can hold `statement`"),
        ("facts", "section=B,section=C", "names columns B-C as `section`"),
        ("facts", "title=4,level=4", "names row 4 as `title` and as `level`"),
        ("layout", "sheets", "found one sheet"),
    ];
    check(ACROSS, &cases);
    let turned = MadeSheet::of_rows("Levels", ACROSS).turned().grid();
    assert!(
        refusal(vec![turned], &[("dimensions", "E")]).unwrap().contains("names column E, which is empty")
    );
}

#[test]
fn a_row_a_statement_has_no_lines_of_roles_and_dimensions() {
    let cases = [
        ("roles", "2-3", "`--roles` names lines"),
        ("ratings", "2-3", "`--facts rating=B`"),
        ("tracks", "ic=2-5", "`--facts track=B`"),
        ("facts", "level=2", "is a row, expected a column"),
    ];
    check(LONG, &cases);
}

#[test]
fn codes_part_tracks_where_all_roles_have_some() {
    let rows: &[&[&str]] =
        &[&["Competency", "Junior", "Senior"], &["Craft", "Learns the tools", "Knows the tools"]];
    check(rows, &[("tracks", "codes", "the role `Junior` has no such code")]);
}

#[test]
fn what_is_said_twice_is_refused_where_it_is_typed() {
    let set = |option, value: &str| Settings::default().set(&Setting { option, value: value.to_owned() });
    assert!(set("tracks", "a=B,b=B").is_err());
}

#[test]
fn sheets_that_are_named_are_read() {
    let apart = || super::made_sheets::roles_apart();
    let names: Vec<String> = apart().iter().map(|grid| grid.name.clone()).collect();
    let (one, other) = (names[0].as_str(), names[1].as_str());
    let mut noted = apart();
    noted.push(MadeSheet::of_rows("Notes", &[&["How to use it"], &["Read it with your lead."]]).grid());
    let cases = [
        (vec![("sheet", one), ("sheet", "notes")], "found no roles in the sheet `Notes`"),
        (vec![("sheet", one), ("sheet", other), ("layout", "across")], "`--layout across` reads one sheet"),
        (vec![("sheet", one), ("sheet", one), ("layout", "sheets")], "found one sheet"),
    ];
    for (options, part) in cases {
        let found = refusal(noted.clone(), &options).unwrap();
        assert!(found.contains(part), "{options:?}: {found}");
    }
}

/// A line of ratings is told with the option that makes statements of it, and one of nothing is left out.
#[test]
fn lines_of_ratings_are_decided_by_an_option() {
    let of_columns: &[&[&str]] = &[
        &["Competency", "L1", "", "L2", ""],
        &["Craft", "Learns the tools", "Low", "Knows the tools", "High"],
        &["Scope", "Works on tasks", "Low", "Owns a product", "Moderate"],
    ];
    let of_rows: &[&[&str]] = &[
        &["Competency", "L1", "L2"],
        &["Craft", "Learns the tools", "Knows the tools"],
        &["Craft rating", "Low", "High"],
    ];
    let long: &[&[&str]] = &[
        &["Level", "Competency", "Rating", "Expectation"],
        &["L1", "Craft", "Low", "Learns the tools"],
        &["L2", "Craft", "High", "Knows the tools"],
    ];
    for (rows, shown, value) in [
        (of_columns, "in columns C,E", "rating=C,rating=E"),
        (of_rows, "in row 3", "rating=3"),
        (long, "in column C", "rating=C"),
    ] {
        let opened = || {
            let workbook = Workbook { grids: vec![MadeSheet::of_rows("Levels", rows).grid()] };
            Opened { workbook, ..Opened::default() }
        };
        let imported = import(&opened(), "levels", &Settings::default()).unwrap();
        let told = imported.report.decisions.iter().find(|of| of.about == "ratings").unwrap();
        assert_eq!(
            (told.chosen.as_str(), told.setting.option, told.setting.value.as_str()),
            (shown, "facts", value)
        );
        for (setting, is_rated) in std::iter::once((&told.setting, true))
            .chain(told.others.iter().map(|other| (&other.setting, false)))
        {
            let mut settings = Settings::default();
            settings.set(setting).unwrap();
            let text = import(&opened(), "levels", &settings).unwrap().text;
            let is_of_cells = text.contains("rating: High") && !text.contains("name: Craft rating");
            assert_eq!(is_of_cells, is_rated, "{setting}: {text}");
        }
    }
    let found =
        refusal(vec![MadeSheet::of_rows("Levels", of_rows).grid()], &[("facts", "rating=2")]).unwrap();
    assert!(found.contains("row 2, before which no dimension stands"), "{found}");
    let grid = MadeSheet::of_rows("Levels", ACROSS).grid();
    let opened = Opened { workbook: Workbook { grids: vec![grid] }, ..Opened::default() };
    for (fact, left_out, roles, dimensions) in [("nothing=7", "row 7", 3, 2), ("nothing=B", "column B", 2, 3)]
    {
        let mut settings = Settings::default();
        settings.set(&Setting { option: "facts", value: fact.to_owned() }).unwrap();
        let report = import(&opened, "levels", &settings).unwrap().report;
        assert_eq!((report.counts.roles, report.counts.dimensions), (roles, dimensions), "{fact}");
        assert!(report.left_out.iter().any(|of| of.what.starts_with(left_out)), "{:?}", report.left_out);
    }
}

/// What is printed is taken: a line that is called years and has none yet, and a role whose level is like a label.
#[test]
fn printed_options_are_taken() {
    let across: &[&[&str]] = &[
        &["Title", "Junior Baker", "Senior Baker"],
        &["Years"],
        &["Craft", "Learns the tools", "Knows the tools"],
    ];
    let long: &[&[&str]] = &[
        &["Level", "Competency", "Years", "Expectation"],
        &["L1", "Craft", "some", "Learns the tools"],
        &["L2", "Craft", "many", "Knows the tools"],
    ];
    let role_like_a_label: &[&[&str]] = &[
        &["Title", "Junior Baker", "Senior Baker"],
        &["Level", "Also known as", "Master"],
        &["Craft", "Learns the tools", "Knows the tools"],
    ];
    for (rows, value) in [(across, "years=2"), (long, "years=C"), (role_like_a_label, "B-C")] {
        let grid = MadeSheet::of_rows("Levels", rows).grid();
        let opened = Opened { workbook: Workbook { grids: vec![grid] }, ..Opened::default() };
        let imported = import(&opened, "levels", &Settings::default()).unwrap();
        let mut settings = Settings::default();
        for decision in &imported.report.decisions {
            settings.set(&decision.setting).unwrap();
        }
        let typed = imported.report.decisions.iter().any(|of| of.setting.value.contains(value));
        assert!(typed, "{:?}", imported.report.decisions);
        let again = import(&opened, "levels", &settings).unwrap();
        assert_eq!((again.text, again.report.left_out), (imported.text, imported.report.left_out), "{value}");
    }
    let prose: &[&[&str]] = &[
        &["Title", "Junior Baker", "Senior Baker"],
        &["Years", "Has baked before", "Has led bakers"],
        &["Craft", "Learns the tools", "Knows the tools"],
    ];
    check(prose, &[("facts", "years=2", "row 2, in which no years are found")]);
}

/// Why another sheet is left out does not depend on what is said of the one that is read.
#[test]
fn printed_options_leave_out_for_the_same_reason() {
    let one: &[&[&str]] = &[
        &["Area", "Alpha", "Beta"],
        &["Craft", "Learns the tools", "Knows the tools"],
        &["Scope", "Works on tasks", "Owns a product"],
    ];
    let grids = vec![
        MadeSheet::of_rows("One", one).grid(),
        MadeSheet::of_rows("Other", &[&["Level", "L1", "L2"], &["Craft", "Learns", "Knows"]]).grid(),
    ];
    let opened = Opened { workbook: Workbook { grids }, ..Opened::default() };
    let mut settings = Settings::default();
    settings.set(&Setting { option: "sheet", value: "One".to_owned() }).unwrap();
    let imported = import(&opened, "levels", &settings).unwrap();
    let mut settings = Settings::default();
    for decision in &imported.report.decisions {
        settings.set(&decision.setting).unwrap();
    }
    let again = import(&opened, "levels", &settings).unwrap();
    assert_eq!(again.report.left_out, imported.report.left_out);
}

/// A range goes over what is empty, and over what is hidden.
#[test]
fn a_range_passes_over_what_is_empty() {
    let rows: &[&[&str]] = &[
        &["Level", "L1", "", "L2"],
        &["Craft", "Learns the tools", "", "Knows the tools"],
        &[],
        &["Scope", "Works on tasks", "", "Owns a product"],
    ];
    let grid = || MadeSheet::of_rows("Levels", rows).grid();
    let said = [("roles", "B-D"), ("dimensions", "2-4"), ("tracks", "ic=B-D")];
    assert_eq!(refusal(vec![grid()], &said), None);
    let mut hidden = grid();
    hidden.hidden_columns.insert(3);
    let found = refusal(vec![hidden], &[("roles", "B-D")]).unwrap();
    assert!(found.contains("column D, which is hidden; add `--hidden read`"), "{found}");
}
