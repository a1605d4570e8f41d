//! Sheets with merged cells or hidden parts, which no text file can show.

use career_ladder::import::Grid;

use super::made::MadeSheet;

/// All, each with its name.
pub(super) fn made_sheets() -> Vec<(&'static str, Vec<Grid>)> {
    vec![
        ("families", vec![families().grid()]),
        ("merged", vec![merged().grid()]),
        ("merged-down", vec![merged_down().grid()]),
        ("several-sheets", several_sheets()),
        ("roles-apart", roles_apart()),
        ("roles-shared", roles_shared()),
        ("roles-apart-beside", roles_apart_beside()),
        ("hidden", hidden()),
    ]
}

/// Header rows of every kind, some of them merged.
fn families() -> MadeSheet {
    let mut made = MadeSheet::of_rows(
        "Levels",
        &[
            &["Warehouse levels 2024"],
            &["Job family", "-", "-", "-", "-", "-"],
            &["Job type", "-", "-", "-", "-", "-"],
            &["Level", "W1", "W2", "W3", "W4", "W5"],
            &[
                "Title",
                "Warehouse Associate",
                "Senior Warehouse Associate",
                "Shift Manager",
                "Site Manager",
                "Director of Sites",
            ],
            &["Years of experience", "0", "2+", "3-5", "6", "10+"],
            &["Salary range", "30-35k", "35-42k", "45-55k", "60-75k", "90k+"],
            &[
                "Goods",
                "Finds every shelf",
                "Shows others every shelf",
                "Knows what the site holds",
                "Decides where goods are kept",
                "Decides which site holds what",
            ],
            &[
                "People",
                "Helps whoever is behind",
                "Trains new colleagues",
                "Leads a shift",
                "Leads the leads of shifts",
                "Builds the next site managers",
            ],
        ],
    );
    made.put((1, 1), (1, 2), "Floor");
    made.put((1, 3), (1, 5), "Site management");
    made.put((2, 1), (2, 2), "IC");
    made.put((2, 3), (2, 5), "Mgr");
    made
}

/// Statements for two roles, and for a whole row; a section that is merged down.
fn merged() -> MadeSheet {
    let mut made = MadeSheet::of_rows(
        "Sheet1",
        &[
            &[
                "Section",
                "Competency",
                "F1 Finance Analyst",
                "F2 Finance Analyst",
                "F3 Senior Finance Analyst",
                "F4 Finance Lead",
            ],
            &[
                "-",
                "Reports",
                "Sends the weekly report",
                "-",
                "Redesigns the report",
                "Decides what is reported",
            ],
            &["-", "Models", "Fills in models", "Builds models", "-", "Reviews models of others"],
            &["Self", "Honesty"],
        ],
    );
    made.put((1, 0), (2, 0), "Numbers");
    made.put((1, 2), (1, 3), "Sends the weekly report");
    made.put((2, 3), (2, 4), "Builds models");
    made.put((3, 2), (3, 5), "Says when a number was wrong");
    made
}

/// Roles as rows, several of one level.
fn merged_down() -> MadeSheet {
    let mut made = MadeSheet::of_rows(
        "Roles",
        &[
            &["Level", "Title", "Track", "Customers", "Product"],
            &["-", "Account Manager", "IC", "Knows each customer by name", "Demos the product"],
            &["-", "Team Lead", "Manager", "Is called when an account manager is stuck", "-"],
            &[
                "-",
                "Senior Account Manager",
                "IC",
                "Renews what others had given up",
                "Brings wishes of customers in order",
            ],
            &["-", "Head of Accounts", "Manager", "Decides which customers we let go", "-"],
        ],
    );
    made.put((1, 0), (2, 0), "L3");
    made.put((3, 0), (4, 0), "L4");
    made.put((2, 4), (2, 4), "Argues for features");
    made.put((4, 4), (4, 4), "Sets what must ship for whom");
    made
}

