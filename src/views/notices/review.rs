//! Owns the words of what is told and goes wrong around reviews.

use std::path::Path;

use crate::model::prose::{counted, typed};
use crate::query::{Review, UserError};
use crate::record::{Assessor, Day, Evidence};
use crate::source::{Catalog, FileName};

pub(crate) fn records_on_standard_input() -> UserError {
    UserError::new("several records are `-`, and standard input holds one", "name a file for the others")
}

/// That one record is to be reviewed beside itself.
pub(crate) fn record_named_twice(path: &Path) -> UserError {
    let message = format!("`{}` is named twice", FileName::new(path));
    UserError::new(message, "name the records of different assessors, each once")
}

/// Why a review shows no titles and no ratings.
pub(crate) fn review_without_ladder(why: &UserError) -> UserError {
    UserError { message: format!("{}; titles and ratings are left out", why.message), help: why.help.clone() }
}

/// That the ladder has another version by now, and what records say differently of the person.
pub(crate) fn reviewed(review: &Review, catalog: &Catalog) -> Vec<UserError> {
    let mut told = Vec::new();
    let known = catalog.entries().iter().find(|entry| entry.ladder.id == review.ladder);
    if let Some(entry) = known {
        for one in review.assessors.iter().filter(|one| one.version != entry.ladder.version) {
            let (file, version, now) = (&one.file, &one.version, &entry.ladder.version);
            let message =
                format!("`{file}` is of version {version} of `{}`, which is {now} here", review.ladder);
            told.push(if one.file.is_lasting() {
                let help = format!("`ladder assess -o {}` carries it over", file.in_shell());
                UserError::new(message, help)
            } else {
                UserError::bare(message)
            });
        }
    }
    let today = Day::today();
    let to_come: Vec<&Evidence> =
        review.evidence.iter().filter(|one| one.on.is_some_and(|day| day > today)).collect();
    if let [first, ..] = to_come[..] {
        let all = match to_come.len() {
            1 => "a piece of evidence is".to_owned(),
            many => format!("{many} pieces of evidence are"),
        };
        told.push(UserError::bare(format!("{all} of a day to come: {}", first.what)));
    }
    for one in review.assessors.iter().filter(|one| one.altered > 0) {
        let (file, count) = (&one.file, counted(one.altered, "statement"));
        let has = if one.altered == 1 { "is" } else { "are" };
        let message = format!(
            "{count} of `{file}` {has} not what `{}` asks in its version {}",
            review.ladder, one.version
        );
        let help = format!("`ladder assess -o {}` puts them right, and keeps what was said", file.in_shell());
        told.push(UserError::new(message, help));
    }
    for one in &review.assessors {
        if one.role != review.role {
            let message = format!(
                "`{}` has today's role `{}`, where `{}` is shown",
                one.file,
                typed(&one.role),
                typed(&review.role)
            );
            told.push(UserError::bare(message));
        }
        if let (Some(name), Some(shown)) = (&one.name, &review.name)
            && name != shown
        {
            let message =
                format!("`{}` is of `{}`, where `{}` is shown", one.file, typed(name), typed(shown));
            told.push(UserError::new(message, "review records of one person at a time"));
        }
    }
    told
}

pub(crate) fn absent_assessor(by: Assessor) -> String {
    format!("no record has the marks of `{}`, so that there are none to leave out", by.word())
}

/// That a packet does not say whose it is.
pub(crate) fn nameless_packet(review: &Review) -> Option<String> {
    let file = &review.assessors.first()?.file;
    review
        .name
        .is_none()
        .then(|| format!("it does not say whose it is: `name: …` in `{file}` puts that into the title"))
}
