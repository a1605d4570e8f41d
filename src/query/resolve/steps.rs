//! Owns the steps in which a selector is compared with what the ladders name.

use crate::model::Lookup;
use crate::source::Catalog;

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
    let typed = Lookup::new(selector);
    let found = ladders.iter().flat_map(|ladders| {
        steps.iter().map(|&step| {
            let subjects = subjects_of(catalog, ladders);
            subjects.filter(|&subject| is_meant(&typed, step, catalog, subject)).collect()
        })
    });
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

/// What is in some ladders to be meant: roles, then titles.
fn subjects_of(catalog: &Catalog, ladders: &[usize]) -> impl Iterator<Item = Subject> {
    let roles = ladders.iter().flat_map(|&ladder| catalog.roles_of(ladder));
    let titles = ladders.iter().flat_map(|&ladder| {
        let titles = 0..catalog.ladder(ladder).titles.len();
        titles.map(move |title| TitleId { ladder, title })
    });
    roles.map(Subject::Role).chain(titles.map(Subject::Title))
}

fn is_meant(typed: &Lookup, step: Step, catalog: &Catalog, subject: Subject) -> bool {
    let (title, aliases) = match subject {
        Subject::Role(id) => (&catalog.role(id).title, &catalog.role(id).aliases),
        Subject::Title(id) => (&id.of(catalog).title, &id.of(catalog).aliases),
    };
    match (step, subject) {
        (Step::Code, Subject::Role(id)) => typed.is(&catalog.role(id).code),
        (Step::CodeOrLevel, Subject::Role(id)) => {
            let (ladder, levels) = (catalog.ladder_of(id), catalog.role(id).levels);
            let mut each = ladder.levels[levels.lowest.0..=levels.highest.0].iter();
            typed.is(&catalog.role(id).code)
                || each.any(|level| typed.is(level))
                || typed.is(&ladder.span_label(levels))
        }
        (Step::AliasOrTitle, Subject::Role(_)) | (Step::AmbiguousTitle, Subject::Title(_)) => {
            let sides = |name: &str| name.contains('/') && name.split('/').any(|one| typed.is(one));
            aliases.iter().chain([title]).any(|name| typed.is(name) || sides(name))
        }
        (Step::WordsOfTitle, _) => typed.is_within(title),
        _ => false,
    }
}
