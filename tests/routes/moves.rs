//! The moves that lead on from a role are those that the files hold.

use career_ladder::model::MoveKind;
use career_ladder::query::moves_from;
use career_ladder::source::RoleId;
use proptest::prelude::*;

use super::generated::made;

/// Where a move leads, what kind it is and what is said of it.
type Told = (MoveKind, RoleId, Option<String>);

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_moves_from_a_role_are_those_of_the_files(made in made()) {
        let catalog = made.catalog("moves", None);
        let edges = made.edges();
        for role in made.roles() {
            let found: Vec<Told> = moves_from(&catalog, role)
                .into_iter()
                .map(|onward| (onward.kind, onward.to, onward.note.map(ToString::to_string)))
                .collect();
            let mut held: Vec<Told> = edges
                .iter()
                .filter(|edge| edge.from == role)
                .map(|edge| (edge.kind, edge.to, edge.note.clone()))
                .collect();
            // Promotions, switches, bridges; each in the order of the files.
            held.sort_by_key(|(kind, ..)| *kind);
            prop_assert_eq!(found, held, "from {:?}", role);
        }
    }

    #[test]
    fn a_promotion_leads_to_each_role_that_ranks_next_on_its_track(made in made()) {
        let catalog = made.catalog("promotions", None);
        for place in 0..made.ladders() {
            let ladder = catalog.ladder(place);
            let held = made.promotions(place);
            let ranks = ladder.ranks();
            let steps = ranks.iter().flat_map(|ranks| ranks.windows(2));
            let each = steps.flat_map(|step| {
                step[0].iter().flat_map(|&from| step[1].iter().map(move |&to| (from, to)))
            });
            prop_assert_eq!(each.collect::<Vec<_>>(), held.clone());
            for role in ladder.role_indices() {
                let from_here = held.iter().filter(|(from, _)| *from == role);
                let to: Vec<_> = from_here.map(|(_, to)| *to).collect();
                prop_assert_eq!(ladder.promotions_from(role), to);
            }
        }
    }
}
