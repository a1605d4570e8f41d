//! Owns the reading of years of experience: a line that asks for some, and for nothing else.

use crate::model::YearCount;
use crate::model::letters::lower;

/// The least years of experience that a whole line asks for, and in what; `None` where it says anything else, as
/// prose that happens to name years. It reads back what [`Years`](crate::model::Years) prints as it was.
pub(in crate::import) fn years_in(line: &str) -> Option<(YearCount, Option<String>)> {
    /// Nobody asks for years at more length.
    const LONGEST: usize = 300;
    let line = line.trim();
    as_printed(line).or_else(|| if line.len() <= LONGEST { as_written(line) } else { None })
}

/// The least years in a cell whose header says that it is years: `3`, `2-4`, `5+`, and whatever [`years_in`] reads.
pub(in crate::import) fn years_alone(text: &str) -> Option<(YearCount, Option<String>)> {
    years_in(text).or_else(|| {
        let mut rest = YearsLine(text.trim());
        rest.pass_least();
        let years = rest.number_or_range()?;
        rest.0.trim().is_empty().then_some((years, None))
    })
}

/// Whether a line asks for years, and says the most as well as the least: `3-5 years`.
pub(in crate::import) fn has_most_years(line: &str) -> bool {
    const JOINTS: [&str; 12] = [
        "-", "\u{2013}", "\u{2014}", " to ", " or ", " and ", " bis ", " und ", " \u{e0} ", " et ", " a ",
        " y ",
    ];
    let is_range = |joint: &&str| {
        line.match_indices(*joint).any(|(at, _)| {
            let least = line[..at].trim_end_matches([' ', '+']);
            let least = least.rsplit(' ').next().unwrap_or_default();
            YearsLine(least).number().is_some()
                && YearsLine(line[at + joint.len()..].trim_start()).number().is_some()
        })
    };
    // Of a line two numbers are sooner looked for than years.
    JOINTS.iter().any(is_range) && years_alone(line).is_some()
}

/// Whether the name of a dimension says that it is of years.
pub(in crate::import) fn is_of_experience(name: &str) -> bool {
    const WORDS: [&str; 9] = [
        "experience",
        "years",
        "tenure",
        "erfahrung",
        "jahre",
        "exp\u{e9}rience",
        "ann\u{e9}es",
        "experiencia",
        "a\u{f1}os",
    ];
    let name = lower(name);
    WORDS.iter().any(|word| name.contains(word))
}

/// What is printed of years, to the letter.
fn as_printed(line: &str) -> Option<(YearCount, Option<String>)> {
    let (years, rest) = if let Some(rest) = line.strip_prefix("No years of experience needed") {
        (YearCount::NONE, rest)
    } else {
        let rest = line.strip_prefix("At least ")?;
        if let Some(rest) = rest.strip_prefix("half a year") {
            (YearCount::HALF, rest)
        } else {
            let (number, rest) = rest.split_once(" year")?;
            let years: YearCount = number.parse().ok()?;
            (years, if years == YearCount::ONE { rest } else { rest.strip_prefix('s')? })
        }
    };
    if rest.is_empty() {
        return Some((years, None));
    }
    let experience = rest.strip_prefix(" in ").filter(|rest| !rest.contains('\n'))?;
    Some((years, Some(experience.to_owned())))
}

fn as_written(line: &str) -> Option<(YearCount, Option<String>)> {
    let mut rest = YearsLine(line);
    rest.pass_any(&["experience:", "years of experience:", "years:"]);
    if let Some(none) = none(rest) {
        return Some(none);
    }
    rest.pass_least();
    let years = rest.years()?;
    rest.pass_any(&["minimum", "at least"]);
    rest.pass_any(&MORE);
    let experience = rest.experience()?;
    Some((years, experience))
}

/// `No prior experience required in sales`
fn none(mut rest: YearsLine) -> Option<(YearCount, Option<String>)> {
    rest.pass("no").then_some(())?;
    rest.pass_any(&KINDS);
    let is_years = rest.pass_any(&["years of", "years"]);
    rest.pass_any(&KINDS);
    let is_experience = rest.pass("experience") || is_years;
    let is_needed =
        rest.pass_any(&["is needed", "needed", "is required", "required", "is necessary", "necessary"]);
    if is_experience && is_needed { Some((YearCount::NONE, rest.in_what()?)) } else { None }
}

