//! Owns what the cells of dates say: which day, in the ways that people and spreadsheets write one.

use crate::record::Day;

/// The day that a text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SaidDay {
    /// This one.
    One(Day),
    /// One of two, as the day or the month comes first.
    Either(Day, Day),
    /// None.
    None,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The day of a text, without the time behind it: year, month and day in figures (`2026-11-02`, `2026/11/2`), with
/// points the day first (`2.11.2026`), with a month by its name in whatever order (`Nov 2, 2026`), or the number of days
/// since the end of 1899, as spreadsheets store it. Years have four figures.
pub(super) fn day(text: &str) -> SaidDay {
    let text = text.trim();
    if let Some(day) = stored(text) {
        return SaidDay::One(day);
    }
    let text = without_time(text);
    let is_between = |sign: char| sign.is_whitespace() || ",/.-".contains(sign);
    let parts: Vec<&str> = text.split(is_between).filter(|part| !part.is_empty()).collect();
    let parts = match parts[..] {
        [weekday, ref rest @ ..] if place(&WEEKDAYS, weekday).is_some() => rest,
        _ => &parts[..],
    };
    let [first, second, third] = *parts else { return SaidDay::None };
    let named = [first, second, third].map(|part| place(&MONTHS, part));
    let said = match named {
        [None, Some(month), None] if is_year(first) => date(first, month, third),
        [None, Some(month), None] => date(third, month, first),
        [Some(month), None, None] => date(third, month, second),
        [None, None, None] => return in_figures(text, [first, second, third]),
        _ => None,
    };
    said.map_or(SaidDay::None, SaidDay::One)
}

/// The day of a date without the name of a month.
fn in_figures(text: &str, [first, second, third]: [&str; 3]) -> SaidDay {
    let of = |year, month, day| number(month).and_then(|month| date(year, month, day));
    let signs: Vec<char> = text.chars().filter(|sign| ",/.-".contains(*sign)).collect();
    let (day_first, month_first) = match signs[..] {
        [one, other] if one != other => return SaidDay::None,
        ['-' | '/' | '.', _] if is_year(first) => (of(first, second, third), None),
        ['.', _] => (of(third, second, first), None),
        ['-' | '/', _] => (of(third, second, first), of(third, first, second)),
        _ => (None, None),
    };
    match (day_first, month_first) {
        (Some(one), Some(other)) if one != other => SaidDay::Either(one, other),
        (Some(one), _) | (None, Some(one)) => SaidDay::One(one),
        (None, None) => SaidDay::None,
    }
}

/// The day of a number of days, whose fraction is the time.
fn stored(text: &str) -> Option<Day> {
    let whole = text.split('.').next().unwrap_or(text);
    let is_number = whole.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let days: i32 = whole.parse().ok().filter(|_| is_number)?;
    Day::parse("1900-01-01")?.after(days - 2)
}

/// A text without the time at its end: `10:30`, `T10:30:00Z`, `10:30 PM`.
fn without_time(text: &str) -> &str {
    let Some((before, _)) = text.split_once(':') else { return text };
    let date = before.trim_end_matches(|sign: char| sign.is_ascii_digit());
    date.trim_end_matches(['T', ',', ' '])
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && number(text).is_some()
}

/// The number of up to two figures, or of a year, which an ending of English may follow: `2nd`.
fn number(text: &str) -> Option<u16> {
    let figures =
        ["st", "nd", "rd", "th"].iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    let is_number = figures.bytes().all(|byte| byte.is_ascii_digit()) && [1, 2, 4].contains(&figures.len());
    figures.parse().ok().filter(|_| is_number)
}

/// The place of a name among some, counted from 1; its first letters are enough, three at least.
fn place(names: &[&str], text: &str) -> Option<u16> {
    let text = text.to_lowercase();
    let index = names.iter().position(|name| text.len() >= 3 && name.starts_with(&text))?;
    u16::try_from(index + 1).ok()
}

fn date(year: &str, month: u16, day: &str) -> Option<Day> {
    let day = number(day).filter(|_| is_year(year))?;
    Day::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
}
