//! Owns the words for routes, so that all formats say the same.

use std::collections::BTreeSet;
use std::slice;

use crate::model::MoveKind;
use crate::query::{
    Asks, DimensionChange, Growth, NearestRoutes, OneSided, RatingMove, Route, StatementChange,
    Step, TitleEnd, TitleRoutes, moves_from,
};
use crate::source::{Catalog, RoleId};

use super::compared::{gap_words, rating_words};
use super::shared::years_in_short;

/// How many headlines of a step are told.
pub(super) const MOST_HEADLINES: usize = 3;

/// `8 moves: 7 promotions and 1 switch`, or `3 promotions` where all are alike.
pub(super) fn moves_counted(route: &Route<'_>) -> String {
    let counts: Vec<String> = [MoveKind::Promotion, MoveKind::Switch, MoveKind::Bridge]
        .into_iter()
        .map(|kind| (route.count(kind), kind.word()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| counted(count, word))
        .collect();
    match counts.as_slice() {
        [] => "no move".to_owned(),
        [all] => all.clone(),
        [first, second] => format!("{} moves: {first} and {second}", route.moves.len()),
        several => format!("{} moves: {}", route.moves.len(), several.join(", ")),
    }
}

/// Where some routes start and where they end, joined by `or` where they differ, each by the name
/// that it is to have.
pub(super) fn ends_named(
    routes: &[Route<'_>],
    name: impl Fn(RoleId) -> String,
) -> (String, String) {
    let joined = |ends: BTreeSet<RoleId>| {
        let names: Vec<String> = ends.into_iter().map(&name).collect();
        names.join(" or ")
    };
    (
        joined(routes.iter().map(|route| route.start).collect()),
        joined(routes.iter().map(Route::end).collect()),
    )
}

/// `1 switch`, `2 switches`.
pub(super) fn counted(count: usize, word: &str) -> String {
    match count {
        1 => format!("1 {word}"),
        many if word.ends_with("ch") => format!("{many} {word}es"),
        many => format!("{many} {word}s"),
    }
}

/// How the roles of routes shown together are called: by code where all stay within one ladder,
/// else by qualified id.
pub(super) fn role_name(catalog: &Catalog, together: &[Route<'_>], role: RoleId) -> String {
    let mut roles = together.iter().flat_map(Route::roles);
    if roles.all(|other| other.ladder == role.ladder) {
        catalog.role(role).code.to_string()
    } else {
        catalog.qualified(role)
    }
}

/// The roles of a route one after another, as they are called beside those shown together with it.
pub(super) fn chain(
    catalog: &Catalog,
    route: &Route<'_>,
    together: &[Route<'_>],
    arrow: &str,
) -> String {
    let names: Vec<String> = route
        .roles()
        .map(|role| role_name(catalog, together, role))
        .collect();
    names.join(&format!(" {arrow}"))
}

/// The least years of both ends of a step: `6+ years → 7+ years`.
pub(super) fn years_of_step(step: &Step<'_>, arrow: &str) -> String {
    match step.years {
        (None, None) => "not stated".to_owned(),
        (before, after) if before == after => format!("{}, as before", years_in_short(after)),
        (before, after) => format!(
            "{} {arrow}{}",
            years_in_short(before),
            years_in_short(after)
        ),
    }
}

/// The dimensions that ask so beside those whose rating moves and the one whose years do, each
/// with what there is to say of it.
pub(super) fn others_asking<'s, 'a>(
    step: &'s Step<'a>,
    asks: Asks,
    arrow: &str,
) -> impl Iterator<Item = (&'s DimensionChange<'a>, Option<String>)> {
    let is_told_by_years = |change: &DimensionChange| {
        let (before, after) = change.years();
        before.is_some() && after.is_some() && before != after
    };
    let others = step.others_asking(asks);
    let others = others.filter(move |change| !is_told_by_years(change));
    others.map(move |change| {
        let is_incomparable = change.rating == RatingMove::Incomparable;
        let why = gap_words(change).map(str::to_owned);
        let why = why.or_else(|| rating_words(change, arrow).filter(|_| is_incomparable));
        (change, why)
    })
}

/// What a step adds, in a few words.
pub(super) struct Adds<'a> {
    /// What stands before the dimensions.
    pub(super) lead: String,
    /// The dimensions that are named.
    pub(super) named: Vec<OneSided<'a>>,
    /// What stands behind them.
    pub(super) rest: String,
}

/// What a step adds.
pub(super) fn adds<'a>(step: &Step<'a>, arrow: &str) -> Adds<'a> {
    let comparison = &step.comparison;
    let asked = asked_in(step);
    let (lead, named, rest) = match step.adds_most() {
        Some(most) => {
            let new = most.statements.iter();
            let new = new
                .filter(|change| matches!(change, StatementChange::New(_)))
                .count();
            let rating =
                rating_words(most, arrow).filter(|_| matches!(most.rating, RatingMove::Up(_)));
            let new = (new > 0).then(|| format!("{new} new"));
            let why: Vec<String> = rating.into_iter().chain(new).collect();
            let rest = format!(": {}", why.join(", "));
            (format!("{asked}; most in "), vec![most.to], rest)
        }
        None if comparison.dimensions.is_empty() && !comparison.only_to.is_empty() => (
            "another ladder, with dimensions of its own: ".to_owned(),
            comparison.only_to.clone(),
            String::new(),
        ),
        None => (asked, Vec::new(), String::new()),
    };
    Adds { lead, named, rest }
}

/// `asks more in 7, something different in 4 of 11 dimensions`.
fn asked_in(step: &Step<'_>) -> String {
    let comparison = &step.comparison;
    let all = comparison.dimensions.len();
    let told: Vec<String> = [
        (Asks::More, "more"),
        (Asks::SomethingDifferent, "something different"),
        (Asks::Less, "less"),
    ]
    .into_iter()
    .map(|(asks, word)| (comparison.count(asks), word))
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{word} in {count}"))
    .collect();
    match (told.as_slice(), all) {
        (_, 0) => "there is nothing to compare".to_owned(),
        ([], 1) => "asks the same in the one dimension".to_owned(),
        ([], all) => format!("asks the same in all {all} dimensions"),
        (told, all) => format!("asks {} of {}", told.join(", "), counted(all, "dimension")),
    }
}

/// What is said of a role from which none of the moves leads on that were asked for.
pub(super) fn no_move_words(catalog: &Catalog, from: RoleId) -> &'static str {
    if moves_from(catalog, from).is_empty() {
        "No move leads on from here."
    } else {
        "No move leads on from here to what was asked for."
    }
}

