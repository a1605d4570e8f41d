//! Owns how the numbers of a workbook are shown: a cell of Excel holds a number, and its style says whether that
//! is a day, a part of a hundred, or `L3`.

use std::iter::Peekable;
use std::str::Chars;

use super::days::Days;

/// How a number is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum NumberFormat {
    /// As it is, without what comes of computing with halves.
    #[default]
    General,
    /// As a day, a time, or both.
    Days(Days),
    /// As one of these says: all numbers; or those not below zero and those below; or those above, those below
    /// and zero.
    Sections(Vec<Section>),
}

/// What stands around a number, and how many digits it has.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Section {
    before: String,
    after: String,
    /// Whether the number itself is shown, and whether all of its digits.
    digits: Digits,
    /// How many digits stand before the point at least.
    whole: usize,
    /// How many digits stand behind the point at least and at most.
    decimals: (usize, usize),
    has_thousands: bool,
    /// By which power of ten it is shown larger.
    scale: i32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Digits {
    #[default]
    None,
    Counted,
    All,
}

impl NumberFormat {
    /// The format that a code describes; the general one for what is hardly ever used: fractions, powers,
    /// conditions.
    pub(super) fn new(code: &str) -> Self {
        /// Excel takes no longer ones.
        const LONGEST: usize = 255;
        if code.len() > LONGEST {
            return Self::General;
        }
        if let Some(days) = Days::new(code) {
            return Self::Days(days);
        }
        let sections: Option<Vec<Section>> = sections_of(code).into_iter().map(Section::new).collect();
        match sections {
            Some(sections) if sections.iter().any(|section| *section != Section::general()) => {
                Self::Sections(sections)
            }
            _ => Self::General,
        }
    }

    /// The format of a number below 164, which has no code in the file.
    pub(super) fn builtin(id: u32) -> Self {
        Self::new(match id {
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            14..=17 | 27..=31 | 34..=36 | 50..=54 | 57 | 58 => "yyyy-mm-dd",
            18..=21 | 32 | 33 | 45 | 47 | 55 | 56 => "h:mm",
            22 => "yyyy-mm-dd h:mm",
            37 | 38 => "#,##0;(#,##0)",
            39 | 40 => "#,##0.00;(#,##0.00)",
            41 | 42 => "#,##0;-#,##0;-",
            43 | 44 => "#,##0.00;-#,##0.00;-",
            46 => "[h]:mm",
            _ => "General",
        })
    }

    /// What is shown for a stored number, which is kept as it is where it is none.
    pub(super) fn shown(&self, stored: &str, counts_from_1904: bool) -> String {
        let Some(number) = stored.trim().parse().ok().filter(|number: &f64| number.is_finite()) else {
            return stored.to_owned();
        };
        let shown = match self {
            Self::General => String::new(),
            Self::Days(days) => days.shown(number, counts_from_1904).unwrap_or_default(),
            Self::Sections(sections) => in_sections(sections, number),
        };
        // A format may hide a number, which is there nevertheless.
        if shown.is_empty() { general(number) } else { shown }
    }
}

/// A number with the digits that are seen of it.
pub(in crate::import::files) fn general(number: f64) -> String {
    let number = rounded(number);
    if number == 0.0 {
        "0".to_owned()
    } else if (1e-9..1e15).contains(&number.abs()) {
        number.to_string()
    } else {
        let power = format!("{number:E}");
        if power.contains("E-") { power } else { power.replace('E', "E+") }
    }
}

/// A number to fifteen digits, which is as many as spreadsheets show.
fn rounded(number: f64) -> f64 {
    format!("{number:.14e}").parse().unwrap_or(number)
}

fn in_sections(sections: &[Section], number: f64) -> String {
    let section = match sections {
        [_, below, ..] if number < 0.0 => below,
        [_, _, zero, ..] if number == 0.0 => zero,
        [first, ..] => first,
        [] => return String::new(),
    };
    let digits = match section.digits {
        Digits::None => String::new(),
        Digits::All => general(number.abs()),
        Digits::Counted => section.digits_of(number.abs()),
    };
    let is_zero = digits.bytes().all(|digit| !(b'1'..=b'9').contains(&digit));
    let sign = if number < 0.0 && sections.len() == 1 && !is_zero { "-" } else { "" };
    format!("{sign}{}{digits}{}", section.before, section.after).trim().to_owned()
}

