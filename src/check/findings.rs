//! Owns the gathering of findings: what a rule finds is noted unless a waiver of the ladder allows
//! it.

use crate::source::Span;

use super::case::Case;
use super::finding::Draft;
use super::kind::Kind;
use super::rules;
use super::site::Site;
use super::waivers::{self, Active};

/// What is found in one ladder, as it is found.
pub(super) struct Findings<'a> {
    case: &'a Case<'a>,
    /// The kind that is looked for now.
    kind: &'static Kind,
    active: Vec<Active>,
    found: Vec<Draft>,
    waived: usize,
}

impl<'a> Findings<'a> {
    /// What all rules find in a ladder, and how many findings its waivers allow.
    pub(super) fn of(case: &'a Case<'a>) -> (Vec<Draft>, usize) {
        let (active, found) = waivers::of(case);
        let mut findings = Self { case, kind: &rules::ALL[0].kind, active, found, waived: 0 };
        for rule in rules::ALL {
            findings.kind = &rule.kind;
            (rule.find)(case, &mut findings);
        }
        let idle = waivers::idle(case, &findings.active);
        findings.found.extend(idle);
        (findings.found, findings.waived)
    }

    /// Notes what was found, unless it is allowed.
    pub(super) fn add(&mut self, site: Site, span: Span, message: String, help: String) {
        if self.is_allowed(site) {
            self.leave_out();
        } else {
            self.tell(site, span, message, help);
        }
    }

    /// Whether a waiver allows what the rule at work found at a site; the waiver has then been of
    /// use.
    pub(super) fn is_allowed(&mut self, site: Site) -> bool {
        let (code, ladder) = (self.kind.code, self.case.ladder);
        let allowing = self
            .active
            .iter_mut()
            .find(|waiver| waiver.kind.code == code && waiver.covers(site, ladder));
        if let Some(waiver) = allowing {
            waiver.is_used = true;
            return true;
        }
        false
    }

    /// Counts what was found and is allowed.
    pub(super) fn leave_out(&mut self) {
        self.waived += 1;
    }

    /// Notes what was found and is not allowed.
    pub(super) fn tell(&mut self, site: Site, span: Span, message: String, help: String) {
        self.found.push(Draft {
            severity: self.kind.severity,
            code: self.kind.code,
            span,
            waivable_at: site.name(self.case.ladder),
            message,
            help,
        });
    }
}
