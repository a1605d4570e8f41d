//! The edges of the rules: what is just found, and what just is not.

use crate::{findings_in, made_file, report, surveyed};

/// Three roles on a track and one beside it, each asked for something of its own.
const LADDER: &str = "\
schema: 1
id: my-team
name: My Team
version: 1.0.0
levels: [V1, V2, V3]
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
roles:
  - {code: A1, track: main, level: V1, title: Alpha}
  - {code: A2, track: main, level: V2, title: Beta / Gamma}
  - {code: A3, track: main, level: V3, title: Delta}
  - {code: B1, track: lead, level: V1, title: Epsilon}
dimensions:
  - id: focus
    name: Focus
    scale: [Low, Middle, High]
    cells:
      - {roles: [A1], expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
      - {roles: [A3], expects: [Doubts the work]}
      - {roles: [B1], expects: [Leads the work]}
titles:
  - title: Zeta
    aliases: [zet]
    about: It says little.
    meanings: [{id: one, name: One, about: It is one.}]
";

/// What is found when some of the ladder's text is put in another's place: code, line and message.
fn found(name: &str, changes: &[(&str, &str)]) -> Vec<(&'static str, String)> {
    let mut text = LADDER.to_owned();
    for (old, new) in changes {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    findings_in(&format!("rules/{name}.yaml"), &text)
        .into_iter()
        .map(|finding| (finding.code, finding.message))
        .collect()
}

/// The only finding there is, or `None`.
fn only(name: &str, changes: &[(&str, &str)]) -> Option<(&'static str, String)> {
    let mut found = found(name, changes);
    assert!(found.len() <= 1, "{name}: {found:?}");
    found.pop()
}

fn assert_found(name: &str, changes: &[(&str, &str)], code: &str, message: &str) {
    assert_eq!(
        only(name, changes).as_ref().map(|(code, message)| (*code, message.as_str())),
        Some((code, message)),
        "{name}"
    );
}

#[test]
fn nothing_is_found_in_the_ladder_as_it_is() {
    assert_eq!(only("as-it-is", &[]), None);
}

#[test]
fn ratings_are_held_against_the_last_rated_role_below() {
    let rated =
        |first, second, third| [("roles: [A1],", first), ("roles: [A2],", second), ("roles: [A3],", third)];
    let high = "roles: [A1], rating: High,";
    assert_found(
        "over-a-gap",
        &rated(high, "roles: [A2],", "roles: [A3], rating: Middle,"),
        "falling-rating",
        "the rating falls from High at `A1` to Middle at `A3`",
    );
    let level = rated(high, "roles: [A2], rating: High,", "roles: [A3],");
    assert_eq!(only("level", &level), None);
    // Another track is another matter.
    let lead = [("roles: [A1],", high), ("roles: [B1],", "roles: [B1], rating: Low,")];
    assert_eq!(only("other-track", &lead), None);
    // Roles that rank alike are not in an order.
    let mut alike = vec![("A2, track: main, level: V2", "A2, track: main, level: V1")];
    alike.extend(rated(high, "roles: [A2], rating: Low,", "roles: [A3],"));
    assert_eq!(only("alike", &alike), None);
}

/// Siblings at one level need not lead to each of those above.
#[test]
fn ranks_are_held_against_each_other_and_siblings_are_not() {
    let siblings = ("A2, track: main, level: V2", "A2, track: main, level: V1");
    for (number, (first, second, third, expected)) in [
        ("Low", "High", "Middle", None),
        ("High", "Low", "Middle", None),
        ("High", "Middle", "Low", Some("the rating falls from Middle at `A2` to Low at `A3`")),
    ]
    .into_iter()
    .enumerate()
    {
        let rated = |role: &str, rating| format!("roles: [{role}], rating: {rating},");
        let [first, second, third] = [rated("A1", first), rated("A2", second), rated("A3", third)];
        let changes =
            [siblings, ("roles: [A1],", &first), ("roles: [A2],", &second), ("roles: [A3],", &third)];
        let found = only(&format!("siblings-{number}"), &changes);
        assert_eq!(found, expected.map(|message| ("falling-rating", message.to_owned())), "{number}");
    }
}

#[test]
fn a_rating_that_falls_and_rises_again_is_one_finding() {
    let changes = [
        ("roles: [A1],", "roles: [A1], rating: Middle,"),
        ("roles: [A2],", "roles: [A2], rating: Low,"),
        ("roles: [A3],", "roles: [A3], rating: High,"),
    ];
    assert_eq!(only("falls-and-rises", &changes).unwrap().0, "falling-rating");
}

#[test]
fn years_are_held_against_the_last_that_are_stated() {
    let changes = [("roles: [A1],", "roles: [A1], years: 5,"), ("roles: [A3],", "roles: [A3], years: 4,")];
    assert_found("years", &changes, "falling-years", "the years fall from 5 at `A1` to 4 at `A3`");
    let changes = [("roles: [A1],", "roles: [A1], years: 5,"), ("roles: [A3],", "roles: [A3], years: 5,")];
    assert_eq!(only("same-years", &changes), None);
}

#[test]
fn an_alias_clashes_with_whatever_else_goes_by_it() {
    for (number, (of, alias, message)) in [
        ("Delta}", "a-1", Some("the alias `a-1` is also the code of role `A1`")),
        ("Delta}", "Alpha", Some("the alias `Alpha` is also the title of role `A1`")),
        ("Delta}", "gamma", Some("the alias `gamma` is also the title of role `A2`")),
        ("Delta}", "v-1", Some("the alias `v-1` is also the name of level `V1`")),
        ("Delta}", "zeta", Some("the alias `zeta` is also the title of the ambiguous title `Zeta`")),
        ("Delta}", "V3", None),
        ("Delta}", "delta", None),
        ("Delta}", "eta", None),
        ("Delta}", "coo", None),
    ]
    .into_iter()
    .enumerate()
    {
        let with = format!("Delta, aliases: [{alias}]}}");
        let found = only(&format!("alias-{number}"), &[(of, &with)]);
        assert_eq!(found, message.map(|message| ("clashing-alias", message.to_owned())), "{alias}");
    }
    // Of two aliases it is the later that is told.
    assert_found(
        "alias-of-title",
        &[("Delta}", "Delta, aliases: [zet]}")],
        "clashing-alias",
        "the alias `zet` is also an alias of role `A3`",
    );
}

#[test]
fn every_reference_to_another_ladder_is_followed() {
    let moves = "titles:\n  - title: Zeta";
    let with_move = format!("moves: [{{from: A3, to: operations/CEO, kind: bridge}}]\n{moves}");
    assert_found(
        "of-a-move",
        &[(moves, &with_move)],
        "dangling-reference",
        "ladder `operations` has no role `CEO`",
    );
    let is_there = with_move.replace("CEO", "COO");
    assert_eq!(only("of-a-good-move", &[(moves, &is_there)]), None);
    assert_found(
        "of-a-meaning",
        &[("about: It is one.}", "about: It is one., nearest: [A1, their-team/X]}")],
        "dangling-reference",
        "there is no ladder `their-team`",
    );
    let reality = "realities: [{id: one, name: One, about: So, practice: Do, applies_to: [A1, operations/x]}]\ntitles:\n";
    assert_found(
        "of-a-reality",
        &[("titles:\n", reality)],
        "dangling-reference",
        "ladder `operations` has no role `x`",
    );
}

#[test]
fn a_track_may_begin_above_where_a_move_leads_to_it() {
    let above = ("B1, track: lead, level: V1", "B1, track: lead, level: V2");
    let message = "no move leads to role `B1`, the first on its track";
    assert_found("unreached", &[above], "unreached-role", message);
    for (number, (stated, is_reached)) in [
        ("{from: A2, to: B1, kind: switch}", true),
        ("{from: B1, to: A2, kind: switch}", false),
        ("{from: B1, to: A2, kind: switch, both_ways: true}", true),
        ("{from: B1, to: operations/coo, kind: bridge, both_ways: true}", true),
    ]
    .into_iter()
    .enumerate()
    {
        let moves = format!("moves: [{stated}]\ntitles:\n");
        let found = only(&format!("reached-{number}"), &[above, ("titles:\n", &moves)]);
        assert_eq!(found.is_none(), is_reached, "{stated}: {found:?}");
    }
}

/// A bridge from another ladder counts where that ladder is there.
#[test]
fn a_bridge_from_another_ladder_reaches_a_role() {
    let one = LADDER.replace("B1, track: lead, level: V1", "B1, track: lead, level: V2");
    let two = LADDER
        .replace("id: my-team", "id: their-team")
        .replace("titles:\n", "moves: [{from: A1, to: my-team/b1, kind: bridge}]\ntitles:\n");
    let one = made_file("rules/bridge-one.yaml", &one);
    let two = made_file("rules/bridge-two.yaml", &two);
    let alone = surveyed(std::slice::from_ref(&one));
    assert_eq!(report(&alone).findings().count(), 1);
    let both = surveyed(&[one, two]);
    assert_eq!(report(&both).findings().count(), 0);
}

#[test]
fn roles_are_twins_only_where_something_is_known_of_them_and_all_of_it_is_the_same() {
    let same = [("Plans the work", "does the work.")];
    let codes: Vec<&str> = found("twins", &same).iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["twin-roles", "respelt-statement"]);
    let other_years = [("Plans the work", "Does the work"), ("roles: [A2],", "roles: [A2], years: 1,")];
    assert_eq!(only("twins-but-for-years", &other_years), None);
    let one_more = [("Plans the work", "Does the work, Asks")];
    assert_eq!(only("twins-but-for-one", &one_more), None);
    let unknown = [
        ("      - {roles: [A1], expects: [Does the work]}\n", ""),
        ("      - {roles: [A2], expects: [Plans the work]}\n", ""),
    ];
    let message = "dimension `focus` does not cover `A1` and `A2`";
    assert_found("unknown-twins", &unknown, "gap", message);
}

/// Of two roles of a level it is the later that the role above is held against.
#[test]
fn a_statement_is_held_against_the_role_below_and_no_other() {
    let respelt = [("Doubts the work", "Plans the work!, Asks")];
    let message = "role `A2` has this statement in a different spelling";
    assert_found("respelt", &respelt, "respelt-statement", message);
    assert_eq!(only("not-below", &[("Doubts the work", "Does the work!, Asks")]), None);
    assert_eq!(only("not-its-track", &[("Leads the work", "Does the work!")]), None);
    // Where the statement itself is there, too, another spelling of it is nothing new.
    let both = [
        ("[Plans the work]", "[Plans the work, \"Plans the work!\"]"),
        ("Doubts the work", "Plans the work!, Asks"),
    ];
    let codes: Vec<&str> = found("both", &both).iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["repeated-statement"]);
}