impl Section {
    fn general() -> Self {
        Self { digits: Digits::All, ..Self::default() }
    }

    /// The section that a code describes; `None` for what is not known here.
    fn new(code: &str) -> Option<Self> {
        /// No number has more digits that mean something.
        const MOST_DIGITS: usize = 30;
        let mut section = Self::default();
        let (mut has_point, mut commas) = (false, 0);
        let mut left = code.chars().peekable();
        while let Some(sign) = left.next() {
            match sign {
                '0' | '#' | '?' => {
                    if section.digits == Digits::All || !section.after.is_empty() {
                        return None;
                    }
                    section.digits = Digits::Counted;
                    section.has_thousands |= commas > 0;
                    commas = 0;
                    let (least, most) = &mut section.decimals;
                    match (has_point, sign) {
                        (true, '0') => (*least, *most) = (*most + 1, *most + 1),
                        (true, _) => *most += 1,
                        (false, '0') => section.whole += 1,
                        (false, _) => {}
                    }
                    if section.whole.max(section.decimals.1) > MOST_DIGITS {
                        return None;
                    }
                }
                '.' if !has_point => has_point = true,
                ',' if section.digits == Digits::Counted => commas += 1,
                'G' | 'g' if is_general(&mut left) => {
                    if section.digits != Digits::None {
                        return None;
                    }
                    section.digits = Digits::All;
                }
                '%' => {
                    section.scale += 2;
                    section.literal('%');
                }
                '/' | '@' => return None,
                'E' | 'e' if section.digits == Digits::Counted => return None,
                _ => section.quoted(sign, &mut left)?,
            }
        }
        section.scale -= 3 * commas;
        Some(section)
    }

    /// Takes what is shown as it is; `None` where that is a condition.
    fn quoted(&mut self, sign: char, left: &mut Peekable<Chars>) -> Option<()> {
        match sign {
            '"' => left.by_ref().take_while(|sign| *sign != '"').for_each(|sign| self.literal(sign)),
            '\\' => left.next().into_iter().for_each(|sign| self.literal(sign)),
            // As much room as a sign takes, and a sign that fills the cell.
            '_' | '*' => drop(left.next()),
            '[' => {
                let inside: String = left.by_ref().take_while(|sign| *sign != ']').collect();
                if let Some(currency) = inside.strip_prefix('$') {
                    currency.split('-').next()?.chars().for_each(|sign| self.literal(sign));
                } else if inside.starts_with(['<', '>', '=']) {
                    return None;
                }
            }
            other => self.literal(other),
        }
        Some(())
    }

    fn literal(&mut self, sign: char) {
        let side = if self.digits == Digits::None { &mut self.before } else { &mut self.after };
        side.push(sign);
    }

    /// The digits of a number that is not below zero.
    fn digits_of(&self, number: f64) -> String {
        let (least, most) = self.decimals;
        let number = rounded(number * 10_f64.powi(self.scale));
        let power = 10_f64.powi(i32::try_from(most).unwrap_or_default());
        // Rounded by what is seen: a half goes up.
        let near = rounded(number * power).round() / power;
        let written = format!("{:.most$}", if near.is_finite() { near } else { number });
        let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
        let whole = if whole == "0" { "" } else { whole };
        let mut whole = format!("{whole:0>width$}", width = self.whole);
        if self.has_thousands {
            whole = in_thousands(&whole);
        }
        let kept = decimals.trim_end_matches('0').len().max(least);
        let decimals = &decimals[..kept.min(decimals.len())];
        if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") }
    }
}

/// Whether what follows a `G` makes it `General`; then it is taken.
fn is_general(left: &mut Peekable<Chars>) -> bool {
    let rest: String = left.clone().take(6).collect();
    let is_general = rest.eq_ignore_ascii_case("eneral");
    if is_general {
        left.by_ref().take(6).for_each(drop);
    }
    is_general
}

fn in_thousands(whole: &str) -> String {
    let mut written = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// The sections of a code, without the one for texts.
fn sections_of(code: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let (mut start, mut is_quoted, mut is_escaped) = (0, false, false);
    for (at, sign) in code.char_indices() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' if !is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            ';' if !is_quoted => {
                sections.push(&code[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    sections.push(&code[start..]);
    sections.truncate(3);
    sections
}
