//! What people read of records.

mod carried;
mod packet;
mod parts;
mod plan;
mod review;

pub use carried::carried;
pub use packet::packet;
pub use plan::plan;
pub use review::review;

use crate::document::{Calendar, CalendarEntry};
use crate::record::Record;

/// What a record is about: `L3 toward L4, product-ops 1.0.0`.
fn title_of(record: &Record) -> String {
    let Record { role, goal, ladder, version, .. } = record;
    let goal = goal.as_ref().map(|goal| format!(" toward {goal}")).unwrap_or_default();
    format!("{role}{goal}, {ladder} {version}")
}

/// What is planned and not done, by the day by which it is to be.
pub fn calendar(record: &Record) -> Calendar {
    let open = record.plan.iter().filter(|item| item.done.is_none());
    let entries = open.filter_map(|item| {
        let about: Vec<&str> = item.about.iter().map(AsRef::as_ref).collect();
        Some(CalendarEntry { on: item.by?, what: item.what.to_string(), details: about.join("\n") })
    });
    Calendar { name: title_of(record), entries: entries.collect() }
}
