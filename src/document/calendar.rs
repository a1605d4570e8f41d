//! Owns what a calendar shows of an answer: days on which something is due.

use crate::record::Day;

/// What is due on which day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    /// What the calendar is called.
    pub name: String,
    /// In the order in which they are told.
    pub entries: Vec<CalendarEntry>,
}

/// Something that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEntry {
    /// When.
    pub on: Day,
    /// What.
    pub what: String,
    /// What it is for, in lines.
    pub details: String,
}
