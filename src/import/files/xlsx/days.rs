//! Owns days and times, which Excel stores as a number of days: when they are meant, and how they are written.

/// How a number of days is shown, always in the order of ISO 8601, since that of the file depends on where it is
/// opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Days {
    has_day: bool,
    has_time: bool,
    /// Whether the hours are all that have passed.
    is_elapsed: bool,
}

impl Days {
    /// What a format's code shows of days; `None` where it means other numbers.
    pub(super) fn new(code: &str) -> Option<Self> {
        let (mut letters, mut is_elapsed) = (String::new(), false);
        let mut left = code.chars();
        while let Some(sign) = left.next() {
            match sign {
                '"' => left.by_ref().take_while(|sign| *sign != '"').for_each(drop),
                '\\' | '_' | '*' => drop(left.next()),
                '[' => {
                    let inside: String = left.by_ref().take_while(|sign| *sign != ']').collect();
                    let inside = inside.to_ascii_lowercase();
                    is_elapsed |= !inside.is_empty() && inside.bytes().all(|sign| b"hms".contains(&sign));
                }
                ';' => break,
                other => letters.push(other.to_ascii_lowercase()),
            }
        }
        let has_time = is_elapsed || letters.contains(['h', 's']);
        let has_day = letters.contains(['y', 'd']) || (letters.contains('m') && !has_time);
        (has_day || has_time).then_some(Self { has_day, has_time, is_elapsed })
    }

    /// How a number of days is shown; `None` where it is no day that there is.
    pub(super) fn shown(self, number: f64, counts_from_1904: bool) -> Option<String> {
        const SECONDS: i64 = 24 * 60 * 60;
        /// The day behind the last one that has four digits for its year.
        const END: f64 = 2_958_466.0;
        if !(0.0..END).contains(&number) {
            return None;
        }
        #[allow(
            clippy::cast_possible_truncation,
            reason = "it is less than the seconds of ten thousand years"
        )]
        let seconds = (number * 86_400.0).round() as i64;
        let (days, second) = (seconds / SECONDS, seconds % SECONDS);
        let hours = if self.is_elapsed { seconds / 3600 } else { second / 3600 };
        let time = match second % 60 {
            0 => format!("{hours:02}:{:02}", second / 60 % 60),
            rest => format!("{hours:02}:{:02}:{rest:02}", second / 60 % 60),
        };
        // A time of no day is stored as one of the day before the first.
        let has_day = self.has_day && (days > 0 || counts_from_1904);
        match (has_day, self.has_time) {
            (true, true) => Some(format!("{} {time}", day(days, counts_from_1904))),
            (true, false) => Some(day(days, counts_from_1904)),
            (false, true) => Some(time),
            (false, false) => None,
        }
    }
}

/// The day of a number. Excel counts a 29 February 1900, which was not.
fn day(number: i64, counts_from_1904: bool) -> String {
    /// Days from 1 March of the year 0 to the one that is counted as day 0.
    const TO_1900: i64 = 693_900;
    const TO_1904: i64 = 695_361;
    match number {
        60 if !counts_from_1904 => "1900-02-29".to_owned(),
        number if counts_from_1904 => from_march(TO_1904 + number),
        number if number > 60 => from_march(TO_1900 + number - 1),
        number => from_march(TO_1900 + number),
    }
}

/// The day so many days behind 1 March of the year 0. A year that begins in March ends with the day that only
/// some have.
fn from_march(days: i64) -> String {
    const IN_400_YEARS: i64 = 146_097;
    let (era, day) = (days / IN_400_YEARS, days % IN_400_YEARS);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{:04}-{month:02}-{of_month:02}", era * 400 + year + next)
}
