//! Operations: the chain, its gaps, the ambiguous title, and the realities.

use career_ladder::model::{RoleReference, Text};

use super::built_in_ladder;

#[test]
fn the_chain_runs_from_associate_to_coo_on_one_track() {
    let ladder = built_in_ladder("operations");
    let roles: Vec<String> = ladder
        .roles
        .iter()
        .map(|role| {
            let levels = ladder.span_label(role.levels);
            format!("{} | {levels} | {}", role.code, role.title)
        })
        .collect();
    assert_eq!(
        roles,
        [
            "associate | associate | Operations Associate",
            "manager | manager | Operations Manager",
            "director | director | Operations Director",
            "coo | executive | Chief Operating Officer",
        ]
    );
    assert_eq!(ladder.tracks.len(), 1);
}

#[test]
fn the_focus_goes_from_micro_to_macro_one_point_a_role() {
    let ladder = built_in_ladder("operations");
    let focus = &ladder.dimensions[0];
    assert_eq!(focus.id.as_str(), "focus");
    let points: Vec<String> = ladder
        .role_indices()
        .map(|role| {
            let rating = focus.rating_of(focus.cell_of(role).unwrap()).unwrap();
            format!("{}: {} of {}", rating.name, rating.place, rating.of)
        })
        .collect();
    assert_eq!(points, ["Micro: 1 of 4", "Mostly Micro: 2 of 4", "Mostly Macro: 3 of 4", "Macro: 4 of 4",]);
}

/// The lists that the source does not label hold 12, 13, 5, 9, 9 and 2 lines; of the fourth, the
/// first four go to the director and the rest to the COO, the fifth is for both. One line of the COO's
/// is said of the top of any company.
#[test]
fn each_list_went_to_one_role_whole_and_where_there_is_none_is_a_gap() {
    let ladder = built_in_ladder("operations");
    let mut statements: Vec<String> = Vec::new();
    for dimension in &ladder.dimensions[1..] {
        for role in ladder.role_indices() {
            let count = match dimension.cell_of(role) {
                Some(cell) => cell.expectations.len().to_string(),
                None => "gap".to_owned(),
            };
            statements.push(format!("{} {}: {count}", dimension.id, ladder.role(role).code));
        }
    }
    assert_eq!(
        statements,
        [
            "oversight associate: 1",
            "oversight manager: 3",
            "oversight director: 3",
            "oversight coo: 3",
            "responsibilities associate: 2",
            "responsibilities manager: 12",
            "responsibilities director: 9",
            "responsibilities coo: 6",
            "capabilities associate: gap",
            "capabilities manager: 13",
            "capabilities director: 9",
            "capabilities coo: 9",
        ]
    );
    for dimension in &ladder.dimensions {
        assert!(dimension.inferred.is_some(), "{}", dimension.id);
    }
}

#[test]
fn chief_of_staff_has_four_meanings_and_one_of_them_is_also_called_chief_people_officer() {
    let ladder = built_in_ladder("operations");
    let [title] = &ladder.titles[..] else {
        unreachable!("one ambiguous title: {:?}", ladder.titles);
    };
    assert_eq!(title.title.as_str(), "Chief of Staff");
    let ids: Vec<&str> = title.meanings.iter().map(|meaning| meaning.id.as_str()).collect();
    assert_eq!(
        ids,
        ["people-lead", "executive-assistant", "operations-in-disguise", "executive-direct-report",]
    );
    let [people_lead, others @ ..] = &title.meanings[..] else { unreachable!() };
    assert!(people_lead.about.as_str().contains("Chief People Officer"), "{}", people_lead.about);
    // That is another name of the job, and no step on from it.
    assert_eq!((&people_lead.leads_to, &people_lead.inferred), (&None, &None));
    for meaning in others {
        assert!(meaning.leads_to.is_some() && meaning.inferred.is_some(), "{}", meaning.id);
    }
    let in_disguise = others[1].about.as_str();
    assert!(in_disguise.contains("may be an operations role in"), "{in_disguise}");
}

#[test]
fn notes_say_what_a_title_depends_on_and_of_whom_the_realities_are_told() {
    let ladder = built_in_ladder("operations");
    for all_of in [
        &["company", "industry", "place", "size"][..],
        &["smaller", "large organizations", "structure", "creativity", "resilience", "courage"],
        &["write it down", "better light", "one or two changes"],
    ] {
        let has_all = |note: &str| all_of.iter().all(|on| note.contains(on));
        let said = |note: &Text| has_all(&note.as_str().to_lowercase());
        assert!(ladder.notes.iter().any(said), "{all_of:?}: {:?}", ladder.notes);
    }
}

#[test]
fn the_five_realities_apply_to_the_roles_that_lead_and_to_no_other() {
    let ladder = built_in_ladder("operations");
    let ids: Vec<&str> = ladder.realities.iter().map(|reality| reality.id.as_str()).collect();
    assert_eq!(ids, ["firefighting", "people", "variety", "gray-areas", "recognition"]);
    for reality in &ladder.realities {
        let roles: Vec<String> = reality
            .applies_to
            .iter()
            .map(|reference| match reference {
                RoleReference::Own(role) => ladder.role(*role).code.to_string(),
                RoleReference::Foreign { ladder, code } => format!("{ladder}/{code}"),
            })
            .collect();
        assert_eq!(
            roles,
            [
                "manager",
                "director",
                "coo",
                "product-ops/M4",
                "product-ops/M5",
                "product-ops/M6",
                "product-ops/M7",
            ],
            "{}",
            reality.id
        );
    }
}
