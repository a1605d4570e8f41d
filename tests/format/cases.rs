//! Small ladders on which an answer was wrong, or said nothing.

use super::{answer, catalog_of, refusal};

fn answer_of(case: &str, words: &str) -> String {
    answer(&catalog_of(&format!("tests/fixtures/cases/{case}.yaml")), words)
}

/// Beside a number, its place on the scale would look like another number.
#[test]
fn a_rating_that_is_a_number_stands_alone() {
    let compared = answer_of("numeric-scale", "compare B1 B2");
    assert!(compared.contains("Dough        1 → 2\nHalf points  2 → 2.5\n"), "{compared}");
    let matrix = answer_of("numeric-scale", "matrix");
    assert!(matrix.contains("Half points  2    2.5  3"), "{matrix}");
    assert!(!matrix.contains("1/"), "{matrix}");
}

/// What says nothing of either role is not the same in both.
#[test]
fn two_gaps_are_no_likeness() {
    let compared = answer_of("neither-role", "compare B1 B2");
    assert!(!compared.contains("Icing") && !compared.contains("same"), "{compared}");
}

/// Without the key each role asks what it says; with it, also what the roles below it say.
#[test]
fn what_builds_on_the_roles_below_does_not_lose_what_they_ask() {
    assert!(answer_of("cumulative", "compare B1 B2").contains("- Cleans the oven"));
    let text = std::fs::read_to_string("tests/fixtures/cases/cumulative.yaml").unwrap();
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("format-cumulative.yaml");
    std::fs::write(&path, text.replace("levels:", "cumulative: true\nlevels:")).unwrap();
    let catalog = catalog_of(path.to_str().unwrap());
    let compared = answer(&catalog, "compare B1 B2 --full");
    assert!(compared.contains("Adds in 1 of 1 dimension"), "{compared}");
    assert!(compared.contains("+ Fires the oven") && compared.contains("= Cleans the oven"), "{compared}");
    assert!(answer(&catalog, "show B2").contains("And 1 more statement that B1 asks"));
}

/// Where cells have a rating alone, what the rating means is what there is to read.
#[test]
fn what_a_rating_means_is_said_once_wherever_it_says_something() {
    for (words, times) in [("compare B1 B2", 1), ("matrix --full", 1), ("show B2", 1)] {
        let said = answer_of("points-with-text", words);
        assert_eq!(said.matches("Lights the oven and holds the heat.").count(), times, "{said}");
        // It is a statement of the cell as well.
        assert_eq!(said.matches("Runs the mixer").count(), 1, "{said}");
    }
}

/// Years that nobody states are nowhere.
#[test]
fn years_that_no_role_states_are_not_spoken_of() {
    for words in ["show B1", "compare B1 B2", "path B1 B2", "path B1"] {
        let said = answer_of("points-with-text", words);
        assert!(!said.contains("year") && !said.contains("Experience"), "{said}");
    }
}

#[test]
fn a_long_name_is_whole_where_there_is_room() {
    let matrix = answer_of("long-label", "matrix");
    assert!(matrix.contains("Preparation/Transformation of dough  1/2  2/2  ←"), "{matrix}");
}

/// A section has one heading, and dimensions of one name are told apart by theirs.
#[test]
fn sections_are_gathered_and_names_told_apart() {
    let matrix = answer_of("scattered-section", "matrix");
    let rows: Vec<&str> = matrix.lines().skip(4).take(7).map(|row| row[..12.min(row.len())].trim()).collect();
    assert_eq!(rows, ["Admin ADM", "Admin ADM-M", "Bread", "Tools", "More", "Cake", "Tools"], "{matrix}");
    let shown = answer_of("scattered-section", "show B1");
    assert!(shown.contains("Tools (Bread)\n") && shown.contains("Tools (Cake)\n"), "{shown}");
}

/// A ladder of these roles, levels and dimensions, in a file that no other test has.
fn made(name: &str, rest: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("format-{name}.yaml"));
    let head = "schema: 1\nid: made\nname: Made\nversion: 1.0.0\ntracks: [{id: one, name: One}]\n";
    std::fs::write(&path, format!("{head}{rest}")).unwrap();
    path.to_str().unwrap().to_owned()
}

const TWO_ROLES: &str = "levels: [N1, N2]\nroles:\n  - {code: R1, track: one, level: N1, title: First}\n  \
                         - {code: R2, track: one, level: N2, title: Second}\n";

/// Words that went from the end of a statement are as gone as others.
#[test]
fn words_that_went_are_seen_wherever_they_were() {
    let dimensions = "dimensions: [{id: d, name: D, cells: [{roles: [R1], expects: [Cleans tools under supervision]}, \
                      {roles: [R2], expects: [Cleans tools]}]}]";
    let path = made("went", &format!("{TWO_ROLES}{dimensions}"));
    let compared = answer(&catalog_of(&path), "compare R1 R2");
    assert!(compared.contains("~ Cleans tools [-under supervision-]"), "{compared}");
}

