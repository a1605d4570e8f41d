//! Owns what argues for a promotion: a review without what is not to be shown, and from when to when it goes.

use crate::record::{Assessor, Day};

use super::review::Review;

/// What argues for a promotion.
#[derive(Clone, Debug)]
pub struct Packet {
    /// What is asked, said and done.
    pub review: Review,
    /// The first and the last day of evidence, where any has one.
    pub days: Option<[Day; 2]>,
    /// The assessors that were to be left out and say nothing.
    pub absent: Vec<Assessor>,
}

/// A packet of a review, without the marks and the notes of some assessors.
pub fn packet(review: Review, without: &[Assessor]) -> Packet {
    let is_absent = |by: &Assessor| !review.assessors.iter().any(|one| one.by == *by);
    let absent = Assessor::ALL.into_iter().filter(|by| without.contains(by) && is_absent(by)).collect();
    let days = || review.evidence.iter().filter_map(|one| one.on);
    let days = days().min().zip(days().max()).map(|(first, last)| [first, last]);
    Packet { days, absent, review: review.without(without) }
}
