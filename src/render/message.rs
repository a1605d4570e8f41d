//! Owns the wording of what goes wrong, by the house rules: lower case, no full stop, names in
//! backticks; what was found and expected, then what to do.

use crate::check::UnknownCode;
use crate::model::Text;
use crate::query::{
    Missed, Query, Resolution, Slip, Subject, UnknownDimension, UnknownTrack, Unresolved,
    UnresolvedEnds,
};
use crate::source::{Catalog, RoleId};

use super::shared::subject_name;

/// So many names are told of a long list.
const FEW: usize = 3;

/// A message and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// What was found and what was expected.
    pub text: String,
    /// What to do, in a line.
    pub help: Option<String>,
}

impl Message {
    /// A message with a line of help.
    pub fn new(text: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            help: Some(help.into()),
        }
    }

    /// A message that leaves nothing to do.
    pub fn bare(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            help: None,
        }
    }
}

/// What a selector would have meant as well, at most three of them; nothing where there is none.
pub fn also(catalog: &Catalog, resolution: &Resolution) -> Option<String> {
    let names = few(catalog, resolution.also.iter().copied())?;
    Some(format!(
        "`{}` also fits {names}",
        typed(&resolution.selector)
    ))
}

/// How the ladder is asked for whose id a selector is, too.
pub fn also_ladder(id: &str) -> String {
    format!("`{id}` is a ladder, too: `ladder list --ladder {id}` shows its roles")
}

/// The selectors of which nothing is shown, by what narrows the answer: a track, or dimensions;
/// nothing where there is none.
pub fn left_out(selectors: &[&str], by_track: bool, by_dimensions: bool) -> Option<String> {
    let why = match (by_track, by_dimensions) {
        (true, false) => "not on that track",
        (false, _) => "without such a dimension",
        (true, true) => "not on that track, or without such a dimension",
    };
    let names: Vec<String> = selectors.iter().map(|selector| typed(selector)).collect();
    let is = match names.len() {
        0 => return None,
        1 => "is",
        _ => "are",
    };
    let names = listed(&quoted(&names), "and");
    Some(format!("{names} {is} left out: {why}"))
}

/// Which role a selector was taken to mean, where it could have meant others as well; nothing
/// where it could not.
pub fn taken_as(
    catalog: &Catalog,
    resolution: &Resolution,
    role: RoleId,
    passed_over: &[RoleId],
) -> Option<String> {
    let names = few(catalog, passed_over.iter().copied().map(Subject::Role))?;
    Some(format!(
        "`{}` is taken as {}; it also names {names}",
        typed(&resolution.selector),
        subject_name(catalog, Subject::Role(role)),
    ))
}

/// The names of at most three subjects, and how many more there are; nothing for none.
fn few(catalog: &Catalog, subjects: impl Iterator<Item = Subject>) -> Option<String> {
    let names: Vec<String> = subjects
        .map(|subject| subject_name(catalog, subject))
        .collect();
    (!names.is_empty()).then(|| listed_few(&names, FEW, "and"))
}

/// Why a selector means nothing.
pub fn unresolved(why: &Unresolved) -> Message {
    match why {
        Unresolved::NoSuch { selector, .. } if selector.trim().is_empty() => Message::new(
            "an empty selector names nothing",
            "name a role, as in `ladder show L4`",
        ),
        Unresolved::NoSuch {
            selector,
            within,
            nearest,
        } => Message::new(
            match within {
                Some(ladder) => format!("nothing in `{ladder}` is called `{}`", typed(selector)),
                None => format!("no role, level or title is called `{}`", typed(selector)),
            },
            match nearest.as_slice() {
                [] => "`ladder list` shows what there is".to_owned(),
                names => format!("did you mean {}?", listed(&quoted(names), "or")),
            },
        ),
        Unresolved::Vague { selector } => Message::new(
            format!(
                "`{}` is no name by itself, only part of several titles",
                typed(selector)
            ),
            if selector.contains(' ') {
                format!(
                    "put it in quotes to ask for all of them: \"{}\"",
                    typed(selector)
                )
            } else {
                "ask for it alone, or write out the title that is meant".to_owned()
            },
        ),
        Unresolved::Ladder { selector, id } => Message::new(
            format!(
                "`{}` is a ladder, and no role, level or title",
                typed(selector)
            ),
            format!("`ladder list --ladder {id}` shows its roles"),
        ),
        Unresolved::NotAsked {
            selector,
            asked,
            elsewhere,
        } => Message::new(
            format!(
                "`{}` is not in `{asked}`, and `--ladder` asks that one only",
                typed(selector)
            ),
            match elsewhere.as_slice() {
                [] => "leave out `--ladder`".to_owned(),
                names => format!(
                    "leave out `--ladder` to ask for {}",
                    listed(&quoted(names), "or")
                ),
            },
        ),
        Unresolved::SeveralLadders { selector, ladders } => Message::new(
            format!(
                "the ladder in `{}` may be any of {} ladders",
                typed(selector),
                ladders.len()
            ),
            format!("write out which: {}", listed(&quoted(ladders), "or")),
        ),
    }
}

