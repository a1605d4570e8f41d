//! Owns the steps in which a selector is compared with what the ladders name.

use crate::model::{LevelIndex, Lookup, Text};
use crate::source::{Catalog, RoleId};

use super::{Resolution, Subject, TitleId};

/// What of a subject a selector may be.
#[derive(Clone, Copy)]
pub(super) enum Step {
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
pub(super) const STEPS: [Step; 4] =
    [Step::CodeOrLevel, Step::AliasOrTitle, Step::AmbiguousTitle, Step::WordsOfTitle];

/// What a selector means by the first step that finds anything in the first ladders where one does,
/// and beside it what the others add. Of the steps only as many are tried as are needed for that.
pub(super) fn meant(
    catalog: &Catalog,
    selector: &str,
    steps: &[Step],
    ladders: &[&[usize]],
) -> Option<Resolution> {
    let typed = Typed::new(selector);
    let found = ladders
        .iter()
        .flat_map(|ladders| steps.iter().map(|&step| typed.found_by(step, catalog, ladders)));
    let mut found = found.skip_while(Vec::is_empty);
    let mut resolution =
        Resolution { selector: selector.to_owned(), found: found.next()?, also: Vec::new() };
    for subject in found.flatten() {
        if !resolution.found.contains(&subject) && !resolution.also.contains(&subject) {
            resolution.also.push(subject);
        }
    }
    Some(resolution)
}

/// A selector as the steps compare it.
struct Typed {
    lookup: Lookup,
    /// The two ends, where it is written as a span: `L6-L7`.
    span: Option<[Lookup; 2]>,
}

impl Typed {
    fn new(selector: &str) -> Self {
        let span = selector.split_once(['-', '\u{2013}']);
        Self {
            lookup: Lookup::new(selector),
            span: span.map(|(lowest, highest)| [lowest, highest].map(Lookup::new)),
        }
    }

    /// What it means by one step in some ladders: roles, then titles.
    fn found_by(&self, step: Step, catalog: &Catalog, ladders: &[usize]) -> Vec<Subject> {
        let roles = ladders.iter().flat_map(|&ladder| catalog.roles_of(ladder));
        let titles = ladders.iter().flat_map(|&ladder| {
            let titles = 0..catalog.ladder(ladder).titles.len();
            titles.map(move |title| TitleId { ladder, title })
        });
        let subjects = roles.map(Subject::Role).chain(titles.map(Subject::Title));
        subjects.filter(|&subject| self.is(step, catalog, subject)).collect()
    }

    fn is(&self, step: Step, catalog: &Catalog, subject: Subject) -> bool {
        let (title, aliases) = match subject {
            Subject::Role(id) => (&catalog.role(id).title, &catalog.role(id).aliases),
            Subject::Title(id) => (&id.of(catalog).title, &id.of(catalog).aliases),
        };
        match (step, subject) {
            (Step::Code, Subject::Role(id)) => self.lookup.is(&catalog.role(id).code),
            (Step::CodeOrLevel, Subject::Role(id)) => {
                self.lookup.is(&catalog.role(id).code) || self.is_level(catalog, id)
            }
            (Step::AliasOrTitle, Subject::Role(_)) | (Step::AmbiguousTitle, Subject::Title(_)) => {
                self.is_name(title, aliases)
            }
            (Step::WordsOfTitle, _) => self.lookup.is_within(title),
            _ => false,
        }
    }

    fn is_level(&self, catalog: &Catalog, id: RoleId) -> bool {
        let is = |level, lookup: &Lookup| lookup.is(catalog.ladder_of(id).level(level));
        let levels = catalog.role(id).levels;
        let (lowest, highest) = (levels.lowest, levels.highest);
        (lowest.0..=highest.0).any(|level| is(LevelIndex(level), &self.lookup))
            || self.span.iter().any(|[low, high]| is(lowest, low) && is(highest, high))
    }

    fn is_name(&self, title: &Text, aliases: &[Text]) -> bool {
        let is_it = |name: &str| self.lookup.is(name);
        let mut names = aliases.iter().chain([title]);
        names.any(|name| is_it(name) || name.contains('/') && name.split('/').any(is_it))
    }
}