/// What says before a number that it is the least, or about it.
const LEAST: [&str; 49] = [
    "at least",
    "minimum of",
    "minimum:",
    "minimum",
    "min. of",
    "min of",
    "min.",
    "min",
    "about",
    "approximately",
    "approx.",
    "approx",
    "around",
    "roughly",
    "typically",
    "usually",
    "over",
    "from",
    "more than",
    "circa",
    "ca.",
    "c.",
    ">=",
    "\u{2265}",
    ">",
    "~",
    "\u{2248}",
    "ab",
    "mind.",
    "mindestens",
    "ca",
    "etwa",
    "rund",
    "\u{fc}ber",
    "mehr als",
    "\u{e0} partir de",
    "au moins",
    "environ",
    "plus de",
    "desde",
    "a partir de",
    "al menos",
    "m\u{ed}nimo",
    "m\u{e1}s de",
    "between",
    "zwischen",
    "entre",
    "von",
    "de",
];

/// What says behind a number that it is the least.
const MORE: [&str; 6] = ["+", "or more", "und mehr", "oder mehr", "ou plus", "o m\u{e1}s"];

/// What experience is said to be without saying in what.
const KINDS: [&str; 22] = [
    "relevant",
    "related",
    "professional",
    "prior",
    "previous",
    "work",
    "working",
    "practical",
    "industry",
    "hands-on",
    "full-time",
    "total",
    "combined",
    "overall",
    "direct",
    "formal",
    "solid",
    "proven",
    "commercial",
    "job",
    "post-graduate",
    "of",
];