/// Why some words are not the names of one role or of two.
pub fn unresolved_ends(why: &UnresolvedEnds) -> Message {
    match why {
        UnresolvedEnds::Selector(why) => unresolved(why),
        UnresolvedEnds::Parted { words, ways } => {
            let typed = typed(&words.join(" "));
            let found = match ways {
                0 => format!("`{typed}` is neither the name of a role nor the names of two"),
                many => format!("`{typed}` can be read as the names of two roles in {many} ways"),
            };
            Message::new(
                found,
                "put a title of several words in quotes, as in `ladder path manager \"chief of staff\"`",
            )
        }
    }
}

/// A name that is no track, answered with those there are.
pub fn unknown_track(why: &UnknownTrack) -> Message {
    Message::new(
        format!("no track is called `{}`", typed(&why.name)),
        match why.known.as_slice() {
            [] => "no ladder that is asked has a track".to_owned(),
            known => format!("the tracks are {}", listed(&quoted(known), "and")),
        },
    )
}

/// A code that no finding has.
pub fn unknown_code(why: &UnknownCode) -> Message {
    Message::new(
        format!("no finding has the code `{}`", typed(&why.code)),
        match why.nearest {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`ladder check --list` tells all codes".to_owned(),
        },
    )
}

/// A name that is no dimension, answered with those there are.
pub fn unknown_dimension(why: &UnknownDimension) -> Message {
    let of_ladder = |(id, dimensions): &(String, Vec<String>)| match dimensions.as_slice() {
        [] => format!("`{id}` has no dimensions"),
        all => format!("`{id}` has {}", all.join(", ")),
    };
    let known: Vec<String> = why.known.iter().map(of_ladder).collect();
    let name = typed(&why.name);
    let text = match why.known.as_slice() {
        [(ladder, _)] => format!("`{ladder}` has no dimension `{name}`"),
        _ => format!("no dimension is called `{name}`"),
    };
    let known = match known.as_slice() {
        [] => "no ladder that is asked has a role with dimensions".to_owned(),
        known => known.join("; "),
    };
    Message::new(
        text,
        match &why.nearest {
            Some(near) => format!("did you mean `{near}`? {known}"),
            None => known,
        },
    )
}

/// What a word that nothing has is taken for.
pub fn slip(slip: &Slip) -> String {
    format!(
        "nothing has `{}`; it is taken for {}",
        typed(&slip.typed),
        listed_few(&quoted(&slip.taken_for), FEW, "and")
    )
}

/// Why a search found nothing; and where what was typed is what a role or title is named by, how
/// that is asked for.
pub fn missed(query: &Query, why: &Missed, named: Option<&Resolution>) -> Message {
    let message = missed_by_words(query, why);
    match named {
        Some(resolution) if !matches!(why, Missed::Elsewhere { .. }) => Message {
            help: Some(format!(
                "`ladder show {}` shows what that names",
                typed(&resolution.selector)
            )),
            ..message
        },
        _ => message,
    }
}

fn missed_by_words(query: &Query, why: &Missed) -> Message {
    const MOST: usize = 10;
    let terms = query.terms().iter().map(|term| typed(&term.typed));
    let terms = listed_few(&quoted(&terms.collect::<Vec<_>>()), FEW, "and");
    match why {
        Missed::Unknown {
            typed: word,
            nearest,
        } => Message::new(
            format!("no line of the ladders has `{}`", typed(word)),
            match nearest.as_slice() {
                [] => "`ladder list` shows what the ladders are about".to_owned(),
                names => format!("did you mean {}?", listed(&quoted(names), "or")),
            },
        ),
        Missed::Apart { counts } => {
            let counted = |(word, count): &(String, usize)| match count {
                1 => format!("`{}` is in 1 line", typed(word)),
                many => format!("`{}` is in {many} lines", typed(word)),
            };
            let counts: Vec<String> = counts.iter().map(counted).collect();
            Message::new(
                format!("no line has {terms} together"),
                format!(
                    "search for fewer words: {}",
                    listed_few(&counts, MOST, "and")
                ),
            )
        }
        Missed::Elsewhere { hits } => Message::new(
            format!("no line that is asked for has {terms}"),
            format!(
                "{}; leave out `--role`, `--track` or `--dimension`",
                match hits {
                    1 => "1 other line does".to_owned(),
                    many => format!("{many} other lines do"),
                }
            ),
        ),
    }
}

/// `a, b and c`.
pub(super) fn listed(names: &[String], last_word: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., last] => format!("{} {last_word} {last}", start.join(", ")),
    }
}

/// As [`listed`]; of more than so many the first ones and how many more there are.
fn listed_few(names: &[String], most: usize, last_word: &str) -> String {
    match names.len().checked_sub(most) {
        Some(more @ 1..) => format!("{} {last_word} {more} more", names[..most].join(", ")),
        _ => listed(names, last_word),
    }
}

/// Each name in backticks.
pub(super) fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("`{name}`")).collect()
}

/// What the user typed, safe to print, and of what nobody can have meant as a name the beginning.
pub(super) fn typed(selector: &str) -> String {
    const MOST: usize = 100;
    let Some(text) = Text::new(selector.to_owned()) else {
        return String::new();
    };
    match text.as_str().char_indices().nth(MOST) {
        Some((end, _)) => format!("{}...", &text.as_str()[..end]),
        None => text.as_str().to_owned(),
    }
}
