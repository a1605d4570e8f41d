//! Owns the waivers of a ladder: which findings they allow, and what is wrong with the waivers
//! themselves. What is wrong with a waiver cannot be waived, nor can a fault.

use crate::model::Ladder;
use crate::model::words::nearest;
use crate::source::{Span, Waiver};

use super::case::Case;
use super::finding::{Draft, Severity};
use super::kind::Kind;
use super::registry::kind_named;
use super::rules;
use super::site::{Site, names, sites_named};

/// A waiver that says what it allows.
pub(super) struct Active {
    pub(super) kind: &'static Kind,
    /// Whether it has allowed anything.
    pub(super) is_used: bool,
    /// What of the ladder it is about; `None` is all of it.
    sites: Option<Vec<Site>>,
    /// Its place in the list of waivers.
    index: usize,
}

impl Active {
    /// Whether it is about a site.
    pub(super) fn covers(&self, site: Site, ladder: &Ladder) -> bool {
        let sites = self.sites.as_ref();
        sites.is_none_or(|sites| sites.iter().any(|own| own.covers(site, ladder)))
    }
}

/// The waivers that say what they allow, and what is wrong with the others.
pub(super) fn of(case: &Case<'_>) -> (Vec<Active>, Vec<Draft>) {
    let (mut active, mut found) = (Vec::new(), Vec::new());
    for (index, waiver) in case.waivers.iter().enumerate() {
        match activated(index, waiver, case) {
            Ok(waiver) => active.push(waiver),
            Err(wrong) => found.push(wrong),
        }
    }
    (active, found)
}

fn activated(index: usize, waiver: &Waiver, case: &Case<'_>) -> Result<Active, Draft> {
    let kind = kind_named(&waiver.code).map_err(|unknown| {
        let help = unknown.help.unwrap_or_default();
        draft(&UNKNOWN_CODE, waiver.code_span, unknown.message, help)
    })?;
    if rules::rule_of(kind).is_none() {
        return Err(draft(
            &UNWAIVABLE_CODE,
            waiver.code_span,
            format!("`{}` cannot be allowed", kind.code),
            "delete the waiver, and mend what it is about".to_owned(),
        ));
    }
    let sites = waiver.at.as_ref().map(|at| sites_named(at, case.ladder));
    match sites {
        Some(sites) if sites.is_empty() => Err(unknown_place(index, waiver, case.ladder)),
        sites => Ok(Active { kind, is_used: false, sites, index }),
    }
}

fn unknown_place(index: usize, waiver: &Waiver, ladder: &Ladder) -> Draft {
    // Looking for the nearest costs more than all else, and a long list is read from its top.
    let most = if index < 50 { 5_000 } else { 0 };
    let at = waiver.at.as_deref().unwrap_or_default();
    let known: Vec<String> = names(ladder).take(most).collect();
    draft(
        &UNKNOWN_PLACE,
        waiver.at_span,
        format!("nothing in this ladder is called `{at}`"),
        match nearest(at, known.iter().map(String::as_str), 1).first() {
            Some(near) => format!("did you mean `{near}`?"),
            None => "name a dimension (`autonomy`), a cell (`autonomy/L4`) or a role (`role L4`)"
                .to_owned(),
        },
    )
}

/// The waivers that have allowed nothing. One that would be of use beside other ladders is let be.
pub(super) fn idle(case: &Case<'_>, active: &[Active]) -> Vec<Draft> {
    let is_idle = |waiver: &&Active| !waiver.is_used && !is_of_use_elsewhere(waiver, case);
    let idle = active.iter().filter(is_idle);
    idle.map(|waiver| {
        let Waiver {
            code, at, span, ..
        } = &case.waivers[waiver.index];
        let of = match at {
            Some(at) => format!("`{code}` at `{at}`"),
            None => format!("`{code}`"),
        };
        draft(
            &IDLE_WAIVER,
            *span,
            format!("there is no {of} to allow"),
            match at {
                Some(_) => "correct its `at`; or delete it, if this has been mended or is allowed by another waiver",
                None => "delete the waiver: this has been mended, or is allowed by another one",
            }
            .to_owned(),
        )
    })
    .collect()
}

/// Whether what a waiver is for may be found where another ladder is there, or is not.
fn is_of_use_elsewhere(waiver: &Active, case: &Case<'_>) -> bool {
    let elsewhere = rules::rule_of(waiver.kind).and_then(|rule| rule.elsewhere);
    let possible = elsewhere.map(|possible| possible(case)).unwrap_or_default();
    let mut sites = possible.into_iter();
    sites.any(|site| waiver.covers(site, case.ladder))
}

fn draft(kind: &'static Kind, span: Span, message: String, help: String) -> Draft {
    Draft { severity: kind.severity, code: kind.code, span, waivable_at: None, message, help }
}

/// What can be wrong with a waiver.
pub(super) static ALL: [&Kind; 4] = [&UNKNOWN_CODE, &UNWAIVABLE_CODE, &UNKNOWN_PLACE, &IDLE_WAIVER];

static UNKNOWN_CODE: Kind = Kind::new("unknown-code", Severity::Warning);

static UNWAIVABLE_CODE: Kind = Kind::new("unwaivable-code", Severity::Warning);

static UNKNOWN_PLACE: Kind = Kind::new("unknown-place", Severity::Warning);

static IDLE_WAIVER: Kind = Kind::new("idle-waiver", Severity::Warning);

#[cfg(test)]
mod tests {
    use super::{IDLE_WAIVER, rules};

    #[test]
    fn the_rules_whose_waivers_are_let_be_are_named() {
        for rule in rules::ALL {
            let code = format!("`{}`", rule.kind.code);
            assert_eq!(
                IDLE_WAIVER.explanation().meaning.contains(&code),
                rule.elsewhere.is_some(),
                "{code}"
            );
        }
    }
}
