//! Owns how a route is drawn: a line down the screen, the roles on it, the steps beside it.

use crate::document::{End, Inline, Inlines, StepFact, Timeline, TimelineStep};
use crate::forms::line::facts_in_line;

use super::changes::sign;
use super::page::Page;
use super::style::Style;

/// Draws a route.
pub(super) fn timeline<'a>(timeline: &Timeline<'a>, page: &mut Page<'a>) {
    page.part();
    let last = timeline.stops.len().saturating_sub(1);
    let mut steps = timeline.steps.iter();
    let mut last_note: Option<&Inlines<'a>> = None;
    for (index, stop) in timeline.stops.iter().enumerate() {
        write_stop(stop, index == last, page);
        if let Some(step) = steps.next() {
            write_step(step, last_note, page);
            last_note = step.note.as_ref();
        }
    }
}

fn write_stop<'a>(End { role, facts }: &End<'a>, is_last: bool, page: &mut Page<'a>) {
    let lead = if is_last { "   ".to_owned() } else { format!("{}  ", page.screen.line()) };
    page.hang_line(Style::Title, "", &lead, role);
    let facts = facts_in_line(facts, &Inline::Dot);
    page.hang_line(Style::Hint, &lead, &lead, &facts);
}

/// A step beside the line. A note that the step before has too is not repeated.
fn write_step<'a>(step: &TimelineStep<'a>, last_note: Option<&Inlines<'a>>, page: &mut Page<'a>) {
    let line = page.screen.line();
    let lead = format!("{line}  ");
    page.say(Style::Body, line);
    let mut head: Inlines<'a> = vec![step.kind.into()];
    match &step.note {
        Some(note) if last_note == Some(note) => head.push(", as the one before".into()),
        Some(note) => {
            head.push(": ".into());
            head.extend(note.iter().cloned());
        }
        None => {}
    }
    page.hang_line(Style::Heading, &lead, &lead, &head);
    let mut last_label = "";
    for fact in &step.facts {
        write_fact(fact, fact.label == last_label, page);
        last_label = fact.label;
    }
    page.say(Style::Body, line);
    page.say(Style::Body, page.screen.tip());
}

fn write_fact<'a>(fact: &StepFact<'a>, is_continued: bool, page: &mut Page<'a>) {
    const LABEL: usize = 12;
    let line = page.screen.line();
    let is_wide = page.screen.has_room_for_tables();
    let indent = if is_wide { LABEL } else { 2 };
    let below = format!("{line}  {:indent$}", "");
    let first = match (is_continued, is_wide) {
        (false, true) => format!("{line}  {:LABEL$}", fact.label),
        (false, false) => {
            let lead = format!("{line}  ");
            page.hang(Style::Heading, &lead, &lead, fact.label);
            below.clone()
        }
        (true, _) => below.clone(),
    };
    let sign = fact.kind.map_or_else(String::new, |kind| format!("{} ", sign(kind)));
    let others = format!("{below}{:1$}", "", sign.len());
    page.hang_line(Style::Body, &format!("{first}{sign}"), &others, &fact.text);
}
