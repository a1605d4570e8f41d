//! Owns what is read of a step of a route: all that it asks, label by label, or in a few words what it
//! adds.

use crate::document::{Inline, Inlines, StepFact, TimelineStep, joined, line};
use crate::model::ChangeKind;
use crate::model::prose::counted;
use crate::query::{DimensionChange, ExpectationShift, Headline, RatingMove, RoleRow, Step};

use super::change::{gap_words, rating_words, shift_word, side_name, statement};
use super::words::{marked, reasons, years_in_short};

/// A step with what it asks.
pub(super) fn timeline_step<'a>(step: &Step<'a>) -> TimelineStep<'a> {
    let comparison = &step.comparison;
    let mut facts = vec![StepFact::new("years", years(step))];
    let moving = step.moving_ratings();
    facts.extend(moving.map(|change| StepFact::new("ratings", rating_moving(change))));
    let lists = [
        ("asks more", others_asking(step, ExpectationShift::More)),
        ("different", others_asking(step, ExpectationShift::SomethingDifferent)),
        ("asks less", others_asking(step, ExpectationShift::Less)),
        ("only before", names(&comparison.only_from)),
        ("only after", names(&comparison.only_to)),
    ];
    let lists = lists.into_iter().filter(|(_, names)| !names.is_empty());
    facts.extend(lists.map(|(label, names)| StepFact::new(label, names)));
    facts.extend(brought(step));
    let all = comparison.dimensions.len();
    let same = match comparison.count(ExpectationShift::TheSame) {
        0 => None,
        same if same == all => Some(format!("in all {}", counted(all, "dimension"))),
        same => Some(format!("in {same} of {all} dimensions")),
    };
    facts.extend(same.map(|same| StepFact::new("the same", line(same))));
    TimelineStep { kind: step.onward.kind.word(), note: step.onward.note.map(line), facts }
}

/// The least years of both ends of a step: `6+ years → 7+ years`.
fn years<'a>(step: &Step<'_>) -> Inlines<'a> {
    match step.years {
        (None, None) => line("not stated"),
        (before, after) if before == after => line(format!("{}, as before", years_in_short(after))),
        (before, after) => {
            vec![years_in_short(before).into(), Inline::Arrow, years_in_short(after).into()]
        }
    }
}

/// `Focus: Micro ■□□□ 1/4 → Mostly Micro ■■□□ 2/4`.
fn rating_moving<'a>(change: &DimensionChange<'a>) -> Inlines<'a> {
    let mut moving = marked(&change.to.dimension.name, reasons(change));
    if let (Some(before), Some(after)) = change.ratings() {
        moving.extend([": ".into(), Inline::Rating(before), Inline::Arrow, Inline::Rating(after)]);
    }
    moving
}

/// The dimensions that ask so beside those whose rating moves and the one whose years do, each with
/// what there is to say of it.
fn others_asking<'a>(step: &Step<'a>, shift: ExpectationShift) -> Inlines<'a> {
    let is_told_by_years = |change: &&DimensionChange<'a>| {
        let (before, after) = change.years();
        before.is_some() && after.is_some() && before != after
    };
    let others = step.others_asking(shift);
    let names = others.filter(|change| !is_told_by_years(change)).map(|change| {
        let is_incomparable = change.rating == RatingMove::Incomparable;
        let why = gap_words(change).map(line);
        let why = why.or_else(|| rating_words(change).filter(|_| is_incomparable));
        let name = marked(&change.to.dimension.name, reasons(change));
        match why {
            Some(why) => with_aside(name, why),
            None => name,
        }
    });
    joined(names, &", ".into())
}

fn with_aside<'a>(mut words: Inlines<'a>, aside: Inlines<'a>) -> Inlines<'a> {
    words.push(" (".into());
    words.extend(aside);
    words.push(")".into());
    words
}

/// The first statements that a step brings, and how many more there are.
fn brought<'a>(step: &Step<'a>) -> Vec<StepFact<'a>> {
    const MOST: usize = 3;
    const LABEL: &str = "brings";
    let mut headlines = step.headlines();
    headlines.truncate(MOST);
    let fact = |Headline { side, change }: &Headline<'a>| StepFact {
        label: LABEL,
        kind: Some(change.kind()),
        text: with_aside(statement(change).text, side_name(side)),
    };
    let mut facts: Vec<StepFact<'a>> = headlines.iter().map(fact).collect();
    let (new, reworded) = step.count_of_new();
    let counts = [(new, ChangeKind::New), (reworded, ChangeKind::Reworded)];
    let rest = counts.into_iter().filter_map(|(count, kind)| {
        let of_kind = headlines.iter().filter(|headline| headline.change.kind() == kind);
        let more = count - of_kind.count();
        (more > 0).then(|| format!("{more} more {}", kind.word()))
    });
    let rest: Vec<String> = rest.collect();
    if !rest.is_empty() {
        facts.push(StepFact::new(LABEL, line(format!("and {}", rest.join(", ")))));
    }
    facts
}

fn names<'a>(sides: &[RoleRow<'a>]) -> Inlines<'a> {
    joined(sides.iter().map(side_name), &", ".into())
}

/// What a step adds, in a few words.
pub(super) fn adds<'a>(step: &Step<'a>) -> Inlines<'a> {
    let comparison = &step.comparison;
    let Some(most) = step.adds_most() else {
        if comparison.dimensions.is_empty() && !comparison.only_to.is_empty() {
            let mut words = line("another ladder, with dimensions of its own: ");
            words.extend(names(&comparison.only_to));
            return words;
        }
        return line(asked_in(step));
    };
    let is_up = matches!(most.rating, RatingMove::Up(_));
    let rating = rating_words(most).filter(|_| is_up);
    let new = most.count(ChangeKind::New);
    let new = (new > 0).then(|| line(format!("{new} new")));
    let mut words = line(format!("{}; most in ", asked_in(step)));
    words.extend(side_name(&most.to));
    words.push(": ".into());
    words.extend(joined(rating.into_iter().chain(new), &", ".into()));
    words
}

/// `asks more in 7, something different in 4 of 11 dimensions`.
fn asked_in(step: &Step<'_>) -> String {
    let comparison = &step.comparison;
    let all = comparison.dimensions.len();
    let shifts =
        [ExpectationShift::More, ExpectationShift::SomethingDifferent, ExpectationShift::Less];
    let told = shifts.into_iter().filter_map(|shift| {
        let count = comparison.count(shift);
        let word = shift_word(shift).trim_start_matches("asks ");
        (count > 0).then(|| format!("{word} in {count}"))
    });
    let told: Vec<String> = told.collect();
    match (told.as_slice(), all) {
        (_, 0) => "there is nothing to compare".to_owned(),
        ([], 1) => "asks the same in the one dimension".to_owned(),
        ([], all) => format!("asks the same in all {all} dimensions"),
        (told, all) => format!("asks {} of {}", told.join(", "), counted(all, "dimension")),
    }
}