/// `Micro → Mostly Micro → Macro`.
pub(super) fn growth_words(growth: &Growth<'_>, arrow: &str) -> String {
    let names: Vec<&str> = growth
        .ratings
        .iter()
        .map(|rating| rating.point.name.as_str())
        .collect();
    names.join(&format!(" {arrow}"))
}

/// How many new and reworded statements there are beside those told; nothing where there are none.
pub(super) fn rest_words(step: &Step<'_>, new_told: usize, reworded_told: usize) -> Option<String> {
    let (new, reworded) = step.count_of_new();
    let parts: Vec<String> = [
        (new - new_told, "new"),
        (reworded - reworded_told, "reworded"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{count} more {word}"))
    .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// In how many dimensions a step asks the same; nothing where in none.
pub(super) fn same_words(step: &Step<'_>) -> Option<String> {
    let all = step.comparison.dimensions.len();
    match step.comparison.count(Asks::TheSame) {
        0 => None,
        same if same == all => Some(format!("in all {}", counted(all, "dimension"))),
        same => Some(format!("in {same} of {all} dimensions")),
    }
}

/// The routes to or from the roles that are near one of a title's meanings, a line each.
pub(super) fn meaning_routes(
    catalog: &Catalog,
    routes: &TitleRoutes<'_>,
    meaning: usize,
    arrow: &str,
) -> Vec<String> {
    let way = |near: &NearestRoutes, route: &Route| {
        let name = catalog.qualified(near.role);
        match (routes.end, route.moves.is_empty()) {
            (TitleEnd::Goal, true) => {
                format!("{name} is where the way starts, so no move is needed.")
            }
            (TitleEnd::Start | TitleEnd::Next, true) => format!("{name} is the goal itself."),
            (_, false) => format!(
                "Route: {} ({})",
                chain(catalog, route, slice::from_ref(route), arrow),
                moves_counted(route)
            ),
        }
    };
    let lines = |near: &NearestRoutes| {
        let name = catalog.qualified(near.role);
        let none = match routes.end {
            TitleEnd::Goal => format!("No route leads to {name}."),
            TitleEnd::Start => format!("No route leads there from {name}."),
            TitleEnd::Next => format!("No move leads on from {name}."),
        };
        let ways: Vec<String> = near.routes.iter().map(|route| way(near, route)).collect();
        if ways.is_empty() { vec![none] } else { ways }
    };
    match routes.of_meanings.get(meaning).map(Vec::as_slice) {
        None | Some([]) => {
            vec!["No role of the ladders is near, so there is no route to show.".to_owned()]
        }
        Some(nearest) => nearest.iter().flat_map(lines).collect(),
    }
}
