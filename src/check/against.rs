//! Owns what is found in a ladder beside an older version of it: whether its version number says what changed.

use crate::model::Ladder;
use crate::query::{Advice, Bump, diff};
use crate::source::Positions;

use super::finding::{Finding, Report};
use super::registry::LOW_VERSION;

impl Report<'_> {
    /// Adds to each sound ladder that its number is too low for what changed since an older version.
    pub fn compare_with(&mut self, old: &Ladder) {
        for file in &mut self.files {
            let Ok(spanned) = &file.file.ladder else { continue };
            let new = &spanned.ladder;
            let Some(advice) = diff(old, new).advice().filter(|advice| !advice.is_met) else { continue };
            let message = format!(
                "version `{}` is too low for what changed since `{}`: {}",
                new.version,
                old.version,
                why(&advice)
            );
            let help = format!("raise it to {}; `ladder diff` shows what changed", advice.least);
            let mut finding = Finding::new(LOW_VERSION, spanned.raw.version.span, message, help);
            finding.position = Positions::new(&file.file.text).of(finding.span);
            file.findings.push(finding);
            file.findings.sort_by_key(|finding| finding.span);
        }
    }
}

/// Why a number has to be raised.
fn why(advice: &Advice) -> &'static str {
    match advice.bump {
        Bump::Major if advice.asks_more.is_empty() => "a name is gone that others may refer to",
        Bump::Major => "more is asked of somebody",
        Bump::Minor => "there is something new or something less",
        Bump::Patch => "words changed",
    }
}
