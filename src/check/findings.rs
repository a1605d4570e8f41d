//! Owns the gathering of findings: what a rule finds is kept unless a waiver of the ladder allows it.

use crate::model::Ladder;
use crate::source::{Span, Waiver};

use super::finding::Finding;
use super::kind::Kind;
use super::site::Site;

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

/// What is found in one ladder, as it is found.
pub(super) struct Findings<'a> {
    pub(super) ladder: &'a Ladder,
    /// The kind that is looked for now.
    pub(super) kind: Kind,
    pub(super) waivers: Vec<ActiveWaiver<'a>>,
    pub(super) found: Vec<Finding>,
    /// How many findings are allowed.
    pub(super) waived: usize,
}

impl Findings<'_> {
    /// Keeps what was found, unless it is allowed.
    pub(super) fn add(&mut self, site: Site, span: Span, message: impl AsRef<str>, help: impl AsRef<str>) {
        if self.is_allowed(site) {
            self.waived += 1;
        } else {
            let waivable_at = site.name(self.ladder);
            let finding = Finding::new(self.kind, span, message, help);
            self.found.push(Finding { waivable_at, ..finding });
        }
    }

    /// Whether a waiver allows what the rule at work found at a site; the waiver has then been of use.
    pub(super) fn is_allowed(&mut self, site: Site) -> bool {
        let mut waivers = self.waivers.iter_mut();
        let allowing =
            waivers.find(|waiver| waiver.kind.code == self.kind.code && waiver.covers(site, self.ladder));
        allowing.map(|waiver| waiver.is_used = true).is_some()
    }
}
