//! Owns the drawing of one route: a line down the screen, roles on it, steps beside it.

use std::slice;

use crate::forms::text::Style as Meaning;
use crate::model::Text;
use crate::query::{Asks, DimensionChange, Headline, Route, StatementChange, Step};
use crate::render::compared::{change_sign, reasons};
use crate::render::routed::{
    MOST_HEADLINES, others_asking, rest_words, role_name, same_words, years_of_step,
};
use crate::render::shared::{Footnotes, inferred, marks, years_reasons};
use crate::render::text::compare::{NEW_WORDS, marked};
use crate::render::text::page::Page;
use crate::source::{Catalog, RoleId};

use super::{facts_of, marked_names};

/// A role, where the line meets it.
pub(super) fn drawn_role<'a>(
    route: &Route<'_>,
    role: RoleId,
    catalog: &'a Catalog,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let name = role_name(catalog, slice::from_ref(route), role);
    let title = format!("{name}  {}", catalog.role(role).title);
    let lead = if role == route.end() {
        "   ".to_owned()
    } else {
        format!("{}  ", page.screen.line())
    };
    page.hang(Meaning::Title, "", &lead, &title);
    let years = marks(years_reasons(catalog.ladder_of(role), role.role), notes);
    let facts = format!("{}{years}", facts_of(catalog, role, page.screen));
    page.hang(Meaning::Hint, &lead, &lead, &facts);
}

/// A step, beside the line. A note that the step before had as well is not told again.
pub(super) fn drawn_step<'a>(
    step: &Step<'a>,
    last_note: Option<&Text>,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let comparison = &step.comparison;
    let mut beside = Beside { page, last: "" };
    beside.empty();
    let note = step.onward.note.map(|note| {
        if last_note == Some(note) {
            ", as the one before".to_owned()
        } else {
            format!(": {note}")
        }
    });
    let kind = step.onward.kind.word();
    beside.say(
        Meaning::Heading,
        &format!("{kind}{}", note.unwrap_or_default()),
    );
    let arrow = beside.page.screen.arrow();
    beside.tell("years", &years_of_step(step, arrow));
    for change in step.moving_ratings() {
        let marks = marks(reasons(change), notes);
        let rating = rating_moving(change, &beside, &marks);
        beside.tell("ratings", &rating);
    }
    for (label, asks) in [
        ("asks more", Asks::More),
        ("different", Asks::SomethingDifferent),
        ("asks less", Asks::Less),
    ] {
        let names: Vec<String> = others_asking(step, asks, arrow)
            .map(|(change, why)| {
                let why = why.map_or_else(String::new, |why| format!(" ({why})"));
                let marks = marks(reasons(change), notes);
                format!("{}{marks}{why}", change.to.dimension.name)
            })
            .collect();
        if !names.is_empty() {
            beside.tell(label, &names.join(", "));
        }
    }
    for (label, only) in [
        ("only before", &comparison.only_from),
        ("only after", &comparison.only_to),
    ] {
        if !only.is_empty() {
            beside.tell(label, &marked_names(only, notes));
        }
    }
    headlines(step, notes, &mut beside);
    if let Some(same) = same_words(step) {
        beside.tell("the same", &same);
    }
    beside.empty();
    let tip = beside.page.screen.tip();
    beside.page.say(Meaning::Body, tip);
}

/// `Focus: Micro ■□□□ 1/4 → Mostly Micro ■■□□ 2/4`.
fn rating_moving(change: &DimensionChange<'_>, beside: &Beside<'_>, marks: &str) -> String {
    let screen = beside.page.screen;
    let name = &change.to.dimension.name;
    match change.ratings() {
        (Some(before), Some(after)) => format!(
            "{name}{marks}: {} {} {}{} {}",
            before.point.name,
            screen.bar(before),
            screen.arrow(),
            after.point.name,
            screen.bar(after)
        ),
        _ => format!("{name}{marks}"),
    }
}

fn headlines<'a>(step: &Step<'a>, notes: &mut Footnotes<'a>, beside: &mut Beside<'_>) {
    let told = step.headlines();
    let told = &told[..told.len().min(MOST_HEADLINES)];
    for Headline { side, change } in told {
        let marks = marks(inferred(side.dimension, side.cell), notes);
        let text = match change {
            StatementChange::Reworded { wording, .. } => marked(&wording.to, NEW_WORDS),
            StatementChange::New(statement)
            | StatementChange::Kept(statement)
            | StatementChange::Gone(statement) => statement.text.to_string(),
        };
        let sign = change_sign(change);
        beside.tell_after(
            "brings",
            &format!("{sign} "),
            &format!("{text} ({}{marks})", side.dimension.name),
        );
    }
    let is_new = |headline: &&Headline| matches!(headline.change, StatementChange::New(_));
    let new_told = told.iter().filter(is_new).count();
    if let Some(rest) = rest_words(step, new_told, told.len() - new_told) {
        beside.tell("brings", &format!("and {rest}"));
    }
}

/// What stands beside the line: paragraphs, each behind a label or below one of the same.
struct Beside<'a> {
    page: &'a mut Page,
    last: &'static str,
}

impl Beside<'_> {
    fn empty(&mut self) {
        let line = self.page.screen.line();
        self.page.say(Meaning::Body, line);
    }

    fn say(&mut self, meaning: Meaning, text: &str) {
        let lead = format!("{}  ", self.page.screen.line());
        self.page.hang(meaning, &lead, &lead, text);
    }

    fn tell(&mut self, label: &'static str, text: &str) {
        self.tell_after(label, "", text);
    }

    /// The same, behind a sign that only the first line has.
    fn tell_after(&mut self, label: &'static str, sign: &str, text: &str) {
        const LABEL: usize = 12;
        let line = self.page.screen.line();
        let is_same = self.last == label;
        self.last = label;
        let indent = if self.page.screen.has_room_for_tables() {
            LABEL
        } else {
            2
        };
        let below = format!("{line}  {:indent$}", "");
        let first = match (is_same, indent) {
            (false, LABEL) => format!("{line}  {label:LABEL$}"),
            (false, _) => {
                self.say(Meaning::Heading, label);
                below.clone()
            }
            (true, _) => below.clone(),
        };
        let others = format!("{below}{:1$}", "", sign.len());
        self.page
            .hang(Meaning::Body, &format!("{first}{sign}"), &others, text);
    }
}
