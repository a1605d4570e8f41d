//! Owns the lowering of waivers. Whether their codes and places mean anything is for whoever checks
//! a ladder to say.

use crate::source::raw::RawWaiver;
use crate::source::spanned::Waiver;
use crate::source::yaml::At;

use super::faults::Faults;

pub(super) fn waivers(raw: Vec<At<RawWaiver>>, faults: &mut Faults) -> Vec<Waiver> {
    raw.into_iter()
        .map(|At { value, span }| {
            let RawWaiver { code, at, because } = value;
            let (code_span, at_span) = (code.span, at.as_ref().map(|at| at.span));
            Waiver {
                code: faults.text(code),
                code_span,
                at: faults.optional_text(at),
                at_span: at_span.unwrap_or(span),
                because: faults.text(because),
                span,
            }
        })
        .collect()
}
