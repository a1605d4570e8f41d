//! Owns what can be told of a text's sentences and of the lists within it.

/// Short forms that end in a full stop, and at which no sentence ends, beside single letters.
const SHORT_FORMS: [&str; 19] = [
    "etc", "vs", "cf", "incl", "approx", "resp", "no", "nr", "mr", "mrs", "ms", "dr", "st", "sr", "jr",
    "inc", "ltd", "dept", "al",
];

/// Whether a text has more than one sentence.
pub fn has_several(text: &str) -> bool {
    ends_within(text).next().is_some()
}

/// The sentences of a text, in order, without the white space between them. What is in parentheses is not parted.
pub fn sentences(text: &str) -> Vec<&str> {
    let (mut sentences, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    let mut seen = 0;
    for end in ends_within(text) {
        for c in text[seen..end].chars() {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        seen = end;
        if depth == 0 {
            sentences.push(text[start..end].trim());
            start = end;
        }
    }
    sentences.push(text[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// Where sentences end that others follow, behind their closing quotes and parentheses.
fn ends_within(text: &str) -> impl Iterator<Item = usize> {
    let last_letter = text.rfind(char::is_alphanumeric).unwrap_or_default();
    text.char_indices().filter_map(move |(at, c)| {
        let behind = &text[at + c.len_utf8()..];
        match c {
            '.' | '!' | '?' | '\u{2026}' => {
                let rest = behind.trim_start_matches([')', '"', '\u{201d}', '\'', '\u{2019}']);
                let next = rest
                    .strip_prefix(char::is_whitespace)
                    .and_then(|next| next.trim_start_matches(['"', '\u{201c}', '(']).chars().next());
                let is_end =
                    next.is_some_and(char::is_uppercase) && !(c == '.' && ends_in_a_short_form(&text[..at]));
                is_end.then(|| text.len() - rest.len())
            }
            '\u{3002}' | '\u{ff01}' | '\u{ff1f}' => (at < last_letter).then(|| text.len() - behind.len()),
            _ => None,
        }
    })
}

fn ends_in_a_short_form(before: &str) -> bool {
    let word = before.rsplit([' ', '\n', '(', '/']).next().unwrap_or_default();
    // As in `e.g.` and `U.S.`, too.
    word.chars().count() < 2
        || word.contains('.')
        || SHORT_FORMS.iter().any(|short| word.eq_ignore_ascii_case(short))
}

/// Whether a text numbers what it says: `1. Plans 2. Builds`, `(1) plans, (2) builds`.
pub fn is_numbered(text: &str) -> bool {
    let place = |number: &str| {
        let mut found = text.match_indices(number);
        found.find_map(|(at, _)| {
            let behind = &text[at + number.len()..];
            let is_alone = text[..at].is_empty() || text[..at].ends_with([' ', '\n', '(', ':', ';', ',']);
            let is_number = behind.strip_prefix(['.', ')']).is_some_and(|rest| rest.starts_with(' '));
            (is_alone && is_number).then_some(at)
        })
    };
    place("1").zip(place("2")).is_some_and(|(one, two)| one < two)
}
