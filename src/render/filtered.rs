//! Owns the wording of what is asked of roles and cannot be, or leaves none.

use crate::query::{Condition, Filter, UnknownLevels, UnknownRating, least_years_stated};
use crate::source::Catalog;

use super::message::{Message, listed, quoted, typed, unknown_dimension};

/// A range that means no levels.
pub fn unknown_levels(why: &UnknownLevels) -> Message {
    match why {
        UnknownLevels::NoName => Message::new(
            "the range names no level",
            "name one, as in `--level L5`, or some, as in `--level L5..L7`",
        ),
        UnknownLevels::NoSuch {
            name,
            nearest,
            known,
        } => {
            let of_ladder =
                |(id, levels): &(String, Vec<String>)| format!("`{id}` has {}", levels.join(", "));
            let known: Vec<String> = known.iter().map(of_ladder).collect();
            Message::new(
                format!("no level is called `{}`", typed(name)),
                did_you_mean(nearest).unwrap_or_else(|| known.join("; ")),
            )
        }
        UnknownLevels::Apart { lowest, highest } => Message::new(
            format!(
                "no ladder has both a level `{}` and a level `{}`",
                typed(lowest),
                typed(highest)
            ),
            "a range runs between two levels of one ladder, as in `--level L5..L7`",
        ),
        UnknownLevels::Falling { lowest, highest } => {
            let (lowest, highest) = (typed(lowest), typed(highest));
            Message::new(
                format!("`{lowest}` is a higher level than `{highest}`"),
                format!("a range rises: `--level {highest}..{lowest}`"),
            )
        }
    }
}

/// A rating that cannot be asked for.
pub fn unknown_rating(why: &UnknownRating) -> Message {
    match why {
        UnknownRating::Dimension(why) => unknown_dimension(why),
        UnknownRating::NoScale { name, rated } => Message::new(
            format!("`{}` has no scale, and so no ratings", typed(name)),
            match rated.as_slice() {
                [] => "no dimension has one".to_owned(),
                rated => format!("the dimensions that have one are {}", rated.join(", ")),
            },
        ),
        UnknownRating::NoPoint {
            dimension,
            point,
            nearest,
            points,
        } => Message::new(
            format!(
                "`{}` has no point `{}` on its scale",
                typed(dimension),
                typed(point)
            ),
            did_you_mean(nearest.as_slice())
                .unwrap_or_else(|| format!("its points, rising, are {}", points.join(", "))),
        ),
        UnknownRating::Several { name, dimensions } => Message::new(
            format!(
                "`{}` may be any of {} rated dimensions",
                typed(name),
                dimensions.len()
            ),
            format!("write out which: {}", listed(&quoted(dimensions), "or")),
        ),
    }
}

/// Why a filter leaves no role, its conditions as they were typed: which of them already leave
/// none.
pub fn nothing_fits(filter: &Filter, asked: &[String], catalog: &Catalog) -> Message {
    let culprits = filter.culprits(catalog);
    let names: Vec<String> = culprits.iter().map(|&place| typed(&asked[place])).collect();
    let names = quoted(&names);
    match culprits.as_slice() {
        [] => Message::bare("there are no roles"),
        [only] => Message::new(
            format!("no role fits {}", names[0]),
            match (&filter.conditions[*only], least_years_stated(catalog)) {
                (Condition::Years(_), Some(least)) => {
                    format!("the least that any role states is {least}")
                }
                (Condition::Years(_), None) => "no role states how many years it asks for".into(),
                (Condition::Rating(_), _) => {
                    "`ladder matrix` shows the ratings of all roles".to_owned()
                }
                _ => "`ladder list` shows what there is".to_owned(),
            },
        ),
        [one, other] => {
            let fits = |place| match filter.count(catalog, &[place]) {
                1 => "1 role".to_owned(),
                many => format!("{many} roles"),
            };
            Message::new(
                format!("no role fits both {} and {}", names[0], names[1]),
                format!(
                    "by itself {} leaves {}, and {} {}",
                    names[0],
                    fits(*one),
                    names[1],
                    fits(*other)
                ),
            )
        }
        _ => Message::new(
            format!("no role fits {} together", listed(&names, "and")),
            "any two of them leave some roles, all together none",
        ),
    }
}

/// How many roles are left out only because they state no years; nothing where none is.
pub fn without_years(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 role is left out: the years it asks for are not stated".to_owned()),
        many => Some(format!(
            "{many} roles are left out: the years they ask for are not stated"
        )),
    }
}

/// How many roles are left out only because they are not rated; nothing where none is.
pub fn without_rating(count: usize) -> Option<String> {
    match count {
        0 => None,
        1 => Some("1 role is left out: it has no rating in what is asked for".to_owned()),
        many => Some(format!(
            "{many} roles are left out: they have no rating in what is asked for"
        )),
    }
}

/// `did you mean ...?`; nothing where nothing is near.
fn did_you_mean<'n>(nearest: impl IntoIterator<Item = &'n String>) -> Option<String> {
    let names: Vec<String> = nearest.into_iter().cloned().collect();
    (!names.is_empty()).then(|| format!("did you mean {}?", listed(&quoted(&names), "or")))
}
