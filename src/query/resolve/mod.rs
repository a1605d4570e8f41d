//! Owns selectors: what a user types to name a role, and which roles or titles it means.
//!
//! The steps are tried in order and the first that matches answers; what later steps would have added is kept
//! beside the answer, see [`Step`]. Nothing is ever chosen by nearness of spelling; what is near is only
//! suggested, see `near`.

mod ends;
mod near;
mod split;

pub use ends::{Ends, resolve_ends};
pub use split::{resolve_each, resolve_words};

use crate::model::prose::{listed, quoted, typed};
use crate::model::{AmbiguousTitle, Likeness, Lookup, Text, most_alike, with_signs};
use crate::query::user_error::UserError;
use crate::source::{Catalog, LeftOut, RoleId};

use near::no_such;

/// What a selector can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A role.
    Role(RoleId),
    /// A title with several meanings.
    Title(TitleId),
}

/// An ambiguous title among all ladders of a catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TitleId {
    /// The index of its ladder in the catalog.
    pub ladder: usize,
    /// Its index in that ladder.
    pub title: usize,
}

impl TitleId {
    /// The title itself.
    pub fn of(self, catalog: &Catalog) -> &AmbiguousTitle {
        &catalog.ladder(self.ladder).titles[self.title]
    }
}

/// What a selector means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// What the user typed.
    pub selector: String,
    /// What it means: at least one, in the order of the catalog, roles before titles.
    pub found: Vec<Subject>,
    /// What it would have meant, had nothing more exact matched; in the order of the steps.
    pub also: Vec<Subject>,
}

impl Subject {
    /// The index of its ladder in the catalog.
    pub fn ladder(self) -> usize {
        match self {
            Self::Role(role) => role.ladder,
            Self::Title(title) => title.ladder,
        }
    }

    /// The role, where it is one.
    pub fn role(self) -> Option<RoleId> {
        match self {
            Self::Role(role) => Some(role),
            Self::Title(_) => None,
        }
    }
}

impl Resolution {
    /// Whether the selector is no more than some words of what it means.
    fn is_of_words(&self, catalog: &Catalog) -> bool {
        let lookup = Lookup::new(&self.selector);
        let steps = [Step::CodeOrLevel, Step::AliasOrTitle, Step::AmbiguousTitle];
        let is = |&subject: &Subject| {
            steps.iter().any(|&step| likeness(&lookup, step, catalog, subject).is_some())
        };
        !self.selector.contains('/') && !self.found.iter().any(is)
    }

    /// What means no role and no title.
    pub(super) fn nothing(selector: &str) -> Self {
        Self { selector: selector.to_owned(), found: Vec::new(), also: Vec::new() }
    }

    /// The roles among what it means.
    pub fn roles(&self) -> impl Iterator<Item = RoleId> {
        self.found.iter().filter_map(|subject| subject.role())
    }

    /// Keeps of what it would have meant what is wanted, and makes it mean that where nothing of what it
    /// means is.
    pub fn narrow(&mut self, is_wanted: impl Fn(Subject) -> bool) {
        self.also.retain(|&subject| is_wanted(subject));
        if !self.also.is_empty() && !self.found.iter().any(|&subject| is_wanted(subject)) {
            self.found = std::mem::take(&mut self.also);
        }
    }
}

/// The roles or titles that one selector means: those of the ladders in scope, or where none is there of the
/// others that may be named.
///
/// # Errors
/// A selector that means nothing; the help names what is near.
pub fn resolve(catalog: &Catalog, selector: &str) -> Result<Resolution, UserError> {
    let no_such_there = match qualified(catalog, selector) {
        Some(Ok(resolution)) => return Ok(resolution),
        Some(Err(why)) if selector.trim_end().ends_with('/') => return Err(why),
        other => other.and_then(Result::err),
    };
    // What looks like a qualified id may be a title with a `/` in it.
    meant(catalog, selector, &STEPS, catalog.scope())
        .or_else(|| meant(catalog, selector, &STEPS, &catalog.out_of_scope()))
        .ok_or_else(|| no_such_there.unwrap_or_else(|| no_such(catalog, catalog.reach(), selector)))
}

/// `product-ops/L4`: `None` where no ladder is called by the part before the `/`. The code alone comes first,
/// since a qualified id is what names one role and no other.
fn qualified(catalog: &Catalog, selector: &str) -> Option<Result<Resolution, UserError>> {
    let (name, rest) = selector.split_once('/')?;
    if let Some(LeftOut { id, file }) = catalog.left_out(name) {
        return Some(Err(UserError::new(
            format!("the ladder `{id}` cannot be used: `{file}` was left out"),
            "fix the file first",
        )));
    }
    let mut ladders = catalog.ladders_named(name);
    ladders.retain(|ladder| catalog.reach().contains(ladder));
    let ladder = match ladders[..] {
        [] => return None,
        [ladder] => ladder,
        _ => {
            let ids: Vec<String> =
                ladders.iter().map(|&ladder| catalog.ladder(ladder).id.to_string()).collect();
            return Some(Err(UserError::new(
                format!("the ladder in `{}` could be any of {} ladders", typed(selector), ids.len()),
                format!("name one of them: {}", listed(&quoted(&ids), "or")),
            )));
        }
    };
    if rest.trim().is_empty() {
        let id = &catalog.ladder(ladder).id;
        return Some(Err(UserError::new(
            format!("`{}` names a ladder, but no role in it", typed(selector)),
            format!("run `ladder list --ladder {id}` to see its roles"),
        )));
    }
    let by = |steps: &[Step]| meant(catalog, rest, steps, &[ladder]);
    let Some(resolution) = by(&[Step::Code]).or_else(|| by(&STEPS)) else {
        return Some(Err(no_such(catalog, &[ladder], rest)));
    };
    Some(Ok(Resolution { selector: selector.to_owned(), ..resolution }))
}

