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

/// Whether a text says that it is ours: by that word, since `hours` and `your` do not.
fn says_ours(text: &str) -> bool {
    text.to_lowercase().split(|c: char| !c.is_alphabetic()).any(|word| word == "our")
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
            "L1 | L1 | ic | Product Operations Management | Product Operations Associate",
            "L2 | L2 | ic | Product Operations Management | Product Operations Manager",
            "L3 | L3 | ic | Product Operations Management | Senior Product Operations Manager",
            "L4 | L4 | ic | Product Operations Management | Staff Product Operations Manager",
            "L5 | L5 | ic | Product Operations Management | Principal Product Operations Manager",
            "L6 | L6 | ic | Product Operations Management | Senior Principal Product Operations Manager",
            "M4 | L5 | manager | Leadership | Group Manager / Head of Product Operations",
            "M5 | L6 | manager | Leadership | Senior Group Manager / Head of Product Operations",
            "M6 | L6-L7 | manager | Leadership | Director of Product Operations",
            "M7 | L7-L8 | manager | Leadership | Senior Director / VP of Product Operations",
        ]
    );
    let levels: Vec<&str> = ladder.level_names().map(Text::as_str).collect();
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
            assert!(operations.roles.iter().any(|role| role.code == *code), "operations has no role {code}");
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
        ["L1 -> L2", "L2 -> L3", "L3 -> L4", "L4 -> L5", "L5 -> L6", "M4 -> M5", "M5 -> M6", "M6 -> M7",]
    );
}

#[test]
fn what_is_inferred_is_said_once_of_the_ladder_and_of_what_is_an_exception() {
    let ladder = built_in_ladder("product-ops");
    assert!(ladder.inferred.is_some());
    let dimensions = ladder.dimensions.iter().filter(|dimension| dimension.inferred.is_some());
    let dimensions: Vec<&str> = dimensions.map(|dimension| dimension.id.as_str()).collect();
    assert_eq!(dimensions, ["communication", "process", "tools"]);
    let cells: Vec<String> = ladder
        .dimensions
        .iter()
        .filter_map(|dimension| {
            let marked = dimension.cells.iter().filter(|cell| cell.inferred.is_some());
            let codes: Vec<&str> = marked.map(|cell| ladder.role(cell.roles[0]).code.as_str()).collect();
            (!codes.is_empty()).then(|| format!("{}: {}", dimension.id, codes.join(" ")))
        })
        .collect();
    assert_eq!(
        cells,
        [
            "career-level: L1 L2",
            "breadth: L1 L3 L4",
            "complexity: L1 L3 L4",
            "influence: L1 L3 L4",
            "collaboration: L1 L3 L4 M6",
            "tools: M6",
        ]
    );
    // Of a role only its family is, as that of any other.
    assert!(ladder.roles.iter().all(|role| role.inferred.is_none()));
}

/// What two other documents say of product management, and of leading operations, is not of the sheet.
#[test]
fn notes_tell_of_tracks_people_titles_and_realities_and_say_that_they_are_our_reading() {
    let ladder = built_in_ladder("product-ops");
    let about = ["realities", "architect track", "managing people", "senior"];
    assert_eq!(ladder.notes.len(), about.len());
    for (note, about) in ladder.notes.iter().zip(about) {
        assert!(note.as_str().to_lowercase().contains(about), "{about}: {note}");
        assert!(says_ours(note.as_str()), "{note}");
    }
}
