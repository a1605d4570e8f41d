//! Owns the words that cells are rated by, and where a text begins with one.

use crate::model::letters::lower;

/// The place of a rating among others of its kind, of which the lowest comes first; `None` for a text that is no
/// rating that is known. A number has a hundred times itself, so that parts of it count; words have places among
/// words: `Very high`, `Low to moderate`, `3/5`, `★★☆`.
pub(in crate::import) fn rating_rank(word: &str) -> Option<i32> {
    /// No rating is longer.
    const LONGEST: usize = 60;
    let word = word.trim();
    if word.len() > LONGEST {
        return None;
    }
    number(word).or_else(|| drawn(word)).or_else(|| in_words(&lower(word)))
}

/// The rating that a line is, or begins with, and what the line says behind it; `None` for prose, whatever its first
/// word. A colon, a dash between blanks, or an opening parenthesis sets a rating off from what follows.
pub(in crate::import) fn leading_rating(first_line: &str) -> Option<(String, String)> {
    let line = first_line.trim();
    let whole = line.trim_end_matches(['.', ':']).trim_end();
    if rating_rank(whole).is_some() {
        return Some((whole.to_owned(), String::new()));
    }
    let ends = [":", " - ", " \u{2013} ", " \u{2014} ", "\u{2014}", " ("];
    let mut ends: Vec<(usize, &str)> = ends.iter().filter_map(|end| Some((line.find(end)?, *end))).collect();
    ends.sort_unstable();
    // `High (4/5): plans ahead`: the first sign, or a later one where a rating has one in it.
    ends.into_iter().find_map(|(at, end)| {
        let rating = line[..at].trim();
        rating_rank(rating)?;
        let rest = if end == " (" { line[at..].trim() } else { line[at + end.len()..].trim() };
        let is_range =
            rating.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(|c: char| c.is_ascii_digit());
        (!is_range).then(|| (rating.to_owned(), out_of_parentheses(rest)))
    })
}

/// A text without the parentheses around all of it, and the full stop behind them.
fn out_of_parentheses(text: &str) -> String {
    let inner = text.trim_end_matches('.').strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inner.filter(|inner| !inner.contains(['(', ')'])).unwrap_or(text).trim().to_owned()
}

/// Whether a text could be a rating by its form alone: a few words that are no sentence.
pub(in crate::import) fn is_short_label(text: &str) -> bool {
    const MOST_WORDS: usize = 5;
    const LONGEST: usize = 50;
    let text = text.trim();
    if text.len() > LONGEST || !text.contains(char::is_alphanumeric) {
        return false;
    }
    if rating_rank(text).is_some() {
        return true;
    }
    let words: Vec<&str> =
        text.split([' ', '\u{a0}']).filter(|word| word.contains(char::is_alphanumeric)).collect();
    let has_stop =
        text.ends_with(['.', ';', ':', ',', '!', '?']) || text.contains([';', '\n']) || text.contains(". ");
    words.len() <= MOST_WORDS
        && !has_stop
        && !words.first().is_some_and(|first| is_verb_like(first, words.len()))
}

/// Whether the first of some words says that somebody does or did something: `Owns`, `Leading` with more behind it.
fn is_verb_like(first: &str, count: usize) -> bool {
    let first = first.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_third_person =
        first.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| first.ends_with(ending));
    let is_form = first.ends_with("ing") || first.ends_with("ed") && word_rank(&first).is_none();
    is_third_person && first.len() > 3 || is_form && count > 2
}

/// `3`, `2.5`, `3/5`, `80%`, `-1`.
fn number(word: &str) -> Option<i32> {
    /// No scale goes further.
    const MOST: f64 = 1000.0;
    let word = word.strip_suffix('%').unwrap_or(word).trim_end();
    let (number, of) = word.split_once('/').map_or((word, None), |(number, of)| (number, Some(of)));
    let parse = |text: &str| {
        let is_plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-');
        let text = Some(text.trim()).filter(|text| text.chars().all(is_plain))?;
        text.replace(',', ".").parse::<f64>().ok().filter(|number| number.abs() <= MOST)
    };
    let number = parse(number)?;
    if let Some(of) = of {
        parse(of).filter(|of| number <= *of)?;
    }
    #[expect(clippy::cast_possible_truncation, reason = "at most a hundred times what no scale exceeds")]
    Some((number * 100.0).round() as i32)
}