/// What of a subject a selector may be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// A role's code.
    Code,
    /// A role's code, one of its levels, or all of them: `L6-L7`.
    CodeOrLevel,
    /// A role's title, one side of the `/` in it, or another name of the role.
    AliasOrTitle,
    /// A title with several meanings, one side of the `/` in it, or another name of it.
    AmbiguousTitle,
    /// Some words of either's title.
    WordsOfTitle,
}

/// The steps after the qualified id, in order.
const STEPS: [Step; 4] = [Step::CodeOrLevel, Step::AliasOrTitle, Step::AmbiguousTitle, Step::WordsOfTitle];

/// What a selector means in some ladders, and beside it what it would have meant. An exact spelling wins over
/// any other, and of steps that spell it equally well the first; words of a title come last. In each ladder a step
/// means what is most alike.
fn meant(catalog: &Catalog, selector: &str, steps: &[Step], ladders: &[usize]) -> Option<Resolution> {
    let typed = Lookup::new(selector);
    let of_ladder = |step: Step, ladder: usize| {
        let subjects = subjects_of(catalog, ladder);
        let alike = subjects.filter_map(|subject| Some((subject, likeness(&typed, step, catalog, subject)?)));
        most_alike(alike).into_iter().map(move |(subject, likeness)| ((step, subject, likeness), likeness))
    };
    let all = steps.iter().flat_map(|&step| ladders.iter().map(move |&ladder| (step, ladder)));
    let all = with_signs(all.flat_map(|(step, ladder)| of_ladder(step, ladder)).collect());
    let rank = |&(step, _, likeness): &(Step, Subject, Likeness)| {
        (step == Step::WordsOfTitle, likeness.but_for_case(), step)
    };
    let (.., best) = all.iter().map(rank).min()?;
    let (found, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|(step, ..)| *step == best);
    let mut found: Vec<Subject> = found.into_iter().map(|(_, subject, _)| subject).collect();
    found.sort_unstable();
    let mut resolution = Resolution { selector: selector.to_owned(), found, also: Vec::new() };
    for (_, subject, _) in others {
        if !resolution.found.contains(&subject) && !resolution.also.contains(&subject) {
            resolution.also.push(subject);
        }
    }
    Some(resolution)
}

/// Whether a selector is what some role or title is called, but for case.
fn is_exact_name(catalog: &Catalog, selector: &str) -> bool {
    let typed = Lookup::new(selector);
    let is = |subject| {
        let mut steps = STEPS.iter().filter_map(|&step| likeness(&typed, step, catalog, subject));
        steps.any(Likeness::is_exact)
    };
    catalog.reach().iter().any(|&ladder| subjects_of(catalog, ladder).any(is))
}

/// What is in a ladder to be meant: roles, then titles.
fn subjects_of(catalog: &Catalog, ladder: usize) -> impl Iterator<Item = Subject> {
    let titles = 0..catalog.ladder(ladder).titles.len();
    let titles = titles.map(move |title| Subject::Title(TitleId { ladder, title }));
    catalog.roles_of(ladder).map(Subject::Role).chain(titles)
}

/// How like what of a subject the step looks at is to what was typed.
fn likeness(typed: &Lookup, step: Step, catalog: &Catalog, subject: Subject) -> Option<Likeness> {
    let (title, aliases) = match subject {
        Subject::Role(id) => (&catalog.role(id).title, &catalog.role(id).aliases),
        Subject::Title(id) => (&id.of(catalog).title, &id.of(catalog).aliases),
    };
    match (step, subject) {
        (Step::Code, Subject::Role(id)) => typed.likeness(&catalog.role(id).code),
        (Step::CodeOrLevel, Subject::Role(id)) => {
            let (ladder, levels) = (catalog.ladder_of(id), catalog.role(id).levels);
            let each = ladder.levels_of(levels).iter().map(|level| level.name.as_str());
            let label = ladder.span_label(levels);
            typed.likeness_of_any(each.chain([catalog.role(id).code.as_str(), &label]))
        }
        (Step::AliasOrTitle, Subject::Role(_)) | (Step::AmbiguousTitle, Subject::Title(_)) => {
            let names = aliases.iter().chain([title]).map(Text::as_str);
            typed.likeness_of_any(names.flat_map(|name| {
                let sides = name.split('/').filter(|_| name.contains('/'));
                sides.chain([name])
            }))
        }
        // What has all its words and no others is a whole title, if a less exact one than another.
        (Step::WordsOfTitle, _) => typed.likeness_within(title).filter(|_| !typed.is(title)),
        _ => None,
    }
}
