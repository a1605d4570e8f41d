//! Names that are none of the declared ones: which there are, and what was likely renamed.

use career_ladder::source::parse_ladder;

use crate::found;

/// Four roles, each with a cell in each of two dimensions.
const LADDER: &str = "\
schema: 1
id: my-team
name: My Team
version: 1.0.0
levels: [A1, A2, A3, A4]
tracks:
  - {id: main, name: Main}
roles:
  - {code: Q1, track: main, level: A1, title: Alpha}
  - {code: W2, track: main, level: A2, title: Beta}
  - {code: E3, track: main, level: A3, title: Gamma}
  - {code: R4, track: main, level: A4, title: Delta}
moves: []
dimensions:
  - {id: one, name: One, scale: [Low, High], cells: [{roles: [Q1, W2], rating: Low}, {roles: [E3, R4], rating: High}]}
  - {id: two, name: Two, scale: [Low, High], cells: [{roles: [Q1], rating: Low}, {roles: [W2, E3, R4], rating: Low}]}
  - {id: six, name: Six, scale: [Low, High], cells: [{roles: [Q1, W2], rating: Low}, {roles: [R4], rating: High}]}
";

/// The faults of the ladder with some of its text in another's place: what is told and what to do.
fn told(old: &str, new: &str) -> Vec<(String, String)> {
    assert!(LADDER.contains(old), "{old}");
    let faults = parse_ladder(&LADDER.replace(old, new)).unwrap_err();
    faults.into_iter().map(|fault| (fault.message, fault.help)).collect()
}

#[test]
fn what_there_is_is_listed_where_it_is_little_and_none_is_near() {
    for (old, new, expected, help) in [
        ("{code: Q1, track: main", "{code: Q1, track: other", "track", "the tracks are `main`"),
        ("main, level: A2", "main, level: Senior", "level", "the levels are `A1`, `A2`, `A3`, `A4`"),
        (
            "moves: []",
            "moves: [{from: Q1, to: Boss, kind: switch}]",
            "role",
            "the roles are `Q1`, `W2`, `E3`, `R4`",
        ),
        (
            "rating: High}]}\n  - {id: two",
            "rating: Top}]}\n  - {id: two",
            "rating",
            "the scale has `Low`, `High`",
        ),
        ("main, level: A2", "main, level: A22", "level", "did you mean `A2`?"),
    ] {
        let told = told(old, new);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].0.contains(&format!(", expected a {expected}")), "{told:?}");
        assert_eq!(told[0].1, help);
    }
}

/// A code that was changed where the role is declared is left in its cells.
#[test]
fn a_name_that_is_unknown_in_many_places_is_one_fault() {
    let renamed = LADDER.replace("code: W2", "code: Senior");
    assert_eq!(found(&renamed), [("unknown-role", 15)]);
    let expected = (
        "found `W2` in 3 places, expected a role of this ladder".to_owned(),
        "if it is called `Senior` now, which no cell names, replace it in all places".to_owned(),
    );
    assert_eq!(told("code: W2", "code: Senior"), [expected]);
    // In two places it may have been mistyped in each.
    let twice = LADDER.replace("code: E3", "code: Senior");
    assert_eq!(found(&twice), [("unknown-role", 15), ("unknown-role", 16)]);
    // A rating is unknown to a scale; one of the same points is as good as the same.
    let expected = (
        "found `Low` in 4 places, expected a rating on the scale of this dimension".to_owned(),
        "the scale has `Basic`, `High`; if it was renamed, replace it in all places".to_owned(),
    );
    assert_eq!(told("scale: [Low, High]", "scale: [Basic, High]"), [expected]);
}

/// What was renamed is not guessed where two roles are without a cell.
#[test]
fn only_the_one_role_that_no_cell_names_is_offered() {
    let text = LADDER.replace("code: W2", "code: Senior").replace("code: Q1", "code: Junior");
    let faults = parse_ladder(&text).unwrap_err();
    assert_eq!(faults.len(), 2);
    for fault in faults {
        assert!(fault.help.ends_with("; if it was renamed, replace it in all places"), "{}", fault.help);
        assert!(!fault.help.contains("no cell names"), "{}", fault.help);
    }
}
