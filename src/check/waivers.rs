//! Owns the waivers of a ladder: which findings they allow, and what is wrong with the waivers themselves.
//! What is wrong with a waiver cannot be waived, nor can a fault.

use crate::model::Ladder;
use crate::model::near::nearest;
use crate::model::prose::did_you_mean;
use crate::source::Waiver;

use super::context::CheckContext;
use super::finding::Finding;
use super::kind::Kind;
use super::registry::{IDLE_WAIVER, UNKNOWN_CODE, UNKNOWN_PLACE, UNWAIVABLE_CODE, kind_named};
use super::rules::rule_of;
use super::site::{Site, names, sites_named};

/// A waiver that says what it allows.
pub(super) struct ActiveWaiver<'a> {
    pub(super) kind: Kind,
    pub(super) waiver: &'a Waiver,
    /// What of the ladder it is about; `None` is all of it.
    pub(super) sites: Option<Vec<Site>>,
    /// Whether it has allowed anything.
    pub(super) is_used: bool,
}

impl ActiveWaiver<'_> {
    /// Whether it is about a site.
    pub(super) fn covers(&self, site: Site, ladder: &Ladder) -> bool {
        let sites = self.sites.as_ref();
        sites.is_none_or(|sites| sites.iter().any(|own| own.covers(site, ladder)))
    }
}

/// The waivers that say what they allow; what is wrong with the others is found.
pub(super) fn active<'a>(context: &CheckContext<'a>, found: &mut Vec<Finding>) -> Vec<ActiveWaiver<'a>> {
    let waivers = context.waivers.iter().enumerate();
    let active = waivers.map(|(index, waiver)| activated(index, waiver, context.ladder));
    active.filter_map(|active| active.map_err(|wrong| found.push(wrong)).ok()).collect()
}

fn activated<'a>(index: usize, waiver: &'a Waiver, ladder: &Ladder) -> Result<ActiveWaiver<'a>, Finding> {
    let kind = *kind_named(&waiver.code).map_err(|unknown| {
        let help = unknown.help.unwrap_or_default();
        Finding::new(UNKNOWN_CODE, waiver.code_span, unknown.message, help)
    })?;
    if rule_of(kind).is_none() {
        let message = format!("`{}` cannot be allowed", kind.code);
        let help = "delete the waiver, and fix the finding instead";
        return Err(Finding::new(UNWAIVABLE_CODE, waiver.code_span, message, help));
    }
    let Some(at) = &waiver.at else {
        return Ok(ActiveWaiver { kind, waiver, sites: None, is_used: false });
    };
    let sites = sites_named(at, ladder);
    if sites.is_empty() {
        // Looking for the nearest costs more than all else, and a long list is read from its top.
        let most = if index < 50 { 5_000 } else { 0 };
        let known: Vec<String> = names(ladder).take(most).collect();
        let message = format!("nothing in this ladder is called `{at}`");
        let near = did_you_mean(at, nearest(at, known.iter().map(String::as_str), 1));
        let help = near.unwrap_or_else(|| {
            "name a dimension (`autonomy`), a cell (`autonomy/L4`) or a role (`role L4`)".to_owned()
        });
        return Err(Finding::new(UNKNOWN_PLACE, waiver.at_span, message, help));
    }
    Ok(ActiveWaiver { kind, waiver, sites: Some(sites), is_used: false })
}

/// The waivers that have allowed nothing. One that would be of use beside other ladders is let be.
pub(super) fn idle(context: &CheckContext<'_>, active: &[ActiveWaiver<'_>]) -> impl Iterator<Item = Finding> {
    let may_be_of_use = |active: &ActiveWaiver<'_>| {
        let elsewhere = rule_of(active.kind).and_then(|rule| rule.elsewhere);
        let mut sites = elsewhere.map(|possible| possible(context)).into_iter().flatten();
        sites.any(|site| active.covers(site, context.ladder))
    };
    let idle = active.iter().filter(move |active| !active.is_used && !may_be_of_use(active));
    idle.map(|ActiveWaiver { waiver, .. }| {
        let code = &waiver.code;
        let (what, help) = match &waiver.at {
            Some(at) => (
                format!("`{code}` at `{at}`"),
                "correct its `at`, or delete the waiver if the finding is fixed or another waiver allows it",
            ),
            None => {
                (format!("`{code}`"), "delete the waiver: the finding is fixed, or another waiver allows it")
            }
        };
        let message = format!("the waiver is not needed: there is no {what}");
        Finding::new(IDLE_WAIVER, waiver.span, message, help)
    })
}