#[test]
fn a_statement_is_long_from_401_characters_on() {
    for (length, is_long) in [(400, false), (401, true)] {
        let statement = "ä".repeat(length);
        let found = only(&format!("long-{length}"), &[("Leads the work", &statement)]);
        assert_eq!(found.is_some(), is_long, "{length}");
    }
}

#[test]
fn names_are_one_but_for_case_punctuation_or_a_letter() {
    for (number, (one, other, is_one)) in [
        ("Autonomy", "autonomy", true),
        ("Go-to-market", "Go to market", true),
        ("Autonomy", "Autonmy", true),
        ("Autonomy", "Auotnomy", true),
        ("Data", "Date", false),
        ("Project 1", "Project 2", false),
        ("Process", "Progress", false),
        ("Autonomy", "Autonomous", false),
        ("Admin ADM", "Admin ADM-M", false),
        ("Planning", "Planning II", false),
        ("C++ craft", "C craft", false),
        ("C++ craft", "C# craft", false),
        ("Craft in C++", "craft in c++", true),
    ]
    .into_iter()
    .enumerate()
    {
        let name = format!("name: \"{one}\"");
        let second = format!(
            "  - {{id: other, name: \"{other}\", cells: [{{roles: [A1, A2, A3, B1], years: 1}}]}}\n\
             titles:\n"
        );
        let changes = [("name: Focus", name.as_str()), ("titles:\n", &second)];
        let mut found = found(&format!("names-{number}"), &changes);
        // Of signs another rule tells.
        found.retain(|(code, _)| *code != "confusable-names");
        let codes: Vec<_> = found.iter().map(|(code, _)| *code).collect();
        assert_eq!(codes, Vec::from_iter(is_one.then_some("like-named-dimensions")), "{one} and {other}");
    }
}

