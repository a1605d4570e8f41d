//! Owns the waivers of a ladder: which findings they allow, and what is wrong with the waivers themselves.
//! What is wrong with a waiver cannot be waived, nor can a fault.

use std::collections::{HashMap, HashSet};

use crate::model::near::nearest;
use crate::model::prose::did_you_mean;
use crate::model::{Ladder, Waiver};
use crate::source::raw::RawWaiver;
use crate::source::{At, Span};

use super::context::CheckContext;
use super::finding::Finding;
use super::kind::Kind;
use super::places::Places;
use super::registry::{IDLE_WAIVER, UNKNOWN_CODE, UNKNOWN_PLACE, UNWAIVABLE_CODE, kind_named};
use super::rules::{self, rule_of};
use super::site::{Site, names};

/// A waiver that says what it allows.
struct ActiveWaiver<'a> {
    kind: Kind,
    waiver: &'a Waiver,
    /// The span of it.
    span: Span,
    /// What of the ladder it is about; `None` is all of it.
    sites: Option<Vec<Site>>,
    /// Whether it has allowed anything.
    is_used: bool,
}

/// The waivers that say what they allow.
pub(super) struct ActiveWaivers<'a> {
    all: Vec<ActiveWaiver<'a>>,
    /// The first for a code and a site; for all of the ladder where there is none.
    first: HashMap<(&'static str, Option<Site>), usize>,
}

impl<'a> ActiveWaivers<'a> {
    /// Those of a ladder; what is wrong with the others is found.
    pub(super) fn new(context: &CheckContext<'a>, places: &Places<'_>, found: &mut Vec<Finding>) -> Self {
        let waivers = context.ladder.waivers.iter().zip(&context.raw.allow).enumerate();
        let active = waivers.map(|(index, (waiver, raw))| activated(index, waiver, raw, places));
        let all: Vec<ActiveWaiver<'a>> =
            active.filter_map(|active| active.map_err(|wrong| found.push(wrong)).ok()).collect();
        let mut first = HashMap::new();
        for (index, ActiveWaiver { kind, sites, .. }) in all.iter().enumerate() {
            match sites {
                None => {
                    first.entry((kind.code, None)).or_insert(index);
                }
                Some(sites) => sites.iter().for_each(|site| {
                    first.entry((kind.code, Some(site.shared(context.ladder)))).or_insert(index);
                }),
            }
        }
        Self { all, first }
    }

    /// Whether one allows what was found at a site; the first that does has then been of use.
    pub(super) fn allow(&mut self, kind: Kind, site: Site, ladder: &Ladder) -> bool {
        let sites = site.parts_of(ladder).into_iter().map(Some).chain([None]);
        let first = sites.filter_map(|site| self.first.get(&(kind.code, site))).min();
        first.map(|&index| self.all[index].is_used = true).is_some()
    }

    /// The waivers that have allowed nothing. One that would be of use beside other ladders is let be.
    pub(super) fn idle(&self, context: &CheckContext<'_>) -> Vec<Finding> {
        let mut may_be_of_use = HashSet::new();
        for rule in &rules::ALL {
            for site in rule.elsewhere.iter().flat_map(|possible| possible(context)) {
                let sites = site.parts_of(context.ladder).into_iter().map(Some).chain([None]);
                may_be_of_use.extend(sites.map(|site| (rule.kind.code, site)));
            }
        }
        let idle = self.all.iter().filter(|ActiveWaiver { kind, sites, is_used, .. }| {
            let is_possible = |site| may_be_of_use.contains(&(kind.code, site));
            !is_used
                && match sites {
                    None => !is_possible(None),
                    Some(sites) => !sites.iter().any(|site| is_possible(Some(site.shared(context.ladder)))),
                }
        });
        idle.map(|active| not_needed(active.waiver, active.span)).collect()
    }
}

fn activated<'a>(
    index: usize,
    waiver: &'a Waiver,
    At { value: raw, span }: &At<RawWaiver>,
    places: &Places<'_>,
) -> Result<ActiveWaiver<'a>, Finding> {
    let span = *span;
    let kind = *kind_named(&waiver.code).map_err(|unknown| {
        let help = unknown.help.unwrap_or_default();
        Finding::new(UNKNOWN_CODE, raw.code.span, unknown.message, help)
    })?;
    if rule_of(kind).is_none() {
        let message = format!("`{}` cannot be allowed", kind.code);
        let help = "delete the waiver, and fix the finding instead";
        return Err(Finding::new(UNWAIVABLE_CODE, raw.code.span, message, help));
    }
    let (Some(at), Some(raw_at)) = (&waiver.at, &raw.at) else {
        return Ok(ActiveWaiver { kind, waiver, span, sites: None, is_used: false });
    };
    let sites = places.named(at);
    if sites.is_empty() {
        // Looking for the nearest costs more than all else, and a long list is read from its top.
        let most = if index < 50 { 5_000 } else { 0 };
        let known: Vec<String> = names(places.ladder).take(most).collect();
        let message = format!("nothing in this ladder is called `{at}`");
        let near = did_you_mean(at, nearest(at, known.iter().map(String::as_str), 1));
        let help = near.unwrap_or_else(|| {
            "name a dimension (`autonomy`), a cell (`autonomy/L4`) or a role (`role L4`)".to_owned()
        });
        return Err(Finding::new(UNKNOWN_PLACE, raw_at.span, message, help));
    }
    Ok(ActiveWaiver { kind, waiver, span, sites: Some(sites), is_used: false })
}

fn not_needed(waiver: &Waiver, span: Span) -> Finding {
    let code = &waiver.code;
    let (what, help) = match &waiver.at {
        Some(at) => (
            format!("`{code}` at `{at}`"),
            "correct its `at`, or delete the waiver if the finding is fixed or another waiver allows it",
        ),
        None => (format!("`{code}`"), "delete the waiver: the finding is fixed, or another waiver allows it"),
    };
    let message = format!("the waiver is not needed: there is no {what}");
    Finding::new(IDLE_WAIVER, span, message, help)
}
