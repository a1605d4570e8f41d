//! Waivers: how they name a part of a ladder, and that each allows what it names and no more.

use career_ladder::check::{kind_named, kinds, waiver_of};

use crate::{codes, findings_in};

/// Gaps, placeholders and falling ratings, in cells of one role and of two.
const LADDER: &str = "\
schema: 1
id: my-team
name: My Team
version: 1.0.0
levels: [A1, A2, A3]
tracks:
  - {id: main, name: Main, note: TBD}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: A2, track: main, level: A2, title: Beta}
  - {code: A3, track: main, level: A3, title: TODO}
moves:
  - {from: A3, to: operations/ceo, kind: bridge}
dimensions:
  - id: focus
    name: Focus & Aim
    scale: [Low, High]
    cells:
      - {roles: [A1], rating: High, expects: [TBD, Does the work]}
      - {roles: [A2, A3], rating: Low, expects: [{id: plans-it, text: \"TODO: plans it\"}, Leads]}
  - id: care
    name: Care
    cells:
      - {roles: [A2], expects: [Asks how others are]}
titles:
  - title: Gamma
    about: TBD
    meanings: [{id: one, name: One, about: It is one.}]
realities:
  - {id: mornings, name: Mornings, applies_to: [], about: They are early., practice: Get up.}
";

#[test]
fn all_is_found_where_nothing_is_allowed() {
    assert_eq!(
        codes(&findings_in("waivers/none.yaml", LADDER)),
        [
            "placeholder",
            "placeholder",
            "dangling-reference",
            "placeholder",
            "falling-rating",
            "placeholder",
            "gap",
            "placeholder",
            "reality-of-nobody",
        ]
    );
}

/// Each way of naming a part, and how many findings of the code it leaves.
#[test]
fn a_waiver_allows_what_it_names() {
    for (number, (code, at, left)) in [
        ("placeholder", "focus", 3),
        ("placeholder", "Focus and aim", 3),
        ("placeholder", "focus/A1", 4),
        ("placeholder", "focus/a-1", 4),
        ("placeholder", "focus/A3", 4),
        ("placeholder", "focus/A1/tbd", 4),
        ("placeholder", "focus/A2/plans-it", 4),
        ("placeholder", "focus/A3/todo: plans", 4),
        ("placeholder", "track main", 4),
        ("placeholder", "track Main", 4),
        ("placeholder", "role A3", 4),
        ("placeholder", "title gamma", 4),
        ("falling-rating", "focus/A2", 0),
        ("falling-rating", "focus/A3", 0),
        ("falling-rating", "role a2", 0),
        ("gap", "care", 0),
        ("gap", "care/A1", 1),
        ("gap", "role A3", 1),
        ("dangling-reference", "move A3 to operations/ceo", 0),
        ("reality-of-nobody", "reality mornings", 0),
    ]
    .into_iter()
    .enumerate()
    {
        let waiver = format!("allow:\n  - {{code: {code}, at: \"{at}\", because: It stays.}}\n");
        let name = format!("waivers/{number}.yaml");
        let found = findings_in(&name, &(LADDER.to_owned() + &waiver));
        let found = codes(&found);
        let of_code = found.iter().filter(|found| **found == code).count();
        assert_eq!(of_code, left, "{code} at {at}: {found:?}");
        let about_waivers = ["idle-waiver", "unknown-place", "unknown-code"];
        assert!(!found.iter().any(|code| about_waivers.contains(code)), "{code} at {at}: {found:?}");
    }
}

#[test]
fn a_waiver_without_a_place_is_for_the_whole_ladder() {
    let text = format!("{LADDER}allow: [{{code: placeholder, because: It is a draft.}}]\n");
    let found = findings_in("waivers/whole.yaml", &text);
    assert!(!codes(&found).contains(&"placeholder"));
}

/// A part that is there and has no such finding makes an idle waiver; one that is not there is
/// answered with the nearest.
#[test]
fn a_waiver_that_names_nothing_says_so() {
    for (number, (code, at, expected, help)) in [
        ("gap", "focus", "idle-waiver", "correct its `at`"),
        ("gap", "focus/A2", "idle-waiver", "correct its `at`"),
        ("dangling-reference", "title gamma", "idle-waiver", "correct its `at`"),
        ("unreached-role", "track main", "idle-waiver", "correct its `at`"),
        ("clashing-alias-elsewhere", "role A1", "idle-waiver", "correct its `at`"),
        ("placeholder", "focus/A9", "unknown-place", "did you mean `focus/A1`?"),
        ("placeholder", "fokus", "unknown-place", "did you mean `focus`?"),
        ("placeholder", "rolle A1", "unknown-place", "did you mean `role A1`?"),
        ("placeholder", "focus/A1/leads", "unknown-place", "did you mean `focus/A1`?"),
        ("placeholder", "A1", "unknown-place", "name a dimension"),
        ("placeholder", "role", "unknown-place", "did you mean `role A1`?"),
        ("placeholder", "/", "unknown-place", "name a dimension"),
        ("gapp", "focus", "unknown-code", "did you mean `gap`?"),
        ("claimed-twice", "focus", "unwaivable-code", "delete the waiver"),
        ("idle-waiver", "focus", "unwaivable-code", "delete the waiver"),
    ]
    .into_iter()
    .enumerate()
    {
        let waiver = format!("allow:\n  - {{code: {code}, at: \"{at}\", because: It stays.}}\n");
        let name = format!("waivers/nothing-{number}.yaml");
        let found = findings_in(&name, &(LADDER.to_owned() + &waiver));
        let last = found.last().unwrap();
        assert_eq!(last.code, expected, "{code} at {at}");
        assert!(last.help.starts_with(help), "{code} at {at}: {}", last.help);
        assert_eq!(found.len(), 10);
    }
}

/// Of two waivers for one finding the second allows nothing.
#[test]
fn a_waiver_of_what_is_allowed_already_is_idle() {
    let text = format!(
        "{LADDER}allow:\n  - {{code: gap, at: care, because: It stays.}}\n  \
         - {{code: gap, at: care/A1, because: It stays.}}\n"
    );
    let found = findings_in("waivers/twice.yaml", &text);
    let idle: Vec<usize> = found
        .iter()
        .filter(|finding| finding.code == "idle-waiver")
        .map(|finding| finding.position.line)
        .collect();
    assert_eq!(idle, [text.lines().count()]);
}

/// What is not found for want of the other ladder may be found with it.
#[test]
fn a_waiver_that_may_be_of_use_beside_other_ladders_is_not_idle() {
    let text = LADDER.replace("operations/ceo", "operations/coo")
        + "allow: [{code: dangling-reference, because: The other ladder is not everywhere.}]\n";
    let found = findings_in("waivers/elsewhere.yaml", &text);
    assert!(!codes(&found).contains(&"idle-waiver"), "{found:?}");
}

#[test]
fn a_reason_has_to_say_something() {
    let text = format!("{LADDER}allow: [{{code: gap, because: \" \"}}]\n");
    assert_eq!(codes(&findings_in("waivers/empty.yaml", &text)), ["empty-text"]);
    let text = format!("{LADDER}allow: [{{code: gap}}]\n");
    assert_eq!(codes(&findings_in("waivers/none-given.yaml", &text)), ["missing-key"]);
}

/// An alias, a reference to another ladder, and a track that nobody comes to from this one.
const AMONG_OTHERS: &str = "\
schema: 1
id: my-team
name: My Team
version: 1.0.0
levels: [A1, A2]
tracks: [{id: main, name: Main}, {id: lead, name: Lead}]
roles:
  - {code: A1, track: main, level: A1, title: Alpha, aliases: [first]}
  - {code: B1, track: lead, level: A2, title: Beta}
moves: [{from: A1, to: operations/coo, kind: bridge}]
";

/// Those of rules that look at other ladders, which may be there another time.
#[test]
fn the_rules_whose_waivers_may_be_idle_are_named() {
    let meaning = &kind_named("idle-waiver").unwrap().explanation().meaning;
    for kind in kinds().filter(|kind| waiver_of(kind).is_some()) {
        let waiver = format!("allow: [{{code: {}, because: It may be found elsewhere.}}]\n", kind.code);
        let text = format!("{AMONG_OTHERS}{waiver}");
        let found = codes(&findings_in(&format!("waivers/idle-{}.yaml", kind.code), &text));
        let is_named = meaning.contains(&format!("`{}`", kind.code));
        assert_eq!(found.contains(&"idle-waiver"), !is_named, "{}: {found:?}", kind.code);
    }
}
