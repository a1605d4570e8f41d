//! Owns what can be told of a text's sentences and of the lists within it.

/// Short forms that end in a full stop, and at which no sentence ends, beside single letters.
const SHORT_FORMS: [&str; 19] = [
    "etc", "vs", "cf", "incl", "approx", "resp", "no", "nr", "mr", "mrs", "ms", "dr", "st", "sr", "jr",
    "inc", "ltd", "dept", "al",
];

/// Whether a text has more than one sentence.
pub(super) fn has_several(text: &str) -> bool {
    text.char_indices().any(|(at, c)| {
        let behind = &text[at + c.len_utf8()..];
        match c {
            '.' | '!' | '?' | '\u{2026}' => {
                let next = behind.trim_start_matches([')', '"', '\u{201d}', '\'', '\u{2019}']);
                let next = next
                    .strip_prefix(char::is_whitespace)
                    .and_then(|next| next.trim_start_matches(['"', '\u{201c}', '(']).chars().next());
                next.is_some_and(char::is_uppercase) && !(c == '.' && ends_in_a_short_form(&text[..at]))
            }
            '\u{3002}' | '\u{ff01}' | '\u{ff1f}' => behind.contains(char::is_alphanumeric),
            _ => false,
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
pub(super) fn is_numbered(text: &str) -> bool {
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
