//! Owns the way from a record's text over its raw shape to a record, and every fault of meaning met on it.

use std::collections::HashSet;

use crate::model::Text;
use crate::source::raw::TextOr;
use crate::source::{At, Fault, MOST_FAULTS, Span, parse_as};

use super::file::SHAPE;
use super::raw::{RawEvidence, RawNames, RawPlanItem, RawRecord, RawStatement};
use super::{Assessor, Day, Evidence, Mark, MarkedStatement, PlanItem, Record};

/// The version of the file format that this program reads.
pub(super) const FORMAT: u64 = 1;

/// Reads a record from YAML text.
///
/// # Errors
/// One fault of syntax, at which reading stops; or else every fault of shape; or else every fault of meaning. They
/// are in the order of the file.
pub fn parse_record(text: &str) -> Result<Record, Vec<Fault>> {
    lower(raw_record(text)?)
}

/// Reads the raw shape of a record.
///
/// # Errors
/// Those of syntax and of shape.
pub(super) fn raw_record(text: &str) -> Result<RawRecord, Vec<Fault>> {
    parse_as(text, &SHAPE).map_err(|faults| faults.into_iter().map(as_of_a_record).collect())
}

/// A fault with the help that a record needs.
fn as_of_a_record(fault: Fault) -> Fault {
    let help = match fault.code {
        "empty-file" => "delete it; `ladder assess ROLE -o FILE` writes a record into a new file",
        _ => return fault,
    };
    Fault { help: help.to_owned(), ..fault }
}

/// Makes a record of a raw shape.
fn lower(raw: RawRecord) -> Result<Record, Vec<Fault>> {
    let mut lowering = Lowering { faults: Vec::new() };
    if raw.record.value != FORMAT {
        let message = format!("the file has format {}, expected {FORMAT}", raw.record.value);
        let help = "a newer version of `ladder` may read it; this one reads `record: 1`";
        lowering.fault("record-version", raw.record.span, message, help);
    }
    lowering.each_once(raw.statements.iter().flatten());
    let record = Record {
        ladder: lowering.text(raw.ladder),
        version: lowering.text(raw.version),
        role: lowering.text(raw.role),
        goal: lowering.optional_text(raw.goal),
        by: lowering.assessor(raw.by),
        name: lowering.optional_text(raw.name),
        statements: raw.statements.into_iter().flatten().map(|raw| lowering.statement(raw)).collect(),
        no_longer_asked: raw
            .no_longer_asked
            .into_iter()
            .flatten()
            .map(|raw| lowering.statement(raw))
            .collect(),
        evidence: raw.evidence.into_iter().flatten().map(|raw| lowering.evidence(raw)).collect(),
        plan: raw.plan.into_iter().flatten().map(|raw| lowering.plan_item(raw)).collect(),
    };
    let mut faults = lowering.faults;
    faults.sort_by_key(|fault| fault.span);
    if faults.is_empty() { Ok(record) } else { Err(faults) }
}

/// The faults met so far.
struct Lowering {
    faults: Vec<Fault>,
}

impl Lowering {
    fn fault(&mut self, code: &'static str, span: Span, message: String, help: impl Into<String>) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault::new(code, span, message, help));
        }
    }

    fn text(&mut self, raw: At<String>) -> Text {
        Text::new(raw.value).unwrap_or_else(|| {
            let help = "write the text, or delete the key or item if it is optional";
            self.fault("empty-text", raw.span, "found an empty text".to_owned(), help);
            Text::placeholder()
        })
    }

    fn optional_text(&mut self, raw: Option<At<String>>) -> Option<Text> {
        raw.map(|raw| self.text(raw))
    }

    fn assessor(&mut self, raw: Option<At<String>>) -> Assessor {
        let Some(raw) = raw else { return Assessor::default() };
        Assessor::parse(&raw.value).unwrap_or_else(|| {
            let words = Assessor::ALL.map(Assessor::word).join("`, `");
            let message = format!("found `{}`, expected who sets the marks", shown(raw.value));
            self.fault("unknown-assessor", raw.span, message, format!("write one of `{words}`"));
            Assessor::default()
        })
    }

    fn day(&mut self, raw: Option<At<String>>) -> Option<Day> {
        let raw = raw?;
        let day = Day::parse(&raw.value);
        if day.is_none() {
            let message = format!("found `{}`, expected a date", shown(raw.value));
            let help = "write the year, month and day of one that there is, as in `2026-11-02`";
            self.fault("invalid-date", raw.span, message, help);
        }
        day
    }

    /// Notes the statements that a dimension has twice: which of the marks would count is not for a program to say.
    fn each_once<'r>(&mut self, statements: impl Iterator<Item = &'r RawStatement>) {
        let mut met = HashSet::new();
        for raw in statements {
            if !met.insert([&raw.dimension.value, &raw.text.value]) {
                let message =
                    format!("`{}` asks this twice, expected once", shown(raw.dimension.value.clone()));
                let help = "keep one of the two, with all that is said of it";
                self.fault("repeated-statement", raw.text.span, message, help);
            }
        }
    }

    fn statement(&mut self, raw: RawStatement) -> MarkedStatement {
        MarkedStatement {
            dimension: self.text(raw.dimension),
            id: self.optional_text(raw.id),
            text: self.text(raw.text),
            is_asked_already: raw.asked_already.unwrap_or_default(),
            mark: self.mark(raw.mark),
            on: self.day(raw.date),
            note: self.optional_text(raw.note),
            confirm: self.optional_text(raw.confirm),
        }
    }

    fn mark(&mut self, raw: Option<At<String>>) -> Option<Mark> {
        let raw = raw?;
        Mark::parse(&raw.value).unwrap_or_else(|why| {
            let message = format!("found `{}`, expected a mark", shown(raw.value));
            self.fault("unknown-mark", raw.span, message, why.help);
            None
        })
    }

    fn evidence(&mut self, raw: RawEvidence) -> Evidence {
        Evidence {
            on: self.day(raw.date),
            what: self.text(raw.what),
            link: self.optional_text(raw.link),
            about: self.names(raw.about),
        }
    }

    fn plan_item(&mut self, raw: RawPlanItem) -> PlanItem {
        PlanItem {
            what: self.text(raw.what),
            about: self.names(raw.about),
            by: self.day(raw.by),
            done: self.day(raw.done),
        }
    }

    fn names(&mut self, raw: Option<At<TextOr<RawNames>>>) -> Vec<Text> {
        match raw {
            None => Vec::new(),
            Some(At { value: TextOr::Text(value), span }) => vec![self.text(At { value, span })],
            Some(At { value: TextOr::Full(names), .. }) => {
                names.0.into_iter().map(|raw| self.text(raw)).collect()
            }
        }
    }
}

/// What was found, safe to print.
fn shown(found: String) -> Text {
    Text::new(found).unwrap_or_else(Text::placeholder)
}