/// Stars and other signs, of which those that are filled count: `★★☆`, `●●○○`, `■□`.
fn drawn(word: &str) -> Option<i32> {
    let is_filled =
        |c: char| matches!(c, '\u{2605}' | '\u{2b50}' | '\u{25cf}' | '\u{25a0}' | '\u{2b24}' | '\u{1f7e2}');
    let is_hollow = |c: char| matches!(c, '\u{2606}' | '\u{25cb}' | '\u{25a1}' | '\u{26aa}' | '\u{25ef}');
    let signs: Vec<char> = word.chars().filter(|c| !matches!(c, ' ' | '\u{fe0f}' | '\u{fe0e}')).collect();
    let is_drawn = !signs.is_empty() && signs.iter().all(|&c| is_filled(c) || is_hollow(c));
    let filled = signs.iter().filter(|&&c| is_filled(c)).count();
    is_drawn.then(|| i32::try_from(filled).unwrap_or(i32::MAX).saturating_mul(100))
}

/// A rating in lower case: a word that is known, one that is made stronger, or something between two.
fn in_words(text: &str) -> Option<i32> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if let Some(rank) = word_rank(text) {
        return Some(rank);
    }
    let stronger = ["very ", "extremely ", "highly ", "fully ", "established ", "mostly ", "strongly "];
    if let Some(rank) = stronger.iter().find_map(|more| word_rank(text.strip_prefix(more)?)) {
        return Some(if rank < MIDDLE { rank - 3 } else { rank + 3 });
    }
    let joints = [" to ", " / ", "/", " - ", "-", " or ", " and ", " & "];
    let between = joints.iter().find_map(|joint| {
        let (one, other) = text.split_once(joint)?;
        Some(i32::midpoint(in_words(one)?, in_words(other)?))
    });
    let endings =
        [" level", " knowledge", " skill", " skills", " understanding", " proficiency", " complexity"];
    between.or_else(|| endings.iter().find_map(|ending| word_rank(text.strip_suffix(ending)?)))
}

/// The rank of what is neither low nor high.
const MIDDLE: i32 = 50;

/// The rank of a word that is known, from 0 to 100.
fn word_rank(word: &str) -> Option<i32> {
    RANKS.iter().find(|(_, words)| words.contains(&word)).map(|(rank, _)| *rank)
}

/// Words of one meaning on usual scales, from the lowest: each scale is in its usual order here.
const RANKS: [(i32, &[&str]); 20] = [
    (0, &["none", "no knowledge", "no experience", "unaware", "absent", "unskilled", "not yet", "never"]),
    (
        5,
        &["very low", "minimal", "poor", "unsatisfactory", "little", "very limited", "fundamental awareness"],
    ),
    (
        10,
        &["novice", "entry", "entry level", "awareness", "aware", "trainee", "rarely", "limited", "exposure"],
    ),
    (15, &["beginner", "learner", "learning", "apprentice", "junior level"]),
    (
        20,
        &[
            "basic",
            "basics",
            "low",
            "foundational",
            "foundation",
            "fundamental",
            "fundamentals",
            "elementary",
            "small",
            "simple",
            "narrow",
            "routine",
            "weak",
        ],
    ),
    (
        25,
        &[
            "advanced beginner",
            "emerging",
            "below average",
            "below expectations",
            "needs improvement",
            "familiar",
        ],
    ),
    (
        30,
        &["developing", "growing", "fair", "progressing", "low to medium", "partial", "partially", "partly"],
    ),
    (
        40,
        &[
            "maturing",
            "practicing",
            "practising",
            "working",
            "practitioner",
            "satisfactory",
            "doing",
            "sometimes",
            "functional",
        ],
    ),
    (
        MIDDLE,
        &[
            "intermediate",
            "moderate",
            "medium",
            "average",
            "mid",
            "competent",
            "adequate",
            "meets expectations",
            "normal",
            "some",
        ],
    ),
    (
        55,
        &[
            "diverse",
            "varied",
            "solid",
            "upper intermediate",
            "good",
            "capable",
            "independent",
            "above average",
        ],
    ),
    (60, &["proficient", "skilled", "experienced", "broad", "accomplished", "full"]),
    (65, &["complex", "strong", "exceeds expectations", "often"]),
    (70, &["advanced", "high", "large", "very good", "extensive", "significant", "unique", "leading"]),
    (75, &["expansive", "mature", "wide", "outstanding", "superior", "deep"]),
    (
        80,
        &[
            "expert",
            "excellent",
            "exceptional",
            "exemplary",
            "critical",
            "leading edge",
            "subject matter expert",
            "sme",
            "very broad",
        ],
    ),
    (85, &["very high", "specialist", "mastering", "teaching", "expert in the field", "strategic"]),
    (
        90,
        &[
            "master",
            "mastery",
            "authority",
            "recognized expert",
            "recognised expert",
            "established expert",
            "always",
        ],
    ),
    (
        95,
        &["thought leader", "world class", "world-class", "guru", "visionary", "extreme", "industry leader"],
    ),
    (98, &["highest", "maximum", "pioneer"]),
    (100, &["complete", "total"]),
];
