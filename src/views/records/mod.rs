//! What people read of records.

mod carried;
mod filled;
mod packet;
mod parts;
mod plan;
mod review;
mod sheet;

pub use carried::carried;
pub use filled::filled;
pub use packet::packet;
pub use plan::plan;
pub use review::review;
pub use sheet::to_fill_in;

use crate::document::{Block, Calendar, CalendarEntry, Inline, Inlines, Item, line};
use crate::model::Text;
use crate::record::Record;

/// What a record is about: `L3 toward L4, product-ops 1.0.0`.
pub(super) fn title_of(record: &Record) -> String {
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

/// Items below a heading with their number; nothing where there are none.
fn list<'a>(heading: &str, items: Vec<Item<'a>>) -> Vec<Block<'a>> {
    if items.is_empty() {
        Vec::new()
    } else {
        vec![counted_heading(heading, items.len()), Block::List(items)]
    }
}

fn counted_heading<'a>(heading: &str, count: usize) -> Block<'a> {
    Block::Heading(2, line(format!("{heading} ({count})")))
}

fn behind_dimension(dimension: &Text) -> Inlines<'_> {
    vec![Inline::Strong(dimension.into()), ": ".into()]
}