/// Numbers from 0 up, in some languages.
const NUMBERS: [[&str; 11]; 4] = [
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
    ["null", "ein", "zwei", "drei", "vier", "f\u{fc}nf", "sechs", "sieben", "acht", "neun", "zehn"],
    ["z\u{e9}ro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
    ["cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
];

/// What of a line is left to be read.
#[derive(Clone, Copy)]
struct YearsLine<'a>(&'a str);

impl YearsLine<'_> {
    /// Passes over a word, or some in lower case, whatever their case in the line; whether they came next.
    fn pass(&mut self, words: &str) -> bool {
        let rest = self.0.trim_start();
        let Some((start, behind)) = rest.split_at_checked(words.len()) else { return false };
        let is_whole = |behind: &str| {
            let ends_in_letter = words.ends_with(char::is_alphanumeric);
            !(ends_in_letter && behind.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
        };
        if !start.chars().flat_map(char::to_lowercase).eq(words.chars()) || !is_whole(behind) {
            return false;
        }
        self.0 = behind.trim_start();
        true
    }

    /// Passes over the first of some that comes next.
    fn pass_any(&mut self, all: &[&str]) -> bool {
        all.iter().any(|words| self.pass(words))
    }

    /// What says that the number behind it is the least, or about it.
    fn pass_least(&mut self) {
        self.pass_any(&["requires", "typically", "usually", "generally", "ideally", "with"]);
        if !self.pass_any(&LEAST) {
            self.pass_any(&["a", "an"]);
            self.pass_any(&LEAST);
        }
        self.pass("~");
    }

    /// A number of years, and what says that it is of years.
    fn years(&mut self) -> Option<YearCount> {
        if self.pass_any(&["half a year", "half year", "a half year", "1/2 year", "\u{bd} year"]) {
            return Some(YearCount::HALF);
        }
        let years = self.number_or_range()?;
        if self.pass_any(&["months", "month", "mos", "mo", "monate", "monaten", "mois", "meses"]) {
            return YearCount::new(f64::from(years.halves()) / 2.0 / 12.0);
        }
        self.0 = self.0.trim_start_matches('-');
        let units = [
            "years'",
            "years\u{2019}",
            "year's",
            "year\u{2019}s",
            "years",
            "year",
            "yrs.",
            "yrs",
            "yr.",
            "yr",
            "y",
            "jahren",
            "jahre",
            "jahr",
            "j.",
            "ans",
            "an",
            "ann\u{e9}es",
            "ann\u{e9}e",
            "a\u{f1}os",
            "a\u{f1}o",
        ];
        if self.pass("yoe") {
            return Some(years);
        }
        self.pass_any(&units).then_some(years)
    }

    /// The number, or the lesser of two: `3`, `3+`, `1.5`, `3-5`, `3 to 5`, `three`.
    fn number_or_range(&mut self) -> Option<YearCount> {
        let years = self.number()?;
        self.pass_any(&MORE);
        let mut other = *self;
        if other.pass_any(&[
            "-", "\u{2013}", "\u{2014}", "to", "or", "and", "bis", "und", "\u{e0}", "et", "a", "y",
        ]) && other.number().is_some_and(|most| most >= years)
        {
            other.pass("+");
            *self = other;
        }
        Some(years)
    }

    fn number(&mut self) -> Option<YearCount> {
        if let Some(number) = self.number_in_words() {
            return YearCount::new(f64::from(number));
        }
        if self.0.starts_with('\u{bd}') {
            self.0 = self.0.trim_start_matches('\u{bd}').trim_start();
            return Some(YearCount::HALF);
        }
        let is_figure = |c: char| c.is_ascii_digit();
        let whole = self.0.find(|c| !is_figure(c)).unwrap_or(self.0.len());
        let point = self.0[whole..].strip_prefix(['.', ',']).filter(|behind| behind.starts_with(is_figure));
        let end = point.map_or(whole, |behind| {
            self.0.len() - behind.len() + behind.find(|c| !is_figure(c)).unwrap_or(behind.len())
        });
        let (figures, rest) = self.0.split_at(end);
        let mut number: f64 = figures.replace(',', ".").parse().ok()?;
        self.0 = rest;
        if let Some(rest) = rest.strip_prefix('\u{bd}') {
            number += 0.5;
            self.0 = rest;
        }
        self.0 = self.0.trim_start();
        YearCount::new(number)
    }

    /// `three`, `drei`, also as the lesser of `three-five`.
    fn number_in_words(&mut self) -> Option<u16> {
        let of_word = |rest: &mut Self| {
            let all = NUMBERS.iter().flat_map(|words| (0_u16..).zip(words));
            all.into_iter().find_map(|(number, word)| rest.pass(word).then_some(number))
        };
        if let Some(number) = of_word(self) {
            return Some(number);
        }
        // A word before a hyphen is one by itself where a number is behind it, as it is in no `three-year plan`.
        let (before, behind) = self.0.split_once('-')?;
        let (mut word, mut most) = (YearsLine(before), YearsLine(behind.trim_start()));
        let number = of_word(&mut word).filter(|_| word.0.is_empty() && most.number().is_some())?;
        self.0 = &self.0[before.len()..];
        Some(number)
    }

    /// What the years are to be in, behind `of experience` or `in`; `None` where something else is there.
    #[expect(clippy::option_option, reason = "nothing said is one answer, something else said is another")]
    fn experience(mut self) -> Option<Option<String>> {
        /// Words before `experience`.
        const MOST_OF_KIND: usize = 4;
        let is_of = self.pass_any(&["of", "de", "d'", "d\u{2019}"]);
        while self.pass_any(&KINDS) {}
        if self.pass_any(&[
            "experience",
            "exp.",
            "exp",
            "erfahrung",
            "berufserfahrung",
            "exp\u{e9}rience",
            "experiencia",
        ]) {
            self.pass_any(&[
                "is needed",
                "needed",
                "is required",
                "required",
                "preferred",
                "or more",
                "minimum",
            ]);
            return self.in_what();
        }
        // `3 years of product experience`
        let of = self.0.trim_end_matches('.').strip_suffix(" experience");
        let is_kind =
            |of: &&str| is_experience(of) && !is_sentence(of) && of.split(' ').count() <= MOST_OF_KIND;
        match of.filter(is_kind) {
            Some(of) => Some(Some(of.trim_end().to_owned())),
            None if is_of => None,
            None => self.in_what(),
        }
    }

    /// `in sales`, `leading teams`; nothing at the end.
    #[expect(clippy::option_option, reason = "nothing said is one answer, something else said is another")]
    fn in_what(mut self) -> Option<Option<String>> {
        if self.0.trim_matches(['.', ')', ' ']).is_empty() {
            return Some(None);
        }
        if self.pass_any(&["in a row", "in advance", "in turn", "in folge"]) {
            return None;
        }
        let is_in = self.pass_any(&["in", "im", "with", "within", "across", "dans", "en"]);
        let what = self.0.strip_suffix('.').unwrap_or(self.0);
        let first = what.split(' ').next().unwrap_or_default();
        let is_what = is_in || first.ends_with("ing");
        (is_what && is_experience(what) && !is_sentence(what)).then(|| Some(what.to_owned()))
    }
}

fn is_experience(text: &str) -> bool {
    text.starts_with(|c: char| !c.is_whitespace() && c != ',') && text.trim() == text
}

/// Whether a text says more than what experience is in: another number of years, or a verb with its subject.
fn is_sentence(text: &str) -> bool {
    let mut words = text.split([' ', '\n']).map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let has_more =
        words.any(|word| ["year", "years", "yrs", "yr", "who", "has", "have", "is", "are"].contains(&word));
    has_more || text.contains(['\n', ';', ':']) || text.contains(". ")
}
