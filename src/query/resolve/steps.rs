//! Owns the steps in which a selector is compared with what the ladders name.

use crate::model::{LevelIndex, Lookup, Role, Text};
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
    /// The same of a title with several meanings.
    AmbiguousTitle,
    /// Some words of either's title.
    WordsOfTitle,
}

/// The steps after the qualified id, in order.
pub(super) const STEPS: [Step; 4] =
    [Step::CodeOrLevel, Step::AliasOrTitle, Step::AmbiguousTitle, Step::WordsOfTitle];

/// A selector as the steps compare it.
pub(super) struct Typed {
    lookup: Lookup,
    /// The two ends, where it is written as a span: `L6-L7`.
    span: Option<(Lookup, Lookup)>,
}

impl Typed {
    pub(super) fn new(selector: &str) -> Self {
        Self {
            lookup: Lookup::new(selector),
            span: selector
                .split_once(['-', '\u{2013}'])
                .map(|(lowest, highest)| (Lookup::new(lowest), Lookup::new(highest))),
        }
    }

    /// What it means by one step in some ladders: roles, then titles.
    pub(super) fn found_by(
        &self,
        step: Step,
        catalog: &Catalog,
        ladders: &[usize],
    ) -> Vec<Subject> {
        let roles = ladders.iter().flat_map(|&ladder| catalog.roles_of(ladder));
        let titles = ladders.iter().flat_map(|&ladder| {
            let titles = 0..catalog.ladder(ladder).titles.len();
            titles.map(move |title| TitleId { ladder, title })
        });
        let roles = roles.filter(|&id| self.is_role(step, catalog, id));
        let titles = titles.filter(|&id| self.is_title(step, catalog, id));
        roles.map(Subject::Role).chain(titles.map(Subject::Title)).collect()
    }

    fn is_role(&self, step: Step, catalog: &Catalog, id: RoleId) -> bool {
        let role = catalog.role(id);
        match step {
            Step::Code => self.lookup.is(&role.code),
            Step::CodeOrLevel => self.lookup.is(&role.code) || self.is_level(catalog, id, role),
            Step::AliasOrTitle => self.is_name(&role.title, &role.aliases),
            Step::AmbiguousTitle => false,
            Step::WordsOfTitle => self.lookup.is_within(&role.title),
        }
    }

    fn is_title(&self, step: Step, catalog: &Catalog, id: TitleId) -> bool {
        let title = id.of(catalog);
        match step {
            Step::Code | Step::CodeOrLevel | Step::AliasOrTitle => false,
            Step::AmbiguousTitle => self.is_name(&title.title, &title.aliases),
            Step::WordsOfTitle => self.lookup.is_within(&title.title),
        }
    }

    fn is_level(&self, catalog: &Catalog, id: RoleId, role: &Role) -> bool {
        let ladder = catalog.ladder_of(id);
        let is = |level, lookup: &Lookup| lookup.is(&ladder.level(level).name);
        let (lowest, highest) = (role.levels.lowest(), role.levels.highest());
        let mut span = self.span.iter();
        (lowest.0..=highest.0).any(|level| is(LevelIndex(level), &self.lookup))
            || span.any(|(low, high)| is(lowest, low) && is(highest, high))
    }

    fn is_name(&self, title: &Text, aliases: &[Text]) -> bool {
        let is_it = |name: &str| self.lookup.is(name);
        let mut names = aliases.iter().chain([title]);
        names.any(|name| is_it(name) || name.contains('/') && name.split('/').any(is_it))
    }
}

/// What the first step that matches has found, and beside it what the later ones add. Of the
/// steps only as many are tried as are needed for that.
pub(super) fn first_answer(
    selector: &str,
    steps: impl Iterator<Item = Vec<Subject>>,
) -> Option<Resolution> {
    let mut matching = steps.skip_while(Vec::is_empty);
    let found = matching.next()?;
    let mut also: Vec<Subject> = Vec::new();
    for subject in matching.flatten() {
        if !found.contains(&subject) && !also.contains(&subject) {
            also.push(subject);
        }
    }
    Some(Resolution { selector: selector.to_owned(), found, also })
}
