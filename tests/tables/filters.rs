//! Filters against a scan of how the ladder was made.

use career_ladder::model::YearCount;
use career_ladder::query::{Condition, Filter, Tracks, filter_roles};
use career_ladder::source::Catalog;
use proptest::prelude::*;

use super::generated::{LEVELS, Made, TRACKS, plain};

/// A condition, as it is asked for.
#[derive(Clone, Copy, Debug)]
enum Asked {
    Track(usize),
    Levels(Option<usize>, Option<usize>),
    Years(u8),
    Rating(usize, usize),
}

impl Asked {
    fn condition(self, made: &Made, catalog: &Catalog) -> Condition {
        match self {
            Self::Track(track) => {
                let tracks = Tracks::named(catalog, &format!("track-{track}"));
                Condition::Track(tracks.unwrap())
            }
            Self::Levels(lowest, highest) => {
                let name = |end: Option<usize>| end.map_or(String::new(), |end| format!("V{end}"));
                let range = match (lowest, highest) {
                    (Some(one), Some(other)) if one == other => format!("v{one}"),
                    _ => format!("{}..{}", name(lowest), name(highest)),
                };
                Condition::level(catalog, &range).unwrap()
            }
            Self::Years(years) => Condition::Years(YearCount::new(years.into()).unwrap()),
            Self::Rating(dimension, point) => {
                let id = format!("dimension-{dimension}");
                Condition::rating(catalog, &id, &made.point(point)).unwrap()
            }
        }
    }

    fn holds(self, made: &Made, role: usize) -> bool {
        let of = made.roles[role];
        match self {
            Self::Track(track) => of.track == track,
            Self::Levels(lowest, highest) => (of.lowest..=of.highest).any(|level| {
                lowest.is_none_or(|lowest| lowest <= level) && highest.is_none_or(|highest| level <= highest)
            }),
            Self::Years(years) => made.years(role).is_some_and(|least| least <= years),
            Self::Rating(dimension, point) => made
                .cell(dimension, role)
                .and_then(|(_, cell)| cell.rating)
                .is_some_and(|rated| rated >= point),
        }
    }
}

fn made_and_asked() -> impl Strategy<Value = (Made, Vec<Asked>)> {
    plain().prop_flat_map(|made| {
        let rated = (0..made.dimensions.len()).filter(|&place| made.dimensions[place].points > 0);
        let rated: Vec<usize> = rated.collect();
        let end = || prop::option::of(0..LEVELS);
        let levels = (end(), end()).prop_filter_map("a range rises", |(lowest, highest)| {
            let is_open = lowest.is_none() && highest.is_none();
            let falls = lowest.zip(highest).is_some_and(|(low, high)| low > high);
            (!is_open && !falls).then_some(Asked::Levels(lowest, highest))
        });
        let mut kinds = vec![
            (0..TRACKS).prop_map(Asked::Track).boxed(),
            levels.boxed(),
            (0..9_u8).prop_map(Asked::Years).boxed(),
        ];
        if !rated.is_empty() {
            let rating = (prop::sample::select(rated), 0..3_usize);
            kinds.push(rating.prop_map(|(place, point)| Asked::Rating(place, point)).boxed());
        }
        let asked = prop::collection::vec(prop::strategy::Union::new(kinds), 0..5);
        (Just(made), asked)
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_filter_keeps_the_roles_that_a_scan_keeps((made, asked) in made_and_asked()) {
        let catalog = made.catalog("filters");
        let filter = filter(&made, &asked, &catalog);
        let kept: Vec<usize> = filter
            .fits(&catalog)
            .iter()
            .flat_map(|fits| &fits.roles)
            .map(|fit| fit.id.role.0)
            .collect();
        prop_assert_eq!(&kept, &scan(&made, &asked));

        let is_about_years = |one: &&Asked| matches!(one, Asked::Years(_));
        let others: Vec<Asked> = asked.iter().filter(|one| !is_about_years(one)).copied().collect();
        let unstated = scan(&made, &others).into_iter().filter(|&role| made.years(role).is_none());
        let expected = if others.len() == asked.len() { 0 } else { unstated.count() };
        prop_assert_eq!(filter_roles(&catalog, &filter).without_years, expected);
    }

    #[test]
    fn what_fits_is_told_with_the_ratings_asked_for((made, asked) in made_and_asked()) {
        let catalog = made.catalog("ratings");
        for fit in filter(&made, &asked, &catalog).fits(&catalog).iter().flat_map(|fits| &fits.roles) {
            let mut expected: Vec<(String, String)> = Vec::new();
            for one in &asked {
                let Asked::Rating(dimension, _) = *one else { continue };
                let rated = made.cell(dimension, fit.id.role.0).unwrap().1.rating.unwrap();
                let told = (format!("dimension-{dimension}"), made.point(rated));
                if !expected.contains(&told) {
                    expected.push(told);
                }
            }
            let told: Vec<(String, String)> = fit
                .rated
                .iter()
                .map(|row| (row.dimension.id.to_string(), row.rating().unwrap().name.to_string()))
                .collect();
            prop_assert_eq!(told, expected);
        }
    }

    /// Of the conditions that are told none could be left out, where they are two or fewer.
    #[test]
    fn the_conditions_that_leave_nothing_are_told((made, asked) in made_and_asked()) {
        prop_assume!(scan(&made, &asked).is_empty());
        let catalog = made.catalog("culprits");
        let filter = filter(&made, &asked, &catalog);
        let culprits = filter.culprits(&catalog);
        let told: Vec<Asked> = culprits.iter().map(|&place| asked[place]).collect();
        prop_assert!(scan(&made, &told).is_empty());
        for (place, one) in culprits.iter().zip(&told) {
            let alone = scan(&made, &[*one]).len();
            prop_assert_eq!(filter.count(&catalog, &[*place]), alone);
            prop_assert!(told.len() == 1 || alone > 0);
        }
        if told.len() > 2 {
            prop_assert_eq!(told.len(), asked.len());
            for (at, one) in asked.iter().enumerate() {
                for other in &asked[..at] {
                    prop_assert!(!scan(&made, &[*one, *other]).is_empty());
                }
            }
        }
    }
}

fn filter(made: &Made, asked: &[Asked], catalog: &Catalog) -> Filter {
    let conditions = asked.iter().map(|one| one.condition(made, catalog));
    Filter { conditions: conditions.collect() }
}

fn scan(made: &Made, asked: &[Asked]) -> Vec<usize> {
    let roles = 0..made.roles.len();
    roles.filter(|&role| asked.iter().all(|one| one.holds(made, role))).collect()
}