/// A row that goes on under another name: no role is in both, though both are of one track.
#[test]
fn names_alike_are_one_where_no_role_is_in_both() {
    for (number, (name, section, roles, is_one)) in [
        ("Focus and aim", "", "A3", true),
        ("focus", "", "A3", true),
        ("Focus and aim", ", section: Other", "A3", false),
        ("Focus and aim", "", "A1", false),
        ("Focus and aim", "", "B1", false),
        ("Aim", "", "A3", false),
    ]
    .into_iter()
    .enumerate()
    {
        let second = format!(
            "  - {{id: other, name: {name}{section}, cells: [{{roles: [{roles}], expects: [Sees ahead]}}]}}\ntitles:\n"
        );
        let changes = [
            ("      - {roles: [A3], expects: [Doubts the work]}\n", ""),
            ("      - {roles: [B1], expects: [Leads the work]}\n", ""),
            ("titles:\n", &second),
        ];
        let found = found(&format!("halves-{number}"), &changes);
        let is_found = found.iter().any(|(code, _)| *code == "like-named-dimensions");
        assert_eq!(is_found, is_one, "{name}{section} of {roles}: {found:?}");
    }
}

#[test]
fn statements_are_one_but_for_spelling_and_punctuation() {
    for (number, (one, other, is_one)) in [
        ("Organises the work", "Organizes the work", true),
        ("Leads the work.", "leads the work", true),
        ("Co-ordinates work", "Coordinates work", true),
        ("Uses judgement", "Uses judgment", true),
        ("Leads the team", "Leads the teams", false),
        ("Manages a project", "Manages a projects", false),
        ("Leads the team", "Leads the team", false),
        ("Leads a team of 12345", "Leads a team of 12346", false),
        ("Does formal work", "Does normal work", false),
        ("Writes C++", "Writes C#", false),
        ("Writes C++", "Writes C", false),
        ("Leads teams of < 5", "Leads teams of > 5", false),
        ("Cuts cost by -5%", "Cuts cost by +5%", false),
        ("Holds a budget of 1.5M", "Holds a budget of 15M", false),
        ("Leads 1-5 people", "Leads 15 people", false),
        ("Leads 1\u{2013}5 people", "Leads 1-5 people", true),
        ("Writes 1.5 pages.", "writes 1.5 pages", true),
        ("Solves problems of low risk", "Solves problems of high risk", false),
    ]
    .into_iter()
    .enumerate()
    {
        // What one role more is asked makes no twins of the two.
        let (lower, upper) = (format!("[\"{one}\"]"), format!("[\"{other}\", Plans too]"));
        let changes = [("[Does the work]", lower.as_str()), ("[Plans the work]", &upper)];
        let code = only(&format!("statements-{number}"), &changes).map(|(code, _)| code);
        assert_eq!(code, is_one.then_some("respelt-statement"), "{one} and {other}");
    }
}

#[test]
fn an_alias_that_a_role_has_many_times_is_found_once() {
    let changes = [
        ("title: Alpha}", "title: Alpha, aliases: [al, al]}"),
        ("title: Delta}", "title: Delta, aliases: [al, al, al]}"),
    ];
    let found = found("alias-many-times", &changes);
    let message = "the alias `al` is also an alias of role `A1`".to_owned();
    assert_eq!(found, [("clashing-alias", message)]);
}