/// A sheet a section, with the same roles; and one that says how to read them.
fn several_sheets() -> Vec<Grid> {
    let of = |name: &str, rows: &[&[&str]]| MadeSheet::of_rows(name, rows).grid();
    vec![
        of(
            "Read me",
            &[
                &["This file holds our security levels."],
                &["Questions go to the guild."],
                &["Each tab is one pillar."],
            ],
        ),
        of(
            "Detect",
            &[
                &["Skill", "Associate", "Engineer", "Senior Engineer"],
                &["Alerts", "Sorts alerts by the list", "Tunes alerts", "Decides what we alert on"],
                &["Hunting", "-", "Follows a hunt", "Leads hunts"],
            ],
        ),
        of(
            "Respond",
            &[
                &["Skill", "Associate", "Engineer", "Senior Engineer"],
                &[
                    "Incidents",
                    "Writes the log of an incident",
                    "Contains an incident",
                    "Leads through an incident",
                ],
                &["Afterwards", "Files the report", "Writes the report", "Sees that what it says is done"],
            ],
        ),
    ]
}

/// Two sheets with other roles each, and one dimension that both have.
pub(super) fn roles_apart() -> Vec<Grid> {
    let of_rows = |name: &str, rows: &[&[&str]]| MadeSheet::of_rows(name, rows).grid();
    vec![
        of_rows(
            "IC",
            &[
                &["Competency", "L1 Junior", "L2 Engineer", "L3 Senior"],
                &["Craft", "Writes code with help", "Writes code alone", "Designs systems"],
                &["Impact", "On own tasks", "On the team", "On the area"],
            ],
        ),
        of_rows(
            "Managers",
            &[
                &["Competency", "M3 Manager", "M4 Director"],
                &["Craft", "Reviews the work of others", "Sets the direction"],
                &["People", "Holds one-on-ones", "Hires managers"],
            ],
        ),
    ]
}

/// Two sheets that have some roles in common, and others.
pub(super) fn roles_shared() -> Vec<Grid> {
    let of_rows = |name: &str, rows: &[&[&str]]| MadeSheet::of_rows(name, rows).grid();
    vec![
        of_rows(
            "Delivery",
            &[
                &["Skill", "L1", "L2"],
                &["Estimates", "Says when it is late", "Says how long it takes"],
                &["Releases", "Watches a release", "Leads a release"],
            ],
        ),
        of_rows(
            "People",
            &[
                &["Skill", "L1", "L2", "L3"],
                &["Mentoring", "Asks for help", "Helps new people", "Mentors several people"],
                &["Hiring", "Meets candidates", "Interviews candidates", "Decides on candidates"],
            ],
        ),
    ]
}

/// Two sheets with the same roles, and one with others.
fn roles_apart_beside() -> Vec<Grid> {
    let mut sheets = several_sheets();
    sheets.push(
        MadeSheet::of_rows(
            "Lead",
            &[
                &["Skill", "Security Manager", "Security Director"],
                &["People", "Holds one-on-ones", "Hires managers"],
            ],
        )
        .grid(),
    );
    sheets
}

/// The ladder on the second sheet, with hidden lines, and another on a hidden one.
fn hidden() -> Vec<Grid> {
    let log = MadeSheet::of_rows(
        "Change log",
        &[&["Date", "Change"], &["2 May", "Split Craft in two"], &["9 June", "Removed pay"]],
    );
    let mut levels = MadeSheet::of_rows(
        "Matrix",
        &[
            &["Competency", "Old code", "G1", "G2", "G3"],
            &["Gardens", "x17", "Waters what the plan says", "Sees what is ill", "Plans the beds of a year"],
            &["Tools", "x18", "Cleans tools", "Sharpens tools", "Buys tools"],
            &["Retired: chemistry", "x19", "Reads labels", "Mixes", "Decides"],
            &["Visitors", "x20", "Greets", "Guides", "Plans tours"],
        ],
    );
    levels.hidden_columns.push(1);
    levels.hidden_rows.push(3);
    let mut old = MadeSheet::of_rows(
        "Matrix (old)",
        &[&["Competency", "G1", "G2", "G3"], &["Gardens", "Waters", "Cuts", "Plans"]],
    )
    .grid();
    old.is_hidden = true;
    vec![log.grid(), levels.grid(), old]
}
