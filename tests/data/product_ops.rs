//! Product operations around its matrix: roles, moves, and what is said to be inferred or ours.

use career_ladder::model::{Ladder, Move, RoleReference, Text};

use super::built_in_ladder;

/// A reference as the file writes it.
fn written(ladder: &Ladder, reference: &RoleReference) -> String {
    match reference {
        RoleReference::Own(role) => ladder.role(*role).code.to_string(),
        RoleReference::Foreign { ladder, code } => format!("{ladder}/{code}"),
    }
}

/// Whether a text says that it is ours: as a word, since `hours` does not.
fn says_ours(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| word == "ours")
}

#[test]
fn the_ten_roles_are_those_of_the_sheets_columns() {
    let ladder = built_in_ladder("product-ops");
    let roles: Vec<String> = ladder
        .roles
        .iter()
        .map(|role| {
            let family = role.family.as_ref().unwrap();
            let track = &ladder.track(role.track).id;
            let levels = ladder.span_label(role.levels);
            format!("{} | {levels} | {track} | {family} | {}", role.code, role.title)
        })
        .collect();
    assert_eq!(
        roles,
        [
            "L1 | L1 | ic | Product Operations | Product Operations Associate",
            "L2 | L2 | ic | Product Operations | Product Operations Manager",
            "L3 | L3 | ic | Product Operations | Senior Product Operations Manager",
            "L4 | L4 | ic | Product Operations | Staff Product Operations Manager",
            "L5 | L5 | ic | Product Operations | Principal Product Operations Manager",
            "L6 | L6 | ic | Product Operations | Senior Principal Product Operations Manager",
            "M4 | L5 | manager | Management | Group Manager / Head of Product Operations",
            "M5 | L6 | manager | Management | Senior Group Manager / Head of Product Operations",
            "M6 | L6-L7 | manager | Leadership | Director of Product Operations",
            "M7 | L7-L8 | manager | Leadership | Senior Director / VP of Product Operations",
        ]
    );
    let levels: Vec<&str> = ladder.levels.iter().map(Text::as_str).collect();
    assert_eq!(levels, ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"]);
}

#[test]
fn every_role_goes_by_its_title_in_the_sheet() {
    let ladder = built_in_ladder("product-ops");
    let titles = [
        "Product Operations Associate",
        "Product Operations Mgr",
        "Sr Product Operations Mgr",
        "Staff Product Operations Mgr",
        "Principal Product Operations Mgr",
        "Sr Principal Product Operations Mgr",
        "Group Mgr / Head of Product Operations",
        "Sr Group Mgr / Head of Product Operations",
        "Director Product Operations",
        "Sr Director / VP Product Operations",
    ];
    assert_eq!(ladder.roles.len(), titles.len());
    for (role, title) in ladder.roles.iter().zip(titles) {
        let mut names = role.aliases.iter().chain([&role.title]);
        assert!(names.any(|name| name.as_str() == title), "{} does not go by `{title}`", role.code);
    }
}

#[test]
fn the_dimensions_stand_in_three_sections() {
    let ladder = built_in_ladder("product-ops");
    let dimensions: Vec<String> = ladder
        .dimensions
        .iter()
        .map(|dimension| format!("{}: {}", dimension.section.as_ref().unwrap(), dimension.id))
        .collect();
    assert_eq!(
        dimensions,
        [
            "Profile: career-level",
            "Profile: experience",
            "Profile: breadth",
            "Profile: complexity",
            "How you work: autonomy",
            "How you work: influence",
            "How you work: collaboration",
            "How you work: communication",
            "Technical knowledge: process",
            "Technical knowledge: tools",
            "Technical knowledge: data",
        ]
    );
}

#[test]
fn the_moves_are_five_and_each_says_that_it_is_ours() {
    let ladder = built_in_ladder("product-ops");
    let shown = |stated: &Move| {
        format!(
            "{} {} {} ({})",
            ladder.role(stated.from).code,
            if stated.both_ways { "<->" } else { "->" },
            written(&ladder, &stated.to),
            stated.kind.word(),
        )
    };
    let moves: Vec<String> = ladder.moves.iter().map(shown).collect();
    assert_eq!(
        moves,
        [
            "L5 <-> M4 (switch)",
            "L6 <-> M5 (switch)",
            "L4 -> M4 (switch)",
            "M6 -> operations/director (bridge)",
            "M7 -> operations/coo (bridge)",
        ]
    );
    for stated in &ladder.moves {
        let note = stated.note.as_ref().map_or("", |note| note.as_str());
        assert!(says_ours(note), "{}: {note}", shown(stated));
    }
}

#[test]
fn the_bridges_lead_to_roles_that_are_there() {
    let operations = built_in_ladder("operations");
    for stated in &built_in_ladder("product-ops").moves {
        if let RoleReference::Foreign { ladder, code } = &stated.to {
            assert_eq!(*ladder, operations.id);
            assert!(
                operations.roles.iter().any(|role| role.code == *code),
                "operations has no role {code}"
            );
        }
    }
}

#[test]
fn promotions_run_along_each_track_and_say_that_they_are_ours() {
    let ladder = built_in_ladder("product-ops");
    let mut promotions: Vec<String> = Vec::new();
    for from in ladder.role_indices() {
        for to in ladder.promotions_from(from) {
            let note = ladder.track(ladder.role(from).track).note.as_ref().unwrap();
            let (from, to) = (&ladder.role(from).code, &ladder.role(to).code);
            assert!(says_ours(note.as_str()), "{from} -> {to}: {note}");
            promotions.push(format!("{from} -> {to}"));
        }
    }
    assert_eq!(
        promotions,
        [
            "L1 -> L2", "L2 -> L3", "L3 -> L4", "L4 -> L5", "L5 -> L6", "M4 -> M5", "M5 -> M6",
            "M6 -> M7",
        ]
    );
}

#[test]
fn what_is_inferred_is_said_once_of_the_ladder_and_of_what_is_an_exception() {
    let ladder = built_in_ladder("product-ops");
    assert!(ladder.inferred.is_some());
    let dimensions = ladder.dimensions.iter().filter(|dimension| dimension.inferred.is_some());
    let dimensions: Vec<&str> = dimensions.map(|dimension| dimension.id.as_str()).collect();
    assert_eq!(dimensions, ["collaboration", "communication", "process", "tools"]);
    let roles = ladder.roles.iter().filter(|role| role.inferred.is_some());
    let roles: Vec<&str> = roles.map(|role| role.code.as_str()).collect();
    assert_eq!(roles, ["M4", "M5", "M6", "M7"]);
}
