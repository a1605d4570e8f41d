//! Owns days: how they are written, and which one is today.

use std::fmt;

use jiff::ZonedDateTime;
use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    /// Today, where this program runs.
    pub fn today() -> Self {
        Self(ZonedDateTime::now().date())
    }

    /// The day that a text says, year, month and day as in `2026-11-02`; `None` where it says none, or one of a year
    /// that nobody's work is of: before 1900, or from 2200 on.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let day: Option<Date> = text.parse().ok().filter(|_| is_plain);
        day.filter(|day| (1900..2200).contains(&day.year())).map(Self)
    }

    /// The day that so many days lie behind another, as spreadsheets count days.
    pub fn after(self, days: i32) -> Option<Self> {
        let day = self.0.checked_add(jiff::Span::new().try_days(days).ok()?);
        day.ok().map(Self)
    }

    /// The day as calendars have it: `20261102`.
    pub fn in_figures(self) -> String {
        self.to_string().replace('-', "")
    }
}

/// As in `2026-11-02`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A text, as it is written.
#[cfg(test)]
impl schemars::JsonSchema for Day {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
    }
}