/// A number is one point, however it is written, and no other.
#[test]
fn a_rating_that_is_a_number_is_that_number() {
    let parse = |scale: &str, rating: &str| {
        let dimension = format!(
            "dimensions: [{{id: d, name: D, scale: {scale}, cells: [{{roles: [R1, R2], rating: {rating}}}]}}]"
        );
        let text = std::fs::read_to_string(made("numbers", &format!("{TWO_ROLES}{dimension}"))).unwrap();
        match career_ladder::source::parse_ladder(&text) {
            Ok(ladder) => Ok(ladder.dimensions[0].cells[0].rating),
            Err(faults) => Err(faults[0].code),
        }
    };
    let scale = "[0, 0.5, 1, 1.5, 2]";
    for (rating, point) in [("1.5", 3), ("1.50", 3), ("2.0", 4), (".5", 1), ("01", 2), ("0", 0), ("-0", 0)] {
        assert_eq!(parse(scale, rating), Ok(Some(point)), "{rating}");
    }
    for rating in ["-1", "15", "(1.5)", "1.5.", "~1.5", "0.7", "1,5"] {
        assert_eq!(parse(scale, &format!("'{rating}'")), Err("unknown-rating"), "{rating}");
    }
    assert_eq!(parse("[0, 1, 1.0]", "1"), Err("repeated-name"));
}

/// What is there is not suggested in place of itself.
#[test]
fn a_level_without_a_role_is_told_as_such() {
    let path = made("no-role", &TWO_ROLES.replace("[N1, N2]", "[N1, N2, N3]"));
    assert_eq!(refusal(&catalog_of(&path), "show N3"), "no role is at level `N3`");
}

/// In a filter, too, a number is no other.
#[test]
fn a_number_that_is_asked_for_is_that_number() {
    let catalog = catalog_of("tests/fixtures/ladders/pottery.yaml");
    assert!(answer(&catalog, "list --rating oven:1.50").contains("2 of 4 roles"));
    assert_eq!(refusal(&catalog, "list --rating oven:15"), "`oven` has no rating `15`");
}

/// Promotions to several roles of one rank are told of, whichever is taken.
#[test]
fn a_promotion_that_is_not_compared_is_told_of() {
    let rest = "cumulative: true\nlevels: [N1, N2]\nroles:\n  - {code: R1, track: one, level: N1, title: First}\n  \
                - {code: R2, track: one, level: N2, title: Second}\n  - {code: R3, track: one, level: N2, title: Third}\n\
                dimensions: [{id: d, name: D, cells: [{roles: [R1], expects: [Sweeps]}, {roles: [R2], expects: [Sweeps, Bakes]}, \
                {roles: [R3], expects: [Sweeps]}]}]";
    let catalog = catalog_of(&made("siblings", rest));
    let notices = super::notices(&catalog, "compare R1");
    assert!(notices.iter().any(|notice| notice.contains("R3 as well: `ladder compare R1 R3")), "{notices:?}");
    // What the role below is asked as well is not added.
    let matrix = answer(&catalog, "matrix");
    assert!(matrix.contains("D          (+1)  (+1)  (+0)"), "{matrix}");
}

/// A hundred names in a line are read by nobody.
#[test]
fn many_dimensions_are_counted_by_section() {
    let mut text = "schema: 1\nid: many\nname: Many\nversion: 1.0.0\nlevels: [N1, N2]\n\
                    tracks:\n  - {id: one, name: One}\nroles:\n  - {code: R1, track: one, level: N1, title: First}\n  \
                    - {code: R2, track: one, level: N2, title: Second}\ndimensions:\n"
        .to_owned();
    for index in 0..100 {
        let section = ["Bread", "Cake", "Shop"][index % 3];
        text += &format!(
            "  - {{id: d{index}, name: D{index}, section: {section}, cells: [{{roles: [R1, R2], expects: [Does it]}}]}}\n"
        );
    }
    text += "  - {id: last, name: Last, cells: [{roles: [R2], expects: [Does more]}]}\n";
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("format-many.yaml");
    std::fs::write(&path, text).unwrap();
    let compared = answer(&catalog_of(path.to_str().unwrap()), "compare R1 R2");
    let summary = "Newly asked in 1 of 101 dimensions, the same in 100 (Bread 34, Cake 33, Shop 33)";
    assert!(compared.replace('\n', " ").contains(summary), "{compared}");
    // A long answer has the headings of the file.
    let shown = answer(&catalog_of(path.to_str().unwrap()), "show R2");
    let headings: Vec<&str> = shown.lines().filter(|line| ["BREAD", "CAKE", "SHOP"].contains(line)).collect();
    assert_eq!(headings, ["BREAD", "CAKE", "SHOP"], "{shown}");
}
