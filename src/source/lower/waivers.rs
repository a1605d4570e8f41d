//! Owns the lowering of waivers. Whether their codes and places mean anything is for whoever checks
//! a ladder to say.

use crate::source::placed::Waiver;
use crate::source::raw::RawWaiver;
use crate::source::yaml::At;

use super::faults::Faults;

pub(super) fn waivers(raw: Vec<At<RawWaiver>>, faults: &mut Faults) -> Vec<Waiver> {
    raw.into_iter()
        .map(|At { value, place }| {
            let RawWaiver { code, at, because } = value;
            let (code_place, at_place) = (code.place, at.as_ref().map(|at| at.place));
            Waiver {
                code: faults.text(code),
                code_place,
                at: faults.optional_text(at),
                at_place: at_place.unwrap_or(place),
                because: faults.text(because),
                place,
            }
        })
        .collect()
}
