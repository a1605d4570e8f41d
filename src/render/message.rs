//! Owns the wording of what goes wrong, by the house rules: lower case, no full stop, names in
//! backticks; what was found and expected, then what to do.

use crate::check::UnknownCode;
use crate::model::Text;
use crate::query::{Resolution, Subject, UnknownDimension, UnknownTrack, Unresolved};
use crate::source::{Catalog, LoadError, MOST_FAULTS, RoleId, Warning};

use super::shared::subject_name;

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
fn few(catalog: &Catalog, subjects: impl ExactSizeIterator<Item = Subject>) -> Option<String> {
    const MOST: usize = 3;
    let count = subjects.len();
    let mut names: Vec<String> = subjects
        .take(MOST)
        .map(|subject| subject_name(catalog, subject))
        .collect();
    if count > MOST {
        names.push(format!("{} more", count - MOST));
    }
    (count > 0).then(|| listed(&names, "and"))
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

/// A name that is no track, answered with those there are.
pub fn unknown_track(why: &UnknownTrack) -> Message {
    Message::new(
        format!("no track is called `{}`", typed(&why.name)),
        format!("the tracks are {}", listed(&quoted(&why.known), "and")),
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
    Message::new(text, known.join("; "))
}

/// Something that did not stop the loading. The faults of a file are told apart, by
/// [`super::faults`].
pub fn warning(what: &Warning) -> Message {
    match what {
        Warning::Replaced { id, by } => {
            Message::bare(format!("`{by}` stands in for the built-in ladder `{id}`"))
        }
        Warning::Repeated { id, left_out, kept } => Message::new(
            format!("`{left_out}` is left out: `{kept}` already holds a ladder `{id}`"),
            "give one of them an `id` of its own",
        ),
        Warning::LeftOut(error) => {
            let Message { text, help } = load_error(error);
            Message {
                text: format!("{text}; it is left out"),
                help,
            }
        }
    }
}

/// Why a source gave no ladder.
pub fn load_error(error: &LoadError) -> Message {
    match error {
        LoadError::Unusable { message, help } => Message::new(message, help),
        LoadError::Faulty(faulty) => Message::bare(match faulty.faults.len() {
            1 => format!("`{}` has a fault", faulty.name),
            MOST_FAULTS => format!("`{}` has {MOST_FAULTS} faults or more", faulty.name),
            many => format!("`{}` has {many} faults", faulty.name),
        }),
    }
}

/// `a, b and c`.
fn listed(names: &[String], last_word: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., last] => format!("{} {last_word} {last}", start.join(", ")),
    }
}

/// Each name in backticks.
fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("`{name}`")).collect()
}

/// What the user typed, safe to print.
fn typed(selector: &str) -> String {
    Text::new(selector.to_owned()).map_or_else(String::new, |text| text.as_str().to_owned())
}
